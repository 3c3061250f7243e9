"""The evenest letters, beside every letter that could have been taken."""

from collections import Counter
from fractions import Fraction
from itertools import product

from hypothesis import given, settings
from hypothesis import strategies as st

from authoring.checks.balance.evening import evenest
from authoring.checks.balance.positions import longest_run


def unevenness(keys: tuple[str, ...], expected: dict[str, Fraction]) -> Fraction:
    counts = Counter(keys)
    return sum(((counts[letter] - mean) ** 2 / mean for letter, mean in expected.items()), Fraction(0))


def long_runs(keys: tuple[str, ...]) -> int:
    return sum(len(set(keys[at : at + 4])) == 1 for at in range(len(keys) - 3))


@settings(max_examples=60, deadline=None)
@given(st.lists(st.lists(st.sampled_from("ABC"), min_size=1, max_size=3, unique=True), min_size=1, max_size=6))
def test_no_other_letters_are_better(choices: list[list[str]]) -> None:
    expected = {letter: Fraction(len(choices), 3) for letter in "ABC"}
    found = tuple(evenest(choices, expected, [[0.5] * len(one) for one in choices]))
    assert all(letter in letters for letter, letters in zip(found, choices, strict=True))
    best = min((long_runs(keys), unevenness(keys, expected)) for keys in product(*choices))
    assert (long_runs(found), unevenness(found, expected)) == best


def test_draws_decide_among_equals() -> None:
    expected = {letter: Fraction(1, 2) for letter in "AB"}
    assert evenest([["A", "B"]], expected, [[0.1, 0.9]]) == ["A"]
    assert evenest([["A", "B"]], expected, [[0.9, 0.1]]) == ["B"]
    assert evenest([], {}, []) == []


def test_a_run_that_can_be_broken_is_broken() -> None:
    expected = {letter: Fraction(7, 2) for letter in "AB"}
    found = evenest(
        [["A"], ["A"], ["A"], ["A", "B"], ["A"], ["A"], ["A"]], expected, [[0.0]] * 3 + [[0.0, 0.9]] + [[0.0]] * 3
    )
    assert ("".join(found), longest_run(found)) == ("AAABAAA", 3)
