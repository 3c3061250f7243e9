"""Item statistics: against figures worked out by hand and against numpy's own correlation."""

from collections.abc import Callable

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from authoring.grading import Scheme
from authoring.grading.settling.items import FEW, FLAT, Counts, item_table


def test_figures_of_ten_people_by_hand() -> None:
    """Scores 0 to 3; ten people; the group is 27 % of them: three people (2.7 rounded)."""
    counts = Counts(every=(2, 3, 3, 2), right=(0, 1, 2, 2))
    assert counts.people == 10
    assert counts.difficulty() == 0.5
    # upper: both of score 3, one of three of score 2 (2/3 right): (2 + 2/3) / 3; lower: both of 0, one of score 1: (0 + 1/3) / 3
    assert counts.discrimination() == pytest.approx((8 / 3 - 1 / 3) / 3)
    item = np.array([0, 0, 1, 0, 0, 1, 1, 0, 1, 1])
    rest = np.array([0, 0, 1, 1, 1, 2, 2, 2, 3, 3]) - item
    assert counts.correlation() == pytest.approx(np.corrcoef(item, rest)[0, 1])


@given(st.lists(st.lists(st.booleans(), min_size=4, max_size=4), min_size=2, max_size=40))
def test_the_correlation_is_pearsons(right: list[list[bool]]) -> None:
    matrix = np.array(right).astype(np.int64)
    total = matrix.sum(axis=1)
    every = tuple(np.bincount(total, minlength=5).tolist())
    for item in matrix.T:
        counts = Counts(every, tuple(np.bincount(total[item == 1], minlength=5).tolist()))
        flat = item.std() == 0 or (total - item).std() == 0
        assert counts.correlation() == (None if flat else pytest.approx(np.corrcoef(item, total - item)[0, 1]))
        assert -1 <= counts.discrimination() <= 1


def test_one_row_an_item_with_its_options(week: Callable[..., Scheme]) -> None:
    scheme = week(["A", "BC"])
    answers = np.array([[1] * 20 + [2] * 8 + [0, 255], [6] * 10 + [2] * 15 + [6, 4, 8, 0, 255]], np.uint8)
    table = item_table(answers, scheme)
    first, second = table.to_dict("records")
    assert {name: first[name] for name in ("number", "id", "key", "people", "right", "A", "B", "C", "D", "blank", "unknown", "note")} == {
        "number": 1, "id": "c1", "key": "A", "people": 30, "right": 20, "A": 20, "B": 8, "C": 0, "D": 0, "blank": 1, "unknown": 1, "note": "",
    }  # fmt: skip
    assert (second["right"], second["B"], second["C"], second["D"]) == (11, 26, 12, 1)
    assert first["p"] == pytest.approx(20 / 30)


def test_below_thirty_people_figures_are_refused(week: Callable[..., Scheme]) -> None:
    answers = np.ones((1, 29), np.uint8)
    (row,) = item_table(answers, week("A")).to_dict("records")
    assert (row["note"], row["right"]) == (FEW, 29)
    assert np.isnan([row["p"], row["d27"], row["r"]]).all()


def test_where_all_are_right_there_is_no_correlation(week: Callable[..., Scheme]) -> None:
    answers = np.ones((1, 30), np.uint8)
    (row,) = item_table(answers, week("A")).to_dict("records")
    assert (row["note"], row["p"], row["d27"]) == (FLAT, 1.0, 0.0)
    assert np.isnan(row["r"])
