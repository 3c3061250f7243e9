"""The shuffle: nothing but the order changes, numbers and relative options keep their places, the keys get even."""

from dataclasses import replace

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from authoring.checks import sorted_item
from authoring.checks.balance.letters import letters_of_option
from authoring.checks.balance.positions import key_positions, likely
from authoring.checks.balance.rebalancing import Rebalanced, rebalance
from authoring.checks.relatives import relative
from authoring.checks.values import value
from authoring.model.errors import RefusedError
from authoring.model.items import Item, options

WORDS = ("Chính phủ", "Quốc hội", "Bộ Y tế", "Bộ Nội vụ", "Hội đồng nhân dân", "Thủ tướng")
RELATIVES = ("Tất cả các phương án trên", "Cả A và B", "B và C đều sai", "Không có phương án nào đúng")


@st.composite
def items(draw: st.DrawFn) -> Item:
    """An item of words or of numbers in or out of order, with or without options that speak of others."""
    own = draw(st.lists(st.sampled_from(WORDS), min_size=2, max_size=4, unique=True))
    if draw(st.booleans()):
        days = draw(st.lists(st.integers(1, 90), min_size=3, max_size=4, unique=True))
        own = [f"{day} ngày" for day in draw(st.sampled_from([sorted(days), sorted(days, reverse=True), days]))]
    texts = (*own, *draw(st.lists(st.sampled_from(RELATIVES), max_size=2, unique=True)))
    key = draw(st.sets(st.sampled_from("ABCDEF"[: len(texts)]), max_size=2))
    return Item("q", "Bao nhiêu?", options(*texts), "".join(sorted(key)))


def meanings(item: Item) -> dict[str, tuple[str, ...]]:
    """What each option says, by its letter: its text without letters, and so that of the options that these name."""
    spans = {option.label: letters_of_option(item, option) for option in item.options}
    texts = {
        option.label: "".join(sign for at, sign in enumerate(option.text) if (at, at + 1) not in spans[option.label])
        for option in item.options
    }
    named = {option.label: [texts.get(option.text[at], "") for at, _ in spans[option.label]] for option in item.options}
    return {letter: (text, *sorted(named[letter])) for letter, text in texts.items()}


def orders(item: Item) -> list[object]:
    return [worth.order() for option in item.options if (worth := value(option.text))]


@settings(deadline=None)
@given(st.lists(items(), max_size=8), st.text(min_size=1, max_size=4))
def test_nothing_changes_but_the_order(given: list[Item], seed: str) -> None:
    found = rebalance(given, seed, sorted_item)
    assert found == rebalance(given, seed, sorted_item)
    for old, new in zip(given, found.items, strict=True):
        before, after = meanings(old), meanings(new)
        assert sorted(before.values()) == sorted(after.values())
        assert sorted(before[letter] for letter in old.key) == sorted(after[letter] for letter in new.key)
        assert sorted_item(new) is new
        speaks = [relative(new, option) is not None for option in new.options]
        assert speaks == sorted(speaks)
        if sorted_item(old) is old and len(orders(old)) > 2:
            assert orders(new) in (orders(old), orders(old)[::-1])


@settings(deadline=None)
@given(st.lists(items(), min_size=1, max_size=40), st.text(min_size=1, max_size=4))
def test_what_is_reached_and_what_is_not_is_said(given: list[Item], seed: str) -> None:
    found = rebalance(given, seed, sorted_item)
    measures = {one.measure: one.ok for one in key_positions(found.items)}
    assert (not found.lacking) == (measures["key-positions"] and measures["key-runs"])


def free(count: int) -> list[Item]:
    return [Item(f"f{at}", "Ai?", options(*WORDS[:4]), "A") for at in range(count)]


def numbers(keys: str) -> list[Item]:
    made = options("3 ngày", "5 ngày", "7 ngày", "9 ngày")
    return [Item(f"n{at}", "Mấy ngày?", made, key) for at, key in enumerate(keys)]


@pytest.mark.parametrize("seed", ["a", "b", "c", "d"])
@pytest.mark.parametrize("count", [4, 20, 629])
def test_a_set_that_is_free_gets_even(count: int, seed: str) -> None:
    found = rebalance(free(count), seed, sorted_item)
    assert (found.fixed, found.lacking) == ((), ())
    assert all(
        one.ok for one in key_positions(found.items) if count > 4 or one.measure in {"key-positions", "key-runs"}
    )


def test_another_seed_gives_another_order() -> None:
    made = {"".join(item.key for item in rebalance(free(20), f"{seed}", sorted_item).items) for seed in range(9)}
    assert len(made) == 9


def test_numbers_stay_rising_where_the_others_can_balance() -> None:
    given = [*numbers("BBBCCC"), *free(14)]
    found = rebalance(given, "seed", sorted_item)
    assert found.items[:6] == tuple(given[:6])
    assert (found.fixed, found.lacking) == (tuple(f"n{at}" for at in range(6)), ())


def test_numbers_are_turned_round_only_where_nothing_else_helps() -> None:
    given = numbers("AAABAAABAAAB")
    found = rebalance(given, "seed", sorted_item)
    assert found.lacking == ()
    assert any(new != old for new, old in zip(found.items, given, strict=True))
    assert all(orders(new) in (orders(old), orders(old)[::-1]) for new, old in zip(found.items, given, strict=True))


def test_what_no_order_can_balance_is_said() -> None:
    fixed = [replace(item, options=options("3 ngày", "5 ngày", "7 ngày", "Không hạn")) for item in numbers("B" * 10)]
    why = "10 trong 10 câu không dời được đáp án (các số phải đứng theo thứ tự, phương án phải đứng cuối)."
    assert rebalance(fixed, "seed", sorted_item) == Rebalanced(
        tuple(fixed),
        tuple(item.id for item in fixed),
        (
            f"Vị trí đáp án vẫn lệch sau khi đảo: {why} Thay vài câu trong số đó.",
            f"Vẫn còn 10 đáp án cùng một chữ liền nhau: {why} Xếp các câu đó xa nhau.",
        ),
    )
    turned = rebalance(numbers("B" * 12), "seed", sorted_item)
    assert (turned.items, len(turned.lacking)) == (tuple(numbers("B" * 12)), 2)


def test_a_key_that_speaks_of_the_others_stays_last() -> None:
    above = Item("q", "Ai?", options("Bộ", "Sở", "Tất cả các phương án trên"), "C")
    found = rebalance([above], "seed", sorted_item)
    assert (found.items[0].key, found.fixed) == ("C", ("q",))


def test_items_without_one_key_are_mixed_too() -> None:
    several = [Item(f"s{at}", "Ai?", options(*WORDS), "AC") for at in range(9)]
    found = rebalance([*several, Item("x", "Ai?", ())], "seed", sorted_item)
    texts = {tuple(option.text for option in item.options) for item in found.items[:9]}
    assert len(texts) > 1
    assert {tuple(sorted(one.text for one in item.keyed)) for item in found.items[:9]} == {("Bộ Y tế", "Chính phủ")}
    assert found.lacking == ()


def test_a_seed_is_needed() -> None:
    with pytest.raises(RefusedError, match="mầm ngẫu nhiên"):
        rebalance([], "", sorted_item)
    assert likely(0.06)
