"""Cells: what stands between ruled lines, and what stands side by side without them."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from authoring.documents.pdf.heads import Sheet
from authoring.documents.pdf.lines import Line, Row, begins, written
from authoring.documents.pdf.places import Box, Rule

_NEAR = 3.0
_SHORT = 6


@dataclass(frozen=True, slots=True)
class Cell:
    """The lines of one cell with its place in its table, rows and columns from 0; `right`: the rule at its side."""

    row: int
    column: int
    lines: tuple[Line, ...]
    right: float = 0.0

    def texts(self) -> list[str]:
        """Its paragraphs: in a ruled cell a line goes on the one above, unless that ended early before a new start."""
        found: list[str] = []
        for place, line in enumerate(self.lines):
            above = self.lines[place - 1]
            if place and self.right and not self._ended(above, line):
                found[-1] = written((found[-1], line.text))
            else:
                found.append(line.text)
        return found

    def _ended(self, above: Line, line: Line) -> bool:
        room = above.right + 0.3 * line.height + line.first < self.right - 0.9 * line.height
        return room and line.top > above.bottom - 0.5 * line.height and begins(line.text)


@dataclass(frozen=True, slots=True)
class Side:
    """Rows of text that stands side by side without ruled lines."""

    rows: tuple[Row, ...]


Part = Line | Side | tuple[Cell, ...]


def boxes(rows: Sequence[Row], rules: Sequence[Rule]) -> dict[int, Box]:
    """The ruled box around each line that has one, by the line's identity; a frame around a whole page is none."""
    levels = _merged(rule for rule in rules if rule.right - rule.left > 4 and rule.bottom - rule.top <= 2.5)
    uprights = _merged(_swap(rule) for rule in rules if rule.bottom - rule.top > 4 and rule.right - rule.left <= 2.5)
    if len(levels) < 2 or len(uprights) < 2:
        return {}
    around = ((line, _around(line, levels, uprights)) for row in rows for line in row)
    found = {id(line): box for line, box in around if box}
    return found if len(set(found.values())) > 1 else {}


def parts(sheet: Sheet) -> list[Part]:
    """The lines of a sheet from top to bottom, tables in their place."""
    found: list[Part] = []
    open_: list[tuple[Box, Line]] = []
    side: list[Row] = []
    for row in sheet.rows:
        inside = [(box, line) for line in row if (box := sheet.boxes.get(id(line)))]
        if inside and len(inside) == len(row):
            found.extend(_flush_side(side))
            open_.extend(inside)
            continue
        found.extend(_flush_open(open_))
        if len(row) > 1 or (side and _beside(side, row[0])):
            side.append(row)
        else:
            found.extend(_flush_side(side))
            found.append(row[0])
    return [*found, *_flush_open(open_), *_flush_side(side)]


def beside(rows: Sequence[Row]) -> tuple[Cell, ...]:
    """Text side by side, read row by row; two long columns (recipients, signature) one after the other."""
    lefts = _gutters(rows)
    several = [row for row in rows if len(row) > 1]
    by_rows = len(lefts) > 2 or len(rows) <= _SHORT or 2 * len(several) > len(rows)
    groups: dict[tuple[int, int], list[Line]] = {}
    for number, row in enumerate(rows):
        for line in row:
            groups.setdefault((number if by_rows else 0, _under(lefts, line)), []).append(line)
    return tuple(Cell(row, column, tuple(groups[row, column])) for row, column in sorted(groups))


def _flush_open(open_: list[tuple[Box, Line]]) -> Iterator[Part]:
    if open_:
        yield _ruled(open_)
        open_.clear()


def _flush_side(side: list[Row]) -> Iterator[Part]:
    if side:
        yield Side(tuple(side))
        side.clear()


def _ruled(placed: Sequence[tuple[Box, Line]]) -> tuple[Cell, ...]:
    """The cells of a ruled table, row by row."""
    tops = _steps(box[2] for box, _line in placed)
    lefts = _steps(box[0] for box, _line in placed)
    groups: dict[tuple[int, int], list[tuple[Box, Line]]] = {}
    for box, line in placed:
        groups.setdefault((_step(tops, box[2]), _step(lefts, box[0])), []).append((box, line))
    return tuple(
        Cell(row, column, tuple(line for _box, line in groups[row, column]), groups[row, column][0][0][1])
        for row, column in sorted(groups)
    )


def _gutters(rows: Sequence[Row]) -> list[tuple[float, float]]:
    """The stretches from left to right that lines fill; those that overlap are one column."""
    spans: list[tuple[float, float]] = []
    for line in sorted((line for row in rows if len(row) > 1 for line in row), key=lambda line: line.left):
        if spans and line.left < spans[-1][1] - 1:
            spans[-1] = spans[-1][0], max(spans[-1][1], line.right)
        else:
            spans.append((line.left, line.right))
    return spans


def _under(spans: Sequence[tuple[float, float]], line: Line) -> int:
    overlaps = [min(right, line.right) - max(left, line.left) for left, right in spans]
    return overlaps.index(max(overlaps))


def _beside(side: Sequence[Row], line: Line) -> bool:
    """Whether a single line belongs to one column of the text side by side above it."""
    spans = _gutters(side)
    touched = [span for span in spans if min(span[1], line.right) - max(span[0], line.left) > 1]
    last = max(other.bottom for other in side[-1])
    return (
        len(spans) > 1
        and len(touched) == 1
        and line.top - last < 1.6 * line.height
        and (line.left > spans[0][1] or line.right < spans[-1][0])
    )


def _swap(rule: Rule) -> Rule:
    return Rule(rule.top, rule.bottom, rule.left, rule.right)


def _merged(rules: Iterator[Rule]) -> list[tuple[float, float, float]]:
    """Ruled lines as (height, from, to), those that touch as one."""
    found: list[tuple[float, float, float]] = []
    for height, start, end in sorted((round((rule.top + rule.bottom) / 2), rule.left, rule.right) for rule in rules):
        if found and abs(found[-1][0] - height) <= 1 and start <= found[-1][2] + _NEAR:
            found[-1] = (found[-1][0], found[-1][1], max(found[-1][2], end))
        else:
            found.append((height, start, end))
    return found


def _around(
    line: Line, levels: Sequence[tuple[float, float, float]], uprights: Sequence[tuple[float, float, float]]
) -> Box | None:
    across, down = line.middle, (line.top + line.bottom) / 2
    over = [height for height, start, end in levels if start - 1 <= across <= end + 1]
    beside = [place for place, start, end in uprights if start - 1 <= down <= end + 1]
    top, bottom = max((h for h in over if h <= down), default=None), min((h for h in over if h > down), default=None)
    left = max((p for p in beside if p <= across), default=None)
    right = min((p for p in beside if p > across), default=None)
    if top is None or bottom is None or left is None or right is None:
        return None
    return left, right, top, bottom


def _steps(values: Iterator[float]) -> list[float]:
    steps: list[float] = []
    for value in sorted(set(values)):
        if not steps or value - steps[-1] > _NEAR:
            steps.append(value)
    return steps


def _step(steps: Sequence[float], value: float) -> int:
    return max(at for at, step in enumerate(steps) if step <= value + 0.001)
