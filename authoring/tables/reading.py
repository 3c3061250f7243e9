"""A table of a known kind becomes sheets."""

from collections.abc import Sequence
from pathlib import Path

from authoring.model.errors import RefusedError
from authoring.model.paragraphs import Row
from authoring.tables.delimited import read_delimited
from authoring.tables.files import decode, is_locked, is_old_office, load
from authoring.tables.sheets import Sheet
from authoring.tables.shown import as_shown
from authoring.tables.webtables import is_markup, web_tables
from authoring.tables.workbooks import read_workbook

TEXT_KINDS = (".csv", ".tsv", ".txt")
BOOK_KINDS = (".xlsx", ".xlsm")
ODD_KINDS = (".xls",)  # what sites call so is often a web page

_ZIP = b"PK\x03\x04"


def read_rows(path: Path, *, shown: bool = False) -> tuple[Sheet, ...]:
    """The sheets of an Excel file (.xlsx), or the one sheet of a delimited text (.csv, .tsv, .txt).

    A web page or a new Excel file that a site calls .xls is read as what it is. `shown`: numbers of an Excel file as
    its formats show them (“4,5%”) and how its cells look, for texts that people read.

    Raises:
        RefusedError: the file can't be read; the sentence says why and what to do.
    """
    kind = path.suffix.lower()
    data = load(path)
    if path.name.startswith("~$"):
        raise RefusedError("Đây là tệp tạm mà Excel tạo khi đang mở bảng; hãy chọn bảng cùng tên.", file=path)
    if kind in BOOK_KINDS or (kind in ODD_KINDS and data.startswith(_ZIP)):
        return _filled(_book(data, path, shown=shown), path)
    if kind in ODD_KINDS and is_markup(data[:4096]):
        sheets = tuple(_web(number, rows) for number, rows in enumerate(web_tables(data, path), 1))
    elif kind in TEXT_KINDS:
        _refuse_binary(data, path)
        sheets = (Sheet(path.stem, read_delimited(decode(data, path), path)),)
    else:
        message = "Không đọc loại tệp này; hãy mở bằng Excel, chọn Lưu thành, kiểu .xlsx hoặc CSV UTF-8, rồi nạp lại."
        raise RefusedError(message, file=path, expected=".xlsx hoặc .csv", found=kind or "tệp không có phần đuôi")
    return _filled(sheets, path)


def read_book(data: bytes, path: Path, *, shown: bool = False) -> tuple[Sheet, ...]:
    """The sheets of an Excel file whose bytes are here already; refuses as `read_rows` does, naming `path`."""
    return _filled(_book(data, path, shown=shown), path)


def _book(data: bytes, path: Path, *, shown: bool) -> tuple[Sheet, ...]:
    sheets = read_workbook(data, path)
    return as_shown(sheets, data) if shown else sheets


def _web(number: int, rows: Sequence[Sequence[str]]) -> Sheet:
    filled = ((place, row) for place, row in enumerate(rows, 1) if any(row))
    return Sheet(f"Bảng {number}", tuple(Row(place, tuple(row)) for place, row in filled))


def _filled(sheets: tuple[Sheet, ...], path: Path) -> tuple[Sheet, ...]:
    if not any(sheet.rows for sheet in sheets):
        raise RefusedError("Bảng không có dòng nào có chữ; hãy chọn tệp khác.", file=path)
    return sheets


def _refuse_binary(data: bytes, path: Path) -> None:
    if is_old_office(data) or data.startswith(_ZIP):
        found = "tệp Excel có mật khẩu" if is_locked(data) else "tệp Excel hoặc tệp nén"
        message = "Nội dung không phải CSV dù tên là tệp chữ; hãy đổi đuôi thành .xlsx hoặc lưu lại bằng Excel."
        raise RefusedError(message, file=path, expected="tệp chữ", found=found)
