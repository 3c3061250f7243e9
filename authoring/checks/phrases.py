"""A text as one line of folded words, so that phrases are found word by word and traced back to where they stand."""

import re
from bisect import bisect_left
from dataclasses import dataclass
from functools import lru_cache

from authoring.model.findings import Span
from authoring.text import Token, fold, syllables
from authoring.text.phonology import possible

_SIGN = re.compile(r"[,;:.?()+…]")
_HIDDEN = "·"
_TORN = re.compile(r"(?:ngh|kh|th|tr|ph|nh|ng|ch)\|[^\W\d_]+|[^\W\d_]+\|(?:ng|nh|ch)")
_TEARS = frozenset((" ", "-", "- ", "-\n"))


@dataclass(frozen=True, slots=True)
class Line:
    """Folded words and signs with one space between them; `starts` are their offsets, `spans` their places as given."""

    given: str
    words: str
    starts: tuple[int, ...]
    spans: tuple[Span, ...]

    def span(self, start: int, end: int) -> Span:
        """The place in the text as given of the words between two offsets; there is at least one."""
        first, last = bisect_left(self.starts, start), bisect_left(self.starts, end) - 1
        return self.spans[first][0], self.spans[last][1]

    def hiding(self, protected: re.Pattern[str]) -> str:
        """The words with every protected compound made unreadable, all offsets kept."""
        return protected.sub(lambda match: re.sub(r"\S", _HIDDEN, match.group()), self.words)


@lru_cache(maxsize=1 << 14)
def line(text: str) -> Line:
    """The line of a text: syllables and numbers folded, of the signs `,;:.?()+…` kept as words of their own."""
    pieces = _mended(text)
    last, between = 0, []
    for start, end in [*(span for _, span in pieces), (len(text), len(text))]:
        between += [(match.group(), match.span()) for match in _SIGN.finditer(text, last, start)]
        last = end
    ordered = sorted((piece for piece in [*pieces, *between] if piece[0]), key=lambda piece: piece[1])
    starts, at = [], 0
    for said, _ in ordered:
        starts.append(at)
        at += len(said) + 1
    return Line(text, " ".join(said for said, _ in ordered), tuple(starts), tuple(span for _, span in ordered))


def _mended(text: str) -> list[tuple[str, Span]]:
    """The syllables folded, those that a scanner or the end of a line tore in two (“kh ông”, “khô-ng”) whole again."""
    pieces = list[tuple[str, Span]]()
    for token in tokens(text):
        said, start = word(token.text), token.start
        before, (first, last) = pieces[-1] if pieces else ("", (0, 0))
        torn = _TORN.fullmatch(f"{before}|{said}") and text[last:start] in _TEARS and possible(f"{before}{said}")
        if torn and text[first:last].isupper() == token.text.isupper():
            pieces[-1] = f"{before}{said}", (first, token.end)
        else:
            pieces.append((said, (start, token.end)))
    return pieces


@lru_cache(maxsize=1 << 14)
def tokens(text: str) -> tuple[Token, ...]:
    """The syllables and numbers of a text; every rule asks for them, so they are kept."""
    return syllables(text)


@lru_cache(maxsize=1 << 15)
def word(written: str) -> str:
    """One syllable folded."""
    return fold(written)


@lru_cache(maxsize=1 << 14)
def folded(text: str) -> str:
    """A whole text folded, signs of arithmetic and numbers kept together."""
    return fold(text)


def whole(pattern: str) -> re.Pattern[str]:
    """A pattern that begins and ends at the edge of a word of a line."""
    return re.compile(rf"(?<!\S)(?:{pattern})(?!\S)")


def either(*phrases: str) -> str:
    """Alternatives, the longest first."""
    return "(?:" + "|".join(sorted(phrases, key=len, reverse=True)) + ")"


def length(text: str) -> int:
    """How many syllables a text has; a number counts as one, whatever its signs."""
    return len(tokens(text))
