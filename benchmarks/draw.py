"""Draws facts, drafts, cue pairs for two blind readers: a seed from the commit's hash, sheets, one table of both.

`python -m benchmarks.draw facts FOLDER` writes FOLDER/facts.jsonl (with the law's own words around each fact) and an
empty sheet; `drafts FOLDER` does the same for draft items, whose sheet is filled with verbatim, edit (one change) or
reject, and the cause; `cues FOLDER` draws pairs of which one is said to give the other's key away (right or wrong, and
the cause); `python -m benchmarks.draw join NAME DRAWN SHEET SHEET` writes benchmarks/verdicts/NAME.csv
from two filled ones. A sheet has a line a draw: number, verdict, cause.
"""

import argparse
import csv
import hashlib
import json
import random
import subprocess
import sys
from collections.abc import Iterable, Mapping, Sequence
from pathlib import Path
from typing import TypeVar

from authoring.commands.drafting import draft_line
from authoring.commands.policies import fact_line
from authoring.drafting import Draft
from authoring.model.items import Item
from authoring.model.policies import Fact, Provision
from authoring.workbench.contest.library import Source, read_source
from authoring.workbench.items.drafting import desk, offers
from benchmarks.cue_pairs import unread
from benchmarks.measure_drafts import beside

ROOT = Path(__file__).resolve().parent.parent
POLICIES = ROOT.parent / "shared/data/policies"
VERDICTS = ROOT / "benchmarks/verdicts"
HEAD = ("number", "what", "reader_1", "cause_1", "reader_2", "cause_2")
DRAWN, CUES = 200, 60
T = TypeVar("T")


def main(argv: Sequence[str]) -> int:
    """Draw, or join two sheets."""
    parser = argparse.ArgumentParser(description=__doc__)
    verbs = parser.add_subparsers(dest="verb", required=True)
    for name in DRAWN_FROM:
        drawn = verbs.add_parser(name)
        drawn.add_argument("folder", type=Path)
        drawn.add_argument("--seed", default="")
    joined = verbs.add_parser("join")
    joined.add_argument("name")
    joined.add_argument("drawn", type=Path)
    joined.add_argument("sheets", type=Path, nargs=2)
    asked = parser.parse_args(argv)
    if asked.verb in DRAWN_FROM:
        DRAWN_FROM[asked.verb](asked.folder, asked.seed or commit())
    else:
        join(VERDICTS / f"{asked.name}.csv", asked.drawn, asked.sheets)
    return 0


def commit() -> str:
    """The hash of the commit that is measured."""
    done = subprocess.run(["git", "rev-parse", "HEAD"], cwd=ROOT, capture_output=True, text=True, check=True)  # noqa: S607
    return done.stdout.strip()


def draw_facts(folder: Path, seed: str, count: int = DRAWN) -> None:
    """Draw facts of all documents alike and write what the readers get."""
    everything = [(source, fact) for source in _sources() for fact in source.facts()]
    chosen = draw(everything, seed, count)
    rows = [{"number": n, "seed": seed} | shown(source, fact) for n, (source, fact) in enumerate(chosen, 1)]
    _write(folder, "facts", rows, len(everything), seed)


def draw_drafts(folder: Path, seed: str, count: int = DRAWN) -> None:
    """Draw drafts of all documents alike, one of each question that several versions of a law give."""
    everything: dict[str, tuple[Source, Draft]] = {}
    sources = _sources()
    for source in sources:
        for one in offers(desk(beside(source, sources)), source, source.facts()):
            asked = one.item.stem.partition(", ")[2] or one.item.stem
            everything.setdefault(asked, (source, one))
    chosen = draw(list(everything.values()), seed, count)
    rows = [{"number": n, "seed": seed} | shown_draft(source, one) for n, (source, one) in enumerate(chosen, 1)]
    _write(folder, "drafts", rows, len(everything), seed)


def draw_cues(folder: Path, seed: str, count: int = CUES) -> None:
    """Draw cue pairs among labelled items, the sample bank and drafts; a question of several versions of a law once."""
    drafts = dict[str, Item]()
    for source in _sources():
        for one in offers(desk([source]), source, source.facts()):
            drafts.setdefault(one.item.stem.partition(", ")[2] or one.item.stem, one.item)
    everything = unread(drafts.values())
    rows = [{"number": n, "seed": seed, **row} for n, row in enumerate(draw(everything, seed, count), 1)]
    _write(folder, "cues", rows, len(everything), seed)


def shown_draft(source: Source, one: Draft) -> dict[str, object]:
    """A draft as an author meets it, with the law's own words around its fact."""
    words = shown(source, one.fact)
    return draft_line(one) | {name: words[name] for name in ("above", "text", "below")}


DRAWN_FROM = {"facts": draw_facts, "drafts": draw_drafts, "cues": draw_cues}


def draw(population: Sequence[T], seed: str, count: int) -> list[T]:
    """As many members of a population in their order, the same for the same seed and population."""
    number = int.from_bytes(hashlib.sha256(seed.encode()).digest())
    picked = sorted(random.Random(number).sample(range(len(population)), min(count, len(population))))
    return [population[at] for at in picked]


def shown(source: Source, fact: Fact) -> dict[str, object]:
    """A fact with the law's own words: its provision, what leads into it, the title of the article."""
    by_path = {one.path: one for one in source.provisions}
    above = [by_path[path] for path in _above(fact.path) if path in by_path]
    below = [f"{one.label}: {one.text[:80]}" for one in source.provisions if _parent(one.path) == fact.path]
    words = {"above": [_words(one) for one in above], "text": _words(by_path[fact.path]), "below": below}
    return fact_line(fact) | words


def join(target: Path, drawn: Path, sheets: Sequence[Path]) -> None:
    """One table of what was drawn and what both readers said, without the law's words."""
    lines = [json.loads(line) for line in drawn.read_text(encoding="utf-8").splitlines()]
    first, second = (read_sheet(sheet) for sheet in sheets)
    target.parent.mkdir(parents=True, exist_ok=True)
    with target.open("w", encoding="utf-8", newline="") as stream:
        writer = csv.writer(stream, lineterminator="\n")
        writer.writerow(HEAD)
        for line in lines:
            number = str(line["number"])
            what = {name: value for name, value in line.items() if name not in {"number", "above", "text", "below"}}
            said = json.dumps(what, ensure_ascii=False, sort_keys=True)
            writer.writerow([number, said, *first[number], *second[number]])


def read_sheet(path: Path) -> dict[str, tuple[str, str]]:
    """Number → verdict and cause of a filled sheet."""
    with path.open(encoding="utf-8-sig", newline="") as stream:
        return {row["number"]: (row["verdict"].strip(), (row["cause"] or "").strip()) for row in csv.DictReader(stream)}


def write_lines(path: Path, rows: Iterable[Mapping[str, object]]) -> None:
    """JSON Lines, UTF-8 with LF."""
    text = "".join(json.dumps(row, ensure_ascii=False) + "\n" for row in rows)
    path.write_text(text, encoding="utf-8", newline="\n")


def _sources() -> list[Source]:
    return [read_source(path) for path in sorted(POLICIES.glob("*.txt"))]


def _write(folder: Path, name: str, rows: Sequence[Mapping[str, object]], of: int, seed: str) -> None:
    folder.mkdir(parents=True, exist_ok=True)
    write_lines(folder / f"{name}.jsonl", rows)
    empty = "number,verdict,cause\n" + "".join(f"{n},,\n" for n in range(1, len(rows) + 1))
    (folder / "phieu-trong.csv").write_text(empty, encoding="utf-8", newline="\n")
    sys.stdout.write(f"{len(rows)} of {of} {name}, seed {seed}\n")


def _above(path: str) -> list[str]:
    steps = path.split(".")
    return [".".join(steps[:count]) for count in range(1, len(steps))]


def _parent(path: str) -> str:
    return path.rpartition(".")[0]


def _words(one: Provision) -> str:
    return f"{one.label}. {one.title}\n{one.text}".strip()


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
