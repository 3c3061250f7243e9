"""Numbering that counts only where no usual one stands: “1)”, “(1)”, “1-”, “1/”, “a.”, English “Article 1.”."""

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from itertools import pairwise

from authoring.policy.paths import number_key, point_key
from authoring.policy.romans import CAPITAL, from_roman
from authoring.policy.structure.marks import Kind, Mark

_HEADS = (Kind.PART, Kind.LETTER, Kind.CHAPTER, Kind.SECTION, Kind.SUBSECTION, Kind.ARTICLE, Kind.ROMAN, Kind.ANNEX)
_FORMS = {
    Kind.ARTICLE: r"(?:Article|ARTICLE) (?P<number>\d{1,3})\s?(?:[.:–-]\s*(?P<rest>.*)|$)",
    Kind.CHAPTER: r"(?:Chapter|CHAPTER) (?P<number>[IVXLC]+|\d{1,2})\s?(?:[.:–-]\s*(?P<rest>.*)|$)",
    Kind.CLAUSE: rf"(?:\((?=\w+\)))?(?P<number>\d{{1,2}}[a-zđ]?)\s?[)/–-]\s*(?P<rest>[“\"(]?{CAPITAL}.*)",
    Kind.POINT: r"(?:(?P<number>[a-zđ])\s?[./–-]|\((?P<inside>[a-zđ])\))\s?(?P<rest>[“\"(]?[^\W_].*)",
}
_PATTERNS = {kind: re.compile(form, re.DOTALL) for kind, form in _FORMS.items()}
_ROWS = (["1", "2"], ["a", "b"])


def with_loose(marks: Sequence[Mark], usable: Sequence[bool]) -> tuple[Mark, ...]:
    """The marks with those of looser forms.

    English articles and chapters count where the document has no Điều; clauses and points below a head (points: below
    a clause) that has none of the usual form, where the first two of a row stand there. One such line proves nothing.
    """
    read = list(marks)
    if not any(mark.kind is Kind.ARTICLE for mark in marks) and _take(read, usable, Kind.ARTICLE, 0, len(read)):
        _take_any(read, usable, Kind.CHAPTER)
    for start, end in _stretches(read, _HEADS):
        _take(read, usable, Kind.CLAUSE, start, end)
    for start, end in _stretches(read, (*_HEADS, Kind.CLAUSE, Kind.DECIMAL)):
        _take(read, usable, Kind.POINT, start, end)
    return tuple(read)


def _stretches(marks: Sequence[Mark], borders: Sequence[Kind]) -> Iterator[tuple[int, int]]:
    places = [0, *(at for at, mark in enumerate(marks) if mark.kind in borders), len(marks)]
    return pairwise(places)


def _first(marks: Sequence[Mark], kind: Kind, start: int, end: int) -> int:
    """Where the first mark of a kind stands: a looser row that begins behind a point is a list inside that."""
    return next((at for at in range(start, end) if marks[at].kind is kind), end)


def _take(read: list[Mark], usable: Sequence[bool], kind: Kind, start: int, end: int) -> bool:
    """Mark the loose lines of a stretch that begin a row; False where there are none, or some in the usual form."""
    if _first(read, kind, start, end) < end:
        return False
    found = [(at, one) for at in range(start, end) if usable[at] and (one := _loose(read[at], kind))]
    row = list(_in_order(found))
    if [one.number for _, one in row[:2]] not in _ROWS or _first(read, Kind.POINT, start, end) < row[0][0]:
        return False
    for at, one in row:
        read[at] = one
    return True


def _in_order(found: Iterable[tuple[int, Mark]]) -> Iterator[tuple[int, Mark]]:
    """The marks whose numbers rise; one that goes back begins a list of its own inside the row."""
    last = ""
    for at, one in found:
        behind = point_key(one.number) > point_key(last) if one.kind is Kind.POINT else _behind(one.number, last)
        if behind or not last:
            yield at, one
            last = one.number


def _behind(number: str, last: str) -> bool:
    return number_key(number) > number_key(last)


def _take_any(read: list[Mark], usable: Sequence[bool], kind: Kind) -> None:
    for at, mark in enumerate(read):
        read[at] = (_loose(mark, kind) if usable[at] else None) or mark


def _loose(mark: Mark, kind: Kind) -> Mark | None:
    match = _PATTERNS[kind].fullmatch(mark.rest) if mark.kind is Kind.TEXT else None
    if match is None:
        return None
    number = match["number"] or match["inside"]
    number = str(from_roman(number)) if kind is Kind.CHAPTER else number
    return replace(mark, kind=kind, number=number, rest=(match["rest"] or "").strip())
