"""What stands at the edges of pages and is no part of the text: running heads, page numbers, signature stamps."""

import re
from bisect import bisect_left
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from itertools import accumulate
from statistics import median

from authoring.documents.pdf.lines import Line, Row
from authoring.documents.pdf.places import Box, Rule

_DEPTH = 3
_SHARE = 0.25
_NUMBER = re.compile(r"\d+")
_PAGE = re.compile(
    r"(?:(?:trang|page|tr\.?)\s*)?[-–—(/\s]*\d{1,4}(?:\s*(?:/|of|trên)\s*\d{1,4})?[-–—)/\s]*", re.IGNORECASE
)
_GAZETTE = re.compile(r"(?:\d+ )?CÔNG BÁO/Số [\d +]+/Ngày [\d-]+(?: \d+)?")
_STAMP = re.compile(
    r"k[ýí] (?:bởi|ngày|số)|người ký|(?:thời gian|ngày|giờ) ký|cơ quan ?:|tổ chức ?:|e-?mail ?:|chức vụ ?:"
    r"|chữ ký số|signed by|signature|signing time|date ?:|reason ?:|location ?:",
    re.IGNORECASE,
)


@dataclass(slots=True)
class Sheet:
    """A page while its parts are taken away: rows of text, ruled lines, and what was dropped.

    `boxes` are the ruled boxes of lines in tables, by the identity of the line.
    """

    number: int
    width: float
    height: float
    rows: list[Row]
    rules: tuple[Rule, ...] = ()
    boxes: Mapping[int, Box] = field(default_factory=dict)
    dropped: list[str] = field(default_factory=list)
    stamped: list[str] = field(default_factory=list)

    def boxed(self, place: int) -> bool:
        """Whether a row stands in a ruled table."""
        return any(id(line) in self.boxes for line in self.rows[place])

    def drop(self, place: int) -> None:
        """Take a row of a page's edge away."""
        self.dropped.append(said(self.rows.pop(place)))


def said(row: Row) -> str:
    """The words of a row."""
    return " ".join(line.text for line in row)


def size_of_body(sheets: Sequence[Sheet]) -> float:
    """The height of a line of most letters."""
    heights: Counter[float] = Counter()
    for sheet in sheets:
        for row in sheet.rows:
            for line in row:
                heights[round(line.height, 1)] += len(line.text)
    ordered = sorted(heights.items())
    letters = list(accumulate(count for _height, count in ordered))
    return ordered[bisect_left(letters, letters[-1] / 2)][0] if ordered else 0.0


def strip(sheets: Sequence[Sheet]) -> None:
    """Take running heads, page numbers and signature stamps away from every page."""
    body = size_of_body(sheets)
    for sheet in sheets:
        _unstamp(sheet, body)
    for place in (0, -1):
        for _depth in range(_DEPTH):
            for sheet in _heads(sheets, place):
                sheet.drop(place)


def _heads(sheets: Sequence[Sheet], place: int) -> list[Sheet]:
    """The sheets whose outermost row is no text."""
    filled = [sheet for sheet in sheets if sheet.rows and not sheet.boxed(place)]
    groups: dict[tuple[str, ...], list[Sheet]] = {}
    for sheet in filled:
        groups.setdefault(_shape(sheet.rows[place]), []).append(sheet)
    found = [sheet for group in groups.values() for sheet in _repeated(group, place, len(sheets))]
    taken = {sheet.number for sheet in found}
    alone = (sheet for sheet in filled if sheet.number not in taken)
    return found + [sheet for sheet in alone if _lonely(sheet, place)]


def _shape(row: Row) -> tuple[str, ...]:
    """The words of a row without its figures, in whatever order."""
    return tuple(sorted(word for word in _NUMBER.sub("", said(row)).split() if word))


def _repeated(group: Sequence[Sheet], place: int, pages: int) -> Iterator[Sheet]:
    """Rows of one shape at one distance from the edge: three with the same figures, or two that count the pages."""
    heights = [_distance(sheet, place) for sheet in group]
    level = median(heights)
    mates = [sheet for sheet, height in zip(group, heights, strict=True) if abs(height - level) < 6]
    counted = _counting(mates, place)
    bare = not _shape(mates[0].rows[place]) or _PAGE.fullmatch(said(mates[0].rows[place])) is not None
    share = 2 if bare else _SHARE * pages
    if counted is not None and len(mates[0].rows[place]) < 4 and len(mates) >= max(2 if counted else 3, share):
        yield from mates


def _distance(sheet: Sheet, place: int) -> float:
    line = sheet.rows[place][0]
    return line.top if place == 0 else sheet.height - line.bottom


def _counting(mates: Sequence[Sheet], place: int) -> bool | None:
    """Whether one figure in these rows counts the pages; None where figures change in another way."""
    numbers = [[int(digits) for digits in _NUMBER.findall(said(sheet.rows[place]))[:12]] for sheet in mates]
    constant = set(numbers[0]).intersection(*numbers[1:]) if len(mates) > 1 else set()
    others = [[number for number in found if number not in constant] for found in numbers]
    shifts = {found[0] - sheet.number for found, sheet in zip(others, mates, strict=True) if found}
    if any(len(found) > 1 for found in others) or len(shifts) > 1:
        return None
    return len(shifts) == 1


def _lonely(sheet: Sheet, place: int) -> bool:
    """A page number or a gazette's head, alone at its edge."""
    words = said(sheet.rows[place])
    if _GAZETTE.fullmatch(words):
        return True
    if len(sheet.rows) < 2 or not _PAGE.fullmatch(words) or _distance(sheet, place) > 0.12 * sheet.height:
        return False
    edge, inner = sheet.rows[place][0], sheet.rows[1 if place == 0 else -2][0]
    return abs(edge.bottom - inner.bottom) > 1.3 * max(edge.height, inner.height) and words.strip() == words


def _unstamp(sheet: Sheet, body: float) -> None:
    """Lines of a signature stamp, small letters in a narrow block wherever it stands, told by their words."""
    small = [(at, line) for at, row in enumerate(sheet.rows) for line in row if line.height < 0.72 * body]
    for group in _blocks(small):
        words = " ".join(line.text for _at, line in group)
        if len(_STAMP.findall(words)) >= 2:
            sheet.stamped.append(words)
            gone = {id(line) for _at, line in group}
            sheet.rows = [tuple(line for line in row if id(line) not in gone) for row in sheet.rows]
    sheet.rows = [row for row in sheet.rows if row]


def _blocks(small: Sequence[tuple[int, Line]]) -> list[list[tuple[int, Line]]]:
    blocks: list[list[tuple[int, Line]]] = []
    for at, line in small:
        last = blocks[-1][-1][1] if blocks else None
        if last and line.top - last.bottom < 1.5 * line.height:
            blocks[-1].append((at, line))
        else:
            blocks.append([(at, line)])
    return blocks
