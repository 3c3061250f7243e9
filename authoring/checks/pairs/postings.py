"""Which items share rare features: built at once for a bank, with later additions beside it."""

from array import array
from collections import defaultdict
from collections.abc import Iterable, Iterator
from itertools import pairwise
from typing import TYPE_CHECKING

import numpy as np
from numpy.typing import NDArray

if TYPE_CHECKING:
    from scipy import sparse

Slots = NDArray[np.int32]

_CUT = 2_000  # features of more items than this lead nowhere: they would make the work grow with the square
_BUDGET = 800  # of an item's features the rarest, until so many items are met
_SURE = 4  # but so many of them in any case
_BLOCK = 1_000
_LATE = 512


class Postings:
    """Items by slot, found again by their features."""

    __slots__ = ("_count", "_features", "_late", "_lengths", "_members", "_seen", "_starts", "_values")

    def __init__(self) -> None:
        self._values = array("q")
        self._lengths = array("i")
        self._count = 0
        self._seen = 0
        self._late: dict[int, list[int]] = defaultdict(list)
        self._features = np.empty(0, np.int64)
        self._starts = np.zeros(1, np.int64)
        self._members: Slots = np.empty(0, np.int32)

    def add(self, features: Iterable[int]) -> int:
        """The slot of a new item."""
        slot, before = self._count, len(self._values)
        self._values.extend(features)
        self._lengths.append(len(self._values) - before)
        self._count += 1
        if self._seen:
            for feature in self._values[before:]:
                self._late[feature].append(slot)
        return slot

    def near(self, features: Iterable[int], most: int) -> list[int]:
        """The slots that share most with the features, rare ones counting more, best first."""
        if not self._seen or self._count - self._seen > _LATE + self._seen // 8:
            self._build()
        scores = self._scores(np.fromiter(features, np.int64))
        held = np.flatnonzero(scores)
        if len(held) > most:
            held = held[np.argpartition(-scores[held], most)[:most]]
        order = np.lexsort((held, -scores[held]))
        return [int(slot) for slot in held[order]]

    def pairs(self, most: int, own: int) -> Iterator[tuple[int, int]]:
        """The pairs of slots that share most, so many for each of the first `own` slots, in order."""
        from scipy import sparse  # noqa: PLC0415 — slow to load; one item against a bank does without

        self._build()
        lengths = np.diff(self._starts)
        kept = (lengths > 1) & (lengths <= _CUT)
        chosen = np.repeat(kept, lengths)
        rows = self._members[chosen]
        columns = np.repeat(np.flatnonzero(kept).astype(np.int32), lengths[kept])
        del chosen  # as long as the bank has features: at 100,000 items each array of these counts
        weights = np.log1p(self._count / lengths).astype(np.float32)
        shape = (self._count, len(lengths))
        ones = np.ones(len(rows), np.float32)
        whole = sparse.csr_matrix((ones, (columns, rows)), shape=(shape[1], shape[0]))
        rare = _rarest(rows, lengths[columns])
        asked = sparse.csr_matrix((weights[columns[rare]], (rows[rare], columns[rare])), shape=shape)
        found = [_best(asked[start : min(start + _BLOCK, own)] @ whole, start, most) for start in range(0, own, _BLOCK)]
        both = np.unique(np.concatenate(found)) if found else np.empty(0, np.int64)
        for code in both.tolist():
            yield code // self._count, code % self._count

    def _build(self) -> None:
        values = np.frombuffer(self._values, np.int64) if self._values else np.empty(0, np.int64)
        owners = np.repeat(np.arange(self._count, dtype=np.int32), np.array(self._lengths, np.int32))
        order = np.argsort(values, kind="stable")
        self._features, starts = np.unique(values[order], return_index=True)
        self._starts = np.append(starts, len(values)).astype(np.int64)
        self._members = owners[order]
        self._seen, self._late = self._count, defaultdict(list)

    def _scores(self, features: NDArray[np.int64]) -> NDArray[np.float64]:
        places = np.searchsorted(self._features, features)
        places[places == len(self._features)] = 0
        known = self._features[places] == features if len(self._features) else np.zeros(len(features), bool)
        runs = [(int(self._starts[at + 1] - self._starts[at]), int(at)) for at in places[known]]
        spent, members, weights = 0, [], []
        for count, (length, at) in enumerate(sorted(runs)):
            spent += length
            if length > _CUT or (count >= _SURE and spent > _BUDGET):
                break
            members.append(self._members[self._starts[at] : self._starts[at + 1]])
            weights.append(np.full(length, np.log1p(self._count / length)))
        for feature in features.tolist() if self._late else ():
            late = self._late.get(feature)
            if late:
                members.append(np.array(late, np.int32))
                weights.append(np.full(len(late), np.log1p(self._count / len(late))))
        if not members:
            return np.zeros(self._count)
        summed = np.bincount(np.concatenate(members), np.concatenate(weights), self._count)
        return summed.astype(np.float64, copy=False)


def _rarest(rows: Slots, lengths: NDArray[np.int64]) -> NDArray[np.int64]:
    """The places of each row's rarest features within the budget."""
    order = np.lexsort((lengths, rows))
    ordered = rows[order]
    first = np.flatnonzero(np.r_[True, ordered[1:] != ordered[:-1]]) if len(ordered) else np.empty(0, np.int64)
    spent = np.cumsum(lengths[order])
    counts = np.diff(np.r_[first, len(ordered)])
    before = np.repeat(spent[first] - lengths[order][first], counts)
    rank = np.arange(len(ordered)) - np.repeat(first, counts)
    spent -= before
    return order[(spent <= _BUDGET) | (rank < _SURE)]


def _best(scores: "sparse.csr_matrix", start: int, most: int) -> NDArray[np.int64]:
    """The best partners of each row, coded as smaller slot × count + larger slot."""
    slots, values, kept, rows = scores.indices, scores.data, [], []
    for left, right in pairwise(scores.indptr.tolist()):
        here = slots[left:right]
        if right - left > most + 1:  # the row itself is among its best
            here = here[values[left:right].argpartition(-most - 1)[-most - 1 :]]
        kept.append(here)
        rows.append(len(here))
    found = np.concatenate(kept).astype(np.int64)
    asked = np.repeat(np.arange(start, start + len(rows), dtype=np.int64), rows)
    codes = np.minimum(found, asked) * scores.shape[1] + np.maximum(found, asked)
    return np.unique(codes[found != asked])
