"""A question before its options are laid out: stem, right answer, and what could stand beside it, best first."""

from dataclasses import dataclass
from decimal import Decimal

from authoring.model.policies import Fact


@dataclass(frozen=True, slots=True)
class Choice:
    """An answer that isn't right, and why someone could take it for right; `rank` orders amounts and days.

    `proof` is the question whose clear answer shows that this choice is wrong here, asked of the fact `of`.
    """

    text: str
    reason: str
    rank: Decimal | None = None
    proof: "Ask | None" = None
    of: Fact | None = None


@dataclass(frozen=True, slots=True)
class Ask:
    """One question of a fact: `quotes` are the exact words that answer it, `note` the computation if there is one.

    `basis` is the plain question that a computed or reversed one rests on; `instead` asks for the same in other words,
    for where this question doesn't hold.
    """

    stem: str
    key: str
    choices: tuple[Choice, ...]
    template: str
    quotes: tuple[str, ...]
    rank: Decimal | None = None
    note: str = ""
    basis: "Ask | None" = None
    instead: "Ask | None" = None
