"""Encodings of submissions files: Unicode as it is, cp1258, TCVN3 and VNI where the words themselves prove it."""

import codecs
import re
import unicodedata
from collections.abc import Sequence
from pathlib import Path

from authoring.documents.legacy import Encoding, converted, legacy
from authoring.documents.shapes import is_syllable

CP1258 = "cp1258"

_PIECE = 16 << 20
_SAMPLE = 1 << 18
_MARKS = (codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)
_WORD = re.compile(r"[^\W\d_]+")
_ENOUGH, _SHARE = 4, 0.85


def is_utf8(path: Path) -> bool:
    """Whether all bytes of a file are UTF-8; a file with the mark of UTF-16 is none."""
    decoder = codecs.getincrementaldecoder("utf-8")()
    try:
        with path.open("rb") as stream:
            while piece := stream.read(_PIECE):
                decoder.decode(piece)
        decoder.decode(b"", final=True)
    except UnicodeDecodeError:
        return False
    return True


def old_text(data: bytes) -> str | None:
    """The text of bytes in an 8-bit encoding of Vietnamese, letters of fonts not yet turned; None where none is proved.

    For TCVN3 and VNI the text is that of Latin-1, which `font_of` tells and `unicoded` turns.
    """
    if data.startswith(_MARKS) or b"\0" in data[:4096]:
        return None
    latin = data.decode("latin-1")
    font = font_of(latin[:_SAMPLE])
    try:
        windows = unicodedata.normalize("NFC", data.decode(CP1258))
    except UnicodeDecodeError:
        windows = ""
    good = _good(_WORD.findall(windows[:_SAMPLE]))
    turned = _good(_WORD.findall(font.convert(latin[:_SAMPLE]))) if font else 0
    if good and good >= turned:
        return windows
    return latin if font else None


def font_of(text: str) -> Encoding | None:
    """The old font (TCVN3 or VNI) whose letters a text is written in; None for plain Unicode."""
    found = legacy(re.split(r"[,;\t\r\n]", text[:_SAMPLE]))
    return found if found and found.name != "VIQR" else None


def unicoded(cells: Sequence[str], font: Encoding, known: dict[str, str]) -> list[str]:
    """Cells in Unicode; `known` remembers what was turned before."""
    for cell in cells:
        if cell not in known:
            known[cell] = cell if cell.isascii() else converted(cell, font)
    return [known[cell] for cell in cells]


def _good(words: Sequence[str]) -> int:
    """How many different words are Vietnamese beyond ASCII; 0 where too few, or too many others, are."""
    odd = {word for word in words if not word.isascii()}
    good = sum(is_syllable(word) for word in odd)
    return good if good >= _ENOUGH and good >= _SHARE * len(odd) else 0
