"""Signs: each kind is listed with what put it there, in whatever order the rows stand; nothing is dropped."""

import random
from collections.abc import Callable
from pathlib import Path

import pytest

from authoring.grading import Entries, Scheme, compact, cut, join, signs
from authoring.grading.intake.signs import WORDS

HEAD = "Họ và tên,Ngày sinh,Số CCCD,Số điện thoại,Bắt đầu,Nộp lúc,Dự đoán,Câu 1,Câu 2\n"
LINES = [
    "An Bình,1/1/2000,001234567890,0912345678,2022-07-18 11:00:00,2022-07-18 11:00:02,5,A,B",
    "An Bình,1/1/2000,001234567890,0912345678,2022-07-19 11:00:00,2022-07-19 11:00:01,5,A,B",
    "an bình,1/1/2000,001234567980,0912345678,,2022-07-18 12:00:00,5,A,B",
    "Chi,2/1/2000,001234567111,+84912345678,,2022-07-18 12:10:00,5,A,B",
    "Dung,3/1/2000,001234567222,912345678,,2022-07-18 12:20:00,5,A,B",
    "Dung,3/1/2000,001234567333,,,2022-07-18 12:30:00,5,A,B",
    "Em,,001234567444,,,2022-07-18 13:00:00,5,A,A",
    "Ếm,,001234567444,,,2022-07-18 13:00:09,5,A,C",
    "Gi,,001234567666,,,2022-07-18 14:00:00,5,A,D",
    "Hà,,001234567677,,,2022-07-18 14:00:00,5,A,D",
    "Ía,,001234567688,,,2022-07-18 14:00:00,5,A,D",
    "Ka,,001234567699,,,2022-07-18 14:00:00,5,B,D",
    "Lý,,123456789,,,2022-07-18 15:00:00,5,A,D",
    "Lý,,223456789,,,2022-07-18 15:10:00,5,A,D",
    ",,001234567700,,,2022-07-18 15:20:00,5,A,D",
    ",,001234567701,,,2022-07-18 15:30:00,5,A,D",
]

Make = Callable[..., Entries]


@pytest.fixture
def entries(written: Callable[..., Path], week: Callable[..., Scheme]) -> Make:
    def make(lines: list[str]) -> Entries:
        return join([compact(part, week("AB")).entries for part in cut([written(HEAD + "\n".join(lines) + "\n")])])

    return make


def test_every_sign_says_why(entries: Make, week: Callable[..., Scheme]) -> None:
    found = signs(entries(LINES), week("AB"))
    assert found.to_numpy().tolist() == [
        [WORDS["fast"], "001234567890", "An Bình", "1 giây cho 2 câu", 2],
        [WORDS["phone"], "0912345678", "", "4 người, 3 họ tên", 5],
        [WORDS["number"], "001234567890", "An Bình", "001234567890, 001234567980", 3],
        [WORDS["number"], "123456789", "Lý", "123456789, 223456789", 2],
        [WORDS["identities"], "001234567222", "Dung", "001234567222, 001234567333", 2],
        [WORDS["identities"], "001234567890", "An Bình", "001234567890, 001234567980", 3],
        [WORDS["names"], "001234567444", "", "em; ếm", 2],
        [WORDS["burst"], "001234567666", "Gi", "3 người", 3],
    ]


def test_the_order_of_rows_changes_nothing(entries: Make, week: Callable[..., Scheme]) -> None:
    before = signs(entries(LINES), week("AB"))
    for seed in range(5):
        lines = random.Random(seed).sample(LINES, len(LINES))
        assert signs(entries(lines), week("AB")).equals(before)


def test_nothing_odd_is_an_empty_list(entries: Make, week: Callable[..., Scheme]) -> None:
    assert len(signs(entries(LINES[2:3]), week("AB"))) == 0
    assert len(signs(entries([]), week("AB"))) == 0


def test_many_numbers_are_shown_in_part(entries: Make, week: Callable[..., Scheme]) -> None:
    lines = [f"Mai,1/1/2000,0{n:02}234567890,,,2022-07-18 12:{n}:00,5,A,B" for n in range(10, 22)]
    (found,) = signs(entries(lines), week("AB")).query("sign.str.startswith('Cùng')").to_numpy().tolist()
    assert found[3].endswith("…")
    assert found[3].count(",") == 9


def test_people_without_a_number_are_named_by_what_makes_them(entries: Make, week: Callable[..., Scheme]) -> None:
    line = "An,1/1/2000,,0912345678,2022-07-18 11:00:00,2022-07-18 11:00:01,5,A,B"
    (found,) = signs(entries([line]), week("AB")).to_numpy().tolist()
    assert found[1] == "phone=0912345678|name=an|birth_date=2000-01-01"


def test_a_phone_of_two_people_a_blank_name_and_one_number_are_no_sign(
    entries: Make, week: Callable[..., Scheme]
) -> None:
    lines = [
        "An,1/1/2000,001234567890,0912345678,,2022-07-18 11:00:00,5,A,B",
        "Bé,2/1/2000,001234500000,0912345678,,2022-07-18 12:00:00,5,A,B",
        ",2/1/2000,001234500000,0912345678,,2022-07-18 13:00:00,5,A,B",
        "Bé,2/1/2000,001234500000,,,2022-07-18 14:00:00,5,A,B",
    ]
    assert len(signs(entries(lines), week("AB"))) == 0
