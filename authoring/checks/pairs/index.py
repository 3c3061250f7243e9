"""An index of items in which the related ones are found: one new item while it is typed, or the whole bank."""

import gc
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from contextlib import contextmanager
from itertools import islice

from authoring.checks.pairs.cards import Card, card
from authoring.checks.pairs.features import Features
from authoring.checks.pairs.judging import judge
from authoring.checks.pairs.marks import marked
from authoring.checks.pairs.postings import Postings
from authoring.checks.pairs.sentences import spoken
from authoring.checks.pairs.spelled import Spelling
from authoring.checks.pairs.terms import Lexicon
from authoring.model.findings import Pair
from authoring.model.items import Item
from authoring.text.abbreviations import ABBREVIATIONS

_NEAR = 40  # so many items are judged for one that is typed
_SMALL, _MANY, _FEW = 3_000, 50, 8  # of a small bank many partners of each item are judged, of a large one few
_BLOCK = 4_096  # so many pairs are judged at a time


@contextmanager
def _collector_at_rest() -> Iterator[None]:
    """Cards hold no cycles: looking for some among thousands of them takes a fifth of the time."""
    runs = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if runs:
            gc.enable()


class PairIndex:
    """Items of one bank or several, of this year and earlier ones; items may share an id, each stays itself."""

    __slots__ = ("_cards", "_features", "_lexicon", "_postings", "_slots", "_spelling")

    def __init__(self, items: Iterable[Item] = (), abbreviations: Mapping[str, str] = ABBREVIATIONS) -> None:
        self._spelling = Spelling(abbreviations)
        self._lexicon = Lexicon()
        self._features = Features()
        self._postings = Postings()
        self._cards: list[Card | None] = []
        self._slots: dict[str, list[int]] = defaultdict(list)
        with _collector_at_rest():
            for item in items:
                self.add(item)

    def add(self, item: Item) -> None:
        """Take one more item in."""
        made = card(item, self._spelling, self._lexicon)
        self._slots[item.id].append(self._postings.add(self._features.of(made)))
        self._cards.append(made)

    def remove(self, id_: str) -> None:
        """Forget every item of that id; one that isn't there is no trouble."""
        for slot in self._slots.pop(id_, ()):
            self._cards[slot] = None

    def replace(self, item: Item) -> None:
        """Forget what stood under the item's id and take it in anew."""
        self.remove(item.id)
        self.add(item)

    def near(self, item: Item) -> tuple[Pair, ...]:
        """The pairs that one item makes with those in the index, itself left out, the nearest first, with marks."""
        made = card(item, self._spelling, self._lexicon)
        found = []
        for slot in self._postings.near(self._features.of(made), _NEAR):
            other = self._cards[slot]
            if other is not None and other.item.id != item.id:
                verdict = judge(other, made)
                if verdict.kind != "unrelated":
                    found.append(marked(spoken(other, made, verdict), other.item, item, self._spelling))
        return tuple(found)

    def audit(self) -> tuple[Pair, ...]:
        """Every related pair of the bank, in the order in which the items came."""
        return tuple(self.pairs())

    def pairs(self, own: int | None = None) -> Iterator[Pair]:
        """The pairs of an audit one after another, for banks whose pairs fill the memory.

        With `own` only those of which at least one is among so many first items.
        """
        most = _MANY if len(self._cards) <= _SMALL else _FEW
        candidates = self._postings.pairs(most, len(self._cards) if own is None else own)
        while some := [*islice(candidates, _BLOCK)]:
            with _collector_at_rest():
                said = [*self._judged(some)]
            yield from said

    def _judged(self, candidates: Iterable[tuple[int, int]]) -> Iterator[Pair]:
        """Those pairs of slots that are related, with what is said of them."""
        for first, second in candidates:
            one, other = self._cards[first], self._cards[second]
            if one is not None and other is not None:
                verdict = judge(one, other)
                if verdict.kind != "unrelated":
                    yield spoken(one, other, verdict)
