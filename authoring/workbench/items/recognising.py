"""Which question of a file is which item of the bank: by its id, else by what it says, never by a guess."""

import re
from collections import Counter, defaultdict
from collections.abc import Callable, Hashable, Iterable, Mapping, Sequence

from authoring.model.items import Item
from authoring.text import fold

LEAST_STEM, LEAST_OPTIONS = 0.75, 0.4  # shares of words that an edited question keeps

_NUMBER = re.compile(r"\d+(?:[.,/]\d+)*")
_Look = Callable[[Item], Hashable]
_Words = Counter[str]


def recognise(items: Sequence[Item], named: Sequence[bool], bank: Mapping[str, Item]) -> list[str]:
    """The bank's id of each item, “” for a new one; no id is given twice.

    First the ids that the file itself names, then equal texts, then equal stems, then texts with most words the same
    and the same numbers in the stem, each only where one fits one.
    """
    found: dict[int, str] = {}
    for place, item in enumerate(items):
        if named[place] and item.id in bank and item.id not in found.values():
            found[place] = item.id
    _match(found, items, bank, look_of)
    for look in (_offered, _asked):
        _match(found, items, bank, look, alone=True)
    _resemble(found, items, bank)
    return [found.get(place, "") for place in range(len(items))]


def look_of(item: Item) -> Hashable:
    """What makes two items read the same: stem and options in their order, writing left apart."""
    return fold(item.stem), tuple(fold(option.text) for option in item.options)


def _offered(item: Item) -> Hashable:
    return fold(item.stem), frozenset(fold(option.text) for option in item.options)


def _asked(item: Item) -> Hashable:
    return fold(item.stem)


def _match(
    found: dict[int, str], items: Sequence[Item], bank: Mapping[str, Item], look: _Look, *, alone: bool = False
) -> None:
    """Match what looks the same; `alone`: only where no other looks so on either side, else the first takes one."""
    theirs: dict[Hashable, list[str]] = defaultdict(list)
    for id_, item in bank.items():
        if id_ not in found.values():
            theirs[look(item)].append(id_)
    mine: dict[Hashable, list[int]] = defaultdict(list)
    for place, item in enumerate(items):
        if place not in found:
            mine[look(item)].append(place)
    for seen, places in mine.items():
        ids = theirs.get(seen, [])
        if ids and not (alone and len(ids) + len(places) > 2):
            found[places[0]] = ids[0]


def _resemble(found: dict[int, str], items: Sequence[Item], bank: Mapping[str, Item]) -> None:
    """Match edited questions where only one is near on either side: between two nobody can choose but the person."""
    taken = set(found.values())
    rest = {id_: item for id_, item in bank.items() if id_ not in taken}
    by_word: dict[str, list[str]] = defaultdict(list)
    for id_, item in rest.items():
        for word in _words([item.stem]):
            by_word[word].append(id_)
    scored = [
        (place, id_)
        for place, item in enumerate(items)
        if place not in found
        for id_ in _near(item, by_word)
        if _alike(item, rest[id_])
    ]
    best = Counter[int | str](key for pair in scored for key in pair)
    found |= {place: id_ for place, id_ in scored if best[place] == best[id_] == 1}


def _near(item: Item, by_word: Mapping[str, Sequence[str]]) -> Iterable[str]:
    """The ids that share enough words with a stem."""
    words = _words([item.stem])
    shared = Counter(id_ for word in words for id_ in by_word.get(word, ()))
    return sorted(id_ for id_, count in shared.items() if 2 * count >= len(words))


def _alike(one: Item, other: Item) -> bool:
    """Whether two questions have most words in common and the same numbers in their stems."""
    if _NUMBER.findall(one.stem) != _NUMBER.findall(other.stem):
        return False
    stems = _share(_words([one.stem]), _words([other.stem]))
    offered = _share(*(_words(option.text for option in item.options) for item in (one, other)))
    return stems >= LEAST_STEM and offered >= LEAST_OPTIONS


def _share(one: _Words, other: _Words) -> float:
    total = one.total() + other.total()
    return 2 * (one & other).total() / total if total else 0


def _words(texts: Iterable[str]) -> _Words:
    return Counter(word for text in texts for word in fold(text).split())
