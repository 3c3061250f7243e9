"""The secretary's week: how far one week has come, its files, how they are read, its results, what is still open."""

from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import datetime
from enum import StrEnum
from pathlib import Path

from authoring import grading
from authoring.grading import Desk, Proposal, TieError, Trial
from authoring.model.contests import Week
from authoring.model.errors import RefusedError
from authoring.model.rulings import Ruling
from authoring.records import read
from authoring.workbench.contest.offices import Office
from authoring.workbench.contest.sittings import Sitting
from authoring.workbench.forms.released import Released, newest
from authoring.workbench.results import finality, finals
from authoring.workbench.results.arrivals import look_over
from authoring.workbench.results.columns import Look, keep, open_columns, say
from authoring.workbench.results.complaints import Complaint, complaint
from authoring.workbench.results.decisions import Decision, Standing, decisions
from authoring.workbench.results.drawing import open_tie
from authoring.workbench.results.grading import Work, grade, prepare, receive, result_files
from authoring.workbench.results.inbox import Arrived, arrived, files
from authoring.workbench.results.outcomes import newest_outcome
from authoring.workbench.results.regrading import Suspect, try_ruling
from authoring.workbench.results.sheets import Sheets, read_sheets
from authoring.workbench.results.winners import Winner, winners


class Stage(StrEnum):
    """How far a week has come."""

    UNRELEASED = "unreleased"
    OPEN = "open"
    SEALED = "sealed"
    EMPTY = "empty"
    READY = "ready"
    GRADED = "graded"
    FINAL = "final"


@dataclass(slots=True)
class Secretary:
    """One week as it was looked at last; `look` looks again, everything that takes long is asked for by name.

    A refusal leaves what stood there before.
    """

    reopen: Callable[[], Office]
    tag: str
    office: Office = field(init=False)
    released: Released | None = None
    arrived: tuple[Arrived, ...] = ()
    sheets: Sheets | None = None
    decided: tuple[Decision, ...] = ()
    winners: tuple[Winner, ...] = ()
    suspects: tuple[Suspect, ...] = ()  # about which nothing is decided
    final: Decision | None = None
    obstacles: tuple[str, ...] = ()
    columns: Look | None = None
    fields: dict[str, str] = field(default_factory=dict)  # what a person says of the columns, by header
    how: dict[str, str] = field(default_factory=dict)  # and of dates, durations, answers
    desk: tuple[Work, Desk] | None = None
    tie: TieError | None = None

    def __post_init__(self) -> None:
        self.office = self.reopen()

    @property
    def week(self) -> Week:
        """The week in the contest's settings."""
        return self.office.week(self.tag)

    def look(self) -> None:
        """The contest as it is now: release, files, results, decisions. What was read of other files is forgotten."""
        self.office = self.reopen()
        before, self.arrived = self.arrived, arrived(self.office, self.tag)
        if before != self.arrived:
            self.columns, self.desk, self.tie = None, None, None
            self.fields, self.how = {}, {}
        self.released = newest(self.office, self.tag)
        decided = decisions(self.office, self.tag)
        if decided != self.decided:
            self.desk, self.tie = None, None
        self.decided = decided
        self._look_at_results()

    def stage(self, now: datetime) -> Stage:
        """How far the week has come at this moment."""
        if self.final and self.final.standing is Standing.IN_FORCE:
            return Stage.FINAL
        if self.sheets:
            return Stage.GRADED
        if self.released is None:
            return Stage.UNRELEASED
        if now <= self.week.closes:
            return Stage.OPEN
        if not self.released.opened:
            return Stage.SEALED
        return Stage.READY if self.arrived else Stage.EMPTY

    def unread(self) -> bool:
        """Whether files lie there whose columns nobody has looked at, and which aren't those of the results."""
        opened = self.released is not None and self.released.opened
        graded = {line["file"] for line in self.sheets.files} if self.sheets else set()
        return opened and self.columns is None and {one.path.name for one in self.arrived} != graded

    # ── files and their columns ────────────────────────────────────────────
    def paths(self) -> tuple[Path, ...]:
        """The files of the week."""
        return files(self.office, self.tag)

    def read_columns(self) -> None:
        """How the columns of the files would be read; RefusedError where one can't be read at all."""
        self.columns = open_columns(self.office.bank.folder, self.tag, self.paths(), self.office.exports)

    def proposals(self) -> tuple[Proposal, ...]:
        """What the machine proposes, with what was said of it here."""
        return say(self.columns, self.fields, self.how) if self.columns else ()

    def sure(self) -> bool:
        """Whether somebody has confirmed how every file is read."""
        found = self.proposals()
        return bool(found) and all(one.confirmed and not one.questions for one in found)

    def confirm(self, sitting: Sitting) -> int:
        """Sign how the columns are read; how many different headers were confirmed."""
        if self.columns is None:
            raise RefusedError("Chưa xem các cột của tệp bài dự thi.")
        kept = keep(self.columns, sitting, self.proposals())
        self.read_columns()
        self.fields, self.how = {}, {}
        return len(kept)

    # ── what is tried on the entries ───────────────────────────────────────
    def lay_out(self) -> None:
        """Read the files once; from there every key is tried at once. Finds the tie that stops the week, too."""
        work = self.work()
        desk = grading.lay_out(receive(work).compacts, work.scheme)
        self.desk, self.tie = (work, desk), open_tie(work, desk)

    def work(self) -> Work:
        """The week ready to be graded; RefusedError says why it isn't."""
        return prepare(
            str(self.office.bank.folder), self.tag, [str(path) for path in self.paths()], str(self.office.exports)
        )

    def try_out(self, found: Ruling) -> Trial:
        """What a ruling would change; nothing is written."""
        return try_ruling(*self._laid(), found)

    def complaint(self, person: str) -> Complaint:
        """Everything about one person."""
        return complaint(*self._laid(), person)

    def laid(self) -> Work:
        """The work whose entries lie read; RefusedError where none does."""
        return self._laid()[0]

    def compare(self) -> tuple[str, ...]:
        """Grade again and name the kept files that would come out otherwise; nothing is written."""
        if self.sheets is None:
            raise RefusedError("Tuần này chưa có kết quả để đối chiếu.", found=self.tag)
        work = self.work()
        found = receive(work)
        made = result_files(work, grade(work, found), look_over(found, work.scheme))
        kept = self.sheets.folder
        return tuple(name for name, data in sorted(made.items()) if not _same(kept / name, data))

    def _laid(self) -> tuple[Work, Desk]:
        if self.desk is None:
            raise RefusedError("Bài dự thi chưa được đọc lại.", found=self.tag)
        return self.desk

    def _look_at_results(self) -> None:
        folder = newest_outcome(self.office, self.tag)
        self.sheets = read_sheets(folder) if folder else None
        self.suspects, self.winners, self.final, self.obstacles = (), (), None, ()
        if folder and self.sheets:
            self.suspects = finals.open_suspects(self.office, self.tag, self.sheets.suspects)
            self.winners = winners(self.office, self.tag)
            self.final = finality.final_of(self.office, self.tag, folder)
            self.obstacles = finals.obstacles(self.office, self.tag, folder, self.sheets.suspects)


def next_week(office: Office, now: datetime) -> str:
    """The week that waits to be graded: the first that has closed and has no results, else the last that has closed."""
    closed = [week.tag for week in office.bank.contest.weeks if week.closes < now]
    waiting = (tag for tag in closed if not any(office.exports.glob(f"{tag}-results-[0-9]*")))
    first = (week.tag for week in office.bank.contest.weeks)
    return next(waiting, closed[-1] if closed else next(first, ""))


def _same(path: Path, data: bytes) -> bool:
    return path.is_file() and read(path) == data
