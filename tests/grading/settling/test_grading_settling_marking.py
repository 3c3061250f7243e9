"""Marking: each way of mending a wrong key, by entries that one can count."""

from collections.abc import Callable

import numpy as np
import pytest

from authoring.grading import Scheme, decide
from authoring.grading.settling.items import item_table
from authoring.grading.settling.marking import full_score, score
from authoring.model.errors import RefusedError
from authoring.model.rulings import Decided, Ruling

ANSWERS = np.array([[1, 1, 2, 2, 3, 0], [2, 4, 2, 4, 2, 255]], np.uint8)  # key A, B


def ruled(scheme: Scheme, *rulings: Ruling) -> Scheme:
    return decide(scheme, Decided(rulings))


@pytest.mark.parametrize(
    ("rulings", "scores", "full"),
    [
        ((), [2, 1, 1, 0, 1, 0], 2),
        ((Ruling("c1", "change-key", "B"),), [1, 0, 2, 1, 1, 0], 2),
        ((Ruling("c1", "accept-also", "B"),), [2, 1, 2, 1, 1, 0], 2),
        ((Ruling("c1", "accept-also", "AB"), Ruling("c1", "accept-also", "B")), [2, 1, 2, 1, 2, 0], 2),
        ((Ruling("c1", "give-to-all"),), [2, 1, 2, 1, 2, 1], 2),
        ((Ruling("c1", "drop-item"),), [1, 0, 1, 0, 1, 0], 1),
        ((Ruling("c1", "hold-harmless", "B"),), [2, 1, 2, 1, 1, 0], 2),
        ((Ruling("c1", "hold-harmless", "B"), Ruling("c2", "change-key", "C")), [2, 1, 1, 2, 1, 0], 2),
        ((Ruling("c2", "drop-item"), Ruling("c1", "hold-harmless", "B")), [1, 1, 1, 1, 0, 0], 1),
    ],
)
def test_scores_under_decisions(
    week: Callable[..., Scheme], rulings: tuple[Ruling, ...], scores: list[int], full: int
) -> None:
    scheme = ruled(week("AB"), *rulings)
    assert score(ANSWERS, scheme).tolist() == scores
    assert full_score(scheme) == full


@pytest.mark.parametrize(
    ("ruling", "words"),
    [
        (Ruling("c9", "change-key", "B"), "không có trong bộ đề"),
        (Ruling("c1", "forgive", "B"), "cách xử lý chưa biết"),
        (Ruling("c1", "change-key", "E"), "không nằm trong các phương án"),
        (Ruling("c1", "change-key", ""), "để trống"),
        (Ruling("c1", "accept-also", "BB"), "một hay nhiều chữ trong ABCD"),
        (Ruling("c1", "give-to-all", "B"), "để trống"),
    ],
)
def test_a_decision_that_cannot_be_carried_out_is_refused(
    week: Callable[..., Scheme], ruling: Ruling, words: str
) -> None:
    with pytest.raises(RefusedError, match=words):
        ruled(week("ABC"), ruling)


def test_one_item_must_be_left(week: Callable[..., Scheme]) -> None:
    with pytest.raises(RefusedError, match="ít nhất một câu"):
        ruled(week("A"), Ruling("c1", "drop-item"))


def test_a_form_of_many_items_is_named_in_part(week: Callable[..., Scheme]) -> None:
    with pytest.raises(RefusedError, match=r"c1, c2, c3, c4, c5 …; change-key"):
        ruled(week("ABCDAB"), Ruling("c9", "drop-item"))


def test_the_item_report_says_what_was_decided(week: Callable[..., Scheme]) -> None:
    rulings = (Ruling("c1", "accept-also", "C"), Ruling("c2", "drop-item"), Ruling("c3", "give-to-all"))
    scheme = ruled(week("ABC"), *rulings)
    answers = np.tile(np.array([[1, 4, 2], [2, 2, 1], [4, 1, 1]], np.uint8), (1, 10))
    table = item_table(answers, scheme)
    assert table[["key", "right", "note"]].to_numpy().tolist() == [
        ["A hoặc C", 20, "mọi người như nhau: không tính được độ phân biệt"],
        ["B", 20, "không tính vào điểm theo quyết định"],
        ["mọi trả lời", 30, "mọi người như nhau: không tính được độ phân biệt"],
    ]
