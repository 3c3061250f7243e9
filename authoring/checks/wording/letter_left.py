"""A letter left before the text of an option by an import (“D. 07 ngày”)."""

import re
from collections.abc import Iterator

from authoring.checks.prefixes import option_mark
from authoring.model.findings import Check, Fix, Remark, Severity
from authoring.model.items import Item

_INITIALS = re.compile(r"\s*(?!Tp)[A-ZĐ][a-zđ]?\.\s?(?:[A-ZĐ]\.\s?)?[A-ZĐ]")
_SIGNED = re.compile(r"\s*[A-ZĐ]\.[A-ZĐ]")


def _left(item: Item, _cited: str) -> Iterator[Remark]:
    marks = {option.label: option_mark(option.text) for option in item.options}
    if _names(item):
        return
    several = sum(bool(letter) for letter, _ in marks.values()) > 1
    for option in item.options:
        letter, end = marks[option.label]
        if letter and not several and letter != option.label and _SIGNED.match(option.text):
            continue
        if letter and (several or letter == option.label or not option.text[end : end + 1].islower()):
            message = (
                f"Phương án {option.label} còn chữ “{option.text[:end].strip()}” ở đầu, khi in sẽ thành hai chữ cái."
            )
            yield Remark(option.label, message, span=(0, end), fix=Fix(option.label, (0, end), ""))


def _names(item: Item) -> bool:
    """Whether letters are initials of persons: others begin so (“V.I. Lênin”), or the letters make no list."""
    marks = [(option_mark(option.text)[0], option) for option in item.options]
    letters = [letter for letter, _ in marks if letter]
    first = ord(min(letters, default="A"))
    listed = set(letters) <= {option.label for option in item.options} or sorted(letters) == [
        chr(first + at) for at in range(len(letters))
    ]
    return not listed or any(_INITIALS.match(option.text) for letter, option in marks if not letter)


letter_left = Check("letter-left", Severity.WARN, _left)
