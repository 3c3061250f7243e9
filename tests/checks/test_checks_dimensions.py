"""Amounts of options with their units, comparable in one dimension."""

from fractions import Fraction

import pytest

from authoring.checks.dimensions import Measure, measure


def test_an_amount_with_its_parts() -> None:
    assert measure("A. 0,8 km") == Measure(
        "km", "độ dài", Fraction(800_000), Fraction(800_000), (True, True), "", "km", Fraction(10**6)
    )
    assert measure("Từ 1% đến 3%") == Measure(
        "%", "", Fraction(1, 100), Fraction(3, 100), (True, True), "", "%", Fraction(1, 100)
    )


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("800 m", "0,8 km"),
        ("60 km/h", "60 kilômét một giờ"),
        ("60%", "0,6"),
        ("2 tấn", "2.000 kg"),
        ("1 ha", "10.000 m2"),
        ("200 hải lý", "370.400 m"),
        ("Hai giờ", "120 phút"),
    ],
)
def test_one_amount_in_two_units(one: str, other: str) -> None:
    first, second = measure(one), measure(other)
    assert first
    assert second
    assert (first.dimension, first.low, first.high) == (second.dimension, second.low, second.high)


def test_open_ends_and_number_words() -> None:
    open_end, words = measure("Trên 24 tháng"), measure("Hai người")
    assert open_end
    assert (open_end.kind, open_end.low == open_end.high) == ((True, False), True)
    assert words
    assert (words.unit, words.tail, words.kind) == ("người", "người", (True, True))


@pytest.mark.parametrize("text", ["Chính phủ", "", "3 tháng hoặc 5 tháng"])
def test_no_single_amount(text: str) -> None:
    assert measure(text) is None
