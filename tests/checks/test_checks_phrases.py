"""Lines of folded words and marks left before texts."""

import pytest

from authoring.checks.phrases import length, line, whole
from authoring.checks.prefixes import bare_option, bare_stem, option_mark


def test_words_are_folded_and_traced_back() -> None:
    read = line("Theo KHOẢN 1, mức “4,5 %”?")
    assert read.words == "theo khoản 1 , mức 4,5 ?"
    found = whole("khoản 1 , mức").search(read.words)
    assert found
    start, end = read.span(*found.span())
    assert read.given[start:end] == "KHOẢN 1, mức"
    assert line("").words == ""


def test_whole_words_only() -> None:
    assert whole("không").search("không gian") is not None
    assert whole("không").search("khôngmột") is None
    assert line("hàng không").hiding(whole("hàng không")) == "···· ·····"


@pytest.mark.parametrize(
    ("text", "bare"),
    [
        ("Câu 4. Theo chế độ", "Theo chế độ"),
        ("Ca\u0302u 12: mức nào?", "mức nào?"),
        ("12) Mức nào", "Mức nào"),
        ("Câu hỏi số 3 Mức", "Mức"),
        ("Câu nào đúng?", "Câu nào đúng?"),
        ("2025 là năm nào?", "2025 là năm nào?"),
        ("Câu 4", "Câu 4"),
    ],
)
def test_the_number_left_before_a_stem(text: str, bare: str) -> None:
    assert bare_stem(text) == bare


@pytest.mark.parametrize(
    ("text", "mark", "bare"),
    [
        ("A. 5 ngày", "A", "5 ngày"),
        ("(b) ngày", "B", "ngày"),
        ("(b)ngày", "B", "ngày"),
        ("C.Ngày", "C", "Ngày"),
        ("d.ngày", "", "d.ngày"),
        ("Ban", "", "Ban"),
        ("B.", "", "B."),
    ],
)
def test_the_letter_left_before_an_option(text: str, mark: str, bare: str) -> None:
    assert option_mark(text)[0] == mark
    assert bare_option(text) == bare


def test_a_number_is_one_syllable() -> None:
    assert length("1.000.000 đồng") == 2


def test_a_stroke_after_a_letter_is_a_mark_too() -> None:
    assert option_mark("C/ Đăng ký xe") == ("C", 3)
    assert option_mark("A/H5N1") == ("", 0)
    assert bare_option("D. ") == ""


@pytest.mark.parametrize(
    ("torn", "words"),
    [
        ("điều kh ông phải", "điều không phải"),
        ("khô-ng ph-ải", "không phải"),
        ("KH ÔNG PHẢI", "không phải"),
        ("trường TH ở xã", "trường th ở xã"),
        ("điểm c ở trên", "điểm c ở trên"),
    ],
)
def test_a_torn_syllable_is_read_as_one(torn: str, words: str) -> None:
    assert line(torn).words == words


def test_the_place_of_a_torn_syllable_is_both_its_pieces() -> None:
    read = line("điều kh ông phải")
    assert read.given[slice(*read.spans[1])] == "kh ông"
