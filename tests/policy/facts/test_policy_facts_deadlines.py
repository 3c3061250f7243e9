"""Deadlines and their events."""

from decimal import Decimal

import pytest

from authoring.model.policies import Interval, Quantity
from authoring.policy.facts.deadlines import deadline
from authoring.text import mentions


def due(text: str) -> Interval | Quantity | None:
    found = mentions(text)[0]
    return deadline(found.value, text[: found.start], text[found.start : found.end], text[found.end :])


@pytest.mark.parametrize(
    ("text", "unit", "most", "start"),
    [
        (
            "Trong thời hạn 05 ngày làm việc kể từ ngày nhận đủ hồ sơ theo quy định tại",
            "ngày làm việc",
            5,
            "ngày nhận đủ hồ sơ",
        ),
        ("chậm nhất là 45 ngày kể từ ngày trở lại làm việc, người", "ngày", 45, "ngày trở lại làm việc"),
        ("trong thời hạn 7 ngày, kể từ ngày nhận; khác", "ngày", 7, "ngày nhận"),
        ("chậm nhất là 45 ngày", "ngày", 45, ""),
        (
            "Trong thời hạn 20 ngày, không bao gồm ngày nghỉ lễ, tết, kể từ ngày nhận đủ hồ sơ",
            "ngày",
            20,
            "ngày nhận đủ hồ sơ",
        ),
        ("trong khoảng thời gian 30 ngày đầu kể từ ngày sinh", "ngày", 30, "ngày sinh"),
        ("phải nộp 10 ngày từ ngày ký", "ngày", 10, "ngày ký"),
        ("trong thời hạn không quá 10 ngày", "ngày", 10, ""),
        ("được xác định chậm nhất 06 tháng kể từ ngày chết hoặc kể từ ngày sinh", "tháng", 6, "ngày chết"),
    ],
)
def test_at_most_so_long_from_an_event(text: str, unit: str, most: int, start: str) -> None:
    assert due(text) == Interval(unit, max=Decimal(most), start=start)


def test_after_so_long() -> None:
    assert due("Sau 60 ngày kể từ ngày hết hạn mà không nộp") == Interval(
        "ngày", Decimal(60), min_inclusive=False, start="ngày hết hạn"
    )


def test_within_the_first_months() -> None:
    assert due("Trong 04 tháng đầu") == Quantity(Decimal(4), "tháng")


@pytest.mark.parametrize(
    "text", ["được nghỉ 05 ngày", "tối đa 10 ngày", "đóng 8%", "từ 5 ngày trở lên", "Trong 04 tháng"]
)
def test_what_is_no_deadline(text: str) -> None:
    assert due(text) is None
