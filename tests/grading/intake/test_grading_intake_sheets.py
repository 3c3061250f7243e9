"""Sheets: a file that ends at the last row of a sheet is told from one that ends anywhere else, row by row exactly."""

from collections.abc import Callable
from pathlib import Path

import openpyxl  # type: ignore[import-untyped] # it ships no types
import pytest

from authoring.grading import stage
from authoring.grading.intake.sheets import SHEETS, at_end, end_of, if_end

HEAD = "Họ và tên,Số CCCD,Nộp lúc\n"


def rows(count: int, row: str = "A,001,18/07/2022 10:00") -> str:
    return HEAD + f"{row}\n" * (count - 1)


@pytest.mark.parametrize(("count", "end"), [(65_535, 0), (65_536, 65_536), (65_537, 0)])
@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16"])
def test_the_real_end_of_an_old_sheet(written: Callable[..., Path], count: int, end: int, encoding: str) -> None:
    assert end_of(written(rows(count).encode(encoding))) == end
    assert end_of(written(rows(count).rstrip("\n").encode(encoding))) == end


def test_the_real_end_of_a_new_sheet(written: Callable[..., Path]) -> None:
    assert [end_of(written("Nộp lúc,a\n" + "1,2\n" * count)) for count in (1_048_575, 1_048_576)] == [1_048_576, 0]


@pytest.mark.parametrize(
    ("text", "end"),
    [
        (rows(6), 6),
        (rows(6, '"A\nB",001,"18/07/2022\r\n10:00"'), 6),  # line ends inside cells are no rows
        (rows(5) + "\n,,\n", 0),  # what says nothing is no row, so the file ends before
        (rows(6) + "\n,,\n", 6),
        (rows(20), 20),
        (rows(7), 0),
    ],
)
def test_rows_are_counted_as_people_count_them(
    written: Callable[..., Path], monkeypatch: pytest.MonkeyPatch, text: str, end: int
) -> None:
    monkeypatch.setattr("authoring.grading.intake.sheets.SHEETS", (6, 20))
    assert end_of(written(text)) == end


@pytest.mark.parametrize("content", [b"", b"PK\x03\x04x", "một,hai\n".encode("utf-16")[:-1]])
def test_what_is_no_table_has_no_end(written: Callable[..., Path], content: bytes) -> None:
    assert end_of(written(content)) == 0


def test_a_cell_too_long_for_the_reader_is_left_to_the_reading(
    written: Callable[..., Path], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("authoring.grading.intake.sheets.SHEETS", (2, 3))
    assert end_of(written(HEAD + "A" * 200_000 + ",1,2\n")) == 0


def test_a_row_is_the_last_of_a_sheet_or_not() -> None:
    assert [if_end(row) for row in (0, 65_536, 65_537, 1_048_576)] == [0, 65_536, 0, 1_048_576]
    assert at_end([["a"]] * SHEETS[0] + [["", ""]] * 5) == SHEETS[0]
    assert at_end([]) == 0


def test_workbooks_and_old_encodings_are_counted_while_they_are_copied(
    tmp_path: Path, written: Callable[..., Path], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("authoring.grading.intake.sheets.SHEETS", (3, 6))
    words = "Ho\u0323 và tên,Sô\u0301 CCCD,Nộp\nNguyê\u0303n Thi\u0323 Hô\u0300ng,1,2\nTrâ\u0300n Văn Đư\u0301c,1,2\n"
    book, old = tmp_path / "bai.xlsx", written(words.replace("Nộp", "Nô\u0323p").encode("cp1258"), "a.csv")
    made = openpyxl.Workbook()
    for line in rows(3).splitlines():
        made.worksheets[0].append(line.split(","))
    made.save(book)
    plain = written(rows(3), "b.csv")
    assert [one.end for path in (book, old, plain) for one in stage(path, tmp_path / path.stem)] == [3, 3, 3]
    assert [one.end for one in stage(written(rows(4), "c.csv"), tmp_path / "c")] == [0]
