"""What the beginning of a line says."""

import pytest

from authoring.policy.structure.marks import Kind, Mark, mark, starts_unit


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Điều 48b. Trốn đóng", Mark(Kind.ARTICLE, "48b", "Trốn đóng")),
        ("ĐIỀU 5: TÊN", Mark(Kind.ARTICLE, "5", "TÊN")),
        ("Điều 7 a. Tên", Mark(Kind.ARTICLE, "7a", "Tên")),
        ("Điều 5", Mark(Kind.ARTICLE, "5", "")),
        ("Điều 5 của Luật này", Mark(Kind.TEXT, "", "Điều 5 của Luật này")),
        ("2a. Chữ", Mark(Kind.CLAUSE, "2a", "Chữ")),
        ("1.Chữ", Mark(Kind.CLAUSE, "1", "Chữ")),
        ("Điều1. A", Mark(Kind.ARTICLE, "1", "A")),
        ("Điều 1 . A", Mark(Kind.ARTICLE, "1", "A")),
        ("Điều 1. - A", Mark(Kind.ARTICLE, "1", "A")),
        ("Điều 1 – Phạm vi", Mark(Kind.ARTICLE, "1", "Phạm vi")),
        ("Điều 3 Phạm vi", Mark(Kind.ARTICLE, "3", "Phạm vi")),
        ("Điều 3 Luật Đất đai", Mark(Kind.TEXT, "", "Điều 3 Luật Đất đai")),
        ("1 . Chữ", Mark(Kind.CLAUSE, "1", "Chữ")),
        ("Khoản 1. Người", Mark(Kind.CLAUSE, "1", "Người")),
        ("Khoản 1. Điều 5", Mark(Kind.TEXT, "", "Khoản 1. Điều 5")),
        ("Điểm a) Người", Mark(Kind.POINT, "a", "Người")),
        ("1.1. Chữ", Mark(Kind.DECIMAL, "1.1", "Chữ")),
        ("1.1.2 Chữ", Mark(Kind.DECIMAL, "1.1.2", "Chữ")),
        ("1.1. 9 câu", Mark(Kind.DECIMAL, "1.1", "9 câu")),
        ("1.5 triệu đồng", Mark(Kind.TEXT, "", "1.5 triệu đồng")),
        ("2.500.000 đồng", Mark(Kind.TEXT, "", "2.500.000 đồng")),
        ("I- TÌNH HÌNH", Mark(Kind.ROMAN, "1", "TÌNH HÌNH")),
        ("II.", Mark(Kind.ROMAN, "2", "")),
        ("A. PHẦN CHUNG", Mark(Kind.LETTER, "1", "PHẦN CHUNG")),
        ("Đ. Chữ", Mark(Kind.LETTER, "", "Chữ")),
        ("Phần I. MỤC TIÊU", Mark(Kind.PART, "1", "MỤC TIÊU")),
        ("- 02 bộ", Mark(Kind.DASH, "", "02 bộ")),
        ("• chữ", Mark(Kind.DASH, "", "chữ")),
        ("- 2 -", Mark(Kind.TEXT, "", "- 2 -")),
        ("T/M BAN THƯỜNG VỤ", Mark(Kind.SIGNATURE, "", "T/M BAN THƯỜNG VỤ")),
        ("đ) Chữ", Mark(Kind.POINT, "đ", "Chữ")),
        ("a1)Chữ", Mark(Kind.POINT, "a1", "Chữ")),
        ("Chương thứ hai", Mark(Kind.CHAPTER, "2", "")),
        ("Điều thứ 3. Tên", Mark(Kind.ARTICLE, "3", "Tên")),
        ("Chương IV", Mark(Kind.CHAPTER, "4", "")),
        ("Chương II QUY ĐỊNH", Mark(Kind.CHAPTER, "2", "QUY ĐỊNH")),
        ("Chương II. Quy định", Mark(Kind.CHAPTER, "2", "Quy định")),
        ("Chương II của Luật này", Mark(Kind.TEXT, "", "Chương II của Luật này")),
        ("MỤC 2", Mark(Kind.SECTION, "2", "")),
        ("Tiểu mục 1. Tên", Mark(Kind.SUBSECTION, "1", "Tên")),
        ("Phần thứ hai", Mark(Kind.PART, "2", "")),
        ("PHẦN II", Mark(Kind.PART, "2", "")),
        ("Phụ lục I", Mark(Kind.ANNEX, "I", "")),
        ("PHỤ LỤC", Mark(Kind.ANNEX, "", "")),
        ("Phụ lục III ban hành kèm theo", Mark(Kind.TEXT, "", "Phụ lục III ban hành kèm theo")),
        ("II. NHIỆM VỤ", Mark(Kind.ROMAN, "2", "NHIỆM VỤ")),
        ("- gạch", Mark(Kind.DASH, "", "gạch")),
        ("____", Mark(Kind.TEXT, "", "____")),
        ("TM. ỦY BAN", Mark(Kind.SIGNATURE, "", "TM. ỦY BAN")),
        ("Q. một", Mark(Kind.TEXT, "", "Q. một")),
        ("TM. CHÍNH PHỦ", Mark(Kind.SIGNATURE, "", "TM. CHÍNH PHỦ")),
        ("CHỦ TỊCH QUỐC HỘI", Mark(Kind.SIGNATURE, "", "CHỦ TỊCH QUỐC HỘI")),
        ("Chủ tịch nước ký", Mark(Kind.TEXT, "", "Chủ tịch nước ký")),
        ("Nơi nhận: " + "x" * 300, Mark(Kind.TEXT, "", "Nơi nhận: " + "x" * 300)),
    ],
)
def test_marks(text: str, found: Mark) -> None:
    assert mark(text) == found


def test_a_signature_or_a_letter_begins_no_unit_behind_a_soft_break() -> None:
    assert [starts_unit(text) for text in ("1. Một", "TM. BAN", "I. MỤC", "Phụ lục I", "chữ")] == [True, False] + [
        False
    ] * 3
