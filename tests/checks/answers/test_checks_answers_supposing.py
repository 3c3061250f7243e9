"""Sums of a supposed amount, worked back to the shares and multiples that the law states."""

import pytest

from authoring.checks.answers.supposing import plainly
from authoring.checks.answers.verdicts import Standing
from authoring.model.items import Item, options
from authoring.workbench.items.judging import Bench, judgements

_SUMS = ("300.000 đồng", "480.000 đồng", "600.000 đồng", "800.000 đồng")
_STEM = "Giả sử tiền lương của người lao động là 10.000.000 đồng. Người lao động đóng bao nhiêu tiền?"


@pytest.mark.parametrize(
    ("key", "verdict"),
    [("D", "clear"), ("A", "key-not-supported"), ("C", "key-not-supported")],
)
def test_the_share_of_the_law_decides_the_sum(ready: Bench, key: str, verdict: str) -> None:
    item = Item("x", _STEM, options(*_SUMS), key, "Điều 2 khoản 1")
    (said,) = judgements([item], ready)
    assert said.verdict.value == verdict
    assert said.options["D"].standing is Standing.SUPPORTED


def test_a_sum_that_no_share_of_the_law_gives_stays_undecided(ready: Bench) -> None:
    sums = ("310.000 đồng", "490.000 đồng", "610.000 đồng", "810.000 đồng")
    (said,) = judgements([Item("x", _STEM, options(*sums), "D", "Điều 2 khoản 1")], ready)
    assert said.verdict.value == "unknown"


@pytest.mark.parametrize(
    ("stem", "told"),
    [
        (_STEM, "Người lao động đóng bao nhiêu phần trăm tiền lương?"),
        (
            "Bà Lan là hộ nghèo, có mức nền là 2.000.000 đồng. Bà Lan được hưởng bao nhiêu tiền?",
            "Bà Lan là hộ nghèo. Bà Lan được hưởng bao nhiêu phần trăm mức nền?",
        ),
    ],
)
def test_the_question_asked_plainly(stem: str, told: str) -> None:
    shares, multiples = plainly(Item("x", stem, options("200.000 đồng", "3.000.000 đồng"), "A"))
    assert shares.stem == told
    assert multiples.stem == told.replace("phần trăm", "lần")


def test_sums_as_shares_and_multiples() -> None:
    stem = "Giả sử mức nền là 2.000.000 đồng. Trợ cấp bằng bao nhiêu tiền?"
    shares, multiples = plainly(Item("x", stem, options("90.000 đồng", "3.000.000 đồng"), "A"))
    assert [one.text for one in shares.options] == ["4,5%", "150%"]
    assert [one.text for one in multiples.options] == ["0,045 lần", "1,5 lần"]


@pytest.mark.parametrize(
    ("stem", "texts"),
    [
        ("Trợ cấp bằng bao nhiêu tiền?", ("90.000 đồng", "80.000 đồng")),
        ("Giả sử mức nền là 2.000.000 đồng. Trợ cấp bằng bao nhiêu lần?", ("90.000 đồng", "80.000 đồng")),
        ("Giả sử mức nền là 2.000.000 đồng. Trợ cấp bằng bao nhiêu tiền?", ("90.000 đồng", "02 tháng")),
        ("Giả sử mức nền là 0 đồng. Trợ cấp bằng bao nhiêu tiền?", ("90.000 đồng", "80.000 đồng")),
    ],
)
def test_where_nothing_is_supposed_nothing_is_worked_back(stem: str, texts: tuple[str, ...]) -> None:
    assert list(plainly(Item("x", stem, options(*texts), "A"))) == []
