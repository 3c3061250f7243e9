"""The one page that who signs reads before signing: rows, what was looked at and by whom, the winners, the code."""

import math
from collections.abc import Iterator, Sequence

from authoring.documents import Block, Grid, Line, Paper, Side, write
from authoring.model.paragraphs import Run
from authoring.reports.amounts import amount, figure
from authoring.reports.labels import criterion_name, tier_name
from authoring.reports.results import AwardLine, WeekResult
from authoring.reports.standings import Settled
from authoring.seals import grouped

LAYOUT = "plain"
SIZES = (9.5, 8.5, 7.5)  # points, the first that leaves one page
_ROOM = 220  # millimetres of the page for both tables
_LETTER, _LINE = 0.165, 0.41  # millimetres of a letter's width and a line's height, for each point
_ROW, _EDGES = 1.6, 3.8  # millimetres around the lines of a row, and at the sides of a cell
UNSETTLED = "chưa ghi ai xử lý"
_HANDS = "Người lập: ……………………   Người kiểm tra: ……………………   Người ký: ……………………"
_WHAT, _WHO = (42, 94, 34), (10, 25, 34, 53, 13, 12, 23)  # millimetres of the columns
_LEFT: tuple[Side, ...] = ("left", "left", "left")


def summary_page(result: WeekResult, rows: Sequence[tuple[str, int]], settled: Sequence[Settled]) -> bytes:
    """Bản tóm tắt một trang as .docx; `rows` is first the rows read, then the parts that must sum up to it."""
    return write(Paper(f"Tóm tắt trước khi ký {result.week.name}", LAYOUT, tuple(_blocks(result, rows, settled))))


def _blocks(result: WeekResult, rows: Sequence[tuple[str, int]], settled: Sequence[Settled]) -> Iterator[Block]:
    yield _small(f"TÓM TẮT TRƯỚC KHI KÝ: {result.week.name}, {result.contest.name}", bold=True)
    yield _small(_reconciled(rows))
    people = f"{figure(result.people)} người dự thi, {figure(result.attempts)} lượt thi"
    yield _small(f"Bộ đề {result.release}: {people}; điểm tuyệt đối: {figure(result.all_right)} người.")
    money = amount(sum(one.value for one in result.lines))
    yield _small(
        f"{len(result.lines):02d} giải, {money}. Mã kiểm tra kết quả: {grouped(result.digest).upper()}", bold=True
    )
    looked = tuple((one.what, one.found, one.by or UNSETTLED) for one in settled)
    winners = tuple(_winner(number, one) for number, one in enumerate(result.lines, 1))
    size = next((one for one in SIZES if _height(looked, _WHAT, one) + _height(winners, _WHO, one) <= _ROOM), SIZES[-1])
    yield Grid(("Việc phải xem", "Kết quả", "Ai xử lý"), looked, _WHAT, _LEFT, size=size)
    header = ("TT", "Giải", "Họ và tên", "Đơn vị", "Đúng", "Lệch", "Quyết định bởi")
    sides: tuple[Side, ...] = ("center", "left", "left", "left", "center", "right", "left")
    yield Grid(header, winners, _WHO, sides, size=size)
    yield _small(_HANDS)


def _reconciled(rows: Sequence[tuple[str, int]]) -> str:
    """“Dòng đã đọc 10 = … 6 + … 4: khớp”, or by how many they differ."""
    (what, read), *parts = rows
    off = read - sum(count for _name, count in parts)
    said = " + ".join(f"{name.lower()} {figure(count)}" for name, count in parts)
    return f"{what} {figure(read)} = {said}: {f'LỆCH {figure(off)} dòng' if off else 'khớp'}."


def _height(rows: Sequence[Sequence[str]], widths: Sequence[float], size: float) -> float:
    """About how high a table with its header is, in millimetres: each row as many lines as its fullest cell needs."""
    letters = [(width - _EDGES) / (_LETTER * size) for width in widths]
    lines = [max(math.ceil(max(len(text), 1) / most) for text, most in zip(row, letters, strict=True)) for row in rows]
    return sum(count * size * _LINE + _ROW for count in (*lines, 2))


def _winner(number: int, one: AwardLine) -> tuple[str, ...]:
    scored = f"{one.score}/{one.items}"
    return (
        str(number),
        tier_name(one.tier),
        one.name,
        one.unit,
        scored,
        one.distance or "-",
        criterion_name(one.decided_by),
    )


def _small(text: str, *, bold: bool = False) -> Line:
    return Line((Run(text, bold=bold),), "left", indent=False, size=10, after=3)
