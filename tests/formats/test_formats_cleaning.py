"""Dirt goes, letters and looks stay, and each place is known again."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from authoring.formats.cleaning import clean, clean_text
from authoring.model.paragraphs import Paragraph, Run


@pytest.mark.parametrize(
    ("dirty", "tidy"),
    [
        ('<p class="MsoNormal" style="x">Ai đóng?<o:p></o:p></p>', "Ai đóng?"),
        ("Mức&nbsp;đóng<br/>là&nbsp;8%?", "Mức đóng\nlà 8%?"),
        ("một<br>hai</p><p>ba", "một\nhai\nba"),
        ("a &lt; b &amp; c &#193; &#x41;", "a < b & c Á A"),
        ("R&D; x &khongco; y", "R&D; x &khongco; y"),
        ("x <y và z> 5 <b>đậm</b>", "x <y và z> 5 đậm"),
        ("so\u00adft\u200b\ufeff hai\u00a0ba", "soft hai ba"),
        ("<!-- ghi chú -->x<?xml:namespace prefix = o />", "x"),
        ("CCââuu hhỏỏii", "Câu hỏi"),
        ("Câu hỏi", "Câu hỏi"),
        ("________________", "________________"),
        ("11112222", "11112222"),
        ("", ""),
    ],
)
def test_one_text(dirty: str, tidy: str) -> None:
    assert clean_text(dirty) == tidy


def one(*texts: str) -> tuple[list[str], list[tuple[tuple[str, bool], ...]]]:
    """Texts and runs of paragraphs whose runs alternate between plain and bold."""
    made = []
    for number, text in enumerate(texts, 1):
        runs = tuple(Run(part, bold=place % 2 == 1) for place, part in enumerate(text.split("|")))
        made.append(Paragraph(number, text.replace("|", ""), runs=runs))
    tidy = clean(made).paragraphs
    return [p.text for p in tidy], [tuple((run.text, run.bold) for run in p.runs) for p in tidy]


def test_looks_stay_at_their_letters() -> None:
    assert one("<p>A. |ba&nbsp;phần|</p>") == (["A. ba phần\n"], [(("A. ", False), ("ba phần", True), ("\n", False))])


def test_short_lines_are_halved_where_most_of_the_file_is_doubled() -> None:
    assert one("CCââuu 11.. AAii??", "AA.. TTôôii", "11||11", "B. lẻ")[0] == ["Câu 1. Ai?", "A. Tôi", "11", "B. lẻ"]
    assert one("Câu 1. Ai?", "A. 11", "B. 22")[0] == ["Câu 1. Ai?", "A. 11", "B. 22"]
    assert one("CC  ââ", "BB")[0] == ["C â", "B"]


def test_every_letter_knows_where_it_stood() -> None:
    tidy = clean([Paragraph(1, "<p>A&nbsp;b</p>"), Paragraph(2, "sạch")])
    assert [tidy.origin(1, place) for place in range(5)] == [3, 4, 10, 11, 15]
    assert (tidy.origin(1, 99), tidy.origin(1, -1), tidy.origin(2, 3)) == (15, -1, 3)


def test_runs_that_say_otherwise_than_the_text_are_one_look() -> None:
    (paragraph,) = clean([Paragraph(1, "x&nbsp;y", runs=(Run("khác"),))]).paragraphs
    assert paragraph.runs == (Run("x y"),)


@given(st.text("aA<>p/ &nbsp;\u200b\u00a0", max_size=40))
def test_places_never_leave_the_paragraph(text: str) -> None:
    tidy = clean([Paragraph(1, text)])
    (paragraph,) = tidy.paragraphs
    places = [tidy.origin(1, place) for place in range(len(paragraph.text) + 1)]
    assert places == sorted(places)
    assert all(0 <= place <= len(text) for place in places)
