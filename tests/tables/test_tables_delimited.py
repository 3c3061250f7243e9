"""Cells between commas, semicolons and tabs."""

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from authoring.model.errors import RefusedError
from authoring.tables.delimited import delimiter, read_delimited

PATH = Path("a.csv")


def rows(text: str) -> list[tuple[int, tuple[str, ...]]]:
    return [(row.number, row.cells) for row in read_delimited(text, PATH)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("a,b\n1,2\n", ","),
        ("a;b\n1;2\n", ";"),
        ("a\tb\n1\t2\n", "\t"),
        ("Tên;Điểm\nHà;8,5\nMai;9,5\n", ";"),
        ("Câu hỏi,Đáp án\nA; B,1\nC,2\n", ","),
        ('Câu hỏi;Đáp án\n"Một, hai, ba";1\n"Bốn, năm, sáu";2\n', ";"),
        ("DANH SÁCH, TUẦN 1, NĂM 2022\n\nTT\tTên\n1\tHà\n2\tMai\n", "\t"),
        ("một cột\nhai dòng\n", "\t"),
        ("", "\t"),
    ],
)
def test_the_sign_between_cells(text: str, expected: str) -> None:
    assert delimiter(text) == expected


def test_rows_bear_the_number_of_the_line_where_they_begin() -> None:
    text = 'STT,Ghi chú\r\n1,"hai\r\ndòng"\r\n\r\n,\r\n2,"nói ""vâng"""\r3,c'
    assert rows(text) == [
        (1, ("STT", "Ghi chú")), (2, ("1", "hai\r\ndòng")), (6, ("2", 'nói "vâng"')), (7, ("3", "c")),
    ]  # fmt: skip


def test_a_first_line_may_name_the_sign() -> None:
    assert rows("sep=|\na|b;c\n1|2\n") == [(2, ("a", "b;c")), (3, ("1", "2"))]
    assert rows("SEP=;") == []


def test_quotes_inside_a_cell_are_letters() -> None:
    assert rows('a,b\n5" ống,"x" y\n') == [(1, ("a", "b")), (2, ('5" ống', "x y"))]
    assert rows('a,b\n1,"x" y') == [(1, ("a", "b")), (2, ("1", "x y"))]


def test_the_apostrophe_against_formulas_is_taken_off() -> None:
    assert rows("'=1+1,'+84 912,''-x,'tên,=2\n") == [(1, ("=1+1", "+84 912", "'-x", "'tên", "=2"))]


@pytest.mark.parametrize("text", ['a,b\n1,"mở\n2,c\n', 'a\n"mở', 'a,b\n1,"' + "dài" * 50_000])
def test_a_quotation_mark_that_is_never_closed_is_refused_with_its_row(text: str) -> None:
    with pytest.raises(RefusedError, match="Dấu nháy kép") as caught:
        rows(text)
    assert caught.value.trouble.row == 2


@given(st.text(alphabet="a1,;\t\"\n\r' =đ", max_size=60))
def test_only_refusals_escape_and_line_numbers_grow(text: str) -> None:
    try:
        numbers = [number for number, _ in rows(text)]
    except RefusedError as refused:
        numbers = [int(str(refused.trouble.row))]
    assert numbers == sorted(set(numbers))
    assert all(1 <= number <= text.count("\n") + text.count("\r") + 1 for number in numbers)
