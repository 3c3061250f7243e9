"""How many members a list has, where the law counts cases, conditions, ways or acts."""

import re
from decimal import Decimal

from authoring.drafting.asks import Ask, Choice
from authoring.drafting.ground import Ground
from authoring.drafting.joining import bare
from authoring.drafting.leads import asked_by
from authoring.drafting.stems import framed
from authoring.model.policies import Enumeration, Fact

_FEWEST, _MOST = 3, 8
_OPEN = re.compile(r"(?:Các |Những |Một số )?\w+(?: \w+){0,2} khác(?!\w)")
_STEPS = (1, -1, 2, -2, 3)


def count(fact: Fact, ground: Ground) -> tuple[Ask, ...]:
    """The number of members asked for; () where the list isn't one that people count."""
    value = fact.value
    if not isinstance(value, Enumeration) or value.logic == "cases" or value.exceptions:
        return ()
    below, asked = ground.below.get(fact.path, ()), asked_by(fact, ground)
    number = len(below)
    if below and _OPEN.match(below[-1].text.strip()):  # nobody can count what isn't all named
        return ()
    if not asked or not asked.counted or number != len(value.items) or not _FEWEST <= number <= _MOST:
        return ()
    stem = framed(asked.counted, fact, ground) if not bare(asked.counted.removeprefix("có bao nhiêu ")) else ""
    near = [number + step for step in _STEPS if number + step > 1]
    reason = "Số gần kề với số mà văn bản liệt kê; đếm thiếu hoặc thừa thì chọn nhầm."
    choices = tuple(Choice(_written(one, asked.unit), reason, Decimal(one)) for one in near)
    note = f"Văn bản liệt kê {number} {asked.unit}, từ {below[0].label} đến {below[-1].label}."
    key = _written(number, asked.unit)
    made = Ask(stem, key, choices, "list-count", (fact.quote,), Decimal(number), note)
    return (made,) if stem else ()


def _written(number: int, unit: str) -> str:
    return f"{number} {unit}"
