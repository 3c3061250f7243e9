"""Measures of options: the unit as written, its dimension, and what the amount is worth in that dimension's base."""

import re
from dataclasses import dataclass
from fractions import Fraction
from functools import lru_cache

from authoring.checks.values import BASE_UNITS, Reading, reading
from authoring.model.policies import Interval
from authoring.text import Mention, fold

TIME = "thời gian"
_DAY = 86400
_TIMES = {"giây": 1, "phút": 60, "ngày": _DAY, "ngày làm việc": _DAY, "tháng": 30 * _DAY}
_DIMENSIONS: dict[str, dict[str, int]] = {
    TIME: _TIMES | {unit: _TIMES[base] * times for unit, (base, times) in BASE_UNITS.items()},
    "độ dài": {
        "mm": 1,
        "milimét": 1,
        "cm": 10,
        "xentimét": 10,
        "dm": 100,
        "m": 1000,
        "mét": 1000,
        "km": 10**6,
        "kilômét": 10**6,
        "ki lô mét": 10**6,
        "ki-lô-mét": 10**6,
        "hải lý": 1_852_000,
    },
    "khối lượng": {
        "mg": 1,
        "miligam": 1,
        "g": 1000,
        "gam": 1000,
        "kg": 10**6,
        "kilôgam": 10**6,
        "ki-lô-gam": 10**6,
        "tạ": 10**8,
        "tấn": 10**9,
    },
    "diện tích": {"cm2": 1, "m2": 10**4, "m²": 10**4, "mét vuông": 10**4, "ha": 10**8, "km2": 10**10, "km²": 10**10},
    "thể tích": {"ml": 1, "lít": 1000, "m3": 10**6, "m³": 10**6, "mét khối": 10**6},
    "tốc độ": dict.fromkeys(("km/h", "km/giờ", "km một giờ", "kilômét một giờ", "ki-lô-mét một giờ", "kilômét/giờ"), 1),
    "công suất": {"w": 1, "kw": 1000},
}
_PLACE = {unit: (name, worth) for name, units in _DIMENSIONS.items() for unit, worth in units.items()}
_SHARE = {"%": ("", Fraction(1, 100)), "‰": ("", Fraction(1, 1000))}
_SYMBOLS = sorted((unit for unit in _PLACE if unit not in _DIMENSIONS[TIME]), key=len, reverse=True)
_SYMBOL = re.compile(rf"\s*(?P<unit>{'|'.join(map(re.escape, _SYMBOLS))})(?![\w/²³])", re.IGNORECASE)
_FIGURE = re.compile(r".*\d", re.DOTALL)


@dataclass(frozen=True, slots=True)
class Measure:
    """An amount: unit as written (“” for none), its dimension (the unit itself where it has no other), ends, the rest.

    `low` and `high` are in the base of the dimension (a share as a part of one); an open end repeats the other one,
    `kind` tells which ends there are; `rest` is what is said besides, `tail` what stands behind
    the figure, `worth` what one of the unit is worth.
    """

    unit: str
    dimension: str
    low: Fraction
    high: Fraction
    kind: tuple[bool, bool]
    rest: str
    tail: str
    worth: Fraction


@lru_cache(maxsize=1 << 14)
def measure(text: str) -> Measure | None:
    """The one amount that an option names; None where it names none, or several."""
    read = reading(text)
    made = _measured(read, read.found[0]) if read.found else None
    return made[0] if made and all(other.start < made[1] for other in read.found[1:]) else None


def _measured(read: Reading, mention: Mention) -> tuple[Measure, int]:
    """The measure of a mention, and where its unit ends (“60 kilômét một giờ” holds a second number)."""
    option, held = read.option, mention.value
    figure = _FIGURE.match(option, mention.start, mention.end)
    behind = figure.end() if figure else mention.end
    symbol = _SYMBOL.match(option, behind)
    unit = symbol["unit"].casefold() if symbol else held.unit
    end = max(mention.end, symbol.end() if symbol else 0)
    dimension, worth = _PLACE.get(unit) or _SHARE.get(unit) or (unit, 1)
    low, high = (held.min, held.max) if isinstance(held, Interval) else (held.number, held.number)
    ends = [Fraction(bound) * worth for bound in (low, high) if bound is not None]
    tail = fold(option[behind:] if figure else f"{unit} {option[end:]}")
    kind = (low is not None, high is not None)
    rest = read.besides(mention.start, end)
    return Measure(unit, dimension, ends[0], ends[-1], kind, rest, tail, Fraction(worth)), end
