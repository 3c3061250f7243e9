"""Contests to take pictures of: just founded, being drafted, ready to be released, a week graded, all weeks over."""

import shutil
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from pathlib import Path
from zoneinfo import ZoneInfo

from authoring.model.contests import Week
from authoring.model.records import State
from authoring.runs.weeks import grade_week
from authoring.workbench.forms.opening import open_week
from authoring.workbench.items.reviewing import approve, give_back, send
from authoring.workbench.paperwork import papers
from authoring.workbench.paperwork.closing import newest_results
from authoring.workbench.paperwork.collectives import give
from authoring.workbench.paperwork.desks import END
from authoring.workbench.paperwork.registers import make
from authoring.workbench.results.columns import keep, open_columns, say
from authoring.workbench.results.decisions import second
from authoring.workbench.results.finals import sign_final
from authoring.workbench.results.inbox import put_file
from authoring.workbench.results.outcomes import awarded
from authoring.workbench.results.winners import VERIFIED, mark_winner
from authoring.workbench.starting import rehearsal
from authoring.workbench.starting.rehearsal import Stage

ROOT = Path(__file__).resolve().parent.parent
SAMPLE = ROOT / "banks/bhxh-bhyt-2022"
ITEM = "2022-ha003"  # the author writes on it
WAITING = ("2022-ha005", "2022-ha009", "2022-ha017")  # sent for review
RETURNED = "2022-ha018"
ROWS = 4000
ZONE = ZoneInfo("Asia/Ho_Chi_Minh")
BEFORE = datetime(2022, 7, 11, 9, 41, tzinfo=ZONE)  # two weeks before the first week opens
GRADED = datetime(2022, 7, 26, 9, 41, tzinfo=ZONE)  # after the first week, before the second
OVER = datetime(2022, 8, 25, 9, 41, tzinfo=ZONE)


@dataclass(frozen=True, slots=True)
class Scene:
    """A contest's folder (none: nothing was opened yet) and the moment at which people look at it."""

    folder: Path | None
    now: datetime


def make_fresh(place: Path) -> Scene:
    """A contest that was just founded: settings and people, no law and no item yet."""
    stage = rehearsal.set_stage(SAMPLE, place)
    for name in ("items", "policies"):
        shutil.rmtree(stage.folder / name)
    return Scene(stage.folder, BEFORE)


def make_drafting(place: Path) -> Scene:
    """The items are written and nobody has sent one."""
    return Scene(rehearsal.set_stage(SAMPLE, place).folder, BEFORE)


def make_ready(place: Path) -> Scene:
    """Every item is approved and the first week can be released."""
    stage = rehearsal.set_stage(SAMPLE, place)
    rehearsal.review(stage)
    return Scene(stage.folder, BEFORE + timedelta(days=9))


def make_graded(place: Path) -> Scene:
    """The first week is graded, the second can be released, a few items are on their way."""
    stage = rehearsal.set_stage(SAMPLE, place)
    approve_most(stage, (ITEM, *WAITING, RETURNED))
    for id_ in (RETURNED, *WAITING):
        send(stage.office(), id_, stage.ha.at(GRADED - timedelta(days=3)))
    give_back(stage.office(), RETURNED, stage.lam.at(GRADED - timedelta(days=1)), "nêu rõ đối tượng hơn")
    hold_week(stage, stage.office().bank.contest.weeks[0])
    return Scene(stage.folder, GRADED)


def make_over(place: Path) -> Scene:
    """Three weeks are final, every winner is verified, the collective prizes are given, a few papers are made."""
    stage = rehearsal.set_stage(SAMPLE, place)
    rehearsal.review(stage)
    for week in stage.office().bank.contest.weeks:
        hold_week(stage, week)
        finish_week(stage, week)
    give(stage.office(), stage.ha.at(OVER - timedelta(hours=2)))
    for kind in papers.kinds(stage.office(), END)[:3]:
        make(stage.office(), END, kind.key, "ha", OVER - timedelta(hours=1))
    return Scene(stage.folder, OVER)


def approve_most(stage: Stage, left_out: Sequence[str]) -> None:
    """Every other item is sent and approved by the second person, before the contest begins."""
    office = stage.office()
    begin = office.bank.contest.weeks[0].opens - timedelta(days=10)
    waiting = [entry for entry in office.bank.items() if entry.state is State.DRAFT]
    for entry in waiting:
        if (id_ := entry.revision.item.id) not in left_out:
            author, other = (stage.ha, stage.lam) if entry.revision.writer == "ha" else (stage.lam, stage.ha)
            send(office, id_, author.at(begin))
            approve(office, id_, other.at(begin + timedelta(hours=30)), "đã đối chiếu căn cứ")


def hold_week(stage: Stage, week: Week) -> None:
    """Release, let people take part, confirm the columns, open the seal, grade."""
    done = rehearsal.release_week(stage, week)
    path, _made = rehearsal.submit(stage, week, done, ROWS)
    file = put_file(stage.office(), week.tag, path.name, path.read_bytes())
    after = stage.ha.at(week.closes + timedelta(hours=1))
    open_week(stage.office(), week.tag, after)
    look = open_columns(stage.folder, week.tag, [file], stage.exports)
    keep(look, after, say(look, {}, {}))
    grade_week(stage.folder, week.tag, [file], stage.exports)


def finish_week(stage: Stage, week: Week) -> None:
    """Two people sign the results; every winner is verified."""
    office, at = stage.office(), week.closes + timedelta(hours=20)
    folder = newest_results(office.exports, week.tag)
    second(office, stage.lam.at(at), sign_final(office, week.tag, folder, stage.ha.at(at), "").mark)
    for prize in range(1, len(awarded(folder)) + 1):
        mark_winner(
            office, week.tag, prize, VERIFIED, stage.ha.at(at + timedelta(minutes=prize)), "đã đối chiếu giấy tờ"
        )
