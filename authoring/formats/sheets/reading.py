"""Questions of a spreadsheet: one row a question, columns found by their headers wherever the header row stands."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from pathlib import Path

from authoring.documents.legacy import converted, legacy
from authoring.documents.office import OLD_BOOKS, to_book
from authoring.documents.plain_text import old_text
from authoring.formats.cleaning import clean_text
from authoring.formats.questions import Flaw, Question, Spot
from authoring.formats.sheets.headers import Header, cell, find_header, guess_header
from authoring.formats.sheets.keys import resolve_key
from authoring.formats.sheets.looks import Marked, marked, run_of
from authoring.formats.sheets.options import choice, repeats_letters, unlettered
from authoring.formats.sheets.tall import alternates, read_tall
from authoring.formats.vocabulary import FIELDS, line, tick
from authoring.formats.word.marks import Choice, Mark, agree
from authoring.formats.word.reading import read_questions
from authoring.formats.word.wordings import begin_any_question, opens_section
from authoring.model.errors import RefusedError
from authoring.model.items import LABELS
from authoring.model.paragraphs import Paragraph, Row
from authoring.records import read
from authoring.tables import Sheet, read_book, read_rows
from authoring.tables.delimited import read_delimited
from authoring.tables.files import is_old_office
from authoring.tables.looks import PLAIN
from authoring.tables.reading import TEXT_KINDS
from authoring.text import bare, nfc

MOST_BYTES = 64 * 2**20
MOST_ROWS = 20_000
OPEN_BOOKS = (".ods", ".ots")

_EXPECTED = "hàng tiêu đề Câu hỏi, Đáp án A, Đáp án B, …, Đáp án đúng"
_DAY = re.compile(r"^(\d{4})-(\d\d)-(\d\d)(?:T00:00:00)?$")  # a day that Excel made of what was typed
_TOTAL = re.compile(r"(?:tong|cong)(?: (?:so|cong))?(?: cau(?: hoi)?)?[ :.]*(?:[0-9]+(?: cau(?: hoi)?)?[ .]*)?")
_GUIDE = 3  # words of a key cell that is advice to whoever fills the sheet


def read_sheet_questions(path: Path, *, first: bool = False) -> list[Question]:
    """Every row below a header as a question; `first`: the first option of each is right.

    RefusedError where the file can't be read, is larger than people's question files are, or holds no question.
    """
    sheets = read_sheets(path)
    headers = [find_header(sheet) for sheet in sheets]
    if not any(headers):
        return _headless(sheets, path, first=first)
    questions: list[Question] = []
    for sheet, header in zip(sheets, headers, strict=True):
        file = str(path) if len(sheets) == 1 else f"{path} [{sheet.name}]"
        found = _unread(sheet, header) if sheet.hidden or not header else _questions(sheet, header, first=first)
        questions += [replace(question, file=file) for question in found]
    return questions


def read_sheets(path: Path) -> tuple[Sheet, ...]:
    """The sheets of a file with their cells in clean Unicode."""
    if path.is_file() and path.stat().st_size > MOST_BYTES:
        said = "Bảng câu hỏi quá lớn; hãy tách thành nhiều tệp."
        raise RefusedError(said, file=path, expected=f"không quá {MOST_BYTES >> 20} MB")
    sheets = _opened(path)
    rows = sum(len(sheet.rows) for sheet in sheets)
    if rows > MOST_ROWS:
        said = "Bảng có quá nhiều dòng cho một tệp câu hỏi; hãy tách thành nhiều tệp."
        raise RefusedError(said, file=path, expected=f"không quá {MOST_ROWS} dòng", found=f"{rows} dòng")
    texts = dict.fromkeys(text for sheet in sheets for row in sheet.rows for text in row.cells)
    encoding = legacy(texts)
    modern = {
        text: converted(text, encoding) if encoding else text for text in texts
    }  # a soft hyphen is a letter there
    clean = {text: nfc(clean_text(_DAY.sub(r"\3/\2/\1", made))) for text, made in modern.items()}
    return tuple(
        replace(sheet, rows=tuple(Row(row.number, tuple(clean[text] for text in row.cells)) for row in sheet.rows))
        for sheet in sheets
    )


def _opened(path: Path) -> tuple[Sheet, ...]:
    """The sheets as they are kept; an old or OpenDocument workbook as LibreOffice makes a new one of it.

    A delimited text is Unicode, or in an old Vietnamese encoding that proves itself.
    """
    if path.suffix.lower() in OLD_BOOKS and path.is_file():
        data = read(path)
        if path.suffix.lower() in OPEN_BOOKS or is_old_office(data):
            return read_book(to_book(data, path), path, shown=True)
    try:
        return read_rows(path, shown=True)
    except RefusedError as refusal:
        unknown = path.suffix.lower() in TEXT_KINDS and isinstance(refusal.__cause__, UnicodeDecodeError)
        old = old_text(read(path)) if unknown else None
        if old is None:
            raise
        return (Sheet(path.stem, read_delimited(old[0], path)),)


def _headless(sheets: Sequence[Sheet], path: Path, *, first: bool) -> list[Question]:
    """Questions of sheets without a header: a row each, or below one another as in a paper."""
    found: list[Question] = []
    for place, sheet in enumerate(sheets):
        header = guess_header(sheet)
        file = str(path) if len(sheets) == 1 else f"{path} [{sheet.name}]"
        made = _questions(sheet, header, first=first) if header else read_questions(_lines(sheet, place), first=first)
        found += [replace(question, file=file) for question in made]
    if not any(len(question.options) > 1 for question in found):
        message = "Không thấy hàng tiêu đề của bảng câu hỏi. Sửa tên cột cho đúng rồi nạp lại."
        raise RefusedError(message, file=path, expected=_EXPECTED, found=_shown(sheets))
    return found


def _lines(sheet: Sheet, place: int) -> list[Paragraph]:
    """The cells of a sheet as lines of a paper; a name and what it names, two cells of a row, are one line."""
    lines: list[Paragraph] = []
    for row in sheet.rows:
        cells = [(at, text.strip()) for at, text in enumerate(row.cells) if text.strip()]
        if len(cells) == 2 and (joined := _labelled(cells[0][1], cells[1][1])):
            cells = [(cells[0][0], joined)]
        for at, text in cells:
            run = run_of(text, sheet.looks.get((row.number, at + 1), PLAIN))
            lines.append(Paragraph(row.number, text, runs=(run,), cell=(place, row.number, at)))
    return lines


def _labelled(name: str, text: str) -> str:
    """“Đáp án” beside “B” as one line, “Câu hỏi 1” beside a stem; “” for cells that are no such pair."""
    told = name.rstrip(" .:")
    asks = begin_any_question(f"{told}:")
    return f"{told}: {text}" if line(told) or (asks and asks.named) else ""


def _unread(sheet: Sheet, header: Header | None) -> Iterator[Question]:
    """A sheet that isn't taken in is said, unless it holds nothing."""
    if not sheet.rows or (sheet.hidden and not header):
        return
    first = sheet.rows[0]
    if header:
        flaw = Flaw("trang hiện", "trang ẩn", "Trang tính đang ẩn nên không được nạp. Bỏ ẩn nếu cần.")
    else:
        flaw = Flaw(_EXPECTED, _shown((sheet,)), "Trang tính này không có hàng tiêu đề của bảng câu hỏi.")
    yield Question(first.number, first.cells, flaw=flaw)


def _questions(sheet: Sheet, header: Header, *, first: bool) -> Iterator[Question]:
    below = [row for row in sheet.rows if row.number > header.row and row.cells != header.cells]
    if header.tall or (header.within and alternates(below, header)):
        yield from read_tall(below, header, sheet, first=first)
        return
    asked = [row for place, row in enumerate(below) if _asks(row, header) and not (place == 0 and _guides(row, header))]
    lettered = bool(asked) and all(repeats_letters(_offered(row, header)) for row in asked)
    looks = marked(sheet, asked, [place for name, place in header.places.items() if name in LABELS])
    for row in asked:
        offered = _offered(row, header)
        texts = [unlettered(text) for text in offered] if lettered else offered
        yield _question(row, header, texts, looks, first=first or header.first)


def _asks(row: Row, header: Header) -> bool:
    """Whether a row is meant as a question: no bare ordinal, no title of a part of the sheet, no sum below it."""
    known = [header.cell(row, name) for name in header.places if name != "ordinal"]
    filled = [text for text in row.cells if text.strip()]
    titled = len(filled) == 1 and opens_section(filled[0])
    return any(known) and not titled and not _TOTAL.fullmatch(bare(" ".join(filled)))


def _guides(row: Row, header: Header) -> bool:
    """Whether the row below a quiz program's header says how the columns are filled."""
    return header.counted and len(header.cell(row, "key").split()) > _GUIDE


def _question(row: Row, header: Header, offered: Sequence[str], looks: Marked, *, first: bool) -> Question:
    stem = header.cell(row, "stem")
    inner = read_questions([Paragraph(row.number, f"Câu 1: {stem}")]) if header.within else []
    if inner:
        stem, offered = inner[0].stem, inner[0].options
    seen = (looks.get((row.number, header.places.get(label, -1)), PLAIN) for label in LABELS)
    choices = [choice(row.number, label, text, look) for label, text, look in zip(LABELS, offered, seen, strict=False)]
    texts = tuple(one.text for one in choices)
    key = _key(row, header, choices, texts, first=first)
    return Question(
        row=row.number,
        cells=row.cells,
        stem=stem,
        options=texts,
        key=key if isinstance(key, str) else "",
        fields={name: header.cell(row, name) for name in FIELDS},
        extra={name: text for name, place in header.others.items() if (text := cell(row, place))},
        flaw=key if isinstance(key, Flaw) else None,
        spots={name: Spot(row.number, column=place) for name, place in header.places.items()},
    )


def _key(row: Row, header: Header, choices: Sequence[Choice], texts: Sequence[str], *, first: bool) -> str | Flaw:
    """What the key's cell, ticks at the options and the person's word say together."""
    told = resolve_key(header.cell(row, "key"), texts, counted=header.counted)
    spot = Spot(row.number, column=header.places.get("key"))
    marks = [Mark("cột đáp án", told)] if told and isinstance(told, str) else []
    marks += [Mark("phương án đầu tiên", "A")] if first and choices else []
    beside = "".join(label for label in LABELS if tick(header.cell(row, f"right{label}")))
    marks += [Mark("cột đúng/sai", beside)] if beside else []
    key = told if isinstance(told, Flaw) else agree(choices, marks)
    return replace(key, spot=spot) if isinstance(key, Flaw) else key


def _offered(row: Row, header: Header) -> list[str]:
    """The texts of the options without empty ones at the end."""
    width = 1 + max((LABELS.index(name) for name in header.places if name in LABELS), default=-1)
    chosen = [header.cell(row, label) for label in LABELS[:width]]
    while chosen and not chosen[-1]:
        chosen.pop()
    return chosen


def _shown(sheets: Sequence[Sheet]) -> str:
    """The first cells of the first row that has any."""
    rows = [row for sheet in sheets for row in sheet.rows[:1]]
    cells = [text.strip() for row in rows for text in row.cells if text.strip()]
    return ", ".join(text if len(text) < 40 else f"{text[:40]}…" for text in cells[:8])
