"""Papers that people read and learn or judge from: the training handout, and the form on paper for who reviews it."""

from collections.abc import Iterator, Sequence

from authoring.documents import Block, Grid, Line, PageBreak, Paper, Signature, Signer, line, write
from authoring.formats.forms.papers import LAYOUT, blank, centred, end, heads, together
from authoring.formats.item_papers import SIZE, ask
from authoring.formats.vocabulary import FIELDS
from authoring.model.forms import Form
from authoring.model.items import Item
from authoring.model.paragraphs import Run

BOX = "☐"

_WARNING = (
    "Tài liệu nội bộ: có đáp án, giữ kín đến khi tuần thi kết thúc. Đánh dấu X vào ô được chọn. Thứ tự phương án trong"
    " bộ đề phát hành có thể khác phiếu này."
)
_DATE = "…………………, ngày …… tháng …… năm ………"
_LINES = ("Ý kiến khác: " + "…" * 24, "…" * 30, "…" * 30)


def handout(form: Form, items: Sequence[Item]) -> bytes:
    """Each question with its right answer in full words, then where the law says so and why."""
    use = "Dùng để ôn tập, tập huấn sau khi tuần thi kết thúc. Đáp án đúng viết đầy đủ ngay dưới mỗi câu hỏi."
    blocks = [*heads(form, "TÀI LIỆU TẬP HUẤN"), line(use, italic=True, indent=False)]
    for number, item in enumerate(items, 1):
        blocks += together([*ask(number, item.stem, item.options), *_told(item)])
    return write(Paper(f"Tài liệu tập huấn - {form.contest_name} - {form.week_name}", LAYOUT, (*blocks, end())))


def review_paper(form: Form, items: Sequence[Item]) -> bytes:
    """*Phiếu thẩm định bộ đề*: per question its key, căn cứ and giải thích, boxes to tick; a verdict; signatures."""
    warning = line(_WARNING, italic=True, indent=False)
    blocks = [*heads(form, "PHIẾU THẨM ĐỊNH BỘ ĐỀ"), warning, blank("Người thẩm định"), blank("Chức vụ, cơ quan")]
    for number, item in enumerate(items, 1):
        blocks += together([*ask(number, item.stem, item.options), *_told(item), _boxes()])
    blocks += [PageBreak(), centred("KẾT LUẬN"), _verdict(len(items)), *(_dotted(text) for text in _LINES)]
    blocks += [line(_DATE, italic=True, alignment="right", indent=False), _signed()]
    return write(Paper(f"Phiếu thẩm định bộ đề - {form.week_name}", LAYOUT, tuple(blocks)))


def _told(item: Item) -> Iterator[Block]:
    """The right options in full, căn cứ, giải thích."""
    right = "; ".join(f"{option.label}. {option.text}" for option in item.keyed)
    fields = [(FIELDS[name][0], str(getattr(item, name))) for name in ("citation", "explanation")]
    told = [(name, text) for name, text in (("Đáp án đúng", right), *fields) if text]
    for place, (name, text) in enumerate(told, 1):
        last = place == len(told)
        room = 14 if last else 3
        yield Line((Run(f"{name}: ", bold=True), Run(text)), "left", indent=False, left=5, size=SIZE, after=room)


def _boxes() -> Grid:
    row = (f"{BOX} Đồng ý", f"{BOX} Sửa", f"{BOX} Bỏ", "Ý kiến:\n")
    return Grid(("",) * len(row), (row,), (2, 1.5, 1.5, 7), ("center", "center", "center", "left"))


def _verdict(count: int) -> Grid:
    rows = (
        (BOX, f"Đồng ý toàn bộ {count} câu, đề nghị phát hành."),
        (BOX, "Đồng ý phát hành sau khi sửa, thay các câu: " + "…" * 12),
        (BOX, "Chưa đồng ý phát hành."),
    )
    return Grid(("", "Kết luận của người thẩm định"), rows, (1, 12), ("center", "left"), size=SIZE)


def _dotted(text: str) -> Line:
    return Line((Run(text),), "left", indent=False, size=SIZE)


def _signed() -> Signature:
    note = "(ký, ghi rõ họ tên)"
    return Signature(Signer("NGƯỜI THẨM ĐỊNH", note=note), Signer("NGƯỜI TỔNG HỢP BỘ ĐỀ", note=note))
