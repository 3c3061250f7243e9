"""A whole law on one line is parted before its units, where numbers that count up prove that units begin there."""

import re
from collections.abc import Iterator, Sequence
from itertools import pairwise

_LONG = 600
_SKIPPED = 3
_DIVISION = re.compile(
    r"(?<=\s)(?:Chương|CHƯƠNG|Mục|MỤC|Phần|PHẦN)\s+(?:[IVXLC]+|\d{1,2})\b[.:]?\s+(?P<name>[^\W\d_]+)"
)
_ARTICLE = re.compile(r"(?:^|(?<=\s))[“\"]?Điều\s+(\d{1,3})([a-zđ]?)\s*[.:](?=\s*(?:\S))")
_CLAUSE = re.compile(r"(?:^|(?<=\s))(\d{1,3})([a-zđ]?)\.(?:\[\d+\])*\s(?=[“\"(]?[^\W\d_])")
_POINT = re.compile(r"(?<=\s)(?P<letter>[a-zđ])\)(?:\[\d+\])*\s(?=\S)")
_BASIS = re.compile(r"(?<=[;.,_\-–]\s)Căn cứ\s(?=[A-ZĐ])")
_CITED = re.compile(r"(?:\b(?:tại|của|theo|và|hoặc|từ|đến|với|khoản|điểm|các|trừ|như|ở)|,)\s*$", re.IGNORECASE)
_LETTERS = "abcdđeghiklmnopqrstuvxy"


def part(line: str) -> list[str]:
    """The units of a long line; the line itself where no count of articles proves that it holds several."""
    if len(line) < _LONG:
        return [line]
    articles = _counted(line, _ARTICLE)
    clauses = len(articles) < 2 and _counted(line, _CLAUSE)
    if len(articles) < 2 and len(clauses or ()) < 3:
        return [line]
    cuts = {match.start() for match in _BASIS.finditer(line)}
    cuts.update(match.start() for match in _DIVISION.finditer(line) if _titled(match["name"]))
    cuts.update(match.start() for match in articles)
    starts = [0, *(match.end() for match in articles)]
    ends = [*(match.start() for match in articles), len(line)]
    for start, end in zip(starts, ends, strict=True):
        cuts.update(_inner(line, start, end))
    return list(_pieces(line, sorted(cuts)))


def _inner(line: str, start: int, end: int) -> Iterator[int]:
    """Where the clauses of an article begin, and the points of each."""
    clauses = _counted(line, _CLAUSE, start, end)
    if len(clauses) < 2:
        clauses = []
    yield from (match.start() for match in clauses)
    for begin, stop in pairwise([start, *(match.start() for match in clauses), end]):
        points = _lettered(line, begin, stop)
        if len(points) > 1:
            yield from points


def _counted(line: str, pattern: re.Pattern[str], start: int = 0, end: int | None = None) -> list[re.Match[str]]:
    """The matches whose numbers count up one by one (1, 2, 2a, 3), none of them a mere citation."""
    found: list[re.Match[str]] = []
    number, letter = 0, ""
    for match in pattern.finditer(line, start, len(line) if end is None else end):
        next_number = number < int(match[1]) <= number + _SKIPPED and (found or int(match[1]) == 1) and not match[2]
        next_letter = int(match[1]) == number and match[2] > letter and found
        first = not found and pattern is _ARTICLE and not match[2]
        if (next_number or next_letter or first) and not _cited(line, match):
            found.append(match)
            number, letter = int(match[1]), match[2]
    return found


def _lettered(line: str, start: int, end: int) -> list[int]:
    places: list[int] = []
    for match in _POINT.finditer(line, start, end):
        at = _LETTERS.find(match["letter"])
        if at == len(places) and not _cited(line, match):
            places.append(match.start())
    return places


def _cited(line: str, match: re.Match[str]) -> bool:
    return _CITED.search(line, max(match.start() - 12, 0), match.start()) is not None


def _titled(word: str) -> bool:
    """Whether the word behind a chapter's number begins its name, in capitals, or its first article."""
    return word == "Điều" or (word.isupper() and len(word) > 1)


def _pieces(line: str, cuts: Sequence[int]) -> Iterator[str]:
    for start, end in zip([0, *cuts], [*cuts, len(line)], strict=True):
        piece = line[start:end].strip()
        if piece:
            yield piece
