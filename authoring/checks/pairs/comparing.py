"""Items side by side: every pair that is one, asks the same, contradicts, gives away or only looks alike."""

from collections.abc import Iterable, Sequence
from functools import lru_cache

from authoring.checks.pairs.index import PairIndex
from authoring.checks.pairs.spelled import Spelling
from authoring.checks.prefixes import bare_option, bare_stem
from authoring.model.findings import Pair
from authoring.model.items import Item
from authoring.text import nfc
from authoring.text.abbreviations import Own, with_own


def compare(items: Iterable[Item], own: Own = ()) -> tuple[Pair, ...]:
    """The pairs of items that are related, in the order of the items; `own` are the contest's short forms."""
    return PairIndex(items, with_own(own)).audit()


def across(items: Sequence[Item], others: Sequence[Item], own: Own = ()) -> tuple[Pair, ...]:
    """The pairs of items that are related, and those of an item with one of the others, never of two others."""
    return tuple(PairIndex((*items, *others), with_own(own)).pairs(len(items)))


def deciding_words(item: Item) -> str:
    """What of an item decides a pair, in the spelling of comparison: its stem, and its right options.

    Numbers before the stem, letters left in options, case, punctuation and the writing of letters count for nothing.
    """
    return _deciding(item.stem, tuple(option.text for option in item.keyed))


@lru_cache(maxsize=1)
def _spelling() -> Spelling:
    """One for all: it learns each word once."""
    return Spelling()


@lru_cache(maxsize=50_000)  # an item stands in many pairs, and is asked about at each redrawing of a screen
def _deciding(stem: str, keyed: tuple[str, ...]) -> str:
    read = _spelling().read
    said = read(bare_stem(nfc(stem)))[0]
    return f"{said} [{'; '.join(sorted(read(nfc(bare_option(text)))[0] for text in keyed))}]"
