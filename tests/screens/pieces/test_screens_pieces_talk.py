"""Comments with their answers, meetings, and what is done with an approved item, as screen 1 shows them."""

import re
from datetime import UTC, datetime
from types import SimpleNamespace as Place

import pytest

from authoring.model.records import State
from authoring.screens.pieces.desk import Desk
from authoring.screens.pieces.practice import Practice
from authoring.screens.reviewing.reviewing import ReviewingScreen
from authoring.screens.writing.writing import WritingScreen
from authoring.workbench.items.queue import Queue
from authoring.workbench.items.writing import Writing
from tests.screens.pressing import mark

WORD = "mot hai ba bon"
NOW = datetime(2022, 7, 26, 3, tzinfo=UTC)


class Window:
    """A browser's window on screen 1 with one item open."""

    def __init__(self, place: Place, item: str, writer: str = "lam") -> None:
        session = Writing(place.office(), writer, lambda: NOW)
        session.resume(item)
        self.desk = Desk(WritingScreen(session, writer, Practice(passphrase=WORD)))

    def press(self, name: str, **local: str) -> "Window":
        content = {"of": self.desk.opened["number"], "kind": "action", "name": name, "local": local, "seq": 1}
        content["asked"] = mark(self.desk, name)
        self.desk._hear(None, content, None)
        return self

    @property
    def card(self) -> str:
        return re.sub(r"\s+", " ", re.sub(r"<[^>]+>", " ", str(self.desk.slots["talk"]))).strip()

    @property
    def says(self) -> str:
        return str(self.desk.status["text"])


def test_a_comment_is_signed_and_answered_by_whoever_opens_the_item(place: Place) -> None:
    item = place.write(place.question(1))
    window = Window(place, item)
    assert window.card == "Ý kiến và họp duyệt Ghi ý kiến… Ghi kết quả họp duyệt…"
    window.press("talk:comment")
    assert "Ý kiến được ký tên; ai mở câu này cũng đọc và trả lời được." in window.card
    window.press("talk-ok", said="Phương án D lạ.", passphrase=WORD[1:])
    assert "Mật khẩu ký không đúng" in window.card
    window.press("talk-ok", said="Lạ.", passphrase=WORD)
    assert "Ý kiến quá ngắn." in window.card
    window.press("talk-ok", said="Phương án D <lạ>.")
    assert window.says == f"Đã ghi ý kiến về câu {item}"
    assert "1 ý kiến Phạm Văn Lâm 26/7/2022 10:00, lần sửa 1 Phương án D" in window.card
    other = Window(place, item, "ha")
    (mark,) = re.findall(r"talk:answer:(\w+)", str(other.desk.slots["talk"]))
    other.press(f"talk:answer:{mark}").press("talk-ok", said="Đã thay phương án D.", passphrase=WORD)
    assert other.says == f"Đã trả lời một ý kiến về câu {item}"
    assert "2 ý kiến" in other.card
    assert other.card.index("Phương án D") < other.card.index("Đã thay phương án D.")
    assert "&lt;lạ&gt;" in str(other.desk.slots["talk"])
    other.press("talk:comment").press("talk-cancel")
    assert "Ký và gửi" not in other.card
    other.press("talk-ok", said="Không ai hỏi gì.")
    assert "Không ai hỏi gì" not in other.card


def test_what_a_meeting_said_is_entered_and_approves_nothing(place: Place) -> None:
    item = place.write(place.question(1))
    window = Window(place, item).press("talk:meeting")
    told = {"number": "12/BB-BTC", "people": "Lê Thu Hà, Phạm  Văn Lâm", "outcome": "approve", "passphrase": WORD}
    window.press("talk-ok", **told, day="hôm qua", said="cả hội đồng đồng ý")
    assert "Không đọc được ngày họp." in window.card
    window.press("talk-ok", **told | {"people": "Lê Thu Hà"}, day="20/7/2022", said="cả hội đồng đồng ý")
    assert "Ghi tên từng người dự họp." in window.card
    window.press("talk-ok", **told, day="20/7/2022", said="cả hội đồng đồng ý")
    assert window.says == f"Đã ghi kết quả họp duyệt câu {item}"
    said = "Biên bản 12/BB-BTC, ngày 20/7/2022: đồng ý duyệt. Dự họp: Lê Thu Hà, Phạm Văn Lâm. “cả hội đồng đồng ý”"
    assert said in window.card
    assert "Phạm Văn Lâm, 26/7/2022 10:00, lần sửa 1 ghi" in window.card
    assert place.office().bank.entry(item).state is State.DRAFT
    own = Window(place, item, "ha").press("talk:meeting")
    own.press("talk-ok", **told, day="20/7/2022", said="cả hội đồng đồng ý")
    assert "Người soạn không tự duyệt câu của mình." in own.card


@pytest.mark.parametrize(
    ("kind", "state", "done"),
    [
        ("return", State.RETURNED, "Đã trả lại câu {item}"),
        ("retire", State.RETIRED, "Đã ngừng dùng câu {item}"),
    ],
)
def test_an_approved_item_is_returned_or_retired_by_another_with_a_reason(
    place: Place, kind: str, state: State, done: str
) -> None:
    item = place.approve(place.question(1))
    assert "Ngừng dùng" not in Window(place, item, "ha").card  # she wrote it
    window = Window(place, item)
    assert "Trả lại câu đã duyệt… Ngừng dùng…" in window.card
    window.press(f"talk:{kind}").press("talk-ok", said="cũ", passphrase=WORD)
    assert "ít nhất 3 từ" in window.card
    assert place.office().bank.entry(item).state is State.APPROVED
    window.press("talk-ok", said="luật đã đổi rồi")
    assert window.says == done.format(item=item)
    assert place.office().bank.entry(item).state is state
    assert "Ngừng dùng…" not in window.card


def test_the_reviewer_says_it_where_he_reads(place: Place) -> None:
    item = place.approve(place.question(1))
    queue = Queue(place.office(), "lam", lambda: NOW)
    queue.open(item)
    desk = Desk(ReviewingScreen(queue, "Phạm Văn Lâm", Practice(passphrase=WORD)))

    def press(name: str, **local: str) -> None:
        desk._hear(
            None, {"of": 0, "kind": "action", "name": name, "local": local, "asked": mark(desk, name), "seq": 1}, None
        )

    press("talk:comment")
    press("talk-ok", said="ngắn", passphrase=WORD)
    assert "Ý kiến quá ngắn." in str(desk.slots["talk"])
    assert "Ý kiến quá ngắn." not in str(desk.slots["banner"])
    press("talk-ok", said="Câu này hay.")
    assert f"Đã ghi ý kiến về câu {item}" in str(desk.slots["banner"])
    assert "Câu này hay." in str(desk.slots["talk"])
    press("talk:return")
    press("talk-ok", said="luật đã đổi rồi")
    assert f"Đã trả lại câu {item}" in str(desk.slots["banner"])
    assert place.office().bank.entry(item).state is State.RETURNED
    press("talk:comment")
    press("next")
    assert "Ký và gửi" not in str(desk.slots["talk"])


def test_an_item_without_a_revision_has_no_card_and_another_item_asks_nothing(place: Place) -> None:
    assert Window(place, "").card == ""
    first, second = (place.write(place.question(n), "lam") for n in (1, 2))
    window = Window(place, first).press("talk:comment").press("next")
    assert window.desk.opened["query"] == f"item={second}"
    assert "Ký và gửi" not in window.card


def test_somebody_without_a_role_only_reads(place: Place) -> None:
    item = place.write(place.question(1))
    assert Window(place, item, "thu").card == "Ý kiến và họp duyệt"
