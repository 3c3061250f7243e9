"""The items that stand at a chosen state, as a list: a field that offers the states, rows that open their items."""

from collections.abc import Mapping, Sequence

from authoring.model.items import Item
from authoring.screens.pieces import parts
from authoring.screens.pieces.parts import esc
from authoring.screens.pieces.texts import LISTED, STATES

FIELD = "listed"
MOST = 50  # items at once


def offer(everything: str, states: Mapping[str, str] = STATES) -> str:
    """The field that chooses a state; `everything` is what stands there without one."""
    return parts.choice(FIELD, LISTED["label"], [("", everything), *states.items()])


def is_offered(value: str) -> bool:
    """Whether a value of the field is one that it offers."""
    return value in ("", *STATES)


def column(rows: Sequence[str], empty: str = LISTED["none"]) -> str:
    """Rows among which arrows move; `empty` is said where there are none."""
    return f'<ol class="wb-queue wb-column">{"".join(rows)}</ol>' if rows else f'<p class="wb-empty">{esc(empty)}</p>'


def rest(count: int) -> str:
    """How many of so many items aren't shown, and where to find them; “” where all are."""
    said = LISTED["rest"].format(count=count - MOST) if count > MOST else ""
    return f'<p class="wb-pad"><small>{esc(said)}</small></p>' if said else ""


def row(item: Item, told: str, current: str, below: str = "") -> str:
    """One item as a button that opens it: id, what is told of it, its stem."""
    here = ' aria-current="true"' if item.id == current else ""
    head = f'<span class="wb-actions wb-count"><b>{esc(item.id)}</b><small>{esc(told)}</small></span>'
    inside = f'{head}<span class="wb-one">{esc(item.stem)}</span>{below}'
    return f'<li><button type="button" data-action="open:{esc(item.id)}"{here}>{inside}</button></li>'
