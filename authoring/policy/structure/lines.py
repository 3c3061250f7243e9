"""The lines of a policy document, cleaned of footnote marks and odd blanks, with paragraph and automatic label."""

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise

from authoring.model.paragraphs import Paragraph, SourceText
from authoring.policy.structure.marks import starts_unit
from authoring.text import nfc

_BLANKS = re.compile(r"[^\S\n]+")
_GLUED_NOTE = re.compile(r"(?<=\S)(?:\[[1-9]\d{0,2}\])+")
_ANY_NOTE = re.compile(r"[^\S\n]*(?:\[[1-9]\d{0,2}\])+")
_FIRST_NOTE = re.compile(r"\[1\]\s")
_SECOND_NOTE = re.compile(r"\[2\]\s")
_NOTE = re.compile(r"\[?\d{1,3}(?:\]|[.)]?\s)")
_NUMBER = re.compile(r"\[([1-9]\d{0,2})\]")
_FEWEST = 3
_ROW = 0.9
_TAIL = re.compile(r"CHÚ THÍCH\s*:?", re.IGNORECASE)
_ODD = re.compile("[\u00ad\u200b-\u200f\u2060\ufeffÐðƉ]")
_WRONG_D = {0xD0: "Đ", 0xF0: "đ", 0x189: "Đ"}
_INVISIBLE = re.compile("[\u00ad\u200b-\u200f\u2060\ufeff]")


@dataclass(frozen=True, slots=True)
class Line:
    """A line as the structure sees it: its text with the label in front, the paragraph's number, its look.

    `cell` is a cell of a table with several columns: what a table of one column holds is text like any other.
    """

    text: str
    paragraph: int
    original: str
    cell: bool = False
    contents: bool = False


def lines(source: SourceText) -> tuple[tuple[Line, ...], tuple[Line, ...]]:
    """The lines of the document and those of its tail of notes.

    A soft line break ends a line only where a new unit begins behind it.
    """
    end = _tail_start([paragraph.text.strip() for paragraph in source.paragraphs])
    kept, tail = source.paragraphs[:end], source.paragraphs[end:]
    note = _ANY_NOTE if tail or _in_a_row(kept) else _GLUED_NOTE
    wide = {paragraph.cell[0] for paragraph in kept if paragraph.cell and paragraph.cell[2] > 0}
    return (
        tuple(line for paragraph in kept for line in _split(paragraph, note, wide)),
        tuple(Line(paragraph.text, paragraph.number, paragraph.text) for paragraph in tail if paragraph.text.strip()),
    )


def _tail_start(texts: Sequence[str]) -> int:
    """The index of “CHÚ THÍCH” with notes below it, or of a list “[1] …”, “[2] …” at the end; else the length."""
    headed = next((at for at, text in enumerate(texts) if _heads_notes(texts, at, text)), len(texts))
    listed = max((at for at, text in enumerate(texts[:headed]) if _FIRST_NOTE.match(text)), default=headed)
    goes_on = any(_SECOND_NOTE.match(text) for text in texts[listed:headed])
    return listed if goes_on and any("[1]" in text for text in texts[:listed]) else headed


def _heads_notes(texts: Sequence[str], at: int, text: str) -> bool:
    """Whether a line is “CHÚ THÍCH” with the first note below it, and not such a word inside an annex."""
    if not (_TAIL.fullmatch(text) and text.isupper()):
        return False
    below = next((text for text in texts[at + 1 :] if text), "")
    return _NOTE.match(below) is not None


def _in_a_row(paragraphs: tuple[Paragraph, ...]) -> bool:
    """Whether the numbers in brackets of a document count up from 1, as marks of footnotes do."""
    numbers = [int(found) for paragraph in paragraphs for found in _NUMBER.findall(paragraph.text)]
    rising = sum(after > before for before, after in pairwise(numbers))
    return len(numbers) >= _FEWEST and numbers[0] == 1 and rising >= _ROW * (len(numbers) - 1)


def _split(paragraph: Paragraph, note: re.Pattern[str], wide: set[int]) -> Iterator[Line]:
    label = f"{paragraph.label} " if paragraph.label else ""
    clean = nfc(label + paragraph.text)
    clean = _INVISIBLE.sub("", clean.translate(_WRONG_D)) if _ODD.search(clean) else clean
    whole = _BLANKS.sub(" ", note.sub("", clean) if "[" in clean else clean)
    cell = paragraph.cell is not None and paragraph.cell[0] in wide
    contents = paragraph.style.casefold().startswith(("toc", "mục lục", "muc luc"))
    for text in _joined(whole.splitlines()):
        yield Line(text, paragraph.number, paragraph.text, cell, contents)


def _joined(parts: Iterable[str]) -> tuple[str, ...]:
    joined: list[str] = []
    for part in (part.strip() for part in parts):
        if part and joined and not starts_unit(part):
            joined[-1] = f"{joined[-1]} {part}"
        elif part:
            joined.append(part)
    return tuple(joined)
