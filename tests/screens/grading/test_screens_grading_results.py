"""What follows the results: doubts, trials, decisions of two, the draw, the winners, the last signature."""

import json
from collections.abc import Callable
from dataclasses import replace
from datetime import date, timedelta
from pathlib import Path
from types import SimpleNamespace
from types import SimpleNamespace as Practice

import pytest

from authoring import grading
from authoring.model.errors import RefusedError
from authoring.records import render_sums
from authoring.runs import background
from authoring.screens.grading import annulling, cards, heads, prizes, rows, values
from authoring.screens.pieces import parts
from authoring.workbench.contest.progress import Progress
from authoring.workbench.results.secretary import Secretary
from authoring.workbench.results.sheets import read_sheets
from tests.screens.grading.conftest import WEEK, At, Process, bring_equals, keep

Opened = Callable[..., At]


def suspect(page: At) -> str:
    """The item whose key must be wrong."""
    return str(next(one.item for one in page.week.suspects if one.number == 3))


def settle(page: At) -> None:
    """Every other alarm of the few practised entries is looked at and stands."""
    for one in page.week.suspects:
        if one.number != 3:
            page.do(f"uphold:{one.item}").both(reason="đã đối chiếu căn cứ")


def test_a_wrong_key_is_seen_tried_and_decided_by_two(graded: Practice, at: Opened) -> None:
    page = at(graded)
    item = suspect(page)
    assert "Chưa chốt được:" in page.slot("banner")
    assert f"câu 3 ({item}) có thể sai đáp án" in page.slot("banner")
    assert "5. Soát đáp án chờ người xem lại" in page.slot("steps")
    assert "7. Lập biên bản chờ hai người ký" in page.slot("steps")
    assert "đáp án cần xem lại" in page.slot("actions")
    page.do("main")
    assert page.slot("ask") == ""
    assert f"Đáp án đáng ngờ Câu 3 ({item}) Nhóm điểm cao chọn" in page.slot("suspects")
    page.do(f"look:{item}")
    assert "Ẩn câu" in page.slot("suspects")
    page.do(f"look:{item}")
    assert "Ẩn câu" not in page.slot("suspects")
    settle(page)
    page.do(f"try:{item}")
    assert "Chưa có gì được ghi" in page.slot("ask")
    assert page.html("ask").index(item) < page.html("ask").index("Câu 1 (")
    page.sign(item=item, policy="change-key", letters="E")
    assert page.screen.status() == "Đang đọc lại bài dự thi…"
    page.wait()
    assert "Chưa làm được." in page.slot("banner")
    assert page.slot("trial") == ""
    page.do("rule")
    assert page.slot("ask") == ""
    page.do(f"try:{item}").sign(item=item, policy="give-to-all")
    assert f"Nếu cho điểm mọi người ở câu 3 ({item})" in page.slot("trial")
    assert "người đổi điểm" in page.slot("trial")
    page.do("untry")
    assert page.slot("trial") == ""
    page.do(f"try:{item}").sign(item=item, policy="give-to-all").do("rule").sign(reason="hai từ")
    assert "ít nhất 3 từ" in page.slot("ask")
    page.sign(reason="câu hỏi có hai cách hiểu")
    assert "Đã ký quyết định. Còn chờ người thứ hai ký." in page.slot("banner")
    assert "1 quyết định còn chờ người thứ hai ký" in page.slot("banner")
    assert f"Chờ người thứ hai câu 3 ({item}): cho điểm mọi người" in page.slot("decisions")
    mark = page.week.decided[-1].mark
    page.do(f"second:{mark}").sign()
    assert "Chỗ này vừa đổi" in page.slot("ask")
    page.both()
    assert "quyết định có hiệu lực" in page.slot("banner")
    assert "chấm lại để thành kết quả lần 2" in page.slot("banner")
    assert "Đã có quyết định của hai người" in page.slot("suspects")


def test_a_decision_leads_to_the_next_results(graded: Practice, at: Opened, monkeypatch: pytest.MonkeyPatch) -> None:
    process = Process(graded)
    monkeypatch.setattr("authoring.runs.background.start", process.start)
    page = at(graded)
    item = suspect(page)
    settle(page)
    page.do(f"try:{item}").sign(item=item, policy="drop-item").wait()
    page.do("rule").both(reason="câu hỏi sai căn cứ")
    assert "Chấm lại, thành lần 2…" in page.slot("actions")
    page.do("main")
    assert "Kết quả lần 1 giữ nguyên" in page.slot("ask")
    page.do("sign-ok")
    assert page.slot("main") == ""
    process.end()
    page.do("go")
    assert "Đã có kết quả lần 2" in page.slot("banner")
    page.do("main")
    assert "Vì sao có kết quả lần 2" in page.slot("ask")
    assert "dòng đã đọc =" in page.slot("ask")
    page.both(reason="bỏ câu sai căn cứ")
    assert "Đã chốt kết quả lần 2: Lê Thu Hà, Phạm Văn Lâm ký. Mã kiểm tra kết quả:" in page.slot("banner")
    assert page.slot("actions") == ""
    assert "Đã chốt" in page.slot("title")
    assert "7. Lập biên bản xong" in page.slot("steps")
    assert "đã chốt" in page.slot("main")
    page.do("main")
    assert page.slot("ask") == ""
    done = next(one for one in page.week.decided if one.record.kind == "final")
    page.do(f"reverse:{done.mark}").both(reason="còn một khiếu nại")
    assert "hủy quyết định chốt kết quả lần 2" in page.slot("decisions")
    assert "Đã hủy chốt kết quả lần 2" in page.slot("decisions")


def test_one_signature_waits_for_the_other(graded: Practice, at: Opened) -> None:
    page = at(graded)
    settle(page)
    page.do(f"uphold:{suspect(page)}").both(reason="đã đối chiếu căn cứ")
    page.do("final:").sign()
    assert "Lê Thu Hà đã ký chốt kết quả lần 1. Còn một người khác ký." in page.slot("banner")
    assert "7. Lập biên bản chờ người thứ hai ký" in page.slot("steps")
    other = at(graded, writer="lam")
    other.do("main")
    assert "Ký cùng quyết định: chốt kết quả lần 1" in other.slot("ask")
    assert other.html("ask").index('value="lam"') > 0
    other.both()
    assert "Đã chốt kết quả lần 1: Lê Thu Hà, Phạm Văn Lâm ký" in other.slot("banner")


def test_people_who_are_equal_are_drawn(practice: Practice, process: Process, at: Opened, tied: Path) -> None:
    page = at(practice).wait()
    page.do("main").sign().do("main")
    process.tell(6, 20, 21)
    process.end("Bằng nhau ở mọi tiêu chí: 30 bên cùng xét 1 giải Nhất; cần bốc thăm, máy không tự chọn.", tied=True)
    page.do("go").wait()
    assert tied.name == "bằng nhau.csv"
    assert "Bằng nhau ở ranh giới giải: 30 người cùng xét 1 giải Nhất" in page.slot("banner")
    assert "6. Xếp giải chờ bốc thăm 7. Lập biên bản chờ" in page.slot("steps")
    assert page.slot("actions").startswith("Chờ bốc thăm")
    page.do("main")
    assert len(process.begun) == 1
    assert "1 | Người Thứ 0 |" in page.slot("draw")
    page.do("freeze").sign(source="giải đặc biệt ngày 28/7/2022").wait()
    assert "Đã chốt danh sách 30 người" in page.slot("banner")
    assert "Đã chốt danh sách, số công khai: giải đặc biệt ngày 28/7/2022." in page.slot("draw")
    page.do("order").sign(numbers="1 2", reason="vòng thi trực tiếp")
    assert "đủ mọi người" in page.slot("ask")
    page.sign(numbers=" ".join(map(str, range(1, 31))), reason="vòng thi trực tiếp").wait()
    assert "Ban Tổ chức xếp thứ tự 1 2 3" in page.slot("decisions")
    page.do("draw").both(number="12345").wait()
    assert "Thứ tự bốc thăm theo số này:" in page.slot("banner")
    assert "Hai người đã ký" in page.slot("banner")
    assert page.slot("draw") == ""
    assert "Việc chấm dừng" not in page.slot("banner")  # what stopped it is drawn by now
    assert "dừng" not in page.slot("steps")
    page.do("main")
    process.end()
    page.do("go").wait()
    assert "1 quyết định còn chờ người thứ hai ký" in page.slot("banner")  # the order by hand, which nobody carries
    assert "Thứ tự bốc thăm" in page.slot("main")


def test_equals_beside_results_are_drawn_too(graded: Practice, at: Opened, monkeypatch: pytest.MonkeyPatch) -> None:
    """The number comes in the evening: the page is closed meanwhile, and says what is waited for when it is opened."""
    played = Process(graded)
    monkeypatch.setattr(background, "start", played.start)
    page = at(graded)
    bring_equals(graded)
    page.do("refresh").wait()
    page.do("regrade").do("sign-ok")
    played.tell(6, 20, 21)
    played.end("Bằng nhau ở mọi tiêu chí.", tied=True)
    page.do("go").wait()
    assert "30 người cùng xét 1 giải Nhất" in page.slot("banner")
    assert "bảng dưới đây là kết quả lần 1" in page.slot("banner")
    assert page.slot("actions").startswith("Chờ bốc thăm")
    page.do("freeze").sign(source="giải đặc biệt ngày 28/7/2022").wait()
    assert "Đã chốt danh sách, số công khai" in page.slot("draw")
    page = at(graded).wait()
    assert "30 người cùng xét 1 giải Nhất" in page.slot("banner")
    page.now[0] -= timedelta(minutes=2)
    page.do("draw").both(number="12345").wait()
    assert "sau khi danh sách đã chốt. (cần sau 10 giờ 06 ngày 25 tháng 7 năm 2022)" in page.slot("ask")
    page.now[0] += timedelta(days=3)
    page.both(number="12345").wait()
    assert "; và 20 người khác." in page.slot("banner")
    assert page.slot("draw") == ""
    assert "Chưa chốt được" in page.slot("banner")
    assert "Việc chấm dừng" not in page.slot("banner")
    settle(page)
    page.do(f"uphold:{suspect(page)}").both(reason="đã đối chiếu căn cứ").wait()
    assert "Chấm lại, thành lần 2" in page.slot("actions")


def test_winners_are_verified_and_one_makes_room(graded: Practice, at: Opened) -> None:
    page = at(graded).do("tab:winners")
    assert "0/19 đã xác minh" in page.slot("main")
    page.do("winner:1").sign(status="verified", reason="đã đối chiếu căn cước")
    assert "1/19 đã xác minh" in page.slot("main")
    assert "“đã đối chiếu căn cước” Lê Thu Hà" in page.slot("main")
    page.do("winner:2").both(status="not-eligible", reason="người của ban thư ký")
    assert "Đã ghi giải thứ 2: không đủ điều kiện. Hai người đã ký" in page.slot("banner")
    assert "giải thứ 2 của kết quả lần 1: không đủ điều kiện" in page.slot("decisions")
    page.do("winner:99")
    assert page.slot("ask") == ""
    page.screen.asking = "winner:99"
    page.sign(status="verified", reason="đã đối chiếu căn cước")
    assert "Không có giải ở thứ tự này" in page.screen.wrong


def test_who_refuses_after_the_last_signature_makes_room_in_results_2(graded: Practice, at: Opened) -> None:
    page = at(graded)
    settle(page)
    page.do(f"uphold:{suspect(page)}").both(reason="đã đối chiếu căn cứ")
    page.do("main").both()
    assert "Đã chốt kết quả lần 1" in page.slot("banner")
    assert page.slot("actions") == ""
    name = page.week.winners[1].award.name
    page.do("winner:2").both(status="not-eligible", reason="từ chối nhận giải bằng văn bản")
    assert "Có quyết định mới hơn kết quả đã chốt: chấm lại để thành kết quả lần 2" in page.slot("banner")
    assert page.slot("actions") == "Chấm lại, thành lần 2… Alt+G"
    page.do("main")
    assert "Kết quả lần 1 giữ nguyên" in page.slot("ask")
    keep(graded, page.week.paths())
    page.do("refresh").wait()
    assert "Đã có kết quả lần 2" in page.slot("banner")
    assert page.slot("actions") == "Chốt kết quả… Alt+G"
    assert name not in [one.award.name for one in page.week.winners]


def test_every_table_of_the_week_opens(graded: Practice, at: Opened) -> None:
    page = at(graded)
    for tab in cards.TABS:
        page.do(f"tab:{tab}")
        assert 'aria-pressed="true"' in page.html("tabs")
        assert page.slot("main")
    assert "19 giải" not in page.slot("main")
    page.do("tab:nothing")
    assert page.slot("main").startswith("Phiếu trả lời một người")
    page.do("tab:rejected")
    assert "dòng bị loại, còn nguyên các ô gốc" in page.slot("main")
    assert "chiều Chủ nhật" in page.slot("main")
    page.do("tab:files")
    assert "bài nộp.csv" in page.slot("main")
    assert "18/7/2022" in page.slot("main")
    page.do("tab:prizes")
    assert "Người kế tiếp" in page.slot("main")
    assert 'class="is-cut"' in page.html("main")
    assert "Điểm tuyệt đối:" in page.slot("main")
    assert "dòng đã đọc =" in page.slot("received")


def test_units_that_nobody_knows_stand_first_with_the_nearest_name(graded: Practice, at: Opened) -> None:
    page = at(graded).do("tab:units")
    assert "Đơn vị chưa nhận ra" in page.slot("main")
    assert "Đơn vị trong danh sách" in page.slot("main")
    unit = page.week.office.bank.units[0]
    write(graded, "don-vi-chua-ro.csv", f"{titles('don-vi-chua-ro.csv', graded)}Sở <Y>,3,5,{unit.name}\n,2,2,\n")
    page.do("refresh").do("tab:units")
    assert f"Sở <Y> 3 5 {unit.name} Là đơn vị nào? (để trống) 2 2" in page.slot("main")
    assert "2 cách ghi, 5 người" in page.slot("main")
    assert "chưa được tính cho tập thể nào" in page.slot("main")
    assert 'data-action="regrade"' in page.html("main")
    lines = "".join(f"Sở {n},1,1,\n" for n in range(101))
    write(graded, "don-vi-chua-ro.csv", titles("don-vi-chua-ro.csv", graded) + lines)
    assert "Hiện 100 cách ghi đầu" in page.do("refresh").slot("main")
    write(graded, "don-vi-chua-ro.csv", titles("don-vi-chua-ro.csv", graded))
    assert "Mọi người dự thi đều thuộc một đơn vị" in page.do("refresh").slot("main")


def test_a_spelling_is_said_to_be_a_unit_and_counts_once_the_week_is_graded_again(graded: Practice, at: Opened) -> None:
    page = at(graded)
    first, second = page.week.office.bank.units[:2]
    lines = f"Sở <Y>,3,5,{second.name}\n,2,2,\n{first.name.upper()} ĐỔI TÊN,1,1,\n{first.name},1,1,\n"
    write(graded, "don-vi-chua-ro.csv", titles("don-vi-chua-ro.csv", graded) + lines)
    page.do("refresh").do("tab:units").do("spell:1")
    assert page.slot("ask") == ""  # nothing was typed there
    assert page.do("spell:không").slot("ask") == ""
    page.do("spell:0")
    assert "3 người ghi “Sở <Y>”. Đó là cách ghi khác của đơn vị nào?" in page.slot("ask")
    drawn = page.html("ask")
    assert drawn.index(second.name) < drawn.index(first.name)  # the nearest stands first
    path = graded.stage.folder / "units.csv"
    before = path.read_bytes()
    page.do("sign-ok", unit=second.code, since="hôm qua")
    assert "Ngày không đọc được. Chưa ghi gì." in page.slot("ask")
    assert path.read_bytes() == before
    page.do("sign-ok", unit=second.code, since="1/7/2022", until="31/12/2022")
    assert f"Đã ghi “Sở <Y>” là cách ghi khác của {second.name}." in page.slot("banner")
    assert "chấm lại thì 3 người này mới được tính" in page.slot("banner")
    (alias,) = page.week.office.bank.units[1].dated
    assert (alias.text, alias.since, alias.until) == ("Sở <Y>", date(2022, 7, 1), date(2022, 12, 31))
    page.do("spell:3").do("sign-ok", unit=second.code)  # the name of another unit
    assert "Tên này đã thuộc về" in page.slot("ask")
    page.do("sign-cancel").do("spell:2")
    write(graded, "don-vi-chua-ro.csv", titles("don-vi-chua-ro.csv", graded))
    page.do("sign-ok", unit=first.code)
    assert "Chỗ này vừa đổi" in page.slot("banner")


def test_what_the_run_noticed_stands_beside_the_rows(graded: Practice, at: Opened) -> None:
    page = at(graded)
    assert "Nên xem trước" not in page.slot("received")
    write(graded, "luu-y.txt", "cu.csv: chữ <b> được đổi.\nHơn nửa số câu trả lời lạ.\n")
    said = page.do("refresh").slot("received")
    assert "Nên xem trước khi dùng kết quả cu.csv: chữ <b> được đổi. Hơn nửa số câu trả lời lạ." in said


TABLE = (
    "<div><style>x { y: 1 }</style><p>lạc</p><table><thead><tr><th></th><th>name</th><th>rank</th></tr></thead><tbody>"
    "<tr><th>0</th><td>An &lt;b&gt;</td><td>001099012345</td></tr><tr><th>1</th><td>Ba</td><td>2</td></tr></tbody></table>"
    "<th>lạc</th></div>"
)


def test_the_journal_of_a_run(graded: Practice, at: Opened) -> None:
    page = at(graded).do("tab:log")
    assert "Kết quả này không có nhật ký chạy." in page.slot("main")
    cells = [
        {"cell_type": "markdown", "source": ["## 1. Đọc\n", "\n", "Chạy `authoring grade` *từng ô*."]},
        {"cell_type": "markdown", "source": "## 2. Xếp"},
        {
            "cell_type": "code",
            "outputs": [
                {"output_type": "stream", "text": "xong <b>\n"},
                {"output_type": "execute_result", "data": {"text/plain": ["1  001099012345  An"]}},
                {"output_type": "execute_result", "data": {"image/png": "x"}},
                {"output_type": "execute_result", "data": {"text/html": TABLE, "text/plain": "   name"}},
            ],
        },
    ]
    journal(graded, json.dumps({"cells": cells}))
    shown = page.do("refresh").do("tab:log").slot("main")
    assert "1. Đọc Chạy authoring grade từng ô. 2. Xếp xong <b> 1 …2345 An" in shown
    assert page.html("main").count("<pre") == 2
    assert "Họ và tên Thứ hạng An <b> …2345 Ba 2" in shown
    assert "<b>" not in page.html("main").partition("<table")[2].partition("</table")[0]
    journal(graded, '{"cells": [{}]}')
    assert "Không đọc được nhật ký chạy của kết quả này" in page.slot("main")


def test_papers_and_lists_are_made_and_the_run_is_compared(graded: Practice, at: Opened) -> None:
    page = at(graded).do("book").wait()
    assert 'download="dong-bi-loai-2022-w30.xlsx"' in page.html("banner")
    page.do("compare").do("compare")
    assert "Máy đang làm việc trước" in page.slot("banner")
    page.wait()
    assert "Chạy lại ra đúng từng byte như kết quả lần 1" in page.slot("banner")
    page.do("paper:nothing").wait()
    assert "Chỗ này vừa đổi" in page.slot("banner")
    page.do("paper:summary").wait()
    assert "Đã lập tom-tat-1.docx" in page.slot("banner")
    extra = graded.submissions.with_name("bù.csv")
    extra.write_bytes(b"".join(graded.submissions.read_bytes().splitlines(keepends=True)[:3]))
    page.do("path", path=str(extra)).wait().do("compare").wait()
    assert "Chạy lại ra khác kết quả lần 1" in page.slot("banner")


def test_one_person_gets_a_sheet_and_no_number_is_shown(graded: Practice, at: Opened) -> None:
    page = at(graded).do("tab:complaint")
    page.do("complaint", person="").wait()
    assert "Chưa nói là người nào" in page.slot("banner")
    award = page.week.winners[0].award
    page.do("complaint", person=award.person)
    assert "Đã lập phiếu trả lời." in page.slot("banner")
    shown = "".join(page.screen.slots().values())
    assert 'download="phieu-tra-loi.docx"' in shown
    assert award.person not in shown.replace(page.screen.done.name, "")
    assert award.person not in repr(page.screen.done)


def test_signs_show_the_winners_first_and_the_ends_of_numbers(graded: Practice, at: Opened) -> None:
    page = at(graded)
    person = page.week.winners[3].award.person
    lines = [
        "Dấu hiệu,Người dự thi,Họ và tên,Điều thấy được,Số bài",
        '"Số CCCD gần giống nhau, cùng họ tên",000000000001,Ai Đó,"000000000001, 000000000010",2',
        f"Làm bài quá nhanh,{person},Người Có Giải,8 giây cho 20 câu,1",
    ]
    write(graded, "dau-hieu.csv", "\n".join(lines) + "\n")
    found = Secretary(page.screen.reopen, WEEK)
    found.winners, found.sheets = page.week.winners, read_sheets(results(graded))
    drawn = rows.signs(found)
    assert drawn.index("Người Có Giải") < drawn.index("Ai Đó")
    assert "…0001, …0010" in drawn
    assert "000000000001" not in drawn
    assert 'data-action="winner:4"' in drawn
    write(graded, "dau-hieu.csv", lines[0] + "\n" + lines[1] * 1 + "\n" + (lines[1] + "\n") * 120)
    found.sheets = read_sheets(results(graded))
    assert "hiện 100 dấu hiệu đầu" in rows.signs(found)


def test_entries_are_tried_void_and_decided_by_two(graded: Practice, at: Opened) -> None:
    page = at(graded)
    award, other = page.week.winners[3].award, page.week.winners[5].award
    head = "Dấu hiệu,Người dự thi,Họ và tên,Điều thấy được,Số bài\n"
    nobody, fast = "Nộp trùng nhau,1,Không Có Điểm,,1\n", f"Quá nhanh,{award.person},{award.name},8 giây,1\n"
    write(graded, "dau-hieu.csv", head + nobody + fast)
    page.do("refresh").do("tab:signs").do("void:1")
    assert f"Hủy mọi bài tuần này của {award.name} (số …{award.person[-4:]})?" in page.slot("ask")
    assert award.person not in page.html("ask") + page.html("main")
    page.sign(numbers="3, 17, x")
    assert "Số thứ tự chưa đúng. (cần ví dụ 3 17 204; đang là 3, 17, x)" in page.slot("ask")  # before all is read again
    page.do("sign-cancel").do("void:0").sign(numbers="").wait()
    assert "Người này không có trong bảng điểm" in page.slot("banner")
    page.do("void:1").sign(numbers="ba").wait()
    assert "Số thứ tự chưa đúng. (cần ví dụ 3 17 204; đang là ba)" in page.slot("ask")
    page.do("void:1").sign(numbers=f"{place_of(graded, other.person)}").wait()
    places = sorted({place_of(graded, one.person) for one in (award, other)})
    assert f"Nếu hủy bài của số {places[0]}, {places[1]} trong bảng điểm" in page.slot("trial")
    assert "bài của 2 người không còn được tính" in page.slot("trial")
    assert f"Giải đổi: {award.name}" in page.slot("trial")
    page.do(f"try:{suspect(page)}").sign(item=suspect(page), policy="give-to-all")
    assert "Nếu hủy bài" not in page.slot("trial")
    page.do("annul")
    assert page.slot("ask") == ""
    page.do("void:1").sign().do("untry")
    assert page.slot("trial") == ""
    page.do("void:1").sign().do("annul").sign(reason="hai từ")
    assert "ít nhất 3 từ" in page.slot("ask")
    page.both(reason="hai máy nộp cùng lúc")
    assert page.slot("trial") == ""
    said = f"hủy bài của số {place_of(graded, award.person)} trong bảng điểm của kết quả lần 1"
    assert f"Có hiệu lực {said}" in page.slot("decisions")
    assert "chấm lại để thành kết quả lần 2" in page.slot("banner")
    path = keep(graded, page.week.paths())
    assert award.person not in (path / "noi-bo/giai-thuong.csv").read_text(encoding="utf-8")


def test_entries_are_void_by_number_and_what_is_gone_is_refused(graded: Practice, at: Opened) -> None:
    page = at(graded)
    first = page.week.winners[0].award
    page.do("void:").sign(numbers="").wait()
    assert "Không có người mang số này trong bảng điểm." in page.slot("banner")
    page.do("void:").sign(numbers=str(place_of(graded, first.person))).do("annul")
    keep(graded, page.week.paths())
    page.sign(reason="hai máy nộp cùng lúc")  # the numbers are those of an older sheet
    assert "Chỗ này vừa đổi" in page.slot("ask")
    page.do("void:").sign(numbers="1")
    assert "Chỗ này vừa đổi" in page.slot("ask")
    page.do("void:999")
    assert "Chỗ này vừa đổi" in page.slot("banner")


def test_the_sites_own_scores_beside_ours(graded: Practice, at: Opened) -> None:
    page = at(graded)
    assert page.slot("site") == ""
    head = "Người dự thi,Họ và tên,Điểm của hệ thống thi,Điểm chấm ở đây,Câu giải thích được chênh lệch\n"
    write(graded, "so-diem-he-thong-thi.csv", head + "1,Ai Đó,19,20,câu 3\n")
    found = Secretary(page.screen.reopen, WEEK)
    found.sheets = read_sheets(results(graded))
    assert "Không câu nào giải thích được" in rows.site(found)
    causes = "Câu,Phương án hệ thống thi có thể lấy làm đáp án,Số bài giải thích được,Số bài đang khớp sẽ thành lệch\n"
    write(graded, "cau-lech-dap-an.csv", causes + "3,B,1,0\n")
    write(graded, "so-diem-he-thong-thi.csv", head + "1,Ai Đó,19,20,câu 3\n" * 1000)
    found.sheets = read_sheets(results(graded))
    assert "từ 1.000 bài" in rows.site(found)


def test_sums_that_do_not_fit_and_tables_without_a_line(graded: Practice, at: Opened) -> None:
    page = at(graded)
    found = Secretary(page.screen.reopen, WEEK)
    for drawn in (rows.received(found), rows.site(found)):
        assert drawn == ""
    for drawn in (rows.rejected(found), rows.signs(found)):
        assert "Chưa có kết quả" in drawn
    assert "Việc nhận ra đơn vị hiện ở đây" in cards.body(found, cards.View("units"), running=False)["main"]
    assert "không có nhật ký chạy" in cards.body(found, cards.View("log"), running=False)["main"]
    with pytest.raises(RefusedError, match="Chỗ này vừa đổi"):
        annulling.annul(found, "", "1")
    for tab in ("prizes", "winners"):
        assert "Chưa có kết quả" in cards.body(found, cards.View(tab), running=False)["main"]
    total = (results(graded) / "noi-bo/tong-hop.csv").read_text(encoding="utf-8")
    write(graded, "tong-hop.csv", total.replace("Dòng gửi trùng,", "Dòng gửi trùng,9"))
    write(graded, "dong-bi-loai.csv", "Tệp,Dòng,Lý do\n")
    write(graded, "dau-hieu.csv", "Dấu hiệu,Người dự thi,Họ và tên,Điều thấy được,Số bài\n")
    found.sheets = read_sheets(results(graded))
    assert "Tổng không khớp" in rows.received(found)
    assert "Không dòng nào bị loại" in rows.rejected(found)
    assert "Không có dấu hiệu nào" in rows.signs(found)
    assert 'data-action="void:"' in rows.signs(found)  # entries can be void without a sign


def test_what_is_gone_is_refused(practice: Practice, at: Opened) -> None:
    """Buttons of an older page: nothing is signed, nothing is made."""
    page = at(practice)
    for name in ("book", "compare"):
        page.do(name).wait()
        assert "Chưa làm được." in page.slot("banner")
    assert page.do("final:").slot("ask") == ""
    for strange in ("second:x", "reverse:x"):
        page.do(strange)
        assert "Không rõ quyết định nào" in page.slot("banner")
    for asked in ("final:", "freeze", "draw", "order", "rule", "uphold:2022-x", "winner:x", "winner:1"):
        page.screen.asking = asked
        page.sign(reason="đã đối chiếu căn cứ", numbers="1", number="5")
        assert page.screen.wrong or page.slot("ask")
    page.screen.asking = ""
    assert page.do("sign-ok").slot("banner").startswith("Kỳ thi tuần 30")


def test_a_long_paper_is_taken_from_its_folder() -> None:
    assert values.saved("a.docx", b"x").data == b"x"
    large = values.saved("a.docx", b"x" * (parts.HEAVIEST + 1))
    assert (large.name, large.more) == ("", "Tệp quá lớn để tải ở đây. Lấy tệp trong thư mục của kết quả.")
    assert (values.size(100), values.size(3 * 2**19), values.time("chiều")) == ("1 kB", "1,5 MB", "chiều")
    assert (values.time("2022-07-20 01:02:03", 2022), values.time("2022-07-20")) == ("20/7 01:02:03", "20/7/2022")


@pytest.mark.parametrize(
    ("remaining", "said"), [(-1, "chưa rõ còn bao lâu"), (119, "còn khoảng 119 giây"), (150, "còn khoảng 2 phút")]
)
def test_what_remains_is_told_in_seconds_or_minutes(remaining: int, said: str) -> None:
    told = Progress(2, "Đọc bài thi", 5, 10, remaining)
    assert said in heads.progress(heads.Run("running", told))


def test_a_step_that_cannot_count_is_seen_to_live() -> None:
    assert "Kiểm bộ đề… đã 7 giây." in heads.progress(heads.Run("running", None, waited=7))
    copied = Progress(2, "Đọc bài thi", 45_000, 0, -1)  # a workbook tells its rows only when all are read
    assert "Đọc bài thi: 45.000 dòng" in heads.progress(heads.Run("running", copied))
    told = Progress(4, "Chấm điểm", 0, 0, -1)
    assert "Chấm điểm… đã 12 giây." in heads.progress(heads.Run("running", told, waited=12))


def test_other_contests_rank_by_other_things(graded: Practice, at: Opened) -> None:
    """Columns and words follow the settings; units that don't all begin alike are written in full."""
    page = at(graded)
    found = page.week
    office = found.office
    ranking = replace(office.bank.contest.ranking, order=("score desc", "duration asc", "luck asc"))
    bank = SimpleNamespace(contest=replace(office.bank.contest, ranking=ranking))
    found.office = SimpleNamespace(bank=bank, week=office.week)
    one = replace(found.sheets.prizes[0], unit="Sở Y tế", duration="0:03:00")
    found.sheets = replace(found.sheets, prizes=(one,), following=None)
    drawn = prizes.prizes(found)
    assert "bằng điểm: làm nhanh hơn, rồi luck asc" in drawn
    assert "0:03:00" in drawn
    assert "Lệch dự đoán" not in drawn.partition("<tbody>")[0]
    assert "<td>Sở Y tế</td>" in drawn
    assert "Người kế tiếp" not in drawn


def test_the_deadline_passes(graded: Practice, at: Opened) -> None:
    page = at(graded)
    page.now[0] = graded.week.announce_by + timedelta(hours=2)
    assert "Quá hạn công bố 2 giờ 0 phút" in page.slot("title")


def results(practice: Practice) -> Path:
    folder: Path = practice.stage.exports / f"{WEEK}-results-1"
    return folder


def write(practice: Practice, name: str, text: str) -> None:
    """Another table among the results, with the sums that belong to it."""
    folder = results(practice)
    (folder / "noi-bo" / name).write_text(text, encoding="utf-8")
    files = {str(path.relative_to(folder)): path.read_bytes() for path in folder.rglob("*") if path.is_file()}
    files.pop("SHA256SUMS")
    (folder / "SHA256SUMS").write_bytes(render_sums(files))


def titles(name: str, practice: Practice) -> str:
    """The first line of a table of the results."""
    return (results(practice) / "noi-bo" / name).read_text(encoding="utf-8-sig").partition("\n")[0].strip() + "\n"


def journal(practice: Practice, text: str) -> None:
    """The executed notebook that a run leaves."""
    (results(practice) / "bien-ban.ipynb").write_text(text, encoding="utf-8")
    write(practice, "luu-y.txt", "")


def place_of(practice: Practice, person: str) -> int:
    """The number of somebody in the score sheet."""
    table = grading.read_kept(results(practice) / "noi-bo", grading.SCORES, ("number", "person"))
    return int(dict(zip(table["person"], table["number"], strict=True))[person])
