"""Screen 1 driven as the browser drives it: messages in, traits out."""

from datetime import UTC, datetime
from types import SimpleNamespace as Place
from typing import Any

import pytest

from authoring.bank import Bank
from authoring.model.errors import RefusedError
from authoring.model.findings import Finding
from authoring.screens.pieces.desk import Desk
from authoring.screens.pieces.practice import Practice
from authoring.screens.writing.writing import WritingScreen
from authoring.workbench.items.writing import Writing
from tests.screens.pressing import mark

PASSPHRASE = "mot hai ba bon"  # noqa: S105 — of two people who do not exist
WRONG, KNOWN = "sai", "mat khau"
NOW = datetime(2022, 7, 26, 3, 0, tzinfo=UTC)


class Window:
    """A browser's window on the screen: what it sends, and what it is shown."""

    def __init__(self, place: Place, item: str = "", practice: Practice | None = None) -> None:
        self.session = Writing(place.office(), "ha", lambda: NOW)
        self.session.resume(item)
        self.screen = WritingScreen(self.session, "Lê Thu Hà · BHXH", practice or Practice())
        self.desk = Desk(self.screen)
        self.seq = 0

    def send(self, **content: Any) -> "Window":  # noqa: ANN401 — what a browser sends
        self.seq += 1
        self.desk._hear(None, {"of": self.desk.opened["number"], **content, "seq": self.seq}, None)
        assert self.desk.status["seq"] == self.seq
        return self

    def type(self, field: str, value: str, *, left: bool = True) -> "Window":
        return self.send(kind="edit", field=field, value=value, left=left)

    def press(self, name: str, **local: str) -> "Window":
        return self.send(kind="action", name=name, local=local, asked=mark(self.desk, name))

    def ready(self) -> "Window":
        """Wait until the documents are ready, as the browser does."""
        while self.desk.status.get("next") == "judge":
            self.press("judge")
        return self

    def slot(self, name: str) -> str:
        return str(self.desk.slots[name])

    @property
    def says(self) -> str:
        return str(self.desk.status["text"])

    def fill(self, place: Place, number: int) -> "Window":
        item = place.question(number)
        for name, text in item.texts().items():
            self.type(name, text)
        return self.type("topic", item.topic).type("difficulty", item.difficulty).type("key", item.key)


def test_the_frame_has_every_place_and_one_heading(place: Place) -> None:
    window = Window(place)
    frame = str(window.desk.frame)
    assert frame.count("<h1") == 1
    for name in ("head", "actions", "banner", "options", "option-tools", "findings", "law"):
        assert f'data-slot="{name}"' in frame
    assert 'data-slot="because-D"' in window.slot("options")
    assert "Bảo hiểm xã hội bắt buộc" in frame
    assert window.desk.shortcuts["Alt+C"] == "key-here"


def test_a_new_item(place: Place) -> None:
    window = Window(place)
    assert window.says == "Câu mới, chưa có gì để lưu"
    assert "Chọn một khoản ở khung <b>Căn cứ</b>" in window.slot("banner")
    assert "Còn 9 ô chưa nhập" in window.slot("actions")
    assert "Câu mới" in window.slot("head")
    assert window.desk.values["valid_on"] == "18/7/2022"
    assert window.desk.opened == {"number": 1, "query": ""}


def test_typing_saves_and_findings_follow(place: Place) -> None:
    window = Window(place)
    before = window.desk.values
    window.type(
        "stem", "Theo Quyết định số 27/2021/QĐ-UBND, người lao động đóng bao nhiêu phần trăm tiền lương?", left=False
    )
    assert window.says == "Đã lưu bản nháp lúc 10:00"
    assert window.desk.opened == {"number": 1, "query": "item=2022-ha001"}
    assert window.desk.values is before  # a field in use is left alone
    window.type("A", "8%", left=False).type("B", "8 %", left=False)
    assert "Phải sửa" in window.slot("findings")
    assert window.desk.levels == {"B": "block"}
    window.type("B", "14%", left=False)
    assert window.desk.levels == {}


def test_a_good_item_is_sent_with_the_passphrase_once(place: Place) -> None:
    window = Window(place).fill(place, 1)
    assert "aria-disabled" not in window.slot("actions")
    window.press("submit-ok", passphrase=PASSPHRASE)
    assert not window.desk.locked  # nobody has asked yet
    window.press("submit")
    assert "Gửi câu 2022-ha001, lần sửa 1, đi thẩm định?" in window.slot("banner")
    assert 'type="password"' in window.slot("banner")
    window.press("submit-cancel")
    assert "Gửi câu" not in window.slot("banner")
    window.press("submit").press("submit-ok", passphrase=WRONG)
    assert "Chưa làm được." in window.slot("banner")
    assert "Mật khẩu ký" in window.slot("banner")
    assert not window.desk.locked
    window.press("submit-ok", passphrase=PASSPHRASE)
    assert "Đã gửi thẩm định lần sửa 1." in window.slot("banner")
    assert window.says == "Đã gửi lúc 10:00"
    assert window.desk.locked
    assert "Soạn câu tiếp theo" in window.slot("actions")
    assert window.slot("option-tools") == ""
    window.press("new").fill(place, 2).press("submit")
    assert "Mật khẩu ký" not in window.slot("banner")
    window.press("submit-ok")
    assert "Chờ thẩm định · lần sửa 1" in window.slot("head")
    window.press("previous")
    assert "Chỉ xem: chờ thẩm định." in window.slot("banner")


def test_what_cannot_be_sent_asks_nothing(place: Place) -> None:
    window = Window(place).fill(place, 1).type("B", "8 %")
    assert "Còn 1 chỗ phải sửa" in window.slot("actions")
    window.press("submit")
    assert "Gửi câu" not in window.slot("banner")
    window.type("B", "14%").press("submit").type("A", "14%")
    assert "Gửi câu" not in window.slot("banner")  # typing goes on: nothing is asked any more
    window.screen.asking = "submit"
    window.press("submit-ok", passphrase=PASSPHRASE)
    assert not window.desk.locked


def test_a_practice_contest_tells_the_passphrase(place: Place) -> None:
    window = Window(place, practice=Practice(sample=True, passphrase=KNOWN)).fill(place, 1).press("submit")
    assert "Để thực hành: mat khau" in window.slot("banner")
    assert "Dữ liệu mẫu" in str(window.desk.frame)


def test_a_fix_is_pushed_into_its_field(place: Place) -> None:
    window = Window(place).fill(place, 1).type("A", "A. 8%")
    found = [line.said for line in window.screen.aside.lines if isinstance(line.said, Finding)]
    finding, fixed = next((n, one.fix) for n, one in enumerate(found) if one.fix)
    assert fixed
    window.press(f"fix:{finding}")
    assert window.desk.values[""] == str(window.seq)
    assert fixed.text in window.desk.values[fixed.place]
    assert window.says == "Đã sửa, Ctrl+Z trong ô đó để bỏ"
    window.press("fix:99")
    assert window.says.startswith("Đã lưu")


def test_sorting_and_options(place: Place) -> None:
    window = Window(place).fill(place, 1).type("A", "26%").type("D", "8%")
    assert 'data-action="sort"' in window.slot("findings")
    window.press("sort")
    assert (window.desk.values["A"], window.desk.values["D"], window.desk.values["key"]) == ("8%", "26%", "D")
    window.press("add-option")
    assert 'data-field="E"' in window.slot("options")
    window.press("drop-option")
    assert 'data-field="E"' not in window.slot("options")


def test_several_right_options_are_boxes_and_looking_loses_none(place: Place) -> None:
    window = Window(place).fill(place, 1)
    assert 'type="radio"' in window.slot("options")
    window.type("key", "AC")
    again = Window(place, "2022-ha001")
    assert again.desk.values["key"] == "AC"
    assert 'type="checkbox"' in again.slot("options")
    again.type("key", "A")
    assert 'type="checkbox"' in again.slot("options")  # the fields stay while the item is open
    assert 'type="radio"' in Window(place, "2022-ha001").slot("options")


def test_walking_from_item_to_item(place: Place) -> None:
    ids = [place.write(place.question(n)) for n in (1, 2)]
    window = Window(place)
    assert "1/2 câu của tôi" in window.slot("head")
    assert window.says == "Chưa đổi gì từ khi mở"
    window.press("next")
    assert window.desk.opened == {"number": 2, "query": f"item={ids[1]}"}
    assert window.desk.values["stem"] == place.question(2).stem
    window.press("new")
    assert "3/3 câu của tôi" in window.slot("head")
    window.press("previous").press("previous")
    assert window.desk.values["stem"] == place.question(1).stem
    approved = place.approve(place.question(3))
    window.press("own:approved").press("next")
    assert window.desk.opened["query"] == f"item={approved}"
    assert "1/1 câu của tôi, đã duyệt" in window.slot("head")
    assert f'data-action="open:{approved}" aria-current="true"' in window.slot("own")


def test_letters_of_the_item_before_are_not_taken_for_the_next(place: Place) -> None:
    first, second = (place.write(place.question(n)) for n in (1, 2))
    window = Window(place, first).press("next")
    window.send(kind="edit", field="stem", value="Chữ của câu trước", left=True, of=1)
    assert window.session.item.stem == place.question(2).stem
    assert window.desk.values[""] == str(window.seq)
    assert window.desk.opened["query"] == f"item={second}"


def test_a_citation_in_any_spelling_shows_its_provision(place: Place) -> None:
    window = Window(place).type("stem", "Câu?").type("citation", "khoản 2 điều 5").type("A", "14%").type("B", "99%")
    assert window.session.item.citation == "qd-27-2021-qd-ubnd:d5.k2"
    assert "Người sử dụng lao động đóng bằng 14%" in window.slot("law")
    assert "Có trong căn cứ" in window.slot("because-A")
    assert "<mark>14%</mark>" in window.slot("because-A")
    assert "is-ok" not in window.slot("because-A")
    assert "Không thấy" in window.slot("because-B")
    assert "Điều 5 khoản 1" not in window.slot("law")
    window.press("related")
    assert "Điều 5 khoản 1" in window.slot("law")
    window.press("cite:qd-27-2021-qd-ubnd:d5.k1")
    assert window.desk.values["citation"] == "Điều 5 khoản 1, Quyết định 27/2021/QĐ-UBND"
    window.press("related")
    assert "Điều 5 khoản 3" not in window.slot("law")


def test_a_draft_is_offered_and_taken(place: Place) -> None:
    window = Window(place)
    assert "Soạn nháp từ" not in window.slot("law"), "facts are counted behind the screen"
    window.press("offer:qd-27-2021-qd-ubnd:d5.k1")
    assert "Đang chuẩn bị văn bản để soạn nháp từ Điều 5 khoản 1…" in window.slot("law")
    window.press("take:0")
    assert window.session.item.stem == ""
    window.ready()
    assert "Soạn nháp từ khoản 1 (1 dữ kiện)" in window.slot("law")
    assert " câu nháp từ Điều 5 khoản 1" in window.slot("law")
    assert "Đúng cho trường hợp khác của cùng điều" in window.slot("law")
    window.press("offer-cancel")
    assert "câu nháp từ" not in window.slot("law")
    window.press("take:0")
    assert window.session.item.stem == ""
    window.press("offer:qd-27-2021-qd-ubnd:d5.k1").press("take:9")
    assert window.session.item.stem == ""
    window.press("take:0")
    assert window.session.item.keyed[0].text == "8%"
    assert window.says == "Đã lấy câu nháp, Ctrl+Z để bỏ"
    window.press("offer:qd-27-2021-qd-ubnd:d77")
    assert "Điều khoản này không còn trong văn bản." in window.slot("banner")


def test_twins_are_shown_and_opened(place: Place) -> None:
    theirs = place.write(place.question(1), "lam")
    window = Window(place).fill(place, 1)
    assert f"Giống hệt câu {theirs}" in window.slot("findings")
    window.press(f"open:{theirs}")
    assert window.desk.locked
    assert "câu của người soạn Phạm Văn Lâm" in window.slot("banner")
    window.press("open:2022-ha999")
    assert "Không có câu này" in window.slot("banner")


def test_two_windows_on_one_item(place: Place) -> None:
    first = Window(place).type("stem", "Bản đầu?")
    second = Window(place)
    first.type("stem", "Của cửa sổ một?")
    second.type("stem", "Của cửa sổ hai?")
    assert "vừa được lưu ở cửa sổ khác" in second.slot("banner")
    assert "Khác ở: câu dẫn." in second.slot("banner")
    assert "Câu dẫn: Của cửa sổ <del>một</del> <ins>hai</ins>?" in second.slot("banner")  # both texts
    assert second.says == "Chưa lưu"
    assert "Câu này có hai bản" in second.slot("actions")
    second.press("clash-mine")
    assert second.says == "Đã lưu bản nháp lúc 10:00"
    first.type("A", "8%")
    first.press("clash-theirs")
    assert first.desk.values["stem"] == "Của cửa sổ hai?"
    assert first.desk.opened["number"] == 2


def test_what_cannot_be_saved_is_said_and_stays(place: Place, monkeypatch: pytest.MonkeyPatch) -> None:
    window = Window(place)

    def full(*_all: object) -> None:
        raise RefusedError("Ổ đĩa đầy.", file="drafts")

    with monkeypatch.context() as patch:
        patch.setattr(Bank, "save_draft", full)
        window.type("stem", "Chữ vừa gõ?")
        assert "Ổ đĩa đầy." in window.slot("banner")
        assert window.says == "Chưa lưu"
        window.press("add-option")
        assert window.desk.values["stem"] == ""  # not pushed: what stands in the field stays
    window.type("A", "8%")
    assert "Ổ đĩa đầy." not in window.slot("banner")
    assert window.session.item.stem == "Chữ vừa gõ?"


def test_typed_html_stays_text_and_unknown_actions_do_nothing(place: Place) -> None:
    evil = "<img src=x onerror=alert(1)>"
    place.write(place.question(1), "lam")
    window = Window(place)
    for field in ("stem", "A", "explanation", "citation", "valid_on"):
        window.type(field, evil)
    assert "<img" not in "".join(window.desk.slots.values())
    window.press("không có việc này")
    assert "Ngày chưa rõ" not in window.slot("actions")


def test_a_contest_without_documents(place: Place) -> None:
    (place.folder / "policies/qd-27-2021-qd-ubnd.txt").unlink()
    window = Window(place)
    assert 'Chưa có văn bản nào. <a href="07-van-ban.ipynb">Thêm văn bản ở màn hình 7</a>' in window.slot("law")
    assert window.slot("banner") == ""
    window.type("citation", "Điều 5").type("A", "8%")
    assert "Chưa dẫn căn cứ" in window.slot("because-A")


def test_leaving_a_field_as_it_was_leaves_what_is_asked(place: Place) -> None:
    window = Window(place).fill(place, 1).press("submit").type("stem", place.question(1).stem)
    assert "Gửi câu" in window.slot("banner")


def test_the_law_is_made_ready_behind_the_screen(place: Place) -> None:
    window = (
        Window(place).fill(place, 1).type("stem", "Hằng tháng đóng bao nhiêu phần trăm vào quỹ hưu trí và tử tuất?")
    )
    assert window.desk.status["next"] == "judge"
    assert "Có trong căn cứ" in window.slot("because-A")
    window.ready()
    assert "Đúng theo căn cứ" in window.slot("because-A")
    assert "Cũng đúng, với đối tượng khác" in window.slot("because-B")
    assert "Câu dẫn thiếu điều kiện" in window.slot("findings")
    rules = [line.doubt.rule for line in window.screen.aside.lines]
    number = rules.index("answers-qualifier-missing")
    window.press(f"fix:{number}")
    assert window.session.item.stem.endswith("tử tuất, đối với người lao động?")
    assert "Câu dẫn thiếu điều kiện" not in window.slot("findings")
    assert window.says == "Đã sửa, Ctrl+Z trong ô đó để bỏ"
    assert "Sai: nói về đối tượng khác" in window.slot("because-B")


def test_a_look_at_the_law_from_beside_an_option(place: Place) -> None:
    window = Window(place).fill(place, 1)
    window.press("look:qd-27-2021-qd-ubnd:d5.k2")
    assert "look-cancel" in window.slot("law")
    window.press("look-cancel")
    assert "look-cancel" not in window.slot("law")
    window.press("look:qd-27-2021-qd-ubnd:d5.k2").press("cite:qd-27-2021-qd-ubnd:d5.k2")
    assert "look-cancel" not in window.slot("law")
    assert window.session.item.citation == "qd-27-2021-qd-ubnd:d5.k2"
    window.press("look:qd-27-2021-qd-ubnd:d6.k1").press("new")
    assert "look-cancel" not in window.slot("law")
