"""Broken lines become paragraphs: by their indents, the margins of their pages and how far each line reaches."""

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace

from authoring.documents.pdf.lines import LABELLED, LEVEL, RAISED, Line, Row, begins
from authoring.documents.pdf.margins import NEAR, Column
from authoring.documents.pdf.tables import Part, Side

_ENDED = re.compile(rf"[.;:!?”»)/\]{LEVEL}]$")
_HEADING = re.compile(
    r"(?:Chương|CHƯƠNG|Mục|MỤC|Tiểu mục|TIỂU MỤC|Phần|PHẦN)\s+(?:[IVXLC]+|\d+|thứ \w+|THỨ \w+)\.?"
    rf"(?:{RAISED}.*?{LEVEL})?"
)
_ARTICLE = re.compile(r"[“\"]?Điều\s+\d+[a-zđ]?\.")
_CLAUSE = re.compile(rf"\d{{1,3}}[a-zđ]?\.(?:{RAISED}.*?{LEVEL})?\s+[^\W\d_]")
_LEADER = re.compile(r"(?:(?:[.…]\s?){2,}|^)\d{1,4}$")
_WIDE = 2.0
_COUNT = re.compile(r"\d{1,4}")


def join(lines: Iterable[tuple[Line, Column]]) -> list[list[Line]]:
    """Lines in groups, a paragraph each."""
    groups: list[list[Line]] = []
    before: tuple[Line, Column] | None = None
    headed = False
    for line, column in lines:
        if before and _one(groups[-1], before, line, column, headed=headed):
            groups[-1].append(line)
        else:
            headed = bool(groups) and _HEADING.fullmatch(groups[-1][0].text) is not None
            groups.append([line])
        before = line, column
    return groups


def mended(parts: Iterable[Part], column: Column) -> Iterator[Part]:
    """The parts of a page; rows of one justified sentence with wide gaps are lines again, not side by side."""
    above: Line | None = None
    for part in parts:
        if not isinstance(part, Side):
            yield part
            above = part if isinstance(part, Line) else None
            continue
        rest = list(part.rows)
        while rest and (len(rest[0]) == 1 or column.filled(above, rest[0])):
            above = merged(rest.pop(0))
            yield above
        if rest:
            yield Side(tuple(rest))
            above = None


def merged(row: Row) -> Line:
    """The lines of a row as one line."""
    text = " ".join(line.text for line in row)
    return replace(row[0], text=text, right=row[-1].right)


def _one(group: Sequence[Line], before: tuple[Line, Column], line: Line, column: Column, *, headed: bool) -> bool:
    """Whether a line belongs to the paragraph of the lines above it; `headed`: they are the name of a chapter."""
    above, was = before
    if above.text.endswith("....") and _COUNT.fullmatch(line.text):
        return True
    if _parted(above, was, line, column):
        return False
    capitals = _capital(above.text) and _capital(line.text)
    titled = headed or (LABELLED.match(group[0].text) and not was.ended(above, line))
    if titled and capitals and not LABELLED.match(line.text):
        return True
    return not _stacked(before, line, column) and _goes_on(group, was, line, column)


def _parted(above: Line, was: Column, line: Line, column: Column) -> bool:
    """Whether something plain parts two lines: an entry of contents, a heading, a wide space, an end of capitals."""
    if _LEADER.search(above.text) or _HEADING.fullmatch(line.text):
        return True
    space = _space(above, line, column)
    if space > _WIDE or (space > 1 and (_ENDED.search(above.text) or begins(line.text))):
        return True
    upper = _capital(above.text)
    return upper != _capital(line.text) and (upper or was.centred(above)) and begins(line.text)


def _stacked(before: tuple[Line, Column], line: Line, column: Column) -> bool:
    """Whether two lines stand one under the other in the middle, or one of them as titles do."""
    above, was = before
    if was.centred(above) or column.centred(line):
        return True
    stacked = abs(above.middle - line.middle) < 3 and abs(above.left - line.left) > 6
    inside = min(above.left - was.left, line.left - column.left) > NEAR
    return stacked and inside and max(above.right, line.right) < column.right - 12


def _goes_on(group: Sequence[Line], was: Column, line: Line, column: Column) -> bool:
    """Whether a line goes on the paragraph above it, by where the lines begin and how far the one above reaches."""
    before = group[-1]
    ended = was.ended(before, line) and (_ENDED.search(before.text) is not None or begins(line.text))
    inset = line.left - column.left
    if column.indent < 0:
        return inset > -NEAR and not ended
    if column.indent and inset < NEAR:
        stopped = _ENDED.search(before.text) or _ARTICLE.match(group[0].text)
        return not (ended and stopped and begins(line.text))
    if column.indent:
        return not ended and _deeper(group, was, line, inset)
    headed = _ARTICLE.match(group[0].text) and _CLAUSE.match(line.text)
    if ended or headed or (LABELLED.match(line.text) and _ENDED.search(before.text)):
        return False
    return _level(group, was, inset)


def _deeper(group: Sequence[Line], was: Column, line: Line, inset: float) -> bool:
    """Whether an indented line goes on a paragraph whose first line is indented more, or a broken sentence."""
    before = group[-1]
    if not _ENDED.search(before.text):
        if not begins(line.text):
            return True
    elif LABELLED.match(line.text):
        return False
    level = len(group) == 1 or abs(inset - (before.left - was.left)) < NEAR
    return level and inset < group[0].left - was.left - NEAR


def _level(group: Sequence[Line], was: Column, inset: float) -> bool:
    """Whether a line begins where the lines of its paragraph do, or a second line may: out, in or level."""
    before = group[-1].left - was.left
    if len(group) > 1:
        return abs(inset - before) < NEAR
    return inset < before + 3 * group[0].height


def _capital(text: str) -> bool:
    """Whether most letters are capitals, as in the name of a chapter."""
    letters = [letter for letter in text if letter.isalpha()]
    return sum(letter.isupper() for letter in letters) > 0.7 * len(letters)


def _space(before: Line, line: Line, column: Column) -> float:
    """The space between two lines of a page, measured by what is usual between two paragraphs at the most."""
    if line.page != before.page:
        return 0.0
    return (line.top - before.top) / (1.35 * column.pitch or 2.2 * max(before.height, line.height))
