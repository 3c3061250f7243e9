"""Stills: what a screen shows at one moment, laid out by the browser without a server; for what is only looked at."""

import re
from collections.abc import Mapping
from typing import TYPE_CHECKING

from authoring.screens.pieces.desk import HERE, Screen
from tests.screens.measures import BEYOND, CUT, OVER, TIGHT

if TYPE_CHECKING:
    from playwright.sync_api import Page

DRIVE = """frame => { const state = { frame, words: {}, opened: { number: 0, query: "" }, slots: {}, values: {}, levels: {},
    fixed: [], locked: false, shortcuts: {}, status: { seq: 0, text: "" } };
  window.sent = [];
  const heard = [], model = { get: (name) => state[name], on: (_, hear) => heard.push(hear), off: () => {}, send: (content) => window.sent.push(content) };
  window.answer = (changed) => { Object.assign(state, changed, { status: { seq: window.sent.length, text: "" } }); for (const hear of heard) hear(); };
  window.desk.render({ model, el: document.querySelector("#here") }) }"""
SIZES = ((1366, 768), (911, 512), (683, 384))  # 100, 150 and 200 %


def filled(frame: str, slots: Mapping[str, str]) -> str:
    """The frame with each slot in its place, as desk.js draws it."""
    for name, html in slots.items():
        place = re.compile(rf'(<(\w+)[^>]*\bdata-slot="{re.escape(name)}"[^>]*>)(</\2>)')
        frame = place.sub(lambda found, html=html: found[1] + html + found[3], frame, count=1)  # type: ignore[misc]
    return frame


def show(page: "Page", screen: Screen, look: str = "light") -> None:
    """Lay the screen out in a page."""
    css = (HERE / "theme.css").read_text(encoding="utf-8")
    body = filled(screen.frame(), screen.slots())
    dark = str(look == "light").lower()
    page.set_content(
        f'<!doctype html><html lang="vi"><style>body {{ margin: 0 }} {css}</style>'
        f'<body data-jp-theme-light="{dark}"><div class="wb" lang="vi">{body}</div></body></html>'
    )


def lay(page: "Page", html: str, width: int) -> None:
    """Lay a piece out in a screen of a width."""
    css = (HERE / "theme.css").read_text(encoding="utf-8")
    page.set_content(
        f'<!doctype html><html lang="vi"><style>body {{ margin: 0 }} {css}</style>'
        f'<body><div class="wb" lang="vi" style="width: {width}px">{html}</div></body></html>'
    )


def drive(page: "Page", frame: str) -> None:
    """The same with the shell that every screen has; what it sends to Python stands in `window.sent`, `window.answer` answers."""
    lay(page, '<div id="here"></div>', SIZES[0][0])
    script = (HERE / "desk.js").read_text(encoding="utf-8").replace("export default", "window.desk =")
    page.add_script_tag(content=script)
    page.evaluate(DRIVE, frame)


def flaws(page: "Page", screen: Screen) -> list[tuple[str, int, object]]:
    """What lies on something else, is cut, too small or beyond the right edge, at every size."""
    show(page, screen)
    found = []
    for width, height in SIZES:
        page.set_viewport_size({"width": width, "height": height})
        for name, script in (("over", OVER), ("cut", CUT), ("beyond", BEYOND), ("tight", TIGHT)):
            found += [(name, width, one) for one in page.evaluate(script)]
    page.set_viewport_size({"width": 1366, "height": 768})
    return found
