"""The one page that who signs reads before signing: rows, what was looked at and by whom, the winners, the code."""

from collections.abc import Iterator, Sequence

from authoring.documents import Block, Grid, Line, Paper, Side, write
from authoring.model.paragraphs import Run
from authoring.reports.amounts import amount, figure
from authoring.reports.labels import criterion_name, tier_name
from authoring.reports.results import AwardLine, WeekResult
from authoring.reports.standings import Settled
from authoring.seals import grouped

LAYOUT = "plain"
SIZE = 7.5
UNSETTLED = "chưa ghi ai xử lý"
_HANDS = "Người lập: ……………………   Người kiểm tra: ……………………   Người ký: ……………………"
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
    yield Grid(("Việc phải xem", "Kết quả", "Ai xử lý"), looked, (38, 102, 30), _LEFT, size=SIZE)
    winners = tuple(_winner(number, one) for number, one in enumerate(result.lines, 1))
    header = ("TT", "Giải", "Họ và tên", "Đơn vị", "Đúng", "Lệch", "Quyết định bởi")
    sides: tuple[Side, ...] = ("center", "left", "left", "left", "center", "right", "left")
    yield Grid(header, winners, (8, 20, 30, 68, 12, 12, 21), sides, size=SIZE)
    yield _small(_HANDS)


def _reconciled(rows: Sequence[tuple[str, int]]) -> str:
    """“Dòng đã đọc 10 = … 6 + … 4: khớp”, or by how many they differ."""
    (what, read), *parts = rows
    off = read - sum(count for _name, count in parts)
    said = " + ".join(f"{name.lower()} {figure(count)}" for name, count in parts)
    return f"{what} {figure(read)} = {said}: {f'LỆCH {figure(off)} dòng' if off else 'khớp'}."


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
