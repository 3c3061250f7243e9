"""Collective prizes as they stand: who leads by the contest's index, what is still lacking, what was given already."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import datetime
from pathlib import Path

from authoring import grading
from authoring.model.contests import Contest, Week
from authoring.model.errors import RefusedError
from authoring.reports import UnitLine
from authoring.workbench.contest.mandating import roles_now
from authoring.workbench.contest.offices import Office
from authoring.workbench.contest.sittings import Sitting
from authoring.workbench.forms.weeks import last_results
from authoring.workbench.paperwork.closing import Closing, close, demand_units, newest_results
from authoring.workbench.paperwork.closing_papers import closing_lines
from authoring.workbench.paperwork.desks import END, Desk, on_closing
from authoring.workbench.paperwork.juries import close_by_hand, judgement
from authoring.workbench.paperwork.makers import Givers, givers, sign_given
from authoring.workbench.results.awarding import unit_lines
from authoring.workbench.results.decisions import MAY_DECIDE

BY_HAND = "by hand"


@dataclass(frozen=True, slots=True)
class Given:
    """Collective prizes given: the folder, who signed when, whether people judged, whether results changed since.

    `torn` names what of them can't be read any more: the prizes themselves (`lost`), or who signed for them.
    """

    folder: Path
    people: tuple[str, ...]
    time: datetime | None
    by_hand: bool
    outdated: bool
    torn: str = ""
    lost: bool = False


@dataclass(frozen=True, slots=True)
class Standing:
    """The units from the best down; `waiting` are weeks without results; `why` says what stands against an index.

    Where nothing was given, `lines` are provisional. Where the index can't be computed they are ordered by people and
    nobody has a prize.
    """

    lines: tuple[UnitLine, ...]
    waiting: tuple[Week, ...]
    why: str = ""
    given: Given | None = None


def standing(office: Office) -> Standing:
    """The collective prizes given, or as they would be given today; RefusedError where results were touched."""
    contest, folders, waiting = office.bank.contest, list[Path](), list[Week]()
    for week in contest.weeks:
        found = _results(office, week)
        folders += [found] if found else []
        waiting += [] if found else [week]
    lines, why = _computed(office, folders)
    given, shown = _given(office, lines, tuple(folder.name for folder in folders))
    return Standing(shown, tuple(waiting), why, given)


def give(office: Office, sitting: Sitting) -> Closing:
    """Give the prizes by the contest's index, signed; RefusedError for who may not, and where the index can't stand."""
    _demand(office, sitting)
    done = close(office, [week.tag for week in office.bank.contest.weeks])
    sign_given(office, done.folder, (sitting,))
    return done


def give_by_hand(
    office: Office, prizes: Sequence[tuple[str, str]], reason: str, both: tuple[Sitting, Sitting]
) -> Closing:
    """Give the prizes as two people judged (unit code, tier), with why; RefusedError as `close_by_hand` says."""
    done = close_by_hand(office, prizes, reason, both)
    sign_given(office, done.folder, both)
    return done


def _results(office: Office, week: Week) -> Path | None:
    """The newest results of a week, None where there are none; touched ones are refused."""
    return newest_results(office.exports, week.tag) if last_results(office.exports, week.tag) else None


def _computed(office: Office, folders: Sequence[Path]) -> tuple[tuple[UnitLine, ...], str]:
    """The units by the contest's index, else by people, and what stands against the index."""
    tables = [grading.read_participation(folder / "noi-bo") for folder in folders]
    contest, units, why = office.bank.contest, office.bank.units, ""
    try:
        demand_units(office)
        if contest.collective_index == BY_HAND:
            return unit_lines(grading.collective(tables, _unranked(contest), units)), ""
        return unit_lines(grading.collective(tables, contest, units)), ""
    except RefusedError as refusal:
        why = str(refusal)
    return unit_lines(grading.collective(tables, _unranked(contest), units)), why


def _unranked(contest: Contest) -> Contest:
    return replace(contest, collective_index="people", collective_prizes=())


def _given(
    office: Office, lines: tuple[UnitLine, ...], results: tuple[str, ...]
) -> tuple[Given | None, tuple[UnitLine, ...]]:
    """What was given, and the units as they were given; as they stand today where nothing was, or nothing is left."""
    try:
        folder = office.exports / on_closing(Desk(office, END))
    except RefusedError:
        return None, lines
    try:
        kept, told = closing_lines(Desk(office, END)), judgement(folder)
    except RefusedError as refusal:
        return Given(folder, (), None, by_hand=False, outdated=False, torn=str(refusal), lost=True), lines
    outdated = told.results != results if told else kept != lines
    try:
        signed, torn = givers(office, folder), ""
    except RefusedError as refusal:
        signed, torn = Givers(), str(refusal)
    return Given(folder, signed.people, signed.time, bool(told), outdated, torn), kept


def _demand(office: Office, sitting: Sitting) -> None:
    if not roles_now(office, sitting).intersection(MAY_DECIDE):
        said = "Người này không có vai trò quyết định giải. Chưa chốt gì."
        raise RefusedError(said, expected="thư ký, người duyệt hoặc chủ cuộc thi", found=sitting.person.name)
