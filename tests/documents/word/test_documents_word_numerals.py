"""Automatic numbers written out."""

import pytest

from authoring.documents.word.numerals import known, numeral


@pytest.mark.parametrize(
    ("kind", "counts", "expected"),
    [
        ("decimal", (0, 7, 12), ("0", "7", "12")),
        ("decimalZero", (7, 12, 100), ("07", "12", "100")),
        ("lowerLetter", (0, 1, 4, 5, 26, 27, 53, 1000), ("", "a", "d", "e", "z", "aa", "aaa", "l" * 30)),
        ("upperLetter", (3, 28), ("C", "BB")),
        ("lowerRoman", (0, 4, 9, 1994), ("", "iv", "ix", "mcmxciv")),
        ("upperRoman", (14, 40000), ("XIV", "40000")),
        ("numberInDash", (3,), ("- 3 -",)),
        ("none", (3,), ("",)),
        ("bullet", (3,), ("",)),
        ("chicago", (3,), ("3",)),
    ],
)
def test_numbers_are_written_as_word_writes_them(kind: str, counts: tuple[int, ...], expected: tuple[str, ...]) -> None:
    assert tuple(numeral(kind, count) for count in counts) == expected


def test_numbers_in_vietnamese_words() -> None:
    counts = (0, 1, 5, 10, 11, 15, 20, 21, 24, 35, 99, 100, -1)
    assert [numeral("vietnameseCounting", count) for count in counts] == [
        "không", "một", "năm", "mười", "mười một", "mười lăm", "hai mươi", "hai mươi mốt", "hai mươi bốn",
        "ba mươi lăm", "chín mươi chín", "100", "-1",
    ]  # fmt: skip


def test_known_formats() -> None:
    assert [known("decimal"), known("chicago")] == [True, False]
