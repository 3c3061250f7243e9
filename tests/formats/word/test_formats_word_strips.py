"""Paragraphs cut into lines and shared options, looks kept."""

from hypothesis import given
from hypothesis import strategies as st

from authoring.formats.word.strips import Strip, strips
from authoring.model.paragraphs import Paragraph, Run


def cut(text: str, label: str = "") -> list[tuple[str, str]]:
    return [(strip.joint, strip.text) for strip in strips([Paragraph(1, text, label)])]


def test_lines_and_options_that_share_one() -> None:
    assert cut("Ai? \n\n A. x\tB. y   *C) z\tghi") == [
        ("", "Ai?"),
        ("\n\n", "A. x"),
        ("\t", "B. y"),
        ("   ", "*C) z\tghi"),
    ]
    assert cut("Ai?", "1.") == [("", "1. Ai?")]
    assert cut("", "1.") == []


def test_a_cut_keeps_the_look_of_each_letter() -> None:
    strip = Strip(1, (Run("A. "), Run("tám", bold=True), Run(" %")))
    assert strip.cut(2, 5).runs == (Run(" "), Run("tá", bold=True))
    assert strip.cut(2, 5).trimmed().runs == (Run("tá", bold=True),)
    assert strip.cut(6).text == " %"


@given(st.lists(st.text("a A.\n\t*", max_size=8), max_size=5))
def test_nothing_but_blanks_is_lost(texts: list[str]) -> None:
    paragraph = Paragraph(
        1, "".join(texts), runs=tuple(Run(text, bold=place % 2 == 0) for place, text in enumerate(texts))
    )
    kept = "".join(strip.text for strip in strips([paragraph]))
    assert "".join(kept.split()) == "".join("".join(texts).split())
