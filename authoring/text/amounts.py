"""Amounts in running text: rates, money, durations, ages, multiples, counts, and intervals of them."""

from collections.abc import Iterator
from dataclasses import dataclass, replace
from decimal import Decimal

from authoring.model.policies import Interval, Quantity
from authoring.text.bounds import Bound, bound_after, bound_before, changes, upper_end
from authoring.text.dates import date_spans
from authoring.text.lexemes import Lexemes, lexemes
from authoring.text.numbers import canonical, number
from authoring.text.numerals import Numeral, numerals
from authoring.text.words import whole_scale

_COUNT_UNITS_FOR_FROM = ("%", "đồng", "ngày", "tháng", "năm", "tuần", "giờ", "phút", "tuổi", "lần", "quý")


@dataclass(frozen=True, slots=True)
class Mention:
    """A typed value with its half-open span in code points of the text as given."""

    value: Quantity | Interval
    start: int
    end: int


@dataclass(frozen=True, slots=True)
class _Found:
    value: Quantity | Interval
    first: int
    behind: int


def mentions(text: str) -> tuple[Mention, ...]:
    """Every amount of a text in its order, in digits or words: “4,5%”, “hai triệu rưỡi đồng”, “từ đủ 15 năm trở lên”.

    “từ đủ 15” ≥ 15; “dưới”, “chưa đủ” <; “trên”, “hơn” >; “không quá”, “tối đa” ≤; “từ A đến B” holds both ends,
    “đến dưới B” not B; “đủ 60 tuổi” is a point. Dates, numbers of provisions and of documents are no amounts.
    """
    whole = number(text)
    if whole is not None and text.strip().casefold() != "không":
        return (_whole(text, whole),)
    words = lexemes(text)
    taken = numerals(words, date_spans(text))
    return tuple(
        Mention(found.value, words.starts[found.first], words.ends[found.behind - 1]) for found in _join(words, taken)
    )


def _whole(text: str, value: Decimal) -> Mention:
    start = len(text) - len(text.lstrip())
    return Mention(Quantity(value, ""), start, len(text.rstrip()))


def _join(words: Lexemes, taken: tuple[Numeral, ...]) -> Iterator[_Found]:
    """Numerals one after another, two of them joined where they are the ends of one range."""
    by_start = {numeral.first: numeral for numeral in taken}
    used = -1
    for numeral in taken:
        if numeral.first < used:
            continue
        found = _range(words, numeral, by_start) or _single(words, numeral)
        used = found.behind
        yield found


def _range(words: Lexemes, low: Numeral, by_start: dict[int, Numeral]) -> _Found | None:
    join = upper_end(words, low.behind)
    high = by_start.get(join.start) if join else None
    if join is None or high is None or not high.unit or low.unit not in ("", high.unit) or low.value > high.value:
        return None
    low = _of_one_scale(words, low, high)
    before = bound_before(words, low.first)
    lower = before if before and not before.upper else Bound(upper=False, inclusive=True, start=low.first)
    value = Interval(high.unit, low.value, lower.inclusive, high.value, join.inclusive, base=high.base)
    return _Found(value, lower.start, high.behind)


def _of_one_scale(words: Lexemes, low: Numeral, high: Numeral) -> Numeral:
    """The lower end of “4 - 6 triệu đồng” in the scale that only the upper one names, where it stays the lower one."""
    scale = whole_scale(words.word(high.first + 1))
    if scale is None or low.unit or low.behind - low.first > 1 or low.value * scale > high.value:
        return low
    return replace(low, value=canonical(low.value * scale))


def _single(words: Lexemes, numeral: Numeral) -> _Found:
    before, after = bound_before(words, numeral.first), bound_after(words, numeral.behind)
    if after is not None and not (before and before.upper):
        start = before.start if before and not before.upper else _enough(words, numeral.first)
        inclusive = before.inclusive if before and not before.upper else True
        return _Found(_interval(numeral, replace(after, inclusive=inclusive)), start, after.start)
    if before is None or (before.weak and not _opens(words, numeral)):
        return _plain(numeral)
    return _Found(_interval(numeral, before), before.start, numeral.behind)


def _enough(words: Lexemes, first: int) -> int:
    return first - 1 if words.word(first - 1) == "đủ" else first


def _opens(words: Lexemes, numeral: Numeral) -> bool:
    """Whether a lone “từ A” is a lower bound: a measured amount that doesn't change into another."""
    measured = any(numeral.unit.startswith(unit) for unit in _COUNT_UNITS_FOR_FROM)
    return measured and not changes(words, numeral.behind)


def _plain(numeral: Numeral) -> _Found:
    return _Found(Quantity(numeral.value, numeral.unit, numeral.base), numeral.first, numeral.behind)


def _interval(numeral: Numeral, bound: Bound) -> Interval:
    value = canonical(numeral.value)
    if bound.upper:
        return Interval(numeral.unit, max=value, max_inclusive=bound.inclusive, base=numeral.base)
    return Interval(numeral.unit, value, bound.inclusive, base=numeral.base)
