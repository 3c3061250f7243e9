"""The options of a sheet: their texts without the letters that repeat their places, their looks beside."""

import re
from collections.abc import Sequence

from authoring.formats.sheets.looks import run_of
from authoring.formats.word.marks import Choice
from authoring.formats.word.strips import Strip
from authoring.model.items import LABELS
from authoring.tables import Look

_LETTERED = re.compile(r"\*?\s?([A-Ha-h])\s?[.):/](?!/)\s*")


def repeats_letters(offered: Sequence[str]) -> bool:
    """Whether options bear the letters of their places again: “A. 3%” below “Phương án A”."""
    found = [(label, _LETTERED.match(text)) for label, text in zip(LABELS, offered, strict=False) if text]
    return bool(found) and all(letter and letter[1].upper() == label for label, letter in found)


def unlettered(text: str) -> str:
    """The text of an option without its letter; an asterisk before that stays."""
    return _LETTERED.sub("*" if text.startswith("*") else "", text, count=1)


def choice(number: int, label: str, text: str, look: Look) -> Choice:
    """An option in a row of a sheet."""
    strip = Strip(number, (run_of(text, look),) if text else ())
    return Choice(label, strip.cut(0, 0), (strip,), starred=False)
