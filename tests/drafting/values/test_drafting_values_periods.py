"""Rows of periods: one of them, the shortest and the longest."""

from collections.abc import Callable
from decimal import Decimal

import pytest

from authoring import drafting
from authoring.drafting.ground import ground
from authoring.drafting.values.periods import period
from authoring.model.policies import Fact, PolicyDocument, Quantity

Law = Callable[..., tuple[drafting.Draft, ...]]


def periods(made: tuple[drafting.Draft, ...]) -> list[tuple[str, str]]:
    found = [one for one in made if one.template == "duration-period"]
    return [(one.item.stem.partition("QH17, ")[2], one.item.keyed[0].text) for one in found]


@pytest.mark.parametrize(
    ("clause", "asked"),
    [
        (
            "Định kỳ 03 tháng, 06 tháng hoặc 12 tháng, xã có trách nhiệm nộp gạo cho huyện.",
            [
                ("xã có trách nhiệm nộp gạo cho huyện theo định kỳ ngắn nhất là bao nhiêu tháng một lần?", "03"),
                ("xã có trách nhiệm nộp gạo cho huyện theo định kỳ nào sau đây?", "06"),
                ("xã có trách nhiệm nộp gạo cho huyện theo định kỳ dài nhất là bao nhiêu tháng một lần?", "12"),
            ],
        ),
        (
            "Đối với hộ nghèo, định kỳ 03 tháng hoặc 06 tháng, xã phải nộp gạo cho huyện.",
            [
                ("đối với hộ nghèo, xã phải nộp gạo cho huyện theo định kỳ nào sau đây?", "03"),
                (
                    "đối với hộ nghèo, xã phải nộp gạo cho huyện theo định kỳ dài nhất là bao nhiêu tháng một lần?",
                    "06",
                ),
            ],
        ),
        (
            "Người dân phải đóng gạo cho xã theo phương thức đóng hằng tháng, 03 tháng hoặc 06 tháng một lần.",
            [
                ("người dân phải đóng gạo cho xã theo phương thức đóng nào sau đây?", "03"),
                ("người dân phải đóng gạo cho xã theo phương thức đóng dài nhất là bao nhiêu tháng một lần?", "06"),
            ],
        ),
        ("Người dân được nghỉ 03 tháng hoặc 06 tháng.", []),
        ("Người dân được nghỉ 03 tháng.", []),
        ("Người dân được nghỉ 03 ngày hoặc 06 ngày.", []),
    ],
)
def test_a_row_is_asked_for_its_members_and_ends(draft_law: Law, clause: str, asked: list[tuple[str, str]]) -> None:
    made = periods(draft_law(f"Điều 1. Phạm vi điều chỉnh\n1. {clause}\n"))
    assert made == [(stem, f"{key} tháng một lần") for stem, key in asked]


def test_no_other_member_of_the_row_stands_beside(draft_law: Law) -> None:
    clause = "1. Định kỳ 03 tháng, 06 tháng hoặc 12 tháng, xã có trách nhiệm nộp gạo cho huyện.\n"
    made = [one for one in draft_law(f"Điều 1. Phạm vi\n{clause}") if one.template == "duration-period"]
    row = {"03 tháng một lần", "06 tháng một lần", "12 tháng một lần"}
    assert [row & {one.text for one in draft.item.distractors} for draft in made] == [set(), set(), set()]


def test_people_who_are_named_by_their_places(draft_law: Law) -> None:
    people = "Điều 2. Đối tượng áp dụng\n1. Nhóm một bao gồm:\na) Cán bộ, công chức;\nb) Dân quân thường trực.\n"
    rule = (
        "Điều 3. Mức đóng\n1. Đối tượng quy định tại các điểm a và b khoản 1 Điều 2 của Luật này phải đóng gạo cho xã"
        " theo phương thức đóng 03 tháng hoặc 06 tháng một lần.\n"
    )
    stems = [stem for stem, _ in periods(draft_law(people + rule))]
    assert "cán bộ, công chức phải đóng gạo cho xã theo phương thức đóng nào sau đây?" in stems


def test_a_period_of_no_place() -> None:
    fact = Fact("luat", "d9", "duration", "xã", "", (), Quantity(Decimal(3), "tháng"), "03 tháng hoặc 06 tháng")
    law = PolicyDocument("luat", "12/2031/QH17", "Luật Bảo trợ", "Luật")
    assert period(fact, ground(law, (), (fact,))) == ()
