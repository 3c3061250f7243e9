"""Looks that set options apart mark the key; looks that all of them share mark nothing."""

import pytest

from authoring.formats.questions import Flaw
from authoring.formats.word.marks import Choice, Mark, agree
from authoring.formats.word.strips import Strip
from authoring.model.paragraphs import Run


def choices(*colours: str, text: str = "x") -> list[Choice]:
    return [
        Choice(letter, Strip(1, (Run(f"{letter}. "),)), (Strip(1, (Run(text, colour=colour),)),), starred=False)
        for letter, colour in zip("ABCD", colours, strict=False)
    ]


@pytest.mark.parametrize(
    ("colours", "key"),
    [
        (("", "FF0000", ""), "B"),
        (("0000FF", "FF0000", "0000FF"), "B"),
        (("FF0000", "0000FF"), ""),
        (("000000", "auto", "0D0D0D", "00B050"), "D"),
        (("FF0000", "FF0000"), ""),
    ],
)
def test_a_colour_marks_where_it_is_not_everybodys(colours: tuple[str, ...], key: str) -> None:
    assert agree(choices(*colours), []) == key


def test_options_without_letters_carry_no_look() -> None:
    assert agree(choices("FF0000", "", text="–"), []) == ""
    assert agree([], []) == ""


def test_told_letters_must_be_options() -> None:
    flaw = agree(choices("", ""), [Mark("dòng Đáp án", "C")])
    assert flaw == Flaw("một trong A, B", "C", "Đáp án C không có trong các phương án.")
