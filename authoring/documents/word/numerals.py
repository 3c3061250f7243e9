"""Automatic numbers as Word writes them: 1, 01, a, A, i, I, một."""

from collections.abc import Callable

_ROMAN = (
    (1000, "m"), (900, "cm"), (500, "d"), (400, "cd"), (100, "c"), (90, "xc"),
    (50, "l"), (40, "xl"), (10, "x"), (9, "ix"), (5, "v"), (4, "iv"), (1, "i"),
)  # fmt: skip
_WORDS = ("không", "một", "hai", "ba", "bốn", "năm", "sáu", "bảy", "tám", "chín")


def numeral(kind: str, count: int) -> str:
    """The number `count` in the format `kind` of a `w:numFmt`; formats that Vietnamese papers don't use as digits."""
    return _KINDS.get(kind, str)(count)


def known(kind: str) -> bool:
    """Whether `numeral` writes this format as Word does."""
    return kind in _KINDS


def _letter(count: int) -> str:
    """Word's own letters: a … z, then aa, bb, …; it has no đ, and nothing stands for a number below one."""
    return chr(97 + (count - 1) % 26) * min((count - 1) // 26 + 1, 30) if count > 0 else ""


def _roman(count: int) -> str:
    if not 0 < count < 32768:
        return str(count) if count > 0 else ""
    text = ""
    for size, letters in _ROMAN:
        text += letters * (count // size)
        count %= size
    return text


def _words(count: int) -> str:
    tens, ones = divmod(count, 10)
    if not 0 <= count < 100:
        return str(count)
    if tens == 0:
        return _WORDS[ones]
    start = "mười" if tens == 1 else _WORDS[tens] + " mươi"
    last = {0: "", 1: "một" if tens == 1 else "mốt", 5: "lăm"}.get(ones, _WORDS[ones])
    return f"{start} {last}".strip()


_KINDS: dict[str, Callable[[int], str]] = {
    "decimal": str,
    "decimalZero": lambda count: f"{count:02d}",
    "lowerLetter": _letter,
    "upperLetter": lambda count: _letter(count).upper(),
    "lowerRoman": _roman,
    "upperRoman": lambda count: _roman(count).upper(),
    "vietnameseCounting": _words,
    "numberInDash": lambda count: f"- {count} -",
    "none": lambda _: "",
    "bullet": lambda _: "",
}
