"""What the gate tries of a large product holds every two values together; by night it is all of them."""

from itertools import combinations, product

import pytest

from tests.pairwise import pairwise

AXES = (range(8), ("một", "hai", "ba"), (True, False), (None,), range(5))


def meetings(rows: list[tuple[object, ...]]) -> set[object]:
    return {met for row in rows for size in (0, 1, 2) for met in combinations(enumerate(row), size)}


@pytest.mark.parametrize("axes", [AXES, AXES[:2], AXES[:1], (), (range(3), ())])
def test_every_two_values_meet(axes: tuple[tuple[object, ...], ...]) -> None:
    every = list(product(*axes))
    rows = pairwise(*axes, whole=False)
    assert meetings(rows) == meetings(every)
    assert len(rows) == len(set(rows)) <= len(every)
    assert pairwise(*axes, whole=True) == every


def test_a_large_product_is_tried_in_few_rows() -> None:
    assert len(pairwise(*AXES, whole=False)) <= 2 * 8 * 5
    assert pairwise(*AXES, whole=False) == pairwise(*AXES, whole=False)
