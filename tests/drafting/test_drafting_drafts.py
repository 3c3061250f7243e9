"""Drafts as a whole: their order and ids, keys going round, other distractors on demand, no block finding ever."""

from collections import Counter
from collections.abc import Callable
from decimal import Decimal
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from authoring import checks, documents, drafting, policy
from authoring.drafting import Draft, draft, ground, laid_out, redrafted
from authoring.drafting.asks import Ask, Choice
from authoring.model.findings import Severity
from authoring.model.items import Item
from authoring.model.policies import Fact, PolicyDocument, Provision, Quantity

Law = Callable[..., tuple[drafting.Draft, ...]]
DOCUMENT = PolicyDocument("luat", "12/2031/QH17", "Luật Bảo trợ", "Luật")
PLACE = Provision("luat", "d1", "Điều 1", "Mức đóng", "Người dân đóng 22% thu nhập.", 1)
FACT = Fact("luat", "d1", "rate", "Người dân", "đóng", (), Quantity(Decimal(22), "%"), "Người dân đóng 22% thu nhập")
GROUND = ground(DOCUMENT, (PLACE,), (FACT,))


def test_nothing_from_a_document_without_a_number_or_a_place_that_is_gone() -> None:
    assert len(draft(DOCUMENT, (FACT,), (PLACE,))) == 1
    assert draft(PolicyDocument("luat"), (FACT,), (PLACE,)) == ()
    assert draft(DOCUMENT, (FACT,), ()) == ()


def test_one_stem_comes_once_and_drafts_of_one_clause_have_their_own_ids(draft_law: Law) -> None:
    text = (
        "Điều 1. Phạm vi điều chỉnh\n1. Người nghỉ ốm được hưởng 22% lương nếu đóng từ đủ 15 năm trở lên.\n"
        "Điều 2. Phạm vi điều chỉnh\n1. Người nghỉ ốm được hưởng 22% lương nếu đóng từ đủ 15 năm trở lên.\n"
    )
    assert [one.item.id for one in draft_law(text)] == ["luat-12-d1.k1", "luat-12-d1.k1-2"]


def test_too_few_distractors_make_no_draft_and_others_take_the_place_of_unwanted_ones() -> None:
    choices = tuple(Choice(name, f"vì {name}") for name in ("Bộ A1", "Bộ B1", "Bộ C1", "Bộ D1"))
    asked = Ask("Cơ quan nào quy định?", "Chính phủ", choices, "authority", ("quy định",))
    one = laid_out(asked, FACT, GROUND)
    assert one
    assert {option.text for option in one.item.distractors} == {"Bộ A1", "Bộ B1", "Bộ C1"}
    other = redrafted(one, GROUND, {"Bộ B1"})
    assert other
    assert [reason for _, reason in other.reasons] == ["vì Bộ A1", "vì Bộ C1", "vì Bộ D1"]
    assert (other.item.id, other.item.stem) == (one.item.id, one.item.stem)
    assert redrafted(one, GROUND, {"Bộ A1", "Bộ B1"}) is None
    assert redrafted(Draft(Item("", "", ()), FACT, ()), GROUND, ()) is None


def test_keys_go_round_the_places(draft_law: Law) -> None:
    clauses = "".join(f"{n}. Người ở xã số {n} phải đóng hằng tháng {n * 4 + 20}% thu nhập.\n" for n in range(1, 17))
    keys = Counter(one.item.key for one in draft_law(f"Điều 1. Phạm vi điều chỉnh\n{clauses}"))
    assert set(keys) == set("ABCD")
    assert max(keys.values()) <= 8


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture], max_examples=25, deadline=None)
@given(
    st.lists(st.tuples(st.sampled_from(["%", " ngày", " tháng"]), st.integers(0, 200)), min_size=2, max_size=7),
    st.sampled_from(
        ["Người dân", "Hồ sơ không đủ", "Cơ quan nào đó", "Trường hợp bị trừ", "Đáp án đúng là C thì người"]
    ),
)
def test_no_draft_has_options_that_repeat_or_lie_unsorted(values: list[tuple[str, int]], who: str) -> None:
    rows = tuple(
        Provision("luat", f"d{at}", f"Điều {at}", "", f"{who} ở xã {at} phải trả {number}{unit} tiền.", at)
        for at, (unit, number) in enumerate(values)
    )
    facts = tuple(fact for fact in policy.facts(rows))
    made = draft(DOCUMENT, facts, rows)
    found = checks.inspect([one.item for one in made])
    assert [one for one in found if one.severity is Severity.BLOCK and one.rule != "exception-not-emphasised"] == []
    for one in made:
        assert one.item.options == checks.sorted_item(one.item).options
        assert [letter for letter, _ in one.reasons] == [option.label for option in one.item.distractors]


@pytest.mark.slow
def test_real_laws_give_drafts(shared: Path) -> None:
    for path in sorted((shared / "data/policies").glob("phapdien-luat-*.txt")):
        source = documents.read(path)
        provisions = policy.provisions(source).good
        found = draft(policy.identity(source), policy.facts(provisions), provisions)
        assert len(found) >= 30
        assert all(len(one.item.options) == 4 and one.item.key in "ABCD" for one in found)
