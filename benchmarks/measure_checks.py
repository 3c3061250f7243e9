"""How well the checks find what a reader marked: per rule and per class of pairs, on the development questions."""

import json
from collections.abc import Iterable, Mapping
from pathlib import Path

from authoring import checks
from authoring.model.items import Item, options

CLASSES = ("identical", "duplicate")
HEADER = ("đo", "n", "TP", "FP", "FN", "P", "R", "sót", "báo thừa")

HEAD = """## Kiểm tra câu hỏi

220 câu hỏi và 201 cặp do một người đọc và gắn nhãn. Mỗi dòng là một quy tắc, đếm theo câu; P là tỷ lệ báo đúng trong
số đã báo, R là tỷ lệ tìm thấy trong số phải tìm. dev-127 chỉ thấy được khi đối chiếu với luật (40% của 4,5% là 1,8%).
"""

Row = dict[str, str | int]


def rows(shared: Path) -> list[Row]:
    """A row a rule and a class of pairs: counts, precision and recall in thousandths, and the misses."""
    folder = shared / "data" / "questions" / "dev"
    marked = json.loads((folder / "items.json").read_text(encoding="utf-8"))
    paired = json.loads((folder / "pairs.json").read_text(encoding="utf-8"))
    return [*_wording(marked), *_pairs([*marked, *paired["variants"]], paired["pairs"])]


def tables(shared: Path) -> list[str]:
    """The section of the accuracy page: heading, what was measured, the table."""
    return [HEAD, table(rows(shared))]


def table(measured: Iterable[Row]) -> str:
    """The rows as a Markdown table, precision and recall with three decimals."""
    lines = ["| " + " | ".join(HEADER) + " |", "|" + "---|" * len(HEADER)]
    for row in measured:
        counts = (row["n"], row["tp"], row["fp"], row["fn"], _share(row["precision"]), _share(row["recall"]))
        lines.append("| " + " | ".join(map(str, (row["what"], *counts, row["missed"], row["surplus"]))) + " |")
    return "\n".join(lines) + "\n"


def _wording(marked: list[dict[str, object]]) -> list[Row]:
    found = checks.inspect([_item(one) for one in marked])
    measured = []
    for check in checks.CHECKS:
        wanted = {str(one["id"]) for one in marked if check.rule in _texts(one["labels"])}
        have = {finding.item for finding in found if finding.rule == check.rule}
        measured.append(_row(check.rule, wanted, have))
    sums = {name: sum(int(row[name]) for row in measured) for name in ("n", "tp", "fp", "fn")}
    return [*measured, {"what": "mọi quy tắc", **sums, **_rates(sums), "missed": "", "surplus": ""}]


def _pairs(items: list[dict[str, object]], labelled: list[dict[str, object]]) -> list[Row]:
    """Pairs that nobody labelled are left out of the precision."""
    found = {frozenset(pair.items): pair.kind for pair in checks.pairs([_item(one) for one in items])}
    classes = {frozenset(_texts(one["pair"])): str(one["class"]) for one in labelled}
    measured = []
    for kind in CLASSES:
        wanted = {_name(pair) for pair, label in classes.items() if label == kind}
        have = {_name(pair) for pair, said in found.items() if said == kind and pair in classes}
        measured.append(_row(f"cặp: {kind}", wanted, have))
    return measured


def _row(what: str, wanted: set[str], have: set[str]) -> Row:
    counts = {"n": len(wanted), "tp": len(wanted & have), "fp": len(have - wanted), "fn": len(wanted - have)}
    lists = {"missed": ", ".join(sorted(wanted - have)), "surplus": ", ".join(sorted(have - wanted))}
    return {"what": what, **counts, **_rates(counts), **lists}


def _rates(counts: Mapping[str, int]) -> dict[str, int]:
    """Precision and recall in thousandths, 1000 where there was nothing to find."""
    said, wanted = counts["tp"] + counts["fp"], counts["tp"] + counts["fn"]
    return {
        "precision": counts["tp"] * 1000 // said if said else 1000,
        "recall": counts["tp"] * 1000 // wanted if wanted else 1000,
    }


def _share(thousandths: str | int) -> str:
    return f"{int(thousandths) / 1000:.3f}".replace(".", ",")


def _name(pair: frozenset[str]) -> str:
    return " + ".join(sorted(pair))


def _texts(value: object) -> list[str]:
    return [str(one) for one in value] if isinstance(value, list) else []


def _item(one: Mapping[str, object]) -> Item:
    said = {name: str(one.get(name, "")) for name in ("id", "stem", "key", "citation", "explanation")}
    offered = options(*_texts(one["options"]))
    return Item(said["id"], said["stem"], offered, said["key"], said["citation"], said["explanation"])


if __name__ == "__main__":
    print("\n".join(tables(Path(__file__).resolve().parent.parent.parent / "shared")))
