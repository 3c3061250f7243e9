"""Two windows, or two people, on one item: nobody replaces what he hasn't seen, and both ways out work."""

from dataclasses import replace
from types import SimpleNamespace as Place

import pytest

from authoring.model.errors import RefusedError
from authoring.workbench.items.writing import Disk
from tests.small_contest import PASSPHRASE
from tests.workbench.items.windows import NOW, copies, window


def test_the_second_window_on_a_copy_is_asked_and_keeps_its_own(place: Place) -> None:
    first = window(place)
    first.edit("stem", "Bản đầu", left=True)
    second = window(place)
    first.edit("stem", "Của cửa sổ một", left=True)
    second.edit("stem", "Của cửa sổ hai", left=True)
    second.edit("A", "8%", left=True)
    assert second.unsaved
    assert second.clash
    assert second.differences() == ("stem", "A")
    assert copies(place)["2022-ha001"].stem == "Của cửa sổ một"
    second.keep_mine()
    assert copies(place)["2022-ha001"].stem == "Của cửa sổ hai"
    assert (second.unsaved, second.differences()) == (False, ())
    first.edit("B", "14%", left=True)
    assert first.clash
    first.take_theirs()
    assert first.item.stem == "Của cửa sổ hai"
    assert first.clash is None


def test_looking_at_the_bank_does_not_count_as_having_seen_the_copy(place: Place) -> None:
    first, second = window(place), window(place)
    first.edit("stem", "Một", left=True)
    second.open("2022-ha001")
    first.edit("stem", "Một, sửa", left=True)
    second.mine()
    second.office.bank.drafts("ha")
    second.edit("stem", "Hai", left=True)
    assert second.clash
    assert copies(place)["2022-ha001"].stem == "Một, sửa"


def test_sent_in_another_window(place: Place) -> None:
    item = place.write(place.question(1))
    first, second = window(place, item), window(place, item)
    second.edit("stem", "Đang gõ dở?", left=True)
    first.take_theirs()
    first.sit(PASSPHRASE)
    first.submit()
    second.edit("A", "9%", left=True)
    assert second.clash
    assert second.clash.copy is None
    assert second.theirs() == place.office().bank.entry(item).revision
    with pytest.raises(RefusedError, match="hai bản"):
        replace(second, sitting=first.sitting).submit()
    second.keep_mine()
    assert copies(place)[item].options[0].text == "9%"
    assert second.number() == 3
    assert not second.locked
    assert window(place, item).locked is False


def test_another_persons_revision_under_an_own_copy(place: Place) -> None:
    item = place.write(place.question(1))
    session = window(place, item)
    session.edit("A", "9%", left=True)
    bank = place.office().bank
    theirs = bank.revise(replace(place.question(1), id=item, stem="Lời khác?"), "lam", NOW)
    again = window(place, item)
    assert again.item.options[0].text == "9%"
    assert again.theirs() == theirs
    assert again.differences() == ("stem", "A")
    session.edit("B", "15%", left=True)
    assert session.clash
    session.take_theirs()
    assert (session.item.stem, session.theirs(), session.locked) == ("Lời khác?", None, True)
    assert copies(place) == {}


def test_a_copy_deleted_elsewhere(place: Place) -> None:
    session = window(place)
    session.edit("stem", "Một", left=True)
    bank = place.office().bank
    bank.drafts("ha")
    bank.drop_draft("2022-ha001", "ha")
    session.edit("stem", "Một hai", left=True)
    assert session.clash == Disk()
    assert (session.theirs(), session.differences()) == (None, ())
    session.keep_mine()
    assert copies(place)["2022-ha001"].stem == "Một hai"


def test_a_newer_copy_of_another_window_is_never_dropped_unseen(place: Place) -> None:
    item = place.write(place.question(1))
    first, second = window(place, item), window(place, item)
    first.edit("A", "9%", left=True)
    second.take_theirs()
    place.office().bank.revise(replace(place.question(1), id=item, stem="Lời khác?"), "lam", NOW)
    other = window(place, item)
    other.keep_mine()
    other.edit("A", "10%", left=True)
    second.edit("B", "15%", left=True)
    assert second.clash
    second.take_theirs()
    assert second.item.options[0].text == "10%"
    assert second.clash is None
