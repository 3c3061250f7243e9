"""The paragraphs of a Word file in reading order: body, tables, content controls and text boxes."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from typing import NamedTuple

from authoring.documents.markup import WORD, Node, chosen, number, value
from authoring.documents.word.inlines import ALTERNATE, DELETED, Draft, Inlines
from authoring.documents.word.losses import IMPORT
from authoring.documents.word.marks import Mark, mark_of
from authoring.documents.word.numbering import Numbering
from authoring.documents.word.runs import joined
from authoring.model.paragraphs import Paragraph

Cell = tuple[int, int, int] | None

CONTENTS = "toc"

_PARAGRAPH, _TABLE, _ROW, _CELL, _FOREIGN = (WORD + name for name in ("p", "tbl", "tr", "tc", "altChunk"))
_SILENT = DELETED | {WORD + name for name in ("pPr", "rPr", "sdtPr", "sdtEndPr", "sectPr", "tblPr", "trPr", "tcPr")}
_GONE = DELETED | {WORD + "hidden"}
_BLOCKS = {_PARAGRAPH, _TABLE, _ROW, _CELL, _FOREIGN}


class Note(NamedTuple):
    """The text of a note, what of it could not be read, and the tracked changes in it."""

    text: str
    lost: tuple[str, ...] = ()
    changes: tuple[tuple[str, int], ...] = ()


@dataclass(slots=True)
class Story:
    """Walks blocks and gives paragraphs; `lost` maps what could not be read to the paragraphs where it stood.

    `nodes`, where it is asked for, gets the blocks of which each paragraph was made.
    """

    inlines: Inlines
    numbering: Numbering
    note: Callable[[str, str], Note]
    count: int = 0
    tables: int = 0
    lost: dict[str, list[int]] = field(default_factory=dict)
    nodes: dict[int, list[Node]] | None = None

    def paragraphs(self, container: Node, cell: Cell = None) -> Iterator[Paragraph]:
        """All paragraphs of a body, cell or text box; a paragraph whose mark was deleted runs into the next."""
        draft, mark = Draft(), None
        for block in _blocks(container):
            if block.tag == _PARAGRAPH:
                mark = mark_of(block, self.inlines.styles)
                self.inlines.collect(block, mark.style, draft)
                if self.nodes is not None:
                    self.nodes.setdefault(self.count + 1, []).append(block)
                if mark.runs_on:
                    continue
            if mark is not None:
                yield from self._finished(draft, mark, cell)
                draft, mark = Draft(), None
            if block.tag == _TABLE:
                yield from self._table(block)
            elif block.tag == _FOREIGN:
                self._lose(IMPORT, self.count + 1)
        if mark is not None and (draft.pieces or draft.notes or draft.boxes):
            yield from self._finished(draft, mark, cell)

    def _finished(self, draft: Draft, mark: Mark, cell: Cell) -> Iterator[Paragraph]:
        runs = joined(draft.pieces)
        if runs or not (draft.hidden and mark.hidden):
            self.count += 1
            notes = self._notes(draft)
            for kind in dict.fromkeys(draft.lost):
                self._lose(kind, self.count)
            yield Paragraph(
                number=self.count,
                text="".join([run.text for run in runs]),
                label=self.numbering.label(mark.numbered, mark.style),
                style=self._style(mark, draft),
                runs=runs,
                notes=notes,
                cell=cell,
            )
        for box in draft.boxes:
            yield from self.paragraphs(box, cell)

    def _notes(self, draft: Draft) -> tuple[str, ...]:
        notes = [self.note(kind, name) for kind, name in draft.notes]
        for note in notes:
            draft.lost.extend(note.lost)
            for change, times in note.changes:
                self.inlines.count(change, times)
        return tuple([note.text for note in notes])

    def _style(self, mark: Mark, draft: Draft) -> str:
        """The style's name; `CONTENTS` for an entry of a table of contents whose style does not say so."""
        name = self.inlines.styles.name(mark.style)
        return CONTENTS if draft.contents and not name.casefold().startswith(CONTENTS) else name

    def _table(self, table: Node) -> Iterator[Paragraph]:
        place = self.tables
        self.tables += 1
        rows = (row for row in _blocks(table) if row.tag == _ROW and not self._gone(row))
        for index, row in enumerate(rows):
            column = number(row.find(WORD + "trPr"), "gridBefore") or 0
            for cell in (block for block in _blocks(row) if block.tag == _CELL):
                properties = cell.find(WORD + "tcPr")
                if not _hollow(cell, properties):
                    yield from self.paragraphs(cell, (place, index, column))
                column += max(number(properties, "gridSpan") or 1, 1)

    def _gone(self, row: Node) -> bool:
        """Whether a row was deleted or is hidden."""
        tags = {child.tag for child in next(row.iterchildren(WORD + "trPr"), ())}
        if tags & DELETED:
            self.inlines.count("xóa")
        return bool(tags & _GONE)

    def _lose(self, kind: str, place: int) -> None:
        self.lost.setdefault(kind, []).append(place)


def _blocks(container: Node) -> Iterator[Node]:
    """The nearest blocks below a node, through content controls, insertions and whatever else wraps them."""
    for child in container:
        if child.tag in _BLOCKS:
            yield child
        elif child.tag == ALTERNATE:
            branch = chosen(child)
            yield from () if branch is None else _blocks(branch)
        elif child.tag not in _SILENT:
            yield from _blocks(child)


def _hollow(cell: Node, properties: Node | None) -> bool:
    """Whether a cell shows nothing of its own: deleted, or the empty rest of a merged one."""
    if properties is None:
        return False
    if properties.find(WORD + "cellDel") is not None:
        return True
    merged = (value(properties, name) for name in ("vMerge", "hMerge"))
    return any(kind in {"", "continue"} for kind in merged) and next(cell.iter(WORD + "t"), None) is None
