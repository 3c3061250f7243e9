"""Packing: one number that sorts like the tuple, however wide the keys are."""

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from authoring.grading.arrays import MISSING, at, pack, thin

WIDE = st.integers(-(2**63), 2**63 - 1)
NARROW = st.integers(-3, 3)


@given(
    st.integers(0, 12).flatmap(
        lambda size: st.lists(st.lists(WIDE | NARROW, min_size=size, max_size=size), min_size=1, max_size=4)
    )
)
def test_the_packed_number_orders_as_the_tuple(columns: list[list[int]]) -> None:
    packed = pack([np.array(column, np.int64) for column in columns], len(columns[0])).tolist()
    rows = list(zip(*columns, strict=True))
    for one, left in zip(packed, rows, strict=True):
        for two, right in zip(packed, rows, strict=True):
            assert (one < two) == (left < right)


@pytest.mark.parametrize("step", [2**31, 2**61 - 1])
def test_two_wide_keys_stay_exact(step: int) -> None:
    first, second, third = (
        np.array(values, np.int64) for values in ([0, step, step, 0], [step, 0, 1, 0], [0, step, 0, 1])
    )
    assert np.argsort(pack([first, second, third], 4)).tolist() == [3, 0, 1, 2]


def test_nothing_packs_to_nothing() -> None:
    assert pack([np.zeros(0, np.int64)], 0).tolist() == []
    assert pack([], 2).tolist() == [0, 0]
    assert MISSING < -(2**62)


def test_missing_values_take_no_room_and_any_other_are_kept() -> None:
    missing, given_ = thin(np.full(3, MISSING)), thin(np.array([MISSING, 5]))
    assert (missing.tolist(), missing.strides, given_.tolist()) == ([MISSING] * 3, (0,), [MISSING, 5])
    assert (at(missing, np.array([2])).tolist(), at(given_, np.array([1, 1])).tolist()) == ([MISSING], [5, 5])
    assert at(missing, np.array([0, 1])).strides == (0,)
