"""Comments in a Word file that somebody else made, each at the words of a paragraph as `read` counts and tells it."""

import copy
import io
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path
from typing import TYPE_CHECKING, cast

from authoring.documents.commenting import place, saved
from authoring.documents.markup import WORD, Node, chosen
from authoring.documents.office import OFFICE_KINDS, to_word
from authoring.documents.word.inlines import ALTERNATE, BOX, DELETED, Inlines
from authoring.documents.word.numbering import Numbering
from authoring.documents.word.package import Package
from authoring.documents.word.story import Note as Footnote
from authoring.documents.word.story import Story
from authoring.documents.word.styles import Styles
from authoring.model.errors import RefusedError
from authoring.text import nfc

if TYPE_CHECKING:
    from docx.document import Document
    from docx.oxml.text.run import CT_R

Span = tuple[int, int]

_RUN, _TEXT, _PROPERTIES, _PARAGRAPH = (WORD + name for name in ("r", "t", "rPr", "p"))
_SIGNS = {
    **dict.fromkeys((WORD + "tab", WORD + "ptab"), "\t"),
    **dict.fromkeys((WORD + "br", WORD + "cr"), "\n"),
    WORD + "noBreakHyphen": "\u2011",
    WORD + "sym": "?",
}
_SILENT = DELETED | {BOX, WORD + "pPr"}
_SPACE = "{http://www.w3.org/XML/1998/namespace}space"
_BROKEN = (KeyError, ValueError, AttributeError, IndexError, TypeError, AssertionError)


@dataclass(frozen=True, slots=True)
class Note:
    """What is said of a paragraph, counted from 1 as `read` does, at these code points of its text or at all of it."""

    paragraph: int
    span: Span | None
    text: str
    author: str


def annotate(data: bytes, path: Path, notes: Iterable[Note], moment: datetime) -> bytes:
    """The Word file with comments, all dated to the moment; a file of another word processor becomes a Word file.

    Where a paragraph's text isn't that of its runs one by one, the comment stands at the whole paragraph; that of a
    text box stands where the box hangs, for Word allows none inside.

    Raises:
        RefusedError: the file can't be read, or comments can't be put into it.
    """
    import docx  # noqa: PLC0415 — slow to load, seldom needed

    word = to_word(data, path) if path.suffix.lower() in OFFICE_KINDS else data
    styles = Styles(Package(word, path).related("styles"))
    try:
        document = docx.Document(io.BytesIO(word))
        _put(document, styles, notes, moment)
        return saved(document)
    except _BROKEN as error:
        message = "Không ghi được nhận xét vào tệp Word này; hãy mở bằng Word, lưu lại thành .docx rồi thử lại."
        raise RefusedError(message, file=path) from error


def _put(document: "Document", styles: Styles, notes: Iterable[Note], moment: datetime) -> None:
    from docx.text.run import Run  # noqa: PLC0415 — slow to load, seldom needed

    nodes: dict[int, list[Node]] = {}
    story = Story(Inlines(styles, preserving=False), Numbering(None, styles), lambda *_: Footnote(""), nodes=nodes)
    texts = {paragraph.number: paragraph.text for paragraph in story.paragraphs(document.element.body)}
    for note in notes:
        blocks = nodes.get(note.paragraph, [])
        outside = [_outside(block) for block in blocks]
        span = note.span if outside == blocks else None
        runs = _chosen([run for block in outside for run in _runs(block)], texts.get(note.paragraph, ""), span)
        anchors = runs or ([_anchor(outside[0])] if outside else [])
        if anchors:
            place(document, [Run(cast("CT_R", run), document) for run in anchors], note.text, note.author, moment)


def _outside(block: Node) -> Node:
    """The paragraph in which the outermost text box around a paragraph hangs; itself where there is none."""
    found = block
    boxed = False
    for ancestor in block.iterancestors():
        boxed = boxed or ancestor.tag == BOX
        if boxed and ancestor.tag == _PARAGRAPH:
            found, boxed = ancestor, False
    return found


def _runs(container: Node) -> Iterator[Node]:
    """The runs that a reader sees, in their order."""
    for child in container:
        if child.tag == _RUN:
            yield child
        elif child.tag == ALTERNATE:
            branch = chosen(child)
            yield from () if branch is None else _runs(branch)
        elif child.tag not in _SILENT:
            yield from _runs(child)


def _chosen(runs: Sequence[Node], text: str, span: Span | None) -> list[Node]:
    """The runs of a span, cut where it begins and ends; all of them where the place can't be told."""
    raw = "".join(_told(run) for run in runs)
    if span is None or nfc(raw).strip() != text.strip():
        return list(runs)
    shift = len(raw) - len(raw.lstrip()) - (len(text) - len(text.lstrip()))
    start, end = (shift + _raw(raw[shift:], place) for place in _within(span, len(text)))
    pieces = _cut(_cut(list(runs), end), start)
    kept, at = list[Node](), 0
    for run in pieces:
        length = len(_told(run))
        kept += [run] if start <= at < end and length else []
        at += length
    return kept or list(runs)


def _within(span: Span, length: int) -> Span:
    """The span cut to so many letters, and at least one of them."""
    end = max(1, min(max(span[1], span[0] + 1), length))
    return max(0, min(span[0], end - 1)), end


def _raw(raw: str, place: int) -> int:
    """Where a code point of a composed text stands in the text as the file has it."""
    if nfc(raw) == raw:
        return place
    return next((at for at in range(len(raw) + 1) if len(nfc(raw[:at])) >= place), len(raw))


def _cut(runs: Sequence[Node], edge: int) -> list[Node]:
    """The runs with a boundary at this place."""
    made, at = list[Node](), 0
    for run in runs:
        length = len(_told(run))
        made += [_left(run, edge - at)] if at < edge < at + length else []
        made.append(run)
        at += length
    return made


def _left(run: Node, edge: int) -> Node:
    """A new run before this one with what stands before the edge, in the same look; the rest stays."""
    made = copy.deepcopy(run)
    run.addprevious(made)
    at = 0
    for old, new in zip(list(run), list(made), strict=True):
        length = len(_sign(old))
        if old.tag == _PROPERTIES:
            continue
        if at < edge < at + length:
            text = old.text or ""
            old.text, new.text = text[edge - at :], text[: edge - at]
            old.set(_SPACE, "preserve")
            new.set(_SPACE, "preserve")
        elif at < edge:
            run.remove(old)
        else:
            made.remove(new)
        at += length
    return made


def _told(run: Node) -> str:
    return "".join(_sign(child) for child in run)


def _sign(child: Node) -> str:
    return child.text or "" if child.tag == _TEXT else _SIGNS.get(str(child.tag), "")


def _anchor(block: Node) -> Node:
    """A run for a comment in a paragraph that has none."""
    made: Node = block.makeelement(_RUN, {}, None)
    block.append(made)
    return made
