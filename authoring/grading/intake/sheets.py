"""Sheets: a file whose rows end at the last row that a spreadsheet has may have been cut there."""

import csv
from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path

from authoring.grading.intake.layouts import Layout, read_bytes, read_layout, recode
from authoring.model.errors import RefusedError

SHEETS = (65_536, 1_048_576)  # rows of a sheet, in .xls and in .xlsx

_PIECE = 8 << 20


def end_of(path: Path) -> int:
    """The row of `SHEETS` at which the rows of a text file end; 0 where they end elsewhere, or it is no table.

    A file with fewer line ends than the smallest sheet has rows is not looked at further; rows that say nothing at the
    end are none.
    """
    try:
        layout = read_layout(path)
        if layout.encoding == "utf-8" and sum(piece.count(b"\n") for piece in _pieces(path)) < min(SHEETS) - 1:
            return 0
        return at_end(csv.reader(_lines(path, layout), delimiter=layout.delimiter))
    except (RefusedError, csv.Error):
        return 0  # reading it says what is wrong


def at_end(rows: Iterable[Sequence[str]]) -> int:
    """The row of `SHEETS` that is the last one which says anything; 0 where another is."""
    return if_end(max((number for number, row in enumerate(rows, 1) if any(row)), default=0))


def if_end(row: int) -> int:
    """A row where it is the last one of a sheet, else 0."""
    return row if row in SHEETS else 0


def _lines(path: Path, layout: Layout) -> Iterator[str]:
    """The lines of a file with their ends, whatever its encoding."""
    if layout.encoding == "utf-8":
        with path.open(encoding="utf-8-sig", newline="", errors="replace") as file:
            yield from file
        return
    whole = recode(read_bytes(path, layout.mark, -1), layout.encoding, path.name)
    yield from whole.decode().splitlines(keepends=True)


def _pieces(path: Path) -> Iterator[bytes]:
    start = 0
    while piece := read_bytes(path, start, _PIECE):
        yield piece
        start += len(piece)
