"""Paths, their order and their names."""

import pytest

from authoring.policy.paths import is_path, label, number_key, parent, point_key


@pytest.mark.parametrize(
    ("path", "said"),
    [
        ("d22", "Điều 22"),
        ("d48b.k3a.đ", "Điều 48b khoản 3a điểm đ"),
        ("d53.k3.k", "Điều 53 khoản 3 điểm k"),
        ("d3.a1", "Điều 3 điểm a1"),
        ("c2.s1.t3", "Chương II Mục 1 Tiểu mục 3"),
        ("p1", "Phụ lục I"),
        ("p2.d1.k1", "Phụ lục II Điều 1 khoản 1"),
        ("m1.k2.g3", "Mục I khoản 2 gạch đầu dòng 3"),
        ("f1", "Phần I"),
        ("k2.a.g1", "khoản 2 điểm a gạch đầu dòng 1"),
    ],
)
def test_labels(path: str, said: str) -> None:
    assert is_path(path)
    assert label(path) == said


def test_what_is_no_path() -> None:
    assert not any(is_path(text) for text in ("", "d", "x1", "d1.2", "Điều 1", "d1.k1.a.b"))


def test_parents() -> None:
    assert [parent(path) for path in ("d1.k2.a", "d1.k2", "d1")] == ["d1.k2", "d1", ""]


def test_order_of_numbers_and_points() -> None:
    assert sorted(["8", "7b", "7", "10", "7đ", "7d", "x"], key=number_key) == ["x", "7", "7b", "7d", "7đ", "8", "10"]
    assert sorted(["aa", "e", "đ", "d", "a1", "a", "z"], key=point_key) == ["a", "a1", "d", "đ", "e", "z", "aa"]
