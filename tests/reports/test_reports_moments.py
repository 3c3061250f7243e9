"""Dates and times in Vietnamese writing, in the contest's zone."""

from datetime import UTC, date, datetime

import pytest

from authoring.reports.moments import long_date, long_moment, short_moment

MOMENT = datetime(2022, 7, 24, 8, 59, 7, 45_678, tzinfo=UTC)
ZONE = "Asia/Ho_Chi_Minh"


@pytest.mark.parametrize(
    ("day", "text"),
    [
        (date(2022, 7, 27), "ngày 27 tháng 7 năm 2022"),
        (date(2022, 8, 3), "ngày 03 tháng 8 năm 2022"),
        (date(2023, 2, 10), "ngày 10 tháng 02 năm 2023"),
        (date(2023, 12, 1), "ngày 01 tháng 12 năm 2023"),
    ],
)
def test_days(day: date, text: str) -> None:
    assert long_date(day) == text


def test_moments() -> None:
    assert long_moment(MOMENT, ZONE) == "15 giờ 59 ngày 24 tháng 7 năm 2022"
    assert [short_moment(MOMENT, ZONE, clock) for clock in ("minute", "second", "millisecond")] == [
        "15:59 24/7/2022",
        "15:59:07 24/7/2022",
        "15:59:07,045 24/7/2022",
    ]
    assert long_moment(datetime(2022, 7, 24, 18, 0, tzinfo=UTC), ZONE) == "1 giờ 00 ngày 25 tháng 7 năm 2022"
