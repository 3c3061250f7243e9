"""Screen 3, Thẩm định và phê duyệt: a second person reads one revision with its grounds, and signs or returns it."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from types import MappingProxyType

from authoring.model.clock import moment
from authoring.model.contests import Contest
from authoring.model.errors import RefusedError
from authoring.model.records import Revision, State
from authoring.screens.pieces import law, listed, moments, parts
from authoring.screens.pieces.parts import banner, button, esc
from authoring.screens.pieces.practice import NO_PRACTICE, Practice
from authoring.screens.pieces.talk import Talk
from authoring.screens.reviewing import deciding, dossier
from authoring.screens.reviewing.convening import FIELD, Convening
from authoring.screens.reviewing.texts import REVIEWING, REVIEWING_KEYS
from authoring.workbench.audits.auditing import Line
from authoring.workbench.contest.sittings import Sitting, sit_down
from authoring.workbench.items.queue import Queue

NAME = "03-tham-dinh"
SHORTCUTS = MappingProxyType(
    {"F4": "related", "Alt+PageDown": "next", "Alt+PageUp": "previous", "Alt+G": "approve", "Alt+T": "return"}
)


@dataclass(slots=True)
class ReviewingScreen:
    """The queue as one person looks at it: what is asked, what is unfolded, what was just signed."""

    queue: Queue
    who: str
    practice: Practice = NO_PRACTICE
    asking: str = ""  # approve, return, or reopen:<line>
    unfolded: bool = False
    differs: bool = False
    done: str = ""
    wrong: str = ""
    listed: str = ""  # the state whose items stand on the left; “”: what waits
    begin: int = -1  # the first place of the list that is drawn; −1: those around the open item
    acted: str = ""  # the button pressed last
    sitting: Sitting | None = None
    keys: Mapping[str, str] = field(default_factory=lambda: SHORTCUTS)
    talk: Talk = field(init=False)
    convening: Convening = field(init=False)

    def __post_init__(self) -> None:
        self.convening = Convening(self.queue, self.practice)
        self.talk = Talk(self.queue.office, self.queue.writer, self.practice, self.queue.clock)

    # ── what Desk asks for ─────────────────────────────────────────────────
    def frame(self) -> str:
        """The page: the queue left, the item in the middle, the decision right."""
        head = (
            f'<div class="wb-head"><h1>{esc(REVIEWING["title"])}</h1><span class="wb-grow"></span>'
            '<span class="wb-status" data-live></span></div>'
        )
        aside = f'<aside class="wb-side" aria-label="{esc(REVIEWING["aside-label"])}">'
        return (
            f"{parts.bar(NAME, self.who, sample=self.practice.sample)}<main>{head}"
            f'<div class="wb-body">{parts.lost()}<div data-slot="banner"></div><div data-slot="meeting"></div>'
            f'<div class="wb-three"><div data-slot="queue"></div><div data-slot="item"></div>{aside}'
            '<div data-slot="decide"></div><div data-slot="signed"></div><div data-slot="talk"></div>'
            "</aside></div></div>"
            f"{parts.keys(*REVIEWING_KEYS)}</main>"
        )

    def opened(self) -> tuple[int, str]:
        """Which opening this is, and the item's name in the address."""
        return self.queue.openings, f"item={self.queue.item}" if self.queue.item else ""

    def slots(self) -> dict[str, str]:
        """Everything that changes."""
        queue = self.queue
        folded = law.card(queue.advice, unfolded=True, offer=None) if self.unfolded and queue.read else ""
        return {
            "banner": self._banner(),
            "meeting": self.convening.card(sits=self.sitting is not None),
            "queue": dossier.queue_card(queue, self.listed, self.begin, self.convening.button()),
            "item": dossier.card(queue, self._strips(), self.listed) + folded,
            "decide": deciding.card(queue, self._asking()),
            "signed": deciding.signatures(queue),
            "talk": self.talk.card(queue.item, sits=self.sitting is not None),
        }

    def watched(self) -> object:
        """Which revisions wait, and how the open item stands: colleagues send, save and sign meanwhile."""
        entries = self.queue.office.bank.items()
        waiting = tuple(entry.revision.sha256 for entry in entries if entry.state is State.IN_REVIEW)
        newer = self.queue.newer()
        return waiting, newer.sha256 if newer else "", self.queue.state()

    def values(self) -> dict[str, str]:
        """What is ticked."""
        return {"ticks": self.queue.ticks, FIELD: self.convening.chosen, listed.FIELD: self.listed}

    def levels(self) -> dict[str, str]:
        """No field here can be wrong."""
        return {}

    def locked(self) -> bool:
        """Which items a meeting spoke of can be ticked whatever is open."""
        return False

    def fixed(self) -> tuple[str, ...]:
        """The ticks wait for a revision that can be judged."""
        return ("ticks",) if self.queue.why_not()[0] in ("nothing", "own", "newer", "state") else ()

    def status(self) -> str:
        """When the queue was looked at."""
        return REVIEWING["seen"].format(time=moments.clock(self.queue.clock(), self._contest()))

    def edit(self, field: str, value: str, *, left: bool) -> bool:  # noqa: ARG002 — the protocol's names
        """A tick was set or taken off; what was asked is taken back."""
        if field == "ticks" and not self.fixed():
            self.queue.ticks, self.asking, self.wrong = value, "", ""
        elif field == FIELD:
            self.convening.chosen = value
        elif field == listed.FIELD and listed.is_offered(value):
            self.listed, self.begin = value, -1
        return False

    def act(self, name: str, local: Mapping[str, object]) -> bool:
        """A button or a key; its name is `action` or `action:argument`."""
        self.wrong, self.acted = "", name
        action, _, rest = name.partition(":")
        if action in ("open", "next", "previous", "newer"):
            self._go(action, rest)
            return True
        if name.startswith("talk"):
            self._talk(name, local)
        elif action == "rows" and rest.isdecimal():
            self.begin = int(rest)
        elif action.startswith("meet"):
            self.asking, self.done = "", ""
            self.done = self.convening.act(action, local, self._sit)
            return True  # which items are ticked is told to the page
        elif action in ("related", "differs"):
            self.unfolded ^= action == "related"
            self.differs ^= action == "differs"
        elif action == "sign-cancel":
            self.asking = ""
        elif action == "sign-ok" and self.asking and self.queue.read:
            self._sign(self.queue.read, local)
            return True
        else:
            self._ask(action, name)
        return False

    def trouble(self, text: str) -> None:
        """A refusal is shown where somebody was asked, else on top."""
        where = self.convening if self.acted.startswith("meet") else self.talk if self.talk.asking else self
        self.wrong = ""
        where.wrong = text

    # ── what buttons do ────────────────────────────────────────────────────
    def _go(self, action: str, rest: str) -> None:
        self.asking, self.done, self.differs, self.talk.asking, self.begin = "", "", False, "", -1
        if action in ("open", "newer"):
            self.queue.open(rest or self.queue.item)
        else:
            self.queue.step(1 if action == "next" else -1, self.listed)

    def _ask(self, action: str, name: str) -> None:
        """Open the strip of a button that can be pressed now."""
        why = self.queue.why_not()[0]
        returnable = action == "return" and why in ("", "blocks", "ticks")
        if (action == "approve" and not why) or returnable or (action == "reopen" and self._line(name)):
            self.asking, self.done, self.talk.asking = name, "", ""

    def _talk(self, name: str, local: Mapping[str, object]) -> None:
        """Something said of the item; where that changed its state, it is opened as it stands now."""
        before, queue, self.asking = self.queue.state(), self.queue, ""
        self.done = self.talk.act(queue.item, name, local, self._sit)
        if queue.state() is not before:
            queue.open(queue.item)

    def _sit(self, passphrase: str) -> Sitting:
        if self.sitting is None:
            self.sitting = sit_down(self.queue.office.bank, self.queue.writer, passphrase)
        return self.sitting.at(self.queue.clock())

    def _sign(self, read: Revision, local: Mapping[str, object]) -> None:
        queue, sitting = self.queue, self._sit(str(local.get("passphrase", "")))
        line = self._line(self.asking)
        if self.asking == "approve":
            queue.approve(sitting)
            self._signed("approved", read)
        elif self.asking == "return":
            queue.give_back(sitting, str(local.get("why", "")))
            self._signed("returned", read)
        elif line:
            queue.reopen(line, sitting)
            self.asking, self.done = "", REVIEWING["reopened"].format(item=queue.item)
        else:
            self.asking = ""
            raise RefusedError(REVIEWING["gone"])

    def _signed(self, what: str, read: Revision) -> None:
        """Say what was signed, and open the item that waits next."""
        code = deciding.code(read)
        self.done = REVIEWING[what].format(item=read.item.id, number=read.revision, code=code)
        self.asking, self.begin = "", -1
        self.queue.open()

    def _line(self, name: str) -> Line | None:
        key = name.partition(":")[2]
        return next((ln for ln in self.queue.lines() if ln.dismissal and f"{ln.doubt.rule}:{ln.key}" == key), None)

    # ── what stands there ──────────────────────────────────────────────────
    def _asking(self) -> str:
        """The strip under the ticks that asks for a signature; “” where nothing is asked there."""
        if self.asking not in ("approve", "return") or self.queue.read is None:
            return ""
        return deciding.strip(self.asking, self.queue.read, self._signer(), self.wrong)

    def _strips(self) -> Mapping[str, str]:
        """The strip in the card of a finding that asks to reopen it, by the finding's name."""
        action, _, key = self.asking.partition(":")
        return {key: deciding.reopening(self.asking, self._signer(), self.wrong)} if action == "reopen" else {}

    def _signer(self) -> str:
        word = "" if self.sitting else parts.passphrase(REVIEWING["passphrase"], self.practice.hint_here())
        return deciding.signer(self.who, moments.full(self.queue.clock(), self._contest()), word)

    def _banner(self) -> str:
        told = parts.refusal(self.wrong) if self.wrong and not self.asking else ""
        told += banner("ok", f"<b>{esc(self.done)}</b>") if self.done else ""
        told += self.convening.told()
        newer, read = self.queue.newer(), self.queue.read
        return told + self._newer(newer, read) if newer and read else told

    def _newer(self, newer: Revision, read: Revision) -> str:
        """Somebody has saved another revision while this one was being read."""
        time = moments.clock(moment(newer.time), self._contest())
        who = self.queue.office.name_of(newer.writer)
        said = f"<b>{esc(REVIEWING['newer'].format(who=who, number=newer.revision, time=time))}</b> "
        said += esc(REVIEWING["newer-more"].format(read=read.revision))
        said += dossier.differences(read.item, newer.item) if self.differs else ""
        shown = button("differs", REVIEWING["hide-diff" if self.differs else "show-diff"])
        word = REVIEWING["read-newer"].format(number=newer.revision)
        return banner("warn", said, shown, button("newer", word, kind="wb-primary"), role="alert")

    def _contest(self) -> Contest:
        return self.queue.office.bank.contest
