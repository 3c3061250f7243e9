"""Which unit of the new version goes on with which unit of the old: by number first, then by likeness of the words."""

from collections.abc import Iterable, Iterator, Sequence

from authoring.model.policies import Provision
from authoring.policy.changes.trees import Likeness, Tree, told
from authoring.policy.changes.words import keys

_SAME_NUMBER = 0.15
_NUMBERED = 0.3
_ALIKE = 0.5
_NEAR = 0.3
_MOVED = 0.8
_FEWEST = 5
_Pair = tuple[Provision, Provision]


def pair(old: Tree, new: Tree) -> dict[str, str]:
    """Old path → new path of every unit that goes on; a unit may go on below another article."""
    likeness = Likeness(old, new)
    pairs = _headings(old, new)
    queue = list(_siblings(old.roots(), new.roots(), likeness, same=False))
    while queue:
        before, after = queue.pop()
        pairs[before.path] = after.path
        same = before.path == after.path
        queue += _siblings(old.children(before.path), new.children(after.path), likeness, same=same)
    return pairs | dict(_moved(old, new, pairs, likeness))


def _siblings(old: Sequence[Provision], new: Sequence[Provision], likeness: Likeness, *, same: bool) -> list[_Pair]:
    """Pairs among the units below one pair; `same` says that their parents kept their number."""
    before, after = list(old), list(new)
    found = [(one, two) for one in before for two in after if _step(one) == _step(two) and told(one) == told(two)]
    _strike(before, after, found)
    greedy = _greedy(_scored(before, after, likeness))
    found += greedy
    _strike(before, after, greedy)
    near = _greedy(_near(old, new, found, likeness))
    found += near
    _strike(before, after, near)
    return found + ([(one, two) for one in before for two in after if _step(one) == _step(two)] if same else [])


def _near(
    old: Sequence[Provision], new: Sequence[Provision], found: Sequence[_Pair], likeness: Likeness
) -> Iterator[tuple[float, Provision, Provision]]:
    """Less alike ones that stand right beside the partners of their neighbours."""
    partners, come = {one.path: two.path for one, two in found}, {two.path for _, two in found}
    places = {two.path: at for at, two in enumerate(new)}
    for at, one in enumerate(old):
        if one.path not in partners:
            for two in _run(_partner(old[:at][::-1], partners, places, -1), new, come, 1):
                yield likeness(one, two), one, two
            for two in _run(_partner(old[at + 1 :], partners, places, len(new)), new, come, -1):
                yield likeness(one, two), one, two


def _partner(row: Sequence[Provision], partners: dict[str, str], places: dict[str, int], edge: int) -> int:
    """The place of the first partner in a row of old units, the edge where there is none."""
    return next((places[partners[one.path]] for one in row if one.path in partners), edge)


def _run(place: int, new: Sequence[Provision], come: set[str], step: int) -> list[Provision]:
    """The units without a partner that follow a place in one direction."""
    row, place = list[Provision](), place + step
    while 0 <= place < len(new) and new[place].path not in come:
        row.append(new[place])
        place += step
    return row


def _scored(
    old: Iterable[Provision], new: Sequence[Provision], likeness: Likeness
) -> Iterator[tuple[float, Provision, Provision]]:
    for one in old:
        for two in new:
            score, numbered = likeness(one, two), _step(one) == _step(two)
            if score >= (_NUMBERED if numbered else _ALIKE):
                yield score + _SAME_NUMBER * numbered, one, two


def _greedy(scored: Iterable[tuple[float, Provision, Provision]]) -> list[_Pair]:
    """The best pairs first, each unit once; of equal ones the first in the old text."""
    taken_old, taken_new, found = set[str](), set[str](), list[_Pair]()
    for score, one, two in sorted(scored, key=lambda entry: -entry[0]):
        if score >= _NEAR and one.path not in taken_old and two.path not in taken_new:
            taken_old.add(one.path)
            taken_new.add(two.path)
            found.append((one, two))
    return found


def _strike(before: list[Provision], after: list[Provision], found: Sequence[_Pair]) -> None:
    gone, come = {one.path for one, _ in found}, {two.path for _, two in found}
    before[:] = [one for one in before if one.path not in gone]
    after[:] = [one for one in after if one.path not in come]


def _headings(old: Tree, new: Tree) -> dict[str, str]:
    """Chapters and sections: those of the same title, the same number first, then those of the same number."""
    before, after, pairs = old.headings(), new.headings(), dict[str, str]()
    for like in (_same_heading, _same_title, _same_path):
        for one in before:
            taken = set(pairs.values())
            two = next((two for two in after if two.path not in taken and like(one, two)), None)
            if one.path not in pairs and two is not None:
                pairs[one.path] = two.path
    return pairs


def _same_heading(one: Provision, two: Provision) -> bool:
    return _same_path(one, two) and _same_title(one, two)


def _same_title(one: Provision, two: Provision) -> bool:
    return keys(one.title) == keys(two.title)


def _same_path(one: Provision, two: Provision) -> bool:
    return one.path == two.path


def _moved(old: Tree, new: Tree, pairs: dict[str, str], likeness: Likeness) -> Iterator[tuple[str, str]]:
    """Units left over that stand almost word for word somewhere else: articles that were split or merged."""
    come = set(pairs.values())
    before = [one for one in old.units.values() if one.path not in pairs and _long(one)]
    after = [one for one in new.units.values() if one.path not in come and _long(one)]
    places: dict[str, list[Provision]] = {}
    for two in after:
        for word in set(keys(two.text)):
            places.setdefault(word, []).append(two)
    scored = [(likeness(one, two), one, two) for one in before for two in _sharing(one, places)]
    yield from ((one.path, two.path) for one, two in _greedy(entry for entry in scored if entry[0] >= _MOVED))


def _sharing(one: Provision, places: dict[str, list[Provision]]) -> list[Provision]:
    """The units that hold the rarest words of this one."""
    rare = sorted((word for word in set(keys(one.text)) if word in places), key=lambda word: (len(places[word]), word))
    return list({two.path: two for word in rare[:_FEWEST] for two in places[word]}.values())


def _long(one: Provision) -> bool:
    return len(keys(one.text)) >= _FEWEST and "." in one.path


def _step(one: Provision) -> str:
    return one.path.rpartition(".")[2]
