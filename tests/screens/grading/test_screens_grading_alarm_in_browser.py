"""Screen 5 in a real browser, in Voilà and in JupyterLab: a key under alarm is looked at, tried, decided, signed."""

import re
import shutil
from collections.abc import Iterator
from pathlib import Path
from types import SimpleNamespace as Practice
from typing import TYPE_CHECKING

import pytest

from authoring.workbench.starting.rehearsal import PASSPHRASE

if TYPE_CHECKING:
    from playwright.sync_api import Page

    from tests.screens.conftest import Server

pytestmark = pytest.mark.browser

NAME = "05-cham-bai-tuan"


@pytest.fixture
def judged(server: "Server", graded: Practice, tmp_path: Path) -> Iterator[Path]:
    """The server's contest is one whose week is graded, with a key that must be wrong; afterwards it is the old one."""
    folder, before = server.place.folder, tmp_path / "trước"
    exports = folder.parents[1] / "exports" / graded.stage.exports.name
    shutil.move(folder, before)
    shutil.copytree(graded.stage.folder, folder)
    shutil.copytree(graded.stage.exports, exports)
    yield exports
    shutil.rmtree(folder)
    shutil.rmtree(exports.parent)
    shutil.move(before, folder)


def kept(exports: Path) -> set[str]:
    """What lies in the exports, but for what is only remembered while the program runs."""
    return {str(path) for path in exports.rglob("*") if path.is_file() and "dang-cham" not in path.name}


@pytest.mark.parametrize("where", ["voila", "lab"])
def test_a_key_under_alarm_is_tried_and_decided_by_two(
    request: pytest.FixtureRequest, page: "Page", judged: Path, where: str
) -> None:
    page.set_default_timeout(90_000)
    request.getfixturevalue(f"in_{where}")(page, NAME)
    page.locator('[data-action="week:2022-w30"]').click()
    page.get_by_role("heading", name="19 giải cá nhân").wait_for()
    assert page.get_by_role("columnheader", name="Quyết định bởi").count() == 1
    before = kept(judged)
    item = page.locator('[data-action^="try:2"]').first.get_attribute("data-action").partition(":")[2]  # type: ignore[union-attr] # a button has one
    page.locator(f'[data-action="look:{item}"]').click()
    page.get_by_text("Ẩn câu").wait_for()
    page.locator(f'[data-action="try:{item}"]').click()
    page.locator('[data-field="policy"]').select_option("give-to-all")
    page.get_by_role("button", name="Thử", exact=True).click()
    page.get_by_role("heading", name=re.compile(rf"Nếu cho điểm mọi người ở câu \d+ \({item}\)")).wait_for()
    page.get_by_text("người đổi điểm").wait_for()
    page.get_by_text("Chưa có gì được ghi.").first.wait_for()
    assert kept(judged) == before  # the dry run has written nothing
    page.locator('[data-action="rule"]').click()
    page.locator('[data-field="reason"]').fill("câu hỏi có hai cách hiểu")
    page.locator('[data-field="passphrase"]').fill(PASSPHRASE)
    page.locator('[data-field="second"]').select_option("lam")
    page.locator('[data-field="passphrase-2"]').fill(PASSPHRASE)
    page.get_by_role("button", name="Ký quyết định", exact=True).click()
    page.get_by_text("chấm lại để thành kết quả lần 2").wait_for()
    page.locator('[data-slot="suspects"]', has_text="Đã có quyết định của hai người").wait_for()
    assert page.locator('[data-action="main"]').inner_text().startswith("Chấm lại, thành lần 2")
