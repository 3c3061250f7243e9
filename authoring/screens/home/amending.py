"""Thiết đặt: the settings of a contest as a form, what a change does to the rules beside it; the owner signs."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import datetime

from authoring.reports.rules import Change
from authoring.screens.home import amending_form
from authoring.screens.home.texts import AMENDING
from authoring.screens.pieces import asking, parts
from authoring.screens.pieces.parts import banner, button, esc
from authoring.screens.pieces.practice import NO_PRACTICE, Practice
from authoring.workbench.contest.choices import Choice
from authoring.workbench.contest.offices import Office
from authoring.workbench.contest.sittings import Sitting, sit_down
from authoring.workbench.items.writing import utc_now
from authoring.workbench.starting.amending import ROWS, Amending

NAME = "00-trang-chu"
STRIP = '[data-field="passphrase"], [data-action="sign-ok"]'


@dataclass(slots=True)
class AmendingScreen:
    """The form as one person fills it; what is asked, what came of the last signature."""

    reopen: Callable[[], Office]
    writer: str
    who: str
    practice: Practice = NO_PRACTICE
    clock: Callable[[], datetime] = utc_now
    amending: Amending = field(init=False)
    asking: bool = False
    wrong: str = ""
    done: tuple[Change, ...] | None = None
    number: int = 0
    leads: str = ""
    choice: Choice | None = None
    sitting: Sitting | None = None
    keys: Mapping[str, str] = field(default_factory=dict)

    def __post_init__(self) -> None:
        self.amending = Amending(self.reopen())

    def frame(self) -> str:
        """Head with the main action, the form left, what it changes right."""
        head = (
            f'<div class="wb-head"><h1>{esc(AMENDING["title"])}</h1><span class="wb-grow"></span>'
            '<span class="wb-status" data-live></span>'
            '<span class="wb-actions" data-slot="actions"></span></div>'
        )
        side = f'<aside class="wb-side" aria-label="{esc(AMENDING["aside"])}" data-slot="aside"></aside>'
        body = f'{parts.lost()}<div data-slot="banner"></div><div data-slot="ask"></div>'
        body += f'<div class="wb-home wb-settings"><div class="wb-side wb-found" data-slot="form"></div>{side}</div>'
        bar = parts.bar(NAME, self.who, sample=self.practice.sample)
        return f'{bar}<main>{head}<div class="wb-body">{body}</div>{parts.keys()}</main>'

    def opened(self) -> tuple[int, str]:
        """Each signature opens the form anew."""
        return self.number, ""

    def slots(self) -> dict[str, str]:
        """The form, then the notes in it."""
        found = self.amending.problems(self.clock())
        told = {problem.field: str(problem) for problem in found} if self.amending.is_changed() else {}
        return {
            "actions": self._actions(len(told)),
            "banner": self._banner(),
            "ask": self._ask() if self.asking else "",
            "aside": amending_form.aside(self.amending.changes()),
            "form": amending_form.form(self.amending),
            **amending_form.notes(self.amending, told),
        }

    def values(self) -> dict[str, str]:
        """What is typed."""
        return dict(self.amending.answers)

    def levels(self) -> dict[str, str]:
        """The fields that can't stand."""
        return {problem.field: "block" for problem in self.amending.problems(self.clock())}

    def locked(self) -> bool:
        """Everything can be typed; who may sign is said beside the button."""
        return False

    def fixed(self) -> Sequence[str]:
        """What may not change any more."""
        return self.amending.fixed(self.clock())

    def status(self) -> str:
        """That nothing is written before it is signed."""
        return AMENDING["fresh"]

    def edit(self, field: str, value: str, *, left: bool) -> bool:  # noqa: ARG002 - the protocol's names
        """Take what is typed; what was asked is taken back."""
        if self.amending.answers.get(field, "") != value:
            self.asking, self.wrong, self.done = False, "", None
        self.amending.put(field, value)
        return False

    def act(self, name: str, local: Mapping[str, object]) -> bool:
        """Rows that come and go, all of it given up, the signature."""
        self.wrong = ""
        action, _, rest = name.partition(":")
        if action == "add" and rest in ROWS:
            self.amending.add(rest)
        elif action == "drop":
            kind, _, number = rest.partition("-")
            self.amending.drop(kind, int(number))
        elif action == "again":
            self._open()
        elif action in ("sign", "sign-cancel"):
            self.asking = action == "sign" and not self._why()
            return False
        elif action == "sign-ok" and self.asking:
            self._sign(str(local.get("passphrase", "")))
        return True

    def trouble(self, text: str) -> None:
        """A refusal is shown where somebody was asked, else on top."""
        self.wrong = text

    def _open(self) -> None:
        self.amending, self.asking, self.number = Amending(self.reopen()), False, self.number + 1

    def _sign(self, passphrase: str) -> None:
        if self.sitting is None:
            self.sitting = sit_down(self.amending.office.bank, self.writer, passphrase)
        self.done = self.amending.sign(self.sitting.at(self.clock()))
        self._open()

    def _why(self) -> str:
        """Why it can't be signed now; “” where it can."""
        owner, people = self.amending.owner(), self.amending.office.bank.people
        if not owner:
            return AMENDING["no-owner"]
        if not self.amending.is_changed() and not self.amending.office.bank.trusted():
            return AMENDING["nothing"]
        if owner != self.writer:
            return AMENDING["owner"].format(name=next(one.name for one in people if one.writer == owner))
        problems = self.amending.problems(self.clock())
        return AMENDING["why"].format(count=len(problems)) if problems else ""

    def _actions(self, problems: int) -> str:
        why = self._why()
        again = button("again", AMENDING["again"], kind="wb-quiet") if problems or self.amending.is_changed() else ""
        said = f'<span class="wb-small">{esc(why)}</span>' if why else ""
        sign = button("sign", AMENDING["sign"], kind="wb-primary", off=why, then=STRIP)
        return f"{said}{again}{button('front-home', AMENDING['home'])}{sign}"

    def _ask(self) -> str:
        word = "" if self.sitting else parts.passphrase(AMENDING["passphrase"], self.practice.hint_here())
        text, words = f"<b>{esc(AMENDING['asked'])}</b>", (AMENDING["yes"], AMENDING["no"])
        return asking.strip(text, (word,), words, then='[data-action="front-home"]', wrong=self.wrong)

    def _banner(self) -> str:
        told = parts.refusal(self.wrong) if self.wrong and not self.asking else ""
        if self.done is None:
            return told
        more = AMENDING["done-rules"].format(count=len(self.done)) if self.done else ""
        return told + banner("ok", f"<b>{esc(AMENDING['done'])}</b> {esc(more)}")
