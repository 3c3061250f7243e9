"""Screen 4 after a release: papers, the code, opening, publishing, handing over; and no key on it in any state."""

import json
import re
import shutil
from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path
from types import SimpleNamespace as Place

import pytest

from authoring import documents
from authoring.model.errors import RefusedError
from authoring.model.items import Item, options
from authoring.screens.pieces.desk import Desk
from authoring.screens.pieces.texts import OVERTAKEN
from authoring.screens.releasing.duties import Signing, write
from authoring.screens.releasing.releasing import ReleasingScreen
from authoring.workbench.forms import preparing
from authoring.workbench.forms.released import Released, newest
from authoring.workbench.forms.weeks import key_path
from tests.screens.pressing import mark

BEFORE = datetime(2022, 7, 15, 3, 0, tzinfo=UTC)
OPEN = datetime(2022, 7, 18, 3, 0, tzinfo=UTC)
CLOSED = datetime(2022, 7, 24, 9, 0, 1, tzinfo=UTC)
WORD = "mot hai ba bon"
WEEK = "2022-w30"


@pytest.fixture(autouse=True)
def unprinted(monkeypatch: pytest.MonkeyPatch) -> None:
    """No LibreOffice here: it takes seconds."""
    monkeypatch.setattr(documents, "to_pdf", lambda _paper: None)


class Window:
    """The screen with a clock that can be put forward."""

    def __init__(self, place: Place, now: datetime = BEFORE) -> None:
        self.now = now
        self.desk = Desk(ReleasingScreen(place.office, "lam", "Phạm Văn Lâm", clock=lambda: self.now, tag=WEEK))
        self.act("go")

    def act(self, name: str, **local: str) -> str:
        """Press a button, do the steps of long work; what stands on top then."""
        for one, typed in ((name, local), ("go", {}), ("go", {})):
            self.desk._hear(
                None,
                {"kind": "action", "name": one, "local": typed, "asked": mark(self.desk, one), "of": 0, "seq": 1},
                None,
            )
            if "next" not in self.desk.status:
                break
        return self.text("banner")

    def text(self, name: str) -> str:
        return re.sub(r"\s+", " ", re.sub(r"<[^>]+>", " ", str(self.desk.slots[name]))).strip()


def released(place: Place, now: datetime = BEFORE) -> Window:
    window = Window(place)
    window.act("release")
    window.act("sign-ok", passphrase=WORD)
    window.now = now
    window.act("refresh")
    return window


def standing(place: Place) -> Released:
    found = newest(place.office(), WEEK)
    assert found is not None
    return found


def test_papers_are_kept_on_the_disk_of_whoever_asks(weekly: Place) -> None:
    window = released(weekly)
    assert "Lưu de-thi-2022-w30-r1.docx" in window.act("paper")
    assert standing(weekly).paper() == (standing(weekly).folder / "cong-bo/de-thi.docx").read_bytes()
    assert "Lưu bien-ban-niem-phong-2022-w30-r1.docx" in window.act("minutes")
    said = window.act("review")
    assert "Phiếu có đáp án, không phổ biến." in said
    assert "download" not in str(window.desk.slots["banner"])
    (paper,) = (weekly.office().exports / "noi-bo").glob("2022-w30-phieu-tham-dinh-1/*.docx")
    assert str(paper.parent) in said


def test_a_code_is_compared_with_the_manifest_then_with_the_opened_key(weekly: Place) -> None:
    window = released(weekly, CLOSED)
    code = standing(weekly).code
    window.act("check")
    assert "Mã trên biên bản" in window.text("main")
    window.act("sign-ok", code="0000 " * 8)
    assert "Mã không khớp bản phát hành này." in window.text("main")
    assert "Đáp án đối chiếu được sau khi mở niêm phong." in window.act("sign-ok", code=code.lower())
    window.act("open")
    window.act("sign-ok", passphrase=WORD)
    window.act("check")
    assert "đáp án đã mở đúng là đáp án đã niêm phong" in window.act("sign-ok", code=code)


def test_each_step_waits_for_its_moment(weekly: Place) -> None:
    window = released(weekly)
    after = window.text("first")
    assert "Công bố đề Từ 18/7/2022 10:00 Mở niêm phong… Sau 24/7/2022 16:00" in after
    assert "Phần mềm không mở trước 24/7/2022 16:00; mỗi lần mở được ghi tên." in after
    assert after.endswith("Công bố đáp án Sau 24/7/2022 16:00")
    assert "Tuần thi chưa mở" in window.act("publish:de-thi")
    window.act("open")
    window.act("sign-ok")
    assert "Tuần thi chưa kết thúc" in window.text("first")
    window.now = OPEN
    assert "2022-w30-de-thi-1" in window.act("publish:de-thi")
    assert window.text("first").startswith("Công bố và mở niêm phong Đã công bố đề")
    assert "Mở màn hình 5 Chấm bài" not in window.text("weeks")
    window.now = CLOSED
    window.act("refresh")
    assert "Mở màn hình 5 Chấm bài" in window.text("weeks")
    assert "Mở niêm phong… Mở bằng phiếu khôi phục… Dựng lại đáp án…" in window.text("first")
    assert window.text("first").endswith("Công bố đáp án Sau khi mở niêm phong")
    window.act("open")
    assert "Mở niêm phong đáp án tuần 30? Tên người mở và giờ mở được ghi lại." in window.text("first")
    assert "Đã mở niêm phong." in window.act("sign-ok", passphrase=WORD)  # he was away too long: asked again
    assert "Đã mở Niêm phong đáp án Phạm Văn Lâm mở lúc 24/7/2022 16:00" in window.text("first")
    assert "đã mở niêm phong" in window.text("weeks")
    assert "2022-w30-dap-an-1" in window.act("publish:dap-an")
    assert window.text("first").endswith("Đã công bố đáp án")


def test_with_the_recovery_sheet_two_people_are_named(weekly: Place) -> None:
    window = released(weekly, CLOSED)
    window.act("open-sheet")
    assert "Mã trên phiếu Người có mặt thứ 1 Người có mặt thứ 2" in window.text("first")
    names = {"present-1": "Lê Thu Hà", "present-2": ""}
    window.act("sign-ok", passphrase=WORD, **names)
    assert "phải có hai người cùng có mặt" in window.text("first")
    window.act("sign-ok", passphrase=WORD, **names | {"present-2": "Trần Minh Đức"})
    assert "Phiếu khôi phục mở lúc 24/7/2022 16:00, có mặt: Lê Thu Hà, Trần Minh Đức" in window.text("first")


def test_a_key_that_nobody_can_open_is_rebuilt_by_two(weekly: Place) -> None:
    window = released(weekly, CLOSED)
    window.act("rebuild")
    assert "Người thứ hai Lê Thu Hà (Bảo hiểm xã hội tỉnh) Vì sao dựng lại?" in window.text("first")
    assert str(window.desk.slots["first"]).count('type="password"') == 2
    lost = {"second": "ha", "signs": "nobody"}
    window.act("sign-ok", **lost, reason="mất")
    assert "Phải ghi vì sao dựng lại đáp án." in window.text("first")
    said = window.act("sign-ok", **lost, reason="cả hai mất mật khẩu")
    assert "Đã dựng lại đáp án. Tải biên bản để hai người ký." in said
    record = json.loads(key_path(standing(weekly).folder).read_bytes())
    assert (record["by_hand"], record["signatures"]) == (["lam", "ha"], {})
    assert 'download="bien-ban-dung-lai-2022-w30-r1.docx"' in str(window.desk.slots["banner"])
    assert "Đáp án được dựng lại, không mở niêm phong." in window.text("first")
    window.act("check")
    assert "Đáp án được dựng lại nên không đối chiếu bằng mã được." in window.act("sign-ok", code=standing(weekly).code)


@pytest.mark.parametrize(
    ("signs", "by_hand"), [("both", []), ("first", ["ha"]), ("second", ["lam"]), ("", [])], ids=str
)
def test_whoever_rebuilds_and_still_has_a_passphrase_gives_it(weekly: Place, signs: str, by_hand: list[str]) -> None:
    window = released(weekly, CLOSED)
    window.act("rebuild")
    asked = {"second": "ha", "reason": "không ai mở được niêm phong", "signs": signs}
    first, second = (
        {} if who in by_hand else {field: WORD} for who, field in (("lam", "passphrase"), ("ha", "second-word"))
    )
    for typed in (second, first):  # who gave his passphrase sits from then on
        if {**first, **second} != typed:
            window.act("sign-ok", **asked, **typed)
            assert "Mật khẩu ký không đúng" in window.text("first")
    said = window.act("sign-ok", **asked, **first, **second)
    assert "Đã dựng lại đáp án." in said
    record = json.loads(key_path(standing(weekly).folder).read_bytes())
    assert (record["by_hand"], sorted({*record["signatures"], *by_hand})) == (by_hand, ["ha", "lam"])


def test_keyed_files_go_into_the_internal_folder_alone(weekly: Place, monkeypatch: pytest.MonkeyPatch) -> None:
    window = released(weekly)
    window.act("hand:gift")
    assert "Bàn giao dạng GIFT của 2022-w30-r1?" in window.text("second")
    said = window.act("sign-ok")
    (made,) = (weekly.office().exports / "noi-bo").glob("*-ban-giao-1")
    assert said == f"Đã ghi vào thư mục {made}."
    assert "download" not in str(window.desk.slots["banner"])
    window.act("hand:quizizz")
    monkeypatch.setattr("authoring.screens.releasing.duties.hand_over", lambda *_all: Handed(made))
    assert window.act("sign-ok") == f"Đã ghi vào thư mục {made}. Dạng này không nhận 1 câu: 2022-ha003."
    monkeypatch.setattr("authoring.screens.releasing.sealing.MAY_HAND_OVER", ("secretary",))
    window.act("refresh")
    assert "Chỉ thư ký hoặc người duyệt Excel" in window.text("second")
    assert window.desk.screen.act("sign-ok", {}) is False  # nothing is asked: nothing happens
    prep = window.desk.screen.prep  # type: ignore[attr-defined] # a desk shows any screen
    with pytest.raises(RefusedError, match="Chỗ này vừa đổi"):
        write(prep, "hand", "gift", Signing("lam", BEFORE))


class Handed:
    """A handover from which an item was left out, twice told."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self.findings = [Place(item="2022-ha003"), Place(item="2022-ha003")]


def test_a_contradiction_is_decided_with_a_reason(weekly: Place) -> None:
    other = weekly.write(replace(weekly.question(1), key="B"))
    window = Window(weekly)
    for _ in range(2):  # whichever of the twins was chosen: the one that is contradicted
        if other in str(window.desk.slots["conditions"]):
            break
        window.act("renew")
    (name,) = re.findall(r"decide:([\w:-]+)", str(window.desk.slots["conditions"]))
    said = window.text("conditions")
    assert "Hai câu có đáp án trái nhau. Mở từng câu để đọc căn cứ rồi quyết định." in said
    assert f'href="03-tham-dinh.ipynb?item={other}"' in str(window.desk.slots["conditions"])
    assert window.text("actions").startswith("Còn 1 điều kiện chưa đạt")
    window.act(f"decide:{name}")
    window.act("sign-ok", passphrase=WORD, reason="đúng")
    assert "Phải nói vì sao" in window.text("conditions")
    inside = name.partition(":")[0]
    assert f"Đã ký: câu {inside} đúng." in window.act("sign-ok", reason="khoản 1 Điều 5 nói 8%")
    assert "decide:" not in str(window.desk.slots["conditions"])
    window.act("decide:x:y")
    window.act("sign-ok", reason="khoản 1 Điều 5 nói 8%")
    assert OVERTAKEN in window.text("banner")
    with pytest.raises(RefusedError, match=r"Chỗ này vừa đổi\."):
        window.desk.screen.act("sign-ok", {"reason": "khoản 1 Điều 5 nói 8%"})


# ── no key in any state ────────────────────────────────────────────────────────
def mute(topic: str, stem: str, key: str) -> Item:
    """An item of whose answer the law says nothing, so that any option can be its key."""
    told = {"citation": "Điều 5 khoản 1", "explanation": "Khoản 1 Điều 5.", "topic": topic, "difficulty": "easy"}
    return Item("", stem, options("Màu xanh", "Màu vàng", "Màu trắng", "Màu hồng"), key, valid_on="2022-07-18", **told)  # type: ignore[arg-type] # all of these are texts


def states(weekly: Place, key: str, folder: Path) -> list[dict[str, str]]:
    """Every place of the screen in every state, of a contest whose keys are all this letter."""
    for room in ("items", "reviews", "drafts"):
        for path in (weekly.folder / room).glob("*"):
            path.unlink()
    for topic, stem in (
        ("bhxh-bat-buoc", "Bìa của tờ khai tham gia màu gì?"),
        ("bhyt", "Phiếu hẹn khám lại in trên giấy màu gì?"),
    ):
        weekly.approve(mute(topic, stem, key))
    weekly.approve(mute("bhyt", "Sổ theo dõi của trạm y tế đóng bìa màu gì?", key))
    window, seen = Window(weekly), []
    steps = ("show", "cell:0", "swap:2022-ha001", "offers-cancel", "try", "drop:2022-ha001", "pick:2022-ha001", "renew")
    for step in (*steps, "release", "sign-ok", "check", "hand:gift", "open", "correct", "uncorrect"):
        window.act(step, passphrase=WORD)
        seen.append(dict(window.desk.slots))
    window.now = CLOSED
    for step in ("refresh", "publish:de-thi", "open", "sign-ok", "publish:dap-an", "hand:excel", "sign-ok", "review"):
        window.act(step, passphrase=WORD)
        seen.append(dict(window.desk.slots))
    code = standing(weekly).code
    return [{name: html.replace(code, "MÃ").replace(str(folder), "") for name, html in one.items()} for one in seen]


def test_nothing_on_the_screen_depends_on_a_key(weekly: Place, monkeypatch: pytest.MonkeyPatch) -> None:
    """Two contests alike but for the keys of all items show the same bytes, whatever is done."""
    monkeypatch.setattr(preparing, "new_seed", lambda: "mầm")
    base = weekly.folder.parents[1]
    first = states(weekly, "A", base)
    shutil.rmtree(weekly.office().exports)
    second = states(weekly, "C", base)
    assert first == second
    assert any("Màu hồng" in html for one in first for html in one.values())
    assert any(key_path(standing(weekly).folder).parent.glob("*dap-an.json"))
