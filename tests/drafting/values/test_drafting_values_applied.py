"""Rules of ranges applied to one value."""

from collections.abc import Callable

import pytest

from authoring import drafting

Law = Callable[..., tuple[drafting.Draft, ...]]


def applied(law: Law, text: str) -> list[drafting.Draft]:
    return [one for one in law(text) if one.template.endswith("-applied")]


RANGES = (
    "Điều 1. Thời gian nghỉ\n1. Người già được nghỉ trong một năm như sau:\n"
    "a) Được nghỉ 30 ngày nếu đã đóng bảo hiểm gạo dưới 15 năm;\n"
    "b) Được nghỉ 40 ngày nếu đã đóng bảo hiểm gạo từ đủ 15 năm đến dưới 30 năm;\n"
    "c) Được nghỉ 60 ngày nếu đã đóng bảo hiểm gạo từ đủ 30 năm trở lên.\n"
)


def test_a_value_inside_the_range_is_given(draft_law: Law) -> None:
    under, within, beyond = applied(draft_law, RANGES)
    assert "nếu đã đóng bảo hiểm gạo được 10 năm?" in under.item.stem
    for one, least, most in ((within, 15, 30), (beyond, 30, 35)):
        years = int(one.item.stem.partition("được ")[2].rpartition("gạo được ")[2].split()[0])
        assert least < years < most
        assert one.ask
        assert one.ask.basis
        assert f"thuộc khoảng “{one.ask.basis.stem.rpartition('gạo ')[2].rstrip('?')}”" in one.item.explanation
    assert [one.item.keyed[0].text for one in (under, within, beyond)] == ["30 ngày", "40 ngày", "60 ngày"]


@pytest.mark.parametrize(
    ("clause", "told"),
    [
        ("Cơ sở đạt số điểm từ 50 điểm đến dưới 52 điểm thì được nghỉ 20 ngày", "cơ sở đạt 51 điểm thì"),
        ("Người bị suy giảm khả năng lao động từ 61% đến dưới 63% thì được nghỉ 20 ngày", "khả năng lao động 62% thì"),
        (
            "Người có thời gian đóng bảo hiểm gạo từ đủ 03 năm đến dưới 05 năm thì được nghỉ 20 ngày",
            "gạo là 04 năm thì",
        ),
        ("Người đã đóng từ đủ 03 năm đến dưới 04 năm thì được nghỉ 20 ngày", ""),
        ("Người đã đóng từ đủ 03 năm trở lên thì được nghỉ 20 ngày", ""),
        ("Người có từ đủ 03 năm đến dưới 05 năm ở xã, con từ đủ 03 tuổi đến dưới 05 tuổi thì được nghỉ 20 ngày", ""),
    ],
)
def test_how_a_value_is_said(draft_law: Law, clause: str, told: str) -> None:
    made = applied(draft_law, f"Điều 1. Trợ cấp gạo\n1. {clause}.\n")
    assert (told in made[0].item.stem) if told else not made
