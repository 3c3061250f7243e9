"""The places that an order names."""

import pytest

from authoring.policy.changes.targets import article, targets


def said(text: str, context: str = "") -> list[str]:
    return [f"tên {one.path}" if one.title else one.path for one in targets(text, context)]


@pytest.mark.parametrize(
    ("text", "context", "found"),
    [
        ("Sửa đổi, bổ sung khoản 1 Điều 12 như sau:", "", ["d12.k1"]),
        ("Bãi bỏ các Điều 3, 13 và 14, khoản 4 Điều 17.", "", ["d3", "d13", "d14", "d17.k4"]),
        ("khoản 3 và khoản 6 Điều 2, khoản 2 Điều 7c", "", ["d2.k3", "d2.k6", "d7c.k2"]),
        ("tên Điều và khoản 5 Điều 40, tên Điều 41", "", ["tên d40", "d40.k5", "tên d41"]),
        ("điểm a khoản 1, khoản 2 Điều 5", "", ["d5.k1.a", "d5.k2"]),
        ("các điểm a và b của các khoản 1, 2 Điều 2", "", ["d2.k1.a", "d2.k1.b", "d2.k2.a", "d2.k2.b"]),
        ("khoản 1 các Điều 2 và 3", "", ["d2.k1", "d3.k1"]),
        ("Điều 22; Điều 23", "", ["d22", "d23"]),
        ("khoản 2 và khoản 4", "d6", ["d6.k2", "d6.k4"]),
        ("điểm c khoản 3", "d16", ["d16.k3.c"]),
        ("điểm a", "d42.k3", ["d42.k3.a"]),
        ("điểm a", "d42", ["d42.a"]),
        ("khoản 2", "d42.k3", ["d42.k2"]),
        ("khoản 2", "", []),
        ("tên Điều", "d9", ["tên d9"]),
        ("tên Chương II", "", ["tên c2"]),
        ("Mục 3 Chương II, Chương IV và Phụ lục I", "", ["c2.s3", "c4", "p1"]),
        ("Bổ sung Điều 29a vào sau Điều 29 thuộc Mục 1", "", ["d29a", "d29"]),
        ("không có gì", "d1", []),
    ],
)
def test_targets(text: str, context: str, found: list[str]) -> None:
    assert said(text, context) == found


@pytest.mark.parametrize(("path", "found"), [("d48b.k3.a", "d48b"), ("c2", ""), ("", "")])
def test_article(path: str, found: str) -> None:
    assert article(path) == found
