"""The bank beside one item: read once for all screens, behind the screen where it is large, and kept in step."""

from collections.abc import Iterator
from dataclasses import replace
from threading import Event
from types import SimpleNamespace as Place

import pytest

from authoring import checks
from authoring.workbench.audits import neighbourhoods as module
from authoring.workbench.audits.neighbourhoods import neighbourhood
from authoring.workbench.contest.offices import Office
from authoring.workbench.items.advice import Advice
from authoring.workbench.items.writing import Writing, utc_now


@pytest.fixture
def gate(monkeypatch: pytest.MonkeyPatch) -> Iterator[Event]:
    """Every bank is a large one, and reading it lasts until the gate is opened."""
    gate, made = Event(), checks.PairIndex

    def slow(*said: object) -> checks.PairIndex:
        gate.wait(60)
        return made(*said)  # type: ignore[arg-type]

    monkeypatch.setattr(module, "MANY", 1)
    monkeypatch.setattr(checks, "PairIndex", slow)
    yield gate
    gate.set()


def advise(place: Place, *, behind: bool) -> Advice:
    """A new item that repeats the first one."""
    session = Writing(place.office(), "ha")
    session.start()
    for name, text in place.question(1).texts().items():
        session.edit(name, text, left=True)
    return Advice(session, behind=behind)


def near(office: Office, place: Place, number: int) -> list[str]:
    """The items that repeat a question."""
    index = neighbourhood(office).there(office)
    assert index is not None
    found = index.near(replace(place.question(number), id="-"))
    return sorted(id_ for pair in found if pair.kind == "identical" for id_ in pair.items if id_ != "-")


def test_a_large_bank_is_read_behind_the_screen(place: Place, gate: Event) -> None:
    id_ = place.write(place.question(1), "lam")
    advice = advise(place, behind=True)
    assert advice.twins() == ()
    assert advice.begin()
    gate.set()
    advice.wait(60)
    assert [item.id for _pair, item in advice.twins()] == [id_]
    assert not neighbourhood(place.office()).begin(place.office())


def test_who_signs_waits_for_the_whole_bank(place: Place, gate: Event) -> None:
    id_ = place.write(place.question(1), "lam")
    neighbourhood(place.office()).begin(place.office())
    gate.set()
    assert [item.id for _pair, item in advise(place, behind=False).twins()] == [id_]


def test_it_is_the_same_for_every_screen_and_follows_the_bank(place: Place) -> None:
    many = [place.write(place.question(number)) for number in range(1, 13)]
    office = place.office()
    index = neighbourhood(office).there(office)
    assert neighbourhood(place.office()).there(place.office()) is index
    assert near(office, place, 20) == []
    new = place.write(place.question(20))
    assert near(office, place, 20) == [new]
    assert neighbourhood(office).there(office) is index
    first = office.bank.entry(many[0]).revision
    office.bank.revise(replace(place.question(20), id=first.item.id), "ha", utc_now(), first.sha256)
    assert near(office, place, 20) == sorted([new, many[0]])
    next((place.folder / "items").glob(f"{new}*")).unlink()
    office.bank.refresh()
    assert near(office, place, 20) == [many[0]]


def test_after_many_changes_everything_is_read_again(place: Place) -> None:
    place.write(place.question(1))
    office = place.office()
    index = neighbourhood(office).there(office)
    new = place.write(place.question(2))
    assert near(office, place, 2) == [new]
    assert neighbourhood(office).there(office) is not index


def test_other_short_forms_are_another_neighbourhood(place: Place) -> None:
    office = place.office()
    before = neighbourhood(office)
    settings = place.folder / "contest.toml"
    told = settings.read_text(encoding="utf-8") + '\n[abbreviations]\nNLD = "người lao động"\n'
    settings.write_text(told, encoding="utf-8")
    assert neighbourhood(office) is not before
