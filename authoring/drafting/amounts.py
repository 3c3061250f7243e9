"""How an amount is asked for and written: “từ đủ bao nhiêu năm trở lên”, “15 năm”; “từ 5% đến 30%”."""

import re
from collections.abc import Sequence
from decimal import Decimal

from authoring.model.policies import Interval, Quantity

FIGURE = re.compile(r"\d+(?:\.\d{3})+(?:,\d+)?|\d+(?:[.,]\d+)?")
_WORDS = r"(?:một|hai|ba|bốn|năm|sáu|bảy|tám|chín|mười|mươi|mốt|lăm|tư|trăm|nghìn)"
_SPELT = re.compile(
    rf"(?<!\w)(?!một (?!trăm|nghìn)){_WORDS}(?: {_WORDS})*(?= (?:lần|tháng|ngày|năm|tuần|giờ|quý|bản|bộ|lần)(?!\w))"
)
_AGAIN = re.compile(r"bao nhiêu \([\w ]+\)")  # the number told once more in words
COUNTED = re.compile(rf"\d|{_SPELT.pattern}")
_SHORT = re.compile(r"^(?P<unit>lần|tháng|ngày làm việc|ngày|năm|tuần|giờ|phút|quý)(?= )")


def numbers(value: Quantity | Interval) -> tuple[Decimal, ...]:
    """The numbers of an amount, lower end first."""
    if isinstance(value, Quantity):
        return (value.number,)
    return tuple(end for end in (value.min, value.max) if end is not None)


def asked(said: str) -> str:
    """The words of an amount with each figure asked for."""
    text = FIGURE.sub("bao nhiêu", said) if FIGURE.search(said) else _SPELT.sub("bao nhiêu", said)
    text = _AGAIN.sub("bao nhiêu", text)
    return re.sub(r" ?%/(\w+)", r" phần trăm mỗi \1", re.sub(r"\s*%(?!/)", " phần trăm", text))


def written(said: str, unit: str, new: Sequence[Decimal]) -> str:
    """An amount as an option: one number with its short unit, or the law's own form with both numbers in place."""
    if len(new) == 1:
        return with_unit(new[0], unit)
    rest = iter(new)
    text = FIGURE.sub(lambda match: figure(next(rest), match.group()), said)
    return text[:1].upper() + text[1:]


def with_unit(number: Decimal, unit: str) -> str:
    """A number with its unit as the law writes it: “22%”, “05 ngày”, “2.000.000 đồng”."""
    if unit.startswith("%"):
        return f"{plain(number)}{unit}"
    short = _SHORT.match(unit)
    name = short["unit"] if short and unit not in ("ngày làm việc", "tháng tuổi", "tuần tuổi") else unit
    return f"{padded(number)} {name}".strip()


def figure(number: Decimal, like: str) -> str:
    """A number written like another: with a leading nought where that one has it."""
    return padded(number) if like.startswith("0") or len(like) > 1 else plain(number)


def padded(number: Decimal) -> str:
    """A number with the leading nought of counts below ten."""
    text = plain(number)
    return text.zfill(2) if text.isdigit() else text


def plain(number: Decimal) -> str:
    """A number in Vietnamese writing: thousands by a full stop, decimals by a comma."""
    whole, _, part = f"{number.normalize():f}".partition(".")
    grouped = f"{int(whole):,}".replace(",", ".") if len(whole) > 3 else whole
    return f"{grouped},{part}" if part else grouped
