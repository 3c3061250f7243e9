"""Vietnamese text in one comparable form: composed letters, one place for the tone, no case, no punctuation."""

import re
import unicodedata
from functools import lru_cache

from authoring.text.spelling import place_tone

_INVISIBLE = dict.fromkeys([0xAD, 0x034F, 0x061C, *range(0x200B, 0x2010), *range(0x202A, 0x202F), 0x2060, 0xFEFF])
_WIDE = {code: code - 0xFEE0 for code in range(0xFF01, 0xFF5F)}
_CLEANED: dict[int, int | None] = {**_INVISIBLE, **_WIDE}
_SYMBOLS = "+<=>±×÷≤≥≠₫$€%"
_WORD = re.compile(r"[^\W\d_]+")
_LOOSE_PERCENT = re.compile(r"(?<=\d)\s+%")
_ORPHANS = re.compile(r"(?<![\w\u0300-\u036f])[\u0300-\u036f]+")
_DROPPED = re.compile(
    r"(?<![\d%])/(?!\d)|/(?!\w)|(?<!\w)(?<!%)/"
    r"|(?<!\d)[.,]|[.,](?!\d)"
    rf"|[^\w\s.,/{re.escape(_SYMBOLS)}\u0300-\u036f]|_",
)


def nfc(text: str) -> str:
    """The text with composed letters (Unicode NFC)."""
    return text if unicodedata.is_normalized("NFC", text) else unicodedata.normalize("NFC", text)


def fold(text: str) -> str:
    """The form in which two texts compare as equal when only their writing differs.

    Composed, casefolded, tone marks kept but put at one place (“hoà” → “hòa”, “uỷ” → “ủy”), punctuation and every
    kind of space to one space. A comma, point or stroke between digits, “%” and signs of arithmetic keep their
    meaning: “4,5 %” → “4,5%”, “58/2014/QH13” → “58/2014/qh13”.
    """
    lowered = nfc(_ORPHANS.sub("", nfc(text).translate(_CLEANED)).casefold())
    spaced = _DROPPED.sub(" ", _WORD.sub(_toned, lowered))
    return _LOOSE_PERCENT.sub("%", " ".join(spaced.split()))


def bare(text: str) -> str:
    """The folded text without any diacritic, “đ” as “d”: for names, headers and searching."""
    return unicodedata.normalize("NFD", fold(text).replace("đ", "d")).translate(_BARE)


class _Bare(dict[int, int | None]):
    """Letter → itself, mark → nothing, worked out where it is met first: whole laws and banks pass through here."""

    def __missing__(self, code: int) -> int | None:
        self[code] = None if unicodedata.combining(chr(code)) else code
        return self[code]


_BARE = _Bare()


@lru_cache(maxsize=1 << 15)
def _placed(word: str) -> str:
    return place_tone(word)


def _toned(match: re.Match[str]) -> str:
    word = match.group()
    return word if len(word) < 2 or word.isascii() else _placed(word)
