"""The cue table: shares, Wilson's intervals, and what a cue tells."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from authoring.checks.balance.intervals import CueRow, cue_measures, cue_table, wilson
from authoring.checks.balance.traits import ALL, BETWEEN, LONGEST
from authoring.model.findings import Measure
from authoring.model.items import Item, options

ABOVE = ("Quốc hội", "Chính phủ", "Bộ Nội vụ", "Tất cả các phương án trên")
ROW = CueRow("all-of-above", "Phương án gộp tất cả các phương án khác", 8, 6, 409, 929, 250)


def set_of(keys: str) -> list[Item]:
    return [Item(f"q{at}", "Cơ quan nào?", options(*ABOVE), key) for at, key in enumerate(keys)]


def test_a_row_for_each_cue_that_is_there() -> None:
    several = Item("s", "?", options(*ABOVE), "AD")
    assert cue_table([*set_of("DDDDDDAB"), several], [ALL, BETWEEN]) == (ROW,)
    assert (ROW.share, ROW.ok) == (750, False)


def test_what_tells_something_is_counted_whether_it_points_to_the_key_or_away() -> None:
    away = CueRow("absolute-word", "…", 40, 2, 13, 166, 250)
    nothing = CueRow("longest", "…", 3, 1, 61, 793, 250)
    assert cue_measures((away, nothing)) == (
        Measure("cue-table", 1, 0, ok=False),
        Measure("cue-table-absolute-word", 50, 250, ok=False),
        Measure("cue-table-absolute-word-n", 40, 40, ok=True),
        Measure("cue-table-absolute-word-low", 13, 250, ok=True),
        Measure("cue-table-absolute-word-high", 166, 250, ok=False),
        Measure("cue-table-longest", 333, 250, ok=True),
        Measure("cue-table-longest-n", 3, 3, ok=True),
        Measure("cue-table-longest-low", 61, 250, ok=True),
        Measure("cue-table-longest-high", 793, 250, ok=True),
    )
    assert cue_measures(cue_table([], [LONGEST])) == (Measure("cue-table", 0, 0, ok=True),)


def test_wilson_after_the_textbook() -> None:
    assert wilson(0, 0) == (0, 1)
    assert wilson(0, 10) == pytest.approx((0, 0.2775), abs=1e-4)
    assert wilson(81, 263) == pytest.approx((0.2553, 0.3662), abs=1e-4)


@given(st.integers(1, 700).flatmap(lambda count: st.tuples(st.integers(0, count), st.just(count))))
def test_the_interval_holds_the_share_and_mirrors(counted: tuple[int, int]) -> None:
    hits, count = counted
    low, high = wilson(hits, count)
    assert 0 <= low <= hits / count + 1e-12
    assert hits / count - 1e-12 <= high <= 1
    assert wilson(count - hits, count) == pytest.approx((1 - high, 1 - low))
