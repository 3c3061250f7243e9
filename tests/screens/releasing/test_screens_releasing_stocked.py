"""The bank on screen 4: which items stand at a state, in which weeks they were asked; never a key."""

from types import SimpleNamespace as Place

from authoring.screens.pieces.desk import Desk
from authoring.screens.releasing import stocked
from authoring.screens.releasing.releasing import ReleasingScreen
from authoring.workbench.forms.proposing import propose
from authoring.workbench.forms.releasing import release


def test_the_field_alone_until_a_state_is_chosen(weekly: Place) -> None:
    html = stocked.card(weekly.office(), "")
    assert '<option value="">Không hiện</option>' in html
    assert "<li" not in html


def test_released_items_are_listed_with_their_week_and_the_way_to_their_grounds(weekly: Place) -> None:
    office = weekly.office()
    tag = office.bank.contest.weeks[0].tag
    made = release(office, tag, propose(office, tag).entries, weekly.lam)
    html = stocked.card(weekly.office(), "released")
    asked = made.form.items[0].id
    assert f"{asked} · Đã phát hành, tuần {tag[-2:]} · Bảo hiểm" in html
    assert f'href="03-tham-dinh.ipynb?item={asked}"' in html
    assert html.count("<li") == len(made.form.items)
    assert "Không có câu nào ở trạng thái này." in stocked.card(weekly.office(), "retired")


def test_the_screen_keeps_what_is_chosen_and_takes_no_state_that_there_is_not(weekly: Place) -> None:
    shown = Desk(ReleasingScreen(weekly.office, "lam", "Phạm Văn Lâm"))
    for step in range(3):
        shown._hear(None, {"kind": "action", "name": "go", "local": {}, "of": 0, "seq": step + 1}, None)
    for number, (value, kept) in enumerate((("approved", "approved"), ("nowhere", "approved")), 4):
        said = {"kind": "edit", "field": "listed", "value": value, "left": True, "of": 0, "seq": number}
        shown._hear(None, said, None)
        assert shown.screen.values() == {"listed": kept}
    assert "2022-ha001 · Đã duyệt" in str(shown.slots["stock"])
