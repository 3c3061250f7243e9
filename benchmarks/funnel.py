"""Where facts are lost on the way to a draft: `python -m benchmarks.funnel [NAME …]`, else of all measured documents.

Each fact is counted at the last gate that any of its questions reached, each gold fact at the last one of the facts
that state it. `--list GATE` prints the facts that end there, with the last question and what the judge said of it.
"""

import argparse
import sys
from collections import Counter, defaultdict
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import NamedTuple

from authoring import drafting
from authoring.drafting.lists.leads import asked_by
from authoring.drafting.sentences.listing import members
from authoring.drafting.sentences.passages import located, mention_of, passage
from authoring.drafting.values.measures import TYPES
from authoring.model.policies import Enumeration, Fact, Interval, Quantity
from authoring.workbench.contest.library import Source, read_source
from authoring.workbench.items.drafting import Desk, Gate, desk, made_ready, tried
from authoring.workbench.items.judging import judgements
from benchmarks.measure_drafts import asks_for, beside, gold_facts

POLICIES = Path(__file__).resolve().parent.parent.parent / "shared/data/policies"
FEWEST = 2
NOT_FOUND = "not extracted"
GATES = (
    NOT_FOUND,
    "words of another law",
    "no mention",
    "no sentence",
    "no lead",
    "few members",
    "exceptions",
    "no question",
    "few distractors",
    "same stem",
    *(gate.value for gate in Gate),
)


class End(NamedTuple):
    """The last gate of a fact: the question that reached it and what was said of that."""

    gate: str
    stem: str = ""
    said: str = ""

    @property
    def rank(self) -> int:
        """How far the gate lies on the way."""
        return GATES.index(self.gate)


def main(argv: Sequence[str]) -> int:
    """Print the two tables, and the facts of one gate where that is asked for."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("names", nargs="*")
    parser.add_argument("--list", choices=GATES, dest="gate")
    asked = parser.parse_args(argv)
    gold = gold_facts(POLICIES)
    names = [name for name in asked.names if name] or sorted({str(one["document"]) for one in gold})
    every = [read_source(path) for path in sorted(POLICIES.glob("*.txt"))]
    facts, wanted = defaultdict[str, Counter[str]](Counter), defaultdict[str, Counter[str]](Counter)
    for source in (one for one in every if any(name.startswith(one.document.document) for name in names)):
        ends = dict(ends_of(source, desk(beside(source, every))))
        for fact, end in ends.items():
            facts[fact.type][end.gate] += 1
            if end.gate == asked.gate:
                print(f"{fact.path}\t{fact.type}\t{fact.quote[:200]!r}\t{end.stem}\t{end.said}")
        for one in (one for one in gold if str(one["document"]).removesuffix(".txt") == source.document.document):
            met = [end for fact, end in ends.items() if asks_for(fact, one)]
            wanted[str(one["type"])][max(met, key=lambda end: end.rank).gate if met else NOT_FOUND] += 1
    print("\n".join([*table("Dữ kiện", facts), "", *table("Dữ kiện chuẩn", wanted)]))
    return 0


def ends_of(source: Source, ready: Desk) -> Iterator[tuple[Fact, End]]:
    """Every fact of a document with its last gate."""
    prepared = made_ready(ready, source)
    reached = defaultdict[Fact, list[End]](list)
    for draft, gate in tried(ready, source, source.facts()):
        judged = judgements([draft.item], ready.bench, ready.abbreviations)[0]
        said = f"{judged.verdict.value}: {judged.message}" if gate is Gate.UNCLEAR else ""
        reached[draft.fact].append(End(gate.value, draft.item.stem, said))
    for fact in source.facts():
        asks = [] if reached[fact] else [*drafting.asks(fact, prepared)]
        for ask in asks:
            laid = drafting.laid_out(ask, fact, prepared)
            reached[fact].append(End("same stem" if laid else "few distractors", ask.stem))
        yield fact, max(reached[fact], key=lambda end: end.rank) if reached[fact] else End(stage(fact, prepared))


def stage(fact: Fact, ground: drafting.Ground) -> str:
    """How far a fact without any question came."""
    if fact.path not in ground.places or drafting.amends(fact.path, ground):
        return "words of another law"
    if isinstance(fact.value, Enumeration):
        return _of_list(fact, fact.value, ground)
    amount = fact.type in TYPES and isinstance(fact.value, Quantity | Interval)
    return _of_amount(fact, ground) if amount else "no question"


def _of_list(fact: Fact, value: Enumeration, ground: drafting.Ground) -> str:
    if value.logic == "cases" or value.exceptions:
        return "exceptions"
    if not asked_by(fact, ground):
        return "no lead"
    listed = members(fact.path, ground)
    few = len([text for _, text in listed if text]) < FEWEST or len(listed) != len(value.items)
    return "few members" if few else "few distractors"


def _of_amount(fact: Fact, ground: drafting.Ground) -> str:
    place = ground.places[fact.path]
    wanted = mention_of(fact, place.text) or located(fact, place.text)
    if wanted is None:
        return "no mention"
    told = any(passage(fact, wanted, place, ground, plain=plain) for plain in (True, False))
    return "no question" if told else "no sentence"


def table(title: str, counts: dict[str, Counter[str]]) -> Iterator[str]:
    """A table of types by gates, its last row the sums; gates that nothing ends at are left out."""
    sums = sum(counts.values(), Counter[str]())
    gates = [gate for gate in GATES if sums[gate]]
    yield f"| {title} | {' | '.join(gates)} | all |"
    yield f"|{'---|' * (len(gates) + 2)}"
    for name, one in (*sorted(counts.items()), ("**all**", sums)):
        yield f"| {name} | {' | '.join(str(one[gate]) for gate in gates)} | {one.total()} |"


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
