"""The margins of pages, found on each: where lines go on, where they end, how paragraphs begin."""

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise
from statistics import median

from authoring.documents.pdf.lines import Line, Row

NEAR = 4.0


@dataclass(frozen=True, slots=True)
class Column:
    """The margins of a page: where lines go on, where they end, how far a paragraph's first line is indented.

    `pitch` is the distance from one line of a paragraph to the next, 0 where it isn't known.
    """

    left: float
    right: float
    indent: float = 0.0
    pitch: float = 0.0

    def centred(self, line: Line) -> bool:
        """Whether a line stands in the middle, as a title does."""
        before, after = line.left - self.left, self.right - line.right
        indented = self.indent > 0 and abs(before - self.indent) < NEAR
        return min(before, after) > 12 and abs(before - after) < 12 and not (indented and after < 2 * self.indent)

    def filled(self, above: Line | None, row: Row) -> bool:
        """Whether a row is one sentence spread from margin to margin: evenly, or under a line that is full too."""
        size = row[0].height
        if abs(row[-1].right - self.right) > 0.3 * size:
            return False
        gaps = [after.left - before.right for before, after in pairwise(row)]
        if len(gaps) > 2 and max(gaps) - min(gaps) < 0.2 * size:
            return True
        full = above is not None and above.page == row[0].page and abs(above.right - self.right) < 0.3 * size
        return full and abs(row[0].left - self.left) < NEAR

    def ended(self, line: Line, after: Line) -> bool:
        """Whether a line ends although the first word of the next would have found room."""
        return line.right + 0.25 * line.height + after.first < self.right - 0.15 * line.height


@dataclass(frozen=True, slots=True)
class Flow:
    """The lines of one page that are no cells, and all its lines, which show how wide it is."""

    lines: Sequence[Line]
    every: Sequence[Line]
    width: float


def columns(pages: Sequence[Flow]) -> list[Column]:
    """The column of each page, found on it; where it has few lines, from the pages like it, or from all its text."""
    kinds: dict[tuple[int, int], list[Line]] = {}
    for number, page in enumerate(pages):
        kinds.setdefault((number % 2, round(page.width)), []).extend(page.lines)
    alike = {kind: _margins(lines) if len(lines) >= 20 else None for kind, lines in kinds.items()}
    found = []
    for number, page in enumerate(pages):
        mates = alike[number % 2, round(page.width)] or alike.get((1 - number % 2, round(page.width)))
        own = _margins(page.lines) if len(page.lines) >= 10 and len(page.lines) > 0.5 * len(page.every) else None
        if own and mates and mates[0] < own[0] and sum(abs(line.left - mates[0]) < 2 for line in page.lines) > 1:
            own = mates[0], own[1]
        found.append(own or mates or _extent(page))
    indent = _indent([page.lines for page in pages], found)
    pitches = [_pitch(page.lines, margins) for page, margins in zip(pages, found, strict=True)]
    usual = median([pitch for pitch in pitches if pitch] or [0.0])
    return [Column(left, right, indent, pitch or usual) for (left, right), pitch in zip(found, pitches, strict=True)]


def _margins(lines: Sequence[Line]) -> tuple[float, float]:
    """The left margin, where most lines begin that follow a long line, and the right one, which most lines reach."""
    rights = sorted(line.right for line in lines)
    right = rights[int(0.9 * (len(rights) - 1))]
    width = right - min(line.left for line in lines)
    begun = Counter(
        round(after.left)
        for before, after in pairwise(lines)
        if before.right > right - 0.12 * width and after.page == before.page
    )
    counted = begun or Counter(round(line.left) for line in lines)
    most = max(counted.values())
    return float(min(place for place, count in counted.items() if count >= 0.4 * most)), right


def _extent(page: Flow) -> tuple[float, float]:
    """The margins of a page with few lines: what its text fills, the right one as wide as the left one."""
    left = min((line.left for line in page.every), default=0.0)
    return left, max(page.width - left, max((line.right for line in page.every), default=0.0))


def _indent(pages: Sequence[Sequence[Line]], margins: Sequence[tuple[float, float]]) -> float:
    """How far first lines are indented, less than 0 where they hang out; 0 where they begin at the margin."""
    insets: Counter[int] = Counter()
    for page, (left, right) in zip(pages, margins, strict=True):
        column = Column(left, right)
        for before, after in pairwise(page):
            if column.ended(before, after) and not column.centred(after) and not column.centred(before):
                insets[round(after.left - left)] += 1
    at = sum(count for inset, count in insets.items() if abs(inset) < NEAR)
    away = Counter({inset: count for inset, count in insets.items() if abs(inset) >= NEAR})
    return float(away.most_common(1)[0][0]) if sum(away.values()) > 3 * at else 0.0


def _pitch(lines: Sequence[Line], margins: tuple[float, float]) -> float:
    """The distance between most lines of which the upper one is full; 0 where there are few."""
    column = Column(*margins)
    steps = [
        after.top - before.top
        for before, after in pairwise(lines)
        if after.page == before.page and not column.ended(before, after) and after.top > before.top
    ]
    return median(steps) if len(steps) > 4 else 0.0
