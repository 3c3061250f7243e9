"""Screen 3 in a real browser, by keyboard alone: walk, tick, sign, return with a reason, in Voilà and in JupyterLab."""

import re
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from dataclasses import replace
from typing import TYPE_CHECKING

import pytest

from authoring.model.records import State
from authoring.screens.pieces.desk import HERE
from authoring.screens.pieces.listed import MOST
from authoring.workbench.items.reviewing import send
from tests.screens.measures import FONTS, SPLIT

if TYPE_CHECKING:
    from playwright.sync_api import Page

    from tests.screens.conftest import Server

pytestmark = pytest.mark.browser

WATCH = re.compile(r"const WATCH = (\d+);")  # ms between two looks
NAME, DESK = "03-tham-dinh", HERE / "desk.js"
PASSPHRASE = "mot hai ba bon"  # noqa: S105 — of two people who do not exist


@pytest.fixture
def waiting(server: "Server") -> Iterator[list[str]]:
    """Three items of a colleague that wait; they go again afterwards."""
    with sent(server, range(61, 64)) as ids:
        yield ids


@pytest.fixture
def crowd(server: "Server") -> Iterator[list[str]]:
    """More items of a colleague than a list draws at once."""
    with sent(server, range(100, 102 + MOST)) as ids:
        yield ids


@contextmanager
def sent(server: "Server", numbers: Iterable[int]) -> Iterator[list[str]]:
    """Items of a colleague that wait; they go again afterwards, and with them every program that has seen them.

    Records never go away in a contest: a program that is open takes the next ones of the same name for these.
    """
    ids = [server.place.write(server.place.question(number), "lam") for number in numbers]
    for id_ in ids:
        send(server.place.office(), id_, server.place.lam)
    yield ids
    server.end_sessions()
    for path in [*(server.place.folder / "items").iterdir(), *(server.place.folder / "reviews").iterdir()]:
        text = path.read_text(encoding="utf-8")
        if any(id_ in text for id_ in ids):
            path.unlink()


@pytest.mark.parametrize("where", ["voila", "lab"])
def test_arrows_walk_on_beyond_the_rows_that_a_long_queue_draws(
    request: pytest.FixtureRequest, page: "Page", crowd: list[str], where: str
) -> None:
    request.getfixturevalue(f"in_{where}")(page, NAME)
    rows = page.locator(".wb-queue button")
    page.locator(f'[data-action="open:{crowd[MOST - 1]}"]').focus()
    assert rows.count() == MOST
    page.keyboard.press("ArrowDown")
    page.wait_for_function("id => document.activeElement.dataset.action === `open:${id}`", arg=crowd[MOST])
    assert rows.count() == len(crowd) - MOST
    page.get_by_text(f"Đang hiện câu {MOST + 1}–{len(crowd)} trong {len(crowd)}.").wait_for()
    page.keyboard.press("ArrowUp")
    page.wait_for_function("id => document.activeElement.dataset.action === `open:${id}`", arg=crowd[MOST - 1])
    page.get_by_role("button", name="Các câu sau").press("Enter")
    page.wait_for_function("id => document.activeElement.dataset.action === `open:${id}`", arg=crowd[MOST])
    page.keyboard.press("Enter")
    page.get_by_role("heading", name=f"Câu {crowd[MOST]}").wait_for()
    page.locator(f'[data-action="open:{crowd[MOST]}"][aria-current]').wait_for()
    page.keyboard.press("Alt+PageUp")
    page.locator(f'[data-action="open:{crowd[MOST - 1]}"][aria-current]').wait_for()
    assert page.evaluate(FONTS) == []  # JupyterLab has letters of its own for keys and code
    assert page.evaluate(SPLIT) == []


@pytest.mark.parametrize("where", ["voila", "lab"])
def test_two_decisions_without_a_mouse(
    request: pytest.FixtureRequest, page: "Page", server: "Server", waiting: list[str], where: str
) -> None:
    request.getfixturevalue(f"in_{where}")(page, NAME)
    page.get_by_role("heading", name=f"Câu {waiting[0]}").wait_for()
    page.locator(".wb h1").click()  # in JupyterLab keys belong to whatever has the focus
    page.keyboard.press("Alt+PageDown")
    page.get_by_role("heading", name=f"Câu {waiting[1]}").wait_for()
    page.keyboard.press("Alt+PageUp")
    page.get_by_role("heading", name=f"Câu {waiting[0]}").wait_for()
    page.keyboard.press("Alt+G")
    off = "() => document.activeElement.dataset.action === 'approve' && document.activeElement.ariaDisabled === 'true'"
    page.wait_for_function(off)  # a key whose button is off leads to it, and to the reason beside it
    for box in page.get_by_role("checkbox").all():
        box.focus()
        page.keyboard.press("Space")
    page.locator('[data-action="approve"]:not([aria-disabled])').wait_for()
    shown = page.locator("#item-h").inner_text()
    assert "Duyệt lần sửa 1" in page.locator('[data-action="approve"]').inner_text()
    page.keyboard.press("Alt+G")
    page.wait_for_function("() => document.activeElement.dataset.field === 'passphrase'")
    mistyped_then_signed(page)
    page.get_by_text(f"Đã duyệt câu {waiting[0]} lần sửa 1").wait_for()
    page.get_by_role("heading", name=f"Câu {waiting[1]}").wait_for()
    page.keyboard.press("Alt+T")
    page.wait_for_function("() => document.activeElement.dataset.field === 'why'")
    page.keyboard.press("Escape")
    page.wait_for_function("() => document.activeElement.dataset.action === 'return'")
    page.keyboard.press("Alt+T")
    page.wait_for_function("() => document.activeElement.dataset.field === 'why'")
    page.keyboard.insert_text("nêu rõ")
    page.locator('[data-action="sign-ok"]').focus()
    page.keyboard.press("Enter")
    page.get_by_text("Trả lại phải nói cần sửa gì.").wait_for()
    page.wait_for_function("() => document.activeElement.dataset.field === 'why'")
    page.keyboard.press("Escape")
    page.wait_for_function("() => document.activeElement.dataset.action === 'return'")
    page.keyboard.press("Alt+T")
    page.wait_for_function("() => document.activeElement.dataset.field === 'why'")
    page.keyboard.insert_text("nêu rõ trường hợp")
    page.locator('[data-action="sign-ok"]').focus()
    page.keyboard.press("Enter")
    page.get_by_text(f"Đã trả lại câu {waiting[1]} lần sửa 1").wait_for()
    bank = server.place.office().bank
    signed = next(one for one in bank.reviews(waiting[0]) if one.move == "approve")
    mark = f"{signed.sha256[:4]} {signed.sha256[4:8]}".upper()
    assert (signed.revision, f"lần sửa 1 · mã {mark}" in shown) == (1, True)
    states = [bank.entry(id_).state for id_ in waiting]
    assert states == [State.APPROVED, State.RETURNED, State.IN_REVIEW]
    overtaken(page, server, waiting[2])


def mistyped_then_signed(page: "Page") -> None:
    """A wrong passphrase is refused; the focus is back in its field, where typing replaces it."""
    page.keyboard.type("sai mật khẩu")
    page.keyboard.press("Enter")
    page.get_by_text("Mật khẩu ký không đúng.").wait_for()
    page.wait_for_function("() => document.activeElement.dataset.field === 'passphrase'")
    page.keyboard.type(PASSPHRASE)
    page.keyboard.press("Enter")


def overtaken(page: "Page", server: "Server", item: str) -> None:
    """The revision that is read gets a newer one elsewhere: the page says so by itself, and nothing can be signed."""
    page.get_by_role("heading", name=f"Câu {item}").wait_for()
    page.get_by_role("checkbox").first.check()
    page.locator('[data-action="approve"]:not([aria-disabled])').wait_for()
    bank = server.place.office().bank
    written = bank.entry(item).revision.item
    bank.revise(replace(written, stem=f"{written.stem[:-1]} tiền lương?"), "lam", server.place.lam.now)
    page.get_by_text("Phạm Văn Lâm vừa lưu lần sửa 2").wait_for()
    assert page.locator('[data-action="approve"]').get_attribute("aria-disabled") == "true"
    assert page.get_by_text("Câu đã có lần sửa 2").count() == 1
    assert 0 < int(WATCH.findall(DESK.read_text(encoding="utf-8"))[0]) < 2000
