"""Fixtures of the screens: a small contest, and a real server, a real Chromium and its network guard."""

import json
import os
import shutil
import subprocess
import time
import unicodedata
import urllib.error
import urllib.request
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from dataclasses import dataclass, field
from pathlib import Path
from typing import TYPE_CHECKING
from urllib.parse import urlsplit

import pytest

from authoring.commands.app import command, environment, server_settings, settings_text
from authoring.model.contests import Person
from authoring.workbench.contest import choices
from authoring.workbench.contest.sittings import join, trust
from tests.copies import copy_bank
from tests.small_contest import CARD, PASSPHRASE, Place, copied, found, question

if TYPE_CHECKING:
    from playwright.sync_api import Browser, Page, Route

FLAGS = (
    *("--headless", "--lang=vi-VN", "--accept-lang=vi-VN", "--no-sandbox", "--disable-gpu", "--disable-quic"),
    *("--no-first-run", "--disable-background-networking", "--disable-component-update", "--disable-sync"),
    "--host-resolver-rules=MAP * ~NOTFOUND , EXCLUDE 127.0.0.1",
)
TONES = {"\u0301", "\u0300", "\u0309", "\u0303", "\u0323"}


# ── a small contest ───────────────────────────────────────────────────────────
@pytest.fixture(scope="session")
def built(tmp_path_factory: pytest.TempPathFactory) -> Place:
    """Made once a test process; tests take `place` instead."""
    return found(tmp_path_factory.mktemp("kho"))


@pytest.fixture
def place(built: Place, tmp_path: Path) -> Place:
    """A copy of the small contest of one's own."""
    return copied(built, tmp_path / "kho riêng")


@pytest.fixture(scope="session")
def built_weekly(built: Place, tmp_path_factory: pytest.TempPathFactory) -> Place:
    """Made once a test process; tests take `weekly` instead."""
    folder = tmp_path_factory.mktemp("tuần") / "banks" / "thi-thu"
    shutil.copytree(built.folder, folder)
    join(folder, Person("phieu", "Phiếu khôi phục", "Ban Tổ chức"), PASSPHRASE)
    trust(folder, built.lam)
    place = Place(folder, built.ha, built.lam)
    for item in (question(1), question(2), CARD):
        place.approve(item)
    return place


@pytest.fixture
def weekly(built_weekly: Place, tmp_path: Path) -> Place:
    """A contest of one's own with a recovery sheet and three approved items: two of one cell, one of the other."""
    folder = tmp_path / "tuần thi" / "banks" / "thi-thu"
    copy_bank(built_weekly.folder, folder)
    return Place(folder, built_weekly.ha, built_weekly.lam)


# ── a real server ─────────────────────────────────────────────────────────────
def need(what: str, found: object) -> None:
    """Without a browser these tests are skipped on a PC, and fail in CI."""
    if not found:
        (pytest.fail if os.environ.get("CI") else pytest.skip)(f"{what}: bỏ qua phép thử trên trình duyệt thật")


@dataclass(frozen=True, slots=True)
class Server:
    """A running server: its address, its token, its log, the contest that it serves."""

    base: str
    token: str
    log: Path
    place: Place

    def voila(self, name: str, more: str = "") -> str:
        """The address of a screen in Voilà."""
        return f"{self.base}voila/render/{name}.ipynb?token={self.token}{more}"

    def lab(self, name: str) -> str:
        """The address of a screen in JupyterLab, with a workspace of its own."""
        return f"{self.base}lab/workspaces/auto-{time.monotonic_ns()}/tree/{name}.ipynb?token={self.token}&reset"

    def ask(self, path: str, method: str = "GET") -> bytes:
        """What the server's own interface answers to somebody who holds the token."""
        own = {"Authorization": f"token {self.token}"}
        request = urllib.request.Request(f"{self.base}{path}", method=method, headers=own)  # noqa: S310 — our own server
        with urllib.request.urlopen(request) as answer:  # noqa: S310 — the same
            return bytes(answer.read())

    def end_sessions(self) -> None:
        """End the programs of notebooks: JupyterLab would lead whoever opens one of them next to what it remembers."""
        for one in json.loads(self.ask("api/sessions")):
            with suppress(urllib.error.HTTPError):  # it ended meanwhile
                self.ask(f"api/sessions/{one['id']}", "DELETE")


@pytest.fixture(scope="session")
def running(built: Place, root: Path, cache_home: Path, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Server]:
    """The product's own server on a contest of its own, as `authoring app` starts it; tests take `server` instead."""
    here = tmp_path_factory.mktemp("máy chủ")
    place = Place(here / "kho" / "banks" / "thi-thu", built.ha, built.lam)
    shutil.copytree(built.folder, place.folder)
    shutil.copytree(root / "notebooks", here / "notebooks", ignore=shutil.ignore_patterns(".ipynb_checkpoints"))
    settings = here / "jupyter_server_config.py"
    settings.write_text(settings_text(server_settings(here / "notebooks", "/lab")), encoding="utf-8")
    own = {f"JUPYTER_{name}_DIR": str(here / name.lower()) for name in ("CONFIG", "DATA", "RUNTIME")}
    own |= {"IPYTHONDIR": str(here / "ipython"), "HOME": str(here), "NO_PROXY": "*"}
    own |= {f"JUPYTERLAB_{name}_DIR": str(here / f"lab-{name.lower()}") for name in ("SETTINGS", "WORKSPACES")}
    argv = command(settings, "--no-browser", "--allow-root", "--LabApp.expose_app_in_browser=True")
    log = here / "server.log"
    with (
        log.open("wb") as out,
        subprocess.Popen(
            argv, cwd=here, env=environment(place.folder, "ha") | own, stdout=out, stderr=subprocess.STDOUT
        ) as process,
    ):
        try:
            told = _wait_for(process, here / "runtime", log)
            yield Server(told["url"], told["token"], log, place)
        finally:
            process.terminate()
            with suppress(subprocess.TimeoutExpired):
                process.wait(15)
            process.kill()


@pytest.fixture(scope="module")
def server(running: Server, built: Place) -> Iterator[Server]:
    """The one server of all tests; a module finds its contest as it was founded, whatever other modules did to it."""
    around = running.place.folder.parents[1]
    yield running
    shutil.rmtree(around)
    shutil.copytree(built.folder, running.place.folder)


def _wait_for(process: "subprocess.Popen[bytes]", runtime: Path, log: Path) -> dict[str, str]:
    for _ in range(600):
        for path in runtime.glob("jpserver-*.json"):
            with suppress(ValueError):
                return dict(json.loads(path.read_text(encoding="utf-8")))
        if process.poll() is not None:
            break
        time.sleep(0.1)
    pytest.fail(f"máy chủ không mở được:\n{log.read_text(encoding='utf-8')}")


@pytest.fixture
def weekly_server(server: Server, built_weekly: Place, tmp_path: Path) -> Iterator[Server]:
    """The server's contest is one whose week can be released; what stood there before stands there again afterwards."""
    folder, before = server.place.folder, tmp_path / "trước"
    shutil.move(folder, before)
    shutil.copytree(built_weekly.folder, folder)
    yield server
    shutil.rmtree(folder)
    shutil.rmtree(folder.parents[1] / "exports", ignore_errors=True)  # none where the test failed before
    shutil.move(before, folder)


@pytest.fixture
def same_seat() -> Iterator[None]:
    """Who sat down last is forgotten afterwards."""
    yield
    choices.forget()


# ── a real browser ────────────────────────────────────────────────────────────
@dataclass  # no slots: Playwright puts a mark of its own on it
class Net:
    """What a page asked for; whatever isn't this machine is stopped and remembered."""

    foreign: list[str] = field(default_factory=list)
    errors: list[str] = field(default_factory=list)

    def guard(self, route: "Route") -> None:
        """Let a request of this machine through."""
        if urlsplit(route.request.url).hostname == "127.0.0.1":
            route.continue_()
        else:
            self.foreign.append(route.request.url)
            route.abort()


@pytest.fixture(scope="session")
def browser() -> Iterator["Browser"]:
    """A Chromium that can't look up a name."""
    chromium = os.environ.get("CHROMIUM") or shutil.which("chromium") or shutil.which("google-chrome")
    need("Không có chromium", chromium)
    from playwright.sync_api import sync_playwright  # noqa: PLC0415 — only where there is a browser

    with sync_playwright() as play:
        browser = play.chromium.launch(executable_path=chromium, args=list(FLAGS))
        yield browser
        browser.close()


@contextmanager
def _pages(browser: "Browser") -> Iterator[Callable[[], "Page"]]:
    """Pages in fresh profiles; at the end none asked anything outside this machine, and none met an error."""
    nets, contexts = [], []

    def make() -> "Page":
        context = browser.new_context(
            locale="vi-VN", timezone_id="Asia/Ho_Chi_Minh", viewport={"width": 1366, "height": 768}
        )
        page, net = context.new_page(), Net()
        page.set_default_timeout(40_000)  # a busy machine takes its time
        page.route(lambda url: url.startswith(("http:", "https:")), net.guard)
        page.on("pageerror", lambda error: net.errors.append(str(error)))
        nets.append(net)
        contexts.append(context)
        return page

    yield make
    for context in contexts:
        context.close()
    assert [net.foreign for net in nets if net.foreign] == []
    assert [error for net in nets for error in net.errors if "Canceled" not in error] == []


@pytest.fixture
def new_page(browser: "Browser") -> Iterator[Callable[[], "Page"]]:
    """Pages of one test."""
    with _pages(browser) as make:
        yield make


@pytest.fixture(scope="module")
def lasting_page(browser: "Browser") -> Iterator[Callable[[], "Page"]]:
    """Pages that the tests of a module share: to open one costs more than most of what is asked of it."""
    with _pages(browser) as make:
        yield make


@pytest.fixture
def page(new_page: Callable[[], "Page"]) -> "Page":
    """One page in a fresh profile."""
    return new_page()


def begin(page: "Page") -> None:
    """A new, empty form: open once the focus stands in its first field, for the answer to the click brings it there."""
    page.get_by_role("button", name="Câu mới").click()
    page.locator("[data-home]:focus").wait_for()
    page.locator("[data-slot=head] .wb-tag", has_text="Câu mới").wait_for()


@pytest.fixture(scope="session")
def in_voila(browser: "Browser", running: Server) -> Callable[..., None]:
    """Open a screen in Voilà."""
    from playwright.sync_api import expect  # noqa: PLC0415 — only where there is a browser

    def go(page: "Page", name: str, more: str = "") -> None:
        page.goto(running.voila(name, more), timeout=60_000)
        expect(page.locator(".wb h1").first).to_be_visible(timeout=60_000)
        page.wait_for_function("() => document.activeElement.closest('.wb')")

    return go


@pytest.fixture(scope="session")
def in_lab(browser: "Browser", running: Server) -> Callable[..., None]:
    """Open a notebook in JupyterLab and run it, as its first line asks."""
    from playwright.sync_api import expect  # noqa: PLC0415 — only where there is a browser

    def go(page: "Page", name: str, more: str = "") -> None:
        page.goto(running.lab(name), timeout=60_000)
        expect(page.locator(".jp-Notebook")).to_be_visible(timeout=60_000)
        kernel = page.locator(".jp-Toolbar [data-jp-item-name=kernelName]")
        expect(kernel).to_contain_text("Python 3", timeout=60_000)
        expect(page.locator(".jp-Notebook-ExecutionIndicator")).to_have_attribute("data-status", "idle", timeout=60_000)
        page.evaluate("() => { window.jupyterapp.commands.execute('notebook:run-all-cells') }")
        expect(page.locator(".wb h1").first).to_be_visible(timeout=60_000)
        page.wait_for_timeout(200)

    return go


def until(page: "Page", true: Callable[[], bool]) -> None:
    """Wait for something that the page doesn't show: a record on the disk, a kernel that ends."""
    for _ in range(600):
        if true():
            return
        page.wait_for_timeout(50)
    pytest.fail("điều chờ đợi không xảy ra")


def asked_twice_then_signed(page: "Page", passphrase: str) -> None:
    """The main key asks, Escape takes it back to the button; asked again, the passphrase is typed and Enter signs."""
    for taken_back in (True, False):
        page.keyboard.press("Alt+G")
        page.wait_for_function("() => document.activeElement.dataset.field === 'passphrase'")
        if taken_back:
            page.keyboard.press("Escape")
            page.wait_for_function("() => document.activeElement.dataset.action === 'main'")
    page.keyboard.type(passphrase)
    page.keyboard.press("Enter")


# ── two ways of typing Vietnamese ─────────────────────────────────────────────
def _steps(letter: str) -> list[str]:
    """The texts that a Telex composition of a letter goes through: “ế” → e, ê, ế."""
    if letter in "đĐ":
        return ["D" if letter == "Đ" else "d", letter]
    base, *marks = list(unicodedata.normalize("NFD", letter))
    shape, tone = [m for m in marks if m not in TONES], [m for m in marks if m in TONES]
    stages = ["".join((base, *shape)), "".join((base, *shape, *tone))]
    return list(dict.fromkeys([base, *(unicodedata.normalize("NFC", stage) for stage in stages)]))


def _compose(page: "Page", text: str) -> None:
    session = page.context.new_cdp_session(page)
    for letter in text:
        steps = _steps(letter)
        if len(steps) == 1:
            page.keyboard.type(letter)
            continue
        for step in steps:
            ends = {"selectionStart": len(step), "selectionEnd": len(step)}
            session.send("Input.imeSetComposition", {"text": step, **ends})
        session.send("Input.insertText", {"text": steps[-1]})
    session.detach()


def _unikey(page: "Page", text: str) -> None:
    for letter in text:
        steps = _steps(letter)
        page.keyboard.type(steps[0])
        for step in steps[1:]:
            page.keyboard.press("Backspace")
            page.keyboard.insert_text(step)


@pytest.fixture(params=[_compose, _unikey], ids=["bộ gõ có soạn thảo", "kiểu Unikey"])
def type_vietnamese(request: pytest.FixtureRequest) -> Callable[["Page", str], None]:
    """A real composition (ibus, TSF, macOS), and key, Backspace, letter (Unikey, EVKey)."""
    return request.param  # type: ignore[no-any-return] # pytest says Any
