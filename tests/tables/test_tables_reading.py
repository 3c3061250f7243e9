"""Any table a person may pick: sheets or one sentence."""

from contextlib import suppress
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from authoring.model.errors import RefusedError
from authoring.model.paragraphs import Row
from authoring.tables import Sheet, read_book, read_rows, sheet, write_csv, write_xlsx

OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"


def refusal(path: Path, data: bytes) -> str:
    path.write_bytes(data)
    with pytest.raises(RefusedError) as caught:
        read_rows(path)
    return str(caught.value)


@pytest.mark.parametrize("name", ["Tuần 1.csv", "Tuần 1.TSV", "Tuần 1.txt"])
def test_a_text_is_one_sheet(tmp_path: Path, name: str) -> None:
    path = tmp_path / name
    path.write_bytes("Tên\tĐiểm\nHà\t9\n".encode())
    assert read_rows(path) == (Sheet("Tuần 1", (Row(1, ("Tên", "Điểm")), Row(2, ("Hà", "9")))),)


@pytest.mark.parametrize("name", ["a.xlsx", "a.XLSM"])
def test_a_workbook_is_its_sheets(tmp_path: Path, name: str) -> None:
    sheets = (sheet("Một", ("Tên",), [("Hà",)]), sheet("Hai", ("Số",), [("0912345678",)]))
    path = tmp_path / name
    path.write_bytes(write_xlsx(sheets))
    assert read_rows(path) == sheets


@pytest.mark.parametrize(
    ("name", "data", "said"),
    [
        ("a.xls", OLE, "kiểu .xlsx hoặc CSV UTF-8"),
        ("a", b"a,b", "đang là tệp không có phần đuôi"),
        ("~$a.xlsx", b"x", "tệp tạm mà Excel tạo"),
        ("a.csv", b"PK\x03\x04", "đang là tệp Excel hoặc tệp nén"),
        ("a.csv", OLE + "EncryptedPackage".encode("utf-16-le"), "đang là tệp Excel có mật khẩu"),
        ("a.csv", b",,\n\n", "không có dòng nào"),
        ("a.xlsx", b"a,b", "bị hỏng"),
    ],
)
def test_what_cannot_be_read_is_refused(tmp_path: Path, name: str, data: bytes, said: str) -> None:
    assert said in refusal(tmp_path / name, data)


@settings(max_examples=200, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(data=st.binary(max_size=300), ending=st.sampled_from([".csv", ".tsv", ".txt", ".xlsx", ".xls"]))
def test_only_refusals_escape_from_any_bytes(tmp_path: Path, data: bytes, ending: str) -> None:
    path = tmp_path / ("a" + ending)
    path.write_bytes(data)
    with suppress(RefusedError):
        assert read_rows(path)


CELLS = st.text(st.characters(codec="utf-8", exclude_characters="\0"), max_size=8)
DANGEROUS = st.sampled_from(
    ["=1+1", "+84912345678", "-", "-5%", "'=x", "''+1", "@a", "\tb", "a;b", 'nói "vâng"', "0912"]
)
TABLES = st.lists(st.lists(st.one_of(CELLS, DANGEROUS), min_size=2, max_size=2), max_size=5)


@settings(max_examples=150, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(table=TABLES, bom=st.booleans())
def test_what_is_written_as_csv_is_read_back(tmp_path: Path, table: list[list[str]], bom: bool) -> None:  # noqa: FBT001
    path = tmp_path / "a.csv"
    path.write_bytes(write_csv(("Tên", "Số"), table, bom=bom))
    (found,) = read_rows(path)
    clean = [tuple("".join("\ufffd" if _illegal(c) else c for c in cell) for cell in row) for row in table]
    assert [row.cells for row in found.rows] == [("Tên", "Số"), *(row for row in clean if any(row))]


@settings(max_examples=100, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(table=TABLES)
def test_what_is_written_as_a_workbook_is_read_back(tmp_path: Path, table: list[list[str]]) -> None:
    path = tmp_path / "a.xlsx"
    path.write_bytes(write_xlsx([sheet("a", ("Tên", "Số"), table)]))
    (found,) = read_rows(path)
    lines = [[cell.replace("\r\n", "\n").replace("\r", "\n") for cell in row] for row in table]
    clean = [tuple("".join("\ufffd" if _illegal(c) else c for c in cell) for cell in row) for row in lines]
    assert [row.cells for row in found.rows] == [("Tên", "Số"), *(row for row in clean if any(row))]


def _illegal(character: str) -> bool:
    return (character < " " and character not in "\t\n\r") or character in "\ufffe\uffff"


def test_a_page_and_a_new_book_that_sites_call_xls(tmp_path: Path) -> None:
    path = tmp_path / "a.xls"
    path.write_bytes(b"<html><table><tr><td>x</td></tr><tr><td> </td></tr><tr><td>y</td></tr></table></html>")
    assert read_rows(path) == (Sheet("Bảng 1", (Row(1, ("x",)), Row(3, ("y",)))),)
    book = write_xlsx([sheet("Một", ("Tên",), [("Hà",)])])
    path.write_bytes(book)
    assert read_rows(path) == (sheet("Một", ("Tên",), [("Hà",)]),)
    assert read_book(book, path) == read_rows(path)
    with pytest.raises(RefusedError, match="bị hỏng"):
        read_book(b"PK", path)
