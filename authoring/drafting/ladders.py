"""The values that a document uses, rung by rung: where distractors come from, each with the place it is true of."""

from collections.abc import Sequence
from dataclasses import dataclass
from decimal import Decimal

from authoring.drafting.figures import UNITS
from authoring.model.policies import Interval, Provision, Quantity
from authoring.text import mentions

_KNOWN = frozenset(unit for units in UNITS.values() for unit in units)


@dataclass(frozen=True, slots=True)
class Rung:
    """One value of the document: number, unit, and the provision that states it."""

    number: Decimal
    unit: str
    provision: Provision


def ladder(provisions: Sequence[Provision]) -> tuple[Rung, ...]:
    """Every rate and duration of a document in its order, the ends of intervals one by one."""
    return tuple(
        Rung(number, mention.value.unit, provision)
        for provision in provisions
        for mention in mentions(provision.text)
        if mention.value.unit in _KNOWN
        for number in _numbers(mention.value)
    )


def _numbers(value: Quantity | Interval) -> list[Decimal]:
    if isinstance(value, Quantity):
        return [value.number]
    return [end for end in (value.min, value.max) if end is not None]
