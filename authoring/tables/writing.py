"""Rows become a CSV or an Excel file in which no cell is ever calculated."""

import datetime as dt
import io
import re
from collections.abc import Iterable, Sequence
from decimal import Decimal
from typing import TYPE_CHECKING

from authoring.model.errors import RefusedError
from authoring.tables.packing import repack
from authoring.tables.sheets import Sheet

if TYPE_CHECKING:
    from xlsxwriter.worksheet import Worksheet

MAX_ROWS, MAX_COLUMNS, MAX_CELL = 1_048_576, 16_384, 32_767

_DANGER = re.compile(r"'*[=+\-@\t\r]")
_PLAIN_NUMBER = re.compile(r"[+-]?\d+(?:[ .]\d{2,4})*(?:[.,]\d+)?%?|-")
_QUOTE = re.compile(r'[",;\t\r\n]|^\s|\s$')
_ILLEGAL = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\ud800-\udfff\ufffe\uffff]")
_NUMBER = re.compile(r"0|-?[1-9]\d{0,7}|-?(?:0|[1-9]\d{0,7})\.\d{0,5}[1-9]")
_BAD_NAME = re.compile(r"[\[\]:*?/\\']")
A4, UPRIGHT = 9, 90  # paper as Excel numbers it; how many letters stand beside each other on an upright page
MADE_ON = dt.datetime(2000, 1, 1)  # noqa: DTZ001 - XlsxWriter takes naive moments


def write_csv(header: Sequence[str], rows: Iterable[Sequence[str | int | Decimal]], *, bom: bool = True) -> bytes:
    """A CSV in UTF-8 with commas and line feeds; `bom` puts the mark before it by which Excel knows UTF-8.

    A cell that a spreadsheet would take for a formula (it starts with = + - @, tab or return and is no plain number)
    gets an apostrophe before it; `read_rows` takes it off again.
    """
    lines = [",".join(_csv_cell(str(cell)) for cell in row) for row in (header, *rows)]
    return ("\ufeff" if bom else "").encode() + "".join(line + "\n" for line in lines).encode()


def write_xlsx(sheets: Sequence[Sheet]) -> bytes:
    """An Excel file: the first row of each sheet is its header, bold and frozen; the same sheets give the same bytes.

    Text stays text; only short plain numbers (at most eight digits, no leading zero) become numbers, so that phone
    and identity numbers keep every digit.

    Raises:
        RefusedError: there is no sheet, or a sheet or cell is larger than Excel can hold.
    """
    if not sheets:
        raise RefusedError("Không có bảng nào để ghi ra Excel.")
    saved = io.BytesIO()
    options = {"in_memory": True, "strings_to_formulas": False, "strings_to_urls": False, "strings_to_numbers": False}
    import xlsxwriter  # noqa: PLC0415 — slow to load, seldom needed

    book = xlsxwriter.Workbook(saved, options)
    book.set_properties({"created": MADE_ON, "author": "", "title": ""})
    bold, wrapped = (book.add_format({**look, "valign": "top"}) for look in ({"bold": True}, {"text_wrap": True}))
    for name, sheet in zip(names_of(sheets), sheets, strict=True):
        check(sheet)
        page = book.add_worksheet(name)
        widths = _widths(sheet)
        for column, width in enumerate(widths):
            page.set_column(column, column, width, wrapped)
        page.freeze_panes(1, 0)
        _lay_out(page, sum(widths))
        for place, row in enumerate(sheet.rows):
            for column, cell in enumerate(row.cells):
                write_cell(page, place, column, cell, bold if place == 0 else None)
    book.close()
    return repack(saved.getvalue())


def _lay_out(page: "Worksheet", width: float) -> None:
    """How it is printed: on A4, all columns on one page, lying where they are wide; the header on every page."""
    page.set_paper(A4)
    page.fit_to_pages(1, 0)
    page.repeat_rows(0)
    if width > UPRIGHT:
        page.set_landscape()


def _csv_cell(text: str) -> str:
    text = _ILLEGAL.sub("\ufffd", text)
    if _DANGER.match(text) and not _PLAIN_NUMBER.fullmatch(text):
        text = "'" + text
    return '"' + text.replace('"', '""') + '"' if _QUOTE.search(text) else text


def write_cell(page: "Worksheet", row: int, column: int, cell: str, look: object) -> None:
    """A cell as text, or as a number where it is a short plain one; nothing for an empty one."""
    if _NUMBER.fullmatch(cell):
        page.write_number(row, column, float(cell), look)
    elif cell:
        text = _ILLEGAL.sub("\ufffd", cell.replace("\r\n", "\n").replace("\r", "\n"))
        page.write_string(row, column, text, look)


def check(sheet: Sheet) -> None:
    """Refuse a sheet that Excel can't hold."""
    width = max((len(row.cells) for row in sheet.rows), default=0)
    if len(sheet.rows) > MAX_ROWS or width > MAX_COLUMNS:
        expected, found = f"{MAX_ROWS} dòng, {MAX_COLUMNS} cột", f"{len(sheet.rows)} dòng, {width} cột"
        message = f"Bảng “{sheet.name}” lớn hơn một trang tính Excel; hãy ghi ra CSV."
        raise RefusedError(message, expected=f"không quá {expected}", found=found)
    for row in sheet.rows:
        if any(len(cell) > MAX_CELL for cell in row.cells):
            message = f"Có ô trong bảng “{sheet.name}” dài hơn một ô Excel; hãy ghi ra CSV."
            raise RefusedError(message, row=row.number, expected=f"không quá {MAX_CELL} ký tự")


def _widths(sheet: Sheet) -> list[float]:
    """Column widths in characters: the longest line of the first thousand rows, between 6 and 60."""
    widths: dict[int, int] = {}
    for row in sheet.rows[:1000]:
        for column, cell in enumerate(row.cells):
            longest = max((len(line) for line in cell[:400].splitlines()), default=0)
            widths[column] = max(widths.get(column, 6), min(longest + 2, 60))
    return [float(widths[column]) for column in sorted(widths)]


def names_of(sheets: Sequence[Sheet]) -> list[str]:
    """Names that Excel takes: no forbidden sign, at most 31 characters, no two alike."""
    names: list[str] = []
    for number, sheet in enumerate(sheets, start=1):
        name = _ILLEGAL.sub(" ", _BAD_NAME.sub(" ", sheet.name)).strip()[:31].strip() or f"Bảng {number}"
        taken = {other.lower() for other in names} | {"history"}
        names.append(name if name.lower() not in taken else f"{name[: 31 - len(str(number)) - 3].strip()} ({number})")
    return names
