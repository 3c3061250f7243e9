"""The overview: what waits for a person, where the weeks stand, how sound the bank is."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import datetime

from authoring import releases
from authoring.bank import Entry
from authoring.bank.records.names import ItemName
from authoring.model.contests import Week
from authoring.model.readings import Rejection
from authoring.model.records import State
from authoring.workbench.audits.checking import blocking
from authoring.workbench.audits.surveys import Survey
from authoring.workbench.contest.offices import Office
from authoring.workbench.laws.renewals import pending, renewals


@dataclass(frozen=True, slots=True)
class Topic:
    """How many items of a topic there are, how many are approved, how many the weeks need in all."""

    topic: str
    items: int
    approved: int
    wanted: int


@dataclass(frozen=True, slots=True)
class Waiting:
    """Ids that wait for one person: to review, to mend after a return, to finish and send, to mend before that.

    `stale` are items of whoever wrote them whose law has changed, `forks` those that two people edited at once.
    """

    review: tuple[str, ...]
    returned: tuple[str, ...]
    drafts: tuple[str, ...]
    blocked: tuple[str, ...]
    stale: tuple[str, ...] = ()
    forks: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Stand:
    """Where a week stands: coming, open, grading, late, published; whether its form is released."""

    week: Week
    state: str
    released: bool


@dataclass(frozen=True, slots=True)
class Overview:
    """What the home screen shows; `blocked` counts items with something to mend, whoever wrote them.

    It is None, and `waiting` lacks some of them, as long as not every item has been read.
    """

    waiting: Waiting
    weeks: tuple[Stand, ...]
    topics: tuple[Topic, ...]
    blocked: int | None
    untrusted: tuple[str, ...]
    strays: tuple[Rejection, ...]


def overview(office: Office, writer: str, now: datetime) -> Overview:
    """Everything at a glance, for one person at one moment."""
    return surveyed(glance(office, writer, now), office, writer, survey(office, writer).finish())


def survey(office: Office, writer: str) -> Survey:
    """The survey of a bank, which begins with what this person can mend."""
    mine = [entry for entry in office.bank.items() if entry.revision.writer == writer]
    return Survey(office, {one.revision.item.id for one in mine if one.state in {State.DRAFT, State.RETURNED}})


def surveyed(seen: Overview, office: Office, writer: str, read: Survey) -> Overview:
    """The overview with what the survey has found so far."""
    copies = {copy.item.id: copy.item for copy in office.bank.drafts(writer)}
    unfinished, found = {finding.item for finding in blocking(office, tuple(copies.values()))}, read.blocked()
    unfit = unfinished | (found - copies.keys())
    mine = sorted({*seen.waiting.returned, *seen.waiting.drafts} & unfit)
    return replace(seen, waiting=replace(seen.waiting, blocked=tuple(mine)), blocked=len(found) if read.done else None)


def glance(office: Office, writer: str, now: datetime) -> Overview:
    """What is seen without reading the items one by one."""
    entries = office.bank.items()
    return Overview(
        waiting=replace(
            _waiting(entries, writer, [copy.item.id for copy in office.bank.drafts(writer)]),
            stale=tuple(sorted(pending(office, renewals(office)))),
        ),
        weeks=tuple(_stand(office, week, now) for week in office.bank.contest.weeks),
        topics=_topics(office, entries),
        blocked=None,
        untrusted=office.bank.trusted(),
        strays=_strays(office, entries),
    )


def _waiting(entries: Sequence[Entry], writer: str, copies: Sequence[str]) -> Waiting:
    def ids(state: State, *, own: bool) -> tuple[str, ...]:
        chosen = [e for e in entries if not e.forks and e.state is state and (e.revision.writer == writer) is own]
        return tuple(entry.revision.item.id for entry in chosen)

    returned = ids(State.RETURNED, own=True)
    forks = tuple(entry.revision.item.id for entry in entries if entry.forks)
    drafts = tuple(sorted({*ids(State.DRAFT, own=True), *copies} - {*returned, *forks}))
    return Waiting(ids(State.IN_REVIEW, own=False), returned, drafts, (), forks=forks)


def _strays(office: Office, entries: Sequence[Entry]) -> tuple[Rejection, ...]:
    """What isn't in order in the bank's folder; a fork is work that waits, no stray file."""
    forked = {frozenset(str(ItemName(s.item.id, s.revision, s.writer)) for s in one.forks) for one in entries}
    return tuple(one for one in office.bank.strays() if not one.cells or frozenset(one.cells) not in forked)


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
