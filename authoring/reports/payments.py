"""Danh sách ký nhận tiền thưởng: verified winners with the room to sign, for inside."""

from collections.abc import Sequence
from dataclasses import dataclass

from authoring.documents import Grid, Paper, Recipients, Side, Signature, Signer, Title, line, write
from authoring.model.contests import Contest
from authoring.reports.amounts import figure, money_in_words
from authoring.reports.frames import head
from authoring.reports.labels import tier_name
from authoring.text.names import name_key

_HEAD = ("TT", "Họ và tên", "Đơn vị", "Số CCCD", "Hạng giải", "Số tiền (đồng)", "Ký nhận")
_SIDES: tuple[Side, ...] = ("center", "left", "left", "left", "left", "right", "left")


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
    ordered = sorted(payees, key=lambda one: (name_key(one.name), one.identity, one.unit))
    rows = [_row(number, one) for number, one in enumerate(ordered, 1)]
    money = sum(one.value for one in payees)
    rows.append(("", "Cộng", "", "", "", figure(money), ""))
    blocks = (
        head(""),
        Title("DANH SÁCH KÝ NHẬN TIỀN THƯỞNG", f"{about}\n{contest.name}"),
        Grid(_HEAD, tuple(rows), (10.5, 33, 38, 27, 19, 22, 23), _SIDES, size=10),
        line(f"Tổng số tiền bằng chữ: {money_in_words(money)}. Chỉ người đã được xác minh có tên ở đây."),
        Signature(Signer("NGƯỜI CHI TIỀN"), Signer("NGƯỜI LẬP")),
        Signature(Signer("TRƯỞNG BAN"), Recipients((), "Kế toán")),
    )
    return write(Paper(f"Ký nhận tiền thưởng {about}", contest.layout, blocks))


def _row(number: int, one: Payee) -> tuple[str, ...]:
    return (str(number), one.name, one.unit, one.identity or "-", tier_name(one.tier), figure(one.value), "\n")
