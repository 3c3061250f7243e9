"""The whole linter: order of findings, what stands with each, and that no text makes it fail."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from authoring import checks
from authoring.checks import inspecting
from authoring.model.findings import Check, Finding, Fix, Severity
from authoring.model.items import Item, options

TEXTS = st.text(
    st.one_of(
        st.sampled_from("không trừ nào sai ABCD.,;:?()0123456789%/-… đều\u0301\u0323\u0302\n\t\u00a0аο"),
        st.characters(),
    ),
    max_size=60,
)
ITEMS = st.builds(
    lambda id_, stem, texts, key, why: Item(id_, stem, options(*texts), key, explanation=why),
    TEXTS,
    TEXTS,
    st.lists(TEXTS, max_size=8),
    st.text("ABCDX", max_size=2),
    TEXTS,
)
WRONG = Item(
    "q-2",
    "Quỹ không thanh toán khoản nào?",
    options("D. 05 ngày", "07  ngày", "05 ngày", "09 ngày"),
    "A",
    explanation="Chọn B.",
)


def test_findings_come_by_item_place_span_and_rule_with_severity_and_fix() -> None:
    found = checks.inspect(
        [WRONG, Item("q-1", "Ai quyết định mức lương cơ sở?", options("Quốc hội", "Chính phủ", "Bộ Y tế"), "B")]
    )
    assert [(one.item, one.place, one.span, one.rule, one.severity.value) for one in found] == [
        ("q-2", "stem", (4, 9), "exception-not-emphasised", "block"),
        ("q-2", "stem", (4, 9), "exception-stem", "info"),
        ("q-2", "A", (0, 3), "letter-left", "warn"),
        ("q-2", "B", (2, 4), "spelling", "info"),
        ("q-2", "C", (0, 7), "options-repeat", "block"),
        ("q-2", "C", (0, 7), "options-unsorted", "info"),
        ("q-2", "explanation", (5, 6), "key-invalid", "block"),
        ("q-1", "item", None, "options-count", "block"),
    ]
    assert found[0] == Finding(
        "q-2",
        "exception-not-emphasised",
        "stem",
        (4, 9),
        Severity.BLOCK,
        "Câu dẫn hỏi điều ngoại lệ nhưng chữ “không” dễ bị đọc lướt. Viết hoa thành “KHÔNG”.",
        Fix("stem", (4, 9), "KHÔNG"),
    )


def test_the_cited_sentence_reaches_the_checks() -> None:
    item = Item(
        "q", "Chất prôtêin trong sữa mẹ nuôi bộ phận nào?", options("một chất", "hai chất", "ba chất", "bốn chất"), "A"
    )
    assert [one.rule for one in checks.inspect([item])] == ["spelling"]
    assert checks.inspect([item], {"q": "Chất prôtêin là chất dinh dưỡng."}) == ()


@given(st.lists(ITEMS, max_size=4))
def test_no_text_makes_a_check_fail_and_all_spans_lie_in_the_text(items: list[Item]) -> None:
    found = checks.inspect(items)
    assert found == checks.inspect(items)
    checks.pairs(items)
    checks.balance(items)
    by_id = {item.id: item for item in items}
    for one in found:
        if one.span and len(by_id) == len(items):
            text = by_id[one.item].texts()[one.place]
            assert 0 <= one.span[0] <= one.span[1] <= len(text)


def test_rules_are_named_once_and_every_sentence_ends() -> None:
    rules = [check.rule for check in checks.CHECKS]
    assert len(rules) == len(set(rules))
    assert all(one.message.endswith(".") for one in checks.inspect([WRONG]))


@pytest.mark.parametrize("name", ["inspect", "pairs", "balance", "help_page", "title", "sorted_item"])
def test_the_room_offers_its_functions(name: str) -> None:
    assert callable(getattr(checks, name))
    assert name in checks.__all__


def test_a_check_is_a_value() -> None:
    assert all(isinstance(check, Check) for check in inspecting.CHECKS)


def test_pairs_are_read_with_the_contests_own_short_forms() -> None:
    four = options("8%", "14%", "22%", "30%")
    items = [
        Item("a", "Mức đóng quỹ BHHT bằng bao nhiêu phần trăm tiền lương tháng?", four, "A"),
        Item("b", "Mức đóng quỹ bảo hiểm hưu trí bằng bao nhiêu phần trăm tiền lương tháng?", four, "A"),
    ]
    kinds = [[pair.kind for pair in checks.pairs(items, own)] for own in ((), (("BHHT", "bảo hiểm hưu trí"),))]
    assert kinds[1] == ["duplicate"]
    assert kinds[0] != kinds[1]
