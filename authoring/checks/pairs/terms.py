"""What each word of a stem does when two stems are compared, by the tables of the vocabulary, the longest first."""

from collections import defaultdict
from collections.abc import Iterable
from enum import IntEnum
from functools import cache
from typing import NamedTuple

from authoring.checks.pairs import vocabulary
from authoring.checks.pairs.spelled import toneless


class Role(IntEnum):
    """Empty words count for nothing, weak ones little; of kinds another one excludes; content is all the rest."""

    CONTENT = 0
    EMPTY = 1
    WEAK = 2
    KIND = 3
    SCHEME = 4
    MOST = 5
    LEAST = 6
    NEGATION = 7
    NUMBER = 8


class Term(NamedTuple):
    """A word or phrase: its role, the one wording that stands for it, and the row of its table (kinds and schemes)."""

    role: Role
    name: str
    row: int = -1


class Phrase(NamedTuple):
    """The words of a phrase and the terms that stand for it."""

    words: list[str]
    terms: tuple[Term, ...]


class Start(NamedTuple):
    """The phrases that begin with one word: that word alone, and by their second word the others, the longest first."""

    alone: Phrase | None
    longer: dict[str, list[Phrase]]


def mended(text: str) -> str:
    """A text with the phrases of the tables written right, whatever tones and hooks a scanner took from them."""
    words, at, written = text.split(), 0, list[str]()
    plain = [toneless(word) for word in words]
    phrases, alone = _plain_phrases(), _plain_words() if text.isascii() else {}
    while at < len(words):
        found = next((one for one in phrases.get(plain[at], ()) if plain[at : at + len(one[0])] == one[0]), None)
        written += found[1] if found else [alone.get(plain[at], words[at])]
        at += len(found[0]) if found else 1
    return " ".join(written)


class Lexicon:
    """The terms of texts; words that no table holds are content, each one term however often it comes."""

    __slots__ = ("_others",)

    def __init__(self) -> None:
        self._others: dict[str, Term] = {}

    def terms(self, words: list[str]) -> list[Term]:
        """The terms of a text in its order; what stands right before “nào” or “gì” only names a sort and is weak."""
        starts, others, found, at, last = _starts(), self._others, list[Term](), 0, len(words)
        while at < last:
            word = words[at]
            start = starts.get(word)
            phrase = None if start is None else _longest(start, words, at)
            if phrase is None:
                found.append(others.get(word) or self._other(word))
                at += 1
            else:
                if phrase.terms[0] in _WHICH:
                    _soften(found)
                found += phrase.terms
                at += len(phrase.words)
        return found

    def _other(self, word: str) -> Term:
        return self._others.setdefault(word, Term(Role.NUMBER if word[0].isdigit() else Role.CONTENT, word))


_WHICH = frozenset((Term(Role.EMPTY, "nào"), Term(Role.EMPTY, "gì")))


def _longest(start: Start, words: list[str], at: int) -> Phrase | None:
    if start.longer and at + 1 < len(words):
        for phrase in start.longer.get(words[at + 1], ()):
            if words[at : at + len(phrase.words)] == phrase.words:
                return phrase
    return start.alone


def _soften(found: list[Term]) -> None:
    for at in range(len(found) - 1, max(len(found) - 3, -1), -1):
        if found[at].role is not Role.CONTENT:
            return
        found[at] = Term(Role.WEAK, found[at].name)


@cache
def _plain_phrases() -> dict[str, list[tuple[list[str], list[str]]]]:
    """The phrases of several words by their first word without tones, the longest first: plain words, right words."""
    found: dict[str, list[tuple[list[str], list[str]]]] = defaultdict(list)
    for start in _starts().values():
        for phrase in (phrase for some in start.longer.values() for phrase in some):
            plain = [toneless(word) for word in phrase.words]
            found[plain[0]].append((plain, phrase.words))
    return {first: sorted(some, key=lambda one: -len(one[0])) for first, some in found.items()}


@cache
def _plain_words() -> dict[str, str]:
    """Single words that carry little, by how they stand without tones; the first of the tables counts."""
    words = [one for table in (vocabulary.EMPTY, vocabulary.WEAK) for one in table.split(", ") if " " not in one]
    return {toneless(word): word for word in reversed(words)}


@cache
def _starts() -> dict[str, Start]:
    """The phrases of all tables by their first word; what a later table says stands."""
    held: dict[str, tuple[Term, ...]] = {}
    for table, role in (
        (vocabulary.EMPTY, Role.EMPTY),
        (vocabulary.WEAK, Role.WEAK),
        (vocabulary.NEGATIONS, Role.NEGATION),
        (vocabulary.MOST, Role.MOST),
        (vocabulary.LEAST, Role.LEAST),
    ):
        held.update({phrase: (Term(role, phrase),) for phrase in table.split(", ")})
    held.update({phrase: _content(phrase) for phrase in vocabulary.COMPOUNDS.split(", ")})
    held.update(_kinds(vocabulary.CONTRASTS, Role.KIND) | _kinds(vocabulary.SCHEMES, Role.SCHEME))
    for row in vocabulary.SYNONYMS:
        first, *others = row.split(", ")
        terms = held.setdefault(first, _content(first))
        held.update({phrase: terms for phrase in others if held.get(phrase, _NONE)[0].role in _YIELDING})
    by_first: dict[str, list[Phrase]] = defaultdict(list)
    for phrase, terms in sorted(held.items(), key=lambda one: -len(one[0].split())):
        words = phrase.split()
        by_first[words[0]].append(Phrase(words, terms))
    return {word: _start(phrases) for word, phrases in by_first.items()}


def _start(phrases: list[Phrase]) -> Start:
    longer: dict[str, list[Phrase]] = defaultdict(list)
    for phrase in phrases:
        if len(phrase.words) > 1:
            longer[phrase.words[1]].append(phrase)
    return Start(next((phrase for phrase in phrases if len(phrase.words) == 1), None), dict(longer))


_NONE = (Term(Role.EMPTY, ""),)
_YIELDING = (Role.EMPTY, Role.WEAK)


def _content(phrase: str) -> tuple[Term, ...]:
    return tuple(Term(Role.CONTENT, word) for word in phrase.split())


def _kinds(rows: Iterable[str], role: Role) -> dict[str, tuple[Term, ...]]:
    """Every wording of every kind, by the first wording of its kind."""
    return {
        wording: (Term(role, kind.split(", ")[0], number),)
        for number, row in enumerate(rows)
        for kind in row.split(" / ")
        for wording in kind.split(", ")
    }
