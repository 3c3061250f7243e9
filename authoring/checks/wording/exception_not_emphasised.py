"""A stem that asks for the exception by a word that doesn't catch the eye."""

from collections.abc import Iterator

from authoring.checks.negation import denial
from authoring.model.findings import Check, Fix, Remark, Severity
from authoring.model.items import Item


def _whispers(item: Item, _cited: str) -> Iterator[Remark]:
    found = denial(item.stem)
    if found is None or found.emphasised:
        return
    loud = found.word.upper()
    message = f"Câu dẫn hỏi điều ngoại lệ nhưng chữ “{found.word}” dễ bị đọc lướt. Viết hoa thành “{loud}”."
    yield Remark("stem", message, span=found.span, fix=Fix("stem", found.span, loud))


exception_not_emphasised = Check("exception-not-emphasised", Severity.BLOCK, _whispers)
