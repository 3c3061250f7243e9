"""Facts of provisions, on small texts and on the two real laws."""

import json
from collections import Counter
from decimal import Decimal
from pathlib import Path
from typing import Any

from authoring.commands.values import fact_value
from authoring.model.paragraphs import Paragraph, SourceText
from authoring.model.policies import Fact, Interval, Provision, Quantity
from authoring.policy import provisions
from authoring.policy.facts.quantities import quantities


def made(path: str, text: str, title: str = "") -> Provision:
    return Provision("x", path, "", title, text, 1)


def test_facts_of_one_clause() -> None:
    text = "Lao động nữ được nghỉ 06 tháng; 10 ngày nếu thai dưới 05 tuần tuổi."
    assert quantities([made("d1", "", "Chế độ"), made("d1.k1", text)]) == (
        Fact(
            "x",
            "d1.k1",
            "duration",
            "Lao động nữ",
            "được nghỉ",
            ("Chế độ",),
            Quantity(Decimal(6), "tháng"),
            "Lao động nữ được nghỉ 06 tháng",
        ),
        Fact(
            "x",
            "d1.k1",
            "duration",
            "Lao động nữ",
            "được nghỉ 06 tháng; … nếu thai dưới 05 tuần tuổi",
            ("Chế độ",),
            Quantity(Decimal(10), "ngày"),
            "10 ngày nếu thai dưới 05 tuần tuổi",
        ),
        Fact(
            "x",
            "d1.k1",
            "threshold",
            "thai",
            "Lao động nữ được nghỉ 06 tháng; 10 ngày nếu thai …",
            ("Chế độ",),
            Interval("tuần tuổi", max=Decimal(5), max_inclusive=False),
            "10 ngày nếu thai dưới 05 tuần tuổi",
        ),
    )


def test_what_gives_no_fact() -> None:
    texts = ("Được xét trong 12 tháng", "Số tiền = 5% x M", "Bằng 5% mức lương", "Được nghỉ (tối đa 5 ngày)", "Điều 5")
    assert [quantities([made("d1.k1", text)]) for text in texts] == [()] * len(texts)


def test_the_quote_of_a_long_statement_holds_the_clauses_around_the_value() -> None:
    case = "Trường hợp " + "người tham gia có hồ sơ gửi qua đường bưu chính " * 9
    (fact,) = quantities([made("d1", f"{case}thì cơ quan bảo hiểm xã hội được kéo dài thêm 10 ngày, nếu có lý do")])
    assert fact.quote == "thì cơ quan bảo hiểm xã hội được kéo dài thêm 10 ngày, nếu có lý do"
    assert fact.subject == "cơ quan bảo hiểm xã hội"
    assert [len(one) > 300 for one in fact.qualifiers] == [True, False]


def test_the_quote_of_a_long_statement_reaches_back_to_the_clause_before() -> None:
    end = "kèm theo hồ sơ và tài liệu của người tham gia " * 9
    (fact,) = quantities([made("d1", f"Nếu có lý do, cơ quan bảo hiểm xã hội được nghỉ 10 ngày, trừ trường hợp {end}")])
    assert fact.quote == "Nếu có lý do, cơ quan bảo hiểm xã hội được nghỉ 10 ngày"


def said(*whole: Provision) -> list[tuple[str, str, tuple[str, ...]]]:
    return [(fact.subject, fact.predicate, fact.qualifiers) for fact in quantities(whole)]


def test_what_points_back_is_told_with_what_it_points_to() -> None:
    text = "Tổ chức trả tiền hằng tháng.\nSau thời hạn nêu trên 07 ngày, tổ chức phải báo bằng văn bản trong thời hạn 03 ngày"
    (late,) = said(made("d1", text.replace(" 07 ngày", ""), "Chi trả"))
    assert (
        late[1] == "Tổ chức trả tiền hằng tháng. Sau thời hạn nêu trên, tổ chức phải báo bằng văn bản trong thời hạn …"
    )


def test_a_sentence_that_names_nobody_is_told_with_the_one_before() -> None:
    text = "Mức lương hưu của lao động nữ tính theo năm đóng. Từ đủ 16 năm, cứ mỗi năm đóng tính thêm 2%"
    assert said(made("d1", text, "Lương hưu"))[-1] == (
        "Lương hưu",
        "Mức lương hưu của lao động nữ tính theo năm đóng. Từ đủ 16 năm, cứ mỗi năm đóng tính thêm …",
        (),
    )


def test_other_cases_say_what_they_are_other_than() -> None:
    lead = "Thời gian nghỉ tối đa được quy định như sau:"
    points = [made("d1.k1.a", "10 ngày đối với sinh đôi;"), made("d1.k1.b", "05 ngày đối với trường hợp khác.")]
    assert said(made("d1.k1", lead, "Thai sản"), *points)[-1] == (
        "Thai sản",
        "… đối với trường hợp khác",
        ("Thời gian nghỉ tối đa", "khác với: 10 ngày đối với sinh đôi"),
    )
    long = [made("d1.k1.a", "10 ngày đối với sinh đôi và " + "mẹ yếu và " * 20), points[1]]
    others = said(made("d1.k1", lead, "Thai sản"), *long)[-1][2][-1]
    assert others.endswith(" …")
    assert len(others) < 180
    many = [made(f"d1.k1.{name}", "10 ngày đối với " + "mẹ yếu và " * 20) for name in "acdeghi"]
    assert len(said(made("d1.k1", lead, "Thai sản"), *many, points[1])[-1][2]) == 1


def test_a_list_that_a_statement_opens_is_told_whole() -> None:
    text = "100% chi phí tại cơ sở cấp ban đầu, bao gồm: trạm y tế; phòng khám"
    assert said(made("d1", text, "Mức hưởng")) == [
        ("Mức hưởng", "… chi phí tại cơ sở cấp ban đầu, bao gồm: trạm y tế; phòng khám", ())
    ]


def test_nothing_is_told_of_nobody() -> None:
    assert said(made("d1", "Được nghỉ 10 ngày và được hưởng 5% mức lương")) == []


def test_a_rate_takes_its_base_from_the_words_around() -> None:
    whole = [
        made("d1", "Đóng trên tiền lương tháng như sau:", "Mức đóng"),
        made("d1.a", "3% vào quỹ; 0,03%/ngày tính trên số tiền chậm đóng; 8% mức tham chiếu"),
        made("d2", "Hỗ trợ 5%, tối đa bằng 6%", "Hỗ trợ"),
    ]
    bases = [fact.value.base for fact in quantities(whole) if isinstance(fact.value, Quantity)]
    assert bases == ["tiền lương tháng", "số tiền chậm đóng", "mức tham chiếu", "", ""]


def plain(value: dict[str, Any]) -> dict[str, Any]:
    return {name: part for name, part in value.items() if name not in ("base", "from", "event", "within_unit")}


def test_recall_on_the_two_real_laws(shared: Path) -> None:
    folder = shared / "data" / "policies"
    gold = json.loads((folder / "facts.json").read_text(encoding="utf-8"))["facts"]
    found: dict[tuple[str, str, str], list[dict[str, object]]] = {}
    for name in {one["document"] for one in gold}:
        lines = (folder / name).read_text(encoding="utf-8").split("\n")
        source = SourceText(name, tuple(Paragraph(at, line) for at, line in enumerate(lines, 1)), "")
        good = provisions(source).good
        stated = quantities(good)
        texts = {one.path: one.text for one in good}
        assert all(fact.quote in texts[fact.path] and fact.subject and fact.predicate for fact in stated)
        for fact in stated:
            found.setdefault((name, fact.path, fact.type), []).append(plain(fact_value(fact.value)))
    total, hit = Counter[str](), Counter[str]()
    for one in gold:
        if one["type"] not in ("authority", "definition", "enumeration", "date"):
            total[one["type"]] += 1
            hit[one["type"]] += plain(one["value"]) in found.get((one["document"], one["path"], one["type"]), [])
    assert hit.total() >= 0.97 * total.total()
    assert all(hit[kind] >= 0.94 * total[kind] for kind in total)
