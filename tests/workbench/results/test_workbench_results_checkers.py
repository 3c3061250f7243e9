"""The published checkers are valid where they run: the page is whole HTML, the script compiles."""

import ast

import lxml.html

from authoring.workbench.results.checkers import PAGE, SCRIPT


def test_both_are_well_formed() -> None:
    assert ast.parse(SCRIPT)
    page = lxml.html.document_fromstring(PAGE)
    assert [one.get("id") for one in page.xpath("//*[@id]")] == ["list", "seed", "go", "said", "order"]
