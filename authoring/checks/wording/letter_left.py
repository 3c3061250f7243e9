"""A letter left before the text of an option by an import (“D. 07 ngày”)."""

from collections.abc import Iterator

from authoring.checks.prefixes import option_mark
from authoring.model.findings import Check, Fix, Remark, Severity
from authoring.model.items import Item


def _left(item: Item, _cited: str) -> Iterator[Remark]:
    marks = {option.label: option_mark(option.text) for option in item.options}
    several = sum(bool(letter) for letter, _ in marks.values()) > 1
    for option in item.options:
        letter, end = marks[option.label]
        if letter and (several or letter == option.label or not option.text[end].islower()):
            message = (
                f"Phương án {option.label} còn chữ “{option.text[:end].strip()}” ở đầu, khi in sẽ thành hai chữ cái."
            )
            yield Remark(option.label, message, span=(0, end), fix=Fix(option.label, (0, end), ""))


letter_left = Check("letter-left", Severity.WARN, _left)
