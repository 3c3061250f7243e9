"""Options that stand in lists of the law: an exception is the one that stands outside the list of the others."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from authoring.checks.answers.ground import Spot
from authoring.checks.answers.looking import Found
from authoring.checks.answers.statements import Passage
from authoring.checks.answers.verdicts import Verdict

NEAR = 0.12
_FEWEST = 3


@dataclass(frozen=True, slots=True)
class Weighed:
    """The passages of each option, and how well the best passage fits the stem."""

    found: Mapping[str, Sequence[Found]]
    best: float
    named: bool

    def fitting(self, label: str) -> list[Found]:
        """The passages that hold an option and fit the stem as well as any."""
        fitting = [one for one in self.found[label] if one.exact and one.fit >= self.best - NEAR]
        return [one for one in fitting if one.begins] if self.named else fitting


def spot_of(passage: Passage) -> Spot:
    """Document and path of the provision in which a passage stands."""
    return passage.place.document, passage.place.path


def odd_one(key: str, weighed: Weighed) -> Verdict | None:
    """The verdict on an exception where the options stand in lists: all but one in the same; None where they don't."""
    lists = {label: _lists(label, weighed) for label in weighed.found}
    if len(lists) < _FEWEST:
        return None
    shared = _rest(lists, key)
    if shared - lists[key]:
        partly = {spot_of(one.passage) for one in weighed.found[key] if not one.exact}
        inside = any(
            spot == (document, path) or spot[1].startswith(f"{path}.") for spot in partly for document, path in shared
        )
        return Verdict.UNKNOWN if inside else Verdict.CLEAR
    if any(label != key and _rest(lists, label) - own for label, own in lists.items()):
        return Verdict.KEY_NOT_SUPPORTED
    told = any(one.opposed for one in weighed.fitting(key))
    return Verdict.NONE_CORRECT if shared & lists[key] and not told else None


def _rest(lists: Mapping[str, frozenset[Spot]], label: str) -> frozenset[Spot]:
    """The lists in which all the other options stand."""
    return frozenset.intersection(*(own for one, own in lists.items() if one != label))


def _lists(label: str, weighed: Weighed) -> frozenset[Spot]:
    """The places in whose lists an option stands: its sentence's, and the unit above."""
    spots = [spot_of(one.passage) for one in weighed.fitting(label) if not one.opposed]
    return frozenset({*spots, *((document, path.rpartition(".")[0]) for document, path in spots if "." in path)})
