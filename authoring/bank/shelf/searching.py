"""Searching: an item is found by the beginnings of its words, with tone marks where they are typed, else without."""

import re
from collections.abc import Iterable
from functools import lru_cache

from authoring.bank.shelf.index import Words
from authoring.model.items import Item
from authoring.text import bare, fold

_WORD = re.compile(r"[^\W_]+")


def words_of(mark: str, items: Iterable[Item]) -> Words:
    """The searchable words of an item in all its newest revisions."""
    text = "\n".join(part for item in items for part in (item.id, item.topic, *item.texts().values()))
    folded = fold(text)
    return Words(mark, _spread(folded), _spread(" ".join(map(_bare, folded.split()))))


def terms_of(text: str) -> tuple[tuple[str, str], ...]:
    """The words of a query, each with the column to look in: a word typed without marks finds every marking."""
    terms = []
    for word in fold(text).split():
        plain = bare(word)
        column, form = ("bare", plain) if plain == word else ("folded", word)
        terms += [(column, part) for part in _WORD.findall(form)]
    return tuple(dict.fromkeys(terms))


def matches(words: Words, terms: Iterable[tuple[str, str]]) -> bool:
    """Whether every term begins a word of an item: what the index answers, read from the words themselves."""
    spread = {"folded": f" {words.folded}", "bare": f" {words.bare}"}
    return all(f" {word}" in spread[column] for column, word in terms)


@lru_cache(maxsize=1 << 15)
def _bare(word: str) -> str:
    """A folded word without diacritics; a language has few syllables and a bank says them often."""
    return bare(word)


def _spread(text: str) -> str:
    return " ".join(_WORD.findall(text))
