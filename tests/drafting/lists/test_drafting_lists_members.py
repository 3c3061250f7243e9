"""Lists: a member among strangers, a stranger among members."""

from collections.abc import Callable

import pytest

from authoring import drafting
from authoring.drafting.bodies.sorts import kind_of, shape_of

Law = Callable[..., tuple[drafting.Draft, ...]]
SCHEMES = """Điều 2. Phạm vi điều chỉnh
1. Bảo trợ tự nguyện có các chế độ sau đây:
a) Hưu trí;
b) Tử tuất;
c) Trợ cấp thai sản.
2. Bảo trợ bắt buộc có các chế độ sau đây:
a) Ốm đau kéo dài;
b) Thất nghiệp;
c) Tai nạn lao động;
d) Bệnh nghề nghiệp.
"""
PAPERS = """Điều 6. Hồ sơ
1. Hồ sơ hưởng trợ cấp mai táng bao gồm:
a) Tờ khai của thân nhân;
b) Bản sao giấy chứng tử;
c) Sổ theo dõi quá trình đóng;
d) Giấy tờ khác có liên quan.
2. Hồ sơ hưởng trợ cấp thai sản bao gồm:
a) Bản sao giấy khai sinh của con;
b) Giấy ra viện của người mẹ;
c) Đơn đề nghị của người mẹ;
d) Văn bản ủy quyền nhận tiền.
"""
DUTIES = """Điều 3. Quyền của người tham gia
1. Được cấp sổ theo dõi quá trình đóng.
2. Được khám bệnh theo quy định của pháp luật.
3. Yêu cầu cung cấp thông tin đóng.
Điều 4. Trách nhiệm của người tham gia
1. Đóng đủ tiền theo quy định của pháp luật.
2. Bảo quản sổ đã được giao.
3. Kê khai trung thực thông tin của mình.
4. Nhận tiền tại nơi đã đăng ký ban đầu.
Điều 5. Các hành vi bị nghiêm cấm
1. Gian lận, giả mạo hồ sơ trợ cấp.
2. Cầm cố, mua bán sổ dưới mọi hình thức.
3. Cản trở, gây khó khăn cho người dân.
"""
CASES = """Điều 7. Phạm vi điều chỉnh
1. Người dân được nhận trợ cấp khi thuộc một trong các trường hợp sau đây:
a) Bị lũ cuốn trên đường đi làm;
b) Ra nước ngoài để định cư;
c) Mắc bệnh nặng cần chữa dài ngày.
2. Người dân bị dừng trợ cấp trong các trường hợp sau đây:
a) Xuất cảnh trái phép;
b) Bị Tòa án tuyên bố mất tích;
c) Gian lận trong kê khai hồ sơ.
"""


def asked(made: tuple[drafting.Draft, ...]) -> dict[tuple[str, str], str]:
    return {
        (one.fact.path, one.template): one.item.stem.partition("QH17, ")[2]
        for one in made
        if one.template in ("list-member", "list-stranger")
    }


def test_what_something_has(draft_law: Law) -> None:
    made = draft_law(SCHEMES)
    assert asked(made) == {
        ("d2.k1", "list-member"): "chế độ nào sau đây là chế độ của bảo trợ tự nguyện?",
        ("d2.k1", "list-stranger"): "chế độ nào sau đây KHÔNG phải là chế độ của bảo trợ tự nguyện?",
        ("d2.k2", "list-member"): "chế độ nào sau đây là chế độ của bảo trợ bắt buộc?",
        ("d2.k2", "list-stranger"): "chế độ nào sau đây KHÔNG phải là chế độ của bảo trợ bắt buộc?",
    }
    member, stranger = made[:2]
    assert member.item.keyed[0].text in {"Hưu trí", "Tử tuất", "Trợ cấp thai sản"}
    assert {option.text for option in member.item.distractors} < {
        *("Ốm đau kéo dài", "Thất nghiệp", "Tai nạn lao động", "Bệnh nghề nghiệp"),
    }
    assert {option.text for option in stranger.item.distractors} == {"Hưu trí", "Tử tuất", "Trợ cấp thai sản"}
    assert "Phương án đúng nói về việc khác: Điều 2 khoản 2" in stranger.item.explanation
    assert all(reason.startswith("Có trong danh sách được hỏi (Điều 2 khoản 1") for _, reason in stranger.reasons)
    assert all(reason.startswith("Thuộc một danh sách khác trong cùng văn bản (") for _, reason in member.reasons)


def test_papers_duties_and_cases(draft_law: Law) -> None:
    assert asked(draft_law(PAPERS)) == {
        ("d6.k1", "list-member"): "hồ sơ hưởng trợ cấp mai táng bao gồm giấy tờ nào sau đây?",
        ("d6.k1", "list-stranger"): "giấy tờ nào sau đây KHÔNG thuộc hồ sơ hưởng trợ cấp mai táng?",
        ("d6.k2", "list-stranger"): "giấy tờ nào sau đây KHÔNG thuộc hồ sơ hưởng trợ cấp thai sản?",
    }
    assert asked(draft_law(DUTIES)) == {
        ("d3", "list-stranger"): "nội dung nào sau đây KHÔNG phải là quyền của người tham gia?",
        ("d4", "list-stranger"): "nội dung nào sau đây KHÔNG phải là trách nhiệm của người tham gia?",
    }
    assert asked(draft_law(CASES)) == {
        ("d7.k1", "list-stranger"): ("trường hợp nào sau đây KHÔNG thuộc các trường hợp người dân được nhận trợ cấp?"),
        ("d7.k2", "list-member"): "người dân bị dừng trợ cấp trong trường hợp nào sau đây?",
        ("d7.k2", "list-stranger"): ("trường hợp nào sau đây KHÔNG thuộc các trường hợp người dân bị dừng trợ cấp?"),
    }


@pytest.mark.parametrize(
    ("lead", "question"),
    [
        (
            "Công dân được trợ cấp khi có đủ các điều kiện sau đây",
            "điều kiện nào sau đây là một trong các điều kiện để công dân được trợ cấp?",
        ),
        (
            "Người dân được chọn một trong các phương thức đóng sau đây",
            "người dân được chọn phương thức đóng nào sau đây?",
        ),
        ("Trong phạm vi nhiệm vụ, công đoàn có các quyền sau đây", "nội dung nào sau đây là quyền của công đoàn?"),
        (
            "Người tham gia đánh giá, cấp chứng chỉ có các quyền sau đây",
            "nội dung nào sau đây là quyền của người tham gia đánh giá, cấp chứng chỉ?",
        ),
        ("Xã thực hiện những hoạt động sau đây", "xã thực hiện hoạt động nào sau đây?"),
        ("Những người sau đây được nhận gạo", "người nào sau đây được nhận gạo?"),
        ("Ủy ban quản lý theo phân cấp và có các quyền sau đây", ""),
        ("Thực hiện chi trả bao gồm", ""),
        ("Mức hưởng được tính như sau", ""),
    ],
)
def test_leads(draft_law: Law, lead: str, question: str) -> None:
    first = f"1. {lead}:\na) Nhận sổ ở nơi làm;\nb) Giữ sổ ở nhà riêng;\nc) Xem sổ trên mạng.\n"
    other = (
        lead.replace("Công dân", "Hộ nghèo")
        .replace("Người dân được", "Cán bộ phải")
        .replace("công đoàn", "hội")
        .replace("Ủy ban", "Hội")
        .replace("Người tham gia", "Đoàn viên dự")
    )
    second = f"2. {other}:\na) Thuê xe đi họp;\nb) Mua máy cho xã;\nc) Sửa nhà cho dân;\nd) Bán hoa tại chợ.\n"
    found = asked(draft_law(f"Điều 1. Phạm vi điều chỉnh\n{first}{second}"))
    assert found.get(("d1.k1", "list-member"), "") == question


def test_papers_of_an_article_on_a_file(draft_law: Law) -> None:
    papers = "Điều 1. Hồ sơ xin trợ cấp\n1. Đơn xin trợ cấp.\n2. Sổ hộ nghèo.\n3. Bản sao thẻ đoàn viên.\n"
    other = "Điều 2. Hồ sơ xin việc\n1. Giấy khám sức khỏe.\n2. Bản khai lý lịch.\n3. Giấy báo điểm.\n"
    found = asked(draft_law(papers + other))
    assert found[("d1", "list-member")] == "giấy tờ nào sau đây thuộc hồ sơ xin trợ cấp?"
    assert found[("d1", "list-stranger")] == "giấy tờ nào sau đây KHÔNG thuộc hồ sơ xin trợ cấp?"


def test_lists_that_give_no_question(draft_law: Law) -> None:
    alone = "Điều 1. Phạm vi điều chỉnh\n1. Đối tượng tham gia bao gồm:\na) Người có đất;\nb) Người có nhà;\nc) Người có xe.\n"
    assert asked(draft_law(alone)) == {}
    amounts = "1. Mức nghỉ bao gồm:\na) 05 ngày nghỉ ốm;\nb) 06 ngày nghỉ cưới;\nc) 07 ngày nghỉ lễ.\n"
    assert asked(draft_law(f"Điều 1. Phạm vi điều chỉnh\n{amounts}{amounts.replace('1.', '2.', 1)}")) == {}
    referring = "Điều 1. Phạm vi điều chỉnh\n1. Đối tượng bao gồm:\na) Người ở khoản 2 Điều này;\nb) Người nghèo; người già;\nc) Người có:\n"
    assert asked(draft_law(referring + SCHEMES))[("d2.k1", "list-member")]


def test_sorts() -> None:
    assert [kind_of(text) for text in ("Người có quyền", "Trách nhiệm của người dân", "Đối tượng bao gồm", "Việc")] == [
        "quyền",
        "trách nhiệm",
        "đối tượng",
        "nội dung",
    ]
    assert kind_of("người dân được nhận một trong các trường hợp nêu ra") == "trường hợp"
    assert kind_of("Cá nhân có các nghĩa vụ") == "trách nhiệm"
    assert kind_of("Người dân chọn một trong các giấy tờ") == "giấy tờ"
    shapes = {"Bản sao sổ": "paper", "Người dân": "person", "05 ngày": "number", "Khi ốm": "case", "Quỹ": "thing"}
    assert {text: shape_of(text) for text in shapes} == shapes
    assert [shape_of(text) for text in ("Được cấp", "Thông báo xã", "Gian lận")] == ["getting", "act", "other"]


def test_no_paper_or_case_of_another_stage_of_life(draft_law: Law) -> None:
    made = draft_law(
        PAPERS.replace("Đơn đề nghị của người mẹ", "Bản sao giấy chứng sinh").replace("của người mẹ", "khi sinh con")
    )
    assert ("d6.k1", "list-member") not in asked(made), "papers of a birth among those of a funeral"
    entitled = CASES.replace("Gian lận trong kê khai hồ sơ", "Người đủ điều kiện hưởng trợ cấp")
    assert not [
        one for one in draft_law(entitled) if one.fact.path == "d7.k1" and "đủ điều kiện" in str(one.item.options)
    ]


def test_a_bond_is_no_fund(draft_law: Law) -> None:
    funds = "1. Quỹ gạo bao gồm các quỹ thành phần sau đây:\na) Quỹ hộ nghèo;\nb) Quỹ người già;\nc) Quỹ học sinh.\n"
    bonds = "2. Danh mục đầu tư bao gồm các nội dung sau đây:\na) Trái phiếu xã;\nb) Trái phiếu tỉnh;\nc) Trái phiếu nước.\n"
    assert ("d1.k1", "list-stranger") not in asked(draft_law(f"Điều 1. Phạm vi điều chỉnh\n{funds}{bonds}"))


def test_a_duty_of_the_state_is_no_stranger_among_rights_of_people(draft_law: Law) -> None:
    state = DUTIES.replace("Trách nhiệm của người tham gia", "Trách nhiệm của Chính phủ")
    assert asked(draft_law(state)) == {}
    assert ("d3", "list-stranger") in asked(draft_law(DUTIES))


def test_the_sort_of_a_file_is_paper() -> None:
    assert kind_of("Trường hợp ký lần đầu, hồ sơ gồm") == "giấy tờ"
    assert shape_of("Nam đủ 60 tuổi, nữ đủ 55 tuổi") == "number"


def test_a_paper_that_alone_is_about_the_event_of_the_list_is_not_the_key(draft_law: Law) -> None:
    text = PAPERS.replace("mai táng", "gạo").replace("b) Bản sao giấy chứng tử;", "b) Bản sao thẻ hội viên;")
    made = [one for one in draft_law(text) if (one.fact.path, one.template) == ("d6.k2", "list-member")]
    assert made
    assert all(one.item.keyed[0].text != "Bản sao giấy khai sinh của con" for one in made)


def test_the_only_one_that_nobody_gets_is_not_the_key(draft_law: Law) -> None:
    alone = DUTIES.replace("3. Yêu cầu cung cấp thông tin đóng.", "3. Được yêu cầu cung cấp thông tin đóng.")
    assert ("d3", "list-stranger") not in asked(draft_law(alone))
