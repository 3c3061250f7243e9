"""Pictures of the screens for the README: the product's own server on a practice contest, a real Chromium, 1366×768.

`python benchmarks/pictures.py` writes docs/hinh/soan-cau-hoi.png; `--all FOLDER` writes every view there to look at.
"""

import argparse
import json
import os
import shutil
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path

from playwright.sync_api import Page, ViewportSize, expect, sync_playwright

from authoring.commands.app import command, environment, server_settings, settings_text
from authoring.workbench import rehearsal

ROOT = Path(__file__).resolve().parent.parent
SAMPLE = ROOT / "banks/bhxh-bhyt-2022"
README = ROOT / "docs/hinh/soan-cau-hoi.png"
SIZE: ViewportSize = {"width": 1366, "height": 768}
VIEWS = ("00-trang-chu", "01-soan-cau-hoi", "02-kiem-tra", "03-tham-dinh", "07-van-ban")


def main(argv: list[str]) -> int:
    """Take the pictures; the README's shows an item of the sample contest."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--all", type=Path, default=None, help="folder for pictures of every view")
    parser.add_argument("--contest", type=Path, default=None, help="a contest folder instead of a fresh practice one")
    parser.add_argument("--item", default="2022-ha003", help="the item to show")
    parser.add_argument("--who", default="ha", help="the writer who looks at them")
    asked = parser.parse_args(argv)
    with tempfile.TemporaryDirectory(prefix="hinh-") as name, sync_playwright() as play:
        here = Path(name)
        contest = asked.contest or rehearsal.set_stage(SAMPLE, here / "thuc-hanh").folder
        with serving(contest, here, asked.who) as (base, token):
            browser = play.chromium.launch(executable_path=find_chromium(), args=["--no-sandbox", "--lang=vi-VN"])
            page = browser.new_context(locale="vi-VN", timezone_id="Asia/Ho_Chi_Minh", viewport=SIZE).new_page()
            more = f"&item={asked.item}"
            if asked.all:
                take_all(page, base, token, more, asked.all)
            else:
                in_voila(page, f"{base}voila/render/01-soan-cau-hoi.ipynb?token={token}{more}")
                make_a_mistake(page)
                README.parent.mkdir(parents=True, exist_ok=True)
                page.screenshot(path=README)
            browser.close()
    return 0


def make_a_mistake(page: Page) -> None:
    """Two options alike, so that there is something to find; and the whole article beside it."""
    first = page.get_by_label("Phương án A", exact=True).input_value()
    page.get_by_label("Phương án D", exact=True).fill(first)
    page.locator("[data-finding]").first.wait_for()
    page.keyboard.press("F4")
    page.wait_for_timeout(1500)


def take_all(page: Page, base: str, token: str, more: str, folder: Path) -> None:
    """Both screens in Voilà, light and dark, and in JupyterLab."""
    folder.mkdir(parents=True, exist_ok=True)
    for view in VIEWS:
        for look in ("light", "dark"):
            in_voila(page, f"{base}voila/render/{view}.ipynb?token={token}{more}&theme={look}")
            page.screenshot(path=folder / f"voila-{look}-{view}.png")
        in_lab(page, f"{base}lab/workspaces/auto-{time.monotonic_ns()}/tree/{view}.ipynb?token={token}&reset")
        page.screenshot(path=folder / f"lab-{view}.png")


def in_voila(page: Page, url: str) -> None:
    """Open a page and wait for its heading."""
    page.goto(url)
    expect(page.locator(".wb h1").first).to_be_visible(timeout=60_000)
    page.wait_for_timeout(600)


def in_lab(page: Page, url: str) -> None:
    """Open a notebook and run it."""
    page.goto(url)
    kernel = page.locator(".jp-Toolbar [data-jp-item-name=kernelName]")
    expect(kernel).to_contain_text("Python 3", timeout=60_000)
    expect(page.locator(".jp-Notebook-ExecutionIndicator")).to_have_attribute("data-status", "idle", timeout=60_000)
    page.evaluate("() => { window.jupyterapp.commands.execute('application:toggle-left-area') }")
    page.evaluate("() => { window.jupyterapp.commands.execute('notebook:run-all-cells') }")
    expect(page.locator(".wb h1").first).to_be_visible(timeout=60_000)
    page.wait_for_timeout(600)


@contextmanager
def serving(contest: Path, here: Path, who: str = "ha") -> Iterator[tuple[str, str]]:
    """The product's server on copies of the notebooks: its address and its token."""
    shutil.copytree(ROOT / "notebooks", here / "notebooks", ignore=shutil.ignore_patterns(".ipynb_checkpoints"))
    settings = here / "jupyter_server_config.py"
    settings.write_text(settings_text(server_settings(here / "notebooks", "/lab")), encoding="utf-8")
    own = {f"JUPYTER_{name}_DIR": str(here / name.lower()) for name in ("CONFIG", "DATA", "RUNTIME")}
    own |= {f"JUPYTERLAB_{name}_DIR": str(here / f"lab-{name.lower()}") for name in ("SETTINGS", "WORKSPACES")}
    root = ["--allow-root"] if hasattr(os, "geteuid") and os.geteuid() == 0 else []
    argv = command(settings, "--no-browser", "--LabApp.expose_app_in_browser=True", *root)
    with subprocess.Popen(argv, env=environment(contest, who) | own | {"HOME": str(here)}) as process:
        try:
            yield wait_for(here / "runtime")
        finally:
            process.terminate()


def wait_for(runtime: Path) -> tuple[str, str]:
    """Address and token of the server, once it has written them down."""
    for _ in range(600):
        for path in runtime.glob("jpserver-*.json"):
            with suppress(ValueError):
                told = json.loads(path.read_text(encoding="utf-8"))
                return str(told["url"]), str(told["token"])
        time.sleep(0.1)
    sys.exit("the server did not start")


def find_chromium() -> str:
    """The browser of this machine."""
    found = os.environ.get("CHROMIUM") or shutil.which("chromium") or shutil.which("google-chrome")
    return found or sys.exit("no chromium on this machine")


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
