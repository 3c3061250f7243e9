"""Plans without articles."""

import pytest

from authoring.model.paragraphs import Paragraph, SourceText
from authoring.policy import provisions


def read(text: str) -> tuple[list[tuple[str, str, str]], list[str]]:
    lines = tuple(Paragraph(at, line) for at, line in enumerate(text.split("\n"), 1))
    reading = provisions(SourceText("x", lines, ""))
    return [(one.path, one.title, one.text) for one in reading.good], [one.found for one in reading.rejected]


@pytest.mark.parametrize(
    ("text", "good"),
    [
        (
            "KẾ HOẠCH\nI. Mục tiêu\n1. Một.\na) Điểm:\n- Gạch một\n+ cộng\nnối\n- Gạch hai;\nDòng.\nII. Câu dẫn.\n- Gạch.",
            [
                ("m1", "Mục tiêu", ""),
                ("m1.k1", "", "Một."),
                ("m1.k1.a", "", "Điểm:\nDòng."),
                ("m1.k1.a.g1", "", "Gạch một\n+ cộng nối"),
                ("m1.k1.a.g2", "", "Gạch hai;"),
                ("m2", "", "Câu dẫn."),
                ("m2.g1", "", "Gạch."),
            ],
        ),
        ("I. A\na) Lạc.\nC. Chữ", [("m1", "A", "C. Chữ"), ("m1.a", "", "Lạc.")]),
        (
            "A. X\nI. Y\n1. Z.\nB. T\nI. U\n1. V.\nC. W\nHết.",
            [
                ("h1", "X", ""),
                ("h1.m1", "Y", ""),
                ("h1.m1.k1", "", "Z."),
                ("h2", "T", ""),
                ("h2.m1", "U", ""),
                ("h2.m1.k1", "", "V."),
                ("h3", "W", "Hết."),
            ],
        ),
        (
            "I. X\nA. Y\n1. Z.\nB. T\n1. U.\nII. V\nA. Chữ.",
            [
                ("m1", "X", ""),
                ("m1.h1", "Y", ""),
                ("m1.h1.k1", "", "Z."),
                ("m1.h2", "T", ""),
                ("m1.h2.k1", "", "U."),
                ("m2", "V", ""),
                ("m2.h1", "", "Chữ."),
            ],
        ),
        (
            "PHẦN THỨ NHẤT\nTÌNH HÌNH\nI. X\n1. Y.\nPHẦN THỨ HAI\nI. Z\n1. T.",
            [
                ("f1", "TÌNH HÌNH", ""),
                ("f1.m1", "X", ""),
                ("f1.m1.k1", "", "Y."),
                ("f2", "", ""),
                ("f2.m1", "Z", ""),
                ("f2.m1.k1", "", "T."),
            ],
        ),
        (
            "Chương I\nX\nMục 1. Y\nTiểu mục 1. T\n1. Z.",
            [("c1", "X", ""), ("c1.s1", "Y", ""), ("c1.s1.t1", "T", ""), ("c1.s1.t1.k1", "", "Z.")],
        ),
        ("I.\nMỤC TIÊU\nCHUNG\nChữ.", [("m1", "MỤC TIÊU CHUNG", "Chữ.")]),
        (
            "I. X\n1.1. A\n1.2. B\nII. Y\n2.1 C",
            [("m1", "X", ""), ("m1.k1", "", "A"), ("m1.k2", "", "B"), ("m2", "Y", ""), ("m2.k1", "", "C")],
        ),
        ("1- Một.\n2- Hai.", [("k1", "", "Một."), ("k2", "", "Hai.")]),
        ("I. X\nA. Nguyễn\nE. Chữ", [("m1", "X", ""), ("m1.h1", "Nguyễn", "E. Chữ")]),
        ("1. A\n- x;\nDòng.\n- y.", [("k1", "", "A\nDòng."), ("k1.g1", "", "x;"), ("k1.g2", "", "y.")]),
        ("I. A\n1. B\nX. Y", [("m1", "A", ""), ("m1.k1", "", "B\nX. Y")]),
    ],
)
def test_plans(text: str, good: list[tuple[str, str, str]]) -> None:
    assert read(text) == (good, [])


@pytest.mark.parametrize(
    ("text", "good", "rejected"),
    [
        ("1. Một.\n2. Hai.\n2. Lặp.\nDòng.", [("k1", "", "Một."), ("k2", "", "Hai.")], ["2. Lặp.", "Dòng."]),
        ("1. A:\na) B;\na) C.", [("k1", "", "A:"), ("k1.a", "", "B;")], ["a) C."]),
        ("I. A\n- \n1.\nII. B", [("m1", "A", "-"), ("m2", "B", "")], ["1."]),
        ("I. A\nII. B\nI. C\n1. D.\n- e\nIII. F\nchữ.", [("m1", "A", ""), ("m2", "B", ""), ("m3", "F", "chữ.")]
            , ["I. C", "1. D.", "- e"]),
        ("I. A\nGIÁM ĐỐC CHỈ ĐẠO\nII. B\nchữ.", [("m1", "A", ""), ("m2", "B", "chữ.")], ["GIÁM ĐỐC CHỈ ĐẠO"]),
    ],
)  # fmt: skip
def test_numbers_that_come_twice(text: str, good: list[tuple[str, str, str]], rejected: list[str]) -> None:
    assert read(text) == (good, rejected)
