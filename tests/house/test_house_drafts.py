"""Drafts for two blind readers, and the table that measures them."""

import json
from dataclasses import replace
from decimal import Decimal
from pathlib import Path

import pytest

from authoring import drafting
from authoring.model.items import Item, options
from authoring.model.policies import (
    Authority,
    Day,
    Definition,
    Enumeration,
    Fact,
    Moment,
    PolicyDocument,
    Provision,
    Quantity,
    Value,
)
from authoring.workbench.contest.library import Source, read_source
from authoring.workbench.items.drafting import desk, offers
from benchmarks import draw, measure_drafts
from benchmarks.measure_policy import OTHERS

PLACES = (
    Provision("luat", "d1", "Điều 1", "", "Hồ sơ gồm:", 1),
    Provision("luat", "d1.a", "điểm a", "", "Tờ khai;", 2),
)
LAW = Source(PolicyDocument("luat"), PLACES, (), "", ())


def draft(value: Value, key: str, template: str = "x", stem: str = "") -> drafting.Draft:
    fact = Fact("luat", "d1", "x", "", "", (), value, "")
    return drafting.Draft(Item("", stem, options(key, "b", "c", "d"), "A"), fact, (), template)


@pytest.mark.parametrize(
    ("value", "template", "right", "wrong"),
    [
        (Quantity(Decimal(22), "%"), "rate-amount", "22%", "23%"),
        (Authority("Chính phủ"), "authority", "Chính phủ", "Bộ Y tế"),
        (Definition("“Sổ”", "cuốn sổ."), "definition-term", "Sổ", "Thẻ"),
        (Definition("Sổ", "cuốn sổ."), "definition-meaning", "Cuốn sổ", "Tấm thẻ"),
        (Day("2032-07-01"), "day", "Ngày 01 tháng 7 năm 2032", "Ngày 01 tháng 8 năm 2032"),
        (Enumeration(("a",), "all"), "list-member", "Tờ khai", "Tấm thẻ"),
        (Enumeration(("a",), "all"), "list-stranger", "Tấm thẻ", "Tờ khai"),
    ],
)
def test_a_wrong_key_is_seen(value: Value, template: str, right: str, wrong: str) -> None:
    assert measure_drafts.is_right(draft(value, right, template), LAW)
    assert not measure_drafts.is_right(draft(value, wrong, template), LAW)


def test_a_sum_is_counted_anew() -> None:
    one = draft(Quantity(Decimal(8), "%"), "800.000 đồng", "scenario", "Ông An có tiền lương là 10.000.000 đồng. Đóng?")
    assert measure_drafts.is_right(one, LAW)
    assert not measure_drafts.is_right(replace(one, item=replace(one.item, options=options("80.000 đồng"))), LAW)


def test_lists_and_powers_are_looked_at_anew() -> None:
    listed = Enumeration(("a",), "all")
    assert measure_drafts.is_right(draft(listed, "1 giấy tờ", "list-count"), LAW)
    assert not measure_drafts.is_right(draft(listed, "2 giấy tờ", "list-count"), LAW)
    quoted = drafting.Ask("", "", (), "", ("Tờ khai",))
    assert measure_drafts.is_right(replace(draft(listed, "Hồ sơ", "list-holder"), ask=quoted), LAW)
    assert not measure_drafts.is_right(draft(listed, "Hồ sơ", "list-holder"), LAW)
    assert not measure_drafts.is_right(replace(draft(listed, "Tờ khai", "list-holder"), ask=quoted), LAW)
    decides = draft(Authority("Chính phủ"), "Mức chuẩn", "authority-matter", "Nội dung nào do Chính phủ quy định?")
    stated = replace(decides, fact=replace(decides.fact, quote="Chính phủ quy định mức chuẩn"))
    assert measure_drafts.is_right(stated, LAW)
    assert not measure_drafts.is_right(decides, LAW)
    assert measure_drafts.is_right(draft(Moment("ngày 15 hằng tháng"), "Ngày 15 hằng tháng", "moment"), LAW)
    assert not measure_drafts.is_right(draft(Moment("ngày 15 hằng tháng"), "Ngày 16 hằng tháng", "moment"), LAW)


def test_drafts_are_drawn_with_the_words_of_the_law(
    shared: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    few = sorted((shared / "data/policies").glob("phapdien-nd-30-*.txt"))
    monkeypatch.setattr(draw, "_sources", lambda: [read_source(path) for path in (*few, *few)])
    assert draw.main(["drafts", str(tmp_path), "--seed", "abc"]) == 0
    rows = [json.loads(line) for line in (tmp_path / "drafts.jsonl").read_text(encoding="utf-8").splitlines()]
    assert [row["number"] for row in rows] == list(range(1, len(rows) + 1))
    assert len({row["stem"] for row in rows}) == len(rows) > 10
    assert all(row["text"] and row["reasons"] and row["seed"] == "abc" for row in rows)


def test_the_tables_have_their_rows(shared: Path) -> None:
    source = read_source(next((shared / "data/policies").glob("phapdien-nd-30-*.txt")))
    name = source.document.document
    made = {name: tuple(offers(desk([source]), source, source.facts()))}
    first = measure_drafts.by_document([source], made)
    assert first.splitlines()[-1].startswith("| **Cộng** | ")
    assert first.splitlines()[-1].endswith(" | 0 | 0 |")
    gold = [fact for fact in measure_drafts._gold(OTHERS) if fact["document"] == f"{name}.txt"]
    assert f" / {len(gold)} | " in measure_drafts.by_type([source], made, gold).splitlines()[-1]
