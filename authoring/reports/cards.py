"""The report card of an item, kept for the next contest: p, r and dead distractors in plain Vietnamese."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from types import MappingProxyType

from authoring.documents import Block, Grid, Line, Paper, Side, line, write
from authoring.model.forms import FormItem
from authoring.model.paragraphs import Run
from authoring.reports.amounts import figure
from authoring.reports.standings import EVERYTHING, ItemFigures

LAYOUT = "plain"
GIVEN = (
    "Mọi trả lời được tính đúng theo quyết định của Ban Tổ chức, nên số liệu không nói lên độ khó và độ phân biệt. "
    "Sửa câu này trước khi dùng lần sau."
)
NO_ANSWERS = "không bài nào ghi từng câu trả lời"
DEAD = 0.05  # a distractor that fewer choose tempts nobody
EASY, HARD, WEAK = 0.95, 0.25, 0.2
_SIDES: tuple[Side, ...] = ("center", "left", "right", "right")


@dataclass(frozen=True, slots=True)
class Card:
    """What is said of an item: its id, its verdict (good, weak, bad, unknown), sentences, distractors nobody takes."""

    id: str
    verdict: str
    lines: tuple[str, ...]
    dead: tuple[str, ...]


def card(item: ItemFigures, texts: Mapping[str, str] = MappingProxyType({})) -> Card:
    """The card of an item from its figures; options are named by these texts, where given, else by their letters."""
    return Card(item.id, verdict(item), tuple(_said(item, texts)), dead(item))


def verdict(item: ItemFigures) -> str:
    """Whether an item is good, weak (look at it), bad (doubt its key), or unknown: too few people, a point for all."""
    if item.key == EVERYTHING or item.p is None or item.r is None:
        return "unknown"
    if item.r < 0:
        return "bad"
    return "weak" if item.r < WEAK or item.p > EASY or item.p < HARD else "good"


def dead(item: ItemFigures) -> tuple[str, ...]:
    """The distractors that fewer than one in twenty took; () where too few took part to say so, or none is wrong."""
    if item.key == EVERYTHING or item.p is None:
        return ()
    return tuple(label for label, count in item.chosen if label not in item.key and count < DEAD * item.people)


def share(part: int, whole: int) -> str:
    """A share in whole percent, halves up."""
    return f"{_percent(part, whole)}%"


def decimal(value: float) -> str:
    """A figure with two decimals: “−0,12”."""
    return f"{value:.2f}".replace(".", ",").replace("-", "−")


def card_paper(title: str, items: Sequence[tuple[FormItem, ItemFigures]]) -> bytes:
    """Phiếu kết quả câu hỏi as .docx: each item with its choices and what they say; for inside, as it holds the key."""
    lines = (line(title, bold=True, indent=False), *(block for pair in items for block in _blocks(*pair)))
    return write(Paper(title, LAYOUT, lines))


def _percent(part: int, whole: int) -> int:
    """Both ways of saying a share round from this, so that no card says “0,74” and “73%”."""
    return (200 * part + whole) // (2 * whole)


def _blocks(shown: FormItem, item: ItemFigures) -> Iterator[Block]:
    yield Line((Run(f"Câu {shown.number} ({shown.id}). ", bold=True), Run(shown.stem)), indent=False, keep=True)
    count = dict(item.chosen)
    rows = [
        (
            f"{one.label}{' ✓' if one.label in item.key else ''}",
            one.text,
            *_chosen(count.get(one.label, 0), item.people),
        )
        for one in shown.options
    ]
    rows.append(("-", "Không trả lời", *_chosen(item.blank, item.people)))
    yield Grid(("", "Phương án", "Số người", "Tỷ lệ"), tuple(rows), (12, 112, 24, 22), _SIDES, size=10, keep=True)
    yield Line((Run(" ".join(card(item).lines), italic=True),), indent=False, after=12)


def _chosen(count: int, people: int) -> tuple[str, str]:
    return figure(count), share(count, people) if people else "-"


def _said(item: ItemFigures, texts: Mapping[str, str]) -> Iterator[str]:
    if item.p is None:
        why = item.note or "ít người dự thi"
        yield f"Chưa đánh giá được: {why if item.people else NO_ANSWERS}."
        return
    if item.key == EVERYTHING:
        yield GIVEN
        return
    percent = _percent(item.right, item.people)
    yield f"Độ khó p = {decimal(percent / 100)}: {percent}% trả lời đúng, {_ease(item.p)}."
    if item.r is None:
        yield f"Chưa tính được độ phân biệt: {item.note}."
    else:
        yield f"Độ phân biệt r = {decimal(item.r)}: {_power(item.r)}."
    unused = dead(item)
    if unused:
        named = (f"“{texts[label]}”" if label in texts else label for label in unused)
        yield f"Phương án {', '.join(named)} hầu như không ai chọn (dưới 5%); viết lại trước khi dùng lần sau."


def _ease(p: float) -> str:
    if p > EASY:
        return "quá dễ, gần như ai cũng đúng"
    if p < HARD:
        return "quá khó, hoặc đáp án sai"
    return "độ khó vừa phải"


def _power(r: float) -> str:
    if r < 0:
        return "người giỏi làm sai nhiều hơn người yếu, phải xem lại đáp án"
    return (
        "câu không giúp phân biệt người hiểu với người đoán" if r < WEAK else "người hiểu bài làm đúng nhiều hơn rõ rệt"
    )
