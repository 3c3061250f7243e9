"""The clauses of statements."""

import pytest

from authoring.policy.facts.clauses import clause_at, clauses, masked, unpaired


@pytest.mark.parametrize(
    ("text", "parts"),
    [
        (
            "Trong thời hạn 3 ngày kể từ ngày nhận hồ sơ sửa đổi, bổ sung, cơ sở khám bệnh, chữa bệnh có trách nhiệm thông báo, trừ trường hợp khác",
            [
                "main|Trong thời hạn 3 ngày",
                "event| kể từ ngày nhận hồ sơ sửa đổi, bổ sung",
                "main|, cơ sở khám bệnh, chữa bệnh có trách nhiệm thông báo",
                "exception|, trừ trường hợp khác",
            ],
        ),
        (
            "Lao động nam đang tham gia bảo hiểm khi vợ sinh con được nghỉ việc",
            ["main|Lao động nam đang tham gia bảo hiểm", "condition| khi vợ sinh con", "main| được nghỉ việc"],
        ),
        ("Mức đóng đối với người lao động bằng 5% lương", ["main|Mức đóng đối với người lao động bằng 5% lương"]),
        (
            "Mức đóng 5% đối với người lao động được giảm",
            ["main|Mức đóng 5%", "condition| đối với người lao động được giảm"],
        ),
        (
            "Đối với người sử dụng lao động là các cơ quan, đơn vị thuộc Bộ, doanh nghiệp được cấp phép thì phải nộp",
            [
                "condition|Đối với người sử dụng lao động là các cơ quan, đơn vị thuộc Bộ, doanh nghiệp được cấp phép",
                "then| thì phải nộp",
            ],
        ),
        (
            "các điểm a, b và c khoản 1, khoản 2 Điều 2 (nếu có, trừ khác) được nghỉ",
            ["main|các điểm a, b và c khoản 1, khoản 2 Điều 2 (nếu có, trừ khác) được nghỉ"],
        ),
        (
            "Bộ Tài chính chủ trì, phối hợp với Bộ Nội vụ, Bộ Y tế xem xét",
            ["main|Bộ Tài chính chủ trì, phối hợp với Bộ Nội vụ, Bộ Y tế xem xét"],
        ),
        (
            "Trước ngày 15, Bảo hiểm xã hội Quân đội, Bảo hiểm xã hội Công an nhân dân lập dự toán",
            ["main|Trước ngày 15", "main|, Bảo hiểm xã hội Quân đội, Bảo hiểm xã hội Công an nhân dân lập dự toán"],
        ),
        (
            "Chi phí chi trả từ quỹ bảo hiểm xã hội, quỹ bảo hiểm thất nghiệp bằng 5%",
            ["main|Chi phí chi trả từ quỹ bảo hiểm xã hội, quỹ bảo hiểm thất nghiệp bằng 5%"],
        ),
        ("Nam đủ 60 tuổi, nữ đủ 55 tuổi", ["main|Nam đủ 60 tuổi", "main|, nữ đủ 55 tuổi"]),
        ("Thì được", ["then|Thì được"]),
        ("5 ngày nếu thai chết phải mổ", ["main|5 ngày", "condition| nếu thai chết phải mổ"]),
        ("Thời hạn gửi báo cáo: Chậm nhất là ngày 15", ["main|Thời hạn gửi báo cáo", "main|: Chậm nhất là ngày 15"]),
        ("thì nghỉ, thì hưởng", ["then|thì nghỉ", "then|, thì hưởng"]),
    ],
)
def test_clauses(text: str, parts: list[str]) -> None:
    assert [f"{part.kind}|{text[part.start : part.end]}" for part in clauses(text)] == parts


def test_brackets_and_lists_part_nothing() -> None:
    assert masked("a (b, c), các điểm a, b và c") == "a ······, các điểm a· b và c"
    assert unpaired("khám bệnh, chữa bệnh, khác") == "khám bệnh  chữa bệnh, khác"


def test_the_clause_at_a_place() -> None:
    parts = clauses("Nam đủ 60 tuổi, nữ đủ 55 tuổi")
    assert [clause_at(parts, at) for at in (0, 14, 20)] == [0, 1, 1]
