"""Columns of cells as bytes: rows of one length as a matrix, whole numbers read off it without a loop over rows."""

from collections.abc import Iterator, Mapping

import numpy as np
import pyarrow as pa
import pyarrow.compute as pc

from authoring.grading.arrays import Bytes, Flags, Ints

LONGEST = 64

_ZERO, _NINE = b"09"


def whole(column: pa.ChunkedArray) -> pa.Array:
    """A column in one piece."""
    if column.num_chunks == 1:
        return column.chunk(0)  # not copied
    return pa.concat_arrays(column.chunks) if column.num_chunks else pa.array([], column.type)


def lengths(column: pa.Array) -> Ints:
    """The bytes in each cell."""
    return np.diff(_offsets(column))


def packed(column: pa.Array) -> Bytes:
    """The bytes of all cells, one after the other."""
    offsets = _offsets(column)
    data = column.buffers()[2]
    everything = np.frombuffer(data, np.uint8) if data else np.zeros(0, np.uint8)
    return everything[offsets[0] : offsets[-1]]


def by_length(column: pa.Array, sizes: range = range(1, LONGEST + 1)) -> Iterator[tuple[Ints, Bytes]]:
    """The rows of each length in `sizes`, with their bytes as a matrix (rows × length)."""
    offsets, data = _offsets(column), packed(column)
    long = np.diff(offsets)
    for size in np.flatnonzero(np.bincount(np.minimum(long, LONGEST + 1), minlength=LONGEST + 2)).tolist():
        if size in sizes:
            rows: Ints = np.flatnonzero(long == size)
            everything = len(rows) == len(long)
            begins = offsets[rows] - offsets[0]
            yield rows, data.reshape(-1, size) if everything else data[begins[:, None] + np.arange(size)]


def are_digits(cells: Bytes) -> Flags:
    """Which bytes of a matrix are the digits 0 to 9."""
    return cells - np.uint8(_ZERO) <= _NINE - _ZERO


def throughout(flags: Flags) -> Flags:
    """Which rows of a matrix of few columns hold true in every column; column by column, since rows are short."""
    result: Flags = np.logical_and.reduce(np.ascontiguousarray(flags.T))
    return result


def number(cells: Bytes) -> Ints:
    """The whole number that each row of digits spells; at most 18 digits."""
    value = np.zeros(len(cells), np.int64)
    for place in range(cells.shape[1]):
        value *= 10
        value += cells[:, place] - np.uint8(_ZERO)
    return value


def written(cells: Bytes) -> pa.Array:
    """Each row of a matrix of ASCII bytes as a text."""
    size, width = cells.shape
    offsets = np.arange(0, size * width + 1, width, dtype=np.int32)
    return pa.StringArray.from_buffers(size, pa.py_buffer(offsets), pa.py_buffer(np.ascontiguousarray(cells)))


def spelled(values: Ints, width: int) -> pa.Array:
    """Each whole number as a text of `width` digits."""
    cells, left = np.empty((len(values), width), np.uint8), values
    for place in reversed(range(width)):
        left, cells[:, place] = np.divmod(left, 10)
    cells += np.uint8(_ZERO)
    return written(cells)


def plain_numbers(column: pa.Array, sizes: range) -> tuple[Flags, Ints]:
    """Which cells are nothing but digits, of a length in `sizes`, and the numbers that they spell."""
    good, values = np.zeros(len(column), np.bool_), np.zeros(len(column), np.int64)
    for rows, cells in by_length(column, sizes):
        spelled = throughout(are_digits(cells))
        good[rows[spelled]] = True
        values[rows[spelled]] = number(cells[spelled])
    return good, values


def distinct(column: pa.Array) -> tuple[Ints, list[str]]:
    """For each cell the place of its text in the list of different texts."""
    coded = column.dictionary_encode()
    return np.asarray(coded.indices, np.int64), coded.dictionary.to_pylist()


def mapped(column: pa.Array, meaning: Mapping[str, str | None]) -> pa.Array:
    """A column with each text replaced by its meaning; None becomes null."""
    coded = column.dictionary_encode()
    return pa.array([meaning[text] for text in coded.dictionary.to_pylist()], pa.string()).take(coded.indices)


def blank(column: pa.Array) -> Flags:
    """Which cells hold nothing but spaces."""
    result: Flags = np.asarray(pc.binary_length(pc.utf8_trim_whitespace(column))) == 0
    return result


def _offsets(column: pa.Array) -> Ints:
    if not len(column):
        return np.zeros(1, np.int64)
    return np.frombuffer(column.buffers()[1], np.int32)[column.offset : column.offset + len(column) + 1].astype(
        np.int64
    )
