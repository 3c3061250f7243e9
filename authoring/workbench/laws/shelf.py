"""The shelf of policy documents: what stands there, how often items cite each provision, where none does."""

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field

from authoring import policy
from authoring.bank import Entry
from authoring.model.policies import Fact, Provision
from authoring.model.records import State
from authoring.workbench.contest.library import Source, day_of
from authoring.workbench.contest.offices import Office
from authoring.workbench.laws.finding import Hit, Searcher

Place = tuple[str, str]


@dataclass(frozen=True, slots=True)
class Tally:
    """How many units of a document were read, how many of its paragraphs fit nowhere, how many items cite it."""

    articles: int
    clauses: int
    points: int
    rejected: int
    items: int


@dataclass(slots=True)
class Shelf:
    """The documents of an office with the items that cite them; derived anew with each shelf, written nowhere."""

    office: Office
    exact: Mapping[Place, tuple[Entry, ...]] = field(init=False)
    within: Mapping[Place, tuple[Entry, ...]] = field(init=False)
    searcher: Searcher = field(init=False)
    stated: dict[str, dict[str, tuple[Fact, ...]]] = field(default_factory=dict)
    pointing: dict[str, tuple[policy.Reference, ...]] = field(default_factory=dict)

    def __post_init__(self) -> None:
        places = tuple(_places(self.office))
        self.exact = _gathered(places)
        self.within = _gathered(((document, one), e) for (document, path), e in places for one in _line(path))
        everything = [one for source in self.office.sources for one in source.provisions]
        self.searcher = Searcher(self.office.library, everything, self.office.bank.contest.abbreviations)

    def source(self, document: str) -> Source | None:
        """The document of this name."""
        return next((one for one in self.office.sources if one.document.document == document), None)

    def tally(self, source: Source) -> Tally:
        """What was read of a document."""
        steps = Counter(_kind(one.path) for one in source.provisions)
        items = self.within.get((source.document.document, ""), ())
        return Tally(steps["d"], steps["k"], steps["point"], len(source.rejected), len(items))

    def items(self, document: str, path: str) -> tuple[Entry, ...]:
        """The items that cite a provision or one below it, by id; of a whole document where the path is empty."""
        return self.within.get((document, path), ())

    def asking(self, provision: Provision) -> tuple[Entry, ...]:
        """The items that cite the very provision."""
        return self.exact.get((provision.document, provision.path), ())

    def facts(self, provision: Provision) -> tuple[Fact, ...]:
        """What a provision states."""
        document = provision.document
        if document not in self.stated:
            self.stated[document] = _by_path(self.source(document))
        return self.stated[document].get(provision.path, ())

    def is_asked(self, provision: Provision) -> bool:
        """Whether an item in use cites a provision, one above it or one below."""
        above = any((provision.document, path) in self.exact for path in _line(provision.path))
        return above or (provision.document, provision.path) in self.within

    def is_gap(self, provision: Provision) -> bool:
        """Whether a provision states something that no item asks for: none cites it, one above it or one below."""
        return not self.is_asked(provision) and bool(self.facts(provision))

    def references(self, provision: Provision) -> tuple[policy.Resolved, ...]:
        """Where the provision points to, one hop: what is there, what lies outside the library, what isn't there."""
        document = provision.document
        if document not in self.pointing:
            source = self.source(document)
            self.pointing[document] = policy.cross_references(source.provisions) if source else ()
        mine = [one for one in self.pointing[document] if one.path == provision.path]
        return policy.resolve(mine, self.office.library)

    def find(self, query: str) -> tuple[Hit, ...]:
        """Provisions by words, value or citation."""
        return self.searcher.find(query)


def stated(sources: Iterable[Source]) -> Mapping[Place, int]:
    """Each provision that states something → how many facts it and all below it state."""
    facts = [fact for source in sources for fact in source.facts()]
    counts = Counter((fact.document, above) for fact in facts for above in _line(fact.path))
    return {place: counts[place] for place in {(fact.document, fact.path) for fact in facts}}


def unit_of(path: str) -> str:
    """The article of a path, or what stands in its place: a part of a plan, an annex, an article of an annex."""
    head = path.split(".")
    return ".".join(head[:2]) if head[0][0] == "p" and len(head) > 1 else head[0]


def _kind(path: str) -> str:
    """The kind of a path's last step: d, k, g, m, c …, or a point."""
    last = path.rpartition(".")[2]
    return last[0] if last[1:2].isdigit() else "point"


def _line(path: str) -> tuple[str, ...]:
    """The path and all above it, up to the empty one of the document."""
    steps = path.split(".")
    return tuple(".".join(steps[:count]) for count in range(len(steps) + 1))


def _places(office: Office) -> Iterator[tuple[Place, Entry]]:
    """Each item in use with the provision that it cites."""
    for entry in office.bank.items():
        item = entry.revision.item
        cites = item.citation and entry.state is not State.RETIRED
        place = office.library.find(item.citation, day_of(item)) if cites else None
        if place:
            yield (place.document, place.path), entry


def _gathered(places: Iterable[tuple[Place, Entry]]) -> dict[Place, tuple[Entry, ...]]:
    """The items at each place, by id."""
    found: dict[Place, dict[str, Entry]] = {}
    for place, entry in places:
        found.setdefault(place, {})[entry.revision.item.id] = entry
    return {place: tuple(entries[id_] for id_ in sorted(entries)) for place, entries in found.items()}


def _by_path(source: Source | None) -> dict[str, tuple[Fact, ...]]:
    found: dict[str, tuple[Fact, ...]] = {}
    for fact in source.facts() if source else ():
        found[fact.path] = (*found.get(fact.path, ()), fact)
    return found
