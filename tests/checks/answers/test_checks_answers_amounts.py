"""A stated value that the words around make a bound is an interval with one end."""

from fractions import Fraction
from types import SimpleNamespace

import pytest

from authoring.checks.answers import amounts
from authoring.checks.values import Value

FIVE = Fraction(5)


@pytest.mark.parametrize(
    ("bound", "interval"),
    [
        ("max", Value("ngày", None, FIVE)),
        ("min", Value("ngày", FIVE, None)),
        ("", Value("ngày", FIVE, FIVE)),
    ],
)
def test_a_bound_opens_the_other_end(bound: str, interval: Value) -> None:
    stated = SimpleNamespace(value=Value("ngày", FIVE, FIVE, rest="làm việc"), bound=bound)
    assert amounts._interval(stated) == interval  # type: ignore[arg-type] # all that is asked of a statement
