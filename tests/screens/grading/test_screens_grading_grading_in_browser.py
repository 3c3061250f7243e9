"""Screen 5 in a real browser, in Voilà and in JupyterLab: a week is opened, read, graded and signed without a mouse."""

import hashlib
import shutil
from collections.abc import Callable, Iterator
from pathlib import Path
from types import SimpleNamespace as Practice
from typing import TYPE_CHECKING

import pytest

from authoring.workbench.starting.rehearsal import PASSPHRASE
from tests.screens.conftest import asked_twice_then_signed
from tests.screens.grading.conftest import copied, seal

if TYPE_CHECKING:
    from playwright.sync_api import Page

    from tests.screens.conftest import Server

pytestmark = pytest.mark.browser

NAME = "05-cham-bai-tuan"
LONG = 240_000  # ms that grading in its own process may take on a busy machine
HEAVY = 150 * 2**20


@pytest.fixture
def closed(server: "Server", practised: Practice, tmp_path: Path) -> Iterator[Path]:
    """The server's contest is one whose week has closed, its key still sealed; afterwards it is the old one again."""
    made, folder, before = copied(practised, tmp_path / "tuần"), server.place.folder, tmp_path / "trước"
    seal(made)
    shutil.move(folder, before)
    shutil.copytree(made.stage.folder, folder)
    exports = folder.parents[1] / "exports" / made.stage.exports.name
    shutil.copytree(made.stage.exports, exports)
    yield made.submissions
    shutil.rmtree(folder)
    shutil.rmtree(exports.parent)
    shutil.move(before, folder)


@pytest.mark.parametrize("where", ["voila", "lab"])
def test_a_week_is_graded_without_a_mouse(
    request: pytest.FixtureRequest, page: "Page", closed: Path, where: str
) -> None:
    page.set_default_timeout(60_000)
    request.getfixturevalue(f"in_{where}")(page, NAME)
    page.get_by_text("Đáp án còn niêm phong").wait_for()
    page.locator('[data-action="main"]').focus()  # in JupyterLab the notebook has the keys first
    asked_twice_then_signed(page, PASSPHRASE)
    page.get_by_text("Đã mở niêm phong").wait_for()
    page.locator('[data-slot="actions"] [data-pick="file"]').set_input_files(closed)
    page.get_by_text("Xem cách đọc các cột").wait_for()
    page.keyboard.press("Alt+G")
    page.wait_for_function("() => document.activeElement.dataset.action === 'sign-ok'")
    page.keyboard.press("Enter")
    page.get_by_text("Đã ký xác nhận cách đọc").wait_for()
    page.keyboard.press("Alt+G")
    page.get_by_role("progressbar", name="Tiến độ chấm").wait_for()
    if where == "voila":  # the page is left, and its kernel ends: the grading goes on
        page.goto("about:blank")
        request.getfixturevalue("in_voila")(page, NAME)
    page.get_by_role("heading", name="19 giải cá nhân").wait_for(timeout=LONG)
    page.get_by_text("dòng đã đọc =").wait_for()
    if where == "voila":
        assert "week=2022-w30" in page.url
        assert PASSPHRASE not in page.url
    page.locator('[data-action="tab:rejected"]').focus()
    page.keyboard.press("Enter")
    page.get_by_text("còn nguyên các ô gốc").wait_for()
    page.locator('[data-action="winner:1"], [data-action="tab:winners"]').first.focus()
    page.keyboard.press("Enter")
    page.locator('[data-action="winner:1"]').focus()
    page.keyboard.press("Enter")
    page.wait_for_function("() => document.activeElement.dataset.field === 'status'")
    page.keyboard.press("Escape")
    page.wait_for_function("() => document.activeElement.dataset.action === 'winner:1'")
    assert page.evaluate("() => document.querySelector('.wb').scrollWidth <= document.querySelector('.wb').clientWidth")


@pytest.mark.timeout(900)
def test_a_file_of_150_mb_is_brought_by_the_page(
    page: "Page", closed: Path, in_voila: Callable[..., None], tmp_path: Path
) -> None:
    """Every byte arrives in the week's folder: the page shows the digest of what lies there."""
    header, *rows = closed.read_bytes().splitlines(keepends=True)
    lines, heavy = b"".join(rows), tmp_path / "cả tuần.csv"
    heavy.write_bytes(header + lines * ((HEAVY - len(header)) // len(lines) + 1))
    page.set_default_timeout(60_000)
    in_voila(page, NAME)
    page.get_by_text("Đáp án còn niêm phong").wait_for()
    asked_twice_then_signed(page, PASSPHRASE)
    page.get_by_text("Đã mở niêm phong").wait_for()
    page.locator('[data-slot="actions"] [data-pick="file"]').set_input_files(heavy)
    digest = hashlib.sha256(heavy.read_bytes()).hexdigest()
    page.get_by_text(digest[:12]).wait_for(timeout=LONG)
    page.get_by_text(f"{heavy.stat().st_size / 2**20:.1f} MB".replace(".", ",")).wait_for()
    page.get_by_text("Xem cách đọc các cột").wait_for(timeout=LONG)
