"""Numbers in Vietnamese words: an exact value, or None where the words are no number or can be read in two ways."""

from decimal import Decimal

_DIGITS = {
    "không": 0,
    "một": 1,
    "hai": 2,
    "ba": 3,
    "bốn": 4,
    "năm": 5,
    "sáu": 6,
    "bảy": 7,
    "bẩy": 7,
    "tám": 8,
    "chín": 9,
}
_AFTER_TENS = {word: digit for word, digit in _DIGITS.items() if word not in ("không", "năm")} | {
    "mốt": 1,
    "tư": 4,
    "lăm": 5,
    "nhăm": 5,
}
_AFTER_TEN = {word: digit for word, digit in _AFTER_TENS.items() if word != "mốt"}
_SHORT_UNITS = {"mốt": 1, "tư": 4, "lăm": 5, "nhăm": 5}
_ODD = ("linh", "lẻ")
_SCALES = {"tỷ": 10**9, "tỉ": 10**9, "triệu": 10**6, "vạn": 10**4, "nghìn": 1000, "ngàn": 1000}
_COMMA = ("phẩy", "phảy")
_HALF = ("rưỡi", "rưởi")
VOCABULARY = frozenset(
    [*_DIGITS, *_AFTER_TENS, *_ODD, *_SCALES, *_COMMA, *_HALF, "mười", "mươi", "trăm", "chục", "nửa", "phần"],
)
_PARTS = {"hai": 2, "tư": 4, "bốn": 4, "năm": 5, "tám": 8, "mười": 10, "nghìn": 1000}

Words = tuple[str, ...]


def whole_scale(word: str) -> Decimal | None:
    """What a word of scale multiplies by (“nghìn”, “triệu”, “tỷ”), else None."""
    return Decimal(_SCALES[word]) if word in _SCALES else None


def read_words(words: Words) -> Decimal | None:
    """The value of lower-case words that are one number, “hai phần năm” and “một nửa” included."""
    if words in (("nửa",), ("một", "nửa")):
        return Decimal("0.5")
    if "phần" in words:
        return _fraction(words)
    comma = next((at for at, word in enumerate(words) if word in _COMMA), None)
    if comma is not None:
        return _with_comma(words[:comma], words[comma + 1 :])
    value = _halved(words[:-1]) if words[-1:] and words[-1] in _HALF else _whole(words)
    return None if value is None else Decimal(value)


def _fraction(words: Words) -> Decimal | None:
    at = words.index("phần")
    count, parts = _whole(words[:at]), _PARTS.get(" ".join(words[at + 1 :]))
    return None if count is None or parts is None else Decimal(count) / parts


def _with_comma(before: Words, after: Words) -> Decimal | None:
    whole, digits = _whole(before), _decimals(after)
    return None if whole is None or digits is None else Decimal(f"{whole}.{digits}")


def _decimals(words: Words) -> str | None:
    """The digits after the comma: read one by one (“không ba”) or as a number below a thousand (“hai mươi lăm”)."""
    zeros = next((at for at, word in enumerate(words) if word != "không"), len(words))
    rest = words[zeros:]
    if len(rest) < 2 or (rest[-1] != "năm" and all(word in _DIGITS for word in rest)):
        digits = [str(_DIGITS[word]) for word in rest if word in _DIGITS]
        return "0" * zeros + "".join(digits) if words and len(digits) == len(rest) else None
    value = _below_thousand(rest)
    return None if value is None else "0" * zeros + str(value)


def _halved(words: Words) -> Decimal | None:
    """The words before “rưỡi”: half of the last scale more (“hai triệu” + 500.000, “một trăm” + 50, “hai” + 0,5)."""
    value = _whole(words)
    if value is None:
        return None
    if len(words) == 1:
        return Decimal(value) + Decimal("0.5") if words[0] in _DIGITS else None
    step = 100 if words[-1] == "trăm" else _SCALES.get(words[-1])
    return None if step is None else Decimal(value) + Decimal(step) / 2


def _whole(words: Words) -> int | None:
    """A whole number: groups with falling scales, “tỷ” over all the others."""
    for scale in ("tỷ", "tỉ"):
        if scale in words:
            at = len(words) - 1 - words[::-1].index(scale)
            above = _whole(words[:at]) if words[:at] else None
            below = _tail(words[at + 1 :], 10**9)
            return None if not above or below is None else above * 10**9 + below
    return _groups(words, 10**9, inner=False)


def _tail(words: Words, limit: int) -> int | None:
    """What stands behind a scale: smaller groups, or nothing."""
    return _groups(words, limit, inner=True) if words else 0


def _groups(words: Words, limit: int, *, inner: bool) -> int | None:
    at = next((at for at, word in enumerate(words) if word in _SCALES), None)
    if at is None:
        return _last_group(words, limit) if inner else _group(words, inner=False)
    scale = _SCALES[words[at]]
    count = _group(words[:at], inner=inner)
    rest = _tail(words[at + 1 :], scale)
    largest = 10 if (limit, scale) == (10**4, 1000) else 1000
    if count is None or rest is None or scale >= limit or count >= largest:
        return None
    if not count and not (inner and rest):
        return None
    return count * scale + rest


def _last_group(words: Words, limit: int) -> int | None:
    """The group without a scale: after “triệu” only with a spoken zero, else “một triệu hai trăm” has two readings."""
    if words[0] not in ("không", *_ODD) and (limit > 1000 or (len(words) == 1 and words[0] in _DIGITS)):
        return None
    return _group(words, inner=True) or None


def _group(words: Words, *, inner: bool) -> int | None:
    """A number below a thousand; inside a larger one it may begin with “không trăm” or “linh”."""
    if inner and words[:1] and words[0] in _ODD:
        return _odd_unit(words)
    if inner and words[:2] == ("không", "trăm"):
        return _after_hundred(words[2:])
    return _below_thousand(words)


def _below_thousand(words: Words) -> int | None:
    if words[1:2] != ("trăm",):
        return _below_hundred(words)
    hundreds, rest = _DIGITS.get(words[0]), _after_hundred(words[2:])
    return None if not hundreds or rest is None else hundreds * 100 + rest


def _after_hundred(words: Words) -> int | None:
    if not words:
        return 0
    if words[0] in _ODD:
        return _odd_unit(words)
    return _below_hundred(words) if len(words) > 1 or words == ("mười",) else None


def _odd_unit(words: Words) -> int | None:
    unit = {**_DIGITS, "tư": 4}.get(words[1]) if len(words) == 2 else None
    return unit or None


def _below_hundred(words: Words) -> int | None:
    if len(words) == 1:
        return 10 if words == ("mười",) else _DIGITS.get(words[0])
    if len(words) == 2:
        return _two_words(*words)
    if len(words) == 3 and words[1] == "mươi":
        tens, unit = _DIGITS.get(words[0], 0), _AFTER_TENS.get(words[2])
        return tens * 10 + unit if tens > 1 and unit else None
    return None


def _two_words(first: str, second: str) -> int | None:
    if first == "mười":
        unit = _AFTER_TEN.get(second)
        return 10 + unit if unit else None
    tens = _DIGITS.get(first, 0)
    if second == "chục":
        return tens * 10 or None
    if tens < 2:
        return None
    return tens * 10 if second == "mươi" else _short(tens, second)


def _short(tens: int, second: str) -> int | None:
    return tens * 10 + _SHORT_UNITS[second] if second in _SHORT_UNITS else None
