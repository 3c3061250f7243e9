"""Facts of provisions, on a small text and on the two real laws."""

import json
from collections import Counter
from decimal import Decimal
from pathlib import Path

from authoring.model.paragraphs import Paragraph, SourceText
from authoring.model.policies import Fact, Interval, Provision, Quantity, Value
from authoring.policy import facts, provisions


def made(path: str, text: str, title: str = "") -> Provision:
    return Provision("x", path, "", title, text, 1)


def test_facts_of_one_clause() -> None:
    text = "Lao động nữ được nghỉ 06 tháng; 10 ngày nếu thai dưới 05 tuần tuổi."
    assert facts([made("d1", "", "Chế độ"), made("d1.k1", text)]) == (
        Fact(
            "x",
            "d1.k1",
            "duration",
            "Lao động nữ",
            "được nghỉ",
            (),
            Quantity(Decimal(6), "tháng"),
            "Lao động nữ được nghỉ 06 tháng",
        ),
        Fact(
            "x",
            "d1.k1",
            "duration",
            "Chế độ",
            "nếu thai dưới 05 tuần tuổi",
            ("nếu thai dưới 05 tuần tuổi",),
            Quantity(Decimal(10), "ngày"),
            "10 ngày nếu thai dưới 05 tuần tuổi",
        ),
        Fact(
            "x",
            "d1.k1",
            "threshold",
            "thai",
            "Chế độ",
            (),
            Interval("tuần tuổi", max=Decimal(5), max_inclusive=False),
            "10 ngày nếu thai dưới 05 tuần tuổi",
        ),
    )


def test_a_number_that_is_only_a_window_gives_no_fact() -> None:
    assert facts([made("d1.k1", "Được xét trong 12 tháng")]) == ()


def test_several_values_of_one_statement_are_cut_at_commas() -> None:
    found = facts([made("d1.k1", "Nam đủ 60 tuổi, nữ đủ 55 tuổi và làm từ đủ 15 năm trở lên")])
    assert [fact.quote for fact in found] == [
        "Nam đủ 60 tuổi",
        "nữ đủ 55 tuổi và làm từ đủ 15 năm trở lên",
        "nữ đủ 55 tuổi và làm từ đủ 15 năm trở lên",
    ]


def test_a_rate_takes_its_base_from_the_words_around() -> None:
    whole = [
        made("d1", "Đóng trên tiền lương tháng như sau:"),
        made("d1.a", "3% vào quỹ; 0,03%/ngày tính trên số tiền chậm đóng; 8% mức tham chiếu"),
        made("d2", "Hỗ trợ 5%, tối đa bằng 6%"),
    ]
    bases = [fact.value.base if isinstance(fact.value, Quantity) else None for fact in facts(whole)]
    assert bases == ["tiền lương tháng", "số tiền chậm đóng", "mức tham chiếu", "", None]


def value_of(value: Value) -> dict[str, object]:
    if isinstance(value, Quantity):
        return {"number": value.number, "unit": value.unit}
    if not isinstance(value, Interval):
        return {}
    low = {} if value.min is None else {"min": value.min, "min_inclusive": value.min_inclusive}
    high = {} if value.max is None else {"max": value.max, "max_inclusive": value.max_inclusive}
    return {"unit": value.unit} | low | high


def wanted(value: dict[str, object]) -> dict[str, object]:
    known = {name: part for name, part in value.items() if name in ("unit", "min_inclusive", "max_inclusive")}
    numbers = {name: Decimal(str(part)) for name, part in value.items() if name in ("number", "min", "max")}
    sides = {f"{name}_inclusive": True for name in ("min", "max") if name in value}
    return sides | known | numbers


def test_recall_on_the_two_real_laws(shared: Path) -> None:
    folder = shared / "data" / "policies"
    gold = json.loads((folder / "facts.json").read_text(encoding="utf-8"))["facts"]
    found: dict[tuple[str, str, str], list[dict[str, object]]] = {}
    for name in {one["document"] for one in gold}:
        lines = (folder / name).read_text(encoding="utf-8").split("\n")
        source = SourceText(name, tuple(Paragraph(at, line) for at, line in enumerate(lines, 1)), "")
        good = provisions(source).good
        stated = facts(good)
        texts = {one.path: one.text for one in good}
        assert all(fact.quote in texts[fact.path] for fact in stated)
        for fact in stated:
            found.setdefault((name, fact.path, fact.type), []).append(value_of(fact.value))
    total, hit = Counter[str](), Counter[str]()
    for one in gold:
        if {"number", "min", "max"} & set(one["value"]):
            total[one["type"]] += 1
            hit[one["type"]] += wanted(one["value"]) in found.get((one["document"], one["path"], one["type"]), [])
    assert all(hit[kind] >= 0.97 * total[kind] for kind in ("rate", "deadline", "threshold", "age"))
    assert hit["duration"] >= 0.85 * total["duration"]
