"""Báo cáo tổng kết: the whole contest in figures, each from a verified result."""

from collections.abc import Iterator, Sequence

from authoring.documents import Block, Grid, Heading, Paper, Side, Title, line, write
from authoring.model.contests import Contest
from authoring.reports.amounts import amount, figure, money_in_words
from authoring.reports.frames import dash, foot, head
from authoring.reports.labels import index_name, tier_name
from authoring.reports.lists import counted_on
from authoring.reports.results import UnitLine, WeekResult

KIND = "BC"
BY_MEMBERS = "/ members"  # an index that divides by them
_BEST = 10  # units that the table shows beside those with a prize


def final_report(contest: Contest, weeks: Sequence[WeekResult], units: Sequence[UnitLine]) -> bytes:
    """Báo cáo tổng kết as .docx; `units` are all units, best first, () where the collective prizes aren't given yet."""
    blocks = (
        head(contest, KIND),
        Title("BÁO CÁO", f"tổng kết\n{contest.name}"),
        *_weeks(weeks),
        *_units(contest, units, sum(one.attempts for one in weeks)),
        *_money(weeks, units),
        *_judgements(),
        foot("Các cơ quan chủ trì", "Các tập thể dự thi"),
    )
    return write(Paper("Báo cáo tổng kết cuộc thi", contest.layout, blocks))


def _weeks(weeks: Sequence[WeekResult]) -> Iterator[Block]:
    yield Heading("1. Kết quả từng tuần")
    header = ("Tuần thi", "Người dự thi", "Lượt thi", "Đúng tất cả", "Số giải", "Tiền thưởng (đồng)")
    sides: tuple[Side, ...] = ("left", "right", "right", "right", "right", "right")
    rows = [_week(one) for one in weeks]
    rows.append(
        (
            "Cộng",
            "",
            figure(sum(one.attempts for one in weeks)),
            "",
            figure(sum(len(one.lines) for one in weeks)),
            figure(_paid(weeks)),
        )
    )
    yield Grid(header, tuple(rows), (48, 25, 24, 22, 17, 33), sides, size=11)
    yield line("Một người dự thi nhiều tuần được tính ở từng tuần, nên số người không cộng dồn.", italic=True)


def _week(one: WeekResult) -> tuple[str, ...]:
    numbers = (one.people, one.attempts, one.all_right, len(one.lines), sum(line.value for line in one.lines))
    return (one.week.name, *map(figure, numbers))


def _units(contest: Contest, units: Sequence[UnitLine], attempts: int) -> Iterator[Block]:
    yield Heading("2. Tham gia của các tập thể")
    if not units:
        yield line("Giải tập thể chưa được xét.")
        return
    took = [one for one in units if one.people]
    ranked = index_name(contest.collective_index)
    yield line(f"{figure(len(took))} trong {figure(len(units))} tập thể có người dự thi; xếp theo {ranked}.")
    shown = [one for place, one in enumerate(units) if one.tier or place < _BEST]
    if len(shown) < len(units):
        yield line(f"Bảng dưới đây kê {figure(len(shown))} tập thể đứng đầu.")
    best = tuple(_unit(number, one) for number, one in enumerate(shown, 1))
    header = ("TT", "Tập thể", "Người dự thi", "Lượt thi", "Điểm TB", "Chỉ số", "Giải")
    sides: tuple[Side, ...] = ("center", "left", *("right",) * 4, "left")
    yield Grid(header, best, (10, 60, 19, 16, 16, 20, 29), sides, size=11)
    if BY_MEMBERS in contest.collective_index and (told := counted_on(shown)):
        yield line(told)
    nowhere = attempts - sum(one.attempts for one in units)
    if nowhere > 0:
        yield line(f"{figure(nowhere)} lượt thi chưa xác định được đơn vị nên không tính cho tập thể nào.")
    without = [one.unit for one in units if not one.people]
    if without:
        yield line(f"Chưa có người dự thi: {'; '.join(without)}.")


def _unit(number: int, one: UnitLine) -> tuple[str, ...]:
    return (str(number), one.unit, *_figures(one), tier_name(one.tier) or "-")


def _figures(one: UnitLine) -> tuple[str, ...]:
    return figure(one.people), figure(one.attempts), one.mean or "-", one.index


def _money(weeks: Sequence[WeekResult], units: Sequence[UnitLine]) -> Iterator[Block]:
    yield Heading("3. Giải thưởng")
    individual, collective = _paid(weeks), sum(one.value for one in units)
    yield dash(f"Giải cá nhân: {sum(len(one.lines) for one in weeks)} giải, {amount(individual)}.")
    yield dash(f"Giải tập thể: {sum(one.value > 0 for one in units)} giải, {amount(collective)}.")
    both = individual + collective
    yield dash(f"Tổng tiền thưởng: {amount(both)} (bằng chữ: {money_in_words(both)}).")


def _judgements() -> Iterator[Block]:
    """What only people can say."""
    for number, what in enumerate(("Đánh giá chung", "Hạn chế, nguyên nhân", "Kiến nghị"), 4):
        yield Heading(f"{number}. {what}")
        yield line("……………………………………………………………………………………", indent=False)


def _paid(weeks: Sequence[WeekResult]) -> int:
    return sum(line.value for one in weeks for line in one.lines)
