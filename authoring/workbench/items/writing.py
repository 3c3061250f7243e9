"""Writing: one person's session on one item at a time; plain state that a screen shows and a test drives.

Each accepted edit saves the working copy; sending makes a revision out of it and signs. What another window or
another person has put on the disk meanwhile is never replaced unseen: the session stops saving and asks.
"""

from collections.abc import Callable, Sequence
from dataclasses import dataclass, field, replace
from datetime import UTC, datetime
from typing import Any

from authoring import checks
from authoring.bank import Entry, WorkingCopy
from authoring.model.errors import RefusedError
from authoring.model.findings import Finding
from authoring.model.items import LABELS, Item, Option, options
from authoring.model.records import Review, Revision, State
from authoring.workbench.contest.offices import Office
from authoring.workbench.contest.sittings import Sitting, sit_down
from authoring.workbench.items.reviewing import send

FIELDS = ("stem", "explanation", "citation", "topic", "difficulty", "valid_on", "key")
FIRST_OPTIONS = 4
LEAST_OPTIONS = 2
SEALED = (State.IN_REVIEW, State.APPROVED, State.RETIRED)


def utc_now() -> datetime:
    """The moment at which something is written."""
    return datetime.now(UTC)


def text_of(item: Item, place: str) -> str | None:
    """The text of a field of an item: one of FIELDS or an option's letter; None for another place."""
    return str(getattr(item, place)) if place in FIELDS else item.texts().get(place)


def with_field(item: Item, place: str, value: str) -> Item:
    """The item with another text in one of FIELDS."""
    changed: dict[str, Any] = {place: value}
    return replace(item, **changed)


@dataclass(frozen=True, slots=True)
class Disk:
    """What stands on the disk of one item: this writer's working copy, and the newest revision."""

    copy: WorkingCopy | None = None
    revision: Revision | None = None

    @property
    def mark(self) -> str:
        """The digest of the newest revision."""
        return self.revision.sha256 if self.revision else ""


@dataclass(slots=True)
class Writing:
    """What is open, what is typed, what was last seen on the disk.

    `left` holds the fields that the writer has left: rules of completeness speak only there. `clash` is what
    somebody else has put on the disk; while it stands, nothing is saved.
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
    unsaved: bool = False
    seen: Disk = Disk()
    clash: Disk | None = None
    openings: int = 0

    # ── which item ─────────────────────────────────────────────────────────
    def mine(self) -> tuple[str, ...]:
        """Ids of this writer's items: working copies and revisions, in order."""
        drafts = {copy.item.id for copy in self.office.bank.drafts(self.writer)}
        own = {entry.revision.item.id for entry in self.office.bank.items() if self._is_own(entry)}
        return tuple(sorted(drafts | own))

    def resume(self, asked: str = "") -> None:
        """Open what was asked for; else the working copy touched last, the first unsent item, or a new one."""
        drafts = [copy.item.id for copy in self.office.bank.drafts(self.writer)]
        entries = self.office.bank.items()
        unsent = [e.revision.item.id for e in entries if self._is_own(e) and e.state not in SEALED]
        if asked in (*drafts, *(entry.revision.item.id for entry in entries)):
            self.open(asked)
        elif drafts or unsent:
            self.open(max(drafts, key=self._touched) if drafts else unsent[0])
        else:
            self.start()

    def open(self, item: str) -> None:
        """Open an item: this writer's working copy where there is one, else the newest revision."""
        disk, entry = self._disk(item), self._entry(item)
        if disk.copy is None and entry is None:
            raise RefusedError("Không có câu này.", found=item)
        shown = disk.copy.item if disk.copy else entry.revision.item if entry else self.item
        self._show(shown, disk)
        self.parent = disk.copy.parent if disk.copy else disk.mark
        self.locked = entry is not None and self._is_closed(entry, disk.copy)
        if disk.copy and disk.copy.parent != disk.mark:
            self.clash = disk  # begun from a revision that is no longer the newest

    def start(self) -> None:
        """A new, empty item; it gets its id with the first letter that is saved."""
        days = [week.opens.date().isoformat() for week in self.office.bank.contest.weeks]
        self._show(Item("", "", options(*[""] * FIRST_OPTIONS), valid_on=min(days, default="")), Disk())
        self.left = frozenset()

    def step(self, by: int, within: Sequence[str] | None = None) -> None:
        """The next or the previous item of this writer, or of those named; stays at the ends."""
        ids = self.mine() if within is None else within
        if ids:
            at = ids.index(self.item.id) if self.item.id in ids else (len(ids) if by < 0 else -1)
            self.open(ids[max(0, min(len(ids) - 1, at + by))])

    def state(self) -> State | None:
        """Where the open item stands; None before its first revision."""
        entry = self._entry(self.item.id)
        return entry.state if entry else None

    def returned(self) -> Review | None:
        """The reviewer's words where the open item was returned and waits for its author."""
        if self.state() is not State.RETURNED:
            return None
        return next(one for one in reversed(self.office.bank.reviews(self.item.id)) if one.move == "return")

    def is_forked(self) -> bool:
        """Whether the open item has several newest revisions, which must be merged first."""
        return bool((entry := self._entry(self.item.id)) and entry.forks)

    def number(self) -> int:
        """The revision that sending would sign: the newest where nothing was changed since, else the next."""
        newest = self.seen.revision
        return (newest.revision if newest else 0) + self._is_changed()

    # ── what is typed ──────────────────────────────────────────────────────
    def edit(self, place: str, value: str, *, left: bool) -> None:
        """Take a field's text and save the working copy; a place that the item doesn't have is nobody's text."""
        self.left = self.left | {place} if left else self.left - {place}
        if self.locked or self.text(place) in (value, None):
            return
        if place in FIELDS:
            self._keep(with_field(self.item, place, value))
        else:
            changed = (Option(o.label, value if o.label == place else o.text) for o in self.item.options)
            self._keep(replace(self.item, options=tuple(changed)))

    def text(self, place: str) -> str | None:
        """The text of a field of the open item."""
        return text_of(self.item, place)

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
        """Put a draft's texts into the open item, which keeps its id and what it has of topic, level and day."""
        if not self.locked:
            kept = {name: getattr(self.item, name) for name in ("topic", "difficulty", "valid_on")}
            self._keep(replace(item, id=self.item.id, **{name: value for name, value in kept.items() if value}))

    def take_back(self, old: Revision) -> None:
        """Put the texts of an older revision into the open item; no revision goes."""
        self._keep(replace(old.item, id=self.item.id))

    def apply(self, finding: Finding) -> str:
        """Carry out a finding's fix; the field that changed."""
        text = self.text(finding.fix.place) if finding.fix else None
        if finding.fix is None or text is None or self.locked:
            return ""
        start, end = finding.fix.span
        self.edit(finding.fix.place, text[:start] + finding.fix.text + text[end:], left=True)
        return finding.fix.place

    # ── two windows ────────────────────────────────────────────────────────
    def theirs(self) -> WorkingCopy | Revision | None:
        """Of what stands on the disk, what this window hasn't seen."""
        disk = self.clash or Disk()
        return disk.copy if disk.copy and disk.copy.parent == disk.mark else disk.revision

    def differences(self) -> tuple[str, ...]:
        """The fields in which what is typed here differs from what stands on the disk."""
        theirs = self.theirs()
        if theirs is None:
            return ()
        names = dict.fromkeys((*FIELDS, *self.item.texts(), *theirs.item.texts()))
        return tuple(name for name in names if text_of(self.item, name) != text_of(theirs.item, name))

    def take_theirs(self) -> None:
        """Open what stands on the disk; what was typed here since goes."""
        disk = self._disk(self.item.id)
        if disk.copy and disk.copy == self.seen.copy and disk.copy.parent != disk.mark:
            self.office.bank.drop_draft(self.item.id, self.writer)  # it was begun from an older revision
        self.open(self.item.id)

    def keep_mine(self) -> None:
        """Save what is typed here over the other working copy, or as the beginning of the next revision."""
        self.seen, self.clash, self.locked = self._disk(self.item.id), None, False
        self.parent = self.seen.mark
        self._keep(self.item)

    # ── sending ────────────────────────────────────────────────────────────
    def sit(self, passphrase: str) -> None:
        """Open the writer's secret for this sitting; RefusedError for a wrong passphrase."""
        self.sitting = sit_down(self.office.bank, self.writer, passphrase)

    def signer(self) -> Sitting:
        """Who signs, by this session's clock; RefusedError before anybody sits."""
        if self.sitting is None:
            raise RefusedError("Chưa có mật khẩu ký.")
        return replace(self.sitting, clock=self.clock)

    def signed(self, passphrase: str) -> Sitting:
        """Who signs; he sits down first where nobody does yet."""
        if self.sitting is None:
            self.sit(passphrase)
        return self.signer()

    def submit(self) -> None:
        """Make a revision of the working copy, sign it over to review, and lock it.

        RefusedError without a sitting, with unsaved text or a clash, or where the bank refuses; what was written
        until then stays written, and sending again goes on from there.
        """
        sitting = self.signer()
        if self.unsaved or self._disk(self.item.id) != self.seen:
            self._keep(self.item)
        if self.clash:
            raise RefusedError("Câu này có hai bản. Chọn một bản trước khi gửi.")
        if self._is_changed():
            self.parent = self.office.bank.revise(self.item, self.writer, self.clock(), self.parent).sha256
        self.office.bank.drop_draft(self.item.id, self.writer)
        self.seen = self._disk(self.item.id)
        send(self.office, self.item.id, sitting)
        self.locked = True

    # ── private ────────────────────────────────────────────────────────────
    def _show(self, item: Item, disk: Disk) -> None:
        self.item, self.seen, self.clash, self.openings = item, disk, None, self.openings + 1
        self.parent, self.locked, self.saved, self.unsaved = "", False, None, False
        self.left = frozenset(item.texts())

    def _keep(self, item: Item) -> None:
        """Remember what is typed, then save it; while it isn't saved, `unsaved` says so."""
        now = self.clock()
        named = item if item.id else replace(item, id=self.office.bank.next_id(self.writer, now.year))
        self.item, self.unsaved = replace(named, id=self.item.id), True
        disk = self._disk(named.id)
        if self.clash or disk != self.seen:
            self.clash = disk
            return
        copy = self.office.bank.save_draft(named, self.writer, self.parent)
        self.item, self.seen, self.saved, self.unsaved = named, replace(disk, copy=copy), now, False

    def _disk(self, item: str) -> Disk:
        copies = (copy for copy in self.office.bank.drafts(self.writer) if copy.item.id == item)
        entry = self._entry(item)
        return Disk(next(copies, None), entry.revision if entry else None)

    def _entry(self, item: str) -> Entry | None:
        return next((entry for entry in self.office.bank.items() if entry.revision.item.id == item), None)

    def _is_own(self, entry: Entry) -> bool:
        return self.writer in (entry.revision.writer, *(side.writer for side in entry.forks))

    def _is_closed(self, entry: Entry, copy: WorkingCopy | None) -> bool:
        return bool(entry.forks) or not (self._is_own(entry) or copy) or (entry.state in SEALED and copy is None)

    def _is_changed(self) -> bool:
        """Whether the working copy says something else than the newest revision."""
        copy, newest = self.seen.copy, self.seen.revision
        return newest is None or (copy is not None and copy.item != newest.item)

    def _touched(self, item: str) -> int:
        """When a working copy was last saved, by the disk; 0 where that can't be asked."""
        try:
            return (self.office.bank.folder / "drafts" / f"{item}.{self.writer}.md").stat().st_mtime_ns
        except OSError:
            return 0
