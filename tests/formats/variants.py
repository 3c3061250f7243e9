"""Three questions as strangers and other programs lay them out: lines of a paper, tables in it, rows of a sheet."""

import re
from collections.abc import Callable, Sequence
from pathlib import Path

import docx
import openpyxl  # type: ignore[import-untyped] # it ships no types
from docx.text.paragraph import Paragraph

from authoring.formats import judge_file
from authoring.model.items import LABELS

Told = tuple[str, tuple[str, ...], str]
Table = list[list[str]]

ITEMS: list[Told] = [
    ("Mức đóng BHYT của người lao động là bao nhiêu?", ("1,5%", "3%", "4,5%", "8%"), "B"),
    ("Cơ quan nào quản lý quỹ BHXH?", ("Bộ Tài chính", "BHXH Việt Nam", "Ngân hàng Nhà nước", "Bộ Y tế"), "C"),
    ("Thẻ BHYT có giá trị từ ngày nào?", ("Ngày nộp tiền", "Ngày ghi trên thẻ", "Sau 30 ngày"), "A"),
]
UNKEYED: list[Told] = [(stem, texts, "") for stem, texts, _ in ITEMS]

_LOOKS = re.compile(r"(\*\*.+?\*\*|__.+?__)")


def lines(
    ask: str = "Câu {n}. {s}",
    opt: str = "{L}. {t}",
    right: str = "",
    key: str = "",
    after: str | None = None,
    joined: str = "",
) -> list[str]:
    """The questions as lines; `{n}` number, `{s}` stem, `{L}`, `{l}`, `{i}` letter or place of an option, `{t}` text.

    `right` is the form of the right option, `key` lines below with its letter `{k}`, `{l}`, its place `{i}`, text `{t}`.
    """
    made: list[str] = []
    for number, (stem, texts, letter) in enumerate(ITEMS, 1):
        made += ask.format(n=number, s=stem).split("\n")
        offered = [
            (right if right and label == letter else opt).format(L=label, l=label.lower(), t=text, i=place)
            for place, (label, text) in enumerate(zip(LABELS, texts, strict=False), 1)
        ]
        made += [joined.join(offered)] if joined else offered
        place = LABELS.index(letter)
        made += key.format(k=letter, l=letter.lower(), i=place + 1, n=number, t=texts[place]).split("\n") if key else []
        made += [] if after is None else [after]
    return made


def wide(head: str, row: Callable[[int, str, list[str], str], Sequence[object]]) -> list[list[object]]:
    """A sheet with a question in each row; the options are filled up to four."""
    rows = [row(n, stem, [*texts, *[""] * (4 - len(texts))], key) for n, (stem, texts, key) in enumerate(ITEMS, 1)]
    return [[text.strip() for text in head.split("|")], *map(list, rows)]


def tall(head: str, row: Callable[[int, str, int, str, str], Sequence[object]]) -> list[list[object]]:
    """A sheet with an option in each row: number, stem (both “” below the first option), place, text, key."""
    rows = [
        row(n if not place else 0, stem if not place else "", place, text, key)
        for n, (stem, texts, key) in enumerate(ITEMS, 1)
        for place, text in enumerate(texts)
    ]
    return [[text.strip() for text in head.split("|")], *([one or None for one in made] for made in rows)]


def write_paper(path: Path, content: Sequence[str | Table]) -> None:
    """A Word file of lines (“**bold**”, “__underlined__”) and tables."""
    paper = docx.Document()
    for one in content:
        if isinstance(one, str):
            _say(paper.add_paragraph(), one)
            continue
        table = paper.add_table(len(one), max(map(len, one)))
        for row, texts in zip(table.rows, one, strict=True):
            for cell, text in zip(row.cells, texts, strict=False):
                for place, line in enumerate(text.split("\n")):
                    _say(cell.add_paragraph() if place else cell.paragraphs[0], line)
    paper.save(str(path))


def _say(paragraph: Paragraph, text: str) -> None:
    for piece in filter(None, _LOOKS.split(text)):
        marked = _LOOKS.fullmatch(piece)
        run = paragraph.add_run(piece[2:-2] if marked else piece)
        run.bold, run.underline = (bool(marked) and piece[0] == sign for sign in "*_")


def write_book(path: Path, rows: Sequence[Sequence[object]], merged: Sequence[int] = ()) -> None:
    """A workbook; in the columns `merged` each filled cell spans over the empty ones below it."""
    book = openpyxl.Workbook()
    page = book.active
    for row in rows:
        page.append(list(row))
    last = len(rows)
    for column in merged:
        starts = [at for at in range(2, last + 1) if page.cell(at, column).value is not None]
        for start, end in zip(starts, [*(at - 1 for at in starts[1:]), last], strict=True):
            page.merge_cells(start_row=start, end_row=end, start_column=column, end_column=column)
    book.save(path)


def told(path: Path, *, first: bool = False) -> list[Told]:
    """What a file gives: stem, options, key of each question; of a flawed one “?”, nothing, its message."""
    return [
        (one.item.stem, tuple(option.text for option in one.item.options), one.item.key)
        if one.item
        else ("?", (), one.flaw.message if one.flaw else "")
        for one in judge_file(path, first=first)
    ]
