"""Cleaning of lines."""

import pytest

from authoring.model.paragraphs import Paragraph, SourceText
from authoring.policy.structure.lines import lines


def read(*texts: str) -> list[str]:
    found, _ = lines(SourceText("x", tuple(Paragraph(at, text) for at, text in enumerate(texts, 1)), ""))
    return [line.text for line in found]


@pytest.mark.parametrize(
    ("texts", "read_as"),
    [
        (["a\u00a0 b\u200b ", "", "  "], ["a b"]),
        (["Chương I\nCHUNG"], ["Chương I CHUNG"]),
        (["Tên\ndài\nĐiều 1. A\n1. B"], ["Tên dài", "Điều 1. A", "1. B"]),
        (["a[1] b [2] [02]. c"], ["a b [2] [02]. c"]),
        (["a [1] b", "c [2]", "d [3]"], ["a b", "c", "d"]),
        (["a [1] b", "CHÚ THÍCH:", "[1] x"], ["a b"]),
        (["a [1] b", "Chú thích:", "x"], ["a [1] b", "Chú thích:", "x"]),
        (["a [1] b", "[1] x", "[2] y"], ["a b"]),
        (["CHÚ THÍCH", "", "Chữ thường"], ["CHÚ THÍCH", "Chữ thường"]),
        (["Ðiều 1. Ðất\u00ad đai ð"], ["Điều 1. Đất đai đ"]),
        (["[1] x", "[2] y"], ["[1] x", "[2] y"]),
        (["a [1] b", "[1] x", "y"], ["a [1] b", "[1] x", "y"]),
    ],
)
def test_lines(texts: list[str], read_as: list[str]) -> None:
    assert read(*texts) == read_as


def test_the_tail_of_notes() -> None:
    texts = ["a [1]", "CHÚ THÍCH", "", "[1] x"]
    _, notes = lines(SourceText("x", tuple(Paragraph(at, text) for at, text in enumerate(texts, 1)), ""))
    assert [(line.paragraph, line.text) for line in notes] == [(2, "CHÚ THÍCH"), (4, "[1] x")]


def test_labels_cells_and_contents() -> None:
    paragraphs = (
        Paragraph(1, "Một", label="1."),
        Paragraph(2, "ô", cell=(0, 0, 0)),
        Paragraph(2, "ô", cell=(0, 0, 1)),
        Paragraph(2, "khung", cell=(1, 0, 0)),
        Paragraph(3, "Điều 1. A", style="toc 3"),
    )
    found, _ = lines(SourceText("x", paragraphs, ""))
    assert [(line.text, line.cell, line.contents) for line in found] == [
        ("1. Một", False, False),
        ("ô", True, False),
        ("ô", True, False),
        ("khung", False, False),
        ("Điều 1. A", False, True),
    ]
