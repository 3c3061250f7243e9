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
    Interval,
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


PENSION = "bằng 45% mức bình quân theo Điều 72 tương ứng 15 năm đóng, sau đó cứ thêm mỗi năm thì tính thêm 2%"
LOSS = "Suy giảm 31% khả năng thì được hưởng bằng 30% mức chuẩn, sau đó cứ suy giảm thêm 1% thì được hưởng thêm 2% mức"
BENEFIT = (
    "cứ đóng đủ 12 tháng đến đủ 36 tháng thì được hưởng 03 tháng, sau đó cứ đóng đủ thêm 12 tháng thì hưởng thêm 01"
)


@pytest.mark.parametrize(
    ("stem", "rule", "right", "wrong"),
    [
        ("Bà Lan có đúng 21 năm đóng. Theo Luật, bằng bao nhiêu?", PENSION, "57%", "59%"),
        ("Bà Lan có đúng 34 năm đóng. Theo Luật, bằng bao nhiêu?", f"{PENSION}, mức tối đa bằng 75%", "75%", "83%"),
        ("Bà Lan bị suy giảm 37% khả năng. Theo Luật, bằng bao nhiêu?", LOSS, "42%", "44%"),
        ("Bà Lan đã đóng đúng 84 tháng. Theo Luật, mấy tháng?", BENEFIT, "07 tháng", "08 tháng"),
        ("Bà Lan nghỉ hưu trước tuổi đúng 03 năm. Theo Luật, giảm?", "mỗi năm nghỉ trước tuổi thì giảm 2%", "6%", "3%"),
    ],
)
def test_steps_are_counted_anew(stem: str, rule: str, right: str, wrong: str) -> None:
    for key in (right, wrong):
        one = draft(Quantity(Decimal(2), "%"), key, "stepped", stem)
        told = replace(one, item=replace(one.item, explanation=f"Theo Điều 6: “{rule}”. Cách tính: 1 + 1."))
        assert measure_drafts.is_right(told, LAW) == (key == right)


def test_upper_ends_and_cases_are_looked_at_anew() -> None:
    span = Interval("lần mức tham chiếu", Decimal(1), max=Decimal(20))
    assert measure_drafts.is_right(draft(span, "20 lần", "amount-cap"), LAW)
    assert not measure_drafts.is_right(draft(span, "01 lần", "amount-cap"), LAW)
    law = Source(PolicyDocument("luat"), (Provision("luat", "d1", "Điều 1", "", "10 ngày nếu ốm.", 1),), (), "", ())
    days = Quantity(Decimal(10), "ngày")
    assert measure_drafts.is_right(draft(days, "Ốm", "duration-case", "Được nghỉ 10 ngày trong trường hợp nào?"), law)
    assert not measure_drafts.is_right(
        draft(days, "Ngã", "duration-case", "Được nghỉ 10 ngày trong trường hợp nào?"), law
    )
    assert not measure_drafts.is_right(
        draft(days, "Ốm", "duration-case", "Được nghỉ 12 ngày trong trường hợp nào?"), law
    )


def test_what_an_amount_is_reckoned_on_is_looked_at_anew() -> None:
    said = "Mức đóng bằng 8% mức tiền công; trợ cấp bằng 2 lần mức lương cơ sở; mức thấp nhất bằng mức chuẩn."
    law = replace(LAW, provisions=(replace(PLACES[0], text=said),))
    rate, times = Quantity(Decimal(8), "%"), Quantity(Decimal(2), "lần mức lương cơ sở")
    assert measure_drafts.is_right(draft(rate, "Mức tiền công", "rate-base"), law)
    assert not measure_drafts.is_right(draft(rate, "Mức lương cơ sở", "rate-base"), law)
    assert measure_drafts.is_right(draft(times, "Mức lương cơ sở", "amount-base"), law)
    assert measure_drafts.is_right(draft(times, "Mức chuẩn", "amount-base"), law), "the amount itself"


def test_lists_and_powers_are_looked_at_anew() -> None:
    listed = Enumeration(("a",), "all")
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
