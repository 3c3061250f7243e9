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
from authoring.workbench.library import Source, read_source

HAVE = ("rate", "duration", "deadline", "threshold", "age", "amount", "count")


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
    """Recall by type: a gold fact is found where path, type and value agree."""
    gold = json.loads((folder / "facts.json").read_text(encoding="utf-8"))["facts"]
    sources = {name: read_source(folder / name) for name in sorted({fact["document"] for fact in gold})}
    found = {name: _facts(source) for name, source in sources.items()}
    wanted, have = Counter[str](), Counter[str]()
    for fact in gold:
        wanted[fact["type"]] += 1
        have[fact["type"]] += (fact["path"], fact["type"], _shown(fact["value"])) in found[fact["document"]]
    rows = ["## Dữ kiện", "", "| Kiểu | Tìm thấy | Có trong chuẩn | Độ phủ |", "|---|---|---|---|"]
    for kind in sorted(wanted, key=lambda kind: (kind not in HAVE, kind)):
        share = f"{have[kind] / wanted[kind]:.3f}" if kind in HAVE or have[kind] else "chưa làm"
        rows.append(f"| {kind} | {have[kind]} | {wanted[kind]} | {share} |")
    ready = [kind for kind in wanted if kind in HAVE]
    overall = sum(have[kind] for kind in ready) / sum(wanted[kind] for kind in ready)
    rows.append(f"| **các kiểu đã làm** | | | **{overall:.3f}** (mục tiêu ≥ .95) |")
    broken = sum(not _is_exact(source) for source in sources.values())
    return "\n".join(
        [*rows, "", f"Trích dẫn không phải chuỗi con nguyên văn: {broken} văn bản. Độ chính xác chưa đo.", ""]
    )


def documents(folder: Path) -> str:
    """How many real documents are read, and how many paragraphs fit nowhere."""
    files = sorted(path for path in folder.rglob("*") if path.suffix in {".txt", ".docx"})
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
        "| Tệp .txt, .docx | Đọc được | Điều khoản | Đoạn không thuộc khoản nào |",
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


def _facts(source: Source) -> set[tuple[str, str, str]]:
    return {(fact.path, fact.type, _shown(fact_value(fact.value))) for fact in source.facts()}


def _is_exact(source: Source) -> bool:
    """Whether every fact's quote stands in the provision's text or in the lead-ins above it."""
    texts: dict[str, str] = {provision.path: provision.text for provision in source.provisions}
    return all(_stands(fact.quote, fact.path, texts) for fact in source.facts())


def _stands(quote: str, path: str, texts: Mapping[str, str]) -> bool:
    parts: Sequence[str] = path.split(".")
    return any(quote in texts.get(".".join(parts[:count]), "") for count in range(1, len(parts) + 1))


def _shown(value: Mapping[str, Any]) -> str:
    """A value with its base left out: the gold names it in other words."""
    return json.dumps(
        {name: part for name, part in value.items() if name != "base"}, ensure_ascii=False, sort_keys=True
    )
