"""Dự toán and quyết toán: prizes from the scheme, free lines from staff, what was paid beside what was planned."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from authoring.documents import Block, Grid, Paper, Side, Signature, Signer, Title, line, write
from authoring.model.contests import Contest, Prize
from authoring.reports.amounts import amount, figure, money_in_words
from authoring.reports.frames import foot, head
from authoring.reports.labels import tier_name

_BUDGET = ("TT", "Nội dung chi", "Số lượng", "Đơn giá (đồng)", "Thành tiền (đồng)", "Ghi chú")
_SETTLED = ("TT", "Nội dung chi", "Dự toán (đồng)", "Thực chi (đồng)", "Chênh lệch (đồng)", "Căn cứ")
_WIDTHS = (11, 60, 17, 26, 29, 27)
_SIDES: tuple[Side, ...] = ("center", "left", "right", "right", "right", "left")


@dataclass(frozen=True, slots=True)
class FreeLine:
    """A line that staff add: what for, how many, đồng each, a note."""

    what: str
    count: int
    value: int
    note: str = ""

    @property
    def money(self) -> int:
        """The line's sum in đồng."""
        return self.count * self.value


@dataclass(frozen=True, slots=True)
class Spent:
    """One line of a settlement: what for, đồng planned, đồng paid, the paper that shows it."""

    what: str
    planned: int
    paid: int
    shown_by: str = ""


def planned(contest: Contest) -> tuple[FreeLine, ...]:
    """The prizes of the contest as lines of a budget: those of every week, then the collective ones."""
    lines = [
        FreeLine(f"Giải {tier_name(prize.tier)} {week.name}", prize.count, prize.value)
        for week in contest.weeks
        for prize in contest.weekly_prizes
    ]
    collective = [
        FreeLine(f"Giải {tier_name(one.tier)} tập thể", one.count, one.value) for one in contest.collective_prizes
    ]
    return (*lines, *collective)


def prize_money(prizes: Sequence[Prize]) -> int:
    """The sum of a scheme in đồng."""
    return sum(prize.count * prize.value for prize in prizes)


def budget_paper(contest: Contest, free: Sequence[FreeLine]) -> bytes:
    """Dự toán as .docx: prizes of each week, collective ones, free lines, the sum in figures and words."""
    lines = (*planned(contest), *free)
    rows = tuple(_budget_row(number, one) for number, one in enumerate(lines, 1))
    money = sum(one.money for one in lines)
    every = (*rows, ("", "Cộng", "", "", figure(money), ""))
    blocks = (
        head(contest, dated=True),
        Title("DỰ TOÁN", f"kinh phí tổ chức\n{contest.name}"),
        *_prizes_said(contest),
        Grid(_BUDGET, every, _WIDTHS, _SIDES, size=11),
        line(f"Tổng dự toán: {amount(money)} (bằng chữ: {money_in_words(money)})."),
        foot("Cơ quan cấp kinh phí"),
    )
    return write(Paper("Dự toán kinh phí cuộc thi", contest.layout, blocks))


def settlement_paper(contest: Contest, lines: Sequence[Spent]) -> bytes:
    """Quyết toán as .docx: planned, paid and the difference of every line, the sum in figures and words."""
    rows = [_settled_row(number, one) for number, one in enumerate(lines, 1)]
    before, after = sum(one.planned for one in lines), sum(one.paid for one in lines)
    rows.append(("", "Cộng", figure(before), figure(after), figure(before - after), ""))
    blocks = (
        head(contest, "BC"),
        Title("BÁO CÁO QUYẾT TOÁN", f"kinh phí tổ chức\n{contest.name}"),
        *_prizes_said(contest),
        Grid(
            _SETTLED,
            tuple(rows),
            (11, 50, 25, 25, 25, 34),
            ("center", "left", "right", "right", "right", "left"),
            size=11,
        ),
        line(f"Tổng thực chi: {amount(after)} (bằng chữ: {money_in_words(after)})."),
        Signature(Signer("KẾ TOÁN"), Signer("NGƯỜI LẬP")),
        foot("Cơ quan cấp kinh phí"),
    )
    return write(Paper("Quyết toán kinh phí cuộc thi", contest.layout, blocks))


def _prizes_said(contest: Contest) -> Iterator[Block]:
    """The sums of the plan, worked out from the scheme."""
    week, collective = prize_money(contest.weekly_prizes), prize_money(contest.collective_prizes)
    weeks = len(contest.weeks)
    said = f"Giải cá nhân: mỗi tuần {amount(week)}, {weeks} tuần {amount(week * weeks)}"
    yield line(f"{said}; giải tập thể: {amount(collective)}; tổng tiền thưởng: {amount(week * weeks + collective)}.")


def _budget_row(number: int, one: FreeLine) -> tuple[str, ...]:
    return (str(number), one.what, figure(one.count), figure(one.value), figure(one.money), one.note)


def _settled_row(number: int, one: Spent) -> tuple[str, ...]:
    money = (figure(one.planned), figure(one.paid), figure(one.planned - one.paid))
    return (str(number), one.what, *money, one.shown_by)
