"""Key positions of small sets that can be counted by hand, and their p beside scipy's."""

from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st
from scipy.special import chdtrc

from authoring.checks.balance.positions import key_positions, likelihood, likely, longest_run, survival
from authoring.model.findings import Measure
from authoring.model.items import Item, options

PLAIN = ("Quốc hội khóa mới", "Chính phủ nước ta", "Bộ Nội vụ mới", "Hội đồng nhân dân")


def keyed(keys: str, *texts: str) -> list[Item]:
    return [Item(f"q{at}", "Cơ quan nào?", options(*(texts or PLAIN)), key) for at, key in enumerate(keys)]


def test_an_even_set_passes() -> None:
    assert key_positions(keyed("ABCD" * 5)) == (
        Measure("key-positions", 1000, 50, ok=True),
        *(Measure(f"key-positions-{letter}", 5, 8, ok=True) for letter in "ABCD"),
        Measure("key-runs", 1, 3, ok=True),
    )


def test_a_leaning_set_is_told() -> None:
    measures = key_positions(keyed("B" * 9 + "C" * 8 + "ADA"))
    assert measures[0] == Measure("key-positions", 18, 50, ok=False)
    assert measures[2] == Measure("key-positions-B", 9, 8, ok=False)
    assert measures[-1] == Measure("key-runs", 9, 3, ok=False)


def test_three_options_give_a_third_to_each_letter() -> None:
    measures = key_positions(keyed("ABC", *PLAIN[:3]))
    assert [(one.measure, one.value) for one in measures[:4]] == [
        ("key-positions", 1000),
        *((f"key-positions-{letter}", 1) for letter in "ABC"),
    ]


def test_items_without_one_key_are_left_out() -> None:
    odd = [Item("x", "Ai?", options(*PLAIN), "AB"), Item("y", "Ai?", options(*PLAIN), "H"), Item("z", "Ai?", (), "A")]
    assert [one.value for one in key_positions([*keyed("A"), *odd])] == [1000, 1, 0, 0, 0, 1]
    assert [one.measure for one in key_positions(odd)] == ["key-positions", "key-runs"]


def test_letters_expected_less_than_once_are_counted_with_a_neighbour() -> None:
    expected = {"A": Fraction(1, 2), "B": Fraction(6), "C": Fraction(6), "D": Fraction(1, 4)}
    assert likelihood({"A": 1, "B": 6, "C": 5, "D": 1}, expected) == pytest.approx(
        chdtrc(1, (7 - 6.5) ** 2 / 6.5 + (6 - 6.25) ** 2 / 6.25)
    )


def test_chance_explains_what_is_more_than_one_in_twenty() -> None:
    assert (likely(0.05), likely(0.0501)) == (False, True)
    assert (longest_run(""), longest_run("ABBBA")) == (0, 3)


@given(st.floats(0, 200), st.integers(1, 9))
def test_the_closed_form_is_scipys(value: float, freedom: int) -> None:
    assert survival(value, freedom) == pytest.approx(float(chdtrc(freedom, value)), abs=1e-12)
    assert survival(value, 0) == 1
