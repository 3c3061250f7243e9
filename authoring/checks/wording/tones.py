"""Words whose tone stands where fewer words of the item have it: “hoà” among “khỏe” and “thủy”."""

import re
import unicodedata
from functools import lru_cache

from authoring.checks.phrases import tokens
from authoring.text import nfc

_TONE = "[\u0300\u0301\u0303\u0309\u0323]"
_FORMER = re.compile(rf"(?<!q)(o(?={_TONE}[ae]$)|u(?={_TONE}y$))({_TONE})([aey])$", re.IGNORECASE)  # hòa, thủy
_LATTER = re.compile(rf"(?<!q)(o(?=[ae])|u(?=y))([aey])({_TONE})$", re.IGNORECASE)  # hoà, thuỷ


def less_usual(text: str) -> frozenset[str]:
    """The words of a text with the rarer place of the tone; none where there is only one place."""
    words = [word for token in tokens(text) if placed(word := nfc(token.text))]
    former = [word for word in words if placed(word) == "former"]
    if not former or len(former) == len(words):
        return frozenset()
    latter = [word for word in words if placed(word) == "latter"]
    return frozenset(latter if len(latter) <= len(former) else former)


@lru_cache(maxsize=1 << 15)
def placed(word: str) -> str:
    """Where a word has its tone, if it could be elsewhere: “former” (hòa), “latter” (hoà), else “”."""
    decomposed = unicodedata.normalize("NFD", word)
    return "former" if _FORMER.search(decomposed) else "latter" if _LATTER.search(decomposed) else ""


def moved(word: str) -> str:
    """The same word with its tone in the other place."""
    decomposed = unicodedata.normalize("NFD", word)
    other = _FORMER.sub(r"\1\3\2", decomposed) if _FORMER.search(decomposed) else _LATTER.sub(r"\1\3\2", decomposed)
    return nfc(other)
