"""Two options that read the same, or amount to the same."""

import re
from collections.abc import Iterator

from authoring.checks.dimensions import TIME, measure
from authoring.checks.phrases import folded, line, whole
from authoring.checks.prefixes import bare_option
from authoring.checks.sums import result
from authoring.model.findings import Check, Remark, Severity
from authoring.model.items import Item, Option

_WRITING = whole("cách (?:viết|ghi|trình bày|thể hiện)|(?:viết|ghi|trình bày|viết hoa) (?:như )?(?:đúng|sai|thế nào)")
_PREFIX = re.compile(r"\d\s*([mM])(?=[A-Z])")


def _repeats(item: Item, _cited: str) -> Iterator[Remark]:
    by_letter = bool(_WRITING.search(line(item.stem).words))
    for at, option in enumerate(item.options):
        for earlier in item.options[:at]:
            said = "" if by_letter and earlier.text != option.text else _same(earlier, option)
            if said:
                yield Remark(option.label, said, span=(0, len(option.text)))
                break


def _same(first: Option, second: Option) -> str:
    if not first.text.strip() or not second.text.strip():
        return ""
    if _read(first) == _read(second):
        if _prefixes(first) != _prefixes(second):
            return ""
        return f"Phương án {second.label} trùng với phương án {first.label}."
    worth = result(second.text)
    if (worth is not None and worth == result(first.text)) or _amounts(first.text, second.text):
        return f"Phương án {second.label} và phương án {first.label} cùng một giá trị, chỉ khác cách viết."
    return ""


def _amounts(first: str, second: str) -> bool:
    """Whether both are one amount in other units (“800 m” and “0,8 km”, “60%” and “0,6”); months aren't 30 days."""
    one, other = measure(first), measure(second)
    if one is None or other is None or one.rest != other.rest or one.dimension == TIME:
        return False
    exact = one.low == one.high and other.low == other.high and one.kind == other.kind
    return exact and one.low == other.low and one.dimension == other.dimension


def _prefixes(option: Option) -> list[str]:
    """The first letters of units that mean a thousandth or a million by their case (mW, MW)."""
    return _PREFIX.findall(option.text)


def _read(option: Option) -> str:
    text = bare_option(option.text)
    return folded(text) or text.strip()


options_repeat = Check("options-repeat", Severity.BLOCK, _repeats)
