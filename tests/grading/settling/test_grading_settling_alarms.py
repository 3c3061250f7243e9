"""The wrong-key alarm: always found from fifty people on, seldom a false one, silent where nothing can be said."""

from collections.abc import Callable

import numpy as np
import pytest

from authoring.grading import Scheme, decide
from authoring.grading.settling.alarms import BEATEN, INVERTED, SECOND, alarm_table
from authoring.model.rulings import Decided, Ruling

ITEMS = 20


def simulated(chance: np.random.Generator, people: int) -> np.ndarray:
    """Answers of people of every ability to items of every difficulty (two-parameter logistic); A is right."""
    ability, hard, sharp = chance.normal(0, 1, people), chance.normal(-0.8, 0.8, ITEMS), chance.uniform(0.6, 1.8, ITEMS)
    right = chance.random((people, ITEMS)) < 1 / (1 + np.exp(-sharp * (ability[:, None] - hard)))
    lures = chance.dirichlet([1.5] * 3, ITEMS)
    wrong = np.stack([1 + chance.choice(3, people, p=lures[item]) for item in range(ITEMS)], 1)
    return (1 << np.where(right, 0, wrong)).astype(np.uint8).T


@pytest.mark.parametrize(("people", "runs", "most"), [(50, 60, 0.04), (1000, 20, 0.01)])
def test_a_wrong_key_is_always_found(week: Callable[..., Scheme], people: int, runs: int, most: float) -> None:
    chance, false = np.random.default_rng(7), 0
    for run in range(runs):
        wrong = run % ITEMS
        key = ["B" if item == wrong else "A" for item in range(ITEMS)]
        found = set(alarm_table(simulated(chance, people), week(key))["number"] - 1)
        assert wrong in found, run
        false += len(found - {wrong})
    assert false / (runs * (ITEMS - 1)) < most


def figures(scheme: Scheme, columns: list[list[int]]) -> list[list[object]]:
    table = alarm_table(np.array(columns, np.uint8), scheme)
    return table[["number", "key", "letters", "sign"]].to_numpy().tolist()


RANKING = [[1] * (40 - 4 * item) + [2] * 4 * item for item in range(1, 6)]  # five items that rank forty people


@pytest.mark.parametrize(
    ("column", "signs"),
    [
        ([2] * 20 + [1] * 20, [[1, "A", "B", INVERTED]]),
        ([2] * 9 + [1] * 8 + [4] * 3 + [1] * 3 + [4] * 17, [[1, "A", "B", BEATEN]]),
        ([1] * 13 + [2] * 7 + [1] * 20, [[1, "A", "B", INVERTED]]),
        ([1] * 13 + [2] * 7 + [1] * 13 + [4] * 7, [[1, "A", "B", SECOND]]),
        ([1] * 30 + [2] * 10, []),
        ([0, 255] * 20, []),
    ],
)
def test_each_sign(week: Callable[..., Scheme], column: list[int], signs: list[list[object]]) -> None:
    found = [sign for sign in figures(week("AAAAAA"), [column, *RANKING]) if sign[0] == 1]
    assert found == signs


def test_what_is_no_longer_in_question_is_left_alone(week: Callable[..., Scheme]) -> None:
    column = [2] * 20 + [1] * 20
    for ruling in (Ruling("c1", "drop-item"), Ruling("c1", "give-to-all"), Ruling("c1", "change-key", "B")):
        assert figures(decide(week("AAAAAA"), Decided((ruling,))), [column, *RANKING]) == []
    assert figures(week("AAAAAA"), [one[:29] for one in [column, *RANKING]]) == []
    both = decide(week("AAAAAA"), Decided((Ruling("c1", "accept-also", "B"),)))
    assert figures(both, [column, *RANKING]) == []
