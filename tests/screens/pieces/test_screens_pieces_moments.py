"""Days and times as people in Vietnam write them."""

from dataclasses import replace
from datetime import UTC, date, datetime, timedelta
from types import SimpleNamespace as Place

import pytest

from authoring.model.contests import Contest
from authoring.screens.pieces import moments

MOMENT = datetime(2022, 7, 24, 20, 41, tzinfo=UTC)  # Monday morning in Vietnam


@pytest.fixture
def contest(place: Place) -> Contest:
    found: Contest = place.office().bank.contest
    return found


def test_moments_are_told_in_the_contests_zone(contest: Contest) -> None:
    assert moments.day(date(2022, 7, 5)) == "5/7/2022"
    assert moments.clock(MOMENT, contest) == "03:41"
    assert moments.full(MOMENT, contest) == "25/7/2022 03:41"
    assert moments.today(MOMENT, contest) == "Thứ Hai 25/7/2022"
    assert moments.span(MOMENT, MOMENT + timedelta(hours=1), contest) == "25/7/2022 03:41 – 25/7/2022 04:41"
    assert moments.clock(MOMENT, replace(contest, timezone="UTC")) == "20:41"


@pytest.mark.parametrize(
    ("time", "said"),
    [
        (timedelta(minutes=5), "0 giờ 5 phút"),
        (timedelta(hours=23, minutes=59), "23 giờ 59 phút"),
        (timedelta(days=1, hours=22), "1 ngày 22 giờ"),
        (-timedelta(days=2), "2 ngày 0 giờ"),
        (timedelta(days=1582, hours=3), "1.582 ngày"),
    ],
)
def test_how_long(time: timedelta, said: str) -> None:
    assert moments.length(time) == said


@pytest.mark.parametrize(
    ("typed", "kept", "shown"),
    [
        ("18/7/2022", "2022-07-18", "18/7/2022"),
        ("ngày 18 tháng 7 năm 2022", "2022-07-18", "18/7/2022"),
        ("2022-07-18", "2022-07-18", "18/7/2022"),
        ("từ 18/7/2022", "từ 18/7/2022", "từ 18/7/2022"),
        ("18/7/2022 và 19/7/2022", "18/7/2022 và 19/7/2022", "18/7/2022 và 19/7/2022"),
        ("31/2/2022", "31/2/2022", "31/2/2022"),
        ("", "", ""),
    ],
)
def test_a_day_is_kept_in_one_spelling(typed: str, kept: str, shown: str) -> None:
    assert moments.kept_day(typed) == kept
    assert moments.shown_day(kept) == shown
