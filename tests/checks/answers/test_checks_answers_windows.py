"""The time in which a statement holds."""

import datetime as dt

import pytest

from authoring.checks.answers.windows import Window, relative_time, window


def _day(year: int, month: int, day: int) -> int:
    return dt.date(year, month, day).toordinal()


@pytest.mark.parametrize(
    ("text", "days"),
    [
        ("Từ ngày 01/7/2026 đến hết ngày 31/12/2026", Window(_day(2026, 7, 1), _day(2026, 12, 31))),
        ("trước ngày 01/7/2026", Window(1, _day(2026, 6, 30))),
        ("năm 2026 nộp", Window(_day(2026, 1, 1), _day(2026, 12, 31))),
        ("trước năm 2014", Window(1, _day(2013, 12, 31))),
        ("mỗi năm", None),
    ],
)
def test_the_days_that_a_text_names(text: str, days: Window | None) -> None:
    assert window(text) == days


def test_words_for_the_day_of_reading() -> None:
    assert (relative_time("Hiện nay, mức nào?"), relative_time("Mức nào?")) == ("hiện nay", "")
