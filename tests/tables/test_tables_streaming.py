"""Streaming: sheets row by row, hidden rows counted, damaged and hostile files refused with a sentence."""

import io
import zipfile
from pathlib import Path

import openpyxl  # type: ignore[import-untyped] # ships no types
import pyarrow as pa
import pyarrow.parquet
import pytest

from authoring.model.errors import RefusedError
from authoring.tables import spread, streaming
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


def test_how_far_it_is_is_told_while_a_workbook_is_looked_over_and_its_rows_are_taken(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    made = openpyxl.Workbook()
    for page in (made.worksheets[0], made.create_sheet("b")):
        for number in range(40):
            page.append([f"dòng {number}", number])
    made.save(tmp_path / "a.xlsx")
    told: list[tuple[int, int]] = []
    monkeypatch.setattr(streaming, "_STEP", 10)
    monkeypatch.setattr(spread, "_CHUNK", 512)
    pages = stream(tmp_path / "a.xlsx", lambda done, total: told.append((done, total)))
    looked = len(told)
    assert looked > 10
    assert told[-1] == (400, 1000)
    assert [len([*page.rows()]) for page in pages] == [40, 40]
    assert [done for done, _ in told[looked:]] == [600, 625, 650, 675, 900, 925, 950, 975]
    assert told == sorted(told)


def test_rows_of_other_tables_are_told_too(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(streaming, "_STEP", 2)
    told: list[tuple[int, int]] = []
    web = "<table>" + "".join(f"<tr><td>{n}</td><td>x</td></tr>" for n in range(5)) + "</table>"
    pyarrow.parquet.write_table(pa.table({"a": ["x"] * 3}), tmp_path / "a.parquet")
    for path in (put(tmp_path, web.encode(), "a.xls"), tmp_path / "a.parquet"):
        (page,) = stream(path, lambda done, total: told.append((done, total)))
        assert len([*page.rows()]) > 3
    assert told == [(0, 5), (2, 5), (4, 5), (0, 0), (2, 0)]


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
