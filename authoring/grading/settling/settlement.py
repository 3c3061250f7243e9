"""Settlement: compacts of any cut and order become the results of a week, the same bytes every time."""

from collections.abc import Callable, Iterable
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass, replace
from functools import partial
from pathlib import Path
from typing import Protocol

import numpy as np
import pandas as pd

from authoring.grading.answers import BLANK, UNKNOWN
from authoring.grading.intake.compacts import Compact, compact
from authoring.grading.intake.entries import Entries
from authoring.grading.intake.parts import BLOCK, Part, cut
from authoring.grading.intake.threads import in_threads
from authoring.grading.schemes import Scheme
from authoring.grading.settling.alarms import alarm_table
from authoring.grading.settling.attempts import Counted, count, oppose_untimed
from authoring.grading.settling.desks import Desk, contend_with, count_on, lay_out, target_on
from authoring.grading.settling.items import item_table
from authoring.grading.settling.marking import full_score
from authoring.grading.settling.people import People, Totals, describe, gather
from authoring.grading.settling.results import Results, Tally
from authoring.grading.settling.standings import stand
from authoring.grading.units import unit_tables
from authoring.grading.words import plain


class Runner(Protocol):
    """Whatever maps a function over parts: threads of this machine, the built-in `map`, an engine's."""

    def __call__(self, work: Callable[[Part], Compact], parts: Iterable[Part], /) -> Iterable[Compact]:
        """The results of the work on every part, in any order."""
        ...


def grade(paths: Iterable[Path | str], scheme: Scheme, run: Runner = in_threads, block_bytes: int = BLOCK) -> Results:
    """Grade the submissions files of one week.

    `run` and `block_bytes` decide how the work is cut and who does it, never the result. RefusedError for a file that
    can't be graded, TieError where equal people stand at a prize's boundary.
    """
    return settle(run(partial(compact, scheme=scheme), cut(paths, block_bytes)), scheme)


def settle(compacts: Iterable[Compact], scheme: Scheme) -> Results:
    """The results of a week from all of its compacts, given in any order.

    Void → one counted attempt a person → key → target of the forecast → distance → rank. TieError where equal people
    stand at a prize's boundary.
    """
    return _ranked(_gathered(lay_out(compacts, scheme), scheme), scheme)


def settle_desk(desk: Desk, scheme: Scheme) -> Results:
    """The same from a desk, under any key and decisions of the same week."""
    return _ranked(_gathered(desk, scheme), scheme)


@dataclass(frozen=True, slots=True, eq=False)
class _Gathered:
    """What a desk leaves to be ranked and told: people instead of entries, and the `barred` entries kept out."""

    people: People
    counted: Counted
    barred: Entries | None
    rejected: pd.DataFrame
    tally: Tally
    notices: tuple[str, ...]


def _gathered(desk: Desk, scheme: Scheme) -> _Gathered:
    intake, counted, target = desk.intake, count_on(desk, scheme), target_on(desk, scheme)
    oppose_untimed(desk.playing, desk.turns, counted, scheme)
    people = gather(desk.playing, counted, scheme, target)
    size, attempts = len(counted.rows), int(counted.attempts.sum())
    return _Gathered(
        people=people,
        counted=replace(counted, rows=np.arange(size)),
        barred=_barred(intake.entries, scheme),
        rejected=intake.rejected,
        tally=Tally(intake.read, size, attempts - size, counted.resent, len(intake.rejected)),
        notices=intake.notices + _aimed(target) + _notices(people),
    )


def _ranked(found: _Gathered, scheme: Scheme) -> Results:
    people, tally = found.people, found.tally
    with ThreadPoolExecutor(1) as beside:
        told = beside.submit(_of_items, people.entries, scheme)
        contenders = contend_with(people.entries, found.counted, scheme, people.fields)
        described = describe(people, scheme)
        standing = stand(contenders, described, scheme)
        units, unmatched = unit_tables(standing.scores, scheme.units)
    items, alarms = told.result()
    return Results(
        contest=scheme.contest.id,
        week=scheme.week.tag,
        clock=scheme.contest.ranking.clock,
        scores=standing.scores,
        standings=standing.standings,
        awards=standing.awards,
        passed=standing.passed,
        excluded=_excluded(found.barred, described, scheme),
        rejected=found.rejected,
        items=items,
        alarms=alarms,
        units=units,
        unmatched=unmatched,
        tally=tally,
        people=tally.counted,
        attempts=tally.counted + tally.uncounted,
        all_right=int((people.scores == full_score(scheme)).sum()),
        notices=found.notices,
    )


UNTOLD = (
    "Có tệp chỉ có điểm, không có từng câu trả lời: xếp hạng và trao giải được; thống kê câu hỏi và báo đáp án "
    "đáng ngờ không tính những bài ấy, và không thử đổi đáp án được."
)


def _barred(entries: Entries, scheme: Scheme) -> Entries | None:
    """The entries of excluded persons where those may not play."""
    if scheme.contest.admission.excluded_may_play or not entries.barred.any():
        return None
    return entries.select(np.flatnonzero(entries.barred))


def _excluded(barred: Entries | None, described: pd.DataFrame, scheme: Scheme) -> pd.DataFrame:
    """The excluded persons who took part, whether they were graded or rejected."""
    found = described[~described["ranked"]]
    if barred:
        found = describe(gather(barred, count(barred, scheme), scheme), scheme)
    return plain(found[["person", "name", "unit", "attempts"]]).reset_index(drop=True)


def _of_items(entries: Entries, scheme: Scheme) -> tuple[pd.DataFrame, pd.DataFrame]:
    """Statistics of the items and the alarms, by the answers of those whose files tell them."""
    answers = entries.answers[:, ~entries.untold] if entries.untold.any() else entries.answers
    return item_table(answers, scheme), alarm_table(answers, scheme)


def _aimed(target: Totals | None) -> tuple[str, ...]:
    """What forecasts were held against, where it isn't what the results count."""
    if target is None:
        return ()
    people, attempts, right = target
    said = f"{people} người, {attempts} lượt, {right} người đúng hết"
    return (f"Theo thiết lập, số dự đoán được so với số đếm cả các bài bị hủy: {said}.",)


def _notices(people: People) -> tuple[str, ...]:
    """What isn't wrong, and should be looked at before the results are used."""
    answers = people.entries.answers
    if people.entries.untold.any():
        return (UNTOLD,)
    if 2 * int((answers == UNKNOWN).sum()) <= int((answers != BLANK).sum()):
        return ()
    return ("Hơn nửa số câu trả lời không phải là chữ cái phương án; kiểm tra cách hệ thống thi xuất tệp.",)
