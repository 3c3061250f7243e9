"""Keys marked by nothing but a cell's look: bold, coloured, filled, underlined; decoration marks nothing."""

import subprocess
from collections.abc import Callable
from pathlib import Path

import openpyxl  # type: ignore[import-untyped] # it ships no types
import pytest
import xlsxwriter
from openpyxl.cell.cell import Cell  # type: ignore[import-untyped]
from openpyxl.cell.rich_text import CellRichText, TextBlock  # type: ignore[import-untyped]
from openpyxl.cell.text import InlineFont  # type: ignore[import-untyped]
from openpyxl.styles import Font, PatternFill  # type: ignore[import-untyped]

from authoring.formats import judge_file
from authoring.formats.sheets.looks import marked
from authoring.model.paragraphs import Row
from authoring.tables import Look, Sheet

HEADER = ("Câu hỏi", "Đáp án A", "Đáp án B", "Đáp án C", "Đáp án D")
ROWS = (("Mức đóng?", "3%", "8%", "14%", "22%"), ("Ai đóng?", "Tôi", "Bạn", "Nó", "Họ"), ("Khi nào?", "1", "2", "3"))
KEYS = ("B", "A", "C")

Mark = Callable[[Cell], None]


def bold(cell: Cell) -> None:
    cell.font = Font(bold=True)


def italic(cell: Cell) -> None:
    cell.font = Font(italic=True)


def underlined(cell: Cell) -> None:
    cell.font = Font(underline="single")


def red(cell: Cell) -> None:
    cell.font = Font(color="FFFF0000")


def themed(cell: Cell) -> None:
    cell.font = Font(color=openpyxl.styles.colors.Color(theme=5))


def filled(cell: Cell) -> None:
    cell.fill = PatternFill("solid", fgColor="FFFFFF00")


def inside(cell: Cell) -> None:
    cell.value = CellRichText(TextBlock(InlineFont(b=True), str(cell.value)))


def book(path: Path, mark: Mark, keys: tuple[str, ...] = KEYS, told: tuple[str, ...] = ()) -> Path:
    """The rows with their right options marked; `told` are the letters of a key column."""
    made = openpyxl.Workbook()
    made.active.append([*HEADER, *(["Đáp án đúng"] if told else [])])
    for row in ROWS:
        made.active.append(row)
    for place, key in enumerate(keys, 2):
        mark(made.active.cell(place, 2 + "ABCD".index(key)))
    for place, key in enumerate(told, 2):
        made.active.cell(place, 6, key)
    made.save(path)
    return path


def keys_of(path: Path) -> list[str]:
    return [one.item.key if one.item else one.flaw.found if one.flaw else "" for one in judge_file(path)]


@pytest.mark.parametrize("mark", [bold, italic, underlined, red, themed, filled, inside])
def test_a_look_marks_the_right_option(tmp_path: Path, mark: Mark) -> None:
    assert keys_of(book(tmp_path / "a.xlsx", mark)) == ["B", "A", "C"]


def test_black_white_and_part_of_a_text_mark_nothing(tmp_path: Path) -> None:
    def black(cell: Cell) -> None:
        cell.font = Font(color="FF000000")
        cell.fill = PatternFill("solid", fgColor="FFFFFFFF")

    def partly(cell: Cell) -> None:
        cell.value = CellRichText(TextBlock(InlineFont(b=True), "một"), f" {cell.value}")

    assert keys_of(book(tmp_path / "a.xlsx", black)) == ["", "", ""]
    assert keys_of(book(tmp_path / "a.xlsx", partly)) == ["", "", ""]


def test_a_look_and_a_key_column_must_agree_row_by_row(tmp_path: Path) -> None:
    path = book(tmp_path / "a.xlsx", bold, told=("B", "C", "C"))
    assert keys_of(path) == ["B", "cột đáp án: C; in đậm: A", "C"]


def test_columns_and_rows_that_are_only_decorated_mark_nothing(tmp_path: Path) -> None:
    path = book(tmp_path / "a.xlsx", bold, told=("D", "C", "B"), keys=())
    made = openpyxl.load_workbook(path)
    for row in (2, 3, 4):
        filled(made.active.cell(row, 2))
        filled(made.active.cell(row, 4))
        bold(made.active.cell(row, 3))
    for column in range(1, 7):
        made.active.cell(3, column).font = Font(color="FFFF0000", bold=column == 3)
    made.save(path)
    assert keys_of(path) == ["D", "C", "B"]


def test_a_mark_on_a_decorated_column_still_counts() -> None:
    looks = {(2, 2): Look(bold=True, fill="ffff00"), (3, 2): Look(fill="ffff00"), (3, 3): Look(colour="ff0000")}
    rows = (Row(2, ("?", "a", "b")), Row(3, ("?", "a", "b")))
    assert marked(Sheet("a", rows, looks=looks), rows, (1, 2)) == {
        (2, 1): Look(bold=True),
        (3, 1): Look(),
        (2, 2): Look(),
        (3, 2): Look(colour="ff0000"),
    }
    assert marked(Sheet("a", rows), rows, (1, 2)) == {}


def test_one_question_alone_is_not_taken_for_decoration() -> None:
    row = Row(2, ("?", "a", "b"))
    assert marked(Sheet("a", (row,), looks={(2, 3): Look(italic=True)}), (row,), (1, 2)) == {
        (2, 1): Look(),
        (2, 2): Look(italic=True),
    }


def test_questions_below_one_another_in_a_sheet_are_marked_too(tmp_path: Path) -> None:
    made = openpyxl.Workbook()
    for text in ("Câu 1. Mức đóng?", "A. 3%", "B. 8%", "Câu 2. Ai đóng?", "A. Tôi", "B. Nó"):
        made.active.append([text])
    red(made.active["A3"])
    red(made.active["A5"])
    made.save(tmp_path / "a.xlsx")
    assert keys_of(tmp_path / "a.xlsx") == ["B", "A"]


def test_a_text_that_is_bold_inside_its_cell_as_excel_keeps_it(tmp_path: Path) -> None:
    with xlsxwriter.Workbook(tmp_path / "a.xlsx") as made:
        page, strong = made.add_worksheet(), made.add_format({"bold": True})
        for row, cells in enumerate((HEADER[:3], ROWS[1][:3], ROWS[2][:3])):
            page.write_row(row, 0, cells)
        page.write_rich_string(1, 2, strong, "B", strong, "ạn")
        page.write_rich_string(2, 1, strong, "1", " năm")
    assert keys_of(tmp_path / "a.xlsx") == ["B", ""]


@pytest.mark.slow
def test_old_and_open_workbooks_keep_looks_and_formats(soffice: str, tmp_path: Path) -> None:
    made = openpyxl.load_workbook(book(tmp_path / "a.xlsx", bold))
    for place, share in enumerate((0.03, 0.045, 0.14, 1), 2):
        made.active.cell(2, place, share).number_format = "0.0%"
    made.save(tmp_path / "a.xlsx")
    profile = f"-env:UserInstallation={(tmp_path / 'profile').as_uri()}"
    for kind in ("xls", "ods"):
        command = [soffice, profile, "--headless", "--convert-to", kind, "--outdir", str(tmp_path), "a.xlsx"]
        subprocess.run(command, check=True, capture_output=True, timeout=180, cwd=tmp_path)
        found = judge_file(tmp_path / f"a.{kind}")
        assert [one.item.key for one in found if one.item] == ["B", "A", "C"]
        assert [option.text for option in found[0].item.options] == ["3%", "4,5%", "14%", "100%"]  # type: ignore[union-attr]


def test_what_sites_call_xls_is_read_as_what_it_is(tmp_path: Path) -> None:
    book(tmp_path / "a.xlsx", bold).rename(tmp_path / "a.xls")
    assert keys_of(tmp_path / "a.xls") == ["B", "A", "C"]
    cells = "".join(f"<td>{text}</td>" for text in ("Mức đóng?", "3%", "8%", "B"))
    head = "".join(f"<th>{text}</th>" for text in ("Câu hỏi", "A", "B", "Đáp án"))
    (tmp_path / "b.xls").write_text(f"<html><table><tr>{head}</tr><tr></tr><tr>{cells}</tr></table></html>", "utf-8")
    assert [(one.question.row, one.item.key) for one in judge_file(tmp_path / "b.xls") if one.item] == [(3, "B")]
