"""The pages that people read name only commands, options, pictures and headings that are there."""

import importlib
import json
import re
import runpy
from collections.abc import Iterator
from datetime import datetime, timedelta
from pathlib import Path

import pytest

from authoring.workbench.items import writing
from benchmarks import picture_stages, pictures
from tests import docs_freshness

QUOTED = re.compile(r"(?<![*\w])\*([^*\n]+)\*(?!\*)")  # *a name on a screen*, not **a loud word**
GAP = re.compile(r"\{[^}]*\}")  # where a screen puts in a value
ABOUT_ITSELF = {"Chữ nghiêng"}  # the sentence that says what slanted letters mean


def said(text: object) -> Iterator[str]:
    """Every string in a value of a texts module."""
    if isinstance(text, str):
        yield text
    elif isinstance(text, dict):
        for one in text.values():
            yield from said(one)
    elif isinstance(text, tuple):
        for one in text:
            yield from said(one)


def screen_texts(root: Path) -> list[re.Pattern[str]]:
    """Every text of the screens, with anything (a guide writes “…”) where the screen puts in a value."""
    paths = sorted((root / "authoring/screens").glob("*/texts.py"))
    modules = [importlib.import_module(f"authoring.screens.{path.parent.name}.texts") for path in paths]
    texts = {one for module in modules for name in vars(module) if name.isupper() for one in said(vars(module)[name])}
    telling = [one for one in sorted(texts) if len(re.findall(r"\w", GAP.sub("", one))) >= 2]
    return [re.compile("[^ ]+".join(map(re.escape, GAP.split(one)))) for one in telling]


def unknown_names(page: str, root: Path) -> list[str]:
    """Slanted words of a page that stand on no screen."""
    known = screen_texts(root)
    names = [name for name in QUOTED.findall(re.sub(r"`[^`]*`", "", page)) if name not in ABOUT_ITSELF]
    return [name for name in names if not any(text.fullmatch(name) for text in known)]


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


def test_every_file_of_the_program_that_a_page_names_is_there(root: Path) -> None:
    named = re.compile(r"(?<![\w/])(?:tests|authoring|benchmarks)/[\w/-]+\.(?:py|json|js|toml)")
    pages = [root / "README.md", *sorted((root / "docs").glob("*.md"))]
    found = {name for page in pages for name in named.findall(page.read_text(encoding="utf-8"))}
    assert found
    assert [name for name in sorted(found) if not (root / name).is_file()] == []


@pytest.mark.parametrize(
    ("page", "wrong"),
    [
        ("Bấm *Gửi thẩm định*, rồi **ký**.", []),
        ("*Duyệt lần sửa …* hoặc *Duyệt lần sửa 4*", []),
        ("*Duyệt lần sửa bốn năm*", ["Duyệt lần sửa bốn năm"]),
        ("*Gửi đi thẩm định*, *Chốt kết quả*", ["Gửi đi thẩm định", "Chốt kết quả"]),
        ("*4 Phát hành*, *Thư ký*, `*.md`", []),
        ("*…*", ["…"]),
    ],
)
def test_slanted_words_are_compared_with_the_screens(page: str, wrong: list[str], root: Path) -> None:
    assert unknown_names(page, root) == wrong


@pytest.mark.parametrize("name", ["huong-dan.md", "cho-can-bo-cntt.md"])
def test_guides_name_buttons_as_the_screens_do(name: str, root: Path) -> None:
    assert unknown_names((root / "docs" / name).read_text(encoding="utf-8"), root) == []


def test_screens_of_a_picture_read_the_clock_of_its_scene(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(writing, "datetime", datetime)  # as it is again afterwards
    book = {"cells": [{"source": ["# Bấm nút\n", "from authoring.screens import show\n", 'show("x")']}]}
    (tmp_path / "00-trang-chu.ipynb").write_text(json.dumps(book), encoding="utf-8")
    pictures.set_clocks(tmp_path, picture_stages.GRADED)
    lines = json.loads((tmp_path / "00-trang-chu.ipynb").read_text(encoding="utf-8"))["cells"][0]["source"]
    assert (lines[0], lines[-2:]) == ("# Bấm nút\n", ["from authoring.screens import show\n", 'show("x")'])
    (tmp_path / "clock.py").write_text("".join(lines[:-2]), encoding="utf-8")
    runpy.run_path(str(tmp_path / "clock.py"))
    assert timedelta() <= writing.utc_now() - picture_stages.GRADED < timedelta(minutes=5)
