"""The table per author: how many items each drafted, how many were approved, how many were used."""

from collections.abc import Sequence
from dataclasses import dataclass

from authoring.documents import Grid, Paper, Side, Signature, Signer, Title, line, write
from authoring.model.contests import Contest
from authoring.reports.amounts import figure
from authoring.reports.frames import head
from authoring.text.names import name_key

_HEAD = ("TT", "Người soạn", "Cơ quan", "Đã soạn", "Đã duyệt", "Đã dùng")
_SIDES: tuple[Side, ...] = ("center", "left", "left", "right", "right", "right")


@dataclass(frozen=True, slots=True)
class Writer:
    """One author's part: items drafted, approved, used in a release."""

    name: str
    agency: str
    drafted: int
    approved: int
    used: int


def writer_table(contest: Contest, writers: Sequence[Writer]) -> bytes:
    """The table as .docx, by Vietnamese name order."""
    ordered = sorted(writers, key=lambda one: (name_key(one.name), one.agency))
    rows = [(str(n), one.name, one.agency, *map(figure, _counts(one))) for n, one in enumerate(ordered, 1)]
    sums = (sum(column) for column in zip(*map(_counts, writers), strict=True)) if writers else (0, 0, 0)
    rows.append(("", "Cộng", "", *map(figure, sums)))
    blocks = (
        head(contest, dated=True),
        Title("BẢNG TỔNG HỢP", f"câu hỏi theo người soạn\n{contest.name}"),
        Grid(_HEAD, tuple(rows), (11, 48, 50, 20, 20, 20), _SIDES, size=12),
        line("Đã dùng: câu có trong một bộ đề đã phát hành. Một câu tính cho người viết lần sửa đầu tiên."),
        Signature(Signer("TỔ TRƯỞNG TỔ THƯ KÝ"), Signer("NGƯỜI LẬP")),
    )
    return write(Paper("Câu hỏi theo người soạn", contest.layout, blocks))


def _counts(one: Writer) -> tuple[int, int, int]:
    return one.drafted, one.approved, one.used
