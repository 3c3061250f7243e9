"""Calendar dates in Vietnamese writing."""

import datetime as dt
import re
import unicodedata
from dataclasses import dataclass

_DAY = r"(?P<day{0}>[0-3]?[0-9])"
_MONTH = r"(?P<month{0}>1[0-2]|0?[1-9])"
_YEAR = r"(?P<year{0}>(?:1[89]|20|21)[0-9]{{2}})(?![0-9])"
_WRITTEN = rf"(?<![0-9/.,])(?:ngày\s+)?{_DAY.format(1)}\s+tháng\s+{_MONTH.format(1)}(?:\s*,)?\s+năm\s+{_YEAR.format(1)}"
_FIGURES = (
    rf"(?<![0-9/.,-])(?:ngày\s+)?{_DAY.format(2)}\s?(?P<sign>[/.-])\s?{_MONTH.format(2)}\s?(?P=sign)\s?"
    rf"{_YEAR.format(2)}(?![/-])"
)
_ISO = rf"(?<![0-9/.,-]){_YEAR.format(3)}-(?P<month3>[01][0-9])-(?P<day3>[0-3][0-9])(?![0-9-])"
_DATE = re.compile(f"{_WRITTEN}|{_FIGURES}|{_ISO}", re.IGNORECASE)
_PARTIAL = re.compile(
    r"(?:(?:ngày\s+)?[0-9]{1,2}\s+)?(?:tháng|quý)\s+[0-9IV]{1,3}(?:\s*,)?\s+năm\s+[0-9]{4}(?![0-9])"
    r"|(?<![0-9/.,])[0-3]?[0-9]/[01]?[0-9]/[0-9]{2,4}(?![0-9/])"
    r"|ngày\s+[0-9]{1,2}\s+tháng\s+[0-9]{1,2}(?![0-9])"
    r"|ngày\s+[0-3]?[0-9]/[01]?[0-9](?![0-9/])"
    r"|tháng\s+[01]?[0-9]/[0-9]{4}(?![0-9/])"
    r"|năm\s+(?:1[89]|20|21)[0-9]{2}(?:\s?[-–]\s?(?:1[89]|20|21)[0-9]{2})?(?![0-9.,]*[0-9])",
    re.IGNORECASE,
)
DAY_OF_MONTH = re.compile(r"(?P<day>0?[1-9]|[12]\d|3[01])/(?P<month>0?[1-9]|1[0-2])")  # “15/12”, no year
_SPLIT_WORD = re.compile(unicodedata.normalize("NFD", "ngày|tháng|năm|quý"), re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class DateMention:
    """A whole date (day, month, year) with its half-open span in code points of the text as given."""

    date: dt.date
    start: int
    end: int


def dates(text: str) -> tuple[DateMention, ...]:
    """Every whole date of a text: “ngày 01 tháng 7 năm 2025”, “01/7/2025”, “2025-07-01”; no impossible ones."""
    found = []
    for match in _DATE.finditer(_composed(text)):
        date = _date(match)
        if date is not None:
            found.append(DateMention(date, *match.span()))
    return tuple(found)


def date_spans(text: str) -> tuple[tuple[int, int], ...]:
    """The spans of all dates of a text, whole or in part (“tháng 7 năm 2025”, “năm 2014”, also impossible ones)."""
    composed = _composed(text)
    return tuple(sorted(match.span() for form in (_DATE, _PARTIAL) for match in form.finditer(composed)))


def _date(match: re.Match[str]) -> dt.date | None:
    form = next(form for form in "123" if match[f"year{form}"])
    return _possible(*(int(match[f"{part}{form}"]) for part in ("year", "month", "day")))


def _possible(year: int, month: int, day: int) -> dt.date | None:
    try:
        return dt.date(year, month, day)
    except ValueError:
        return None


def _composed(text: str) -> str:
    """The text with the words of dates composed and padded by blanks, so that every code point keeps its place."""
    if unicodedata.is_normalized("NFC", text):
        return text
    return _SPLIT_WORD.sub(_padded, text)


def _padded(match: re.Match[str]) -> str:
    return unicodedata.normalize("NFC", match.group()).ljust(len(match.group()))
