"""An option that says that none of the others is right."""

from collections.abc import Iterator

from authoring.checks.relatives import Relative, relative
from authoring.model.findings import Check, Remark, Severity
from authoring.model.items import Item


def _none(item: Item, _cited: str) -> Iterator[Remark]:
    for option in item.options:
        if relative(item, option) is Relative.NONE:
            message = (
                f"Phương án {option.label} phủ định tất cả phương án khác: "
                "người thi được điểm mà không cần biết điều đúng."
            )
            yield Remark(option.label, message, span=(0, len(option.text)))


none_of_above = Check("none-of-above", Severity.WARN, _none)
