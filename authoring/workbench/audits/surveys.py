"""The survey: which items have something to mend, read some at a time; a text is read once while the program runs."""

from collections.abc import Collection
from dataclasses import dataclass, field
from time import monotonic

from authoring.bank import Entry
from authoring.workbench.audits.checking import blocking, terms
from authoring.workbench.contest.offices import Office

STEP = 20  # items
PAUSE = 0.25  # seconds of reading before a screen hears again


@dataclass(slots=True)
class _Known:
    """Digest of a revision → whether something in it must be mended, by what the contest and its documents say."""

    basis: object = None
    blocked: dict[str, bool] = field(default_factory=dict)

    def by(self, basis: object) -> dict[str, bool]:
        if basis != self.basis:
            self.basis, self.blocked = basis, {}
        return self.blocked


_KNOWN = _Known()


@dataclass(slots=True)
class Survey:
    """The newest revisions of a bank while they are read: `step` until `done`; the items named `first` come first."""

    office: Office
    first: Collection[str] = ()
    left: list[Entry] = field(init=False)
    _known: dict[str, bool] = field(init=False)
    _entries: tuple[Entry, ...] = field(init=False)

    def __post_init__(self) -> None:
        documents = tuple(source.sha256 for source in self.office.sources)
        self._known, self._entries = _KNOWN.by((terms(self.office), documents)), self.office.bank.items()
        unread = [entry for entry in self._entries if entry.revision.sha256 not in self._known]
        self.left = sorted(unread, key=lambda entry: entry.revision.item.id not in self.first)
        self.step()

    @property
    def done(self) -> bool:
        """Whether every item has been read."""
        return not self.left

    def step(self) -> None:
        """Read some more items: as many as a moment holds, at least a few."""
        end = monotonic() + PAUSE
        self._read()
        while self.left and monotonic() < end:
            self._read()

    def finish(self) -> "Survey":
        """All steps at once."""
        while not self.done:
            self.step()
        return self

    def blocked(self) -> frozenset[str]:
        """The ids of the items in which something must be mended, as far as they have been read."""
        entries = (entry for entry in self._entries if self._known.get(entry.revision.sha256))
        return frozenset(entry.revision.item.id for entry in entries)

    def _read(self) -> None:
        some, self.left = self.left[:STEP], self.left[STEP:]
        found = {finding.item for finding in blocking(self.office, [entry.revision.item for entry in some])}
        self._known |= {one.revision.sha256: one.revision.item.id in found for one in some}
