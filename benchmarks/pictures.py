"""Pictures of the screens for README and guide: the product's own server, a practice contest, a real Chromium.

`python -m benchmarks.pictures` makes docs/hinh/*.png anew, 1366×768; `--only NAME` one of them; `--all FOLDER` writes
every view there to look at, in both looks and in JupyterLab; `--scene NAME` those of one contest, `--who` one person's.
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
from datetime import UTC, datetime
from pathlib import Path

from PIL import Image
from playwright.sync_api import Browser, Page, ViewportSize, expect, sync_playwright

from authoring.commands.app import command, environment, server_settings, settings_text
from authoring.screens.pieces import texts
from benchmarks.picture_stages import (
    GRADED,
    ITEM,
    Scene,
    make_drafting,
    make_fresh,
    make_graded,
    make_over,
    make_ready,
)

ROOT = Path(__file__).resolve().parent.parent
FOLDER = ROOT / "docs/hinh"
LARGEST = 150_000  # bytes of one picture in the repository
SIZE: ViewportSize = {"width": 1366, "height": 768}
PATIENCE = 300_000  # ms: the machine may have more to do
ENLARGED: ViewportSize = {"width": 911, "height": 512}  # what 150 % leaves of it
QUIET = "() => { const s = document.querySelector('[data-live]'); return !s || !/^Đang|…$/.test(s.textContent) }"
Strip = tuple[str, str, tuple[str, ...]]  # view, place, what is pressed there one after the other
VIEWS = tuple(name for name, _title in texts.SCREENS)


@dataclass(frozen=True, slots=True)
class Picture:
    """One file in docs/hinh: the view, who looks (empty: no contest is chosen yet), what is done before, the scene."""

    name: str
    view: str
    who: str
    prepare: Callable[[Page], None]
    more: str = ""
    scene: str = "graded"


def main(argv: list[str]) -> int:
    """Take the pictures of a fresh practice contest."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--all", type=Path, default=None, help="folder for pictures of every view")
    parser.add_argument("--only", choices=[picture.name for picture in PICTURES], help="make one picture alone")
    parser.add_argument("--scene", choices=SCENES, help="with --all: the pictures of one contest alone")
    parser.add_argument("--who", choices=("ha", "lam"), help="with --all: what one person sees")
    asked = parser.parse_args(argv)
    wanted = [picture for picture in PICTURES if asked.only in {None, picture.name}]
    with tempfile.TemporaryDirectory(prefix="hinh-") as name, sync_playwright() as play:
        browser = play.chromium.launch(executable_path=find_chromium(), args=["--no-sandbox", "--lang=vi-VN"])
        for scene in sorted(SCENES):
            mine = [picture for picture in wanted if picture.scene == scene]
            people = ("", "ha", "lam") if asked.all else sorted({picture.who for picture in mine})
            if asked.scene not in {None, scene} or not people:
                continue
            here = Path(name) / scene
            made = SCENES[scene](here / "thuc-hanh")
            for who in [one for one in people if asked.who in {None, one}]:
                seen = made if who else Scene(None, GRADED)
                with serving(seen.folder, here / (who or "khach"), who, seen.now) as (base, token):
                    page = open_page(browser)
                    if asked.all:
                        take_all(page, base, token, f"&item={ITEM}", asked.all / scene / who)
                    else:
                        take(page, base, token, [picture for picture in mine if picture.who == who])
        browser.close()
    return 0


def open_page(browser: Browser) -> Page:
    """A Vietnamese browser of the size of an office's screen."""
    page = browser.new_context(locale="vi-VN", timezone_id="Asia/Ho_Chi_Minh", viewport=SIZE).new_page()
    page.set_default_timeout(PATIENCE)
    return page


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
    page.wait_for_function(QUIET, timeout=PATIENCE)
    page.wait_for_timeout(1500)


def open_a_clause(page: Page) -> None:
    """An article of the law in the middle."""
    page.get_by_text("Điều 6. Mức đóng").first.click()
    page.locator("#text-h", has_text="Điều 6. Mức đóng").wait_for()
    page.get_by_text("đang đếm…").first.wait_for(state="detached")
    look_on(page)


def make_a_mistake(page: Page) -> None:
    """Two options alike, so that there is something to find; and the whole article beside it."""
    first = page.get_by_label("Phương án A", exact=True).input_value()
    page.get_by_label("Phương án D", exact=True).fill(first)
    page.locator("[data-finding]").first.wait_for()
    page.keyboard.press("F4")
    page.wait_for_timeout(1500)


def take_all(page: Page, base: str, token: str, more: str, folder: Path) -> None:
    """Every screen in Voilà, light, dark and at 150 %, each strip, and one person's in JupyterLab; guests see one."""
    folder.mkdir(parents=True, exist_ok=True)
    in_voila(page, f"{base}voila/render/{VIEWS[0]}.ipynb?token={token}{more}")
    look_on(page)
    shoot_looks(page, folder, f"voila-{{}}-{VIEWS[0]}.png")
    if folder.name not in {"ha", "lam"}:
        return
    take_strips(page, folder, [(view, more.strip("&"), ()) for view in VIEWS[1:]], "voila")
    if folder.name == "ha":  # who wrote the item and keeps the contest
        take_strips(page, folder, {"graded": STRIPS, "over": STRIPS[-3:]}.get(folder.parent.name, ()), "strip")
    for view in VIEWS if folder.name == "ha" else ():
        in_lab(page, f"{base}lab/workspaces/auto-{time.monotonic_ns()}/tree/{view}.ipynb?token={token}&reset")
        look_on(page)
        page.screenshot(path=folder / f"lab-{view}.png")


def take_strips(page: Page, folder: Path, strips: Sequence[Strip], name: str) -> None:
    """Places and strips that are not seen at first, in both looks and at 150 %, in the page that is open."""
    for number, (view, query, pressed) in enumerate(strips):
        link = page.locator(f'.wb-bar nav a[href^="{view}"]')
        link.evaluate("(link, href) => link.setAttribute('href', href)", f"{view}.ipynb?{query}")
        link.click()
        page.locator(f'.wb-bar nav a[aria-current][href^="{view}"]').wait_for()
        look_on(page)
        for button in pressed:
            page.locator(f"[data-action{button}]").first.click(timeout=PATIENCE)
            page.wait_for_timeout(1500)
        shoot_looks(page, folder, f"{name}-{number:02}-{{}}-{view}.png")


def shoot_looks(page: Page, folder: Path, name: str) -> None:
    """What stands there in both looks, and at 150 %."""
    for look in ("dark", "light"):
        page.evaluate("look => { document.body.dataset.jpThemeLight = look === 'light' }", look)
        page.screenshot(path=folder / name.format(look))
    page.set_viewport_size(ENLARGED)
    page.wait_for_timeout(500)
    page.screenshot(path=folder / name.format("150"), full_page=True)
    page.set_viewport_size(SIZE)


def in_voila(page: Page, url: str) -> None:
    """Open a page and wait for its heading."""
    page.goto(url)
    expect(page.locator(".wb h1").first).to_be_visible(timeout=PATIENCE)
    page.wait_for_timeout(600)


def in_lab(page: Page, url: str) -> None:
    """Open a notebook and run it."""
    page.goto(url)
    kernel = page.locator(".jp-Toolbar [data-jp-item-name=kernelName]")
    expect(kernel).to_contain_text("Python 3", timeout=PATIENCE)
    expect(page.locator(".jp-Notebook-ExecutionIndicator")).to_have_attribute("data-status", "idle", timeout=PATIENCE)
    page.evaluate("() => { window.jupyterapp.commands.execute('application:toggle-left-area') }")
    page.evaluate("() => { window.jupyterapp.commands.execute('notebook:run-all-cells') }")
    expect(page.locator(".wb h1").first).to_be_visible(timeout=PATIENCE)
    page.wait_for_timeout(600)


PICTURES = (
    Picture("lan-dau", "00-trang-chu", "", look_on),
    Picture("trang-chu", "00-trang-chu", "ha", look_on),
    Picture("soan-cau-hoi", "01-soan-cau-hoi", "ha", make_a_mistake, f"&item={ITEM}"),
    Picture("kiem-tra", "02-kiem-tra", "ha", look_on),
    Picture("tham-dinh", "03-tham-dinh", "lam", look_on),
    Picture("phat-hanh", "04-phat-hanh", "lam", look_on, "&week=2022-w32"),
    Picture("cham-bai", "05-cham-bai-tuan", "ha", look_on, "&week=2022-w30"),
    Picture("tong-ket", "06-tong-ket", "ha", look_on, scene="over"),
    Picture("thu-vien", "07-van-ban", "ha", open_a_clause),
)
STRIPS: Sequence[Strip] = (
    ("00-trang-chu", "", ('="seat"',)),
    ("00-trang-chu", "", ('="parcel:send"',)),
    ("00-trang-chu", "", ('="front-settings"',)),
    ("00-trang-chu", "", ('="front-people"',)),
    ("00-trang-chu", "", ('="seat"', '="front-doors"')),
    ("01-soan-cau-hoi", f"item={ITEM}", ('="submit"',)),
    ("02-kiem-tra", "show=bang", ()),
    ("04-phat-hanh", "week=2022-w30", ()),
    ("05-cham-bai-tuan", "week=2022-w30", ()),
    ("05-cham-bai-tuan", "week=2022-w30", ('="main"',)),
    ("05-cham-bai-tuan", "week=2022-w30", ('="tab:winners"',)),
    ("06-tong-ket", "place=ket-thuc", ()),
    ("06-tong-ket", "place=ket-thuc", ('="main"',)),
    ("06-tong-ket", "place=2022-w30", ()),
)
SCENES: dict[str, Callable[[Path], Scene]] = {
    "fresh": make_fresh,
    "drafting": make_drafting,
    "ready": make_ready,
    "graded": make_graded,
    "over": make_over,
}
CLOCK = """import datetime, time
from authoring.workbench.items import writing
began, now = time.monotonic(), datetime.datetime.fromisoformat({now!r})
class Then(datetime.datetime):
    @classmethod
    def now(cls, zone=None):
        return now + datetime.timedelta(seconds=time.monotonic() - began)
writing.datetime = Then
"""


@contextmanager
def serving(
    contest: Path | None, here: Path, who: str = "ha", now: datetime | None = None
) -> Iterator[tuple[str, str]]:
    """The product's server on copies of the notebooks, whose clock begins at `now`: its address and its token."""
    here.mkdir(parents=True, exist_ok=True)
    shutil.copytree(ROOT / "notebooks", here / "notebooks", ignore=shutil.ignore_patterns(".ipynb_checkpoints"))
    if now:
        set_clocks(here / "notebooks", now)
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
            with suppress(subprocess.TimeoutExpired):
                process.wait(15)
            process.kill()


def set_clocks(notebooks: Path, now: datetime) -> None:
    """Screens of these notebooks read another clock, so that a picture shows the days of its contest."""
    for path in notebooks.glob("0*.ipynb"):
        book = json.loads(path.read_text(encoding="utf-8"))
        lines = book["cells"][0]["source"]
        lines[1:1] = CLOCK.format(now=now.astimezone(UTC).isoformat()).splitlines(keepends=True)
        path.write_text(json.dumps(book), encoding="utf-8")


def wait_for(runtime: Path) -> tuple[str, str]:
    """Address and token of the server, once it has written them down."""
    for _ in range(PATIENCE // 100):
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
