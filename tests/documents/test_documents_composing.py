"""Letters are composed; a pile of marks is cut, and signs that are no marks stay."""

import pytest

from authoring.documents.composing import composed


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("tie\u0302\u0301ng", "tiếng"),
        ("a" + "\u0301\u0316" * 100_000, "á" + "\u0316" * 15 + "\u0301" * 14),
        ("“" * 40 + "e\u0302", "“" * 40 + "ê"),
    ],
)
def test_composed(text: str, said: str) -> None:
    assert composed(text) == said
