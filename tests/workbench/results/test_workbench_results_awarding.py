"""Awarding: numbers as people write them, moments in the contest's zone, absent values left out."""

from datetime import UTC, date, datetime
from types import SimpleNamespace
from zoneinfo import ZoneInfo

import pandas as pd
import pytest

from authoring.workbench.results.awarding import award_lines, unit_lines, written

ZONE = ZoneInfo("Asia/Ho_Chi_Minh")
ROW = {
    "place": 1,
    "tier": "first",
    "name": "Lê Thị Hoa",
    "unit": "Đảng bộ A",
    "score": 20,
    "forecast": 3200,
    "forecast_distance": float("nan"),
    "decided_by": "submitted",
    "value": 3_000_000,
}


@pytest.mark.parametrize(
    ("value", "text"),
    [(3200, "3.200"), (87.5, "87,5"), (1234567.25, "1.234.567,25"), (None, ""), (float("nan"), ""), ("", ""), (0, "0")],
)
def test_numbers_are_written_as_people_write_them(value: object, text: str) -> None:
    assert written(value) == text


@pytest.mark.parametrize(
    "submitted",
    [pd.Timestamp("2022-07-20 09:00:00"), pd.Timestamp("2022-07-20 02:00:00", tz="UTC")],
)
def test_a_line_has_no_number_that_is_not_there(submitted: pd.Timestamp) -> None:
    contest, form = SimpleNamespace(timezone="Asia/Ho_Chi_Minh"), SimpleNamespace(items=(1, 2))
    results = SimpleNamespace(awards=pd.DataFrame([ROW | {"submitted": submitted}]))
    (line,) = award_lines(contest, form, results)  # type: ignore[arg-type]
    assert (line.forecast, line.distance, line.items) == ("3.200", "", 2)
    assert line.submitted == datetime(2022, 7, 20, 9, tzinfo=ZONE) == datetime(2022, 7, 20, 2, tzinfo=UTC)


def test_a_moment_that_no_file_told_is_none() -> None:
    contest, form = SimpleNamespace(timezone="Asia/Ho_Chi_Minh"), SimpleNamespace(items=(1, 2))
    results = SimpleNamespace(awards=pd.DataFrame([ROW | {"submitted": pd.NaT}]))
    assert [line.submitted for line in award_lines(contest, form, results)] == [None]  # type: ignore[arg-type]


def test_a_unit_without_members_has_none() -> None:
    row = {"place": 1, "tier": "", "unit": "A", "people": 3, "attempts": 5, "index": "3", "value": 0, "mean": "8,4"}
    table = pd.DataFrame([row | {"members": pd.NA}, row | {"members": 300}]).astype({"members": "Int64"})
    assert [line.members for line in unit_lines(table)] == [None, 300]
    assert [line.members_on for line in unit_lines(table)] == [None, None], "tables of older versions lack the day"
    dated = table.assign(members_on=["", "30/06/2022"])
    assert [line.members_on for line in unit_lines(dated)] == [None, date(2022, 6, 30)]
