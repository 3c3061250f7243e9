"""A Word file with comments in its margin, each at the words that it speaks about."""

import copy
import io
import zipfile
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import UTC, datetime
from itertools import pairwise
from typing import TYPE_CHECKING

from authoring.documents.markup import WORD
from authoring.documents.papers.strokes import clean

if TYPE_CHECKING:
    from docx.document import Document
    from docx.text.paragraph import Paragraph
    from docx.text.run import Run

Span = tuple[int, int]
_DATE = (1980, 1, 1, 0, 0, 0)


@dataclass(frozen=True, slots=True)
class Comment:
    """What is said of the code points `span` (half-open) of a paragraph of the body, counted from 0, and by whom."""

    paragraph: int
    span: Span
    text: str
    author: str


def comment(data: bytes, comments: Iterable[Comment], moment: datetime) -> bytes:
    """The Word file with these comments, all dated to the moment.

    A span is cut to its paragraph, and an empty one becomes the letter before it; of a paragraph without text nothing
    is said. Runs are split where a span begins or ends within one.
    """
    import docx  # noqa: PLC0415 — slow to load, seldom needed

    document = docx.Document(io.BytesIO(data))
    by_paragraph: dict[int, list[Comment]] = {}
    for one in comments:
        by_paragraph.setdefault(one.paragraph, []).append(one)
    paragraphs = document.paragraphs
    for number, said in sorted(by_paragraph.items()):
        _comment(document, paragraphs[number], said, moment)
    return saved(document)


def place(document: "Document", runs: Sequence["Run"], text: str, author: str, moment: datetime) -> None:
    """A new comment at these runs, dated to the moment."""
    made = document.add_comment(runs, clean(text), clean(author), _initials(author))
    made.part.element[-1].set(f"{WORD}date", moment.astimezone(UTC).strftime("%Y-%m-%dT%H:%M:%SZ"))


def saved(document: "Document") -> bytes:
    """The bytes of a document, the same on every day."""
    stream = io.BytesIO()
    document.save(stream)
    return _packed(stream.getvalue())


def _comment(document: "Document", paragraph: "Paragraph", said: Iterable[Comment], moment: datetime) -> None:
    length = len(paragraph.text)
    spans = [(_within(one.span, length), one) for one in said if length]
    pieces = _split(paragraph, {edge for span, _ in spans for edge in span})
    for (start, end), one in spans:
        place(document, [run for at, run in pieces if start <= at < end], one.text, one.author, moment)


def _within(span: Span, length: int) -> Span:
    """The span cut to so many letters, and at least one of them."""
    end = max(1, min(span[1], length))
    return max(0, min(span[0], end - 1)), end


def _split(paragraph: "Paragraph", edges: Iterable[int]) -> list[tuple[int, "Run"]]:
    """The runs of a paragraph with the place where each begins, cut so that every edge is a boundary."""
    pieces, at = list[tuple[int, "Run"]](), 0
    for run in paragraph.runs:
        text = run.text
        cuts = [0, *sorted(edge - at for edge in edges if at < edge < at + len(text))]
        for start, end in pairwise(cuts):
            pieces.append((at + start, _piece(paragraph, run, text[start:end])))
        if len(cuts) > 1:
            run.text = text[cuts[-1] :]
        pieces.append((at + cuts[-1], run))
        at += len(text)
    return pieces


def _piece(paragraph: "Paragraph", run: "Run", text: str) -> "Run":
    """A copy of a run before it, with a part of its text."""
    from docx.text.run import Run  # noqa: PLC0415 — slow to load, seldom needed

    element = copy.deepcopy(run.element)
    run.element.addprevious(element)
    made = Run(element, paragraph)
    made.text = text
    return made


def _initials(author: str) -> str:
    return "".join(word[0] for word in clean(author).split())[:9]


def _packed(data: bytes) -> bytes:
    """The parts compressed, in their order, with a fixed date."""
    packed = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(data)) as source, zipfile.ZipFile(packed, "w", zipfile.ZIP_DEFLATED) as target:
        for name in source.namelist():
            target.writestr(zipfile.ZipInfo(name, _DATE), source.read(name), zipfile.ZIP_DEFLATED)
    return packed.getvalue()
