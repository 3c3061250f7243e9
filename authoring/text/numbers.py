"""Numbers in Vietnamese writing, in digits and in words, as exact decimals; what is unclear is no number."""

import re
from decimal import Decimal

from authoring.text.folding import nfc
from authoring.text.words import read_words, whole_scale

_LONGEST = 18
_VIETNAMESE = re.compile(r"(?P<whole>[1-9]\d{0,2}(?:\.\d{3})+|\d+)(?:,(?P<part>\d+))?", re.ASCII)
_POINTED = re.compile(r"(?P<whole>[1-9]\d{0,2}(?:,\d{3})+|\d+)\.(?P<part>\d+)", re.ASCII)
_FOREIGN = re.compile(r"(?P<whole>[1-9]\d{0,2}(?:,\d{3}){2,})", re.ASCII)
_SPACED = re.compile(r"(?P<whole>[1-9]\d{0,2}(?:[ \u00a0\u2009\u202f]\d{3})+)(?:,(?P<part>\d+))?", re.ASCII)
_UNCLEAR = re.compile(r"[1-9]\d{0,2},\d\d0", re.ASCII)
_SIGNED = re.compile(r"(?P<sign>[-+−]|âm )?(?P<rest>.+)", re.DOTALL)


def canonical(value: Decimal) -> Decimal:
    """The same value without an exponent and without trailing zeros."""
    trimmed = value.normalize()
    whole = trimmed == trimmed.to_integral_value()
    return abs(trimmed.quantize(Decimal(1))) if whole and not trimmed else _plain(trimmed, whole=whole)


def number(text: str) -> Decimal | None:
    """The value of a text that is one number and nothing else; None where it is none or can be read in two ways.

    “1.234.567,5”, “1.000” (a thousand), “4.5”, “2,5 triệu”, “mười lăm”, “bốn phẩy năm”, “hai triệu rưỡi”.
    """
    match = _SIGNED.fullmatch(" ".join(nfc(text).casefold().split()))
    if match is None:
        return None
    value = _positive(match["rest"].strip())
    return None if value is None else canonical(-value if match["sign"] in ("-", "−", "âm ") else value)


def read_digits(text: str) -> Decimal | None:
    """The value of a number written in digits alone, without a sign."""
    if _UNCLEAR.fullmatch(text):
        return None
    for form in (_VIETNAMESE, _POINTED, _FOREIGN, _SPACED):
        match = form.fullmatch(text)
        if match:
            return _exact(match)
    return None


def _plain(value: Decimal, *, whole: bool) -> Decimal:
    return value.quantize(Decimal(1)) if whole else value


def _exact(match: re.Match[str]) -> Decimal | None:
    parts = match.groupdict()
    whole = re.sub(r"\D", "", match["whole"], flags=re.ASCII)
    part = parts.get("part") or ""
    return Decimal(f"{whole}.{part}0") if len(whole) + len(part) <= _LONGEST else None


def _positive(text: str) -> Decimal | None:
    value = read_digits(text)
    if value is not None:
        return value
    return _scaled(text) if text[:1].isdigit() else read_words(tuple(text.split()))


def _scaled(text: str) -> Decimal | None:
    """Digits with words of scale, falling: “2,5 triệu”, “1 tỷ 200 triệu”, “2 triệu rưỡi”."""
    total, above = Decimal(0), Decimal(10) ** 12
    words = text.split()
    half = words[-1:] == ["rưỡi"] and len(words) > 2
    pairs = words[:-1] if half else words
    if len(pairs) % 2:
        return None
    for digits, word in zip(pairs[::2], pairs[1::2], strict=True):
        count, scale = read_digits(digits), whole_scale(word)
        if count is None or scale is None or count * scale >= above:
            return None
        total, above = total + count * scale, scale
    return total + above / 2 if half else total
