"""How well items are judged against the law: verdicts by label, defects, false alarms, mutants."""

import json
import sys
from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

from authoring.checks.answers.verdicts import Judgement
from authoring.model.items import Item, options
from authoring.workbench.contest.library import read_source
from authoring.workbench.items.judging import bench, judgements
from benchmarks.mutating import Mutant, listed, second_answers, wrong_keys

CLASSES = (
    "clear",
    "key-not-supported",
    "several-correct",
    "none-correct",
    "qualifier-missing",
    "time-dependent",
    "no-citation",
    "unknown",
)
GOLD = Path(__file__).resolve().parent / "gold"
SEED, MUTANTS = 20261128, 1000
SILENT = frozenset(("dev-186", "dev-187", "dev-188", "dev-197"))  # the text says nothing: their README
WORDED = frozenset(("phrase", "condition"))


@dataclass(frozen=True, slots=True)
class Labelled:
    """A set of items: their rows, and the documents that each is held against."""

    name: str
    rows: tuple[Mapping[str, object], ...]
    papers: tuple[tuple[Path, ...], ...]


def development(shared: Path) -> Labelled:
    """The items of the fictitious regulation."""
    folder = shared / "data" / "questions" / "dev"
    rows = json.loads((folder / "items.json").read_text(encoding="utf-8"))
    return Labelled("quy định giả định", tuple(rows), ((folder / "policy.txt",),) * len(rows))


def real(shared: Path) -> Labelled:
    """The items on the real laws."""
    return _on_laws("luật thật", "answers-real-laws", shared)


def unseen(shared: Path) -> Labelled:
    """The items on laws that were not looked at before these items were judged for the first time."""
    return _on_laws("luật chưa dùng khi dựng", "answers-unseen-laws", shared)


def again(shared: Path) -> Labelled:
    """The items on the same laws that were written after a first round of mending."""
    return _on_laws("luật chưa dùng, câu viết sau", "answers-second-look", shared)


def fresh(shared: Path) -> Labelled:
    """The items on laws that no other set and no rule had seen, those of the text sources and of Word files."""
    return _on_laws("luật mới, câu mới", "answers-fresh-laws", shared)


def later(shared: Path) -> Labelled:
    """The items that were written when the fresh ones had been used to mend, on other laws again, and judged once."""
    return _on_laws("luật mới, câu viết sau", "answers-later-laws", shared)


def last(shared: Path) -> Labelled:
    """The items that were written after what was learnt from the others; then one kind more was mended."""
    return _on_laws("viết sau lần sửa cuối", "answers-last-laws", shared)


def outside(shared: Path) -> Labelled:
    """The items written as people outside write them, on texts of other kinds and on clauses that no set had used."""
    return _on_laws("viết như người ngoài", "answers-outside-texts", shared)


def outside_later(shared: Path) -> Labelled:
    """The items of that kind that were written when the first ones had been used to mend."""
    return _on_laws("viết như người ngoài, viết sau", "answers-outside-later", shared)


def third(shared: Path) -> Labelled:
    """The items of that kind on laws and clauses that no set had used, as two provincial agencies write them."""
    return _on_laws("viết như hai cơ quan tỉnh", "answers-third-lot", shared)


def fourth(shared: Path) -> Labelled:
    """The items of that kind on other clauses, written when the third lot had been used to mend."""
    return _on_laws("viết như hai cơ quan tỉnh, viết sau", "answers-fourth-lot", shared)


def fifth(shared: Path) -> Labelled:
    """The items of that kind that were written when the fourth lot had been used to mend."""
    return _on_laws("viết như hai cơ quan tỉnh, viết cuối", "answers-fifth-lot", shared)


def sixth(shared: Path) -> Labelled:
    """The items of that kind on documents that were used least, written when the fifth lot had been used to mend."""
    return _on_laws("viết như hai cơ quan tỉnh, lô sáu", "answers-sixth-lot", shared)


def seventh(shared: Path) -> Labelled:
    """The items of that kind on other clauses again, written when the sixth lot had been used to mend."""
    return _on_laws("viết như hai cơ quan tỉnh, lô bảy", "answers-seventh-lot", shared)


def _on_laws(name: str, file: str, shared: Path) -> Labelled:
    rows = json.loads((GOLD / f"{file}.json").read_text(encoding="utf-8"))
    papers = (tuple(sorted(_paper(shared / "data", policy) for policy in row["policies"])) for row in rows)
    return Labelled(name, tuple(rows), tuple(papers))


def _paper(data: Path, policy: str) -> Path:
    """A law by its stem; an original, or a text that was written for the project, by its whole name."""
    named = policy if Path(policy).suffix else f"{policy}.txt"
    return next(path for path in (GOLD / named, data / "policies" / named, data / named) if path.is_file())


def judged(rows: Sequence[Mapping[str, object]], papers: Sequence[tuple[Path, ...]]) -> list[Judgement]:
    """The judgement on each row, documents read and indexed once for each set of them."""
    made: dict[int, Judgement] = {}
    for several in dict.fromkeys(papers):
        ready = bench([read_source(path) for path in several])
        numbers = [number for number, one in enumerate(papers) if one == several]
        made |= zip(numbers, judgements([item(rows[number], number) for number in numbers], ready), strict=True)
    return [made[number] for number in range(len(rows))]


def item(row: Mapping[str, object], number: int) -> Item:
    """A labelled row as an item."""
    texts = [str(text) for text in listed(row["options"])]
    cited, day = str(row.get("citation") or ""), str(row.get("valid_on") or "")
    return Item(str(number), str(row["stem"]), options(*texts), str(row["key"]), cited, valid_on=day)


def confusion(rows: Sequence[Mapping[str, object]], said: Sequence[str]) -> str:
    """Rows are labels, columns what we say."""
    counts = Counter(zip((str(row["ambiguity"]) for row in rows), said, strict=True))
    lines = ["| nhãn \\ ta | " + " | ".join(CLASSES) + " | n |", "|" + "---|" * (len(CLASSES) + 2)]
    for label in CLASSES:
        row = [counts[label, ours] for ours in CLASSES]
        lines += [f"| {label} | " + " | ".join(map(str, row)) + f" | {sum(row)} |"] if sum(row) else []
    return "\n".join(lines) + "\n"


def goals(rows: Sequence[Mapping[str, object]], said: Sequence[str]) -> str:
    """The figures that the issue asks for; an unknown on what the text decides is a miss."""
    pairs = list(zip(rows, said, strict=True))
    typed = [(row, ours) for row, ours in pairs if str(row.get("kind", "")) not in WORDED]
    defects = [ours for row, ours in typed if row["ambiguity"] not in ("clear", "unknown") and row["id"] not in SILENT]
    clear = [ours for row, ours in typed if row["ambiguity"] == "clear"]
    fair = sum(ours in (row["ambiguity"], *_also(row)) for row, ours in pairs)
    passed = [
        str(row["id"]) for row, ours in pairs if ours == "clear" and "clear" not in (row["ambiguity"], *_also(row))
    ]
    found = sum(ours not in ("clear", "unknown") for ours in defects)
    alarms = sum(ours not in ("clear", "unknown") for ours in clear)
    called = sum(ours == "clear" for ours in clear)
    return (
        f"lỗi bắt được: {_share(found, len(defects))}; báo động sai: {_share(alarms, len(clear))}; câu rõ được gọi rõ: "
        f"{_share(called, len(clear))}; đúng lớp (kể cả also_right): {_share(fair, len(pairs))}; sai mà qua: "
        f"{', '.join(passed) or 'không câu nào'}\n"
    )


def by_kind(rows: Sequence[Mapping[str, object]], said: Sequence[str]) -> str:
    """For each type of fact: defects found, false alarms, clear items called clear."""
    pairs = list(zip(rows, said, strict=True))
    lines = ["| loại | lỗi bắt được | báo động sai | câu rõ được gọi rõ |", "|---|---|---|---|"]
    for kind in sorted({str(row.get("kind", "–")) for row in rows}):
        own = [(row["ambiguity"], ours) for row, ours in pairs if str(row.get("kind", "–")) == kind]
        flawed = [ours for label, ours in own if label not in ("clear", "unknown")]
        clear = [ours for label, ours in own if label == "clear"]
        found, alarms = (sum(ours not in ("clear", "unknown") for ours in several) for several in (flawed, clear))
        called = _share(clear.count("clear"), len(clear))
        lines.append(f"| {kind} | {_share(found, len(flawed))} | {_share(alarms, len(clear))} | {called} |")
    return "\n".join(lines) + "\n"


def first_runs() -> str:
    """What each set gave when its items were judged for the first time, as it was written down then."""
    lines = ["| bộ câu | lỗi bắt được | báo động sai | câu rõ được gọi rõ | đúng lớp | sai mà qua |", "|" + "---|" * 6]
    for one in json.loads((GOLD / "answers-first-runs.json").read_text(encoding="utf-8")):
        shares = " | ".join(_share(*one[name]) for name in ("defects", "alarms", "clear", "fair"))
        lines.append(f"| {one['set']} ({one['items']} câu) | {shares} | {', '.join(one['passed']) or '–'} |")
    return "\n".join(lines) + "\n"


def mutants(sets: Iterable[Labelled]) -> str:
    """How many changed items no longer pass as clear, by kind of change; those that pass are listed."""
    clear = [(row, papers) for one in sets for row, papers in zip(one.rows, one.papers, strict=True)]
    clear = [(row, papers) for row, papers in clear if row["ambiguity"] == "clear"]
    rows, papers = [row for row, _ in clear], [several for _, several in clear]
    lines = []
    for name, made in (
        ("đáp án bị sửa", wrong_keys(rows, MUTANTS, SEED)),
        ("phương án nhiễu thành đúng", second_answers(rows, MUTANTS, SEED)),
    ):
        verdicts = judged([one.changed for one in made], [papers[one.row] for one in made])
        lines.append(_caught(name, made, [one.verdict.value for one in verdicts]))
    return "\n".join(lines) + "\n"


def _caught(name: str, made: Sequence[Mutant], said: Sequence[str]) -> str:
    kinds = Counter(one.kind for one in made)
    passed = [one for one, ours in zip(made, said, strict=True) if ours == "clear"]
    missed = Counter(one.kind for one in passed)
    parts = "; ".join(f"{kind}: {kinds[kind] - missed[kind]}/{kinds[kind]}" for kind in sorted(kinds))
    shown = "".join(f"\n- {one.changed['id']}: {one.changed['options']} ({one.changed['key']})" for one in passed[:40])
    return f"{name}: bắt {len(made) - len(passed)}/{len(made)} ({parts}){shown}"


def tables(shared: Path) -> list[str]:
    """A section for each labelled set, and one for the mutants of all."""
    made = list[str]()
    sets = (
        development(shared),
        real(shared),
        unseen(shared),
        again(shared),
        fresh(shared),
        later(shared),
        last(shared),
        outside(shared),
        outside_later(shared),
        third(shared),
        fourth(shared),
        fifth(shared),
        sixth(shared),
        seventh(shared),
    )
    for one in sets:
        said = [found.verdict.value for found in judged(one.rows, one.papers)]
        made += [
            f"## Câu so với luật: {one.name} ({len(one.rows)} câu)\n",
            confusion(one.rows, said),
            goals(one.rows, said),
            by_kind(one.rows, said),
        ]
    made += [
        "## Lần đối chiếu đầu tiên của những câu viết mới (ghi lại lúc đó, trước khi học từ chúng)\n",
        first_runs(),
    ]
    return [*made, "## Câu bị sửa cho sai\n", mutants(sets)]


def _also(row: Mapping[str, object]) -> list[str]:
    silent = ["unknown", "no-citation"] if row["id"] in SILENT else []
    return [*map(str, listed(row.get("also_right"))), *silent]


def _share(part: int, whole: int) -> str:
    return f"{part / whole:.3f} ({part}/{whole})".replace(".", ",") if whole else "–"


if __name__ == "__main__":
    sys.stdout.write("\n".join(tables(Path(sys.argv[1]))))
