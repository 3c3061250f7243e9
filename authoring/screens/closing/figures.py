"""Figures: the plots of a place with what they say, and a week's items as cards in plain words."""

from base64 import b64encode
from collections.abc import Mapping, Sequence

from authoring.reports.amounts import figure
from authoring.reports.cards import share
from authoring.screens.closing.texts import FIGURES
from authoring.screens.pieces import parts
from authoring.screens.pieces.parts import button, esc, mark
from authoring.workbench.paperwork.figures import ON_DEMAND, ItemCard, Plot

LEVELS = {"bad": "block", "weak": "warn", "good": "ok", "unknown": "none"}
FINE = "good"


def plots(keys: Sequence[str], drawn: Mapping[str, Plot | str], waiting: Sequence[str]) -> str:
    """The plots that are there or on their way, why one can't be drawn, and buttons for the others."""
    shown = [key for key in keys if key in drawn or key in waiting]
    cards = "".join(_plot(key, drawn.get(key)) for key in shown)
    left = [key for key in keys if key in ON_DEMAND and key not in shown]
    links = "".join(
        button(f"draw:{key}", FIGURES["draw"].format(title=FIGURES[key].lower()), kind="wb-quiet") for key in left
    )
    more = f'<div class="wb-links">{links}</div>' if links else ""
    return f'<div class="wb-plots">{cards}</div>{more}' if cards or more else ""


def cards(found: Sequence[ItemCard], *, unfolded: bool) -> str:
    """The items to look at, on demand all of them."""
    look = [one for one in found if one.card.verdict != FINE]
    rows = "".join(_card(one) for one in (found if unfolded else look))
    listed = f"<ol>{rows}</ol>" if rows else f'<p class="wb-empty">{esc(FIGURES["cards-fine"])}</p>'
    word = FIGURES["cards-few"] if unfolded else FIGURES["cards-all"].format(total=len(found))
    fold = f'<div class="wb-pad">{button("cards", word, kind="wb-quiet")}</div>'
    note = FIGURES["cards-note"].format(look=len(look), total=len(found))
    return parts.card("cards", FIGURES["cards"], listed + fold, note=esc(note), pad=False)


def _plot(key: str, one: Plot | str | None) -> str:
    """The finding is the alternative text; the same numbers stand in the tables."""
    title = FIGURES[key]
    if one is None:
        body = f'<p class="wb-empty">{esc(FIGURES["drawing"].format(title=title.lower()))}</p>'
    elif isinstance(one, str):
        body = f'<p class="wb-empty">{esc(one)}</p>'
    else:
        address = f"data:image/svg+xml;base64,{b64encode(one.picture).decode()}"
        drawn = f'<figure><img src="{address}" alt="{esc(one.finding)}"></figure>'
        body = f'<div class="wb-scroll wb-drawn" tabindex="0" role="region" aria-label="{esc(title)}">{drawn}</div>'
    return parts.card(key, title, body)


def _card(one: ItemCard) -> str:
    verdict = one.card.verdict
    name = FIGURES["question"].format(number=one.item.number, item=one.item.id)
    head = f"<p>{mark(LEVELS[verdict], FIGURES[verdict])} <b>{esc(name)}</b></p><p>{esc(one.item.stem)}</p>"
    said = f"<p>{esc(' '.join(one.card.lines))}</p>"
    return f'<li class="wb-finding at-{LEVELS[verdict]}">{head}{_picks(one)}{said}</li>'


def _picks(one: ItemCard) -> str:
    """Who took which option."""
    count, people = dict(one.figures.chosen), one.figures.people
    rows = []
    for option in one.item.options:
        key = f" {mark('ok', FIGURES['key'])}" if option.label in one.figures.key else ""
        rows.append(
            (f"<b>{esc(option.label)}</b>", f"{esc(option.text)}{key}", *_taken(count.get(option.label, 0), people))
        )
    rows.append(("", esc(FIGURES["blank"]), *_taken(one.figures.blank, people)))
    head = ("", FIGURES["option"], FIGURES["count"], FIGURES["share"])
    return parts.table(FIGURES["option"], head, rows, numbers=(0, 2, 3))


def _taken(count: int, people: int) -> tuple[str, str]:
    return figure(count), share(count, people) if people else ""
