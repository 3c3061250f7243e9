"""What stands below the head: at the end prizes and money, in a week who took part, before the contest its rules."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from authoring.reports.labels import index_name
from authoring.reports.rules import Change
from authoring.screens.closing import confirming, figures, money, prizes, rules, turnout
from authoring.screens.closing.confirming import Asked
from authoring.screens.closing.texts import CLOSING, PRIZES
from authoring.screens.pieces import parts
from authoring.screens.pieces.parts import esc, mark
from authoring.workbench.contest.mandating import roles_of
from authoring.workbench.contest.offices import Office
from authoring.workbench.paperwork.collectives import Standing
from authoring.workbench.paperwork.desks import BEFORE, END
from authoring.workbench.paperwork.figures import Plot, plots_of
from authoring.workbench.paperwork.overviews import Overview, Part
from authoring.workbench.results.decisions import MAY_DECIDE

GIVE, BY_HAND, MEMBERS = "give", "by-hand", "members"
ASKED = (GIVE, BY_HAND, MEMBERS)  # where it is asked, a refusal stands too


@dataclass(frozen=True, slots=True)
class Shown:
    """How a person looks at a place: plots that are drawn (or why not) or on their way, all items, changed rules."""

    drawn: Mapping[str, Plot | str]
    waiting: Sequence[str]
    unfolded: bool
    changes: tuple[str, Sequence[Change]] | None


def body(office: Office, found: Overview, shown: Shown) -> dict[str, str]:
    """The cards of a place by the slots in which they stand."""
    if found.place == BEFORE:
        name, changes = shown.changes or ("", None)
        return {"first": rules.card(name, changes)}
    plots = figures.plots(plots_of(found.place), shown.drawn, shown.waiting)
    if found.place == END:
        standing = found.standing or Standing((), ())
        return {
            "first": _unread(found, Part.PRIZES) or prizes.card(office, standing, found.members),
            "second": _unread(found, Part.MONEY) or money.settlement(found.money),
            "plots": plots,
            "last": turnout.card(found, whole=True),
        }
    cards = {"first": turnout.card(found, whole=False)}
    units = len(office.bank.units)
    cards["third"] = turnout.reports(found.returned, units) if found.returned else _unread(found, Part.REPORTS)
    if found.result:
        won = _unread(found, Part.WINNERS) or money.winners(found.winners)
        more = _unread(found, Part.ITEMS) or figures.cards(found.cards, unfolded=shown.unfolded)
        cards |= {"second": won, "plots": plots, "last": more}
    return cards


def _unread(found: Overview, part: Part) -> str:
    """The card of a part that can't be read, with why; “” where it can."""
    why = found.lacking.get(part, "")
    told = f"<p>{mark('warn', CLOSING['unread'])} {esc(why)}</p>"
    return parts.card(part, CLOSING[part], told) if why else ""


def asked(office: Office, found: Overview, asking_for: str, judged: Mapping[str, str], who: Asked) -> dict[str, str]:
    """The strip or form that asks; `asking_for` is one of GIVE, BY_HAND, MEMBERS, a colon and what it is about."""
    action, _, about = asking_for.partition(":")
    if action == MEMBERS:
        return {"members": prizes.members(found.members, about, who)}
    if found.standing is None or not action:
        return {}
    if action == BY_HAND:
        others = [one for one in office.bank.people if one.writer != who.writer]
        people = [one for one in others if roles_of(office, one.writer, who.now) & set(MAY_DECIDE)]
        return {"hand": prizes.hand(office, judged, confirming.judge(people, who))}
    return {"ask": confirming.give(_confirm(office, found.standing), who)}


def _confirm(office: Office, found: Standing) -> str:
    """What is about to be given, by what, under which name."""
    contest, given = office.bank.contest, found.given
    number = int(given.folder.name.rpartition("-")[2]) + 1 if given else 1
    count = sum(prize.count for prize in contest.collective_prizes)
    index = index_name(contest.collective_index)
    return PRIZES["confirm"].format(count=count, index=index, number=number)
