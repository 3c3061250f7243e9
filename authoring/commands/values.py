"""Values of facts as JSON, in the shapes of the contract."""

import math
from dataclasses import fields
from decimal import Decimal

from authoring.model.policies import Enumeration, Interval, Until, Value


def fact_value(value: Value) -> dict[str, object]:
    """A value as JSON: numbers without a fraction as whole numbers, absent parts left out."""
    if isinstance(value, Interval):
        return _interval(value)
    if isinstance(value, Until):
        return {"until": _number(value.number), "unit": value.unit}
    if isinstance(value, Enumeration):
        head = {"count": len(value.items), "items": list(value.items), "logic": value.logic}
        return head | _filled(exceptions=list(value.exceptions))
    return _filled(**{field.name: getattr(value, field.name) for field in fields(value)})


def _interval(value: Interval) -> dict[str, object]:
    out: dict[str, object] = {"unit": value.unit}
    if value.start and value.min is not None and value.max is None and not value.min_inclusive:
        return {"after": _number(value.min), "from": value.start} | out
    if value.min is not None:
        out |= {"min": _number(value.min), "min_inclusive": value.min_inclusive}
    if value.max is not None:
        out |= {"max": _number(value.max), "max_inclusive": value.max_inclusive}
    return out | _filled(base=value.base, **{"from": value.start}) | _window(value)


def _window(value: Interval) -> dict[str, object]:
    out: dict[str, object] = {}
    for name, window in (("within", value.within), ("after", value.after)):
        if window is not None:
            out |= {name: _number(window.number), f"{name}_unit": window.unit}
    return out


def _filled(**parts: object) -> dict[str, object]:
    shown = {name: _number(part) if isinstance(part, Decimal) else part for name, part in parts.items()}
    return {name: part for name, part in shown.items() if part not in (None, "", [])}


def _number(number: Decimal) -> int | float:
    """A whole number keeps every digit; JSON knows no infinity, so a fraction beyond all floats is rounded."""
    whole = int(number)
    return whole if whole == number or math.isinf(float(number)) else float(number)
