"""Composition: the blueprint holds exactly, pairs stay apart, guessing stays under the limit, or the reason is said."""

from collections import Counter
from fractions import Fraction

from hypothesis import given
from hypothesis import strategies as st

from authoring.model.contests import BlueprintRow, FormRules
from authoring.model.items import Item, options
from authoring.releases import Composition, Lack, Wishes, compose

RULES = FormRules(4, 15, (BlueprintRow("đóng", 1, 1, 0), BlueprintRow("hưởng", 2, 0, 0)))
QUARTER = Fraction(1, 4)


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


def test_the_letters_of_keys_as_written_play_no_part() -> None:
    """The options are mixed at the release: a choice by today's letters would only tell them."""
    bank = items(đóng_easy=5, đóng_medium=4, hưởng_easy=6)
    turned = [one.ordered((1, 0)) for one in bank]
    assert compose(turned, RULES, seed="w30") == compose(bank, RULES, seed="w30")


def test_what_is_lacking_is_said_by_cell() -> None:
    assert compose(items(đóng_easy=1, hưởng_easy=1), RULES) == Composition(
        (), (Lack("cell", "đóng", "medium", 1, 0), Lack("cell", "hưởng", "easy", 2, 1))
    )


def test_pairs_stay_apart_or_are_named() -> None:
    bank = items(đóng_easy=1, đóng_medium=1, hưởng_easy=3)
    apart = [("hưởng_easy0", "hưởng_easy1"), ("hưởng_easy0", "unknown")]
    chosen = compose(bank, RULES, Wishes(apart)).chosen
    assert not {"hưởng_easy0", "hưởng_easy1"} <= set(chosen)
    all_apart = [(f"hưởng_easy{a}", f"hưởng_easy{b}") for a in range(3) for b in range(a)]
    found = compose(bank, RULES, Wishes(all_apart))
    assert (found.chosen, [lack.condition for lack in found.lacking]) == ((), ["pair"])
    assert found.lacking[0].items in all_apart


def test_those_that_are_kept_stand_in_the_form_and_what_stands_against_them_is_said() -> None:
    bank = items(đóng_easy=3, đóng_medium=1, hưởng_easy=4, hưởng_hard=1)
    for seed in "abc":
        assert {"đóng_easy2", "hưởng_easy3"} <= {*compose(bank, RULES, Wishes(kept=frozenset({"đóng_easy2", "hưởng_easy3"})), seed).chosen}  # fmt: skip
    crowded = compose(bank, RULES, Wishes(kept=frozenset({"đóng_easy0", "đóng_easy2"})))
    assert crowded.lacking == (Lack("crowded", "đóng", "easy", 1, 2, ("đóng_easy0", "đóng_easy2")),)
    strange = compose(bank, RULES, Wishes(kept=frozenset({"hưởng_hard0", "không có"})))
    assert strange.lacking == (Lack("kept", items=("hưởng_hard0", "không có")),)


def test_the_mean_chance_of_guessing_stays_under_the_limit_or_the_least_is_said() -> None:
    bank = items(đóng_easy=2, đóng_medium=1, hưởng_easy=4)
    guessed = {item.id: QUARTER for item in bank} | {"đóng_easy0": Fraction(1), "hưởng_easy1": Fraction(1)}
    for seed in "abcdef":
        chosen = compose(bank, RULES, Wishes(guessed=guessed, limit=Fraction(27, 100)), seed).chosen
        assert len(chosen) == 4
        assert {"đóng_easy0", "hưởng_easy1"}.isdisjoint(chosen)
    open_ = {compose(bank, RULES, Wishes(guessed=guessed), seed).chosen for seed in "abcdef"}
    assert any("đóng_easy0" in chosen for chosen in open_)
    sure = guessed | {"đóng_medium0": Fraction(1)}
    found = compose(bank, RULES, Wishes(guessed=sure, limit=Fraction(27, 100)))
    assert found == Composition((), (Lack("guess", wanted=270, have=438, items=("đóng_medium0",)),))


@given(st.lists(st.integers(0, 4), min_size=3, max_size=3), st.text(max_size=5))
def test_a_form_is_right_or_says_why(counts: list[int], seed: str) -> None:
    bank = items(đóng_easy=counts[0], đóng_medium=counts[1], hưởng_easy=counts[2])
    found = compose(bank, RULES, seed=seed)
    enough = counts[0] >= 1 and counts[1] >= 1 and counts[2] >= 2
    assert bool(found.chosen) == enough
    assert bool(found.lacking) != enough
    assert len(set(found.chosen)) == len(found.chosen)
