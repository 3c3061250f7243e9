"""Writing: one person's session on one item at a time; plain state that a screen shows and a test drives.

Each accepted edit saves the working copy; sending makes a revision out of it and signs.
"""

from collections.abc import Callable
from dataclasses import dataclass, field, replace
from datetime import UTC, datetime

from authoring import checks, drafting
from authoring.model.errors import RefusedError
from authoring.model.findings import Finding, Pair, Severity
from authoring.model.items import LABELS, Item, Option, options
from authoring.model.policies import Provision
from authoring.model.records import State
from authoring.workbench.checking import findings, pairs
from authoring.workbench.evidence import Evidence, evidence
from authoring.workbench.offices import Office
from authoring.workbench.reviewing import send
from authoring.workbench.sittings import Sitting, sit_down

FIELDS = ("stem", "explanation", "citation", "topic", "difficulty", "valid_on", "key")
FIRST_OPTIONS = 4
LEAST_OPTIONS = 2
COMPLETENESS = frozenset({"options-count", "key-invalid", "stem-open"})


def utc_now() -> datetime:
    """The moment at which something is written."""
    return datetime.now(UTC)


@dataclass(slots=True)
class Writing:
    """What is open, what is typed, what was said last.

    `left` holds the fields that the writer has left: rules of completeness speak only there.
    """

    office: Office
    writer: str
    clock: Callable[[], datetime] = utc_now
    sitting: Sitting | None = None
    item: Item = field(default_factory=lambda: Item("", "", options(*[""] * FIRST_OPTIONS)))
    parent: str = ""
    locked: bool = False
    left: frozenset[str] = frozenset()
    saved: datetime | None = None

    # ── which item ─────────────────────────────────────────────────────────
    def mine(self) -> tuple[str, ...]:
        """Ids of this writer's items: working copies and revisions, in order."""
        drafts = {copy.item.id for copy in self.office.bank.drafts(self.writer)}
        own = {entry.revision.item.id for entry in self.office.bank.items() if entry.revision.writer == self.writer}
        return tuple(sorted(drafts | own))

    def open(self, item: str) -> None:
        """Open an item: this writer's working copy where there is one, else the newest revision."""
        copy = next((copy for copy in self.office.bank.drafts(self.writer) if copy.item.id == item), None)
        entry = self.office.bank.entry(item)
        if copy is None and entry is None:
            raise RefusedError("Không có câu này.", found=item)
        if copy is not None:
            self._show(copy.item, copy.parent)
        elif entry is not None:
            self._show(entry.revision.item, entry.revision.sha256)
            self.locked = entry.state in (State.IN_REVIEW, State.APPROVED, State.RETIRED) or not self._own(item)

    def start(self) -> None:
        """A new, empty item; it gets its id with the first letter that is saved."""
        self._show(Item("", "", options(*[""] * FIRST_OPTIONS)), "")

    def step(self, by: int) -> None:
        """The next or the previous item of this writer; stays at the ends."""
        ids = self.mine()
        if ids:
            at = ids.index(self.item.id) if self.item.id in ids else (len(ids) if by < 0 else -1)
            self.open(ids[max(0, min(len(ids) - 1, at + by))])

    def state(self) -> State | None:
        """Where the open item stands; None before its first revision."""
        entry = self.office.bank.entry(self.item.id) if self.item.id else None
        return entry.state if entry else None

    # ── what is typed ──────────────────────────────────────────────────────
    def edit(self, place: str, value: str, *, left: bool) -> None:
        """Take a field's text and save the working copy."""
        self.left = self.left | {place} if left else self.left - {place}
        if self.locked or self.text(place) == value:
            return
        if place in FIELDS:
            self._keep(replace(self.item, **{place: value}))
        else:
            changed = (Option(o.label, value if o.label == place else o.text) for o in self.item.options)
            self._keep(replace(self.item, options=tuple(changed)))

    def text(self, place: str) -> str:
        """The text of a field: one of FIELDS or an option's letter."""
        return str(getattr(self.item, place)) if place in FIELDS else self.item.texts()[place]

    def add_option(self) -> None:
        """One more option at the end."""
        texts = [option.text for option in self.item.options]
        if not self.locked and len(texts) < len(LABELS):
            self._keep(replace(self.item, options=options(*texts, "")))

    def drop_option(self) -> None:
        """The last option goes; its letter leaves the key."""
        kept = self.item.options[:-1]
        if not self.locked and len(kept) >= LEAST_OPTIONS:
            gone = self.item.options[-1].label
            self._keep(replace(self.item, options=kept, key=self.item.key.replace(gone, "")))

    def sort(self) -> None:
        """Numeric options in rising order; the key follows."""
        if not self.locked:
            self._keep(checks.sorted_item(self.item))

    def take(self, item: Item) -> None:
        """Put a draft's texts into the open item, which keeps its id."""
        if not self.locked:
            kept = {name: getattr(self.item, name) for name in ("id", "topic", "difficulty", "valid_on")}
            self._keep(replace(item, **{name: value for name, value in kept.items() if value or name == "id"}))

    def apply(self, finding: Finding) -> str:
        """Carry out a finding's fix; the field that changed."""
        fix = finding.fix
        if fix is None or self.locked:
            return ""
        text = self.text(fix.place)
        self.edit(fix.place, text[: fix.span[0]] + fix.text + text[fix.span[1] :], left=True)
        return fix.place

    # ── what is known of it ────────────────────────────────────────────────
    def findings(self) -> tuple[Finding, ...]:
        """The rules' findings, those of completeness only where the field has been left."""
        if not any(self.item.texts().values()):
            return ()
        item = replace(self.item, id=self.item.id or "-")
        left = "explanation" in self.left or all(option.label in self.left for option in item.options)
        found = findings(self.office, [item])
        return tuple(f for f in found if f.rule not in COMPLETENESS or left or f.place in self.left)

    def twins(self) -> tuple[tuple[Pair, Item], ...]:
        """Items of the bank that are the same or ask the same, each with its text."""
        if not self.item.stem.strip():
            return ()
        open_id = self.item.id or "-"
        others = {
            e.revision.item.id: e.revision.item for e in self.office.bank.items() if e.revision.item.id != open_id
        }
        near = [pair for pair in pairs([*others.values(), replace(self.item, id=open_id)]) if open_id in pair.items]
        return tuple((pair, others[pair.items[0] if pair.items[1] == open_id else pair.items[1]]) for pair in near)

    def provision(self) -> Provision | None:
        """The provision that the item cites."""
        return self.office.library.find(self.item.citation) if self.item.citation else None

    def evidence(self) -> dict[str, Evidence]:
        """Option letter → what the cited provision says of its words."""
        return {option.label: evidence(option.text, self.provision()) for option in self.item.options}

    def neighbours(self) -> tuple[Provision, ...]:
        """The provisions of the cited article; of an item without citation, every article's."""
        cited = self.provision()
        everything = tuple(p for source in self.office.sources for p in source.provisions if p.path.startswith("d"))
        if cited is None:
            return everything
        article = cited.path.split(".")[0]
        same = (p for p in everything if p.document == cited.document and p.path.split(".")[0] == article)
        return tuple(same)

    def drafts(self, provision: Provision) -> tuple[drafting.Draft, ...]:
        """Drafts that a provision's facts give."""
        source = next(source for source in self.office.sources if source.document.document == provision.document)
        facts = [fact for fact in source.facts() if fact.path == provision.path]
        return drafting.draft(source.document, facts, source.provisions)

    def why_not(self) -> str:
        """Why the item can't be sent yet; empty where it can."""
        if self.locked:
            return "Câu này chỉ xem"
        texts = {place: text for place, text in self.item.texts().items() if place != "explanation"}
        if not all(text.strip() for text in texts.values()) or not self.item.key:
            return "Còn ô chưa nhập"
        blocks = sum(f.severity is Severity.BLOCK for f in findings(self.office, [replace(self.item, id="-")]))
        return f"Còn {blocks} chỗ phải sửa" if blocks else ""

    # ── sending ────────────────────────────────────────────────────────────
    def sit(self, passphrase: str) -> None:
        """Open the writer's secret for this sitting; RefusedError for a wrong passphrase."""
        self.sitting = sit_down(self.office.bank, self.writer, passphrase)

    def submit(self) -> None:
        """Make a revision of the working copy, sign it over to review, and lock it."""
        why = self.why_not()
        if why or self.sitting is None:
            raise RefusedError(why or "Chưa có mật khẩu ký.")
        entry = self.office.bank.entry(self.item.id)
        if entry is None or entry.revision.item != self.item:
            self.office.bank.revise(self.item, self.writer, self.clock(), self.parent)
        send(self.office, self.item.id, replace(self.sitting, clock=self.clock))
        self.office.bank.drop_draft(self.item.id, self.writer)
        self.locked = True

    # ── private ────────────────────────────────────────────────────────────
    def _show(self, item: Item, parent: str) -> None:
        self.item, self.parent, self.locked, self.left, self.saved = item, parent, False, frozenset(), None

    def _own(self, item: str) -> bool:
        entry = self.office.bank.entry(item)
        return entry is None or entry.revision.writer == self.writer

    def _keep(self, item: Item) -> None:
        now = self.clock()
        named = item if item.id else replace(item, id=self.office.bank.next_id(self.writer, now.year))
        self.office.bank.save_draft(named, self.writer, self.parent)
        self.item, self.saved = named, now
