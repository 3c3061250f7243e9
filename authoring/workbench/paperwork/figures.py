"""Figures of a place as a screen shows them: its plots with what they say, and each item's card in plain words."""

import html
import re
from dataclasses import dataclass

from authoring.model.forms import FormItem
from authoring.reports import participation_plot
from authoring.reports.cards import Card, card
from authoring.reports.standings import ItemFigures
from authoring.workbench.contest.offices import Office
from authoring.workbench.paperwork import papers
from authoring.workbench.paperwork.collectives import standing
from authoring.workbench.paperwork.desks import BEFORE, END, Desk
from authoring.workbench.paperwork.dossiers import Dossier, item_figures

UNITS, HOURS = "participation-plot", "hours-plot"
ON_DEMAND = ("items-plot", "picks-plot", "topics-plot")
ORDER = ("bad", "weak", "unknown", "good")
_TITLE = re.compile(rb"<title>(.*?)</title>", re.DOTALL)


@dataclass(frozen=True, slots=True)
class Plot:
    """A plot as SVG with its finding, which is its alternative text."""

    key: str
    finding: str
    picture: bytes


@dataclass(frozen=True, slots=True)
class ItemCard:
    """An item of a week's form with its figures and what they say."""

    item: FormItem
    figures: ItemFigures
    card: Card


def plots_of(place: str) -> tuple[str, ...]:
    """The plots that a place has, those that are shown unasked first."""
    return () if place == BEFORE else (UNITS, HOURS) if place == END else (UNITS, HOURS, *ON_DEMAND)


def draw(office: Office, place: str, key: str) -> Plot:
    """One plot; RefusedError says why it can't be drawn."""
    if place == END and key == UNITS:
        return _plot(key, participation_plot(standing(office).lines))
    desk = Desk(office, newest_graded(office) if place == END else place)
    kind = next(one for one in papers.kinds(office, desk.place) if one.key == key)
    return _plot(key, kind.build(desk))


def cards(dossier: Dossier) -> tuple[ItemCard, ...]:
    """The items of a graded week, those to look at first."""
    pairs = zip(dossier.form.items, item_figures(dossier), strict=True)
    found = [ItemCard(item, figures, card(figures)) for item, figures in pairs]
    return tuple(sorted(found, key=lambda one: (ORDER.index(one.card.verdict), one.item.number)))


def newest_graded(office: Office) -> str:
    """The last week with results, else the last week of all; “” without weeks."""
    weeks = [week.tag for week in office.bank.contest.weeks]
    graded = [tag for tag in weeks if next(office.exports.glob(f"{tag}-results-[0-9]*"), None)]
    return next(iter([*graded[-1:], *weeks[-1:]]), "")


def _plot(key: str, picture: bytes) -> Plot:
    found = _TITLE.search(picture)
    said = html.unescape(found[1].decode()) if found else ""
    return Plot(key, " ".join(said.split()), picture)
