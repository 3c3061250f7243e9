"""What a document says of itself."""

from pathlib import Path

import pytest

from authoring import documents
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
        (
            (
                "Số: …/…\n………., ngày … tháng … năm …\nQUYẾT ĐỊNH\n(kèm theo Thông tư số 80/2025/TT-BTC ngày 08/8/2025)\n"
                "Điều 1. A\nB."
            ),
            PolicyDocument("van-ban", "", "", "Quyết định"),
        ),
        (
            (
                "QUỐC HỘI CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM Độc lập – Tự do – Hạnh phúc Số: 25/2008/QH12 "
                "Ngày 14 tháng 11 năm 2008 LUẬT Bảo hiểm y tế _______\nĐiều 1. A\nB."
            ),
            PolicyDocument("van-ban", "25/2008/QH12", "Luật Bảo hiểm y tế", "Luật", "2008-11-14"),
        ),
        (
            (
                "Số 52-CT/TW\nHà Nội, ngày 03 tháng 10 năm 2025\nCHỈ THỊ\nCỦA BAN BÍ THƯ\nvề bảo hiểm y tế\n"
                "Thời gian qua, kết quả tốt.\n1- Một.\n2- Hai."
            ),
            PolicyDocument("van-ban", "52-CT/TW", "Chỉ thị về bảo hiểm y tế", "Chỉ thị", "2025-10-03"),
        ),
        (
            (
                "Số: 9/QĐ-UBND\nLạng Sơn, ngày 05/3/2020\nQUYẾT ĐỊNH\nVề thi\nĐiều 1. Quyết định này thay thế Quyết định "
                "số 8/QĐ-UBND và có hiệu lực kể từ ngày ký."
            ),
            PolicyDocument("van-ban", "9/QĐ-UBND", "Quyết định về thi", "Quyết định", "2020-03-05", "2020-03-05"),
        ),
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
        ("phap-lenh-2-2030-ubtvqh16", "2/2030/UBTVQH16", "Pháp lệnh"),
    ],
)
def test_a_name_gives_the_number_that_the_text_lacks(name: str, number: str, kind: str) -> None:
    assert of("Điều 1. A\nB.", name) == PolicyDocument(name, number, f"{kind} số {number}", kind)


def test_the_identities_of_the_real_documents(shared: Path, root: Path) -> None:
    table = (root / "tests/data/danh-tinh-van-ban.tsv").read_text(encoding="utf-8").splitlines()
    folder = shared / "data" / "policies"
    files = {path.stem: path for kind in ("*.txt", "*.docx") for path in folder.rglob(kind)}
    for row in table:
        own = identity(documents.read(files[row.split("\t")[0]]))
        assert f"{own.document}\t{own.number}\t{own.kind}\t{own.title}\t{own.issued}\t{own.in_force}" == row
    assert len(table) == len(files)
