"""Screen 6, Tổng kết: papers of every place, collective prizes, settlement, participation, plots and items in words."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from datetime import datetime

from authoring.model.errors import RefusedError
from authoring.reports.rules import Change
from authoring.screens.closing import bodies, duties, heads, listing, purging
from authoring.screens.closing.confirming import Asked
from authoring.screens.closing.texts import CLOSING, PAPERS, WORK
from authoring.screens.closing.working import COMPARE, DRAW, GIVE, MAKE, Outcome, Task, Work
from authoring.screens.pieces import moments
from authoring.screens.pieces.doings import NOTHING, Done
from authoring.screens.pieces.parts import esc
from authoring.screens.pieces.practice import NO_PRACTICE, Practice
from authoring.workbench.contest.mandating import roles_of
from authoring.workbench.contest.offices import Office
from authoring.workbench.contest.sittings import Seat, Sitting, sit_down
from authoring.workbench.items.writing import utc_now
from authoring.workbench.paperwork.desks import END
from authoring.workbench.paperwork.figures import Plot, plots_of
from authoring.workbench.paperwork.overviews import Overview
from authoring.workbench.paperwork.papers import Compared, places
from authoring.workbench.paperwork.previews import Preview, preview
from authoring.workbench.paperwork.registers import plain
from authoring.workbench.results.purging import Plan

NAME = "06-tong-ket"
SHORTCUTS = {"Alt+G": "main"}


@dataclass(slots=True)
class ClosingScreen:
    """One place of the contest as one person looks at it: what was read of it, what is asked, what goes on."""

    reopen: Callable[[], Office]
    writer: str
    who: str
    practice: Practice = NO_PRACTICE
    clock: Callable[[], datetime] = utc_now
    place: str = ""
    office: Office = field(init=False)
    seen: datetime = field(init=False)
    found: Overview | None = None
    work: Work | None = None
    outcomes: list[Outcome] = field(default_factory=list)
    drawn: dict[str, Plot | str] = field(default_factory=dict)
    verdicts: Mapping[str, Compared] = field(default_factory=dict)
    shown: tuple[str, Preview] | None = None
    asking: str = ""  # give, by-hand, members:<unit>
    judged: dict[str, str] = field(default_factory=dict)
    changes: tuple[str, Sequence[Change]] | None = None
    unfolded: bool = False
    done: Done = NOTHING
    wrong: str = ""
    seat: Seat = field(default_factory=Seat)
    fresh: int = 0
    planned: Plan | None = None  # what is about to be removed
    keys: Mapping[str, str] = field(default_factory=lambda: SHORTCUTS)

    def __post_init__(self) -> None:
        self.office, self.seen = self.reopen(), self.clock()
        self.place = self.place if self.place in places(self.office) else END
        self._begin(duties.look(self.place))

    # ── what Desk asks for ─────────────────────────────────────────────────
    def frame(self) -> str:
        """The page: head with the places, prizes or participation left, papers right, plots and money below."""
        return heads.frame(NAME, self.who, sample=self.practice.sample)

    def opened(self) -> tuple[int, str]:
        """Each judgement that comes as a file is an opening of its own; the place in the address."""
        return self.fresh, f"place={self.place}"

    def slots(self) -> dict[str, str]:
        """Everything that changes."""
        empty = dict.fromkeys(heads.PLACES, "")
        wrong = "" if self.asking.partition(":")[0] in bodies.ASKED or self.planned else self.wrong
        head = {
            "title": heads.title(self.office.bank.contest),
            "places": heads.places(self.office, self.place),
            "banner": heads.told(self.done, wrong, self.work if self._busy() else None, self._title()),
        }
        if self.found is None:
            return empty | head | {"first": f'<p class="wb-empty">{esc(WORK["look"])}</p>'}
        who = self._asked()
        head["actions"] = heads.actions(self.office, self.found, who.may, self._busy())
        waiting = [one.about for one in self._tasks() if one.kind == DRAW]
        shown = bodies.Shown(self.drawn, waiting, self.unfolded, self.changes)
        body = bodies.body(self.office, self.found, shown)
        asked = bodies.asked(self.office, self.found, self.asking, self.judged, who)
        papers = listing.slots(self.office, self.found, self.verdicts, self._busy(), self.shown)
        if self.place == END:
            body["data"] = purging.card(self.office, self.planned, who)
        return empty | head | papers | body | asked

    def values(self) -> dict[str, str]:
        """The tier of each unit in a judgement."""
        return {f"tier-{unit.code}": self.judged.get(unit.code, "") for unit in self.office.bank.units}

    def levels(self) -> dict[str, str]:
        """No field here can be wrong."""
        return {}

    def locked(self) -> bool:
        """What is typed here stays in the browser until it is signed."""
        return False

    def status(self) -> str:
        """What is being done, or when the place was looked at."""
        if self.work and self.work.current:
            return WORK[self.work.current.kind].format(title=self._title().lower())
        return CLOSING["seen"].format(time=moments.clock(self.seen, self.office.bank.contest))

    def pending(self) -> str:
        """The next step of long work."""
        return "go" if self.work else ""

    def edit(self, field: str, value: str, *, left: bool) -> bool:  # noqa: ARG002 — the protocol's names
        """The tier that a unit gets by judgement."""
        name, _, code = field.partition("-")
        if name == "tier":
            self.judged[code] = value
        return False

    def act(self, name: str, local: Mapping[str, object]) -> bool:
        """A button or the next step; its name is `action` or `action:argument`."""
        action, _, rest = name.partition(":")
        if action == "go":
            self._go()
            return False
        self.wrong = ""
        said = {name: str(value) for name, value in local.items()}
        if action == "stop" and self.work:
            self.work.stop()
        elif action == "sign-ok":
            self._signed(said)
        elif action.startswith(purging.ACTION):
            self._purge(action, said)
        elif action == "members-ok":
            self.done = duties.enter(self.office, said)
            self._look(bodies.MEMBERS)
        elif action == "preview-cancel":
            self.shown = None
        elif action.endswith("cancel"):
            self.asking = ""
        else:
            self.done = NOTHING
            self._turn(action, rest)
        return False

    def receive(self, field: str, name: str, data: bytes) -> bool:
        """A file was brought: what it tells is shown, and kept where it is a report or members."""
        self.wrong, self.done = "", NOTHING
        brought = duties.bring(self.office, self.place, field, name, data)
        self.done = brought.done
        if brought.judged is not None:
            self.judged, self.fresh = dict(brought.judged), self.fresh + 1
        elif brought.changes is not None:
            self.changes = name, brought.changes
        else:
            self._look(bodies.MEMBERS if field == bodies.MEMBERS else "")
        return True

    def trouble(self, text: str) -> None:
        """A refusal is shown where somebody was asked, else on top."""
        self.wrong = text

    # ── what buttons do ────────────────────────────────────────────────────
    def _turn(self, action: str, rest: str) -> None:
        """What needs no signature."""
        if action in ("place", "refresh"):
            self._open(rest or self.place)
        elif action == "cards":
            self.unfolded = not self.unfolded
        elif action in (bodies.BY_HAND, bodies.MEMBERS):
            self.asking = f"{action}:{rest}" if rest else action
        elif self.found:
            self._paper(self.found, action, rest)

    def _paper(self, found: Overview, action: str, rest: str) -> None:
        """What is done with papers, plots and, at the end, the collective prizes."""
        entry = next((one for one in found.entries if one.listed.key == rest), None)
        if action == "view" and entry and entry.path:
            self.shown = rest, preview(entry.path)
        elif action == "save" and entry:
            self.done = duties.saved(entry)
        elif action == "bundle":
            self.done = duties.bundled(self.office, self.place, self.clock())
        elif action == "draw" and rest in plots_of(self.place):
            self._begin([duties.draw(self.place, rest)], more=True)
        elif action == "main" and found.standing:
            if not heads.why_not(self.office, found.standing, self._asked().may):
                self.asking = bodies.GIVE
        elif not self._busy():
            tasks = duties.begun(found, action, rest, self.writer, self.clock())
            if tasks:
                self._begin(tasks)

    def _signed(self, said: Mapping[str, str]) -> None:
        """The collective prizes are given, once however often the button is pressed."""
        if any(one.kind == GIVE for one in self._tasks()):
            return
        if self.asking == bodies.GIVE:
            self._begin(duties.give(self._sitting(said)))
        elif self.asking == bodies.BY_HAND:
            second = sit_down(self.office.bank, said.get("second", ""), said.get("second-word", "")).at(self.clock())
            self._begin(duties.judge(self.judged, said.get("reason", ""), (self._sitting(said), second)))

    def _purge(self, action: str, said: Mapping[str, str]) -> None:
        """Look for personal data past its days; what was found is removed once somebody signs."""
        if action == purging.SIGN:
            if self.planned and not self._tasks():
                self._begin(purging.signed(self.planned, said.get("ground", ""), self._sitting(said)))
            return
        self.planned = None
        if action == purging.ASK:
            self._begin(purging.looked(said.get("raw", ""), self.clock()), more=True)

    def _sitting(self, said: Mapping[str, str]) -> Sitting:
        self.seat = self.seat.opened(self.office.bank, self.writer, said.get("passphrase", ""), self.clock())
        return replace(self.seat.signer(self.clock()), clock=self.clock)

    # ── long work ──────────────────────────────────────────────────────────
    def _open(self, place: str) -> None:
        if self._busy() or place not in places(self.office):
            raise RefusedError(self._busy() or CLOSING["no-place"])
        self.place, self.found, self.shown, self.drawn, self.verdicts = place, None, None, {}, {}
        self.unfolded, self.changes = False, None
        self._look()

    def _look(self, asking: str = "") -> None:
        """Read the place again, keep what was said last."""
        self.asking, self.drawn = asking, {}
        self.office = self.reopen()
        self._begin(duties.look(self.place))

    def _begin(self, tasks: Sequence[Task], *, more: bool = False) -> None:
        """Begin long work; reading and drawing give way to it, `more` adds to them."""
        if more and self.work:
            self.work.add(tasks)
            return
        if self.work:
            self.work.drop()
        self.outcomes, self.work = [], Work(self.reopen, tasks)

    def _go(self) -> None:
        """One step; a task that fails isn't tried again by itself."""
        work = self.work
        outcome = work.step() if work else None
        if outcome:
            self.outcomes.append(outcome)
            self._take(outcome)
        if work and work is self.work and work.over:
            self.work = None
            self._end([one for one in self.outcomes if one.task.kind == MAKE], len(work.left))

    def _take(self, outcome: Outcome) -> None:
        """What came of one task."""
        kind, value = outcome.task.kind, outcome.value
        if kind == DRAW:
            self.drawn[outcome.task.about] = value if isinstance(value, Plot) else outcome.wrong
        elif isinstance(value, Overview):
            self.found, self.seen = value, self.clock()
        elif isinstance(value, Done):
            self.done, self.planned = value, None
            self._look()
        elif isinstance(value, Plan):
            self.planned = value
        elif kind == COMPARE and isinstance(value, tuple):
            self.verdicts = {one.key: replace(one, why=plain(self.office, one.why)) for one in value}
            self.done = duties.compared(value)
        elif outcome.wrong and kind != MAKE:
            self.wrong = outcome.wrong

    def _end(self, made: Sequence[Outcome], left: int) -> None:
        """After papers were made the list is read again; plots stand."""
        if made and self.found:
            titles = {one.listed.key: one.listed.title for one in self.found.entries}
            self.done, self.verdicts = duties.made(made, titles, left), {}
            self.wrong = made[0].wrong if len(made) == 1 else ""
            self.done = NOTHING if self.wrong else self.done
            self._begin(duties.look(self.place)[:1])

    # ── what stands there ──────────────────────────────────────────────────
    def _asked(self) -> Asked:
        now, contest = self.clock(), self.office.bank.contest
        who = self.writer, self.who, now, moments.full(now, contest), roles_of(self.office, self.writer, now)
        return Asked(*who, not self.seat.locked(now), self.practice.hint_here(), self.wrong, self.done.text)

    def _tasks(self) -> list[Task]:
        return self.work.tasks if self.work else []

    def _busy(self) -> str:
        """Why no other work can be begun; reading and drawing give way."""
        return PAPERS["working"] if {one.kind for one in self._tasks()} & {MAKE, COMPARE} else ""

    def _title(self) -> str:
        return listing.title_of(self.found, self.work.current.about if self.work and self.work.current else "")
