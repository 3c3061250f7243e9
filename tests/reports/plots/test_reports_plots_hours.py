"""Entries by hour: days of the contest's zone, hours outside the week, the busiest hour."""

from dataclasses import replace
from datetime import timedelta

import pytest

from authoring.model.contests import Contest
from authoring.model.errors import RefusedError
from authoring.reports.plots.hours import hours, hours_finding
from authoring.reports.plots.plotting import hours_plot


def test_each_hour_of_the_contests_zone(contest: Contest) -> None:
    week = contest.weeks[0]
    moments = [week.opens, week.opens + timedelta(minutes=59), week.closes, week.closes + timedelta(hours=2)]
    found = hours(contest, week, moments)
    assert found.days == (
        *("Thứ Hai 18/7", "Thứ Ba 19/7", "Thứ Tư 20/7", "Thứ Năm 21/7", "Thứ Sáu 22/7", "Thứ Bảy 23/7"),
        "Chủ nhật 24/7",
    )
    assert found.counts[0] == (*(None,) * 10, 2, *(0,) * 13)
    assert found.counts[6] == (*(0,) * 16, 1, None, 1, *(None,) * 5)
    assert (found.total, found.busiest()) == (4, ("Thứ Hai 18/7", 10, 2))
    assert hours_finding("Tuần 1", found) == "Tuần 1: đông nhất lúc 10 giờ Thứ Hai 18/7, 2 bài"


def test_nothing_to_draw_is_refused(contest: Contest) -> None:
    week = contest.weeks[0]
    assert hours_plot(contest, week, [week.opens]).startswith(b"<?xml")
    with pytest.raises(RefusedError, match="Chưa có bài dự thi"):
        hours_plot(contest, week, [])
    with pytest.raises(RefusedError, match="dài quá"):
        hours(contest, replace(week, closes=week.opens + timedelta(days=40)), [])
