"""Little sums inside an option worked out: “40% cộng thêm 2%”, “hai phần ba của 4,5%”."""

import operator
import re
from collections.abc import Callable
from dataclasses import replace
from fractions import Fraction
from functools import lru_cache

from authoring.checks.prefixes import bare_option
from authoring.checks.values import Value, value
from authoring.text import fold, number

_FRACTION = re.compile(r"(?P<of>\S+) phần (?P<parts>\S+)(?: của)? (?P<rest>.+)|(?:một )?nửa(?: của)? (?P<half>.+)")
_SCALING = {"nhân với": operator.mul, "nhân": operator.mul, "×": operator.mul, "chia cho": operator.truediv}
_STEPS: dict[str, Callable[[Fraction, Fraction], Fraction]] = {
    **_SCALING,
    **dict.fromkeys(("cộng thêm", "cộng với", "cộng", "+"), operator.add),
    **dict.fromkeys(("trừ đi", "trừ"), operator.sub),
}
_UNIT = re.compile(r"^[\d.,]+\s*")
_STEP = re.compile(f" ({'|'.join(map(re.escape, sorted(_STEPS, key=len, reverse=True)))}) ")


@lru_cache(maxsize=1 << 14)
def result(text: str) -> Value | None:
    """The value of an option, a sum or a share in it worked out exactly; None where it is no single value."""
    folded = fold(bare_option(text))
    part = _FRACTION.fullmatch(folded)
    if part:
        return _part(part)
    pieces = _STEP.split(folded)
    return value(text) if len(pieces) == 1 else _worked(pieces)


def _part(found: re.Match[str]) -> Value | None:
    of, parts = (1, 2) if found["half"] else (number(found["of"]), number(found["parts"]))
    whole = value(found["half"] or found["rest"])
    if not of or not parts or whole is None or whole.low is None or not whole.exact:
        return None
    share = whole.low * Fraction(of) / Fraction(parts)
    return replace(whole, low=share, high=share)


def _worked(pieces: list[str]) -> Value | None:
    """Operands and operators by turns, worked out from left to right."""
    total = value(pieces[0])
    if total and not total.unit and not total.rest and pieces[1] not in _SCALING:
        total = value(f"{pieces[0]} {_UNIT.sub('', pieces[-1])}") or total
    for sign, operand in zip(pieces[1::2], pieces[2::2], strict=True):
        total = _step(total, sign, value(operand))
    return total


def _step(total: Value | None, sign: str, operand: Value | None) -> Value | None:
    if total is None or operand is None or total.low is None or operand.low is None:
        return None
    scales = sign in _SCALING
    if not (total.exact and operand.exact) or operand.rest or operand.unit != ("" if scales else total.unit):
        return None
    if sign.startswith("chia") and not operand.low:
        return None
    made = _STEPS[sign](total.low, operand.low)
    return replace(total, low=made, high=made)
