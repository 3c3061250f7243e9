"""The time in which a statement holds, as it says itself: “từ ngày … đến hết ngày …”, “trước năm 2014”, “năm 2025”."""

import datetime as dt
import re
from dataclasses import dataclass
from functools import lru_cache

from authoring.checks.answers.words import tokens
from authoring.text import dates, fold

_YEAR = re.compile(r"(?<![\w/])năm ((?:19|20)\d\d)(?![\w/])", re.IGNORECASE)
_MONTH = re.compile(
    r"(?<![\w/])tháng (?P<month>1[0-2]|0?[1-9])(?:/|[, ]*năm )(?P<year>(?:19|20)\d\d)(?![\w/])", re.IGNORECASE
)
_FROM = re.compile(r"(?:kể |bắt đầu )?(?:từ|sau)(?: sau)?(?: ngày)?$|áp dụng từ(?: ngày)?$|từ thời điểm(?: ngày)?$")
_TO = re.compile(r"(?:trước|đến hết|đến trước|đến|tới|hết)(?: ngày)?$")
_BY = re.compile(r"chậm nhất(?: là| vào)?(?: ngày)?$")
_UNTIL = re.compile(r"(?<!\w)từ (?:ngày |năm )?\d[^;.]* đến (?:ngày|khi|thời điểm) (?!\d)")
_RELATIVE = re.compile(
    r"(?<!\w)(?:hiện nay|hiện tại|năm nay|sang năm|năm tới|năm sau|năm ngoái|tháng này|thời điểm này|bây giờ|sắp tới)"
    r"(?!\w)"
)
_LAST = dt.date.max.toordinal()


@dataclass(frozen=True, slots=True)
class Window:
    """Days from the first to the last, as ordinals."""

    first: int
    last: int

    @property
    def ends(self) -> bool:
        """Whether it names a last day."""
        return self.last < _LAST

    def meets(self, other: "Window") -> bool:
        """Whether some day lies in both."""
        return self.first <= other.last and other.first <= self.last


@lru_cache(maxsize=1 << 15)
def window(text: str) -> Window | None:
    """The days that a text names; None where it names none."""
    first, last, seen = 1, _LAST, False
    for start, from_day, to_day in _marks(text):
        before = fold(text[:start])[-30:]
        if _BY.search(before):
            continue
        seen = True
        if _FROM.search(before):
            first = max(first, from_day)
        elif _TO.search(before):
            last = min(last, to_day if _through(before) else from_day - 1)
        else:
            first, last = max(first, from_day), min(last, to_day)
    return Window(first, last) if seen and first <= last else None


def begun(told: Window | None) -> Window | None:
    """A time that a stem lets begin and doesn't end (“từ tháng 3/1998”), as the day that it names."""
    return told if told is None or told.ends or told.first == 1 else Window(told.first, told.first)


def bounded(text: str) -> bool:
    """Whether a text says from or until which day something holds."""
    befores = (fold(text[:start])[-30:] for start, *_ in _marks(text))
    return any(_FROM.search(before) or _TO.search(before) or _BY.search(before) for before in befores)


def ending(text: str) -> bool:
    """Whether a text holds until some day: one that it names, or, beside a day that it names, one of an event."""
    said = window(text)
    return said is not None and (said.ends or bool(_UNTIL.search(fold(text))))


def relative_time(stem: str) -> str:
    """The words by which a stem means the day on which it is read, no sign between; “” where there are none."""
    found = _RELATIVE.search(" ".join(tokens(stem)))
    return found.group() if found else ""


def _through(before: str) -> bool:
    return "trước" not in before.split()[-3:]


def _marks(text: str) -> list[tuple[int, int, int]]:
    """Start of each date or year with its first and last day."""
    days = [(one.start, one.end, one.date.toordinal(), one.date.toordinal()) for one in dates(text)]
    years = [
        (
            match.start(),
            match.end(),
            dt.date(int(match[1]), 1, 1).toordinal(),
            dt.date(int(match[1]), 12, 31).toordinal(),
        )
        for match in _YEAR.finditer(text)
    ]
    months = [(match.start(), match.end(), *_of_month(match)) for match in _MONTH.finditer(text)]
    months = [one for one in months if not any(start <= one[0] < end for start, end, *_ in days)]
    inside = [one for one in years if not any(start <= one[0] < end for start, end, *_ in [*days, *months])]
    return sorted((start, first, last) for start, _, first, last in [*days, *months, *inside])


def _of_month(found: re.Match[str]) -> tuple[int, int]:
    """The first and the last day of a month that a text names with its year."""
    year, month = int(found["year"]), int(found["month"])
    after = dt.date(year + month // 12, month % 12 + 1, 1)
    return dt.date(year, month, 1).toordinal(), after.toordinal() - 1
