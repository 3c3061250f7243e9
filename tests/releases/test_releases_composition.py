"""Composition: the blueprint holds exactly, pairs stay apart, the same seed gives the same form."""

from collections import Counter
from dataclasses import replace
from itertools import groupby

from hypothesis import given
from hypothesis import strategies as st

from authoring.model.contests import BlueprintRow, FormRules
from authoring.model.items import Item, options
from authoring.releases import Composition, compose

RULES = FormRules(4, 15, (BlueprintRow("đóng", 1, 1, 0), BlueprintRow("hưởng", 2, 0, 0)))


def items(**cells: int) -> list[Item]:
    made = []
    for cell, count in cells.items():
        topic, level = cell.split("_")
        made += [Item(f"{cell}{n}", "?", options("a", "b"), "A", topic=topic, difficulty=level) for n in range(count)]
    return made


def test_a_form_has_just_what_the_blueprint_asks() -> None:
    bank = items(đóng_easy=5, đóng_medium=4, hưởng_easy=6, hưởng_hard=3)
    found = compose(bank, RULES, seed="w30")
    cells = Counter((id_.split("_")[0], id_.split("_")[1].rstrip("0123456789")) for id_ in found.chosen)
    assert cells == {("đóng", "easy"): 1, ("đóng", "medium"): 1, ("hưởng", "easy"): 2}
    assert compose(list(reversed(bank)), RULES, seed="w30") == found
    assert {compose(bank, RULES, seed=f"{n}").chosen for n in range(9)} != {found.chosen}


def test_what_is_lacking_is_said_by_cell() -> None:
    assert compose(items(đóng_easy=1, hưởng_easy=1), RULES) == Composition(
        (),
        (
            "Chủ đề đóng, mức medium: cần 1 câu, chỉ còn 0 câu đã duyệt chưa dùng.",
            "Chủ đề hưởng, mức easy: cần 2 câu, chỉ còn 1 câu đã duyệt chưa dùng.",
        ),
    )


def test_pairs_stay_apart_or_the_reason_is_said() -> None:
    bank = items(đóng_easy=1, đóng_medium=1, hưởng_easy=3)
    apart = [("hưởng_easy0", "hưởng_easy1"), ("hưởng_easy0", "unknown")]
    chosen = compose(bank, RULES, apart).chosen
    assert not {"hưởng_easy0", "hưởng_easy1"} <= set(chosen)
    all_apart = [(f"hưởng_easy{a}", f"hưởng_easy{b}") for a in range(3) for b in range(a)]
    assert compose(bank, RULES, all_apart).lacking == (
        "Không có cách chọn nào tránh được hết các cặp câu không được cùng một tuần.",
    )


@given(st.lists(st.integers(0, 4), min_size=3, max_size=3), st.text(max_size=5))
def test_a_form_is_right_or_says_why(counts: list[int], seed: str) -> None:
    bank = items(đóng_easy=counts[0], đóng_medium=counts[1], hưởng_easy=counts[2])
    found = compose(bank, RULES, seed=seed)
    enough = counts[0] >= 1 and counts[1] >= 1 and counts[2] >= 2
    assert bool(found.chosen) == enough
    assert bool(found.lacking) != enough
    assert len(set(found.chosen)) == len(found.chosen)


def test_key_positions_are_balanced_where_they_can_be() -> None:
    rules = FormRules(20, 15, (BlueprintRow("t", 20, 0, 0),))
    bank = [
        Item(
            f"i{n:02}", "?", options("a", "b", "c", "d"), "A" if n < 40 else "BCD"[n % 3], topic="t", difficulty="easy"
        )
        for n in range(60)
    ]
    keys = {item.id: item.key for item in bank}
    for seed in ("a", "b", "c"):
        chosen = [keys[id_] for id_ in compose(bank, rules, seed=seed).chosen]
        assert all(3 <= chosen.count(letter) <= 7 for letter in "ABCD")
        assert max(len(list(group)) for _key, group in groupby(chosen)) <= 3
    only = [item for item in bank if item.key == "A"]
    assert len(compose(only, rules).chosen) == 20
    few = [replace(item, key="B") if n == 0 else item for n, item in enumerate(only[:20])]
    assert len(compose(few, rules).chosen) == 20
