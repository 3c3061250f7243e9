"""Numbering in looser forms."""

import pytest

from authoring.policy.structure.loose import with_loose
from authoring.policy.structure.marks import mark


def kinds(text: str, usable: bool = True) -> list[str]:  # noqa: FBT001, FBT002 - one switch of a test
    read = with_loose([mark(line) for line in text.split("|")], [usable] * len(text.split("|")))
    return [f"{one.kind.value} {one.number} {one.rest}" for one in read]


@pytest.mark.parametrize(
    ("text", "read"),
    [
        ("Điều 1. A|1) B|2) C", ["article 1 A", "clause 1 B", "clause 2 C"]),
        ("1- B|2– C|3/ D", ["clause 1 B", "clause 2 C", "clause 3 D"]),
        ("(1) A|(2) B|(a) c|(b) d", ["clause 1 A", "clause 2 B", "point a c", "point b d"]),
        ("1) A|2) B|1) C|3) D", ["clause 1 A", "clause 2 B", "text  1) C", "clause 3 D"]),
        ("1) B|3) C", ["text  1) B", "text  3) C"]),
        ("1) b|2) c", ["text  1) b", "text  2) c"]),
        ("Điều 1. A|1. B|1) C|2) D", ["article 1 A", "clause 1 B", "text  1) C", "text  2) D"]),
        ("a) B|1) C|2) D", ["point a B", "text  1) C", "text  2) D"]),
        ("1. B|a. C|b. D|2. E|a) F|b. G", ["clause 1 B", "point a C", "point b D", "clause 2 E", "point a F", "text  b. G"]),
        ("a. C", ["text  a. C"]),
        ("Chapter I|Article 1. A|Article 2. B|Chapter 2", ["chapter 1 ", "article 1 A", "article 2 B", "chapter 2 "]),
        ("Chapter I|Article 1. A", ["text  Chapter I", "text  Article 1. A"]),
        ("Điều 1. A|Article 1. A|Article 2. B", ["article 1 A", "text  Article 1. A", "text  Article 2. B"]),
    ],
)  # fmt: skip
def test_looser_forms(text: str, read: list[str]) -> None:
    assert kinds(text) == read


def test_cells_of_tables_are_left_alone() -> None:
    assert kinds("Chapter I|Article 1|Article 2", usable=False) == [
        "text  Chapter I",
        "text  Article 1",
        "text  Article 2",
    ]
    assert kinds("1) A|2) B", usable=False) == ["text  1) A", "text  2) B"]
