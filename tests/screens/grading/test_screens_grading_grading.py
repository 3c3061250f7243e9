"""The way of a week on screen 5: opened, files brought, columns confirmed, graded beside the page, signed by two."""

from collections.abc import Callable
from pathlib import Path
from types import SimpleNamespace as Practice

import pytest

from authoring.runs import background
from authoring.screens.grading.grading import GradingScreen
from authoring.screens.grading.sources import HOWS
from authoring.screens.pieces.desk import Receiver, Seated, Worker
from authoring.tables import read_rows
from authoring.workbench.results import inbox
from tests.screens.grading.conftest import NOW, WEEK, At, Process, seal

Opened = Callable[..., At]
WRONG = "không phải"


def test_a_week_from_its_seal_to_its_prizes(practice: Practice, process: Process, at: Opened) -> None:
    seal(practice)
    page = at(practice)
    assert isinstance(page.screen, Worker)
    assert isinstance(page.screen, Receiver)
    assert isinstance(page.screen, Seated)
    assert page.slot("title").startswith(
        "Chấm bài tuần 30 thi 18/7/2022 10:00 – 24/7/2022 16:00 Công bố chậm nhất 12:00"
    )
    assert "Đáp án còn niêm phong" in page.slot("banner")
    assert "3. Mở niêm phong chờ người giữ niêm phong" in page.slot("steps")
    assert page.slot("tabs") == ""
    page.do("main")
    assert "Mở niêm phong đáp án tuần 30?" in page.slot("ask")
    page.sign(passphrase=WRONG)
    assert "Mật khẩu" in page.slot("ask")
    assert page.slot("banner").startswith("Kỳ thi tuần 30")
    page.do("sign-cancel")
    assert page.slot("ask") == ""
    page.do("main").sign()
    assert "Đã mở niêm phong" in page.slot("banner")
    assert 'data-pick="file"' in page.html("actions")
    assert page.screen.receive("file", "bài nộp.csv", practice.submissions.read_bytes())
    assert page.screen.status() == "Đang xem các cột của tệp…"
    assert page.slot("actions") == ""
    assert page.screen.pending() == "go"
    page.wait()
    assert page.screen.pending() == ""
    assert "Xem cách đọc các cột" in page.slot("banner")
    assert "2. Đọc bài thi chờ xác nhận cách đọc" in page.slot("steps")
    page.do("main")
    assert "Mật khẩu ký" not in page.slot("ask")  # he sits already
    page.do("sign-ok")
    assert "Đã ký xác nhận cách đọc 1 kiểu tiêu đề" in page.slot("banner")
    grade(page, process)


def grade(page: At, process: Process) -> None:
    """The second half: graded beside the page, then the prizes stand there."""
    page.do("main")
    assert [path.name for path in process.begun[0]] == ["bài nộp.csv"]
    assert "Kiểm bộ đề… Rời trang này được" in page.slot("progress")
    assert page.screen.pending() == "go"
    assert page.slot("main") == ""
    process.tell(2)
    page.do("go")
    assert "Đọc bài thi… Rời trang này được" in page.slot("progress")
    process.tell(2, 25, 100)
    page.do("go")
    assert "Đọc bài thi: 25 trong 100 · còn khoảng 0 giây" in page.slot("progress")
    assert 'aria-valuenow="25"' in page.html("progress")
    process.tell(2, 400, 1000)
    page.do("go")
    assert "Đọc bài thi: 40 % · còn khoảng 0 giây" in page.slot("progress")
    assert "2. Đọc bài thi đang chạy 3. Mở niêm phong xong 4. Chấm điểm chờ" in page.slot("steps")
    process.end()
    page.do("go")
    assert page.slot("progress") == ""
    assert "Đã có kết quả lần 1" in page.slot("banner")
    assert page.slot("main").startswith("19 giải cá nhân")
    assert page.screen.opened() == (0, "week=2022-w30")
    assert page.screen.status().startswith("Xem lúc 10:")
    assert page.screen.levels() == {}
    assert not page.screen.locked()
    assert 'data-slot="suspects"' in page.screen.frame()


def test_weeks_that_cannot_be_graded_yet(practice: Practice, at: Opened) -> None:
    page = at(practice, tag="")
    assert page.screen.tag == WEEK
    page.do("week:2022-w32")
    assert "Tuần này chưa phát hành đề" in page.slot("banner")
    assert 'Phát hành ở <a href="04-phat-hanh.ipynb?week=2022-w32">màn hình 4</a>, rồi' in page.html("banner")
    assert 'href="04-phat-hanh.ipynb?week=2022-w32"' in page.html("actions")
    assert page.screen.values() == {f"how-{name}": "" for name in HOWS}
    page.do("week:2022-w30")
    page.now[0] = practice.week.closes
    page.do("refresh")
    page.now[0] = practice.week.closes
    assert "Tuần thi còn mở đến 24/7/2022 16:00" in page.slot("banner")
    assert page.slot("actions") == ""
    assert "đang thi" in page.slot("weeks")
    page.do("main")
    assert page.slot("ask") == ""


def test_a_contest_without_weeks(practice: Practice, monkeypatch: pytest.MonkeyPatch) -> None:
    office = practice.stage.office()
    monkeypatch.setattr("authoring.screens.grading.grading.next_week", lambda _office, _now: "")
    screen = GradingScreen(lambda: office, "ha", "Hà", tag="2031-w01")
    assert "Cuộc thi chưa có tuần nào" in screen.slots()["main"]
    assert (screen.opened(), screen.status(), screen.pending(), screen.values()) == ((0, ""), "", "", {})
    assert screen.edit("column-0", "name", left=True)
    with pytest.raises(Exception, match="chưa có tuần nào"):
        screen.act("refresh", {})


def test_columns_are_answered_and_changed(practice: Practice, at: Opened) -> None:
    lines = practice.submissions.read_text(encoding="utf-8").replace("Nộp lúc", "Lúc").splitlines(keepends=True)
    inbox.put_file(practice.stage.office(), WEEK, "lạ.csv", "".join(lines).encode())
    page = at(practice).wait()
    assert "1 chỗ cần trả lời" in page.slot("more")
    assert "Cần trả lời Cột nào là “Nộp lúc”?" in page.slot("more")
    assert "Còn 1 chỗ chưa trả lời" in page.slot("actions")
    page.do("main")
    assert page.slot("ask") == ""
    heads = [name for name, value in page.screen.values().items() if value == "-"]
    assert len(heads) == 1
    page.screen.edit(heads[0], "submitted", left=True)
    assert "chờ xác nhận" in page.slot("more")
    assert page.screen.values()[heads[0]] == "submitted"
    assert "Câu 1 … Câu 20: 20 cột" in page.slot("more")
    page.do("unfold")
    assert "Câu 1 … Câu 20: 20 cột" not in page.slot("more")
    page.do("fold")
    page.screen.edit("column-99", "name", left=True)
    page.screen.edit("column-x", "name", left=True)
    page.screen.edit("strange", "name", left=True)
    page.do("main").sign()
    assert page.slot("ask") == ""
    assert "đã xác nhận" in page.slot("more")
    assert "Đã rõ cách đọc 1 tệp" in page.slot("banner")


def test_day_and_month_are_asked(practice: Practice, at: Opened) -> None:
    """Where 3/8 may be either, a person says which; the answer can be taken back before it is signed."""
    header, *rows = practice.submissions.read_text(encoding="utf-8").splitlines()
    cells = next(row.split(",") for row in rows if row.count(",") == header.count(","))
    for place in (6, 7):
        cells[place] = "07/08/2022 10:00:00"
    cells[3] = "000000000077"
    inbox.put_file(practice.stage.office(), WEEK, "ngày.csv", f"{header}\n{','.join(cells)}\n".encode())
    page = at(practice).wait()
    assert "ghi ngày trước hay tháng trước?" in page.slot("more")
    assert "Chưa trả lời" in page.slot("more")
    page.screen.edit("how-dates", "day-first", left=True)
    assert page.screen.values()["how-dates"] == "day-first"
    assert "chờ xác nhận" in page.slot("more")
    page.screen.edit("how-dates", "", left=True)
    assert "1 chỗ cần trả lời" in page.slot("more")


def test_a_file_of_scores_alone_has_no_columns_to_fold(practice: Practice, at: Opened) -> None:
    rows = [line.split(",") for line in practice.submissions.read_text(encoding="utf-8").splitlines()[:5]]
    lines = [",".join([*row[:9], "Số câu đúng" if number == 0 else "12"]) for number, row in enumerate(rows)]
    inbox.put_file(practice.stage.office(), WEEK, "điểm.csv", ("\n".join(lines) + "\n").encode())
    page = at(practice).wait()
    assert "Số câu đúng" in page.slot("more")
    assert "Xem cả" not in page.slot("more")


def test_files_come_and_go(practice: Practice, at: Opened, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    page = at(practice)
    assert "Chưa có tệp nào" in page.slot("main")
    page.do("path", path="bài.csv")
    assert "Chưa làm được. Chép cả đường dẫn" in page.slot("banner")
    page.do("path", path=str(practice.submissions)).wait()
    assert "Đã thêm đường dẫn" in page.slot("banner")
    assert "1 tệp" in page.slot("main")
    gone = tmp_path / "mất.csv"
    gone.write_bytes(practice.submissions.read_bytes())
    page.do("path", path=str(gone)).wait()
    gone.unlink()
    page.do("refresh").wait()
    assert "không thấy tệp" in page.slot("main")
    assert "Không thấy tệp bài dự thi này" in page.slot("banner")
    assert "Chọn thêm tệp" in page.slot("actions")
    page.do("out:1").wait()
    assert "Đã bỏ tệp mất.csv ra. Xem cách" in page.slot("banner")
    assert "1 tệp" in page.slot("main")
    for odd in ("out:7", "out:x"):
        page.do(odd)
        assert "Chỗ này vừa đổi" in page.slot("banner")
    monkeypatch.setattr(inbox, "show_folder", lambda _office, _week: True)
    page.do("folder")
    assert "Đã mở thư mục" in page.slot("banner")
    monkeypatch.setattr(inbox, "show_folder", lambda _office, _week: False)
    page.do("folder")
    assert "chép đường dẫn" in page.slot("banner")


def test_a_run_is_stopped_lost_or_failed(practice: Practice, process: Process, at: Opened) -> None:
    inbox.name_path(practice.stage.office(), WEEK, str(practice.submissions))
    page = at(practice).wait()
    page.do("main").sign().do("main")
    process.tell(6, 3, 21)
    page.do("stop").do("go")
    assert "Đang dừng…" in page.html("actions")
    assert page.screen.status() == "Đang chấm…"
    process.end(background.STOPPED)
    page.do("go")
    assert page.screen.pending() == ""
    assert "Lần chấm vừa rồi dừng lại. Đã dừng chấm theo yêu cầu" in page.slot("banner")
    assert "6. Xếp giải dừng ở đây" in page.slot("steps")
    page.do("main")
    assert len(process.begun) == 2
    assert page.screen.beside is not None
    page.screen.beside.watch.clock = lambda: 1e9
    page.do("go")
    assert "Việc chấm đã dừng giữa chừng" in page.slot("banner")
    assert "Chấm tuần 30" in page.slot("actions")
    page.do("main").do("go")
    process.end("Tệp hỏng ở dòng 7.")
    page.do("go").wait()
    assert "Tệp hỏng ở dòng 7. Chưa có điểm nào được ghi." in page.slot("banner")
    practice.submissions.unlink()
    page.do("refresh").wait()
    assert page.slot("banner").count("Không thấy tệp") == 1
    assert "Tệp hỏng ở dòng 7" in page.slot("banner")


def test_a_week_that_failed_is_graded_again_from_a_new_page(practice: Practice, process: Process, at: Opened) -> None:
    inbox.name_path(practice.stage.office(), WEEK, str(practice.submissions))
    at(practice).wait().do("main").sign().do("main")
    process.end("Ổ đĩa đầy.")
    page = at(practice).wait()
    assert "Ổ đĩa đầy." in page.slot("banner")
    assert "Chấm tuần 30" in page.slot("actions")


def test_corrected_rows_are_read_again(
    graded: Practice, at: Opened, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    """The workbook of rejected rows, mended in Excel, comes back as one more file and leads to the next results."""
    process = Process(graded)
    monkeypatch.setattr(background, "start", process.start)
    page = at(graded)
    page.do("book").wait()
    assert page.screen.pending() == ""
    rows = page.week.sheets.rejected
    header, place = rows.header, rows.header.index("Nộp lúc")
    unreadable = [row for row in rows.rows if row[place] == "chiều Chủ nhật"]
    left = next(row for row in rows.rows if "Không đủ thông tin" in row[2])  # nobody mended this one
    mended = [",".join(row).replace("chiều Chủ nhật", "2022-07-24 15:00:00") for row in unreadable]
    lines = [",".join(header), *mended, ",".join(left)]
    page.screen.receive("file", "sửa.csv", ("\n".join(lines) + "\n").encode())
    page.wait().do("tab:files")
    assert "Xác nhận cách đọc…" in page.slot("more")
    page.do("confirm").sign().do("tab:files")
    assert "Chấm lại, thành lần 2…" in page.slot("more")
    page.do("regrade").do("sign-ok")
    process.end()
    before = page.week.sheets.figures
    page.do("go")
    after = page.week.sheets.figures
    assert len(unreadable) > 0
    assert after["read"] == before["read"] + len(unreadable) + 1
    assert after["rejected"] == before["rejected"] + 1
    again = page.week.sheets.rejected
    assert again.header == header
    assert {one.said for one in again.reasons} == {one.said for one in rows.reasons}
    assert ("sửa.csv", str(len(lines))) in [row[:2] for row in again.rows]
    page.do("book").wait()
    (tmp_path / "loại.xlsx").write_bytes(page.screen.done.data)
    assert read_rows(tmp_path / "loại.xlsx")[0].rows[0].cells == header
    assert f"dòng {len(lines)} của sửa.csv" in page.slot("received")


def test_a_run_of_another_window_is_seen(practice: Practice, process: Process, at: Opened) -> None:
    inbox.name_path(practice.stage.office(), WEEK, str(practice.submissions))
    process.start(practice.stage.folder, WEEK, [practice.submissions], practice.stage.exports)
    page = at(practice)
    assert page.screen.pending() == "go"
    assert "Dừng chấm" in page.slot("actions")
    page.now[0] = NOW
