"""The layout of a submissions file: encoding, delimiter, header row, where the rows begin."""

import codecs
import csv
import os
import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache
from itertools import islice, zip_longest
from pathlib import Path

from authoring.grading.intake.headers import recognise
from authoring.model.errors import RefusedError
from authoring.records import told

DELIMITERS = (",", ";", "\t")
HEAD = 1 << 18

_TITLES = 30
_LOOKED_AT = 20  # rows below a header whose cells are counted
_BOMS = ((codecs.BOM_UTF8, "utf-8"), (codecs.BOM_UTF16_LE, "utf-16-le"), (codecs.BOM_UTF16_BE, "utf-16-be"))
_KINDS = (
    (b"PK\x03\x04", "tệp Excel hoặc Word (.xlsx, .docx)"),
    (b"\xd0\xcf\x11\xe0", "tệp Excel hoặc Word kiểu cũ (.xls, .doc)"),
    (b"%PDF", "tệp PDF"),
    (b"\x1f\x8b", "tệp nén"),
    (b"Rar!", "tệp nén"),
)
_BREAK = re.compile(rb"\r\n|\r|\n")
_MARKUP = re.compile(rb"\s*<(?:!doctype|html|table|\?xml|meta|head)\b", re.IGNORECASE)
_AS_CSV = "Đây không phải tệp CSV; mở bằng Excel, lưu dạng “CSV UTF-8” rồi chọn lại."
_AS_UTF8 = "Không đọc được chữ trong tệp; mở bằng Excel, lưu dạng “CSV UTF-8” rồi chọn lại."
_BOOKS = (".xlsx", ".xlsm", ".xlsb", ".xls")
_BROKEN = "Tệp mang đuôi của Excel mà bên trong không phải bảng tính: có thể hỏng khi tải hay gửi. Xuất hoặc tải lại."


@dataclass(frozen=True, slots=True)
class Layout:
    """How a file is written: `mark` bytes of byte order mark; `body` is where rows begin in its UTF-8 text."""

    encoding: str
    mark: int
    delimiter: str
    header: tuple[str, ...]
    header_row: int
    body: int


@dataclass(frozen=True, slots=True)
class _Record:
    end: int
    cells: tuple[str, ...]


def read_layout(path: Path) -> Layout:
    """The layout of a file, from its first bytes; RefusedError where it is no table in UTF-8 or UTF-16."""
    return _layout(read_bytes(path, 0, HEAD), path.name)


@lru_cache(maxsize=2)  # asked for again by every part of a file
def _layout(data: bytes, file: str) -> Layout:
    if not data.strip():
        raise RefusedError("Tệp trống; chọn tệp bài dự thi có dữ liệu.", file=file)
    encoding, mark = _encoding(data)
    _oppose_kind(data, file)
    text = _decoded(data[mark:], encoding, file)
    delimiter, row, record = max(_headers(text), key=lambda header: header[0])[1:]
    record = _fitted(record, text, delimiter)
    if b"\0" in text[: record.end]:
        raise RefusedError(_AS_CSV, file=file, expected="tệp CSV", found="tệp nhị phân")
    shift = mark if encoding == "utf-8" else 0
    return Layout(encoding, mark, delimiter, record.cells, row, record.end + shift)


def read_bytes(path: Path, start: int, size: int) -> bytes:
    """`size` bytes (below 0: all) from `start`, fewer at the file's end; RefusedError where none can be had."""
    with told(Path(path.name), "đọc"), path.open("rb") as handle:
        left = max(0, os.fstat(handle.fileno()).st_size - start)
        handle.seek(start)
        return handle.read(left if size < 0 else min(size, left))


def unreadable(file: str, row: int | None, found: str) -> RefusedError:
    """The refusal of a file whose bytes are no text in a known encoding."""
    if file.lower().endswith(_BOOKS):
        return RefusedError(_BROKEN, file=file, expected="tệp Excel hoặc CSV", found=found)
    return RefusedError(_AS_UTF8, file=file, row=row, expected="UTF-8 hoặc UTF-16", found=found)


def recode(data: bytes, encoding: str, file: str) -> bytes:
    """UTF-16 bytes without their mark as UTF-8; RefusedError where they are broken."""
    try:
        return data.decode(encoding).encode()
    except UnicodeError as error:
        raise unreadable(file, None, f"{encoding} hỏng") from error


def _decoded(data: bytes, encoding: str, file: str) -> bytes:
    """The head of a file as UTF-8; a character cut at its end is left out."""
    try:
        return codecs.getincrementaldecoder(encoding)("strict").decode(data).encode()
    except UnicodeDecodeError as error:
        raise unreadable(file, data.count(b"\n", 0, error.start) + 1, f"byte {data[error.start]:#x}") from error


def _encoding(data: bytes) -> tuple[str, int]:
    for mark, name in _BOMS:
        if data.startswith(mark):
            return name, len(mark)
    even, odd = data[0:200:2].count(0), data[1:200:2].count(0)
    if max(even, odd) > 20 and min(even, odd) == 0:
        return ("utf-16-le" if odd else "utf-16-be"), 0
    return "utf-8", 0


def _oppose_kind(data: bytes, file: str) -> None:
    kind = next((name for mark, name in _KINDS if data.startswith(mark)), "")
    if _MARKUP.match(data.removeprefix(codecs.BOM_UTF8)):
        kind = "trang web hoặc bảng HTML"
    if kind:
        raise RefusedError(_AS_CSV, file=file, expected="tệp CSV", found=kind)


def _headers(text: bytes) -> Iterator[tuple[tuple[int, ...], str, int, _Record]]:
    """Every row that may be the header, with how well it fits: columns known, one row, earlier rows, commas first."""
    for choice, delimiter in enumerate(DELIMITERS):
        above = _Record(0, ())
        for row, record in enumerate(islice(_records(text, delimiter), _TITLES), 1):
            for folded, one in ((0, record), (1, _twofold(above, record))):
                known = sum(map(bool, recognise(one.cells)))
                yield (known, -folded, -row, -choice), delimiter, row, one
            above = record


def _twofold(above: _Record, below: _Record) -> _Record:
    """Two rows as one header: names of groups of columns above, those of the columns below."""
    pairs = zip_longest(above.cells, below.cells, fillvalue="")
    return _Record(below.end, tuple(lower if lower.strip() else upper for upper, lower in pairs))


def _fitted(header: _Record, text: bytes, delimiter: str) -> _Record:
    """The header with as many cells as all rows below have, where the cells beyond hold nothing."""
    rows = [one.cells for one in islice(_records(text, delimiter, header.end), _LOOKED_AT) if any(one.cells)]
    width = len(header.cells)
    sizes = {len(cells) for cells in rows}
    if len(sizes) != 1 or sizes == {width}:
        return header
    size = sizes.pop()
    if size > width and not any(any(cells[width:]) for cells in rows):
        return _Record(header.end, (*header.cells, *[""] * (size - width)))
    return header if size > width or any(header.cells[size:]) else _Record(header.end, header.cells[:size])


def _records(text: bytes, delimiter: str, start: int = 0) -> Iterator[_Record]:
    field = re.compile(rb'(?:"(?:[^"]++|"")*+(?:"|\Z))?[^\r\n' + delimiter.encode() + rb"]*+")
    while True:
        end = _end(field, text, start)
        while text[end : end + 1] == delimiter.encode():
            end = _end(field, text, end + 1)
        cells = split(text[start:end].decode(), delimiter)
        start = _end(_BREAK, text, end)
        yield _Record(start, cells)
        if start >= len(text):
            return


def _end(pattern: re.Pattern[bytes], text: bytes, start: int) -> int:
    found = pattern.match(text, start)
    return found.end() if found else start


def split(line: str, delimiter: str) -> tuple[str, ...]:
    """The cells of one row; the row as one cell where it can't be told apart."""
    try:
        return tuple(next(csv.reader([line], delimiter=delimiter), ()))
    except csv.Error:
        return (line,)
