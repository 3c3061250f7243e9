"""Danh sách ký nhận tiền thưởng: verified winners and units with the room to sign, for inside."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from authoring.documents import Block, Grid, Line, PageBreak, Paper, Recipients, Side, Signature, Signer, Title, write
from authoring.model.contests import Contest
from authoring.model.paragraphs import Run
from authoring.reports.amounts import figure, money_in_words
from authoring.reports.frames import head
from authoring.reports.labels import tier_name
from authoring.reports.results import UnitLine
from authoring.reports.standings import reading_key
from authoring.text.names import name_key

_HEAD = ("TT", "Họ và tên", "Đơn vị", "Số CCCD", "Hạng giải", "Số tiền (đồng)", "Ký nhận")
_SIDES: tuple[Side, ...] = ("center", "left", "left", "left", "left", "right", "left")
_UNITS = ("TT", "Tập thể", "Hạng giải", "Số tiền (đồng)", "Người nhận thay (họ tên, số CCCD)", "Ký nhận")
_UNIT_SIDES: tuple[Side, ...] = ("center", "left", "left", "right", "left", "left")
_UNIT = 2  # the column that a list of one unit has not

NO_UNIT = "Chưa xác định được đơn vị"


@dataclass(frozen=True, slots=True)
class Payee:
    """Who is paid: name, unit, identity number, tier, đồng."""

    name: str
    unit: str
    identity: str
    tier: str
    value: int


def payment_list(contest: Contest, about: str, payees: Sequence[Payee]) -> bytes:
    """The list as .docx, by Vietnamese name order, the sum in figures and words, three to sign."""
    blocks = (
        head(contest, dated=True),
        Title("DANH SÁCH KÝ NHẬN TIỀN THƯỞNG", f"{about}\n{contest.name}"),
        *_listed(payees, (10.5, 33, 38, 27, 19, 22, 23)),
        Signature(Signer("NGƯỜI CHI TIỀN"), Signer("NGƯỜI LẬP")),
        Signature(Signer("TRƯỞNG BAN"), Recipients((), "Kế toán")),
    )
    return write(Paper(f"Ký nhận tiền thưởng {about}", contest.layout, blocks))


def unit_payment_lists(contest: Contest, about: str, payees: Sequence[Payee]) -> bytes:
    """The same list for each unit on a page of its own, in the units' order, for whoever takes the money to them."""
    units = sorted({one.unit for one in payees}, key=reading_key)
    pages = [_unit_page(contest, about, unit, [one for one in payees if one.unit == unit]) for unit in units]
    blocks = tuple(block for page in pages for block in (PageBreak(), *page))[1:]
    return write(Paper(f"Ký nhận tiền thưởng theo đơn vị {about}", contest.layout, blocks, numbered=False))


def collective_payment_list(contest: Contest, units: Sequence[UnitLine]) -> bytes:
    """The list that units with a collective prize sign, best first; who receives it for the unit is written by hand."""
    won = [one for one in units if one.tier]
    rows = [
        (str(number), one.unit, tier_name(one.tier), figure(one.value), "\n\n", "") for number, one in enumerate(won, 1)
    ]
    money = sum(one.value for one in won)
    rows.append(("", "Cộng", "", figure(money), "", ""))
    blocks = (
        head(contest, dated=True),
        Title("DANH SÁCH KÝ NHẬN TIỀN THƯỞNG", f"giải tập thể\n{contest.name}"),
        Grid(_UNITS, tuple(rows), (10.5, 50, 24, 24, 40, 24), _UNIT_SIDES, size=10),
        Line((Run(f"Tổng số tiền bằng chữ: {money_in_words(money)}."),), keep=True),
        Signature(Signer("NGƯỜI CHI TIỀN"), Signer("NGƯỜI LẬP")),
        Signature(Signer("TRƯỞNG BAN"), Recipients((), "Kế toán")),
    )
    return write(Paper("Ký nhận tiền thưởng tập thể", contest.layout, blocks))


def _unit_page(contest: Contest, about: str, unit: str, payees: Sequence[Payee]) -> tuple[Block, ...]:
    return (
        head(contest, dated=True),
        Title("DANH SÁCH KÝ NHẬN TIỀN THƯỞNG", f"{unit or NO_UNIT}\n{about}\n{contest.name}"),
        *_listed(payees, (10.5, 38, 32, 22, 26, 44), unit=False),
        Signature(Signer("NGƯỜI CHI TIỀN"), Signer("ĐẠI DIỆN ĐƠN VỊ NHẬN")),
        Signature(Signer("TRƯỞNG BAN"), Recipients((), "Kế toán")),
    )


def _listed(payees: Sequence[Payee], widths: tuple[float, ...], *, unit: bool = True) -> Iterator[Block]:
    ordered = sorted(payees, key=lambda one: (name_key(one.name), one.identity, one.unit))
    money = sum(one.value for one in payees)
    rows = [_row(number, one) for number, one in enumerate(ordered, 1)]
    rows.append(("", "Cộng", "", "", "", figure(money), ""))
    kept = [place for place in range(len(_HEAD)) if unit or place != _UNIT]
    header, sides = tuple(_HEAD[place] for place in kept), tuple(_SIDES[place] for place in kept)
    yield Grid(header, tuple(tuple(row[place] for place in kept) for row in rows), widths, sides, size=10)
    told = f"Tổng số tiền bằng chữ: {money_in_words(money)}. Chỉ người đã được xác minh có tên ở đây."
    yield Line((Run(told),), keep=True)


def _row(number: int, one: Payee) -> tuple[str, ...]:
    return (str(number), one.name, one.unit, one.identity or "-", tier_name(one.tier), figure(one.value), "\n")
