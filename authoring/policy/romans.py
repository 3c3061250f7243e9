"""Roman numbers of chapters and headings, and headings set in capitals."""

_VALUES = {"I": 1, "V": 5, "X": 10, "L": 50, "C": 100}
_STEPS = ((100, "C"), (90, "XC"), (50, "L"), (40, "XL"), (10, "X"), (9, "IX"), (5, "V"), (4, "IV"), (1, "I"))
_CAPITALS = 0.8
_LATIN = (*range(0x41, 0x5B), *range(0xC0, 0xDE))
_VIETNAMESE = (*_LATIN, 0x102, 0x110, 0x128, 0x168, 0x1A0, 0x1AF, *range(0x1EA0, 0x1EF9, 2))
CAPITAL = f"[{''.join(chr(code) for code in _VIETNAMESE if chr(code).isupper())}]"


def from_roman(number: str) -> int:
    """The value of a Roman number in capitals, of Arabic digits as they are; 0 for anything else."""
    if number.isascii() and number.isdigit():
        return int(number)
    values = [_VALUES.get(letter, 0) for letter in number]
    if not values or not all(values):
        return 0
    following = [*values[1:], 0]
    return sum(-value if value < after else value for value, after in zip(values, following, strict=True))


def to_roman(number: int) -> str:
    """A positive number in Roman capitals."""
    written = ""
    for value, letters in _STEPS:
        written += letters * (number // value)
        number %= value
    return written


def in_capitals(text: str) -> bool:
    """Whether a line is set in capitals, as headings are."""
    letters = sum(map(str.isalpha, text))
    return letters > 0 and sum(map(str.isupper, text)) >= _CAPITALS * letters
