"""The cue pairs that the program says among labelled items, the sample bank and drafts: what readers haven't judged."""

import csv
import json
from collections.abc import Iterable, Sequence
from pathlib import Path
from typing import TypedDict

from authoring.checks.pairs.comparing import compare
from authoring.model.items import Item
from authoring.workbench.audits.neighbours import read_neighbour
from benchmarks.measure_pairs import labelled_sets, read

ROOT = Path(__file__).resolve().parent.parent
SHARED = ROOT.parent / "shared"
SAMPLE = ROOT / "banks" / "bhxh-bhyt-2022"
VERDICTS = ROOT / "benchmarks" / "verdicts"

Stems = frozenset[str]


class Told(TypedDict):
    """What of an item a reader judges by."""

    id: str
    stem: str
    key: list[str]


class Drawn(TypedDict):
    """A pair as a reader meets it: each item's stem and key, and the options of both."""

    items: list[Told]
    below: list[list[str]]


def unread(drafts: Iterable[Item], shared: Path = SHARED, verdicts: Path = VERDICTS) -> list[Drawn]:
    """The pairs said to be cues, those with a label or drawn before left out, each as a reader meets it."""
    sets = [read(items, pairs) for items, pairs in labelled_sets(shared).values() if items]
    items = [item for held, _ in sets for item in held.values()]
    items += read_neighbour(SAMPLE).items
    by_id = {item.id: item for item in (*items, *drafts)}
    labelled = {frozenset((one, other)) for _, pairs in sets for one, other, *_ in pairs}
    known = drawn(verdicts)
    found = [pair.items for pair in compare(by_id.values()) if pair.kind == "cue"]
    both = [(by_id[one], by_id[other]) for one, other in found if frozenset((one, other)) not in labelled]
    return [_shown(pair) for pair in both if frozenset(item.stem for item in pair) not in known]


def drawn(verdicts: Path) -> set[Stems]:
    """The stems of the pairs that were drawn before."""
    whats = [json.loads(row["what"]) for path in sorted(verdicts.glob("cues-*.csv")) for row in _rows(path)]
    return {frozenset(item["stem"] for item in what["items"]) for what in whats}


def _shown(pair: Sequence[Item]) -> Drawn:
    said = [Told(id=item.id, stem=item.stem, key=[one.text for one in item.keyed]) for item in pair]
    return {"items": said, "below": [[option.text for option in item.options] for item in pair]}


def _rows(path: Path) -> list[dict[str, str]]:
    with path.open(encoding="utf-8", newline="") as stream:
        return list(csv.DictReader(stream))
