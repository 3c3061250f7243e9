"""References in a sentence: said in words, left out, or given up on."""

import pytest

from authoring.drafting.ground import Ground
from authoring.drafting.sentences.references import pointing, refers, spoken, unsayable
from authoring.model.policies import PolicyDocument, Provision

ROWS = (
    ("d2", "Đối tượng", ""),
    ("d2.k1", "", "Người lao động là công dân Việt Nam thuộc diện bắt buộc bao gồm:"),
    ("d2.k1.a", "", "Cán bộ, công chức, viên chức;"),
    ("d2.k1.b", "", "Người được cấp phép thì phải đóng;"),
    ("d2.k2", "", "Người lao động nước ngoài có giấy phép."),
    ("d2.k4", "", "Người tham gia tự nguyện bao gồm:"),
    ("d2.k5", "", "Người tham gia bảo trợ tự nguyện là công dân từ đủ 15 tuổi, trừ đối tượng quy định tại khoản 1."),
    ("d2.k6", "", "Người nước ngoài thuộc đối tượng tham gia bảo trợ bắt buộc khi có hợp đồng; trừ người đã già:"),
    ("d6", "Hồ sơ xin gạo", ""),
    ("d3", "Điều kiện hưởng lương hưu", ""),
    ("d3.k1", "", "Người dân."),
    ("d4", "Hồ sơ", ""),
    ("d5.k1", "", "Hộ nghèo."),
)
LAW = Ground(
    PolicyDocument("luat", "12/2031/QH17", "Luật Bảo trợ", "Luật"),
    tuple(Provision("luat", path, path, title, text, at) for at, (path, title, text) in enumerate(ROWS)),
)


@pytest.mark.parametrize(
    ("said", "told"),
    [
        ("Người dân nộp hồ sơ quy định tại Điều 4 của Luật này trong 06 ngày", "Người dân nộp hồ sơ trong 06 ngày"),
        ("Người dân nộp hồ sơ theo quy định tại khoản 1 và khoản 2 Điều này", "Người dân nộp hồ sơ"),
        (
            "Xã nộp hồ sơ xin gạo của người lao động theo quy định tại khoản 1 và khoản 2 Điều 6 của Luật này cho huyện",
            "Xã nộp hồ sơ xin gạo của người lao động cho huyện",
        ),
        ("Đối tượng quy định tại khoản 4 Điều 2 của Luật này đóng 22%", "người tham gia tự nguyện đóng 22%"),
        ("Đối tượng quy định tại điểm a khoản 1 Điều 2 đóng 8%", "cán bộ, công chức, viên chức đóng 8%"),
        ("Trường hợp quy định tại khoản 1 Điều 3 được nghỉ", "trường hợp người dân được nghỉ"),
        ("Đối tượng quy định tại khoản 2 Điều này được nghỉ", "người lao động nước ngoài có giấy phép được nghỉ"),
        ("Đối tượng quy định tại điểm a khoản này được nghỉ", "cán bộ, công chức, viên chức được nghỉ"),
        ("Đối tượng quy định tại các điểm a, b khoản 1 và khoản 2 Điều 2 nghỉ", "người lao động nghỉ"),
        ("Người đủ điều kiện quy định tại Điều 3 của Luật này nghỉ", "Người đủ điều kiện hưởng lương hưu nghỉ"),
        ("Người đủ điều kiện quy định tại khoản 1 Điều 4 nghỉ", "Người đủ điều kiện theo quy định nghỉ"),
        ("Đối tượng quy định tại điểm b khoản 1 Điều 2 nghỉ", ""),
        ("Người quy định tại khoản 9 Điều này nghỉ", ""),
        ("Người quy định tại khoản 1 Điều 12 của Luật Bảo hiểm y tế nghỉ", ""),
        ("Đối tượng quy định tại khoản 5 Điều 2 đóng 22%", "người tham gia bảo trợ tự nguyện đóng 22%"),
        (
            "Đối tượng quy định tại khoản 6 Điều 2 đóng 22%",
            "người nước ngoài thuộc đối tượng tham gia bảo trợ bắt buộc đóng 22%",
        ),
        (
            "Người nhận gạo chết thì thân nhân quy định tại khoản 9 Điều này được nhận sổ",
            "Người nhận gạo chết thì thân nhân đủ điều kiện được nhận sổ",
        ),
        ("Người dân nộp hồ sơ quy định tại Điều 6 trong 06 ngày", "Người dân nộp hồ sơ xin gạo trong 06 ngày"),
        ("Mức giảm 05 tháng so với mức trợ cấp quy định tại khoản 2 Điều này", ""),
        ("Được trả 05 phần và mức hưởng quy định tại khoản 1 Điều này khi ốm", ""),
        ("Sổ theo Mẫu số 08 Phụ lục ban hành kèm theo Luật này được cấp 01 lần", "Sổ được cấp 01 lần"),
        ("Đối tượng quy định tại khoản này và điểm b nghỉ", ""),
        ("Người dân nghỉ 06 ngày, trừ trường hợp quy định tại khoản 2 Điều này", "Người dân nghỉ 06 ngày"),
        (
            "Người dân được nghỉ nếu thuộc một trong các trường hợp sau đây",
            "Người dân được nghỉ nếu thuộc trường hợp theo quy định",
        ),
        ("Người dân được nghỉ, trừ các trường hợp sau đây", "Người dân được nghỉ"),
        ("Người lao động mà không hưởng lương", "Người lao động không hưởng lương"),
        ("Thời gian nghỉ (từ ngày 01 tháng 01 đến ngày 31 tháng 12) là 06 ngày", "Thời gian nghỉ là 06 ngày"),
        (
            "Đủ tuổi theo quy định tại Điều 169 của Bộ luật Lao động",
            "Đủ tuổi theo quy định tại Điều 169 của Bộ luật Lao động",
        ),
        ("Mức hưởng được tính như quy định tại khoản 1 Điều này, sau đó giảm", ""),
        ("Người dân nộp theo mẫu của Điều 4 cũ", ""),
        ("Người dân trong Điều này", ""),
        ("Trường hợp còn lại được nghỉ", ""),
        ("Chế độ này kéo dài", ""),
        ("Hưởng chế độ ốm đau thì chế độ này kéo dài", "Hưởng chế độ ốm đau thì chế độ này kéo dài"),
    ],
)
def test_sentences(said: str, told: str) -> None:
    assert spoken(said, "d2.k1.b", LAW) == told


OTHER_ROWS = (
    ("d12.k1.a", "", "Người hoạt động không chuyên trách ở xã;"),
    ("d12.k3", "", "Nhóm do ngân sách đóng bao gồm:"),
    ("d12.k3.a", "", "Trẻ em dưới 6 tuổi;"),
    ("d55", "Điều kiện được học nghề", ""),
    ("d64.k1.a", "", "Đủ tuổi nghỉ hưu theo quy định của pháp luật;"),
    ("d86", "Các trường hợp hưởng trợ cấp tuất hằng tháng", ""),
    ("d86.k1", "", "Người dân khi chết thì thân nhân được hưởng trợ cấp."),
    ("d86.k3", "", "Người dân khi chết thì thân nhân không được hưởng trợ cấp."),
)
OTHER = Ground(
    PolicyDocument("y-te", "25/2030/QH16", "Luật Bảo hiểm y tế", "Luật"),
    tuple(Provision("y-te", path, path, title, text, at) for at, (path, title, text) in enumerate(OTHER_ROWS)),
)
DECREE = Ground(
    PolicyDocument("nd", "188/2031/NĐ-CP", "", "Nghị định"),
    tuple(Provision("nd", path, path, title, text, at) for at, (path, title, text) in enumerate(ROWS)),
    abroad=(("Luật bảo hiểm y tế", OTHER), ("Luật Bảo hiểm y tế Việt", LAW)),
)


@pytest.mark.parametrize(
    ("said", "told"),
    [
        (
            "Mức đóng của đối tượng quy định tại điểm a khoản 1 Điều 12 của Luật Bảo hiểm y tế bằng 4,5%",
            "Mức đóng của người hoạt động không chuyên trách ở xã bằng 4,5%",
        ),
        (
            "Mức đóng của đối tượng quy định tại điểm a khoản 3 Điều 12 Luật Bảo hiểm y tế bằng 4,5%",
            "Mức đóng của trẻ em dưới 6 tuổi bằng 4,5%",
        ),
        (
            "Mức của đối tượng quy định tại điểm a khoản 3 Điều 12 Luật Bảo hiểm y tế và khoản 2 Điều 2 Nghị định này",
            "",
        ),
        ("Mức đóng của đối tượng quy định tại khoản 1 Điều 12 của Luật Việc làm bằng 4,5%", ""),
        ("Mức đóng của đối tượng quy định tại khoản 1 Điều 12 của Luật Bảo hiểm y tế số 25/2008/QH12 bằng 4%", ""),
        (
            "Người đáp ứng đủ điều kiện theo quy định tại Điều 55 Luật Bảo hiểm y tế được hỗ trợ 01 lần",
            "Người đáp ứng đủ điều kiện được học nghề được hỗ trợ 01 lần",
        ),
        (
            "Quỹ trả 100% chi phí theo quy định tại điểm d khoản 1 Điều 22 của Luật Bảo hiểm y tế",
            "Quỹ trả 100% chi phí",
        ),
        (
            "Thân nhân có đơn, người được hỗ trợ quy định tại khoản 4 Điều 12 của Luật Bảo hiểm y tế nghỉ 06 ngày",
            "Thân nhân có đơn, người được hỗ trợ quy định tại khoản 4 Điều 12 của Luật Bảo hiểm y tế nghỉ 06 ngày",
        ),
        (
            "Có tuổi thấp hơn 05 tuổi so với tuổi quy định tại điểm a khoản 1 Điều 64 của Luật Bảo hiểm y tế",
            "Có tuổi thấp hơn 05 tuổi so với tuổi nghỉ hưu",
        ),
        ("Có tuổi thấp hơn 05 tuổi so với tuổi quy định tại Điều 4 và bị ốm", ""),
        (
            "Một người chết thuộc đối tượng quy định tại khoản 1 Điều 86 của Luật Bảo hiểm y tế thì trả 04 người",
            "Một người chết thuộc trường hợp hưởng trợ cấp tuất hằng tháng thì trả 04 người",
        ),
        ("Một người chết thuộc đối tượng quy định tại khoản 3 Điều 86 Luật Bảo hiểm y tế thì trả 04 người", ""),
        ("Mức đóng quy định tại khoản 1 Điều 86 Luật Bảo hiểm y tế là 04 đồng", "Mức đóng là 04 đồng"),
    ],
)
def test_people_of_another_document(said: str, told: str) -> None:
    assert spoken(said, "d9.k1", DECREE, plain=False) == told


def test_what_another_document_leaves_unsaid() -> None:
    named = "Đối tượng quy định tại điểm a khoản 3 Điều 12 của Luật Bảo hiểm y tế"
    assert not unsayable(named, "d9.k1", DECREE)
    assert unsayable(named, "d9.k1", LAW)
    assert unsayable(f"{named} và điểm a khoản 1 Điều 12 của Luật Bảo hiểm y tế", "d9.k1", DECREE)
    assert unsayable("Đối tượng quy định tại khoản 1 Điều 12 của Luật Việc làm", "d9.k1", DECREE)


def test_groups_that_no_words_name() -> None:
    said = "Đối tượng quy định tại các điểm a, b khoản 1 và khoản 2 Điều 2 của Luật này đóng"
    assert spoken(said, "d9.k1", LAW, plain=False) == ""
    assert unsayable(said, "d9.k1", LAW)
    assert unsayable("Người quy định tại khoản 1 Điều 12 của Luật Bảo hiểm y tế nghỉ", "d9", LAW)
    assert not unsayable("Đối tượng quy định tại khoản 4 Điều 2 của Luật này đóng 22%", "d9", LAW)
    assert spoken("Đối tượng quy định tại khoản 1 và khoản 4 Điều 2 nghỉ", "d9", LAW) == ""
    assert spoken("Đối tượng quy định tại điểm a và điểm b nghỉ", "d9", LAW) == ""
    assert spoken("Đối tượng quy định tại điểm a Điều 5 nghỉ", "d2.k1", LAW) == ""


def test_what_points() -> None:
    assert pointing("theo chế độ này")
    assert not pointing("từ ngày Luật này có hiệu lực, theo Quy định này")
    assert refers("nêu ở khoản 2")
    assert refers("theo Điều này")
    assert not refers("hai khoản tiền")
