"""Editions: which revisions of an item are its newest, when several that nobody merged are, who edited one."""

from collections.abc import Iterable, Mapping, Sequence
from itertools import pairwise
from typing import NamedTuple

from authoring.bank.shelf.slips import Slip


class Edit(NamedTuple):
    """Of one revision: who wrote it, from which ones by digest, and what it says."""

    writer: str
    parents: tuple[str, ...]
    content: object


def newest(slips: Sequence[Slip]) -> tuple[Slip, ...]:
    """The revisions that no other one was made from, the highest number first; more than one is a fork.

    A revision that names no parent, or one that isn't here, stands over everything of a lower number: what is
    missing is reported elsewhere and mustn't turn the whole history into forks.
    """
    if all(later.parents == earlier.digest for earlier, later in pairwise(slips)):
        return tuple(slips[-1:])
    known = {slip.digest for slip in slips}
    over: set[str] = set()
    for slip in slips:
        parents = set(slip.parents.split())
        if parents and parents <= known:
            over |= parents
        else:
            over |= {other.digest for other in slips if other.revision < slip.revision}
    ends = [slip for slip in slips if slip.digest not in over]
    return tuple(sorted(ends, key=lambda slip: (-slip.revision, slip.time, slip.writer, slip.digest)))


def edits(slips: Iterable[Slip]) -> dict[str, Edit]:
    """Revisions by digest, as `editors` asks for them."""
    return {slip.digest: Edit(slip.writer, tuple(slip.parents.split()), slip.text) for slip in slips}


def editors(mark: str, known: Mapping[str, Edit]) -> frozenset[str]:
    """Who edited a revision last: its writer and, where it unites sides, the writers of those that it took text from.

    A merge that says word for word what one side said took nothing from the others.
    """
    found, left = set[str](), [mark]
    while left:
        edit = known[left.pop()]
        found.add(edit.writer)
        sides = [side for side in edit.parents if side in known]
        whole = [side for side in sides if known[side].content == edit.content]
        left += (whole or sides) if len(edit.parents) > 1 else []
    return frozenset(found)
