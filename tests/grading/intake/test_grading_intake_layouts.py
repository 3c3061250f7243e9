"""Layouts: encoding, delimiter and header found; what is no such table is refused by its kind."""

from collections.abc import Callable
from pathlib import Path

import pytest

from authoring.grading.intake.layouts import HEAD, read_bytes, read_layout, recode, split
from authoring.model.errors import RefusedError

HEADER = "Họ và tên,Số CCCD,Nộp lúc,Câu 1"
ROW = "A,001234567890,2022-07-18 10:00:05,B"


@pytest.mark.parametrize("delimiter", [",", ";", "\t"])
@pytest.mark.parametrize("end", ["\n", "\r\n", "\r"])
def test_delimiter_and_header_are_found(written: Callable[..., Path], delimiter: str, end: str) -> None:
    text = f"{HEADER}{end}{ROW}{end}".replace(",", delimiter)
    layout = read_layout(written(text))
    assert (layout.delimiter, layout.header_row, layout.header) == (delimiter, 1, tuple(HEADER.split(",")))
    assert text.encode()[layout.body :].decode() == f"{ROW}{end}".replace(",", delimiter)


@pytest.mark.parametrize(
    ("encoding", "mark", "name"),
    [
        ("utf-8", b"", "utf-8"),
        ("utf-8", b"\xef\xbb\xbf", "utf-8"),
        ("utf-16-le", b"\xff\xfe", "utf-16-le"),
        ("utf-16-be", b"\xfe\xff", "utf-16-be"),
        ("utf-16-le", b"", "utf-16-le"),
        ("utf-16-be", b"", "utf-16-be"),
    ],
)
def test_encodings_are_told_apart(written: Callable[..., Path], encoding: str, mark: bytes, name: str) -> None:
    layout = read_layout(written(mark + f"{HEADER}\n{ROW}\n".encode(encoding)))
    assert (layout.encoding, layout.mark, layout.header) == (name, len(mark), tuple(HEADER.split(",")))
    assert layout.body == len(f"{HEADER}\n".encode()) + (len(mark) if name == "utf-8" else 0)


def test_titles_above_the_header_are_passed_over(written: Callable[..., Path]) -> None:
    layout = read_layout(written(f'"Kết quả, tuần 30\ntừ 18/7"\n\n{HEADER}\n{ROW}\n'))
    assert (layout.header_row, layout.header[0]) == (3, "Họ và tên")


def test_quoted_headers_hold_delimiters_and_lines(written: Callable[..., Path]) -> None:
    layout = read_layout(written(f'"Ghi chú, ""thêm""\n(nếu có)",{HEADER}\n{ROW}\n'))
    assert layout.header[:2] == ('Ghi chú, "thêm"\n(nếu có)', "Họ và tên")


def test_a_head_that_ends_inside_a_letter_is_read(written: Callable[..., Path]) -> None:
    start = f"{HEADER}\nA,"
    filled = start.encode() + b"x" * (HEAD - len(start.encode()) - 1)
    assert read_layout(written(filled + "ữ".encode())).header[0] == "Họ và tên"


@pytest.mark.parametrize(
    ("content", "found"),
    [
        (b"", "Tệp trống"),
        (b" \n\r\n", "Tệp trống"),
        (b"PK\x03\x04rest", ".xlsx"),
        (b"\xd0\xcf\x11\xe0rest", ".xls"),
        (b"%PDF-1.7", "PDF"),
        (b"\x1f\x8bx", "tệp nén"),
        (b"\xef\xbb\xbf <HTML><body>", "bảng HTML"),
        (b"a,b\x00c\n", "nhị phân"),
        (b"a,\xe2\x28b\n", "dòng 1"),
        ("Họ tên,a\n".encode() + b"x\n\xc0,b\n", "dòng 3"),
        (b"\xff\xfea\x00\x00\xd8a\x00", "UTF-16"),
    ],
)
def test_what_is_no_table_is_refused_by_its_kind(written: Callable[..., Path], content: bytes, found: str) -> None:
    with pytest.raises(RefusedError) as refused:
        read_layout(written(content))
    assert found in str(refused.value)
    assert refused.value.trouble.file == "bai.csv"


@pytest.mark.parametrize("name", ["bài.xlsx", "BAI.XLS"])
def test_a_workbook_that_is_broken_is_told_so_and_not_to_be_opened_in_excel(
    written: Callable[..., Path], name: str
) -> None:
    with pytest.raises(RefusedError, match="mang đuôi của Excel mà bên trong không phải bảng tính"):
        read_layout(written(b"\xae\x01\x02 broken", name))
    assert read_layout(written(f"{HEADER}\n{ROW}\n", name)).header[0] == "Họ và tên"  # a table all the same


@pytest.mark.parametrize("name", ["không-có.csv", ".", "a\0b"])
def test_a_path_that_gives_nothing_is_refused(tmp_path: Path, name: str) -> None:
    with pytest.raises(RefusedError, match="Không đọc được"):
        read_bytes(tmp_path / name, 0, 1)


def test_broken_utf_16_is_refused() -> None:
    with pytest.raises(RefusedError, match="utf-16-le hỏng"):
        recode(b"a\x00\x00\xd8a\x00", "utf-16-le", "a.csv")


def test_a_row_that_cannot_be_split_stays_whole() -> None:
    assert split("a,b\rc,d", ",") == ("a,b\rc,d",)
    assert split("", ",") == ()


@pytest.mark.parametrize(
    ("header", "rows", "cells"),
    [
        ("a,b", "1,2,,\n3,4,,\n", ("a", "b", "", "")),
        ("a,b,,", "1,2\n3,4\n", ("a", "b")),
        ("a,b", "1,2,x\n3,4,\n", ("a", "b")),
        ("a,b,c", "1,2\n3,4\n", ("a", "b", "c")),
        ("a,b", "1,2,\n3,4\n", ("a", "b")),
        ("a,b", "", ("a", "b")),
    ],
)
def test_a_header_has_as_many_cells_as_all_rows_where_the_others_are_empty(
    written: Callable[..., Path], header: str, rows: str, cells: tuple[str, ...]
) -> None:
    assert read_layout(written(f"{header}\n{rows}")).header == cells


def test_two_rows_of_headers_are_one_where_more_columns_are_known_so(written: Callable[..., Path]) -> None:
    layout = read_layout(
        written("Nộp lúc,Người dự thi,,Bài làm,\n,Họ và tên,Số CCCD,Câu 1,Câu 2\n1,A,001234567890,A,B\n")
    )
    assert (layout.header, layout.header_row) == (("Nộp lúc", "Họ và tên", "Số CCCD", "Câu 1", "Câu 2"), 2)
    plain = read_layout(written(f"Đơn vị,,,\n{HEADER}\n{ROW}\n"))
    assert (plain.header, plain.header_row) == (tuple(HEADER.split(",")), 2)
