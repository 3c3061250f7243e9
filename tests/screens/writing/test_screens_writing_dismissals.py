"""Dismissals on screen 1, driven as the browser drives it: reason, signature, ring, the way back; before sending too."""

from dataclasses import replace
from datetime import UTC, datetime
from types import SimpleNamespace as Place
from typing import Any

import pytest

from authoring.model.errors import RefusedError
from authoring.model.items import Item, options
from authoring.screens.pieces.desk import Desk
from authoring.screens.pieces.practice import Practice
from authoring.screens.pieces.texts import OVERTAKEN
from authoring.screens.writing.writing import WritingScreen
from authoring.workbench.items.writing import Writing
from tests.screens.pressing import mark

NOW = datetime(2022, 7, 26, 3, 0, tzinfo=UTC)
WORD = "mot hai ba bon"
WHY = "ba phương án kia đều sai"


class Window:
    """A browser's window on the screen."""

    def __init__(self, place: Place, item: str) -> None:
        session = Writing(place.office(), "ha", lambda: NOW)
        session.resume(item)
        self.screen = WritingScreen(session, "Lê Thu Hà · BHXH", Practice(passphrase=WORD))
        self.desk = Desk(self.screen)

    def send(self, **content: Any) -> "Window":  # noqa: ANN401 — what a browser sends
        self.desk._hear(None, {"of": self.desk.opened["number"], **content, "seq": 1}, None)
        return self

    def type(self, field: str, value: str) -> "Window":
        return self.send(kind="edit", field=field, value=value, left=True)

    def press(self, name: str, **local: str) -> "Window":
        return self.send(kind="action", name=name, local=local, asked=mark(self.desk, name))

    @property
    def findings(self) -> str:
        return str(self.desk.slots["findings"])

    @property
    def first(self) -> str:
        """The name of the finding that may be set aside."""
        return self.findings.partition('data-action="dismiss:')[2].partition('"')[0]


def doubtful(place: Place) -> Item:
    item: Item = place.question(1)
    return replace(item, options=options("8%", "14%", "22%", "Tất cả các phương án trên"))


def test_a_revision_is_set_aside_with_a_signature_and_opened_again(place: Place) -> None:
    id_ = place.write(doubtful(place))
    window = Window(place, id_)
    name = window.first
    assert window.desk.levels == {"D": "warn"}
    window.press(f"dismiss:{name}")
    for said in ("Vì sao bỏ qua?", f"Lê Thu Hà · BHXH · 26/7/2022 10:00 · câu {id_}, lần sửa 1", f"thực hành: {WORD}"):
        assert said in window.findings
    assert "Bỏ qua có lý do…" not in window.findings
    assert "Vì sao bỏ qua?" not in window.press("sign-cancel").findings
    window.press(f"dismiss:{name}").press("sign-ok", reason="vì thế", passphrase=WORD)
    assert "Cần ít nhất 3 từ để người duyệt hiểu vì sao." in window.findings
    assert window.desk.slots["banner"] == ""
    window.press("sign-ok", reason=WHY)
    assert window.desk.status["text"] == f"Đã bỏ qua một phát hiện của câu {id_}"
    assert f"“{WHY}” <small>Lê Thu Hà, 26/7/2022 10:00, lần sửa 1</small>" in window.findings
    assert "data-next" in window.findings
    assert window.desk.levels == {}
    window.press(f"reopen:{name}")
    assert "Mở lại phát hiện này để xử lý tiếp?" in window.findings
    window.press("sign-ok")
    assert window.first == name
    assert [one.move for one in place.office().bank.reviews(id_)] == ["dismiss", "reopen"]


def test_before_it_is_sent_the_reason_waits_and_is_signed_with_it(place: Place) -> None:
    id_ = place.write(doubtful(place))
    window = Window(place, id_).type("explanation", "Khoản 1 Điều 5 nói rõ.")
    name = window.first
    window.press(f"dismiss:{name}")
    assert f"Lý do được giữ cùng bản nháp, và ký khi gửi câu {id_}, lần sửa 2." in window.findings
    assert "Mật khẩu ký" not in window.findings
    window.press("sign-ok", reason="vì thế")
    assert "Cần ít nhất 3 từ" in window.findings
    window.press("sign-ok", reason=WHY)
    assert f"“{WHY}” <small>chưa ký, sẽ ký khi gửi thẩm định</small>" in window.findings
    window.press(f"reopen:{name}")
    assert window.first == name
    window.press(f"dismiss:{name}").press("sign-ok", reason=WHY)
    window = Window(place, id_)
    assert "chưa ký" in window.findings
    window.press("submit").press("submit-ok", passphrase=WORD)
    assert [(one.move, one.revision) for one in place.office().bank.reviews(id_)] == [("send", 2), ("dismiss", 2)]
    assert f"“{WHY}” <small>Lê Thu Hà, 26/7/2022 10:00, lần sửa 2</small>" in window.findings


def test_what_is_gone_cannot_be_set_aside(place: Place) -> None:
    id_ = place.write(doubtful(place))
    window = Window(place, id_)
    window.press(f"dismiss:{window.first}").type("D", "26%").press("sign-ok", reason=WHY, passphrase=WORD)
    assert OVERTAKEN in window.desk.slots["banner"]
    with pytest.raises(RefusedError, match="Phát hiện này không còn"):
        window.screen.act("sign-ok", {"reason": WHY, "passphrase": WORD})
    assert OVERTAKEN in window.press("reopen:không có").press("sign-cancel").press("sign-ok").desk.slots["banner"]
    assert [one.move for one in place.office().bank.reviews(id_)] == []


def test_a_page_is_unfolded_and_folded(place: Place) -> None:
    window = Window(place, place.write(doubtful(place))).press("why:all-of-above")
    assert "wb-page" in window.findings
    assert "wb-page" not in window.press("why:all-of-above").findings


def test_another_item_asks_nothing(place: Place) -> None:
    window = Window(place, place.write(doubtful(place)))
    window.press(f"dismiss:{window.first}").press("new")
    assert window.screen.aside.move == ""
