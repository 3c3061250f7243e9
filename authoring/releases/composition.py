"""A week's form out of the approved items: chosen so that the blueprint holds and no two items disturb one another."""

import hashlib
import math
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from itertools import groupby

import numpy as np
from numpy.typing import NDArray
from scipy.optimize import Bounds, LinearConstraint, milp
from scipy.sparse import csr_array

from authoring.model.contests import FormRules
from authoring.model.items import Item

TRIES = 50  # orders drawn in search of one without a long run of equal keys
LONGEST_RUN = 3


@dataclass(frozen=True, slots=True)
class Composition:
    """The ids chosen, in the order of the form; or, where none can be, one sentence a condition that fails."""

    chosen: tuple[str, ...]
    lacking: tuple[str, ...] = ()


def compose(
    items: Sequence[Item], rules: FormRules, apart: Iterable[tuple[str, str]] = (), seed: str = ""
) -> Composition:
    """Choose the items of a week.

    `items` are free to use (approved, not of an earlier week); `apart` are pairs that may not stand in one form; `seed`
    makes the choice: the same seed and items give the same form. The choice is a 0/1 programme (HiGHS through scipy).
    """
    free = sorted(items, key=lambda item: item.id)
    lacking = _short_cells(free, rules)
    if lacking:
        return Composition((), lacking)
    picked = _solve(free, rules, list(apart), seed)
    if picked is None:
        return Composition((), ("Không có cách chọn nào tránh được hết các cặp câu không được cùng một tuần.",))
    return Composition(_order(picked, seed))


def _order(picked: Sequence[Item], seed: str) -> tuple[str, ...]:
    """The first drawn order without a long run of equal keys; where none is found, the one with the shortest run."""
    orders = [sorted(picked, key=lambda item: _draw(seed, f"order {again}", item.id)) for again in range(TRIES)]
    best = min(orders, key=lambda order: max(_run(order), LONGEST_RUN))
    return tuple(item.id for item in best)


def _run(order: Sequence[Item]) -> int:
    return max((len(list(group)) for _key, group in groupby(order, key=lambda item: item.key)), default=0)


def _cells(rules: FormRules) -> Mapping[tuple[str, str], int]:
    return {(row.topic, level): count for row in rules.blueprint for level, count in row.wanted().items() if count}


def _short_cells(items: Sequence[Item], rules: FormRules) -> tuple[str, ...]:
    have: dict[tuple[str, str], int] = {}
    for item in items:
        have[item.topic, item.difficulty] = have.get((item.topic, item.difficulty), 0) + 1
    return tuple(
        f"Chủ đề {topic}, mức {level}: cần {count} câu, chỉ còn {have.get((topic, level), 0)} câu đã duyệt chưa dùng."
        for (topic, level), count in _cells(rules).items()
        if have.get((topic, level), 0) < count
    )


def _solve(items: Sequence[Item], rules: FormRules, apart: list[tuple[str, str]], seed: str) -> list[Item] | None:
    """Items that satisfy the blueprint; with balanced key positions where that can be, else without."""
    cells = _cells(rules)
    place = {item.id: column for column, item in enumerate(items)}
    pairs = [[place[one], place[two]] for one, two in apart if one in place and two in place]
    topics = [[n for n, item in enumerate(items) if (item.topic, item.difficulty) == cell] for cell in cells]
    needed = [(row, count, count) for row, count in zip(topics, cells.values(), strict=True)]
    needed += [(pair, 0, 1) for pair in pairs]
    cost = np.array([_draw(seed, "choice", item.id) / 2**32 for item in items])
    balanced = [*needed, *_letters(items, sum(cells.values()))]
    found = _choose(cost, balanced)
    if found is None:
        found = _choose(cost, needed)
    return None if found is None else [item for item, taken in zip(items, found, strict=True) if taken]


def _letters(items: Sequence[Item], total: int) -> list[tuple[list[int], int, int]]:
    """Each key letter between .6 and 1.4 of its even share: 3 to 7 of 20 items with four letters."""
    letters = sorted({item.key for item in items})
    share = total / len(letters) if letters else 0
    rows = [[n for n, item in enumerate(items) if item.key == letter] for letter in letters]
    return [(row, math.floor(share * 0.6), math.ceil(share * 1.4)) for row in rows]


def _choose(cost: NDArray[np.float64], rows: Sequence[tuple[list[int], int, int]]) -> list[bool] | None:
    """The cheapest 0/1 choice in which each row's sum lies between its bounds; None where there is none."""
    matrix = _matrix([row for row, _low, _high in rows], len(cost))
    low, high = (np.array([row[side] for row in rows], dtype=float) for side in (1, 2))
    whole = np.ones(len(cost), dtype=np.int64)
    found = milp(cost, constraints=LinearConstraint(matrix, low, high), bounds=Bounds(0, 1), integrality=whole)
    return None if found.x is None else [bool(share > 0.5) for share in found.x]


def _matrix(rows: Sequence[Sequence[int]], width: int) -> csr_array:
    at = [(number, column) for number, row in enumerate(rows) for column in row]
    index = np.array(at, dtype=np.int64).reshape(-1, 2)
    return csr_array((np.ones(len(at)), (index[:, 0], index[:, 1])), shape=(len(rows), width))


def _draw(seed: str, use: str, id_: str) -> int:
    """A number under 2³² that only the seed, its use and the item decide."""
    return int.from_bytes(hashlib.sha256(f"{seed}\n{use}\n{id_}".encode()).digest()[:4], "big")
