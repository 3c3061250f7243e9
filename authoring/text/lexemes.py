"""A text as lower-case words, figures and signs with their places, for the readers of amounts."""

import re
import unicodedata
from dataclasses import dataclass
from functools import lru_cache

from authoring.text.spelling import place_tone

_LEXEME = re.compile(r"[0-9]+(?:[.,][0-9]+)*|(?:[^\W\d_][\u0300-\u036f]*)+|[^\S\n]+|.|\n", re.DOTALL)


@dataclass(frozen=True, slots=True)
class Lexemes:
    """Parallel tuples: words (composed, casefolded), their spans, and whether each touches the one before."""

    words: tuple[str, ...]
    starts: tuple[int, ...]
    ends: tuple[int, ...]
    touching: tuple[bool, ...]

    def __len__(self) -> int:
        return len(self.words)

    def word(self, at: int) -> str:
        """The word at an index, “” outside the text."""
        return self.words[at] if 0 <= at < len(self.words) else ""

    def phrase(self, at: int, length: int) -> tuple[str, ...]:
        """So many words from an index on, fewer where the text starts later or ends earlier."""
        return self.words[max(at, 0) : max(at + length, 0)]

    def touches(self, at: int) -> bool:
        """Whether the lexeme at an index follows the one before without a blank."""
        return 0 <= at < len(self.touching) and self.touching[at]


def lexemes(text: str) -> Lexemes:
    """The lexemes of a text as given; blanks are left out, a line feed is a lexeme of its own."""
    words, starts, ends, touching, last = [], [], [], [], -1
    for match in _LEXEME.finditer(text):
        word = match.group()
        if word.isspace() and word != "\n":
            continue
        words.append(_spelled(word))
        starts.append(match.start())
        ends.append(match.end())
        touching.append(match.start() == last)
        last = match.end()
    return Lexemes(tuple(words), tuple(starts), tuple(ends), tuple(touching))


def is_figure(word: str) -> bool:
    """Whether a lexeme is written in digits."""
    return word[:1].isdigit() and word[:1].isascii()


def _spelled(word: str) -> str:
    return word if word.isascii() and word.islower() else _composed(word)


@lru_cache(maxsize=1 << 14)
def _composed(word: str) -> str:
    lowered = unicodedata.normalize("NFC", word).casefold()
    return place_tone(lowered) if len(lowered) > 2 and not lowered.isascii() else lowered
