"""How amounts are asked for and written."""

from decimal import Decimal

import pytest

from authoring.drafting.amounts import asked, numbers, with_unit, written
from authoring.model.policies import Interval, Quantity


@pytest.mark.parametrize(
    ("said", "question"),
    [
        ("22%", "bao nhiêu phần trăm"),
        ("từ đủ 15 năm đến dưới 20 năm", "từ đủ bao nhiêu năm đến dưới bao nhiêu năm"),
        ("0,03%/ngày", "bao nhiêu phần trăm mỗi ngày"),
        ("2.000.000 đồng", "bao nhiêu đồng"),
        ("1,5 lần của mức tham chiếu", "bao nhiêu lần của mức tham chiếu"),
    ],
)
def test_figures_give_way_to_question_words(said: str, question: str) -> None:
    assert asked(said) == question


@pytest.mark.parametrize(
    ("number", "unit", "text"),
    [
        ("4.5", "%", "4,5%"),
        ("0.03", "%/ngày", "0,03%/ngày"),
        ("5", "ngày làm việc", "05 ngày làm việc"),
        ("10", "lần mức tham chiếu", "10 lần"),
        ("6", "tháng tuổi", "06 tháng tuổi"),
        ("48", "tháng lương hưu đang hưởng", "48 tháng"),
        ("2000000", "đồng", "2.000.000 đồng"),
        ("2031", "người", "2.031 người"),
    ],
)
def test_one_number_as_an_option(number: str, unit: str, text: str) -> None:
    assert with_unit(Decimal(number), unit) == text


def test_two_numbers_keep_the_form_of_the_law() -> None:
    assert written("từ 5% đến 30%", "%", (Decimal(9), Decimal(31))) == "Từ 9% đến 31%"
    assert written("từ đủ 01 tháng đến 6 tháng", "tháng", (Decimal(2), Decimal(7))) == "Từ đủ 02 tháng đến 7 tháng"


def test_numbers_of_a_value() -> None:
    assert numbers(Quantity(Decimal(3), "năm")) == (Decimal(3),)
    assert numbers(Interval("năm", min=Decimal(3))) == (Decimal(3),)
    assert numbers(Interval("năm", min=Decimal(3), max=Decimal(5))) == (Decimal(3), Decimal(5))
