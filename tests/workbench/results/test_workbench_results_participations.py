"""Returned weekly reports: read, held against the units and the graded numbers; what isn't right is said by row."""

from pathlib import Path

import pytest

from authoring.model.contests import Unit
from authoring.model.errors import RefusedError
from authoring.reports.standings import UnitCount
from authoring.reports.weekly_sheets import GUIDE, HEADER
from authoring.tables import sheet, write_xlsx
from authoring.workbench.results.participations import Gap, Report, gaps, read_reports

WEEK = "2022-w30"
A, B = Unit("a", "Đảng bộ A", members=120), Unit("b", "Đảng bộ B")


def returned(path: Path, *rows: tuple[str, ...]) -> Path:
    guide = sheet(GUIDE, ("Mục", "Nội dung"), [("x", "y")])
    path.write_bytes(write_xlsx((guide, sheet("Báo cáo", HEADER, rows))))
    return path


def test_filled_rows_are_read_and_blank_ones_left_out(tmp_path: Path) -> None:
    first = returned(
        tmp_path / "một.xlsx",
        ("a", "Đảng bộ A", "1.234", "2 000", "", "Loa phường", "", ""),
        ("b", "Đảng bộ B", "", "", "50", "", "", ""),
    )
    second = returned(tmp_path / "hai.xlsx", ("b", "Đảng bộ B", "", "", "", "", "ít máy", ""))
    reading = read_reports([first, second], [A, B], WEEK)
    assert reading.rejected == ()
    assert reading.good == (
        Report(A, 1234, 2000, None, "Loa phường", "", "", "một.xlsx"),
        Report(B, None, None, None, "", "ít máy", "", "hai.xlsx"),
    )


def test_what_cant_stand_is_said_by_row(tmp_path: Path) -> None:
    path = returned(
        tmp_path / "một.xlsx",
        ("a", "", "10", "9", "", "", "", ""),
        ("x", "", "10", "", "", "", "", ""),
        ("", "", "10", "", "", "", "", ""),
        ("b", "", "mười", "", "", "", "", ""),
        ("b", "", "1.5", "", "", "", "", ""),
        ("b", "", "10", "12", "", "", "", ""),
        ("b", "", "11", "", "", "", "", ""),
    )
    reading = read_reports([path], [A, B], WEEK)
    assert [one.people for one in reading.good] == [10]
    assert [(one.row, one.message, one.found) for one in reading.rejected] == [
        (2, "Số lượt thi ít hơn số người dự thi.", "9"),
        (3, "Mã đơn vị không có trong danh sách.", "x"),
        (4, "Mã đơn vị không có trong danh sách.", "để trống"),
        (5, "Cột “Số người đã dự thi” không phải số.", "mười"),
        (6, "Cột “Số người đã dự thi” không phải số.", "1.5"),
        (8, "Đơn vị này đã có số khác trong tệp một.xlsx; hỏi lại đơn vị rồi bỏ một tệp.", "Đảng bộ B"),
    ]


def test_another_file_is_refused(tmp_path: Path) -> None:
    (tmp_path / "a.csv").write_text("Họ tên,Đơn vị\nA,B\n", encoding="utf-8")
    with pytest.raises(RefusedError, match="không phải phiếu báo cáo tuần"):
        read_reports([tmp_path / "a.csv"], [A], WEEK)


@pytest.mark.parametrize(
    ("name", "told"),
    [
        ("Báo cáo 2022-w32", ("Mục", "Nội dung")),
        ("Trang tính1", ("Tuần thi", "Tuần thi thứ Hai (2022-w32)")),
    ],
)
def test_a_sheet_of_another_week_is_refused(tmp_path: Path, name: str, told: tuple[str, str]) -> None:
    guide = sheet(GUIDE, ("Mục", "Nội dung"), [told])
    rows = [("a", "Đảng bộ A", "10", "12", "", "", "", "")]
    (tmp_path / "a.xlsx").write_bytes(write_xlsx((guide, sheet(name, HEADER, rows))))
    with pytest.raises(RefusedError, match="gửi đi cho tuần khác") as refused:
        read_reports([tmp_path / "a.xlsx"], [A], WEEK)
    assert (refused.value.trouble.expected, refused.value.trouble.found) == (WEEK, "2022-w32")
    assert len(read_reports([tmp_path / "a.xlsx"], [A], "2022-w32").good) == 1


def test_rows_that_a_unit_put_above_the_head_are_passed_over(tmp_path: Path) -> None:
    rows = [HEADER, ("a", "Đảng bộ A", "10", "12", "", "", "", "")]
    (tmp_path / "a.xlsx").write_bytes(write_xlsx((sheet("Báo cáo 2022-w30", ("ĐẢNG ỦY XÃ",), rows),)))
    reading = read_reports([tmp_path / "a.xlsx"], [A], WEEK)
    assert [(one.people, one.attempts) for one in reading.good] == [(10, 12)]


def test_a_book_with_nothing_but_the_guide_is_refused(tmp_path: Path) -> None:
    (tmp_path / "a.xlsx").write_bytes(write_xlsx((sheet(GUIDE, ("Mục", "Nội dung"), [("x", "y")]),)))
    with pytest.raises(RefusedError, match="không phải phiếu báo cáo tuần"):
        read_reports([tmp_path / "a.xlsx"], [A], WEEK)


def test_the_same_report_sent_twice_is_one(tmp_path: Path) -> None:
    paths = [returned(tmp_path / name, ("a", "", "10", "12", "", "", "", "")) for name in ("một.xlsx", "hai.xlsx")]
    reading = read_reports(paths, [A], WEEK)
    assert ([one.file for one in reading.good], reading.rejected) == (["một.xlsx"], ())


def test_gaps_are_sorted_by_size() -> None:
    reports = [
        Report(unit, people, None, None, "", "", "", "") for unit, people in ((A, 12), (B, 90), (A, None), (B, 40))
    ]
    assert gaps(reports, [UnitCount("Đảng bộ A", 10, 20), UnitCount("Đảng bộ B", 40, 41)]) == (
        Gap("Đảng bộ B", 90, 40),
        Gap("Đảng bộ A", 12, 10),
    )
    assert gaps(reports[:1], []) == (Gap("Đảng bộ A", 12, 0),)
