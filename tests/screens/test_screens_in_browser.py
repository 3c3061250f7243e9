"""Both screens in a real Chromium on the product's own server, as pages: names, focus, sizes, who may ask what."""

import json
import urllib.error
import urllib.request
from collections.abc import Callable
from types import SimpleNamespace as Server
from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from playwright.sync_api import Page

pytestmark = pytest.mark.browser

SCREENS = ("00-trang-chu", "01-soan-cau-hoi", "02-kiem-tra", "03-tham-dinh", "04-phat-hanh", "07-van-ban")
NAMES = """() => [...document.querySelectorAll('.wb button, .wb input, .wb textarea, .wb select, .wb a[href]')]
  .filter(n => n.offsetParent).map(n => { const l = n.labels && [...n.labels].map(x => x.textContent).join(' ');
  const r = n.getBoundingClientRect(); return [n.tagName, (n.getAttribute('aria-label') || l || n.textContent || '').trim(), Math.round(r.height)] })"""
TIGHT = """() => [...document.querySelectorAll('.wb *')].filter(n => n.checkVisibility() && [...n.childNodes]
  .some(c => c.nodeType === 3 && c.textContent.trim())).map(n => { const s = getComputedStyle(n), size = parseFloat(s.fontSize);
  return [n.className || n.tagName, parseFloat(s.lineHeight) / size, size] }).filter(x => x[1] < 1.34 || x[2] < 12)"""
CUT = """() => [...document.querySelectorAll('.wb *')].filter(n => getComputedStyle(n).overflowY === 'hidden'
  && n.scrollHeight > n.clientHeight + 2 && !n.matches('.wb-sr')).map(n => n.className || n.tagName)"""
BEYOND = """() => [...document.querySelectorAll('.wb *')].filter(n => n.offsetParent && !n.matches('.wb-sr')
  && n.getBoundingClientRect().right > innerWidth + 1).map(n => n.className || n.tagName)"""
RING = """() => { const n = document.activeElement, s = getComputedStyle(n); if (n === document.body) return ['BODY', true];
  return [n.getAttribute('aria-label') || n.textContent || n.id, s.outlineStyle !== 'none' && parseFloat(s.outlineWidth) >= 2] }"""


@pytest.fixture
def shown(page: "Page", in_voila: Callable[..., None], server: Server) -> Callable[[str], "Page"]:
    """Open a screen of a bank that has something to show."""
    if not server.place.office().bank.items():
        for number in range(3):
            server.place.write(server.place.question(number))

    def go(name: str) -> "Page":
        in_voila(page, name)
        return page

    return go


@pytest.mark.parametrize("name", SCREENS)
def test_a_page_in_vietnamese_with_names_for_everything(shown: Callable[[str], "Page"], name: str) -> None:
    page = shown(name)
    assert page.evaluate("() => document.documentElement.lang") == "vi"
    assert page.title().endswith("Bàn soạn câu hỏi")
    assert page.locator("h1").count() == 1
    assert page.locator("header nav[aria-label], main, aside[aria-label]").count() == 3
    assert page.locator("section.wb-card:not([aria-labelledby])").count() == 0
    names = page.evaluate(NAMES)
    assert [one for one in names if not one[1]] == []
    assert [one for one in names if one[0] == "BUTTON" and one[2] < 24] == []
    assert page.evaluate(TIGHT) == []
    assert page.evaluate(CUT) == []


@pytest.mark.parametrize("name", SCREENS)
def test_tab_reaches_everything_and_shows_where_it_is(shown: Callable[[str], "Page"], name: str) -> None:
    page = shown(name)
    page.evaluate("() => document.activeElement.blur()")
    order: list[list[object]] = []
    for _ in range(70):
        page.keyboard.press("Tab")
        order.append(page.evaluate(RING))
        if len(order) > 1 and order[-1] == order[0]:
            break
    assert [stop for stop in order if not stop[1]] == []
    assert len(order) > 4
    assert order[-1] == order[0]  # no trap: it comes round


@pytest.mark.parametrize("name", SCREENS)
@pytest.mark.parametrize(("width", "height"), [(911, 512), (683, 384)])
def test_enlarged_nothing_is_beyond_the_edge(
    shown: Callable[[str], "Page"], name: str, width: int, height: int
) -> None:
    page = shown(name)
    page.set_viewport_size({"width": width, "height": height})
    page.wait_for_timeout(200)
    assert page.evaluate(BEYOND) == []


def test_the_main_action_is_above_the_fold_and_the_stem_has_the_focus(shown: Callable[[str], "Page"]) -> None:
    page = shown("01-soan-cau-hoi")
    assert page.evaluate("() => document.activeElement.dataset.field") == "stem"
    box = page.get_by_role("button", name="Gửi thẩm định").bounding_box()
    assert box
    assert box["y"] + box["height"] < 200


def test_links_of_the_bar_lead_on_without_a_token_and_the_kernel_left_ends(
    shown: Callable[[str], "Page"], server: Server
) -> None:
    page = shown("00-trang-chu")
    before = kernels(server)
    page.get_by_role("link", name="1 Soạn câu hỏi").click()
    page.locator("h1", has_text="Soạn câu hỏi").wait_for(timeout=60_000)
    assert "token" not in page.url
    for _ in range(50):
        if len(before - kernels(server)):
            break
        page.wait_for_timeout(100)
    assert before - kernels(server)
    lab = page.get_by_role("link", name="Mở trong JupyterLab").get_attribute("href")
    assert lab == "/lab/tree/01-soan-cau-hoi.ipynb"


def kernels(server: Server) -> set[str]:
    request = urllib.request.Request(f"{server.base}api/kernels", headers={"Authorization": f"token {server.token}"})  # noqa: S310 — our own server
    with urllib.request.urlopen(request) as answer:  # noqa: S310 — the same
        return {one["id"] for one in json.load(answer)}


def refused(server: Server, path: str, *, token: bool, method: str = "GET") -> int:
    headers = {"Cookie": f"x={server.token}"} | ({"Authorization": f"token {server.token}"} if token else {})
    request = urllib.request.Request(f"{server.base}{path}", method=method, headers=headers)  # noqa: S310 — our own server
    try:
        with urllib.request.urlopen(request) as answer:  # noqa: S310 — the same
            return 200 if "login" not in answer.url else 403
    except urllib.error.HTTPError as error:
        with error:
            return error.code


def test_without_the_token_nothing_is_shown(server: Server) -> None:
    for path in (
        "voila/render/01-soan-cau-hoi.ipynb",
        "voila",
        "lab",
        "api/contents",
        "voila/files/01-soan-cau-hoi.ipynb",
    ):
        assert refused(server, path, token=False) == 403
    assert refused(server, "api/contents", token=True) == 200
    assert server.base.startswith("http://127.0.0.1:")
    assert len(server.token) >= 40


def test_a_foreign_page_cannot_send_and_no_file_is_served(server: Server, page: "Page") -> None:
    page.goto(server.voila("00-trang-chu"))
    sent = "fetch('/api/kernels', {method: 'POST', body: '{}'}).then(r => r.status)"
    assert page.evaluate(f"() => {sent}") == 403  # a cookie alone: no XSRF token
    assert refused(server, "voila/files/00-trang-chu.ipynb", token=True) in {403, 404}
    assert refused(server, "api/terminals", token=True, method="POST") in {403, 404, 405}


def test_a_page_that_is_not_there_is_told_in_vietnamese(server: Server, page: "Page") -> None:
    page.goto(server.voila("khong-co"))
    assert page.evaluate("() => document.documentElement.lang") == "vi"
    assert "Không mở được trang này" in page.locator("h1").inner_text()
    assert "Traceback" not in page.content()


def test_the_server_said_nothing_of_an_error(server: Server) -> None:
    said = server.log.read_text(encoding="utf-8")
    assert "Traceback" not in said
