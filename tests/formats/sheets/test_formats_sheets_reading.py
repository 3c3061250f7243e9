"""Spreadsheets of questions: columns by their headers, one rejection a bad row; rows stand here as people fill them."""

from pathlib import Path

import openpyxl  # type: ignore[import-untyped] # it ships no types
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from authoring.formats import read_items
from authoring.model.errors import RefusedError
from authoring.model.items import Item, options
from authoring.model.readings import Reading
from authoring.tables import sheet, write_csv, write_xlsx


def read(tmp_path: Path, text: str) -> Reading[Item]:
    """Lines of cells between bars, as a CSV file; so the row's number is the line's."""
    rows = [[cell.strip() for cell in line.split("|")] for line in text.strip("\n").split("\n")]
    path = tmp_path / "Câu hỏi.csv"
    path.write_bytes(write_csv(rows[0], rows[1:]))
    return read_items(path)


def test_the_usual_sheet_under_title_rows(tmp_path: Path) -> None:
    text = """
BỘ CÂU HỎI TUẦN 30
Đơn vị: BHXH tỉnh | | 2022
STT | Câu hỏi | Đáp án A | Đáp án B | Đáp án C | Đáp án D | Đáp án đúng | Căn cứ | Giải thích | Chủ đề | Mức độ | Mã câu | Ghi chú
1 | Ai đóng? | Tôi | Nó | | | B | Điều 1 | Vì. | bhxh | Dễ | q1 | xem lại
PHẦN II. BHYT
2 | Mức nào? | 3% | 8% | 14% | 22% | 3 | | | | Vận dụng | |
3 |
STT | Câu hỏi | Đáp án A | Đáp án B | Đáp án C | Đáp án D | Đáp án đúng | Căn cứ | Giải thích | Chủ đề | Mức độ | Mã câu | Ghi chú
4 | Khi nào? | 1 năm | | 3 năm | | 1 năm
"""
    reading = read(tmp_path, text)
    assert reading.rejected == ()
    assert reading.good == (
        Item("q1", "Ai đóng?", options("Tôi", "Nó"), "B", "Điều 1", "Vì.", "bhxh", "easy", "", {"ghi_chu": "xem lại"}),
        Item("cau-hoi-002", "Mức nào?", options("3%", "8%", "14%", "22%"), "C", difficulty="hard"),
        Item("cau-hoi-003", "Khi nào?", options("1 năm", "", "3 năm"), "A"),
    )


@pytest.mark.parametrize("total", ["Tổng số: 2 câu", "| Tổng cộng | 2", "Tổng số câu hỏi | 2", "Cộng: | 2 câu hỏi"])
def test_a_sum_below_is_no_question(tmp_path: Path, total: str) -> None:
    rows = "Câu hỏi | A | B | Đáp án\nAi đóng? | Tôi | Nó | B\nTổng số giờ là mấy? | 8 | 9 | A\n"
    reading = read(tmp_path, f"{rows}{total}\n")
    assert (len(reading.good), reading.rejected) == (2, ())


def test_a_sheet_in_the_letters_of_old_programs(tmp_path: Path) -> None:
    text = (
        "Câu ho\u0309i;A;B;Đa\u0301p a\u0301n\r\nTô\u0309 chư\u0301c na\u0300o giữ quy\u0303?;Sơ\u0309;Bô\u0323;B\r\n"
    )
    (tmp_path / "a.csv").write_bytes(text.replace("ữ", "ư\u0303").encode("cp1258"))
    (one,) = read_items(tmp_path / "a.csv").good
    assert (one.stem, one.options, one.key) == ("Tổ chức nào giữ quỹ?", options("Sở", "Bộ"), "B")
    (tmp_path / "b.csv").write_bytes(b"C\xe2u;\xff\xfe\xfd\r\n")
    with pytest.raises(RefusedError, match="không ghi bằng Unicode"):
        read_items(tmp_path / "b.csv")


@pytest.mark.parametrize(
    "header",
    [
        "Câu hỏi|Đáp án A|Đáp án B|Đáp án đúng",
        "NỘI DUNG CÂU HỎI|Phương án A|Phương án B|Đáp án",
        "Câu dẫn|A|B|Key",
        "Question|Option 1|Option 2|Correct answer",
        "Cau hoi|Dap an a|dap an b|dap an dung",
        "Nội dung:|Lựa chọn 1|Lựa chọn 2|ĐA",
    ],
)
def test_every_spelling_of_the_header(tmp_path: Path, header: str) -> None:
    (item,) = read(tmp_path, f"{header}\nAi?|x|y|B").good
    assert (item.stem, item.options, item.key, item.extra) == ("Ai?", options("x", "y"), "B", {})


def test_a_bad_row_is_rejected_alone_with_its_cells(tmp_path: Path) -> None:
    text = """
Câu hỏi | Đáp án A | Đáp án B | Đáp án đúng | Đúng tại ngày
 | x | y | A |
Ai? | x | | A |
Ai? | x | y | E |
Ai? | x | y | A | hôm nay
Ai? | x | y | A | 2022-07-18T00:00:00
Ghi chú: 4 câu chưa soát
"""
    reading = read(tmp_path, text)
    assert [(item.stem, item.valid_on) for item in reading.good] == [("Ai?", "2022-07-18")]
    assert [(one.row, one.expected, one.found) for one in reading.rejected] == [
        (2, "câu dẫn", "để trống"),
        (3, "ít nhất 2 phương án", "1 phương án"),
        (4, "chữ cái, số thứ tự hoặc nguyên văn một phương án", "E"),
        (5, "ngày như 18/7/2022 hoặc 2022-07-18", "hôm nay"),
        (7, "ít nhất 2 phương án", "0 phương án"),
    ]
    assert reading.rejected[2].cells == ("Ai?", "x", "y", "E", "")


def test_other_columns_keep_apart_under_names_of_letters(tmp_path: Path) -> None:
    text = "Câu hỏi|A|B|Ghi chú 1|Ghi chú 2|★|Câu hỏi\nAi?|x|y|một|hai|ba|bốn"
    (item,) = read(tmp_path, text).good
    assert item.extra == {"ghi_chu": "một", "ghi_chu_x": "hai", "cot": "ba", "cau_hoi": "bốn"}


def test_a_file_without_the_header_is_refused_with_what_stands_there(tmp_path: Path) -> None:
    with pytest.raises(RefusedError, match="hàng tiêu đề") as refused:
        read(tmp_path, f"Họ và tên | Điểm | {'x' * 50}\nAn | 10 | y")
    assert refused.value.trouble.found == f"Họ và tên, Điểm, {'x' * 40}…"


def test_each_sheet_is_read_or_said(tmp_path: Path) -> None:
    book = openpyxl.Workbook()
    book.active.title = "Dễ"
    for name, head in (
        ("Dễ", "Câu hỏi"),
        ("Khó", "Câu hỏi"),
        ("Ẩn", "Câu hỏi"),
        ("Hướng dẫn", "Ghi"),
        ("Ẩn khác", "Ghi"),
    ):
        page = book[name] if name in book.sheetnames else book.create_sheet(name)
        page.append([head, "A", "B", "Đáp án"])
        page.append([f"{name}?", "x", 8, 2])
        page.sheet_state = "hidden" if "Ẩn" in name else "visible"
    book.create_sheet("Trống")
    path = tmp_path / "a.xlsx"
    book.save(path)
    reading = read_items(path)
    assert [(item.stem, item.options, item.key) for item in reading.good] == [
        ("Dễ?", options("x", "8"), "B"),
        ("Khó?", options("x", "8"), "B"),
    ]
    assert [(one.file, one.row, one.found) for one in reading.rejected] == [
        (f"{path} [Ẩn]", 1, "trang ẩn"),
        (f"{path} [Hướng dẫn]", 1, "Ghi, A, B, Đáp án"),
    ]


CELLS = st.sampled_from(
    [
        "",
        "Câu hỏi",
        "A",
        "B",
        "Đáp án đúng",
        "Đáp án C",
        "Mức độ",
        "1",
        "B ",
        "x",
        "8%",
        "12",
        "khó",
        "Phần I",
        "a,c",
        "\n",
    ]
)


@settings(max_examples=60, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(st.lists(st.lists(CELLS, max_size=7), min_size=1, max_size=8))
def test_no_rows_break_the_reader(tmp_path: Path, rows: list[list[str]]) -> None:
    path = tmp_path / "a.xlsx"
    path.write_bytes(write_xlsx([sheet("t", ["Câu hỏi", "A", "B", "Đáp án đúng"], rows)]))
    reading = read_items(path)
    assert len(reading.good) + len(reading.rejected) <= len(rows)
