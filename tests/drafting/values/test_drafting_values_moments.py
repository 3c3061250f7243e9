"""Deadlines by the calendar."""

from collections.abc import Callable

import pytest

from authoring import drafting
from authoring.drafting.ground import ground
from authoring.drafting.values.moments import moment
from authoring.model.policies import Fact, Moment, PolicyDocument, Provision

Law = Callable[..., tuple[drafting.Draft, ...]]


def moments(made: tuple[drafting.Draft, ...]) -> list[drafting.Draft]:
    return [one for one in made if one.template == "moment"]


@pytest.mark.parametrize(
    ("clause", "question", "key"),
    [
        (
            "1. Thời hạn đóng bù chậm nhất là ngày cuối cùng của tháng tiếp theo.",
            "thời hạn đóng bù chậm nhất là ngày nào?",
            "Ngày cuối cùng của tháng tiếp theo",
        ),
        (
            "1. Xã phải báo cáo huyện trước ngày 15 tháng 01 hằng năm.",
            "xã phải báo cáo huyện trước ngày nào?",
            "Trước ngày 15 tháng 01 hằng năm",
        ),
        (
            (
                "1. Thời hạn đóng chậm nhất đối với xã được quy định như sau:\n"
                "a) Ngày cuối cùng của tháng tiếp theo đối với phương thức đóng hằng tháng;\nb) Như cũ."
            ),
            "đối với phương thức đóng hằng tháng, thời hạn đóng chậm nhất của xã là ngày nào?",
            "Ngày cuối cùng của tháng tiếp theo",
        ),
        (
            (
                "1. Việc báo cáo được thực hiện như sau:\na) Xã phải gửi báo cáo chậm nhất là ngày cuối cùng của tháng "
                "tiếp theo;\nb) Như cũ."
            ),
            "xã phải gửi báo cáo chậm nhất là ngày nào?",
            "Ngày cuối cùng của tháng tiếp theo",
        ),
        ("1. Xã báo cáo trong 15 ngày đầu mỗi quý.", "", ""),
        ("1. Tăng cường kiểm tra, hằng năm phải báo cáo huyện trước ngày 15 tháng 01.", "", ""),  # who does it?
        ("1. Sổ ghi ngày cuối cùng của tháng tiếp theo.", "", ""),
    ],
)
def test_clauses(draft_law: Law, clause: str, question: str, key: str) -> None:
    made = moments(draft_law(f"Điều 1. Phạm vi điều chỉnh\n{clause}\n"))
    assert [one.item.stem.partition("QH17, ")[2] for one in made] == ([question] if question else [])
    assert [one.item.keyed[0].text for one in made] == ([key] if key else [])


def test_marks_of_the_same_kind_stand_beside(draft_law: Law) -> None:
    text = (
        "Điều 1. Phạm vi điều chỉnh\n1. Xã phải báo cáo huyện trước ngày 15 tháng 01 hằng năm.\n"
        "2. Huyện phải báo cáo tỉnh trước ngày 31 tháng 01 hằng năm.\n"
        "3. Thời hạn đóng bù chậm nhất là ngày cuối cùng của tháng tiếp theo.\n"
    )
    first, second, third = moments(draft_law(text))
    for one, other in ((first, "Trước ngày 31 tháng 01 hằng năm"), (second, "Trước ngày 15 tháng 01 hằng năm")):
        texts = [option.text for option in one.item.options]
        assert other in texts
        assert all(text.startswith("Trước ngày ") for text in texts)
    assert not any("hằng năm" in option.text for option in third.item.options)


def test_a_mark_that_nothing_stands_beside() -> None:
    text = "Xã phải nộp báo cáo trước ngày khai giảng."
    fact = Fact("luat", "d1", "deadline", "xã", "", (), Moment("trước ngày khai giảng"), text)
    law = PolicyDocument("luat", "12/2031/QH17", "Luật Bảo trợ", "Luật")
    (ask,) = moment(fact, ground(law, (Provision("luat", "d1", "Điều 1", "", text, 1),), (fact,)))
    assert (ask.stem, ask.key, ask.choices) == (
        "Theo Luật Bảo trợ số 12/2031/QH17, xã phải nộp báo cáo trước ngày nào?",
        "Trước ngày khai giảng",
        (),
    )


def test_a_doing_of_its_own_needs_no_lead(draft_law: Law) -> None:
    text = (
        "Điều 1. Phạm vi điều chỉnh\n1. Việc thanh toán giữa xã và huyện được thực hiện như sau:\n"
        "a) Việc thẩm định sổ gạo phải được thực hiện trước ngày 01 tháng 10 năm sau;\nb) Như cũ.\n"
    )
    stems = [one.item.stem.partition("QH17, ")[2] for one in moments(draft_law(text))]
    assert stems == ["việc thẩm định sổ gạo phải được thực hiện trước ngày nào?"]


@pytest.mark.parametrize(
    ("clause", "question"),
    [
        (
            "1. Bộ Lúa gạo trình Chính phủ phương án cứu đói trước ngày 30 tháng 10 hằng năm.",
            "bộ lúa gạo trình chính phủ phương án cứu đói trước ngày nào?",
        ),
        (
            (
                "1. Lập, giao dự toán cứu đói:\na) Sở Lúa gạo lập dự toán mua thóc gửi tỉnh trước ngày 30 tháng 8 hằng năm;\n"
                "b) Như cũ."
            ),
            "sở lúa gạo lập dự toán mua thóc gửi tỉnh trước ngày nào?",
        ),
        (
            "1. Chậm nhất đến ngày 15 tháng 12 hằng năm, Sở Lúa gạo phải chuyển xong tiền vào quỹ cứu đói của năm đó.",
            "chậm nhất đến ngày nào, sở lúa gạo phải chuyển xong tiền vào quỹ cứu đói?",
        ),
        (
            "1. Chậm nhất đến ngày 15 tháng 12, Sở Lúa gạo phải chuyển xong tiền vào quỹ cứu đói của năm đó.",
            "",
        ),
        ("1. Chậm nhất đến ngày 15 tháng 12 hằng năm, phải chuyển xong tiền vào quỹ cứu đói của năm đó.", ""),
        (
            "1. Bộ Lúa gạo trình phương án trước ngày 30 tháng 10 năm trước để xã họp trước ngày 15 tháng 12 năm sau.",
            "",
        ),
        (
            (
                "1. Đối với tiền mua thóc từ ngân sách tỉnh:\na) Trước ngày 25 hằng tháng, Sở Lúa gạo chuyển tiền cho xã;\n"
                "b) Như cũ."
            ),
            "đối với tiền mua thóc từ ngân sách tỉnh, trước ngày nào, sở lúa gạo chuyển tiền cho xã?",
        ),
    ],
)
def test_an_office_that_does_something_itself(draft_law: Law, clause: str, question: str) -> None:
    made = moments(draft_law(f"Điều 1. Phạm vi điều chỉnh\n{clause}\n"))
    assert [one.item.stem.partition("QH17, ")[2].lower() for one in made] == ([question] if question else [])
