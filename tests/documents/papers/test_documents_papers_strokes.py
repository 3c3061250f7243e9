"""Strokes: what Word is told."""

import pytest
from lxml import etree

from authoring.documents.markup import WORD, parse
from authoring.documents.papers.strokes import Cell, Setting, clean, paragraph, table, twips
from authoring.model.paragraphs import Run


def body() -> etree._Element:
    root = parse(f'<w:body xmlns:w="{WORD[1:-1]}"/>'.encode())
    assert root is not None
    return root


def drawn(node: etree._Element) -> str:
    return etree.tostring(node, encoding="unicode").replace(f' xmlns:w="{WORD[1:-1]}"', "")


def test_lengths() -> None:
    assert [twips(25.4), twips(0)] == [1440, 0]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("a\r\nb\rc", "a\nb\nc"),
        ("a\x00\x0b\x1fb", "a\ufffd\ufffd\ufffdb"),
        ("\ud800\uffff", "\ufffd\ufffd"),
        ("a\u0301", "á"),
    ],
)
def test_text_that_xml_can_hold(text: str, expected: str) -> None:
    assert clean(text) == expected


def test_a_run_says_only_what_differs() -> None:
    root = body()
    paragraph(root, (Run("a\tb\nc"), Run("đ", True, True, True, "FF0000", "yellow")), Setting())  # noqa: FBT003
    runs = [drawn(run) for run in root.iter(WORD + "r")]
    space = ' xml:space="preserve"'
    assert runs[0] == f"<w:r><w:rPr/><w:t{space}>a</w:t><w:tab/><w:t{space}>b</w:t><w:br/><w:t{space}>c</w:t></w:r>"
    looks = '<w:b/><w:i/><w:color w:val="FF0000"/><w:highlight w:val="yellow"/><w:u w:val="single"/>'
    assert runs[1:] == [f"<w:r><w:rPr>{looks}</w:rPr><w:t{space}>đ</w:t></w:r>"]


def test_a_highlight_in_another_colour_is_a_shade_and_an_unknown_one_nothing() -> None:
    root = body()
    paragraph(root, (Run("a", highlight="00FF00"), Run("b", highlight="?", colour="?")), Setting(size=12.5))
    looks = [drawn(look) for look in root.iterfind(f"{WORD}p/{WORD}r/{WORD}rPr")]
    size = '<w:sz w:val="25"/><w:szCs w:val="25"/>'
    assert looks == [
        f'<w:rPr>{size}<w:shd w:val="clear" w:color="auto" w:fill="00FF00"/></w:rPr>', f"<w:rPr>{size}</w:rPr>",
    ]  # fmt: skip


def test_a_paragraph_s_setting() -> None:
    root = body()
    paragraph(root, (), Setting("justify", first=10, left=5, right=1, before=3, after=6, keep=True, ruled=True))
    assert drawn(root) == (
        '<w:body><w:p><w:pPr><w:keepNext/><w:pBdr><w:top w:val="single" w:sz="6" w:space="1" w:color="auto"/></w:pBdr>'
        '<w:spacing w:before="60" w:after="120"/><w:ind w:left="283" w:right="57" w:firstLine="567"/>'
        '<w:jc w:val="both"/><w:rPr/></w:pPr></w:p></w:body>'
    )


def test_a_table_repeats_its_header_and_never_tears_a_row() -> None:
    root = body()
    cell = Cell((((Run("a"),), Setting()),))
    table(root, (10, 20), ((cell, Cell()), (cell, cell)), ruled=True, headed=True)
    assert [len(list(row.iter(WORD + "tblHeader"))) for row in root.iter(WORD + "tr")] == [1, 0]
    assert len(list(root.iter(WORD + "cantSplit"))) == 2
    assert len(list(root.iter(WORD + "insideH"))) == 1
    assert [len(list(place.iter(WORD + "p"))) for place in root.iter(WORD + "tc")] == [1, 1, 1, 1]
    plain = body()
    table(plain, (10,), ((cell,),), ruled=False)
    assert (len(list(plain.iter(WORD + "tblBorders"))), len(list(plain.iter(WORD + "tblHeader")))) == (0, 0)
