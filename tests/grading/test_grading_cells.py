"""Cells as bytes: grouping by length and reading digits, whatever slice of a column they come from."""

import numpy as np
import pyarrow as pa
from hypothesis import given
from hypothesis import strategies as st

from authoring.grading.cells import (
    blank,
    by_length,
    distinct,
    lengths,
    mapped,
    packed,
    plain_numbers,
    spelled,
    whole,
    written,
)

TEXTS = st.lists(st.text("0129 aă", max_size=6) | st.text(max_size=3), max_size=12)


@given(TEXTS, st.integers(0, 3))
def test_groups_hold_every_row_once_with_its_bytes(texts: list[str], cut: int) -> None:
    column = pa.array(texts, pa.string())[cut:]
    found = {
        row: cells[place].tobytes() for rows, cells in by_length(column) for place, row in enumerate(rows.tolist())
    }
    assert found == {row: text.encode() for row, text in enumerate(texts[cut:]) if text}
    assert lengths(column).tolist() == [len(text.encode()) for text in texts[cut:]]
    assert packed(column).tobytes() == "".join(texts[cut:]).encode()


@given(TEXTS)
def test_plain_numbers_are_digits_and_nothing_else(texts: list[str]) -> None:
    good, values = plain_numbers(pa.array(texts, pa.string()), range(1, 4))
    assert good.tolist() == [text.isascii() and text.isdigit() and len(text) < 4 for text in texts]
    assert [value for value, ok in zip(values.tolist(), good, strict=True) if ok] == [
        int(text) for text, ok in zip(texts, good, strict=True) if ok
    ]


def test_cells_longer_than_any_number_are_left_alone() -> None:
    assert [rows.tolist() for rows, _ in by_length(pa.array(["1" * 65, "12"]))] == [[1]]


def test_texts_are_told_apart_and_replaced() -> None:
    column = pa.array(["b", "a", "b"])
    places, texts = distinct(column)
    assert (places.tolist(), texts) == ([0, 1, 0], ["b", "a"])
    assert mapped(column, {"a": "A", "b": None}).to_pylist() == [None, "A", None]
    assert blank(pa.array(["", " \u00a0", "x"])).tolist() == [True, True, False]


def test_numbers_are_spelled_with_their_zeros() -> None:
    assert spelled(np.array([7, 123], np.int64), 4).to_pylist() == ["0007", "0123"]
    assert written(np.zeros((0, 3), np.uint8)).to_pylist() == []


def test_a_column_of_any_number_of_chunks_becomes_one() -> None:
    assert whole(pa.chunked_array([["a"], ["b"]])).to_pylist() == ["a", "b"]
    assert whole(pa.chunked_array([], pa.string())).to_pylist() == []
