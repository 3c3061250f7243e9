"""Large tables read row by row: the sheets of a workbook, a Parquet file, the tables of a web page."""

import io
import re
import zipfile
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any, TypeVar

from python_calamine import CalamineSheet, CalamineWorkbook, SheetTypeEnum, SheetVisibleEnum

from authoring.model.errors import RefusedError
from authoring.tables.columnar import parquet_rows
from authoring.tables.files import load
from authoring.tables.webtables import is_markup, web_tables
from authoring.tables.workbooks import DAMAGED, check, text_of

Cells = Sequence[str]
Given = TypeVar("Given")
Told = Callable[[int, int], None]  # how much is done, of how much; 0: nobody knows

_ZIP, _PARQUET, _OLE = b"PK\x03\x04", b"PAR1", b"\xd0\xcf\x11\xe0"
_ROW = re.compile(rb"<row\b[^>]*\shidden=[\"'](?:1|true)[\"']")
_CHUNK, _OVERLAP = 4 * 2**20, 512
_STEP = 5_000
_CHECKED, _WHOLE = 400, 1000  # a workbook in thousandths: looked over, then each sheet opened and its rows given


@dataclass(frozen=True, slots=True, eq=False)
class Page:
    """One sheet of a file: its name, whether it is hidden, its rows from row 1 (read once, in order)."""

    name: str
    hidden: bool
    rows: Callable[[], Iterator[Cells]]


def is_book(head: bytes) -> bool:
    """Whether a file that begins so is read here and not as delimited text."""
    return head.startswith((_ZIP, _PARQUET, _OLE)) or is_markup(head)


def stream(path: Path, report: Told = lambda _done, _total: None) -> tuple[Page, ...]:
    """The sheets of a workbook (.xlsx), Parquet file or web page saved as a workbook, whatever its name says.

    `report` is told how far it is, also while the rows are taken.

    Raises:
        RefusedError: the file can't be read; the sentence says why and what to do.
    """
    data = load(path)
    if data.startswith(_PARQUET):
        return (Page(path.stem, hidden=False, rows=lambda: _counted(parquet_rows(data, path), 0, report)),)
    if is_markup(data[:4096]):
        found = web_tables(data, path)
        tables = enumerate(found, 1)
        return tuple(Page(f"Bảng {number}", hidden=False, rows=_fixed(rows, report)) for number, rows in tables)
    check(data, path, lambda done, total: report(min(_CHECKED, _CHECKED * done // total), _WHOLE))
    book = _guarded(lambda: CalamineWorkbook.from_filelike(io.BytesIO(data)), path)
    sheets = [about for about in book.sheets_metadata if about.typ == SheetTypeEnum.WorkSheet]
    return tuple(
        Page(
            about.name,
            about.visible != SheetVisibleEnum.Visible,
            _sheet(book, about.name, path, _share(report, number, len(sheets))),
        )
        for number, about in enumerate(sheets)
    )


def hidden_rows(path: Path) -> int:
    """How many rows of a workbook's sheets are hidden (by hand or by a filter); 0 for other files."""
    if not path.read_bytes()[:4].startswith(_ZIP):
        return 0
    with zipfile.ZipFile(path) as package:
        names = [name for name in package.namelist() if name.lower().startswith("xl/worksheets/")]
        return sum(_hidden(package, name) for name in names)


def _hidden(package: zipfile.ZipFile, name: str) -> int:
    count, tail = 0, b""
    with package.open(name) as part:
        while chunk := part.read(_CHUNK):
            text = tail + chunk
            cut = text.rfind(b"<", max(0, len(text) - _OVERLAP))
            tail, text = (text[cut:], text[:cut]) if cut > 0 else (b"", text)
            count += len(_ROW.findall(text)) if b"hidden=" in text else 0
    return count + len(_ROW.findall(tail))


def _fixed(rows: Sequence[Cells], report: Told) -> Callable[[], Iterator[Cells]]:
    return lambda: _counted(rows, len(rows), report)


def _counted(rows: Iterable[Given], total: int, report: Told) -> Iterator[Given]:
    """The rows, told now and then."""
    for number, row in enumerate(rows):
        if number % _STEP == 0:
            report(number, total)
        yield row


def _share(report: Told, number: int, count: int) -> Told:
    """What one of several sheets tells of itself, as part of the whole."""
    span = (_WHOLE - _CHECKED) // count
    return lambda done, total: report(_CHECKED + span * number + span * done // total, _WHOLE)


def _sheet(book: CalamineWorkbook, name: str, path: Path, report: Told) -> Callable[[], Iterator[Cells]]:
    """The rows of a sheet; opening it, one long call, takes about twice as long as giving its rows."""

    def rows() -> Iterator[Cells]:
        sheet: CalamineSheet = _guarded(lambda: book.get_sheet_by_name(name), path)
        height = sheet.total_height + 1  # which counts from 0
        given = _counted(sheet.iter_rows(), height, lambda done, _: report(2 * height + done, 3 * height))
        for row in given:
            yield [value if isinstance(value, str) else text_of(value) for value in row]

    return rows


def _guarded(work: Callable[[], Any], path: Path) -> Any:  # noqa: ANN401 — whatever the reader gives
    """A panic of the Rust reader is no Exception, and says that the file is damaged."""
    try:
        return work()
    except BaseException as error:
        if isinstance(error, KeyboardInterrupt | SystemExit | MemoryError | GeneratorExit):
            raise
        raise RefusedError(DAMAGED, file=path) from error
