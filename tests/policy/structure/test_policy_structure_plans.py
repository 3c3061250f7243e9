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
        ("1. Một.\n2. Hai.\n2. Lặp.", [("k1", "", "Một."), ("k2", "", "Hai.\n2. Lặp.")]),
        ("I. A\na) Lạc.\nC. Chữ", [("m1", "A", ""), ("m1.a", "", "Lạc.\nC. Chữ")]),
        ("1. A:\na) B;\na) C.", [("k1", "", "A:"), ("k1.a", "", "B;\na) C.")]),
        ("I. A\n1. B\nX. Y", [("m1", "A", ""), ("m1.k1", "", "B\nX. Y")]),
    ],
)
def test_plans(text: str, good: list[tuple[str, str, str]]) -> None:
    assert read(text) == (good, [])


def test_an_empty_dash_and_a_doubled_heading() -> None:
    good, rejected = read("I. A\n- \n1.\nII. B\nTM. BAN\nI. C\nchữ")
    assert (good, rejected) == ([("m1", "A", "-"), ("m2", "B", "")], ["m1.k1", "I. C", "chữ"])
