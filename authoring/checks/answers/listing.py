"""Options that stand in lists of the law: an exception is the one that stands outside the list of the others."""

import re
from collections.abc import Mapping, Sequence
from collections.abc import Set as AbstractSet
from dataclasses import dataclass

from authoring.checks.answers.ground import Spot
from authoring.checks.answers.looking import Found
from authoring.checks.answers.statements import Passage
from authoring.checks.answers.verdicts import Verdict
from authoring.checks.answers.words import tokens

NEAR, AS_GOOD = 0.12, 0.8
_FEWEST = 3
_NEARLY = 0.95
_PARTS = re.compile(r"[,;.:]|(?<!\w)(?:và|hoặc)(?!\w)", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Weighed:
    """The passages of each option, how well the best passage fits the stem, and the cited one that says most of it."""

    found: Mapping[str, Sequence[Found]]
    best: float
    named: bool
    told: Passage | None = None

    def fitting(self, label: str) -> list[Found]:
        """The passages that hold an option and fit the stem as well as any."""
        least = min(self.best - NEAR, self.best * AS_GOOD)
        fitting = [one for one in self.found[label] if one.exact and not one.outdone and one.fit >= least]
        return [one for one in fitting if one.begins] if self.named else fitting


def spot_of(passage: Passage) -> Spot:
    """Document and path of the provision in which a passage stands."""
    return passage.place.document, passage.place.path


def listed(text: str) -> list[str]:
    """The members that a sentence lists, in folded words."""
    return [" ".join(tokens(part)) for part in _PARTS.split(text) if len(tokens(part)) > 1]


def narrower(option: str, members: AbstractSet[str]) -> bool:
    """Whether an option is one of the members with a place or an owner behind it, so that it is counted in."""
    said = " ".join(tokens(option))
    return any(said.startswith(f"{member} {word} ") for member in members for word in ("của", "tại", "ở", "trong"))


def odd_by_citation(weighed: Weighed, cited: AbstractSet[Spot]) -> str | None:
    """The option that alone stands outside the list that is cited, or alone inside where that list denies."""
    inside = {label: _member(found, cited) for label, found in weighed.found.items()}
    affirmed = {label for label, one in inside.items() if one and not one.opposed}
    denied = {label for label, one in inside.items() if one and one.opposed}
    outside = [label for label in inside if label not in affirmed]
    if len(affirmed) >= _FEWEST - 1 and len(outside) == 1 and not denied:
        partly = any(spot_of(one.passage) in cited for one in weighed.found[outside[0]])
        return None if partly and not _at_home(weighed.found[outside[0]], cited) else outside[0]
    return denied.pop() if len(denied) == 1 and not affirmed and len(inside) >= _FEWEST else None


def _member(found: Sequence[Found], cited: AbstractSet[Spot]) -> Found | None:
    """The passage of a cited list of which an option is a member; none where its own place is in another list."""
    there = [one for one in found if spot_of(one.passage) in cited and (one.exact or one.cover >= _NEARLY)]
    if not there or (_at_home(found, cited) and not any(one.whole for one in there)):
        return None
    return there[0]


def _at_home(found: Sequence[Found], cited: AbstractSet[Spot]) -> bool:
    """Whether a passage outside the cited places says just what the option says."""
    return any(one.whole and spot_of(one.passage) not in cited for one in found)


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
