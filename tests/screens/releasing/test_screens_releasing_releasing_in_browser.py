"""Screen 4 in a real browser, in Voilà and in JupyterLab: a week is chosen, tried and released by keyboard."""

from typing import TYPE_CHECKING

import pytest

from authoring.workbench.forms.released import newest

if TYPE_CHECKING:
    from playwright.sync_api import Page

    from tests.screens.conftest import Server

pytestmark = pytest.mark.browser

NAME = "04-phat-hanh"
PASSPHRASE = "mot hai ba bon"  # noqa: S105 — of two people who do not exist


@pytest.mark.parametrize("where", ["voila", "lab"])
def test_a_week_is_released_without_a_mouse(
    request: pytest.FixtureRequest, page: "Page", weekly_server: "Server", where: str
) -> None:
    request.getfixturevalue(f"in_{where}")(page, NAME)
    page.get_by_role("heading", name="Điều kiện phát hành").wait_for()
    page.locator('[data-action="show"]').focus()
    page.keyboard.press("Enter")
    page.locator('[data-action="drop:2022-ha001"], [data-action="drop:2022-ha002"]').focus()  # one of these twins
    page.keyboard.press("Enter")
    page.get_by_text("Còn thiếu 1 câu").wait_for()
    page.locator('[data-action="fill"]').focus()
    page.keyboard.press("Enter")
    page.locator('[data-action="release"]:not([aria-disabled])').wait_for()
    page.locator('[data-action="try"]').focus()
    page.keyboard.press("Enter")
    page.wait_for_function("() => document.activeElement.dataset.action === 'try-cancel'")
    page.keyboard.press("Escape")
    page.wait_for_function("() => document.activeElement.dataset.action === 'try'")
    page.keyboard.press("F8")
    assert page.evaluate("() => 'finding' in document.activeElement.dataset")
    page.keyboard.press("Alt+G")
    page.wait_for_function("() => document.activeElement.dataset.field === 'passphrase'")
    page.keyboard.press("Escape")
    page.wait_for_function("() => document.activeElement.dataset.action === 'release'")
    page.keyboard.press("Alt+G")
    page.wait_for_function("() => document.activeElement.dataset.field === 'passphrase'")
    page.keyboard.type(PASSPHRASE)
    page.keyboard.press("Enter")
    page.get_by_text("Đã phát hành 2022-w30-r1.").wait_for()
    done = newest(weekly_server.place.office(), "2022-w30")
    assert done is not None
    page.get_by_text(done.code).wait_for()
    page.wait_for_function("() => document.activeElement.dataset.action === 'week:2022-w30'")
