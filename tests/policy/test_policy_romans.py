"""Roman numbers and capitals."""

import pytest

from authoring.policy.romans import from_roman, in_capitals, to_roman


@pytest.mark.parametrize(("number", "value"), [("IV", 4), ("XLIX", 49), ("12", 12), ("", 0), ("A", 0), ("IA", 0)])
def test_from_roman(number: str, value: int) -> None:
    assert from_roman(number) == value


def test_there_and_back() -> None:
    assert [from_roman(to_roman(value)) for value in range(1, 400)] == list(range(1, 400))


def test_capitals() -> None:
    assert [in_capitals(text) for text in ("QUY ĐỊNH", "Quy định", "12", "BỘ Y TẾ a")] == [True, False, False, True]
