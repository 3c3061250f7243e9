"""Paragraphs and sheets: what the readers of files give to the trades."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Run:
    """A stretch of a paragraph in one look."""

    text: str
    bold: bool = False
    italic: bool = False
    underline: bool = False
    colour: str = ""
    highlight: str = ""


@dataclass(frozen=True, slots=True)
class Paragraph:
    """One paragraph as a reader sees it.

    `text` is NFC, with a line feed where a soft line break stood; `label` is the automatic number that Word shows
    (“1.”, “a)”), never part of `text`; `number` counts paragraphs from 1; `cell` is (table, row, column) from 0.
    """

    number: int
    text: str
    label: str = ""
    style: str = ""
    runs: tuple[Run, ...] = ()
    notes: tuple[str, ...] = ()
    cell: tuple[int, int, int] | None = None


@dataclass(frozen=True, slots=True)
class SourceText:
    """A file that was read: its name without extension, its paragraphs, its SHA-256, and what was odd about it."""

    document: str
    paragraphs: tuple[Paragraph, ...]
    sha256: str
    notices: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Row:
    """One row of a sheet: its number from 1 as the program that made it shows, and its cells as text."""

    number: int
    cells: tuple[str, ...]
