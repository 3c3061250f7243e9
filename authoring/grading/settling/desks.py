"""The desk of a week: its entries laid out once, so that any key and any decision is graded from there at once."""

from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass, replace

import numpy as np

from authoring.grading.arrays import Flags, Ints
from authoring.grading.intake.compacts import Compact
from authoring.grading.intake.entries import Entries
from authoring.grading.intake.intakes import Intake, take_in
from authoring.grading.intake.voiding import void
from authoring.grading.schemes import Scheme
from authoring.grading.settling.attempts import Counted, Turns, line_up, pick
from authoring.grading.settling.awards import Candidate
from authoring.grading.settling.contenders import Contenders, contend
from authoring.grading.settling.marking import scored
from authoring.grading.settling.people import Totals, gather, persons, weigh


@dataclass(frozen=True, slots=True, eq=False)
class Desk:
    """What no key changes: everything that came in, the entries that play and their turns.

    `everybody`: the same with void entries among them, where the contest's forecasts count those too.
    """

    intake: Intake
    playing: Entries
    turns: Turns
    everybody: tuple[Entries, Turns] | None = None


def lay_out(compacts: Iterable[Compact], scheme: Scheme) -> Desk:
    """The desk of a week from all of its compacts, given in any order."""
    return _laid(take_in(compacts), scheme)


def void_on(desk: Desk, scheme: Scheme, persons: Collection[str]) -> Desk:
    """The desk with more entries void, to try it; only reading the files again lists them as rejected."""
    return _laid(replace(desk.intake, entries=void(desk.intake.entries, persons)), scheme)


def _laid(intake: Intake, scheme: Scheme) -> Desk:
    playing = _playing(intake.entries, scheme, voided=False)
    turns = line_up(playing, scheme)
    if scheme.contest.forecast.after_voiding or not intake.entries.voided.any():
        return Desk(intake, playing, turns)
    everybody = _playing(intake.entries, scheme, voided=True)
    return Desk(intake, playing, turns, (everybody, line_up(everybody, scheme)))


def target_on(desk: Desk, scheme: Scheme) -> Totals | None:
    """People, attempts and people all right with the void entries, where forecasts are held against those."""
    if desk.everybody is None:
        return None
    entries, turns = desk.everybody
    return weigh(entries, pick(turns, scored(entries, scheme), scheme), scheme)[1]


def count_on(desk: Desk, scheme: Scheme) -> Counted:
    """The counted attempt of each person under a scheme."""
    return pick(desk.turns, scored(desk.playing, scheme), scheme)


def weigh_on(desk: Desk, scheme: Scheme, counted: Counted) -> tuple[Contenders, Totals]:
    """Who stands where under a scheme, without a table; TieError as `contend`. And people, attempts, all right."""
    fields, totals = weigh(desk.playing, counted, scheme, target_on(desk, scheme))
    return contend_with(desk.playing, counted, scheme, fields), totals


def contend_with(entries: Entries, counted: Counted, scheme: Scheme, fields: Mapping[str, Ints]) -> Contenders:
    """Who stands where by these fields of the counted among entries; TieError as `contend`."""
    barred = entries.barred[counted.rows]
    passed = _passed(entries, counted.rows, scheme)

    def name(rows: Ints) -> Sequence[Candidate]:
        return candidates(entries, counted, rows, scheme)

    return contend(fields, barred, passed, scheme, name)


def candidates(entries: Entries, counted: Counted, rows: Ints, scheme: Scheme) -> list[Candidate]:
    """The people at these places among the counted, as a list of the draw names them."""
    chosen = Counted(counted.rows[rows], counted.scores[rows], counted.attempts[rows], 0)
    people = gather(entries, chosen, scheme)
    return [Candidate(*one) for one in zip(*people.named(scheme), strict=True)]


def _passed(entries: Entries, rows: Ints, scheme: Scheme) -> Flags:
    """Which of the counted take no prize."""
    flags = np.zeros(len(rows), np.bool_)
    if scheme.decided.passed:
        known = persons(entries.select(rows)).to_pylist()
        flags[:] = [person in scheme.decided.passed for person in known]
    return flags


def _playing(entries: Entries, scheme: Scheme, *, voided: bool) -> Entries:
    """The entries that are counted: those of excluded persons only where the contest lets them play."""
    out = np.zeros(entries.size, np.bool_) if voided else entries.voided
    if not scheme.contest.admission.excluded_may_play:
        out |= entries.barred
    return entries.select(np.flatnonzero(~out)) if out.any() else entries
