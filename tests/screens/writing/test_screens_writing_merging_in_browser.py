"""Two revisions are merged in a real browser by keyboard: a side taken, its text typed over, Ctrl+Z, the signature."""

from collections.abc import Callable
from dataclasses import replace
from typing import TYPE_CHECKING

import pytest

from tests.small_contest import MOMENT, PASSPHRASE, question

if TYPE_CHECKING:
    from playwright.sync_api import Page

    from tests.screens.conftest import Server

pytestmark = pytest.mark.browser


def test_a_fork_is_merged_without_a_mouse(page: "Page", in_voila: Callable[..., None], server: "Server") -> None:
    page.set_default_timeout(60_000)
    bank = server.place.office().bank
    item = server.place.write(question(1))
    first = bank.entry(item).revision
    for writer, text in (("ha", "Hà viết."), ("lam", "Lâm viết.")):
        bank.revise(replace(first.item, explanation=text), writer, MOMENT, first.sha256)
    in_voila(page, "01-soan-cau-hoi", f"&item={item}")
    page.locator("[data-home]:focus").wait_for()
    page.keyboard.press("Alt+G")
    page.get_by_text("Còn 1 phần chưa chọn").wait_for()
    page.locator('[data-action="merge-take:1:explanation"]').focus()
    page.keyboard.press("Enter")
    field = page.locator('[data-field="merge-explanation"]')
    page.wait_for_function("() => document.querySelector('[data-field=\"merge-explanation\"]').value === 'Lâm viết.'")
    field.focus()
    page.keyboard.press("End")
    page.keyboard.insert_text(" Hà sửa.")
    page.locator('[data-slot="merge-preview"]').get_by_text("Lâm viết. Hà sửa.").wait_for()
    page.keyboard.press("Alt+G")
    page.wait_for_function("() => document.activeElement.dataset.field === 'passphrase'")
    page.keyboard.press("Escape")
    page.wait_for_function("() => document.activeElement.dataset.action === 'submit'")
    page.keyboard.press("Alt+G")
    page.wait_for_function("() => document.activeElement.dataset.field === 'passphrase'")
    page.keyboard.type(PASSPHRASE)
    page.keyboard.press("Enter")
    page.get_by_text("Đã gộp thành lần sửa 3.").wait_for()
    made = server.place.office().bank.entry(item).revision
    assert (made.revision, made.writer, made.item.explanation) == (3, "ha", "Lâm viết. Hà sửa.")
