"""The survey of a bank: step by step, one's own items first, and a text is read once."""

from dataclasses import replace
from types import SimpleNamespace as Place

import pytest

from authoring.model.items import options
from authoring.workbench.audits import surveys as module
from authoring.workbench.audits.surveys import Survey
from authoring.workbench.overview import glance, survey, surveyed
from tests.small_contest import MOMENT


def test_ones_own_items_are_read_first_and_the_rest_step_by_step(place: Place, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(module, "STEP", 1)
    monkeypatch.setattr(module, "PAUSE", 0)
    bad = options("8%", "8 %", "22%", "26%")
    theirs = place.write(replace(place.question(1), options=bad), "lam")
    mine = place.write(replace(place.question(2), options=bad))
    office = place.office()
    read = survey(office, "ha")
    seen = surveyed(glance(office, "ha", MOMENT), office, "ha", read)
    assert (seen.blocked, seen.waiting.blocked, read.done) == (None, (mine,), False)
    read.step()
    seen = surveyed(seen, office, "ha", read)
    assert (seen.blocked, seen.waiting.blocked, read.blocked()) == (2, (mine,), frozenset({mine, theirs}))
    read.step()
    assert read.done


def test_what_was_read_before_is_not_read_again_until_the_law_is_another(
    place: Place, monkeypatch: pytest.MonkeyPatch
) -> None:
    place.write(place.question(1))
    assert Survey(place.office()).finish().blocked() == frozenset()
    monkeypatch.setattr(module, "STEP", 0)
    monkeypatch.setattr(module, "PAUSE", 0)
    assert Survey(place.office()).done
    for path in (place.folder / "policies").iterdir():
        path.unlink()
    assert not Survey(place.office()).done


def test_all_steps_at_once(place: Place, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(module, "STEP", 1)
    monkeypatch.setattr(module, "PAUSE", 0)
    for number in range(3):
        place.write(place.question(number))
    assert Survey(place.office()).finish().done


def test_a_step_reads_as_many_as_a_moment_holds(place: Place, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(module, "STEP", 1)
    for number in range(840, 845):
        place.write(place.question(number))
    times = iter((0.0, 0.1, 0.2, 0.3, 1.0, 1.1, 1.2))
    monkeypatch.setattr(module, "monotonic", lambda: next(times))
    read = Survey(place.office())
    assert len(read.left) == 2
    read.step()
    assert read.done
