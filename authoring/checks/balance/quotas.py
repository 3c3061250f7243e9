"""What a week may hold at most: exception stems, pairs that disturb one another, items of an earlier week."""

from collections.abc import Collection, Iterable, Sequence

from authoring.checks.negation import denial
from authoring.model.findings import Measure, Pair
from authoring.model.items import Item

EXCEPTIONS = 150  # thousandths of a week
SAME = frozenset({"identical", "duplicate"})


def exception_quota(items: Sequence[Item]) -> Measure:
    """The measure `exception-quota`: the share of stems that truly ask for the exception, in thousandths."""
    asked = sum(denial(item.stem) is not None for item in items)
    count = max(1, len(items))
    return Measure(
        "exception-quota", (2000 * asked + count) // (2 * count), EXCEPTIONS, asked * 1000 <= EXCEPTIONS * count
    )


def disturbing(pairs: Iterable[Pair], items: Sequence[Item]) -> tuple[Pair, ...]:
    """The pairs that may not stand in one week, both of whose items are here."""
    here = {item.id for item in items}
    return tuple(pair for pair in pairs if pair.apart and here.issuperset(pair.items))


def pairs_in_week(pairs: Iterable[Pair], items: Sequence[Item]) -> Measure:
    """The measure `pairs-in-week`: how many pairs of the set may not stand in one week."""
    found = len(disturbing(pairs, items))
    return Measure("pairs-in-week", found, 0, not found)


def exposed(items: Sequence[Item], used: Collection[str], pairs: Iterable[Pair] = ()) -> tuple[str, ...]:
    """The ids of the items that an earlier week used, themselves or as an identical or reworded one."""
    partners = {pair.items for pair in pairs if pair.kind in SAME}
    known = {one for pair in partners for one, other in (pair, pair[::-1]) if other in used}
    return tuple(item.id for item in items if item.id in used or item.id in known)


def exposure(items: Sequence[Item], used: Collection[str], pairs: Iterable[Pair] = ()) -> Measure:
    """The measure `exposure`: how many items an earlier week used."""
    found = len(exposed(items, used, pairs))
    return Measure("exposure", found, 0, not found)
