"""Looking up citations in a library."""

import pytest

from authoring.model.policies import PolicyDocument, Provision
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
        (ONE, "Điều 2 khoản 9 điểm a", ("Điều 2",)),
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
