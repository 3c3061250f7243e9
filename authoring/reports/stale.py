"""The list of items that a newer law holds up: what each asks, what its law says now, boxes for what is done."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from authoring.documents import Block, Grid, Line, Paper, Side, line, write
from authoring.model.paragraphs import Run

LAYOUT = "plain"
BOX = "☐"
_HEAD = ("TT", "Câu hỏi", "Vì sao phải rà soát", "Lời văn nay là", "Xử lý")
_SIDES: tuple[Side, ...] = ("center", "left", "left", "left", "left")
_DO = f"{BOX} Sửa câu\n{BOX} Vẫn đúng\n{BOX} Ngừng dùng"


@dataclass(frozen=True, slots=True)
class StaleLine:
    """An item with its stem and key in words, why it waits, and the law's new words (empty: it has none)."""

    item: str
    stem: str
    key: str
    why: str
    now: str


def stale_list(title: str, notes: Sequence[str], lines: Sequence[StaleLine]) -> bytes:
    """The list as .docx: a title, notes below it, a row an item in the order given."""
    return write(Paper(title, LAYOUT, tuple(_blocks(title, notes, lines))))


def _blocks(title: str, notes: Sequence[str], lines: Sequence[StaleLine]) -> Iterator[Block]:
    yield line(title, bold=True, indent=False)
    for note in notes:
        yield line(note, italic=True, indent=False)
    if lines:
        rows = tuple(_row(number, one) for number, one in enumerate(lines, 1))
        yield Grid(_HEAD, rows, (10, 49, 44, 42, 30), _SIDES, size=10)
    yield Line((Run("Người rà soát (ký, ghi rõ họ tên): " + "." * 40),), "left", indent=False)


def _row(number: int, one: StaleLine) -> tuple[str, ...]:
    asked = f"{one.item}\n{one.stem}\nPhương án đúng: {one.key}"
    return str(number), asked, one.why, one.now or "(không còn)", _DO
