"""Every screen in a real Chromium on the product's own server, as pages: names, focus, sizes, who may ask what."""

import json
import urllib.error
import urllib.request
from collections.abc import Callable, Iterator
from dataclasses import replace
from io import BytesIO
from itertools import combinations, pairwise
from types import SimpleNamespace as Server
from typing import TYPE_CHECKING

import pytest
from PIL import Image

from authoring.model.items import options
from authoring.screens.pieces import texts
from tests.screens.conftest import begin, until
from tests.screens.measures import (
    BEYOND,
    CUT,
    FONTS,
    GAPS,
    HEAR,
    LARGER,
    LONG_OPTIONS,
    LONG_STEM,
    MOVING,
    NAMES,
    OVER,
    REST,
    RING,
    SAME,
    SPLIT,
    TIGHT,
    UNNAMED,
    UNREAD,
)

if TYPE_CHECKING:
    from playwright.sync_api import Locator, Page

pytestmark = pytest.mark.browser

SCREENS = tuple(name for name, _title in texts.SCREENS)
DATED = ("valid_on",)  # what is no day is put right when the field is left


@pytest.fixture(scope="module")
def items(server: Server) -> list[str]:
    """The bank has something to show."""
    return [server.place.write(server.place.question(number)) for number in range(3)]


@pytest.fixture(scope="module")
def workbench(lasting_page: Callable[[], "Page"], in_voila: Callable[..., None], items: list[str]) -> "Page":
    """One page for all screens, which lead to one another in it."""
    page = lasting_page()
    in_voila(page, SCREENS[0], f"&item={items[0]}")
    return page


@pytest.fixture
def shown(workbench: "Page") -> Iterator[Callable[..., "Page"]]:
    """Turn to a screen in the page that is open, perhaps at a place of it, as a link does; the page is put right."""

    def go(name: str, query: str = "") -> "Page":
        link = workbench.locator(f'.wb-bar nav a[href^="{name}"]')
        link.evaluate("(link, query) => { link.setAttribute('href', link.getAttribute('href') + query) }", query)
        link.click()
        workbench.locator(f'.wb-bar nav a[aria-current][href^="{name}.ipynb"]').wait_for()
        workbench.wait_for_function(REST)
        return workbench

    yield go
    workbench.set_viewport_size({"width": 1366, "height": 768})
    workbench.emulate_media(reduced_motion="no-preference", forced_colors="none")


@pytest.mark.parametrize("name", SCREENS)
def test_a_screen_at_every_size_and_for_every_hand(shown: Callable[..., "Page"], name: str) -> None:
    """One look at a screen for everything that can be measured there: a page costs seconds, a measure doesn't."""
    page = shown(name)
    in_vietnamese_with_names(page)
    tab_order(page)
    the_next_person(page)
    sizes(page)
    at_rest(page)
    in_forced_colours(page)


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
    assert page.evaluate(OVER) == []
    assert page.evaluate(FONTS) == []
    assert page.evaluate(GAPS) == []
    assert page.evaluate(SPLIT) == []
    assert page.evaluate(UNREAD) == []
    assert page.locator("[role=alert]:visible").count() == 0  # alarms are for conflicts, a lost kernel, errors
    assert page.locator("[role=status][aria-live=polite]").count() == 1


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


def in_forced_colours(page: "Page") -> None:
    """In a contrast theme of Windows what is pressed, open, done or marked still looks another than what isn't."""
    page.emulate_media(forced_colors="active")
    assert page.evaluate(SAME) == []


@pytest.mark.parametrize("query", ["01-soan-cau-hoi", "02-kiem-tra?show=bang", "05-cham-bai-tuan", "07-van-ban"])
def test_every_field_keeps_every_letter_of_both_ways_of_typing(
    shown: Callable[..., "Page"], type_vietnamese: Callable[["Page", str], None], query: str
) -> None:
    """As the checklist asks of the stem: of each place where letters can be typed, whatever redraws meanwhile."""
    name, _, at = query.partition("?")
    page = shown(name, f"?{at}" if at else "")
    if name.startswith("01"):
        begin(page)
    fields = page.evaluate(
        """() => [...document.querySelectorAll('.wb textarea[data-field], .wb input[type=text][data-field]')]
        .filter(n => n.checkVisibility() && !n.readOnly && !n.disabled).map(n => n.dataset.field)"""
    )
    assert fields
    for field in fields:
        place = page.locator(f'[data-field="{field}"]')
        place.fill("")
        place.focus()
        type_vietnamese(page, "Ưỡng ẹ")
        page.wait_for_timeout(500)  # the pause after which Python hears of it
        type_vietnamese(page, " dd ộ")
        assert (field, place.input_value()) == (field, "Ưỡng ẹ dd ộ")
    page.wait_for_function(REST)
    left = [page.locator(f'[data-field="{field}"]').input_value() for field in fields if field not in DATED]
    assert {*left} == {"Ưỡng ẹ dd ộ"}


def test_the_focus_stays_on_a_link_whose_part_is_drawn_anew(shown: Callable[..., "Page"], items: list[str]) -> None:
    """As when counts arrive or another person's work is seen: Tab goes on from where it was."""
    shown("00-trang-chu")
    page = shown("07-van-ban", "?place=qd-27-2021-qd-ubnd:d5")
    link = page.locator(f'[data-slot="text"] a[href$="{items[1]}"]').last
    link.evaluate("link => { window.before = link; link.focus() }")
    page.evaluate("""() => { const field = document.querySelector('[data-field="query"]');
        field.value = 'quy huu tri'; field.dispatchEvent(new InputEvent('input', { bubbles: true })) }""")
    page.locator('[data-slot="text"] mark').first.wait_for()
    assert link.evaluate("link => [document.activeElement === link, window.before.isConnected]") == [True, False]


def test_forty_findings_and_a_long_stem_lie_on_nothing_and_severity_needs_no_colour(
    shown: Callable[..., "Page"], server: Server
) -> None:
    item = replace(server.place.question(9), stem=LONG_STEM, options=options(*LONG_OPTIONS), key="ABCD")
    ids = [server.place.write(item) for _ in range(21)]
    page = shown("01-soan-cau-hoi", f"?item={ids[0]}")
    page.locator("[data-finding]").nth(30).wait_for()
    levels = page.evaluate(
        "() => [...document.querySelectorAll('[data-finding]')].map(n => n.className.split('at-')[1])"
    )
    assert levels == sorted(levels, key=["block", "warn", "info"].index)  # worst first
    assert {*levels} == {"block", "warn", "info"}
    for width in (1366, 911, 683):
        page.set_viewport_size({"width": width, "height": 768})
        assert (width, page.evaluate(OVER), page.evaluate(BEYOND)) == (width, [], [])
    page.set_viewport_size({"width": 1366, "height": 768})
    page.add_style_tag(content=".wb { filter: grayscale(1) }").evaluate("node => { window.grey = node }")
    marks = [page.locator(f"[data-finding].at-{level} .wb-mark").first for level in ("block", "warn", "info")]
    assert len({mark.inner_text() for mark in marks}) == 3
    drawn = [grey(mark.locator("svg")) for mark in marks]
    assert [share for one, other in combinations(drawn, 2) if (share := apart(one, other)) < 0.1] == []
    page.evaluate("() => window.grey.remove()")
    invalid = page.locator("[aria-invalid=true]")
    assert {one.get_attribute("data-level") for one in invalid.all()} == {"block"}
    assert page.locator("[data-level=warn][aria-invalid]").count() == 0
    assert page.locator("[data-level=block]:not([aria-invalid])").count() == 0


def grey(shape: "Locator") -> list[int]:
    """A drawing as it looks without colour, at one size."""
    with Image.open(BytesIO(shape.screenshot())) as picture:
        return [*picture.convert("L").resize((26, 26)).tobytes()]


def apart(one: list[int], other: list[int]) -> float:
    """The share of points in which two drawings differ."""
    return sum(abs(a - b) > 60 for a, b in zip(one, other, strict=True)) / len(one)


def test_an_option_is_read_with_its_evidence_and_arrows_choose_the_key(
    shown: Callable[..., "Page"], items: list[str]
) -> None:
    page = shown("01-soan-cau-hoi", f"?item={items[1]}")
    field = page.get_by_role("textbox", name="Phương án A", exact=True)
    told = page.locator(f"#{field.get_attribute('aria-describedby')}")
    told.get_by_text("Đúng theo căn cứ").wait_for()
    radio = page.get_by_role("radio", name="A là phương án đúng")
    assert radio.is_checked()
    radio.focus()
    page.keyboard.press("ArrowDown")
    assert page.get_by_role("radio", name="B là phương án đúng").is_checked()
    page.locator("[data-slot=because-A]", has_text="Đúng theo căn cứ").wait_for()
    page.keyboard.press("Tab")
    assert page.evaluate("() => document.activeElement.type !== 'radio'")  # one group is one stop
    page.get_by_role("radio", name="A là phương án đúng").check()


def test_a_screen_reader_hears_one_message_a_second(shown: Callable[..., "Page"]) -> None:
    page = shown("02-kiem-tra")
    page.evaluate(HEAR)

    def asked_again() -> bool:
        page.get_by_role("button", name="Kiểm tra lại").click()
        return bool(page.evaluate("() => window.heard.length > 1"))

    until(page, asked_again)
    page.wait_for_function(REST)
    page.wait_for_function(
        "() => document.querySelector('[role=status][aria-live]').textContent === document.querySelector('[data-live]').textContent"
    )
    heard = page.evaluate("() => window.heard")
    assert min(later - sooner for sooner, later in pairwise(heard)) >= 990


def test_the_main_action_is_above_the_fold_and_the_stem_has_the_focus(shown: Callable[..., "Page"]) -> None:
    page = shown("01-soan-cau-hoi")
    assert page.evaluate("() => document.activeElement.dataset.field") == "stem"
    box = page.get_by_role("button", name="Gửi thẩm định").bounding_box()
    assert box
    assert box["y"] + box["height"] < 200


@pytest.mark.usefixtures("items")
def test_links_of_the_bar_lead_on_in_the_same_page_and_the_kernel_left_ends(
    page: "Page", in_voila: Callable[..., None], server: Server
) -> None:
    others = kernels(server)
    in_voila(page, "00-trang-chu")
    before = kernels(server) - others
    page.get_by_role("link", name="1 Soạn câu hỏi").click()
    page.locator("h1", has_text="Soạn câu hỏi").wait_for()
    page.wait_for_function("() => document.activeElement.dataset.field === 'stem'")
    assert (page.title(), kernels(server) - others) == ("Soạn câu hỏi · Bàn soạn câu hỏi", before)
    assert "token" not in page.url
    assert "/voila/render/01-soan-cau-hoi.ipynb?item=" in page.url
    lab = page.get_by_role("link", name="Mở trong JupyterLab").get_attribute("href")
    assert lab == "/lab/tree/01-soan-cau-hoi.ipynb"
    page.get_by_role("link", name="7 Thư viện văn bản").press("Enter")
    page.wait_for_function("() => document.activeElement.dataset.field === 'query'")
    page.go_back()
    page.locator("h1", has_text="Soạn câu hỏi").wait_for()
    page.go_back()
    page.get_by_role("heading", name="Sức khỏe ngân hàng").wait_for()
    assert page.title() == "Trang chủ · Bàn soạn câu hỏi"
    page.go_forward()
    page.locator("h1", has_text="Soạn câu hỏi").wait_for()
    assert kernels(server) - others == before
    page.wait_for_function(REST)
    page.reload(timeout=60_000)
    page.locator("h1", has_text="Soạn câu hỏi").wait_for(timeout=60_000)
    until(page, lambda: not kernels(server) & before)


def kernels(server: Server) -> set[str]:
    return {one["id"] for one in json.loads(server.ask("api/kernels"))}


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
