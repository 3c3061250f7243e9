"""Prospects: which clauses of a document no question cites yet, and how many drafts each of them would give."""

from dataclasses import dataclass, field

from authoring.workbench.audits.neighbourhoods import neighbourhood
from authoring.workbench.contest.library import Source
from authoring.workbench.items.drafting import Desk, Gap, gaps
from authoring.workbench.items.judging import Judge
from authoring.workbench.laws.shelf import Place, Shelf, unit_of


@dataclass(slots=True)
class Prospects:
    """The gaps of the documents on a shelf; drafts are counted one clause a step, once the documents are ready."""

    shelf: Shelf
    judge: Judge = field(init=False)
    desk: Desk | None = None
    counts: dict[Place, int] = field(default_factory=dict)
    found: dict[str, tuple[Gap, ...]] = field(default_factory=dict)

    def __post_init__(self) -> None:
        self.judge = Judge(self.shelf.office.sources, self.shelf.office.bank.contest.abbreviations)

    def gaps(self, source: Source) -> tuple[Gap, ...]:
        """The clauses of a document with facts that no question cites."""
        name = source.document.document
        if name not in self.found:
            open_ = (gap for gap in gaps(self.shelf.office, source) if not self.shelf.is_asked(gap.provision))
            self.found[name] = tuple(open_)
        return self.found[name]

    def drafts(self, gap: Gap) -> int | None:
        """How many drafts a clause would give; None until they are counted."""
        return self.counts.get((gap.provision.document, gap.provision.path))

    def waiting(self, source: Source, path: str, most: int) -> bool:
        """Whether drafts are still to be counted: of the article that is read, of the first gaps of its document."""
        return self._next(source, path, most) is not None

    def step(self, source: Source, path: str, most: int, seconds: float) -> None:
        """Wait so long at most for the documents; once they are ready, count the drafts of one clause."""
        office = self.shelf.office
        around = neighbourhood(office)
        around.begin(office)
        around.wait(seconds)
        self.judge.wait(seconds)
        there = around.there(office) if self.desk is None else None
        if self.judge.bench and there:
            self.desk = Desk(office.sources, self.judge.bench, there, office.bank.contest.abbreviations)
        gap = self._next(source, path, most)
        if self.desk and gap:
            place = gap.provision.document, gap.provision.path
            self.counts[place] = len(self.desk.offers(*place))

    def _next(self, source: Source, path: str, most: int) -> Gap | None:
        found, unit = self.gaps(source), unit_of(path) if path else ""
        here = [gap for gap in found if unit and unit_of(gap.provision.path) == unit]
        return next((gap for gap in (*here, *found[:most]) if self.drafts(gap) is None), None)
