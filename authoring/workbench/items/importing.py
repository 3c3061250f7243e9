"""Importing: first a preview of what each question of a file is to the bank, then what was confirmed as revisions."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass, field, replace
from datetime import datetime
from enum import StrEnum
from pathlib import Path

from authoring import formats
from authoring.bank.records.texts import tidy
from authoring.formats import Judged, Returned
from authoring.model.errors import RefusedError
from authoring.model.items import Item
from authoring.model.records import Revision
from authoring.workbench.contest.offices import Office
from authoring.workbench.items.differing import Change, changes
from authoring.workbench.items.recognising import look_of, recognise

Tell = Callable[[int, int], None]

_FIELDS = ("citation", "explanation", "topic", "difficulty", "valid_on")


class Outcome(StrEnum):
    """What a question of a file is to the bank."""

    NEW = "new"
    UNCHANGED = "unchanged"
    CHANGED = "changed"
    REFUSED = "refused"


@dataclass(frozen=True, slots=True)
class Line:
    """One question of a file: what it is to the bank, and what of it changed since the revision `before`.

    `item` is what would be written, with the bank's id where it is known; `twin` the row of an earlier question of
    the file that says the same. `judged` holds the flaw of a refused one with its place.
    """

    judged: Judged
    outcome: Outcome
    item: Item | None = None
    before: Revision | None = None
    changes: tuple[Change, ...] = ()
    twin: int = 0

    @property
    def row(self) -> int:
        """The paragraph or row at which the question begins."""
        return self.judged.question.row


@dataclass(frozen=True, slots=True)
class Written:
    """What was written: the revisions in the order of the file."""

    revisions: tuple[Revision, ...]


@dataclass(slots=True)
class Import:
    """The import of one file while a person looks at it; nothing is written before `confirm`.

    `left` are the places (from 0) of the lines that the person leaves out, `apart` of those that he says are new
    questions and no new wording of old ones.
    """

    office: Office
    path: Path
    writer: str
    judged: tuple[Judged, ...]
    lines: tuple[Line, ...] = ()
    left: set[int] = field(default_factory=set)
    apart: set[int] = field(default_factory=set)

    def look(self) -> None:
        """Compare the questions with the bank as it is now."""
        entries = {entry.revision.item.id: entry.revision for entry in self.office.bank.items()}
        self.lines = tuple(compare(self.judged, entries, self.apart))

    def part(self, place: int) -> None:
        """Say that a changed question is a new one, or take that back."""
        self.apart ^= {place}
        self.look()

    def leave(self, place: int) -> None:
        """Leave a question out, or take it in again."""
        self.left ^= {place}

    def count(self, outcome: Outcome) -> int:
        """How many questions have this outcome."""
        return sum(line.outcome is outcome for line in self.lines)

    def pending(self) -> tuple[Line, ...]:
        """What a confirmation would write."""
        writes = {Outcome.NEW, Outcome.CHANGED}
        return tuple(line for place, line in enumerate(self.lines) if line.outcome in writes and place not in self.left)

    def confirm(self, now: datetime, tell: Tell = lambda _done, _all: None, most: int | None = None) -> Written:
        """Write what is pending, or the first `most` of it, as revisions of the writer.

        `tell` hears how many of how many stand.

        RefusedError where the disk refuses: what was written before stays, and importing the file again writes only
        the rest.
        """
        done: list[Revision] = []
        pending = [(line, line.item) for line in self.pending() if line.item][:most]
        try:
            for line, item in pending:
                done.append(self._write(line, item, now))
                tell(len(done), len(pending))
        except RefusedError as error:
            if not done:
                raise
            rest = f"Đã ghi {len(done)} trong {len(pending)} câu; nhập lại tệp này sẽ chỉ ghi phần còn lại."
            said = f"{error.trouble.message} {rest}"
            raise RefusedError(said, file=error.trouble.file or self.path) from error
        finally:
            self.look()
        return Written(tuple(done))

    def returned(self, now: datetime) -> Returned:
        """The file for its author with every flaw at its place; RefusedError for a file that can't hold remarks."""
        return formats.return_file(self.path, self.judged, now)

    def _write(self, line: Line, item: Item, now: datetime) -> Revision:
        bank = self.office.bank
        if line.before:
            return bank.revise(item, self.writer, now, line.before.sha256)
        return bank.revise(replace(item, id=bank.next_id(self.writer, now.year)), self.writer, now)


def preview(office: Office, path: Path, writer: str, *, first: bool = False) -> Import:
    """What importing a file would do, question by question; nothing is written.

    `first`: in this file the first option is always the right one. RefusedError where the file can't be read at all.
    """
    begun = Import(office, path, writer, formats.judge_file(path, first=first))
    begun.look()
    return begun


def compare(judged: Sequence[Judged], bank: dict[str, Revision], apart: set[int]) -> list[Line]:
    """Every question beside the bank."""
    places = [place for place, one in enumerate(judged) if one.item]
    items = [item for one in judged if (item := one.item)]
    free = {place: judged[place].named and place not in apart for place in places}
    texts = {id_: revision.item for id_, revision in bank.items()}
    ids = dict(zip(places, recognise(items, [free[place] for place in places], texts), strict=True))
    first: dict[object, int] = {}
    twins = {
        place: earlier
        for place, item in zip(places, items, strict=True)
        if (earlier := first.setdefault(look_of(item), place)) != place
    }
    lines: list[Line] = []
    for place, one in enumerate(judged):
        before = bank.get("" if place in apart else ids.get(place, ""))
        lines.append(_line(one, before, judged[twins[place]].question.row if place in twins else 0))
    return lines


def keep(office: Office, items: Sequence[Item], writer: str, now: datetime) -> Written:
    """Write items that no file brought as revisions: what stands there already isn't written again."""
    judged = [
        Judged(formats.Question(row, ()), item, None, "", named=bool(item.id)) for row, item in enumerate(items, 1)
    ]
    begun = Import(office, Path(), writer, tuple(judged))
    begun.look()
    guessed = (Outcome.CHANGED, False)
    begun.apart = {place for place, line in enumerate(begun.lines) if (line.outcome, line.judged.named) == guessed}
    begun.look()
    return begun.confirm(now)


def _line(one: Judged, before: Revision | None, twin: int) -> Line:
    if one.item is None:
        return Line(one, Outcome.REFUSED)
    if before is None:
        return Line(one, Outcome.UNCHANGED if twin else Outcome.NEW, replace(one.item, id=""), twin=twin)
    item = _filled(one.item, before.item)
    found = changes(before.item, item)
    return Line(one, Outcome.CHANGED if found else Outcome.UNCHANGED, item, before, found)


def _filled(item: Item, before: Item) -> Item:
    """The item as a record would keep it under the bank's id; of what the file doesn't speak stays what stood there."""
    silent = {name: getattr(before, name) for name in _FIELDS if not getattr(item, name)}
    same = [option.text for option in item.options] == [option.text for option in before.options]
    key = item.key or (before.key if same else "")
    return tidy(replace(item, id=before.id, key=key, extra={**before.extra, **item.extra}, **silent))
