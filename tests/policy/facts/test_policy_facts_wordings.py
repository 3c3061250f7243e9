"""Facts in words of whole documents, measured on the gold of two laws."""

import json
from pathlib import Path

from authoring.commands.values import fact_value
from authoring.model.policies import Fact, Provision
from authoring.policy.facts.wordings import wordings
from authoring.workbench.contest.library import read_source

KINDS = ("definition", "authority", "enumeration", "date")


def test_all_kinds_in_the_order_of_the_text() -> None:
    whole = [
        Provision("x", "d1", "", "Tên", "Khoanh nợ là việc chưa thu tiền. Chính phủ quy định mức phí.", 1),
        Provision("x", "d2", "", "Hiệu lực", "Luật này có hiệu lực từ ngày 01/7/2025. Quỹ gồm: quỹ A; quỹ B.", 2),
    ]
    assert [(fact.path, fact.type) for fact in wordings(whole)] == [
        ("d1", "definition"),
        ("d1", "authority"),
        ("d2", "enumeration"),
        ("d2", "date"),
    ]
    assert wordings([]) == ()


def _key(kind: str, path: str, value: object) -> str:
    return json.dumps([kind, path, value], ensure_ascii=False, sort_keys=True)


def _found(fact: Fact) -> str:
    return _key(fact.type, fact.path, fact_value(fact.value))


def test_nearly_every_gold_fact_is_found_and_quotes_are_exact(shared: Path) -> None:
    folder = shared / "data/policies"
    gold = json.loads((folder / "facts.json").read_text(encoding="utf-8"))["facts"]
    wanted = [fact for fact in gold if fact["type"] in KINDS]
    sources = {name: read_source(folder / name) for name in {fact["document"] for fact in wanted}}
    facts = {name: wordings(source.provisions) for name, source in sources.items()}
    found = {name: {_found(fact) for fact in facts[name]} for name in facts}
    hits = sum(_key(fact["type"], fact["path"], fact["value"]) in found[fact["document"]] for fact in wanted)
    assert hits / len(wanted) >= 0.95
    for name, source in sources.items():
        said = {one.path: f"{one.title}\n{one.text}" for one in source.provisions}
        assert all(fact.quote in said[fact.path] for fact in facts[name])
