"""A text file of cells between commas, semicolons or tabs becomes rows."""

import csv
import re
from collections import Counter
from collections.abc import Iterator
from pathlib import Path

from authoring.model.errors import RefusedError
from authoring.model.paragraphs import Row

DELIMITERS = ("\t", ";", ",")

_LINES = re.compile(r"[^\r\n]*(?:\r\n|\r|\n)|[^\r\n]+")
_QUOTED = re.compile(r'"(?:[^"]|"")*"')
_SAID = re.compile(r"sep=(.)(?:\r\n|[\r\n]|$)", re.IGNORECASE)
GUARD = r"^'('*[=+\-@\t\r])"  # the apostrophe before what a spreadsheet would calculate, and what stays without it
_GUARDED = re.compile(GUARD)
_SAMPLE = 64 * 2**10


def read_delimited(text: str, path: Path) -> tuple[Row, ...]:
    """The rows of a text; a row's number is the line, from 1, on which it begins.

    An apostrophe that keeps a spreadsheet from calculating a cell (“'=1+1”) is taken off again.

    Raises:
        RefusedError: a quotation mark is opened and never closed, or a cell is longer than 131,072 characters.
    """
    said = _SAID.match(text)
    lines = _LINES.findall(text)
    rows = _rows(lines, said[1] if said else delimiter(text), 1 if said else 0, path)
    return tuple(Row(number, tuple(map(_bare, cells))) for number, cells in rows if any(cells))


def delimiter(text: str) -> str:
    """The sign between cells: the one of which most lines hold the same number, the rarer in prose on a tie."""
    lines = [line for line in _QUOTED.sub("", text[:_SAMPLE]).splitlines() if line.strip()]
    return max(DELIMITERS, key=lambda sign: _agreement(lines, sign))  # the first of those that tie


def _agreement(lines: list[str], sign: str) -> int:
    counts = Counter(count for line in lines if (count := line.count(sign)))
    return max(counts.values(), default=0)


def _rows(lines: list[str], sign: str, skip: int, path: Path) -> Iterator[tuple[int, list[str]]]:
    reader = csv.reader(lines[skip:], delimiter=sign)
    start = skip + 1
    try:
        for cells in reader:
            following = skip + reader.line_num + 1
            if following > len(lines):
                _check_closed("".join(lines[start - 1 :]), sign)
            yield start, cells
            start = following
    except csv.Error as error:
        message = "Dấu nháy kép mở ở dòng này mà không đóng, hoặc ô quá dài; hãy sửa dòng này rồi nạp lại."
        raise RefusedError(message, file=path, row=start) from error


def _check_closed(record: str, sign: str) -> None:
    """Raise where the last row ends inside a quoted cell, which the reader itself lets pass."""
    try:
        list(csv.reader([record], delimiter=sign, strict=True))
    except csv.Error as error:
        if "unexpected end" in str(error):
            raise


def _bare(cell: str) -> str:
    return _GUARDED.sub(r"\1", cell)
