"""Slips of typing: impossible syllables, letters of another alphabet, loose letters, odd blanks, mixed tone places."""

import re
import unicodedata
from collections.abc import Iterator

from authoring.checks.wording.phonology import possible
from authoring.model.findings import Check, Fix, Remark, Severity
from authoring.model.items import Item
from authoring.text import Token, fold, nfc, syllables

_BLANKS = re.compile(r"(?<=\S)[^\S\n]{2,}(?=\S)|(?<=\S)[^\S\n]+(?=[,;:?!.](?:\s|$))")
_LOOKALIKES = dict(
    zip("аеорсухіјѕАВЕКМНОРСТХУІЈοαρυνΟΑΒΕΗΙΚΜΝΡΤΧΥΖ", "aeopcyxijsABEKMHOPCTXYIJoapuvOABEHIKMNPTXYZ", strict=True)
)
_TONE = "[\u0300\u0301\u0303\u0309\u0323]"
_FORMER = re.compile(rf"(?<!q)(o(?={_TONE}[ae]$)|u(?={_TONE}y$))({_TONE})([aey])$", re.IGNORECASE)  # hòa, thủy
_LATTER = re.compile(rf"(?<!q)(o(?=[ae])|u(?=y))([aey])({_TONE})$", re.IGNORECASE)  # hoà, thuỷ


def _slips(item: Item, cited: str) -> Iterator[Remark]:
    texts = {place: text for place, text in item.texts().items() if place != "citation"}
    known = frozenset(fold(cited).split())
    odd = _less_usual(" ".join(texts.values()))
    for place, text in texts.items():
        yield from _loose_letters(place, text)
        yield from _blanks(place, text)
        for token in syllables(text):
            yield from _word(place, token, text, odd, known)


def _loose_letters(place: str, text: str) -> Iterator[Remark]:
    """One remark for all decomposed letters of a text, from the first to the last."""
    loose = [token for token in syllables(text) if nfc(token.text) != token.text]
    if loose:
        span = (loose[0].start, loose[-1].end)
        message = "Chữ và dấu thanh đang là hai ký tự rời: máy khác có thể hiện sai, tìm kiếm không ra."
        fix = Fix(place, span, nfc(text[span[0] : span[1]]))
        yield Remark(place, message, span=span, fix=fix, severity=Severity.INFO)


def _blanks(place: str, text: str) -> Iterator[Remark]:
    for match in _BLANKS.finditer(text):
        stops = text[match.end()] in ",;:?!." and text[match.end() + 1 : match.end() + 2].strip() == ""
        message = "Dấu cách thừa trước dấu câu." if stops else "Các dấu cách liền nhau, chỉ cần một."
        fix = Fix(place, match.span(), "" if stops else " ")
        yield Remark(place, message, span=match.span(), fix=fix, severity=Severity.INFO)


def _word(place: str, token: Token, text: str, odd: frozenset[str], known: frozenset[str]) -> Iterator[Remark]:
    span = (token.start, token.end)
    latin = "".join(_LOOKALIKES.get(letter, letter) for letter in token.text)
    if latin != token.text and latin.isalpha() and len(latin) > 1 and _is_latin(latin):
        message = f"“{token.text}” lẫn chữ cái của bảng chữ khác: trông giống nhưng tìm kiếm không ra."
        yield Remark(place, message, span=span, fix=Fix(place, span, latin))
    elif nfc(token.text) in odd:
        message = f"“{token.text}” đặt dấu thanh khác cách của các chữ còn lại trong câu hỏi này."
        yield Remark(place, message, span=span, fix=Fix(place, span, _moved(token.text)), severity=Severity.INFO)
    elif _misspelled(token, text) and fold(token.text) not in known:
        yield Remark(place, f"“{nfc(token.text)}” không phải là một tiếng Việt viết đúng.", span=span)


def _is_latin(word: str) -> bool:
    return all("LATIN" in unicodedata.name(letter, "") for letter in nfc(word))


def _misspelled(token: Token, text: str) -> bool:
    """A lower-case word with Vietnamese letters that is no syllable; parts of joined foreign words are left alone."""
    word = nfc(token.text)
    joined = "-" in (text[token.start - 1 : token.start], text[token.end : token.end + 1])
    if joined or len(word) < 2 or word.isascii() or not word.islower() or not _is_latin(word):
        return False
    return not possible(word)


def _less_usual(text: str) -> frozenset[str]:
    """The words whose tone stands where fewer words of the item have it (“hoà” among “khỏe”, “thủy”)."""
    words = [nfc(token.text) for token in syllables(text)]
    former = [word for word in words if _FORMER.search(unicodedata.normalize("NFD", word))]
    latter = [word for word in words if _LATTER.search(unicodedata.normalize("NFD", word))]
    if not former or not latter:
        return frozenset()
    return frozenset(latter if len(latter) <= len(former) else former)


def _moved(word: str) -> str:
    """The same word with its tone in the other place."""
    decomposed = unicodedata.normalize("NFD", word)
    moved = _FORMER.sub(r"\1\3\2", decomposed) if _FORMER.search(decomposed) else _LATTER.sub(r"\1\3\2", decomposed)
    return nfc(moved)


spelling = Check("spelling", Severity.WARN, _slips)
