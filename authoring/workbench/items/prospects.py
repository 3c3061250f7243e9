"""Prospects: which clauses of a document no question cites yet, and how many drafts each of them would give."""

from dataclasses import dataclass, field

from authoring.workbench.audits.neighbourhoods import neighbourhood
from authoring.workbench.contest.library import Source
from authoring.workbench.items.drafting import Desk, Gap, gaps
from authoring.workbench.items.judging import Judge
from authoring.workbench.laws.shelf import Place, Shelf


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

    def waiting(self, source: Source, most: int) -> bool:
        """Whether the drafts of the first gaps of a document are still to be counted."""
        return any(self.drafts(gap) is None for gap in self.gaps(source)[:most])

    def step(self, source: Source, most: int, seconds: float) -> None:
        """Wait so long at most for the documents; once they are ready, count the drafts of one clause."""
        office = self.shelf.office
        around = neighbourhood(office)
        around.begin(office)
        around.wait(seconds)
        self.judge.wait(seconds)
        there = around.there(office) if self.desk is None else None
        if self.judge.bench and there:
            self.desk = Desk(office.sources, self.judge.bench, there, office.bank.contest.abbreviations)
        gap = next((one for one in self.gaps(source)[:most] if self.drafts(one) is None), None)
        if self.desk and gap:
            place = gap.provision.document, gap.provision.path
            self.counts[place] = len(self.desk.offers(*place))
