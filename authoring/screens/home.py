"""Screen 0, Trang chủ: what waits for me, by when, and is the bank sound."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from datetime import datetime
from zoneinfo import ZoneInfo

from authoring.screens import parts
from authoring.screens.parts import banner, esc, mark
from authoring.screens.texts import HOME, NOT_DONE
from authoring.workbench.offices import Office
from authoring.workbench.overview import Overview, Stand, overview
from authoring.workbench.writing import utc_now

NAME = "00-trang-chu"
WRITE = "01-soan-cau-hoi"
SHOWN = 6
MARKS = {"coming": "none", "open": "info", "grading": "warn", "published": "ok", "late": "block"}


@dataclass(slots=True)
class HomeScreen:
    """The office as one person sees it when he comes in."""

    reopen: Callable[[], Office]
    writer: str
    who: str
    sample: bool = False
    clock: Callable[[], datetime] = utc_now
    wrong: str = ""
    seen: tuple[datetime, Office, Overview] | None = None
    keys: Mapping[str, str] = field(default_factory=dict)

    def frame(self) -> str:
        """The page: head, work and calendar on the left, the bank on the right."""
        refresh = parts.button("refresh", HOME["refresh"])
        head = (
            '<div class="wb-head"><span data-slot="title"></span><span class="wb-grow"></span>'
            f'<span class="wb-status" role="status" aria-live="polite" data-live></span>'
            f'<span class="wb-actions">{refresh}</span></div>'
        )
        left = '<div class="wb-side"><div data-slot="waiting"></div><div data-slot="calendar"></div></div>'
        right = f'<aside class="wb-side" aria-label="{esc(HOME["bank"])}"><div data-slot="bank"></div></aside>'
        two = f'<div class="wb-two">{left}{right}</div>'
        body = f'<div class="wb-body">{parts.lost()}<div data-slot="banner"></div>{two}</div>'
        return f"{parts.bar(NAME, self.who)}<main>{head}{body}</main>"

    def slots(self) -> dict[str, str]:
        """Everything that can change between two looks."""
        moment, office, seen = self._look()
        rows = _work(seen)
        title = HOME["title"].format(count=len(rows)) if rows else HOME["quiet"]
        zone = ZoneInfo(office.bank.contest.timezone)
        today = f"{moment.astimezone(zone):%H:%M, %d/%m/%Y} · {office.bank.contest.name}"
        return {
            "title": f"<h1>{esc(title)} <small>{esc(today)}</small></h1>",
            "banner": self._banner(seen),
            "waiting": parts.card("waiting", HOME["waiting"], _list(rows), pad=False),
            "calendar": parts.card("calendar", HOME["calendar"], _calendar(seen), pad=False),
            "bank": parts.card("bank", HOME["bank"], _bank(seen), note=esc(_sums(seen)), pad=False),
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
        """When the bank was looked at."""
        moment, office, _seen = self._look()
        return HOME["checked"].format(time=f"{moment.astimezone(ZoneInfo(office.bank.contest.timezone)):%H:%M}")

    def edit(self, field: str, value: str, *, left: bool) -> bool:  # noqa: ARG002 — the protocol's names
        """Nothing is typed here."""
        return False

    def act(self, name: str, local: Mapping[str, object]) -> bool:  # noqa: ARG002 — the protocol's names
        """Look again."""
        self.seen, self.wrong = None, ""
        return False

    def trouble(self, text: str) -> None:
        """A refusal is shown on top."""
        self.wrong = text

    def _look(self) -> tuple[datetime, Office, Overview]:
        if self.seen is None:
            moment, office = self.clock(), self.reopen()
            self.seen = (moment, office, overview(office, self.writer, moment))
        return self.seen

    def _banner(self, seen: Overview) -> str:
        said = banner("block", f"<b>{esc(NOT_DONE)}</b> {esc(self.wrong)}", role="alert") if self.wrong else ""
        if seen.untrusted:
            said += banner("block", f"<b>{esc(HOME['untrusted'])}:</b> {esc(seen.untrusted[0])}")
        return said + (banner("info", esc(HOME["sample"])) if self.sample else "")


def _work(seen: Overview) -> list[tuple[str, str, tuple[str, ...]]]:
    """(level, what, ids) of what waits, most urgent first."""
    waiting = seen.waiting
    kinds = (("block", "blocked", seen.blocked), ("warn", "returned", waiting.returned))
    kinds += (("warn", "review", waiting.review), ("info", "drafts", waiting.drafts))
    return [(level, HOME[word].format(count=len(ids)), ids) for level, word, ids in kinds if ids]


def _list(rows: list[tuple[str, str, tuple[str, ...]]]) -> str:
    if not rows:
        return f'<p class="wb-empty">{esc(HOME["nothing"])}</p>'
    link = f'<a href="{WRITE}.ipynb">{esc(HOME["open"])}</a>'
    out = ""
    for level, what, ids in rows:
        shown = ", ".join(ids[:SHOWN])
        shown = shown if len(ids) <= SHOWN else HOME["more"].format(ids=shown)
        more = f"<p><small>{esc(shown)}</small> {link}</p>"
        out += f'<li class="wb-finding at-{level}"><p>{mark(level, what)}</p>{more}</li>'
    return f"<ol>{out}</ol>"


def _calendar(seen: Overview) -> str:
    rows = []
    for stand in seen.weeks:
        week = stand.week
        span = f"{week.opens:%H:%M %d/%m/%Y} – {week.closes:%H:%M %d/%m/%Y}"
        state = mark(MARKS[stand.state], _state(stand))
        rows.append((esc(week.name), esc(span), esc(f"{week.announce_by:%H:%M %d/%m/%Y}"), state))
    return parts.table(HOME["calendar"], (HOME["week"], HOME["span"], HOME["announce"], HOME["state"]), rows)


def _state(stand: Stand) -> str:
    if stand.state == "coming":
        return HOME["coming-released" if stand.released else "coming"]
    return HOME["open-now" if stand.state == "open" else stand.state]


def _bank(seen: Overview) -> str:
    head = (HOME["topic"], HOME["items"], HOME["approved"], HOME["wanted"])
    rows = [(esc(t.topic), str(t.items), str(t.approved), str(t.wanted)) for t in seen.topics]
    return parts.table(HOME["bank"], head, rows, numbers=(1, 2, 3))


def _sums(seen: Overview) -> str:
    items, approved = sum(t.items for t in seen.topics), sum(t.approved for t in seen.topics)
    return HOME["sums"].format(items=items, approved=approved, blocked=len(seen.blocked))
