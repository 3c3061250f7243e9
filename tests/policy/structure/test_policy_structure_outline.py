"""The outline while it grows."""

from authoring.policy.structure.lines import Line
from authoring.policy.structure.outline import Outline, Unit


def line(text: str) -> Line:
    return Line(text, 1, text)


def test_a_sentence_cut_in_two_is_joined() -> None:
    unit = Unit("d1.k1", 1)
    for text in ("Một dòng", "nối tiếp", "Câu mới.", "câu khác;", "Hết,", "thêm"):
        unit.add(text)
    assert unit.lines == ["Một dòng nối tiếp", "Câu mới.", "câu khác;", "Hết,", "thêm"]


def test_open_close_and_the_deepest_unit() -> None:
    outline = Outline("x")
    assert outline.deepest() is None
    outline.open("article", "d1", line("Điều 1. A"), "A")
    clause = outline.open("clause", "d1.k1", line("1. B"))
    assert outline.deepest() is clause
    assert outline.deepest("article") is outline.units["d1"]
    outline.close("article")
    assert outline.get("clause") is None
    assert outline.units["d1"].last == "A"


def test_a_path_twice_is_a_rejection() -> None:
    outline = Outline("x")
    outline.open("article", "d1", line("Điều 1. A"))
    assert outline.open("article", "d1", line("Điều 1. B")) is None
    assert outline.rejected[0].message.startswith("Điều 1 lặp lại")
