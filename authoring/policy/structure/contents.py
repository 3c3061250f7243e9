"""Where the body of a policy document begins: behind the heading and behind a table of contents."""

from collections.abc import Sequence

from authoring.policy.structure.marks import Kind, Mark

_OPENING = (Kind.PART, Kind.CHAPTER, Kind.SECTION, Kind.ARTICLE)
_CONTENT = (Kind.CLAUSE, Kind.POINT, Kind.SIGNATURE)
_SENTENCES = 0.3
_FEWEST = 3


def body_start(marks: Sequence[Mark], articles: bool) -> int | None:  # noqa: FBT001 - with or without articles
    """The index of the first structural line of the body; None where there is none.

    With articles the body opens with a part, chapter or article; without them with the first “I.” or “1.”.
    """
    if not articles:
        return next((at for at, found in enumerate(marks) if _opens_plan(found)), None)
    first = next((at for at, found in enumerate(marks) if found.kind in _OPENING), None)
    if first is None:
        return None
    again = _again(marks, first)
    return again if again is not None and _is_contents(marks[first:again]) else first


def _opens_plan(found: Mark) -> bool:
    return found.kind in (Kind.ROMAN, Kind.CLAUSE) and found.number == "1"


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
