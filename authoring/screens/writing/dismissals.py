"""Dismissals on screen 1: what is asked in the card of a finding or pair, and what is signed or kept until sending."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

from authoring.model.errors import RefusedError
from authoring.model.findings import Finding
from authoring.screens.pieces import moments, quoted, signing
from authoring.screens.pieces.practice import Practice
from authoring.screens.pieces.texts import DOUBTS, REVISION
from authoring.screens.writing.remarks import Told
from authoring.screens.writing.texts import WRITING
from authoring.workbench.audits.auditing import Line
from authoring.workbench.items.doubts import Doubts, may_be_dismissed, may_be_reopened, name

MOVES = ("dismiss", "reopen")


@dataclass(slots=True)
class Dismissals:
    """What was last said of the open item, which strip is open, whose page is unfolded."""

    doubts: Doubts
    who: str
    practice: Practice
    lines: tuple[Line, ...] = ()
    move: str = ""
    key: str = ""
    wrong: str = ""
    unfolded: frozenset[str] = field(default_factory=frozenset)

    def look(self, found: Sequence[Finding]) -> None:
        """Read again what stands and what was set aside."""
        self.lines = self.doubts.lines(found)

    def standing(self) -> tuple[Line, ...]:
        """The lines that nobody has set aside, signed or not."""
        held = self.doubts.reasons(self.lines)
        return tuple(line for line in self.lines if line.dismissal is None and name(line) not in held)

    def told(self, *, locked: bool, likely: Sequence[tuple[str, str]]) -> Told:
        """What stands in the cards beside the lines."""
        office = self.doubts.advice.session.office
        signed = {name(ln): quoted.reason(ln.dismissal, office) for ln in self.lines if ln.dismissal}
        strips = {name(ln): self.strip(ln) for ln in self.lines if self.strip(ln)}
        return Told(locked, likely, strips, signed, self.doubts.reasons(self.lines), self.unfolded, self.key)

    def act(self, action: str, rest: str, local: Mapping[str, object]) -> str:
        """Ask, sign, leave it, unfold a page; what the line of status says of it."""
        self.wrong = ""
        if action in MOVES:
            self.move, self.key = action, rest
            return self._let_go() if action == "reopen" and self.doubts.waits() and not self._is_signed() else ""
        if action == "why":
            self.unfolded ^= {rest}
        elif action == "sign-cancel":
            self.move = ""
        elif action == "sign-ok" and self.move:
            return self._signed(local)
        return ""

    def levels(self) -> dict[str, str]:
        """The worst finding of each field that nobody has set aside."""
        found = [line.said for line in self.standing() if isinstance(line.said, Finding)]
        marked = [finding for finding in found if finding.severity.value in ("block", "warn")]
        return {finding.place: finding.severity.value for finding in reversed(marked)}  # worst first, so it stays

    def fix(self, number: int) -> bool:
        """Carry out the fix of a finding by its place in the list; False where there is none."""
        said = self.lines[number].said if number < len(self.lines) else None
        return isinstance(said, Finding) and bool(self.doubts.advice.session.apply(said))

    def leave(self) -> None:
        """Another item is open: nothing is asked any more."""
        self.move, self.wrong = "", ""

    def strip(self, line: Line) -> str:
        """The strip in the card of a line; “” where nothing is asked there."""
        if not self.move or name(line) != self.key:
            return ""
        session, waits = self.doubts.advice.session, self.doubts.waits() and self.move == "dismiss"
        if waits:
            signs = WRITING["hold-signs"].format(item=session.item.id, number=session.number())
        else:
            number = session.office.bank.entry(line.doubt.item).revision.revision
            when = moments.full(session.clock(), session.office.bank.contest)
            said = {"who": self.who, "when": when, "item": line.doubt.item}
            signs = DOUBTS["signs"].format(**said, revision=REVISION.format(number=number))
        sits = waits or session.sitting is not None
        yes = WRITING["hold-yes"] if waits else ""
        about = f"{line.doubt.item} {self.key}"
        return signing.strip(self.move, signs, self.practice, sits=sits, wrong=self.wrong, yes=yes, about=about)

    def _line(self) -> Line:
        line = next((one for one in self.lines if name(one) == self.key), None)
        allowed = line and (may_be_dismissed(line) if self.move == "dismiss" else may_be_reopened(line))
        if line is None or not allowed:
            self.move = ""
            raise RefusedError(WRITING["finding-gone"])
        return line

    def _is_signed(self) -> bool:
        return any(line.dismissal for line in self.lines if name(line) == self.key)

    def _let_go(self) -> str:
        """Take back a reason that nobody has signed yet."""
        self.move = ""
        for line in (one for one in self.lines if name(one) == self.key):
            self.doubts.let_go(line)
        return ""

    def _signed(self, local: Mapping[str, object]) -> str:
        line, session = self._line(), self.doubts.advice.session
        reason = str(local.get("reason", ""))
        if self.move == "dismiss" and self.doubts.waits():
            self.doubts.hold(line, reason)
            self.move = ""
            return WRITING["held-done"]
        if session.sitting is None:
            session.sit(str(local.get("passphrase", "")))
        sitting = session.signer()
        if self.move == "dismiss":
            self.doubts.dismiss(line, sitting, reason)
        else:
            self.doubts.reopen(line, sitting)
        done, self.move = DOUBTS[f"{self.move}-done"].format(item=line.doubt.item), ""
        return done
