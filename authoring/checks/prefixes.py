"""Marks that an import leaves at the front of a text: “D. ” before an option, “Câu 12: ” before a stem."""

import re
from functools import lru_cache

from authoring.checks.phrases import line

_OPTION = re.compile(
    r"\s*(?:\((?P<round>[A-Ha-h])\)|(?P<plain>[A-Ha-h])\s*(?:[.):]|/(?=\s)))(?:(?P<gap>\s*)(?=\S)|\s+$)"
)
_STEM = re.compile(r"(?:câu(?: hỏi)?(?: số)? \d{1,4}(?: [.:)])*|\d{1,3} [.)]) (?=\S)")


@lru_cache(maxsize=1 << 14)
def option_mark(text: str) -> tuple[str, int]:
    """The letter left before an option (“” for none) and where the option itself begins."""
    found = _OPTION.match(text)
    if found is None or (not found["gap"] and not found["round"] and text[found.end() : found.end() + 1].islower()):
        return "", 0
    return (found["round"] or found["plain"]).upper(), found.end()


def bare_option(text: str) -> str:
    """The option without a letter left before it."""
    return text[option_mark(text)[1] :]


def bare_stem(text: str) -> str:
    """The stem without “Câu 12:” or “12.” left before it."""
    read = line(text)
    found = _STEM.match(read.words)
    return text[read.span(found.end(), len(read.words))[0] :] if found else text
