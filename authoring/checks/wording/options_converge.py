"""A key that shares most of its parts with the other options, as if they were made from it."""

import re
from collections.abc import Iterator
from fractions import Fraction

from authoring.checks.phrases import folded
from authoring.checks.prefixes import bare_option
from authoring.checks.relatives import relative
from authoring.model.findings import Check, Remark, Severity
from authoring.model.items import Item, Option

_JOINT = re.compile(r"\s*[,;](?!\d)\s*|\s+[-–—+]\s+|\s+(?:và|hoặc|còn|cùng)\s+", re.IGNORECASE)
_FEWEST = 2


def _converges(item: Item, _cited: str) -> Iterator[Remark]:
    parts = {option.label: _parts(option) for option in item.options if relative(item, option) is None}
    if len(item.keyed) != 1 or len(parts) <= _FEWEST or any(len(each) < _FEWEST for each in parts.values()):
        return
    shares = {label: _shared(label, parts) for label in parts}
    key = item.keyed[0]
    own = shares.get(key.label, Fraction(0))
    if own >= 1 and own == max(shares.values()):
        message = (
            "Phương án đúng có chung nhiều phần nhất với các phương án khác: người thi ghép các phần lặp lại là ra. "
            "Cho các phần xuất hiện đều nhau."
        )
        yield Remark(key.label, message, span=(0, len(key.text)))


def _parts(option: Option) -> frozenset[str]:
    return frozenset(folded(part) for part in _JOINT.split(bare_option(option.text)) if folded(part))


def _shared(label: str, parts: dict[str, frozenset[str]]) -> Fraction:
    """In how many other options a part of this one stands, on average; nothing where a part stands in none."""
    held = [sum(part in other for name, other in parts.items() if name != label) for part in parts[label]]
    return Fraction(sum(held), len(held)) if all(held) else Fraction(0)


options_converge = Check("options-converge", Severity.WARN, _converges)
