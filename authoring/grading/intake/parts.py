"""Parts: a submissions file cut at row ends into byte ranges that can be read one by one, in any order."""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path

import numpy as np

from authoring.grading.arrays import Ints
from authoring.grading.intake.layouts import Layout, read_bytes, read_layout, recode
from authoring.model.errors import RefusedError

BLOCK = 8 << 20

_QUOTE, _NEWLINE, _RETURN = b'"\n\r'
_CLOSING = re.compile(rb'(?:[^"]++|"")*+"')


@dataclass(frozen=True, slots=True)
class Part:
    """A range of a file's bytes that holds whole rows; of a UTF-16 file always the whole."""

    file: Path
    start: int
    end: int


def cut(paths: Iterable[Path | str], block_bytes: int = BLOCK) -> Iterator[Part]:
    """The parts of files, each of about `block_bytes` or one row; RefusedError for a file that is no table."""
    if block_bytes < 1:
        raise RefusedError("Cỡ khối phải là số dương.", expected="từ 1 byte", found=str(block_bytes))
    files = [Path(path) for path in paths]
    if not files:
        raise RefusedError("Chưa chọn tệp bài dự thi nào.", expected="ít nhất một tệp CSV")
    for number, path in enumerate(files):
        if path.absolute() in (other.absolute() for other in files[:number]):
            raise RefusedError("Tệp này được chọn hai lần; bỏ một lần.", file=path.name)
    for path in files:
        yield from _cut(path, block_bytes)


def _cut(path: Path, block_bytes: int) -> Iterator[Part]:
    layout = read_layout(path)
    if layout.encoding != "utf-8":
        data = rows_of(Part(path, 0, 2**62), layout)
        _oppose_open(data, row_end(data, layout.delimiter), layout, path)
        yield Part(path, 0, len(data))
        return
    start, rest = layout.body, b""
    while block := read_bytes(path, start + len(rest), max(block_bytes, len(rest))):
        rest += block
        end = row_end(rest, layout.delimiter)
        if end:
            yield Part(path, start, start + end)
            start, rest = start + end, rest[end:]
    _oppose_open(rest, 0, layout, path)
    if rest:
        yield Part(path, start, start + len(rest))


def rows_of(part: Part, layout: Layout) -> bytes:
    """The rows of a part as UTF-8."""
    if layout.encoding == "utf-8":
        return read_bytes(part.file, part.start, part.end - part.start)
    data = read_bytes(part.file, layout.mark, -1)
    return recode(data, layout.encoding, part.file.name)[layout.body :]


def row_end(data: bytes, delimiter: str) -> int:
    """Where the last whole row of a block ends; 0 where none does. The block begins at the beginning of a row."""
    if b'"' not in data:
        return data.rfind(b"\n") + 1
    view = np.frombuffer(data, np.uint8)
    quotes: Ints = np.flatnonzero(view == _QUOTE)
    if not _paired(data, quotes, delimiter):
        return _walk(data, delimiter)[0]
    newlines: Ints = np.flatnonzero(view == _NEWLINE)
    outside = newlines[np.searchsorted(quotes, newlines) % 2 == 0]
    return int(outside[-1]) + 1 if outside.size else 0


def _paired(data: bytes, quotes: Ints, delimiter: str) -> bool:
    """Whether every odd quote opens a field and every even one closes it: then counting them is enough."""
    view = np.frombuffer(b"\n" + data + b"\n", np.uint8)
    edges = (_QUOTE, _NEWLINE, _RETURN, ord(delimiter))
    before, after = view[quotes[::2]], view[quotes[1::2] + 2]
    return bool(np.isin(before, edges).all() and np.isin(after, edges).all())


def _walk(data: bytes, delimiter: str) -> tuple[int, bool]:
    """The last row end, field by field, and whether a quoted field is still open at the end."""
    opening = re.compile(rb"(?:(?<=[\n\r" + delimiter.encode() + rb'])|\A)"')
    at = end = 0
    while found := opening.search(data, at):
        end = max(end, data.rfind(b"\n", at, found.start()) + 1)
        closing = _CLOSING.match(data, found.end())
        if not closing:
            return end, True
        at = closing.end()
    return max(end, data.rfind(b"\n", at) + 1), False


def _oppose_open(data: bytes, end: int, layout: Layout, path: Path) -> None:
    """Refuse a file whose last quoted field never ends: it has swallowed rows."""
    if not _walk(data[end:], layout.delimiter)[1]:
        return
    message = "Dấu ngoặc kép mở ra mà không đóng lại, nên các dòng sau đó dính vào nhau; sửa dòng này rồi chọn lại tệp."
    found = data[end:].decode(errors="replace").splitlines()[0][:60]
    raise RefusedError(message, file=path.name, expected='dấu " đóng ô', found=found)
