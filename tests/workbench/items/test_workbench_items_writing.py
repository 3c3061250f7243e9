"""A writing session: what is open, what is saved when, what two windows do to one another, and how an item is sent."""

from dataclasses import replace
from datetime import timedelta
from types import SimpleNamespace as Place

import pytest

from authoring.bank import Bank
from authoring.model.errors import RefusedError
from authoring.model.findings import Finding, Fix, Severity
from authoring.model.items import Item, Option, options
from authoring.model.records import State
from authoring.workbench.items.reviewing import approve, give_back
from authoring.workbench.items.writing import Writing, utc_now
from tests.small_contest import PASSPHRASE
from tests.workbench.items.windows import NOW, copies, window


def fill(session: Writing, item: Item) -> None:
    for name, text in item.texts().items():
        session.edit(name, text, left=True)
    for name in ("topic", "difficulty", "key"):
        session.edit(name, getattr(item, name), left=True)


# ── which item ────────────────────────────────────────────────────────────────
def test_an_empty_bank_opens_a_new_item_of_the_first_week(place: Place) -> None:
    session = window(place)
    assert session.item == Item("", "", options("", "", "", ""), valid_on="2022-07-18")
    assert (session.locked, session.state(), session.mine(), session.number()) == (False, None, (), 1)
    assert session.left == frozenset()
    session.step(1)
    assert session.item.id == ""
    assert copies(place) == {}


def test_the_first_letter_gives_an_id_and_a_working_copy(place: Place) -> None:
    session = window(place)
    session.edit("stem", "T", left=False)
    assert session.item.id == "2022-ha001"
    assert copies(place)["2022-ha001"].stem == "T"
    assert session.saved == NOW
    assert not session.unsaved
    assert session.mine() == ("2022-ha001",)


def test_the_unsent_item_is_opened_then_the_copy_touched_last(place: Place) -> None:
    first, second = (place.write(place.question(n)) for n in (1, 2))
    other = place.write(place.question(3), "lam")
    assert window(place).item.id == first
    session = window(place, second)
    session.edit("stem", "Câu khác?", left=False)
    assert window(place).item.id == second
    assert window(place, other).locked
    assert window(place, "không có câu này").item.id == second
    assert window(place).openings == 1


def test_a_copy_whose_file_is_gone_counts_as_oldest(place: Place) -> None:
    session = window(place)
    assert session._touched("2022-ha999") == 0


def test_next_and_previous_stay_at_the_ends(place: Place) -> None:
    ids = [place.write(place.question(n)) for n in (1, 2, 3)]
    session = window(place, ids[1])
    seen = []
    for by in (1, 1, -1, -1, -1):
        session.step(by)
        seen.append(session.item.id)
    assert seen == [ids[2], ids[2], ids[1], ids[0], ids[0]]
    session.start()
    session.step(-1)
    assert session.item.id == ids[2]
    session.start()
    session.step(1)
    assert session.item.id == ids[0]


def test_opening_needs_an_item(place: Place) -> None:
    with pytest.raises(RefusedError, match="Không có câu này"):
        window(place).open("2022-ha777")


# ── what is typed ─────────────────────────────────────────────────────────────
def test_every_field_is_saved_and_equal_text_is_not_saved_again(place: Place) -> None:
    session = window(place)
    fill(session, place.question(1))
    saved = session.saved
    session.edit("A", "8%", left=True)
    session.edit("chỗ khác", "x", left=True)
    assert session.saved == saved
    assert copies(place)["2022-ha001"] == replace(place.question(1), id="2022-ha001")
    assert session.text("stem") == place.question(1).stem
    assert session.text("E") is None
    assert {"A", "stem"} <= session.left
    session.edit("A", "9", left=False)
    assert "A" not in session.left


def test_options_come_and_go_and_the_key_follows(place: Place) -> None:
    session = window(place)
    fill(session, replace(place.question(1), options=options("22%", "8%", "14%", "26%"), key="BD"))
    session.sort()
    assert [option.text for option in session.item.options] == ["8%", "14%", "22%", "26%"]
    assert session.item.key == "AD"
    session.drop_option()
    assert (len(session.item.options), session.item.key) == (3, "A")
    for _ in range(9):
        session.add_option()
    assert session.item.options[-1] == Option("H", "")
    for _ in range(9):
        session.drop_option()
    assert [option.label for option in session.item.options] == ["A", "B"]


def test_a_draft_is_taken_under_the_own_id_and_topic(place: Place) -> None:
    session = window(place)
    session.edit("topic", "bhyt", left=True)
    session.take(replace(place.question(4), id="nháp", difficulty="hard", valid_on="2021-07-01"))
    assert session.item == replace(
        place.question(4), id="2022-ha001", topic="bhyt", difficulty="hard", valid_on="2022-07-18"
    )


def test_a_fix_is_written_where_it_belongs(place: Place) -> None:
    session = window(place)
    session.edit("stem", "Người lao động đóng đóng bao nhiêu?", left=True)
    finding = Finding("-", "spelling", "stem", (15, 24), Severity.WARN, "Lặp chữ", Fix("stem", (15, 24), "đóng"))
    assert session.apply(finding) == "stem"
    assert session.item.stem == "Người lao động đóng bao nhiêu?"
    assert session.apply(replace(finding, fix=None)) == ""
    assert session.apply(replace(finding, fix=Fix("E", (0, 0), "x"))) == ""


def test_what_cannot_be_saved_is_kept_on_the_screen(place: Place, monkeypatch: pytest.MonkeyPatch) -> None:
    session = window(place)
    session.edit("stem", "Một", left=False)

    def full(*_all: object) -> None:
        raise RefusedError("Ổ đĩa đầy.")

    with monkeypatch.context() as patch:
        patch.setattr(Bank, "save_draft", full)
        with pytest.raises(RefusedError, match="đầy"):
            session.edit("stem", "Một hai", left=False)
        assert (session.item.stem, session.unsaved) == ("Một hai", True)
    assert copies(place)["2022-ha001"].stem == "Một"
    session.edit("A", "8%", left=False)
    assert copies(place)["2022-ha001"].stem == "Một hai"
    assert not session.unsaved


def test_a_new_item_that_cannot_be_saved_has_no_id_yet(place: Place, monkeypatch: pytest.MonkeyPatch) -> None:
    session = window(place)
    with monkeypatch.context() as patch:
        patch.setattr(Bank, "save_draft", lambda *_all: (_ for _ in ()).throw(RefusedError("Ổ đĩa đầy.")))
        with pytest.raises(RefusedError):
            session.edit("stem", "Một", left=False)
    assert (session.item.id, session.item.stem) == ("", "Một")
    session.edit("stem", "Một hai", left=False)
    assert copies(place)["2022-ha001"].stem == "Một hai"


# ── sending ───────────────────────────────────────────────────────────────────
def test_from_the_first_letter_to_review_and_back(place: Place) -> None:
    session = window(place)
    fill(session, place.question(1))
    assert session.number() == 1
    with pytest.raises(RefusedError, match="mật khẩu ký"):
        session.submit()
    with pytest.raises(RefusedError):
        session.sit("không phải mật khẩu này")
    session.sit(PASSPHRASE)
    session.submit()
    assert (session.state(), session.locked, session.number()) == (State.IN_REVIEW, True, 1)
    assert copies(place) == {}
    session.edit("stem", "Sau khi gửi", left=True)
    for change in (session.add_option, session.drop_option, session.sort):
        change()
    session.take(place.question(2))
    assert session.item.stem == place.question(1).stem
    assert session.returned() is None

    give_back(place.office(), "2022-ha001", place.lam.at(NOW), "Sửa lại câu dẫn cho rõ")
    session = window(place)
    returned = session.returned()
    assert returned
    assert (returned.person, returned.note) == ("lam", "Sửa lại câu dẫn cho rõ")
    assert (session.state(), session.locked, session.parent) == (State.RETURNED, False, session.seen.mark)
    session.edit("stem", "Câu dẫn rõ hơn?", left=True)
    assert session.number() == 2
    session.sit(PASSPHRASE)
    session.submit()
    entry = place.office().bank.entry("2022-ha001")
    assert (entry.revision.revision, entry.state) == (2, State.IN_REVIEW)
    approve(place.office(), "2022-ha001", place.lam.at(NOW))
    assert window(place, "2022-ha001").locked


def test_an_unchanged_revision_is_sent_as_it_is(place: Place) -> None:
    item = place.write(place.question(1))
    session = window(place, item)
    session.edit("A", "9%", left=True)
    session.edit("A", "8%", left=True)
    assert session.number() == 1
    session.sit(PASSPHRASE)
    session.submit()
    assert len(place.office().bank.history(item)) == 1
    assert copies(place) == {}


def test_sending_goes_on_where_signing_was_refused(place: Place, monkeypatch: pytest.MonkeyPatch) -> None:
    session = window(place)
    fill(session, place.question(1))
    session.sit(PASSPHRASE)
    with monkeypatch.context() as patch:
        patch.setattr(Bank, "trusted", lambda _self: ("Thiết lập chưa được ký.",))
        with pytest.raises(RefusedError, match="Thiết lập chưa tin được"):
            session.submit()
    assert not session.locked
    session.submit()
    assert session.locked
    assert len(place.office().bank.history("2022-ha001")) == 1


def test_unsaved_text_is_saved_before_it_is_sent(place: Place, monkeypatch: pytest.MonkeyPatch) -> None:
    session = window(place)
    fill(session, place.question(1))
    with monkeypatch.context() as patch:
        patch.setattr(Bank, "save_draft", lambda *_all: (_ for _ in ()).throw(RefusedError("Ổ đĩa đầy.")))
        with pytest.raises(RefusedError):
            session.edit("A", "9%", left=True)
    session.sit(PASSPHRASE)
    session.submit()
    assert place.office().bank.entry("2022-ha001").revision.item.options[0].text == "9%"


def test_two_sides_of_a_fork_are_only_read(place: Place) -> None:
    item = place.write(place.question(1))
    bank = place.office().bank
    parent = bank.entry(item).revision.sha256
    for writer, text in (("ha", "9%"), ("lam", "10%")):
        changed = replace(place.question(1), id=item, options=options(text, "14%", "22%", "26%"))
        bank.revise(changed, writer, NOW, parent)
    session = window(place, item)
    assert session.locked
    assert item in session.mine()


def test_the_moment_is_aware() -> None:
    assert utc_now().utcoffset() == timedelta(0)
