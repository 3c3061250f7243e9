"""Which lower-case words can be Vietnamese syllables: initials, rimes, spelling of k, gh and ngh, checked tones."""

import re
import unicodedata
from functools import lru_cache

_TONES = "\u0300\u0301\u0303\u0309\u0323"
_CHECKED_TONES = ("\u0301", "\u0323")
_FRONT = ("i", "e", "ê", "y")
_FRONT_ONLY = ("k", "gh", "ngh")
_BACK_ONLY = ("c", "g", "ng")
_INITIAL = re.compile(r"(ngh|ng|nh|gh|gi(?=[aăâeêoôơuưy])|g|ch|c|kh|k|ph|p|qu|th|tr|t|b|d|đ|h|l|m|n|r|s|v|x|)(.+)")
_RIMES = frozenset(
    """
    a ac ach ai am an ang anh ao ap at au ay ăc ăm ăn ăng ăp ăt âc âm ân âng âp ât âu ây
    e ec em en eng eo ep et ê êch êm ên ênh êp êt êu êng êc
    i ia ich iêc iêm iên iêng iêp iêt iêu im in inh ip it iu
    o oa oac oach oai oam oan oang oanh oao oap oat oay oăc oăm oăn oăng oăt oc oe oen oeo oet oi om on ong ooc oong
    op ot ô ôc ôi ôm ôn ông ôp ôt ôông ơ ơi ơm ơn ơp ơt
    u ua uân uâng uât uây uc uê uêch uênh ui um un ung uôc uôi uôm uôn uông uôt up ut uơ uy uya uych uyên uyêt
    uynh uyt uyu uyp uău ư ưa ưc ưi ưm ưn ưng ươc ươi ươm ươn ương ươp ươt ươu ưt ưu
    y yêm yên yêng yêt yêu ych ynh yt
    """.split()  # noqa: SIM905
)
_AFTER_QU = frozenset(
    """
    a ac ach ai an ang anh ao at au ay ăc ăm ăn ăng ăp ăt ân ât ây âng âu e en eo et ê ên êt êch ênh
    i it inh y yên yêt ynh ych yt ơ ơn ơt ôc
    """.split()  # noqa: SIM905
)
_CHECKED = ("c", "ch", "p", "t")
_VOWELS = "aeiouy"
_NATIVE = re.compile(r"^(?:th|tr|nh|ng|kh|ch)|(?<=[^\W\d_])(?:nh|ch)$|(?:th|tr|nh)(?=[^\W\d_])")
_HEAVY = {"\u0300", "\u0303", "\u0309", "\u0323"}
_BARE_RIMES = frozenset(
    "".join(letter for letter in unicodedata.normalize("NFD", rime) if letter.isalpha()) for rime in _RIMES
)


@lru_cache(maxsize=1 << 15)
def possible(word: str, *, unmarked: bool = False) -> bool:
    """Whether a lower-case word in any normal form can be a Vietnamese syllable (the place of its tone is free).

    With `unmarked` also one that has lost all its marks, as in names of files and old letters (“truong”, “hop”).
    """
    decomposed = unicodedata.normalize("NFD", word)
    tones = [letter for letter in decomposed if letter in _TONES]
    plain = unicodedata.normalize("NFC", "".join(letter for letter in decomposed if letter not in _TONES))
    found = _INITIAL.fullmatch(plain)
    if found is None or len(tones) > 1:
        return False
    initial, rime = found.groups()
    if not tones and unmarked and (rime in _RIMES or rime in _BARE_RIMES):
        return True
    if not _spells(initial, rime):
        return False
    return not rime.endswith(_CHECKED) or "".join(tones) in _CHECKED_TONES


def restorable(word: str) -> bool:
    """Whether an unmarked word has a rime that is none without its marks (“nguoi”, “viec”)."""
    found = _INITIAL.fullmatch(word)
    return found is not None and found[2] in _BARE_RIMES - _RIMES


def near(word: str) -> bool:
    """Whether a word would be a syllable with other marks on its vowels (“lưong”)."""
    letters = "".join(mark for mark in unicodedata.normalize("NFD", word) if mark.isalpha())
    found = _INITIAL.fullmatch(letters)
    return found is not None and found[2] in _BARE_RIMES


def joined(word: str) -> tuple[str, str] | None:
    """The two syllables of a word that are written without a blank (“laođộng”, “ôtô”)."""
    for at in range(1, len(word) - 1):
        parts = word[:at], word[at:]
        if _base(word[at]) not in _VOWELS and all(possible(part) for part in parts):
            return parts
    return None


def borrowed(word: str) -> bool:
    """Whether a word of several syllables sounds like a borrowed one (“vắcxin”, “kilômét”): nothing native in it."""
    if _HEAVY & set(unicodedata.normalize("NFD", word)) or _NATIVE.search(word):
        return False
    return _syllabic(word)


def _syllabic(word: str) -> bool:
    """Whether a word falls into syllables, each begun with a consonant but the first."""
    if possible(word):
        return True
    heads = (at for at in range(1, len(word)) if _base(word[at]) not in _VOWELS and possible(word[:at]))
    return any(_syllabic(word[at:]) for at in heads)


def _base(letter: str) -> str:
    return unicodedata.normalize("NFD", letter)[0]


def _spells(initial: str, rime: str) -> bool:
    if initial == "qu":
        return rime in _AFTER_QU
    if initial in _FRONT_ONLY and not rime.startswith(_FRONT):
        return False
    if initial in _BACK_ONLY and rime.startswith(_FRONT) and not (initial == "g" and rime.startswith("i")):
        return False
    return rime in _RIMES
