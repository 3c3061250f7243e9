"""Sums in figures and in words; the words are read back by a reader of another room."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from authoring.model.errors import RefusedError
from authoring.reports.amounts import amount, figure, money_in_words
from authoring.text import number


@pytest.mark.parametrize(
    ("value", "words"),
    [
        (0, "Không"),
        (1, "Một"),
        (5, "Năm"),
        (10, "Mười"),
        (11, "Mười một"),
        (14, "Mười bốn"),
        (15, "Mười lăm"),
        (20, "Hai mươi"),
        (21, "Hai mươi mốt"),
        (24, "Hai mươi tư"),
        (25, "Hai mươi lăm"),
        (55, "Năm mươi lăm"),
        (91, "Chín mươi mốt"),
        (100, "Một trăm"),
        (101, "Một trăm linh một"),
        (104, "Một trăm linh bốn"),
        (105, "Một trăm linh năm"),
        (110, "Một trăm mười"),
        (111, "Một trăm mười một"),
        (115, "Một trăm mười lăm"),
        (121, "Một trăm hai mươi mốt"),
        (144, "Một trăm bốn mươi tư"),
        (555, "Năm trăm năm mươi lăm"),
        (1_000, "Một nghìn"),
        (1_001, "Một nghìn không trăm linh một"),
        (1_010, "Một nghìn không trăm mười"),
        (1_015, "Một nghìn không trăm mười lăm"),
        (1_100, "Một nghìn một trăm"),
        (10_000, "Mười nghìn"),
        (21_000, "Hai mươi mốt nghìn"),
        (100_000, "Một trăm nghìn"),
        (500_000, "Năm trăm nghìn"),
        (1_000_000, "Một triệu"),
        (1_000_005, "Một triệu không trăm linh năm"),
        (1_005_000, "Một triệu không trăm linh năm nghìn"),
        (1_050_000, "Một triệu không trăm năm mươi nghìn"),
        (1_500_000, "Một triệu năm trăm nghìn"),
        (1_800_000, "Một triệu tám trăm nghìn"),
        (2_340_000, "Hai triệu ba trăm bốn mươi nghìn"),
        (3_000_000, "Ba triệu"),
        (11_000_000, "Mười một triệu"),
        (19_000_000, "Mười chín triệu"),
        (25_000_000, "Hai mươi lăm triệu"),
        (57_000_000, "Năm mươi bảy triệu"),
        (82_000_000, "Tám mươi hai triệu"),
        (104_000_000, "Một trăm linh bốn triệu"),
        (1_000_000_000, "Một tỷ"),
        (1_000_000_001, "Một tỷ không trăm linh một"),
        (1_015_000_000, "Một tỷ không trăm mười lăm triệu"),
        (1_234_567_891, "Một tỷ hai trăm ba mươi tư triệu năm trăm sáu mươi bảy nghìn tám trăm chín mươi mốt"),
        (21_000_000_000, "Hai mươi mốt tỷ"),
        (1_000_000_000_000, "Một nghìn tỷ"),
        (1_005_000_000_000, "Một nghìn không trăm linh năm tỷ"),
        (10**15, "Một triệu tỷ"),
        (10**18 + 1, "Một tỷ tỷ không trăm linh một"),
    ],
)
def test_sums_in_words(value: int, words: str) -> None:
    assert money_in_words(value) == f"{words} đồng"


DIGITS = {word: place for place, word in enumerate("không một hai ba bốn năm sáu bảy tám chín".split())}  # noqa: SIM905 - reads as a row
DIGITS |= {"mốt": 1, "tư": 4, "lăm": 5}


def read_back(words: str) -> int:
    """The sum that words say, by adding up what each word is worth."""
    whole = section = group = ones = 0
    for word in words.lower().split():
        if word in DIGITS:
            ones = DIGITS[word]
        elif word in {"trăm", "mươi", "mười"}:
            group += 10 if word == "mười" else ones * (100 if word == "trăm" else 10)
            ones = 0
        elif word in {"triệu", "nghìn"}:
            section += (group + ones) * (10**6 if word == "triệu" else 1000)
            group = ones = 0
        elif word == "tỷ":
            whole = (whole + section + group + ones) * 10**9
            section = group = ones = 0
    return whole + section + group + ones


SUMS = st.integers(0, 10**6) | st.integers(0, 10**20) | st.integers(0, 10**7).map(lambda part: part * 10**6)


@given(SUMS)
def test_the_words_say_the_sum(value: int) -> None:
    words = money_in_words(value).removesuffix(" đồng")
    assert read_back(words) == value
    assert number(words) in {value, None}


@given(st.integers(0, 10**20))
def test_words_are_clean_and_each_sum_has_its_own(value: int) -> None:
    words = money_in_words(value)
    assert words == " ".join(words.split())
    assert words[0].isupper()
    assert words != money_in_words(value + 1)


def test_no_sum_is_negative() -> None:
    with pytest.raises(RefusedError, match="không thể âm"):
        money_in_words(-1)


def test_figures_carry_points() -> None:
    assert [figure(value) for value in (0, 999, 1_000, 41_630, 1_234_567)] == [
        "0",
        "999",
        "1.000",
        "41.630",
        "1.234.567",
    ]
    assert amount(3_000_000) == "3.000.000 đồng"
