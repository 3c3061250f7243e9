"""Settled: rows, alarms, regrades, ties and what nobody has signed for yet."""

from datetime import timedelta
from types import SimpleNamespace as Practice

from authoring.records import SUMS, write_sums
from authoring.reports.standings import Settled
from authoring.workbench.paperwork.dossiers import open_dossier
from authoring.workbench.paperwork.settled import settled
from authoring.workbench.results import grading
from authoring.workbench.results.decisions import COMMITTEE, decide, second
from authoring.workbench.results.regrading import decide_ruling, ruling, uphold

WEEK = "2022-w30"


def test_a_quiet_week(closed: Practice) -> None:
    found = settled(open_dossier(closed.stage.office(), WEEK))
    assert [one.what for one in found] == [
        *("Dòng bị loại", "Người không dự thi, không xếp hạng", "Tên đơn vị chưa rõ", "Báo động đáp án sai"),
        *("Có hạng nhưng không trao giải", "Đính chính bộ đề", "Người đạt giải chưa xác minh"),
    ]
    assert found[0].by == ""
    assert found[3] == Settled("Báo động đáp án sai", "không có", "-")
    assert found[-1] == Settled("Người đạt giải chưa xác minh", "không có", "-")


def test_everything_that_was_decided_names_who(closed: Practice) -> None:
    stage, week = closed.stage, closed.week
    work = grading.prepare(str(stage.folder), week.tag, [str(closed.submissions)], str(stage.exports))
    ids = [entry.id for entry in work.key.entries]
    ha, lam = (one.at(week.closes + timedelta(hours=3)) for one in (stage.ha, stage.lam))
    records = (
        decide_ruling(work, ha, ruling(work, "1", "give-to-all"), "câu dẫn thiếu điều kiện"),
        uphold(work, ha, ids[1], "đã xem lại căn cứ"),
        decide(work.office, ha, COMMITTEE, WEEK, {"list": "ab", "order": "1 2"}, "họp Ban Tổ chức quyết định"),
    )
    for record in records:
        second(stage.office(), lam, record.mark)
    found = open_dossier(stage.office(), WEEK)
    alarms = found.folder / "noi-bo/dap-an-dang-ngo.csv"
    lines = "".join(f"{number},{item}\n" for number, item in ((2, ids[1]), (3, ids[2])))
    alarms.write_bytes(f"Số thứ tự,Mã câu\n{lines}".encode())
    (found.folder / "noi-bo/khong-trao-giai.csv").write_bytes("Họ và tên,Lý do\nAn,người nhà\n".encode())
    (found.folder / "noi-bo/khong-xep-hang.csv").write_bytes("Họ và tên\nBình\n".encode())
    (found.folder / "noi-bo/don-vi-chua-ro.csv").write_bytes("Đơn vị\nTổ 1\n".encode())
    (found.folder / SUMS).unlink()
    write_sums(found.folder)
    both = "Lê Thu Hà, Phạm Văn Lâm"
    assert settled(found)[1:-2] == (
        Settled("Người không dự thi, không xếp hạng", "1 người"),
        Settled("Tên đơn vị chưa rõ", "1 cách viết"),
        Settled("Báo động đáp án sai", "câu 2: đã xem lại căn cứ", both),
        Settled("Báo động đáp án sai", "câu 3"),
        Settled("Chấm lại", f"{ids[0]}: câu dẫn thiếu điều kiện", both),
        Settled("Bằng nhau, bốc thăm hoặc Ban Tổ chức quyết định", "họp Ban Tổ chức quyết định", both),
        Settled("Có hạng nhưng không trao giải", "An: người nhà"),
    )
    for path in (stage.folder / "decisions").iterdir():
        path.unlink()
    assert settled(found)[-1] == Settled("Người đạt giải chưa xác minh", "19 người")
