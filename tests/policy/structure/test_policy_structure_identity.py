"""What a document says of itself."""

import pytest

from authoring.model.paragraphs import Paragraph, SourceText
from authoring.model.policies import PolicyDocument
from authoring.policy import identity


def of(text: str, name: str = "van-ban") -> PolicyDocument:
    return identity(SourceText(name, tuple(Paragraph(at, line) for at, line in enumerate(text.split("\n"), 1)), ""))


LAW = """QUỐC HỘI
Luật số: 41/2024/QH15
LUẬT
BẢO HIỂM XÃ HỘI
Căn cứ Hiến pháp;
Quốc hội ban hành Luật bảo hiểm xã hội.
Điều 1. Hiệu lực
1. Luật này có hiệu lực thi hành từ ngày 01 tháng 7 năm 2025, trừ khoản 2.
Luật này được Quốc hội khóa XV thông qua ngày 29 tháng 6 năm 2024.
CHỦ TỊCH QUỐC HỘI"""
DECREE = """CHÍNH PHỦ
Số: 188/2025/NĐ-CP
Hà Nội, ngày 01 tháng 7 năm 2025
NGHỊ ĐỊNH
Quy định chi tiết
Luật Bảo hiểm y tế
Căn cứ Luật;
Điều 1. Nghị định này có hiệu lực kể từ ngày ký ban hành.
TM. CHÍNH PHỦ"""
STATUTE = """TỈNH
QUY ĐỊNH
Về bảo hiểm
(Ban hành kèm theo Quyết định số 27/2025/QĐ-UBND ngày 20 tháng 6 năm 2025 của Ủy ban)
Điều 1. A
“Quy định này có hiệu lực từ ngày 01/01/2020”
Điều 2. B
Quy định này có hiệu lực thi hành từ tháng 7."""
MERGED = """VĂN BẢN HỢP NHẤT
LUẬT BẢO HIỂM Y TẾ
Luật Bảo hiểm y tế số 25/2008/QH12 ngày 14 tháng 11 năm 2008 của Quốc hội, được sửa đổi bởi các luật sau đây
Điều 1. A
B.
VĂN PHÒNG QUỐC HỘI
XÁC THỰC VĂN BẢN HỢP NHẤT
Số: 22/VBHN-VPQH
Hà Nội, ngày 26 tháng 02 năm 2025"""


@pytest.mark.parametrize(
    ("text", "document"),
    [
        (
            LAW,
            PolicyDocument("van-ban", "41/2024/QH15", "Luật Bảo hiểm xã hội", "Luật", "2024-06-29", "2025-07-01"),
        ),
        (
            DECREE,
            PolicyDocument(
                "van-ban",
                "188/2025/NĐ-CP",
                "Nghị định quy định chi tiết Luật Bảo hiểm y tế",
                "Nghị định",
                "2025-07-01",
                "2025-07-01",
            ),
        ),
        (
            STATUTE,
            PolicyDocument("van-ban", "27/2025/QĐ-UBND", "Quy định về bảo hiểm", "Quy định", "2025-06-20", ""),
        ),
        (MERGED, PolicyDocument("van-ban", "22/VBHN-VPQH", "Luật Bảo hiểm y tế", "Luật", "2025-02-26", "")),
        ("HỢP NHẤT LUẬT ĐẤU THẦU 126/VBHN-VPQH 2025\nĐiều 1. A\nB.", PolicyDocument("van-ban", "126/VBHN-VPQH")),
        ("", PolicyDocument("van-ban")),
        ("Chữ", PolicyDocument("van-ban")),
    ],
)
def test_identities(text: str, document: PolicyDocument) -> None:
    assert of(text) == document


@pytest.mark.parametrize(
    ("name", "number", "kind"),
    [
        ("phapdien-luat-25-2008-qh12-bhyt", "25/2008/QH12", "Luật"),
        ("nd-146-2018-nd-cp", "146/2018/NĐ-CP", "Nghị định"),
        ("nq-78-2025-ubtvqh15", "78/2025/UBTVQH15", "Nghị quyết"),
    ],
)
def test_a_name_gives_the_number_that_the_text_lacks(name: str, number: str, kind: str) -> None:
    assert of("Điều 1. A\nB.", name) == PolicyDocument(name, number, f"{kind} số {number}", kind)
