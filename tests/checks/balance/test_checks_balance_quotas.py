"""What a week may hold at most."""

from authoring.checks.balance.quotas import disturbing, exception_quota, exposed, exposure, pairs_in_week
from authoring.model.findings import Measure, Pair
from authoring.model.items import Item, options


def stems(*said: str) -> list[Item]:
    return [Item(f"q{at}", stem, options("a", "b"), "A") for at, stem in enumerate(said)]


def pair(one: str, other: str, kind: str) -> Pair:
    return Pair((one, other), kind, (), "")


PAIRS = [
    pair("q0", "q1", "variant"),
    pair("q0", "q2", "distinct"),
    pair("q1", "x", "cue"),
    pair("q2", "y", "duplicate"),
]


def test_exception_stems_are_counted_by_what_they_ask() -> None:
    asks = "Đối tượng nào sau đây KHÔNG thuộc diện tham gia?"
    holds = "Người lao động không hưởng lương đóng bao nhiêu?"
    assert exception_quota(stems(asks, *[holds] * 6)) == Measure("exception-quota", 143, 150, ok=True)
    assert exception_quota(stems(asks, *[holds] * 5)) == Measure("exception-quota", 167, 150, ok=False)
    assert exception_quota([]) == Measure("exception-quota", 0, 150, ok=True)


def test_pairs_of_the_set_that_may_not_stand_together() -> None:
    items = stems("?", "?", "?")
    assert disturbing(PAIRS, items) == (PAIRS[0],)
    assert pairs_in_week(PAIRS, items) == Measure("pairs-in-week", 1, 0, ok=False)
    assert pairs_in_week(PAIRS[1:], items) == Measure("pairs-in-week", 0, 0, ok=True)


def test_an_item_is_used_by_itself_or_in_other_words() -> None:
    items = stems("?", "?", "?")
    assert exposed(items, {"q0", "x", "y"}, PAIRS) == ("q0", "q2")
    assert exposure(items, {"q0", "x", "y"}, PAIRS) == Measure("exposure", 2, 0, ok=False)
    assert exposure(items, (), PAIRS) == Measure("exposure", 0, 0, ok=True)
