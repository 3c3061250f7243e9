"""Looking up citations in a library."""

import pytest

from authoring.model.policies import Ending, PolicyDocument, Provision
from authoring.policy import Library, label


def made(document: str, *lines: str) -> tuple[Provision, ...]:
    return tuple(
        Provision(document, path, label(path), title, text, at)
        for at, (path, title, text) in enumerate((line.split("|") for line in lines), 1)
    )


OLD = made(
    "cu",
    "c1|CHUNG|",
    "d1|Phạm vi|",
    "d2|Mức hưởng|Mức hưởng như sau:",
    "d2.k1||Bao gồm:\nDòng cuối.",
    "d2.k1.a||8%;",
    "d2.k1.b||9%.",
    "d5|Xa|Chữ.",
)
NEW = made("moi", "d1|Ban hành|", "p1|QUY CHẾ|", "p1.d9.k1||Trong quy chế.", "d3.k1||Mồ côi.")
BOTH = Library(
    [
        (PolicyDocument("cu", "1/2000/QH1", "Luật Cũ", "Luật"), OLD),
        (PolicyDocument("moi", "2/2020/QĐ-X", "Quyết định Mới", "Quyết định"), NEW),
    ]
)
ONE = Library([(PolicyDocument("cu"), [*OLD, OLD[0]])])


@pytest.mark.parametrize(
    ("citation", "found"),
    [
        ("d2.k1.a", "d2.k1.a"),
        ("Đ2K1a", "d2.k1.a"),
        ("Điều 1", None),
        ("Điều 1 Luật Cũ", "d1"),
        ("moi:d1", "d1"),
        ("Điều 9 khoản 1 Quyết định Mới", "p1.d9.k1"),
        ("Điều 77", None),
        ("không rõ", None),
        ("Điều 2 Luật Lạ", None),
    ],
)
def test_find(citation: str, found: str | None) -> None:
    provision = BOTH.find(citation)
    assert (provision.path if provision else None) == found


@pytest.mark.parametrize(
    ("citation", "sentence"),
    [
        ("d2.k1.a", "Mức hưởng như sau:\nBao gồm:\n8%;"),
        ("Điều 2 khoản 1", "Mức hưởng như sau:\nBao gồm:\nDòng cuối.\n8%;\n9%."),
        ("d5", "Xa\nChữ."),
        ("moi:d3.k1", "Mồ côi."),
        ("d77", ""),
    ],
)
def test_sentence(citation: str, sentence: str) -> None:
    assert BOTH.sentence(citation) == sentence


@pytest.mark.parametrize(
    ("library", "citation", "near"),
    [
        (ONE, "Điều 2 khoản 9 điểm a", ("Điều 2", "Điều 2 khoản 1")),
        (ONE, "Điều 2 khoản 1 điểm đ", ("Điều 2 khoản 1", "Điều 2 khoản 1 điểm b", "Điều 2 khoản 1 điểm a")),
        (ONE, "Điều 4", ("Điều 5", "Điều 2")),
        (ONE, "mức hưởng", ("Điều 2",)),
        (ONE, "xyz", ("Chương I",)),
        (ONE, "Chương IX", ("Chương I",)),
        (BOTH, "Điều 4 Luật Cũ", ("Điều 5 cu", "Điều 2 cu")),
        (BOTH, "Điều 4 Luật Lạ", ("Điều 5 cu", "Điều 2 cu", "Điều 1 moi")),
        (Library([]), "Điều 4", ()),
    ],
)
def test_nearby(library: Library, citation: str, near: tuple[str, ...]) -> None:
    assert library.nearby(citation) == near
    assert all(library.find(one) for one in near)


OFFICIAL = Library(
    [
        (
            PolicyDocument("luat-1-2008", "1/2008/QH12", "Luật Y tế", "Luật", "2008-11-14", "2009-07-01"),
            made("luat-1-2008", "d1||Đầu.", "d1.k1||Bản đầu.", "d9||Chỉ có ở bản đầu."),
        ),
        (
            PolicyDocument(
                "vbhn-7-2015",
                "7/VBHN-VPQH",
                "Luật Y tế",
                "Luật",
                "2015-02-01",
                "2009-07-01",
                consolidates="1/2008/QH12",
                version_from="2015-01-01",
            ),
            made("vbhn-7-2015", "d1||Đầu.", "d1.k1||Bản hợp nhất."),
        ),
        (
            PolicyDocument(
                "luat-2-2024",
                "2/2024/QH15",
                "Luật Y tế",
                "Luật",
                "2024-06-29",
                "2025-07-01",
                ends=(Ending("1/2008/QH12", "2025-07-01"),),
            ),
            made("luat-2-2024", "d1||Đầu.", "d1.k1||Luật mới.", "d1.k2||Thêm."),
        ),
        (PolicyDocument("tam-thoi", "", "Quy chế tạm", "Quy chế", ended="2010-01-01"), made("tam-thoi", "d1||Tạm.")),
    ]
)


@pytest.mark.parametrize(
    ("citation", "on", "found"),
    [
        ("khoản 1 Điều 1 Luật Y tế", "2008-12-31", ""),
        ("khoản 1 Điều 1 Luật Y tế", "2009-07-01", "Bản đầu."),
        ("khoản 1 Điều 1 Luật Y tế", "2015-01-01", "Bản hợp nhất."),
        ("khoản 1 Điều 1 Luật Y tế", "2025-06-30", "Bản hợp nhất."),
        ("khoản 1 Điều 1 Luật Y tế", "2025-07-01", "Luật mới."),
        ("khoản 1 Điều 1 Luật Y tế", "", ""),
        ("khoản 1 Điều 1 Luật Y tế 2008", "2020-01-01", "Bản hợp nhất."),
        ("khoản 1 Điều 1 Luật số 1/2008/QH12", "2020-01-01", "Bản hợp nhất."),
        ("khoản 1 Điều 1 Luật số 1/2008/QH12", "", "Bản đầu."),
        ("khoản 1 Điều 1 Luật số 1/2008/QH12", "2026-01-01", ""),
        ("luat-1-2008:d1.k1", "2020-01-01", "Bản đầu."),
        ("khoản 1 Điều 1 văn bản hợp nhất số 7", "2026-01-01", "Bản hợp nhất."),
        ("Điều 1 Quy chế tạm", "2009-01-01", "Tạm."),
        ("Điều 1 Quy chế tạm", "2010-01-01", ""),
    ],
)
def test_the_day_picks_the_version(citation: str, on: str, found: str) -> None:
    provision = OFFICIAL.find(citation, on)
    assert (provision.text if provision else "") == found
    assert OFFICIAL.sentence(citation, on).endswith(found)


def test_what_may_be_meant() -> None:
    assert [one.text for one in OFFICIAL.candidates("Điều 1 khoản 1 Luật Y tế")] == [
        "Bản đầu.",
        "Bản hợp nhất.",
        "Luật mới.",
    ]
    assert [one.document for one in OFFICIAL.documents("Luật Y tế", "2026-01-01")] == ["luat-2-2024"]
    assert [one.document for one in OFFICIAL.documents("Luật Y tế 2024")] == ["luat-2-2024"]


@pytest.mark.parametrize(
    ("library", "citation", "on", "said"),
    [
        (OFFICIAL, "Điều 1 Luật Y tế 2024", "", ""),
        (
            OFFICIAL,
            "xyz",
            "",
            (
                "Chưa hiểu căn cứ “xyz”. Hãy ghi như “điểm a khoản 1 Điều 22 Luật …”. Gần đó có: "
                "Điều 1 luat-1-2008 · Điều 1 vbhn-7-2015 · Điều 1 luat-2-2024."
            ),
        ),
        (
            OFFICIAL,
            "Điều 1 Luật Lạ",
            "",
            (
                "Không có văn bản nào tên “Luật Lạ” trong kho. Đang có: Luật Y tế số 1/2008/QH12; Luật Y tế số 7/VBHN-VPQH; "
                "Luật Y tế số 2/2024/QH15; Quy chế tạm."
            ),
        ),
        (
            Library([]),
            "Điều 1 Luật Lạ",
            "",
            "Không có văn bản nào tên “Luật Lạ” trong kho. Đang có: chưa có văn bản nào.",
        ),
        (Library([]), "abc", "", "Chưa hiểu căn cứ “abc”. Hãy ghi như “điểm a khoản 1 Điều 22 Luật …”."),
        (
            OFFICIAL,
            "Điều 1 Luật Y tế",
            "",
            (
                "Điều 1 có trong 3 văn bản: Luật Y tế số 1/2008/QH12; Luật Y tế số 7/VBHN-VPQH; Luật Y tế số 2/2024/QH15. "
                "Hãy ghi rõ số hiệu, hoặc ngày áp dụng."
            ),
        ),
        (
            OFFICIAL,
            "Điều 1 Luật số 1/2008/QH12",
            "2026-01-01",
            (
                "Không bản nào của Luật Y tế số 1/2008/QH12; Luật Y tế số 7/VBHN-VPQH có hiệu lực vào ngày 01/1/2026: "
                "1/2008/QH12 từ 01/7/2009 đến trước 01/7/2025; 7/VBHN-VPQH từ 01/1/2015 đến trước 01/7/2025."
            ),
        ),
        (
            OFFICIAL,
            "Điều 1 Quy chế tạm",
            "2020-01-01",
            "Không bản nào của Quy chế tạm có hiệu lực vào ngày 01/1/2020: tam-thoi đến trước 01/1/2010.",
        ),
        (
            OFFICIAL,
            "khoản 7 Điều 1 Luật Y tế",
            "2026-01-01",
            (
                "Luật Y tế số 2/2024/QH15 không có Điều 1 khoản 7. Gần đó có: Điều 1 luat-2-2024 · "
                "Điều 1 khoản 2 luat-2-2024 · Điều 1 khoản 1 luat-2-2024."
            ),
        ),
    ],
)
def test_remarks(library: Library, citation: str, on: str, said: str) -> None:
    assert library.remark(citation, on) == said


def test_a_long_list_of_documents_is_cut() -> None:
    many = Library([(PolicyDocument(f"van-ban-{at}", title="X" * 90), made("x", "d1||Một.")) for at in range(8)])
    said = many.remark("Điều 1 Luật Lạ")
    assert said.endswith("và 2 văn bản khác.")
    assert "X" * 80 + "…; " in said
