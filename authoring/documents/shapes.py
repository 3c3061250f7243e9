"""Whether letters are a Vietnamese syllable, and whether its tone stands on a vowel that can carry it."""

import re
from functools import lru_cache

from authoring.text.spelling import place_tone, split_tone

_INITIAL = "(?:ngh|[cgknpt]h|tr|ng|qu|gi|[bcdđghklmnprstvx])?"
_CLOSED = "(?:a|ă|â|e|ê|i|iê|o|oa|oă|oe|oo|ô|ơ|u|uâ|uê|uô|ư|ươ|y|yê|uy|uyê|ie|uo)"
_OPEN = (
    "(?:uôi|ươi|ươu|iêu|yêu|uya|uây|oai|oay|oeo|oao|uyu|ai|ao|au|ay|âu|ây|eo|êu|ia|iu|oa|oe|oi|ôi|ơi|ua|uê|ui|uơ|uy"
    "|ưa|ưi|ưu|a|e|ê|i|o|ô|ơ|u|ư|y)"
)
_SHAPE = re.compile(rf"{_INITIAL}(?:{_CLOSED}(?P<final>ch|ng|nh|[cmnpt])|{_OPEN})")
_STOPS = ("c", "ch", "p", "t")
_SHARP, _HEAVY = "\u0301", "\u0323"
_OLD_STYLE = re.compile("[^aeiouy]*(?:oa|oe|uy)")


@lru_cache(maxsize=1 << 14)
def is_syllable(word: str) -> bool:
    """Whether a word has the shape of a Vietnamese syllable: initial, rhyme, at most one tone, that tone possible."""
    lowered = word.lower()
    plain, tones = split_tone(lowered)
    match = _SHAPE.fullmatch(plain)
    if match is None or len(tones) > 1:
        return False
    return match["final"] not in _STOPS or tones in ("", _SHARP, _HEAVY)


@lru_cache(maxsize=1 << 14)
def misplaced(word: str) -> bool:
    """Whether a syllable's tone stands on a wrong vowel (“khỏan”, “qũy”); “hoà” and “hòa” are both right."""
    lowered = word.lower()
    if place_tone(lowered) == lowered or not is_syllable(lowered):
        return False
    plain, _tone = split_tone(lowered)
    return not _OLD_STYLE.fullmatch(plain) or plain.startswith("qu") or split_tone(lowered[-1])[1] == ""
