"""A PDF that was made from text becomes paragraphs, its footnotes behind them, and notices about it."""

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from itertools import pairwise
from pathlib import Path

from authoring.documents.legacy import Encoding, converted, legacy
from authoring.documents.pdf.heads import Sheet, size_of_body, strip
from authoring.documents.pdf.joining import join, mended
from authoring.documents.pdf.lines import Line, Row, rows, written
from authoring.documents.pdf.margins import Column, Flow, columns
from authoring.documents.pdf.notes import Note, marked, take_notes
from authoring.documents.pdf.notices import noticed
from authoring.documents.pdf.opening import open_pages
from authoring.documents.pdf.places import Page
from authoring.documents.pdf.tables import Cell, Side, beside, boxes, parts
from authoring.model.paragraphs import Paragraph, Run

Contents = tuple[tuple[Paragraph, ...], tuple[str, ...]]
Place = tuple[int, int, int] | None

NOTES = "CHÚ THÍCH"

_HYPHEN = re.compile("\xad(?!$)")
_LISTED = re.compile(r"\t\d{1,4}$")


def read_pdf(data: bytes, path: Path) -> Contents:
    """The paragraphs of a PDF and the notices about it.

    Footnotes stand behind a line “CHÚ THÍCH”, as “[1] …”. Cells of tables carry their place.

    Raises:
        RefusedError: the bytes are no PDF, are damaged, locked or too long, or hold pictures of text only.
    """
    opened = open_pages(data, path)
    every = [rows(page) for page in opened.pages]
    encoding = legacy(line.text for found in every for row in found for line in row)
    sheets = [_sheet(page, found, encoding) for page, found in zip(opened.pages, every, strict=True)]
    strip(sheets)
    notes = take_notes(sheets, size_of_body(sheets))
    known = frozenset(note.mark for note in notes)
    texts = [(marked(text, known), cell) for text, cell in _texts(sheets)]
    texts += [(line, None) for page in opened.pages for line in page.turned]
    told = noticed(opened, sheets, known, [text for text, _cell in texts])
    if encoding:
        told = (*told, f"Chữ bảng mã {encoding.name} được đổi sang Unicode; hãy soát lại chữ hoa và dấu.")
    if notes:
        widths = {sheet.number: sheet.width for sheet in sheets}
        texts += [(NOTES, None), *((marked(text, known), None) for text in _noted(notes, widths))]
    return tuple(_paragraphs(texts)), told


def _paragraphs(texts: Sequence[tuple[str, Place]]) -> Iterator[Paragraph]:
    """The texts as paragraphs; lines that end in dots and a page's number, and those between them, are contents."""
    listed = [number for number, (text, _cell) in enumerate(texts) if _LISTED.search(text)]
    contents = {number for one, other in pairwise(listed) if other - one <= 3 for number in range(one, other + 1)}
    for number, (text, cell) in enumerate(texts):
        yield Paragraph(number + 1, text, style="toc" if number in contents else "", runs=(Run(text),), cell=cell)


def _sheet(page: Page, found: Sequence[Row], encoding: Encoding | None) -> Sheet:
    """A page's rows in Unicode; a soft hyphen is seen on paper, so it is one, unless old letters use its code."""
    shown = [tuple(replace(line, text=_shown(line.text, encoding)) for line in row) for row in found]
    return Sheet(page.number, page.width, page.height, shown, page.rules, boxes(shown, page.rules))


def _shown(text: str, encoding: Encoding | None) -> str:
    return converted(text, encoding) if encoding else _HYPHEN.sub("-", text)


def _texts(sheets: Sequence[Sheet]) -> Iterator[tuple[str, Place]]:
    pages = [parts(sheet) for sheet in sheets]
    flow: list[tuple[Line, Column]] = []
    table = 0
    for page, column in zip(pages, columns([_flow(*pair) for pair in zip(sheets, pages, strict=True)]), strict=True):
        for part in mended(page, column):
            if isinstance(part, Line):
                flow.append((part, column))
                continue
            yield from _flowed(flow)
            yield from _celled(beside(part.rows) if isinstance(part, Side) else part, table)
            table += 1
    yield from _flowed(flow)


def _flow(sheet: Sheet, page: Sequence[object]) -> Flow:
    lines = [part for part in page if isinstance(part, Line)]
    return Flow(lines, [line for row in sheet.rows for line in row], sheet.width)


def _flowed(flow: list[tuple[Line, Column]]) -> Iterator[tuple[str, Place]]:
    yield from ((written(line.text for line in group), None) for group in join(flow))
    flow.clear()


def _celled(cells: Sequence[Cell], table: int) -> Iterator[tuple[str, Place]]:
    for cell in cells:
        place = table, cell.row, cell.column
        yield from ((text, place) for text in cell.texts())


def _noted(notes: Sequence[Note], widths: Mapping[int, float]) -> Iterator[str]:
    """The paragraphs of the notes, each note headed by its mark."""
    pages: dict[int, list[Line]] = {}
    for note in notes:
        for line in note.lines:
            pages.setdefault(line.page, []).append(line)
    flows = [Flow(lines, lines, widths[number]) for number, lines in pages.items()]
    found = dict(zip(pages, columns(flows), strict=True))
    for note in notes:
        head = f"[{note.mark}] "
        for group in join((line, found[line.page]) for line in note.lines):
            yield head + written(line.text for line in group)
            head = ""
