"""Papers at the end: the sums of the plan against what was paid, units, authors; touched results are refused."""

from datetime import date
from pathlib import Path
from types import SimpleNamespace as Practice

import pytest

from authoring import documents
from authoring.model.errors import RefusedError
from authoring.records import SUMS, write_sums
from authoring.reports.budgets import Spent
from authoring.workbench.paperwork import closing_papers
from authoring.workbench.paperwork.closing_papers import KINDS, closing_lines, spent, unpaid, writers
from authoring.workbench.paperwork.desks import END, Desk

NAMED = {kind.key: kind for kind in KINDS}


def said(data: bytes, tmp_path: Path) -> list[str]:
    (tmp_path / "a.docx").write_bytes(data)
    return [line.text for line in documents.read(tmp_path / "a.docx").paragraphs if line.text.strip()]


def test_the_settlement_is_worked_out_from_the_file(closed: Practice, tmp_path: Path) -> None:
    office = closed.stage.office()
    table = office.exports / "giay-to/du-toan.csv"
    table.parent.mkdir()
    table.write_text("Nội dung chi,Số lượng,Đơn giá (đồng),Thực chi (đồng)\nIn ấn,2,500000,900000\n", encoding="utf-8")
    desk = Desk(office, END)
    assert spent(desk) == (
        Spent("Giải cá nhân Tuần thi thứ Nhất", 19_000_000, 19_000_000, "Danh sách ký nhận, 19 người"),
        Spent("Giải cá nhân Tuần thi thứ Hai", 19_000_000, 19_000_000, "Danh sách ký nhận, 19 người"),
        Spent("Giải cá nhân Tuần thi thứ Ba", 19_000_000, 19_000_000, "Danh sách ký nhận, 19 người"),
        Spent("Giải tập thể", 25_000_000, 25_000_000, "Danh sách ký nhận, 14 tập thể"),
        Spent("In ấn", 1_000_000, 900_000),
    )
    lines = said(NAMED["settlement"].build(desk), tmp_path)
    assert (
        "Giải cá nhân: mỗi tuần 19.000.000 đồng, 3 tuần 57.000.000 đồng; giải tập thể: 25.000.000 đồng; "
        "tổng tiền thưởng: 82.000.000 đồng."
    ) in lines
    assert unpaid(desk) == ""
    assert NAMED["settlement"].lacks(desk) == ""


def test_nothing_is_settled_while_winners_wait_to_be_verified(closed: Practice) -> None:
    for path in (closed.stage.folder / "decisions").iterdir():
        path.unlink()
    assert unpaid(Desk(closed.stage.office(), END)) == (
        "Còn người đạt giải chưa xác minh: tuần 30 còn 19 người; tuần 32 còn 19 người; tuần 34 còn 19 người. "
        "Ghi ở màn hình 5, thẻ Xác minh."
    )


def test_every_paper_of_the_end(finished: Practice, tmp_path: Path) -> None:
    desk = Desk(finished.stage.office(), END)
    assert len(closing_lines(desk)) == len(desk.office.bank.units)
    assert {one.members_on for one in closing_lines(desk)} == {date(2022, 6, 30)}
    assert said(NAMED["praise"].build(desk), tmp_path).count("GIẤY KHEN") == 14
    kept = desk.office.exports / "tong-ket-1/cong-bo/quyet-dinh-tap-the.docx"
    assert NAMED["collective-decision"].build(desk) == kept.read_bytes()
    assert said(NAMED["collective-payments"].build(desk), tmp_path)[-1] == "TRƯỞNG BAN"
    assert NAMED["all-page"].build(desk).count(b"<tr data-name=") == 57
    assert "- Giải tập thể: 14 giải, 25.000.000 đồng." in said(NAMED["final-report"].build(desk), tmp_path)
    assert NAMED["all-participation-plot"].build(desk).startswith(b"<?xml")
    assert said(NAMED["writers"].build(desk), tmp_path)[-1] == "TỔ TRƯỞNG TỔ THƯ KÝ"


def test_authors_with_what_was_used(finished: Practice) -> None:
    office = finished.stage.office()
    found = {one.name: one for one in writers(office)}
    assert set(found) == {"Lê Thu Hà", "Phạm Văn Lâm"}
    assert sum(one.used for one in found.values()) == 60
    assert sum(one.drafted for one in found.values()) == len(office.bank.items())
    gone = closing_papers._writer(None, "an", 3, 2, 1)
    assert (gone.name, gone.agency, gone.drafted) == ("an", "không còn trong danh sách", 3)


def test_touched_collective_results_are_refused(closed: Practice) -> None:
    desk = Desk(closed.stage.office(), END)
    folder = desk.office.exports / "tong-ket-1"
    sheet = folder / "cong-bo/giai-tap-the.csv"
    first = closing_lines(desk)[0]
    sheet.write_text(sheet.read_text(encoding="utf-8").replace(str(first.members), "", 1), encoding="utf-8")
    with pytest.raises(RefusedError, match="Kết quả tập thể không còn nguyên vẹn"):
        closing_lines(desk)
    (folder / SUMS).unlink()
    write_sums(folder)
    assert closing_lines(desk)[0].members is None
