"""The lines of a Word file: paragraphs cut at soft breaks and at options that share a line, each with its look."""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace

from authoring.model.paragraphs import Paragraph, Run

_SHARED = re.compile(r"(?:[^\S\n]*\t\s*|[^\S\n]{2,})(?=\*?\s?[A-Ha-h][.):/])")
_HEADING = re.compile(r"(?i)(?:heading|title|tiêu đề|đề mục)")


@dataclass(frozen=True, slots=True)
class Strip:
    """A line or a part of one; `joint` is what stood before it in its paragraph, “” at the paragraph's start."""

    row: int
    runs: tuple[Run, ...]
    joint: str = ""
    heading: bool = False
    cell: tuple[int, int, int] | None = None

    @property
    def text(self) -> str:
        """Its text alone."""
        return "".join(run.text for run in self.runs)

    def cut(self, start: int, end: int | None = None) -> "Strip":
        """The part between two code points."""
        stop = len(self.text) if end is None else end
        pieces: list[Run] = []
        place = 0
        for run in self.runs:
            kept = run.text[max(0, start - place) : max(0, stop - place)]
            place += len(run.text)
            pieces += [replace(run, text=kept)] if kept else []
        return replace(self, runs=tuple(pieces))

    def trimmed(self) -> "Strip":
        """Without the blanks around it."""
        text = self.text
        return self.cut(len(text) - len(text.lstrip()), len(text.rstrip()))


def strips(paragraphs: Iterable[Paragraph]) -> Iterator[Strip]:
    """Every line that holds something, in reading order; an automatic number stands before its paragraph's text."""
    for paragraph in paragraphs:
        whole = Strip(paragraph.number, _runs(paragraph), "", bool(_HEADING.match(paragraph.style)), paragraph.cell)
        joint = ""
        for start, end, before in _bounds(whole.text):
            strip = whole.cut(start, end).trimmed()
            joint = joint + before
            if strip.text:
                yield replace(strip, joint=joint)
                joint = ""


def _runs(paragraph: Paragraph) -> tuple[Run, ...]:
    """The runs of a paragraph; its text in one look where a reader gave none."""
    runs = paragraph.runs if "".join(run.text for run in paragraph.runs) == paragraph.text else (Run(paragraph.text),)
    if not paragraph.label or not runs:
        return runs
    return (replace(runs[0], text=f"{paragraph.label} "), *runs)


def _bounds(text: str) -> Iterator[tuple[int, int, str]]:
    """Start and end of each line or shared option, and what stood before it."""
    place = 0
    for line in text.split("\n"):
        start, before = 0, "\n" if place else ""
        for shared in _SHARED.finditer(line):
            yield place + start, place + shared.start(), before
            start, before = shared.end(), shared[0]
        yield place + start, place + len(line), before
        place += len(line) + 1
