"""Collective prizes: different people over the weeks by members, exact, ties and missing members refused."""

from collections.abc import Callable
from datetime import date
from pathlib import Path

import pandas as pd
import pytest

from authoring.grading import (
    Participation,
    Results,
    Scheme,
    TieError,
    collective,
    files,
    participation,
    read_participation,
)
from authoring.model.contests import Contest, Prize, Unit
from authoring.model.errors import RefusedError

UNITS = (
    Unit("a", "Huyện A", (), 4, members_on=date(2022, 6, 30)),
    Unit("b", "Huyện B", (), 3),
    Unit("c", "Huyện C", (), 1),
    Unit("d", "Huyện D", (), 9),
)
PRIZES = (Prize("first", 1, 5), Prize("second", 2, 3))


def week_of(*rows: tuple[str, str, int, int, str]) -> Participation:
    return Participation(pd.DataFrame(rows, columns=["person", "unit_code", "attempts", "score", "tier"]))


WEEKS = [
    week_of(("1", "a", 2, 3, "first"), ("2", "a", 1, 1, ""), ("3", "b", 1, 2, ""), ("4", "c", 9, 0, ""), ("9", "", 1, 3, "second")),
    week_of(("1", "a", 1, 2, ""), ("5", "c", 1, 1, "")),
]  # fmt: skip


def test_different_people_by_members(contest: Callable[..., Contest]) -> None:
    table = collective(WEEKS, contest(collective=PRIZES), UNITS)
    assert table.columns.tolist() == [
        "place", "rank", "tier", "value", "unit_code", "unit", "people", "attempts", "members", "members_on", "mean",
        "index", "note",
    ]  # fmt: skip
    assert table.to_numpy().tolist() == [
        [1, 1, "first", 5, "c", "Huyện C", 2, 10, 1, "", "0,50", "200,00%", "số người dự thi nhiều hơn số thành viên"],
        [2, 2, "second", 3, "a", "Huyện A", 2, 4, 4, "30/06/2022", "2,00", "50,00%", ""],
        [3, 3, "second", 3, "b", "Huyện B", 1, 1, 3, "", "2,00", "33,33%", ""],
        [4, 4, "", 0, "d", "Huyện D", 0, 0, 9, "", "", "0,00%", ""],
    ]


@pytest.mark.parametrize(
    ("index", "expected"),
    [
        ("attempts / members", [("c", "1000,00%"), ("a", "100,00%"), ("b", "33,33%"), ("d", "0,00%")]),
        ("people", [("a", "2"), ("c", "2"), ("b", "1"), ("d", "0")]),
        ("attempts", [("c", "10"), ("a", "4"), ("b", "1"), ("d", "0")]),
        ("mean score", [("a", "2,00"), ("b", "2,00"), ("c", "0,50"), ("d", "0,00")]),
        ("winners", [("a", "1"), ("b", "0"), ("c", "0"), ("d", "0")]),
    ],
)
def test_other_indexes(contest: Callable[..., Contest], index: str, expected: list[tuple[str, str]]) -> None:
    units = tuple(Unit(unit.code, unit.name, (), unit.members if "members" in index else None) for unit in UNITS)
    table = collective(WEEKS, contest(index=index), units)
    assert list(zip(table["unit_code"], table["index"], strict=True)) == expected


def test_a_tie_at_a_boundary_is_refused_and_within_a_prize_is_not(contest: Callable[..., Contest]) -> None:
    weeks = [week_of(*((str(place), code, 1, 1, "") for place, code in enumerate("abbccd")))]
    units = tuple(Unit(unit.code, unit.name) for unit in UNITS)
    with pytest.raises(TieError) as tie:
        collective(weeks, contest(index="people", collective=PRIZES), units)
    assert [one.person for one in tie.value.candidates] == ["b", "c"]
    prizes = (Prize("first", 2, 5), Prize("second", 2, 3))
    assert collective(weeks, contest(index="people", collective=prizes), units)["rank"].tolist() == [1, 1, 3, 3]


def test_a_missing_denominator_is_named(contest: Callable[..., Contest]) -> None:
    units = (*UNITS, Unit("e", "Huyện E"), Unit("g", "Huyện G", (), 0))
    with pytest.raises(RefusedError, match="Thiếu số thành viên của Huyện E, Huyện G nên"):
        collective(WEEKS, contest(), units)


@pytest.mark.parametrize("index", ["by hand", ""])
def test_what_only_people_can_judge_is_refused(contest: Callable[..., Contest], index: str) -> None:
    with pytest.raises(RefusedError, match="nhập tay"):
        collective(WEEKS, contest(index=index), UNITS)


def test_no_week_is_no_participation(contest: Callable[..., Contest]) -> None:
    assert collective([], contest(collective=PRIZES), UNITS)["tier"].tolist() == ["", "", "", ""]


def test_results_and_their_files_give_the_same(
    week: Callable[..., Scheme],
    graded: Callable[..., Results],
    contest: Callable[..., Contest],
    tmp_path: Path,
    units: tuple[Unit, ...],
) -> None:
    rows = [
        "=A,1/2/1990,,0912345678,TP,2022-07-18 11:00:00,1,A,B,C\n",
        "B,1/2/1990,001234567890,,bx,2022-07-18 11:00:01,1,A,B,C\n",
        "B,1/2/1990,001234567890,,bx,2022-07-18 11:00:02,1,A,B,D\n",
    ]
    header = "Họ và tên,Ngày sinh,Số CCCD,Số điện thoại,Đơn vị,Nộp lúc,Dự đoán,Câu 1,Câu 2,Câu 3\n"
    result = graded(header + "".join(rows), week(units=units))
    for name, data in files(result, public=False).items():
        (tmp_path / name).write_bytes(data)
    settings = contest(collective=(Prize("first", 1, 5),))
    kept = collective([read_participation(tmp_path)], settings, units)
    assert kept.equals(collective([result], settings, units))
    assert kept["attempts"].tolist() == [2, 1]
    assert participation(result).table["person"].tolist()[1] == "001234567890"


def test_a_folder_without_scores_is_refused(tmp_path: Path) -> None:
    with pytest.raises(RefusedError, match="chấm lại tuần này"):
        read_participation(tmp_path)
    (tmp_path / "bang-diem.csv").write_bytes(b"a,b\n1,2\n")
    with pytest.raises(RefusedError, match="Lượt thi"):
        read_participation(tmp_path)
