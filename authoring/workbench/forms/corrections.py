"""Corrections: what a second release changes, said in public without a word of any key."""

import re
from collections.abc import Iterator, Sequence

from authoring.bank.moves import SHORTEST
from authoring.model.errors import RefusedError
from authoring.model.forms import Form, FormItem
from authoring.model.items import Item
from authoring.text import fold

_ANSWER = re.compile(r"\b(?:đáp án|phương án)\b[^.;]*\b[A-H]\b", re.IGNORECASE)


def demand_reason(reason: str, items: Sequence[Item]) -> None:
    """RefusedError where a reason says too little, or names an answer although everybody will read it."""
    if len(reason.split()) < SHORTEST:
        said = "Bản phát hành sửa lại phải ghi lý do; lý do này được công bố."
        raise RefusedError(said, expected=f"ít nhất {SHORTEST} từ", found=reason or "để trống")
    told = f" {fold(reason)} "
    keyed = [(item.id, option.text) for item in items for option in item.keyed if _tells(option.text)]
    given = [id_ for id_, text in keyed if f" {fold(text)} " in told]
    if _ANSWER.search(reason) or given:
        said = "Lý do đính chính được công bố trước khi tuần thi kết thúc, nên không được nói đáp án."
        raise RefusedError(said, expected="chỉ nói câu nào sai ở đâu", found=given[0] if given else "tên phương án")


def changes(before: Form, after: Form) -> tuple[str, ...]:
    """One sentence for each question that isn't as it was, by the new number; () where only the key can differ."""
    return tuple(_changes({item.id: item for item in before.items}, before, after))


def _changes(known: dict[str, FormItem], before: Form, after: Form) -> Iterator[str]:
    for item in after.items:
        old = known.get(item.id)
        if old is None:
            yield f"Câu {item.number}: thay bằng câu khác."
        elif (old.stem, old.options) != (item.stem, item.options):
            yield f"Câu {item.number}: sửa lời văn (trước là câu {old.number})."
        elif old.number != item.number:
            yield f"Câu {item.number}: trước là câu {old.number}, nội dung không đổi."
    if len(before.items) != len(after.items):
        yield f"Bộ đề có {len(after.items)} câu, trước là {len(before.items)} câu."


def _tells(text: str) -> bool:
    """Whether an option's words in a reason can be no chance: a figure, or at least three words."""
    return len(text.split()) >= SHORTEST or any(sign.isdigit() for sign in text)
