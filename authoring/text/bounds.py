"""Words that make a number a bound: “từ đủ”, “dưới”, “không quá” before it, “trở lên” behind it."""

from dataclasses import dataclass

from authoring.text.lexemes import Lexemes, is_figure

_LOWER = "lower"
_UPPER = "upper"


@dataclass(frozen=True, slots=True)
class Bound:
    """A side (`upper` or not), whether the number itself belongs to it, and the index of its first word."""

    upper: bool
    inclusive: bool
    start: int
    weak: bool = False


_TABLE = {
    (_LOWER, True): "từ đủ,từ,tối thiểu,ít nhất,thấp nhất,không dưới,không thấp hơn,không ít hơn,không nhỏ hơn,"
    "không kém,không thiếu,≥,sớm nhất,không sớm hơn,lớn hơn hoặc bằng,cao hơn hoặc bằng,nhiều hơn hoặc bằng,"
    "bằng hoặc lớn hơn,bằng hoặc cao hơn,bằng hoặc nhiều hơn,không được dưới,không được thấp hơn,không được ít hơn,"
    "không được nhỏ hơn",
    (_LOWER, False): "từ trên,trên,hơn,cao hơn,lớn hơn,nhiều hơn,dài hơn,quá,vượt quá,vượt,>",
    (_UPPER, True): "không quá,không vượt quá,không trên,không hơn,không cao hơn,không lớn hơn,không nhiều hơn,"
    "không dài hơn,chưa quá,tối đa,cao nhất,nhiều nhất,lớn nhất,dài nhất,chậm nhất,muộn nhất,≤,không muộn hơn,"
    "không chậm hơn,nhỏ hơn hoặc bằng,thấp hơn hoặc bằng,ít hơn hoặc bằng,bằng hoặc nhỏ hơn,bằng hoặc thấp hơn,"
    "bằng hoặc ít hơn,dưới hoặc bằng,không được quá,không được vượt quá,không được vượt,không được trên,"
    "không được hơn,không được cao hơn,không được lớn hơn,không được nhiều hơn,không được dài hơn,không vượt",
    (_UPPER, False): "dưới,chưa đủ,không đủ,chưa đến,chưa tới,không đến,không tới,thấp hơn,ít hơn,nhỏ hơn,kém hơn,"
    "ngắn hơn,<",
}
_PREFIXES = {
    tuple(phrase.split()): (side == _UPPER, inclusive)
    for (side, inclusive), phrases in _TABLE.items()
    for phrase in phrases.split(",")
}
_COPULAS = ("là", "bằng", "đủ", "đến", "cũng", "phải", "khoảng", ":")
_TO = ("đến", "tới", "-", "–", "—", "~")
_TO_WORDS = {"hết": True, "đủ": True, "dưới": False}
_CHANGES = ("xuống", "lên", "thành", "còn", "sang", "về")
_AFTER = {"lên": False, "đi": False, "xuống": True}
_REACH = 8
_EXCEEDS = (("quá",), ("vượt", "quá"), ("vượt",))
_DENIALS = (("không", "được"), ("không", "bị"), ("không", "để"))
_DENIAL = 6
_LEAVES = frozenset(
    ("từ", "dưới", "trên", "khi", "nếu", "đối", "cho", "mà", "và", "hoặc", "thì", "được", "trong", "tại", "sinh")
)


def bound_before(words: Lexemes, at: int) -> Bound | None:
    """The bound in the words right before an index, copulas between them allowed (“tối đa là 30”)."""
    return _prefix(words, at) or _behind_copula(words, at, 2)


def upper_end(words: Lexemes, at: int) -> Bound | None:
    """The words that join a range (“đến dưới”, “–”) at an index; `start` is the index of the second number."""
    if words.word(at) not in _TO:
        return None
    for length in (3, 2, 1):
        found = _PREFIXES.get(words.phrase(at + 1, length))
        if found and found[0]:
            return Bound(upper=True, inclusive=found[1], start=at + 1 + length)
    skipped = _TO_WORDS.get(words.word(at + 1))
    return Bound(upper=True, inclusive=skipped is not False, start=at + (1 if skipped is None else 2))


def bound_after(words: Lexemes, at: int) -> Bound | None:
    """“trở lên”, “trở xuống” after a number and at most a few words of what it counts; `start` is the index behind."""
    for index in range(at, min(at + _REACH, len(words) - 1)):
        word = words.word(index)
        if word == "trở" and words.word(index + 1) in _AFTER:
            return Bound(upper=_AFTER[words.word(index + 1)], inclusive=True, start=index + 2)
        if is_figure(word) or not word.isalpha() or word in _LEAVES:
            return None
    return None


def changes(words: Lexemes, at: int) -> bool:
    """Whether “từ A” at this place is the old value of a change (“từ 20 năm xuống 15 năm”)."""
    return words.word(at) in _CHANGES


def _prefix(words: Lexemes, at: int) -> Bound | None:
    for length in (4, 3, 2, 1):
        phrase = words.phrase(at - length, length) if at >= length else ()
        if phrase in _PREFIXES:
            upper, inclusive = _PREFIXES[phrase]
            if phrase == ("từ",) and words.word(at - 2) == "kể":
                return None
            if phrase in _EXCEEDS and _denied(words, at - length):
                return Bound(upper=True, inclusive=True, start=at - length)
            return Bound(upper, inclusive, at - length, weak=phrase == ("từ",))
    return None


def _denied(words: Lexemes, at: int) -> bool:
    """Whether “không được”, “không bị” stands a few words before: “không bị kiểm tra quá 01 lần” is at most once."""
    for index in range(at - 1, max(at - _DENIAL, 0), -1):
        if words.phrase(index - 1, 2) in _DENIALS:
            return True
        if not words.word(index).isalpha():
            return False
    return False


def _behind_copula(words: Lexemes, at: int, most: int) -> Bound | None:
    if not most or words.word(at - 1) not in _COPULAS:
        return None
    found = _prefix(words, at - 1)
    if found:
        return None if found.weak else found
    return _behind_copula(words, at - 1, most - 1)
