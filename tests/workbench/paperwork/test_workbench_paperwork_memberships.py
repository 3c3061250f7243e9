"""Members of units: entered, brought in a table, judged by the bank's own reader before anything is written."""

from pathlib import Path
from types import SimpleNamespace as Place

import pytest

from authoring.model.errors import RefusedError
from authoring.tables import sheet, write_xlsx
from authoring.workbench.paperwork.memberships import Members, bring, enter, members

UNITS = "code,name,aliases,members,members_on\nd1,Đảng bộ Một,Một|M,,\nd2,Đảng bộ Hai,,1200,2022-06-30\n"
ODD = "d2,Trùng mã,,5,2022-06-30\n"


@pytest.fixture
def units(place: Place) -> Place:
    (place.folder / "units.csv").write_text(UNITS, encoding="utf-8")
    return place


def test_members_are_entered_with_their_day(units: Place) -> None:
    assert members(units.office()) == (
        Members("d1", "Đảng bộ Một", "", ""),
        Members("d2", "Đảng bộ Hai", "1200", "2022-06-30"),
    )
    enter(units.office(), "d1", "1.250", "30/6/2022 ")
    text = (units.folder / "units.csv").read_text(encoding="utf-8")
    assert text == UNITS.replace("Một|M,,", "Một|M,1250,30/6/2022")
    assert [unit.members for unit in units.office().bank.units] == [1250, 1200]


@pytest.mark.parametrize(
    ("code", "count", "day", "said"),
    [
        ("d1", "nhiều", "30/6/2022", "Số người của tập thể không đọc được. Chưa ghi gì."),
        ("d1", "12.5", "30/6/2022", "Số người của tập thể không đọc được. Chưa ghi gì."),  # never 125
        ("d1", "12", "", "phải kèm ngày thống kê"),
        ("d1", "12", "hôm qua", "Ngày thống kê số người không đọc được"),
        ("d9", "12", "30/6/2022", "Đơn vị không có trong danh sách"),
    ],
)
def test_what_cant_stand_changes_nothing(units: Place, code: str, count: str, day: str, said: str) -> None:
    with pytest.raises(RefusedError, match=said):
        enter(units.office(), code, count, day)
    assert (units.folder / "units.csv").read_text(encoding="utf-8") == UNITS


def test_rows_that_the_bank_cant_use_stay_as_they_are(units: Place) -> None:
    path = units.folder / "units.csv"
    path.write_text("\ufeff" + UNITS + ODD, encoding="utf-8")
    enter(units.office(), "d1", "7", "2022-06-30")
    assert path.read_text(encoding="utf-8") == "\ufeff" + UNITS.replace("Một|M,,", "Một|M,7,2022-06-30") + ODD


def test_a_table_is_brought(units: Place, tmp_path: Path) -> None:
    path = tmp_path / "số.xlsx"
    rows = [("Đảng bộ Một", "300", "1/7/2022"), ("Đảng bộ Hai", "", "")]
    path.write_bytes(write_xlsx((sheet("Bảng", ("Tập thể", "Số thành viên", "Ngày thống kê"), rows),)))
    assert bring(units.office(), path) == 1
    assert [(one.members, one.day) for one in members(units.office())] == [("300", "1/7/2022"), ("1200", "2022-06-30")]
    path = tmp_path / "mã.csv"
    path.write_text("Mã đơn vị,Số thành viên,Ngày thống kê\nd2,1300,1/7/2022\n", encoding="utf-8")
    assert bring(units.office(), path) == 1
    assert [unit.members for unit in units.office().bank.units] == [300, 1300]


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("Mã đơn vị,Số thành viên\nd1,5\n", "thiếu cột"),
        ("Mã đơn vị,Số thành viên,Ngày thống kê\nd1,5,1/7/2022\nd1,6,1/7/2022\n", "hai dòng khác nhau"),
        ("Số thành viên,Ngày thống kê\n5,1/7/2022\n", "thiếu cột"),
        ("Mã đơn vị,Số thành viên,Ngày thống kê\n,5,1/7/2022\n", "để trống"),
    ],
)
def test_a_wrong_table_is_refused(units: Place, tmp_path: Path, text: str, said: str) -> None:
    path = tmp_path / "bảng.csv"
    path.write_text(text, encoding="utf-8")
    with pytest.raises(RefusedError) as refused:
        bring(units.office(), path)
    assert said in str(refused.value)
    assert (units.folder / "units.csv").read_text(encoding="utf-8") == UNITS


def test_a_contest_without_units(place: Place) -> None:
    (place.folder / "units.csv").unlink(missing_ok=True)
    assert members(place.office()) == ()
    with pytest.raises(RefusedError, match="không có trong danh sách"):
        enter(place.office(), "d1", "5", "1/7/2022")
