"""Whole strings as numbers, in digits, words and both."""

from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from authoring.text import number
from authoring.text.numbers import canonical, read_digits


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("1.234.567,5", "1234567.5"),
        ("1.000", "1000"),
        ("4.5", "4.5"),
        ("4,50", "4.5"),
        ("0,125", "0.125"),
        ("0.125", "0.125"),
        ("2,125", "2.125"),
        ("1,234,567", "1234567"),
        ("1,234.5", "1234.5"),
        ("1 000 000", "1000000"),
        ("1\u00a0000,5", "1000.5"),
        ("05", "5"),
        ("-5", "-5"),
        ("−5", "-5"),
        ("+5", "5"),
        ("âm năm", "-5"),
        ("-0", "0"),
        ("0,0", "0"),
        ("2,5 triệu", "2500000"),
        ("1 tỷ 200 triệu", "1200000000"),
        ("2 triệu rưỡi", "2500000"),
        (" Mười  LĂM ", "15"),
        ("bốn phẩy năm", "4.5"),
    ],
)
def test_numbers_have_one_exact_canonical_value(text: str, value: str) -> None:
    assert str(number(text)) == value


@pytest.mark.parametrize(
    "text",
    [
        "",
        " ",
        "abc",
        "1,000",
        "1,500",
        "1.00.000",
        "1.2.3",
        "15%",
        "1,2,3",
        "5 lần",
        "1 triệu 2",
        "1 triệu 2 tỷ",
        "2000 triệu tỷ",
        "1.000.000 triệu",
        "9999999999999999999",
        "1,111111111111111111",
        "٣",
        "một hai",
        "mười năm",
        "2 rưỡi",
        "5 không",
        "- ",
        "1,000 triệu",
    ],
)
def test_what_is_unclear_is_no_number(text: str) -> None:
    assert number(text) is None


def test_read_digits_alone() -> None:
    assert read_digits("1.500") == Decimal(1500)
    assert read_digits("x") is None


@given(st.decimals(min_value=-(10**9), max_value=10**9, places=4))
def test_a_number_in_vietnamese_writing_comes_back(value: Decimal) -> None:
    written = f"{value:,.4f}".replace(",", "x").replace(".", ",").replace("x", ".")
    assert number(written) == value
    assert "E" not in str(canonical(value))


@given(st.text())
def test_no_text_breaks_it(text: str) -> None:
    value = number(text)
    assert value is None or value == canonical(value)
