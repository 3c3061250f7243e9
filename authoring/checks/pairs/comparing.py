"""Items side by side: every pair that is one, asks the same, contradicts, gives away or only looks alike."""

from collections.abc import Iterable

from authoring.checks.pairs.index import PairIndex
from authoring.model.findings import Pair
from authoring.model.items import Item


def compare(items: Iterable[Item]) -> tuple[Pair, ...]:
    """The pairs of items that are related, in the order of the items."""
    return PairIndex(items).audit()
