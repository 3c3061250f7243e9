"""Letters of the fonts TCVN3 (ABC), VNI and of VIQR typing become Unicode, where the letters themselves prove it."""

import re
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass

from authoring.documents.composing import composed
from authoring.documents.shapes import is_syllable

_TCVN3 = dict(zip(
    "µ¶·¸¹¨»¼½¾Æ©ÇÈÉÊË®ÌÎÏÐÑªÒÓÔÕÖ×ØÜÝÞßáâãä«åæçèé¬êëìíîïñòóô\xadõö÷øùúûüýþ¡¢£¤¥¦§",
    "àảãáạăằẳẵắặâầẩẫấậđèẻẽéẹêềểễếệìỉĩíịòỏõóọôồổỗốộơờởỡớợùủũúụưừửữứựỳỷỹýỵĂÂÊÔƠƯĐ",
    strict=True,
))  # fmt: skip
_TCVN3_TABLE = str.maketrans(_TCVN3)
_VNI_MARKS = {
    "ù": "\u0301", "ø": "\u0300", "û": "\u0309", "õ": "\u0303", "ï": "\u0323",
    "â": "\u0302", "á": "\u0302\u0301", "à": "\u0302\u0300", "å": "\u0302\u0309", "ã": "\u0302\u0303",
    "ä": "\u0302\u0323", "ê": "\u0306", "é": "\u0306\u0301", "è": "\u0306\u0300", "ú": "\u0306\u0309",
    "ü": "\u0306\u0303", "ë": "\u0306\u0323",
}  # fmt: skip
_VNI_LETTERS = {"ô": "ơ", "ö": "ư", "ñ": "đ", "æ": "ỉ", "ó": "ĩ", "ò": "ị", "î": "ỵ"}
_VNI_MARKS |= {mark.upper(): tone for mark, tone in _VNI_MARKS.items()}
_VNI_LETTERS |= {mark.upper(): letter.upper() for mark, letter in _VNI_LETTERS.items()}
_VNI_MARKED = re.compile(f"([aeouyôöAEOUYÔÖ])([{''.join(_VNI_MARKS)}])")
_VNI_ALONE = re.compile(f"[{''.join(_VNI_LETTERS)}]")
_VIQR_SHAPES = {"^": "\u0302", "(": "\u0306", "+": "\u031b"}
_VIQR_TONES = {"'": "\u0301", "`": "\u0300", "?": "\u0309", "~": "\u0303", ".": "\u0323"}
_VIQR = re.compile(r"([aA][\^(]?|[eEoO]\^?|[oOuU]\+?|[iIyY])([\^(+]?)(['`?~]|\.(?=[a-zA-Z]))?")
_DD = re.compile(r"[dD][dD](?=[aAeEiIoOuUyY])")
_WORD = re.compile(r"[A-Za-z\xa1-\xff]+")
_TYPED = re.compile(r"[A-Za-z^(+'`?~.]*[A-Za-z][\^(+'`?~.]+[A-Za-z^(+'`?~]*")
_HIGH = re.compile(r"[\xa1-\xff]")
_UNICODE = re.compile("[ăđĩũơưĂĐĨŨƠƯ\u1ea0-\u1ef9]")
_ENOUGH = 4
_SHARE = 0.85
_NAMED = 10


@dataclass(frozen=True, slots=True)
class Encoding:
    """An old way to write Vietnamese: its name, its words that aren't plain letters, and how they become Unicode."""

    name: str
    words: Callable[[str], list[str]]
    convert: Callable[[str], str]


def tcvn3(text: str) -> str:
    """Letters of .VnTime and the like as Unicode; where plain letters are capitals, so are the others."""
    plain = [letter for letter in text if letter.isascii() and letter.isalpha()]
    capital = len(plain) > 3 and sum(letter.isupper() for letter in plain) > 0.7 * len(plain)
    shown = text.translate(_TCVN3_TABLE)
    return shown.upper() if capital else shown


def vni(text: str) -> str:
    """Letters of VNI-Times and the like as Unicode: a mark stands behind its vowel there."""
    marked = _VNI_MARKED.sub(lambda match: _vowel(match[1]) + _VNI_MARKS[match[2]], text)
    whole = _VNI_ALONE.sub(lambda match: _VNI_LETTERS[match[0]], marked)
    return composed(whole)


def viqr(text: str) -> str:
    """Vietnamese typed with plain signs (“Ddie^`u”) as Unicode; a full stop is a tone only inside a word."""
    spelled = _DD.sub(lambda match: "Đ" if match[0][0] == "D" else "đ", text)
    return composed(_VIQR.sub(_typed, spelled))


def told(encoding: Encoding, places: Sequence[int], called: str = "đoạn") -> str:
    """The sentence about paragraphs (or pages) that were converted."""
    shown = ", ".join(str(place) for place in places[:_NAMED]) + ("…" if len(places) > _NAMED else "")
    return f"Chữ bảng mã {encoding.name} được đổi sang Unicode ở {called} {shown}; hãy soát lại chữ hoa và dấu."


def legacy(texts: Iterable[str]) -> Encoding | None:
    """The encoding in which these texts, or some of them, are written; None for Unicode and other languages.

    Texts with letters that only Unicode has are left out. Of the words that an encoding changes, nearly all must be
    Vietnamese syllables after the change, and few before it.
    """
    old = [text for text in dict.fromkeys(texts) if not _UNICODE.search(text)]
    return max(
        (encoding for encoding in ENCODINGS if _proved(encoding, old)),
        key=lambda encoding: _good(encoding, old),
        default=None,
    )


def converted(text: str, encoding: Encoding) -> str:
    """A text in Unicode if it is in this encoding; a text that already is Unicode stays as it is."""
    if _UNICODE.search(text):
        return text
    words = encoding.words(text)
    good = sum(is_syllable(encoding.convert(word)) for word in words)
    return encoding.convert(text) if words and 2 * good >= len(words) else text


def _vowel(letter: str) -> str:
    return _VNI_LETTERS.get(letter, letter)


def _typed(match: re.Match[str]) -> str:
    vowel, shape, tone = match[1], match[2], match[3] or ""
    marks = "".join(_VIQR_SHAPES.get(sign, "") for sign in vowel[1:] + shape)
    return vowel[0] + marks + _VIQR_TONES.get(tone, "")


def _high(text: str) -> list[str]:
    if text.isascii():
        return []
    return [
        word for word in _WORD.findall(text) if len(word) > 1 and _HIGH.search(word) and re.search("[A-Za-z]", word)
    ]


def _signed(text: str) -> list[str]:
    if not text.isascii():
        return []
    return [word for word in (found.strip("'`?.(+") for found in _TYPED.findall(text)) if viqr(word) != word]


ENCODINGS = (Encoding("TCVN3 (ABC)", _high, tcvn3), Encoding("VNI", _high, vni), Encoding("VIQR", _signed, viqr))


def _good(encoding: Encoding, texts: Sequence[str]) -> int:
    words = {word for text in texts for word in encoding.words(text)}
    return sum(is_syllable(encoding.convert(word)) for word in words)


def _proved(encoding: Encoding, texts: Sequence[str]) -> bool:
    words = {word for text in texts for word in encoding.words(text)}
    changed = {word: encoding.convert(word) for word in words}
    good = sum(after != word and is_syllable(after) for word, after in changed.items())
    fine = sum(is_syllable(word) for word in changed)
    return good >= _ENOUGH and good >= _SHARE * len(words) and fine < 0.5 * good
