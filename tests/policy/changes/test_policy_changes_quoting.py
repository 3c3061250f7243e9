"""The new text that an order quotes."""

import pytest

from authoring.policy.changes.quoting import lines_of, units


@pytest.mark.parametrize(
    ("quoted", "lines"),
    [
        ("“1. Một.”.", ["1. Một."]),
        ("“1. Một “hai” ba.\n\n2. Bốn.”;", ["1. Một “hai” ba.", "2. Bốn."]),
        ("”1. Một.”.", ["1. Một."]),
        ("“1. Gọi là “hai”", ["1. Gọi là “hai”"]),
        ("", []),
    ],
)
def test_lines(quoted: str, lines: list[str]) -> None:
    assert lines_of(quoted) == lines


@pytest.mark.parametrize(
    ("quoted", "target", "found"),
    [
        (
            "“2. Hai:\na) Một;\nb) Hai.\n3. Ba.”.",
            "d8.k2",
            {"d8.k2": "Hai:", "d8.k2.a": "Một;", "d8.k2.b": "Hai.", "d8.k3": "Ba."},
        ),
        ("“c) Người tham gia;”;", "d16.k3.c", {"d16.k3.c": "Người tham gia;"}),
        ("“d) Một;\nd1) Hai;”", "d3.k7.d", {"d3.k7.d": "Một;", "d3.k7.d1": "Hai;"}),
        ("“a) Một.”", "d5.a", {"d5.a": "Một."}),
        (
            "“Điều 48a. Chậm đóng\nChậm đóng là:\n1. Chưa đóng;\nĐiều 48b. Trốn đóng\nLà hành vi.”.",
            "d48a",
            {"d48a": "Chậm đóng|Chậm đóng là:", "d48a.k1": "Chưa đóng;", "d48b": "Trốn đóng|Là hành vi."},
        ),
        ("“Chữ không có số.\nDòng hai.”", "d5.k1", {"d5.k1": "Chữ không có số.\nDòng hai."}),
        ("“1. Một.”", "", {"": "1. Một."}),
        ("“a) Một.”", "c2", {"c2": "a) Một."}),
        (
            "“c) Các điều 21, 22,\n27, 28 của Luật này;”",
            "d40.k1.c",
            {"d40.k1.c": "Các điều 21, 22, 27, 28 của Luật này;"},
        ),
        ("“c) Một.\nTrường hợp khác thì hai.”", "d40.k1.c", {"d40.k1.c": "Một.\nTrường hợp khác thì hai."}),
        ("“”", "d1", {}),
    ],
)
def test_units(quoted: str, target: str, found: dict[str, str]) -> None:
    made = units(quoted, target, "luat")
    assert {one.path: "|".join(part for part in (one.title, one.text) if part) for one in made} == found
    assert all(one.document == "luat" for one in made)
