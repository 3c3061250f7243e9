"""An option that takes all the others together."""

from collections.abc import Iterator

from authoring.checks.relatives import Relative, relative
from authoring.model.findings import Check, Remark, Severity
from authoring.model.items import Item


def _all(item: Item, _cited: str) -> Iterator[Remark]:
    for option in item.options:
        if relative(item, option) is Relative.ALL:
            message = (
                f"Phương án {option.label} gộp tất cả phương án khác. "
                "Phương án kiểu này là đáp án ở 59% số câu đã đo, nên người thi đoán được."
            )
            yield Remark(option.label, message, span=(0, len(option.text)))


all_of_above = Check("all-of-above", Severity.WARN, _all)
