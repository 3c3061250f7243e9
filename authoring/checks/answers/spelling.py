"""Slips of the accents in options: what is no syllable is read as the one of the cited article that it stands for."""

import re
from dataclasses import replace

from authoring.checks.answers.corpus import Corpus
from authoring.checks.answers.ground import Ground
from authoring.checks.answers.words import tokens
from authoring.model.items import Item
from authoring.text import bare, fold, nfc
from authoring.text.phonology import possible

_WORD = re.compile(r"[^\W\d_]+")


def respelled(item: Item, ground: Ground, corpus: Corpus) -> Item:
    """The item with such syllables of its options as the cited article writes them, where one alone can be meant."""
    strange = {word for one in item.options for word in _words(one.text) if _unknown(word, corpus)}
    if not strange:
        return item
    known: dict[str, set[str]] = {}
    for number in sorted(ground.around(corpus)):
        for word in tokens(f"{corpus.passages[number].text} {corpus.passages[number].place.above}"):
            known.setdefault(bare(word), set()).add(word)
    meant = {word: next(iter(found)) for word in strange if len(found := known.get(bare(word), set())) == 1}
    options = tuple(replace(one, text=_written(one.text, meant)) for one in item.options)
    return replace(item, options=options) if meant else item


def _words(text: str) -> list[str]:
    return [fold(match.group()) for match in _WORD.finditer(nfc(text))]


def _unknown(word: str, corpus: Corpus) -> bool:
    """Whether it is no Vietnamese syllable as it is accented, and stands nowhere in the documents."""
    return not possible(word) and word not in corpus.weights and bare(word) != word


def _written(text: str, meant: dict[str, str]) -> str:
    return _WORD.sub(lambda match: meant.get(fold(match.group()), match.group()), nfc(text))
