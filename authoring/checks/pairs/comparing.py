"""Items side by side: every pair that is one, asks the same, contradicts, gives away or only looks alike."""

from collections.abc import Iterable, Sequence

from authoring.checks.pairs.index import PairIndex
from authoring.checks.pairs.spelled import Spelling
from authoring.checks.prefixes import bare_option, bare_stem
from authoring.model.findings import Pair
from authoring.model.items import Item
from authoring.text import nfc


def compare(items: Iterable[Item]) -> tuple[Pair, ...]:
    """The pairs of items that are related, in the order of the items."""
    return PairIndex(items).audit()


def across(items: Sequence[Item], others: Sequence[Item]) -> tuple[Pair, ...]:
    """The pairs of items that are related, and those of an item with one of the others, never of two others."""
    return tuple(PairIndex((*items, *others)).pairs(len(items)))


def deciding_words(item: Item) -> str:
    """What of an item decides a pair, in the spelling of comparison: its stem, and its right options.

    Numbers before the stem, letters left in options, case, punctuation and the writing of letters count for nothing.
    """
    read = Spelling().read
    stem = read(bare_stem(nfc(item.stem)))[0]
    keyed = sorted(read(nfc(bare_option(option.text)))[0] for option in item.keyed)
    return f"{stem} [{'; '.join(keyed)}]"
