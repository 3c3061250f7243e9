"""Spellings of columns, lines and levels; every one of them is found again."""

import pytest

from authoring.formats import vocabulary
from authoring.formats.vocabulary import column, level, line


@pytest.mark.parametrize(
    ("header", "name"),
    [
        ("Câu hỏi", "stem"),
        ("CAU HOI ", "stem"),
        ("Đáp án C", "C"),
        ("Phương án 4", "D"),
        ("h", "H"),
        ("Đáp án đúng:", "key"),
        ("Đáp án", "key"),
        ("Mức độ", "difficulty"),
        ("Câu", "ordinal"),
        ("4", ""),
        ("", ""),
        ("Họ và tên", ""),
    ],
)
def test_columns(header: str, name: str) -> None:
    assert column(header) == name


def test_lines_and_levels() -> None:
    assert [line(name) for name in ("Căn cứ", "GIẢI THÍCH", "Đáp án đúng", "Câu hỏi")] == [
        "citation",
        "explanation",
        "key",
        "",
    ]
    assert [level(word) for word in ("dễ", "Thông hiểu", "hard", "lạ")] == ["easy", "medium", "hard", None]


def test_no_spelling_means_two_things() -> None:
    groups = [*vocabulary.FIELDS.values(), vocabulary.STEM, vocabulary.KEY, vocabulary.ORDINAL]
    spellings = [vocabulary._look(spelling) for group in groups for spelling in group]
    assert len(spellings) == len(set(spellings))
