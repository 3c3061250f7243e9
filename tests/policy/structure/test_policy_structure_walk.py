"""What stands behind the signature."""

import pytest

from authoring.model.paragraphs import Paragraph, SourceText
from authoring.policy import provisions

DECISION = "Điều 1. Một.\nBỘ TÀI CHÍNH\nKT. BỘ TRƯỞNG\n"


def read(text: str) -> tuple[list[tuple[str, str, str]], list[str]]:
    lines = tuple(Paragraph(at, line) for at, line in enumerate(text.split("\n"), 1) if line)
    reading = provisions(SourceText("x", lines, ""))
    good = [(one.path, one.title, one.text) for one in reading.good]
    return good[1:], [one.found for one in reading.rejected]


def test_the_agency_above_the_signature_is_no_text() -> None:
    reading = provisions(SourceText("x", tuple(Paragraph(1, line) for line in DECISION.split("\n")), ""))
    assert [one.text for one in reading.good] == ["Một."]


@pytest.mark.parametrize(
    ("behind", "good", "rejected"),
    [
        ("Nguyễn Văn A\nNơi nhận:\n- Như trên;", [], []),
        ("1. Khoản lạc.\na) Điểm lạc.", [], ["1. Khoản lạc.", "a) Điểm lạc."]),
        ("x" * 251, [], ["x" * 120 + "…"]),
        ("Y" * 251, [], []),
        ("I. A\nb.\nTM. BAN\nI. C\nd.", [("m1", "A", "b."), ("p1", "", ""), ("p1.m1", "C", "d.")], []),
        ("THỂ LỆ\n1. A\nB.", [("k1", "", "A\nB.")], []),
        (
            "QUY CHẾ\nĐiều 1. A\nDANH MỤC HAI\nMẫu số 1\nx\nDANH MỤC BA",
            [("p1", "QUY CHẾ", ""), ("p1.d1", "", "A"), ("p2", "DANH MỤC HAI", "Mẫu số 1\nx\nDANH MỤC BA")],
            [],
        ),
        (
            "QUY CHẾ\nĐiều 1. A\nB.\nDANH MỤC\nĐiều 2. C\nD.",
            [("p1", "QUY CHẾ", ""), ("p1.d1", "A", "B.\nDANH MỤC"), ("p1.d2", "C", "D.")],
            [],
        ),
        ("DANH MỤC\nBỆNH\n1. Một.\n2. Hai.", [("p1", "DANH MỤC BỆNH", "1. Một.\n2. Hai.")], []),
        ("DANH MỤC\nmột\nhai", [("p1", "DANH MỤC", "một\nhai")], []),
        ("QUY CHẾ\nĐiều 1. A\nChữ.", [("p1", "QUY CHẾ", ""), ("p1.d1", "A", "Chữ.")], []),
        ("Điều 1. A\nChữ.", [("p1", "", ""), ("p1.d1", "A", "Chữ.")], []),
        ("Chương I\nA\nĐiều 1. B\nC.", [("p1", "", ""), ("p1.c1", "A", ""), ("p1.d1", "B", "C.")], []),
        ("DANH MỤC\nPHỤ LỤC\nabc", [("p1", "DANH MỤC", ""), ("p2", "", "abc")], []),
        ("PHỤ LỤC III\nabc\nPHỤ LỤC I\nxyz", [("p3", "", "abc"), ("p1", "", "xyz")], []),
        ("PHỤ LỤC I\nPHỤ LỤC\nxyz\nPHỤ LỤC I\nz", [("p2", "", "xyz"), ("p3", "", "z")], ["PHỤ LỤC I"]),
        ("PHỤ LỤC I\nĐiều 1. A\nB.", [("p1", "", ""), ("p1.d1", "A", "B.")], []),
        ("PHỤ LỤC I\nChương I\nX\nĐiều 1. A\nB.", [("p1", "", ""), ("p1.c1", "X", ""), ("p1.d1", "A", "B.")], []),
        ("I. MỤC TIÊU\n1. Một.\nPHỤ LỤC\nx", [("m1", "MỤC TIÊU", ""), ("m1.k1", "", "Một."), ("p1", "", "x")], []),
        ("KẾ HOẠCH\n" + "dòng\n" * 16, [("p1", "KẾ HOẠCH", "\n".join(["dòng"] * 16))], []),
        (
            "QUY CHẾ\nĐiều 1. A\nB.\nĐiều 1. C\nD.",
            [("p1", "QUY CHẾ", ""), ("p1.d1", "A", "B."), ("p2", "", ""), ("p2.d1", "C", "D.")],
            [],
        ),
    ],
)
def test_behind_the_signature(behind: str, good: list[tuple[str, str, str]], rejected: list[str]) -> None:
    assert read(DECISION + behind) == (good, rejected)


def test_a_signature_in_the_middle_is_text() -> None:
    good, rejected = read("Điều 1. A\nB.\nKT. BỘ TRƯỞNG\nPHỤ LỤC I\nĐiều 2. C\nD.")
    assert (good, rejected) == ([("d2", "C", "D.")], [])


def test_an_article_that_goes_on_behind_a_signature_opens_the_body_again() -> None:
    text = "Điều 1. A\nB.\nĐiều 1a. C\nD.\nKT. BỘ TRƯỞNG\nĐiều 1. Khác\nĐiều 2. E\nF."
    assert [path for path, _, _ in read(text)[0]] == ["d1a", "p1", "p1.d1", "p1.d2"]


def test_a_statute_without_a_signature_before_it() -> None:
    good, _ = read("Điều 1. A.\nĐiều 2. B.\nĐiều 1. C\n1. D.")
    assert good == [("d2", "", "B."), ("p1", "", ""), ("p1.d1", "C", ""), ("p1.d1.k1", "", "D.")]


def test_an_annex_without_a_signature_before_it() -> None:
    assert read("Điều 1. A.\nPHỤ LỤC I\nabc")[0] == [("p1", "", "abc")]


def test_an_annexed_statute_goes_on_behind_a_signature_of_its_own() -> None:
    good, rejected = read(DECISION + "QUY CHẾ\nĐiều 1. A\nB.\nGIÁM ĐỐC SỞ\nĐiều 2. C\nD.")
    assert (good[1:], rejected) == ([("p1.d1", "A", "B."), ("p1.d2", "C", "D.")], ["GIÁM ĐỐC SỞ"])
