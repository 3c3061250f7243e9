"""The items that stand at a chosen state, as a list: a field that offers the states, rows that open their items."""

from collections.abc import Mapping, Sequence

from authoring.model.items import Item
from authoring.screens.pieces import parts
from authoring.screens.pieces.parts import esc
from authoring.screens.pieces.texts import LISTED, STATES

FIELD = "listed"
MOST = 50  # items at once
OPEN, ASIDE = ' aria-current="true"', ' tabindex="-1"'  # the row that is open; one that arrows reach, not Tab
TO_FIRST, TO_LAST = ".wb-queue button", ".wb-queue li:last-child button"


def offer(everything: str, states: Mapping[str, str] = STATES) -> str:
    """The field that chooses a state; `everything` is what stands there without one."""
    return parts.choice(FIELD, LISTED["label"], [("", everything), *states.items()])


def is_offered(value: str) -> bool:
    """Whether a value of the field is one that it offers."""
    return value in ("", *STATES)


def column(rows: Sequence[str], empty: str = LISTED["none"]) -> str:
    """Rows among which arrows move, one stop for Tab: the open one, else the first; `empty` is said without any."""
    if not rows:
        return f'<p class="wb-empty">{esc(empty)}</p>'
    shown = "".join(rows)
    return f'<ol class="wb-queue wb-column">{shown if OPEN in shown else shown.replace(ASIDE, "", 1)}</ol>'


def window(count: int, at: int, begin: int = -1) -> slice:
    """The places of a long list that are drawn: those from `begin` on, else those around the place `at`."""
    first = begin if 0 <= begin < count else max(at, 0) // MOST * MOST
    return slice(first, min(first + MOST, count))


def turns(shown: slice, count: int) -> str:
    """Which places of a long list are drawn, and buttons to those before and behind; “” where all are."""
    if shown.stop - shown.start >= count:
        return ""
    said = f"<small>{esc(LISTED['window'].format(first=shown.start + 1, last=shown.stop, count=count))}</small>"
    before = _turn("up", shown.start - MOST, TO_LAST) if shown.start else ""
    after = _turn("down", shown.stop, TO_FIRST) if shown.stop < count else ""
    return f'<div class="wb-pad wb-links">{said}{before}{after}</div>'


def _turn(where: str, begin: int, then: str) -> str:
    turn = parts.button(f"rows:{begin}", LISTED[where], kind="wb-quiet", then=then)
    return turn.replace("<button", f'<button data-turn="{where}"', 1)


def rest(count: int) -> str:
    """How many of so many items aren't shown, and where to find them; “” where all are."""
    said = LISTED["rest"].format(count=count - MOST) if count > MOST else ""
    return f'<p class="wb-pad"><small>{esc(said)}</small></p>' if said else ""


def gist(stem: str) -> str:
    """A stem without the name of the law in front, which the items of a list mostly share."""
    lead, _, rest = stem.partition(", ")
    return f"{rest[:1].upper()}{rest[1:]}" if lead.startswith("Theo ") and rest else stem


def row(item: Item, told: str, current: str, below: str = "") -> str:
    """One item as a button that opens it: id, what is told of it, its stem."""
    here = OPEN if item.id == current else ASIDE
    head = f'<span class="wb-actions wb-count"><b>{esc(item.id)}</b><small>{esc(told)}</small></span>'
    inside = f'{head}<span class="wb-one">{esc(gist(item.stem))}</span>{below}'
    return f'<li><button type="button" data-action="open:{esc(item.id)}"{here}>{inside}</button></li>'
