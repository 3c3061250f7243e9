"""Finding in the law: words with or without tone marks, values however written, or a citation."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from decimal import Decimal
from itertools import pairwise

from authoring.model.findings import Span
from authoring.model.policies import Interval, Provision, Quantity
from authoring.policy import Library
from authoring.text import bare, fold, mentions, syllables
from authoring.text.abbreviations import Own, spelled_out

YEARS = {"năm": ("tháng", 12)}

Amount = tuple[Decimal, str]


@dataclass(frozen=True, slots=True)
class Hit:
    """A provision that was found, with the half-open spans of what was looked for in its title and its text."""

    provision: Provision
    title: tuple[Span, ...]
    text: tuple[Span, ...]


@dataclass(frozen=True, slots=True)
class _Word:
    folded: str
    bare: str
    span: Span


@dataclass(frozen=True, slots=True)
class _Asked:
    words: tuple[str, ...]
    amounts: tuple[Amount, ...]


@dataclass(slots=True)
class Searcher:
    """Looks through provisions; what it has split into words and values it keeps."""

    library: Library
    provisions: Sequence[Provision]
    abbreviations: Own = ()
    words: dict[str, tuple[_Word, ...]] = field(default_factory=dict)
    amounts: dict[str, tuple[tuple[Amount, Span], ...]] = field(default_factory=dict)

    def find(self, query: str, limit: int = 60) -> tuple[Hit, ...]:
        """The provisions that hold every word and value of the query; a cited one first, then whole phrases.

        A word typed without tone marks finds every tone; with marks it finds only itself. “22%”, “hai mươi hai phần
        trăm” and “12 tháng” for “1 năm” are found by value, “BHXH” also where the law spells it out.
        """
        spelled = spelled_out(query, self.abbreviations)
        found = dict[Provision, Hit]()
        for hit in (*self._found(query), *(self._found(spelled) if spelled != query else ())):
            found.setdefault(hit.provision, hit)
        return tuple(found.values())[:limit]

    def _found(self, query: str) -> tuple[Hit, ...]:
        asked = _asked(query)
        cited = self.library.find(query) if query.strip() else None
        first = [Hit(cited, (), ())] if cited else []
        if not (asked.words or asked.amounts):
            return tuple(first)
        found = [hit for one in self.provisions if one != cited and (hit := self._hit(one, asked))]
        phrase = [any(_follow(spans, len(asked.words)) for spans in (hit.title, hit.text)) for hit in found]
        ranked = sorted(range(len(found)), key=lambda at: not phrase[at])
        return (*first, *(found[at] for at in ranked))

    def _hit(self, one: Provision, asked: _Asked) -> Hit | None:
        title, text = self._split(one.title), self._split(one.text)
        for word in asked.words:
            if not any(_means(word, held) for held in (*title, *text)):
                return None
        values = self._values(one.text) if asked.amounts else ()
        if any(all(amount != held for held, _span in values) for amount in asked.amounts):
            return None
        spans = [held.span for held in text if any(_means(word, held) for word in asked.words)]
        spans += [span for held, span in values if held in asked.amounts]
        named = tuple(held.span for held in title if any(_means(word, held) for word in asked.words))
        return Hit(one, named, tuple(sorted(spans)))

    def _split(self, text: str) -> tuple[_Word, ...]:
        if text not in self.words:
            found = (_Word(fold(token.text), bare(token.text), (token.start, token.end)) for token in syllables(text))
            self.words[text] = tuple(found)
        return self.words[text]

    def _values(self, text: str) -> tuple[tuple[Amount, Span], ...]:
        if text not in self.amounts:
            self.amounts[text] = tuple(
                (amount, (mention.start, mention.end)) for mention in mentions(text) for amount in _ends(mention.value)
            )
        return self.amounts[text]


def _asked(query: str) -> _Asked:
    """The words of a query, and the values in it; a number without a unit is a word."""
    found = [mention for mention in mentions(query) if mention.value.unit]
    amounts = tuple(amount for mention in found for amount in _ends(mention.value))
    words = (
        fold(token.text)
        for token in syllables(query)
        if not any(mention.start <= token.start < mention.end for mention in found)
    )
    return _Asked(tuple(word for word in words if word), amounts)


def _means(word: str, held: _Word) -> bool:
    """A word without marks means every word of its letters; one with marks means itself."""
    return word in {held.folded, held.bare}


def _ends(value: Quantity | Interval) -> Iterator[Amount]:
    """The numbers of a value in one unit: years as months."""
    unit, times = YEARS.get(value.unit, (value.unit, 1))
    numbers = (value.number,) if isinstance(value, Quantity) else (value.min, value.max)
    yield from ((number * times, unit) for number in numbers if number is not None)


def _follow(spans: Sequence[Span], count: int) -> bool:
    """Whether as many found words stand side by side."""
    run = best = min(1, len(spans))
    for (_start, end), (start, _end) in pairwise(spans):
        run = run + 1 if start - end == 1 else 1
        best = max(best, run)
    return count > 1 and best >= count
