"""A sheet or delimited file becomes rows of cells with their place; out with formulas neutralised."""

from authoring.tables.looks import Look
from authoring.tables.reading import BOOK_KINDS, TEXT_KINDS, read_book, read_rows
from authoring.tables.remarking import Remark, write_remarked
from authoring.tables.sheets import Sheet, sheet
from authoring.tables.writing import write_csv, write_xlsx

__all__ = [
    "BOOK_KINDS",
    "TEXT_KINDS",
    "Look",
    "Remark",
    "Sheet",
    "read_book",
    "read_rows",
    "sheet",
    "write_csv",
    "write_remarked",
    "write_xlsx",
]
