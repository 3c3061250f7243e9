"""Lập cuộc thi mới, driven as the browser drives it: five steps, a plan's sentences, the end."""

from pathlib import Path

import pytest
from docx import Document

from authoring.bank import open_bank
from authoring.screens.home.founding import FoundingScreen
from authoring.screens.pieces.desk import Desk
from authoring.workbench.starting.founding import Founding, resume
from tests.screens.pressing import mark

WORD = "mot hai ba bon"
PLAN = """KẾ HOẠCH
Tổ chức Cuộc thi thử về bảo hiểm
Thời gian
- Tuần 30: từ 10 giờ 00 ngày 18/7/2022 đến 16 giờ 00 ngày 24/7/2022.
Kết quả được công bố vào sáng thứ Tư tuần sau.
Giải tập thể gồm:
- 02 giải Nhì: 3.000.000 đồng."""
REST = {
    "items": "5",
    "minutes": "15",
    "limit": "0",
    "counted": "last",
    "asks": "none",
    "ranking": "submitted",
    "index": "people",
    "topic-0-name": "Hộ gia đình",
    "topic-0-easy": "5",
}
PEOPLE = {
    "person-0-writer": "lam",
    "person-0-name": "Phạm Văn Lâm",
    "person-0-agency": "Ban Tuyên giáo",
    "person-0-roles": "authorapproverowner",
    "person-1-writer": "ha",
    "person-1-name": "Lê Thu Hà",
    "person-1-agency": "Bảo hiểm xã hội tỉnh",
    "person-1-roles": "authorreviewer",
}


@pytest.fixture(autouse=True)
def own(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """A settings folder of one's own."""
    for name in ("XDG_CONFIG_HOME", "LOCALAPPDATA"):
        monkeypatch.setenv(name, str(tmp_path / "thiết lập"))


@pytest.fixture
def desk() -> Desk:
    """The screen of a new founding."""
    return Desk(FoundingScreen(Founding()))


def act(desk: Desk, name: str, **local: str) -> None:
    desk._hear(
        None, {"kind": "action", "name": name, "local": local, "asked": mark(desk, name), "of": 0, "seq": 1}, None
    )


def put(desk: Desk, **values: str) -> None:
    for field, value in values.items():
        content = {"kind": "edit", "field": field, "value": value, "left": True, "of": desk.opened["number"], "seq": 1}
        desk._hear(None, content, None)


def bring(desk: Desk, name: str, data: bytes) -> None:
    content = {"kind": "part", "field": "plan", "name": name, "size": len(data), "at": 0, "parts": 1, "of": 0, "seq": 1}
    desk._hear(None, content, [data])


def slot(desk: Desk, name: str) -> str:
    return str(desk.slots[name])


def word_file(tmp_path: Path) -> bytes:
    document = Document()
    for line in PLAN.splitlines():
        document.add_paragraph(line)
    document.save(str(tmp_path / "kế hoạch.docx"))
    return (tmp_path / "kế hoạch.docx").read_bytes()


def test_a_contest_from_a_plan(desk: Desk, tmp_path: Path) -> None:
    act(desk, "next")
    assert "Còn 1 chỗ cần sửa" in slot(desk, "actions")
    assert "Chưa có thư mục." in slot(desk, "note-folder")
    assert desk.levels == {"folder": "block"}
    put(desk, folder=str(tmp_path / "thi-thu"))
    bring(desk, "kế hoạch.docx", word_file(tmp_path))
    assert "Đã đọc 8 ô từ kế hoạch, 3 ô cần xem lại." in slot(desk, "plan")
    assert "Kế hoạch không nói: cơ quan tổ chức, số câu mỗi đề" in slot(desk, "plan")
    act(desk, "next")
    assert desk.values["name"] == "Cuộc thi thử về bảo hiểm"
    assert "“Tổ chức Cuộc thi thử về bảo hiểm”" in slot(desk, "note-name")
    act(desk, "next")
    assert 'aria-current="step"' in slot(desk, "steps").partition("Tuần thi")[0]
    assert desk.values["week-0-announce"] == "27/7/2022 12:00"
    assert "theo lịch, ngày 18/7 thuộc tuần 29" in slot(desk, "note-week-0-tag")
    assert "“- Tuần 30: từ 10 giờ 00 ngày 18/7/2022" in slot(desk, "note-week-0-opens")
    act(desk, "next")
    assert "Kế hoạch không ghi “mỗi giải”" in slot(desk, "note-collective-second-value")
    act(desk, "divide:collective")
    assert desk.values["collective-second-value"] == "1.500.000"
    assert "mỗi giải" not in slot(desk, "note-collective-second-value")
    put(desk, **REST)
    act(desk, "next")
    put(desk, **PEOPLE)
    act(desk, "found", **{"pass-0": WORD, "again-0": WORD})
    assert "Lê Thu Hà: Chưa gõ mật khẩu ký. Chưa có gì được ghi." in slot(desk, "banner")
    assert sorted(path.name for path in tmp_path.iterdir()) == ["kế hoạch.docx", "thiết lập"]
    act(desk, "found", **{f"{name}-{row}": WORD for name in ("pass", "again") for row in (0, 1)})
    bank = open_bank(tmp_path / "thi-thu")
    assert f"Mã khóa của chủ cuộc thi: {bank.fingerprint()}." in slot(desk, "step")
    assert "Tải phiếu khôi phục (Word)" in slot(desk, "step")
    assert (desk.locked, desk.levels, desk.status["text"], slot(desk, "actions")) == (True, {}, "", "")
    assert bank.contest.collective_prizes[0].value == 1_500_000
    assert resume() == Founding()


def test_one_person_is_told_that_this_is_practice(desk: Desk, tmp_path: Path) -> None:
    put(desk, folder=str(tmp_path / "mot"), name="Một mình")
    act(desk, "next")
    put(desk, name="Một mình")
    act(desk, "next")
    put(desk, **{"week-0-tag": "2022-w30", "week-0-name": "Tuần 30", "week-0-opens": "18/7/2022 10:00"})
    put(desk, **{"week-0-closes": "24/7/2022 16:00", "week-0-announce": "27/7/2022 12:00"})
    act(desk, "next")
    put(desk, **REST)
    act(desk, "next")
    assert "Một người chỉ thực hành được" not in slot(desk, "step")
    act(desk, "drop:person-1")
    assert "Một người chỉ thực hành được" in slot(desk, "step")
    put(desk, **{name: text for name, text in PEOPLE.items() if name.startswith("person-0")})
    act(desk, "found", **{"pass-0": WORD, "again-0": WORD})
    assert "Một người chỉ thực hành được" in slot(desk, "step")
    assert "Tải phiếu khôi phục" not in slot(desk, "step")


def test_forth_and_back_and_rows(desk: Desk, tmp_path: Path) -> None:
    put(desk, folder=str(tmp_path / "x"))
    act(desk, "next")
    act(desk, "next")
    assert "Còn để trống." in slot(desk, "note-name")
    act(desk, "step:1")
    assert "note-folder" in desk.slots
    assert "Còn để trống." not in "".join(map(str, desk.slots.values()))
    act(desk, "next")
    put(desk, name="X")
    act(desk, "next")
    act(desk, "add:week")
    assert "Tuần 2</legend>" in slot(desk, "step")
    act(desk, "drop:week-0")
    assert "Tuần 2</legend>" not in slot(desk, "step")
    assert "note-week-1-tag" in desk.slots
    act(desk, "add:x")
    act(desk, "lạ")
    act(desk, "back")
    assert desk.values["name"] == "X"
    act(desk, "again")
    assert "name" not in desk.values
    assert resume() == Founding()


def test_a_file_that_says_nothing_of_a_contest(desk: Desk) -> None:
    bring(desk, "thư.txt", "Kính gửi các đơn vị.\nTrân trọng.\n".encode())
    assert "Không thấy thiết lập nào của cuộc thi" in slot(desk, "plan")
    bring(desk, "ảnh.png", b"x")
    assert "Chưa làm được" in slot(desk, "banner")
