"""Reports of units: kept as they came, read together, held against the results, refused where they are something else."""

import shutil
from types import SimpleNamespace as Practice

import pytest

from authoring.model.errors import RefusedError
from authoring.reports.weekly_sheets import HEADER, blank_sheet
from authoring.tables import write_csv
from authoring.workbench.paperwork.dossiers import open_dossier, unit_counts
from authoring.workbench.paperwork.unit_reports import keep, returned

WEEK = "2022-w30"


def report(*rows: tuple[str, ...]) -> bytes:
    return write_csv(HEADER, [(*row, *("",) * (len(HEADER) - len(row))) for row in rows])


def test_reports_are_kept_and_held_against_the_results(closed: Practice) -> None:
    office = closed.stage.office()
    graded = {one.unit: one.people for one in unit_counts(open_dossier(office, WEEK))}
    first = graded["Đảng bộ Sở Y tế"]
    one = report(
        ("so-y-te", "", str(first), str(first)), ("che", "", "900", "1000", "", "loa xã", "mạng yếu", "thêm giờ")
    )
    path = keep(office, WEEK, "C:\\tai ve\\phiếu.csv", one)
    assert path.relative_to(office.exports).as_posix() == "giay-to/2022-w30/noi-bo/bao-cao-don-vi/phiếu.csv"
    assert keep(office, WEEK, "bản sao.csv", one) == path
    other = keep(office, WEEK, "phiếu.csv", report(("bien-phong", "", "mấy người")))
    assert other.name == "phiếu (2).csv"
    found = returned(office, WEEK)
    assert [(each.unit.code, each.people) for each in found.reports] == [("so-y-te", first), ("che", 900)]
    assert [(gap.unit, gap.reported) for gap in found.gaps] == [("Đảng bộ Công ty cổ phần Chè Lam Thượng", 900)]
    assert [(each.file, each.row) for each in found.rejected] == [("phiếu (2).csv", 2)]
    assert (len(found.silent), found.ungraded) == (38, "")


def test_a_week_without_results_has_reports_all_the_same(closed: Practice) -> None:
    office = closed.stage.office()
    shutil.rmtree(office.exports / f"{WEEK}-results-1")
    keep(office, WEEK, "a.csv", report(("che", "", "9", "9")))
    found = returned(office, WEEK)
    assert (len(found.reports), found.gaps) == (1, ())
    assert "chưa có kết quả" in found.ungraded


def test_a_broken_file_in_the_folder_is_named_and_stops_nothing(closed: Practice) -> None:
    office = closed.stage.office()
    path = keep(office, WEEK, "a.csv", report(("che", "", "9", "9")))
    (path.parent / "~$phiếu.xlsx").write_bytes(b"\x05nguoi dung")
    (path.parent / "trống.csv").write_bytes(b"")
    found = returned(office, WEEK)
    assert [one.unit.code for one in found.reports] == ["che"]
    assert [one.file for one in found.rejected] == ["trống.csv", "~$phiếu.xlsx"]
    assert all(one.message for one in found.rejected)


def test_a_blank_sheet_is_sent_back(closed: Practice) -> None:
    office = closed.stage.office()
    units = office.bank.units
    blank = blank_sheet(office.bank.contest, office.week(WEEK), units)
    with pytest.raises(RefusedError, match="chưa điền gì"):
        keep(office, WEEK, "phiếu.xlsx", blank)
    other = blank_sheet(office.bank.contest, office.week("2022-w32"), units)
    with pytest.raises(RefusedError, match="tuần khác"):
        keep(office, WEEK, "phiếu.xlsx", other)
    assert returned(office, WEEK).files == ()


def test_something_else_is_not_kept(closed: Practice) -> None:
    office = closed.stage.office()
    with pytest.raises(RefusedError, match="không phải phiếu báo cáo tuần"):
        keep(office, WEEK, "khác.csv", b"a,b\n1,2\n")
    with pytest.raises(RefusedError, match="phải là tệp Excel hoặc CSV"):
        keep(office, WEEK, "ảnh.png", b"x")
    with pytest.raises(RefusedError):
        keep(office, WEEK, "con.csv", report(("che", "", "9", "9")))
    assert returned(office, WEEK).files == ()
