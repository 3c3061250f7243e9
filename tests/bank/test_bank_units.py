"""Units: rows of `units.csv`, each in or rejected with its reason and its cells."""

from datetime import date
from pathlib import Path

import pytest

from authoring.bank import read_units
from authoring.model.contests import DatedAlias, Unit

GOOD = """\
code,name,aliases,members,members_on
db01,Đảng bộ huyện Bát Xát,Bát Xát|huyện Bát Xát,1250,2022-07-01

db02,Đảng bộ thành phố,,,
db03,Đảng bộ Công an tỉnh,Công an,300,01/07/2022
"""


def write(folder: Path, text: str) -> None:
    (folder / "units.csv").write_text(text, encoding="utf-8", newline="\n")


DAY = date(2022, 7, 1)


def test_units_with_aliases_and_members(tmp_path: Path) -> None:
    write(tmp_path, GOOD)
    read = read_units(tmp_path)
    assert read.rejected == ()
    assert read.good == (
        Unit("db01", "Đảng bộ huyện Bát Xát", ("Bát Xát", "huyện Bát Xát"), 1250, members_on=DAY),
        Unit("db02", "Đảng bộ thành phố", (), None),
        Unit("db03", "Đảng bộ Công an tỉnh", ("Công an",), 300, members_on=DAY),
    )


def test_aliases_may_hold_for_a_time(tmp_path: Path) -> None:
    text = """\
code,name,aliases,members,members_on
cu,Huyện cũ,Mường La (đến hết ngày 30/06/2025)|ML,,
moi,Xã mới,"Mường La (từ 01/07/2025)|Tạm (từ 2025-07-01 đến 2025-07-02)|Hội (từ thiện)",,
"""
    write(tmp_path, text)
    read = read_units(tmp_path)
    assert read.rejected == ()
    assert read.good == (
        Unit("cu", "Huyện cũ", ("ML",), None, (DatedAlias("Mường La", until=date(2025, 6, 30)),)),
        Unit(
            "moi",
            "Xã mới",
            ("Hội (từ thiện)",),
            None,
            (
                DatedAlias("Mường La", since=date(2025, 7, 1)),
                DatedAlias("Tạm", date(2025, 7, 1), date(2025, 7, 2)),
            ),
        ),
    )


def test_no_file_is_no_unit(tmp_path: Path) -> None:
    assert read_units(tmp_path).good == ()


def test_columns_may_stand_in_another_order(tmp_path: Path) -> None:
    write(tmp_path, "members_on,Members,name,aliases,code\n,,Đảng bộ A,,a\n")
    assert read_units(tmp_path).good == (Unit("a", "Đảng bộ A"),)


@pytest.mark.parametrize(
    ("row", "expected", "found", "message"),
    [
        (",Đảng bộ,,,", "mã và tên", "Đảng bộ", "thiếu mã hoặc tên"),
        ("x,,,,", "mã và tên", "x", "thiếu mã hoặc tên"),
        ("db01,Đảng bộ khác,,,", "mỗi mã một dòng", "db01", "đã có ở dòng trên"),
        ("x,đảng bộ THÀNH PHỐ,,,", "mỗi tên một tập thể", "đảng bộ THÀNH PHỐ", "thuộc về db02"),
        ("x,Khác,bát xát,,", "mỗi tên một tập thể", "bát xát", "thuộc về db01"),
        ("x,Khác,Bát Xát (đến 30/06/2025),,", "mỗi tên một tập thể", "Bát Xát", "thuộc về db01"),
        (
            "x,Khác,Tên (đến 31/06/2025),,",
            "ví dụ Tên cũ (từ 01/01/2020 đến 30/06/2025)",
            "Tên (đến 31/06/2025)",
            "Thời hạn của tên khác",
        ),
        (
            "x,Khác,Tên (từ 02/07/2025 đến 01/07/2025),,",
            "ví dụ Tên cũ (từ 01/01/2020 đến 30/06/2025)",
            "Tên (từ 02/07/2025 đến 01/07/2025)",
            "Thời hạn của tên khác",
        ),
        ("x,Khác,,nhiều,2022-07-01", "số người, ví dụ 1250, hoặc để trống", "nhiều", "không đọc được"),
        ("x,Khác,,0,2022-07-01", "số người, ví dụ 1250, hoặc để trống", "0", "không đọc được"),
        ("x,Khác,,12,", "ngày, ví dụ 2022-07-01", "để trống", "kèm ngày"),
        ("x,Khác,,12,tháng bảy", "ngày, ví dụ 2022-07-01", "tháng bảy", "Ngày thống kê"),
    ],
)
def test_a_bad_row_is_rejected_with_its_place(
    tmp_path: Path, row: str, expected: str, found: str, message: str
) -> None:
    write(tmp_path, GOOD + row + "\n")
    read = read_units(tmp_path)
    assert len(read.good) == 3
    (rejected,) = read.rejected
    assert (rejected.file, rejected.row) == (str(tmp_path / "units.csv"), 6)
    assert (rejected.expected, rejected.found) == (expected, found)
    assert message in rejected.message
    assert rejected.cells == tuple(row.split(","))


@pytest.mark.parametrize("text", ["mã,tên\n1,2\n", "code,name,aliases,members\n1,2,3,4\n"])
def test_a_wrong_header_takes_no_row_in(tmp_path: Path, text: str) -> None:
    write(tmp_path, text)
    read = read_units(tmp_path)
    assert read.good == ()
    assert [(one.row, one.expected) for one in read.rejected] == [(1, "code, name, aliases, members, members_on")]


def test_a_file_that_is_no_table_is_rejected_whole(tmp_path: Path) -> None:
    (tmp_path / "units.csv").write_bytes(b"PK\x03\x04")
    read = read_units(tmp_path)
    assert (read.good, len(read.rejected), read.rejected[0].row) == ((), 1, 0)
