"""Where the deciding words of a pair stand in the two items as given, for the marks on the screen."""

from collections.abc import Iterator
from dataclasses import replace

from authoring.checks.pairs.spelled import Spelling, spans
from authoring.checks.pairs.vocabulary import SMALL
from authoring.checks.prefixes import bare_option, option_mark
from authoring.model.findings import Mark, Pair, Span
from authoring.model.items import Item

_SMALL = frozenset(SMALL.split(", "))
_BY_KEY = ("identical", "duplicate", "contradiction")


def marked(pair: Pair, first: Item, second: Item, spelling: Spelling | None = None) -> Pair:
    """The pair with the places that decided: in the stems what only one of them says, else the right options.

    Of a cue also the words of the answer in the stem that gives it away. Words of the class `distinct` that stand in
    neither text as the advice names them are found by what differs.
    """
    read = spelling or Spelling()
    items = (first, second)
    found: list[Mark] = []
    for at, item in enumerate(items):
        if pair.kind in _BY_KEY:
            found += _keys(at, item)
        elif pair.kind == "distinct":
            found += (Mark(at, "stem", span) for span in _apart(pair, at, items, read))
        else:
            told = [*_told(at, items, read)]
            found += [*(_keys(1 - at, items[1 - at]) if told or pair.kind == "variant" else ()), *told]
    return replace(pair, marks=tuple(sorted(found, key=lambda mark: (mark.item, mark.place, mark.span))))


def _keys(at: int, item: Item) -> Iterator[Mark]:
    for option in item.keyed:
        if option.text:
            yield Mark(at, option.label, (option_mark(option.text)[1], len(option.text)))


def _apart(pair: Pair, at: int, items: tuple[Item, Item], read: Spelling) -> list[Span]:
    """The deciding words of one side, with the words of their phrase; where none is found, all that only it says."""
    words = spans(items[at].stem, read)
    sides = [one.split(" / ")[at] for one in pair.because if " / " in one]
    phrases = [phrase.split() for side in sides for phrase in side.split(", ")]
    whole = [span for phrase in phrases for span in _standing(words, phrase)]
    if whole:
        return _joined(items[at].stem, sorted(whole))
    others = {word for word, _ in spans(items[1 - at].stem, read)} | _SMALL
    return _joined(items[at].stem, [span for word, span in words if word not in others])


def _standing(words: list[tuple[str, Span]], phrase: list[str]) -> Iterator[Span]:
    """Where the words of a phrase stand one after another."""
    for at in range(len(words) - len(phrase) + 1):
        if [word for word, _ in words[at : at + len(phrase)]] == phrase:
            yield words[at][1][0], words[at + len(phrase) - 1][1][1]


def _told(at: int, items: tuple[Item, Item], read: Spelling) -> Iterator[Mark]:
    """The words of the other item's right answer in this item's stem."""
    answer = {word for option in items[1 - at].keyed for word, _ in spans(bare_option(option.text), read)} - _SMALL
    words = spans(items[at].stem, read)
    if answer and answer <= {word for word, _ in words}:
        for span in _joined(items[at].stem, [span for word, span in words if word in answer]):
            yield Mark(at, "stem", span)


def _joined(text: str, found: list[Span]) -> list[Span]:
    """Neighbouring places as one."""
    joined: list[Span] = []
    for start, end in found:
        if joined and not text[joined[-1][1] : start].strip():
            joined[-1] = joined[-1][0], end
        else:
            joined.append((start, end))
    return joined
