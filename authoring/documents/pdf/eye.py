"""Letters of a page with their places through pdfium, seen upright."""

import ctypes
import unicodedata
from collections.abc import Iterator, Sequence
from math import hypot, pi

import pypdfium2 as pdfium
from pypdfium2 import raw

from authoring.documents.composing import composed
from authoring.documents.pdf.places import Box, Seat

_ABOVE, _BELOW = 0.9, 0.25
_LIGATURES = {code: unicodedata.normalize("NFKC", chr(code)) for code in range(0xFB00, 0xFB07)}
_BULLETS = {
    0xF0B7: "•",
    0xF0A7: "▪",
    0xF0D8: "➢",
    0xF0FC: "✓",
    0xF02D: "-",
    **dict.fromkeys((0xE0F0, 0xE0F1), "\ufffd"),
}
_BULLETS = {
    0xF0B7: "•",
    0xF0A7: "▪",
    0xF0D8: "➢",
    0xF0FC: "✓",
    0xF02D: "-",
    **dict.fromkeys((0xE0F0, 0xE0F1), "\ufffd"),
}
_CLEANED = {0: None, 0x200B: None, 0xFEFF: None, 0xFFFE: "-", 0x02: "-", 0xFFFF: None, **_BULLETS, **_LIGATURES}


class Eye:
    """Sees the boxes of a page upright, whichever way the page or its writing is turned."""

    def __init__(self, page: pdfium.PdfPage, text: ctypes.c_void_p) -> None:
        self.text = text
        self._at, self._level, self._matrix = ctypes.c_double(), ctypes.c_double(), raw.FS_MATRIX()
        self.left, self.bottom, right, top = page.get_bbox()
        self._across, self._along = right - self.left, top - self.bottom
        self.letters = _letters(text, max(raw.FPDFText_CountChars(text), 0))
        self.clean = cleaned(self.letters) == self.letters
        self.turn: int = page.get_rotation() % 360 // 90
        self.turn = self._reading()
        self.width, self.height = self._across, self._along
        if self.turn % 2:
            self.width, self.height = self.height, self.width

    def angle(self, place: int) -> int:
        """Quarter turns of a letter against the way the page is read; -1 for a slanted one."""
        degrees = float(raw.FPDFText_GetCharAngle(self.text, place)) * 180 / pi
        quarters = round(degrees / 90)
        return (quarters + self.turn) % 4 if abs(degrees - quarters * 90) < 3 else -1

    def boxes(self, places: Sequence[int]) -> list[Box]:
        """The box of each of these letters as read."""
        found = (raw.FS_RECTF * len(places))()
        ask, text = raw.FPDFText_GetLooseCharBox, self.text
        for place, rect in zip(places, found, strict=True):
            ask(text, place, rect)
        flat = memoryview(found).cast("B").cast("f").tolist()
        corners = zip(flat[0::4], flat[3::4], flat[2::4], flat[1::4], strict=True)
        if self.turn == 0:
            base, left = self._along + self.bottom, self.left
            return [(west - left, east - left, base - north, base - south) for west, south, east, north in corners]
        return [self.upright(*corner) for corner in corners]

    def seat(self, place: int) -> Seat:
        """Top and bottom of the line on which a letter stands, by its size and not by its shape."""
        across, along, matrix = self._at, self._level, self._matrix
        raw.FPDFText_GetCharOrigin(self.text, place, across, along)
        raw.FPDFText_GetMatrix(self.text, place, matrix)
        size = raw.FPDFText_GetFontSize(self.text, place) * hypot(matrix.c, matrix.d)
        if not 1 < size < 500:
            return self.boxes([place])[0][2:]
        level = self.upright(across.value, along.value, across.value, along.value)[3]
        return level - _ABOVE * size, level + _BELOW * size

    def upright(self, west: float, south: float, east: float, north: float) -> Box:
        """Left, right, top and bottom as read of a box as drawn."""
        west, east, south, north = west - self.left, east - self.left, south - self.bottom, north - self.bottom
        if self.turn == 1:
            return south, north, west, east
        if self.turn == 2:
            return self._across - east, self._across - west, south, north
        if self.turn == 3:
            return self._along - north, self._along - south, self._across - east, self._across - west
        return west, east, self._along - north, self._along - south

    def _reading(self) -> int:
        """The turn of the page, and of its writing where most of it is turned on the page."""
        places = range(0, len(self.letters), max(len(self.letters) // 20, 1))
        angles = [self.angle(place) for place in places if not self.letters[place].isspace()]
        most = max(set(angles), key=angles.count, default=0)
        return (self.turn - most) % 4 if most > 0 else self.turn


def _letters(text: ctypes.c_void_p, count: int) -> str:
    """One sign a place; signs beyond the first plane are asked for one by one, so that places stay true."""
    buffer = ctypes.create_string_buffer(2 * count + 2)
    written = raw.FPDFText_GetText(text, 0, count, ctypes.cast(buffer, ctypes.POINTER(ctypes.c_ushort)))
    letters = buffer.raw[: 2 * (written - 1)].decode("utf-16-le", "replace")
    if len(letters) == count and written - 1 == count:
        return letters
    return "".join(_signs([raw.FPDFText_GetUnicode(text, place) for place in range(count)]))


def _signs(codes: Sequence[int]) -> Iterator[str]:
    """One sign a code; a pair of surrogates is its sign and an invisible one."""
    low = 0
    for code, after in zip(codes, [*codes[1:], 0], strict=False):
        if 0xD800 <= code < 0xDC00 <= after < 0xE000:
            low = after
            yield chr(0x10000 + ((code - 0xD800) << 10) + (after - 0xDC00))
        elif code == low:
            low = 0
            yield "\u200b"
        else:
            yield chr(code) if 0 < code < 0x110000 and not 0xD800 <= code < 0xE000 else "\ufffd"


def cleaned(letters: str) -> str:
    """Letters composed, ligatures opened, signs of symbol fonts as ordinary ones, invisible ones dropped."""
    return composed(letters.translate(_CLEANED))
