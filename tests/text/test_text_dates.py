"""Dates in running text."""

import datetime as dt
import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from authoring.text import DateMention, dates
from authoring.text.dates import date_spans


@pytest.mark.parametrize(
    "text",
    [
        "ngày 01 tháng 7 năm 2025",
        "01 tháng 7, năm 2025",
        "01/7/2025",
        "ngày 1.7.2025",
        "01-07-2025",
        "2025-07-01",
        "NGÀY 1 THÁNG 7 NĂM 2025",
    ],
)
def test_every_writing_of_a_day(text: str) -> None:
    assert dates(f"từ {text}.") == (DateMention(dt.date(2025, 7, 1), 3, 3 + len(text)),)


@pytest.mark.parametrize(
    "text",
    [
        "31/02/2025",
        "ngày 31 tháng 4 năm 2025",
        "01/7/25",
        "58/2014/QH13",
        "tháng 7 năm 2025",
        "ngày 01 tháng 7",
        "",
        "1/7/2025/9",
        "1-7/2025",
    ],
)
def test_no_whole_possible_day(text: str) -> None:
    assert dates(text) == ()


def test_decomposed_text_keeps_its_places() -> None:
    text = unicodedata.normalize("NFD", "Từ ngày 01 tháng 7 năm 2025 trở đi")
    (found,) = dates(text)
    assert text[found.start : found.end].endswith("2025")
    assert found.date == dt.date(2025, 7, 1)


def test_parts_of_dates_have_spans_too() -> None:
    text = "năm 2014, tháng 7 năm 2025, 31/02/2025, ngày 15/8, ngày 5 tháng 6, tháng 8/2026, quý I năm 2027"
    found = [text[start:end] for start, end in date_spans(text)]
    days = ["31/02/2025", "31/02/2025", "ngày 15/8", "ngày 5 tháng 6"]
    assert found == ["năm 2014", "tháng 7 năm 2025", *days, "tháng 8/2026", "quý I năm 2027"]


@given(st.dates(min_value=dt.date(1900, 1, 1), max_value=dt.date(2199, 12, 31)))
def test_every_day_is_found(day: dt.date) -> None:
    assert dates(f"trước ngày {day.day:02} tháng {day.month} năm {day.year};")[0].date == day


@given(st.text())
def test_spans_lie_in_the_text(text: str) -> None:
    assert all(0 <= found.start < found.end <= len(text) for found in dates(text))
