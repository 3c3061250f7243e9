"""Where the body of a policy document begins: behind the heading and behind a table of contents."""

import re
from collections.abc import Sequence

from authoring.policy.structure.marks import Kind, Mark
from authoring.text import fold

_OPENING = (Kind.PART, Kind.CHAPTER, Kind.SECTION, Kind.ARTICLE)
_CONTENT = (Kind.CLAUSE, Kind.POINT, Kind.SIGNATURE)
_HEADS = (Kind.PART, Kind.LETTER, Kind.CHAPTER, Kind.SECTION, Kind.ROMAN, Kind.CLAUSE, Kind.DECIMAL)
_FIRSTS = ("1", "1.1")
_PAGE = re.compile(r"[\s.…_]*\d{0,3}$")
_SENTENCES = 0.3
_FEWEST = 3


def body_start(marks: Sequence[Mark], articles: bool) -> int | None:  # noqa: FBT001 - with or without articles
    """The index of the first structural line of the body; None where there is none.

    With articles the body opens with a part, chapter or article; without them with the first “A.”, “I.” or “1.”.
    """
    if not articles:
        return _plan_start(marks)
    first = next((at for at, found in enumerate(marks) if found.kind in _OPENING), None)
    if first is None:
        return None
    again = _again(marks, first)
    return again if again is not None and _is_contents(marks[first:again]) else first


def _plan_start(marks: Sequence[Mark]) -> int | None:
    """The first heading or “1.” of a plan; the second one of the same words where a table of contents stands before."""
    first = next((at for at, found in enumerate(marks) if found.kind in _HEADS and found.number in _FIRSTS), None)
    if first is None:
        return None
    again = [at for at in range(first + 1, len(marks)) if _entry(marks[at]) == _entry(marks[first])]
    return again[0] if again and marks[first].rest else first


def _entry(found: Mark) -> tuple[Kind, str, str]:
    """A heading without the page number that a table of contents puts behind it."""
    return found.kind, found.number, _PAGE.sub("", fold(found.rest))


def _again(marks: Sequence[Mark], first: int) -> int | None:
    kind, number = marks[first].kind, marks[first].number
    later = range(first + 1, len(marks))
    return next((at for at in later if (marks[at].kind, marks[at].number) == (kind, number)), None)


def _is_contents(marks: Sequence[Mark]) -> bool:
    """Whether a stretch only lists headings: articles without clauses, few of them sentences, no signature."""
    articles = [found for found in marks if found.kind is Kind.ARTICLE]
    sentences = sum(found.rest.endswith((".", ":", ";")) for found in articles)
    bare = not any(found.kind in _CONTENT for found in marks)
    return bare and len(articles) >= _FEWEST and sentences <= _SENTENCES * len(articles)
