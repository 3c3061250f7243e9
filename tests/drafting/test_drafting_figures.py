"""A figure stands in a sentence only for facts that are numbers."""

from decimal import Decimal

from authoring.drafting.figures import Figure, find_figure
from authoring.model.policies import Day, Fact, Quantity, Value

SENTENCE = "Người lao động đóng bằng 8% tiền lương."


def fact(value: Value) -> Fact:
    return Fact("x", "d1", "rate", "người lao động", "đóng", (), value, SENTENCE)


def test_a_rate_is_found_and_a_day_is_not() -> None:
    assert find_figure(fact(Quantity(Decimal(8), "%")), SENTENCE) == Figure(Decimal(8), "%", 25, 27)
    assert find_figure(fact(Day("2025-07-01")), SENTENCE) is None
