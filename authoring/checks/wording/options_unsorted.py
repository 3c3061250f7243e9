"""Numbers or dates among the options that neither rise nor fall; sorting them is offered, the key follows."""

import re
from collections.abc import Iterator, Sequence
from fractions import Fraction
from itertools import pairwise

from authoring.checks.phrases import line
from authoring.checks.prefixes import bare_option
from authoring.checks.relatives import relative
from authoring.checks.values import Value, value
from authoring.model.findings import Check, Remark, Severity
from authoring.model.items import Item

_FEWEST = 3
_DAY = re.compile(r"(?:ngày )?[0-3]?[0-9]/[01]?[0-9]", re.IGNORECASE)


def sorted_item(item: Item) -> Item:
    """The item with its numeric or date options rising and “tất cả …”, “không có …” last; the key follows.

    An item whose options are not of one kind, or are in order already, comes back as it is.
    """
    typed = _typed(item)
    if typed is None or _in_order([worth for _, worth in typed]):
        return item
    rising = [at for at, _ in sorted(typed, key=lambda pair: (pair[1].order(), pair[0]))]
    others = [at for at in range(len(item.options)) if at not in rising]
    return item.ordered((*rising, *others))


def _unsorted(item: Item, _cited: str) -> Iterator[Remark]:
    typed = _typed(item)
    if typed is None or _in_order([worth for _, worth in typed]):
        return
    label = next(
        item.options[after[0]].label for before, after in pairwise(typed) if _breaks(before[1], after[1], typed)
    )
    yield Remark(
        label,
        "Các số chưa xếp theo thứ tự tăng dần hoặc giảm dần. Xếp lại thì phương án đúng đi theo nội dung.",
        span=(0, len(item.texts()[label])),
    )


def _typed(item: Item) -> list[tuple[int, Value]] | None:
    """The options that state a value, by their index; None where they are not all of one kind."""
    own = [at for at, option in enumerate(item.options) if relative(item, option) is None]
    read = _day if _asks_day(item) else value
    worths = [(at, worth) for at in own if (worth := read(item.options[at].text)) is not None]
    if len(worths) < max(_FEWEST, len(own)) or not all(worth.kin(worths[0][1]) for _, worth in worths):
        return None
    return worths


def _asks_day(item: Item) -> bool:
    """Whether all options are days without a year (“22/12”) and the stem asks for a day."""
    days = [_DAY.fullmatch(bare_option(option.text).strip(" .;")) for option in item.options]
    return all(days) and "ngày" in line(item.stem).words.split()


def _day(text: str) -> Value:
    day, month = re.findall(r"\d+", text)[-2:]
    order = Fraction(int(month) * 31 + int(day))
    return Value("ngày trong năm", order, order)


def _in_order(worths: Sequence[Value]) -> bool:
    orders = [worth.order() for worth in worths]
    return orders in (sorted(orders), sorted(orders, reverse=True))


def _breaks(before: Value, after: Value, typed: Sequence[tuple[int, Value]]) -> bool:
    """Whether this step goes against the list's main direction, that of its first and last value."""
    rising = typed[0][1].order() <= typed[-1][1].order()
    return after.order() < before.order() if rising else after.order() > before.order()


options_unsorted = Check("options-unsorted", Severity.INFO, _unsorted)
