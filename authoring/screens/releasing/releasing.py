"""Screen 4, Bộ đề tuần và phát hành: a balanced, clean form, signed, its key sealed; no key ever stands here."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field, replace
from datetime import datetime
from types import MappingProxyType

from authoring.model.forms import Form
from authoring.screens.pieces import listed, moments, parts
from authoring.screens.pieces.doings import NOTHING, Done
from authoring.screens.pieces.parts import esc
from authoring.screens.pieces.practice import NO_PRACTICE, Practice
from authoring.screens.releasing import blueprints, conditions, confirming, duties, heads, sealing, stocked
from authoring.screens.releasing.texts import RELEASING, RELEASING_KEYS, RELEASING_WORK
from authoring.workbench.contest.mandating import roles_of
from authoring.workbench.contest.offices import Office
from authoring.workbench.contest.sittings import Seat, Sitting
from authoring.workbench.forms.preparing import Preparation
from authoring.workbench.forms.proposing import is_compared
from authoring.workbench.forms.released import Released, newest
from authoring.workbench.items.writing import utc_now

NAME = "04-phat-hanh"
PAUSE = 0.25  # seconds that one look at the comparison of a large bank may take
SHORTCUTS = MappingProxyType({"Alt+G": "release"})
FRAME = (
    '<div data-slot="banner"></div><div data-slot="ask"></div><div class="wb-release"><div class="wb-side">'
    '<div data-slot="main"></div><div data-slot="offers"></div><div data-slot="chosen"></div>'
    '<div data-slot="paper"></div><div data-slot="conditions"></div><div data-slot="stock"></div></div>'
    '<aside class="wb-side" aria-label="{aside}"><div data-slot="first"></div><div data-slot="second"></div>'
    '<div data-slot="third"></div></aside></div>'
)
PLACES = ("main", "offers", "chosen", "paper", "conditions", "stock", "first", "second", "third")


@dataclass(slots=True)
class ReleasingScreen:
    """One week as one person prepares it, signs it and follows it; what is asked and what came of it."""

    reopen: Callable[[], Office]
    writer: str
    who: str
    practice: Practice = NO_PRACTICE
    clock: Callable[[], datetime] = utc_now
    tag: str = ""
    office: Office = field(init=False)
    seen: datetime = field(init=False)
    prep: Preparation | None = None
    job: str = "look"  # the work that the next step does
    asking: str = ""  # release, check, open, open-sheet, rebuild, hand:<kind>, decide:<inside>:<outside>
    said: Mapping[str, str] = field(default_factory=dict)  # what was typed for the job
    shown: frozenset[str] = frozenset()  # the list of what is chosen
    cell: tuple[str, str, str] | None = None  # topic, level, the item to be replaced
    trial: Form | None = None
    listed: str = ""  # the state whose items stand below
    done: Done = NOTHING
    wrong: str = ""
    seat: Seat = field(default_factory=Seat)
    keys: Mapping[str, str] = field(default_factory=lambda: SHORTCUTS)

    def __post_init__(self) -> None:
        self.office, self.seen = self.reopen(), self.clock()
        if self.office.bank.contest.week(self.tag) is None:
            self.tag = duties.next_week(self.office, self.clock())
        self.job = "look" if self.tag else ""

    # ── what Desk asks for ─────────────────────────────────────────────────
    def frame(self) -> str:
        """The page: head with the weeks, the blueprint and the conditions left, balance and seal right."""
        head = (
            '<div class="wb-head"><span class="wb-titled" data-slot="title"></span><span class="wb-grow"></span>'
            '<span class="wb-status" data-live></span>'
            '<span class="wb-actions" data-slot="actions"></span></div>'
            '<div class="wb-head" data-slot="weeks"></div>'
        )
        body = f'<div class="wb-body">{parts.lost()}{FRAME.format(aside=esc(RELEASING["aside"]))}</div>'
        bar = parts.bar(NAME, self.who, sample=self.practice.sample)
        return f"{bar}<main>{head}{body}{parts.keys(*RELEASING_KEYS)}</main>"

    def opened(self) -> tuple[int, str]:
        """One opening for all; the week in the address."""
        return 0, f"week={self.tag}" if self.tag else ""

    def slots(self) -> dict[str, str]:
        """Everything that changes."""
        head, released = self._head(), newest(self.office, self.tag) if self.tag else None
        empty = dict.fromkeys(
            ("main", "offers", "chosen", "paper", "conditions", "stock", "first", "second", "third"), ""
        )
        if self.prep is None:
            said = RELEASING["reading" if self.tag else "no-weeks"]
            return head | empty | {"main": f'<p class="wb-empty">{esc(said)}</p>'}
        body = self._released(released) if released and self.prep.closed else self._prepared(self.prep)
        trial = {"paper": blueprints.paper(self.trial)} if self.trial else {}
        return head | empty | body | trial | {"stock": stocked.card(self.office, self.listed)}

    def values(self) -> dict[str, str]:
        """Which items of the bank are listed."""
        return {listed.FIELD: self.listed}

    def levels(self) -> dict[str, str]:
        """No field here can be wrong."""
        return {}

    def locked(self) -> bool:
        """What is typed here stays in the browser until it is signed."""
        return False

    def status(self) -> str:
        """What is being done, or when the bank was looked at."""
        if self.job:
            return RELEASING_WORK[self.job.partition(":")[0]]
        return RELEASING["seen"].format(time=moments.clock(self.seen, self.office.bank.contest))

    def pending(self) -> str:
        """The next step of long work."""
        return "go" if self.job else ""

    def edit(self, field: str, value: str, *, left: bool) -> bool:  # noqa: ARG002 — the protocol's names
        """Another state of the bank is to be listed; what is typed to be signed stays in the browser."""
        if field == listed.FIELD and listed.is_offered(value):
            self.listed = value
        return False

    def act(self, name: str, local: Mapping[str, object]) -> bool:
        """A button or the next step; its name is `action` or `action:argument`."""
        self.wrong = ""
        action, _, rest = name.partition(":")
        if action == "go":
            self._go()
        elif action == "sign-ok":
            self._signed({name: str(value) for name, value in local.items()})
        elif action == "sign-cancel":
            self.asking = ""
        else:
            self.done = NOTHING
            self._turn(action, rest)
        return False

    def trouble(self, text: str) -> None:
        """A refusal is shown where somebody was asked, else on top."""
        self.wrong = text

    # ── what buttons do ────────────────────────────────────────────────────
    def _turn(self, action: str, rest: str) -> None:
        """What needs no signature."""
        if action == "week":
            self.tag, self.prep, self.job = rest, None, "look"
            self._fold()
        elif action == "refresh":
            self._look()
        elif self.prep and not self.job:
            self._work(self.prep, action, rest)

    def _work(self, prep: Preparation, action: str, rest: str) -> None:
        released = newest(self.office, self.tag)
        if action in duties.ASKS:
            self._ask(prep, action, rest)
        elif action in duties.JOBS:
            self.job = f"{action}:{rest}" if rest else action
        elif action in duties.FILES and released:
            self.done = duties.file(released, action)
        elif action in ("correct", "uncorrect"):
            (prep.correct if action == "correct" else prep.leave)()
            self._fold()
        elif action in ("try", "try-cancel"):
            closed = released.form if released and prep.closed else None
            self.trial = (closed or prep.form()) if action == "try" and (closed or prep.chosen) else None
        elif not prep.closed:
            self._choose(prep, action, rest)

    def _choose(self, prep: Preparation, action: str, rest: str) -> None:
        """Change what is chosen, or open what can be chosen."""
        self.asking, self.trial = "", None
        if action == "show":
            self.shown = self.shown ^ {"chosen"}
        elif action == "cell":
            cell = prep.cells()[int(rest)]
            self.cell = cell.topic, cell.level, ""
        elif action == "swap" and rest in prep.ids():
            item = next(one.revision.item for one in prep.chosen if one.revision.item.id == rest)
            self.cell = item.topic, item.difficulty, rest
        elif action == "pick":
            prep.pick(rest, self.cell[2] if self.cell else "")
            self.cell = None
        elif action in ("keep", "drop"):
            (prep.keep if action == "keep" else prep.drop)(rest)
        else:
            self.cell = None

    def _ask(self, prep: Preparation, action: str, rest: str) -> None:
        if action != "release" or not prep.why_not(self.writer, self.clock())[0]:
            self.asking = f"{action}:{rest}" if rest else action

    def _signed(self, said: Mapping[str, str]) -> None:
        """What was asked is signed: long work is only begun here, so that the page can say so."""
        asked, _, rest = self.asking.partition(":")
        released = newest(self.office, self.tag)
        if asked in ("release", "hand"):
            self._sitting(said)
            if asked == "release" and self.prep:
                duties.demand_reason(self.prep, said.get("reason", ""))
            self.job, self.said, self.asking = self.asking, said, ""
        elif asked == "decide" and self.prep:
            self.done = duties.decide(self.prep, rest, self._sitting(said), said.get("reason", ""))
            self._look()
        elif asked and released:
            sitting = self._sitting(said) if duties.asks_word(asked, said) else None
            self.done = duties.close(released, asked, duties.Signing(self.writer, self.clock(), sitting, said))
            self._look()

    def _go(self) -> None:
        """One piece of long work; one that fails isn't tried again by itself."""
        job, self.job = self.job, ""
        action, _, rest = job.partition(":")
        if action == "look" and not is_compared(self.office, self.tag, PAUSE):
            self.job = job
        elif action == "look":
            self.prep = Preparation(self.reopen, self.tag)
            self.office, self.seen = self.prep.office, self.clock()
            if not self.prep.closed:
                self.prep.fill()
        elif self.prep and action in ("fill", "renew"):
            (self.prep.fill if action == "fill" else self.prep.renew)()
        elif self.prep and action == "release":
            self.done = duties.release(self.prep, self._sitting({}), self.said.get("reason", ""))
            self._look()
        elif self.prep and action:
            sitting = self._sitting({}) if action == "hand" else None
            signing = duties.Signing(self.writer, self.clock(), sitting, self.said)
            self.done = duties.write(self.prep, action, rest, signing)

    def _look(self) -> None:
        """The contest as it is now, what is chosen with it."""
        if self.prep:
            self.prep.look()
            self.office, self.seen = self.prep.office, self.clock()
        self._fold()

    def _fold(self) -> None:
        self.asking, self.cell, self.trial = "", None, None

    def _sitting(self, said: Mapping[str, str]) -> Sitting:
        self.seat = self.seat.opened(self.office.bank, self.writer, said.get("passphrase", ""), self.clock())
        return replace(self.seat.signer(self.clock()), clock=self.clock)

    # ── what stands there ──────────────────────────────────────────────────
    def _prepared(self, prep: Preparation) -> dict[str, str]:
        body = {
            "main": blueprints.matrix(prep, unfolded="chosen" in self.shown),
            "chosen": blueprints.chosen(prep) if "chosen" in self.shown else "",
            "conditions": conditions.card(prep, self._strips()),
            "first": conditions.positions(prep),
            "second": conditions.guess(prep),
            "third": sealing.seal(prep, self.clock()),
        }
        if self.cell:
            body["offers"] = blueprints.offers(prep, self.cell[:2], self.cell[2])
        return body

    def _released(self, released: Released) -> dict[str, str]:
        strips, now = self._strips(), self.clock()
        return {
            "main": sealing.release(released, strips),
            "first": sealing.after(released, now, strips),
            "second": sealing.hand(roles_of(self.office, self.writer, now), strips),
        }

    def _strips(self) -> Mapping[str, str]:
        """The strip that asks inside a card; the one of a release stands on top."""
        return confirming.strips(newest(self.office, self.tag), self._asked())

    def _asked(self) -> confirming.Asked:
        sits = not self.seat.locked(self.clock())
        return confirming.Asked(self.asking, self.writer, sits, self.practice.hint_here(), self.wrong)

    def _head(self) -> dict[str, str]:
        """What stands above the cards; without a week only a name and the refusal."""
        prep, now = self.prep, self.clock()
        title = heads.title(self.office, self.tag, self._number()) if self.tag else f"<h1>{esc(RELEASING['name'])}</h1>"
        return {
            "title": title,
            "weeks": heads.weeks(self.office, self.tag, now),
            "actions": heads.actions(prep, self.writer, now) if prep else "",
            "banner": heads.told(prep, self.done, "" if self.asking else self.wrong),
            "ask": confirming.release(prep, self._asked()) if prep and self.asking == "release" else "",
        }

    def _number(self) -> int:
        """The release that stands here, else the one that comes."""
        released = newest(self.office, self.tag)
        last = released.manifest.revision if released else 0
        return last if released and self.prep and self.prep.closed else last + 1
