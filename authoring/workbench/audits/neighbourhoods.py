"""The bank made ready to be laid beside one item: once while the program runs, then kept in step item by item."""

from collections.abc import Sequence
from concurrent.futures import Future, wait
from dataclasses import dataclass, field
from pathlib import Path

from authoring import checks
from authoring.bank import Entry
from authoring.text.abbreviations import Own, with_own
from authoring.workbench.audits.comparing import MANY
from authoring.workbench.contest.offices import Office
from authoring.workbench.contest.threads import begun

PART = 10  # when more than such a part of the items has changed, all are read again


@dataclass(slots=True)
class Neighbourhood:
    """The items of one bank by their newest texts; `own` are the contest's short forms."""

    folder: Path
    own: Own
    entries: tuple[Entry, ...] = ()
    work: Future[checks.PairIndex] | None = None

    def begin(self, office: Office) -> bool:
        """Begin to read a large bank behind the screen; whether there is something to wait for."""
        entries = office.bank.items()
        if self.work is None and len(entries) >= MANY:
            self._read(entries, behind=True)
        return self.work is not None and not self.work.done()

    def wait(self, seconds: float | None) -> None:
        """Wait so long at most, or (None) until it is done."""
        if self.work:
            wait([self.work], seconds)

    def there(self, office: Office) -> checks.PairIndex | None:
        """The items as the bank has them now; None while they are read behind the screen."""
        entries = office.bank.items()
        if self.work is None:
            self._read(entries, behind=False)
        if self.work is None or not self.work.done():
            return None
        if entries is not self.entries:
            self._follow(entries, self.work.result())
        return self.work.result()

    def _read(self, entries: tuple[Entry, ...], *, behind: bool) -> None:
        self.entries = entries
        items, words = [entry.revision.item for entry in entries], with_own(self.own)
        if behind:
            self.work = begun(lambda: checks.PairIndex(items, words))
        else:
            self.work = Future()
            self.work.set_result(checks.PairIndex(items, words))

    def _follow(self, entries: tuple[Entry, ...], index: checks.PairIndex) -> None:
        """Take in what has changed since; after many changes everything anew."""
        before, now = _digests(self.entries), _digests(entries)
        other = [entry for entry in entries if before.get(entry.revision.item.id) != entry.revision.sha256]
        if len(other) * PART > len(entries):
            self._read(entries, behind=False)
            return
        for id_ in before.keys() - now.keys():
            index.remove(id_)
        for entry in other:
            index.replace(entry.revision.item)
        self.entries = entries


def _digests(entries: Sequence[Entry]) -> dict[str, str]:
    return {entry.revision.item.id: entry.revision.sha256 for entry in entries}


@dataclass(slots=True)
class _Kept:
    """That of the contest which was asked for last."""

    last: Neighbourhood | None = field(default=None)

    def of(self, office: Office) -> Neighbourhood:
        folder, own = office.bank.folder, office.bank.contest.abbreviations
        if self.last is None or (self.last.folder, self.last.own) != (folder, own):
            self.last = Neighbourhood(folder, own)
        return self.last


_KEPT = _Kept()


def neighbourhood(office: Office) -> Neighbourhood:
    """The neighbourhood of a contest's bank, the same one for every screen."""
    return _KEPT.of(office)
