"""A block of rows as read: columns of text, the number of each row, and the rows with too many or too few cells."""

from dataclasses import dataclass
from typing import Any

import numpy as np
import pyarrow as pa
import pyarrow.csv

from authoring.grading.arrays import Ints
from authoring.grading.cells import whole
from authoring.grading.intake.layouts import Layout, read_bytes, split, unreadable
from authoring.grading.intake.parts import Part, rows_of
from authoring.model.errors import RefusedError

_MARK = b"\xef\xbb\xbf"
_PIECE = 1 << 30


@dataclass(frozen=True, slots=True, eq=False)
class Block:
    """`columns` by position, the `numbers` of their rows from 0, `misshapen` rows (number, cells), `lines` in all."""

    columns: tuple[pa.Array, ...]
    numbers: Ints
    misshapen: tuple[tuple[int, tuple[str, ...]], ...]
    lines: int


def read_block(part: Part, layout: Layout) -> Block:
    """The rows of a part; RefusedError where its bytes are no UTF-8 text."""
    data = rows_of(part, layout)
    _oppose_broken(data, part)
    misshapen: list[tuple[int, tuple[str, ...]]] = []

    def keep(row: Any) -> str:  # noqa: ANN401 — pyarrow names no type
        misshapen.append((row.number - 1, split(row.text, layout.delimiter)))
        return "skip"

    names = [str(place) for place in range(len(layout.header))]
    try:
        table = pyarrow.csv.read_csv(
            pa.BufferReader(_MARK + data if data.startswith(_MARK) else data),
            pyarrow.csv.ReadOptions(use_threads=False, block_size=min(len(data) + 3, _PIECE), column_names=names),
            _parsing(layout.delimiter, keep, quoted=b'"' in data),
            pyarrow.csv.ConvertOptions(column_types=dict.fromkeys(names, pa.string()), check_utf8=False),
        )
    except pa.ArrowException as error:
        raise RefusedError("Không tách được các dòng của tệp.", file=part.file.name, found=str(error)) from error
    lines = table.num_rows + len(misshapen)
    numbers: Ints = np.delete(np.arange(lines), [number for number, _ in misshapen])
    return Block(tuple(map(whole, table.columns)), numbers, tuple(misshapen), lines)


def _parsing(delimiter: str, keep: Any, *, quoted: bool) -> Any:  # noqa: ANN401 — pyarrow names no type
    return pyarrow.csv.ParseOptions(
        delimiter=delimiter, newlines_in_values=quoted, ignore_empty_lines=False, invalid_row_handler=keep
    )


def _oppose_broken(data: bytes, part: Part) -> None:
    """Refuse bytes that are no UTF-8, with the row; checked for the whole block at once."""
    offsets = pa.py_buffer(np.array([0, len(data)], np.int64))
    try:
        pa.Array.from_buffers(pa.large_string(), 1, [None, offsets, pa.py_buffer(data)]).validate(full=True)
    except pa.ArrowInvalid as error:
        at = part.start + _broken(data)
        row = read_bytes(part.file, 0, at).count(b"\n") + 1
        raise unreadable(part.file.name, row, f"byte {read_bytes(part.file, at, 1)[0]:#x}") from error


def _broken(data: bytes) -> int:
    """Where UTF-8 breaks first."""
    try:
        return len(data.decode())
    except UnicodeDecodeError as error:
        return error.start
