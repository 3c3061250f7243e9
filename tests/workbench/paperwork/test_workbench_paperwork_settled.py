"""Settled: rows, signs, alarms, regrades, ties and what nobody has signed for yet."""

from datetime import timedelta
from types import SimpleNamespace as Practice

import pytest

from authoring.records import SUMS, write_sums
from authoring.reports.standings import Settled
from authoring.workbench.paperwork.dossiers import Dossier, open_dossier
from authoring.workbench.paperwork.settled import decided, settled
from authoring.workbench.results import grading
from authoring.workbench.results.arrivals import look_over
from authoring.workbench.results.decisions import COMMITTEE, WINNER, decide, reverse, second
from authoring.workbench.results.outcomes import sheet_mark
from authoring.workbench.results.regrading import decide_ruling, ruling, uphold
from authoring.workbench.results.voiding import decide_voiding

WEEK, BOTH = "2022-w30", "Lê Thu Hà, Phạm Văn Lâm"


def work_of(closed: Practice) -> grading.Work:
    stage = closed.stage
    return grading.prepare(str(stage.folder), WEEK, [str(closed.submissions)], str(stage.exports))


def graded(closed: Practice) -> Dossier:
    """The week graded once more, by what was decided since."""
    work = work_of(closed)
    arrived = grading.receive(work)
    grading.keep(work, grading.grade(work, arrived), looks=look_over(arrived, work.scheme))
    return open_dossier(closed.stage.office(), WEEK)


def told(found: Dossier, *names: str) -> list[Settled]:
    return [one for one in settled(found) if one.what in names]


def test_a_quiet_week(closed: Practice) -> None:
    found = settled(open_dossier(closed.stage.office(), WEEK))
    assert [one.what for one in found] == [
        *("Dòng bị loại", "Người không dự thi, không xếp hạng", "Tên đơn vị chưa rõ", "Dấu hiệu nghi vấn"),
        *("Hệ thống thi chấm khác", "Báo động đáp án sai"),
        *("Có hạng nhưng không trao giải", "Đính chính bộ đề", "Người đạt giải chưa xác minh"),
    ]
    assert found[0].by == ""
    assert set(found[3:]) == {Settled(one.what, "không có", "-") for one in found[3:]}


def test_what_was_decided_names_who_and_whether_the_results_have_it(closed: Practice) -> None:
    stage, work = closed.stage, work_of(closed)
    ha, lam = (one.at(closed.week.closes + timedelta(hours=3)) for one in (stage.ha, stage.lam))
    first = work.key.entries[0].id
    sheet = sheet_mark(open_dossier(stage.office(), WEEK).folder)
    unworthy = {"results": f"{WEEK}-results-1", "sheet": sheet, "place": "1", "status": "not-eligible"}
    regraded = decide_ruling(work, ha, ruling(work, "1", "give-to-all"), "câu dẫn thiếu điều kiện")
    records = (
        regraded,
        decide_voiding(work, ha, [5, 9], "hai bài làm hộ"),
        decide(work.office, ha, WINNER, WEEK, unworthy, "là người nhà thành viên"),
    )
    for record in records:
        second(stage.office(), lam, record.mark)
    ruled = f"câu 1 ({first}), mọi người được điểm câu này: câu dẫn thiếu điều kiện"
    before = open_dossier(stage.office(), WEEK)
    assert decided(before) == ()
    assert told(before, "Chấm lại") == [Settled("Chấm lại", f"{ruled} (chưa chấm lại theo quyết định này)", BOTH)]
    found = graded(closed)
    kept = {
        Settled("Chấm lại", ruled, BOTH),
        Settled("Hủy bài", "bài của 2 người: hai bài làm hộ", BOTH),
        Settled("Không đủ điều kiện nhận giải", "là người nhà thành viên", BOTH),
    }
    assert set(decided(found)) == kept
    assert set(told(found, "Chấm lại", "Hủy bài")) == {one for one in kept if not one.what.startswith("Không")}
    undone = reverse(stage.office(), ha, regraded.mark, "câu dẫn đủ điều kiện")
    second(stage.office(), lam, undone.mark)
    assert told(open_dossier(stage.office(), WEEK), "Chấm lại") == [
        Settled("Chấm lại", f"{ruled} (quyết định đã hủy, chưa chấm lại)")
    ]


@pytest.mark.parametrize(("place", "more"), [(None, ""), (0, "; trong đó 1 người đang có giải")])
def test_signs_are_counted_and_winners_among_them(closed: Practice, place: int | None, more: str) -> None:
    found = open_dossier(closed.stage.office(), WEEK)
    who = "không ai" if place is None else found.winners[place]["Người dự thi"]
    rows = [f"Làm bài rất nhanh,{who},An,20 giây,1", "Làm bài rất nhanh,x,Bình,20 giây,1", "Chung điện thoại,x,Bình,,1"]
    head = "Dấu hiệu,Người dự thi,Họ và tên,Điều thấy được,Số bài"
    (found.folder / "noi-bo/dau-hieu.csv").write_bytes("\n".join((head, *rows, "")).encode())
    (found.folder / "noi-bo/so-diem-he-thong-thi.csv").write_bytes("Mã bài\nB1\nB2\n".encode())
    (found.folder / SUMS).unlink()
    write_sums(found.folder)
    assert told(found, "Dấu hiệu nghi vấn", "Hệ thống thi chấm khác") == [
        Settled("Dấu hiệu nghi vấn", f"Làm bài rất nhanh: 2; Chung điện thoại: 1{more}"),
        Settled("Hệ thống thi chấm khác", "2 bài"),
    ]


def test_alarms_and_what_the_results_left_open(closed: Practice) -> None:
    stage, week, work = closed.stage, closed.week, work_of(closed)
    ids = [entry.id for entry in work.key.entries]
    ha, lam = (one.at(week.closes + timedelta(hours=3)) for one in (stage.ha, stage.lam))
    records = (
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
    parted = "họp Ban Tổ chức quyết định (chưa chấm lại theo quyết định này)"
    assert settled(found)[1:-2] == (
        Settled("Người không dự thi, không xếp hạng", "1 người"),
        Settled("Tên đơn vị chưa rõ", "1 cách viết"),
        Settled("Dấu hiệu nghi vấn", "không có", "-"),
        Settled("Hệ thống thi chấm khác", "không có", "-"),
        Settled("Báo động đáp án sai", "câu 2: đã xem lại căn cứ", BOTH),
        Settled("Báo động đáp án sai", "câu 3"),
        Settled("Bằng nhau, bốc thăm hoặc Ban Tổ chức quyết định", parted, BOTH),
        Settled("Có hạng nhưng không trao giải", "An: người nhà"),
    )
    for path in (stage.folder / "decisions").iterdir():
        path.unlink()
    assert settled(found)[-1] == Settled("Người đạt giải chưa xác minh", "19 người")
