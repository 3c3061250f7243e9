"""Attempts: sent again, limited, counted; by content alone."""

from collections.abc import Callable, Sequence

import numpy as np
import pyarrow as pa
import pytest

from authoring.grading import Scheme
from authoring.grading.answers import mask
from authoring.grading.intake.entries import TEXTS, Entries
from authoring.grading.settling.attempts import Counted, count
from authoring.grading.settling.marking import score
from authoring.grading.words import words

Row = tuple[int, int, str, int, str]  # person, second, answers, forecast, name


def entries(rows: Sequence[Row]) -> Entries:
    answers = np.array([[mask(row[2][item], "ABCD") for row in rows] for item in range(3)], np.uint8)
    ints = [np.array([row[place] for row in rows], np.int64) for place in (0, 1, 3)]
    texts = {
        field: words(pa.array([row[4] if field == "name" else "" for row in rows], pa.string())) for field in TEXTS
    }
    zeros = np.zeros(len(rows), np.uint8)
    return Entries(
        ints[0],
        (),
        zeros.astype(np.bool_),
        ints[1],
        ints[1],
        ints[2],
        answers,
        zeros,
        texts,
        (ints[1],) * 3,
    )


def chosen(rows: Sequence[Row], scheme: Scheme) -> tuple[list[Row], Counted]:
    counted = count(entries(rows), scheme)
    return [rows[place] for place in counted.rows.tolist()], counted


ROWS: list[Row] = [
    (7, 30, "ABD", 1, "a"),
    (7, 10, "ADD", 1, "a"),
    (7, 20, "ABD", 1, "a"),
    (7, 40, "DDD", 1, "a"),
    (3, 99, "DDD", 2, "b"),
]


@pytest.mark.parametrize(
    ("settings", "row"),
    [
        ({"counted": "best-then-earliest"}, 2),
        ({"counted": "first"}, 1),
        ({"counted": "only"}, 1),
        ({"counted": "last"}, 3),
        ({"counted": "last", "limit": 3}, 0),
        ({"counted": "best-then-earliest", "limit": 1}, 1),
        ({"counted": "best-then-earliest", "limit": 9}, 2),
    ],
)
def test_one_attempt_of_each_person_counts(week: Callable[..., Scheme], settings: dict[str, object], row: int) -> None:
    rows, counted = chosen(ROWS, week(**settings))
    assert rows == [ROWS[4], ROWS[row]]
    assert counted.attempts.tolist() == [1, 4]
    assert counted.resent == 0


def test_scores_count_exactly_the_keys_letters(week: Callable[..., Scheme]) -> None:
    answers = np.array([[5, 1, 5], [2, 2, 0], [4, 4, 255]], np.uint8)
    assert score(answers, week(["AC", "B", "C"])).tolist() == [3, 2, 1]


def test_a_row_that_repeats_another_is_sent_again(week: Callable[..., Scheme]) -> None:
    rows: list[Row] = [
        (1, 5, "ABC", 1, "b"),
        (1, 5, "ABC", 1, "a"),
        (1, 5, "ABC", 1, "a"),
        (2, 5, "ABC", 1, "a"),
        (1, 6, "ABC", 1, "a"),
    ]
    found, counted = chosen(rows, week())
    assert (counted.resent, counted.attempts.tolist()) == (2, [2, 1])
    assert found[0] == (1, 5, "ABC", 1, "a")


def test_two_attempts_in_one_instant_are_ordered_by_content(week: Callable[..., Scheme]) -> None:
    rows: list[Row] = [(1, 5, "ABC", 9, "a"), (1, 5, "ABC", 3, "b"), (1, 5, "BBC", 3, "b"), (1, 5, "ABC", 3, "a")]
    for turned in (rows, rows[::-1], rows[2:] + rows[:2]):
        for counted in ("best-then-earliest", "first"):
            found, result = chosen(turned, week(counted=counted))
            assert found == [(1, 5, "ABC", 3, "a")]
            assert (result.resent, result.attempts.tolist()) == (1, [3])
        assert chosen(turned, week(counted="last"))[0] == [(1, 5, "ABC", 9, "a")]


def test_nobody_has_no_attempt(week: Callable[..., Scheme]) -> None:
    found, counted = chosen([], week(limit=2))
    assert (found, counted.resent) == ([], 0)
