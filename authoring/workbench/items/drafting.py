"""Drafting: which good questions the documents still give; none that a rule, the bank or the law speaks against."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from enum import Enum
from functools import lru_cache

from authoring import checks, drafting, policy
from authoring.checks.answers.verdicts import Judgement, Standing, Verdict
from authoring.model.findings import Severity
from authoring.model.items import Item
from authoring.model.policies import Fact, PolicyDocument, Provision
from authoring.policy.citations.versions import begins, family
from authoring.text.abbreviations import Own, with_own
from authoring.workbench.contest.library import Source
from authoring.workbench.contest.offices import Office
from authoring.workbench.items.abroad import abroad
from authoring.workbench.items.judging import Bench, bench, judgements

SAME = frozenset(("identical", "duplicate", "contradiction"))


class Gate(Enum):
    """Where a draft ends: the law doesn't speak for it, a rule forbids it, another asks the same, or it is offered."""

    UNCLEAR = "unclear"
    BLOCKED = "blocked"
    DOUBLE = "double"
    OFFERED = "offered"


@dataclass(frozen=True, slots=True)
class Desk:
    """What drafts are made and judged on: the documents and the questions that are there already."""

    sources: tuple[Source, ...]
    bench: Bench
    there: checks.PairIndex
    abbreviations: Own = ()
    made: dict[tuple[str, str], tuple[drafting.Draft, ...]] = field(default_factory=dict)
    held: dict[drafting.Ask, bool] = field(default_factory=dict)
    beside: dict[str, drafting.Abroad] = field(default_factory=dict)

    def offers(self, document: str, path: str) -> tuple[drafting.Draft, ...]:
        """The drafts that a provision's facts give, kept for the next look."""
        if (document, path) not in self.made:
            source = next((one for one in self.sources if one.document.document == document), None)
            facts = facts_at(source, path) if source else ()
            self.made[document, path] = tuple(offers(self, source, facts)) if source and facts else ()
        return self.made[document, path]


@dataclass(frozen=True, slots=True)
class Gap:
    """A clause that no question of the bank cites: its provision, how many facts it states."""

    provision: Provision
    facts: int


def desk(sources: Sequence[Source], items: Iterable[Item] = (), own: Own = ()) -> Desk:
    """The documents and the bank made ready; making the documents ready is kept while they are the same."""
    return Desk(tuple(sources), bench(sources), checks.PairIndex(items, with_own(own)), own)


def office_desk(office: Office) -> Desk:
    """A contest's documents and its bank made ready."""
    items = [entry.revision.item for entry in office.bank.items()]
    return desk(office.sources, items, office.bank.contest.abbreviations)


def offers(ready: Desk, source: Source, facts: Sequence[Fact]) -> Iterator[drafting.Draft]:
    """The drafts of some facts of a document that are clear by the law, without a block, and new to the bank.

    A distractor that the law holds true elsewhere gives way to another one before the draft is given up.
    """
    return (draft for draft, gate in tried(ready, source, facts) if gate is Gate.OFFERED)


def tried(ready: Desk, source: Source, facts: Sequence[Fact]) -> Iterator[tuple[drafting.Draft, Gate]]:
    """Every draft of some facts with the last gate that it reached."""
    prepared, offered = made_ready(ready, source), list[Item]()
    for draft in drafting.draft(
        prepared.document, facts, source.provisions, prepared.older, source.facts(), prepared.abroad
    ):
        clear = _clear(draft, prepared, ready) or _instead(draft, prepared, ready)
        gate = _gate(clear.item, offered, ready) if clear else Gate.UNCLEAR
        if clear and gate is Gate.OFFERED:
            offered.append(clear.item)
        yield clear or draft, gate


def made_ready(ready: Desk, source: Source) -> drafting.Ground:
    """A document of the desk made ready, with the documents whose places it names."""
    name = source.document.document
    if name not in ready.beside:
        ready.beside[name] = abroad(source, ready.sources, ready.bench.library)
    document, older = titled(source, ready.sources), older_facts(source, ready.sources)
    return drafting.ground(document, source.provisions, source.facts(), older, ready.beside[name])


def _gate(item: Item, offered: Sequence[Item], ready: Desk) -> Gate:
    if not _is_sound(item):
        return Gate.BLOCKED
    return Gate.OFFERED if _is_new(item, offered, ready) else Gate.DOUBLE


def gaps(office: Office, source: Source) -> tuple[Gap, ...]:
    """The clauses of a document with facts that no question cites, in its order."""
    items = (entry.revision.item for entry in office.bank.items())
    cited = {_unit(place.path) for item in items for place in office.library.candidates(item.citation)}
    counts: dict[str, int] = {}
    for fact in source.facts():
        counts[_unit(fact.path)] = counts.get(_unit(fact.path), 0) + 1
    places = {one.path: one for one in source.provisions}
    return tuple(Gap(places[unit], count) for unit, count in counts.items() if unit not in cited and unit in places)


def facts_at(source: Source, path: str) -> tuple[Fact, ...]:
    """The facts of a provision and of all below it; of the article's title where it has one."""
    return tuple(
        fact for unit, facts in _by_unit(source).items() for fact in facts if f"{unit}.".startswith(f"{path}.")
    )


def titled(source: Source, sources: Sequence[Source]) -> PolicyDocument:
    """A source's document; where its text gave a number alone, with the title by which the other sources call it."""
    document = source.document
    if document.title not in ("", f"{document.kind} số {document.number}"):
        return document
    texts = (one.text for other in sources for one in other.provisions)
    return replace(document, title=policy.title_told(document.number, texts) or document.title)


def older_facts(source: Source, sources: Sequence[Source]) -> tuple[Fact, ...]:
    """The facts of the documents that this one replaced, or that are earlier versions of it."""
    own, start = family(source.document), begins(source.document)
    ended = {ending.number for ending in source.document.ends}
    older = [
        one
        for one in sources
        if (family(one.document) in ended or (family(one.document) == own and begins(one.document) < start))
    ]
    return tuple(fact for one in older for fact in one.facts())


@lru_cache(maxsize=32)
def _by_unit(source: Source) -> Mapping[str, tuple[Fact, ...]]:
    made: dict[str, list[Fact]] = {}
    for fact in source.facts():
        made.setdefault(fact.path, []).append(fact)
    return {path: tuple(facts) for path, facts in made.items()}


def _clear(draft: drafting.Draft, prepared: drafting.Ground, ready: Desk) -> drafting.Draft | None:
    """The draft with distractors that are all wrong by the law; None where the law doesn't say so."""
    if draft.ask and draft.ask.basis and not _holds(draft.ask.basis, draft.fact, prepared, ready):
        return None
    unwanted: set[str] = set()
    now: drafting.Draft | None = draft
    while now is not None:
        said = _judged(now.item, ready)
        accused = _unproved(now, prepared, ready)
        if said.verdict is Verdict.CLEAR and not accused:
            return now
        accused |= {one.text for one in now.item.distractors if said.options[one.label].standing is Standing.SUPPORTED}
        if not accused or (now.ask and now.ask.rank is not None):  # an amount that holds too: the stem lacks words
            return None
        unwanted |= accused
        now = drafting.redrafted(draft, prepared, unwanted)
    return None


def _holds(ask: drafting.Ask, fact: Fact, prepared: drafting.Ground, ready: Desk) -> bool:
    """Whether the law speaks clearly for a question that another one rests on."""
    if ask not in ready.held:
        plain = drafting.laid_out(ask, fact, prepared)
        ready.held[ask] = plain is not None and _judged(plain.item, ready).verdict is Verdict.CLEAR
    return ready.held[ask]


def _unproved(draft: drafting.Draft, prepared: drafting.Ground, ready: Desk) -> set[str]:
    """The distractors whose own question isn't clear."""
    offered = {option.text for option in draft.item.options}
    choices = draft.ask.choices if draft.ask else ()
    return {
        one.text
        for one in choices
        if one.text in offered and one.proof and one.of and not _holds(one.proof, one.of, prepared, ready)
    }


def _instead(draft: drafting.Draft, prepared: drafting.Ground, ready: Desk) -> drafting.Draft | None:
    """The same asked for in other words, where the law speaks for that question."""
    other = draft.ask.instead if draft.ask else None
    while other is not None:
        laid = drafting.laid_out(other, draft.fact, prepared)
        clear = _clear(replace(laid, item=replace(laid.item, id=draft.item.id)), prepared, ready) if laid else None
        if clear:
            return clear
        other = other.instead
    return None


def _judged(item: Item, ready: Desk) -> Judgement:
    return judgements([item], ready.bench, ready.abbreviations)[0]


def _is_sound(item: Item) -> bool:
    return not any(found.severity is Severity.BLOCK for found in checks.inspect([item]))


def _is_new(item: Item, offered: Sequence[Item], ready: Desk) -> bool:
    beside = [item, *(one for one in offered if _cites(one, item))]
    near = (*ready.there.near(item), *checks.pairs(beside, ready.abbreviations))
    return not any(pair.kind in SAME and item.id in pair.items for pair in near)


def _cites(one: Item, other: Item) -> bool:
    """Whether two drafts come from the same article: others can't ask the same."""
    return one.citation.partition(".")[0] == other.citation.partition(".")[0]


def _unit(path: str) -> str:
    """The clause that a path lies in, or the article where it has none."""
    parts = path.split(".")
    return ".".join(parts[:2]) if len(parts) > 1 and parts[1][1:2].isdigit() else parts[0]
