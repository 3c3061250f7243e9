"""Paths, their order and their names."""

import pytest

from authoring.policy.paths import is_path, label, next_point, number_key, parent, point_key


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
        ("d5.k1.2", "Điều 5 khoản 1.2"),
        ("h2.m1.k1.2.1.a.g4", "Phần B Mục I khoản 1.2.1 điểm a gạch đầu dòng 4"),
        ("m1.h2.k1", "Mục I Phần B khoản 1"),
        ("f2.c1", "Phần II Chương I"),
        ("d1.k1.d1", "Điều 1 khoản 1 điểm d1"),
        ("k2.a.g1", "khoản 2 điểm a gạch đầu dòng 1"),
    ],
)
def test_labels(path: str, said: str) -> None:
    assert is_path(path)
    assert label(path) == said


def test_what_is_no_path() -> None:
    wrong = ("", "d", "x1", "d1.2", "Điều 1", "d1.k1.a.b", "a", "m1.1", "d1..k1", "d1.", "h12", "k1.1.1.1.1")
    assert not any(is_path(text) for text in wrong)


def test_parents() -> None:
    assert [parent(path) for path in ("d1.k2.a", "d1.k2", "d1")] == ["d1.k2", "d1", ""]


def test_order_of_numbers_and_points() -> None:
    assert sorted(["8", "7b", "7", "10", "7đ", "7d", "x"], key=number_key) == ["x", "7", "7b", "7d", "7đ", "8", "10"]
    assert sorted(["aa", "e", "đ", "d", "a1", "a", "z"], key=point_key) == ["a", "a1", "d", "đ", "e", "z", "aa"]


def test_the_letter_that_follows() -> None:
    assert [next_point(letter) for letter in ("", "a", "d", "đ", "e", "i", "v", "y")] == [*list("abđegkx"), ""]
