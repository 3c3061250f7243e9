"""Words that typing or scanning spoiled: look-alike letters, figures for letters, split, joined or bare syllables."""

import re
import unicodedata
from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache

from authoring.checks.phrases import word
from authoring.checks.wording.compounds import compound, misread
from authoring.checks.wording.tones import placed
from authoring.model.findings import Span
from authoring.text import Token, nfc
from authoring.text.phonology import borrowed, joined, near, possible, restorable

_LOOKALIKES = dict(
    zip("аеорсухіјѕАВЕКМНОРСТХУІЈοαρυνΟΑΒΕΗΙΚΜΝΡΤΧΥΖÐð", "aeopcyxijsABEKMHOPCTXYIJoapuvOABEHIKMNPTXYZĐđ", strict=True)
)
_FIGURES = re.compile(r"[lIOo]+\d[\dlIOo]*|\d+[lOo]+[\dlIOo]*|\d+I\d+")
_AS_FIGURES = str.maketrans("lIOo", "1100")
_INITIALS = frozenset("b c ch d đ g gh gi h k kh l m n ng ngh nh p ph qu r s t th tr v x".split())  # noqa: SIM905
_VOWELS = "aăâeêioôơuưy"
_LABELLED = frozenset(("điểm", "khoản", "mục", "hạng", "loại", "nhóm", "tiết", "câu", "hình", "bảng", "ý", "chữ"))
_SHORT = 2
_ESTABLISHED = frozenset(("kách", "kạn", "phớc"))  # “Đường kách mệnh”, Bắc Kạn, names of persons
_TONES = frozenset("\u0300\u0301\u0303\u0309\u0323")
_VIETNAMESE = frozenset("đăơư\u0309\u0323")


@dataclass(frozen=True, slots=True)
class Slip:
    """A spoiled place, what to say of it, the text that mends it (None: unknown)."""

    span: Span
    message: str
    mended: str | None = None
    harmless: bool = False


@lru_cache(maxsize=1 << 15)
def sound(written: str) -> bool:
    """Whether nothing can be wrong with a word by itself, nor with its place: the usual case, found fast."""
    lowered = written.casefold()
    single = nfc(written) == written and written.isalpha() and possible(lowered)
    return written.isdecimal() or (single and lowered not in _INITIALS and not placed(lowered))


def slip(tokens: Sequence[Token], at: int, text: str) -> Slip | None:
    """What is wrong with the word at an index; None where it may be right."""
    token = tokens[at]
    found = _foreign(token) or _figures(token, text) or _split(tokens, at, text)
    return found or _run_together(token) or _misspelled(tokens, at, text)


def _run_together(token: Token) -> Slip | None:
    """“rn” for “m” (“Việt Narn”): no Vietnamese syllable has the one, the other makes it a syllable."""
    mended = nfc(token.text).replace("rn", "m")
    if mended == nfc(token.text) or not possible(mended.casefold()):
        return None
    return Slip((token.start, token.end), f"“{token.text}” có lẽ là “{mended}”: máy quét đọc “m” thành “rn”.", mended)


def wrong_mark(tokens: Sequence[Token], at: int, text: str) -> Slip | None:
    """The word at an index that makes a compound with a neighbour but for its marks (“nhà thâu”, “dầu tư”)."""
    first, second = tokens[at], tokens[at + 1] if at + 1 < len(tokens) else tokens[at]
    if text[first.end : second.start].strip() or first is second or not _one_case(first.text, second.text):
        return None
    meant = misread(nfc(first.text), nfc(second.text))
    if meant is None or _taken(tokens, at):
        return None
    odd, right = (first, meant[0]) if word(first.text) != meant[0] else (second, meant[1])
    mended = right.upper() if odd.text.isupper() else right.capitalize() if odd.text[0].isupper() else right
    message = f"“{nfc(odd.text)}” có lẽ là “{mended}” (“{' '.join(meant)}”): thiếu hoặc sai dấu."
    return Slip((odd.start, odd.end), message, mended)


def _one_case(first: str, second: str) -> bool:
    """Whether two words are no name: the second in small letters, or both in capitals."""
    return second.islower() or (first.isupper() and second.isupper())


def _taken(tokens: Sequence[Token], at: int) -> bool:
    """Whether one of two words makes a compound with the word on its other side."""
    pairs = [pair for pair in (at - 1, at + 1) if 0 <= pair < len(tokens) - 1]
    return any(compound(tokens[pair].text, tokens[pair + 1].text) for pair in pairs)


def _foreign(token: Token) -> Slip | None:
    latin = "".join(_LOOKALIKES.get(letter, letter) for letter in token.text)
    if latin == token.text or not latin.isalpha() or len(latin) < 2 or not _is_latin(latin):
        return None
    message = f"“{token.text}” lẫn chữ cái của bảng chữ khác: trông giống nhưng tìm kiếm không ra."
    return Slip((token.start, token.end), message, latin)


def _figures(token: Token, text: str) -> Slip | None:
    """A letter for a figure (“l5”, “2O”), or a figure inside a word (“ngườ1”)."""
    span = (token.start, token.end)
    if not any(sign.isdigit() for sign in token.text) or _touches(token, text, "-/."):
        return None
    if _FIGURES.fullmatch(token.text):
        return Slip(span, f"“{token.text}” lẫn chữ cái với chữ số.", token.text.translate(_AS_FIGURES))
    letters = nfc(token.text)
    marked = not letters.isascii() and len(letters) > _SHORT
    if letters.islower() and (re.fullmatch(r"[^\W\d_]+\d[^\W\d_]+", letters) or marked):
        return Slip(span, f"“{letters}” lẫn chữ số trong một tiếng.")
    return None


def _split(tokens: Sequence[Token], at: int, text: str) -> Slip | None:
    """A syllable in two pieces (“ng ười”): a lone initial, a blank, a rime that is no word by itself."""
    if at + 1 >= len(tokens) or tokens[at].text.casefold() not in _INITIALS or not tokens[at + 1].text.islower():
        return None
    before, after = tokens[at], tokens[at + 1]
    if text[before.end : after.start] != " " or _base(after.text) not in _VOWELS or _labels(tokens, at, text):
        return None
    whole = before.text + after.text
    if nfc(after.text).isascii() or not possible(nfc(whole).casefold()):
        return None
    return Slip((before.start, after.end), f"“{before.text} {after.text}” là một tiếng bị tách đôi.", whole)


def _labels(tokens: Sequence[Token], at: int, text: str) -> bool:
    """Whether a lone letter names a point (“điểm đ”), or is the unit of a sum (“5.000 đ”)."""
    before = tokens[at - 1].text if at else ""
    return (
        nfc(before).casefold() in _LABELLED or before[-1:].isdigit() or text[tokens[at].end : tokens[at].end + 1] == ")"
    )


def _misspelled(tokens: Sequence[Token], at: int, text: str) -> Slip | None:
    """A word with Vietnamese letters that is no syllable, or one that lost its marks; joined foreign words are left."""
    token = tokens[at]
    said, span = nfc(token.text), (token.start, token.end)
    if len(said) < 2 or not said.isalpha() or not _is_latin(said) or _touches(token, text, "-@/'’"):
        return None
    lowered = said.casefold()
    if possible(lowered) or not _native(said) or borrowed(lowered) or lowered in _ESTABLISHED:
        return None
    parts = joined(lowered)
    if parts:
        return Slip(span, f"“{said}” là hai tiếng viết dính.", " ".join((said[: len(parts[0])], said[len(parts[0]) :])))
    return Slip(span, f"“{said}” không phải là một tiếng Việt viết đúng.")


def _native(said: str) -> bool:
    """Whether a word means to be Vietnamese: lower-case with marks, or with marks that no other language has."""
    if said.isascii():
        return said.islower() and restorable(said)
    if said.islower():
        return True
    marks = set(unicodedata.normalize("NFD", said))
    written = bool(_TONES & marks) or (said[1:].islower() and near(said.casefold()))
    own = bool(_VIETNAMESE & (marks | {_base(letter) for letter in said})) and said[-1] not in "kK"
    return written and own and (said.isupper() or said[1:].islower())


def _touches(token: Token, text: str, signs: str) -> bool:
    return any(
        sign and sign in signs for sign in (text[token.start - 1 : token.start], text[token.end : token.end + 1])
    )


def _base(written: str) -> str:
    letters = unicodedata.normalize("NFD", written[:1].casefold())
    return unicodedata.normalize(
        "NFC", "".join(mark for mark in letters if mark not in "\u0300\u0301\u0303\u0309\u0323")
    )


def _is_latin(written: str) -> bool:
    return all("LATIN" in unicodedata.name(letter, "") for letter in nfc(written))
