"""Whether letters are a Vietnamese syllable, and whether its tone stands on a vowel that can carry it."""

import re
from functools import lru_cache

from authoring.text.phonology import possible
from authoring.text.spelling import place_tone, split_tone

_OLD_STYLE = re.compile("[^aeiouy]*(?:oa|oe|uy)")


def is_syllable(word: str) -> bool:
    """Whether a word in either case has the shape of a Vietnamese syllable, also one without its marks."""
    return possible(word.lower(), unmarked=True)


@lru_cache(maxsize=1 << 14)
def misplaced(word: str) -> bool:
    """Whether a syllable's tone stands on a wrong vowel (“khỏan”, “qũy”); “hoà” and “hòa” are both right."""
    lowered = word.lower()
    if place_tone(lowered) == lowered or not is_syllable(lowered):
        return False
    plain, _tone = split_tone(lowered)
    return not _OLD_STYLE.fullmatch(plain) or plain.startswith("qu") or split_tone(lowered[-1])[1] == ""
