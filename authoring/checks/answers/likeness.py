"""Whether two options say one thing, whatever their writing: starters, numbers in words, other units."""

import re
from functools import lru_cache

from authoring.checks.prefixes import bare_option
from authoring.checks.sums import result
from authoring.checks.values import amounts
from authoring.model.policies import Interval, Quantity
from authoring.text import fold, number

_ONE = "một|hai|ba|bốn|năm|sáu|bảy|tám|chín"
_TENS = re.compile(rf"(?<!\w)(?:(?:{_ONE}) mươi(?: (?:mốt|tư|lăm|{_ONE}))?|mười(?: (?:lăm|{_ONE}))?)(?!\w)")
_FRACTION = re.compile(rf"(?<!\w)(?P<of>{_ONE}) phần (?P<parts>{_ONE}|mười)(?!\w)")
_PERCENT = re.compile(r" phần trăm(?!\w)")
_EACH = re.compile(r" (?:một|mỗi|1) (ngày|tháng|năm)(?!\w)")
_STARTERS = re.compile(r"^(?:(?:là|bằng|gồm|vào|khoảng) )+")


def alike(first: str, second: str) -> bool:
    """Whether two options come to the same: one value, or the same words once numbers are read."""
    one, other = result(first), result(second)
    return (one is not None and one == other) or read(first) == read(second)


@lru_cache(maxsize=1 << 13)
def read(option: str) -> str:
    """The folded words of an option without letter and starter, its amounts in one writing."""
    text = bare_option(option)
    for one in reversed(amounts(text)):
        text = f"{text[: one.start]} {_written(one.value)} {text[one.end :]}"
    said = _FRACTION.sub(_fraction, _TENS.sub(_figures, fold(text)))
    return _STARTERS.sub("", _EACH.sub(r"/\1", _PERCENT.sub("%", said))).strip()


def _fraction(match: re.Match[str]) -> str:
    """A share in words in figures: “hai phần ba” is 2/3."""
    return f"{number(match['of'])}/{number(match['parts'])}"


def _figures(match: re.Match[str]) -> str:
    """A number of two words and more in figures, as “ba mươi” in “ngày ba mươi tháng 9”."""
    value = number(match.group())
    return match.group() if value is None else f"{value}"


def _written(value: Quantity | Interval) -> str:
    if isinstance(value, Quantity):
        return f"{value.number} {value.unit}"
    low = f"từ {value.min} {value.min_inclusive}" if value.min is not None else ""
    high = f"đến {value.max} {value.max_inclusive}" if value.max is not None else ""
    return f"{low} {high} {value.unit}"
