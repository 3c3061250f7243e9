"""Items as Aiken, the plainest text format: one right letter, every text on one line."""

import re
from collections.abc import Iterator, Sequence

from authoring.formats.forms.markup import cleaned
from authoring.model.findings import Remark
from authoring.model.forms import Form
from authoring.model.items import Item

_MISREAD = re.compile(r"[A-Za-z][.)](\s|$)|ANSWER:", re.IGNORECASE)


def aiken_text(_form: Form, items: Sequence[Item]) -> bytes:
    """The items, a blank line between two."""
    return "\n".join(_question(item) for item in items).encode()


def aiken_limits(item: Item) -> Iterator[Remark]:
    """What Aiken can't say of an item."""
    if len(item.key) != 1:
        yield Remark("item", f"Aiken chỉ nhận một đáp án đúng, câu này có {len(item.key)}")
    texts = {"stem": item.stem} | {option.label: option.text for option in item.options}
    for place, text in texts.items():
        if "\n" in cleaned(text).strip():
            yield Remark(place, "Aiken không nhận chữ xuống dòng")
    if _MISREAD.match(item.stem):
        yield Remark("stem", "câu dẫn bắt đầu như một phương án hoặc dòng đáp án nên Aiken đọc nhầm")


def _question(item: Item) -> str:
    options = [f"{option.label}. {_line(option.text)}" for option in item.options]
    return "\n".join((_line(item.stem), *options, f"ANSWER: {item.key}", ""))


def _line(text: str) -> str:
    return cleaned(text).strip()
