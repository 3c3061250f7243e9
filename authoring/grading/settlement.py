"""Settlement: compacts of any cut and order become the results of a week, the same bytes every time."""

from collections.abc import Callable, Iterable, Sequence
from functools import partial
from pathlib import Path
from typing import Protocol

import numpy as np
import pandas as pd

from authoring.grading.answers import BLANK, UNKNOWN
from authoring.grading.attempts import count
from authoring.grading.compacts import Compact, compact
from authoring.grading.entries import Entries, join
from authoring.grading.items import item_table
from authoring.grading.parts import BLOCK, Part, cut
from authoring.grading.people import People, describe, gather
from authoring.grading.rejects import Rejects, listed
from authoring.grading.results import Results, Tally
from authoring.grading.schemes import Scheme
from authoring.grading.standings import stand
from authoring.grading.units import unit_tables
from authoring.model.errors import RefusedError

SHEET = 1_048_576  # rows of a spreadsheet


class Runner(Protocol):
    """Whatever maps a function over parts: the built-in `map`, an executor's, an engine's."""

    def __call__(self, work: Callable[[Part], Compact], parts: Iterable[Part], /) -> Iterable[Compact]:
        """The results of the work on every part, in any order."""
        ...


def grade(paths: Iterable[Path | str], scheme: Scheme, run: Runner = map, block_bytes: int = BLOCK) -> Results:
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
    parts = sorted(compacts, key=lambda one: (one.part.file.name, str(one.part.file), one.part.start))
    read = sum(one.lines - one.blank for one in parts)
    if not read:
        raise RefusedError(
            "Không có dòng bài dự thi nào dưới dòng tiêu đề.", file=_names(parts), expected="ít nhất một bài"
        )
    entries = join([one.entries for one in parts])
    rejected = listed(_placed(parts))
    playing = _playing(entries, scheme)
    counted = count(playing, scheme)
    people = gather(playing, counted, scheme)
    described = describe(people, scheme)
    standing = stand(people, described, scheme)
    units, unmatched = unit_tables(standing.scores, scheme.units)
    size, attempts, right = people.totals
    return Results(
        contest=scheme.contest.id,
        week=scheme.week.tag,
        clock=scheme.contest.ranking.clock,
        scores=standing.scores,
        standings=standing.standings,
        awards=standing.awards,
        excluded=_excluded(entries, described, scheme),
        rejected=rejected,
        items=item_table(people.entries.answers, people.scores, scheme),
        units=units,
        unmatched=unmatched,
        tally=Tally(read, size, attempts - size, counted.resent, len(rejected)),
        people=size,
        attempts=attempts,
        all_right=right,
        notices=_notices(parts, people),
    )


def _playing(entries: Entries, scheme: Scheme) -> Entries:
    """The entries that are counted: those of excluded persons only where the contest lets them play."""
    if scheme.contest.admission.excluded_may_play or not entries.barred.any():
        return entries
    return entries.select(np.flatnonzero(~entries.barred))


def _excluded(entries: Entries, described: pd.DataFrame, scheme: Scheme) -> pd.DataFrame:
    """The excluded persons who took part, whether they were graded or rejected."""
    if scheme.contest.admission.excluded_may_play:
        found = described[~described["ranked"]]
    else:
        barred = entries.select(np.flatnonzero(entries.barred))
        found = describe(gather(barred, count(barred, scheme), scheme), scheme)
    return found[["person", "name", "unit", "attempts"]].reset_index(drop=True)


def _placed(parts: Sequence[Compact]) -> list[tuple[str, int, Rejects]]:
    """Rejected rows with their file and the row number at which their part begins."""
    placed, first = [], _firsts(parts)
    for one, begin in zip(parts, first, strict=True):
        placed += [(one.part.file.name, begin, rejects) for rejects in one.rejects]
    return placed


def _firsts(parts: Sequence[Compact]) -> list[int]:
    """The row number of each part's first row: rows of earlier parts of its file come before it."""
    seen: dict[Path, int] = {}
    firsts = []
    for one in parts:
        firsts.append(seen.setdefault(one.part.file, one.first))
        seen[one.part.file] += one.lines
    return firsts


def _notices(parts: Sequence[Compact], people: People) -> tuple[str, ...]:
    """What isn't wrong, and should be looked at before the results are used."""
    last = {one.part.file: begin + one.lines - 1 for one, begin in zip(parts, _firsts(parts), strict=True)}
    notices = [
        f"{path.name}: dừng đúng ở dòng {SHEET}, dòng cuối của một trang tính; kiểm tra xem tệp có bị cắt không."
        for path, row in last.items()
        if row == SHEET
    ]
    answers = people.entries.answers
    if 2 * int((answers == UNKNOWN).sum()) > int((answers != BLANK).sum()):
        notices.append("Hơn nửa số câu trả lời không phải là chữ cái phương án; kiểm tra cách hệ thống thi xuất tệp.")
    return tuple(notices)


def _names(parts: Sequence[Compact]) -> str:
    return ", ".join(dict.fromkeys(one.part.file.name for one in parts))
