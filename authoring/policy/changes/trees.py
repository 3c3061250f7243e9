"""The provisions of one version as a tree: units with what lies below them, and how alike two units are."""

import math
import re
from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from functools import cached_property, lru_cache
from itertools import pairwise

from rapidfuzz import fuzz

from authoring.model.policies import Provision
from authoring.policy.changes.words import keys, unmarked
from authoring.policy.paths import parent
from authoring.text import fold

_HEADING = re.compile(r"(?:p\d+\.)?[cfs]\d+(?:\.[st]\d+)*")
_REPEALED = re.compile(r"\W*(?:đã )?(?:được|bị)? ?bãi bỏ\W*")
_TITLE = 0.35


class Tree:
    """Units of one version by path, in the order of the text."""

    def __init__(self, provisions: Iterable[Provision]) -> None:
        """Take the provisions: of a path that comes twice the first, none that only says that it was repealed."""
        self.units: dict[str, Provision] = {}
        self.below: dict[str, list[Provision]] = {}
        for one in provisions:
            if one.path not in self.units and not is_repealed(one):
                self.units[one.path] = one
                self.below.setdefault(above(one.path, self.units), []).append(one)

    def headings(self) -> list[Provision]:
        """Parts, chapters and sections."""
        return [one for one in self.units.values() if is_heading(one.path)]

    def roots(self) -> list[Provision]:
        """Articles, parts of plans and annexes: units that lie below no other."""
        return [one for one in self.below.get("", []) if not is_heading(one.path)]

    def children(self, path: str) -> list[Provision]:
        """The units right below one."""
        return [one for one in self.below.get(path, []) if not is_heading(one.path)]

    def whole(self, path: str) -> list[Provision]:
        """A unit and everything below it."""
        return [self.units[path], *(one for child in self.children(path) for one in self.whole(child.path))]

    @cached_property
    def profiles(self) -> Mapping[str, Counter[str]]:
        """Path → the words and pairs of words of a unit and everything below it."""
        return {path: _profile(self.whole(path)) for path in self.units}


class Likeness:
    """How alike units of two versions are: rare words weigh more."""

    def __init__(self, old: Tree, new: Tree) -> None:
        """Weigh words by how many articles of both versions hold them."""
        held = Counter[str]()
        for tree in (old, new):
            for one in tree.roots():
                held.update(tree.profiles[one.path].keys())
        count = len(old.roots()) + len(new.roots()) + 1
        weights = {word: math.sqrt(math.log(count / (1 + times)) + 0.1) for word, times in held.items()}
        self._old = {path: _vector(profile, weights) for path, profile in old.profiles.items()}
        self._new = {path: _vector(profile, weights) for path, profile in new.profiles.items()}

    def __call__(self, old: Provision, new: Provision) -> float:
        """Between 0 and 1: the cosine of the weighted words, with the likeness of the titles where there are titles."""
        before, after = self._old[old.path], self._new[new.path]
        text = sum(before[word] * after[word] for word in before.keys() & after.keys())
        if not old.title or not new.title:
            return text
        return (1 - _TITLE) * text + _TITLE * fuzz.ratio(_folded(old.title), _folded(new.title)) / 100


def is_heading(path: str) -> bool:
    """Whether a path is that of a part, chapter or section."""
    return _HEADING.fullmatch(path) is not None


def is_repealed(one: Provision) -> bool:
    """Whether a unit only says that it was repealed."""
    return _REPEALED.fullmatch(unmarked(f"{one.title} {one.text}").casefold()) is not None


def said(one: Provision) -> str:
    """What a unit says itself: its title and its lines."""
    return "\n".join(part for part in (one.title, one.text) if part)


def told(one: Provision) -> tuple[str, ...]:
    """The words of what a unit says itself: equal for two that say the same."""
    return keys(one.title) + keys(one.text)


def above(path: str, units: Mapping[str, Provision]) -> str:
    """The nearest unit above that exists and is no chapter, “” where there is none."""
    path = parent(path)
    while path and path not in units:
        path = parent(path)
    return "" if is_heading(path) else path


def _vector(profile: Mapping[str, int], weights: Mapping[str, float]) -> dict[str, float]:
    """The weighted words of a unit, of length 1."""
    weighted = {word: times * weights.get(word, 1.0) for word, times in profile.items()}
    length = math.sqrt(sum(weight**2 for weight in weighted.values()))
    return {word: weight / length for word, weight in weighted.items()}


@lru_cache(1 << 12)
def _folded(title: str) -> str:
    return fold(title)


def _profile(units: Sequence[Provision]) -> Counter[str]:
    found = Counter[str]()
    for one in units:
        row = keys(one.text)
        found.update(row)
        found.update(f"{first} {second}" for first, second in pairwise(row))
    return found
