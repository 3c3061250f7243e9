"""Articles, clauses and points in and out of order."""

import pytest

from authoring.model.paragraphs import Paragraph, SourceText
from authoring.policy import provisions


def read(text: str) -> tuple[dict[str, str], list[str]]:
    lines = tuple(Paragraph(at, line) for at, line in enumerate(text.split("\n"), 1))
    reading = provisions(SourceText("x", lines, ""))
    return {one.path: one.text for one in reading.good}, [one.found for one in reading.rejected]


@pytest.mark.parametrize(
    ("text", "good", "rejected"),
    [
        (
            "Điều 1. A\n1. Một\nđến tháng\n15. tiếp theo.",
            {"d1": "", "d1.k1": "Một đến tháng\n15. tiếp theo."},
            [],
        ),
        ("Điều 1. A\n1. Một.\n5. Năm.", {"d1": "", "d1.k1": "Một.", "d1.k5": "Năm."}, []),
        ("Điều 1. A\n1a. Một.\n1. Hai.", {"d1": "", "d1.k1a": "Một.", "d1.k1": "Hai."}, []),
        ("Điều 1. A\n2. Gồm:\n1. Con.", {"d1": "", "d1.k2": "Gồm:\n1. Con."}, []),
        ("Điều 1. A\n1. Gồm:\na) X:\n1. Con.", {"d1": "", "d1.k1": "Gồm:", "d1.k1.a": "X:\n1. Con."}, []),
        ("Điều 1. A\n1. B:\na)\na) Chữ.", {"d1": "", "d1.k1": "B:", "d1.k1.a": "Chữ."}, []),
        ("Điều 1. A\nB.\nĐiều 1. A\nC.", {"d1": "B.", "p1": "", "p1.d1": "C."}, []),
        ("Điều 3. A\nB.\nĐiều 4. C\nĐiều 4. C\nD.", {"d3": "B.", "d4": "D."}, []),
        ("Điều 3. A\nB.\nĐiều 5. C.\nĐiều 5. C.\nD.", {"d3": "B.", "d5": "C.\nD."}, []),
        (
            "Điều 3. A\nB.\nĐiều 5. C\nD.\nĐiều 5. E\n1. F.\nG.",
            {"d3": "B.", "d5": "D."},
            ["Điều 5. E", "1. F.", "G."],
        ),
        ("Điều 7. A\nB.\nĐiều 3. C\nD.", {"d7": "B.", "d3": "D."}, []),
        ("Điều 1. A\n1. B.\nĐiều 48. C\nD.\nĐiều 2. E\nF.", {"d1": "", "d1.k1": "B.\nĐiều 48. C\nD.", "d2": "F."}, []),
        ("Chương I\nA\n1. Lạc.\na) Lạc.\nĐiều 1. B\nC.", {"c1": "", "d1": "C."}, ["1. Lạc.", "a) Lạc."]),
        ("Chương I\nA\nChữ thường.\nĐiều 1. B\nC.", {"c1": "Chữ thường.", "d1": "C."}, []),
        ("Chương I\nA\nChương I\nB\nĐiều 1. C\nD.", {"c1": "", "d1": "D."}, ["Chương I", "B"]),
        (
            "Điều 1. A\n1. X.\nĐiều 2. B\nC.\nĐiều 2. D\nĐiều 9. E\nĐiều 3. F\nG.",
            {"d1": "", "d1.k1": "X.", "d2": "C.", "d3": "G."},
            ["Điều 2. D", "Điều 9. E"],
        ),
        ("Điều 1. A\n1.\nChữ.", {"d1": "", "d1.k1": "Chữ."}, []),
        ("Điều 1.\nTên\nChữ.", {"d1": "Chữ."}, []),
        ("Điều 1. Tên dài\nnối tiếp\nChữ.", {"d1": "Chữ."}, []),
        ("Điều 1. A\n1. B:\na) C\nthêm.\nD.", {"d1": "", "d1.k1": "B:\nD.", "d1.k1.a": "C thêm."}, []),
        ("Điều 1. A\n1. B:\na) C:\nD.", {"d1": "", "d1.k1": "B:", "d1.k1.a": "C:\nD."}, []),
        ("Điều 1. A\na) C;\nD.", {"d1": "D.", "d1.a": "C;"}, []),
        ("Phần thứ hai\nX\nChương I\nA\nMục 1\nB\nTiểu mục 2\nC\nĐiều 1. D\nE.", {"f2": "", "c1": "", "c1.s1": ""}
         | {"c1.s1.t2": "", "d1": "E."}, []),
        ("Mục 1\nA\nĐiều 1. D\nE.", {"s1": "", "d1": "E."}, []),
        ("Phần thứ xyz\nA\nĐiều 1. D\nE.", {"f1": "", "d1": "E."}, []),
    ],
)  # fmt: skip
def test_order_and_disorder(text: str, good: dict[str, str], rejected: list[str]) -> None:
    assert read(text) == (good, rejected)
