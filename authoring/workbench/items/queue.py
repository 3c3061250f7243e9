"""The queue of a reviewer: the items that wait for him, the one that he reads, and what keeps him from signing it."""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, field, replace
from datetime import datetime, timedelta
from operator import itemgetter

from authoring.bank import Entry
from authoring.checks.answers.verdicts import Verdict
from authoring.model.clock import moment
from authoring.model.errors import RefusedError
from authoring.model.findings import Pair, Severity
from authoring.model.items import Item
from authoring.model.records import Review, Revision, State
from authoring.workbench.audits.auditing import ORDER, PAIRS, Line
from authoring.workbench.audits.checking import findings
from authoring.workbench.audits.dismissing import doubt, pair_doubt, reopen, set_aside
from authoring.workbench.contest.offices import Office
from authoring.workbench.contest.sittings import Sitting
from authoring.workbench.contest.standings import Standing, standing, standing_at
from authoring.workbench.items.advice import Advice
from authoring.workbench.items.reviewing import approve, give_back
from authoring.workbench.items.writing import Writing, utc_now

LONGEST = 60  # seconds in which a contest's documents are made ready, once a process
EVERYTHING = slice(None)
READ = "1"
TICKS = (READ, "2", "3", "4")  # the grounds were read; worth asking; easy to read; fair distractors


@dataclass(frozen=True, slots=True)
class Sent:
    """An item that waits: how long, the severities that stand, worst first, and how many doubts were set aside."""

    entry: Entry
    age: timedelta
    standing: tuple[Severity, ...]
    aside: int


@dataclass(slots=True)
class Queue:
    """What one person may judge, oldest first, and the revision that is open before him.

    A signature counts only for the revision that was read: `newer` tells when there is another one by now.
    """

    office: Office
    writer: str
    clock: Callable[[], datetime] = utc_now
    item: str = ""
    read: Revision | None = None
    ticks: str = ""
    openings: int = 0
    advice: Advice = field(init=False)
    _said: dict[str, tuple[Line, ...]] = field(default_factory=dict)  # by revision
    _since: dict[str, tuple[Entry, datetime | None]] = field(default_factory=dict)  # by item
    _order: tuple[tuple[Entry, ...], tuple[Entry, ...]] = ((), ())  # of all entries; those that wait

    def __post_init__(self) -> None:
        self.advice = Advice(Writing(self.office, self.writer))

    # ── what waits ─────────────────────────────────────────────────────────
    def order(self) -> tuple[Entry, ...]:
        """The items in review that others wrote, those sent first in front; none is judged."""
        entries = self.office.bank.items()
        if entries is not self._order[0]:  # the bank's own tuple stays the same as long as no record is another
            inside = [entry for entry in entries if entry.state is State.IN_REVIEW]
            self._since = {entry.revision.item.id: self._arrival(entry) for entry in inside}
            others = ((since, id_, entry) for id_, (entry, since) in self._since.items() if since)
            self._order = entries, tuple(entry for _since, _id, entry in sorted(others, key=itemgetter(0, 1)))
        return self._order[1]

    def waiting(self, shown: slice = EVERYTHING) -> tuple[Sent, ...]:
        """Those of `order` at the places `shown`, each with what stands of the rules' findings."""
        now = self.clock()
        return tuple(self._sent(entry, now) for entry in self.order()[shown])

    def others(self, word: str) -> tuple[tuple[Entry, Standing], ...]:
        """The items that stand at a word, whoever wrote them, by id."""
        return standing_at(self.office, word)

    def is_own(self, item: str) -> bool:
        """Whether this person wrote the item first or last, or sent it."""
        history = self.office.bank.history(item)
        hands = {history[0].writer, *(side.writer for side in self.office.bank.entry(item).forks or history[-1:])}
        hands |= {review.person for review in self._moves(history[-1], "send")}
        return self.writer in hands

    # ── what is open ───────────────────────────────────────────────────────
    def open(self, item: str = "") -> None:
        """Open an item as its newest revision says; without a name, the first that waits; ticks are wiped off."""
        waiting = self.order()
        item = item or (waiting[0].revision.item.id if waiting else "")
        self.openings, self.ticks, self.item, self.read = self.openings + 1, "", item, None
        if item:
            self.read = self.office.bank.entry(item).revision
            self.advice.session.open(item)
            self.advice.session.item = self.read.item  # not what this person may have begun to type himself
            self.advice.judge.wait(LONGEST)  # what the law says of each option is part of what is read

    def step(self, by: int, word: str = "") -> None:
        """Open the item so many places after this one among those that wait, or that stand at a word.

        From one that isn't among them, the first.
        """
        entries = [entry for entry, _ in self.others(word)] if word else self.order()
        ids = [entry.revision.item.id for entry in entries]
        if ids:
            at = ids.index(self.item) + by if self.item in ids else 0
            self.open(ids[max(0, min(at, len(ids) - 1))])

    def newer(self) -> Revision | None:
        """The revision that has come since this one was opened."""
        if self.read is None:
            return None
        newest = self.office.bank.entry(self.item).revision
        return newest if newest.sha256 != self.read.sha256 else None

    def earlier(self) -> Revision | None:
        """The last revision before this one that was returned, to show what was changed since."""
        if self.read is None:
            return None
        returned = {r.sha256 for r in self.office.bank.reviews(self.item) if r.move == "return"}
        older = [one for one in self.office.bank.history(self.item) if one.revision < self.read.revision]
        return next((one for one in reversed(older) if one.sha256 in returned), None)

    def lines(self) -> tuple[Line, ...]:
        """What the rules and the bank say of the open item, worst first, each with who set it aside."""
        if self.read is None:
            return ()
        pairs = [self._pair_line(pair, other, self.read.item) for pair, other in self.advice.twins()]
        found = self._judged([*self._wording(self.read), *pairs])
        return tuple(sorted(found, key=lambda line: (line.dismissal is not None, ORDER.index(line.doubt.severity))))

    def verdict(self) -> Verdict | None:
        """How the open item stands to the law."""
        if self.read is None:
            return None
        said = self.advice.judgement()
        return said.verdict if said else Verdict.UNKNOWN

    def state(self) -> State | None:
        """Where the open item stands now."""
        return self.office.bank.entry(self.item).state if self.item else None

    def signed(self, move: str) -> tuple[Review, ...]:
        """The moves of a kind on the very revision that is open, oldest first."""
        return tuple(self._moves(self.read, move)) if self.read else ()

    # ── the decision ───────────────────────────────────────────────────────
    def needed(self) -> tuple[str, ...]:
        """The ticks that are asked for: all four where the law doesn't settle the item or a doubt was set aside."""
        doubtful = self.verdict() is not Verdict.CLEAR or any(line.dismissal for line in self.lines())
        return TICKS if doubtful else (READ,)

    def why_not(self) -> tuple[str, tuple[str, ...]]:
        """Why the open item can't be approved: nothing, own, newer, state, blocks, ticks (“”: it can), and details."""
        newer = self.newer()
        if self.read is None:
            return "nothing", ()
        if newer:
            return "newer", (str(newer.revision),)
        state = self.state()
        if state is not State.IN_REVIEW:
            return "state", (standing(self.office, self.item).word,)
        if self.is_own(self.item):
            return "own", ()
        if any(line.doubt.severity is Severity.BLOCK for line in self.lines()):
            return "blocks", ()
        missing = [tick for tick in self.needed() if tick not in self.ticks]
        return ("ticks", (str(len(missing)),)) if missing else ("", ())

    def approve(self, sitting: Sitting) -> Review:
        """Sign the revision that was read; RefusedError where anything stands against it."""
        if self.why_not()[0]:
            said = "Chưa duyệt được câu này: có điều vừa đổi, hoặc còn thiếu. Xem lý do ở nút duyệt."
            raise RefusedError(said, expected="đủ điều kiện duyệt")
        return approve(self.office, self.item, sitting)

    def give_back(self, sitting: Sitting, note: str) -> Review:
        """Sign that the revision that was read goes back to its author, with what to mend."""
        newer = self.newer()
        if newer:
            said = "Câu vừa có lần sửa mới. Đọc lần sửa mới rồi hãy trả lại."
            raise RefusedError(said, expected=f"lần sửa {newer.revision}", found="lần sửa đang mở")
        return give_back(self.office, self.item, sitting, note)

    def reopen(self, line: Line, sitting: Sitting) -> Review:
        """Sign that a doubt that was set aside stands again."""
        return reopen(self.office, self.office.bank.entry(line.doubt.item).revision, line.doubt, sitting)

    # ── inside ─────────────────────────────────────────────────────────────
    def _arrival(self, entry: Entry) -> tuple[Entry, datetime | None]:
        """The entry with the moment from which it waits; None where this person may not judge it."""
        kept = self._since.get(entry.revision.item.id)
        if kept and kept[0] is entry:
            return kept
        if self.is_own(entry.revision.item.id):
            return entry, None
        sends = [*self._moves(entry.revision, "send")]
        return entry, moment((sends[-1] if sends else entry.revision).time)

    def _sent(self, entry: Entry, now: datetime) -> Sent:
        since = self._since[entry.revision.item.id][1] or now
        lines = self._judged(self._wording(entry.revision))
        standing = sorted((ln.doubt.severity for ln in lines if ln.dismissal is None), key=ORDER.index)
        return Sent(entry, now - since, tuple(standing), sum(ln.dismissal is not None for ln in lines))

    def _moves(self, revision: Revision, move: str) -> Iterator[Review]:
        reviews = self.office.bank.reviews(revision.item.id)
        return (one for one in reviews if one.move == move and one.sha256 == revision.sha256)

    def _wording(self, revision: Revision) -> tuple[Line, ...]:
        """What the rules say of an item alone; asked once for each text of it."""
        item = revision.item
        if revision.sha256 not in self._said:
            found = findings(self.office, [item])
            self._said[revision.sha256] = tuple(Line(one, (item,), doubt(item, one)) for one in found)
        return self._said[revision.sha256]

    def _pair_line(self, pair: Pair, other: Item, item: Item) -> Line:
        first, second = (item, other) if pair.items[0] == item.id else (other, item)
        severity = PAIRS[pair.kind][0]
        return Line(pair, (first, second), pair_doubt(pair, first, second, severity))

    def _judged(self, lines: Sequence[Line]) -> list[Line]:
        """The lines with the reviews that set them aside."""
        items = dict.fromkeys(line.doubt.item for line in lines)
        reviews = [review for item in items for review in self.office.bank.reviews(item)]
        aside = set_aside([line.doubt for line in lines], reviews)
        return [replace(line, dismissal=review) for line, review in zip(lines, aside, strict=True)]
