"""Paragraphs cut in half by a converter."""

from pathlib import Path

import pytest

from authoring.documents import read
from authoring.documents.word.cuts import halves
from authoring.model.paragraphs import Paragraph, Run

FIRST = "Phương tiện tham gia giao thông đường bộ là phương tiện giao thông đường"


def found(*texts: str | Paragraph) -> tuple[int, ...]:
    paragraphs = [
        text if isinstance(text, Paragraph) else Paragraph(place, text, runs=(Run(text),))
        for place, text in enumerate(texts, start=1)
    ]
    return halves(paragraphs)


def test_a_second_half_begins_inside_a_sentence() -> None:
    assert found(FIRST, "bộ tham gia giao thông.", FIRST + ",", "", "xe và người.") == (2, 5)


@pytest.mark.parametrize(
    "second", ["Bộ tham gia.", "a) bộ tham gia.", "đ) bộ.", "- bộ", "1. bộ", Paragraph(2, "bộ", label="1.")]
)
def test_what_begins_anew_is_no_half(second: str | Paragraph) -> None:
    assert found(FIRST, second) == ()


@pytest.mark.parametrize("first", ["Luật Giao thông đường", FIRST + ";", FIRST + ".", FIRST.upper(), "", FIRST + ":”"])
def test_what_ends_is_no_first_half(first: str) -> None:
    assert found(first, "bộ tham gia giao thông.") == ()


def test_titles_and_cells_are_left_out() -> None:
    bold = (
        Paragraph(1, FIRST, runs=(Run(FIRST, bold=True),)),
        Paragraph(2, "bộ", runs=(Run("bộ", bold=True), Run(" "))),
    )
    assert found(*bold) == ()
    assert found(Paragraph(1, FIRST, cell=(0, 0, 0)), Paragraph(2, "bộ", cell=(0, 0, 1))) == ()
    assert found(FIRST, Paragraph(2, "x", cell=(0, 0, 0)), "bộ") == ()


def test_the_halves_of_a_converted_law_are_told(shared: Path) -> None:
    source = read(shared / "data/policies/originals/luat-36-2024-qh15.docx")
    assert halves(source.paragraphs) == (22, 62, 71, 74, 81, 97, 101)
    assert source.notices == (
        "Đoạn 22, 62, 71, 74, 81, 97, 101 có vẻ nối tiếp câu của đoạn trước, bị cắt khi chuyển đổi: hãy xem lại.",
    )
