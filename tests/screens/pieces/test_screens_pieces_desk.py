"""Desk carries; where a screen fails it says a sentence, writes the log and never shows a traceback."""

import logging
import re
from collections.abc import Mapping
from dataclasses import dataclass, field

import pytest

from authoring.model.errors import RefusedError
from authoring.screens.pieces import asking
from authoring.screens.pieces.desk import Desk
from authoring.screens.pieces.parts import refusal
from authoring.screens.pieces.texts import BROKEN, OVERTAKEN


@dataclass
class Toy:
    """A screen that does, and fails, as it is told."""

    text: str = "một"
    number: int = 1
    wrong: str = ""
    broken: Exception | None = None
    keys: Mapping[str, str] = field(default_factory=dict)

    def frame(self) -> str:
        return '<div data-slot="banner"></div>'

    def opened(self) -> tuple[int, str]:
        return self.number, f"item={self.number}"

    def slots(self) -> dict[str, str]:
        if self.broken:
            raise self.broken
        return {"banner": self.wrong, "text": self.text}

    def values(self) -> dict[str, str]:
        return {"stem": self.text}

    def levels(self) -> dict[str, str]:
        return {}

    def locked(self) -> bool:
        return False

    def status(self) -> str:
        return "xong"

    def edit(self, field: str, value: str, *, left: bool) -> bool:
        self.text = value if field else ""
        return left

    def act(self, name: str, local: Mapping[str, object]) -> bool:
        self.wrong = ""
        if name == "refuse":
            raise RefusedError("Chưa được.", found="x")
        if name == "fail":
            raise ValueError("Nguyễn Thị Bí Mật")
        if name == "open-then-fail":
            self.number, self.text = 2, "hai"
            raise RefusedError("Nửa chừng.")
        return bool(local)

    def trouble(self, text: str) -> None:
        self.wrong = text


def desk() -> tuple[Desk, Toy]:
    toy = Toy()
    return Desk(toy), toy


def hear(desk: Desk, **content: object) -> None:
    desk._hear(None, {"of": 1, "local": {}, "seq": 7, **content}, None)


def test_edits_and_actions_go_up_and_fragments_come_down() -> None:
    shown, toy = desk()
    assert shown.values == {"stem": "một", "": "0"}
    hear(shown, kind="edit", field="stem", value="ba", left=False)
    assert shown.slots["text"] == "ba"
    assert shown.values == {"stem": "một", "": "0"}
    assert shown.status == {"seq": 7, "text": "xong", "more": False}
    hear(shown, kind="edit", field="stem", value="bốn", left=True)
    assert shown.values == {"stem": "bốn", "": "7"}
    hear(shown, kind="action", name="go", local={"reason": "x"}, seq=8)
    assert shown.values[""] == "8"
    hear(shown, kind="edit", field="stem", value="cũ", left=False, of=0)
    assert toy.text == "bốn"
    assert shown.words["busy"] == "Đang kiểm tra…"
    assert "{seconds}" in shown.words["working"]


def test_a_refusal_is_the_screens_banner() -> None:
    shown, _toy = desk()
    hear(shown, kind="action", name="refuse")
    assert shown.slots["banner"] == "Chưa được. (đang là x)"


def test_a_strip_answers_only_the_question_it_was_drawn_for() -> None:
    """A second click, or one that was under way, doesn't sign what is asked by now."""
    shown, toy = desk()
    toy.text = asking.strip("Chốt danh sách?", (), ("Ký", "Thôi"), then="", wrong="Chưa đúng.")
    first = re.findall(r'data-asked="(\w+)"', toy.text)
    hear(shown, kind="action", name="sign-ok", asked=first[0], local={"reason": "x"})
    assert (shown.slots["banner"], shown.values[""]) == ("", "7")
    again = asking.strip("Chốt danh sách?", (asking.line("reason", "Lý do"),), ("Ký", "Thôi"), then="")
    assert re.findall(r'data-asked="(\w+)"', again) == first
    toy.text = asking.strip("Chốt kết quả?", (), ("Ký", "Thôi"), then="")
    hear(shown, kind="action", name="sign-ok", asked=first[0], local={"reason": "x"}, seq=8)
    assert shown.slots["banner"] == OVERTAKEN
    assert shown.values[""] == "7"
    hear(shown, kind="action", name="refuse", asked="", seq=9)
    assert shown.slots["banner"] == "Chưa được. (đang là x)"


def test_an_overtaken_strip_is_told_where_its_own_place_is_gone_too(monkeypatch: pytest.MonkeyPatch) -> None:
    """A screen that shows refusals in its strip shows none once that is gone; and a yes without a mark is none."""
    shown, toy = desk()
    monkeypatch.setattr(toy, "trouble", lambda _text: None)
    for mark in ("0123456789abcdef", ""):
        hear(shown, kind="action", name="sign-ok", asked=mark, local={"reason": "x"})
        assert shown.slots["banner"] == refusal(OVERTAKEN)
        assert shown.values == {"stem": "một", "": "0"}  # nothing was done
    hear(shown, kind="action", name="go")
    assert shown.slots["banner"] == ""


def test_an_error_is_a_sentence_and_a_line_of_the_log(caplog: pytest.LogCaptureFixture) -> None:
    shown, _toy = desk()
    with caplog.at_level(logging.ERROR, "authoring"):
        hear(shown, kind="action", name="fail")
        hear(shown, kind="edit")  # a message without its parts
    assert shown.slots["banner"] == BROKEN
    assert [record.getMessage() for record in caplog.records] == ["a screen failed"] * 2


def test_what_was_opened_half_way_brings_its_own_texts() -> None:
    shown, _toy = desk()
    hear(shown, kind="action", name="open-then-fail")
    assert shown.opened == {"number": 2, "query": "item=2"}
    assert shown.values == {"stem": "hai", "": "7"}


@pytest.mark.parametrize(("broken", "said"), [(RefusedError("Ổ đĩa mất."), "Ổ đĩa mất."), (KeyError("Bí Mật"), BROKEN)])
def test_a_screen_that_cannot_be_shown_keeps_what_stands_there(broken: Exception, said: str) -> None:
    shown, toy = desk()
    toy.broken = broken
    hear(shown, kind="action", name="go")
    assert said in shown.slots["banner"]
    assert "Chưa làm được." in shown.slots["banner"]
    assert shown.slots["text"] == "một"
    assert shown.status == {"seq": 7, "text": "Chưa lưu"}


def test_a_file_for_a_screen_that_takes_none_changes_nothing() -> None:
    shown, _toy = desk()
    before = dict(shown.slots)
    content = {"kind": "part", "field": "law", "name": "a.txt", "size": 3, "at": 0, "parts": 1, "of": 0, "seq": 8}
    shown._hear(None, content, [b"abc"])
    assert (shown.slots, shown.status) == (before, {"seq": 8, "text": "xong", "more": False})
