"""Cross-references in all their forms."""

import pytest

from authoring.policy.citations.references import Reference, references


def said(text: str, path: str = "d9.k2.a") -> list[tuple[str, tuple[str, ...], str, str]]:
    return [(text[r.start : r.end], r.paths, r.kind, r.document) for r in references(text, path, "x")]


def test_a_shared_tail_goes_to_the_words_before() -> None:
    text = "tại điểm d khoản 1 và điểm c khoản 2 Điều 70 của Luật này thì"
    assert references(text, "d9", "x") == (
        Reference("x", "d9", 4, 18, "", ("d70.k1.d",), "internal"),
        Reference("x", "d9", 22, 57, "", ("d70.k2.c",), "internal"),
    )


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("các điểm b, c và u khoản 3 Điều 12", [("d12.k3.b", "d12.k3.c", "d12.k3.u")]),
        ("quy định tại các điều 51, 52 và 53 của Luật này", [("d51", "d52", "d53")]),
        ("từ Điều 5 đến Điều 7 của Nghị định này", [("d5", "d6", "d7")]),
        ("từ khoản 1 đến khoản 3 Điều 12", [("d12.k1", "d12.k2", "d12.k3")]),
        ("điểm a và điểm b khoản 1 Điều 2", [("d2.k1.a",), ("d2.k1.b",)]),
        ("khoản 1 Điều 2 và Điều 5 của Luật này", [("d2.k1",), ("d5",)]),
        ("Điều 12 khoản 1 điểm b", [("d12.k1.b",)]),
        ("điểm a khoản 9, 11 và 12 Điều 3", [("d3.k9.a", "d3.k11", "d3.k12")]),
        ("điểm b Điều 17", [("d17.b",)]),
        ("khoản 5 Điều 20", [("d20.k5",)]),
        ("khoản 2 được sửa đổi", []),
        ("theo Luật này", []),
        ("Chương III quy định", []),
        ("mục 2 Chương III của Luật này", [("c3.s2",)]),
        ("Chương này của Luật này", []),
    ],
)
def test_places_within_the_document(text: str, wanted: list[tuple[str, ...]]) -> None:
    found = said(text)
    assert [paths for _, paths, _, _ in found] == wanted
    assert {kind for _, _, kind, _ in found} <= {"internal"}


@pytest.mark.parametrize(
    ("text", "path", "wanted"),
    [
        ("khoản 1 Điều này", "d9.k2.a", ("d9.k1",)),
        ("Điều này", "d9.k2.a", ("d9",)),
        ("điểm a khoản này", "d9.k2.b", ("d9.k2.a",)),
        ("khoản này", "d9.k2.b", ("d9.k2",)),
        ("điểm này", "d9.k2.b", ("d9.k2.b",)),
        ("điểm này", "d9", None),
        ("khoản này", "d9.a", None),
        ("khoản này", "d9", ("d9",)),
    ],
)
def test_this_article_clause_and_point(text: str, path: str, wanted: tuple[str, ...] | None) -> None:
    assert said(text, path) == ([(text, wanted, "this-article", "")] if wanted else [])


def test_this_article_is_shared_and_closed() -> None:
    text = "điểm a và điểm b khoản 2, khoản 3 Điều này, trừ Điều 5 và khoản 4 Điều này"
    assert said(text) == [
        ("điểm a", ("d9.k2.a",), "this-article", ""),
        ("điểm b khoản 2", ("d9.k2.b",), "this-article", ""),
        ("khoản 3 Điều này", ("d9.k3",), "this-article", ""),
        ("Điều 5", ("d5",), "internal", ""),
        ("khoản 4 Điều này", ("d9.k4",), "this-article", ""),
    ]


def test_other_documents() -> None:
    text = "khoản 1 Điều 40 và khoản 1 Điều 41 của Luật Bảo hiểm xã hội; Điều 7 Nghị định số 115/2015/NĐ-CP"
    assert said(text) == [
        ("khoản 1 Điều 40", ("d40.k1",), "other", "Luật Bảo hiểm xã hội"),
        ("khoản 1 Điều 41 của Luật Bảo hiểm xã hội", ("d41.k1",), "other", "Luật Bảo hiểm xã hội"),
        ("Điều 7 Nghị định số 115/2015/NĐ-CP", ("d7",), "other", "Nghị định số 115/2015/NĐ-CP"),
    ]


def test_quoted_text_and_its_order_speak_for_the_amended_law() -> None:
    law = "Luật Bảo hiểm y tế"
    text = "Sửa đổi, bổ sung khoản 7 Điều 42 như sau: “7. Theo khoản 1 Điều này, “Điều 5” và Điều 6.” Điều 8"
    found = references(text, "d1.k2", "x", law, "d42.k7")
    assert [(one.document, one.paths, one.kind) for one in found] == [
        (law, ("d42.k7",), "other"),
        (law, ("d42.k1",), "other"),
        (law, ("d5",), "other"),
        (law, ("d6",), "other"),
        (law, ("d8",), "other"),
    ]
    unclosed = references("Thay bằng: “Điều 3 của Luật này", "d1", "x", law)
    assert [(one.document, one.paths) for one in unclosed] == [(law, ("d3",))]
    assert references("“khoản này”", "d1.k1", "x", law, "") == ()
