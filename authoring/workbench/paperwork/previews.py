"""Previews: the beginning of a kept paper, whatever its kind, as lines, rows of a table or a picture."""

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from authoring import documents, tables
from authoring.model.paragraphs import Paragraph
from authoring.records import read

MOST = 60  # lines and rows that a preview shows
BOOKS, PICTURES, PAGES = (".xlsx", ".csv"), (".svg",), (".html",)


@dataclass(frozen=True, slots=True)
class Preview:
    """Lines (a text, or the cells of a row), a picture as SVG, or a page as HTML; `more` where the paper goes on."""

    lines: tuple[str | tuple[str, ...], ...] = ()
    picture: bytes = b""
    page: bytes = b""
    more: bool = False


def preview(path: Path) -> Preview:
    """The beginning of a paper; RefusedError where it can't be read."""
    if path.suffix in PICTURES:
        return Preview(picture=read(path))
    if path.suffix in PAGES:
        return Preview(page=read(path))
    if path.suffix in BOOKS:
        lines: list[str | tuple[str, ...]] = [row.cells for row in tables.read_rows(path)[0].rows]
    else:
        lines = list(_lines(documents.read(path).paragraphs))
    return Preview(tuple(lines[:MOST]), more=len(lines) > MOST)


def _lines(paragraphs: tuple[Paragraph, ...]) -> Iterator[str | tuple[str, ...]]:
    """Paragraphs as texts, those of one row of a table together."""
    row: list[str] = []
    at: tuple[int, int] | None = None
    column = -1
    for one in paragraphs:
        place = one.cell[:2] if one.cell else None
        if row and place != at:
            yield tuple(row)
            row, column = [], -1
        at = place
        text = f"{one.label} {one.text}".strip()
        if one.cell is None:
            if text:
                yield text
        elif one.cell[2] == column:
            row[-1] = f"{row[-1]}\n{text}"
        else:
            row, column = [*row, text], one.cell[2]
    if row:
        yield tuple(row)
