"""The own items on screen 1: a button for each state, a list that opens, and the way only among those."""

from types import SimpleNamespace as Place

from authoring.screens.writing.own import OwnView
from authoring.workbench.forms.proposing import propose
from authoring.workbench.forms.releasing import release
from authoring.workbench.items.writing import Writing


def view(place: Place, item: str = "") -> OwnView:
    session = Writing(place.office(), "ha")
    session.open(item) if item else session.start()
    shown = OwnView(session)
    shown.look()
    return shown


def test_without_items_there_is_no_card(place: Place) -> None:
    shown = view(place)
    assert (shown.card(), shown.place()) == ("", "1/1 câu của tôi")


def test_a_colleagues_item_has_no_place_among_ones_own(place: Place) -> None:
    place.write(place.question(1))
    other = place.write(place.question(2), "lam")
    assert view(place, other).place() == "1 câu của tôi"
    assert view(place).place() == "2/2 câu của tôi", "a new one comes after all"


def test_a_chosen_state_lists_its_items_and_the_walk_stays_among_them(place: Place) -> None:
    first, typed, last = (
        place.approve(place.question(1)),
        place.write(place.question(2)),
        place.approve(place.question(3)),
    )
    shown = view(place, typed)
    assert shown.place() == "2/3 câu của tôi"
    assert 'aria-pressed="false" type="button" class="wb-btn wb-quiet" data-action="own:approved"' in shown.card()
    assert "Đã duyệt 2" in shown.card()
    assert ("Trả lại" in shown.card(), "open:" in shown.card()) == (False, False)
    shown.choose("approved")
    assert shown.place() == "2 câu của tôi, đã duyệt"
    assert [f"open:{one}" in shown.card() for one in (first, typed, last)] == [True, False, True]
    shown.step(1)
    assert (shown.session.item.id, shown.place()) == (first, "1/2 câu của tôi, đã duyệt")
    shown.step(1)
    assert (shown.session.item.id, shown.place()) == (last, "2/2 câu của tôi, đã duyệt")
    shown.step(1)
    assert shown.session.item.id == last, "it stays at the end"
    shown.choose("approved")
    assert (shown.word, shown.place()) == ("", "3/3 câu của tôi")
    shown.choose("nowhere")
    assert shown.word == ""


def test_a_state_without_items_stays_chosen_and_says_so(place: Place) -> None:
    item = place.write(place.question(1))
    shown = view(place, item)
    shown.choose("released")
    assert "Đã phát hành 0" in shown.card()
    assert "Không có câu nào ở trạng thái này." in shown.card()
    shown.step(1)
    assert shown.session.item.id == item


def test_what_is_released_is_found_with_its_week_and_what_is_typed_again_says_so(weekly: Place) -> None:
    office = weekly.office()
    tag = office.bank.contest.weeks[0].tag
    release(office, tag, propose(office, tag).entries, weekly.lam)
    shown = view(weekly)
    shown.choose("released")
    asked = shown.session.office.bank.items()[0].revision.item.id
    assert f"<b>{asked}</b><small>Đã phát hành, tuần {tag[-2:]}</small>" in shown.card()
    office.bank.save_draft(office.bank.entry(asked).revision.item, "ha")
    again = view(weekly)
    again.choose("released")
    assert f"Đã phát hành, tuần {tag[-2:]} · đang sửa, chưa gửi" in again.card()
