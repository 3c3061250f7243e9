"""Streaming: sheets row by row, hidden rows counted, damaged and hostile files refused with a sentence."""

import io
import zipfile
from pathlib import Path

import openpyxl  # type: ignore[import-untyped] # ships no types
import pyarrow as pa
import pyarrow.parquet
import pytest

from authoring.model.errors import RefusedError
from authoring.tables import streaming
from authoring.tables.streaming import hidden_rows, is_book, stream


def book(rows: list[list[object]], place: str = "A1", *, hidden: tuple[int, ...] = ()) -> bytes:
    made = openpyxl.Workbook()
    page = made.active
    assert page is not None
    corner = page[place]
    for down, row in enumerate(rows):
        for right, value in enumerate(row):
            page.cell(corner.row + down, corner.column + right, value)
    for number in hidden:
        page.row_dimensions[number].hidden = True
    saved = io.BytesIO()
    made.save(saved)
    return saved.getvalue()


def put(folder: Path, data: bytes, name: str = "a.xlsx") -> Path:
    path = folder / name
    path.write_bytes(data)
    return path


def test_rows_keep_their_numbers(tmp_path: Path) -> None:
    (page,) = stream(put(tmp_path, book([["x", 1.0], ["", 0.5]], "B3")))
    assert (page.name, page.hidden) == ("Sheet", False)
    assert [list(row) for row in page.rows()] == [["", ""], ["", ""], ["x", "1"], ["", "0.5"]]


def test_an_empty_sheet_has_no_row(tmp_path: Path) -> None:
    (page,) = stream(put(tmp_path, book([])))
    assert list(page.rows()) == []


def test_hidden_rows_are_counted_across_chunks(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    path = put(tmp_path, book([["x"], ["y"], ["z"]] * 40, hidden=(2, 3, 90)))
    assert hidden_rows(path) == 3
    monkeypatch.setattr(streaming, "_CHUNK", 64)
    assert hidden_rows(path) == 3
    assert hidden_rows(put(tmp_path, b"a,b\n", "a.csv")) == 0


def test_what_is_read_here_shows_by_its_first_bytes() -> None:
    assert [is_book(head) for head in (b"PK\x03\x04", b"PAR1", b"\xd0\xcf\x11\xe0", b" <html>", b"a,b")] == [
        True
    ] * 4 + [False]


def test_damaged_locked_and_foreign_files_are_refused(tmp_path: Path) -> None:
    whole = book([["x"] * 5] * 50)
    said = []
    for data in (whole[:-200], b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(600), b"PK\x03\x04" + bytes(50)):
        with pytest.raises(RefusedError) as refused:
            stream(put(tmp_path, data))
        said.append(refused.value.trouble.message.split(";")[0])
    assert said == [
        "Tệp Excel bị hỏng, không đọc được",
        "Tệp Excel kiểu cũ (.xls)",
        "Tệp Excel bị hỏng, không đọc được",
    ]


def test_a_broken_sheet_inside_a_sound_package_is_refused(tmp_path: Path) -> None:
    source = zipfile.ZipFile(io.BytesIO(book([["x"]])))
    saved = io.BytesIO()
    with zipfile.ZipFile(saved, "w") as target:
        for name in source.namelist():
            target.writestr(name, b"<worksheet><sheetData><row r='1'><c" if "sheet1" in name else source.read(name))
    with pytest.raises(RefusedError, match="Tệp Excel bị hỏng"):
        [list(page.rows()) for page in stream(put(tmp_path, saved.getvalue()))]


def test_ctrl_c_is_no_damage(monkeypatch: pytest.MonkeyPatch) -> None:
    def stop() -> None:
        raise KeyboardInterrupt

    with pytest.raises(KeyboardInterrupt):
        streaming._guarded(stop, Path("a.xlsx"))


def test_parquet_and_web_pages_are_streamed_too(tmp_path: Path) -> None:
    table = io.BytesIO()
    pyarrow.parquet.write_table(pa.table({"Tên": ["Hà", "Lò"], "Điểm": ["9", "8"]}), table)
    (page,) = stream(put(tmp_path, table.getvalue(), "a.parquet"))
    assert (page.name, page.hidden, list(page.rows())) == ("a", False, [["Tên", "Điểm"], ("Hà", "9"), ("Lò", "8")])
    page_of = b"<html><table><tr><td>x</td></tr></table><table><tr><td>y</td></tr></table></html>"
    found = stream(put(tmp_path, page_of, "a.xls"))
    assert [(one.name, [list(row) for row in one.rows()]) for one in found] == [
        ("Bảng 1", [["x"]]),
        ("Bảng 2", [["y"]]),
    ]
