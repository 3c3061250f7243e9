"""CSV and Excel files in which nothing is calculated and nothing lost."""

import importlib
import io
from pathlib import Path
from typing import Any

import pytest

from authoring.model.errors import RefusedError
from authoring.model.paragraphs import Row
from authoring.tables import Sheet, read_rows, sheet, write_csv, write_xlsx


def opened(data: bytes) -> Any:  # noqa: ANN401 - openpyxl ships no types
    return importlib.import_module("openpyxl").load_workbook(io.BytesIO(data))


def test_a_csv_has_the_mark_commas_and_line_feeds() -> None:
    assert write_csv(("Tên", "Số"), [("Hà, Mai", 7), ('nói "vâng"', "x\ny")]) == (
        b"\xef\xbb\xbf" + 'Tên,Số\n"Hà, Mai",7\n"nói ""vâng""","x\ny"\n'.encode()
    )
    assert write_csv(("Tên",), [], bom=False) == "Tên\n".encode()


@pytest.mark.parametrize(
    ("cell", "written"),
    [
        ("=1+1", "'=1+1"), ("+cmd|x", "'+cmd|x"), ("-2+3", "'-2+3"), ("@sum", "'@sum"), ("\tx", '"\'\tx"'),
        ("\rx", '"\'\rx"'), ("'=x", "''=x"), ("-5", "-5"), ("+84 912 345 678", "+84 912 345 678"),
        ("-1.234,5", '"-1.234,5"'), ("-5%", "-5%"), ("-", "-"), ("--", "'--"), ("a\x00b", "a\ufffdb"), (" a", '" a"'),
        ("a;b", '"a;b"'),
    ],
)  # fmt: skip
def test_formulas_are_neutralised_and_plain_numbers_left(cell: str, written: str) -> None:
    assert write_csv(("x",), [(cell,)], bom=False).decode() == f"x\n{written}\n"


def test_a_workbook_keeps_text_as_text() -> None:
    texts = [
        "=1+1",
        "0912345678",
        "123456789012",
        "+84",
        "http://x.vn",
        "1.50",
        "05:30",
        "123456789",
        "a\r\nb\rc",
        "\x01",
    ]
    page = opened(write_xlsx([sheet("Bảng", ("Ô",), [(text,) for text in texts])]))["Bảng"]
    cells = [(page.cell(row, 1).value, page.cell(row, 1).data_type) for row in range(2, 12)]
    assert cells == [(text, "s") for text in [*texts[:-2], "a\nb\nc", "\ufffd"]]


def test_short_plain_numbers_are_numbers() -> None:
    numbers = ["0", "7", "-12", "12345678", "8.5", "-0.25"]
    page = opened(write_xlsx([sheet("a", ("Số",), [(number,) for number in numbers])]))["a"]
    assert [(page.cell(row, 1).value, page.cell(row, 1).data_type) for row in range(2, 8)] == [
        (0, "n"), (7, "n"), (-12, "n"), (12345678, "n"), (8.5, "n"), (-0.25, "n"),
    ]  # fmt: skip


def test_the_header_is_bold_and_frozen_and_columns_fit() -> None:
    page = opened(write_xlsx([sheet("a", ("TT", "Tên"), [("1", "x" * 30), ("2", "y" * 300), ("", "")])]))["a"]
    assert (page.freeze_panes, page["A1"].font.bold, page["A2"].font.bold) == ("A2", True, False)
    assert [round(page.column_dimensions[letter].width) for letter in "AB"] == [7, 61]
    assert page["A4"].value is None


def test_every_column_is_printed_on_one_page_and_wide_ones_lie() -> None:
    book = opened(write_xlsx([sheet("hẹp", ("TT", "Tên"), [("1", "Hà")]), sheet("rộng", ("x" * 55, "y" * 55), [])]))
    for name, lies in (("hẹp", "portrait"), ("rộng", "landscape")):
        page = book[name]
        assert (page.page_setup.paperSize, page.page_setup.fitToHeight, page.print_title_rows) == (9, 0, "$1:$1")
        assert (page.sheet_properties.pageSetUpPr.fitToPage, page.page_setup.orientation) == (True, lies)


def test_the_same_sheets_give_the_same_bytes_and_name_nobody() -> None:
    sheets = [sheet("a", ("Tên",), [("Hà",)])]
    assert write_xlsx(sheets) == write_xlsx(sheets)
    properties = opened(write_xlsx(sheets)).properties
    assert (properties.creator or "", properties.created.year, properties.title or "") == ("", 2000, "")


def test_names_of_sheets_are_made_such_as_excel_takes() -> None:
    names = ["Tuần 1/3", "tuần 1 3", "", "History", "x" * 40, "X" * 40, "[a]:*?'\\"]
    found = opened(write_xlsx([sheet(name, ("a",), []) for name in names])).sheetnames
    assert found == [
        "Tuần 1 3", "tuần 1 3 (2)", "Bảng 3", "History (4)", "x" * 31, "X" * 27 + " (6)", "a",
    ]  # fmt: skip


def test_what_excel_cannot_hold_is_refused(monkeypatch: pytest.MonkeyPatch) -> None:
    with pytest.raises(RefusedError, match="Không có bảng nào"):
        write_xlsx([])
    with pytest.raises(RefusedError, match="dài hơn một ô Excel") as caught:
        write_xlsx([Sheet("a", (Row(7, ("x" * 32_768,)),))])
    assert caught.value.trouble.row == 7
    monkeypatch.setattr("authoring.tables.writing.MAX_ROWS", 1)
    with pytest.raises(RefusedError, match="lớn hơn một trang tính Excel"):
        write_xlsx([sheet("a", ("x",), [("1",)])])


def test_an_empty_sheet_is_written(tmp_path: Path) -> None:
    path = tmp_path / "a.xlsx"
    path.write_bytes(write_xlsx([Sheet("trống", ()), sheet("b", ("x",), [])]))
    assert [found.rows for found in read_rows(path)] == [(), (Row(1, ("x",)),)]
