"""The one figure of a sentence that a fact states, with its unit, where nothing else there is measured like it."""

import re
from dataclasses import dataclass
from decimal import Decimal

from authoring.model.policies import Fact, Interval, Quantity, Value
from authoring.text import Mention, mentions

UNITS = {
    "rate": ("%",),
    "duration": ("ngày làm việc", "ngày", "tháng", "năm", "tuần", "giờ", "phút"),
}

_FIGURE = re.compile(r"\d[\d.,]*")


@dataclass(frozen=True, slots=True)
class Figure:
    """A number with its unit and the half-open span of both in a sentence; words of a bound stay outside."""

    number: Decimal
    unit: str
    start: int
    end: int


def find_figure(fact: Fact, sentence: str) -> Figure | None:
    """Where the fact's value stands in the sentence, if nothing else there is measured like it."""
    held = mentions(sentence)
    found = [one for mention in held if (one := _as_figure(mention, sentence, UNITS[fact.type]))]
    matching = [one for one in found if one.number == _one_number(fact.value)]
    if len(matching) != 1:
        return None
    kind = matching[0].unit.partition(" ")[0]
    alike = [
        mention for mention in held if mention.value.unit.partition(" ")[0] == kind and _written(mention, sentence)
    ]
    return matching[0] if len(alike) == 1 else None


def _as_figure(mention: Mention, sentence: str, units: tuple[str, ...]) -> Figure | None:
    """The mention as a figure with a known unit; bounds before or after it stay outside."""
    number, written, unit = _one_number(mention.value), _written(mention, sentence), mention.value.unit
    if unit not in units or number is None or written is None:
        return None
    end = re.compile(rf"\s*{re.escape(unit)}", re.IGNORECASE).match(sentence, written.end())
    return Figure(number, unit, written.start(), end.end()) if end else None


def _written(mention: Mention, sentence: str) -> re.Match[str] | None:
    return _FIGURE.search(sentence, mention.start, mention.end)


def _one_number(value: Value) -> Decimal | None:
    """The number of a point or of an interval with one end; None for an interval with two, and for words."""
    if isinstance(value, Quantity):
        return value.number
    if not isinstance(value, Interval):
        return None
    return value.max if value.min is None else value.min if value.max is None else None
