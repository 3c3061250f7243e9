"""An Excel file (.xlsx) becomes sheets of text, nothing lost that the file still holds."""

import datetime as dt
import io
import zipfile
from collections.abc import Callable
from pathlib import Path

from python_calamine import CalamineWorkbook, SheetTypeEnum, SheetVisibleEnum

from authoring.model.errors import TORN_ZIP, RefusedError
from authoring.model.paragraphs import Row
from authoring.tables.files import is_locked, is_old_office
from authoring.tables.sheets import Sheet
from authoring.tables.spread import spread

TOTAL_LIMIT = 2 * 2**30
CELL_LIMIT = 50_000_000

Value = str | int | float | bool | dt.datetime | dt.date | dt.time | dt.timedelta

DAMAGED = "Tệp Excel bị hỏng, không đọc được; hãy mở bằng Excel và lưu lại, hoặc tải lại tệp."
_LOCKED = "Tệp có mật khẩu mở; hãy mở bằng Excel, bỏ mật khẩu (Tệp > Thông tin > Bảo vệ sổ làm việc) rồi lưu lại."
_EXACT = 10**15
_SOME_DAY = dt.date(2000, 1, 2)


def read_workbook(data: bytes, path: Path) -> tuple[Sheet, ...]:
    """The sheets of a workbook in their order, hidden ones marked; charts are no sheets.

    Raises:
        RefusedError: the bytes are no Excel file, are damaged, locked, or spread over too many cells.
    """
    check(data, path)
    try:
        with CalamineWorkbook.from_filelike(io.BytesIO(data)) as book:
            return tuple(
                Sheet(about.name, _rows(book, about.name), about.visible != SheetVisibleEnum.Visible)
                for about in book.sheets_metadata
                if about.typ == SheetTypeEnum.WorkSheet
            )
    except BaseException as error:
        if isinstance(error, KeyboardInterrupt | SystemExit | MemoryError | GeneratorExit):
            raise
        raise RefusedError(DAMAGED, file=path) from error  # a panic of the Rust reader is no Exception


def text_of(value: Value) -> str:
    """A cell's value as text: whole numbers without “.0”, dates and times in ISO form, durations as h:mm:ss.

    From 10^15 on a spreadsheet keeps fifteen digits only; such a number is written with its exponent to show it.
    """
    if isinstance(value, float):
        if not value.is_integer():
            return repr(value)
        return str(int(value)) if abs(value) < _EXACT else f"{value:.15g}"
    if isinstance(value, dt.datetime):
        return _whole(value).isoformat()
    if isinstance(value, dt.timedelta):
        return _duration(value)
    if isinstance(value, dt.time):
        return _whole(dt.datetime.combine(_SOME_DAY, value)).time().isoformat()
    return str(value).upper() if isinstance(value, bool) else str(value)


def _rows(book: CalamineWorkbook, name: str) -> tuple[Row, ...]:
    rows = book.get_sheet_by_name(name).to_python(skip_empty_area=False)
    texts = ([value if isinstance(value, str) else text_of(value) for value in row] for row in rows)
    return tuple(Row(number, tuple(cells)) for number, cells in enumerate(texts, start=1) if any(cells))


def _whole(moment: dt.datetime) -> dt.datetime:
    """A moment within a millisecond of a full second is that second: days as fractions are never exact."""
    near = (moment + dt.timedelta(milliseconds=500)).replace(microsecond=0)
    return near if abs(moment - near) <= dt.timedelta(milliseconds=1) else moment


def _duration(value: dt.timedelta) -> str:
    seconds = round(value.total_seconds())
    hours, rest = divmod(abs(seconds), 3600)
    return f"{'-' if seconds < 0 else ''}{hours:02d}:{rest // 60:02d}:{rest % 60:02d}"


def check(data: bytes, path: Path, report: Callable[[int, int], None] = lambda _done, _total: None) -> None:
    """Refuse what would hurt the reader: a bomb, a lying or torn member, a sheet spread over billions of cells.

    `report` is told how many bytes were looked over, of how many.
    """
    if is_locked(data):
        raise RefusedError(_LOCKED, file=path)
    if is_old_office(data):
        message = "Tệp Excel kiểu cũ (.xls); hãy mở bằng Excel và lưu lại thành .xlsx."
        raise RefusedError(message, file=path, expected="tệp .xlsx", found="tệp .xls")
    try:
        with zipfile.ZipFile(io.BytesIO(data)) as package:
            names = [name.lower() for name in package.namelist()]
            if "xl/workbook.xml" not in names:
                raise RefusedError("Đây không phải tệp Excel; hãy chọn tệp .xlsx.", file=path, expected="tệp .xlsx")
            total, done = sum(entry.file_size for entry in package.infolist()), 0
            if total > TOTAL_LIMIT:
                raise RefusedError("Tệp nén quá nhiều dữ liệu, có thể là tệp phá hoại; không mở.", file=path)

            def tell(size: int) -> None:
                nonlocal done
                done += size
                report(done, total)

            cells = max(spread(package, entry, tell) for entry in package.infolist())
    except TORN_ZIP as error:
        raise RefusedError(DAMAGED, file=path) from error
    if cells > CELL_LIMIT:
        message = "Bảng trải quá rộng, có ô nằm rất xa; hãy xóa các dòng, cột thừa rồi lưu lại."
        raise RefusedError(message, file=path, expected=f"không quá {CELL_LIMIT} ô", found=f"{cells} ô")
