"""The lists that go with the decisions: who won what, and what decided it; never an identity number or a phone."""

import re
from collections.abc import Iterator, Sequence

from authoring.documents import Block, Grid, Line, Side, Title, line
from authoring.model.contests import Contest
from authoring.model.errors import RefusedError
from authoring.model.paragraphs import Run
from authoring.reports.amounts import figure, money_in_words
from authoring.reports.frames import COLLECTIVE, cited
from authoring.reports.labels import criterion_name, index_name, order_name, tier_name
from authoring.reports.moments import short_date, short_moment
from authoring.reports.results import AwardLine, UnitLine, WeekResult
from authoring.seals import grouped

SIZE = 9.5

_PERSONS = (
    "TT",
    "Hạng giải",
    "Họ và tên",
    "Đơn vị",
    "Số câu đúng",
    "Dự đoán",
    "Lệch",
    "Nộp lúc",
    "Quyết định bởi",
    "Tiền thưởng (đồng)",
)
_UNITS = (
    "TT",
    "Hạng giải",
    "Tập thể",
    "Người dự thi",
    "Lượt thi",
    "Số thành viên",
    "Điểm TB",
    "Chỉ số",
    "Tiền thưởng (đồng)",
)
PRIVATE = re.compile(r"\d(?:[\s.\-]?\d){8}")  # nine digits and more: a phone, an identity number


def person_list(result: WeekResult) -> Iterator[Block]:
    """Title and table of a week's winners, the sum in figures and words, how places were decided.

    Raises:
        RefusedError: a name or unit holds a number as long as a phone's, or the digest is none.
    """
    yield Title("DANH SÁCH", f"cá nhân đạt giải {result.week.name}\n{result.contest.name}")
    yield _attached(result.contest, result.week.tag)
    rows = [_person(number, one, result.contest) for number, one in enumerate(result.lines, 1)]
    money = sum(one.value for one in result.lines)
    rows.append(_sum_row(len(_PERSONS), money))
    widths = (8.5, 15, 23, 25.5, 12.5, 13.5, 12, 18.5, 16, 20.5)
    sides: tuple[Side, ...] = ("center", "left", "left", "left", "center", "right", "right", "center", "left", "right")
    yield Grid(_PERSONS, tuple(rows), widths, sides, size=SIZE)
    yield _count(len(result.lines), "cá nhân", money)
    order = ", ".join(order_name(criterion) for criterion in result.contest.ranking.order)
    yield line(f"Thứ tự xét giải: {order}. Mã kiểm tra kết quả: {grouped(result.digest).upper()}.")


def unit_list(contest: Contest, lines: Sequence[UnitLine]) -> Iterator[Block]:
    """Title and table of the units that won a prize, the sum in figures and words, when members were counted."""
    yield Title("DANH SÁCH", f"tập thể đạt giải\n{contest.name}")
    yield _attached(contest, COLLECTIVE)
    money = sum(one.value for one in lines)
    rows = [_unit(number, one) for number, one in enumerate(lines, 1)]
    rows.append(_sum_row(len(_UNITS), money))
    sides: tuple[Side, ...] = ("center", "left", "left", *("right",) * 6)
    yield Grid(_UNITS, tuple(rows), (10, 20, 44, 16, 15, 17, 14, 21, 24), sides, size=11)
    yield _count(len(lines), "tập thể", money)
    yield line(f"Thứ tự xét giải: {index_name(contest.collective_index)}.")
    if told := counted_on(lines):
        yield line(told)


def counted_on(lines: Sequence[UnitLine]) -> str:
    """On which day the members of the units were counted, as one sentence; “” where no unit has members."""
    days = sorted({one.members_on for one in lines if one.members and one.members_on})
    if len(days) == 1:
        return f"Số thành viên của các tập thể thống kê ngày {short_date(days[0])}."
    named = [(day, "; ".join(one.unit for one in lines if one.members and one.members_on == day)) for day in days]
    parts = ", ".join(f"ngày {short_date(day)} ({names})" for day, names in named)
    return f"Số thành viên của các tập thể thống kê {parts}." if parts else ""


def demand_public(*texts: str) -> None:
    """Refuse what must not be posted: free texts in which somebody wrote a phone or an identity number."""
    for text in texts:
        if PRIVATE.search(text):
            message = "Danh sách công bố không được có số điện thoại hay số định danh. Sửa tên đơn vị rồi lập lại."
            raise RefusedError(message, expected="chữ", found=PRIVATE.sub("•••", text)[:80])


def _person(number: int, one: AwardLine, contest: Contest) -> tuple[str, ...]:
    demand_public(one.name, one.unit, one.decided_by)
    clock = contest.ranking.clock
    moment = short_moment(one.submitted, contest.timezone, clock).replace(" ", "\n") if one.submitted else "-"
    told = "không hợp lệ" if PRIVATE.search(one.forecast) else one.forecast
    scored = f"{one.score}/{one.items}"
    deciding = criterion_name(one.decided_by)
    prize = (str(number), tier_name(one.tier), one.name, one.unit)
    return (*prize, scored, told or "-", one.distance or "-", moment, deciding, figure(one.value))


def _unit(number: int, one: UnitLine) -> tuple[str, ...]:
    demand_public(one.unit)
    members = "chưa có" if one.members is None else figure(one.members)
    figures = (figure(one.people), figure(one.attempts), members, one.mean or "-", one.index)
    return (str(number), tier_name(one.tier), one.unit, *figures, figure(one.value))


def _sum_row(width: int, money: int) -> tuple[str, ...]:
    return ("", "Cộng", *("",) * (width - 3), figure(money))


def _attached(contest: Contest, about: str) -> Block:
    """The decision that the list goes with; its number and date to be filled by hand where the settings have none."""
    text = f"(Kèm theo Quyết định {cited(contest, about)} của Ban Tổ chức Cuộc thi)"
    return Line((Run(text, italic=True),), "center", indent=False, size=12)


def _count(count: int, winners: str, money: int) -> Block:
    return line(f"Danh sách có {count:02d} {winners}; tổng số tiền thưởng bằng chữ: {money_in_words(money)}.")
