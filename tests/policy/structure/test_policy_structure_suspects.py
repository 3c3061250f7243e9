"""Numbers that may have been misread."""

import pytest

from authoring.policy.structure.marks import Kind, Mark
from authoring.policy.structure.suspects import suspect


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("l. Người", Mark(Kind.CLAUSE, "1", "Người")),
        ("lO. Người", Mark(Kind.CLAUSE, "10", "Người")),
        ("3, Người", Mark(Kind.CLAUSE, "3", "Người")),
        ("3. Người", None),
        ("l. người", None),
        ("B) Người", Mark(Kind.POINT, "b", "Người")),
        ("\u0441) người", Mark(Kind.POINT, "c", "người")),
        ("a] người", Mark(Kind.POINT, "a", "người")),
        ("a) người", None),
        ("Đièu 5. Tên", Mark(Kind.ARTICLE, "5", "")),
        ("điều 5: Tên", Mark(Kind.ARTICLE, "5", "")),
        ("Dieu l2. Tên", Mark(Kind.ARTICLE, "12", "")),
        ("điều 5 của Luật", None),
        ("Chương Il", Mark(Kind.CHAPTER, "2", "")),
        ("Chưong V", Mark(Kind.CHAPTER, "5", "")),
        ("Chương trình", None),
        ("", None),
    ],
)
def test_suspects(text: str, found: Mark | None) -> None:
    assert suspect(text) == found
