"""What a workbook's parts say of looks, as text: fonts and fills by style, colours, texts that are bold inside."""

import pytest

from authoring.tables.looks import Look, column, looks, style_looks, text_looks

STYLES = """<styleSheet><fonts count="4">
<font><sz val="11"/><color theme="1"/><name val="Arial"/></font><font><b/><u val="double"/></font><font/>
<font><b val="0"/><i val="1"/><u val="none"/><color rgb="FFC00000"/></font>
</fonts><fills count="4"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill>
<fill><patternFill patternType="solid"><fgColor theme="7" tint="0.4"/><bgColor indexed="64"/></patternFill></fill>
<fill><patternFill patternType="solid"><fgColor indexed="9"/></patternFill></fill></fills>
<cellStyleXfs><xf fontId="1"/></cellStyleXfs>
<cellXfs count="5"><xf fontId="0" fillId="0"/><xf fontId="1" fillId="2"/><xf fontId="2" fillId="3"/>
<xf fontId="3" fillId="1"><alignment/></xf><xf fontId="9" fillId="x"/></cellXfs></styleSheet>"""
STRINGS = """<sst><si><t>a</t></si><si><r><rPr><b/></rPr><t>a</t></r><r><rPr><b/></rPr><t>b</t></r><r><t>. </t></r></si>
<si><r><rPr><b/></rPr><t>a</t></r><r><t>b</t></r></si></sst>"""
OWN = (Look(), Look(bold=True))


def test_styles_are_fonts_and_fills_together() -> None:
    assert style_looks(STYLES) == (
        Look(),
        Look(bold=True, underline=True, fill="theme70.4"),
        Look(),
        Look(italic=True, colour="c00000"),
        Look(),
    )
    assert style_looks("<styleSheet/>") == ()


def test_a_text_has_a_look_where_all_its_letters_have_it() -> None:
    assert text_looks(STRINGS) == (Look(), Look(bold=True), Look())
    assert text_looks("<sst><si><t>a</t></si></sst>") == ()


@pytest.mark.parametrize(
    ("cell", "found"),
    [
        ('<c r="B3" s="1"><v>5</v></c>', {(3, 2): Look(bold=True)}),
        ('<c r="AA10" s="1"/>', {(10, 27): Look(bold=True)}),
        ('<c r="B3"><v>5</v></c><c r="C3" s="0"/><c r="D3" s="7"/><c s="1"/>', {}),
        ('<c r="B3" s="0" t="s"><v>0</v></c>', {(3, 2): Look(fill="ffff00")}),
        ('<c r="B3" s="1" t="s"><v>0</v></c>', {(3, 2): Look(bold=True, fill="ffff00")}),
        ('<c r="B3" t="inlineStr"><is><r><rPr><i/></rPr><t>x</t></r></is></c>', {(3, 2): Look(italic=True)}),
    ],
)
def test_cells_have_the_look_of_their_style_and_of_their_text(cell: str, found: dict[tuple[int, int], Look]) -> None:
    assert dict(looks(f"<row>{cell}</row>", OWN, (Look(fill="ffff00"),))) == found


def test_columns_count_from_a() -> None:
    assert [column(letters) for letters in ("A", "Z", "AA", "XFD")] == [1, 26, 27, 16384]
