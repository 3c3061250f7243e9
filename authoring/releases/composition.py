"""A week's form out of the approved items: chosen so that the blueprint and every other condition of a set hold."""

import hashlib
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from fractions import Fraction
from types import MappingProxyType
from typing import TYPE_CHECKING

import numpy as np
from numpy.typing import NDArray

from authoring.model.contests import FormRules
from authoring.model.items import Item

if TYPE_CHECKING:
    from scipy.sparse import csr_array

CELL, CROWDED, KEPT, PAIR, GUESS = "cell", "crowded", "kept", "pair", "guess"

_HALF = 0.5
_SHADE = 1e-6  # what a draw weighs beside a condition that is broken
_SLACK = 1e-9  # what rounding may add to a sum of exact shares

Cell = tuple[str, str]
Row = tuple[Sequence[int], Sequence[float], float, float]


@dataclass(frozen=True, slots=True)
class Wishes:
    """What a set must hold besides the blueprint.

    `apart`: pairs that may not stand in one form; `kept`: ids that must stand in it; `guessed`: the chance with which
    someone who has learnt nothing guesses an item; `limit`: the mean of these that a form may have (None: any).
    """

    apart: Sequence[tuple[str, str]] = ()
    kept: frozenset[str] = frozenset()
    guessed: Mapping[str, Fraction] = field(default_factory=lambda: MappingProxyType({}))
    limit: Fraction | None = None


@dataclass(frozen=True, slots=True)
class Lack:
    """One condition that no choice of the items meets.

    `condition`: `cell` (too few items of a topic and difficulty: `wanted`, `have`), `crowded` (more kept ones than
    wanted), `kept` (ids that can't be used), `pair` (the ids of a pair that no choice avoids), `guess` (the least mean
    that can be reached, in thousandths in `have`, the limit in `wanted`; the ids that are guessed most often).
    """

    condition: str
    topic: str = ""
    level: str = ""
    wanted: int = 0
    have: int = 0
    items: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Composition:
    """The ids chosen, in the order of the form; or, where none can be, each condition that fails."""

    chosen: tuple[str, ...]
    lacking: tuple[Lack, ...] = ()


def compose(items: Sequence[Item], rules: FormRules, wishes: Wishes | None = None, seed: str = "") -> Composition:
    """Choose the items of a week.

    `items` are free to use (approved, not of an earlier week); `seed` makes the choice: the same seed and items give
    the same form. The choice is a 0/1 programme (HiGHS through scipy), so that “none exists” is proven.
    """
    asked = _Question(sorted(items, key=lambda item: item.id), rules, wishes or Wishes(), seed)
    lacking = asked.short()
    if lacking:
        return Composition((), lacking)
    chosen = asked.solve()
    if chosen is None:
        return Composition((), asked.reasons())
    return Composition(tuple(sorted(chosen, key=lambda id_: _draw(seed, "order", id_))))


class _Question:
    """The conditions as rows over one 0/1 column an item."""

    def __init__(self, items: Sequence[Item], rules: FormRules, wishes: Wishes, seed: str) -> None:
        self.ids = [item.id for item in items]
        self.wishes = wishes
        self.wanted = {
            (row.topic, level): count for row in rules.blueprint for level, count in row.wanted().items() if count
        }
        self.total = sum(self.wanted.values())
        self.places: dict[Cell, list[int]] = {cell: [] for cell in self.wanted}
        for column, item in enumerate(items):
            self.places.get((item.topic, item.difficulty), []).append(column)
        known = {id_: column for column, id_ in enumerate(self.ids)}
        self.pairs = [(known[one], known[two]) for one, two in wishes.apart if one in known and two in known]
        self.draws = np.array([_draw(seed, "choice", id_) / 2**32 for id_ in self.ids])
        self.chances = [float(wishes.guessed.get(id_, 0)) for id_ in self.ids]

    def short(self) -> tuple[Lack, ...]:
        """The cells with too few items, or with more kept ones than they want; kept ones that fit nowhere."""
        lacks = []
        for (topic, level), wanted in self.wanted.items():
            places = self.places[topic, level]
            held = tuple(self.ids[at] for at in places if self.ids[at] in self.wishes.kept)
            if len(places) < wanted:
                lacks.append(Lack(CELL, topic, level, wanted, len(places)))
            if len(held) > wanted:
                lacks.append(Lack(CROWDED, topic, level, wanted, len(held), held))
        usable = {self.ids[at] for places in self.places.values() for at in places}
        strange = tuple(sorted(self.wishes.kept - usable))
        return (*lacks, *([Lack(KEPT, items=strange)] if strange else []))

    def solve(self) -> list[str] | None:
        """The ids of the cheapest choice that holds everything; None where there is none."""
        return self._named(_choose(self.draws, [*self._rows(), *self._apart(), *self._guess()]))

    def reasons(self) -> tuple[Lack, ...]:
        """Which conditions stand against every choice: pairs by themselves, else the guesser's score."""
        slack = len(self.pairs)
        costs = np.concatenate([self.draws * _SHADE, np.ones(slack)])
        found = _choose(costs, [*self._rows(), *self._apart(len(self.ids))])
        broken = [pair for at, pair in enumerate(self.pairs) if found[len(self.ids) + at]] if found else []
        if broken:
            return tuple(Lack(PAIR, items=(self.ids[one], self.ids[two])) for one, two in broken)
        least = self._named(_choose(np.array(self.chances), [*self._rows(), *self._apart()])) or []
        mean = sum((self.wishes.guessed.get(id_, Fraction(0)) for id_ in least), Fraction(0)) / max(1, len(least))
        worst = sorted(least, key=lambda id_: (-self.wishes.guessed.get(id_, Fraction(0)), id_))
        limit = self.wishes.limit or Fraction(0)
        easy = tuple(id_ for id_ in worst if self.wishes.guessed.get(id_, Fraction(0)) > limit)
        return (Lack(GUESS, wanted=int(limit * 1000), have=-int(-mean * 1000 // 1), items=easy[:5]),)

    def _rows(self) -> list[Row]:
        """As many items in each cell as it wants; those that are kept."""
        rows: list[Row] = [
            (places, [1] * len(places), self.wanted[cell], self.wanted[cell]) for cell, places in self.places.items()
        ]
        held = [at for at, id_ in enumerate(self.ids) if id_ in self.wishes.kept]
        everything = [at for at in range(len(self.ids)) if not any(at in places for places in self.places.values())]
        rows.append((everything, [1] * len(everything), 0, 0))
        return [*rows, *(([at], [1], 1, 1) for at in held)]

    def _apart(self, slack: int | None = None) -> list[Row]:
        """At most one of each pair; with `slack` the column from which on each pair may be broken at a price."""
        if slack is None:
            return [(pair, (1, 1), 0, 1) for pair in self.pairs]
        return [((*pair, slack + at), (1, 1, -1), -1, 1) for at, pair in enumerate(self.pairs)]

    def _guess(self) -> list[Row]:
        if self.wishes.limit is None:
            return []
        return [(range(len(self.ids)), self.chances, 0, float(self.wishes.limit * self.total) + _SLACK)]

    def _named(self, taken: Sequence[bool] | None) -> list[str] | None:
        return None if taken is None else [id_ for id_, one in zip(self.ids, taken, strict=True) if one]


def _choose(cost: NDArray[np.float64], rows: Sequence[Row]) -> list[bool] | None:
    """The cheapest 0/1 choice in which each row's weighted sum lies between its bounds; None where there is none."""
    from scipy.optimize import Bounds, LinearConstraint, milp  # noqa: PLC0415 — slow to load, seldom needed

    matrix = _matrix(rows, len(cost))
    low, high = (np.array([row[side] for row in rows], dtype=float) for side in (2, 3))
    whole = np.ones(len(cost), dtype=np.int64)
    limits = LinearConstraint(matrix, low, high)
    found = milp(cost, constraints=limits, bounds=Bounds(0, 1), integrality=whole, options={"mip_rel_gap": 0})
    return None if found.x is None else [bool(share > _HALF) for share in found.x]


def _matrix(rows: Sequence[Row], width: int) -> "csr_array":
    from scipy.sparse import csr_array  # noqa: PLC0415 — slow to load, seldom needed

    at = [(number, column) for number, row in enumerate(rows) for column in row[0]]
    index = np.array(at, dtype=np.int64).reshape(-1, 2)
    weights = np.array([weight for row in rows for weight in row[1]], dtype=float)
    return csr_array((weights, (index[:, 0], index[:, 1])), shape=(len(rows), width))


def _draw(seed: str, use: str, id_: str) -> int:
    """A number under 2³² that only the seed, its use and the item decide."""
    return int.from_bytes(hashlib.sha256(f"{seed}\n{use}\n{id_}".encode()).digest()[:4], "big")
