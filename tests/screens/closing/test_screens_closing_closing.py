"""Screen 6 driven as the browser drives it: places, papers made and compared, prizes given, members, reports, plots."""

import io
import re
import shutil
import zipfile
from base64 import b64decode
from datetime import UTC, datetime
from types import SimpleNamespace as Practice

import pytest

from authoring import documents
from authoring.reports.weekly_sheets import HEADER
from authoring.screens.closing import confirming, working
from authoring.screens.closing.closing import ClosingScreen
from authoring.screens.closing.confirming import Asked
from authoring.screens.opening import make
from authoring.screens.pieces import parts
from authoring.screens.pieces.desk import Desk
from authoring.screens.pieces.practice import Practice as Known
from authoring.tables import write_csv
from authoring.workbench.paperwork import week_papers
from authoring.workbench.starting.rehearsal import PASSPHRASE
from tests.screens.pressing import mark

NOW = datetime(2022, 8, 25, 2, 41, tzinfo=UTC)
WEEK = "2022-w30"


@pytest.fixture(autouse=True)
def quick(monkeypatch: pytest.MonkeyPatch) -> None:
    """No LibreOffice and no plots here: they take seconds, and have tests of their own."""
    monkeypatch.setattr(documents, "to_pdf", lambda _paper: None)
    monkeypatch.setattr(week_papers, "find_office", lambda: None)
    monkeypatch.setattr("authoring.reports.plots.bars.draw_participation", lambda _lines: drawn("Một đơn vị dẫn đầu"))
    monkeypatch.setattr("authoring.reports.plots.heatmaps.draw_hours", lambda said, _shown: drawn(said))


def drawn(said: str) -> bytes:
    return f"<svg><title>{said}</title></svg>".encode()


def desk(practice: Practice, place: str = "", writer: str = "ha") -> Desk:
    """The screen with everything of its first place read."""
    screen = ClosingScreen(
        practice.stage.office,
        writer,
        "Lê Thu Hà · Bảo hiểm xã hội tỉnh",
        Known(sample=True, passphrase=PASSPHRASE),
        lambda: NOW,
        place,
    )
    shown = Desk(screen)
    act(shown, "go")
    return shown


def send(shown: Desk, name: str, **local: str) -> None:
    shown._hear(
        None, {"kind": "action", "name": name, "local": local, "asked": mark(shown, name), "of": 0, "seq": 1}, None
    )


def act(shown: Desk, name: str, **local: str) -> None:
    """Press a button, then do the steps of long work as the browser does."""
    send(shown, name, **local)
    finish(shown)


def finish(shown: Desk) -> None:
    for _ in range(2000):
        if "next" not in shown.status:
            return
        send(shown, "go")


def bring(shown: Desk, field: str, name: str, data: bytes) -> None:
    content = {"kind": "part", "field": field, "name": name, "size": len(data), "at": 0, "parts": 1, "seq": 1}
    shown._hear(None, content, [data])
    finish(shown)


def slot(shown: Desk, name: str) -> str:
    return str(shown.slots[name])


def text(shown: Desk, *names: str) -> str:
    """What a person reads in some places, in all without a name."""
    drawn = " ".join(slot(shown, name) for name in names or shown.slots)
    return re.sub(r"\s+", " ", re.sub(r"<[^>]+>", " ", drawn)).strip()


def file(shown: Desk) -> tuple[str, bytes]:
    """The file that the banner offers."""
    found = re.search(r'href="data:[^,]+,([^"]*)" download="([^"]+)"', slot(shown, "banner"))
    assert found
    return found[2], b64decode(found[1])


def reopened(closed: Practice) -> Practice:
    """Before the collective prizes were given."""
    shutil.rmtree(closed.stage.exports / "tong-ket-1")
    return closed


def test_the_frame_stands_at_once_and_the_whole_contest_comes_first(closed: Practice) -> None:
    reopened(closed)
    shown = Desk(ClosingScreen(closed.stage.office, "ha", "Hà", clock=lambda: NOW))
    assert text(shown, "first") == "Đang đọc văn bản và kết quả…"
    assert (shown.status["next"], shown.opened["query"], text(shown, "papers")) == ("go", "place=ket-thuc", "")
    assert shown.status["text"] == "Đang đọc văn bản và kết quả…"
    send(shown, "place:truoc")
    send(shown, "place:ket-thuc")  # the reading that runs gives way
    act(shown, "go")
    assert text(shown, "title") == "Tổng kết cuộc thi 3 tuần thi · 14 giải tập thể"
    assert text(shown, "places") == (
        "Trước cuộc thi Tuần 30 đã có kết quả Tuần 32 đã có kết quả Tuần 34 đã có kết quả Cả cuộc thi Xem lại"
    )
    assert text(shown, "actions") == "Cả 3 tuần đã có kết quả Chốt giải tập thể… Alt+G"
    assert "xếp theo số người dự thi trên số thành viên" in text(shown, "first")
    assert "Mọi tập thể đều có số thành viên, thống kê ngày 30/6/2022." in text(shown, "first")
    assert slot(shown, "first").count('class="is-cut"') == 4  # Nhất | Nhì | Ba | Khuyến khích | không giải
    assert "Giải tập thể 25.000.000 0 25.000.000 chưa chốt Cộng 82.000.000 57.000.000 25.000.000" in text(
        shown, "second"
    )
    assert 'alt="Một đơn vị dẫn đầu"' in slot(shown, "plots")
    assert "đông nhất lúc" in slot(shown, "plots")
    assert "Tuần 30 Tuần 32 Tuần 34 Cả cuộc thi" in text(shown, "last")
    assert "0 trong 9 đã lập Lập tất cả Chưa lập Quyết định trao giải tập thể công bố được" in text(shown, "papers")
    assert "Giải tập thể chưa được chốt." in text(shown, "papers")
    assert shown.status == {"seq": 1, "text": "Xem lúc 09:41", "more": False}
    assert (shown.levels, shown.locked) == ({}, False)


def test_the_place_in_the_address_is_opened(closed: Practice) -> None:
    environment = {"AUTHORING_CONTEST": str(closed.stage.folder), "AUTHORING_WRITER": "lam"}
    screen = make("06-tong-ket", environment | {"QUERY_STRING": "place=truoc"})
    assert isinstance(screen, ClosingScreen)
    assert screen.opened() == (0, "place=truoc")
    other = make("06-tong-ket", environment | {"QUERY_STRING": "place=2022-w99"})
    assert other.opened() == (0, "place=ket-thuc")
    assert "Dữ liệu mẫu" in str(desk(closed).frame)


def test_papers_are_made_saved_bundled_and_compared(closed: Practice, monkeypatch: pytest.MonkeyPatch) -> None:
    shown = desk(closed, "truoc")
    act(shown, "save:rules")
    assert slot(shown, "banner") == ""
    act(shown, "make:rules")
    assert text(shown, "banner") == "Đã lập Thể lệ."
    assert "Đã lập Thể lệ công bố được 25/8/2022 09:41 · Lê Thu Hà · thiết lập cuộc thi Xem Tải Lập lại" in text(
        shown, "papers"
    )
    act(shown, "main")
    assert text(shown, "banner").startswith("Đã lập 5 văn bản.")
    act(shown, "save:rules")
    name, data = file(shown)
    assert (name, zipfile.is_zipfile(io.BytesIO(data))) == ("the-le-1.docx", True)
    act(shown, "bundle")
    name, data = file(shown)
    with zipfile.ZipFile(io.BytesIO(data)) as packed:
        assert packed.namelist()[:2] == ["cong-bo/the-le.docx", "noi-bo/du-toan.docx"]
    assert name == "van-ban-bhxh-bhyt-2022-truoc.zip"
    send(shown, "compare")
    assert "Đang chấm lại từ bài gốc" in text(shown, "banner")
    act(shown, "go")
    assert text(shown, "banner") == "Đã dựng lại 0 kết quả và 5 văn bản: tất cả giống từng byte bản đã lập."
    assert "Đã lập, giống từng byte Thể lệ" in text(shown, "papers")
    kept = closed.stage.exports / "giay-to/truoc/cong-bo/the-le-1.docx"
    kept.write_bytes(b"x")
    act(shown, "compare")
    assert "1 khác bản đã lập. Bản đã lập vẫn giữ nguyên." in text(shown, "banner")
    assert "Đã lập, khác bản đã lập Thể lệ" in text(shown, "papers")
    monkeypatch.setattr(parts, "HEAVIEST", 10)
    act(shown, "save:budget")
    assert "Tệp lớn quá để tải ở đây" in text(shown, "banner")
    act(shown, "bundle")
    (written,) = (closed.stage.exports / "giay-to/goi").iterdir()
    assert f"đã ghi vào {written}" in text(shown, "banner")
    assert written.name == "van-ban-bhxh-bhyt-2022-truoc-20220825T024100Z.zip"


def test_making_can_be_stopped_between_two_papers(closed: Practice) -> None:
    shown = desk(closed, "truoc")
    send(shown, "make-all")
    assert (shown.status["text"], "next" in shown.status) == ("Đang lập thể lệ…", True)
    assert 'aria-valuenow="0"' in slot(shown, "banner")
    send(shown, "go")
    while "Đang lập 1 trong 5" in text(shown, "banner"):
        send(shown, "go")
    assert "Đang lập 2 trong 5" in text(shown, "banner")
    assert 'aria-disabled="true" title="Đang lập văn bản; dừng hoặc chờ xong"' in slot(shown, "papers")
    send(shown, "make:rules")
    send(shown, "place:ket-thuc")
    assert "Đang lập văn bản; dừng hoặc chờ xong" in text(shown, "banner")
    act(shown, "stop")
    assert text(shown, "banner").startswith("Đã dừng. Đã lập ")
    assert "văn bản chưa làm tới." in text(shown, "banner")
    send(shown, "stop")
    assert shown.opened["query"] == "place=truoc"


def test_what_cant_be_made_says_why_and_stops_no_other(closed: Practice) -> None:
    shown = desk(reopened(closed))
    act(shown, "make-all")
    assert text(shown, "banner") == "Đã lập 3 văn bản. 6 văn bản chưa lập được; lý do ghi ở từng văn bản."
    act(shown, "make:praise")
    assert text(shown, "banner").startswith("Chưa làm được.")
    act(shown, "compare")
    assert "chưa đối chiếu được Giải tập thể" in text(shown, "papers")
    assert "Kết quả tuần 30" in text(shown, "papers")


def test_nothing_to_compare(closed: Practice, monkeypatch: pytest.MonkeyPatch) -> None:
    shown = desk(closed, "truoc")
    act(shown, "compare")
    assert text(shown, "banner") == "Chưa có văn bản nào để đối chiếu."

    def fail(*_all: object) -> None:
        raise ValueError("Nguyễn Thị Bí Mật")

    monkeypatch.setattr("authoring.workbench.paperwork.papers.compare", fail)
    act(shown, "compare")
    assert "Chương trình gặp lỗi" in text(shown, "banner")
    assert "Bí Mật" not in text(shown)


def test_papers_of_each_kind_are_shown(closed: Practice) -> None:
    shown = desk(closed, WEEK)
    for key in ("unit-sheet", "notice", "page", "hours-plot"):
        act(shown, f"make:{key}")
        act(shown, f"view:{key}")
        assert 'id="preview-h"' in slot(shown, "preview")
        assert f'data-action="save:{key}"' in slot(shown, "preview")
    act(shown, "view:unit-sheet")
    assert "Mã đơn vị (không sửa)" in text(shown, "preview")
    act(shown, "view:notice")
    assert "<table><tbody><tr><td>" in slot(shown, "preview")
    assert "THÔNG BÁO" in text(shown, "preview")
    assert "Chỉ hiện phần đầu" in text(shown, "preview")
    act(shown, "view:page")
    assert 'sandbox="" srcdoc="&lt;!doctype html&gt;' in slot(shown, "preview")
    act(shown, "preview-cancel")
    assert slot(shown, "preview") == ""
    act(shown, "view:decision")
    assert slot(shown, "preview") == ""
    act(shown, "view:notice")
    act(shown, "place:ket-thuc")
    assert slot(shown, "preview") == ""


def test_a_week_with_its_money_items_and_reports(closed: Practice) -> None:
    shown = desk(closed, WEEK)
    assert text(shown, "actions") == "Lập tất cả Alt+G"
    assert "người đúng tất cả" in text(shown, "first")
    assert "19 trong 19 đã xác minh" in text(shown, "second")
    assert "0 trong 40 đơn vị" in text(shown, "third")
    assert "Chưa có phiếu nào" in text(shown, "third")
    assert "câu nên xem lại trong 20 câu" in text(shown, "last")
    act(shown, "cards")
    assert slot(shown, "last").count("wb-finding") == 20
    assert "đáp án" in text(shown, "last")
    assert "Không trả lời" in text(shown, "last")
    act(shown, "cards")
    assert slot(shown, "last").count("wb-finding") < 20
    send(shown, "draw:items-plot")
    assert "Đang vẽ phân tích câu hỏi…" in text(shown, "plots")
    act(shown, "draw:picks-plot")
    assert (
        "cả 20 câu" in slot(shown, "plots")
        or "câu đáng ngờ" in slot(shown, "plots")
        or "câu nên xem lại" in slot(shown, "plots")
    )
    assert "Vẽ phương án theo nhóm điểm" not in text(shown, "plots")
    act(shown, "draw:anything")
    rows = [("so-y-te", "", "1", "1", "", "", "mạng yếu"), ("che", "", "", ""), ("bien-phong", "", "mấy")]
    sheet = write_csv(HEADER, [(*row, *("",) * (len(HEADER) - len(row))) for row in rows])
    bring(shown, "report", "phiếu.csv", sheet)
    assert "Đã nhận phiếu phiếu.csv." in text(shown, "banner")
    reports = text(shown, "third")
    assert "Đảng bộ Sở Y tế báo 1 người, kết quả chấm có" in reports
    assert "Khó khăn: mạng yếu" in reports
    assert "phiếu.csv, dòng 4: Cột “Số người đã dự thi” không phải số." in reports
    assert "Chưa gửi (39):" in reports
    bring(shown, "report", "lạ.csv", b"a,b\n1,2\n")
    assert "lạ.csv, dòng 1: Tệp này không phải phiếu báo cáo tuần" in text(shown, "banner")
    assert "bao-cao-don-vi" not in text(shown, "banner")  # where the file would have been kept is nobody's matter


def test_reports_that_agree(closed: Practice) -> None:
    shown = desk(closed, WEEK)
    counted = re.search(r"Đảng bộ Sở Y tế ([\d.]+) (\d+) (\d+)", text(shown, "first"))
    assert counted
    row = ("so-y-te", "", counted[2], counted[3], "", "", "", "thêm giờ thi")
    bring(shown, "report", "một.csv", write_csv(HEADER, [row]))
    assert "Số báo cáo khớp với kết quả chấm." in text(shown, "third")
    assert "Đề nghị: thêm giờ thi" in text(shown, "third")


def test_a_week_that_isnt_graded(closed: Practice) -> None:
    shutil.rmtree(closed.stage.exports / "2022-w34-results-1")
    shown = desk(reopened(closed), "2022-w34")
    assert "Tuần này chưa có kết quả. Tuần 34 chưa có kết quả." in text(shown, "first")
    assert (slot(shown, "plots"), slot(shown, "second"), slot(shown, "last")) == ("", "", "")
    assert "Tuần 34 chưa chấm" in text(shown, "places")
    act(shown, "place:ket-thuc")
    assert text(shown, "actions").startswith("Còn tuần 34 chưa có kết quả")
    assert "Còn tuần 34 chưa có kết quả. Bảng này là tạm tính." in text(shown, "first")
    act(shown, "main")
    assert slot(shown, "ask") == ""
    act(shown, "place:2022-w99")
    assert "Cuộc thi không có nơi này." in text(shown, "banner")


def test_the_prizes_are_given_by_the_index(closed: Practice) -> None:
    shown = desk(reopened(closed))
    act(shown, "main")
    asked = text(shown, "ask")
    assert asked.startswith("Chốt 14 giải tập thể theo số người dự thi trên số thành viên? Ghi thành bản 1")
    assert "Để thực hành: mat khau thuc hanh Ký tên: Lê Thu Hà · Bảo hiểm xã hội tỉnh · 25/8/2022 09:41" in asked
    act(shown, "sign-cancel")
    assert slot(shown, "ask") == ""
    act(shown, "main")
    act(shown, "sign-ok", passphrase=PASSPHRASE[::-1])
    assert "Mật khẩu ký không đúng" in text(shown, "ask")
    assert slot(shown, "banner") == ""
    send(shown, "sign-ok", passphrase=PASSPHRASE)
    assert shown.status["text"] == "Đang chốt giải tập thể…"
    act(shown, "sign-ok", passphrase=PASSPHRASE)  # pressed twice, given once
    assert [path.name for path in closed.stage.exports.glob("tong-ket-*")] == ["tong-ket-1"]
    assert text(shown, "banner").startswith("Đã chốt 14 giải tập thể, bản 1. Lập quyết định")
    assert "Đã chốt, bản 1. Lê Thu Hà ký lúc 25/8/2022 09:41." in text(shown, "first")
    assert "Chốt lại giải tập thể…" in text(shown, "actions")
    assert "đã chốt giải" in text(shown, "places")
    act(shown, "main")
    assert "Ghi thành bản 2" in text(shown, "ask")
    assert "Mật khẩu ký" not in text(shown, "ask")


def test_prizes_that_a_command_gave_and_results_that_changed(closed: Practice) -> None:
    units = closed.stage.folder / "units.csv"
    units.write_bytes(units.read_bytes().replace(b",305,", b",9305,"))
    shown = desk(closed)
    assert "Chưa có chữ ký của người chốt." in text(shown, "first")
    assert "Kết quả tuần hoặc danh sách tập thể đã đổi sau khi chốt." in text(shown, "first")


def test_missing_members_block_and_are_entered(closed: Practice) -> None:
    units = closed.stage.folder / "units.csv"
    units.write_bytes(units.read_bytes().replace(b",8960,2022-06-30", b",,").replace(b",305,", b",,"))
    shown = desk(reopened(closed))
    assert text(shown, "actions").startswith("Cả 3 tuần đã có kết quả Chưa tính được chỉ số")
    first = text(shown, "first")
    assert "Chưa tính được chỉ số. Thiếu số thành viên" in first
    assert "Bảng trên xếp theo số người dự thi, chưa có giải." in first
    assert "Thiếu số thành viên của 2 tập thể nên chưa tính được tỷ lệ" in first
    act(shown, "members:bhxh-tinh")
    assert "38 trong 40 đã có" in text(shown, "members")
    assert slot(shown, "members").index("bhxh-tinh") < slot(shown, "members").index("tp-lam-giang")
    act(shown, "members-ok", unit="bhxh-tinh", count="305", day="")
    assert "phải kèm ngày thống kê" in text(shown, "members")  # where the eye is, not above what is scrolled away
    assert text(shown, "banner") == ""
    act(shown, "members-ok", unit="bhxh-tinh", count="305", day="30/6/2022")
    assert text(shown, "banner") == "Đã ghi số thành viên của Đảng bộ Bảo hiểm xã hội tỉnh."
    assert "39 trong 40 đã có" in text(shown, "members")  # the next one is entered at once
    assert "Đã ghi số thành viên của Đảng bộ Bảo hiểm xã hội tỉnh." in text(shown, "members")
    assert "Đảng bộ thị xã Thanh Lĩnh: 4.890 (30/6/2022)" in text(shown, "members")
    bring(shown, "members", "số.csv", "Mã đơn vị,Số thành viên\n".encode())
    assert "số.csv, dòng 1: Bảng số thành viên thiếu cột." in text(shown, "members")
    table = "Mã đơn vị,Số thành viên,Ngày thống kê\ntp-lam-giang,8960,30/6/2022\n".encode()
    bring(shown, "members", "số.csv", table)
    assert text(shown, "banner") == "Đã ghi số thành viên của 1 tập thể."
    assert text(shown, "actions") == "Cả 3 tuần đã có kết quả Chốt giải tập thể… Alt+G"
    act(shown, "members")
    act(shown, "members-cancel")
    assert slot(shown, "members") == ""


def test_the_prizes_are_judged_by_two_people(closed: Practice) -> None:
    shown = desk(reopened(closed))
    act(shown, "by-hand")
    assert "Nhất 0/1 · Nhì 0/2 · Ba 0/3 · Khuyến khích 0/8" in text(shown, "hand")
    assert "Phạm Văn Lâm (Ban Tuyên giáo Tỉnh ủy)" in text(shown, "hand")
    shown._hear(None, {"kind": "edit", "field": "tier-che", "value": "first", "left": True, "of": 0, "seq": 2}, None)
    assert "Nhất 1/1" in text(shown, "hand")
    shown._hear(None, {"kind": "edit", "field": "x", "value": "first", "left": True, "of": 0, "seq": 2}, None)
    bring(shown, "judgement", "xét.csv", "Mã đơn vị,Hạng giải\nche,Nhì\nso-y-te,Nhất\n".encode())
    assert text(shown, "banner") == "Đã đọc bảng xét giải: 2 giải. Xem lại rồi ký."
    assert (shown.values["tier-che"], shown.opened["number"]) == ("second", 1)
    said = {"passphrase": PASSPHRASE, "second": "lam", "second-word": PASSPHRASE}
    act(shown, "sign-ok", **said, reason="đẹp")
    assert "Phải ghi vì sao xét như vậy." in text(shown, "hand")
    act(shown, "sign-ok", **said, reason="dẫn đầu phong trào cả ba tuần")
    assert text(shown, "banner").startswith("Đã chốt 2 giải tập thể, bản 1.")
    assert "do Ban Tổ chức xét" in text(shown, "first")
    assert "Lê Thu Hà, Phạm Văn Lâm ký lúc 25/8/2022 09:41." in text(shown, "first")
    act(shown, "sign-ok")
    for name in ("sign-ok", "purge-ok"):  # nothing is asked: whoever came past the desk does nothing
        shown.screen.act(name, {})
    assert "Đã chốt" in text(shown, "first")


def test_one_person_alone_judges_nothing() -> None:
    asked = confirming.judge((), Asked("ha", "Hà", NOW, "hôm nay"))
    assert "Chưa có người thứ hai nào có vai trò quyết định giải." in asked
    assert 'data-action="sign-ok"' not in asked


def test_who_may_not_decide_reads_why(closed: Practice) -> None:
    shown = desk(reopened(closed), writer="phieu")
    assert "Chỉ thư ký, người duyệt hoặc chủ cuộc thi" in text(shown, "actions")


def test_changed_sentences_of_the_rules(closed: Practice) -> None:
    shown = desk(closed, "truoc")
    assert "Chọn tệp contest.toml trước khi sửa" in text(shown, "first")
    now = (closed.stage.folder / "contest.toml").read_bytes()
    bring(shown, "settings", "contest.toml", now)
    assert "contest.toml: không câu nào trong Thể lệ đổi." in text(shown, "first")
    bring(shown, "settings", "contest.toml", now.replace(b"minutes = 15", b"minutes = 20"))
    assert "1 câu trong Thể lệ đã đổi." in text(shown, "first")
    assert "<del>20</del> <ins>15</ins>" in slot(shown, "first")
    bring(shown, "settings", "cũ.toml", b"?")
    assert "cũ.toml" in text(shown, "banner")
    act(shown, "refresh")
    assert "1 câu trong Thể lệ" not in text(shown, "first")


def test_touched_results_stop_the_prizes_not_the_papers(closed: Practice) -> None:
    (closed.stage.exports / "2022-w30-results-1/noi-bo/bang-diem.csv").write_bytes(b"x")
    shown = desk(closed)
    assert "không còn nguyên vẹn" in text(shown, "first")
    assert "trong 9 đã lập" in text(shown, "papers")
    assert text(shown, "actions") == "Chưa đọc được Chốt giải tập thể… Alt+G"
    assert "Lập tất cả" in text(shown, "papers")


def test_reading_that_fails_says_so(closed: Practice, monkeypatch: pytest.MonkeyPatch) -> None:
    shown = desk(closed, "truoc")

    def fail(*_all: object) -> None:
        raise ValueError("Nguyễn Thị Bí Mật")

    monkeypatch.setattr("authoring.workbench.paperwork.overviews.look", fail)
    act(shown, "place:ket-thuc")
    assert "Chương trình gặp lỗi" in text(shown, "banner")
    act(shown, "main")
    assert text(shown, "first") == "Đang đọc văn bản và kết quả…"


def test_a_step_waits_only_a_moment() -> None:
    import threading  # noqa: PLC0415 — only this test needs to hold a task

    gate = threading.Event()
    tasks = [working.Task("make", "a", lambda _office: gate.wait(20)), working.Task("make", "b", lambda _office: 2)]
    work = working.Work(lambda: None, tasks)  # type: ignore[arg-type, return-value] # no task asks for the office
    assert work.step(0.01) is None
    assert (work.over, work.now and work.now.about) == (False, "a")
    work.add([working.Task("make", "c", lambda _office: 3)])
    assert work.total == 3
    gate.set()
    first = work.step(20)
    assert first is not None
    assert (first.value, work.done) == (True, 1)
    work.stop()
    assert (work.over, work.step()) == (True, None)
    work.drop()
