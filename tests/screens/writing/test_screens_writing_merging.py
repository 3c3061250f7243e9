"""Two revisions of one item are merged on screen 1, and older texts come back, as the browser drives it."""

from dataclasses import replace
from datetime import UTC, datetime
from types import SimpleNamespace as Place
from typing import Any

import pytest

from authoring.model.items import Item, options
from authoring.model.records import State
from authoring.screens.pieces.desk import Desk
from authoring.screens.pieces.practice import Practice
from authoring.screens.writing.writing import WritingScreen
from authoring.workbench.items.writing import Writing
from tests.screens.pressing import mark
from tests.uniting import unite

WORD = "mot hai ba bon"
WRITTEN = datetime(2022, 7, 25, 3, tzinfo=UTC)
NOW = datetime(2022, 7, 26, 3, tzinfo=UTC)


class Window:
    """A browser's window on the screen with one item open."""

    def __init__(self, place: Place, item: str, writer: str = "lam") -> None:
        session = Writing(place.office(), writer, lambda: NOW)
        session.resume(item)
        self.desk = Desk(WritingScreen(session, writer, Practice(passphrase=WORD)))

    def send(self, **content: Any) -> "Window":  # noqa: ANN401 — what a browser sends
        self.desk._hear(None, {"of": self.desk.opened["number"], **content, "seq": 1}, None)
        return self

    def press(self, name: str, **local: str) -> "Window":
        return self.send(kind="action", name=name, local=local, asked=mark(self.desk, name))

    def type(self, field: str, value: str) -> "Window":
        return self.send(kind="edit", field=field, value=value, left=True)

    def slot(self, name: str) -> str:
        return str(self.desk.slots[name])


def edited(place: Place, ha: Item, lam: Item) -> str:
    """An item that two people edited at the same time."""
    id_: str = place.write(place.question(1))
    bank = place.office().bank
    first = bank.entry(id_).revision.sha256
    bank.revise(replace(ha, id=id_), "ha", WRITTEN, first)
    bank.revise(replace(lam, id=id_), "lam", WRITTEN, first)
    return id_


def split(place: Place) -> str:
    old = place.question(1)
    ha = replace(old, options=options("8%", "14%", "22%", "30%"), explanation="Hà viết.", difficulty="hard")
    lam = replace(old, key="B", explanation="Lâm viết.", valid_on="2022-08-01", topic="bhyt", citation="Điều 6 khoản 1")
    return edited(place, ha, lam)


def test_a_fork_has_its_door_as_the_main_action(place: Place) -> None:
    window = Window(place, split(place))
    assert "Hai người đã sửa câu này cùng lúc." in window.slot("banner")
    assert "Gộp hai bản…" in window.slot("actions")
    assert window.desk.locked
    window.press("submit")
    assert "Gộp 2 bản sửa cùng lúc" in window.slot("head")
    assert "Bản 1: lần sửa 2 của Lê Thu Hà, 25/7/2022 10:00" in window.slot("batch")
    assert "So với lần sửa 1, là bản mà hai người cùng sửa." in window.slot("batch")
    assert not window.desk.locked
    window.press("merge-close")
    assert window.slot("batch") == ""
    assert window.desk.screen.merge.slots() == {}
    assert window.desk.locked


def test_what_differs_is_marked_and_what_one_alone_changed_is_proposed(place: Place) -> None:
    window = Window(place, split(place)).press("submit")
    shown = window.slot("batch")
    assert "<del>26</del> <ins>30</ins>%" in shown
    assert 'data-slot="merge-state-stem"' not in shown
    alone = "Chỉ một người đổi phần này. Lấy Bản 1: lần sửa 2 của Lê Thu Hà, 25/7/2022 10:00"
    assert alone in window.slot("merge-state-D")
    assert "Chưa chọn" in window.slot("merge-state-explanation")
    assert {name: text for name, text in window.desk.values.items() if name.startswith("merge-")} == {
        "merge-D": "30%",
        "merge-key": "B",
        "merge-citation": "Điều 6 khoản 1",
        "merge-explanation": "",
        "merge-topic": "bhyt",
        "merge-difficulty": "hard",
        "merge-valid_on": "1/8/2022",
    }
    assert "Bảo hiểm y tế" in window.slot("batch")
    assert "Khó" in window.slot("merge-preview")
    assert "Chưa chọn" in window.slot("merge-preview")
    assert 'aria-disabled="true" title="Còn 1 phần chưa chọn"' in window.slot("actions")
    window.press("submit")
    assert window.slot("banner") == ""


def test_each_part_is_taken_from_a_side_or_typed_and_both_become_one_revision(place: Place) -> None:
    item = split(place)
    window = Window(place, item).press("submit")
    window.press("merge-take:0:key").press("merge-take:0:explanation")
    assert window.desk.values["merge-explanation"] == "Hà viết."
    assert "Lấy Bản 1: lần sửa 2 của Lê Thu Hà" in window.slot("merge-state-explanation")
    window.type("merge-explanation", "Cả hai cùng viết.").type("merge-key", "c, a").type(
        "merge-valid_on", "ngày 2/8/2022"
    )
    assert "Lấy chữ vừa gõ" in window.slot("merge-state-explanation")
    assert "Cả hai cùng viết." in window.slot("merge-preview")
    window.type("merge-D", "26%").type("merge-D", "30%").type("merge-D", "30%").type("merge-lạ", "x").press(
        "merge-take:7:D"
    )
    window.press("merge-take:x:D")
    assert "Lấy Bản 1" in window.slot("merge-state-D")
    window.press("merge-ok", passphrase=WORD)
    assert place.office().bank.entry(item).forks  # nobody has asked yet
    window.press("submit")
    assert f"Gộp thành lần sửa 3 của câu {item}?" in window.slot("banner")
    window.press("merge-cancel")
    assert window.slot("banner") == ""
    window.press("submit").type("merge-D", "31%")
    assert window.slot("banner") == ""  # what is signed is what was asked
    window.type("merge-D", "30%").press("submit").press("merge-ok", passphrase=WORD[1:])
    assert "Mật khẩu ký không đúng" in window.slot("banner")
    window.press("merge-ok", passphrase=WORD)
    assert "Đã gộp thành lần sửa 3." in window.slot("banner")
    assert window.desk.status["text"] == "Đã gộp lúc 10:00"
    entry = place.office().bank.entry(item)
    made = entry.revision
    assert (entry.forks, entry.state, made.revision, made.writer) == ((), State.DRAFT, 3, "lam")
    assert (made.item.key, made.item.explanation, made.item.valid_on) == ("AC", "Cả hai cùng viết.", "2022-08-02")
    assert [option.text for option in made.item.options] == ["8%", "14%", "22%", "30%"]
    assert not window.desk.locked
    assert len(place.office().bank.history(item)) == 4  # nothing is lost
    assert place.office().bank.verify() == ()


def test_the_passphrase_is_asked_for_once_a_sitting(place: Place) -> None:
    window = Window(place, split(place)).press("submit").press("merge-take:1:explanation")
    window.desk.screen.sitting = place.lam  # type: ignore[attr-defined] # the screen keeps it
    window.press("submit")
    assert 'type="password"' not in window.slot("banner")
    window.press("merge-ok")
    assert "Đã gộp thành lần sửa 3." in window.slot("banner")


def test_a_side_that_came_meanwhile_is_read_before_anything_is_merged(place: Place) -> None:
    item = split(place)
    window = Window(place, item).press("submit").press("merge-take:1:explanation").press("submit")
    bank = place.office().bank
    side = next(one for one in bank.entry(item).forks if one.writer == "ha")
    bank.revise(replace(side.item, explanation="Hà viết lại."), "ha", NOW, side.sha256)
    window.press("merge-ok", passphrase=WORD)
    assert "Câu này vừa có lần sửa khác." in window.slot("banner")
    assert "lần sửa 3 của Lê Thu Hà" in window.slot("banner")
    assert len(place.office().bank.entry(item).forks) == 2
    window.press("merge-close").press("submit").press("merge-take:0:explanation").press("submit")
    window.press("merge-ok")
    assert place.office().bank.entry(item).revision.revision == 4


def test_only_an_author_merges(place: Place) -> None:
    item = split(place)
    window = Window(place, item, "thu").press("submit")
    assert "Chỉ người soạn gộp được" in window.slot("actions")


def test_an_option_that_one_side_took_away_and_an_explanation_that_was_emptied(place: Place) -> None:
    old = place.question(1)
    fewer = replace(old, options=old.options[:3], explanation="")
    item = edited(place, fewer, replace(old, options=options("8%", "14%", "22%", "30%"), explanation="Lâm."))
    window = Window(place, item).press("submit")
    assert "để trống" in window.slot("batch")
    assert window.slot("merge-preview").count("Chưa chọn") == 2
    window.press("merge-take:0:D").press("merge-take:0:explanation")
    assert "D." not in window.slot("merge-preview")
    assert "để trống" in window.slot("merge-preview")
    window.press("submit").press("merge-ok", passphrase=WORD)
    made = place.office().bank.entry(item).revision.item
    assert ([one.label for one in made.options], made.explanation) == (["A", "B", "C"], "")


def test_fields_of_an_imported_file_are_merged_too(place: Place) -> None:
    old = place.question(1)
    item = edited(place, replace(old, extra={"Nguồn": "sổ tay"}), replace(old, explanation="Lâm."))
    window = Window(place, item).press("submit")
    assert "mục Nguồn" in window.slot("batch")
    window.press("submit").press("merge-ok", passphrase=WORD)
    made = place.office().bank.entry(item).revision.item
    assert (dict(made.extra), made.explanation) == ({"Nguồn": "sổ tay"}, "Lâm.")


def test_without_a_common_revision_the_first_side_is_what_is_compared_with(place: Place) -> None:
    item = split(place)
    for path in (place.folder / "items").glob(f"{item}.r0001.*"):
        path.unlink()
    window = Window(place, item).press("submit")
    assert "Không còn bản chung trước đó, nên so với bản 1." in window.slot("batch")
    assert "<del>30</del> <ins>26</ins>%" in window.slot("batch")


def test_the_texts_of_an_older_revision_come_back(place: Place) -> None:
    item = split(place)
    window = Window(place, item).press("submit").press("merge-take:1:explanation").press("submit")
    window.press("merge-ok", passphrase=WORD)
    assert "Xem 4 lần sửa" in window.slot("history")
    window.press("history")
    history = window.slot("history")
    assert "lần sửa 3 · Phạm Văn Lâm · 26/7/2022 10:00" in history
    assert "Gộp từ lần sửa 2 của Lê Thu Hà và lần sửa 2 của Phạm Văn Lâm" in history
    side = next(one for one in place.office().bank.history(item) if (one.revision, one.writer) == (2, "ha"))
    newest = place.office().bank.entry(item).revision
    window.press(f"history-look:{newest.sha256[:12]}")
    assert "Giống hệt chữ đang mở." in window.slot("history")
    window.press(f"history-look:{side.sha256[:12]}")
    assert "<del>Hà</del> <ins>Lâm</ins>" in window.slot("history")
    window.press("history-look-cancel")
    assert "<ins>" not in window.slot("history")
    window.press("history-take:0").press(f"history-take:{side.sha256[:12]}")
    assert window.desk.status["text"] == "Đã lấy lại chữ của lần sửa 2, Ctrl+Z trong ô để bỏ"
    assert window.desk.values["explanation"] == "Hà viết."
    assert place.office().bank.drafts("lam")[0].item.explanation == "Hà viết."
    window.press("history")
    assert "Xem 4 lần sửa" in window.slot("history")


def test_nothing_comes_back_where_an_item_is_only_read(place: Place) -> None:
    item = place.approve(place.question(1))
    window = Window(place, item, "ha").press("history")
    assert "Lấy lại" not in window.slot("history")
    window.press(f"history-take:{place.office().bank.entry(item).revision.sha256[:12]}")
    assert place.office().bank.drafts("ha") == ()


def test_a_working_copy_of_an_older_side_is_still_there_after_the_merge(place: Place) -> None:
    item = split(place)
    side = next(one for one in place.office().bank.entry(item).forks if one.writer == "lam")
    place.office().bank.save_draft(replace(side.item, stem="Đang gõ dở?"), "lam", side.sha256)
    window = Window(place, item).press("submit").press("merge-take:1:explanation").press("submit")
    window.press("merge-ok", passphrase=WORD)
    assert place.office().bank.entry(item).revision.revision == 3
    assert place.office().bank.drafts("lam")[0].item.stem == "Đang gõ dở?"
    window.press("previous")
    assert 'data-action="clash-theirs"' in window.slot("banner")


def test_a_fork_that_somebody_merged_meanwhile_has_nothing_to_open(place: Place) -> None:
    item = split(place)
    window = Window(place, item)
    bank = place.office().bank
    window.desk.screen.merge.act("submit", "")  # type: ignore[attr-defined] # the sides are read
    unite(bank, bank.entry(item).revision.item, "ha", NOW)
    window.press("merge-take:1:explanation").press("submit").press("merge-ok", passphrase=WORD)
    assert "Câu này không có hai lần sửa cần gộp." in window.slot("banner")
    window.press("merge-close")
    assert window.desk.screen.merge.act("submit", "") is None  # type: ignore[attr-defined]
    assert not window.desk.screen.merge.open  # type: ignore[attr-defined]


@pytest.mark.parametrize("name", ["history-take:x", "history"])
def test_a_new_item_has_no_revisions(place: Place, name: str) -> None:
    window = Window(place, "").press(name)
    assert window.slot("history") == ""
