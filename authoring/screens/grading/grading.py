"""Screen 5, Chấm bài tuần: from the raw files to signed prizes, nothing lost on the way."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field, replace
from datetime import datetime
from types import MappingProxyType

from authoring.model.errors import RefusedError
from authoring.screens.grading import alarms, annulling, cards, confirming, duties, heads, sources
from authoring.screens.grading.errands import Errand
from authoring.screens.grading.running import Running
from authoring.screens.grading.texts import GRADING, GRADING_FILES, GRADING_KEYS, GRADING_WORK
from authoring.screens.grading.values import plainly
from authoring.screens.pieces import moments, parts
from authoring.screens.pieces.doings import NOTHING, Done
from authoring.screens.pieces.practice import NO_PRACTICE, Practice
from authoring.workbench.contest.offices import Office
from authoring.workbench.contest.sittings import Seat, Sitting, sit_down
from authoring.workbench.items.writing import utc_now
from authoring.workbench.results.inbox import put_file
from authoring.workbench.results.regrading import ruling
from authoring.workbench.results.secretary import Secretary, Stage, next_week

NAME = "05-cham-bai-tuan"
SHORTCUTS = MappingProxyType({"Alt+G": "main"})
PATIENCE = 0.5  # seconds that a step waits for what runs beside the page


@dataclass(slots=True)
class GradingScreen:
    """One week as one person grades it; what is asked, what runs beside the page, what came of it."""

    reopen: Callable[[], Office]
    writer: str
    who: str
    practice: Practice = NO_PRACTICE
    clock: Callable[[], datetime] = utc_now
    tag: str = ""
    pause: float = PATIENCE
    secretary: Secretary | None = None
    beside: Running | None = None
    seen: datetime = field(init=False)
    following: tuple[str, Mapping[str, str]] = ("", MappingProxyType({}))  # what is done once the entries are read
    view: cards.View = field(default_factory=cards.View)
    asking: str = ""
    done: Done = NOTHING
    wrong: str = ""
    seat: Seat = field(default_factory=Seat)
    keys: Mapping[str, str] = field(default_factory=lambda: SHORTCUTS)

    def __post_init__(self) -> None:
        self.seen = self.clock()
        office = self.reopen()
        known = office.bank.contest.week(self.tag)
        self._turn_to(self.tag if known else next_week(office, self.seen))

    # ── what Desk asks for ─────────────────────────────────────────────────
    def frame(self) -> str:
        """The page: head with the weeks and steps, the week's tables left, keys, rows and decisions right."""
        bar = parts.bar(NAME, self.who, sample=self.practice.sample)
        return f"{bar}<main>{cards.frame()}{parts.keys(*GRADING_KEYS)}</main>"

    def opened(self) -> tuple[int, str]:
        """One opening for all; the week in the address."""
        return 0, f"week={self.tag}" if self.tag else ""

    def slots(self) -> dict[str, str]:
        """Everything that changes."""
        if self.secretary is None or self.beside is None:
            return cards.nothing(GRADING["no-weeks"])
        secretary, beside, now = self.secretary, self.beside, self.clock()
        ask = confirming.strip(secretary, self._asked(self.asking))
        head = {
            "title": heads.title(secretary, now),
            "weeks": heads.weeks(secretary, now),
            "actions": "" if beside.errand else heads.actions(secretary, beside.run, now),
            "steps": heads.steps(secretary, beside.run, now),
            "progress": heads.progress(beside.run),
            "banner": heads.told(secretary, beside.run, self.done, "" if ask else self.wrong, now),
            "ask": ask,
        }
        return head | cards.body(secretary, self.view, running=beside.grading)

    def values(self) -> dict[str, str]:
        """How the columns are read."""
        return sources.values(self.secretary) if self.secretary else {}

    def levels(self) -> dict[str, str]:
        """No field here can be wrong."""
        return {}

    def locked(self) -> bool:
        """Nothing is locked: what is typed here is signed or forgotten."""
        return False

    def status(self) -> str:
        """What runs beside the page, or when the week was looked at."""
        if self.secretary is None or self.beside is None:
            return ""
        if self.beside.errand:
            return GRADING_WORK[self.beside.errand.name]
        if self.beside.grading:
            return GRADING_WORK["run"]
        return GRADING["seen"].format(time=moments.clock(self.seen, self.secretary.office.bank.contest))

    def pending(self) -> str:
        """The next look at what runs."""
        return "go" if self.beside and self.beside.busy else ""

    def edit(self, field: str, value: str, *, left: bool) -> bool:  # noqa: ARG002 — the protocol's names
        """What somebody says of a column."""
        if self.secretary:
            sources.take(self.secretary, field, value)
        return True

    def receive(self, field: str, name: str, data: bytes) -> bool:  # noqa: ARG002 — the protocol's names
        """A file that the browser brought goes into the week's folder."""
        self.wrong, self.done = "", NOTHING
        path = put_file(self._here()[0].office, self.tag, name, data)
        self.done = Done(GRADING_FILES["put"].format(name=path.name))
        self._look()
        return True

    def act(self, name: str, local: Mapping[str, object]) -> bool:
        """A button or the next step; its name is `action` or `action:argument`. True: fields show what Python has."""
        self.wrong = ""
        said = {key: str(value) for key, value in local.items()}
        if name == "go":
            return self._go()
        if name == "sign-ok":
            self._signed(said)
        elif name == "sign-cancel":
            self.asking = ""
        else:
            self.done = NOTHING
            self._turn(self._main() if name == "main" else name, said)
        return True

    def trouble(self, text: str) -> None:
        """A refusal is shown where somebody was asked, else on top."""
        self.wrong = plainly(self.secretary, text) if self.secretary else text

    # ── what buttons do ────────────────────────────────────────────────────
    def _main(self) -> str:
        """What the main button stands for now; nothing while it is off."""
        secretary, beside = self._here()
        action, _word, off = heads.main_action(secretary, beside.run, self.clock())
        return "" if off or beside.errand else action

    def _turn(self, name: str, said: Mapping[str, str]) -> None:
        """What needs no signature."""
        action, _, rest = name.partition(":")
        secretary, beside = self._here()
        if action in confirming.STRIPS:
            self.asking = ""
            self.asking = name if confirming.strip(secretary, self._asked(name)) else ""
        elif action == "week":
            self._turn_to(rest)
        elif action == "refresh":
            self._look()
        elif action == "grade":
            self._grade()
        elif action == "stop":
            beside.stop()
        elif action in duties.FILES:
            self.done = duties.bring(secretary, action, rest, said)
            self._look()
        elif action in duties.ERRANDS:
            beside.begin(action, lambda: duties.ERRANDS[action](secretary, rest))
        elif action == "complaint":
            self._read_first(action, said)
        else:
            self.view = cards.turned(self.view, action, rest)

    def _signed(self, said: Mapping[str, str]) -> None:
        """What was asked is done, signed where it needs a signature."""
        secretary, _beside = self._here()
        action, _, rest = self.asking.partition(":")
        if action in ("try", "void"):
            self._read_first(action, annulling.checked(said, rest))
        elif action == "regrade":
            self._grade()
        elif action == "spell":
            self.done = duties.spell(secretary, rest, said)
            self._look()
        elif action:
            other = duties.beside(secretary, said, self.clock())
            if action == "second":
                self.done = duties.second(secretary, rest, other)
            else:
                signing = duties.Signing(self._sitting(said), said, other)
                self.done = duties.sign(secretary, self.asking, signing, self.view)
                self.view = cards.turned(self.view, "untry" if action in ("rule", "annul") else "", "")
            self._look()
        self.asking = ""

    def _grade(self) -> None:
        """Grade in a process of its own, which goes on when the page is left."""
        self._here()[1].grade()
        self.view = cards.View(self.view.tab)

    def _read_first(self, action: str, said: Mapping[str, str]) -> None:
        """What is tried on the entries, once they are read."""
        secretary, beside = self._here()
        ready = secretary.desk is not None
        if not ready:
            beside.begin("lay", secretary.lay_out)
        self.following = (action, said)
        if ready:
            self._follow(secretary)

    def _follow(self, secretary: Secretary) -> None:
        (action, said), self.following = self.following, ("", {})
        if action == "complaint":
            self.done = duties.complaint(secretary, said.get("person", ""))
        elif action == "try":
            found = ruling(secretary.laid(), said.get("item", ""), said.get("policy", ""), said.get("letters", ""))
            self.view = replace(self.view, tried=alarms.Tried(found, secretary.try_out(found)), void=None)
        elif action == "void":
            void = annulling.annul(secretary, said["at"], said.get("numbers", ""))
            self.view = replace(self.view, tried=None, void=void)

    # ── what runs beside the page ──────────────────────────────────────────
    def _go(self) -> bool:
        """Wait a little for what runs; True where its end changed fields."""
        _secretary, beside = self._here()
        if beside.errand:
            done = beside.ended()
            return self._end(done) if done else False
        if beside.wait():
            self._look(ran=True)
            self.view = cards.View(cards.first_tab(self._here()[0]))
            return True
        return False

    def _end(self, errand: Errand) -> bool:
        """What an errand brought; a refusal of what stopped the run already isn't said twice."""
        secretary, beside = self._here()
        try:
            came = errand.fetch()
        except RefusedError as refused:
            again = errand.name == "lay" and beside.failed and not self.following[0]
            self.following = ("", {})
            if not again:
                self.view = replace(self.view, torn=sources.torn(secretary, refused))
                raise sources.unreadable(self.view.torn, refused) from refused
            came = None
        self.done = came if isinstance(came, Done) else self.done
        if errand.name == "lay":
            self._read(secretary)
            self._follow(secretary)
        return True

    def _look(self, *, ran: bool = False) -> None:
        """The week as it is now; what can be read without being asked for is begun."""
        secretary, beside = self._here()
        secretary.look()
        self.seen, self.asking, self.view = self.clock(), "", replace(self.view, torn="")
        if not ran:
            beside.look()
        if secretary.sheets and not ran:
            beside.forget()
        if beside.run.state or beside.errand:
            return
        if beside.failed and secretary.desk is None:
            beside.begin("lay", secretary.lay_out)
        else:
            self._read(secretary)

    def _read(self, secretary: Secretary) -> None:
        """Look at the columns of files that nobody has looked at."""
        if secretary.stage(self.seen) is not Stage.OPEN and secretary.unread():
            self._here()[1].begin("columns", secretary.read_columns)

    def _turn_to(self, tag: str) -> None:
        """Another week; “” where the contest has none."""
        self.tag, self.asking, self.following = tag, "", ("", {})
        self.secretary = Secretary(self.reopen, tag) if tag else None
        self.beside = Running(self.secretary, self.pause) if self.secretary else None
        if self.secretary:
            self._look()
            self.view = cards.View(cards.first_tab(self.secretary))

    def _asked(self, action: str) -> confirming.Asked:
        sits, hint = not self.seat.locked(self.clock()), self.practice.hint_here()
        return confirming.Asked(action, self.writer, self.tag, sits, hint, self.wrong, self.view.tried, self.view.void)

    def _here(self) -> tuple[Secretary, Running]:
        """The week and what runs for it; RefusedError where the contest has no week."""
        if self.secretary is None or self.beside is None:
            raise RefusedError(GRADING["no-weeks"])
        return self.secretary, self.beside

    def _sitting(self, said: Mapping[str, str]) -> Sitting:
        now = self.clock()
        if self.seat.locked(now):
            office = self._here()[0].office
            self.seat = self.seat.taken(sit_down(office.bank, self.writer, said.get("passphrase", "")).at(now))
        self.seat = self.seat.touched(now)
        return replace(self.seat.signer(now), clock=self.clock)
