"""The payment list: Vietnamese name order, sums in figures and words, room to sign."""

from collections.abc import Callable

from authoring.model.contests import Contest
from authoring.reports.payments import Payee, payment_list


def test_names_in_vietnamese_order_with_their_sum(contest: Contest, words: Callable[[bytes], list[str]]) -> None:
    names = ("Nguyễn Văn Đạt", "Lê Thị Dung", "Trần An", "Lê Ánh")
    payees = [Payee(name, "Đảng bộ", "" if name == "Trần An" else "001", "third", 1_000_000) for name in names]
    lines = words(payment_list(contest, "Tuần 1", payees))
    start = lines.index("Ký nhận") + 1
    assert lines[start : start + 6] == ["1", "Trần An", "Đảng bộ", "-", "Ba", "1.000.000"]
    assert [line for line in lines if line in names] == ["Trần An", "Lê Ánh", "Lê Thị Dung", "Nguyễn Văn Đạt"]
    assert "Tổng số tiền bằng chữ: Bốn triệu đồng. Chỉ người đã được xác minh có tên ở đây." in lines
    assert lines[-1] == "TRƯỞNG BAN"
