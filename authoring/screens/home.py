"""Screen 0, Trang chủ: what waits for me, by when, and is the bank sound."""

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, field
from datetime import datetime

from authoring.model.contests import Contest
from authoring.reports.labels import TOPICS
from authoring.screens import moments, parcels, parts, seats
from authoring.screens.parcels import NOTHING, Parcels
from authoring.screens.parts import banner, esc, mark
from authoring.screens.practice import NO_PRACTICE, Practice
from authoring.screens.texts import HOME, KEYS, NO_TOPIC
from authoring.workbench.choices import Choice
from authoring.workbench.offices import Office
from authoring.workbench.overview import Overview, Stand, Topic, overview
from authoring.workbench.writing import utc_now

NAME = "00-trang-chu"
WRITE = "01-soan-cau-hoi.ipynb"
LIBRARY = "07-van-ban.ipynb"
REVIEW = "03-tham-dinh.ipynb"
RELEASE = "04-phat-hanh.ipynb"
SHOWN = 6
MARKS = {"coming": "none", "open": "info", "grading": "warn", "published": "ok", "late": "block"}


@dataclass(frozen=True, slots=True)
class Look:
    """What was seen, and when."""

    moment: datetime
    office: Office
    contest: Contest
    seen: Overview


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
    asked: str | None = None  # who is about to sit down; None: nobody
    leads: str = ""
    choice: Choice | None = None
    keys: Mapping[str, str] = field(default_factory=dict)

    def frame(self) -> str:
        """The page: head, work and calendar on the left, the bank on the right."""
        head = (
            '<div class="wb-head"><span data-slot="title"></span><span class="wb-grow"></span>'
            '<span data-slot="today"></span><span class="wb-status" role="status" aria-live="polite" data-live></span>'
            f'<span class="wb-actions">{seats.change()}{parts.button("refresh", HOME["refresh"])}</span></div>'
        )
        left = '<div class="wb-side"><div data-slot="waiting"></div><div data-slot="calendar"></div></div>'
        places = '<div data-slot="bank"></div><div data-slot="parcels"></div>'
        right = f'<aside class="wb-side" aria-label="{esc(HOME["bank"])}">{places}</aside>'
        home = f'<div class="wb-home">{left}{right}</div>'
        body = (
            f'<div class="wb-body">{parts.lost()}<div data-slot="banner"></div><div data-slot="seat"></div>{home}</div>'
        )
        bar = parts.bar(NAME, self.who, sample=self.practice.sample)
        return f"{bar}<main>{head}{body}{parts.keys(KEYS[0])}</main>"

    def opened(self) -> tuple[int, str]:
        """Always the same thing."""
        return 0, ""

    def slots(self) -> dict[str, str]:
        """Everything that can change between two looks."""
        look = self._look()
        rows = list(_work(look.seen))
        title = HOME["title"].format(count=len(rows)) if rows else HOME["quiet"]
        today = f"{moments.today(look.moment, look.contest)} · {look.contest.name}"
        return {
            "title": f"<h1>{esc(title)}</h1>",
            "today": f"<small>{esc(today)}</small>",
            "banner": self._banner(look),
            "seat": "" if self.asked is None else seats.strip(look.office),
            "waiting": parts.card("waiting", HOME["waiting"], _list(rows), pad=False),
            "calendar": parts.card("calendar", HOME["calendar"], _calendar(look), pad=False),
            "bank": parts.card("bank", HOME["bank"], _bank(look.seen), pad=False),
            "parcels": parcels.card(self.parcels, look.office, self.practice),
        }

    def values(self) -> dict[str, str]:
        """Who is about to sit down."""
        return {} if self.asked is None else {seats.FIELD: self.asked}

    def levels(self) -> dict[str, str]:
        """Nothing is typed here."""
        return {}

    def locked(self) -> bool:
        """Nothing is typed here."""
        return False

    def status(self) -> str:
        """When the bank was looked at."""
        look = self._look()
        return HOME["checked"].format(time=moments.clock(look.moment, look.contest))

    def edit(self, field: str, value: str, *, left: bool) -> bool:  # noqa: ARG002 — the protocol's names
        """Another person has been chosen."""
        self.asked = value if field == seats.FIELD else self.asked
        return False

    def act(self, name: str, local: Mapping[str, object]) -> bool:
        """Look again, change seats, or send or receive a package; what was seen last stays where that fails."""
        self.wrong = ""
        action, _, rest = name.partition(":")
        if action in ("seat", "seat-cancel"):
            self.asked = self.writer if action == "seat" else None
            return True
        if action == "seat-ok":
            self.choice, self.leads = seats.sit(self._look().office, self.asked or ""), "home"
            return False
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
        return Look(moment, office, office.bank.contest, overview(office, self.writer, moment))

    def _banner(self, look: Look) -> str:
        said = parts.refusal(self.wrong) if self.wrong else ""
        if look.seen.untrusted:
            said += banner("warn", f"<b>{esc(HOME['untrusted'])}</b> {esc(look.seen.untrusted[0])}")
        if look.seen.strays:
            first, told = look.seen.strays[0], HOME["strays"].format(count=len(look.seen.strays))
            said += banner("warn", f"<b>{esc(told)}</b> {esc(first.file)}: {esc(first.message)}")
        sample = banner("info", esc(" ".join(filter(None, (HOME["sample"], self.practice.hint())))))
        return said + (sample if self.practice.sample else "")


def _work(seen: Overview) -> Iterator[tuple[str, str, tuple[str, ...]]]:
    """(level, what, ids) of what waits, most urgent first."""
    waiting = seen.waiting
    kinds = (
        ("block", "blocked", waiting.blocked),
        ("warn", "returned", waiting.returned),
        ("warn", "review", waiting.review),
        ("stale", "stale", waiting.stale),
        ("info", "drafts", waiting.drafts),
    )
    return ((level, word, ids) for level, word, ids in kinds if ids)


def _list(rows: list[tuple[str, str, tuple[str, ...]]]) -> str:
    if not rows:
        return f'<p class="wb-empty">{esc(HOME["nothing"])}</p>'
    out = ""
    for level, word, ids in rows:
        what = f"<b>{esc(HOME[word].format(count=len(ids)))}</b>"
        linked = _linked(word, ids, what)
        shown = ", ".join(ids[:SHOWN])
        more = shown if len(ids) <= SHOWN else HOME["more"].format(ids=shown, count=len(ids) - SHOWN)
        said = f"<p>{mark(level, '')} {linked}</p><p><small>{esc(more)}</small></p>"
        out += f'<li class="wb-finding at-{level}">{said}</li>'
    return f"<ol>{out}</ol>"


def _linked(word: str, ids: tuple[str, ...], what: str) -> str:
    """The way to the screen where the work is done."""
    screen = REVIEW if word == "review" else WRITE
    return f'<a href="{LIBRARY if word == "stale" else f"{screen}?item={esc(ids[0])}"}">{what}</a>'


def _calendar(look: Look) -> str:
    rows = [row for stand in look.seen.weeks for row in _week(look, stand)]
    if look.contest.collective_prizes and look.contest.weeks:
        last = max(week.closes for week in look.contest.weeks)
        count = sum(prize.count for prize in look.contest.collective_prizes)
        after = HOME["after"].format(day=moments.day(last))
        rows.append((esc(HOME["closing"]), esc(after), mark("none", HOME["prizes"].format(count=count))))
    return parts.table(HOME["calendar"], (HOME["what"], HOME["when"], HOME["state"]), rows)


def _week(look: Look, stand: Stand) -> Iterator[tuple[str, str, str]]:
    """The row of a week, and from its closing until its results are there, that of their publication."""
    week = stand.week
    state = "grading" if stand.state == "late" else stand.state
    word = HOME["coming-released" if state == "coming" and stand.released else state]
    when = f'<span class="wb-nowrap">{esc(moments.span(week.opens, week.closes, look.contest))}</span>'
    name = f'<a href="{RELEASE}?week={esc(week.tag)}">{esc(week.name)}</a>'
    yield name, when, mark(MARKS[state], word)
    if state == "grading":
        left = moments.length(week.announce_by - look.moment)
        latest = HOME["latest"].format(time=moments.full(week.announce_by, look.contest))
        said = HOME["late" if stand.state == "late" else "left"].format(time=left)
        yield (
            esc(HOME["announce"].format(week=week.tag.rpartition("-w")[2])),
            esc(latest),
            mark(MARKS[stand.state], said),
        )


def _bank(seen: Overview) -> str:
    figures = (
        (sum(t.items for t in seen.topics), HOME["sum-items"]),
        (sum(t.approved for t in seen.topics), HOME["sum-approved"]),
        (sum(t.wanted for t in seen.topics), HOME["sum-wanted"]),
        (seen.blocked, HOME["sum-blocked"]),
    )
    head = (HOME["topic"], HOME["items"], HOME["approved"], HOME["wanted"], HOME["share"])
    return parts.sums(*figures) + parts.table(HOME["bank"], head, map(_topic, seen.topics), numbers=(1, 2, 3))


def _topic(topic: Topic) -> tuple[str, ...]:
    said = HOME["share-said"].format(approved=topic.approved, wanted=topic.wanted)
    name = TOPICS.get(topic.topic, topic.topic or NO_TOPIC)
    share = parts.progress(topic.approved, topic.wanted, said)
    return esc(name), str(topic.items), str(topic.approved), str(topic.wanted), share
