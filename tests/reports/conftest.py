"""A contest with its results, as values."""

from datetime import UTC, datetime, timedelta

import pytest

from authoring.model.contests import (
    Admission,
    Attempts,
    Caps,
    Contest,
    Forecast,
    FormRules,
    Prize,
    Publishing,
    Ranking,
    Week,
)
from authoring.reports import AwardLine, UnitLine, WeekResult

WEEKLY = (
    Prize("first", 1, 3_000_000),
    Prize("second", 3, 2_000_000),
    Prize("third", 5, 1_000_000),
    Prize("consolation", 10, 500_000),
)
COLLECTIVE = (
    Prize("first", 1, 5_000_000),
    Prize("second", 2, 3_000_000),
    Prize("third", 3, 2_000_000),
    Prize("consolation", 8, 1_000_000),
)
OPENS = datetime(2022, 7, 18, 3, tzinfo=UTC)


@pytest.fixture
def contest() -> Contest:
    week = Week("2022-w30", "Tuần thi thứ Nhất", OPENS, OPENS + timedelta(hours=150), OPENS + timedelta(hours=218))
    return Contest(
        id="bhxh-bhyt-2022",
        name="Cuộc thi tìm hiểu chính sách bảo hiểm xã hội",
        timezone="Asia/Ho_Chi_Minh",
        layout="party-2018",
        weeks=(week,),
        admission=Admission("inclusive", (), excluded_may_play=False, person=("identity_number",)),
        form=FormRules(20, 15, ()),
        attempts=Attempts(0, "best-then-earliest"),
        forecast=Forecast("people-all-right", after_voiding=True),
        ranking=Ranking(("score desc", "forecast_distance asc", "submitted asc"), "second"),
        weekly_prizes=WEEKLY,
        collective_prizes=COLLECTIVE,
        collective_index="people / members",
        caps=Caps(1, 0),
        publishing=Publishing((), 365),
    )


@pytest.fixture
def result(contest: Contest) -> WeekResult:
    won = [(prize.tier, prize.value) for prize in WEEKLY for _ in range(prize.count)]
    lines = tuple(
        AwardLine(
            place=place,
            tier=tier,
            name=f"Nguyễn Văn {place}",
            unit="Đảng bộ Công an tỉnh",
            score=20,
            items=20,
            forecast="3.236" if place > 1 else "",
            distance=str(place) if place > 1 else "",
            submitted=OPENS + timedelta(hours=place),
            decided_by="forecast_distance",
            value=value,
        )
        for place, (tier, value) in enumerate(won, 1)
    )
    return WeekResult(contest, contest.weeks[0], "2022-w30-r1", 41_630, 98_210, 3_247, lines, "0123456789abcdef" * 4)


@pytest.fixture
def units() -> tuple[UnitLine, ...]:
    won = [(prize.tier, prize.value) for prize in COLLECTIVE for _ in range(prize.count)]
    return tuple(
        UnitLine(place, tier, f"Đảng bộ số {place}", 900 - 40 * place, 2000, 4000, f"{22 - place},00%", value)
        for place, (tier, value) in enumerate([*won, ("", 0), ("", 0)], 1)
    )
