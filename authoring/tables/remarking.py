"""A copy of a workbook in which a last column says of rows what is wrong, and the wrong cells are marked."""

import io
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from authoring.tables.packing import repack
from authoring.tables.sheets import Sheet
from authoring.tables.writing import MADE_ON, check, names_of, write_cell

if TYPE_CHECKING:
    from xlsxwriter.worksheet import Worksheet

_YELLOW = "#FFFF00"


@dataclass(frozen=True, slots=True)
class Remark:
    """What is said of a row (its number from 1) of a sheet (its place from 0); `column`: the wrong cell, from 0."""

    sheet: int
    row: int
    column: int | None
    text: str


def write_remarked(sheets: Sequence[Sheet], remarks: Sequence[Remark], title: str, heads: Sequence[int]) -> bytes:
    """The sheets with a last column `title`, which stands in the header's row (`heads`: its number, 0 without one).

    Every row keeps its number; looks, formulas and pictures of the original aren't kept. The same sheets and remarks
    give the same bytes.
    """
    saved = io.BytesIO()
    options = {"in_memory": True, "strings_to_formulas": False, "strings_to_urls": False, "strings_to_numbers": False}
    import xlsxwriter  # noqa: PLC0415 — slow to load, seldom needed

    book = xlsxwriter.Workbook(saved, options)
    book.set_properties({"created": MADE_ON, "author": "", "title": ""})
    looks = {"bold": book.add_format({"bold": True}), "wrong": book.add_format({"bg_color": _YELLOW})}
    for place, (name, sheet) in enumerate(zip(names_of(sheets), sheets, strict=True)):
        check(sheet)
        mine = [remark for remark in remarks if remark.sheet == place]
        _fill(book.add_worksheet(name), sheet, mine, (title, heads[place]), looks)
    book.close()
    return repack(saved.getvalue())


def _fill(
    page: "Worksheet", sheet: Sheet, remarks: Sequence[Remark], title: tuple[str, int], looks: Mapping[str, object]
) -> None:
    last = max((len(row.cells) for row in sheet.rows), default=0)
    wrong = {(remark.row, remark.column): remark.text for remark in remarks if remark.column is not None}
    for row in sheet.rows:
        for column, text in enumerate(row.cells):
            write_cell(page, row.number - 1, column, text, looks["wrong"] if (row.number, column) in wrong else None)
    for (number, column), text in sorted(wrong.items()):
        page.write_comment(number - 1, column, text, {"author": "", "x_scale": 2})
    if title[1]:
        page.write_string(title[1] - 1, last, title[0], looks["bold"])
    page.set_column(last, last, 60)
    said: dict[int, list[str]] = {}
    for remark in remarks:
        said.setdefault(remark.row, []).append(remark.text)
    for number, texts in said.items():
        page.write_string(number - 1, last, "\n".join(texts), looks["wrong"])
