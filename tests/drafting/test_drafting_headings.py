"""Points under headings, cases and rules: whose they are, and what links them to a figure."""

from collections.abc import Callable

import pytest

from authoring.drafting.amounts import asked as asked_for
from authoring.drafting.sentences.joining import join
from authoring.drafting.sentences.passages import lead_of
from authoring.model.policies import Provision

Asked = Callable[..., list[str]]
EVADING = "Trốn đóng là hành vi của người sử dụng lao động"


@pytest.mark.parametrize(
    ("lead", "point", "said"),
    [
        (
            f"{EVADING} thuộc một trong các trường hợp kể ra để không đóng tiền",
            "Sau 60 ngày mà không nộp sổ",
            f"{EVADING} trong trường hợp sau 60 ngày mà không nộp sổ",
        ),
        ("Thời gian nghỉ của hộ", "Thời gian nghỉ không quá 05 ngày", "Thời gian nghỉ không quá 05 ngày"),
        ("Nguyên tắc kiểm tra", "Việc kiểm tra không quá 02 lần", "Việc kiểm tra không quá 02 lần"),
        ("Trường hợp đặc biệt", "Xã nhận gạo bằng 05 kg", "về trường hợp đặc biệt, xã nhận gạo bằng 05 kg"),
        ("Xã được nhận gạo bằng 05 kg", "Người dân nhận không quá 02 kg", ""),
        (
            "Các trường hợp người dân bị dừng nhận gạo",
            "Sau 02 lần người dân không nhận",
            "người dân bị dừng nhận gạo trong trường hợp sau 02 lần người dân không nhận",
        ),
        (
            "Người dân được hưởng lương hưu khi thuộc một trong các trường hợp",
            "Nam đủ 51 tuổi thì đủ điều kiện hưởng",
            "Người dân được hưởng lương hưu trong trường hợp nam đủ 51 tuổi",
        ),
        (
            "Mức đóng, thời hạn đóng của hộ nghèo được quy định",
            "Mức đóng hằng tháng bằng 05 đồng",
            "Mức đóng hằng tháng của hộ nghèo bằng 05 đồng",
        ),
        (
            "Mức đóng do xã đóng được quy định",
            "Mức đóng của hộ nghèo bằng 05 đồng",
            "Mức đóng của hộ nghèo bằng 05 đồng",
        ),
        (
            "Thời gian nghỉ của người dân được quy định",
            "20 ngày nếu ốm",
            "Thời gian nghỉ của người dân là 20 ngày nếu ốm",
        ),
        ("Người dân được nghỉ", "20 ngày nếu ốm", "Người dân được nghỉ 20 ngày nếu ốm"),
        (
            "Người dân được trả theo tỷ lệ phần trăm của mức hưởng",
            "20% mức hưởng khi ốm",
            "Người dân được trả 20% mức hưởng khi ốm",
        ),
        (
            "Người dân thì được giảm trừ mức đóng",
            "Người thứ hai đóng bằng 70% mức của người thứ nhất",
            "Người dân thì được giảm trừ mức đóng, theo đó người thứ hai đóng bằng 70% mức của người thứ nhất",
        ),
        (
            "Người dân khi chết thuộc một trong các trường hợp kể ra thì thân nhân được gạo",
            "Có 05 năm đóng",
            "người dân khi chết mà có 05 năm đóng thì thân nhân được gạo",
        ),
    ],
)
def test_joined(lead: str, point: str, said: str) -> None:
    assert join(lead, point, "") == said


@pytest.mark.parametrize(
    ("text", "lead"),
    [
        ("Mức hưởng của hộ nghèo như sau:\nTrường hợp hộ ở xa thì hưởng thêm.", "Mức hưởng của hộ nghèo"),
        ("Mức hưởng tính theo công thức sau:\nM = 2 × N", ""),
        ("Hộ nghèo gồm:\n- Hộ ở xã.", ""),
    ],
)
def test_a_sentence_behind_the_list_leaves_its_lead(text: str, lead: str) -> None:
    assert lead_of(Provision("l", "d1.k1", "", "", text, 1)) == lead


def test_the_number_is_not_told_again_in_words() -> None:
    assert asked_for("36 (ba mươi sáu) tháng") == "bao nhiêu tháng"


def test_a_term_that_points_elsewhere_is_still_a_term(asked: Asked) -> None:
    text = "Điều 5. Phạm vi điều chỉnh\n1. Quá 60 ngày kể từ ngày hết thời hạn quy định tại Điều 3 của Luật này thì hộ phải nộp thêm.\n"
    assert asked(text) == ["quá bao nhiêu ngày kể từ ngày hết thời hạn theo quy định thì hộ phải nộp thêm?"]


def test_no_bound_without_its_amount(asked: Asked) -> None:
    text = (
        "Điều 5. Phạm vi điều chỉnh\n1. Con ốm thì mẹ được nghỉ 02 tháng, nhưng thời gian nghỉ không vượt quá thời gian quy"
        " định tại Điều 3 của Luật này.\n"
    )
    assert asked(text) == ["con ốm thì mẹ được nghỉ bao nhiêu tháng?"]


@pytest.mark.parametrize(
    ("clause", "question"),
    [
        (
            "Người bị nạn được nhận 05 tháng trợ cấp tai nạn lao động, bệnh nghề nghiệp.",
            "người bị nạn được nhận bao nhiêu tháng trợ cấp tai nạn lao động, bệnh nghề nghiệp?",
        ),
        ("Nếu lương cao hơn 20 tháng lương xã thì tiền đóng bằng hai mươi tháng lương xã.", ""),
        ("Người già ở xã và người ốm ở thôn được hưởng 05 ngày.", ""),
    ],
)
def test_questions_that_say_what_and_not_how_much(asked: Asked, clause: str, question: str) -> None:
    assert [*asked(f"Điều 5. Phạm vi điều chỉnh\n1. {clause}\n"), ""][0] == question


def test_cases_that_are_ruled_by_a_lead() -> None:
    lead = "Các trường hợp người dân bị dừng nhận gạo được quy định"
    assert (
        join(lead, "Đi học từ đủ 12 tháng", "") == "người dân bị dừng nhận gạo trong trường hợp đi học từ đủ 12 tháng"
    )


def test_the_upper_end_of_a_range_from_the_base(asked: Asked) -> None:
    text = "Điều 5. Tiền lương\n1. Tiền lương của hộ thấp nhất bằng mức tham chiếu và cao nhất bằng 20 lần mức tham chiếu.\n"
    assert asked(text, template="amount-cap") == ["tiền lương của hộ cao nhất bằng bao nhiêu lần mức tham chiếu?"]


def test_what_an_employer_pays_is_counted_from_the_workers_wage(asked: Asked) -> None:
    wage = "tiền lương làm căn cứ đóng bảo hiểm xã hội"
    text = f"Điều 5. Mức đóng\n1. Người sử dụng lao động hằng tháng đóng 14% {wage} vào quỹ hưu trí.\n"
    (stem,) = asked(text, template="scenario")
    assert stem.startswith(f"Giả sử {wage} của người lao động là ")
    assert stem.endswith("người sử dụng lao động hằng tháng đóng bao nhiêu tiền vào quỹ hưu trí?")
