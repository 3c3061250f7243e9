"""How well the pairs of items are classed: a confusion table for each labelled set, and what was missed."""

import json
import sys
from collections import Counter
from collections.abc import Iterable, Mapping
from pathlib import Path

from authoring.checks.pairs.cards import card
from authoring.checks.pairs.judging import judge
from authoring.checks.pairs.spelled import Spelling
from authoring.checks.pairs.terms import Lexicon
from authoring.model.items import Item, options

CLASSES = ("identical", "duplicate", "variant", "contradiction", "cue", "distinct", "unrelated")
GOLD = Path(__file__).resolve().parent / "gold"

Labelled = tuple[dict[str, Item], list[tuple[str, str, str, str]]]


def read(items: Path | None, pairs: Path) -> Labelled:
    """The items by id (some sets hold them all beside the pairs); of each pair: first, second, class, why."""
    marked = json.loads(items.read_text(encoding="utf-8")) if items else []
    paired = json.loads(pairs.read_text(encoding="utf-8"))
    held = {one["id"]: _item(one) for one in [*marked, *paired["variants"]]}
    return held, [(*one["pair"], one["class"], one.get("why", "")) for one in paired["pairs"]]


def classed(labelled: Labelled) -> list[tuple[str, str, str]]:
    """Of each labelled pair: its name, the label, what we say."""
    held, pairs = labelled
    spelling, lexicon = Spelling(), Lexicon()
    cards = {id_: card(item, spelling, lexicon) for id_, item in held.items()}
    return [(f"{a} + {b}", label, judge(cards[a], cards[b]).kind) for a, b, label, _ in pairs]


def confusion(said: Iterable[tuple[str, str, str]]) -> str:
    """Rows are labels, columns what we say; precision and recall beside."""
    counts = Counter((label, ours) for _, label, ours in said)
    lines = ["| nhãn \\ ta | " + " | ".join(CLASSES) + " | n | P | R |", "|" + "---|" * (len(CLASSES) + 4)]
    for label in CLASSES:
        row = [counts[label, ours] for ours in CLASSES]
        right, given = counts[label, label], sum(counts[one, label] for one in CLASSES)
        shares = (_share(right, given), _share(right, sum(row)))
        lines.append("| " + " | ".join(map(str, (label, *row, sum(row), *shares))) + " |")
    return "\n".join(lines) + "\n"


def goals(said: list[tuple[str, str, str]]) -> str:
    """The figures that the issue asks for."""
    same = ("identical", "duplicate")
    right = sum(label in same and ours in same for _, label, ours in said)
    given, wanted = sum(ours in same for *_, ours in said), sum(label in same for _, label, _ in said)
    distinct = [ours for _, label, ours in said if label == "distinct"]
    taken = sum(ours in same for ours in distinct)
    return (
        f"identical + duplicate: P {_share(right, given)}, R {_share(right, wanted)}; distinct gọi là trùng: "
        f"{_share(taken, len(distinct))} ({taken}/{len(distinct)})\n"
    )


def labelled_sets(shared: Path) -> dict[str, tuple[Path | None, Path]]:
    """The labelled sets by name: their items and their pairs."""
    dev = shared / "data" / "questions" / "dev"
    return {
        "câu phát triển": (dev / "items.json", dev / "pairs.json"),
        "câu loại khác": (GOLD / "items-other-kinds.json", GOLD / "pairs-other-kinds.json"),
        "chín lô viết sau, gắn nhãn trước khi chạy": (None, GOLD / "pairs-lots.json"),
    }


def tables(shared: Path) -> list[str]:
    """A section for each labelled set."""
    made = []
    for name, paths in labelled_sets(shared).items():
        said = classed(read(*paths))
        made += [f"## Cặp câu: {name} ({len(said)} cặp)\n", confusion(said), goals(said)]
    return made


def _share(part: int, whole: int) -> str:
    return f"{part / whole:.3f}".replace(".", ",") if whole else "–"


def _item(one: Mapping[str, object]) -> Item:
    texts = one["options"]
    offered = options(*(str(text) for text in texts)) if isinstance(texts, list) else ()
    return Item(str(one["id"]), str(one["stem"]), offered, str(one["key"]), str(one.get("citation", "")))


if __name__ == "__main__":
    sys.stdout.write("\n".join(tables(Path(__file__).resolve().parent.parent.parent / "shared")))
