"""Signs of symbol fonts."""

import pytest

from authoring.documents.word.symbols import UNKNOWN, plain, symbol


@pytest.mark.parametrize(
    ("font", "code", "expected"),
    [
        ("Symbol", 0xF0B3, "≥"),
        ("symbol ", 0xB3, "≥"),
        ("Symbol", 0xF032, "2"),
        ("Symbol", 0xF061, UNKNOWN),
        ("Wingdings", 0xF0FC, "✓"),
        ("Wingdings", 0xF041, UNKNOWN),
        ("Wingdings 3", 0xF041, UNKNOWN),
        ("Arial", 0x2022, "•"),
        ("Arial", 0x05, UNKNOWN),
        ("Arial", 0xD800, UNKNOWN),
    ],
)
def test_signs(font: str, code: int, expected: str) -> None:
    assert symbol(font, code) == expected


def test_bullets_are_never_unknown() -> None:
    assert [plain("Wingdings", "\uf0a7"), plain("Symbol", "\uf0b7"), plain("", "\uf0b7"), plain("Courier New", "o")] == [
        "▪", "•", "•", "o",
    ]  # fmt: skip
