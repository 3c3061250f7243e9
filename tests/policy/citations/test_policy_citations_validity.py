"""What a document says of its validity and of that of others."""

from pathlib import Path

import pytest

from authoring import documents, policy
from authoring.model.paragraphs import Paragraph, SourceText
from authoring.model.policies import Ending, PolicyDocument, Provision
from authoring.policy.citations import dated

HEAD = """VĂN BẢN HỢP NHẤT
Điều 1. Phạm vi\t1
LUẬT
BẢO HIỂM Y TẾ
Luật Bảo hiểm y tế số 25/2008/QH12 ngày 14 tháng 11 năm 2008 của Quốc hội, có hiệu lực kể từ ngày 01 tháng 7 năm 2009, được sửa đổi, bổ sung bởi:
1. Luật số 46/2014/QH13 ngày 13 tháng 6 năm 2014 của Quốc hội, có hiệu lực kể từ ngày ngày 01 tháng 01 năm 2015;
2. Luật Cư trú số 68/2020/QH14, có hiệu lực thi hành từ ngày 01 tháng 7 năm 2021;
3. Luật số 99/2020/QH14, có hiệu lực kể từ ngày ký.
Căn cứ Hiến pháp;
Điều 1. Phạm vi
Luật số 1/2030/QH16 có hiệu lực kể từ ngày 01 tháng 7 năm 2031."""


def source(text: str) -> SourceText:
    return SourceText("x", tuple(Paragraph(at, line) for at, line in enumerate(text.split("\n"), 1)), "")


def made(*lines: str) -> tuple[Provision, ...]:
    return tuple(Provision("x", line.partition("|")[0], "", "", line.partition("|")[2], 1) for line in lines)


def test_a_consolidated_text_names_its_law_and_the_day_of_its_latest_amendment() -> None:
    found = dated(PolicyDocument("x", "28/VBHN-VPQH"), source(HEAD), ())
    assert (found.consolidates, found.version_from) == ("25/2008/QH12", "2021-07-01")
    assert (found.title, found.kind) == ("Luật Bảo hiểm y tế", "Luật")


@pytest.mark.parametrize(
    "head", ["LUẬT\nBẢO HIỂM Y TẾ\nĐiều 1. Phạm vi", "Luật Y tế số 1/2008/QH12 ngày 1/1/2008\nsửa đổi"]
)
def test_other_documents_consolidate_nothing(head: str) -> None:
    assert dated(PolicyDocument("x"), source(head), ()) == PolicyDocument("x")


IN_FORCE = "2025-07-01"


@pytest.mark.parametrize(
    ("lines", "ends"),
    [
        (
            ["d9.k2|Luật bảo hiểm xã hội số 71/2006/QH11 hết hiệu lực kể từ ngày Luật này có hiệu lực thi hành."],
            [("71/2006/QH11", IN_FORCE)],
        ),
        (
            ["d9|Nghị định số 5/2001/NĐ-CP hết hiệu lực thi hành kể từ ngày 15 tháng 8 năm 2026."],
            [("5/2001/NĐ-CP", "2026-08-15")],
        ),
        (
            [
                (
                    "d9.k2|Luật Bảo hiểm xã hội số 58/2014/QH13 đã được sửa đổi, bổ sung một số điều theo Luật số 84/2015/QH13, "
                    "Luật số 35/2018/QH14 (sau đây gọi chung là Luật số 58/2014/QH13) và Nghị quyết số 93/2015/QH13 ngày 22 "
                    "tháng 6 năm 2015 của Quốc hội về việc thực hiện chính sách hết hiệu lực từ ngày Luật này có hiệu lực."
                )
            ],
            [("58/2014/QH13", IN_FORCE), ("93/2015/QH13", IN_FORCE)],
        ),
        (
            [
                "d9|Nghị định này có hiệu lực từ ngày ký và thay thế Nghị định số 110/2004/NĐ-CP ngày 8 tháng 4 năm 2004."
            ],
            [("110/2004/NĐ-CP", IN_FORCE)],
        ),
        (
            ["d9|Nghị định này có hiệu lực. Nghị định số 110/2004/NĐ-CP của Chính phủ hết hiệu lực kể từ đó."],
            [("110/2004/NĐ-CP", IN_FORCE)],
        ),
        (
            [
                "d9.k2|Các văn bản sau đây hết hiệu lực kể từ ngày 01 tháng 8 năm 2025:",
                "d9.k2.a|Nghị định số 115/2015/NĐ-CP quy định chi tiết Luật Y tế số 1/2014/QH13;",
                "d9.k2.b|Khoản 2 Điều 3 của Nghị định số 135/2020/NĐ-CP;",
                "d9.k3|Nghị định số 2/2002/NĐ-CP còn hiệu lực.",
            ],
            [("115/2015/NĐ-CP", "2025-08-01")],
        ),
        (
            [
                "d1|Bãi bỏ toàn bộ 2 văn bản sau đây:",
                "d1.k1|Thông tư số 8/2013/TT-X.",
                "d1.k2|Thông tư số 9/2013/TT-X.",
            ],
            [("8/2013/TT-X", IN_FORCE), ("9/2013/TT-X", IN_FORCE)],
        ),
        (["d1|Bãi bỏ Thông tư số 8/2013/TT-X ngày 1/1/2013."], [("8/2013/TT-X", IN_FORCE)]),
        (["d1|Bãi bỏ khoản 2 Điều 32 của Luật Y tế số 30/2023/QH15."], []),
        (["d1|Các quy định về dạy nghề của Luật Dạy nghề số 76/2006/QH11 hết hiệu lực kể từ ngày này."], []),
        (["d1|“Pháp lệnh Y tế số 38/2001/PL-X hết hiệu lực kể từ ngày Luật này có hiệu lực.”"], []),
        (["d1|Giấy phép lao động hết hiệu lực mà không được gia hạn."], []),
        (["d1|Luật số 9/2025/QH15 hết hiệu lực từ ngày 01 tháng 8 năm 2030."], []),
    ],
)
def test_which_documents_it_ends(lines: list[str], ends: list[tuple[str, str]]) -> None:
    found = dated(PolicyDocument("x", "9/2025/QH15", in_force=IN_FORCE), source("Điều 1."), made(*lines))
    assert found.ends == tuple(Ending(*end) for end in ends)


def test_without_a_day_nothing_ends() -> None:
    assert dated(PolicyDocument("x"), source("Điều 1."), made("d1|Luật số 9/2025/QH15 hết hiệu lực.")).ends == ()


@pytest.mark.parametrize(
    ("name", "consolidates", "version_from", "ends"),
    [
        ("luat-41-2024-qh15-bhxh.txt", "", "", ["58/2014/QH13", "93/2015/QH13"]),
        ("vbhn-22-vpqh-2025-luat-bhyt.txt", "25/2008/QH12", "2025-07-01", []),
        ("vbhn-28-vpqh-2020-luat-bhyt.txt", "25/2008/QH12", "2021-07-01", []),
        ("vbhn-50-vpqh-2018-luat-bhxh-58-2014.txt", "58/2014/QH13", "2019-01-01", ["71/2006/QH11"]),
        ("nd-188-2025-nd-cp-bhyt.txt", "", "", ["146/2018/NĐ-CP", "75/2023/NĐ-CP", "02/2025/NĐ-CP"]),
        ("originals/vbhn-126-2025-luat-dau-thau.docx", "22/2023/QH15", "2025-07-01", ["43/2013/QH13"]),
    ],
)
def test_real_documents(shared: Path, name: str, consolidates: str, version_from: str, ends: list[str]) -> None:
    text = documents.read(shared / "data/policies" / name)
    found = dated(policy.identity(text), text, policy.provisions(text).good)
    assert (found.consolidates, found.version_from) == (consolidates, version_from)
    assert [ending.number for ending in found.ends] == ends
