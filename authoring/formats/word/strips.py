"""The lines of a Word file: paragraphs cut at soft breaks and at options that share a line, each with its look."""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace

from authoring.formats.questions import Spot
from authoring.model.paragraphs import Paragraph, Run

_SHARED = re.compile(r"(?<![^\S\n])(?:[^\S\n]*\t\s*|[^\S\n]{2,})(?=\*?\s?[A-Ha-h]\s?\*?[.):/]|\[?<\$\*?>)")
_HEADING = re.compile(r"(?i)(?:heading|title|tiêu đề|đề mục)")
_BULLET = re.compile(r"[^\w\s]{1,2}|o")


@dataclass(frozen=True, slots=True)
class Strip:
    """A line or a part of one; `joint` is what stood before it in its paragraph, “” at the paragraph's start.

    `at` is where it begins in its paragraph; an automatic number stands before place 0.
    """

    row: int
    runs: tuple[Run, ...]
    joint: str = ""
    heading: bool = False
    cell: tuple[int, int, int] | None = None
    at: int = 0

    @property
    def text(self) -> str:
        """Its text alone."""
        return "".join(run.text for run in self.runs)

    @property
    def spot(self) -> Spot:
        """Where it stands in the file."""
        start = max(0, self.at)
        return Spot(self.row, (start, max(start, self.at + len(self.text))))

    @property
    def begins(self) -> bool:
        """Whether it begins a line, and doesn't share one with what stands before it."""
        return self.joint in {"", "\n"}

    def cut(self, start: int, end: int | None = None) -> "Strip":
        """The part between two code points."""
        stop = len(self.text) if end is None else end
        pieces: list[Run] = []
        place = 0
        for run in self.runs:
            kept = run.text[max(0, start - place) : max(0, stop - place)]
            place += len(run.text)
            pieces += [replace(run, text=kept)] if kept else []
        return replace(self, runs=tuple(pieces), at=self.at + start)

    def trimmed(self) -> "Strip":
        """Without the blanks around it."""
        text = self.text
        return self.cut(len(text) - len(text.lstrip()), len(text.rstrip()))


def strips(paragraphs: Iterable[Paragraph]) -> Iterator[Strip]:
    """Every line that holds something, in reading order; an automatic number stands before its paragraph's text."""
    for paragraph in paragraphs:
        label = "-" if _BULLET.fullmatch(paragraph.label) else paragraph.label
        runs = _runs(paragraph, label)
        before = len(label) + 1 if label and runs else 0
        heading = bool(_HEADING.match(paragraph.style))
        whole = Strip(paragraph.number, runs, "", heading, paragraph.cell, -before)
        joint = ""
        for start, end, gap in _bounds(whole.text):
            strip = whole.cut(start, end).trimmed()
            joint = joint + gap
            if strip.text:
                yield replace(strip, joint=joint)
                joint = ""


def _runs(paragraph: Paragraph, label: str) -> tuple[Run, ...]:
    """The runs of a paragraph; its text in one look where a reader gave none."""
    runs = paragraph.runs if "".join(run.text for run in paragraph.runs) == paragraph.text else (Run(paragraph.text),)
    if not label or not runs:
        return runs
    return (replace(runs[0], text=f"{label} "), *runs)


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
