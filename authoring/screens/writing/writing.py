"""Screen 1, Soạn câu hỏi: a writing session as HTML, and what its buttons and keys do to it."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field

from authoring.drafting import Draft
from authoring.model.policies import Provision
from authoring.screens.pieces import law, moments, parts
from authoring.screens.pieces.practice import NO_PRACTICE, Practice
from authoring.screens.pieces.talk import Talk
from authoring.screens.pieces.texts import KEYS, WORDS
from authoring.screens.writing import form, history, remarks, strips
from authoring.screens.writing.batch import GATHER, OPENER, BatchView
from authoring.screens.writing.dismissals import Dismissals
from authoring.screens.writing.merging import MergeView
from authoring.screens.writing.own import OwnView
from authoring.screens.writing.texts import WRITING
from authoring.workbench.contest.sittings import Sitting
from authoring.workbench.items import dropping
from authoring.workbench.items.advice import Advice
from authoring.workbench.items.doubts import Doubts
from authoring.workbench.items.writing import Writing

NAME = "01-soan-cau-hoi"
JUDGE, PAUSE = "judge", 0.25  # seconds that one look at the documents may take


@dataclass(slots=True)
class WritingScreen:
    """The screen's own small state beside the session: what is unfolded, what is asked, what went wrong."""

    session: Writing
    who: str
    practice: Practice = NO_PRACTICE
    unfolded: bool = False
    asking: str = ""  # submit, drop
    just_sent: bool = False
    note: str = ""
    wrong: str = ""
    offer: law.Offer | None = None
    looked: Provision | None = None
    several: tuple[int, bool] = (-1, False)
    merged: int = 0  # the revision that was just made of a fork
    past: tuple[bool, str] = (False, "")  # whether the revisions are unfolded, the one that is compared
    keys: Mapping[str, str] = field(default_factory=lambda: form.SHORTCUTS)
    advice: Advice = field(init=False)
    aside: Dismissals = field(init=False)
    batch: BatchView = field(init=False)
    merge: MergeView = field(init=False)
    own: OwnView = field(init=False)
    talk: Talk = field(init=False)

    def __post_init__(self) -> None:
        self.advice = Advice(self.session, behind=True)
        self.aside = Dismissals(Doubts(self.advice), self.who, self.practice)
        self.batch = BatchView(self.advice)
        self.merge = MergeView(self.session, self.practice)
        self.own = OwnView(self.session)
        self.talk = Talk(self.session.office, self.session.writer, self.practice, self.session.clock)

    @property
    def sitting(self) -> Sitting | None:
        """Who gave the passphrase."""
        return self.session.sitting

    @sitting.setter
    def sitting(self, sitting: Sitting | None) -> None:
        self.session.sitting = sitting

    # ── what Desk asks for ─────────────────────────────────────────────────
    def frame(self) -> str:
        """The page: head, form on the left, findings and law on the right, keys below."""
        bar = parts.bar(NAME, self.who, sample=self.practice.sample)
        return f"{bar}<main>{form.page(self.session)}{parts.keys(*KEYS)}</main>"

    def opened(self) -> tuple[int, str]:
        """Which opening this is, and the item's name in the address."""
        query = f"item={self.session.item.id}" if self.session.item.id else ""
        return self.session.openings, self.batch.query() or query

    def slots(self) -> dict[str, str]:
        """Everything that changes while one writes."""
        session, advice = self.session, self.advice
        if self.batch.open:
            return {"banner": self._banner(), **self.batch.slots()}
        if self.merge.open:
            return {"banner": self._banner(), **self.merge.slots()}
        self.own.look()
        self.aside.look(advice.findings())
        self.offer = law.awaited(self.offer, advice)
        said = {label: law.because(one, advice.lead(one), linked=True) for label, one in advice.evidence().items()}
        says, judgement = {f"because-{label}": html for label, html in said.items()}, advice.judgement()
        told = self.aside.told(locked=session.locked, likely=judgement.likely if judgement else ())
        return {
            "batch": "",
            "head": form.head(session, self.own.place()),
            "ways": form.ways(self.batch.tools(), session),
            "actions": form.actions(advice),
            "banner": self._banner(),
            "options": form.options(session, several=self._is_several()),
            "option-tools": form.option_tools(session),
            "findings": remarks.card(self.aside.lines, session.item, told),
            "law": law.card(advice, unfolded=self.unfolded, offer=self.offer, looked=self.looked),
            "own": self.own.card(),
            "history": history.card(session, self.past[1], unfolded=self.past[0]),
            "talk": self.talk.card(session.item.id, sits=session.sitting is not None),
        } | says

    def values(self) -> dict[str, str]:
        """The texts of the fields, by field."""
        return form.values(self.session) | self.batch.values() | self.merge.values()

    def levels(self) -> dict[str, str]:
        """The worst finding of each field."""
        return self.aside.levels()

    def locked(self) -> bool:
        """Read-only once sent or approved, and another person's item always."""
        return self.session.locked and not self.batch.open and not self.merge.open

    def status(self) -> str:
        """When the working copy was saved, or what was just done."""
        session = self.session
        if session.unsaved or self.note:
            return WORDS["unsaved"] if session.unsaved else self.note
        if session.saved:
            return WRITING["saved"].format(time=moments.clock(session.saved, session.office.bank.contest))
        return WRITING["loaded"] if session.item.id else WRITING["fresh"]

    def edit(self, field: str, value: str, *, left: bool) -> bool:
        """A field's text has come."""
        if self.batch.edit(field, value) or self.merge.edit(field, value):
            return False
        kept = form.kept(self.session, field, value)
        if self.session.text(field) != kept:
            self.asking, self.note, self.wrong = "", "", ""
        self.session.edit(field, kept, left=left)
        return False

    def pending(self) -> str:
        """The documents are made ready behind the screen, then a batch is gathered: the browser asks until then."""
        return JUDGE if self.advice.begin() else self.batch.pending()

    def act(self, name: str, local: Mapping[str, object]) -> bool:
        """A button or a key; its name is `action` or `action:argument`."""
        if name in (JUDGE, GATHER):
            return self._behind(name)
        self.note, self.wrong, self.just_sent, self.merged = "", "", False, 0
        if self.batch.open or name.startswith(OPENER):
            return self._work(name)
        if self.merge.open or (name == "submit" and self.session.is_forked()):
            return self._unite(name, str(local.get("passphrase", "")))
        if name.startswith("talk"):
            self._talk(name, local)
            return False
        action, _, rest = name.partition(":")
        done = self._moves().get(action)
        if done:
            done()
            return True
        return self._answers(action, rest, local)

    def trouble(self, text: str) -> None:
        """A refusal is shown where somebody was asked, else on top; nothing else changes."""
        if self.merge.asking:
            self.merge.wrong = text
        elif self.talk.asking:
            self.talk.wrong = text
        else:
            self.wrong, self.aside.wrong = ("", text) if self.aside.move else (text, "")

    # ── what buttons do ────────────────────────────────────────────────────
    def _behind(self, name: str) -> bool:
        """The next step of what is done behind the screen."""
        if name == GATHER:
            self.batch.gather()
        else:
            self.advice.wait(PAUSE)
        return name == GATHER

    def _moves(self) -> dict[str, Callable[[], None]]:
        session = self.session
        return {
            "new": lambda: self._leave(session.start),
            "next": lambda: self._leave(lambda: self.own.step(1)),
            "previous": lambda: self._leave(lambda: self.own.step(-1)),
            "clash-theirs": lambda: self._leave(session.take_theirs),
            "clash-mine": session.keep_mine,
            "add-option": session.add_option,
            "drop-option": session.drop_option,
            "sort": session.sort,
        }

    def _answers(self, action: str, rest: str, local: Mapping[str, object]) -> bool:
        if action == "own":
            self.own.choose(rest)
        elif action == "related":
            self.unfolded, self.offer = not self.unfolded, None
        elif action in ("submit", "submit-cancel", "drop", "drop-cancel"):
            can = dropping.may_drop(self.session) if action == "drop" else not form.why_not(self.advice)
            self.asking = action if can and not action.endswith("cancel") else ""
        elif action == "submit-ok" and self.asking == "submit" and not form.why_not(self.advice):
            self._send(str(local.get("passphrase", "")))
        elif action == "drop-ok" and self.asking == "drop":
            self._leave(lambda: dropping.drop(self.session))
            self.note = WRITING["dropped"]
            return True
        elif action in ("offer", "offer-cancel"):
            self.offer = law.offered(self.advice, law.provision_at(self.advice, rest)) if rest else None
        elif action in ("look", "look-cancel"):
            self.looked = law.provision_at(self.advice, rest) if rest else None
        elif action in ("history", "history-look", "history-look-cancel"):
            self.past = (not self.past[0], "") if action == "history" else (True, rest)
        elif action in ("fix", "take", "cite", "open", "history-take"):
            self._change(action, rest)
            return True
        else:
            self.note = self.aside.act(action, rest, local)
        return False

    def _work(self, name: str) -> bool:
        """Something in the list of drafts; its first kept one is opened in the form."""
        if not self.batch.open:
            self._leave(lambda: None)
        self.note = self.batch.act(name)
        if self.batch.wanted:
            item, self.batch.wanted = self.batch.wanted, ""
            self._leave(lambda: self.session.open(item))
        return True

    def _unite(self, name: str, passphrase: str) -> bool:
        """Something with the sides of a fork; the merged revision is opened in the form."""
        made = self.merge.act(name, passphrase)
        if made:
            self._leave(lambda: self.session.open(made.item.id))
            time = moments.clock(self.session.clock(), self.session.office.bank.contest)
            self.merged, self.note = made.revision, WRITING["merged-at"].format(time=time)
        return True

    def _talk(self, name: str, local: Mapping[str, object]) -> None:
        """Something said of the item; where that changed its state, it is opened as it stands now."""
        before, session = self.session.state(), self.session
        self.note = self.talk.act(session.item.id, name, local, session.signed)
        if session.state() is not before:
            self._leave(lambda: session.open(session.item.id))

    def _change(self, action: str, rest: str) -> None:
        session = self.session
        if action == "open":
            self._leave(lambda: session.open(rest))
        elif action == "cite":
            provision = law.provision_at(self.advice, rest)
            session.edit("citation", f"{provision.document}:{provision.path}", left=True)
            self.looked = None
        elif action == "fix" and self.aside.fix(int(rest)):
            self.note = WRITING["applied"]
        elif action == "take" and self.offer and int(rest) < len(self.offer.drafts or ()):
            self._take((self.offer.drafts or ())[int(rest)])
        elif action == "history-take":
            self.note = history.take_back(session, rest)

    def _take(self, draft: Draft) -> None:
        """Put a draft into the form; where a question stands there, into a new one: that question stays as it is."""
        begun = dropping.is_begun(self.session)
        if begun:
            self._leave(self.session.start)
        self.advice.take(draft)
        self.offer, self.note = None, WRITING["taken-new" if begun else "taken"]

    def _leave(self, go: Callable[[], None]) -> None:
        go()
        self.asking, self.offer, self.looked, self.past = "", None, None, (False, "")
        self.talk.asking = ""
        self.aside.leave()

    def _send(self, passphrase: str) -> None:
        session = self.session
        sitting = session.signed(passphrase)
        session.submit()
        self.aside.doubts.sign(sitting)
        self.asking, self.just_sent = "", True
        self.note = WRITING["sent-at"].format(time=moments.clock(session.clock(), session.office.bank.contest))

    def _is_several(self) -> bool:
        """Whether the item came with several right options; decided when it is opened, for the fields' sake."""
        if self.several[0] != self.session.openings:
            self.several = self.session.openings, len(self.session.item.key) > 1
        return self.several[1]

    def _banner(self) -> str:
        strip = parts.refusal(self.wrong) if self.wrong else ""
        if self.batch.open or self.merge.open:
            return strip + self.merge.strip()
        if self.merged:
            return strip + strips.merged(self.merged)
        if self.session.clash:
            return strip + strips.clash(self.session)
        if self.asking:
            return strip + strips.ASKED[self.asking](self.session, self.practice)
        return strips.sent(self.session) if self.just_sent else strip or strips.standing(self.session)
