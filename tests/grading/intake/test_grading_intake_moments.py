"""Moments: every writing seen in exports, the same value whatever stands beside it in the column."""

from collections.abc import Callable
from datetime import UTC, datetime, timedelta

import pyarrow as pa
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from authoring.grading import Scheme
from authoring.grading.arrays import MISSING
from authoring.grading.intake.moments import moments

GOOD = {
    "2022-07-18 10:00:05": "2022-07-18T03:00:05",
    "2022-07-18T10:00:05": "2022-07-18T03:00:05",
    "2022/07/18 10:00:05 GMT+7": "2022-07-18T03:00:05",
    "2022-07-18T10:00:05Z": "2022-07-18T10:00:05",
    "2022-07-18T10:00:05.999Z": "2022-07-18T10:00:05",
    "2022-07-18T10:00:05,5+07:00": "2022-07-18T03:00:05",
    "2022-07-18T10:00:05-0330": "2022-07-18T13:30:05",
    "18/07/2022 10:00:05": "2022-07-18T03:00:05",
    "18-7-2022 10:00": "2022-07-18T03:00:00",
    "18.7.2022 10:00": "2022-07-18T03:00:00",
    " 10:00:05 18/7/2022 ": "2022-07-18T03:00:05",
    "10:00 - 18/7/2022": "2022-07-18T03:00:00",
    "10h00 ngày 18/7/2022": "2022-07-18T03:00:00",
    "10 giờ 05phút ngày 18/7/2022": "2022-07-18T03:05:00",
    "18/07/2022 lúc 9h05": "2022-07-18T02:05:00",
    "18/07/2022 8:00:55 SA": "2022-07-18T01:00:55",
    "18/07/2022 04:10 CH": "2022-07-18T09:10:00",
    "18/07/2022 12:10 SA": "2022-07-17T17:10:00",
    "18/07/2022 12:10 CH": "2022-07-18T05:10:00",
    "18/07/2022 16:10 CH": "2022-07-18T09:10:00",
    "18/07/2022 8:00 pm": "2022-07-18T13:00:00",
    "Th 3, 19/07/2022 | 09:00 SA": "2022-07-19T02:00:00",
    "CN, 24/07/2022 15:59:59": "2022-07-24T08:59:59",
    "18/07/2022\u00a010:00:05": "2022-07-18T03:00:05",
    "24:00 18/07/2022": "2022-07-18T17:00:00",
    "24h00 ngày 29/02/2024": "2024-02-29T17:00:00",
    "44760.4167245370": "2022-07-18T03:00:05",
    "44760,41672453703703700": "2022-07-18T03:00:05",
    "44760": "2022-07-17T17:00:00",
}  # fmt: skip
GOOD |= {
    "24h00 ngày 18/7": "2022-07-18T17:00:00",
    "14:00:10 18/07/22": "2022-07-18T07:00:10",
    "Th 2, 18/07/2022 | 09:00 SA": "2022-07-18T02:00:00",
}
MONTH_FIRST = {
    "7/18/22 12:51:45": "2022-07-18T05:51:45",
    "07/18/2022 10:00 AM": "2022-07-18T03:00:00",
    "10:00 - 7/18/2022": "2022-07-18T03:00:00",
    "2022-07-18 10:00:05": "2022-07-18T03:00:05",
}
BAD = [
    "", " ", "hôm qua", "2022-07-18", "10:00:05", "2022-02-29 10:00:00", "2023-02-29 10:00:00", "1900-02-29 10:00:00",
    "31/06/2022 10:00", "32/01/2022 10:00", "0/1/2022 10:00", "1/0/2022 10:00", "07/18/2022 10:00", "8/20/25 12:51:45",
    "18/07/2022 25:00", "18/07/2022 24:01", "24:00:00.5 18/07/2022", "18/07/2022 10:60", "18/07/2022 10:00:60", "18/07/2022 13:00 SA",
    "18/07/2022 0:30 CH", "18/07/2022 24:00 CH", "18-07/2022 10:00", "2022-07-18T10:00:05+15:00", "4476", "447600", "١٨/07/2022 10:00",
    "18/07/2022 10:00 20/07/2022", "x" * 80,
]  # fmt: skip


def utc(text: str) -> int:
    return round(datetime.fromisoformat(text).replace(tzinfo=UTC).timestamp() * 1000)


def test_each_writing_is_read(week: Callable[..., Scheme]) -> None:
    found = moments(pa.array(list(GOOD)), week())
    assert dict(zip(GOOD, found.tolist(), strict=True)) == {text: utc(moment) for text, moment in GOOD.items()}


def test_the_month_comes_first_where_a_person_said_so(week: Callable[..., Scheme]) -> None:
    found = moments(pa.array(list(MONTH_FIRST)), week(), "month-first")
    assert found.tolist() == [utc(moment) for moment in MONTH_FIRST.values()]
    assert moments(pa.array(["18/07/2022 10:00"]), week(), "month-first").tolist() == [MISSING]


@pytest.mark.parametrize("text", BAD)
def test_what_is_no_moment_is_missing(week: Callable[..., Scheme], text: str) -> None:
    assert moments(pa.array([text]), week()).tolist() == [MISSING]


@pytest.mark.parametrize(
    ("clock", "kept"), [("minute", "10:07:00.000"), ("second", "10:07:08.000"), ("millisecond", "10:07:08.249")]
)
def test_moments_are_as_fine_as_the_clock(week: Callable[..., Scheme], clock: str, kept: str) -> None:
    found = moments(pa.array(["2022-07-18T10:07:08.2496Z", "2022-07-18T10:07:08.249Z"]), week(clock=clock))
    assert found.tolist() == [utc(f"2022-07-18T{kept}")] * 2


@given(st.lists(st.sampled_from([*GOOD, *BAD]) | st.text("0123456789:/- TZ", max_size=20), max_size=30))
@settings(suppress_health_check=[HealthCheck.function_scoped_fixture])
def test_a_cell_is_read_the_same_in_any_company(week: Callable[..., Scheme], cells: list[str]) -> None:
    scheme = week()
    alone = [moments(pa.array([cell]), scheme)[0] for cell in cells]
    assert moments(pa.array(cells, pa.string()), scheme).tolist() == alone


@given(st.datetimes(datetime(1970, 1, 1), datetime(2170, 1, 1)))  # noqa: DTZ001 — wall time
@settings(suppress_health_check=[HealthCheck.function_scoped_fixture])
def test_dates_count_as_the_calendar_does(week: Callable[..., Scheme], moment: datetime) -> None:
    texts = [f"{moment:%d/%m}/{moment.year:04d} {moment:%H:%M:%S}", f"{moment.year:04d}-{moment:%m-%dT%H:%M:%S}"]
    wall = (moment - datetime(1970, 1, 1)) // timedelta(seconds=1) * 1000  # noqa: DTZ001 — wall time
    assert moments(pa.array(texts), week(zone="UTC")).tolist() == [wall] * 2
