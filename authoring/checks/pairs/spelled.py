"""Texts of items as plain words: one spelling for letters, tones, figures, numbers in words, dates, abbreviations."""

import re
import unicodedata
from collections.abc import Mapping
from functools import lru_cache

from authoring.checks.pairs.vocabulary import COUNTS, SHORT
from authoring.checks.restoring import restored
from authoring.text import bare, fold, nfc, number
from authoring.text.abbreviations import ABBREVIATIONS
from authoring.text.dates import DAY_OF_MONTH
from authoring.text.phonology import near, possible
from authoring.text.words import VOCABULARY, read_words

_TOKEN = re.compile(
    r"\d+/\d{4}/[\w-]+|\d+[/-][^\W\d_][\w/-]*|\d{1,2}-\d{1,2}-\d{4}|\d+(?:[.,/]\d+)+(?![^\W\d_])"
    r"|[\w\u0300-\u036f]+|[%‰<>≤≥=+×±]"
)
_FOREIGN = str.maketrans("авеёзіјкмнорсѕтухԁӏοαρνικτ", "abeezijkmhopcstyxdloapvikt")
_INVISIBLE = dict.fromkeys([0xAD, 0x034F, 0x061C, *range(0x200B, 0x2010), *range(0x202A, 0x202F), 0x2060, 0xFEFF])
_SIGNS = {"%": "phần trăm", "‰": "phần nghìn", "≤": "không quá", "≥": "ít nhất", "<": "dưới", ">": "trên"}
_LIKE_FIGURES = str.maketrans("oil", "011")
_LIKE_LETTERS = str.maketrans("01", "ol")
_DAY = re.compile(r"(?P<day>\d{1,2})(?P<sign>[./-])(?P<month>\d{1,2})(?P=sign)(?P<year>\d{4})")
_MONTH = re.compile(r"(?P<month>0?[1-9]|1[0-2])[/-](?P<year>(?:1[89]|20)\d{2})")
_WRITTEN_MONTH = re.compile(r"tháng (\d{1,2}) năm (\d{4})(?!\S)")
_WRITTEN_DAY = re.compile(r"(?:ngày )?(?<!\S)(\d{1,2}) tháng (\d{1,2}) năm (\d{4})(?!\S)")
_ROMANS = {
    f"{tens}{ones}": str(10 * ten + one)
    for ten, tens in enumerate(("", "x", "xx"))
    for one, ones in enumerate(("", "i", "ii", "iii", "iv", "v", "vi", "vii", "viii", "ix"))
    if ten or one
}
_ROMAN = re.compile(
    r"(?<!\S)(hội|khóa|thứ|lần|quý|chương|kỷ|loại|hạng|nhóm|phần|mục|đảng|ương|nghị) "
    rf"({'|'.join(sorted(_ROMANS, key=len, reverse=True))})(?!\S)"
)
_ORDINAL = {
    word: str(at)
    for at, word in enumerate(("nhất", "hai", "ba", "tư", "năm", "sáu", "bảy", "tám", "chín", "mười"), start=1)
} | {"đầu": "1"}
_RANKED = re.compile(rf"(?<!\S)(thứ|lần) ({'|'.join(_ORDINAL)})(?!\S)")
_SCALED = re.compile(r"(?<!\S)(\d+(?:\.\d+)?) (nghìn|ngàn|triệu|tỷ|tỉ|vạn|nghin|ngan|trieu)(?!\S)")
_SCALES = {"nghìn": 3, "ngàn": 3, "vạn": 4, "triệu": 6, "tỷ": 9, "tỉ": 9, "nghin": 3, "ngan": 3, "trieu": 6}
_HALF = re.compile(r"(?<!\S)(?:một )?nửa(?= (?!năm|tháng|ngày|giờ|tuần|thế kỷ|đầu|cuối|sau|số ngày)[^\W\d]+)")
_SPOKEN = frozenset(VOCABULARY - {"một", "không", "năm", "phần", "nửa", "tư", "lẻ"}) | {"nghin", "ngan", "trieu"}
_ALONE = frozenset(("hai", "ba", "bốn", "sáu", "bảy", "tám", "chín", "mười"))
_UNITS = {"m": "mét", "đ": "đồng", "vnđ": "đồng", "vnd": "đồng", "ha": "héc ta", "kg": "ki lô gam"}
_SHORT_UNIT = re.compile(rf"(?<=\d|y|u) ({'|'.join(_UNITS)})(?!\S)")  # behind a figure, “mấy”, “bao nhiêu”
_ONE = re.compile(r"một(?= (?:năm|tháng|tuần|giờ|ngày)(?!\S))")
_UNDER = re.compile(r"chưa (?:đến|tới|tròn|đầy)(?= (?:đủ )?(?:\d|mấy|bao nhiêu))")
_NUMBERED_MONTH = re.compile(r"tháng \d")
_DAY_OF_MONTH = re.compile(r"(?:ngày )?(?<!\S)(\d{1,2}) tháng (\d{1,2})(?! (?:ngày|năm|tuổi))(?!\S)")
_MEASURING = (" đủ ", " dưới ", " trên ", " quá ", " hơn ", " từ ")
_COUNTS = frozenset(COUNTS.split(", "))

Spelled = tuple[str, str]


class Spelling:
    """One spelling for all texts; `abbreviations` are short forms and what they stand for, which a contest extends."""

    __slots__ = ("_damaged", "_full", "_light", "_short", "often")

    def __init__(self, abbreviations: Mapping[str, str] = ABBREVIATIONS) -> None:
        self._short = {short: fold(long) for short, long in {**SHORT, **abbreviations}.items()}
        self._light: dict[str, str] = {}
        self._full: dict[str, str] = {}
        self._damaged: set[str] = set()
        self.often = lru_cache(maxsize=1 << 15)(self.read)

    def read(self, text: str) -> Spelled:
        """The text twice: as it is compared for being one (letters only), and with figures and short forms as one."""
        if not text.isprintable():
            text = text.translate(_INVISIBLE)
        pieces, light, full = text.split(), self._light, self._full
        try:
            words = [light[piece] for piece in pieces]
        except KeyError:
            self._learn(pieces)
            words = [light[piece] for piece in pieces]
        return _joined(words), _numbered(_joined([full[piece] for piece in pieces]))

    def damaged(self, text: str) -> bool:
        """Whether a text that was read has lost all its tones, or some so that a word is no syllable any more."""
        return text.isascii() or (bool(self._damaged) and not self._damaged.isdisjoint(text.split()))

    def word(self, token: str) -> str:
        """One word as it is compared for being one."""
        self._learn([token])
        return self._light[token]

    def _learn(self, pieces: list[str]) -> None:
        """Keep what stands between two blanks, so that a bank's few thousand words are taken apart once."""
        for piece in pieces:
            if piece not in self._light:
                tokens = _TOKEN.findall(piece)
                words = [_light(token) for token in tokens]
                spelled = [self._short.get(token) or _full(word) for token, word in zip(tokens, words, strict=True)]
                self._light[piece], self._full[piece] = _joined(words), _joined(spelled)
                self._damaged.update([one for one in spelled if _misread(one)])


def spans(text: str, spelling: Spelling) -> list[tuple[str, tuple[int, int]]]:
    """The words of a text as given, in the spelling of comparison, each with its place; short forms stay one word."""
    return [(spelling.word(nfc(found.group())), found.span()) for found in _TOKEN.finditer(text)]


@lru_cache(maxsize=1 << 15)
def toneless(text: str) -> str:
    """A word or phrase without tones and hooks, as a bad scan leaves it."""
    return bare(text)


def _misread(word: str) -> bool:
    """Whether a word would be a syllable with other tones and hooks, and is none: “nguời”, “đựoc”."""
    return word.isalpha() and not word.isascii() and not possible(word) and near(word)


def _joined(words: list[str]) -> str:
    text = " ".join(words)
    return " ".join(text.split()) if "" in words else text


def _light(token: str) -> str:
    lowered = unicodedata.normalize("NFKC", token).casefold().replace("_", "")
    if not lowered.isascii():
        lowered = lowered.translate(_FOREIGN)
    if lowered.isalnum() and not lowered.isdigit() and any(letter.isdigit() for letter in lowered):
        lowered = _mixed(lowered)
    return fold(lowered) if lowered.isalnum() else nfc(lowered)


def _mixed(word: str) -> str:
    """Figures and letters in one word, as scanners mistake them: “l5”, “1O”, “bả0”, “1ăm”."""
    as_figures = word.translate(_LIKE_FIGURES)
    if as_figures.isdigit():
        return as_figures
    as_letters = word.translate(_LIKE_LETTERS)
    if word[1:].isalpha() and not word[1:].isascii():
        return as_letters
    return as_letters if as_letters.isalpha() and len(word) > 2 and word[0].isalpha() else word


def _full(word: str) -> str:
    if word in _SIGNS:
        return _SIGNS[word]
    if not word[:1].isdigit():
        word = word.replace("rn", "m")
        return word if word.isascii() else restored(word)
    day = _DAY.fullmatch(word)
    if day:
        return f"{day['year']}-{int(day['month'])}-{int(day['day'])}"
    month = _MONTH.fullmatch(word)
    if month:
        return f"{month['year']}-{int(month['month'])}"
    short = DAY_OF_MONTH.fullmatch(word)
    if short:
        return f"{int(short['day'])}/{int(short['month'])}"
    value = number(word)
    return word if value is None else f"{value:f}"


def _numbered(text: str) -> str:
    """Numbers in words, ordinals, Roman figures and written dates as figures."""
    words = text.split()
    held = set(words)
    if "thứ" in held or "lần" in held:
        text = _RANKED.sub(lambda found: f"{found[1]} {_ORDINAL[found[2]]}", text)
        words = text.split()
    if not held.isdisjoint(_ROMANS):
        text = _ROMAN.sub(lambda found: f"{found[1]} {_ROMANS[found[2]]}", text)
        words = text.split()
    if not held.isdisjoint(_SPOKEN):
        text = _SCALED.sub(_scaled, " ".join(_in_figures(words)))
    if not held.isdisjoint(_UNITS):
        text = _SHORT_UNIT.sub(lambda found: f" {_UNITS[found[1]]}", text)
    if "một" in held:
        text = _ONE.sub(_one, text)
    if "nửa" in held:
        text = _HALF.sub("50 phần trăm", text)
    if "tháng" in held and "năm" in held:
        text = _WRITTEN_DAY.sub(lambda found: f"{found[3]}-{int(found[2])}-{int(found[1])}", text)
        text = _WRITTEN_MONTH.sub(lambda found: f"{found[2]}-{int(found[1])}", text)
    if "tháng" in held and _NUMBERED_MONTH.search(text):
        text = _DAY_OF_MONTH.sub(lambda found: f"{int(found[1])}/{int(found[2])}", text)
    if "chưa" in held:
        text = _UNDER.sub("dưới", text)
    return text


def _one(found: re.Match[str]) -> str:
    """“một” as a figure where it measures (“đủ một năm”); elsewhere it says how often (“một năm mấy lần”)."""
    return "1" if f" {found.string[: found.start()]}".endswith(_MEASURING) else "một"


def _in_figures(words: list[str]) -> list[str]:
    """Runs of words of number as figures; a lone small number counts only before what it counts."""
    written, at, last = list[str](), 0, len(words)
    while at < last:
        behind = at
        while behind < last and words[behind] in VOCABULARY:
            behind += 1
        if behind == at:
            written.append(words[at])
            at += 1
        else:
            written += _spoken(tuple(words[at:behind]), words[behind] if behind < last else "")
            at = behind
    return written


@lru_cache(maxsize=1 << 12)
def _spoken(words: tuple[str, ...], behind: str) -> tuple[str, ...]:
    """A run of words of number, its longest reading in figures; “năm” last is the unit."""
    for length in range(len(words), 0, -1):
        value = read_words(words[:length]) if length > 1 or words[0] in _ALONE else None
        after = words[length] if length < len(words) else behind
        if value is not None and (length > 1 or after in _COUNTS):
            return (f"{value:f}", *words[length:])
    return words


def _scaled(found: re.Match[str]) -> str:
    whole, _, part = found[1].partition(".")
    digits = _SCALES[found[2]]
    return str(int(whole + part.ljust(digits, "0"))) if len(part) <= digits else found.group()
