"""A returned workbook: rows keep their numbers, a last column and a comment say what is wrong."""

import io

import openpyxl  # type: ignore[import-untyped] # it ships no types

from authoring.model.paragraphs import Row
from authoring.tables import Remark, Sheet, write_remarked

SHEETS = (
    Sheet("Tuần 30", (Row(2, ("Câu hỏi", "A", "Đáp án")), Row(3, ("Ai?", "Tôi", "=1+1")), Row(5, ("Gì?", "", "Z")))),
    Sheet("Khác", (Row(1, ("x",)),)),
)
REMARKS = (
    Remark(0, 5, 2, "Không có Z."),
    Remark(0, 5, None, "Thiếu phương án."),
    Remark(1, 1, None, "Không có tiêu đề."),
)


def test_remarks_stand_in_a_last_column_and_at_the_cell() -> None:
    made = write_remarked(SHEETS, REMARKS, "Cần sửa", (2, 0))
    assert made == write_remarked(SHEETS, REMARKS, "Cần sửa", (2, 0))
    book = openpyxl.load_workbook(io.BytesIO(made))
    first, second = book.worksheets
    assert [[cell.value for cell in row] for row in first.iter_rows()] == [
        [None, None, None, None],
        ["Câu hỏi", "A", "Đáp án", "Cần sửa"],
        ["Ai?", "Tôi", "=1+1", None],
        [None, None, None, None],
        ["Gì?", None, "Z", "Không có Z.\nThiếu phương án."],
    ]
    assert first["C5"].comment.text == "Không có Z."
    assert (first["C3"].data_type, first["C5"].fill.fgColor.rgb) == ("s", "FFFFFF00")
    assert [cell.value for cell in second[1]] == ["x", "Không có tiêu đề."]
