"""How a Vietnamese syllable is built: initial, vowels, final, and the vowel that carries the tone."""

import re
import unicodedata

TONES = "\u0300\u0309\u0303\u0301\u0323"
_MARKED = "ăâêôơư"
_SYLLABLE = re.compile(
    r"(?P<initial>qu|gi(?=[aăâeêioôơuưy])|[bcdđghklmnpqrstvx]*)"
    r"(?P<vowels>[aăâeêioôơuưy]+)"
    r"(?P<final>[cmnpt]|ch|ng|nh|)",
)


def split_tone(word: str) -> tuple[str, str]:
    """A word in NFC as its letters without tone marks, and the tone marks that it carried, in order."""
    letters = unicodedata.normalize("NFD", word)
    plain = "".join(letter for letter in letters if letter not in TONES)
    return unicodedata.normalize("NFC", plain), "".join(letter for letter in letters if letter in TONES)


def place_tone(word: str) -> str:
    """A lower-case word with its tone where dictionaries put it (“hoà” → “hòa”, “khỏan” → “khoản”, “qúy” → “quý”).

    A word that is no Vietnamese syllable, or carries no tone or several, stays as it is.
    """
    plain, tones = split_tone(word)
    match = _SYLLABLE.fullmatch(plain)
    if match is None or len(tones) != 1:
        return word
    at = match.start("vowels") + _carrier(match["vowels"], bool(match["final"]))
    return unicodedata.normalize("NFC", plain[: at + 1] + tones + plain[at + 1 :])


def _carrier(vowels: str, closed: bool) -> int:  # noqa: FBT001 - open or closed is what a syllable is
    marked = [at for at, letter in enumerate(vowels) if letter in _MARKED]
    if marked:
        return marked[-1]
    if closed:
        return len(vowels) - 1
    return 1 if len(vowels) > 2 else 0
