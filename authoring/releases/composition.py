"""A week's form out of the approved items: chosen so that the blueprint holds and no two items disturb one another."""

import hashlib
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

import numpy as np
from scipy.optimize import Bounds, LinearConstraint, milp
from scipy.sparse import csr_array

from authoring.model.contests import FormRules
from authoring.model.items import Item


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
    return Composition(tuple(sorted((item.id for item in picked), key=lambda id_: _draw(seed, "order", id_))))


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
    cells = _cells(rules)
    place = {item.id: column for column, item in enumerate(items)}
    pairs = [(place[one], place[two]) for one, two in apart if one in place and two in place]
    rows = [[column for column, item in enumerate(items) if (item.topic, item.difficulty) == cell] for cell in cells]
    rows += [list(pair) for pair in pairs]
    lower = [*cells.values(), *(0 for _ in pairs)]
    upper = [*cells.values(), *(1 for _ in pairs)]
    limits = LinearConstraint(_matrix(rows, len(items)), np.array(lower), np.array(upper))
    cost = np.array([_draw(seed, "choice", item.id) / 2**32 for item in items])
    found = milp(cost, constraints=limits, bounds=Bounds(0, 1), integrality=np.ones(len(items), dtype=np.int64))
    if found.x is None:
        return None
    return [item for item, share in zip(items, found.x, strict=True) if share > 0.5]


def _matrix(rows: Sequence[Sequence[int]], width: int) -> csr_array:
    at = [(number, column) for number, row in enumerate(rows) for column in row]
    index = np.array(at, dtype=np.int64).reshape(-1, 2)
    return csr_array((np.ones(len(at)), (index[:, 0], index[:, 1])), shape=(len(rows), width))


def _draw(seed: str, use: str, id_: str) -> int:
    """A number under 2³² that only the seed, its use and the item decide."""
    return int.from_bytes(hashlib.sha256(f"{seed}\n{use}\n{id_}".encode()).digest()[:4], "big")
