"""An option that takes another one in whole and adds something to it."""

import re
from collections.abc import Iterator
from itertools import permutations

from authoring.checks.phrases import line
from authoring.checks.prefixes import bare_option
from authoring.checks.relatives import Relative, named_letters, relative
from authoring.model.findings import Check, Remark, Severity
from authoring.model.items import Item, Option

_JOINTS = ("và", "hoặc", "hay", ",", ";", "+", "cùng", "cộng", "nhưng", "kèm")

_LISTED = re.compile(r"(?:(?:cả|chỉ|và|hoặc|[(),;.]|\d+|[a-h]|[ivx]+)(?: |$))+")


def _contains(item: Item, _cited: str) -> Iterator[Remark]:
    own = [option for option in item.options if not _refers(item, option)]
    said = {option.label: line(bare_option(option.text)).words.rstrip(" .;,:") for option in own}
    reported = set()
    for outer, inner in permutations(own, 2):
        if outer.label not in reported and _holds(said[outer.label], said[inner.label]):
            reported.add(outer.label)
            message = (
                f"Phương án {outer.label} gồm cả phương án {inner.label}: nếu {inner.label} đúng thì {outer.label} "
                "cũng đúng một phần. Viết các phương án tách hẳn nhau."
            )
            yield Remark(outer.label, message, span=(0, len(outer.text)))


def _refers(item: Item, option: Option) -> bool:
    kind = relative(item, option)
    if _LISTED.fullmatch(line(bare_option(option.text)).words):
        return True
    return kind in (Relative.ALL, Relative.NONE) or bool(named_letters(item, option.text))


def _holds(outer: str, inner: str) -> bool:
    """Whether the inner words stand in the outer ones, with a joint on at least one side and no other word beside."""
    if not inner or outer == inner:
        return False
    padded = f" {outer} "
    at = padded.find(f" {inner} ")
    while at >= 0:
        before, after = padded[:at].split()[-1:], padded[at + len(inner) + 1 :].split()[:1]
        beside = [*before, *after]
        if beside and all(word in _JOINTS for word in beside):
            return True
        at = padded.find(f" {inner} ", at + 1)
    return False


options_contain = Check("options-contain", Severity.WARN, _contains)
