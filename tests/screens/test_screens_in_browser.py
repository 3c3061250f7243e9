"""Every screen in a real Chromium on the product's own server, as pages: names, focus, sizes, who may ask what."""

import json
import urllib.error
import urllib.request
from collections.abc import Callable
from types import SimpleNamespace as Server
from typing import TYPE_CHECKING

import pytest

from authoring.screens.pieces import texts

if TYPE_CHECKING:
    from playwright.sync_api import Page

pytestmark = pytest.mark.browser

SCREENS = tuple(name for name, _title in texts.SCREENS)
NAMES = """() => [...document.querySelectorAll('.wb button, .wb input, .wb textarea, .wb select, .wb a[href]')]
  .filter(n => n.offsetParent).map(n => { const l = n.labels && [...n.labels].map(x => x.textContent).join(' ');
  const r = n.getBoundingClientRect(); return [n.tagName, (n.getAttribute('aria-label') || l || n.textContent || '').trim(), Math.round(r.height)] })"""
TIGHT = """() => [...document.querySelectorAll('.wb *')].filter(n => n.checkVisibility() && [...n.childNodes]
  .some(c => c.nodeType === 3 && c.textContent.trim())).map(n => { const s = getComputedStyle(n), size = parseFloat(s.fontSize);
  return [n.className || n.tagName, parseFloat(s.lineHeight) / size, size] }).filter(x => x[1] < 1.34 || x[2] < 12)"""
CUT = """() => [...document.querySelectorAll('.wb *')].filter(n => getComputedStyle(n).overflowY === 'hidden'
  && n.scrollHeight > n.clientHeight + 2 && !n.matches('.wb-sr')).map(n => n.className || n.tagName)"""
BEYOND = """() => [...document.querySelectorAll('.wb *')].filter(n => n.offsetParent && !n.matches('.wb-sr')
  && !n.closest('.wb-scroll') && n.getBoundingClientRect().right > innerWidth + 1).map(n => n.className || n.tagName)
  .concat(document.documentElement.scrollWidth > innerWidth + 1 ? ['page'] : [])"""
UNNAMED = """() => [
  ...[...document.querySelectorAll('.wb section')].filter(n => !document.getElementById(n.getAttribute('aria-labelledby'))),
  ...[...document.querySelectorAll('.wb [aria-describedby]')].filter(n => n.getAttribute('aria-describedby').split(' ')
    .some(id => !document.getElementById(id))),
  ...[...document.querySelectorAll('.wb table')].filter(n => !n.caption || n.querySelector('th:not([scope])')),
  ...[...document.querySelectorAll('.wb .wb-scroll')].filter(n => n.scrollHeight > n.clientHeight + 1
    && !(n.tabIndex === 0 && n.getAttribute('aria-label') && n.getAttribute('role') === 'region')
    && !n.querySelector('button, a[href], input, select, textarea')),
  ...[...document.querySelectorAll('.wb [aria-live]')].filter(n => n.getAttribute('aria-live') !== 'polite'),
].map(n => n.outerHTML.slice(0, 120))"""
MOVING = """() => document.getAnimations().filter(a => a.playState === 'running').length ? ['moving']
  : [...document.querySelectorAll('.wb *')].filter(n => !getComputedStyle(n).transitionDuration.split(', ')
    .every(t => parseFloat(t) === 0)).map(n => n.className || n.tagName)"""
LARGER = {
    "letters twice as large": ".wb { --wb-small: 26px; --wb-body: 30px; --wb-lead: 34px; --wb-title: 40px; }",
    "spacing": ".wb * { line-height: 1.5 !important; letter-spacing: .12em !important; word-spacing: .16em !important; }",
}
RING = """() => { const n = document.activeElement, s = getComputedStyle(n); if (n === document.body) return ['BODY', true, -1];
  const seen = n.matches('.wb-sr') && n.closest('label') ? getComputedStyle(n.closest('label')) : s;
  return [n.getAttribute('aria-label') || n.textContent || n.id, seen.outlineStyle !== 'none' && parseFloat(seen.outlineWidth) >= 2,
    [...document.querySelectorAll('*')].indexOf(n)] }"""


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
def test_a_screen_at_every_size_and_for_every_hand(shown: Callable[[str], "Page"], name: str) -> None:
    """One look at a screen for everything that can be measured there: a page costs seconds, a measure doesn't."""
    page = shown(name)
    in_vietnamese_with_names(page)
    tab_order(page)
    the_next_person(page)
    sizes(page)
    at_rest(page)


def in_vietnamese_with_names(page: "Page") -> None:
    assert page.evaluate("() => document.documentElement.lang") == "vi"
    assert page.title().endswith("Bàn soạn câu hỏi")
    assert page.locator("h1").count() == 1
    assert page.locator("header nav[aria-label], main, aside[aria-label]").count() == 3
    names = page.evaluate(NAMES)
    assert [one for one in names if not one[1]] == []
    assert [one for one in names if one[0] == "BUTTON" and one[2] < 24] == []
    assert page.evaluate(UNNAMED) == []
    assert page.evaluate(TIGHT) == []
    assert page.evaluate(CUT) == []


def tab_order(page: "Page") -> None:
    """Every control once, in reading order, with a ring; then the page is left again."""
    page.evaluate("() => document.activeElement.blur()")
    stops: list[list[object]] = []
    for _ in range(120):
        page.keyboard.press("Tab")
        stops.append(page.evaluate(RING))
        if len(stops) > 1 and stops[-1] == stops[0]:
            break
    assert [stop for stop in stops if not stop[1]] == []
    assert len(stops) > 4
    assert stops[-1] == stops[0]  # no trap: it comes round
    places = [int(str(stop[2])) for stop in stops[:-1] if stop[2] != -1]
    turn = places.index(min(places))
    assert [*places[turn:], *places[:turn]] == sorted(places)


def the_next_person(page: "Page") -> None:
    """Đổi người on every screen, by keyboard: the list has the focus, Escape gives it back."""
    page.locator('[data-action="seat"]').focus()
    page.keyboard.press("Enter")
    page.wait_for_function("() => document.activeElement.dataset.field === 'seat'")
    assert page.locator('[data-field="seat"] option').count() == 2
    page.keyboard.press("Escape")
    page.wait_for_function("() => document.activeElement.dataset.action === 'seat'")
    assert page.locator('[data-field="seat"]').count() == 0


def sizes(page: "Page") -> None:
    """No scrolling sideways at 100, 150 and 200 %, with letters twice as large, with the spacing of WCAG 1.4.12."""
    for width, height in ((911, 512), (683, 384), (1366, 768)):
        page.set_viewport_size({"width": width, "height": height})
        page.wait_for_function(f"() => innerWidth === {width} && document.querySelector('.wb').offsetWidth <= {width}")
        assert (width, page.evaluate(BEYOND)) == (width, [])
    for name, style in LARGER.items():
        added = page.add_style_tag(content=style)
        assert (name, page.evaluate(BEYOND)) == (name, [])
        added.evaluate("node => node.remove()")


def at_rest(page: "Page") -> None:
    """Nothing moves for people who asked for rest."""
    page.emulate_media(reduced_motion="reduce")
    assert page.evaluate(MOVING) == []


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
