"""Answers against one another: one, apart, or against each other."""

import pytest

from authoring.checks.pairs.cards import Card, card
from authoring.checks.pairs.matching import clashing, share_truth, shared_distractors, values_differ
from authoring.checks.pairs.spelled import Spelling
from authoring.checks.pairs.terms import Lexicon
from authoring.model.items import Item, options


def made(*texts: str, key: str = "A") -> Card:
    return card(Item("x", "Bao nhiêu?", options(*texts), key), Spelling(), Lexicon())


@pytest.mark.parametrize(
    ("one", "other", "found"),
    [
        (made("2 năm", "3 năm"), made("24 tháng", "3 năm"), (True, 1.0)),
        (made("2 ngay", "3 ngay"), made("2 ngày", "3 ngày"), (True, 1.0)),
        (made("2 ngày", "3 ngày"), made("2 triệu đồng", "3 triệu đồng"), (False, 0.0)),
        (made("2 ngày"), made("2 triệu đồng"), (False, 1.0)),
        (made("Hộ nghèo vùng cao", "Cán bộ"), made("Hộ cận nghèo vùng cao", "Cán bộ"), (False, 1.0)),
        (
            made("Gửi đơn cho ban quản lý rừng phòng hộ", "Chờ"),
            made("Gửi đơn ban quàn lý rừng phòng hộ", "Chở"),
            (True, 1.0),
        ),
        (made("Gửi đơn cho ban quản lý", "Chờ"), made("Gửi đơn cho ban quản trị", "Không"), (False, 0.0)),
    ],
)
def test_right_answers_and_wrong_ones_in_common(one: Card, other: Card, found: tuple[bool, float]) -> None:
    assert (share_truth(one, other), shared_distractors(one, other)) == found
    assert (share_truth(other, one), shared_distractors(other, one)) == found


def test_what_one_holds_right_and_the_other_wrong() -> None:
    one, other = made("2 ngày", "3 ngày"), made("2 ngày", "4 ngày", key="B")
    assert (clashing(one, other), clashing(other, one)) == (frozenset({"#2|ngày"}), frozenset())
    assert clashing(one, made("2 triệu đồng", "4 triệu đồng", key="B")) == frozenset()


def test_values_of_one_shape_differ() -> None:
    day, year, count = made("02/9/1945", "19/8/1945"), made("1945", "1946"), made("34", "44")
    assert not values_differ(day, count)
    assert not values_differ(year, count)
    assert values_differ(day, made("03/9/1945", "19/8/1945"))
    assert values_differ(count, made("35", "44"))
