"""A sheet: named rows of text, whatever kind of file it came from or goes to."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from decimal import Decimal

from authoring.model.paragraphs import Row
from authoring.tables.looks import Look


@dataclass(frozen=True, slots=True)
class Sheet:
    """One sheet of a file: rows keep the numbers that the program which made it shows; blank rows are left out.

    `looks` are those of cells that aren't plain, by row and column from 1, where somebody asked for them.
    """

    name: str
    rows: tuple[Row, ...]
    hidden: bool = False
    looks: Mapping[tuple[int, int], Look] = field(default_factory=dict)


def sheet(name: str, header: Sequence[str], rows: Iterable[Sequence[str | int | Decimal]]) -> Sheet:
    """A sheet to write: the header as row 1, each cell as text."""
    every = (tuple(header), *(tuple(str(cell) for cell in row) for row in rows))
    return Sheet(name, tuple(Row(number, cells) for number, cells in enumerate(every, start=1)))
