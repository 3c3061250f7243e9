"""Pictures of the screens for README and guide: the product's own server, a practice contest, a real Chromium.

`python benchmarks/pictures.py` makes docs/hinh/*.png anew, 1366×768; `--only NAME` one of them; `--all FOLDER` writes
every view there to look at, in both looks and in JupyterLab.
"""

import argparse
import json
import os
import shutil
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager, suppress
from dataclasses import dataclass
from pathlib import Path

from PIL import Image
from playwright.sync_api import Browser, Page, ViewportSize, expect, sync_playwright

from authoring.commands.app import command, environment, server_settings, settings_text
from authoring.workbench import rehearsal
from authoring.workbench.reviewing import send

ROOT = Path(__file__).resolve().parent.parent
SAMPLE = ROOT / "banks/bhxh-bhyt-2022"
FOLDER = ROOT / "docs/hinh"
LARGEST = 150_000  # bytes of one picture in the repository
ITEM = "2022-ha003"
WAITING = ("2022-ha001", "2022-ha002", "2022-ha004")  # sent for review before the pictures are taken
SIZE: ViewportSize = {"width": 1366, "height": 768}
VIEWS = ("00-trang-chu", "01-soan-cau-hoi", "02-kiem-tra", "03-tham-dinh", "07-van-ban")


@dataclass(frozen=True, slots=True)
class Picture:
    """One file in docs/hinh: the view, who looks (empty: no contest is chosen yet), what is done before."""

    name: str
    view: str
    who: str
    prepare: Callable[[Page], None]
    more: str = ""


def main(argv: list[str]) -> int:
    """Take the pictures of a fresh practice contest."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--all", type=Path, default=None, help="folder for pictures of every view")
    parser.add_argument("--only", choices=[picture.name for picture in PICTURES], help="make one picture alone")
    asked = parser.parse_args(argv)
    wanted = [picture for picture in PICTURES if asked.only in {None, picture.name}]
    with tempfile.TemporaryDirectory(prefix="hinh-") as name, sync_playwright() as play:
        stage = rehearsal.set_stage(SAMPLE, Path(name) / "thuc-hanh")
        for id_ in WAITING:
            send(stage.office(), id_, stage.ha)
        browser = play.chromium.launch(executable_path=find_chromium(), args=["--no-sandbox", "--lang=vi-VN"])
        for who in sorted({picture.who for picture in wanted}):
            with serving(stage.folder if who else None, Path(name) / (who or "khach"), who) as (base, token):
                page = open_page(browser)
                if asked.all:
                    take_all(page, base, token, f"&item={ITEM}", asked.all / who)
                else:
                    take(page, base, token, [picture for picture in wanted if picture.who == who])
        browser.close()
    return 0


def open_page(browser: Browser) -> Page:
    """A Vietnamese browser of the size of an office's screen."""
    return browser.new_context(locale="vi-VN", timezone_id="Asia/Ho_Chi_Minh", viewport=SIZE).new_page()


def take(page: Page, base: str, token: str, pictures: Sequence[Picture]) -> None:
    """The pictures that one person sees."""
    for picture in pictures:
        in_voila(page, f"{base}voila/render/{picture.view}.ipynb?token={token}{picture.more}")
        picture.prepare(page)
        shoot(page, FOLDER / f"{picture.name}.png")


def shoot(page: Page, path: Path) -> None:
    """A small picture: 256 colours are enough for a screen; too large a one is refused."""
    path.parent.mkdir(parents=True, exist_ok=True)
    page.screenshot(path=path)
    with Image.open(path) as full:
        small = full.convert("RGB").quantize(256, dither=Image.Dither.NONE)
    small.save(path, optimize=True)
    if path.stat().st_size > LARGEST:
        sys.exit(f"{path.name}: {path.stat().st_size} bytes, at most {LARGEST}")


def look_on(page: Page) -> None:
    """Nothing to do before: wait until the view is quiet."""
    page.wait_for_timeout(4000)


def open_a_clause(page: Page) -> None:
    """An article of the law in the middle."""
    page.wait_for_timeout(3000)
    page.get_by_text("Điều 6. Mức đóng").first.click()
    page.wait_for_timeout(2500)


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


PICTURES = (
    Picture("lan-dau", "00-trang-chu", "", look_on),
    Picture("trang-chu", "00-trang-chu", "ha", look_on),
    Picture("soan-cau-hoi", "01-soan-cau-hoi", "ha", make_a_mistake, f"&item={ITEM}"),
    Picture("kiem-tra", "02-kiem-tra", "ha", look_on),
    Picture("tham-dinh", "03-tham-dinh", "lam", look_on),
    Picture("thu-vien", "07-van-ban", "ha", open_a_clause),
)


@contextmanager
def serving(contest: Path | None, here: Path, who: str = "ha") -> Iterator[tuple[str, str]]:
    """The product's server on copies of the notebooks: its address and its token."""
    here.mkdir(parents=True, exist_ok=True)
    shutil.copytree(ROOT / "notebooks", here / "notebooks", ignore=shutil.ignore_patterns(".ipynb_checkpoints"))
    settings = here / "jupyter_server_config.py"
    settings.write_text(settings_text(server_settings(here / "notebooks", "/lab")), encoding="utf-8")
    own = {f"JUPYTER_{name}_DIR": str(here / name.lower()) for name in ("CONFIG", "DATA", "RUNTIME")}
    own |= {f"JUPYTERLAB_{name}_DIR": str(here / f"lab-{name.lower()}") for name in ("SETTINGS", "WORKSPACES")}
    root = ["--allow-root"] if hasattr(os, "geteuid") and os.geteuid() == 0 else []
    argv = command(settings, "--no-browser", "--LabApp.expose_app_in_browser=True", *root)
    with subprocess.Popen(
        argv, env=environment(contest, who) | own | {"HOME": str(here), "XDG_CONFIG_HOME": str(here)}
    ) as process:
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
