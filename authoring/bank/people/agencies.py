"""Agencies: which spellings name the same one: short or spelled out, in any case, with stray blanks and signs."""

import re
from collections.abc import Iterable, Mapping
from functools import lru_cache
from types import MappingProxyType

from authoring.text import fold, nfc
from authoring.text.abbreviations import ABBREVIATIONS
from authoring.text.phonology import possible

OFFICES: Mapping[str, str] = MappingProxyType(  # short forms that only names of offices have
    {
        "BTG": "Ban Tuyên giáo",
        "BTGDV": "Ban Tuyên giáo và Dân vận",
        "HĐND": "Hội đồng nhân dân",
        "TG": "Tuyên giáo",
        "TGDV": "Tuyên giáo và Dân vận",
        "TU": "Tỉnh ủy",
        "VP": "Văn phòng",
    }
)

_WORD = re.compile(r"(?<!\w)[^\W\d_]{2,}(?!\w)")


@lru_cache(maxsize=1024)
def agency_key(name: str) -> str:
    """The form in which two spellings of one agency are equal.

    Short forms count in any case, but for those that are a Vietnamese syllable as well (“tư”): only in capitals, and
    not in a name that is written in capitals throughout.
    """
    text = nfc(name)
    loud = any(word.isupper() and not _told(word) and possible(word.lower()) for word in _WORD.findall(text))
    return fold(_WORD.sub(lambda found: _long(found.group(), loud=loud), text))


def same_agency(one: str, other: str) -> bool:
    """Whether two spellings name one agency."""
    return agency_key(one) == agency_key(other)


def known_agency(name: str, known: Iterable[str]) -> str:
    """The spelling that is in use already for the agency that was typed, else what was typed without stray blanks."""
    typed = " ".join(nfc(name).split())
    return next((one for one in known if same_agency(one, typed)), typed)


def _long(word: str, *, loud: bool) -> str:
    doubtful = possible(word.lower()) and (loud or not word.isupper())
    return word if doubtful else _told(word) or word


def _told(word: str) -> str:
    """What a short form stands for; “” where it is none."""
    return OFFICES.get(word.upper()) or ABBREVIATIONS.get(word.upper()) or ABBREVIATIONS.get(word, "")
