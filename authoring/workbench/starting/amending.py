"""Amending: the settings of a contest changed after its founding: what it changes in the rules, what may not change.

The owner signs the changed contest.toml; the one before and the new one are kept in versions/, so that everybody can
compare them later.
"""

from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import datetime

from authoring.bank import versions
from authoring.bank.people.charter import read_charter
from authoring.bank.people.trust import sign_files
from authoring.bank.settings.contest import FILE
from authoring.model.contests import Contest, Week, week_number
from authoring.model.errors import RefusedError
from authoring.records import read, replace
from authoring.reports.rules import Change, changed_rules
from authoring.workbench.contest.offices import Office
from authoring.workbench.contest.sittings import Sitting
from authoring.workbench.forms.released import newest
from authoring.workbench.starting import settings
from authoring.workbench.starting.filling import filled
from authoring.workbench.starting.planwords import Hint
from authoring.workbench.starting.settings import Problem
from authoring.workbench.starting.spelling import TOPIC, WEEK, numbers

OWNER = "owner"
ROWS = {"week": WEEK, "topic": TOPIC}
RULES = (  # what ranks the participants, with the field at which a change of it is told
    ("admission", "closing"),
    ("attempts", "counted"),
    ("forecast", "asks"),
    ("ranking", "ranking"),
    ("weekly_prizes", "weekly-first-count"),
    ("caps", "cap_week"),
)


RANKING = (
    "closing",
    "excluded",
    "may_play",
    "limit",
    "counted",
    "asks",
    "voiding",
    "ranking",
    "cap_week",
    "cap_contest",
)


@dataclass(slots=True)
class Amending:
    """The form as it is filled now; `before` is the file that it was opened from."""

    office: Office
    hints: dict[str, Hint] = field(default_factory=dict)  # no plan stands beside this form
    before: bytes = field(init=False)
    answers: dict[str, str] = field(init=False)

    def __post_init__(self) -> None:
        self.before = read(self.office.bank.folder / FILE)
        self.answers = filled(self.office.bank.contest, self.before.decode("utf-8"))

    def put(self, name: str, value: str) -> None:
        """Take what was typed in a field."""
        self.answers[name] = value

    def add(self, kind: str) -> None:
        """One more row of weeks or topics."""
        number = max(numbers(self.answers, kind), default=-1) + 1
        self.answers |= {f"{kind}-{number}-{part}": "" for part in ROWS[kind]}

    def drop(self, kind: str, number: int) -> None:
        """A row goes, what stood in it too."""
        self.answers = {name: text for name, text in self.answers.items() if not name.startswith(f"{kind}-{number}-")}

    def problems(self, now: datetime) -> tuple[Problem, ...]:
        """What can't stand in a field: what isn't read, else what may not change any more."""
        return settings.problems(self.answers) or tuple(self._held(settings.settled(self.answers), now))

    def fixed(self, now: datetime) -> tuple[str, ...]:
        """The fields that may not change any more, whatever is typed in the others."""
        weeks, rows = self.office.bank.contest.weeks, numbers(self.answers, "week")
        out = {week.tag for week in weeks if newest(self.office, week.tag)}
        held = [n for n in rows if self.answers[f"week-{n}-tag"].strip() in out]
        fixed = ["id", *(["timezone"] if out else [])]
        fixed += [f"week-{n}-{part}" for n in held for part in ("tag", "opens", "closes")]
        if any(now >= week.opens for week in weeks):
            fixed += [*RANKING, *(name for name in self.answers if name.startswith("weekly-"))]
        return tuple(fixed)

    def changes(self) -> tuple[Change, ...]:
        """The sentences of the rules that would be others; () where the form can't be read."""
        if settings.problems(self.answers):
            return ()
        return changed_rules(self.office.bank.contest, settings.settled(self.answers))

    def is_changed(self) -> bool:
        """Whether anything would be another setting than today's."""
        first = filled(self.office.bank.contest, self.before.decode("utf-8"))
        return bool(settings.problems(self.answers)) or settings.render(self.answers) != settings.render(first)

    def owner(self) -> str:
        """The writer's name of who signs settings; “” where the contest has no owner."""
        return next((person.writer for person in self.office.bank.people if OWNER in person.roles), "")

    def sign(self, owner: Sitting) -> tuple[Change, ...]:
        """Write the settings and sign them; the sentences of the rules that have changed.

        RefusedError, and the file as it was, where anything stands against it.
        """
        folder, changes = self.office.bank.folder, self.changes()
        self._refuse(owner)
        data = settings.render(self.answers)
        versions.snapshot(folder, {FILE: self.before})
        replace(folder / FILE, data)
        try:
            charter = read_charter(folder)
            sign_files(folder, [one for one in charter.files if one.place == FILE], charter.people, owner.identity)
        except BaseException:
            replace(folder / FILE, self.before)
            raise
        versions.snapshot(folder, {FILE: data})
        return changes

    # ── inside ─────────────────────────────────────────────────────────────
    def _refuse(self, owner: Sitting) -> None:
        for problem in self.problems(owner.now):
            raise RefusedError(problem.message, expected=problem.expected, found=problem.found)
        if owner.person.writer != self.owner():
            said = "Chỉ chủ cuộc thi ký được thiết lập. Chưa có gì được ghi."
            raise RefusedError(said, expected=self.owner(), found=owner.person.writer)
        if not self.is_changed() and not self.office.bank.trusted():
            raise RefusedError("Chưa đổi thiết lập nào nên chưa có gì để ký.")
        if read(self.office.bank.folder / FILE) != self.before:
            said = "Thiết lập vừa được sửa ở nơi khác. Mở lại Thiết đặt để sửa trên bản mới; chưa có gì được ghi."
            raise RefusedError(said, file=FILE)

    def _held(self, new: Contest, now: datetime) -> Iterator[Problem]:
        old = self.office.bank.contest
        if new.id != old.id:
            said = "Mã cuộc thi không đổi được: mọi câu hỏi, chữ ký và bản phát hành mang mã này."
            yield Problem("id", said, old.id, new.id)
        released = [week for week in old.weeks if newest(self.office, week.tag)]
        if released and new.timezone != old.timezone:
            said = f"Tuần {week_number(released[0].tag)} đã phát hành đề nên múi giờ không đổi được."
            yield Problem("timezone", said, old.timezone, new.timezone)
        for week in released:
            yield from self._held_week(week, new.week(week.tag))
        opened = next((week for week in old.weeks if now >= week.opens), None)
        if opened:
            yield from _held_rules(old, new, opened)

    def _held_week(self, old: Week, new: Week | None) -> Iterator[Problem]:
        """Tag and moments of a week whose form is out."""
        rows = numbers(self.answers, "week")
        row = next((n for n in rows if self.answers[f"week-{n}-tag"].strip() == old.tag), rows[0])
        if new is None:
            said = f"Tuần {week_number(old.tag)} đã phát hành đề nên không bỏ và không đổi thẻ được."
            yield Problem(f"week-{row}-tag", said, old.tag)
        elif (new.opens, new.closes) != (old.opens, old.closes):
            said = f"Tuần {week_number(old.tag)} đã phát hành đề nên giờ mở và giờ đóng không đổi được."
            part = "opens" if new.opens != old.opens else "closes"
            yield Problem(f"week-{row}-{part}", said, filled(self.office.bank.contest, "")[self._field(old, part)])

    def _field(self, week: Week, part: str) -> str:
        return f"week-{self.office.bank.contest.weeks.index(week)}-{part}"


def _held_rules(old: Contest, new: Contest, opened: Week) -> Iterator[Problem]:
    """What ranks people, once people can have begun."""
    for name, place in RULES:
        if getattr(old, name) != getattr(new, name):
            said = (
                f"{opened.name} đã mở nên quy định này khóa lại. Muốn đổi, Ban Tổ chức ra quyết định; "
                "thư ký ghi quyết định ở Chấm bài tuần."
            )
            yield Problem(place, said)
