"""Screen 0, Trang chủ: what waits for me, by when, and is the bank sound."""

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, field, replace
from datetime import datetime
from functools import partial
from typing import TypeVar

from authoring.model.contests import Contest
from authoring.model.errors import RefusedError
from authoring.reports.labels import TOPICS
from authoring.screens.home import parcels, weeks
from authoring.screens.home.parcels import NOTHING, Parcels
from authoring.screens.home.texts import AMENDING, HOME, STAFF
from authoring.screens.home.weeks import Errand
from authoring.screens.pieces import moments, parts
from authoring.screens.pieces.parts import banner, esc, mark
from authoring.screens.pieces.practice import NO_PRACTICE, Practice
from authoring.screens.pieces.texts import KEYS, NO_TOPIC
from authoring.workbench.audits.surveys import Survey
from authoring.workbench.contest.choices import Choice
from authoring.workbench.contest.offices import Office
from authoring.workbench.contest.sittings import Sitting
from authoring.workbench.forms.covering import covered
from authoring.workbench.items.writing import utc_now
from authoring.workbench.overview import Overview, Topic, glance, survey, surveyed
from authoring.workbench.paperwork.readiness import Readiness, readiness

NAME, SURVEY = "00-trang-chu", "survey"
WRITE = "01-soan-cau-hoi.ipynb"
LIBRARY = "07-van-ban.ipynb"
REVIEW = "03-tham-dinh.ipynb"
SHOWN = 6
T = TypeVar("T")
URGENT = ("block", "warn", "stale", "info")


@dataclass(frozen=True, slots=True)
class Look:
    """What was seen, and when; `final`: the weeks whose results two people have signed; `read`: the items so far.

    `ready`: the weeks that are being graded; `covered`: the next week without a form and how far the items go for it.
    """

    moment: datetime
    office: Office
    contest: Contest
    seen: Overview
    final: frozenset[str]
    read: Survey
    ready: tuple[Readiness, ...]
    covered: weeks.Covered | None


@dataclass(slots=True)
class HomeScreen:
    """The office as one person sees it when he comes in."""

    reopen: Callable[[], Office]
    writer: str
    who: str
    practice: Practice = NO_PRACTICE
    clock: Callable[[], datetime] = utc_now
    wrong: str = ""
    last: Look | None = None
    parcels: Parcels = NOTHING
    leads: str = ""
    choice: Choice | None = None
    keys: Mapping[str, str] = field(default_factory=dict)

    @property
    def sitting(self) -> Sitting | None:
        """Who gave the passphrase for a package."""
        return self.parcels.sitting

    @sitting.setter
    def sitting(self, sitting: Sitting | None) -> None:
        self.parcels = replace(self.parcels, sitting=sitting)

    def frame(self) -> str:
        """The page: head, work and calendar on the left, the bank on the right."""
        head = (
            '<div class="wb-head"><span data-slot="title"></span><span class="wb-grow"></span>'
            '<span data-slot="today"></span><span class="wb-status" data-live></span>'
            f'<span class="wb-actions">{parts.button("front-people", STAFF["open"])}'
            f"{parts.button('front-settings', AMENDING['open'])}"
            f"{parts.button('refresh', HOME['refresh'])}</span></div>"
        )
        left = '<div class="wb-side"><div data-slot="waiting"></div><div data-slot="board"></div>'
        left += '<div data-slot="calendar"></div></div>'
        places = '<div data-slot="bank"></div><div data-slot="parcels"></div>'
        right = f'<aside class="wb-side" aria-label="{esc(HOME["bank"])}">{places}</aside>'
        home = f'<div class="wb-home">{left}{right}</div>'
        body = f'<div class="wb-body">{parts.lost()}<div data-slot="banner"></div>{home}</div>'
        bar = parts.bar(NAME, self.who, sample=self.practice.sample)
        return f"{bar}<main>{head}{body}{parts.keys(KEYS[0])}</main>"

    def opened(self) -> tuple[int, str]:
        """Always the same thing."""
        return 0, ""

    def slots(self) -> dict[str, str]:
        """Everything that can change between two looks."""
        look = self._look()
        graded = weeks.errands(look.office, self.writer, look.seen.weeks, look.final, look.moment)
        overdue = weeks.purging(look.office, self.writer, look.moment)
        first = _beginning(look)
        rows = sorted((*graded, *overdue, *_work(look.seen), *first), key=lambda one: URGENT.index(one.level))
        title = HOME["title"].format(count=len(rows)) if rows else HOME["quiet"]
        today = f"{moments.today(look.moment, look.contest)} · {look.contest.name}"
        calendar = weeks.calendar(look.contest, look.seen.weeks, look.final, look.covered, look.moment)
        return {
            "title": f"<h1>{esc(title)}</h1>",
            "today": f"<small>{esc(today)}</small>",
            "banner": self._banner(look),
            "waiting": parts.card("waiting", HOME["waiting"], _list(rows), pad=False),
            "board": weeks.boards(look.ready, look.moment),
            "calendar": parts.card("calendar", HOME["calendar"], calendar, pad=False),
            "bank": parts.card("bank", HOME["bank"], _bank(look.seen), pad=False),
            "parcels": parcels.card(self.parcels, look.office, self.practice),
        }

    def values(self) -> dict[str, str]:
        """Nothing is typed here."""
        return {}

    def levels(self) -> dict[str, str]:
        """Nothing is typed here."""
        return {}

    def locked(self) -> bool:
        """Nothing is typed here."""
        return False

    def status(self) -> str:
        """When the bank was looked at, or how far."""
        look = self._look()
        if not look.read.done:
            total = sum(topic.items for topic in look.seen.topics)
            return HOME["reading"].format(done=total - len(look.read.left), total=total)
        return HOME["checked"].format(time=moments.clock(look.moment, look.contest))

    def edit(self, field: str, value: str, *, left: bool) -> bool:  # noqa: ARG002 — the protocol's names
        """Nothing is typed here."""
        return False

    def pending(self) -> str:
        """The items of a large bank are read some at a time."""
        return SURVEY if self.last and not self.last.read.done else ""

    def act(self, name: str, local: Mapping[str, object]) -> bool:
        """Look again, or send or receive a package; what was seen last stays where that fails."""
        if name == SURVEY:
            self._read(self._look())
            return False
        self.wrong = ""
        action, _, rest = name.partition(":")
        if action in ("parcel", "parcel-cancel"):
            self.parcels = self.parcels.asked(rest)
        elif action == "parcel-ok" and self.parcels.asking:
            office = self._look().office
            self.parcels = self.parcels.done(office, self.writer, str(local.get("passphrase", "")), self.clock())
            self.last = self._look_again()
        else:
            self.last = self._look_again()
        return False

    def receive(self, field: str, name: str, data: bytes) -> bool:  # noqa: ARG002 — the protocol's names
        """A package has been brought; it is received once somebody signs."""
        self.wrong = ""
        self.parcels = self.parcels.brought(name, data)
        return True

    def trouble(self, text: str) -> None:
        """A refusal is shown on top."""
        self.wrong = text

    def _look(self) -> Look:
        if self.last is None:
            self.last = self._look_again()
        return self.last

    def _look_again(self) -> Look:
        moment, office = self.clock(), self.reopen()
        read = survey(office, self.writer)
        seen = surveyed(glance(office, self.writer, moment), office, self.writer, read)
        final, form = weeks.settled(office, seen.weeks), weeks.next_form(seen.weeks)
        ready = (_asked(partial(readiness, office, tag)) for tag in weeks.graded_now(seen.weeks, final))
        told = _asked(lambda: (form, *covered(office, form))) if form else None
        return Look(moment, office, office.bank.contest, seen, final, read, tuple(filter(None, ready)), told)

    def _read(self, look: Look) -> None:
        """Some more items of what was seen last."""
        look.read.step()
        self.last = replace(look, seen=surveyed(look.seen, look.office, self.writer, look.read))

    def _banner(self, look: Look) -> str:
        said = parts.refusal(self.wrong) if self.wrong else ""
        if look.seen.untrusted:
            said += banner("warn", f"<b>{esc(HOME['untrusted'])}</b> {esc(look.seen.untrusted[0])}")
        if look.seen.strays:
            first, told = look.seen.strays[0], HOME["strays"].format(count=len(look.seen.strays))
            said += banner("warn", f"<b>{esc(told)}</b> {esc(first.file)}: {esc(first.message)}")
        sample = banner("info", esc(" ".join(filter(None, (HOME["sample"], self.practice.hint())))))
        return said + (sample if self.practice.sample else "")


def _asked(ask: Callable[[], T]) -> T | None:
    """An answer; None where what it rests on can't be read: the screen on which that is mended says so."""
    try:
        return ask()
    except RefusedError:
        return None


def _beginning(look: Look) -> Iterator[Errand]:
    """What a contest begins with: its documents, then its first item."""
    if not look.office.bank.policies():
        yield Errand("info", HOME["first-law"], LIBRARY, HOME["first-law-more"])
    elif not look.office.bank.items():
        yield Errand("info", HOME["first-item"], WRITE, HOME["first-item-more"])


def _work(seen: Overview) -> Iterator[Errand]:
    """The items that wait, most urgent first."""
    waiting = seen.waiting
    kinds = (
        ("block", "forks", waiting.forks),
        ("block", "blocked", waiting.blocked),
        ("warn", "returned", waiting.returned),
        ("warn", "review", waiting.review),
        ("stale", "stale", waiting.stale),
        ("info", "drafts", waiting.drafts),
    )
    return (
        Errand(level, HOME[word].format(count=len(ids)), _way(word, ids), _told(ids))
        for level, word, ids in kinds
        if ids
    )


def _list(rows: list[Errand]) -> str:
    if not rows:
        return f'<p class="wb-empty">{esc(HOME["nothing"])}</p>'
    out = ""
    for one in rows:
        linked = f'<a href="{esc(one.way)}"><b>{esc(one.said)}</b></a>'
        said = f"<p>{mark(one.level, '')} {linked}</p><p><small>{esc(one.more)}</small></p>"
        out += f'<li class="wb-finding at-{one.level}">{said}</li>'
    return f"<ol>{out}</ol>"


def _told(ids: tuple[str, ...]) -> str:
    """The first ids, and how many more."""
    shown = ", ".join(ids[:SHOWN])
    return shown if len(ids) <= SHOWN else HOME["more"].format(ids=shown, count=len(ids) - SHOWN)


def _way(word: str, ids: tuple[str, ...]) -> str:
    """The way to the screen where the work is done."""
    screen = REVIEW if word == "review" else WRITE
    return LIBRARY if word == "stale" else f"{screen}?item={ids[0]}"


def _bank(seen: Overview) -> str:
    figures = (
        (sum(t.items for t in seen.topics), HOME["sum-items"]),
        (sum(t.approved for t in seen.topics), HOME["sum-approved"]),
        (sum(t.wanted for t in seen.topics), HOME["sum-wanted"]),
        (HOME["not-yet"] if seen.blocked is None else seen.blocked, HOME["sum-blocked"]),
    )
    head = (HOME["topic"], HOME["items"], HOME["approved"], HOME["wanted"], HOME["share"])
    return parts.sums(*figures) + parts.table(HOME["bank"], head, map(_topic, seen.topics), numbers=(1, 2, 3))


def _topic(topic: Topic) -> tuple[str, ...]:
    said = HOME["share-said"].format(approved=topic.approved, wanted=topic.wanted)
    name = TOPICS.get(topic.topic, topic.topic or NO_TOPIC)
    share = parts.progress(topic.approved, topic.wanted, said)
    return esc(name), str(topic.items), str(topic.approved), str(topic.wanted), share
