"""Answers against the law: what each item is held against is assembled from the contest's documents, then judged."""

import re
from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from concurrent.futures import Future, wait
from dataclasses import dataclass, replace
from datetime import date
from functools import lru_cache, partial

from authoring.checks.answers.corpus import Corpus, Link, corpus
from authoring.checks.answers.ground import Ground, Spot
from authoring.checks.answers.judging import judge
from authoring.checks.answers.verdicts import Judgement
from authoring.checks.answers.windows import window
from authoring.model.items import Item
from authoring.model.policies import PolicyDocument, Provision
from authoring.policy import Library
from authoring.policy.citations.reference_tokens import THIS, tokens
from authoring.policy.citations.resolving import cross_references, resolve
from authoring.policy.citations.versions import begins, family
from authoring.text.abbreviations import Own, expanded
from authoring.workbench.contest.library import Source, day_of
from authoring.workbench.contest.threads import begun

_CONSOLIDATED = re.compile(r"(?:Văn bản hợp nhất|VBHN)(?: số)? \d[\w/-]*", re.IGNORECASE)
_MOST_PLACES = 24


@dataclass(frozen=True, slots=True)
class Bench:
    """Documents ready for judging: corpus, library, what each place refers to, which documents are versions of one."""

    corpus: Corpus
    library: Library
    links: Mapping[Spot, tuple[Link, ...]]
    documents: Mapping[str, PolicyDocument]
    versions: Mapping[str, frozenset[str]]


@dataclass(slots=True)
class Judge:
    """The judgement on the item that is being written; the documents are made ready in the background, answers kept."""

    sources: tuple[Source, ...]
    abbreviations: Own = ()
    work: Future[Bench] | None = None
    bench: Bench | None = None
    kept: tuple[Item, Judgement] | None = None

    def begin(self) -> bool:
        """Begin to make the documents ready; whether there is something to wait for."""
        if self.sources and self.work is None:
            self.work = begun(partial(bench, self.sources))
        return self.bench is None and self.work is not None

    def wait(self, seconds: float) -> None:
        """Wait so long at most, and take the documents once they are ready."""
        if self.begin() and self.work and wait([self.work], seconds).done:
            self.bench = self.work.result()

    def judgement(self, item: Item) -> Judgement | None:
        """The judgement on an item; None while the documents aren't ready and of an item without stem or key."""
        ready = self.bench
        if ready is None or not item.stem.strip() or not item.keyed or not item.keyed[0].text.strip():
            return None
        if self.kept is None or self.kept[0] != item:
            self.kept = item, judgements([item], ready, self.abbreviations)[0]
        return self.kept[1]


def bench(sources: Sequence[Source]) -> Bench:
    """The documents made ready; the same documents are made ready once."""
    return _ready(tuple((source.document, source.provisions) for source in sources))


def judgements(items: Iterable[Item], ready: Bench, own: Own = ()) -> tuple[Judgement, ...]:
    """The judgement on each item, in their order, the contest's own short forms read as what they stand for."""
    read = (_spelled(item, own) for item in items)
    return tuple(judge(item, ground(item, ready), ready.corpus) for item in read)


def _spelled(item: Item, own: Own) -> Item:
    """The item with the contest's own short forms spelled out in stem, options and citation."""
    if not own:
        return item
    table = dict(own)
    texts = tuple(replace(option, text=expanded(option.text, table)) for option in item.options)
    return replace(item, stem=expanded(item.stem, table), options=texts, citation=expanded(item.citation, table))


def ground(item: Item, ready: Bench) -> Ground:
    """What an item is held against: cited places, those they refer to, versions of another time."""
    day = day_of(item) or _day_in(item.stem)
    named = _named(item.stem, ready)
    found = _candidates(item.citation, day, ready.library) if item.citation.strip() else ()
    meant = [one for one in found if one.document in named] or list(found)
    cited = tuple((one.document, one.path) for one in meant if not _older(one.document, meant, ready))
    own = {document for document, _ in cited} or set(named)
    others = frozenset(other for one in own for other in ready.versions.get(one, ())) - own
    settled = bool(own & named) or bool(day)
    links = dict.fromkeys(link for spot in cited for link in _links(spot, ready))
    made = Ground(cited, tuple(link for link in links if link not in cited))
    return replace(made, apart=others) if settled else replace(made, versions=others)


def _candidates(citation: str, day: str, library: Library) -> tuple[Provision, ...]:
    return library.candidates(citation, day) or library.candidates(citation)


@lru_cache(maxsize=4)
def _ready(sources: tuple[tuple[PolicyDocument, tuple[Provision, ...]], ...]) -> Bench:
    library = Library(sources)
    provisions = tuple(one for _, several in sources for one in several)
    documents = {document.document: document for document, _ in sources}
    links = _all_links(provisions, library)
    titles = {name: one.title for name, one in documents.items()}
    return Bench(corpus(provisions, links, titles), library, links, documents, _versions(documents))


def _all_links(provisions: Sequence[Provision], library: Library) -> dict[Spot, tuple[Link, ...]]:
    made = defaultdict[Spot, list[Link]](list)
    for one in resolve(cross_references(provisions), library):
        said, places = one.reference, tuple((place.document, place.path) for place in one.found)
        if len(places) <= _MOST_PLACES:
            made[said.source, said.path].append((said.start, said.end, places))
    return {spot: tuple(found) for spot, found in made.items()}


def _links(spot: Spot, ready: Bench) -> list[Spot]:
    """What a place, the units below and the lead-ins above refer to."""
    document, path = spot
    below = {ready.corpus.passages[number].place.at for number in ready.corpus.at.get(spot, ((), ()))[1]}
    parts = path.split(".")
    above = {".".join(parts[:end]) for end in range(1, len(parts) + 1)}
    return [link for one in sorted(below | above) for link in _spots(ready, (document, one))]


def _spots(ready: Bench, spot: Spot) -> list[Spot]:
    return [place for *_, places in ready.links.get(spot, ()) for place in places]


def _versions(documents: Mapping[str, PolicyDocument]) -> dict[str, frozenset[str]]:
    """Of each document the others that say the same law at another time: its versions, and what replaces what."""
    made = defaultdict[str, set[str]](set)
    for name, one in documents.items():
        for other_name, other in documents.items():
            ends = {ending.number for ending in one.ends}
            if name != other_name and (family(one) == family(other) or family(other) in ends):
                made[name].add(other_name)
                made[other_name].add(name)
    return {name: frozenset(others) for name, others in made.items()}


def _older(document: str, meant: Sequence[Provision], ready: Bench) -> bool:
    """Whether another document that may be meant is a later version of this one."""
    start = begins(ready.documents[document])
    others = {one.document for one in meant} & ready.versions.get(document, frozenset())
    return any((begins(ready.documents[other]), other) > (start, document) for other in others)


def _named(stem: str, ready: Bench) -> frozenset[str]:
    """The documents that a stem names by number, or by a title that only one has."""
    words = [token.values[0] for token in tokens(stem) if token.kind == "doc"]
    words += [match.group() for match in _CONSOLIDATED.finditer(stem)]
    found = (ready.library.documents(one) for one in words if not one.endswith(f" {THIS}"))
    return frozenset(several[0].document for several in found if len(several) == 1)


def _day_in(stem: str) -> str:
    """The day that a stem speaks of: the one from which, or the last one until which something holds."""
    said = window(stem)
    if said is None:
        return ""
    return date.fromordinal(said.first if said.first > 1 else said.last).isoformat()
