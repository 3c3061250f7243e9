"""Personal data past its days on screen 6: looked for, removed with a signature and minutes, told afterwards."""

import io
import re
import zipfile
from base64 import b64decode
from datetime import UTC, datetime
from pathlib import Path
from types import SimpleNamespace as Practice

import pytest

from authoring import documents
from authoring.screens.closing.closing import ClosingScreen
from authoring.screens.home import weeks
from authoring.screens.pieces.desk import Desk
from authoring.screens.pieces.practice import Practice as Known
from authoring.workbench.paperwork import week_papers
from authoring.workbench.results.purging import overdue
from authoring.workbench.starting.rehearsal import PASSPHRASE
from tests.screens.pressing import mark

EARLY = datetime(2022, 8, 25, 2, 41, tzinfo=UTC)
LATE = datetime(2023, 8, 10, 2, 41, tzinfo=UTC)  # two of three weeks are past their 365 days


@pytest.fixture(autouse=True)
def quick(monkeypatch: pytest.MonkeyPatch) -> None:
    """No LibreOffice and no plots here: they take seconds, and have tests of their own."""
    monkeypatch.setattr(documents, "to_pdf", lambda _paper: None)
    monkeypatch.setattr(week_papers, "find_office", lambda: None)
    monkeypatch.setattr("authoring.reports.plots.bars.draw_participation", lambda _lines: b"<svg></svg>")
    monkeypatch.setattr("authoring.reports.plots.heatmaps.draw_hours", lambda _said, _shown: b"<svg></svg>")


class Window:
    """The screen of the whole contest, with a clock of its own."""

    def __init__(self, practice: Practice, writer: str = "lam", now: datetime = LATE) -> None:
        known = Known(sample=True, passphrase=PASSPHRASE)
        self.desk = Desk(ClosingScreen(practice.stage.office, writer, writer, known, lambda: now))
        self.act("go")

    def act(self, name: str, **local: str) -> "Window":
        """Press a button, then do the steps of long work as the browser does."""
        for number in range(2000):
            one, said = ("go", {}) if number else (name, local)
            self.desk._hear(
                None,
                {"kind": "action", "name": one, "local": said, "asked": mark(self.desk, one), "of": 0, "seq": 1},
                None,
            )
            if "next" not in self.desk.status:
                return self
        raise AssertionError(name)

    def text(self, name: str) -> str:
        return re.sub(r"\s+", " ", re.sub(r"<[^>]+>", " ", str(self.desk.slots[name]))).strip()


def personal(practice: Practice) -> list[Path]:
    """The score sheets of all weeks."""
    return sorted(practice.stage.exports.glob("*-results-1/noi-bo/bang-diem.csv"))


def test_before_any_week_is_past_its_days_the_card_says_until_when(closed: Practice) -> None:
    window = Window(closed, now=EARLY)
    said = window.text("data")
    assert "Bài gốc và bảng điểm được giữ 365 ngày sau khi đóng tuần thi" in said
    assert "Còn giữ Dữ liệu của tuần 30 giữ đến 24/7/2023 16:00" in said
    assert said.endswith("Lập danh sách xóa… Chưa tuần nào quá hạn giữ")
    window.act("purge-ok", passphrase=PASSPHRASE, ground="Điều 9 Thể lệ")
    assert len(personal(closed)) == 3
    assert window.act("place:truoc").text("data") == ""


def test_what_is_past_its_days_is_listed_removed_and_told(closed: Practice, tmp_path: Path) -> None:
    raw = tmp_path / "bài gốc" / "2022-w30"
    raw.mkdir(parents=True)
    (raw / "bài.csv").write_bytes(b"0901234567\n" * 100_000)
    window = Window(closed)
    assert "Quá hạn Còn tệp có dữ liệu cá nhân của tuần 30." in window.text("data")
    window.act("purge-look", raw=f' "{raw.parent}" ')
    said = window.text("data")
    assert re.search(r"Xóa hẳn \d+ tệp \(\d+,\d MB\) của tuần 30, tuần 32\?", said)
    assert "bài.csv 1,0 MB" in said
    assert re.search(r"bang-diem\.csv \d+ kB", said)
    assert "2022-w34-results" not in said
    assert len(personal(closed)) == 3  # nothing is changed yet
    window.act("purge-cancel")
    assert "Xóa hẳn" not in window.text("data")
    window.act("purge-look", raw=str(raw.parent)).act("purge-ok", passphrase=PASSPHRASE[1:], ground="Điều 9 Thể lệ")
    assert "Mật khẩu ký không đúng" in window.text("data")
    assert window.text("banner") == ""
    window.act("purge-ok", passphrase=PASSPHRASE, ground="hết")
    assert "Phải ghi căn cứ xóa" in window.text("data")
    assert len(personal(closed)) == 3
    window.act("purge-ok", ground="Điều 9 Thể lệ")  # the passphrase once a sitting
    assert re.match(r"Đã xóa \d+ tệp có dữ liệu cá nhân\.", window.text("banner"))
    found = re.search(r'base64,([^"]+)" download="(bien-ban-xoa-du-lieu-[^"]+)"', str(window.desk.slots["banner"]))
    assert found
    with zipfile.ZipFile(io.BytesIO(b64decode(found[1]))) as paper:
        assert "Căn cứ xóa: Điều 9 Thể lệ." in re.sub("<[^>]+>", "", paper.read("word/document.xml").decode())
    assert [path.parent.parent.name for path in personal(closed)] == ["2022-w34-results-1"]
    assert not (raw / "bài.csv").exists()
    assert "Đã xóa Tuần 30: Bài gốc và bảng điểm của tuần đã xóa lúc" in window.text("data")
    assert "Phạm Văn Lâm ký biên bản: Điều 9 Thể lệ." in window.text("data")
    assert overdue(closed.stage.office(), LATE) == ()
    window.act("purge-look")
    assert "Không còn tệp nào có dữ liệu cá nhân quá hạn." in window.text("data")
    assert window.act("purge-cancel").text("data").endswith("Lập danh sách xóa…")


def test_a_record_that_cant_be_read_is_named_and_the_page_stands(closed: Practice) -> None:
    min((closed.stage.folder / "decisions").iterdir()).write_bytes(b"{")
    window = Window(closed)
    assert "Không đọc được bản ghi" in window.text("data")
    assert ".json, dòng 1: Tệp không phải JSON đúng dạng" in window.text("data")
    assert "Giải tập thể" in window.text("first")
    assert ".json, dòng 1: Tệp không phải JSON đúng dạng" in window.text("second")  # who is paid rests on decisions
    assert "0 trong 9 đã lập" in window.text("papers")


def test_many_files_are_counted_and_others_read_why_they_may_not(closed: Practice, tmp_path: Path) -> None:
    folder = tmp_path / "2022-w30"
    folder.mkdir()
    for number in range(60):
        (folder / f"{number:02}.csv").write_bytes(b"x")
    window = Window(closed).act("purge-look", raw=str(tmp_path))
    assert re.search(r"và \d+ tệp nữa", window.text("data"))
    window = Window(closed, "phieu")
    assert window.text("data").endswith("Lập danh sách xóa… Chỉ chủ cuộc thi hoặc người duyệt")


def test_trang_chu_tells_who_may_remove_it(closed: Practice) -> None:
    office = closed.stage.office()
    (errand,) = weeks.purging(office, "lam", LATE)
    assert (errand.level, errand.said) == ("warn", "Xóa dữ liệu cá nhân quá hạn giữ của tuần 30, 32")
    assert errand.way == "06-tong-ket.ipynb"
    assert list(weeks.purging(office, "phieu", LATE)) == []
    assert list(weeks.purging(office, "lam", EARLY)) == []
