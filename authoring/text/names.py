"""The order of Vietnamese names: given name, then family name, then the names between."""

import unicodedata

from authoring.text.folding import nfc
from authoring.text.spelling import TONES

_ALPHABET = "aăâbcdđeêfghijklmnoôơpqrstuưvwxyz"
_PLACE = {letter: chr(ord("A") + at) for at, letter in enumerate(_ALPHABET)}
_FIRST_OTHER = 0x100


def name_key(name: str) -> tuple[str, ...]:
    """A sort key: letters of the given name, its tones, then the same of the family name and of each middle name.

    Letters go a ă â b c d đ e ê …, tones ngang huyền hỏi ngã sắc nặng; no case; an empty name comes first.
    """
    parts = nfc(name).casefold().split()
    ordered = [*parts[-1:], *parts[:-1]]
    return tuple(code for part in ordered for code in (_letters(part), _tones(part)))


def _letters(part: str) -> str:
    plain = unicodedata.normalize("NFC", "".join(mark for mark in _marks(part) if mark not in TONES))
    return "".join(_PLACE.get(letter, _other(letter)) for letter in plain)


def _other(letter: str) -> str:
    return letter if letter.isdigit() and letter.isascii() else chr(min(_FIRST_OTHER + ord(letter), 0x10FFFF))


def _tones(part: str) -> str:
    """One digit for each letter: 0 without a tone, else its place in the order of tones."""
    tones: list[str] = []
    for mark in _marks(part):
        if mark in TONES:
            tones[-1:] = [str(TONES.index(mark) + 1)]
        elif not unicodedata.combining(mark):
            tones.append("0")
    return "".join(tones)


def _marks(part: str) -> str:
    return unicodedata.normalize("NFD", part)
