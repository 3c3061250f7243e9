"""Decimal numbers (“1.1.”, “5.2.1.”): which unit they count below, and the path that they get."""

from authoring.policy.structure.outline import DECIMALS, Outline, Unit

_FARTHEST = 3
_PAIR = 2


def decimal_path(outline: Outline, number: str, heads: tuple[str, ...]) -> tuple[str, str] | None:
    """The kind of unit and the path of “1.2”; None where the number goes on with nothing that is open.

    Below clause 1 it is `k1.2`; below article 5 (or heading V) “5.2” is clause 2, and “5.2.1” is `d5.k2.1`.
    """
    parts = number.split(".")
    clause, head = outline.get("clause"), outline.deepest(*heads)
    if clause and not clause.dotted and _number(clause) == parts[0]:
        return _below(outline, clause, parts[1:])
    if head is None or _number(head) != parts[0] or (clause and not clause.dotted):
        return None
    last = int(_number(clause)) if clause else 0
    if len(parts) == _PAIR:
        return ("clause", f"{head.path}.k{parts[1]}") if last < int(parts[1]) <= last + _FARTHEST else None
    return _below(outline, clause, parts[2:]) if clause and _number(clause) == parts[1] else None


def _below(outline: Outline, base: Unit, numbers: list[str]) -> tuple[str, str] | None:
    depth = len(numbers) - 1
    above = base if depth == 0 else outline.get(DECIMALS[depth - 1])
    if above is None or above.path != ".".join([base.path, *numbers[:-1]]):
        return None
    last = outline.get(DECIMALS[depth])
    before = int(_number(last)) if last else 0
    fits = before < int(numbers[-1]) <= before + _FARTHEST
    return (DECIMALS[depth], f"{above.path}.{numbers[-1]}") if fits else None


def _number(unit: Unit) -> str:
    """The digits of the last step of a path, “0” where it has a letter (`k2a`)."""
    number = unit.path.rpartition(".")[2].lstrip("fhcstmdk")
    return number if number.isdigit() else "0"
