"""Lấy nháp hàng loạt on screen 1, driven as the browser drives it: choose, sort by key, undo, go on after a reload."""

from datetime import UTC, datetime
from types import SimpleNamespace as Place
from typing import Any

import pytest

from authoring.screens.pieces.desk import Desk
from authoring.screens.writing.writing import WritingScreen
from authoring.workbench.contest.keeping import keep
from authoring.workbench.items.batches import Batch
from authoring.workbench.items.writing import Writing

NOW = datetime(2022, 7, 26, 3, 0, tzinfo=UTC)
LAW = "qd-27-2021-qd-ubnd"


class Window:
    """A browser's window on the screen: what it sends, and what it is shown."""

    def __init__(self, place: Place, document: str = LAW) -> None:
        session = Writing(place.office(), "ha", lambda: NOW)
        session.resume()
        self.screen = WritingScreen(session, "Lê Thu Hà · BHXH")
        self.desk = Desk(self.screen)
        self.press(f"batch-open:{document}")

    def send(self, **content: Any) -> "Window":  # noqa: ANN401 — what a browser sends
        self.desk._hear(None, {"of": self.desk.opened["number"], **content, "seq": 1}, None)
        return self

    def type(self, field: str, value: str) -> "Window":
        return self.send(kind="edit", field=field, value=value, left=True)

    def press(self, name: str) -> "Window":
        return self.send(kind="action", name=name, local={})

    def work(self) -> "Window":
        """The steps that the browser asks for, until nothing is left."""
        while self.desk.status.get("next"):
            self.press(str(self.desk.status["next"]))
        return self

    def sort(self) -> "Window":
        """Choose everything that nobody asks yet, and gather."""
        return self.press("batch-all").press("batch-begin").work()

    @property
    def drafts(self) -> list[str]:
        """The stems of all drafts that came."""
        batch = self.screen.batch.batch
        return [one.item.stem for one in batch.drafts] if batch else []

    @property
    def read(self) -> int:
        """The number of the draft that is shown."""
        return next(number for number, stem in enumerate(self.drafts) if f">{stem}<" in self.slot("batch-draft"))

    def slot(self, name: str) -> str:
        return str(self.desk.slots[name])

    @property
    def says(self) -> str:
        return str(self.desk.status["text"])


def copies(place: Place) -> list[tuple[str, str, str, str]]:
    found = place.office().bank.drafts("ha")
    return [(one.item.id, one.item.topic, one.item.difficulty, one.item.valid_on) for one in found]


def test_articles_are_chosen(place: Place) -> None:
    place.write(place.question(1))
    window = Window(place)
    units = window.slot("batch-units")
    assert "Điều 5. Mức đóng của người lao động <small>2 khoản chưa có câu hỏi, 2 dữ kiện</small>" in units
    assert "Chưa chọn điều nào" in window.slot("actions")
    assert window.desk.opened["query"] == f"batch={LAW}"
    window.press("batch-begin")
    assert window.screen.batch.batch is None
    window.type("batch-units", "|d6|").type("batch-document", LAW).type("batch-document", "không có")
    assert "Lấy nháp từ 1 điều đã chọn" in window.slot("actions")
    assert window.press("batch-all").desk.values["batch-units"] == "|d5||d6|"
    assert window.press("batch-none").desk.values["batch-units"] == ""
    window.press("batch-close")
    assert window.slot("batch") == ""
    assert window.desk.opened["query"] == "batch="
    window.type("stem", "Câu?")
    assert window.desk.opened["query"] == "item=2022-ha001"
    assert "Lấy nháp hàng loạt" in window.slot("ways")


def test_drafts_are_kept_mended_left_and_undone_by_key(place: Place) -> None:
    window = Window(place).sort()
    total = len(window.drafts)
    assert total > 3
    assert f"Đã xem 0/{total} câu" in window.slot("head")
    draft = window.slot("batch-draft")
    assert "Điều 5 khoản 1, Quyết định 27/2021/QĐ-UBND" in draft
    assert "Căn cứ: Điều 5 khoản 1: “Hằng tháng, người lao động đóng bằng 8%" in draft
    assert "Đúng cho trường hợp khác của cùng điều" in draft
    assert "Hoàn tác" not in draft
    assert window.press("batch-undo").says == "Chưa có gì để hoàn tác"
    window.type("batch-topic", "bhxh-bat-buoc").type("batch-difficulty", "easy").press("submit")
    assert window.says == "Đã giữ 2022-ha001"
    assert copies(place) == [("2022-ha001", "bhxh-bat-buoc", "easy", "2022-07-18")]
    assert (window.desk.values["batch-topic"], window.desk.values["batch-difficulty"]) == ("bhxh-bat-buoc", "medium")
    window.press("batch-mend").type("mend-stem", "Câu đã sửa?").type("mend-A", "15%").type("mend-x", "?")
    assert 'data-field="mend-explanation"' in window.slot("batch-draft")
    window.press("submit").press("batch-leave")
    assert window.says == "Đã bỏ một câu nháp"
    assert f"Đã xem 3/{total} câu <small>giữ 2, bỏ 1" in window.slot("head")
    mended = place.office().bank.drafts("ha")[1].item
    assert (mended.stem, mended.options[0].text, mended.difficulty) == ("Câu đã sửa?", "15%", "medium")
    window.press("batch-undo")
    assert window.says == "Đã hoàn tác"
    assert window.read == 2
    window.press("batch-undo")
    assert window.read == 1
    assert len(copies(place)) == 1


def test_walking_through_the_drafts_that_wait(place: Place) -> None:
    window = Window(place).sort().press("next")
    assert window.read == 1
    assert 'data-action="batch-at:1" aria-current="true"' in window.slot("batch-list")
    window.press("previous").press("previous")
    assert window.read == 0
    last = len(window.drafts) - 1
    window.press(f"batch-at:{last}").press("batch-mend").press("batch-mend").press("batch-mend-cancel")
    assert window.read == last
    window.press("batch-leave")
    assert window.read == last - 1, "the last one that waits"
    assert window.press("batch-nothing").read == last - 1


def test_a_batch_goes_on_after_a_reload_and_ends(place: Place) -> None:
    window = Window(place).sort().press("submit").press("batch-leave")
    again = Window(place, "")
    assert "Đang chuẩn bị văn bản…" in again.slot("batch-draft")
    again.work()
    total = len(window.drafts)
    assert f"Đã xem 2/{total} câu" in again.slot("head")
    again.press("batch-undo").work()
    assert f"Đã xem 1/{total} câu" in again.slot("head")
    assert window.drafts[1] in again.drafts, "what was undone comes again"
    for _ in range(total - 1):
        again.press("batch-leave")
    assert f"Đã xem hết: giữ 1 câu, bỏ {total - 1} câu." in again.slot("batch-draft")
    again.press("next").press("batch-first")
    assert again.desk.opened["query"] == "batch="
    assert again.screen.session.item.id == "2022-ha001"
    assert "Tiếp tục lô nháp" in again.slot("ways")
    again.press("batch-open:").press("batch-again")
    assert "Chọn điều khoản để lấy nháp" in again.slot("batch")
    assert "Lấy nháp hàng loạt" in again.press("batch-close").slot("ways")
    assert window.screen.batch.open


def test_articles_without_a_new_draft_say_so(place: Place, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("authoring.workbench.items.batches.offers", lambda *_all: iter(()))
    window = Window(place).sort()
    assert "không cho câu nháp nào mới" in window.slot("batch-draft")
    assert "batch-first" not in window.slot("batch-draft")


def test_nothing_is_gathered_while_somebody_mends(place: Place) -> None:
    window = Window(place).press("batch-all").press("batch-begin")
    while window.desk.status["next"] == "judge":
        window.press("judge")
    window.press("batch-go").press("batch-mend")
    assert "Đã đọc 1 trong 2 điều" in window.slot("batch-list")
    assert "next" not in window.desk.status
    window.press("batch-mend-cancel")
    assert window.desk.status["next"] == "batch-go"


def test_a_step_that_fails_is_the_last_one(place: Place, monkeypatch: pytest.MonkeyPatch) -> None:
    def fail(_batch: Batch) -> None:
        raise ValueError

    monkeypatch.setattr(Batch, "gather", fail)
    window = Window(place).sort()
    assert "Chương trình gặp lỗi" in window.slot("banner")
    assert "Lô nháp dừng ở một điều không đọc được." in window.slot("batch-draft")


def test_a_note_of_another_version_is_said_and_thrown_away(place: Place) -> None:
    keep(place.office().bank, "ha.lo-nhap", "{}")
    window = Window(place)
    assert "Tệp lô nháp không đọc được." in window.slot("banner")
    assert "Chọn điều khoản để lấy nháp" in window.slot("batch")
    assert Window(place).slot("banner") == ""


def test_without_documents_there_is_no_batch(place: Place) -> None:
    (place.folder / f"policies/{LAW}.txt").unlink()
    window = Window(place)
    assert window.slot("batch") == ""
    assert "batch-open" not in window.slot("ways")
    assert window.press("batch-go").slot("batch") == ""


def test_a_document_that_states_nothing(place: Place) -> None:
    law = place.folder / f"policies/{LAW}.txt"
    law.write_text("QUYẾT ĐỊNH\nSố: 1/2021/QĐ-UBND\n\nĐiều 1. Tên\n1. Chữ.\n", encoding="utf-8")
    assert "chưa có dữ kiện nào" in Window(place).slot("batch-units")
