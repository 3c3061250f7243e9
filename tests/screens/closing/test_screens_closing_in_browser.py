"""Screen 6 in a real browser, in Voilà and in JupyterLab: prizes are given and a paper is made without a mouse."""

import shutil
from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest

from authoring.workbench.starting.rehearsal import PASSPHRASE
from tests.screens.conftest import asked_twice_then_signed

if TYPE_CHECKING:
    from playwright.sync_api import Page

    from tests.screens.conftest import Server

pytestmark = pytest.mark.browser

NAME = "06-tong-ket"


@pytest.fixture
def ready(server: "Server", finished: Any, tmp_path: Path) -> Iterator["Server"]:  # noqa: ANN401 — the root's Practice
    """The server's contest is one whose weeks are graded; what stood there before stands there again afterwards."""
    folder, before = server.place.folder, tmp_path / "trước"
    exports = folder.parents[1] / "exports"
    shutil.move(folder, before)
    shutil.copytree(finished.stage.folder, folder)
    shutil.copytree(finished.stage.exports, exports / finished.stage.exports.name)
    shutil.rmtree(exports / finished.stage.exports.name / "tong-ket-1")
    yield server
    shutil.rmtree(folder)
    shutil.rmtree(exports)
    shutil.move(before, folder)


@pytest.mark.parametrize("where", ["voila", "lab"])
def test_prizes_are_given_and_a_paper_is_made_without_a_mouse(
    request: pytest.FixtureRequest, page: "Page", ready: "Server", where: str
) -> None:
    page.set_default_timeout(90_000)
    request.getfixturevalue(f"in_{where}")(page, NAME)
    page.get_by_role("heading", name="Quyết toán").wait_for()
    page.locator(".wb-plots img").nth(1).wait_for()
    assert all(page.locator(".wb-plots img").nth(at).get_attribute("alt") for at in (0, 1))
    page.locator('[data-action="refresh"]').focus()  # in Lab the keys work once the focus is in the screen
    asked_twice_then_signed(page, PASSPHRASE)
    page.get_by_text("Đã chốt 14 giải tập thể, bản 1.").wait_for()
    page.locator('[data-action="make:final-report"]').focus()
    page.keyboard.press("Enter")
    page.get_by_text("Đã lập Báo cáo tổng kết.").wait_for()
    page.locator('[data-action="view:final-report"]').focus()
    page.keyboard.press("Enter")
    page.wait_for_function("() => document.activeElement.dataset.action === 'preview-cancel'")
    page.locator(".wb-paper").get_by_text("BÁO CÁO", exact=True).wait_for()
    page.keyboard.press("Escape")
    page.wait_for_function("() => document.activeElement.dataset.action === 'view:final-report'")
    made = ready.place.folder.parents[1] / "exports/bhxh-bhyt-2022/giay-to/tong-ket-1/cong-bo"
    assert [path.name for path in made.iterdir()] == ["bao-cao-tong-ket-1.docx"]
    if where == "voila":
        for width in (911, 683):  # 150 % and 200 %: nothing beyond the right edge
            page.set_viewport_size({"width": width, "height": 768})
            assert page.evaluate("() => document.documentElement.scrollWidth <= innerWidth")
