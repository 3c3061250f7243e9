"""Paragraph marks."""

import pytest

from authoring.documents.markup import WORD, parse
from authoring.documents.word.marks import Mark, mark_of
from authoring.documents.word.styles import Numbered, Styles


@pytest.mark.parametrize(
    ("properties", "mark"),
    [
        ("", Mark("")),
        ("<w:pPr/>", Mark("")),
        ("<w:pPr><w:jc/><w:rPr><w:b/></w:rPr></w:pPr>", Mark("")),
        ('<w:pPr><w:numPr><w:numId w:val="3"/></w:numPr></w:pPr>', Mark("", Numbered(3))),
        ("<w:pPr><w:rPr><w:moveFrom/></w:rPr></w:pPr>", Mark("", runs_on=True)),
        ("<w:pPr><w:rPr><w:vanish/></w:rPr></w:pPr>", Mark("", hidden=True)),
        ('<w:pPr><w:rPr><w:vanish w:val="0"/></w:rPr></w:pPr>', Mark("")),
        ("<w:pPr><w:pPrChange><w:pPr><w:numPr><w:numId/></w:numPr></w:pPr></w:pPrChange></w:pPr>", Mark("")),
    ],
)
def test_what_a_mark_says(properties: str, mark: Mark) -> None:
    paragraph = parse(f'<w:p xmlns:w="{WORD[1:-1]}">{properties}</w:p>'.encode())
    assert paragraph is not None
    assert mark_of(paragraph, Styles(None)) == mark
