"""The help page of a rule as HTML."""

import pytest

from authoring import checks
from authoring.screens.pieces.pages import page


def test_a_page_says_why_and_gives_examples_as_written(monkeypatch: pytest.MonkeyPatch) -> None:
    told = "# Tên\nVì **sao** <đó>.\n\n## Sai\n```item\nCâu?   <- stem-open\n*A. a < b\n```\n"
    monkeypatch.setattr(checks, "help_page", lambda _rule: told)
    assert page("stem-open") == (
        '<div class="wb-sign wb-page"><p>Vì sao &lt;đó&gt;.</p><h3>Sai</h3><pre>Câu?\n*A. a &lt; b</pre></div>'
    )


@pytest.mark.parametrize("rule", [one.rule for one in checks.CHECKS])
def test_no_page_leaves_marks_of_its_writing(rule: str) -> None:
    html = page(rule)
    assert "```" not in html
    assert "&lt;-" not in html
    assert "##" not in html
