"""Editions: which revisions of an item are its newest, and when there are several that nobody has merged."""

from collections.abc import Sequence
from itertools import pairwise

from authoring.bank.slips import Slip


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
