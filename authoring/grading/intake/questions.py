"""Questions: what only a person can say of a file's columns, and how each column seems to be read meanwhile."""

from dataclasses import dataclass

from authoring.grading.intake.mappings import Mapping

WHOLE, AS_IT_IS = "whole", "as-it-is"


@dataclass(frozen=True, slots=True)
class Seen:
    """A column: its header cell, the field that it seems to be (“” none), some of its cells."""

    header: str
    field: str
    samples: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Question:
    """What a person must say of these columns, with the choices (best first) and what was found.

    `about`: field, doubled, dates, durations, answers, moments (a file that tells none: were all sent in time?), cut (a
    file that ends where a sheet ends: is it whole?), odd (most of it would be lost as it is read).
    """

    about: str
    columns: tuple[str, ...]
    choices: tuple[str, ...]
    found: str


@dataclass(frozen=True, slots=True)
class Proposal:
    """How one file would be read; `confirmed` where a person has said so before, for the very same header.

    `mark` is the SHA-256 of a file that is asked about on its own: what a person says of it goes for these bytes only.
    """

    file: str
    header_row: int
    columns: tuple[Seen, ...]
    mapping: Mapping
    questions: tuple[Question, ...]
    confirmed: bool = False
    mark: str = ""
