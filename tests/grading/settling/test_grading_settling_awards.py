"""Awards: prizes in order; a tie that crosses the end of a prize is named with everybody in it."""

import pickle

import numpy as np
import pytest

from authoring.grading import Candidate, TieError
from authoring.grading.settling.awards import Tie, find_tie, hand_out
from authoring.model.contests import Prize

FIRST, SECOND = Prize("first", 1, 3), Prize("second", 2, 2)


@pytest.mark.parametrize(
    ("ranks", "tie"),
    [
        ([1, 2, 3, 4], None),
        ([1, 2, 2, 4], None),
        ([1, 1, 3, 4], Tie(FIRST, 1, 0, 2)),
        ([1, 2, 3, 3, 3, 6], Tie(SECOND, 1, 2, 5)),
        ([1, 2, 2, 2], Tie(SECOND, 2, 1, 4)),
        ([1, 1, 1, 1], Tie(FIRST, 1, 0, 4)),
        ([1, 2, 3, 4, 4], None),
        ([1, 2, 2], None),
        ([1], None),
        ([], None),
    ],
)
def test_a_tie_matters_only_at_the_end_of_a_prize(ranks: list[int], tie: Tie | None) -> None:
    assert find_tie(np.array(ranks, np.int64), [FIRST, SECOND]) == tie


def test_prizes_go_down_the_places_as_far_as_people_reach() -> None:
    assert hand_out(2, [FIRST, SECOND]) == [FIRST, SECOND]
    assert hand_out(9, [FIRST, SECOND]) == [FIRST, SECOND, SECOND]
    assert hand_out(9, []) == []
    assert find_tie(np.array([1, 1], np.int64), []) is None


def test_the_refusal_names_some_and_holds_all_without_numbers_in_the_sentence() -> None:
    candidates = [Candidate(f"00123456789{place}", f"Người {place}", "TP") for place in range(12)]
    error = TieError(Tie(SECOND, 2, 1, 13), candidates)
    assert str(error).startswith("Bằng nhau ở mọi tiêu chí: 12 bên cùng xét 2 giải Nhì; cần bốc thăm")
    assert "Người 9 – TP; và 2 người khác" in str(error)
    assert "00123456789" not in str(error)
    assert error.candidates == tuple(candidates)
    again = pickle.loads(pickle.dumps(error))  # noqa: S301 — our own bytes
    assert (again.tie, again.candidates, str(again)) == (error.tie, error.candidates, str(error))


def test_a_tier_of_its_own_keeps_its_name() -> None:
    error = TieError(Tie(Prize("đặc biệt", 1, 9), 1, 0, 2), [Candidate("1", "A", "x"), Candidate("2", "B", "y")])
    assert "1 giải đặc biệt" in str(error)
    assert "A – x; B – y." in str(error)
