"""The page of screen 5 below its head: which cards stand left and right, and which of the week's tables is open."""

from dataclasses import dataclass, replace

from authoring.screens.grading import alarms, annulling, journal, matching, prizes, rows, rulings, sources
from authoring.screens.grading.texts import GRADING, GRADING_COMPLAINT, GRADING_TABS
from authoring.screens.pieces import parts
from authoring.screens.pieces.parts import button, esc
from authoring.workbench.results.secretary import Secretary

TABS = ("files", "prizes", "winners", "rejected", "signs", "units", "log", "complaint")
HEAD = ("title", "weeks", "actions", "steps", "progress", "banner", "ask")
LEFT = ("tabs", "draw", "trial", "main", "more")
RIGHT = ("suspects", "received", "site", "decisions")


@dataclass(frozen=True, slots=True)
class View:
    """What is open on the page: a tab, the item that is looked at, all columns, what was tried."""

    tab: str = TABS[0]
    looked: str = ""
    unfolded: bool = False
    torn: str = ""  # the file that can't be read
    tried: alarms.Tried | None = None
    void: annulling.Annulling | None = None


def frame() -> str:
    """Head, then two columns."""
    head = (
        '<div class="wb-head"><span class="wb-titled" data-slot="title"></span><span class="wb-grow"></span>'
        '<span class="wb-status" data-live></span>'
        '<span class="wb-actions" data-slot="actions"></span></div>'
        '<div class="wb-head" data-slot="weeks"></div>'
    )
    top = "".join(f'<div data-slot="{name}"></div>' for name in ("steps", "progress", "banner", "ask"))
    left = "".join(f'<div data-slot="{name}"></div>' for name in LEFT)
    right = "".join(f'<div data-slot="{name}"></div>' for name in RIGHT)
    aside = f'<aside class="wb-side" aria-label="{esc(GRADING["aside"])}">{right}</aside>'
    body = f'<div class="wb-release"><div class="wb-side">{left}</div>{aside}</div>'
    return f'{head}<div class="wb-body wb-grading">{parts.lost()}{top}{body}</div>'


def nothing(said: str) -> dict[str, str]:
    """A page without a week."""
    empty = dict.fromkeys((*HEAD, *LEFT, *RIGHT), "")
    title = f"<h1>{esc(GRADING['name'])}</h1>"
    return empty | {"title": title, "main": f'<p class="wb-empty">{esc(said)}</p>'}


def body(secretary: Secretary, view: View, *, running: bool) -> dict[str, str]:
    """The cards; while a week is being graded nothing but its progress stands there."""
    empty = dict.fromkeys((*LEFT, *RIGHT), "")
    if running:
        return empty
    found = empty | {
        "tabs": _tabs(view) if secretary.sheets else "",
        "draw": rulings.draw(secretary),
        "trial": alarms.trial(secretary, view.tried) + annulling.card(view.void),
        "suspects": alarms.suspects(secretary, view.looked),
        "received": rows.received(secretary),
        "site": rows.site(secretary),
        "decisions": rulings.decisions(secretary),
    }
    return found | _main(secretary, view)


def turned(view: View, action: str, rest: str) -> View:
    """The view after a button that only shows or hides something."""
    if action == "tab" and rest in TABS:
        return replace(view, tab=rest)
    if action == "look":
        return replace(view, looked="" if view.looked == rest else rest)
    if action in ("unfold", "fold"):
        return replace(view, unfolded=action == "unfold")
    return replace(view, tried=None, void=None) if action == "untry" else view


def first_tab(secretary: Secretary) -> str:
    """What stands open first: the prizes where there are any, else the files."""
    return "prizes" if secretary.sheets else "files"


def _main(secretary: Secretary, view: View) -> dict[str, str]:
    if view.tab == "files":
        columns = sources.columns(secretary, unfolded=view.unfolded)
        return {"main": sources.files(secretary, view.torn), "more": columns}
    tables = {
        "prizes": prizes.prizes,
        "winners": prizes.winners,
        "rejected": rows.rejected,
        "signs": rows.signs,
        "units": matching.units,
        "log": journal.journal,
        "complaint": _complaint,
    }
    return {"main": tables[view.tab](secretary)}


def _tabs(view: View) -> str:
    shown = ""
    for name in TABS:
        drawn = button(f"tab:{name}", GRADING_TABS[name])
        shown += drawn.replace("<button", f'<button aria-pressed="{str(name == view.tab).lower()}"', 1)
    return f'<span class="wb-tabs" role="group" aria-label="{esc(GRADING_TABS["name"])}">{shown}</span>'


def _complaint(_secretary: Secretary) -> str:
    """Whose sheet is made; the number stays in the browser until the button is pressed."""
    hint = esc(GRADING_COMPLAINT["hint"])
    field = (
        f'<input type="text" id="person" data-field="person" data-local placeholder="{hint}" '
        'autocomplete="off" spellcheck="false" maxlength="60">'
    )
    label = f'<label for="person">{esc(GRADING_COMPLAINT["person"])}</label>'
    make = button("complaint", GRADING_COMPLAINT["make"], then="a[download]")
    body = f'<p class="wb-small">{esc(GRADING_COMPLAINT["more"])}</p><div class="wb-field">{label}{field}</div>'
    return parts.card("complaint", GRADING_COMPLAINT["title"], f'{body}<div class="wb-actions">{make}</div>')
