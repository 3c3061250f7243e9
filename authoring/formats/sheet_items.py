"""Items of a spreadsheet: one row a question, columns found by their headers wherever the header row stands."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

from authoring.formats.questions import Flaw, Question, judge
from authoring.formats.sheet_keys import resolve_key
from authoring.formats.vocabulary import FIELDS, column
from authoring.formats.wordings import opens_section
from authoring.model.errors import RefusedError
from authoring.model.items import LABELS, Item
from authoring.model.paragraphs import Row
from authoring.model.readings import Reading
from authoring.tables import Sheet, read_rows
from authoring.text import bare

HEAD_ROWS = 30  # titles above the header take fewer rows than this

_EXPECTED = "hàng tiêu đề Câu hỏi, Đáp án A, Đáp án B, …, Đáp án đúng"


@dataclass(frozen=True, slots=True)
class Header:
    """Where each known column stands (by its name in `vocabulary`), and what the other columns are called."""

    row: int
    cells: tuple[str, ...]
    places: dict[str, int]
    others: dict[str, int]

    def cell(self, row: Row, name: str) -> str:
        """The text of a row in a known column; “” where there is none."""
        return _cell(row, self.places.get(name, len(row.cells)))


def read_sheet_items(path: Path) -> Reading[Item]:
    """Every row below a header as an item; RefusedError where the file can't be read or no sheet has the header."""
    sheets = read_rows(path)
    headers = [_header(sheet) for sheet in sheets]
    if not any(headers):
        message = "Không thấy hàng tiêu đề của bảng câu hỏi. Sửa tên cột cho đúng rồi nạp lại."
        raise RefusedError(message, file=path, expected=_EXPECTED, found=_shown(sheets))
    questions: list[Question] = []
    for sheet, header in zip(sheets, headers, strict=True):
        file = str(path) if len(sheets) == 1 else f"{path} [{sheet.name}]"
        questions += _unread(sheet, header, file) if sheet.hidden or not header else _questions(sheet, header, file)
    return judge(questions, path)


def _header(sheet: Sheet) -> Header | None:
    return next((found for row in sheet.rows[:HEAD_ROWS] if (found := _as_header(row))), None)


def _as_header(row: Row) -> Header | None:
    places: dict[str, int] = {}
    others: dict[str, int] = {}
    for place, cell in enumerate(row.cells):
        name = column(cell)
        if name and name not in places:
            places[name] = place
        elif cell.strip():
            others[_new_name(cell, others)] = place
    return Header(row.number, row.cells, places, others) if {"stem", "A", "B"} <= places.keys() else None


def _new_name(cell: str, taken: dict[str, int]) -> str:
    """The name under which an item keeps a column that this table doesn't know: letters and low lines."""
    name = re.sub(r"[^a-z]+", "_", bare(cell)).strip("_") or "cot"
    while name in taken:
        name += "_x"
    return name


def _unread(sheet: Sheet, header: Header | None, file: str) -> Iterator[Question]:
    """A sheet that isn't taken in is said, unless it holds nothing."""
    if not sheet.rows or (sheet.hidden and not header):
        return
    first = sheet.rows[0]
    if header:
        flaw = Flaw("trang hiện", "trang ẩn", "Trang tính đang ẩn nên không được nạp. Bỏ ẩn nếu cần.")
    else:
        flaw = Flaw(_EXPECTED, _shown((sheet,)), "Trang tính này không có hàng tiêu đề của bảng câu hỏi.")
    yield Question(first.number, first.cells, flaw=flaw, file=file)


def _questions(sheet: Sheet, header: Header, file: str) -> Iterator[Question]:
    for row in sheet.rows:
        if row.number > header.row and row.cells != header.cells and _asks(row, header):
            yield _question(row, header, file)


def _asks(row: Row, header: Header) -> bool:
    """Whether a row is meant as a question: no bare ordinal, no title of a part of the sheet."""
    known = [header.cell(row, name) for name in header.places if name != "ordinal"]
    filled = [cell for cell in row.cells if cell.strip()]
    return any(known) and not (len(filled) == 1 and opens_section(filled[0]))


def _question(row: Row, header: Header, file: str) -> Question:
    width = 1 + max(LABELS.index(name) for name in header.places if name in LABELS)
    chosen = [header.cell(row, label) for label in LABELS[:width]]
    while chosen and not chosen[-1]:
        chosen.pop()
    key = resolve_key(header.cell(row, "key"), chosen)
    return Question(
        row=row.number,
        cells=row.cells,
        stem=header.cell(row, "stem"),
        options=tuple(chosen),
        key=key if isinstance(key, str) else "",
        fields={name: header.cell(row, name) for name in FIELDS},
        extra={name: text for name, place in header.others.items() if (text := _cell(row, place))},
        flaw=key if isinstance(key, Flaw) else None,
        file=file,
    )


def _cell(row: Row, place: int) -> str:
    return row.cells[place].strip() if place < len(row.cells) else ""


def _shown(sheets: Sequence[Sheet]) -> str:
    """The first cells of the first row that has any."""
    rows = [row for sheet in sheets for row in sheet.rows[:1]]
    cells = [cell.strip() for row in rows for cell in row.cells if cell.strip()]
    return ", ".join(cell if len(cell) < 40 else f"{cell[:40]}…" for cell in cells[:8])
