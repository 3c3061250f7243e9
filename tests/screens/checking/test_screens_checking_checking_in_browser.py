"""Screen 2 in a real browser: progress, keys, signing, the table and the Word copy, in Voilà and in JupyterLab."""

import re
from collections.abc import Callable, Iterator
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

import docx
import pytest

from authoring.model.items import options

if TYPE_CHECKING:
    from playwright.sync_api import Page

    from tests.screens.conftest import Server

pytestmark = pytest.mark.browser

NAME = "02-kiem-tra"
MANY = 225
PASSPHRASE = "mot hai ba bon"  # noqa: S105 — of two people who do not exist
WRITER = "ha9"
FOCUS = "() => document.activeElement.dataset.field || document.activeElement.dataset.action || document.activeElement.tagName"
LISTEN = """() => { window.said = []; const line = document.querySelector('[data-live]');
  new MutationObserver(() => window.said.push(line.textContent)).observe(line, { childList: true, characterData: true, subtree: true }) }"""


@pytest.fixture(scope="module")
def many(server: "Server") -> Iterator[list[str]]:
    """A bank of 225 items, some of them with an “all of the above”; they go again when these tests are done."""
    bank, ids = server.place.office().bank, []
    for number in range(1, MANY + 1):
        item = replace(server.place.question(number), id=f"2022-{WRITER}{number:03d}")
        if number <= 3:
            item = replace(item, options=options("8%", "14%", "22%", "Tất cả các phương án trên"))
        ids.append(bank.revise(item, WRITER, server.place.ha.now).item.id)
    yield ids
    for path in (server.place.folder / "items").glob(f"*{WRITER}*"):
        path.unlink()


@pytest.fixture(scope="module", params=["voila", "lab"])
def opened(request: pytest.FixtureRequest, lasting_page: Callable[[], "Page"], many: list[str]) -> "Page":
    """Screen 2 of the large bank when everything has been read, in both places, opened once for all tests."""
    page = lasting_page()
    request.getfixturevalue(f"in_{request.param}")(page, NAME)
    page.locator("[data-live]", has_text="Kiểm tra lúc").wait_for(timeout=60_000)
    return page


def test_progress_then_the_table_filtered_and_an_item_opened(opened: "Page", many: list[str]) -> None:
    page = opened
    page.evaluate(LISTEN)
    page.get_by_role("button", name="Kiểm tra lại").click()
    page.wait_for_function("() => window.said.some(text => text.startsWith('Kiểm tra lúc'))", timeout=60_000)
    said = page.evaluate("() => window.said")
    assert [one for one in said if re.fullmatch(r"Đang kiểm tra 120 trong \d+ câu", one)]
    page.get_by_role("button", name="Bảng câu hỏi").click()
    page.get_by_label("Tìm trong câu hỏi").wait_for()
    assert page.locator(".wb-items tbody tr").count() == 50
    page.get_by_text("Gõ thêm chữ hoặc chọn bộ lọc").wait_for()
    page.get_by_label("Tìm trong câu hỏi").fill("truong hop 217")
    page.get_by_text(re.compile(r"^1 trong \d+ câu$")).wait_for()
    page.get_by_label("Phát hiện").select_option("block")
    page.get_by_text("Không có câu nào.").wait_for()
    page.get_by_label("Phát hiện").select_option("")
    link = page.get_by_role("link", name=many[216])
    link.wait_for()
    assert link.get_attribute("href") == f"01-soan-cau-hoi.ipynb?item={many[216]}"


def test_a_finding_is_set_aside_and_opened_again_by_keys_alone(
    opened: "Page", server: "Server", many: list[str]
) -> None:
    page = opened
    page.get_by_role("button", name="Phát hiện", exact=True).click()
    page.locator(".wb-queue button").first.focus()
    for _ in range(40):
        if page.evaluate(FOCUS) == "show:all-of-above":
            break
        page.keyboard.press("ArrowDown")
    page.keyboard.press("Enter")
    page.locator("#list-h", has_text="Phương án gộp tất cả").wait_for()
    page.wait_for_function("() => document.activeElement.dataset.action === 'show:all-of-above'")
    page.keyboard.press("F8")
    assert page.evaluate(FOCUS).startswith("dismiss:")
    page.keyboard.press("Enter")
    page.get_by_text("Vì sao bỏ qua?").wait_for()
    page.wait_for_function("() => document.activeElement.dataset.field === 'reason'")
    page.keyboard.press("Escape")
    page.get_by_text("Vì sao bỏ qua?").wait_for(state="detached")
    page.wait_for_function("() => (document.activeElement.dataset.action || '').startsWith('dismiss:')")
    item = page.evaluate(FOCUS).split(":")[1]
    page.keyboard.press("Enter")
    page.wait_for_function("() => document.activeElement.dataset.field === 'reason'")
    page.keyboard.type("chưa đủ")
    page.keyboard.press("Tab")
    page.keyboard.type(PASSPHRASE)
    page.keyboard.press("Enter")
    page.get_by_text("Cần ít nhất 3 từ").wait_for()
    page.wait_for_function("() => document.activeElement.dataset.field === 'reason'")
    assert page.locator("[data-field=reason]").input_value() == "chưa đủ"
    page.keyboard.press("End")
    page.keyboard.type(" mà đã đủ")
    page.keyboard.press("Enter")
    page.get_by_text("“chưa đủ mà đã đủ”").wait_for()
    review = server.place.office().bank.reviews(item)[-1]
    assert (review.move, review.rule, review.words) == ("dismiss", "all-of-above", "Tất cả các phương án trên")
    page.wait_for_function("() => document.activeElement !== document.body && !document.activeElement.matches('.wb')")
    page.get_by_role("button", name=re.compile("^Mở lại")).click()
    page.get_by_role("button", name="Ký và mở lại").click()
    page.get_by_text("“chưa đủ mà đã đủ”").wait_for(state="detached")
    assert server.place.office().bank.reviews(item)[-1].move == "reopen"


def test_the_word_copy_is_downloaded(opened: "Page", tmp_path: Path) -> None:
    page = opened
    page.get_by_role("button", name="Tải bản Word có ghi chú").click()
    link = page.get_by_role("link", name=re.compile("^Lưu tệp ghi-chu-"))
    link.wait_for(timeout=60_000)
    page.wait_for_function("() => (document.activeElement.download || '').startsWith('ghi-chu-')")
    with page.expect_download() as waiting:
        page.keyboard.press("Enter")
    path = tmp_path / waiting.value.suggested_filename
    waiting.value.save_as(path)
    document = docx.Document(str(path))
    assert path.name.endswith(".docx")
    assert len(list(document.comments)) >= 3
    assert page.locator("h1").inner_text() == "Kiểm tra ngân hàng"
