"""The overview: what waits for a person, where the weeks stand, how sound the bank is."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime

from authoring import releases
from authoring.bank import Entry
from authoring.model.contests import Week
from authoring.model.records import State
from authoring.workbench.checking import blocking
from authoring.workbench.offices import Office


@dataclass(frozen=True, slots=True)
class Topic:
    """How many items of a topic there are, how many are approved, how many the weeks need in all."""

    topic: str
    items: int
    approved: int
    wanted: int


@dataclass(frozen=True, slots=True)
class Waiting:
    """Ids that wait for one person: to review, to mend after a return, to finish and send."""

    review: tuple[str, ...]
    returned: tuple[str, ...]
    drafts: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Stand:
    """A week with its state: closed-yet words are left to the screen."""

    week: Week
    state: str  # "coming", "open", "grading", "published", "late"
    released: bool


@dataclass(frozen=True, slots=True)
class Overview:
    """What the home screen shows."""

    waiting: Waiting
    weeks: tuple[Stand, ...]
    topics: tuple[Topic, ...]
    blocked: tuple[str, ...]
    untrusted: tuple[str, ...]


def overview(office: Office, writer: str, now: datetime) -> Overview:
    """Everything at a glance, for one person at one moment."""
    entries = office.bank.items()
    blocked = {finding.item for finding in blocking(office, [entry.revision.item for entry in entries])}
    return Overview(
        waiting=_waiting(entries, writer),
        weeks=tuple(_stand(office, week, now) for week in office.bank.contest.weeks),
        topics=_topics(office, entries),
        blocked=tuple(sorted(blocked)),
        untrusted=office.bank.trusted(),
    )


def _waiting(entries: Sequence[Entry], writer: str) -> Waiting:
    def ids(state: State, *, own: bool) -> tuple[str, ...]:
        chosen = [e for e in entries if e.state is state and (e.revision.writer == writer) is own]
        return tuple(entry.revision.item.id for entry in chosen)

    return Waiting(ids(State.IN_REVIEW, own=False), ids(State.RETURNED, own=True), ids(State.DRAFT, own=True))


def _stand(office: Office, week: Week, now: datetime) -> Stand:
    released = releases.next_revision(office.exports, week.tag) > 1
    published = any(office.exports.glob(f"{week.tag}-results-[0-9]*"))
    if now < week.opens:
        state = "coming"
    elif now <= week.closes:
        state = "open"
    elif published:
        state = "published"
    else:
        state = "grading" if now <= week.announce_by else "late"
    return Stand(week, state, released)


def _topics(office: Office, entries: Sequence[Entry]) -> tuple[Topic, ...]:
    weeks = len(office.bank.contest.weeks)
    wanted = {row.topic: sum(row.wanted().values()) * weeks for row in office.bank.contest.form.blueprint}
    names = sorted({entry.revision.item.topic for entry in entries} | set(wanted))
    out = []
    for name in names:
        mine = [entry for entry in entries if entry.revision.item.topic == name]
        approved = sum(entry.state is State.APPROVED for entry in mine)
        out.append(Topic(name, len(mine), approved, wanted.get(name, 0)))
    return tuple(out)
