"""Decimal numbers below clauses, articles and headings."""

import pytest

from authoring.model.paragraphs import Paragraph, SourceText
from authoring.policy import provisions


def paths(text: str) -> dict[str, str]:
    lines = tuple(Paragraph(at, line) for at, line in enumerate(text.split("\n"), 1))
    return {one.path: one.text for one in provisions(SourceText("x", lines, "")).good}


@pytest.mark.parametrize(
    ("text", "good"),
    [
        (
            "Điều 1. A\n1. B:\n1.1. C:\n1.1.1. D.\n1.1.2. E.\n1.2. F:\na) G.\n2. H.",
            {"d1": "", "d1.k1": "B:", "d1.k1.1": "C:", "d1.k1.1.1": "D.", "d1.k1.1.2": "E.", "d1.k1.2": "F:"}
            | {"d1.k1.2.a": "G.", "d1.k2": "H."},
        ),
        (
            "Điều 5. A\n5.1. B:\n5.1.1. C.\n5.2. D.\n5.2.2. E.",
            {"d5": "", "d5.k1": "B:", "d5.k1.1": "C.", "d5.k2": "D.", "d5.k2.2": "E."},
        ),
        ("Điều 1. A\n1.1. B.\n1.2. C.", {"d1": "", "d1.k1": "B.", "d1.k2": "C."}),
        ("Điều 1. A\n1. B.\n1.9. C.\n1.1.1. D.\n3.1. E.", {"d1": "", "d1.k1": "B.\n1.9. C.\n1.1.1. D.\n3.1. E."}),
        ("Điều 5. A\n1. B.\n5.1. C.", {"d5": "", "d5.k1": "B.\n5.1. C."}),
        ("Điều 5. A\n5.9. B.\n5.1.1. C.", {"d5": "5.9. B.\n5.1.1. C."}),
        ("Điều 1. A\n2a. B.\n2.1. C.", {"d1": "", "d1.k2a": "B.\n2.1. C."}),
    ],
)  # fmt: skip
def test_decimal_numbers(text: str, good: dict[str, str]) -> None:
    assert paths(text) == good
