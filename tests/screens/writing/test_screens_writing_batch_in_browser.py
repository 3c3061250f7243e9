"""Lấy nháp hàng loạt in a real browser, by keyboard alone: choose, keep, mend, leave, undo, go on after a reload."""

from collections.abc import Callable, Iterator
from contextlib import suppress
from typing import TYPE_CHECKING

import pytest

from authoring.workbench.contest.keeping import keep

if TYPE_CHECKING:
    from playwright.sync_api import Page

    from tests.screens.conftest import Server

pytestmark = pytest.mark.browser

NAME, NOTE = "01-soan-cau-hoi", "ha.lo-nhap"


@pytest.fixture
def tidy(server: "Server") -> Iterator[None]:
    """The working copies and the note of a batch go again afterwards."""
    yield
    bank = server.place.office().bank
    keep(bank, NOTE, "")
    for path in (server.place.folder / "drafts").glob("*.ha.md"):
        with suppress(OSError):
            path.unlink()


@pytest.mark.usefixtures("tidy")
def test_sixty_drafts_need_no_mouse(page: "Page", in_voila: Callable[..., None], server: "Server") -> None:
    before = {copy.item.id for copy in server.place.office().bank.drafts("ha")}
    page.set_default_timeout(60_000)  # the law is made ready beside everything else that runs
    in_voila(page, NAME, "&batch=qd-27-2021-qd-ubnd")
    page.locator('[data-action="batch-all"]').focus()
    page.keyboard.press("Enter")
    page.locator('[data-action="batch-begin"]:not([aria-disabled])').focus()
    page.keyboard.press("Enter")
    first = page.locator('[data-slot="batch-list"] [aria-current="true"]')
    first.wait_for(timeout=60_000)
    page.wait_for_function("() => document.activeElement.matches('.wb-batch')")
    for key, row in (("ArrowDown", 2), ("ArrowUp", 1)):
        first.focus()
        page.keyboard.press(key)
        page.keyboard.press("Enter")
        page.locator(f'[data-slot="batch-list"] li:nth-child({row}) [aria-current="true"]').wait_for()
    stem = page.locator(".wb-batch .wb-lead")
    told = [stem.text_content()]
    page.keyboard.press("Alt+G")
    page.get_by_text("giữ 1, bỏ 0").wait_for()
    told.append(stem.text_content())
    page.keyboard.press("F2")
    page.wait_for_function("() => document.activeElement.dataset.field === 'mend-stem'")
    page.keyboard.press("Control+A")
    page.keyboard.insert_text("Câu đã sửa bằng bàn phím?")
    page.keyboard.press("Alt+G")
    page.get_by_text("giữ 2, bỏ 0").wait_for()
    page.keyboard.press("Alt+B")
    page.get_by_text("giữ 2, bỏ 1").wait_for()
    page.keyboard.press("Alt+H")
    page.get_by_text("giữ 2, bỏ 0").wait_for()
    assert told[0] != told[1]
    new = [copy.item for copy in server.place.office().bank.drafts("ha") if copy.item.id not in before]
    assert [one.stem for one in new] == [told[0], "Câu đã sửa bằng bàn phím?"]
    assert all(one.difficulty == "medium" and one.valid_on for one in new)
    page.reload()
    page.get_by_text("giữ 2, bỏ 0").wait_for(timeout=60_000)
    first.wait_for(timeout=60_000)
