"""The form of a week without its key, and the answer key apart from it."""

from dataclasses import dataclass

from authoring.model.items import Option


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
