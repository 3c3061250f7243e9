"""Answers: the letters of a cell as a set of options in one byte."""

import re
from collections.abc import Sequence
from functools import cache

import numpy as np
import pyarrow as pa
import pyarrow.compute as pc

from authoring.grading.arrays import Bytes, Ints
from authoring.grading.cells import distinct, lengths, packed, written

BLANK = 0
UNKNOWN = 255
_LETTERS = re.compile(r"[A-H](?:[\s,;+&-]*[A-H])*[\s.):]*")
_NOTHING = re.compile(r"[\s.–—-]*")


def mask(letters: str, labels: str) -> int:
    """The set of options that letters name, bit i for the i-th label; `UNKNOWN` where one is none, or comes twice."""
    if not set(letters) <= set(labels) or len(set(letters)) != len(letters):
        return UNKNOWN
    return sum(1 << labels.index(letter) for letter in letters)


def read_answers(column: pa.Array, labels: str) -> Bytes:
    """The answer in each cell: `BLANK`, the set of options named, or `UNKNOWN`."""
    sizes = lengths(column)
    longer: Ints = np.flatnonzero(sizes > 1)
    singles = column.take(pa.array(np.flatnonzero(sizes == 1))) if longer.size else column
    letters = packed(singles)
    values = _table(labels)[letters]
    if len(values) == len(column):
        return values
    result = np.full(len(column), BLANK, np.uint8)
    result[sizes == 1] = values
    group, texts = distinct(column.take(pa.array(longer)))
    result[longer] = np.array([_read(text, labels) for text in texts], np.uint8)[group] if texts else BLANK
    return result


def sheet(answers: Bytes, labels: Sequence[str]) -> pa.Array:
    """The answers of each person (items × persons) in a row: “B”, “[AC]” several, “-” none, “?” unknown."""
    signs = [[_sign(byte, letters) for byte in range(256)] for letters in labels]
    single = np.array([[ord(sign) if len(sign) == 1 else 0 for sign in row] for row in signs], np.uint8)
    letters = np.stack([row[column] for row, column in zip(single, answers, strict=True)], axis=1)
    several = (letters == 0).any(axis=1)
    long = ["".join(row[byte] for row, byte in zip(signs, column, strict=True)) for column in answers[:, several].T]
    return pc.replace_with_mask(written(letters), pa.array(several), pa.array(long, pa.string()))


def _sign(byte: int, letters: str) -> str:
    if byte in (BLANK, UNKNOWN):
        return "-" if byte == BLANK else "?"
    chosen = "".join(letter for place, letter in enumerate(letters) if byte >> place & 1)
    return chosen if len(chosen) == 1 else f"[{chosen}]"


@cache
def _table(labels: str) -> Bytes:
    """What each single byte means."""
    return np.array([_read(chr(byte), labels) for byte in range(128)], np.uint8)


def _read(text: str, labels: str) -> int:
    cell = text.strip().upper()
    if _NOTHING.fullmatch(cell):
        return BLANK
    return mask(re.sub("[^A-H]", "", cell), labels) if _LETTERS.fullmatch(cell) else UNKNOWN
