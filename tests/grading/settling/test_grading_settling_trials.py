"""Trials: who moves and which prizes change, without a row being read again."""

from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import numpy as np
import pytest

from authoring.grading import (
    Change,
    Desk,
    Results,
    Scheme,
    TieError,
    Voided,
    compact,
    cut,
    decide,
    lay_out,
    settle_desk,
    try_out,
    try_void,
)
from authoring.grading.intake.entries import Note
from authoring.model.contests import Prize
from authoring.model.errors import RefusedError
from authoring.model.rulings import Decided, Ruling

HEADER = "Họ và tên,Số CCCD,Đơn vị,Nộp lúc,Dự đoán,Câu 1,Câu 2,Câu 3\n"
ROWS = ["ABC,1", "ABC,2", "DBC,1", "DBD,1"]


@pytest.fixture
def scheme(week: Callable[..., Scheme]) -> Scheme:
    return week(prizes=(Prize("first", 1, 3), Prize("second", 1, 2)), order=("score desc", "submitted asc"))


@pytest.fixture
def desk(written: Callable[..., Path], scheme: Scheme) -> Desk:
    lines = [
        f"N{number},{number:012},TP,2022-07-18 11:{number:02}:00,{row[-1]},{','.join(row[:3])}\n"
        for number, row in enumerate(ROWS, 1)
    ]
    return lay_out([compact(part, scheme) for part in cut([written(HEADER + "".join(lines))])], scheme)


def test_a_change_of_key(desk: Desk, scheme: Scheme) -> None:
    after = decide(scheme, Decided((Ruling("c1", "change-key", "D"),)))
    found = try_out(desk, scheme, after)
    assert (found.people, found.rescored, found.up, found.down, found.tie) == (4, 4, 1, 2, "")
    assert (found.right_before, found.right_after) == (2, 1)
    assert found.prizes == (
        Change("000000000003", "N3", "TP", "", "first", 3, 1),
        Change("000000000001", "N1", "TP", "first", "second", 1, 2),
        Change("000000000002", "N2", "TP", "second", "", 2, 3),
    )
    assert settle_desk(desk, after).standings["name"].tolist() == ["N3", "N1", "N2", "N4"]


def test_what_changes_nothing(desk: Desk, scheme: Scheme) -> None:
    found = try_out(desk, scheme, decide(scheme, Decided((Ruling("c1", "give-to-all"),))))
    assert (found.rescored, found.up, found.down) == (2, 0, 0)
    same = try_out(desk, scheme, scheme)
    assert (same.rescored, same.up, same.down, same.prizes) == (0, 0, 0, ())


def test_a_change_that_needs_the_draw(week: Callable[..., Scheme], desk: Desk) -> None:
    scheme = week(prizes=(Prize("first", 2, 3),), order=("score desc", "forecast_distance asc"))
    after = decide(scheme, Decided((Ruling("c1", "accept-also", "D"), Ruling("c3", "drop-item"))))
    before = decide(scheme, Decided((Ruling("c3", "accept-also", "D"),)))
    found = try_out(desk, before, after)
    assert (found.up, found.down, found.prizes, found.right_after) == (0, 0, (), 4)
    assert "cần bốc thăm" in found.tie
    with pytest.raises(TieError):
        try_out(desk, after, before)


def test_a_file_of_scores_alone_has_nothing_to_try(desk: Desk, scheme: Scheme) -> None:
    playing = replace(desk.playing, notes=desk.playing.notes | np.uint8(Note.SCORE))
    with pytest.raises(RefusedError, match="có tệp chỉ có điểm"):
        try_out(replace(desk, playing=playing), scheme, scheme)


VOIDING = (
    "Họ và tên,Số CCCD,Nộp lúc,Dự đoán,Câu 1\n"
    "A,001000000001,20/07/2022 10:00,3,A\n"
    "B,001000000002,20/07/2022 11:00,2,A\n"
    "C,001000000003,20/07/2022 12:00,2,A\n"
    "D,001000000004,20/07/2022 13:00,9,B\n"
)


@pytest.mark.parametrize(("after", "target", "winner"), [(True, 2, "B"), (False, 3, "A")])
def test_void_entries_move_the_target_of_the_forecast_unless_the_contest_counts_them(
    week: Callable[..., Scheme], graded: Callable[..., Results], *, after: bool, target: int, winner: str
) -> None:
    """Three are all right, C is void: the target is 2, or still 3 where void entries count for forecasts."""
    scheme = week("A", prizes=(Prize("first", 1, 1),), after=after)
    assert graded(VOIDING, scheme).awards["name"].tolist() == ["A"]
    result = graded(VOIDING, decide(scheme, Decided(voided={"001000000003": "thi hộ"})))
    assert result.awards["name"].tolist() == [winner]
    assert result.scores["forecast_distance"].tolist() == [abs(one - target) for one in (3, 2, 9)]
    assert (result.people, result.all_right) == (3, 2)
    said = ("Theo thiết lập, số dự đoán được so với số đếm cả các bài bị hủy: 4 người, 4 lượt, 3 người đúng hết.",)
    assert result.notices == (() if after else said)


def test_a_voiding_is_tried_on_the_desk(week: Callable[..., Scheme], written: Callable[..., Path]) -> None:
    scheme = week("A", prizes=(Prize("first", 1, 1), Prize("second", 1, 1)))
    desk = lay_out([compact(part, scheme) for part in cut([written(VOIDING)])], scheme)
    assert try_void(desk, scheme, ["001000000003"]) == Voided(
        1,
        1,
        3,
        2,
        (
            Change("001000000002", "B", "", "second", "first", 2, 1),
            Change("001000000001", "A", "", "first", "second", 1, 2),
        ),
    )
    assert try_void(desk, scheme, []) == Voided(0, 0, 3, 3, ())
    gone = try_void(desk, scheme, ["001000000001"])
    assert [(one.name, one.tier_before, one.tier_after) for one in gone.prizes] == [
        ("B", "second", "first"),
        ("C", "", "second"),
        ("A", "first", ""),
    ]


def test_a_voiding_that_leaves_a_tie_says_so(week: Callable[..., Scheme], written: Callable[..., Path]) -> None:
    text = VOIDING + "E,001000000005,20/07/2022 11:00,2,A\n"
    scheme = week("A", prizes=(Prize("first", 1, 1),), order=("score desc", "submitted asc"))
    desk = lay_out([compact(part, scheme) for part in cut([written(text)])], scheme)
    found = try_void(desk, scheme, ["001000000001"])
    assert (found.persons, found.right_before, found.right_after, found.prizes) == (1, 4, 3, ())
    assert found.tie
