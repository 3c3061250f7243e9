"""How well the wording rules find what a reader marked: per rule, on the development questions and on another set."""

import json
from collections.abc import Iterable, Mapping, Sequence
from pathlib import Path

from authoring import checks
from authoring.checks.terms import Terms
from authoring.model.items import Item, options
from authoring.workbench.contest.library import cited, read_library

SOFT = ("stem-unfocused", "distractor-implausible", "options-converge", "key-echoes-stem")
EXCEPTION = ("exception-not-emphasised", "exception-stem")
FEWEST = 5
LOTS = "items-exception-lots"
HEADER = ("quy tắc", "n", "TP", "FP", "FN", "P", "R", "F1", "sót", "báo thừa")
GOLD = Path(__file__).resolve().parent / "gold"

Row = dict[str, str | int]


def sets(shared: Path) -> dict[str, tuple[Path, Path]]:
    """The labelled sets by name: their items and the regulation that the items cite."""
    dev = shared / "data" / "questions" / "dev"
    return {
        "Câu hỏi phát triển": (dev / "items.json", dev / "policy.txt"),
        "Câu hỏi loại khác": (GOLD / "items-other-kinds.json", GOLD / "policy-other-kinds.txt"),
        "Câu hỏi viết thêm": (GOLD / "items-further-kinds.json", GOLD / "policy-other-kinds.txt"),
    }


def exceptions(name: str) -> str:
    """The stems written to be told apart by whether they ask for the exception: the two rules of that alone."""
    measured = rows(GOLD / f"{name}.json", GOLD / "policy-other-kinds.txt")
    return table(row for row in measured if row["what"] in EXCEPTION)


def outside() -> str:
    """The citations beside a published reference list: which of them are outside of it."""
    read = json.loads((GOLD / "citations-outside-list.json").read_text(encoding="utf-8"))
    stem, offered = "Thời hạn trả lời đơn là bao nhiêu ngày?", options("5 ngày", "10 ngày", "15 ngày", "20 ngày")
    items = [Item(one["id"], stem, offered, "A", one["citation"]) for one in read["items"]]
    found = checks.inspect(items, {}, Terms(documents=tuple(read["documents"])))
    said = {item.id: {finding.rule for finding in found if finding.item == item.id} for item in items}
    return table([_row("outside-list", {one["id"]: set(one["labels"]) for one in read["items"]}, said)])


def rows(items: Path, policy: Path) -> list[Row]:
    """A row a rule: counts, precision, recall and F1 in thousandths, the misses and the surplus."""
    marked = json.loads(items.read_text(encoding="utf-8"))
    read = [_item(one) for one in marked]
    _sources, library = read_library([policy])
    found = checks.inspect(read, cited(read, library))
    labels = {str(one["id"]): set(_texts(one["labels"])) for one in marked}
    said = {id_: {finding.rule for finding in found if finding.item == id_} for id_ in labels}
    return [_row(check.rule, labels, said) for check in checks.CHECKS]


def sums(measured: Sequence[Row]) -> list[Row]:
    """Micro recall and precision over all rules but the soft ones, macro-F1 over those with enough labels."""
    hard = [row for row in measured if row["what"] not in SOFT]
    enough = [row for row in hard if int(row["n"]) >= FEWEST]
    counts = {name: sum(int(row[name]) for row in enough) for name in ("n", "tp", "fp", "fn")}
    total = f"**{len(enough)} quy tắc có từ {FEWEST} nhãn**"
    mean = sum(int(row["f1"]) for row in enough) // max(len(enough), 1)
    every = {name: sum(int(row[name]) for row in hard) for name in ("n", "tp", "fp", "fn")}
    return [
        {
            "what": total,
            **counts,
            **_rates(counts),
            "f1": mean,
            "missed": "F1 là trung bình các quy tắc",
            "surplus": "",
        },
        {"what": f"{len(hard)} quy tắc, cả ít nhãn", **every, **_rates(every), "missed": "", "surplus": ""},
    ]


def tables(shared: Path) -> list[str]:
    """A table for each labelled set: the rules, their sums, and the soft rules apart."""
    parts = []
    for name, (items, policy) in sets(shared).items():
        measured = rows(items, policy)
        hard = [row for row in measured if row["what"] not in SOFT]
        soft = [row for row in measured if row["what"] in SOFT]
        parts += [f"### {name}\n", table([*hard, *sums(measured)]), "Đọc bằng mắt mới chắc, đo riêng:\n", table(soft)]
    parts += ["### Câu dẫn hỏi ngoại lệ (160 câu, gắn nhãn trước khi chạy)\n", exceptions("items-exception-stems")]
    parts += ["### Câu dẫn hỏi ngoại lệ, sáu lô sau (532 câu, gắn nhãn trước khi chạy)\n", exceptions(LOTS)]
    return [*parts, "### Căn cứ ngoài danh mục (20 căn cứ, gắn nhãn trước khi chạy)\n", outside()]


def table(measured: Iterable[Row]) -> str:
    """The rows as a Markdown table, shares with three decimals."""
    lines = ["| " + " | ".join(HEADER) + " |", "|" + "---|" * len(HEADER)]
    for row in measured:
        counts = (row["n"], row["tp"], row["fp"], row["fn"])
        shares = [_share(row[name]) for name in ("precision", "recall", "f1")]
        lines.append("| " + " | ".join(map(str, (row["what"], *counts, *shares, row["missed"], row["surplus"]))) + " |")
    return "\n".join(lines) + "\n"


def _row(rule: str, labels: Mapping[str, set[str]], said: Mapping[str, set[str]]) -> Row:
    wanted = {id_ for id_, rules in labels.items() if rule in rules}
    have = {id_ for id_, rules in said.items() if rule in rules}
    counts = {"n": len(wanted), "tp": len(wanted & have), "fp": len(have - wanted), "fn": len(wanted - have)}
    lists = {"missed": ", ".join(sorted(wanted - have)), "surplus": ", ".join(sorted(have - wanted))}
    return {"what": rule, **counts, **_rates(counts), **lists}


def _rates(counts: Mapping[str, int]) -> dict[str, int]:
    """Precision, recall and F1 in thousandths, 1000 where there was nothing to find."""
    said, wanted = counts["tp"] + counts["fp"], counts["tp"] + counts["fn"]
    return {
        "precision": counts["tp"] * 1000 // said if said else 1000,
        "recall": counts["tp"] * 1000 // wanted if wanted else 1000,
        "f1": 2 * counts["tp"] * 1000 // (said + wanted) if said + wanted else 1000,
    }


def _share(thousandths: str | int) -> str:
    return f"{int(thousandths) / 1000:.3f}".replace(".", ",")


def _texts(value: object) -> list[str]:
    return [str(one) for one in value] if isinstance(value, list) else []


def _item(one: Mapping[str, object]) -> Item:
    said = {name: str(one.get(name, "")) for name in ("id", "stem", "key", "citation", "explanation")}
    offered = options(*_texts(one["options"]))
    return Item(said["id"], said["stem"], offered, said["key"], said["citation"], said["explanation"])


if __name__ == "__main__":
    print("\n".join(tables(Path(__file__).resolve().parent.parent.parent / "shared")))
