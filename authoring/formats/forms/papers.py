"""A week's form as the paper that an office prints; with its key only where a key is handed in."""

from collections.abc import Iterator, Sequence

from authoring.documents import Block, Line, PageBreak, Paper, line, write
from authoring.formats.item_papers import SIZE, answer, ask, key_grid
from authoring.model.forms import Form
from authoring.model.items import Item
from authoring.model.paragraphs import Run

LAYOUT = "plain"
END = "---------- HẾT ----------"

_DOTS = "…" * 29


def form_paper(form: Form) -> bytes:
    """The exam paper as .docx: heads, a line for the name, the questions, the end mark."""
    blocks = [*_heads(form, "ĐỀ THI TRẮC NGHIỆM"), _blank("Họ và tên"), _blank("Đơn vị")]
    for item in form.items:
        blocks += ask(item.number, item.stem, item.options)
    return write(Paper(_title(form), LAYOUT, (*blocks, _end())))


def keyed_paper(form: Form, items: Sequence[Item]) -> bytes:
    """The paper with the right letters, căn cứ and giải thích below each question and the key table at the end."""
    warning = line("Tài liệu nội bộ: có đáp án, không phổ biến trước khi tuần thi kết thúc.", italic=True)
    blocks = [*_heads(form, "ĐỀ THI VÀ ĐÁP ÁN"), warning]
    for number, item in enumerate(items, 1):
        blocks += [*ask(number, item.stem, item.options), *answer(item)]
    keys = [item.key for item in items]
    table = key_grid([item.number for item in form.items], keys)
    return write(Paper(_title(form), LAYOUT, (*blocks, _end(), PageBreak(), _centred("BẢNG ĐÁP ÁN"), table)))


def items_paper(items: Sequence[Item]) -> bytes:
    """Items without a form, each with its key and fields: what staff edit in Word and import again."""
    blocks: list[Block] = [_centred("CÂU HỎI TRẮC NGHIỆM")]
    for number, item in enumerate(items, 1):
        blocks += [*ask(number, item.stem, item.options), *answer(item)]
    return write(Paper("Câu hỏi trắc nghiệm", LAYOUT, (*blocks, _end())))


def _heads(form: Form, kind: str) -> Iterator[Block]:
    yield _centred(form.contest_name.upper())
    yield _centred(kind)
    yield _centred(form.week_name)
    facts = (
        f"({len(form.items)} câu; thời gian làm bài {form.minutes} phút; bản phát hành {form.week}-r{form.revision})"
    )
    yield line(facts, italic=True, alignment="center", indent=False)


def _blank(name: str) -> Line:
    """A line to write on."""
    return Line((Run(f"{name}: {_DOTS}"),), "left", indent=False, size=SIZE)


def _end() -> Line:
    return _centred(END)


def _centred(text: str) -> Line:
    return line(text, bold=True, alignment="center", indent=False)


def _title(form: Form) -> str:
    return f"{form.contest_name} - {form.week_name}"
