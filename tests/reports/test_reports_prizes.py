"""Prizes counted by tier; more or other ones than the scheme gives are refused."""

import pytest

from authoring.model.contests import Prize
from authoring.model.errors import RefusedError
from authoring.reports.prizes import Tally, tally, total

SCHEME = (
    Prize("first", 1, 3_000_000),
    Prize("second", 3, 2_000_000),
    Prize("vui", 2, 100_000),
    Prize("vui", 1, 100_000),
)


def test_tallies_follow_the_scheme_and_leave_out_what_nobody_won() -> None:
    won = [("vui", 100_000), ("first", 3_000_000), ("vui", 100_000), ("vui", 100_000)]
    tallies = tally(won, SCHEME)
    assert tallies == (Tally("first", 1, 3_000_000), Tally("vui", 3, 100_000))
    assert [one.text for one in tallies] == [
        "01 giải Nhất, trị giá 3.000.000 đồng",
        "03 giải vui, mỗi giải trị giá 100.000 đồng",
    ]
    assert total(tallies) == 3_300_000


@pytest.mark.parametrize(
    ("won", "message"),
    [
        ([("first", 3_000_000)] * 2, "Giải Nhất 3.000.000 đồng.*nhiều nhất 1 giải; đang là 2 giải"),
        ([("second", 3_000_000)], "Giải Nhì 3.000.000 đồng.*nhiều nhất 0 giải"),
        ([("third", 1_000_000)], "Giải Ba 1.000.000 đồng.*nhiều nhất 0 giải"),
    ],
)
def test_what_the_scheme_does_not_give_is_refused(won: list[tuple[str, int]], message: str) -> None:
    with pytest.raises(RefusedError, match=message):
        tally(won, SCHEME)
