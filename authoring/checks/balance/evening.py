"""The evenest key positions that a set allows, as a 0/1 programme: proof that a set can or can't be balanced."""

from collections.abc import Mapping, Sequence
from fractions import Fraction

import numpy as np
from numpy.typing import NDArray

from authoring.checks.balance.positions import LONGEST_RUN

_SHADE = 1e-5  # what a draw weighs: less than any difference of unevenness
_HALF = 0.5

Row = tuple[dict[int, int], float, float]


def evenest(
    choices: Sequence[Sequence[str]], expected: Mapping[str, Fraction], draws: Sequence[Sequence[float]]
) -> list[str]:
    """A letter for each item out of its choices: first the fewest runs that are too long, then the least χ².

    `draws` are numbers below 1, one a choice, that decide among equals.
    """
    if not choices:
        return []
    cells = [(at, letter) for at, letters in enumerate(choices) for letter in letters]
    place = {cell: column for column, cell in enumerate(cells)}
    steps = _steps(choices, expected)
    runs = _runs(choices)
    rows = _rows(choices, place, [letter for letter, _ in steps], runs)
    costs = [draw * _SHADE for row in draws for draw in row] + [cost for _, cost in steps]
    costs += [1 + 2.0 * sum(max(0.0, cost) for _, cost in steps)] * len(runs)
    found = _solve(np.array(costs), rows)
    taken = {at: letter for (at, letter), share in zip(cells, found, strict=False) if share > _HALF}
    return [taken[at] for at in range(len(choices))]


def _steps(choices: Sequence[Sequence[str]], expected: Mapping[str, Fraction]) -> list[tuple[str, float]]:
    """What each further key at a letter adds to Σ count² ÷ expected; the first ones are the cheapest."""
    room = {letter: sum(letter in letters for letters in choices) for letter in expected}
    return [(letter, float((2 * step + 1) / expected[letter])) for letter in expected for step in range(room[letter])]


def _runs(choices: Sequence[Sequence[str]]) -> list[tuple[int, str]]:
    """Where a letter could stand once too often in a row: the first item and the letter."""
    ends = range(LONGEST_RUN, len(choices))
    windows = [(end - LONGEST_RUN, choices[end - LONGEST_RUN : end + 1]) for end in ends]
    return [
        (start, letter) for start, window in windows for letter in window[0] if all(letter in one for one in window)
    ]


def _rows(
    choices: Sequence[Sequence[str]],
    place: Mapping[tuple[int, str], int],
    steps: Sequence[str],
    runs: Sequence[tuple[int, str]],
) -> list[Row]:
    """One letter an item; as many steps as keys at each letter; at most three in a row, or a run that costs."""
    after = len(place) + len(steps)
    rows: list[Row] = [({place[at, letter]: 1 for letter in letters}, 1, 1) for at, letters in enumerate(choices)]
    for letter in dict.fromkeys(steps):
        taken = {column: 1 for (_at, one), column in place.items() if one == letter}
        paid = {len(place) + number: -1 for number, one in enumerate(steps) if one == letter}
        rows.append((taken | paid, 0, 0))
    for number, (start, letter) in enumerate(runs):
        window = {place[at, letter]: 1 for at in range(start, start + LONGEST_RUN + 1)}
        rows.append((window | {after + number: -1}, 0, LONGEST_RUN))
    return rows


def _solve(costs: NDArray[np.float64], rows: Sequence[Row]) -> list[float]:
    from scipy.optimize import Bounds, LinearConstraint, milp  # noqa: PLC0415 — slow to load, seldom needed
    from scipy.sparse import csr_array  # noqa: PLC0415 — slow to load, seldom needed

    at = [(number, column, weight) for number, (row, _low, _high) in enumerate(rows) for column, weight in row.items()]
    where = np.array([(number, column) for number, column, _ in at], dtype=np.int64).reshape(-1, 2)
    weights = np.array([weight for _, _, weight in at], dtype=float)
    matrix = csr_array((weights, (where[:, 0], where[:, 1])), shape=(len(rows), len(costs)))
    low, high = (np.array([row[side] for row in rows], dtype=float) for side in (1, 2))
    whole = np.ones(len(costs), dtype=np.int64)
    found = milp(
        costs,
        constraints=LinearConstraint(matrix, low, high),
        bounds=Bounds(0, 1),
        integrality=whole,
        options={"mip_rel_gap": 0},
    )
    return [float(share) for share in np.asarray(found.x, dtype=np.float64)]
