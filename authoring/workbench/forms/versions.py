"""Shuffled versions of a form (mã đề): drawn by a secret seed, each place mapped back to the form."""

import hmac
from collections.abc import Sequence
from itertools import permutations

from authoring.checks.balance.arranging import arranged
from authoring.model.errors import RefusedError
from authoring.model.forms import Form, Place, Version, Versions
from authoring.model.items import Item
from authoring.workbench.audits.balancing import shuffled

FIRST, MOST = 101, 24

Made = tuple[tuple[Item, ...], ...]


def shuffle_versions(form: Form, items: Sequence[Item], count: int, seed: str) -> tuple[Versions, Made]:
    """So many versions with the codes 101, 102, …; each version's items as its participants see them.

    Questions come in another order each time, options as the one shuffle of forms has them: numbers stay in order,
    options that speak of others stay last. The seed must stay secret as long as the key.
    """
    if not 1 <= count <= MOST:
        raise RefusedError("Số mã đề không hợp lệ.", expected=f"1 đến {MOST}", found=str(count))
    made = [_version(items, str(FIRST + number), seed) for number in range(count)]
    versions = tuple(version for version, _items in made)
    return Versions(form.contest, form.week, form.revision, versions), tuple(mixed for _version, mixed in made)


def _version(items: Sequence[Item], code: str, seed: str) -> tuple[Version, tuple[Item, ...]]:
    places = sorted(range(len(items)), key=lambda at: hmac.digest(seed.encode(), f"{code} {at}".encode(), "sha256"))
    mixed = shuffled([items[at] for at in places], f"{seed}\n{code}").items
    found = (Place(at + 1, _letters(items[at], new)) for at, new in zip(places, mixed, strict=True))
    return Version(code, tuple(found)), mixed


def _letters(item: Item, mixed: Item) -> str:
    """The item's letters in the order that its options have in the mixed one, in which letters named are others."""
    orders = permutations(range(len(item.options)))
    order = next(order for order in orders if arranged(item, order) == mixed)
    return "".join(item.options[at].label for at in order)
