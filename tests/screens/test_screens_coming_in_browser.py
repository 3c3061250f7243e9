"""What stands in a page before its screen does, and where no screen comes: sentences of the house, never of Jupyter."""

from collections.abc import Callable
from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from playwright.sync_api import Page

pytestmark = pytest.mark.browser

WATCH = """window.seen = new Set(); setInterval(() => { const said = document.body?.innerText.trim() ?? '';
  if (said.length < 300) window.seen.add(said) }, 10)"""
FAIL = """() => { const box = document.createElement('div'); box.className = 'jp-OutputArea-output';
  box.textContent = 'Error displaying widget: model not found'; document.querySelector('#rendered_cells').append(box) }"""


def test_a_screen_that_comes_or_fails_says_so_in_vietnamese(page: "Page", in_voila: Callable[..., None]) -> None:
    page.add_init_script(WATCH)
    in_voila(page, "00-trang-chu")
    said = page.evaluate("() => [...window.seen]")
    assert "Đang mở màn hình, thường mất vài giây…" in said
    assert [one for one in said if "widget" in one.lower() or "loading" in one.lower()] == []
    page.evaluate(FAIL)
    page.get_by_text("Chưa mở được màn hình này.").wait_for()
    assert page.get_by_text("Error displaying").count() == 0
