"""Final standings: weeks added up by the contest's own criteria."""

from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pytest

from authoring.grading import Results, Scheme, files, final_standings
from authoring.model.contests import Contest
from authoring.model.errors import RefusedError

HEADER = "Họ và tên,Số CCCD,Đơn vị,Bắt đầu,Nộp lúc,Dự đoán,Câu 1,Câu 2,Câu 3\n"
ONE = """\
An,001000000001,TP,2022-07-18 10:59:00,2022-07-18 11:00:00,3,A,B,C
Bình,001000000002,TP,2022-07-18 11:58:30,2022-07-18 12:00:00,1,A,B,C
Chi,001000000003,TP,2022-07-18 12:59:00,2022-07-18 13:00:00,2,A,B,C
"""
TWO = """\
An,001000000001,TP,2022-07-18 10:59:00,2022-07-18 11:00:00,,A,B,D
Bình,001000000002,Sở,2022-07-18 10:59:00,2022-07-18 11:00:01,2,A,B,D
Thư,001000000009,TP,2022-07-18 10:59:00,2022-07-18 11:00:01,2,A,B,C
"""


@pytest.fixture
def folders(
    week: Callable[..., Scheme], graded: Callable[..., Results], tmp_path: Path
) -> Callable[..., dict[str, Path]]:
    def keep(**settings: object) -> dict[str, Path]:
        scheme = week(excluded=["001000000009"], may_play=True, prizes=(), **settings)
        found = {}
        for tag, text in (("2022-w30", ONE), ("2022-w31", TWO)):
            found[tag] = tmp_path / tag
            found[tag].mkdir(exist_ok=True)
            for name, data in files(graded(HEADER + text, scheme), public=False).items():
                (found[tag] / name).write_bytes(data)
        return found

    return keep


def of_two_weeks(contest: Contest) -> Contest:
    return replace(contest, weeks=(*contest.weeks, replace(contest.weeks[0], tag="2022-w31")))


def test_sums_over_two_weeks(contest: Callable[..., Contest], folders: Callable[..., dict[str, Path]]) -> None:
    """All right in the first week: 3, in the second 1. A forecast lacks in one week: the sum lacks and comes last."""
    found = final_standings(folders(), of_two_weeks(contest()))
    assert found.table.to_numpy().tolist() == [
        [1, "Bình", "Sở", 2, "5", "3", "3:00:01", "0:02:31", "2"],
        [2, "An", "TP", 2, "5", "", "2:00:00", "0:02:00", "2"],
        [3, "Chi", "TP", 1, "3", "1", "3:00:00", "0:01:00", "1"],
    ]
    assert found.persons == ("001000000002", "001000000001", "001000000003")
    least = final_standings(folders(), of_two_weeks(contest()), least=2)
    assert least.table["name"].tolist() == ["Bình", "An"]


def test_another_order(contest: Callable[..., Contest], folders: Callable[..., dict[str, Path]]) -> None:
    found = final_standings(folders(), of_two_weeks(contest(order=("preset-e",))))
    assert found.table["name"].tolist() == ["An", "Bình", "Chi"]


def test_percentages_and_moments_that_lack(
    contest: Callable[..., Contest], folders: Callable[..., dict[str, Path]], tmp_path: Path
) -> None:
    kept = folders(asks="percent-all-right")
    sheet = tmp_path / "2022-w30" / "bang-diem.csv"
    sheet.write_text(sheet.read_text("utf-8").replace("2022-07-18 10:59:00", "").replace("0:01:00", ""), "utf-8")
    found = final_standings(kept, of_two_weeks(contest(asks="percent-all-right")))
    shown = found.table.set_index("name")
    assert shown["forecast_distance"].tolist() == ["130.333333333", "", "98"]
    assert shown["duration"].tolist() == ["0:02:31", "", ""]


def test_what_cannot_be_added_is_refused(contest: Callable[..., Contest], tmp_path: Path) -> None:
    with pytest.raises(RefusedError, match="chưa cộng được tiêu chí"):
        final_standings({}, contest(order=("preset-f",)))
    with pytest.raises(RefusedError, match="không có tuần này"):
        final_standings({"2022-w99": tmp_path}, contest())
    with pytest.raises(RefusedError, match="Không đọc được bảng kết quả"):
        final_standings({"2022-w30": tmp_path}, contest())
