"""How far the cells of an Excel file spread, told before a reader lays out the whole rectangle in memory."""

import re
import zipfile
from collections.abc import Callable, Iterator

NARROW = 26  # columns that every sheet is taken to have

_CHUNK, _OVERLAP = 4 * 2**20, 512
_ROW, _WIDE = re.compile(rb"<row\b[^>]*"), re.compile(rb' r="([A-Za-z]{2,})\d')
_NUMBER = re.compile(rb"\sr\s*=\s*[\"'](\d{1,9})")
_COUNT = re.compile(rb"[cC]ount\s*=\s*[\"']\+?(\d+)")
_STRINGS = re.compile(rb"<(?:\w+:)?sst\b[^>]*")
_ANY_ROW = re.compile(rb"<(?:\w+:)?row\b[^>]*")
_ANY_CELL = re.compile(rb"<(?:\w+:)?c\b")
_ANY_PLACE = re.compile(rb"\sr\s*=\s*[\"']([A-Za-z]+)(\d{1,9})")
_ODD = (b"'", b"\n", b"\r", b"\t", b":c")  # seen in XML that Excel doesn't write


def spread(package: zipfile.ZipFile, entry: zipfile.ZipInfo, report: Callable[[int], None]) -> int:
    """How many cells the rectangle around a sheet's cells may hold, never too few.

    Every byte of the member is read, so that its declared size and checksum are proven on the way; `report` is told
    how many at a time.

    Raises:
        zipfile.BadZipFile: the member is torn, or says that it holds more things than it has bytes: a reader would
            ask for all that memory at once.
    """
    shape, shared = _Shape(), "sharedstrings" in entry.filename.lower()
    for chunk in _chunks(package, entry, report):
        said = b"".join(_STRINGS.findall(chunk)) if shared else chunk
        if b"ount" in said and any(int(count) > entry.file_size for count in _COUNT.findall(said)):
            raise zipfile.BadZipFile("counts more things than it has bytes")
        if shared:
            continue  # whatever a cell's text says, it spreads nothing
        if any(sign in chunk for sign in _ODD) or _without_place(chunk):
            shape.measure(chunk)
        else:
            shape.estimate(chunk)
    return shape.rows * shape.columns


class _Shape:
    """Rows and columns seen so far; `seen` counts row tags, `crowd` the cells since the last one."""

    def __init__(self) -> None:
        self.rows, self.columns, self.seen, self.crowd = 0, NARROW, 0, 0

    def estimate(self, chunk: bytes) -> None:
        """Look at rows and at far cells only; rows are rounded up to their first two digits."""
        self._count(_ROW.findall(chunk))
        self.columns = max([self.columns, *map(_column, set(_WIDE.findall(chunk)))])
        self.rows = _rounded(max(self.rows, 10))
        self.rows = max([self.rows, *map(int, _beyond(self.rows).findall(chunk))])

    def measure(self, chunk: bytes) -> None:
        """Look at every cell, however it is written and whether or not it says its place."""
        self._count(_ANY_ROW.findall(chunk))
        places = _ANY_PLACE.findall(chunk)
        self.rows = max([self.rows, *(int(number) for _, number in places)])
        first, *others = (len(_ANY_CELL.findall(part)) for part in _ANY_ROW.split(chunk))
        crowds = [self.crowd + first, *others]
        self.crowd = crowds[-1]
        self.columns = max([self.columns, *crowds, *(_column(letters) for letters, _ in places)])

    def _count(self, tags: list[bytes]) -> None:
        numbers = _NUMBER.findall(b">".join(tags))
        self.seen += len(tags)
        self.rows = max([self.rows, self.seen if len(numbers) < len(tags) else 0, *map(int, numbers)])


def _without_place(chunk: bytes) -> bool:
    return sum(map(chunk.count, (b"<c ", b"<c>", b"<c/"))) != chunk.count(b'<c r="')


def _rounded(rows: int) -> int:
    """The largest number with as many digits and the same first two: 455,000 becomes 459,999."""
    power = int("1" + "0" * (len(str(rows)) - 2))
    return (rows // power + 1) * power - 1


def _beyond(rows: int) -> re.Pattern[bytes]:
    """The row numbers above a rounded one, in cells: more digits, or the same number of digits and a larger start."""
    first, second, rest = int(str(rows)[0]), int(str(rows)[1]), len(str(rows)) - 2
    larger = [rf"\d{{{rest + 3},}}"]
    larger += [rf"[{first + 1}-9]\d{{{rest + 1}}}"] if first < 9 else []
    larger += [rf"{first}[{second + 1}-9]\d{{{rest}}}"] if second < 9 else []
    return re.compile(rf' r="[A-Za-z]+({"|".join(larger)})"'.encode())


def _chunks(package: zipfile.ZipFile, entry: zipfile.ZipInfo, report: Callable[[int], None]) -> Iterator[bytes]:
    tail = b""
    with package.open(entry) as stream:
        while chunk := stream.read(_CHUNK):
            yield tail + chunk
            report(len(chunk))
            tail = chunk[-_OVERLAP:]


def _column(letters: bytes) -> int:
    number = 0
    for letter in letters.upper():
        number = number * 26 + letter - 64
    return number
