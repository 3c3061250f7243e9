"""Trials: who moves and which prizes change, without a row being read again."""

from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import numpy as np
import pytest

from authoring.grading import Change, Desk, Scheme, TieError, compact, cut, decide, lay_out, settle_desk, try_out
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
