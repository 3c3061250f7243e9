"""Accuracy of reading laws: structure against structure.json, typed facts against facts.json, every document read."""

import json
import re
from collections import Counter
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Any

from authoring.commands.values import fact_value
from authoring.model.errors import RefusedError
from authoring.model.policies import Provision
from authoring.text import fold
from authoring.workbench.contest.library import Source, read_source

KINDS = {".txt", ".docx", ".pdf", ".doc"}
MEASURED = ("rate", "duration", "deadline", "threshold", "age", "amount", "count", "condition")
WORDS = ("from", "event", "within_unit", "text", "term", "who", "on_proposal_of")
GOLD = Path(__file__).parent / "gold"
OTHERS = GOLD / "facts-other-laws.json"
OWN = (
    ("Văn bản khác", "facts-other-laws"),
    ("Loại văn bản khác", "facts-unseen-laws"),
    ("Điều khoản viết sau", "facts-later-laws"),
    ("Quy chế thi", "facts-exam-guide"),
    ("Lao động và thuế", "facts-last-laws"),
)


def tables(shared: Path) -> list[str]:
    """Three tables: structure, facts, documents read."""
    folder = shared / "data/policies"
    return [structure(folder), facts(folder), documents(folder)]


def structure(folder: Path) -> str:
    """Sampled articles that are exact: title, clauses in order with their first words, points in order."""
    rows = ["## Cấu trúc văn bản", "", "| Văn bản | Điều (chuẩn) | Chương | Điều mẫu đúng hẳn |", "|---|---|---|---|"]
    gold = json.loads((folder / "structure.json").read_text(encoding="utf-8"))["documents"]
    right = total = 0
    for document in gold:
        source = read_source(folder / document["document"])
        by_path = {provision.path: provision for provision in source.provisions}
        exact = sum(_article_is_exact(by_path, article) for article in document["dieu_mau"])
        right, total = right + exact, total + len(document["dieu_mau"])
        articles = sum(re.fullmatch(r"d\w+", path) is not None for path in by_path)
        chapters = sum(re.fullmatch(r"c\w+", path) is not None for path in by_path)
        counts = f"{articles} ({document['so_dieu']}) | {chapters} ({document['so_chuong']})"
        rows.append(f"| {source.document.document} | {counts} | {exact} / {len(document['dieu_mau'])} |")
    return "\n".join([*rows, f"| **Cộng** | | | **{right} / {total}** |", ""])


def facts(folder: Path) -> str:
    """Recall by type: a gold fact is found where path and type are the same and the values agree (see `agrees`)."""
    parts = ["## Dữ kiện", ""]
    sets = [("Hai luật (facts.json)", folder / "facts.json"), *((name, GOLD / f"{file}.json") for name, file in OWN)]
    for name, path in sets:
        if path.is_file():
            parts += [_recall(name, json.loads(path.read_text(encoding="utf-8"))["facts"], folder)]
    return "\n".join([*parts, _first_runs(), _own_paths()])


def _first_runs() -> str:
    """How much of each own set was found the first time, before anything was mended from it."""
    head = ["| Bộ nhãn, lần chạy đầu | Dữ kiện | Đại lượng | Bằng lời | Độ phủ |", "|---|---|---|---|---|"]
    rows = []
    for one in json.loads((GOLD / "facts-first-runs.json").read_text(encoding="utf-8")):
        found = one["quantities"][0] + one["words"][0]
        parts = " | ".join(f"{have} / {wanted}" for have, wanted in (one["quantities"], one["words"]))
        rows.append(f"| {one['set']} | {one['facts']} | {parts} | {found / one['facts']:.3f} |")
    return "\n".join([*head, *rows, ""])


def _own_paths() -> str:
    """Whether the texts written for this project have exactly the provisions that they should have."""
    rows = ["| Văn bản viết cho dự án | Điều khoản (chuẩn) | Thiếu | Thừa |", "|---|---|---|---|"]
    for _, file in OWN:
        wanted = json.loads((GOLD / f"{file}.json").read_text(encoding="utf-8")).get("paths", {})
        for name, paths in wanted.items():
            found = {one.path for one in read_source(GOLD / name).provisions}
            missing, more = len(set(paths) - found), len(found - set(paths))
            rows.append(f"| {name.removesuffix('.txt')} | {len(found)} ({len(paths)}) | {missing} | {more} |")
    return "\n".join([*rows, ""])


def agrees(found: Mapping[str, Any], wanted: Mapping[str, Any]) -> bool:
    """Whether two values agree: the same parts, numbers, bounds and units exactly, words by containment.

    Words (`from`, `event`, `within_unit`, `text`, `term`, `who`, `on_proposal_of`) agree where, folded, those of the
    shorter stand in the longer in the same order: one may name an event with more of its words than the other. `base`
    is left out: the gold shortens its words (“BHXH”).
    """
    if found.keys() - {"base"} != wanted.keys() - {"base"}:
        return False
    return all(_same(name, found[name], wanted[name]) for name in found.keys() - {"base"})


def _same(name: str, found: object, wanted: object) -> bool:
    if name not in WORDS:
        return found == wanted
    short, long = sorted((fold(str(found)).split(), fold(str(wanted)).split()), key=len)
    rest = iter(long)
    return all(word in rest for word in short)


def _recall(name: str, gold: Sequence[Mapping[str, Any]], folder: Path) -> str:
    sources = {name: read_source(_file(folder, name)) for name in sorted({fact["document"] for fact in gold})}
    found = {document: _facts(source) for document, source in sources.items()}
    wanted, have = Counter[str](), Counter[str]()
    for fact in gold:
        wanted[fact["type"]] += 1
        values = found[fact["document"]].get((fact["path"], fact["type"]), [])
        have[fact["type"]] += any(agrees(value, fact["value"]) for value in values)
    rows = [f"| {name}: kiểu | Tìm thấy | Có trong chuẩn | Độ phủ |", "|---|---|---|---|"]
    for kind in sorted(wanted, key=lambda kind: (kind not in MEASURED, kind)):
        share = f"{have[kind] / wanted[kind]:.3f}"
        rows.append(f"| {kind} | {have[kind]} | {wanted[kind]} | {share} |")
    ready = [kind for kind in wanted if kind in MEASURED]
    overall = sum(have[kind] for kind in ready) / sum(wanted[kind] for kind in ready)
    every = sum(have.values()) / sum(wanted.values())
    rows.append(f"| **các kiểu đại lượng** | | | **{overall:.3f}** (mục tiêu ≥ .95) |")
    rows.append(f"| **mọi kiểu** | {sum(have.values())} | {sum(wanted.values())} | **{every:.3f}** (mục tiêu ≥ .95) |")
    broken = sum(not _is_exact(source) for source in sources.values())
    return "\n".join([*rows, "", f"Trích dẫn không phải chuỗi con nguyên văn: {broken} văn bản.", ""])


def _file(folder: Path, name: str) -> Path:
    """A document of the library, or one written for this project beside its labels."""
    return folder / name if (folder / name).is_file() else GOLD / name


def documents(folder: Path) -> str:
    """How many real documents are read, and how many paragraphs fit nowhere."""
    files = sorted(path for path in folder.rglob("*") if path.suffix in KINDS)
    read, refused, provisions, rejected = 0, 0, 0, 0
    for path in files:
        try:
            source = read_source(path)
        except RefusedError:
            refused += 1
            continue
        read, provisions, rejected = read + 1, provisions + len(source.provisions), rejected + len(source.rejected)
    head = [
        "## Văn bản thật",
        "",
        "| Tệp .txt, .docx, .pdf, .doc | Đọc được | Điều khoản | Đoạn không thuộc khoản nào |",
        "|---|---|---|---|",
    ]
    return "\n".join([*head, f"| {len(files)} | {read} | {provisions} | {rejected} |", ""])


def _article_is_exact(by_path: Mapping[str, Provision], article: Mapping[str, Any]) -> bool:
    name = f"d{article['dieu']}"
    clauses = [path for path in by_path if re.fullmatch(rf"{name}\.k\w+", path)]
    wanted = [f"{name}.k{clause['so']}" for clause in article["khoan"]]
    if name not in by_path or clauses != wanted:
        return False
    return all(_clause_is_exact(by_path, f"{name}.k{c['so']}", c) for c in article["khoan"])


def _clause_is_exact(by_path: Mapping[str, Provision], path: str, clause: Mapping[str, Any]) -> bool:
    points = [other.removeprefix(f"{path}.") for other in by_path if other.startswith(f"{path}.")]
    begins = _words(by_path[path].text)[: len(_words(clause["tu_dau"]))]
    return points == list(clause["diem"]) and begins == _words(clause["tu_dau"])


def _words(text: str) -> list[str]:
    return re.sub(r"\[\d+\]", "", text).split()


def _facts(source: Source) -> dict[tuple[str, str], list[dict[str, object]]]:
    found: dict[tuple[str, str], list[dict[str, object]]] = {}
    for fact in source.facts():
        found.setdefault((fact.path, fact.type), []).append(fact_value(fact.value))
    return found


def _is_exact(source: Source) -> bool:
    """Whether every fact's quote stands in the provision's text or in the lead-ins above it."""
    texts = {provision.path: f"{provision.title}\n{provision.text}" for provision in source.provisions}
    return all(_stands(fact.quote, fact.path, texts) for fact in source.facts())


def _stands(quote: str, path: str, texts: Mapping[str, str]) -> bool:
    parts: Sequence[str] = path.split(".")
    return any(quote in texts.get(".".join(parts[:count]), "") for count in range(1, len(parts) + 1))
