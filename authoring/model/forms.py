"""The form of a week without its key, the answer key apart from it, shuffled versions, files that leave with a key."""

from collections.abc import Sequence
from dataclasses import dataclass

from authoring.model.findings import Finding
from authoring.model.items import LABELS, Option


@dataclass(frozen=True, slots=True)
class FormItem:
    """One item as a participant sees it: number from 1, id and revision, stem, options."""

    number: int
    id: str
    revision: int
    stem: str
    options: tuple[Option, ...]


@dataclass(frozen=True, slots=True)
class Form:
    """A week's form: no key and nothing derived from one is in it."""

    contest: str
    contest_name: str
    week: str
    week_name: str
    revision: int
    minutes: int
    items: tuple[FormItem, ...]


@dataclass(frozen=True, slots=True)
class KeyEntry:
    """The right letters of one item, with the citation and explanation that are published after closing."""

    number: int
    id: str
    key: str
    citation: str = ""
    explanation: str = ""


@dataclass(frozen=True, slots=True)
class AnswerKey:
    """The answer key of a release, in the order of its form."""

    contest: str
    week: str
    revision: int
    entries: tuple[KeyEntry, ...]


@dataclass(frozen=True, slots=True)
class Place:
    """A question of a shuffled version: which number of the form stands there, and how its options stand.

    `letters` has at place i the form's letter of the option that the version letters with the i-th label.
    """

    number: int
    letters: str

    def in_form(self, answer: str) -> str:
        """The form's letters for letters given in this version; a letter that no option has stays away."""
        chosen = [self.letters[at] for at, label in enumerate(LABELS[: len(self.letters)]) if label in answer]
        return "".join(sorted(chosen))


@dataclass(frozen=True, slots=True)
class Version:
    """A shuffled version of a form under its code (mã đề), its places in the order in which participants see them."""

    code: str
    places: tuple[Place, ...]

    def in_form(self, answers: Sequence[str]) -> tuple[str, ...]:
        """Answers in this version's order and letters, one a question, in the form's order and letters."""
        given = {place.number: place.in_form(answer) for place, answer in zip(self.places, answers, strict=True)}
        return tuple(given[number] for number in sorted(given))


@dataclass(frozen=True, slots=True)
class Versions:
    """Every version of the form of one release."""

    contest: str
    week: str
    revision: int
    versions: tuple[Version, ...]


@dataclass(frozen=True, slots=True)
class Handover:
    """A keyed file for a site; items with a finding, which the site doesn't take, are not in it."""

    file: str
    data: bytes
    findings: tuple[Finding, ...] = ()
