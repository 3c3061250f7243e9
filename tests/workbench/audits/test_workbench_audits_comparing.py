"""Items side by side: many are compared once, in a thread of its own; a failure isn't kept."""

from threading import Event
from types import SimpleNamespace as Place

import pytest

from authoring import checks
from authoring.model.findings import Pair
from authoring.workbench.audits import comparing as module
from authoring.workbench.audits.comparing import compared, pairs

FOUND = (Pair(("a", "b"), "duplicate", (), "Trùng."),)


@pytest.fixture
def slow(monkeypatch: pytest.MonkeyPatch) -> tuple[Event, list[int]]:
    """Everything is many, and a comparison lasts until the gate is opened."""
    gate, asked = Event(), list[int]()

    def work(items: tuple[object, ...], _own: object) -> tuple[Pair, ...]:
        gate.wait(60)
        asked.append(len(items))
        return FOUND

    monkeypatch.setattr(module, "MANY", 1)
    monkeypatch.setattr(module, "_KEPT", module._Kept())
    monkeypatch.setattr(checks, "pairs", work)
    return gate, asked


def test_many_are_compared_once_behind_the_screen(place: Place, slow: tuple[Event, list[int]]) -> None:
    gate, asked = slow
    items = [place.question(number) for number in range(3)]
    assert not compared(items, (), 0)
    gate.set()
    assert pairs(items) == pairs(items) == FOUND
    assert compared(items, (), 0)
    assert asked == [3]


def test_only_the_last_two_comparisons_are_kept(place: Place, slow: tuple[Event, list[int]]) -> None:
    gate, asked = slow
    gate.set()
    for count in (1, 2, 3, 3, 2, 1):
        pairs([place.question(number) for number in range(count)])
    assert asked == [1, 2, 3, 1]


def test_few_are_compared_at_once(place: Place, monkeypatch: pytest.MonkeyPatch) -> None:
    assert compared([place.question(1)], (), 0)
    monkeypatch.setattr(checks, "pairs", lambda _items, _own: FOUND)
    assert pairs([place.question(1)]) == FOUND


def test_what_failed_is_tried_again(
    place: Place, slow: tuple[Event, list[int]], monkeypatch: pytest.MonkeyPatch
) -> None:
    gate, _asked = slow
    gate.set()
    fine = checks.pairs
    monkeypatch.setattr(checks, "pairs", lambda _items, _own: 1 // 0)
    with pytest.raises(ZeroDivisionError):
        pairs([place.question(1)])
    monkeypatch.setattr(checks, "pairs", fine)
    assert pairs([place.question(1)]) == FOUND
