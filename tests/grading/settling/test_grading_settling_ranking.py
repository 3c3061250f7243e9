"""Ranking: criteria in order, missing values last, equal people one rank."""

from collections.abc import Sequence

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from authoring.grading import Criterion
from authoring.grading.arrays import MISSING, Ints
from authoring.grading.settling.ranking import decider, rank

SCORE, NEAR = Criterion("score", descending=True), Criterion("forecast_distance", descending=False)


def fields(score: Sequence[int], distance: Sequence[int]) -> dict[str, Ints]:
    return {"score": np.array(score, np.int64), "forecast_distance": np.array(distance, np.int64)}


def test_equal_people_share_a_rank_and_the_next_is_skipped() -> None:
    places, ranks = rank(fields([1, 3, 2, 2, 3], [0, 5, 1, 1, 4]), [SCORE, NEAR])
    assert (places.tolist(), ranks.tolist()) == ([4, 1, 2, 3, 0], [1, 2, 3, 3, 5])


@pytest.mark.parametrize("descending", [True, False])
def test_who_gave_no_value_comes_last(descending: bool) -> None:  # noqa: FBT001 — a parameter of the test
    order = [Criterion("forecast_distance", descending=descending)]
    places, ranks = rank(fields([0] * 4, [MISSING, 0, MISSING, 9]), order)
    assert places[:2].tolist() == ([3, 1] if descending else [1, 3])
    assert ranks.tolist() == [1, 2, 3, 3]
    assert rank(fields([0] * 2, [MISSING] * 2), order)[1].tolist() == [1, 1]


@given(st.lists(st.tuples(st.integers(0, 3), st.integers(0, 3)), min_size=1, max_size=20))
def test_ranks_are_those_of_a_sorted_list(people: list[tuple[int, int]]) -> None:
    places, ranks = rank(fields([one for one, _ in people], [two for _, two in people]), [SCORE, NEAR])
    keys = sorted((-one, two) for one, two in people)
    assert [(-people[place][0], people[place][1]) for place in places.tolist()] == keys
    assert ranks.tolist() == [keys.index(key) + 1 for key in keys]


def test_the_decider_is_the_first_difference() -> None:
    found = fields([3, 3, 2, 3], [1, 4, 4, 1])
    assert [decider(found, [SCORE, NEAR], 0, other) for other in (1, 2, 3)] == ["forecast_distance", "score", ""]


def test_nobody_has_no_rank() -> None:
    places, ranks = rank(fields([], []), [SCORE])
    assert (places.tolist(), ranks.tolist()) == ([], [])
