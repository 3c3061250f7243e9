"""PDF files made in the test, object by object: letters of one width, so that every place is known."""

import hashlib
import re
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from authoring.documents.pdf import read_pdf

Contents = tuple[list[str], tuple[str, ...]]

_CMAP = (
    "/CIDInit /ProcSet findresource begin 12 dict begin begincmap /CMapName /A def /CMapType 2 def "
    "1 begincodespacerange <0000> <FFFF> endcodespacerange 256 beginbfrange\n"
    + "\n".join(f"<{high:02X}00> <{high:02X}FF> <{high:02X}00>" for high in range(256))
    + "\nendbfrange endcmap end end"
)
_FONT = (
    b"<</Type/Font/Subtype/Type0/BaseFont/A/Encoding/Identity-H/ToUnicode 5 0 R/DescendantFonts[<</Type/Font/Subtype"
    b"/CIDFontType2/BaseFont/A/DW 500/CIDSystemInfo<</Registry(Adobe)/Ordering(Identity)/Supplement 0>>/FontDescriptor"
    b" 4 0 R>>]>>"
)
_DESCRIPTOR = (
    b"<</Type/FontDescriptor/FontName/A/Flags 4/FontBBox[0 -216 1000 891]/ItalicAngle 0/Ascent 891/Descent -216"
    b"/CapHeight 660/StemV 80>>"
)
_PADDING = bytes.fromhex("28BF4E5E4E758A4164004E56FFFA01082E2E00B6D0683E802F0CA9FE6453697A")


class Leaf:
    """One page in the making; y runs down from the top, letters are half as wide as they are high."""

    def __init__(self, width: float = 595, height: float = 842, more: str = "") -> None:
        self.width, self.height, self.more = width, height, more
        self.drawn: list[str] = []
        self.notes: list[str] = []

    def text(self, left: float, down: float, words: str, size: float = 12, how: str = "0 Tr") -> "Leaf":
        """Write words on a line whose letters stand `down` below the top."""
        return self.turned(f"1 0 0 1 {left:g} {self.height - down:g}", words, size, how)

    def turned(self, matrix: str, words: str, size: float = 12, how: str = "0 Tr") -> "Leaf":
        """Write words with a text matrix of one's own."""
        code = words.encode("utf-16-be").hex()
        self.drawn.append(f"BT /F {size:g} Tf {how} {matrix} Tm <{code}> Tj ET")
        return self

    def kerned(self, left: float, down: float, *parts: str) -> "Leaf":
        """Write parts in one go, room for one letter left between them."""
        shown = " -500 ".join(f"<{part.encode('utf-16-be').hex()}>" for part in parts)
        self.drawn.append(f"BT /F 12 Tf 1 0 0 1 {left:g} {self.height - down:g} Tm [{shown}] TJ ET")
        return self

    def paragraph(
        self, left: float, right: float, down: float, words: str, indent: float = 0, size: float = 12
    ) -> float:
        """Justified lines with a first line indented; the place of the line below is given back."""
        step = size * 1.4
        line: list[str] = []
        start = left + indent
        for word in words.split(" "):
            if line and start + size / 2 * len(" ".join([*line, word])) > right:
                self._spread(start, right, down, line, size)
                down, line, start = down + step, [], left
            line.append(word)
        self.text(start, down, " ".join(line), size)
        return down + step

    def _spread(self, start: float, right: float, down: float, line: list[str], size: float) -> None:
        room = right - start - size / 2 * sum(map(len, line))
        gap = room / max(len(line) - 1, 1)
        for word in line:
            self.text(start, down, word, size)
            start += size / 2 * len(word) + gap

    def rule(self, left: float, top: float, right: float, bottom: float) -> "Leaf":
        """Draw a line."""
        self.drawn.append(f"{left:g} {self.height - top:g} m {right:g} {self.height - bottom:g} l S")
        return self

    def frame(self, left: float, top: float, right: float, bottom: float, paint: str = "S") -> "Leaf":
        """Draw or fill a rectangle."""
        self.drawn.append(f"{left:g} {self.height - bottom:g} {right - left:g} {bottom - top:g} re {paint}")
        return self

    def picture(self, left: float, top: float, right: float, bottom: float) -> "Leaf":
        """Place a picture."""
        size = f"{right - left:g} 0 0 {bottom - top:g} {left:g} {self.height - bottom:g}"
        self.drawn.append(f"q {size} cm BI /W 1 /H 1 /CS /G /BPC 8 ID \x7f EI Q")
        return self

    def note(self, entries: str) -> "Leaf":
        """Lay an annotation upon the page."""
        self.notes.append(f"<</Type/Annot/Rect[50 50 200 80]{entries}>>")
        return self


def bound(*leaves: Leaf, key: bytes = b"", encryption: str = "") -> bytes:
    """The pages as the bytes of a file, enciphered with a key if one is given."""
    kids = " ".join(f"{6 + 2 * at} 0 R" for at in range(len(leaves)))
    parts = [
        b"<</Type/Catalog/Pages 2 0 R>>",
        f"<</Type/Pages/Kids[{kids}]/Count {len(leaves)}>>".encode(),
        _FONT,
        _DESCRIPTOR,
        _stream(_CMAP.encode(), 5, key),
    ]
    for at, leaf in enumerate(leaves):
        parts.append(
            f"<</Type/Page/Parent 2 0 R/MediaBox[0 0 {leaf.width:g} {leaf.height:g}]/Resources<</Font<</F 3 0 R>>>>"
            f"/Contents {7 + 2 * at} 0 R/Annots[{''.join(leaf.notes)}]{leaf.more}>>".encode()
        )
        parts.append(_stream("\n".join(leaf.drawn).encode("latin-1"), 7 + 2 * at, key))
    data, places = b"%PDF-1.5\n", []
    for number, part in enumerate(parts, start=1):
        places.append(len(data))
        data += f"{number} 0 obj\n".encode() + part + b"\nendobj\n"
    table = "".join(f"{place:010d} 00000 n \n" for place in places)
    trailer = f"trailer<</Size {len(parts) + 1}/Root 1 0 R/ID[<00><00>]{encryption}>>\nstartxref\n{len(data)}\n%%EOF"
    return data + f"xref\n0 {len(parts) + 1}\n0000000000 65535 f \n{table}{trailer}".encode()


def enciphered(*leaves: Leaf, password: bytes) -> bytes:
    """The pages in a file that opens with this password (RC4, 40 bits)."""
    padded = (password + _PADDING)[:32]
    owner = _rc4(hashlib.md5((b"owner" + _PADDING)[:32]).digest()[:5], padded)  # noqa: S324 - the format's digest
    key = hashlib.md5(padded + owner + b"\xfc\xff\xff\xff\x00").digest()[:5]  # noqa: S324
    user = _rc4(key, _PADDING)
    encryption = f"/Encrypt<</Filter/Standard/V 1/R 2/O<{owner.hex()}>/U<{user.hex()}>/P -4>>"
    return bound(*leaves, key=key, encryption=encryption)


def _stream(data: bytes, number: int, key: bytes) -> bytes:
    if key:
        data = _rc4(hashlib.md5(key + number.to_bytes(3, "little") + b"\0\0").digest()[:10], data)  # noqa: S324
    return f"<</Length {len(data)}>>stream\n".encode() + data + b"\nendstream"


def _rc4(key: bytes, data: bytes) -> bytes:
    state, other = list(range(256)), 0
    for place in range(256):
        other = (other + state[place] + key[place % len(key)]) % 256
        state[place], state[other] = state[other], state[place]
    return bytes(byte ^ mask for byte, mask in zip(data, _masks(state), strict=False))


def _masks(state: list[int]) -> Iterator[int]:
    place = other = 0
    while True:
        place = (place + 1) % 256
        other = (other + state[place]) % 256
        state[place], state[other] = state[other], state[place]
        yield state[(state[place] + state[other]) % 256]


@pytest.fixture(scope="session")
def leaf() -> type[Leaf]:
    """A page to write on."""
    return Leaf


@pytest.fixture(scope="session")
def bind() -> Callable[..., bytes]:
    """Pages bound into a file."""
    return bound


@pytest.fixture(scope="session")
def encipher() -> Callable[..., bytes]:
    """Pages bound into a file with a password."""
    return enciphered


@pytest.fixture(scope="session")
def told() -> Callable[..., Contents]:
    """The texts and notices of these pages as they are read."""

    def tell(*leaves: Leaf) -> Contents:
        paragraphs, notices = read_pdf(bound(*leaves), Path("a.pdf"))
        return [re.sub(r"\s+", " ", paragraph.text) for paragraph in paragraphs], notices

    return tell
