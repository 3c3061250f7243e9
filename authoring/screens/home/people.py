"""Nhân sự và khóa: who works on the contest; newcomers, deputies, new keys, the recovery sheet, each signed."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from datetime import datetime

from authoring.model.contests import Person
from authoring.screens.home import people_form
from authoring.screens.home.texts import STAFF
from authoring.screens.pieces import moments, parts
from authoring.screens.pieces.doings import NOTHING, Done
from authoring.screens.pieces.parts import esc
from authoring.screens.pieces.practice import NO_PRACTICE, Practice
from authoring.workbench.contest.choices import Choice
from authoring.workbench.contest.mandating import appoint, recall
from authoring.workbench.contest.offices import Office
from authoring.workbench.contest.sittings import Sitting, sit_down
from authoring.workbench.forms.keypapers import recovery_sheet
from authoring.workbench.items.writing import utc_now
from authoring.workbench.starting import staffing
from authoring.workbench.starting.staffing import Newcomer

NAME = "00-trang-chu"
ADD, DEPUTY, RECALL, KEY, SHEET, VOUCH = "add", "deputy", "recall", "key", "sheet", "vouch"
ASKS = (ADD, DEPUTY, RECALL, KEY, SHEET, VOUCH)
PERSON = f"person-{staffing.ROW}"


@dataclass(slots=True)
class PeopleScreen:
    """The people as one of them sees them; what is asked (an action and whom it is about), what is typed for it."""

    reopen: Callable[[], Office]
    writer: str
    who: str
    practice: Practice = NO_PRACTICE
    clock: Callable[[], datetime] = utc_now
    office: Office = field(init=False)
    asking: str = ""
    typed: dict[str, str] = field(default_factory=dict)
    tried: bool = False
    seen: tuple[Newcomer, ...] = ()  # whom the owner was shown before he signs
    done: Done = NOTHING
    wrong: str = ""
    number: int = 0
    leads: str = ""
    choice: Choice | None = None
    sitting: Sitting | None = None
    keys: Mapping[str, str] = field(default_factory=dict)

    def __post_init__(self) -> None:
        self.office = self.reopen()

    # ── what Desk asks for ─────────────────────────────────────────────────
    def frame(self) -> str:
        """Head with what can be done, the people left, what is asked right."""
        head = (
            f'<div class="wb-head"><h1>{esc(STAFF["title"])}</h1><span class="wb-grow"></span>'
            '<span class="wb-status" data-live></span>'
            '<span class="wb-actions" data-slot="actions"></span></div>'
        )
        left = '<div class="wb-side"><div data-slot="people"></div><div data-slot="loans"></div></div>'
        right = f'<aside class="wb-side wb-found" aria-label="{esc(STAFF["aside"])}" data-slot="form"></aside>'
        body = f'{parts.lost()}<div data-slot="banner"></div><div class="wb-home">{left}{right}</div>'
        bar = parts.bar(NAME, self.who, sample=self.practice.sample)
        return f'{bar}<main>{head}<div class="wb-body">{body}</div>{parts.keys()}</main>'

    def opened(self) -> tuple[int, str]:
        """Each form is a thing of its own."""
        return self.number, ""

    def slots(self) -> dict[str, str]:
        """The people, what is lent, what is asked; the notes in a form come after it."""
        found = staffing.newcomer_problems(self.office, self.typed) if self.tried and self._asked() == ADD else ()
        told = {problem.field: str(problem) for problem in found}
        waiting = staffing.newcomers(self.office)
        return {
            "actions": people_form.actions(self.office, self.writer, waiting),
            "banner": people_form.told(self.done, "" if self.asking else self.wrong, waiting),
            "people": people_form.people(self.office, waiting),
            "loans": people_form.loans(self.office, self.writer, self.clock()),
            "form": self._form(),
            **(people_form.notes(PERSON, told) if self._asked() == ADD else {}),
        }

    def values(self) -> dict[str, str]:
        """What is typed."""
        return dict(self.typed)

    def levels(self) -> dict[str, str]:
        """The notes say what can't stand."""
        return {}

    def locked(self) -> bool:
        """Everything can be typed."""
        return False

    def status(self) -> str:
        """That nothing is written before it is signed."""
        return STAFF["seen"].format(time=moments.clock(self.clock(), self.office.bank.contest))

    def edit(self, field: str, value: str, *, left: bool) -> bool:  # noqa: ARG002 - the protocol's names
        """Take what is typed in the form."""
        self.typed[field] = value
        return False

    def act(self, name: str, local: Mapping[str, object]) -> bool:
        """Ask for something, take it back, or sign it."""
        action, _, rest = name.partition(":")
        self.wrong = ""
        if action == "ask" and rest.partition(":")[0] in ASKS:
            self._ask(rest)
        elif action == "sign-cancel":
            self._ask("")
        elif action == "sign-ok" and self.asking:
            self.tried = True
            self.done = self._signed({key: str(value) for key, value in local.items()})
            self._ask("", done=self.done)
        elif action == "refresh":
            self._ask("")
        return True

    def trouble(self, text: str) -> None:
        """A refusal is shown where somebody was asked, else on top."""
        self.wrong = text

    # ── what buttons do ────────────────────────────────────────────────────
    def _ask(self, asked: str, done: Done = NOTHING) -> None:
        self.office, self.asking, self.done, self.tried, self.number = (
            self.reopen(),
            asked,
            done,
            False,
            self.number + 1,
        )
        self.seen = staffing.newcomers(self.office)
        self.typed = people_form.fresh(self._asked())

    def _asked(self) -> str:
        return self.asking.partition(":")[0]

    def _signed(self, said: Mapping[str, str]) -> Done:
        """Do what was asked; each says what came of it."""
        _, _, about = self.asking.partition(":")
        if self._asked() == ADD:
            return self._add(said)
        if self._asked() == KEY:
            return self._renew(about, said)
        signer, office = self._sitting(said), self.office
        if self._asked() == SHEET:
            return Done(STAFF["sheet-done"], STAFF["sheet-next"], STAFF["sheet-name"], recovery_sheet(office), "warn")
        if self._asked() == VOUCH:
            staffing.vouch(office, signer, self.seen)
            return Done(STAFF["vouch-done"].format(names=_names([one.person for one in self.seen])))
        if self._asked() == RECALL:
            deputy, _, head = about.partition(":")
            recall(office, signer, deputy, head, note=self.typed["note"])
            return Done(STAFF["recall-done"].format(name=self.office.name_of(deputy)))
        begins, ends = staffing.days(office.bank.contest, self.typed["first"], self.typed["last"])
        roles = [role for role in staffing.lendable(office, self.writer) if role in self.typed["lent"]]
        appoint(office, signer, self.typed["deputy"], roles, begins, ends, note=self.typed["note"])
        last = moments.full(ends, office.bank.contest)
        return Done(STAFF["deputy-done"].format(name=self.office.name_of(self.typed["deputy"]), last=last))

    def _add(self, said: Mapping[str, str]) -> Done:
        row = staffing.ROW
        made = staffing.hire(self.office, self.typed, (said.get(f"pass-{row}", ""), said.get(f"again-{row}", "")))
        return Done(STAFF["add-done"].format(name=made.person.name), STAFF["add-next"])

    def _renew(self, writer: str, said: Mapping[str, str]) -> Done:
        now, bank = self.clock(), self.office.bank
        first, second = (sit_down(bank, self.typed[f"by-{n}"], said.get(f"word-{n}", "")).at(now) for n in (1, 2))
        words = said.get("pass-0", ""), said.get("again-0", "")
        paper = staffing.renew(self.office, writer, words, (first, second), self.typed["reason"])
        name = STAFF["key-name"].format(writer=writer)
        return Done(STAFF["key-done"].format(name=self.office.name_of(writer)), STAFF["key-next"], name, paper)

    def _sitting(self, said: Mapping[str, str]) -> Sitting:
        if self.sitting is None:
            self.sitting = sit_down(self.office.bank, self.writer, said.get("passphrase", ""))
        return self.sitting.at(self.clock())

    # ── what stands there ──────────────────────────────────────────────────
    def _form(self) -> str:
        asked = people_form.Asked(
            self.office, self.writer, self.asking, self.sitting is not None, self.practice.hint_here(), self.wrong
        )
        return people_form.form(asked, self.seen)


def _names(people: list[Person]) -> str:
    return ", ".join(one.name for one in people)
