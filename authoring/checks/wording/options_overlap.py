"""Intervals among the options that share values, so that one answer lies in two options."""

from collections.abc import Iterator

from authoring.checks.phrases import line
from authoring.checks.values import Value, value
from authoring.model.findings import Check, Remark, Severity
from authoring.model.items import Item, Option

_AT_LEAST = ("ít nhất", "tối thiểu", "thấp nhất", "không dưới", "không ít hơn", "không thấp hơn", "sớm nhất")


def _overlaps(item: Item, _cited: str) -> Iterator[Remark]:
    for at, second in enumerate(item.options):
        met = [first for first in item.options[:at] if _share(first, second)]
        keyed = [first for first in met if first.label in item.key or second.label in item.key]
        for first in (keyed or met)[:1]:
            yield _remark(first, second, Severity.BLOCK if keyed else None)


def _share(first: Option, second: Option) -> bool:
    """Whether two options are intervals with a value in common, and not two limits or two least amounts."""
    one, other = value(first.text), value(second.text)
    if one is None or other is None or one == other or not one.meets(other) or (one.exact and other.exact):
        return False
    return not _limits(one, other) and not (_least(first) and _least(second))


def _remark(first: Option, second: Option, severity: Severity | None) -> Remark:
    said = f"Khoảng của phương án {second.label} giao với phương án {first.label}"
    more = ", trong đó có phương án đúng: người thi có hai phương án để chọn." if severity else "."
    return Remark(second.label, said + more, span=(0, len(second.text)), severity=severity)


def _limits(one: Value, other: Value) -> bool:
    """“Không quá 30 ngày” and “Dưới 45 ngày” state two limits; nobody takes them for two intervals."""
    return all(each.low is None and each.high is not None for each in (one, other))


def _least(option: Option) -> bool:
    return line(option.text).words.startswith(_AT_LEAST)


options_overlap = Check("options-overlap", Severity.WARN, _overlaps)
