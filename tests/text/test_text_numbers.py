"""Whole strings as numbers, in digits, words and both."""

from decimal import Decimal

import pytest
from hypothesis import example, given
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


DIGITS = ("không", "một", "hai", "ba", "bốn", "năm", "sáu", "bảy", "tám", "chín")
LAST = {1: "mốt", 4: "tư", 5: "lăm"}
LAST_FIVE = 5


def spoken_hundred(value: int, *, inner: bool) -> str:
    """A number below a thousand as people say it, with “không trăm” inside a larger one."""
    hundreds, rest = divmod(value, 100)
    tens, ones = divmod(rest, 10)
    words = [DIGITS[hundreds], "trăm"] if hundreds or inner else []
    if tens == 0 and ones:
        words += ["linh", DIGITS[ones]] if words else [DIGITS[ones]]
    elif tens == 1:
        words += ["mười"] + ([LAST[5] if ones == LAST_FIVE else DIGITS[ones]] if ones else [])
    elif tens:
        words += [DIGITS[tens], "mươi"] + ([LAST.get(ones, DIGITS[ones])] if ones else [])
    return " ".join(words)


def spoken(value: int) -> str:
    """A whole number below a million million in words."""
    parts, started = [], False
    for name, scale in (("tỷ", 10**9), ("triệu", 10**6), ("nghìn", 10**3), ("", 1)):
        group = value // scale % 1000
        if group:
            parts += [spoken_hundred(group, inner=started), *([name] if name else [])]
        started = started or group > 0
    return " ".join(parts)


@given(st.integers(1, 10**12 - 1))
@example(32_000_100)
@example(1_000_000_999)
@example(5_000_020)
def test_every_whole_number_in_words_is_that_number(value: int) -> None:
    """But hundreds right behind “triệu” or “tỷ”: “một triệu hai trăm” may mean 1.000.200 or 1.200.000."""
    doubtful = value >= 10**6 and value // 1000 % 1000 == 0 and value % 1000 >= 100
    assert number(spoken(value)) == (None if doubtful else value)


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("bảy tỷ không trăm linh một triệu", "7001000000"),
        ("bốn phẩy năm", "4.5"),
        ("hai phẩy không hai lăm", "2.025"),
        ("mười lăm", "15"),
        ("hai mươi mốt", "21"),
        ("một trăm linh tư", "104"),
        ("hai triệu rưỡi", "2500000"),
        ("1,5 tỷ", "1500000000"),
        ("1 tỷ 200 triệu", "1200000000"),
        ("một phần hai", "0.5"),
        ("hai phần ba", None),
        ("một triệu hai", None),
        ("mười mười", None),
        ("năm mươi mươi", None),
        ("trăm lẻ", None),
        ("1.2.3", None),
        ("1,200", None),
        ("12 34", None),
    ],
)
def test_numbers_said_by_hand(text: str, value: str | None) -> None:
    assert number(text) == (None if value is None else Decimal(value))
