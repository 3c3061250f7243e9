"""Screen 3 in a real browser, by keyboard alone: walk, tick, sign, return with a reason, in Voilà and in JupyterLab."""

from collections.abc import Iterator
from typing import TYPE_CHECKING

import pytest

from authoring.model.records import State
from authoring.workbench.items.reviewing import send

if TYPE_CHECKING:
    from playwright.sync_api import Page

    from tests.screens.conftest import Server

pytestmark = pytest.mark.browser

NAME = "03-tham-dinh"
PASSPHRASE = "mot hai ba bon"  # noqa: S105 — of two people who do not exist


@pytest.fixture
def waiting(server: "Server") -> Iterator[list[str]]:
    """Three items of a colleague that wait; they go again afterwards."""
    ids = [server.place.write(server.place.question(number), "lam") for number in range(61, 64)]
    for id_ in ids:
        send(server.place.office(), id_, server.place.lam)
    yield ids
    for path in [*(server.place.folder / "items").iterdir(), *(server.place.folder / "reviews").iterdir()]:
        if any(id_ in path.read_text(encoding="utf-8") for id_ in ids):
            path.unlink()


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
    for box in page.get_by_role("checkbox").all():
        box.focus()
        page.keyboard.press("Space")
    page.locator('[data-action="approve"]:not([aria-disabled])').wait_for()
    page.keyboard.press("Alt+G")
    page.wait_for_function("() => document.activeElement.dataset.field === 'passphrase'")
    page.keyboard.type(PASSPHRASE)
    page.locator('[data-action="sign-ok"]').focus()
    page.keyboard.press("Enter")
    page.get_by_text(f"Đã duyệt câu {waiting[0]} lần sửa 1").wait_for()
    page.get_by_role("heading", name=f"Câu {waiting[1]}").wait_for()
    page.keyboard.press("Alt+T")
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
    states = [bank.entry(id_).state for id_ in waiting]
    assert states == [State.APPROVED, State.RETURNED, State.IN_REVIEW]
