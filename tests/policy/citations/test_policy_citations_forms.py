"""However a citation is typed, it finds the same provision."""

import unicodedata

import pytest

from authoring.model.policies import PolicyDocument, Provision
from authoring.policy import Library, label

POINT = """
d22.k1.a
D22.K1.A
d22.k1.a)
luat-41-2024-qh15:d22.k1.a
luat-41-2024-qh15-bhxh: d22.k1.a
điểm a khoản 1 Điều 22
Điểm a khoản 1 Điều 22
ĐIỂM A KHOẢN 1 ĐIỀU 22
điểm a, khoản 1, Điều 22
điểm a) khoản 1 Điều 22
điểm a); khoản 1; Điều 22
điểm (a) khoản (1) Điều 22
a) khoản 1 Điều 22
a khoản 1 Điều 22
điểm a khoản 1 điều 22.
điểm a khoản 1 Điều số 22
Điều 22 khoản 1 điểm a
Điều 22, khoản 1, điểm a
Điều 22 - Khoản 1 - Điểm a
Điều 22 – khoản 1 – điểm a
Điều 22; khoản 1; điểm a
Điều 22: khoản 1: điểm a
Điều 22/khoản 1/điểm a
Điều 22, khoản 1 a
Điều 22 khoản 1, a)
Điều 22 khoản 1.a
Điều 22.1.a
Điều 22.1a
Điều 22.1(a)
Điều 22(1)(a)
Điều 22/1/a
điều 22.1.a)
22.1.a
(22.1.a)
Đ22.1.a
Đ22K1a
Đ22K1Đa
Đ22 K1 a
Đ22, K1, a)
Đ22-K1-a
Đ22-K1-Đa
Đ.22 K.1 Đ.a
đ.22, k.1, đ.a
đ22k1a
D22K1A
d22 k1 a
D.22 k.1 d.a
đa K1 Đ22
điểm a K1 Đ22
điểm a k.1 đ.22
Điểm a, K1, Điều 22
dieu 22 khoan 1 diem a
diem a khoan 1 dieu 22
Diem a, khoan 1, Dieu 22
điêm a khoan 1 điêu 22
điẻm a khỏan 1 điều 22
Điểu 22 khoán 1 điểm a
Đ iều 22 kho ản 1 đi ểm a
đi ểm a k hoản 1 Đi ều 22
điểma khoản1 Điều22
điều22khoản1điểma
Ðiều 22 khoản 1 ðiểm a
Điều\u00a022\u00a0khoản\u00a01\u00a0điểm\u00a0a
Điều 22\u200b khoản 1 điểm a
Điều 22⏎khoản 1⏎điểm a
Ｄ22.k1.a
“điểm a khoản 1 Điều 22”
[Điều 22 khoản 1 điểm a]
(Điều 22, khoản 1, điểm a)
Căn cứ: điểm a khoản 1 Điều 22
Căn cứ pháp lý: Điều 22 khoản 1 điểm a.
Cơ sở pháp lý: điểm a khoản 1 Điều 22
Nguồn: Điều 22 khoản 1 điểm a
Xem điểm a khoản 1 Điều 22
Theo điểm a khoản 1 Điều 22
theo quy định tại điểm a khoản 1 Điều 22
Được quy định tại điểm a khoản 1 Điều 22
Căn cứ theo quy định tại điểm a, khoản 1, Điều 22
(theo điểm a khoản 1 Điều 22)
Trích: điểm a khoản 1 Điều 22
tiết a khoản 1 Điều 22
đoạn 2 điểm a khoản 1 Điều 22
gạch đầu dòng thứ nhất điểm a khoản 1 Điều 22
Khoản 1 Điều 22 điểm a
Điểm a, Điều 22, khoản 1
Chương II, Điều 22, khoản 1, điểm a
điểm a khoản 1 Điều 22 Chương II
điểm a khoản 1 Điều 22 Mục 1 Chương II
điểm a khoản 1 Điều 22 Luật BHXH
điểm a khoản 1 Điều 22 của Luật BHXH
điểm a khoản 1 Điều 22 luật bhxh
diem a khoan 1 dieu 22 luat bhxh 2024
điểm a khoản 1 Điều 22 Luật Bảo hiểm xã hội
điểm a khoản 1 Điều 22 Luật bảo hiểm xã hội năm 2024
điểm a khoản 1 Điều 22 Luật BHXH năm 2024
điểm a khoản 1 Điều 22 LBHXH
điểm a khoản 1 Điều 22 BHXH 2024
điểm a khoản 1 điều 22 luật 41/2024
điểm a khoản 1 Điều 22 Luật số 41/2024/QH15
điểm a khoản 1 Điều 22 Luật BHXH số 41/2024/QH15
điểm a khoản 1 Điều 22 Luật 41/2024/ QH 15
điểm a khoản 1 Điều 22 Luật BHXH số 41 / 2024 / QH15
điểm a khoản 1 Điều 22 Luật BHXH số 41/2024/QH15 ngày 29/6/2024
điểm a khoản 1 Điều 22 Luật BHXH ngày 29 tháng 6 năm 2024
điểm a khoản 1 Điều 22 Luật Bảo hiểm xã hội (41/2024/QH15)
điểm a khoản 1 Điều 22 Luật Bảo hiểm xã hội hiện hành
điểm a khoản 1 Điều 22 Luật BHXH 2024 (sửa đổi, bổ sung năm 2025)
điểm a khoản 1 Điều 22 Luật BHXH đã được sửa đổi, bổ sung
điểm a khoản 1 Điều 22 Luật BHXH quy định mức hưởng
điểm a khoản 1 Điều 22 Luật BHXH và khoản 2 Điều 5 Nghị định 146
điểm a khoản 1 Điều 22 Luật BHXH; Điều 23 Luật BHXH
Luật BHXH 41/2024/QH15, Điều 22, Khoản 1, Điểm a
Luật BHXH, điểm a khoản 1 Điều 22
Luật BHXH 2024 - Điều 22 - khoản 1 - điểm a
Luật BHXH 2024: Đ22.K1.a
Luật Bảo hiểm xã hội, Đ22K1a
Theo Luật BHXH, điểm a khoản 1 Điều 22
Theo quy định của Luật BHXH tại điểm a khoản 1 Điều 22
Căn cứ vào điểm a khoản 1 Điều 22 Luật BHXH
luật 41 điều 22 khoản 1 điểm a
luat-41-2024-qh15-bhxh, điểm a khoản 1 Điều 22
Điều 22 (khoản 1 điểm a) Luật BHXH
Đ.22.1.a
Đ22.1a
Đ 22 K 1 Đ a
dieu22.1a
Điều 22 k1a
Điều 22 K.1 điểm a
Khoản 1, Điểm a, Điều 22
Luật 41/2024/QH15 - Đ22.K1.a
41/2024/QH15 Điều 22 khoản 1 điểm a
Điều 22 khoản 1 điểm a (Luật BHXH 2024)
điểm a khoản 1 Điều 22 Luật BHXH số 41/2024/QH15 ngày 29/6/2024 của Quốc hội
điểm a khoản 1 Điều 22 Luật Bảo hiểm xã hội 2024 (có hiệu lực từ 01/7/2025)
Điểm a, Khoản 1, Điều 22 - Luật Bảo hiểm xã hội số 41/2024/QH15
theo điểm a, khoản 1 của Điều 22
điểm a của khoản 1 của Điều 22 của Luật BHXH
điểm a khoản 1 Điều 22 Luật này
điều 22 k 1 điểm a
Đ22 khoản 1 điểm a
Điều 22. Khoản 1. Điểm a.
điểm a, k1, đ22, luật bhxh
BHXH điều 22 khoản 1 điểm a
Luật BHXH đ22k1a
điểm 'a' khoản 1 Điều 22
điểm “a” khoản 1 Điều 22
Điều 22 khoản 01 điểm a
khoản (1) điểm (a) Điều (22)
Điểm a Khoản 1 Điều 22 (L.BHXH)
điểm a khoản 1 Điều 22 L. BHXH
điểm a khoản 1 Điều 22 Luật BHXH sửa đổi
Điều 22, khoản 1, điểm a của Luật BHXH năm 2024 số 41/2024/QH15
Điều 22 khoản 1 điểm a Luật Bảo hiểm Xã hội
điểm a khoản 1 Điều 22 Luật BHXH, trang 12
điểm a khoản 1 Điều 22 Luật BHXH 2024.pdf
Điều 22 khoản 1 điểm a Luật BHXH (mới)
Luật BHXH mới 2024 điều 22 khoản 1 điểm a
a, khoản 1, điều 22
a/ khoản 1 Điều 22
điểm a - khoản 1 - Điều 22
Điều 22 > khoản 1 > điểm a
Điều 22 → Khoản 1 → Điểm a
Điều 22|Khoản 1|Điểm a
Điều 22_khoản 1_điểm a
Điều22_Khoản1_Điểma
Điều thứ 22 khoản 1 điểm a
điều 22 khoản thứ 1 điểm a
điềm a khoàn 1 điêù 22
điểm a khỏan 1 điêu 22 luât bhxh
điểm a khoản l Điều 22
Khoản 1 điểm a Điều 22 của Luật Bảo hiểm xã hội năm 2024
điểm a K.1 Điều 22
đ.a k.1 Đ.22
Căn cứ điểm a khoản 1 Điều 22 Luật BHXH thì người lao động được hưởng
Theo quy định tại điểm a, khoản 1, Điều 22 của Luật Bảo hiểm xã hội năm 2024 thì mức hưởng là 8%
Điều 22-1-a
22-1-a
22/1/a
""".strip("\n").splitlines()

OTHERS = """
khoản 1, Điều 22 Luật BHXH|d22.k1
Khoản 1 điều 22 luật bhxh 2024|d22.k1
Đ22K1|d22.k1
D.22 k.1|d22.k1
K1 Đ22|d22.k1
K1Đ22|d22.k1
k1, đ22|d22.k1
Điều 22.1|d22.k1
22.1|d22.k1
khoản 1 ở Điều 22|d22.k1
điểm 1 Điều 22|d22.k1
điểm a và điểm đ khoản 1 Điều 22|d22.k1
các điểm a, b, d và đ khoản 1 Điều 22|d22.k1
từ điểm a đến điểm đ khoản 1 Điều 22|d22.k1
điểm đ khoản 1 Điều 22|d22.k1.đ
diem d khoan 1 dieu 22|d22.k1.đ
Đ22K1đ|d22.k1.đ
Đ22 k1 đ|d22.k1.đ
Điều 22|d22
điều 22 luật bhxh|d22
Đ22|d22
Đ.22|d22
d22|d22
Điều 22 khoản 1 điểm a, b|d22.k1
khoản l thuộc Điều 22|d22.k1
cuốn l, Điều 22 Luật BHXH|
Điều 22 và Điều 23|d22
Điều 22 khoản 1, Điều 23|d22.k1
Điều 22 khoản 1; khoản 2 Điều 23|d22.k1
Điều 22 và khoản 2 Điều 23|d22
khoản 1 và khoản 2 Điều 22|d22
khoản 1 và 2 Điều 22|d22
khoản 1, 2 Điều 22|d22
các khoản 1 và 2 Điều 22|d22
khoản 1 đến khoản 2 Điều 22|d22
Điều 22 khoản 2a|d22.k2a
khoản 2a Điều 22|d22.k2a
K2a Đ22|d22.k2a
Điều 48b|d48b
điều 48 b|d48b
khoản 1 Điều 48B|d48b.k1
Chương II|c2
chương 2|c2
Chuong II Luat BHXH|c2
CHƯƠNG II|c2
Mục 1 Chương II|c2.s1
Chương II, mục 1|c2.s1
mục I Chương II|c2.s1
Phụ lục I|p1
phu luc 1|p1
Điều 9 Quyết định 844|p1.d9
Mục I.2 Kế hoạch 12|m1.k2
mục I.2, Kế hoạch 12|m1.k2
muc i.2 ke hoach 12|m1.k2
Kế hoạch 12, mục I điểm 2|m1.k2
điểm 2 mục I Kế hoạch 12|m1.k2
khoản 2 mục I Kế hoạch 12|m1.k2
mục 2 phần I Kế hoạch 12|m1.k2
Phần I.2 Kế hoạch 12|m1.k2
Kế hoạch 12: I.2|m1.k2
mục I.2.a Kế hoạch 12|m1.k2.a
điểm a khoản 2 mục I Kế hoạch 12|m1.k2.a
tiết a điểm 2 mục I Kế hoạch 12|m1.k2.a
gạch đầu dòng thứ hai mục I.2 Kế hoạch 12|m1.k2.g2
Mục I Kế hoạch 12|m1
""".strip("\n").splitlines()


def made(document: str, *paths: str) -> tuple[Provision, ...]:
    return tuple(Provision(document, path, label(path), "", f"Chữ của {path}.", 1) for path in paths)


LAW = ("c2", "c2.s1", "d22", "d22.k1", "d22.k1.a", "d22.k1.b", "d22.k1.đ", "d22.k2", "d22.k2a", "d23", "d23.k2")
LIBRARY = Library(
    [
        (
            PolicyDocument("luat-41-2024-qh15-bhxh", "41/2024/QH15", "Luật Bảo hiểm xã hội", "Luật", "2024-06-29"),
            made("luat-41-2024-qh15-bhxh", *LAW, "d48b", "d48b.k1", "p1"),
        ),
        (
            PolicyDocument("nd-146", "146/2018/NĐ-CP", "Nghị định quy định chi tiết Luật Bảo hiểm y tế", "Nghị định"),
            made("nd-146", "d5", "d5.k2"),
        ),
        (
            PolicyDocument("qd-844", "844/QĐ-TTg", "Quyết định ban hành Quy chế", "Quyết định"),
            made("qd-844", "d1", "p1", "p1.d9"),
        ),
        (
            PolicyDocument("kh-12", "12/KH-UBND", "Kế hoạch tổ chức cuộc thi", "Kế hoạch"),
            made("kh-12", "m1", "m1.k1", "m1.k2", "m1.k2.a", "m1.k2.g2"),
        ),
    ]
)


def found(citation: str) -> str:
    """The path found in any of the documents, “” where there is none or more than one."""
    provision = LIBRARY.find(citation)
    return provision.path if provision else ""


def test_there_are_many_forms() -> None:
    assert len({*POINT, *OTHERS}) >= 230


@pytest.mark.parametrize("citation", POINT)
def test_all_mean_the_same_point(citation: str) -> None:
    assert found(citation.replace("⏎", "\n")) == "d22.k1.a"


@pytest.mark.parametrize("citation", POINT)
def test_letters_with_loose_marks_mean_the_same(citation: str) -> None:
    assert found(unicodedata.normalize("NFD", citation.replace("⏎", " \n"))) == "d22.k1.a"


@pytest.mark.parametrize("line", OTHERS)
def test_clauses_articles_chapters_and_parts_of_plans(line: str) -> None:
    citation, _, path = line.partition("|")
    if path == "p1":
        assert {one.path for one in LIBRARY.candidates(citation)} == {"p1"}
    else:
        assert found(citation) == path
