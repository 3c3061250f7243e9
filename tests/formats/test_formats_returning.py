"""A question file back to its author: the same file with what is wrong said at its place."""

import io
from datetime import UTC, datetime
from pathlib import Path

import docx
import openpyxl  # type: ignore[import-untyped] # it ships no types
import pytest

from authoring.formats import judge_file, read_items, return_file
from authoring.model.errors import RefusedError
from authoring.tables import sheet, write_xlsx
from tests.formats.typist import Para, Text, pack

NOW = datetime(2022, 7, 25, 2, 41, tzinfo=UTC)


def test_a_word_file_comes_back_with_a_comment_at_the_wrong_words(tmp_path: Path) -> None:
    lines = ("Câu 1. Ai?", "A. Tôi", "B. Nó", "Đáp án: E", "Câu 2. Gì?", "A. x", "B. y", "Đáp án: A")
    path = tmp_path / "Tuần 30.docx"
    path.write_bytes(pack([Para((Text(line),)) for line in lines]))
    before = path.read_bytes()
    made = return_file(path, judge_file(path), NOW)
    assert (made.name, made.remarks, path.read_bytes()) == ("can-sua-Tuần 30.docx", 1, before)
    document = docx.Document(io.BytesIO(made.data))
    (comment,) = document.comments
    assert comment.text == (
        "Đáp án E không có trong các phương án.\nCần: một trong A, B.\nĐang là: E.\nSửa chỗ này rồi nhập lại cả tệp."
    )
    starts = [p.text for p in document.paragraphs if p._p.xpath("./w:commentRangeStart")]
    assert starts == ["Đáp án: E"]
    (tmp_path / "lại.docx").write_bytes(made.data)
    assert [item.key for item in read_items(tmp_path / "lại.docx").good] == ["A"]


def test_a_workbook_comes_back_with_a_column_that_an_import_passes_over(tmp_path: Path) -> None:
    path = tmp_path / "Tuần 30.xlsx"
    rows = [["Ai?", "Tôi", "Nó", "E"], ["Gì?", "x", "y", "A"]]
    other = sheet("Hướng dẫn", ["Điền vào trang kia"], [])
    path.write_bytes(write_xlsx([sheet("Câu hỏi", ["Câu hỏi", "A", "B", "Đáp án"], rows), other]))
    made = return_file(path, judge_file(path), NOW)
    assert (made.name, made.remarks) == ("can-sua-Tuần 30.xlsx", 2)
    book = openpyxl.load_workbook(io.BytesIO(made.data))
    assert [cell.value for cell in book.worksheets[0][1]] == ["Câu hỏi", "A", "B", "Đáp án", "Cần sửa"]
    assert book.worksheets[0]["E2"].value.startswith("Không rõ phương án nào là đáp án đúng.")
    assert book.worksheets[0]["D2"].comment is not None
    (tmp_path / "lại.xlsx").write_bytes(made.data)
    assert [(item.stem, dict(item.extra)) for item in read_items(tmp_path / "lại.xlsx").good] == [("Gì?", {})]


def test_other_files_are_refused_with_what_to_do(tmp_path: Path) -> None:
    path = tmp_path / "a.json"
    path.write_text("[{}]", encoding="utf-8")
    with pytest.raises(RefusedError, match="hãy xem danh sách câu phải sửa"):
        return_file(path, judge_file(path), NOW)
