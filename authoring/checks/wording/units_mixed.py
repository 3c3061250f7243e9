"""Amounts among the options in units that must be converted, or without their unit."""

from collections.abc import Iterator
from itertools import pairwise

from authoring.checks.dimensions import Measure, measure
from authoring.checks.relatives import relative
from authoring.model.findings import Check, Remark, Severity
from authoring.model.items import Item

_FEWEST = 3
_NATURAL = ("giờ", "ngày", "ngày làm việc", "tuần")


def _mixed(item: Item, _cited: str) -> Iterator[Remark]:
    own = [option for option in item.options if relative(item, option) is None]
    read = [(option, found) for option in own if (found := measure(option.text)) is not None]
    if len(read) < max(_FEWEST, len(own)):
        return
    bare = next(
        (option for option, found in read if _lacks(found, [one for other, one in read if other != option])), None
    )
    if bare:
        said = f"Phương án {bare.label} thiếu đơn vị hoặc căn cứ tính mà các phương án khác có."
        yield Remark(bare.label, f"{said} Ghi cho đủ.", span=(0, len(bare.text)))
    elif _to_convert([found for _, found in read]):
        odd = next(option for option, found in read if found.worth != read[0][1].worth)
        said = "Các phương án dùng đơn vị khác nhau, muốn so phải đổi. Viết cùng một đơn vị."
        yield Remark(odd.label, said, span=(0, len(odd.text)))


def _lacks(found: Measure, others: list[Measure]) -> bool:
    """Whether it has no unit where others have, or leaves off the base that all others say behind their unit.

    The number of a thing with a name (“Nghị quyết 13” beside “Nghị quyết Trung ương 15 khóa II”) needs none.
    """
    if not found.tail:
        besides = {"", *(other.rest.removesuffix(other.tail).strip() for other in others if other.tail)}
        return bool(found.low) and any(other.tail for other in others) and found.rest in besides
    tails, units = {other.tail for other in others}, {other.unit for other in others}
    return units == {found.unit} and len(tails) == 1 and tails.pop().startswith(f"{found.tail} ")


def _to_convert(read: list[Measure]) -> bool:
    """Whether units of one dimension go to and fro, or a smaller one says at least one of a larger one."""
    if len({found.worth for found in read}) == 1 or len({found.dimension for found in read}) > 1:
        return False
    rising = sorted(read, key=lambda found: (found.low, found.high))
    steps = [(before, after) for before, after in pairwise(rising) if before.worth != after.worth]
    if [found.worth for found in read] != [found.worth for found in rising] or len(steps) >= len(
        {one.worth for one in read}
    ):
        return True
    return any(before.low >= after.worth and before.unit not in _NATURAL for before, after in steps)


units_mixed = Check("units-mixed", Severity.WARN, _mixed)
