"""A contest with its results, as values."""

from collections.abc import Callable
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from authoring import documents
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
from authoring.reports.standings import Answered, ItemFigures

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


@pytest.fixture
def state(contest: Contest) -> Contest:
    """The same contest in a state body's layout."""
    return replace(contest, layout="state-2020")


@pytest.fixture
def words(tmp_path: Path) -> Callable[[bytes], list[str]]:
    """What a Word paper says, line by line, without the empty ones."""

    def read(data: bytes) -> list[str]:
        (tmp_path / "a.docx").write_bytes(data)
        return [line.text for line in documents.read(tmp_path / "a.docx").paragraphs if line.text.strip()]

    return read


@pytest.fixture
def items() -> tuple[ItemFigures, ...]:
    """Four items: a good one, a weak one, one with a doubtful key, one with too few people."""
    shares = (("A", 10), ("B", 70), ("C", 18), ("D", 2))
    return (
        ItemFigures(1, "q-1", "B", 100, 70, 0.7, 0.5, 0.4, shares),
        ItemFigures(2, "q-2", "A", 100, 97, 0.97, 0.1, 0.1, (("A", 97), ("B", 3))),
        ItemFigures(3, "q-3", "C", 100, 20, 0.2, -0.2, -0.12, (("A", 5), ("B", 75), ("C", 20))),
        ItemFigures(4, "q-4", "A", 12, 9, None, None, None, (("A", 9), ("B", 3)), 0, "dưới 30 người dự thi: chưa tính"),
    )


@pytest.fixture
def people() -> tuple[Answered, ...]:
    """Sixty people of two units with three items: the better ones miss item 3."""
    return tuple(
        Answered(
            "Đảng bộ A" if number < 40 else "Đảng bộ B",
            score=(number >= 20) + (number >= 5) + (number < 15),
            answers=("B" if number >= 20 else "A", "A" if number >= 5 else "", "C" if number < 15 else "B"),
            submitted=OPENS + timedelta(hours=number),
        )
        for number in range(60)
    )
