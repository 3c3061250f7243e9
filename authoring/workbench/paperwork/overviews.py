"""An overview of a place, read once: its papers, prizes, money, who took part, which reports came back, its items."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from authoring.model.contests import Week, week_number
from authoring.model.errors import RefusedError
from authoring.reports.budgets import Spent, prize_money
from authoring.workbench.contest.offices import Office
from authoring.workbench.paperwork.before_papers import free_lines
from authoring.workbench.paperwork.collectives import Standing, standing
from authoring.workbench.paperwork.desks import BEFORE, END
from authoring.workbench.paperwork.dossiers import Dossier, open_dossier, unit_counts
from authoring.workbench.paperwork.figures import ItemCard, cards
from authoring.workbench.paperwork.memberships import Members, members
from authoring.workbench.paperwork.registers import Entry, plain, register
from authoring.workbench.paperwork.unit_reports import Returned, returned
from authoring.workbench.results.outcomes import newest_outcome
from authoring.workbench.results.winners import VERIFIED, Winner, winners

VERIFIED_OF = "{done} trong {all} người đã xác minh"
NOT_GRADED, NOT_GIVEN = "chưa chấm", "chưa chốt"


@dataclass(frozen=True, slots=True)
class Turnout:
    """A unit with its members (None: unknown), and people and attempts by week; `total` are different people in all."""

    unit: str
    members: int | None
    people: tuple[int, ...]
    attempts: tuple[int, ...]
    total: int


@dataclass(frozen=True, slots=True)
class Overview:
    """What a place shows. `weeks` are those in `turnout`; `why` says why a week has none, “” where it has.

    A week has its winners, cards and what units sent back; the end has the standing and the money.
    """

    place: str
    entries: tuple[Entry, ...]
    members: tuple[Members, ...] = ()
    weeks: tuple[Week, ...] = ()
    turnout: tuple[Turnout, ...] = ()
    why: str = ""
    standing: Standing | None = None
    money: tuple[Spent, ...] = ()
    winners: tuple[Winner, ...] = ()
    cards: tuple[ItemCard, ...] = ()
    returned: Returned | None = None
    result: Dossier | None = None


def look(office: Office, place: str) -> Overview:
    """Everything of a place as it is now; RefusedError for a place that there isn't."""
    entries = register(office, place)
    if place == BEFORE:
        return Overview(place, entries)
    return _end(office, entries) if place == END else _week(office, place, entries)


def money(office: Office) -> tuple[Spent, ...]:
    """Planned beside paid, as far as winners are verified and prizes given: weeks, collective prizes, free lines."""
    return tuple(_money(office))


def _end(office: Office, entries: tuple[Entry, ...]) -> Overview:
    every = members(office)
    try:
        found = standing(office)
        late = {week.tag for week in found.waiting}
        graded = tuple(week for week in office.bank.contest.weeks if week.tag not in late)
        counts = [_counts(open_dossier(office, week.tag)) for week in graded]
        paid = money(office)
    except RefusedError as refusal:
        return Overview(END, entries, every, why=plain(office, str(refusal)))
    people = {line.unit: line.people for line in found.lines}
    turnout = tuple(_turnout(office, counts, people))
    return Overview(END, entries, every, graded, turnout, standing=found, money=paid)


def _week(office: Office, tag: str, entries: tuple[Entry, ...]) -> Overview:
    week, back, every = office.week(tag), returned(office, tag), members(office)
    try:
        result = open_dossier(office, tag)
        counts, found, shown = _counts(result), winners(office, tag), cards(office, tag)
    except RefusedError as refusal:
        return Overview(tag, entries, every, why=plain(office, str(refusal)), returned=back)
    turnout = tuple(_turnout(office, [counts], {}))
    more = {"winners": found, "cards": shown, "returned": back, "result": result}
    return Overview(tag, entries, every, (week,), turnout, **more)  # type: ignore[arg-type] # each is of its kind


def _counts(dossier: Dossier) -> dict[str, tuple[int, int]]:
    return {one.unit: (one.people, one.attempts) for one in unit_counts(dossier)}


def _turnout(office: Office, counts: list[dict[str, tuple[int, int]]], people: Mapping[str, int]) -> Iterator[Turnout]:
    """Every unit of the contest, those without a known unit last, as far as there are any."""
    known = {unit.name: unit.members for unit in office.bank.units}
    others = (name for week in counts for name in week if name not in known)
    for name in dict.fromkeys((*known, *others)):
        weeks = [week.get(name, (0, 0)) for week in counts]
        each = tuple(people for people, _attempts in weeks)
        total = people.get(name, each[0] if len(each) == 1 else 0)
        yield Turnout(name, known.get(name), each, tuple(attempts for _people, attempts in weeks), total)


def _money(office: Office) -> Iterator[Spent]:
    contest = office.bank.contest
    planned = prize_money(contest.weekly_prizes)
    for week in contest.weeks:
        found = winners(office, week.tag) if newest_outcome(office, week.tag) else ()
        paid = [one.award.value for one in found if one.status == VERIFIED]
        shown = VERIFIED_OF.format(done=len(paid), all=len(found)) if found else NOT_GRADED
        yield Spent(f"Giải cá nhân tuần {week_number(week.tag)}", planned, sum(paid), shown)
    given = standing(office)
    collective = sum(line.value for line in given.lines) if given.given else 0
    shown = given.given.folder.name if given.given else NOT_GIVEN
    yield Spent("Giải tập thể", prize_money(contest.collective_prizes), collective, shown)
    for line, spent in free_lines(office):
        yield Spent(line.what, line.money, spent, line.note)
