"""Aiken: questions in, each bad one with the line at which it is wrong."""

from authoring.formats.questions import Spot
from authoring.formats.texts.aiken import looks_like_aiken, read_aiken


def test_questions_and_what_is_wrong_with_others() -> None:
    text = "Ai đóng?\n(chọn một)\nA. Tôi\nB) Nó\nhai dòng\nANSWER: B\n\nGì?\nA. x\nC. y\nANSWER: A\n\nNào?\nA. x\nB. y\nANSWER: D\nSao?\nA. x\nB. y"
    found = read_aiken(text)
    assert [(one.row, one.stem, one.options, one.key) for one in found] == [
        (1, "Ai đóng?\n(chọn một)", ("Tôi", "Nó\nhai dòng"), "B"),
        (8, "Gì?", ("x", "y"), "A"),
        (13, "Nào?", ("x", "y"), ""),
        (17, "Sao?", ("x", "y"), ""),
    ]
    assert [one.flaw and (one.flaw.found, one.flaw.spot) for one in found] == [
        None,
        ("phương án C", Spot(10)),
        ("D", Spot(16)),
        ("không có", Spot(17)),
    ]
    assert [one.flaw for one in read_aiken("ANSWER: A")] == [None]


def test_what_looks_like_aiken() -> None:
    assert looks_like_aiken("x\nA. y\nANSWER: B \n")
    assert not looks_like_aiken("Câu 1. ANSWER: B là gì?")
