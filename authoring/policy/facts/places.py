"""A value in its statement, and the phrase that is told of it."""

from dataclasses import dataclass

from authoring.policy.facts.clauses import Clause
from authoring.policy.facts.subjects import Said


@dataclass(frozen=True, slots=True)
class Phrase:
    """Subject, predicate and qualifiers, each as words of the text."""

    subject: str
    predicate: str
    qualifiers: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Place:
    """A value in its statement: where it stands, where the value before it ended, what is said above and before.

    `bound` are its own words before the number where the value doesn't hold them (“cao nhất bằng”), `base` those
    behind it that it does hold, `cycles` those that name all periods that may be chosen. `alone` is the only value of
    its statement; `line` holds the words before the statement that it goes on from or points to, `prior` the sentence
    before it, `rest` what follows in a list that the statement opens, `beside` the texts that “trường hợp khác” leaves
    out; `carried` is whom or what the statement before speaks of.
    """

    text: str
    parts: tuple[Clause, ...]
    start: int
    end: int
    before: int
    leads: tuple[str, ...]
    title: str
    earlier: Said
    conditional: bool
    aged: bool
    bound: str = ""
    base: str = ""
    counted: str = ""
    timeless: bool = False
    since: str = ""
    carried: str = ""
    cycles: str = ""
    alone: bool = True
    line: str = ""
    prior: str = ""
    rest: str = ""
    beside: str = ""
