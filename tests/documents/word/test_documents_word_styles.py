"""Looks and names that come from styles."""

from collections.abc import Callable
from pathlib import Path

from authoring.documents import read
from authoring.documents.markup import parse
from authoring.documents.word.styles import Styles

Make = Callable[..., Path]

STYLES = """
<w:docDefaults><w:rPrDefault><w:rPr><w:color w:val="0000FF"/></w:rPr></w:rPrDefault></w:docDefaults>
<w:style w:type="character" w:default="1" w:styleId="Chu"/>
<w:style w:type="paragraph" w:default="1" w:styleId="Thuong"><w:name w:val="Normal"/></w:style>
<w:style w:type="paragraph" w:styleId="Dam"><w:basedOn w:val="Nghieng"/><w:rPr><w:b/></w:rPr></w:style>
<w:style w:type="paragraph" w:styleId="Nghieng"><w:name w:val="heading 2"/><w:rPr><w:i/><w:b w:val="0"/></w:rPr></w:style>
<w:style w:type="character" w:styleId="Manh"><w:rPr><w:b/><w:u w:val="single"/></w:rPr></w:style>
<w:style w:type="character" w:styleId="An"><w:rPr><w:vanish/></w:rPr></w:style>
<w:style w:type="paragraph" w:styleId="Vong"><w:basedOn w:val="Vong2"/></w:style>
<w:style w:type="paragraph" w:styleId="Vong2"><w:basedOn w:val="Vong"/></w:style>
"""


def runs(make: Make, style: str, inside: str) -> list[tuple[str, str]]:
    (paragraph,) = read(
        make(f'<w:p><w:pPr><w:pStyle w:val="{style}"/></w:pPr>{inside}</w:p>', styles=STYLES)
    ).paragraphs
    letters = {"bold": "b", "italic": "i", "underline": "u", "colour": "c"}
    return [
        (run.text, "".join(letter for name, letter in letters.items() if getattr(run, name))) for run in paragraph.runs
    ]


def r(text: str, look: str) -> str:
    return f"<w:r><w:rPr>{look}</w:rPr><w:t>{text}</w:t></w:r>"


def test_a_style_gives_its_own_and_its_bases_looks(word: Make) -> None:
    assert runs(word, "Dam", r("x", "")) == [("x", "bic")]


def test_bold_in_paragraph_and_character_style_cancel_each_other(word: Make) -> None:
    assert runs(word, "Dam", r("x", '<w:rStyle w:val="Manh"/>')) == [("x", "iuc")]
    assert runs(word, "Thuong", r("x", '<w:rStyle w:val="Manh"/>')) == [("x", "buc")]


def test_what_the_run_says_itself_is_final(word: Make) -> None:
    inside = r("x", '<w:rStyle w:val="Manh"/><w:b/>') + r("y", '<w:i w:val="false"/>')
    assert runs(word, "Dam", inside) == [("x", "biuc"), ("y", "bc")]


def test_a_style_may_hide_text(word: Make) -> None:
    assert runs(word, "Thuong", r("thấy", "") + r("ẩn", '<w:rStyle w:val="An"/>')) == [("thấy", "c")]


def test_a_paragraph_without_a_known_style_has_the_default_one(word: Make) -> None:
    body = (
        '<w:p><w:pPr><w:pStyle w:val="khác"/></w:pPr><w:r><w:t>a</w:t></w:r></w:p><w:p/>'
        '<w:p><w:pPr><w:pStyle w:val="Dam"/></w:pPr></w:p><w:p><w:pPr><w:pStyle w:val="Nghieng"/></w:pPr></w:p>'
    )
    found = [paragraph.style for paragraph in read(word(body, styles=STYLES)).paragraphs]
    assert found == ["Normal", "Normal", "Dam", "heading 2"]
    assert [paragraph.style for paragraph in read(word(body)).paragraphs] == ["", "", "", ""]


def test_styles_based_on_themselves_end(word: Make) -> None:
    assert runs(word, "Vong", r("x", "")) == [("x", "c")]


def test_a_long_chain_of_styles_ends() -> None:
    name = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
    chain = "".join(
        f'<w:style w:type="paragraph" w:styleId="s{n}"><w:basedOn w:val="s{n + 1}"/></w:style>' for n in range(500)
    )
    root = parse(f'<w:styles xmlns:w="{name}">{chain}</w:styles>'.encode())
    assert len(Styles(root).numbered("s0")[1]) == 64
