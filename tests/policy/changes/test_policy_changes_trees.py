"""Provisions as a tree, and how alike two units are."""

from collections.abc import Callable

import pytest

from authoring.model.policies import Provision
from authoring.policy.changes.trees import Likeness, Tree, above, is_heading, is_repealed, said, told

Make = Callable[..., tuple[Provision, ...]]
LINES = (
    "c1|CHUNG|",
    "c1.s1|MỘT|",
    "d1|Tên|Dẫn:",
    "d1.k1||Một.",
    "d1.k1.a||Điểm.",
    "d2||(được bãi bỏ)",
    "p1|PHỤ|",
    "p1.d1||Hai.",
)


def paths(found: list[Provision]) -> list[str]:
    return [one.path for one in found]


def test_units_and_what_lies_below_them(make: Make) -> None:
    tree = Tree(make(*LINES, "d1||Lặp lại."))
    assert paths(tree.headings()) == ["c1", "c1.s1"]
    assert paths(tree.roots()) == ["d1", "p1"]
    assert paths(tree.children("d1")) == ["d1.k1"]
    assert paths(tree.children("p1")) == ["p1.d1"]
    assert paths(tree.whole("d1")) == ["d1", "d1.k1", "d1.k1.a"]
    assert tree.profiles["d1.k1"] == {"một": 1, "điểm": 1}


def test_a_unit_whose_parents_are_missing_is_a_root(make: Make) -> None:
    assert paths(Tree(make("d7.k1.a||Mồ côi.")).roots()) == ["d7.k1.a"]
    assert above("d7.k1.a", {}) == ""


@pytest.mark.parametrize(
    ("path", "heading"),
    [
        ("c1", True),
        ("c2.s1.t3", True),
        ("p1.c2", True),
        ("f1", True),
        ("d1", False),
        ("d1.k1.c1", False),
        ("d1.c", False),
    ],
)
def test_headings(path: str, heading: bool) -> None:  # noqa: FBT001
    assert is_heading(path) is heading


@pytest.mark.parametrize(
    ("line", "repealed"),
    [
        ("d1||(được bãi bỏ)", True),
        ("d1||[5] (bãi bỏ).", True),
        ("d1|Bị bãi bỏ|", True),
        ("d1||Được bãi bỏ khi hết hạn.", False),
        ("d1||", False),
    ],
)
def test_repealed_units(make: Make, line: str, repealed: bool) -> None:  # noqa: FBT001
    assert is_repealed(make(line)[0]) is repealed


def test_what_a_unit_says(make: Make) -> None:
    both, text = make("d1|Tên|Chữ.", "d1||Chữ.")
    assert (said(both), said(text)) == ("Tên\nChữ.", "Chữ.")
    assert told(both) == ("tên", "chữ")


def test_likeness(make: Make) -> None:
    old = Tree(make("d1|Mức đóng|Người lao động đóng 8%.", "d2||Người lao động đóng 8%.", "d3||"))
    new = Tree(make("d1|Mức đóng|Người lao động đóng 8%.", "d2||Khác hẳn.", "d3||"))
    like = Likeness(old, new)
    assert like(old.units["d1"], new.units["d1"]) == pytest.approx(1)
    assert like(old.units["d2"], new.units["d1"]) == pytest.approx(1)
    assert like(old.units["d1"], new.units["d2"]) == 0
    assert like(old.units["d3"], new.units["d3"]) == 0
