"""Forecasts: numbers in their writings, what is no number, and distances in whole numbers."""

import numpy as np
import pyarrow as pa
import pytest
from hypothesis import given
from hypothesis import strategies as st

from authoring.grading.arrays import MISSING
from authoring.grading.forecasts import PERCENT, SCALE, distances, read_forecasts

COUNTS = {
    "3200": 3200, "3.200": 3200, "3,200": 3200, "3 200": 3200, "3\u00a0200": 3200, "3200 người": 3200, "Khoảng 3.200 người": 3200,
    "3200.0": 3200, "1.234.567": 1234567, "1,234.00": 1234, "~3200": 3200, "+3200": 3200, "0": 0, "007": 7, "ba nghìn hai trăm": 3200,
    "ba nghìn hai trăm người": 3200, "3,2 nghìn": 3200, "123456789012": 123456789012, "(3200)": 3200,
}  # fmt: skip
NONE = [
    "không biết", "-5", "−5", "âm năm", "3200.5", "3.2", "3.20", "3.200,500", "18/07/2022", "3200 - 3300", "3k", "1234567890123", "1.234.567.890.123",
    "câu 5", "9.12345E+9", "٣٢٠٠", "?", "3200 tỷ",
]  # fmt: skip


@pytest.mark.parametrize(("text", "value"), COUNTS.items())
def test_counts_are_read(text: str, value: int) -> None:
    found, unclear = read_forecasts(pa.array([text]), "people")
    assert (found.tolist(), unclear.tolist()) == ([value], [False])


@pytest.mark.parametrize("text", NONE)
def test_what_is_no_count_is_none_with_a_note(text: str) -> None:
    found, unclear = read_forecasts(pa.array([text]), "people-all-right")
    assert (found.tolist(), unclear.tolist()) == ([MISSING], [True])


def test_blank_is_none_without_a_note_and_never_0() -> None:
    found, unclear = read_forecasts(pa.array(["", "  "]), "people")
    assert (found.tolist(), unclear.tolist()) == ([MISSING] * 2, [False] * 2)


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("87,65432", 87_654_320_000), ("87.65432 %", 87_654_320_000), ("100", 100 * SCALE), ("0", 0), ("100,1", MISSING),
        ("87,1234567891", MISSING), ("nhiều", MISSING), ("-1", MISSING), ("3.200", 3_200_000_000),
    ],
)  # fmt: skip
def test_percentages_have_decimals(text: str, value: int) -> None:
    assert read_forecasts(pa.array([text]), PERCENT)[0].tolist() == [value]


def test_where_nothing_is_asked_nothing_is_read() -> None:
    found, unclear = read_forecasts(pa.array(["5", "x"]), "none")
    assert (found.tolist(), unclear.tolist()) == ([MISSING] * 2, [False] * 2)


@given(st.lists(st.sampled_from([*COUNTS, *NONE, ""]), max_size=12))
def test_a_cell_is_read_the_same_in_any_company(cells: list[str]) -> None:
    alone = [read_forecasts(pa.array([cell]), "people")[0][0] for cell in cells]
    assert read_forecasts(pa.array(cells, pa.string()), "people")[0].tolist() == alone


@pytest.mark.parametrize(
    ("asks", "expected"),
    [("people", [90, MISSING]), ("attempts", [290, MISSING]), ("people-all-right", [3, MISSING])],
)
def test_distances_from_each_target(asks: str, expected: list[int]) -> None:
    assert distances(np.array([10, MISSING], np.int64), asks, (100, 300, 7)).tolist() == expected


def test_a_share_is_compared_without_rounding() -> None:
    near = np.array([33_333_333_333, 33_333_333_334], np.int64)
    assert distances(near, PERCENT, (3, 3, 1)).tolist() == [1, 2]
