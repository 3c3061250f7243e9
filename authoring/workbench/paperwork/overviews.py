"""An overview of a place, read once: its papers, prizes, money, who took part, which reports came back, its items."""

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from enum import StrEnum
from functools import partial
from typing import TypeVar

from authoring.model.contests import Week, week_number
from authoring.model.errors import RefusedError
from authoring.reports.budgets import Spent, prize_money
from authoring.workbench.contest.offices import Office
from authoring.workbench.forms.weeks import last_results
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
GIVEN, UNREADABLE = "đã chốt, bản {number}", "bản {number} không còn đọc được"
T = TypeVar("T")


class Part(StrEnum):
    """What a place shows, each read by itself."""

    PRIZES = "prizes"
    MONEY = "money"
    TURNOUT = "turnout"
    MEMBERS = "members"
    WINNERS = "winners"
    ITEMS = "items"
    REPORTS = "reports"


@dataclass(frozen=True, slots=True)
class Turnout:
    """A unit with its members, and people and attempts by week; `total` are different people in all (None: unknown)."""

    unit: str
    members: int | None
    people: tuple[int, ...]
    attempts: tuple[int, ...]
    total: int | None


@dataclass(frozen=True, slots=True)
class Overview:
    """What a place shows. `weeks` are those in `turnout`; `lacking` says of a part that can't be read why not.

    A week has its winners, cards and what units sent back; the end has the standing and the money.
    """

    place: str
    entries: tuple[Entry, ...]
    members: tuple[Members, ...] = ()
    weeks: tuple[Week, ...] = ()
    turnout: tuple[Turnout, ...] = ()
    lacking: Mapping[Part, str] = field(default_factory=dict)
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


def money(office: Office, given: Standing | None = None) -> tuple[Spent, ...]:
    """Planned beside paid, as far as winners are verified and prizes given: weeks, collective prizes, free lines."""
    return tuple(_money(office, given or standing(office)))


class _Parts:
    """Parts of a place read one after another: one that is refused says why and stops no other."""

    def __init__(self, office: Office) -> None:
        self.office = office
        self.lacking: dict[Part, str] = {}

    def read(self, name: Part, how: Callable[[], T]) -> T | None:
        """What `how` gives; None where it is refused, with the reason under this name."""
        try:
            return how()
        except RefusedError as refusal:
            said = plain(self.office, str(refusal))
            self.lacking[name] = " ".join(dict.fromkeys(filter(None, (self.lacking.get(name, ""), said))))
        return None


def _end(office: Office, entries: tuple[Entry, ...]) -> Overview:
    parts, counts = _Parts(office), dict[Week, dict[str, tuple[int, int]]]()
    every = parts.read(Part.MEMBERS, partial(members, office)) or ()
    found = parts.read(Part.PRIZES, partial(standing, office))
    paid = parts.read(Part.MONEY, partial(money, office, found)) or ()
    for week in (one for one in office.bank.contest.weeks if last_results(office.exports, one.tag)):
        read = parts.read(Part.TURNOUT, partial(_graded, office, week.tag))
        counts |= {week: read} if read is not None else {}
    people = {line.unit: line.people for line in found.lines} if found else None
    turnout = tuple(_turnout(office, list(counts.values()), people))
    more = {"standing": found, "money": paid}
    return Overview(END, entries, every, tuple(counts), turnout, parts.lacking, **more)  # type: ignore[arg-type] # each is of its kind


def _week(office: Office, tag: str, entries: tuple[Entry, ...]) -> Overview:
    parts, week = _Parts(office), office.week(tag)
    every = parts.read(Part.MEMBERS, partial(members, office)) or ()
    back = parts.read(Part.REPORTS, partial(returned, office, tag))
    result = parts.read(Part.TURNOUT, partial(open_dossier, office, tag))
    if result is None:
        return Overview(tag, entries, every, lacking=parts.lacking, returned=back)
    found = parts.read(Part.WINNERS, partial(winners, office, tag)) or ()
    shown = parts.read(Part.ITEMS, partial(cards, result)) or ()
    turnout = tuple(_turnout(office, [_counts(result)], {}))
    more = {"winners": found, "cards": shown, "returned": back, "result": result}
    return Overview(tag, entries, every, (week,), turnout, parts.lacking, **more)  # type: ignore[arg-type] # each is of its kind


def _graded(office: Office, tag: str) -> dict[str, tuple[int, int]]:
    return _counts(open_dossier(office, tag))


def _counts(dossier: Dossier) -> dict[str, tuple[int, int]]:
    return {one.unit: (one.people, one.attempts) for one in unit_counts(dossier)}


def _turnout(
    office: Office, counts: Sequence[Mapping[str, tuple[int, int]]], people: Mapping[str, int] | None
) -> Iterator[Turnout]:
    """Every unit of the contest, those without a known unit last; `people` are totals, None where nobody knows them."""
    known = {unit.name: unit.members for unit in office.bank.units}
    others = (name for week in counts for name in week if name not in known)
    for name in dict.fromkeys((*known, *others)):
        weeks = [week.get(name, (0, 0)) for week in counts]
        each = tuple(people for people, _attempts in weeks)
        alone = each[0] if len(each) == 1 else None
        total = alone if people is None else people.get(name, alone or 0)
        yield Turnout(name, known.get(name), each, tuple(attempts for _people, attempts in weeks), total)


def _money(office: Office, standing: Standing) -> Iterator[Spent]:
    contest = office.bank.contest
    planned = prize_money(contest.weekly_prizes)
    for week in contest.weeks:
        found = winners(office, week.tag) if newest_outcome(office, week.tag) else ()
        paid = [one.award.value for one in found if one.status == VERIFIED]
        shown = VERIFIED_OF.format(done=len(paid), all=len(found)) if found else NOT_GRADED
        yield Spent(f"Giải cá nhân tuần {week_number(week.tag)}", planned, sum(paid), shown)
    given = standing.given
    collective = sum(line.value for line in standing.lines) if given and not given.lost else 0
    number = given.folder.name.rpartition("-")[2] if given else ""
    shown = (UNREADABLE if given.lost else GIVEN).format(number=number) if given else NOT_GIVEN
    yield Spent("Giải tập thể", prize_money(contest.collective_prizes), collective, shown)
    for line, spent in free_lines(office):
        yield Spent(line.what, line.money, spent, line.note)
