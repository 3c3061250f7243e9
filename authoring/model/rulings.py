"""Rulings: what people decided about a graded week, as values that grading obeys."""

from collections.abc import Mapping
from dataclasses import dataclass, field

CHANGE, ACCEPT, GIVE, DROP, HOLD = POLICIES = ("change-key", "accept-also", "give-to-all", "drop-item", "hold-harmless")
LETTERED = (CHANGE, ACCEPT, HOLD)  # these name an answer


@dataclass(frozen=True, slots=True)
class Ruling:
    """What becomes of one item: another key, one more right answer, the point for all, no point, nobody loses.

    `letters` are one answer: all the options that it names together. `hold-harmless` changes the key as `change-key`
    does, and no entry's score falls below what the key before all rulings gave it.
    """

    item: str
    policy: str
    letters: str = ""


@dataclass(frozen=True, slots=True)
class Parting:
    """How people who are equal in all criteria are parted: by the draw from a public number, or in an order by hand.

    `mark` is the SHA-256 of the frozen list of candidates; `order` their numbers in it, from the best down.
    """

    mark: str
    seed: str = ""
    order: tuple[int, ...] = ()


@dataclass(frozen=True, slots=True)
class Decided:
    """Everything decided of a week: about items in their order, about ties by list, about persons without a prize.

    `passed` maps who takes no prize although he is ranked to the reason; `voided` whose entries don't count at all.
    """

    rulings: tuple[Ruling, ...] = ()
    partings: tuple[Parting, ...] = ()
    passed: Mapping[str, str] = field(default_factory=dict)
    voided: Mapping[str, str] = field(default_factory=dict)
