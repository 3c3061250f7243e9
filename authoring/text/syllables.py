"""The syllables of a text with their places in it."""

import re
from dataclasses import dataclass

_TOKEN = re.compile(r"\d+(?:[.,]\d+)+(?![^\W_])|(?:[^\W_][\u0300-\u036f]*)+")


@dataclass(frozen=True, slots=True)
class Token:
    """A syllable or a whole number (“1.000”, “4,5”) as written, with its half-open span in code points."""

    text: str
    start: int
    end: int


def syllables(text: str) -> tuple[Token, ...]:
    """Every syllable of the text as given (letters composed or not), punctuation and blanks left out."""
    return tuple(Token(match.group(), *match.span()) for match in _TOKEN.finditer(text))
