"""The lines of a policy document, cleaned of footnote marks and odd blanks, with paragraph and automatic label."""

import re
from collections.abc import Iterable, Iterator
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
_NUMBER = re.compile(r"\[([1-9]\d{0,2})\]")
_FEWEST = 3
_ROW = 0.9
_TAIL = re.compile(r"CHÚ THÍCH\s*:?", re.IGNORECASE)
_INVISIBLE = re.compile("[\u00ad\u200b-\u200f\u2060\ufeff]")


@dataclass(frozen=True, slots=True)
class Line:
    """A line as the structure sees it: its text with the label in front, the paragraph's number, its look."""

    text: str
    paragraph: int
    original: str
    cell: bool = False
    contents: bool = False


def lines(source: SourceText) -> tuple[Line, ...]:
    """The lines before the tail of notes; a soft line break ends a line only where a new unit begins behind it."""
    kept, tail = _before_tail(source.paragraphs)
    note = _ANY_NOTE if tail or _in_a_row(kept) else _GLUED_NOTE
    return tuple(line for paragraph in kept for line in _split(paragraph, note))


def _before_tail(paragraphs: tuple[Paragraph, ...]) -> tuple[tuple[Paragraph, ...], bool]:
    """The paragraphs before “CHÚ THÍCH” or before a list “[1] …”, “[2] …” at the end, and whether there was a tail."""
    texts = [paragraph.text.strip() for paragraph in paragraphs]
    headed = next((at for at, text in enumerate(texts) if _TAIL.fullmatch(text) and text.isupper()), len(texts))
    listed = max((at for at, text in enumerate(texts[:headed]) if _FIRST_NOTE.match(text)), default=headed)
    goes_on = any(_SECOND_NOTE.match(text) for text in texts[listed:headed])
    end = listed if goes_on and any("[1]" in text for text in texts[:listed]) else headed
    return paragraphs[:end], end < len(texts)


def _in_a_row(paragraphs: tuple[Paragraph, ...]) -> bool:
    """Whether the numbers in brackets of a document count up from 1, as marks of footnotes do."""
    numbers = [int(found) for paragraph in paragraphs for found in _NUMBER.findall(paragraph.text)]
    rising = sum(after > before for before, after in pairwise(numbers))
    return len(numbers) >= _FEWEST and numbers[0] == 1 and rising >= _ROW * (len(numbers) - 1)


def _split(paragraph: Paragraph, note: re.Pattern[str]) -> Iterator[Line]:
    label = f"{paragraph.label} " if paragraph.label else ""
    clean = note.sub("", _INVISIBLE.sub("", nfc(label + paragraph.text)))
    whole = _BLANKS.sub(" ", clean)
    contents = paragraph.style.casefold().startswith(("toc", "mục lục", "muc luc"))
    for text in _joined(whole.splitlines()):
        yield Line(text, paragraph.number, paragraph.text, paragraph.cell is not None, contents)


def _joined(parts: Iterable[str]) -> tuple[str, ...]:
    joined: list[str] = []
    for part in (part.strip() for part in parts):
        if part and joined and not starts_unit(part):
            joined[-1] = f"{joined[-1]} {part}"
        elif part:
            joined.append(part)
    return tuple(joined)
