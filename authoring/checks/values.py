"""What an option amounts to: one typed value in a base unit, so that options compare by value and not by writing."""

import re
from dataclasses import dataclass
from fractions import Fraction
from functools import lru_cache

from authoring.checks.phrases import tokens, word
from authoring.checks.prefixes import bare_option
from authoring.model.policies import Interval, Quantity
from authoring.text import DateMention, Mention, dates, fold, mentions, nfc
from authoring.text.words import VOCABULARY

BASE_UNITS = {"năm": ("tháng", 12), "quý": ("tháng", 3), "tuần": ("ngày", 7), "giờ": ("phút", 60)}

_AGE = ("tuổi", Fraction(12))
_LIMITS = re.compile(r"(?:trong vòng|trong thời hạn)(?: trở lại)?|trở lại")
_FILLERS = re.compile(r"^(?:(?:là|bằng|vào|khoảng) )+")
_YEARS = re.compile(
    r"(?:(?:từ|giai đoạn|trong) )?(?:năm )?(?P<first>1[0-9]{3}|20[0-9]{2})\s*(?:[-–—]|đến|tới)\s*(?:năm )?"
    r"(?P<last>1[0-9]{3}|20[0-9]{2})",
    re.IGNORECASE,
)
_SHORT_DAY = re.compile(r"(?:từ )?(?:ngày )?(?P<day>[0-3]?[0-9])/(?P<month>[01]?[0-9]) ?(?:[-–—]|đến) ?", re.IGNORECASE)
_ENDS = 2
_TO = ("-", "–", "—", "đến", "đến ngày", "tới")
_CALENDAR = re.compile(
    r"(?:vào )?(?P<what>ngày|tháng|năm|quý|thứ|người thứ|lần thứ|điều|khoản|cấp|hạng) (?P<figure>\d{1,6})"
)


@dataclass(frozen=True, slots=True)
class Value:
    """Bounds in a base unit (an absent one is open; both equal: a point) and the folded words said besides."""

    unit: str
    low: Fraction | None
    high: Fraction | None
    low_inclusive: bool = True
    high_inclusive: bool = True
    rest: str = ""

    @property
    def exact(self) -> bool:
        """Whether it is one point."""
        return self.low is not None and self.low == self.high

    def kin(self, other: "Value") -> bool:
        """Whether the two compare: the same unit, and nothing said of the one that isn't said of the other."""
        return (self.unit, self.rest) == (other.unit, other.rest)

    def meets(self, other: "Value") -> bool:
        """Whether some value lies in both."""
        return self.kin(other) and _reaches(self, other) and _reaches(other, self)

    def order(self) -> Fraction:
        """Where it stands among its kin: its lower end, else its upper."""
        return self.low if self.low is not None else self.high if self.high is not None else Fraction(0)


@lru_cache(maxsize=1 << 14)
def amounts(text: str) -> tuple[Mention, ...]:
    """The amounts of a text; several rules ask for them, so they are kept, and texts without a number aren't read."""
    numbered = any(sign.isdigit() for sign in text) or any(word(one.text) in VOCABULARY for one in tokens(text))
    return mentions(text) if numbered else ()


@dataclass(frozen=True, slots=True)
class Reading:
    """An option without its letter and final signs, in composed letters and single blanks, and the amounts it names."""

    option: str
    found: tuple[Mention, ...]

    def besides(self, start: int, end: int) -> str:
        """What is said before and behind a part of it, words that only lead to an amount (“bằng”, “là”) left out."""
        return _FILLERS.sub("", fold(f"{self.option[:start]} {self.option[end:]}") + " ").strip()


@lru_cache(maxsize=1 << 14)
def reading(text: str) -> Reading:
    """The one reading of an option that its value, its measure and its worth are taken from."""
    option = " ".join(nfc(bare_option(text)).split()).strip(" .;,")
    return Reading(option, amounts(option))


@lru_cache(maxsize=1 << 14)
def value(text: str) -> Value | None:
    """The one value that an option names; None where it names none, or several, or something else too."""
    read = reading(text)
    option, found = read.option, read.found
    years = _YEARS.fullmatch(option)
    if years:
        low, high = sorted((Fraction(int(years["first"])), Fraction(int(years["last"]))))
        return Value("thứ tự năm", low, high)
    whole = dates(option)
    if whole and not found:
        return _days(option, whole)
    if not found:
        return _calendar(option)
    if len(found) == 2:
        return _age(read, *found)
    return _measured(read, found[0]) if len(found) == 1 else None


def _days(option: str, whole: tuple[DateMention, ...]) -> Value | None:
    """One day, or the days from one to another; the first may leave its year out (“25/01 - 01/02/2021”)."""
    first, last = whole[0], whole[-1]
    before, between = option[: first.start], option[first.end : last.start].strip()
    start = first.date
    short = _SHORT_DAY.fullmatch(before) if len(whole) == 1 else None
    begun = dates(f"{short['day']}/{short['month']}/{first.date.year}") if short else ()
    if begun:
        start, before = begun[0].date, ""
    if len(whole) > _ENDS or (len(whole) == _ENDS and between not in _TO):
        return None
    low, high = Fraction(start.toordinal()), Fraction(last.date.toordinal())
    return Value("ngày lịch", low, high, rest=_FILLERS.sub("", fold(f"{before} {option[last.end :]}") + " ").strip())


def _measured(read: Reading, mention: Mention) -> Value:
    rest = read.besides(mention.start, mention.end)
    held = mention.value
    if isinstance(held, Quantity):
        point = Fraction(held.number)
        limit = _LIMITS.fullmatch(rest)
        return _in_base(Value(held.unit, None, point) if limit else Value(held.unit, point, point, rest=rest))
    low, high = (None if bound is None else Fraction(bound) for bound in (held.min, held.max))
    return _in_base(Value(held.unit, low, high, held.min_inclusive, held.max_inclusive, rest))


def _in_base(made: Value) -> Value:
    unit, times = _AGE if made.unit == "tuổi" else BASE_UNITS.get(made.unit, (made.unit, 1))
    low, high = (None if bound is None else bound * times for bound in (made.low, made.high))
    return Value(unit, low, high, made.low_inclusive, made.high_inclusive, made.rest)


def _age(read: Reading, years: Mention, months: Mention) -> Value | None:
    """“61 tuổi 03 tháng”, “2 năm 6 tháng”: years and months that stand side by side."""
    first, second = years.value, months.value
    if isinstance(first, Interval) or isinstance(second, Interval) or read.option[years.end : months.start].strip():
        return None
    if first.unit not in ("tuổi", "năm") or second.unit != "tháng":
        return None
    total = Fraction(first.number) * 12 + Fraction(second.number)
    rest = read.besides(years.start, months.end)
    return Value("tuổi" if first.unit == "tuổi" else "tháng", total, total, rest=rest)


def _calendar(option: str) -> Value | None:
    """“Ngày 05”, “Năm 2014”: a number in a row of such numbers."""
    found = _CALENDAR.fullmatch(fold(option))
    if found is None:
        return None
    figure = Fraction(int(found["figure"]))
    return Value(f"thứ tự {found['what']}", figure, figure)


def _reaches(first: Value, second: Value) -> bool:
    """Whether the first one's upper end is not below the second one's lower end."""
    if first.high is None or second.low is None:
        return True
    if first.high == second.low:
        return first.high_inclusive and second.low_inclusive
    return first.high > second.low
