"""Screen 0 driven as the browser drives it."""

from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path
from types import SimpleNamespace as Place

import pytest

from authoring.model.contests import Person
from authoring.model.errors import RefusedError
from authoring.model.items import options
from authoring.records import create_folder, digest
from authoring.screens.home.front import FrontScreen
from authoring.screens.home.home import HomeScreen
from authoring.screens.home.weeks import calendar
from authoring.screens.pieces.desk import Desk
from authoring.screens.pieces.practice import Practice
from authoring.workbench.audits import surveys
from authoring.workbench.contest.choices import Choice
from authoring.workbench.contest.offices import Office
from authoring.workbench.contest.sittings import join
from authoring.workbench.items.reviewing import give_back, send
from authoring.workbench.overview import Stand
from authoring.workbench.results.decisions import FINAL, decide, second

KNOWN = "mat khau"
CHOICE = Choice(Path(), "ha")
NOW = datetime(2022, 7, 25, 3, 0, tzinfo=UTC)


def home(place: Place, writer: str = "ha", now: datetime = NOW, practice: Practice | None = None) -> Desk:
    screen = HomeScreen(place.office, writer, "Lê Thu Hà", practice or Practice(), lambda: now)
    return Desk(screen)


def slot(desk: Desk, name: str) -> str:
    return str(desk.slots[name])


def refresh(desk: Desk) -> None:
    desk._hear(None, {"kind": "action", "name": "refresh", "local": {}, "of": 0, "seq": 1}, None)


def test_an_empty_bank(place: Place) -> None:
    desk = home(place)
    assert "<h1>1 việc cần xử lý</h1>" in slot(desk, "title")
    assert "Thứ Hai 25/7/2022 · Cuộc thi thử" in slot(desk, "today")
    assert desk.status["text"] == "Xem lúc 10:00"
    assert '<a href="01-soan-cau-hoi.ipynb"><b>Soạn câu hỏi đầu tiên</b></a>' in slot(desk, "waiting")
    assert slot(desk, "banner") == ""
    assert (desk.values, desk.levels, desk.locked) == ({"": "0"}, {}, False)
    assert str(desk.frame).count("<h1") == 0  # the heading counts, so it stands in a place of its own
    assert "Dữ liệu mẫu" not in str(desk.frame)


def test_a_contest_begins_with_its_documents_and_then_nothing_waits_for_who_has_done_his_part(place: Place) -> None:
    kept = [(path, path.read_bytes()) for path in place.office().bank.policies()]
    for path, _data in kept:
        path.unlink()
    assert '<a href="07-van-ban.ipynb"><b>Thêm văn bản vào thư viện</b></a>' in slot(home(place), "waiting")
    for path, data in kept:
        path.write_bytes(data)
    place.write(place.question(1))
    assert "Soạn câu hỏi đầu tiên" not in slot(home(place), "waiting")
    idle = home(place, "lam")
    assert "<h1>Không có việc nào chờ</h1>" in slot(idle, "title")
    assert "Không có việc nào chờ." in slot(idle, "waiting")


def test_work_is_counted_by_kind_most_urgent_first(place: Place) -> None:
    bad = replace(place.question(0), options=options("8%", "8 %", "22%", "26%"))
    blocked = place.write(bad)
    drafts = [place.write(place.question(n)) for n in range(1, 8)]
    theirs = place.write(place.question(8), "lam")
    send(place.office(), theirs, place.lam.at(NOW))
    send(place.office(), drafts[0], place.ha.at(NOW))
    give_back(place.office(), drafts[0], place.lam.at(NOW), "sửa lại câu dẫn")
    desk = home(place)
    waiting = slot(desk, "waiting")
    assert "<h1>4 việc cần xử lý</h1>" in slot(desk, "title")
    lines = [
        "Sửa 1 câu còn chỗ phải sửa",
        "Sửa 1 câu bị trả lại",
        "Thẩm định 1 câu hỏi",
        "Hoàn thiện và gửi 7 câu nháp",
    ]
    places = [waiting.index(line) for line in lines]
    assert places == sorted(places)
    assert f'href="01-soan-cau-hoi.ipynb?item={blocked}"' in waiting
    assert f'href="01-soan-cau-hoi.ipynb?item={drafts[0]}"' in waiting
    assert f'href="03-tham-dinh.ipynb?item={theirs}"' in waiting
    assert "và 1 câu nữa" in waiting
    bank = slot(desk, "bank")
    assert "<dd>9</dd><dt>câu hỏi</dt>" in bank
    assert "<dd>1</dd><dt>còn chỗ phải sửa</dt>" in bank
    assert "Bảo hiểm xã hội bắt buộc" in bank


def test_topics_that_nobody_has_named(place: Place) -> None:
    place.write(replace(place.question(1), topic=""))
    place.write(replace(place.question(2), topic="chủ đề lạ"))
    bank = slot(home(place), "bank")
    assert "Chưa có chủ đề" in bank
    assert "chủ đề lạ" in bank


def test_a_week_whose_name_is_its_number_is_named_once(place: Place) -> None:
    contest = place.office().bank.contest
    week = replace(contest.weeks[0], name="Tuần 30")
    shown = calendar(contest, [Stand(week, "open", released=True)], frozenset(), None, NOW)
    assert shown.count("Tuần 30") == 1


def test_the_calendar_follows_the_weeks(place: Place) -> None:
    grading = slot(home(place), "calendar")
    assert "18/7/2022 10:00 – 24/7/2022 16:00" in grading
    assert "Đã thi xong, chờ chấm" in grading
    assert "Công bố tuần 30" in grading
    assert ">Tuần 30</a> <small>Tuần thi thứ Nhất</small>" in grading
    assert ">Tuần 32</a> <small>Tuần thi thứ Hai</small>" in grading
    assert "Còn 2 ngày 2 giờ" in grading
    assert "Chưa mở" in grading
    assert "sau 7/8/2022" in grading
    assert "2 giải" in grading
    assert '<a href="04-phat-hanh.ipynb?week=2022-w32">Phát hành đề tuần 32</a>' in grading
    assert "trước 1/8/2022 10:00" in grading
    assert "Đủ 0 trong 2 câu" in grading
    late = slot(home(place, now=datetime(2022, 7, 27, 7, 0, tzinfo=UTC)), "calendar")
    assert "Quá hạn 2 giờ 0 phút" in late
    opened = slot(home(place, now=datetime(2022, 7, 20, tzinfo=UTC)), "calendar")
    assert "Đang thi" in opened
    assert "Công bố" not in opened
    (place.office().exports / "2022-w32-r1").mkdir(parents=True)
    assert "Chưa mở, đề đã phát hành" in slot(home(place), "calendar")
    assert "Phát hành đề" not in slot(home(place), "calendar")
    (place.office().exports / "2022-w30-results-1").mkdir()
    assert "Đã có kết quả, chờ ký chốt" in slot(home(place), "calendar")


def test_a_week_leads_where_its_work_is_done(place: Place) -> None:
    exports, late = place.office().exports, datetime(2022, 7, 27, 7, 0, tzinfo=UTC)
    assert '<a href="04-phat-hanh.ipynb?week=2022-w30">' in slot(home(place), "calendar")  # closed, never released
    assert '<a href="06-tong-ket.ipynb">Tổng kết' in slot(home(place), "calendar")
    (exports / "2022-w30-r1").mkdir(parents=True)
    drafts = place.write(place.question(1), "lam")
    grading = home(place, "lam")
    assert '<a href="05-cham-bai-tuan.ipynb?week=2022-w30">' in slot(grading, "calendar")
    assert '<a href="04-phat-hanh.ipynb?week=2022-w32">' in slot(grading, "calendar")
    waiting = slot(grading, "waiting")
    assert '<a href="05-cham-bai-tuan.ipynb?week=2022-w30"><b>Chấm bài tuần 30</b></a>' in waiting
    assert "Công bố chậm nhất 27/7/2022 12:00 · Còn 2 ngày 2 giờ" in waiting
    assert waiting.index("Chấm bài") < waiting.index(drafts)
    assert "<h1>2 việc cần xử lý</h1>" in slot(grading, "title")
    assert "Phát hành đề" not in slot(grading, "calendar"), "which items are free isn't known: a release is torn"
    board = slot(grading, "board")
    assert ">Chấm tuần 30<small>" in board
    assert "<dd>50</dd><dt>giờ còn lại, trong 68 giờ</dt>" in board
    assert "<dd>0</dd><dt>tệp bài dự thi</dt>" in board
    assert "đáp án cần xem lại" not in board
    assert "<dt>giờ quá hạn công bố</dt>" in slot(home(place, "lam", late), "board")
    assert 'at-block"' in slot(home(place, "lam", late), "waiting")
    (exports / "2022-w32-r1").mkdir()
    both = slot(home(place, "lam", datetime(2022, 8, 8, tzinfo=UTC)), "waiting")
    assert both.index("Chấm bài tuần 30") < both.index("Chấm bài tuần 32")


def test_a_board_of_results_that_cannot_be_read_is_left_out(place: Place) -> None:
    exports = place.office().exports
    (exports / "2022-w30-r1").mkdir(parents=True)
    (exports / "2022-w30-results-1").mkdir()
    shown = home(place, "lam")
    assert slot(shown, "board") == ""
    assert "Soát và ký chốt" in slot(shown, "waiting")


def test_a_week_is_graded_by_those_who_may(place: Place) -> None:
    (place.office().exports / "2022-w30-r1").mkdir(parents=True)
    join(place.folder, Person("binh", "Trần Thị Bình", "Ban Tuyên giáo", ("author",)), KNOWN)
    assert "Chấm bài" not in slot(home(place, "binh"), "waiting")
    assert "05-cham-bai-tuan" in slot(home(place, "binh"), "calendar")


def test_signed_results_lead_to_the_papers(place: Place) -> None:
    place.write(place.question(1))
    office = place.office()
    folder = office.exports / "2022-w30-results-1"
    create_folder(folder, {"so.csv": b"1\n"})
    waits = home(place, "lam")
    assert '<a href="05-cham-bai-tuan.ipynb?week=2022-w30"><b>Soát và ký chốt kết quả tuần 30' in slot(waits, "waiting")
    subject = {"results": folder.name, "sums": digest((folder / "SHA256SUMS").read_bytes())}
    record = decide(office, place.ha.at(NOW), FINAL, "2022-w30", subject, "kết quả chấm lần đầu")
    assert "Soát và ký chốt" in slot(home(place, "lam"), "waiting")
    second(office, place.lam.at(NOW), record.mark)
    done = home(place, "lam")
    assert "Không có việc nào chờ" in slot(done, "waiting")
    assert '<a href="06-tong-ket.ipynb?place=2022-w30">' in slot(done, "calendar")
    assert "Đã chốt kết quả" in slot(done, "calendar")
    create_folder(office.exports / "2022-w30-results-2", {"so.csv": b"2\n"})
    assert "Soát và ký chốt" in slot(home(place, "lam"), "waiting")


def test_a_contest_without_collective_prizes(place: Place) -> None:
    contest = place.folder / "contest.toml"
    text = contest.read_text(encoding="utf-8")
    begin, end = text.index("[[prizes.collective]]"), text.index("[caps]")
    contest.write_text(text[:begin] + text[end:], encoding="utf-8")
    desk = home(place)
    assert "Tổng kết" not in slot(desk, "calendar")
    assert "Thiết lập cuộc thi chưa được ký" in slot(desk, "banner")


def test_stray_files_and_the_sample_are_told(place: Place) -> None:
    (place.folder / "items").mkdir(exist_ok=True)
    (place.folder / "items/lạ <b>.md").write_text("x", encoding="utf-8")
    desk = home(place, practice=Practice(sample=True, passphrase=KNOWN))
    banner = slot(desk, "banner")
    assert "Có 1 tệp trong thư mục ngân hàng không đọc được" in banner
    assert "lạ &lt;b&gt;.md" in banner
    assert "Dữ liệu mẫu của năm 2022: quy định" in banner
    assert "Mật khẩu ký để thực hành: mat khau" in banner
    assert "Dữ liệu mẫu" in str(desk.frame)


def test_looking_again_and_a_bank_that_cannot_be_read(place: Place) -> None:
    desk = home(place)
    place.write(place.question(1))
    refresh(desk)
    assert "1 việc cần xử lý" in slot(desk, "title")

    def gone() -> Office:
        raise RefusedError("Không thấy thư mục ngân hàng.")

    desk.screen.reopen = gone  # type: ignore[attr-defined]
    refresh(desk)
    assert "Không thấy thư mục ngân hàng." in slot(desk, "banner")
    assert "1 việc cần xử lý" in slot(desk, "title")
    assert desk.screen.edit("stem", "x", left=True) is False


def test_items_whose_law_changed_lead_to_the_library(place: Place) -> None:
    written = place.write(place.question(0))
    amending = (
        "ỦY BAN NHÂN DÂN\nSố: 30/2022/QĐ-UBND\nQUYẾT ĐỊNH\nSửa đổi, bổ sung một số điều của Quyết định số 27/2021/QĐ-UBND\n"
        "Điều 1. Sửa đổi, bổ sung một số điều của Quyết định số 27/2021/QĐ-UBND\n1. Bãi bỏ khoản 1 Điều 5.\n"
        "Điều 2. Hiệu lực\nQuyết định này có hiệu lực thi hành từ ngày 01 tháng 8 năm 2022.\n"
    )
    (place.folder / "policies/qd-30.txt").write_text(amending, encoding="utf-8")
    waiting = slot(home(place), "waiting")
    assert '<a href="07-van-ban.ipynb"><b>Rà soát 1 câu vì văn bản đã đổi</b></a>' in waiting
    assert "is-stale" in waiting
    assert written in waiting


def test_a_large_bank_is_read_while_the_page_stands(place: Place, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(surveys, "STEP", 1)
    monkeypatch.setattr(surveys, "PAUSE", 0)
    for number in range(3):
        place.write(replace(place.question(number), options=options("8%", "8 %", "22%", "26%")))
    desk = Desk(FrontScreen(lambda: HomeScreen(place.office, "ha", "Lê Thu Hà", clock=lambda: NOW), lambda: CHOICE))
    assert (desk.status["text"], desk.status["next"]) == ("Đang đọc 1 trong 3 câu", "survey")
    assert "<dd>…</dd><dt>còn chỗ phải sửa</dt>" in slot(desk, "bank")
    for _ in range(2):
        desk._hear(None, {"kind": "action", "name": desk.status["next"], "local": {}, "of": 0, "seq": 1}, None)
    assert (desk.status["text"], "next" in desk.status) == ("Xem lúc 10:00", False)
    assert "<dd>3</dd><dt>còn chỗ phải sửa</dt>" in slot(desk, "bank")
    assert "Sửa 3 câu còn chỗ phải sửa" in slot(desk, "waiting")
