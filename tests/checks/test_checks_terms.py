"""What a contest says reaches the rules that ask for it."""

from authoring.checks import Terms, inspect, vocabulary
from authoring.model.findings import Fix, Severity
from authoring.model.items import Item, options

THREE = Item(
    "q", "Theo Luật Bảo hiểm y tế, cơ quan nào quyết định mức đóng?", options("Quốc hội", "Chính phủ", "Bộ Y tế"), "B"
)


def found(item: Item, terms: Terms) -> list[tuple[str, str, Severity]]:
    return [(one.place, one.rule, one.severity) for one in inspect([item], {}, terms)]


def test_the_number_of_options_wanted() -> None:
    undated = ("stem", "law-undated", Severity.WARN)
    assert found(THREE, Terms(options=3)) == [undated]
    assert found(THREE, Terms()) == [undated, ("item", "options-count", Severity.BLOCK)]


def test_a_cover_that_names_no_document_makes_an_undated_law_block() -> None:
    assert found(THREE, Terms(options=3, covered=False)) == [("stem", "law-undated", Severity.BLOCK)]


def test_the_number_of_the_law_is_offered_from_the_list() -> None:
    terms = Terms(options=3, documents=("Luật Bảo hiểm y tế số 25/2008/QH12", "Nghị định số 188/2025/NĐ-CP"))
    undated = inspect([THREE], {}, terms)[0]
    assert undated.fix == Fix("stem", (23, 23), " số 25/2008/QH12")
    numbered = Item("q", "Theo Nghị định số 188, ai quyết định mức đóng cao nhất?", THREE.options, "B")
    assert inspect([numbered], {}, terms)[0].fix is None


def test_an_explanation_is_owed_where_the_contest_says_so() -> None:
    assert ("explanation", "explanation-unfounded", Severity.WARN) in found(THREE, Terms(explained=True))


def test_words_of_the_documents_are_spelled_right() -> None:
    item = Item(
        "q", "Người bệnh thiếu chất prôtêin trong máu được cấp gì?", options("Sữa", "Cơm", "Thịt", "Trứng"), "A"
    )
    assert found(item, Terms()) == [("stem", "spelling", Severity.WARN)]
    assert vocabulary(("Uỷ ban", "ủy ban;")) == {"ủy", "ban"}
    assert found(item, Terms(known=vocabulary(("Chất prôtêin là gì.",)))) == []


def test_a_citation_outside_the_list_whatever_its_spelling() -> None:
    terms = Terms(documents=("Luật Bảo hiểm xã hội số 41/2024/QH15", "Hướng dẫn ôn tập"))
    item = Item("q", "Cơ quan nào quyết định mức tham chiếu?", options("Sở A", "Sở B", "Sở C", "Sở D"), "A")

    def rules(citation: str) -> list[str]:
        cited = Item(item.id, item.stem, item.options, item.key, citation)
        return [one.rule for one in inspect([cited], {}, terms)]

    assert rules("Điều 3 khoản 1") == []
    assert rules("Luật BHXH năm 2024, Điều 3") == []
    assert rules("Luật 41/2024, Điều 3") == []
    assert rules("luat-41-2024-qh15:d3.k1") == []
    assert rules("luat-41-2024-qh15-bhxh:d3.k1") == []
    assert rules("luat-41-2024-qh16:d3.k1") == ["outside-list"]
    assert rules("luat-58-2014-qh13:d3.k1") == ["outside-list"]
    assert rules("Điều 3 NĐ 146/2018/NĐ-CP") == ["outside-list"]
    assert rules("Bộ luật Lao động năm 2019, Điều 3") == ["outside-list"]
    decree = Terms(documents=("Nghị định số 158/2025/NĐ-CP ngày 25/6/2025 của Chính phủ",))
    assert inspect([Item(item.id, item.stem, item.options, "A", "nd-158-2025-nd-cp-bhxh:d2")], {}, decree) == ()


def test_a_consolidated_text_is_dated_by_its_number() -> None:
    stem = "Theo Luật Bảo hiểm xã hội (Văn bản hợp nhất số 50/VBHN-VPQH), cơ quan nào quyết định mức đóng?"
    assert found(Item("q", stem, THREE.options, "B"), Terms(options=3)) == []


OWN = (("BHHT", "bảo hiểm hưu trí"), ("LBHXH", "Luật Bảo hiểm xã hội"))


def test_the_contest_says_what_its_short_forms_stand_for() -> None:
    short = Item("q", "BHHT?", options("Sở A", "Sở B", "Sở C", "Sở D"), "A")
    assert [one.rule for one in inspect([short], {}, Terms())] == ["stem-unfocused"]
    asked = Item("q", "Ai đóng BHHT?", short.options, "A")
    assert "stem-unfocused" in [one.rule for one in inspect([asked], {}, Terms())]
    assert "stem-unfocused" not in [one.rule for one in inspect([asked], {}, Terms(abbreviations=OWN))]


def test_a_quotation_and_a_citation_in_the_contests_short_forms() -> None:
    stem, four = "Cơ quan nào chi trả bảo hiểm hưu trí bổ sung?", options("Sở A", "Sở B", "Sở C", "Sở D")
    item = Item("q", stem, four, "A", "Điều 3 LBHXH năm 2024", "Luật ghi: “Sở A chi trả BHHT bổ sung”.")
    cited = {"q": "Sở A chi trả bảo hiểm hưu trí bổ sung."}
    documents = ("Bộ luật Lao động năm 2019", "Luật Bảo hiểm xã hội số 41/2024/QH15")

    def rules(own: tuple[tuple[str, str], ...]) -> list[str]:
        return [one.rule for one in inspect([item], cited, Terms(documents=documents, abbreviations=own))]

    assert rules(()) == ["explanation-unfounded"]
    assert rules(OWN) == []
    outside = Terms(documents=documents[:1], abbreviations=OWN)
    assert [one.rule for one in inspect([item], cited, outside)] == ["outside-list"]
