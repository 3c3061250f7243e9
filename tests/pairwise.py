"""Every two values of two axes together, not every combination: what the gate tries of a large product."""

import os
from collections.abc import Iterable, Iterator, Sequence
from itertools import combinations, product

WHOLE = bool(os.environ.get("AUTHORING_WHOLE"))  # a night's run tries all

Meeting = tuple[tuple[int, object], ...]


def pairwise(*axes: Iterable[object], whole: bool = WHOLE) -> list[tuple[object, ...]]:
    """Combinations of one value of each axis in which any two values of two axes meet; with `whole` all of them.

    The same ones each time. A flaw that needs three values at once may be missed: the night finds it.
    """
    values = [list(axis) for axis in axes]
    rows = list(product(*(range(len(axis)) for axis in values)))
    chosen = rows if whole else list(_covering(rows))
    return [tuple(axis[at] for axis, at in zip(values, row, strict=True)) for row in chosen]


def _covering(rows: Sequence[tuple[int, ...]]) -> Iterator[tuple[int, ...]]:
    """First the rows all of whose pairs are new, then those with one old pair, and so on; of one axis every value."""
    seen: set[Meeting] = set()
    size = min(2, len(rows[0])) if rows else 0
    most = len(list(combinations(rows[0], size))) if rows else 0
    for least in range(most, 0, -1):
        for row in rows:
            new = {*combinations(enumerate(row), size)} - seen
            if len(new) >= least:
                seen |= new
                yield row
