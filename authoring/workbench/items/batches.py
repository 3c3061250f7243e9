"""A batch of drafts: articles are chosen, their drafts come one by one, each kept, mended or left; undone, resumed."""

import json
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field, replace

from authoring import drafting
from authoring.model.errors import RefusedError
from authoring.model.items import Item
from authoring.workbench.contest.offices import Office
from authoring.workbench.items.drafting import Desk, facts_at, offers, office_desk

FORMAT = "ban-soan-lo-nhap-1"
Place = tuple[str, str]  # document and path of a chosen article or clause


@dataclass(frozen=True, slots=True)
class Progress:
    """How far a batch is: places gone through of all, drafts that wait, were kept, were left."""

    places: int
    of: int
    waiting: int
    kept: int
    left: int


@dataclass(frozen=True, slots=True)
class Decision:
    """What was decided of one draft: its stem, and the id of the working copy that it became (“” where it was left)."""

    stem: str
    copy: str = ""


@dataclass(slots=True)
class Batch:
    """The drafts of chosen places and what has been decided of them."""

    office: Office
    writer: str
    year: int
    places: tuple[Place, ...]
    decisions: list[Decision] = field(default_factory=list)
    drafts: list[drafting.Draft] = field(default_factory=list)
    done: int = 0
    desk: Desk | None = None

    def gather(self) -> Iterator[Progress]:
        """Draft from one place after the other; stop where you like and go on later."""
        self.desk = self.desk or office_desk(self.office)
        seen = {draft.item.stem for draft in self.drafts} | {decision.stem for decision in self.decisions}
        while self.done < len(self.places):
            for draft in _from(self.desk, *self.places[self.done]):
                if draft.item.stem not in seen:
                    seen.add(draft.item.stem)
                    self.drafts.append(draft)
            self.done += 1
            yield self.progress()

    def progress(self) -> Progress:
        """The numbers that a screen shows."""
        kept = sum(bool(decision.copy) for decision in self.decisions)
        return Progress(self.done, len(self.places), len(self.waiting()), kept, len(self.decisions) - kept)

    def waiting(self) -> tuple[drafting.Draft, ...]:
        """The drafts of which nothing has been decided yet, in their order."""
        decided = {decision.stem for decision in self.decisions}
        return tuple(draft for draft in self.drafts if draft.item.stem not in decided)

    def keep(self, draft: drafting.Draft, item: Item | None = None) -> str:
        """Make a draft, or the mended item in its place, a working copy of the writer; its id."""
        id_ = self.office.bank.next_id(self.writer, self.year)
        self.office.bank.save_draft(replace(item or draft.item, id=id_), self.writer)
        self.decisions.append(Decision(draft.item.stem, id_))
        return id_

    def leave(self, draft: drafting.Draft) -> None:
        """Put a draft aside; it doesn't come again in this batch."""
        self.decisions.append(Decision(draft.item.stem))

    def undo(self) -> None:
        """Take the last decision back: its working copy is removed, the draft waits again; nothing where there is none.

        RefusedError where the copy was changed elsewhere meanwhile; the decision stays then.
        """
        if self.decisions:
            last = self.decisions[-1]
            if last.copy:
                self.office.bank.drop_draft(last.copy, self.writer)
            self.decisions.pop()

    def told(self) -> str:
        """The batch as text, to go on with it in another sitting."""
        decided = [[decision.stem, decision.copy] for decision in self.decisions]
        held = {"format": FORMAT, "writer": self.writer, "year": self.year, "places": self.places, "decisions": decided}
        return json.dumps(held, ensure_ascii=False, indent=1) + "\n"


def begin(office: Office, writer: str, year: int, places: Sequence[Place]) -> Batch:
    """A batch over articles or clauses, each named by document and path."""
    return Batch(office, writer, year, tuple(places))


def resume(office: Office, text: str) -> Batch:
    """A batch as its text told it; its drafts are made anew, what was decided stays decided."""
    try:
        held = json.loads(text)
        decisions = [Decision(str(stem), str(copy)) for stem, copy in held["decisions"]]
        places = tuple((str(document), str(path)) for document, path in held["places"])
        known = held["format"] == FORMAT
        made = Batch(office, str(held["writer"]), int(held["year"]), places, decisions)
    except (ValueError, KeyError, TypeError) as error:
        raise RefusedError("Tệp lô nháp không đọc được. Chưa có gì thay đổi.", expected=FORMAT) from error
    if not known:
        said = "Tệp lô nháp thuộc bản khác của phần mềm. Chưa có gì thay đổi."
        raise RefusedError(said, expected=FORMAT, found=str(held["format"]))
    return made


def _from(ready: Desk, document: str, path: str) -> Iterator[drafting.Draft]:
    source = next((one for one in ready.sources if one.document.document == document), None)
    if source is not None:
        yield from offers(ready, source, facts_at(source, path))
