"""JupyterLab's menus, context menus and buttons, opened in a real browser and read: all of them in Vietnamese."""

import re
from collections.abc import Callable
from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from playwright.sync_api import Locator, Page

pytestmark = pytest.mark.browser

READ = """() => [...document.querySelectorAll('.lm-Menu .lm-Menu-itemLabel')].map(n => n.textContent.trim()).filter(Boolean)"""
SAID = """() => [...new Set([...document.querySelectorAll('.jp-Toolbar [title], .jp-Toolbar [aria-label], .lm-TabBar-tab[title], .jp-SideBar [title]')]
  .filter(n => !n.closest('.wb') && n.checkVisibility()).flatMap(n => [n.title, n.getAttribute('aria-label')]).filter(Boolean))]"""
NAMES = re.compile(
    r"[\d-]*[\w-]+\.ipynb|~?/?notebooks.*|Python 3 \(ipykernel\)|English - English|Vietnamese \(Vietnam\)"
    r"|Asciidoc|HTML|LaTeX|Markdown|PDF|Qtpdf|Qtpng|Webpdf|Python|jupyter|codemirror|JupyterLab \w+"
)  # names of files, of programs, of kinds of files, of themes
FILTERS = ".jp-Licenses-Filters label, .jp-Licenses-Filters strong"  # of the list of licences


def menus(page: "Page") -> dict[str, list[str]]:
    """What each menu of the bar and its submenus say, those of programming languages left out."""
    found = {}
    for item in page.locator(".lm-MenuBar-item").all():
        item.click()
        said = page.evaluate(READ)
        for submenu in page.locator(".lm-Menu-item[data-type=submenu]").all():
            submenu.hover()
            page.wait_for_timeout(400)
            more = [one for one in page.evaluate(READ) if one not in said]
            said += more if "Objective-C" not in more else []
        found[item.inner_text()] = said
        page.keyboard.press("Escape")
        page.keyboard.press("Escape")
    return found


def context(page: "Page", place: "Locator") -> list[str]:
    """What the menu of the right mouse button says at a place."""
    place.first.click(button="right")
    page.locator(".lm-Menu").first.wait_for()
    said = page.evaluate(READ)
    page.keyboard.press("Escape")
    return list(said)


def test_no_menu_and_no_button_of_jupyterlab_speaks_english(page: "Page", in_lab: Callable[..., None]) -> None:
    in_lab(page, "00-trang-chu")
    said = menus(page)
    said["screen"] = context(page, page.locator(".wb h1"))
    said["tab"] = context(page, page.locator(".lm-TabBar-tab.jp-mod-current"))
    page.evaluate("() => { window.jupyterapp.commands.execute('filebrowser:activate') }")
    said["file"] = context(page, page.locator(".jp-DirListing-item"))
    said["buttons"] = page.evaluate(SAID)
    assert sum(map(len, said.values())) > 150
    assert len(said["Trợ giúp"]) == 4, "about, licences, keys, help in place: no manual of a site that can't be reached"
    assert {place: english for place, words in said.items() if (english := [w for w in words if is_english(w)])} == {}


def test_about_and_licences_speak_vietnamese(page: "Page", in_lab: Callable[..., None]) -> None:
    in_lab(page, "00-trang-chu")
    page.evaluate("() => { window.jupyterapp.commands.execute('help:about') }")
    about = page.locator(".jp-Dialog-content")
    about.wait_for()
    said = [line for line in about.inner_text().splitlines() if line.strip() and "©" not in line]
    page.keyboard.press("Escape")
    page.evaluate("() => { window.jupyterapp.commands.execute('apputils:licenses') }")
    page.locator(".jp-Licenses-Filters").wait_for()
    said += page.locator(FILTERS).all_inner_texts()
    assert len(said) > 8
    assert [one for one in said if is_english(one)] == []


def is_english(text: str) -> bool:
    """Whether a label has no letter that only Vietnamese needs, and isn't a name."""
    return text.isascii() and not NAMES.fullmatch(text) and bool(re.search(r"[A-Za-z]{3}", text))
