"""The number of a question as people write it: “7”, “VII”, or of a part and within it, “2.7”."""

PLAIN = r"\d{1,4}(?:\.\d{1,3}(?!\d))?"
ORDINAL = rf"(?:{PLAIN}|(?-i:[IVXL]{{1,6}})(?:\.\d{{1,3}}(?!\d))?)"

_PART = 10_000  # a number “2.7” is 20,007: it follows 2.6 and is not that of another question
_ROMANS = {"I": 1, "V": 5, "X": 10, "L": 50}


def ordinal(text: str) -> int:
    """The number that such a text names, as one that goes on by one."""
    first, _, second = text.partition(".")
    whole = int(first) if first.isdecimal() else _roman(first)
    return whole * _PART + int(second) if second else whole


def is_parted(number: int) -> bool:
    """Whether a number has that of a part before it."""
    return number >= _PART


def _roman(text: str) -> int:
    values = [_ROMANS[letter] for letter in text]
    return sum(-value if value < max(values[place:]) else value for place, value in enumerate(values))
