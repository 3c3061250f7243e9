"""What papers of a week need besides its result: right answers, units, rows, who settled what."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime

from authoring.text.names import name_key

EVERYTHING, OR = "mọi trả lời", " hoặc "


@dataclass(frozen=True, slots=True)
class RightAnswer:
    """A question's number and stem with its key in words: “B. 22%” or “A. …; C. …”, and where the law says so."""

    number: int
    stem: str
    key: str
    citation: str = ""


@dataclass(frozen=True, slots=True)
class UnitCount:
    """People and attempts of one unit in a week; those whose unit nobody knows are no unit (`known`)."""

    unit: str
    people: int
    attempts: int
    known: bool = True


@dataclass(frozen=True, slots=True)
class Settled:
    """A thing that was looked at before signing: what, what was found, who settled it (“” where nobody has)."""

    what: str
    found: str
    by: str = ""


@dataclass(frozen=True, slots=True)
class Answered:
    """One person's counted entry as plots need it: unit, score, answers one an item (“”: none), when it was sent.

    An answer of several options holds them all; no name, number or phone has a field here.
    """

    unit: str
    score: int
    answers: tuple[str, ...]
    submitted: datetime | None


@dataclass(frozen=True, slots=True)
class ItemFigures:
    """An item's statistics: number, id, key, participants, right ones, p, D27 and r (None: not computed), choices.

    `key` is as results write it: “C”, after decisions also “B hoặc C” and `EVERYTHING`.
    """

    number: int
    id: str
    key: str
    people: int
    right: int
    p: float | None
    d27: float | None
    r: float | None
    chosen: tuple[tuple[str, int], ...]
    blank: int = 0
    note: str = ""

    def is_right(self, answer: str) -> bool:
        """Whether an answer (the letters chosen) counts as right."""
        return self.key == EVERYTHING or answer in self.key.split(OR)


def with_answers(people: Sequence[Answered]) -> list[Answered]:
    """Those whose entry tells its answers: a file of scores alone says nothing of any item."""
    return [one for one in people if any(one.answers)]


def by_size(units: Sequence[UnitCount]) -> list[UnitCount]:
    """The units with the most people first; equal ones by name; those without a known unit last."""
    return sorted(units, key=lambda one: (not one.known, -one.people, -one.attempts, reading_key(one.unit)))


def reading_key(text: str) -> tuple[tuple[str, ...], str]:
    """A sort key of what isn't a person's name: Vietnamese letters from the first word on."""
    first, *others = text.split() or [""]
    return name_key(" ".join([*others, first])), text
