"""What the checklist asks of real use: pasting, a kernel that is started anew, the next person of a shared PC."""

import unicodedata
from collections.abc import Callable
from typing import TYPE_CHECKING

import pytest

from tests.screens.conftest import begin

if TYPE_CHECKING:
    from playwright.sync_api import Page

    from tests.screens.conftest import Server

pytestmark = pytest.mark.browser

NAME = "01-soan-cau-hoi"
EXCEL = "Hai mươi hai\u00a0phần trăm\r\n"  # a cell as Excel hands it over
PDF = unicodedata.normalize("NFD", "Mức đóng bằng bao nhiêu phần trăm?")
RESTART = """async () => {
  const panel = window.jupyterapp.shell.currentWidget;
  await panel.sessionContext.session.kernel.restart();
  await window.jupyterapp.commands.execute('notebook:run-all-cells') }"""


def paste(page: "Page", label: str, text: str) -> None:
    """Ctrl+V of what another program has put on the clipboard, with its letters as HTML beside the plain ones."""
    page.get_by_label(label, exact=True).focus()
    page.evaluate(
        """([text]) => { const data = new DataTransfer(); data.setData("text/plain", text);
        data.setData("text/html", `<table><tr><td><b>${text}</b></td></tr></table>`);
        const event = new ClipboardEvent("paste", { clipboardData: data, bubbles: true, cancelable: true });
        if (document.activeElement.dispatchEvent(event)) document.execCommand("insertText", false, text) }""",
        [text],
    )


def test_what_is_pasted_from_excel_word_and_a_pdf_is_plain_composed_text(
    page: "Page", in_voila: Callable[..., None], server: "Server"
) -> None:
    in_voila(page, NAME)
    begin(page)
    paste(page, "Câu dẫn", PDF)
    paste(page, "Phương án A", EXCEL)
    page.get_by_label("Phương án B", exact=True).fill("Hai mươi hai phần trăm")
    page.locator("[data-slot=findings]", has_text="Phương án").wait_for()  # the blank of Excel makes no other option
    page.locator("[data-live]", has_text="Đã lưu bản nháp lúc").wait_for()
    item = page.locator("[data-slot=head] b").inner_text()
    kept = {copy.item.id: copy.item for copy in server.place.office().bank.drafts("ha")}[item]
    assert kept.stem == unicodedata.normalize("NFC", PDF)
    assert {option.label: option.text.split() for option in kept.options}["A"] == ["Hai", "mươi", "hai", "phần", "trăm"]
    assert page.locator("[data-slot=options] table, [data-slot=options] textarea b").count() == 0


def test_a_kernel_that_is_started_anew_opens_the_working_copy(
    page: "Page", in_lab: Callable[..., None], server: "Server"
) -> None:
    in_lab(page, NAME)
    begin(page)
    page.get_by_label("Câu dẫn", exact=True).fill("Câu gõ trước khi khởi động lại?")
    page.locator("[data-live]", has_text="Đã lưu bản nháp lúc").wait_for()
    item = page.locator("[data-slot=head] b").inner_text()
    page.evaluate(RESTART)
    page.locator("[data-live]", has_text="Đã lưu bản nháp lúc").wait_for(state="detached", timeout=60_000)
    page.locator(".wb h1").first.wait_for(timeout=60_000)
    drafts = {copy.item.id: copy.item.stem for copy in server.place.office().bank.drafts("ha")}
    assert drafts[item] == "Câu gõ trước khi khởi động lại?"
    for _ in range(40):
        shown = page.locator("[data-slot=head] b").inner_text()
        if shown == item:
            break
        page.get_by_role("button", name="Sau ›").click()
        page.locator("[data-slot=head] b", has_text=shown).wait_for(state="detached")
    assert page.get_by_label("Câu dẫn", exact=True).input_value() == "Câu gõ trước khi khởi động lại?"


@pytest.mark.usefixtures("same_seat")
def test_the_next_person_finds_his_own_screen_and_the_letters_before_are_saved(
    page: "Page", in_voila: Callable[..., None], server: "Server"
) -> None:
    in_voila(page, NAME)
    begin(page)
    page.get_by_label("Câu dẫn", exact=True).press_sequentially("Chữ của người trước")
    page.locator('[data-action="seat"]').click()  # at once: the last letters go first
    page.locator('[data-field="seat"]').select_option("lam")
    page.get_by_role("button", name="Đổi", exact=True).click()
    page.locator(".wb-who", has_text="Phạm Văn Lâm").wait_for()
    page.wait_for_function("() => document.activeElement.dataset.action === 'seat'")
    assert "Chữ của người trước" in [copy.item.stem for copy in server.place.office().bank.drafts("ha")]
    begin(page)
    page.get_by_label("Câu dẫn", exact=True).fill("Chữ của người sau")
    page.locator("[data-live]", has_text="Đã lưu bản nháp lúc").wait_for()
    assert "Chữ của người sau" in [copy.item.stem for copy in server.place.office().bank.drafts("lam")]
    page.reload()  # who sat down stays
    page.locator(".wb-who", has_text="Phạm Văn Lâm").wait_for(timeout=60_000)
