"""Screen 2, Kiểm tra ngân hàng: everything that is wrong in the bank, worst first, and every item in a table."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field, replace
from datetime import datetime

from authoring.model.contests import Contest
from authoring.model.errors import RefusedError
from authoring.screens.checking import arrivals, audited, beside, questions
from authoring.screens.checking.arrivals import Arrivals
from authoring.screens.checking.audited import Asked
from authoring.screens.checking.beside import Beside
from authoring.screens.checking.texts import CHECKING, CHECKING_KEYS
from authoring.screens.pieces import guessing, moments, parts, signing
from authoring.screens.pieces.parts import banner, button, esc
from authoring.screens.pieces.practice import NO_PRACTICE, Practice
from authoring.screens.pieces.texts import DOUBTS, REVISION
from authoring.workbench.audits.auditing import Audit, Group, Line
from authoring.workbench.audits.browsing import ANYTHING, Query, browse
from authoring.workbench.audits.dismissing import dismiss, reopen
from authoring.workbench.contest.offices import Office
from authoring.workbench.contest.sittings import Sitting, sit_down
from authoring.workbench.items.copies import Copy, word_copy
from authoring.workbench.items.writing import utc_now

NAME = "02-kiem-tra"
FIRST, TABLE, FILES, BESIDE = "phat-hien", "bang", "nhap", "ngan-hang-khac"  # in the address: the tabs
AT_ONCE = 60  # findings of a rule at once
THREE = (
    '<div class="wb-three"><div data-slot="rules"></div><div data-slot="list"></div>'
    '<aside class="wb-side" aria-label="{aside}" data-slot="guess"></aside></div>'
)


@dataclass(slots=True)
class CheckingScreen:
    """The audit as one person looks at it: which rule or the table is open, what is asked, what was made.

    `shown` is a rule, a class of pairs, TABLE, FILES, BESIDE, or FIRST for the worst rule.
    """

    reopen: Callable[[], Office]
    writer: str
    who: str
    practice: Practice = NO_PRACTICE
    clock: Callable[[], datetime] = utc_now
    shown: str = FIRST
    query: Query = ANYTHING
    asked: Asked | None = None
    sitting: Sitting | None = None
    copy: Copy | None = None
    wrong: str = ""
    note: str = ""
    most: int = AT_ONCE
    at: int = 0
    going: bool = True
    arrivals: Arrivals = field(default_factory=Arrivals)
    beside: Beside = field(default_factory=Beside)
    keys: Mapping[str, str] = field(default_factory=dict)
    audit: Audit = field(init=False)
    seen: datetime = field(init=False)

    def __post_init__(self) -> None:
        self.audit, self.seen = Audit(self.reopen()), self.clock()

    # ── what Desk asks for ─────────────────────────────────────────────────
    def frame(self) -> str:
        """The page: head with the tabs and both buttons, below it what the tab shows."""
        head = (
            f'<div class="wb-head"><h1>{esc(CHECKING["title"])}</h1><small data-slot="count"></small>'
            '<span data-slot="tabs"></span><span class="wb-grow"></span>'
            '<span class="wb-status" data-live></span>'
            '<span class="wb-actions" data-slot="actions"></span></div>'
        )
        return (
            f"{parts.bar(NAME, self.who, sample=self.practice.sample)}<main>{head}"
            f'<div class="wb-body">{parts.lost()}<div data-slot="banner"></div><div data-slot="main"></div></div>'
            f"{parts.keys(*CHECKING_KEYS)}</main>"
        )

    def opened(self) -> tuple[int, str]:
        """One opening for all; the rule or the table in the address."""
        return 0, f"show={self.shown}"

    def slots(self) -> dict[str, str]:
        """Everything that changes."""
        head = {
            "count": esc(CHECKING["count"].format(count=self.audit.total)),
            "tabs": self._tabs(),
            "actions": self._actions(),
            "banner": self._banner(),
        }
        if self.shown == TABLE:
            return head | {"main": questions.fields(self.audit), "rows": questions.rows(self.audit, self.query)}
        if self.shown == FILES:
            return head | {"main": '<div data-slot="arrivals"></div>', "arrivals": arrivals.card(self.arrivals)}
        if self.shown == BESIDE:
            return head | {"main": '<div data-slot="beside"></div>', "beside": beside.card(self.beside)}
        groups = self.audit.groups()
        group = self._group(groups)
        return head | {
            "main": THREE.format(aside=esc(CHECKING["guess"])),
            "rules": audited.rules(groups, group.rule if group else ""),
            "list": self._list(group),
            "guess": guessing.card(self.audit),
        }

    def values(self) -> dict[str, str]:
        """What the table is filtered by."""
        query, first = self.query, "1" if self.arrivals.first else ""
        filters = {"words": query.words, "state": query.state, "topic": query.topic, "level": query.level}
        return filters | {"first": first, beside.FIELD: self.beside.typed}

    def levels(self) -> dict[str, str]:
        """No field here can be wrong."""
        return {}

    def locked(self) -> bool:
        """Fields are for looking, never read-only."""
        return False

    def status(self) -> str:
        """How far the audit is, what was signed, or when everything was read."""
        if not self.audit.done and self.audit.checked == self.audit.total:
            return CHECKING["comparing"].format(total=self.audit.total)
        if not self.audit.done:
            return CHECKING["progress"].format(done=self.audit.checked, total=self.audit.total)
        return self.note or CHECKING["seen"].format(time=moments.clock(self.seen, self._contest()))

    def pending(self) -> str:
        """The next step of writing what a file brought, or of the audit, as long as none has failed."""
        if self.arrivals.writing():
            return "import-go"
        return "go" if self.going and not self.audit.done else ""

    def edit(self, field: str, value: str, *, left: bool) -> bool:  # noqa: ARG002 — the protocol's names
        """A filter of the table, or how a file marks its right options."""
        if field == "first":
            self.arrivals.take_first(self.audit.office, self.writer, first=bool(value))
        elif field == beside.FIELD:
            self.beside.typed = value
        elif field in self.values():
            self.query = replace(self.query, **{field: value})
        return False

    def act(self, name: str, local: Mapping[str, object]) -> bool:
        """A button or the next step; its name is `action` or `action:argument`."""
        action, _, rest = name.partition(":")
        if action in ("go", "import-go"):
            self._go() if action == "go" else self._bring_in()
            return False
        self.wrong, self.note, self.copy = "", "", None
        if action in ("again", "word", "more"):
            {"again": self._again, "word": self._word, "more": self._more}[action]()
        elif action == "show":
            self.shown, self.asked, self.most, self.at = rest, None, AT_ONCE, 0
        elif self.beside.act(action, rest, self.audit.office):
            self._again()
            return True  # the field of the path is emptied
        elif not self.arrivals.act(action, rest, self.clock()):
            self._sign(action, rest, local)
        return False

    def receive(self, field: str, name: str, data: bytes) -> bool:  # noqa: ARG002 — the protocol's names
        """A question file has been brought: nothing is written before somebody says so."""
        self.wrong, self.note, self.shown = "", "", FILES
        self.arrivals.bring(self.audit.office, self.writer, name, data)
        return True

    def trouble(self, text: str) -> None:
        """A refusal is shown where somebody was asked, else on top."""
        self.wrong = text

    # ── what buttons do ────────────────────────────────────────────────────
    def _go(self) -> None:
        self.going = False  # a step that fails is the last one
        if self.beside.others is None and self.beside.read(self.audit.office):
            self.audit = Audit(self.audit.office, self.beside.neighbours)
        self.audit.step()
        self.going = True

    def _bring_in(self) -> None:
        """Write some more of what the file brought; when all is written, the bank is read again."""
        self.arrivals.step(self.clock())
        if not self.arrivals.writing():
            self._again()

    def _again(self) -> None:
        self.asked, self.going, self.beside.others = None, True, None
        self.audit, self.seen = Audit(self.reopen()), self.clock()

    def _more(self) -> None:
        self.most += AT_ONCE

    def _word(self) -> None:
        """Write the commented copy: of the table what its filters leave, else of the whole bank."""
        if self.audit.done:
            rows = browse(self.audit, self.query) if self.shown == TABLE else browse(self.audit, ANYTHING)
            made = word_copy(self.audit, {row.entry.revision.item.id for row in rows}, self.clock())
            if len(made.data) > parts.HEAVIEST:
                raise RefusedError(CHECKING["too-many"], found=CHECKING["items"].format(count=made.items))
            self.copy = made

    def _sign(self, action: str, key: str, local: Mapping[str, object]) -> None:
        if action in ("dismiss", "reopen"):
            self.asked = Asked(action, key)
        elif action == "sign-cancel":
            self.asked = None
        elif action == "sign-ok" and self.asked:
            self._signed(self.asked, local)

    def _signed(self, asked: Asked, local: Mapping[str, object]) -> None:
        group = self._group(self.audit.groups())
        line = self._line(group, asked.key)
        if group is None or line is None:
            self.asked = None
            raise RefusedError(CHECKING["gone"])
        office = self.audit.office
        if self.sitting is None:
            self.sitting = sit_down(office.bank, self.writer, str(local.get("passphrase", "")))
        sitting, revision = replace(self.sitting, clock=self.clock), self.audit.entry(line.doubt.item).revision
        if asked.move == "dismiss":
            dismiss(office, revision, line.doubt, sitting, str(local.get("reason", "")))
        else:
            reopen(office, revision, line.doubt, sitting)
        self.at = [*audited.keys_of(group)].index(asked.key)
        self.audit.refresh(line.doubt.item)
        self.asked, self.note = None, DOUBTS[f"{asked.move}-done"].format(item=line.doubt.item)

    # ── what stands there ──────────────────────────────────────────────────
    def _group(self, groups: tuple[Group, ...]) -> Group | None:
        """The group that is shown: the one asked for, else the worst."""
        first = groups[0] if groups and self.shown == FIRST else None
        return next((group for group in groups if group.rule == self.shown), first)

    def _line(self, group: Group | None, key: str) -> Line | None:
        lines = (*group.open, *group.dismissed) if group else ()
        return next((line for line in lines if line.key == key), None)

    def _list(self, group: Group | None) -> str:
        if group is None:
            return audited.nothing(self.shown, running=not self.audit.done)
        return audited.lines(self.audit, group, self._asked(group), self.most, self.at)

    def _asked(self, group: Group) -> Asked | None:
        """What is asked, with the strip that asks it."""
        line = self._line(group, self.asked.key) if self.asked else None
        if self.asked is None or line is None:
            return None
        number = REVISION.format(number=self.audit.entry(line.doubt.item).revision.revision)
        when = moments.full(self.clock(), self._contest())
        signs = DOUBTS["signs"].format(who=self.who, when=when, item=line.doubt.item, revision=number)
        sits = self.sitting is not None
        move, about = self.asked.move, f"{line.doubt.item} {line.key}"
        strip = signing.strip(move, signs, self.practice, sits=sits, wrong=self.wrong, about=about)
        return replace(self.asked, strip=strip)

    def _tabs(self) -> str:
        def tab(action: str, word: str, *, here: bool) -> str:
            return button(action, word).replace("<button", f'<button aria-pressed="{str(here).lower()}"', 1)

        tabs = ((FIRST, "findings"), (TABLE, "table"), (FILES, "files"), (BESIDE, "beside"))
        here = self.shown if self.shown in (TABLE, FILES, BESIDE) else FIRST
        drawn = (tab(f"show:{name}", CHECKING[word], here=name == here) for name, word in tabs)
        return f'<span class="wb-tabs" role="group" aria-label="{esc(CHECKING["tabs"])}">{"".join(drawn)}</span>'

    def _actions(self) -> str:
        off = "" if self.audit.done else CHECKING["running"]
        word = button("word", CHECKING["word"], off=off, then="[data-slot=banner] a[download]")
        return button("again", CHECKING["again"]) + word

    def _banner(self) -> str:
        told = parts.refusal(self.wrong) if self.wrong and not self.asked else ""
        if self.copy is None:
            return told
        said = f"<b>{esc(CHECKING['made'].format(items=self.copy.items, comments=self.copy.comments))}</b>"
        name = self.copy.name
        link = parts.download(name, self.copy.data, CHECKING["save"].format(name=name))
        return told + banner("ok", said, link)

    def _contest(self) -> Contest:
        return self.audit.office.bank.contest
