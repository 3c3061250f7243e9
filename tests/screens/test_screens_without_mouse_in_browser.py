"""The mouse is unplugged: from an empty form to the release and the opened seal, over all eight screens, in one page."""

from collections.abc import Callable
from typing import TYPE_CHECKING

import pytest

from authoring.model.records import State
from authoring.workbench.forms.released import newest
from tests.small_contest import PASSPHRASE, question

if TYPE_CHECKING:
    from playwright.sync_api import Page

    from tests.screens.conftest import Server

pytestmark = pytest.mark.browser

FAR = 200  # stops of Tab on the longest way
MICE = """() => { window.mice = 0; for (const kind of ['pointerdown', 'mousedown', 'touchstart'])
  addEventListener(kind, () => { window.mice += 1 }, true) }"""


def tab_to(page: "Page", selector: str) -> None:
    """Press Tab until the focus stands there; what isn't there yet is waited for."""
    page.locator(selector).first.wait_for(state="attached")
    for _ in range(FAR):
        if page.evaluate("selector => document.activeElement.matches(selector)", selector):
            return
        page.keyboard.press("Tab")
    pytest.fail(f"phím Tab không tới {selector}")


def press(page: "Page", selector: str, key: str = "Enter") -> None:
    tab_to(page, selector)
    page.keyboard.press(key)


def visit(page: "Page", name: str, heading: str) -> None:
    press(page, f'.wb-bar nav a[href^="{name}"]')
    page.get_by_role("heading", name=heading).first.wait_for()


def focused(page: "Page", selector: str) -> None:
    page.wait_for_function("selector => document.activeElement.matches(selector)", arg=selector)


def choose(page: "Page", field: str, value: str) -> None:
    tab_to(page, f'[data-field="{field}"]')
    for _ in range(9):
        if page.evaluate("() => document.activeElement.value") == value:
            return
        page.keyboard.press("ArrowDown")
    pytest.fail(f"không chọn được {value}")


def write(page: "Page") -> str:
    """One question by keys alone, sent; its id."""
    item = question(7)
    visit(page, "01", "Soạn câu hỏi")
    press(page, '[data-action="new"]')
    focused(page, '[data-field="stem"]')
    page.locator("[data-slot=head] .wb-tag", has_text="Câu mới").wait_for()
    page.keyboard.insert_text(item.stem)
    for option in item.options:
        tab_to(page, f'[data-field="{option.label}"]')
        page.keyboard.insert_text(option.text)
        if option.label == "A":
            page.keyboard.press("Alt+c")
    tab_to(page, '[data-field="explanation"]')
    page.keyboard.insert_text(item.explanation)
    tab_to(page, '[data-field="citation"]')
    page.keyboard.insert_text("khoản 1 điều 5")
    choose(page, "topic", item.topic)
    choose(page, "difficulty", item.difficulty)
    page.locator("[data-action=submit]:not([aria-disabled])").wait_for()
    page.keyboard.press("Alt+g")
    focused(page, '[data-field="passphrase"]')
    page.keyboard.type(PASSPHRASE)
    page.keyboard.press("Enter")
    page.get_by_text("Đã gửi thẩm định lần sửa 1.").wait_for()
    return page.locator("[data-slot=head] b").inner_text()


def sit(page: "Page", name: str) -> None:
    """The other person sits down: he is offered first."""
    press(page, '[data-action="seat"]')
    focused(page, '[data-field="seat"]')
    press(page, '[data-action="seat-ok"]')
    page.locator(".wb-who", has_text=name).wait_for()


def approve(page: "Page", item: str) -> None:
    visit(page, "03", f"Câu {item}")
    for box in page.locator('[data-field="ticks"]').all():
        press(page, f'[data-field="ticks"][value="{box.get_attribute("value")}"]', "Space")
    page.locator('[data-action="approve"]:not([aria-disabled])').wait_for()
    page.keyboard.press("Alt+g")
    focused(page, '[data-field="passphrase"]')
    page.keyboard.type(PASSPHRASE)
    page.keyboard.press("Enter")
    page.get_by_text(f"Đã duyệt câu {item} lần sửa 1").wait_for()


@pytest.mark.usefixtures("same_seat")
def test_from_an_empty_form_to_an_opened_seal_without_a_mouse(
    page: "Page", in_voila: Callable[..., None], weekly_server: "Server"
) -> None:
    in_voila(page, "00-trang-chu")
    page.evaluate(MICE)
    item = write(page)
    visit(page, "02", "Kiểm tra ngân hàng")
    page.locator("[data-live]", has_text="Kiểm tra lúc").wait_for()
    visit(page, "07", "Thư viện văn bản")
    focused(page, '[data-field="query"]')
    page.keyboard.insert_text("tien luong")
    page.get_by_text("có “tien luong”").wait_for()
    sit(page, "Phạm Văn Lâm")
    approve(page, item)
    assert weekly_server.place.office().bank.entry(item).state is State.APPROVED
    visit(page, "04", "Điều kiện phát hành")
    page.locator('[data-action="release"]:not([aria-disabled])').wait_for()
    page.keyboard.press("Alt+g")
    focused(page, '[data-action="sign-ok"]')  # the passphrase was given on screen 3
    page.keyboard.press("Enter")
    page.get_by_text("Đã phát hành 2022-w30-r1.").wait_for()
    press(page, '.wb-head a[href^="05-cham-bai-tuan.ipynb?week=2022-w30"]')
    page.get_by_text("Đáp án còn niêm phong").wait_for()
    page.keyboard.press("Alt+g")
    focused(page, '[data-action="sign-ok"]')
    page.keyboard.press("Enter")
    page.get_by_text("Đã mở niêm phong").first.wait_for()
    released = newest(weekly_server.place.office(), "2022-w30")
    assert released is not None
    assert released.opened
    visit(page, "06", "Tổng kết cuộc thi")
    visit(page, "00", "Sức khỏe ngân hàng")
    assert page.evaluate("() => window.mice") == 0
