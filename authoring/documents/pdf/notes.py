"""Footnotes at the foot of pages are taken out of the sentences; raised figures become marks “[1]”."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from authoring.documents.pdf.heads import Sheet
from authoring.documents.pdf.lines import LEVEL, RAISED, Line, Row

_MARK = re.compile(rf"{RAISED}([^{LEVEL}]*){LEVEL}")
_LEAD = re.compile(rf"(?:{RAISED}[\[(]?(\d+|\*+)[\])]?{LEVEL}|\[?(\d{{1,3}})\]?(?=\s|$))\s*")
_FIGURES = re.compile(r"\d+|\*+")
_UNIT = re.compile(r"(?<![^\W_])[kcdm]?m$")
_SMALL = 0.95


@dataclass(frozen=True, slots=True)
class Note:
    """A footnote: its figure, and its lines without it."""

    mark: str
    lines: tuple[Line, ...]


def take_notes(sheets: Sequence[Sheet], body: float) -> list[Note]:
    """The footnotes in order; they are no longer in the sheets."""
    marks = _marks(sheets)
    ruled = any(
        _separated(sheet, place) and _lead(sheet.rows[place], marks)
        for sheet in sheets
        for place in range(len(sheet.rows))
    )
    notes: list[Note] = []
    for sheet in sheets:
        start = _start(
            sheet, body, marks, carried=bool(notes) and (ruled or _last(notes) == sheet.number - 1), ruled=ruled
        )
        taken, sheet.rows = sheet.rows[start:], sheet.rows[:start]
        _collect(notes, taken, marks)
    return notes


def marked(text: str, known: frozenset[str]) -> str:
    """A text with its raised figures as marks “[1]” where such a footnote is known, else as plain figures."""
    return _MARK.sub(lambda match: _written(match, known), text) if RAISED in text else text


def _written(raised: re.Match[str], known: frozenset[str]) -> str:
    figures = _FIGURES.search(raised[1])
    power = raised[1] in ("2", "3") and _UNIT.search(raised.string, 0, raised.start())
    return f"[{figures[0]}]" if figures and figures[0] in known and not power else raised[1]


def _marks(sheets: Sequence[Sheet]) -> frozenset[str]:
    """The figures that stand raised anywhere."""
    lines = (line.text for sheet in sheets for row in sheet.rows for line in row)
    figures = (_FIGURES.search(raised) for text in lines if RAISED in text for raised in _MARK.findall(text))
    return frozenset(found[0] for found in figures if found)


def _lead(row: Row, marks: frozenset[str]) -> str:
    """The figure with which a footnote begins, one that stands raised somewhere; "" for another row."""
    lead = _LEAD.match(row[0].text)
    figure = (lead[1] or lead[2]) if lead else ""
    return figure if figure in marks else ""


def _collect(notes: list[Note], rows: Sequence[Row], marks: frozenset[str]) -> None:
    """The rows at the foot of a page as notes; what stands before the first figure goes on the note before."""
    for row in rows:
        figure = _lead(row, marks)
        if figure:
            notes.append(Note(figure, tuple(_unmarked(row))))
        else:
            notes[-1] = replace(notes[-1], lines=(*notes[-1].lines, *row))


def _unmarked(row: Row) -> Iterator[Line]:
    """The lines of a row as one line without the figure at its head."""
    text = " ".join(line.text for line in row)
    yield replace(row[0], text=_LEAD.sub("", text, count=1), right=row[-1].right)


def _last(notes: Sequence[Note]) -> int:
    return notes[-1].lines[-1].page


def _start(sheet: Sheet, body: float, marks: frozenset[str], *, carried: bool, ruled: bool) -> int:
    """The place of the first row of the footnotes of a page; its length where there are none."""
    small = len(sheet.rows)
    while small and max(line.height for line in sheet.rows[small - 1]) < _SMALL * body:
        small -= 1
    for place, row in enumerate(sheet.rows):
        leads = _lead(row, marks) != ""
        if _separated(sheet, place) and (leads or carried) and (place >= small or leads):
            return place
    if carried and (small == 0 or not ruled):
        return small
    return next((at for at in range(small, len(sheet.rows)) if _lead(sheet.rows[at], marks)), len(sheet.rows))


def _separated(sheet: Sheet, place: int) -> bool:
    """Whether a short ruled line parts this row from the one above it."""
    row = sheet.rows[place][0]
    over = max((line.bottom for line in sheet.rows[place - 1]), default=0.0) if place else 0.0
    return any(
        rule.level
        and 60 < rule.right - rule.left < 0.6 * sheet.width
        and over - 0.3 * row.height < rule.top < row.top + 0.5 * row.height
        and abs(rule.left - row.left) < 60
        for rule in sheet.rules
    )
