"""The blank report of units: a row each, codes and members as known, how to fill it."""

from pathlib import Path

from authoring.model.contests import Contest, Unit
from authoring.reports.weekly_sheets import GUIDE, HEADER, blank_sheet
from authoring.tables import read_rows


def test_a_row_a_unit(contest: Contest, tmp_path: Path) -> None:
    units = [Unit("a", "Đảng bộ A", members=120), Unit("b", "Đảng bộ B")]
    (tmp_path / "a.xlsx").write_bytes(blank_sheet(contest, contest.weeks[0], units))
    report, guide = read_rows(tmp_path / "a.xlsx")
    assert [tuple(row.cells)[:5] for row in report.rows] == [
        HEADER[:5],
        ("a", "Đảng bộ A", "", "", "120"),
        ("b", "Đảng bộ B", *("",) * len(report.rows[2].cells[2:5])),
    ]
    assert guide.name == GUIDE
    assert guide.rows[2].cells == ("Tuần thi", "Tuần thi thứ Nhất (2022-w30)")
    assert blank_sheet(contest, contest.weeks[0], units) == (tmp_path / "a.xlsx").read_bytes()
