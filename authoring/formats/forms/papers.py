"""A week's form as the paper that an office prints; with its key only where a key is handed in."""

from collections.abc import Iterator, Sequence
from dataclasses import replace

from authoring.documents import Block, Grid, Line, PageBreak, Paper, line, write
from authoring.formats.item_papers import SIZE, answer, ask, key_grid
from authoring.model.forms import Form
from authoring.model.items import Item
from authoring.model.paragraphs import Run

LAYOUT = "plain"
END = "---------- HẾT ----------"

_DOTS = "…" * 29


def form_paper(form: Form, code: str = "") -> bytes:
    """The exam paper as .docx: heads, a line for the name, the questions, the end mark; `code` is its mã đề."""
    blocks = [*heads(form, "ĐỀ THI TRẮC NGHIỆM"), *_coded(code), blank("Họ và tên"), blank("Đơn vị")]
    for item in form.items:
        blocks += ask(item.number, item.stem, item.options)
    return write(Paper(_title(form, code), LAYOUT, (*blocks, end())))


def keyed_paper(form: Form, items: Sequence[Item]) -> bytes:
    """The paper with the right letters, căn cứ and giải thích below each question and the key table at the end."""
    warning = line("Tài liệu nội bộ: có đáp án, không phổ biến trước khi tuần thi kết thúc.", italic=True)
    return _with_key(form, items, [warning])


def published_paper(form: Form, items: Sequence[Item]) -> bytes:
    """The same for everybody, after the week has closed."""
    return _with_key(form, items, [])


def items_paper(items: Sequence[Item]) -> bytes:
    """Items without a form, each with its key and fields: what staff edit in Word and import again."""
    blocks: list[Block] = [centred("CÂU HỎI TRẮC NGHIỆM")]
    for number, item in enumerate(items, 1):
        blocks += [*ask(number, item.stem, item.options), *answer(item)]
    return write(Paper("Câu hỏi trắc nghiệm", LAYOUT, (*blocks, end())))


def heads(form: Form, kind: str) -> Iterator[Block]:
    """What every paper of a form begins with: the contest, the kind of paper, the week, its figures."""
    yield centred(form.contest_name.upper())
    yield centred(kind)
    yield centred(form.week_name)
    facts = (
        f"({len(form.items)} câu; thời gian làm bài {form.minutes} phút; bản phát hành {form.week}-r{form.revision})"
    )
    yield line(facts, italic=True, alignment="center", indent=False)


def blank(name: str) -> Line:
    """A line to write on."""
    return Line((Run(f"{name}: {_DOTS}"),), "left", indent=False, size=SIZE)


def centred(text: str) -> Line:
    """A bold line in the middle."""
    return line(text, bold=True, alignment="center", indent=False)


def end() -> Line:
    """The mark after the last question."""
    return centred(END)


def together(blocks: Sequence[Block]) -> list[Block]:
    """The blocks of one question with its answer, held on one page where one can hold them."""
    kept = (replace(block, keep=True) if isinstance(block, Line | Grid) else block for block in blocks[:-1])
    return [*kept, *blocks[-1:]]


def _with_key(form: Form, items: Sequence[Item], notes: Sequence[Block]) -> bytes:
    blocks = [*heads(form, "ĐỀ THI VÀ ĐÁP ÁN"), *notes]
    for number, item in enumerate(items, 1):
        blocks += together([*ask(number, item.stem, item.options), *answer(item)])
    keys = [item.key for item in items]
    table = key_grid([item.number for item in form.items], keys)
    return write(Paper(_title(form), LAYOUT, (*blocks, end(), PageBreak(), centred("BẢNG ĐÁP ÁN"), table)))


def _coded(code: str) -> Iterator[Block]:
    if code:
        yield centred(f"Mã đề: {code}")


def _title(form: Form, code: str = "") -> str:
    name = f"{form.contest_name} - {form.week_name}"
    return f"{name} - Mã đề {code}" if code else name
