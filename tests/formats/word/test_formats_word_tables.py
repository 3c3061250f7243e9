"""Key tables in lines and in cells."""

import pytest

from authoring.formats.word.strips import strips
from authoring.formats.word.tables import read_ending
from authoring.model.paragraphs import Paragraph


def answers(text: str) -> dict[int, tuple[str, ...]]:
    found = read_ending(list(strips([Paragraph(1, text)]))).answers
    return {number: tuple(one.letters for one in several) for number, several in found.items()}


@pytest.mark.parametrize(
    "text", ["1-A 2-BC", "1A; 2B,C", "1. a   2. b c", "Câu 1: A\nCâu 2: B, C", "1)A 2)BC", "1 A 2 BC"]
)
def test_pairs_in_lines(text: str) -> None:
    assert answers(text) == {1: ("A",), 2: ("BC",)}


@pytest.mark.parametrize("text", ["1-Anh 2 bạn", "Điều 12", "A-1", "tháng 7 có"])
def test_words_are_no_pairs(text: str) -> None:
    assert answers(text) == {}
