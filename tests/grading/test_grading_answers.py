"""Answers: letters in their writings, several at once, none, unknown; and how a score sheet shows them."""

import numpy as np
import pyarrow as pa
import pytest
from hypothesis import given
from hypothesis import strategies as st

from authoring.grading.answers import BLANK, UNKNOWN, mask, read_answers, sheet


@pytest.mark.parametrize(
    ("cell", "answer"),
    [
        ("A", 1), ("b", 2), (" C ", 4), ("D.", 8), ("A)", 1), ("AC", 5), ("a, c", 5), ("C;A", 5),
        ("", BLANK), (" ", BLANK), ("-", BLANK), ("–", BLANK),
        ("E", UNKNOWN), ("x", UNKNOWN), ("1", UNKNOWN), ("AA", UNKNOWN), ("A. 22%", UNKNOWN), ("А", UNKNOWN), ("AE", UNKNOWN),
    ],
)  # fmt: skip
def test_cells_name_options(cell: str, answer: int) -> None:
    assert read_answers(pa.array([cell]), "ABCD").tolist() == [answer]


@given(st.lists(st.sampled_from(["A", "b", "", "C.", "AC", "x", "ữ", " "]), max_size=12), st.integers(0, 3))
def test_a_cell_is_read_the_same_in_any_company(cells: list[str], cut: int) -> None:
    alone = [read_answers(pa.array([cell]), "ABCD")[0] for cell in cells[cut:]]
    assert read_answers(pa.array(cells, pa.string())[cut:], "ABCD").tolist() == alone


def test_a_mask_holds_exactly_the_letters() -> None:
    assert mask("DA", "ABCD") == 9
    assert mask("E", "ABCD") == UNKNOWN


def test_a_sheet_shows_letters_several_none_and_unknown() -> None:
    answers = np.array([[1, 5, 0, 255], [2, 8, 4, 1]], np.uint8)
    assert sheet(answers, ["ABCD", "ABCD"]).to_pylist() == ["AB", "[AC]D", "-C", "?A"]
    assert sheet(np.zeros((2, 0), np.uint8), ["AB", "AB"]).to_pylist() == []
