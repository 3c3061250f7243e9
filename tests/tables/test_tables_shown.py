"""Numbers as a Vietnamese Excel shows them, told by their formats alone."""

import datetime as dt
import io
import zipfile
from pathlib import Path

import openpyxl  # type: ignore[import-untyped] # it ships no types
import pytest

from authoring.tables import read_rows
from authoring.tables import shown as module


def shown(folder: Path, value: object, code: str) -> str:
    book = openpyxl.Workbook()
    book.active.title = "Câu & hỏi"
    book.active["C2"] = value
    book.active["C2"].number_format = code
    book.active["A1"] = "x"
    book.save(folder / "a.xlsx")
    (sheet,) = read_rows(folder / "a.xlsx", shown=True)
    return sheet.rows[-1].cells[-1]


@pytest.mark.parametrize(
    ("value", "code", "text"),
    [
        (0.045, "0.0%", "4,5%"),
        (0.07, "0%", "7%"),
        (0.015, "0%", "1,5%"),
        (0, "0%", "0%"),
        (1, "0%", "100%"),
        (1800000, "#,##0", "1.800.000"),
        (1800000.5, "#,##0.00", "1.800.000,5"),
        (1800000, '#,##0 "đồng/tháng"', "1.800.000"),
        (4.5, "General", "4.5"),
        (4.5, "0.00", "4,5"),
        (4, "General", "4"),
        (1800000, "General", "1800000"),
        ("4.5", "General", "4.5"),
        (dt.date(2022, 7, 1), "dd/mm/yyyy", "2022-07-01"),
        (dt.datetime(2022, 7, 1, 8, 30), "dd/mm/yyyy hh:mm", "2022-07-01T08:30:00"),  # noqa: DTZ001 - a cell has no zone
        (True, "0%", "TRUE"),
    ],
)
def test_a_cell_reads_as_it_is_shown(tmp_path: Path, value: object, code: str, text: str) -> None:
    assert shown(tmp_path, value, code) == text


def test_only_who_asks_gets_it_so(tmp_path: Path) -> None:
    shown(tmp_path, 0.045, "0.0%")
    assert read_rows(tmp_path / "a.xlsx")[0].rows[-1].cells[-1] == "0.045"


@pytest.mark.parametrize(
    ("old", "new", "kept"),
    [
        ('s="1"', 's="99"', "0.045"),
        ('s="1"', 's="x"', "0.045"),
        ("<v>0.045", "<v>1e999", "inf"),
        ("<v>0.045", "<v>", "x"),
        ('r="C2"', "", "0.045"),
    ],
)
def test_odd_files_fall_back_to_what_is_kept(tmp_path: Path, old: str, new: str, kept: str) -> None:
    shown(tmp_path, 0.045, "0.0%")
    with zipfile.ZipFile(tmp_path / "a.xlsx") as source:
        parts = {name: source.read(name) for name in source.namelist()}
    parts["xl/worksheets/sheet1.xml"] = parts["xl/worksheets/sheet1.xml"].replace(old.encode(), new.encode())
    saved = io.BytesIO()
    with zipfile.ZipFile(saved, "w") as target:
        for name, data in parts.items():
            target.writestr(name, data)
    (tmp_path / "a.xlsx").write_bytes(saved.getvalue())
    cells = read_rows(tmp_path / "a.xlsx", shown=True)[0].rows[-1].cells
    assert cells[-1] == kept


def test_parts_that_are_missing_or_huge_change_nothing(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    shown(tmp_path, 0.045, "0.0%")
    monkeypatch.setattr(module, "LIMIT", 10)
    assert read_rows(tmp_path / "a.xlsx", shown=True)[0].rows[-1].cells[-1] == "0.045"
