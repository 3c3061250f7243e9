"""The payment list: Vietnamese name order, sums in figures and words, room to sign."""

import io
from collections.abc import Callable

import docx

from authoring.model.contests import Contest
from authoring.reports import UnitLine
from authoring.reports.payments import Payee, collective_payment_list, payment_list, unit_payment_lists


def test_names_in_vietnamese_order_with_their_sum(contest: Contest, words: Callable[[bytes], list[str]]) -> None:
    names = ("Nguyễn Văn Đạt", "Lê Thị Dung", "Trần An", "Lê Ánh")
    payees = [Payee(name, "Đảng bộ", "" if name == "Trần An" else "001", "third", 1_000_000) for name in names]
    lines = words(payment_list(contest, "Tuần 1", payees))
    start = lines.index("Ký nhận") + 1
    assert lines[start : start + 6] == ["1", "Trần An", "Đảng bộ", "-", "Ba", "1.000.000"]
    assert [line for line in lines if line in names] == ["Trần An", "Lê Ánh", "Lê Thị Dung", "Nguyễn Văn Đạt"]
    assert "Tổng số tiền bằng chữ: Bốn triệu đồng. Chỉ người đã được xác minh có tên ở đây." in lines
    assert lines[-1] == "TRƯỞNG BAN"


def test_units_sign_for_their_prizes(
    contest: Contest, units: tuple[UnitLine, ...], words: Callable[[bytes], list[str]]
) -> None:
    lines = words(collective_payment_list(contest, units))
    start = lines.index("Ký nhận") + 1
    assert lines[start : start + 8] == [
        *("1", "Đảng bộ số 1", "Nhất", "5.000.000", "2", "Đảng bộ số 2", "Nhì", "3.000.000")
    ]
    assert "Đảng bộ số 15" not in lines
    assert lines[lines.index("Cộng") + 1] == "25.000.000"
    assert "Tổng số tiền bằng chữ: Hai mươi lăm triệu đồng." in lines


def test_both_rows_of_signatures_stay_on_one_page(contest: Contest) -> None:
    paper = docx.Document(io.BytesIO(payment_list(contest, "Tuần 1", [Payee("An", "B", "001", "third", 1)])))
    first, second = paper.tables[-2:]
    kept = [{one.paragraph_format.keep_with_next for one in cell.paragraphs} for cell in first.rows[0].cells]
    assert kept == [{True}, {True}]
    assert {one.paragraph_format.keep_with_next for one in second.rows[0].cells[1].paragraphs} == {None}


def test_each_unit_signs_a_page_of_its_own(contest: Contest, words: Callable[[bytes], list[str]]) -> None:
    told = (("Trần An", "Đảng bộ Ý", 500_000), ("Lê Ánh", "Đảng bộ Ô", 2_000_000), ("Hà", "Đảng bộ Ô", 1_000_000))
    payees = [Payee(name, unit, "001", "third", value) for name, unit, value in (*told, ("Vô Danh", "", 500_000))]
    lines = words(unit_payment_lists(contest, "Tuần 1", payees))
    units = ("Đảng bộ Ô", "Đảng bộ Ý", "Chưa xác định được đơn vị")
    assert [line.split("\n")[0] for line in lines if line.split("\n")[0] in units] == [units[2], units[0], units[1]]
    assert [line for line in lines if line in {"Trần An", "Lê Ánh", "Hà", "Vô Danh"}] == [
        *("Vô Danh", "Lê Ánh", "Hà", "Trần An"),
    ]
    assert lines.count("ĐẠI DIỆN ĐƠN VỊ NHẬN") == 3
    assert "Đơn vị" not in lines
    assert "Tổng số tiền bằng chữ: Ba triệu đồng. Chỉ người đã được xác minh có tên ở đây." in lines
