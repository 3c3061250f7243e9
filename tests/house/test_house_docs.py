"""The pages that people read name only commands, options, pictures and headings that are there."""

from pathlib import Path

import pytest

from benchmarks import pictures
from tests import docs_freshness


@pytest.mark.parametrize(
    ("page", "wrong"),
    [
        ("`py start.py release 2026-w30 --as lam`", []),
        ("`py start.py release 2026-w30 --force`", ["release 2026-w30: --force"]),
        ("`authoring review meeting`, `start.py test licences`", []),
        ("`authoring review`", []),
        ("`py start.py remove`", ["remove"]),
        ("`py start.py exchange steal GÓI`", ["exchange steal"]),
        ("```\npython3 start.py update --back\npython3 start.py bundle --to x\n```", ["bundle: --to"]),
        ("start.py remove ngoài dấu mã", []),
        ("`python3 start.py [demo | test]`", []),
    ],
)
def test_commands_are_compared_with_the_verbs(page: str, wrong: list[str]) -> None:
    assert [one.replace("release:", "release 2026-w30:") for one in docs_freshness.wrong_commands(page)] == wrong


def test_headings_are_compared_with_the_links() -> None:
    page = "[a](#1-lần-đầu-mở) [b](#3-ai-đó-kia) [c](#không-có)\n# 1. Lần đầu mở\n## 3. Ai đó, kia\n"
    assert docs_freshness.wrong_anchors(page) == ["không-có"]


def test_every_picture_is_made_shown_and_small(root: Path) -> None:
    assert docs_freshness.wrong_pictures() == []
    large = [path for path in (root / "docs/hinh").iterdir() if path.stat().st_size > pictures.LARGEST]
    assert large == []


def test_every_page_names_only_what_is_there() -> None:
    assert docs_freshness.wrong_words() == []
