"""The key table at the end of a Word file: “1-A  2-B”, one pair a row, or numbers over letters."""

import re
from collections.abc import Iterator, Sequence

from authoring.formats.strips import Strip
from authoring.formats.wordings import LETTERS, sort_letters

_PAIR = re.compile(rf"(?<!\w)(\d{{1,4}})\s*[-.:)/–]?\s*({LETTERS})")
_ONE_NUMBER = re.compile(r"(?i)(?:câu\s*)?(\d{1,4})\s*[.:)]?")


def read_key_table(strips: Sequence[Strip]) -> dict[int, tuple[str, ...]]:
    """Question number → the letters that the table gives it, each answer once."""
    found: dict[int, tuple[str, ...]] = {}
    for number, letters in [*_cells(strips), *_lines(strips)]:
        if letters not in found.get(number, ()):
            found[number] = (*found.get(number, ()), letters)
    return found


def _lines(strips: Sequence[Strip]) -> Iterator[tuple[int, str]]:
    for strip in strips:
        for pair in _PAIR.finditer(strip.text):
            yield int(pair[1]), sort_letters(pair[2])


def _cells(strips: Sequence[Strip]) -> Iterator[tuple[int, str]]:
    """A number's letters stand in the cell below or, where that holds none, in the cell to the right."""
    texts = {strip.cell: strip.text for strip in strips if strip.cell}
    for (table, row, column), text in texts.items():
        number = _ONE_NUMBER.fullmatch(text)
        beside = (texts.get((table, row + 1, column), ""), texts.get((table, row, column + 1), ""))
        letters = next((found for found in beside if re.fullmatch(LETTERS, found)), "")
        if number and letters:
            yield int(number[1]), sort_letters(letters)
