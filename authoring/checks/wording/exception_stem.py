"""A stem that asks for the exception, whether emphasised or not."""

from collections.abc import Iterator

from authoring.checks.negation import denial
from authoring.model.findings import Check, Remark, Severity
from authoring.model.items import Item


def _asks(item: Item, _cited: str) -> Iterator[Remark]:
    found = denial(item.stem)
    if found:
        message = "Câu dẫn hỏi điều ngoại lệ. Nếu được, hỏi thẳng điều đúng: câu như vậy đo hiểu biết rõ hơn."
        yield Remark("stem", message, span=found.span)


exception_stem = Check("exception-stem", Severity.INFO, _asks)
