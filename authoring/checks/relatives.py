"""Options that speak of other options: all of them, none of them, some of them by letter or number."""

import re
from enum import StrEnum
from functools import lru_cache

from authoring.checks.phrases import either, length, line
from authoring.checks.prefixes import bare_option, option_mark
from authoring.model.items import Item, Option

LONGEST = 10

_ANSWER = either("phương án", "đáp án", "câu trả lời", "câu", "ý kiến", "ý", "lựa chọn", "nội dung", "trường hợp")
_THING = either(
    _ANSWER,
    *("đối tượng", "điều kiện", "hành vi", "yếu tố", "khoản", "quyền", "nghĩa vụ", "trách nhiệm", "nguyên tắc"),
    *("nhận định", "phát biểu", "hình thức", "chế độ", "người", "nhóm", "loại", "biện pháp", "cơ quan", "điều"),
    *("biển báo", "biển", "vạch", "loại xe", "xe", "hình"),
)
_LISTED = either(_ANSWER, "nhận định", "phát biểu", "biển báo", "biển", "vạch", "hình", "xe")
_COUNT = "(?:hai|ba|bốn|năm|2|3|4|5|02|03|04|05)"
_ALL = "(?:tất cả|toàn bộ|cả)"
_SOME = "(?:các|những)"
_ABOVE = (
    "(?:dưới đây|sau đây|bên dưới|bên trên|phía trên|ở trên|nêu trên|kể trên|nói trên|trên đây|đã nêu|vừa nêu|trên"
    "|trước|còn lại)"
)
_RIGHT = "(?:đều |là |đều là )?(?:đúng|chính xác|phù hợp)"
_WRONG = "(?:đều |là |đều là )?(?:sai|không đúng|chưa đúng|không chính xác|không phù hợp|không phải)"
_GROUP = rf"(?:{_ALL}(?: {_SOME})?|{_SOME})(?: {_COUNT})?(?: {_THING})*"
_AND = r"(?:, và|,|và|\+|hoặc)"
_LETTERS = rf"(?P<letters>[a-h](?: {_AND} (?:{_ANSWER} )?[a-h])+)"
_NUMBER = r"\( (?:\d|[ivx]+|[a-h]) \)"
_NUMBERS = rf"{_NUMBER}(?: {_AND} (?:{_THING} )?{_NUMBER})+"
_FIGURES = rf"{_LISTED} \d(?: {_AND} (?:{_LISTED} )?\d)+"
_PICTURED = re.compile(rf"(?:cả )?(?:biển báo|biển|vạch|hình|xe) \d(?: {_AND} (?:(?:biển báo|biển|vạch|hình|xe) )?\d)+")
_LED = rf"(?:(?:chỉ|tất cả|cả|gồm|các|bao gồm|{_COUNT}|{_THING}) )*"
_JOINTLY = r"(?:đều|cùng|cũng)(?: \S+){1,4}"

_SAYS_ALL = re.compile(
    rf"{_GROUP}(?: \S+){{0,3}} {_ABOVE}(?: {_RIGHT})?|{_GROUP} {_RIGHT}"
    rf"|{_ALL}(?: {_SOME})?(?: {_COUNT})?(?: {_ANSWER})*"
    rf"|cả {_COUNT}(?: {_THING})?|(?:đều|cùng) đúng"
)
_SAYS_NONE = re.compile(
    rf"{_GROUP}(?:(?: \S+){{0,3}} {_ABOVE})? {_WRONG}|đều sai"
    rf"|không(?: có)?(?: bất kỳ)? {_THING}(?: nào)?(?: trong \S+ \S+ \S+)?(?: {_ABOVE})?(?: {_RIGHT})?"
    rf"|không (?:thuộc|phải)(?: là)?(?: {_SOME})? {_THING}(?: nào)? {_ABOVE}"
    r"|(?:phương án|đáp án|ý kiến|câu trả lời|lựa chọn) khác"
)
_BARE_NONE = re.compile(rf"không(?: có)? {_THING}")
_SAYS_LETTERS = re.compile(rf"{_LED}{_LETTERS}(?: (?:{_RIGHT}|{_WRONG}|{_ABOVE}|{_JOINTLY}))?")
_SAYS_LETTER = re.compile(rf"(?:(?:chỉ|chỉ có|{_ANSWER}) )*(?P<letters>[a-h]) (?:{_RIGHT}|{_WRONG})")
_SAYS_NUMBERS = re.compile(
    rf"{_LED}{_NUMBERS}(?: {_RIGHT}| {_WRONG})?|(?:(?:chỉ|cả|gồm) )?{_FIGURES}(?: {_RIGHT}| {_WRONG})?"
)
_LIST = re.compile(r"(?<!\w)a[).] .+?(?<!\w)b[).] ", re.DOTALL)
_CAPITAL = re.compile(r"(?<!\w)[A-H](?!\w)")
_BOTH = re.compile(r"cả (?P<parts>.+)")
_JOINT = re.compile(r" (?:và|,|, và|hoặc|lẫn|cùng) ")


class Relative(StrEnum):
    """What an option says of the others."""

    ALL = "all"
    NONE = "none"
    SOME = "some"


def relative(item: Item, option: Option) -> Relative | None:
    """How an option of at most ten syllables speaks of the others; None where it speaks for itself.

    One that joins letters of a list in the stem (“a) …; b) …”) joins its parts, whatever letters the options have.
    """
    return Relative.SOME if joins_parts(item, option.text) else _kinds(item.options)[option.label]


def named_letters(item: Item, text: str) -> frozenset[str]:
    """The letters of this item's options by which an option speaks of others (“Cả A và B”, “A đúng”)."""
    return frozenset() if joins_parts(item, text) else _letters(_words(text)) & _labels(item.options)


def of_picture(text: str) -> bool:
    """Whether an option joins numbered things of a picture (“Biển 1 và 3”): a shuffle of the options moves none."""
    return bool(_PICTURED.fullmatch(_words(text)))


def joins_parts(item: Item, text: str) -> bool:
    """Whether an option names small letters of a list that stands in the stem (“a và b”), and no other option."""
    if not _LIST.search(item.stem) or _CAPITAL.search(bare_option(text)):
        return False
    return bool(_SAYS_LETTERS.fullmatch(_words(text)))


@lru_cache(maxsize=1 << 12)
def _kinds(options: tuple[Option, ...]) -> dict[str, Relative | None]:
    return {option.label: _kind(options, option) for option in options}


def _kind(options: tuple[Option, ...], option: Option) -> Relative | None:
    if length(bare_option(option.text)) > LONGEST:
        return None
    words = _words(option.text)
    if _says_none(words):
        return Relative.NONE
    if words != "cả" and _SAYS_ALL.fullmatch(words):
        return Relative.ALL
    numbered = Relative.SOME if _SAYS_NUMBERS.fullmatch(words) else None
    return _by_letters(options, option, words) or numbered or _by_texts(options, option, words)


def _words(text: str) -> str:
    return line(bare_option(text)).words.rstrip(" .;,:")


@lru_cache(maxsize=1 << 14)
def _letters(words: str) -> frozenset[str]:
    found = _SAYS_LETTERS.fullmatch(words) or _SAYS_LETTER.fullmatch(words)
    return frozenset(letter.upper() for letter in re.findall(r"(?<!\S)[a-h](?!\S)", found["letters"] if found else ""))


@lru_cache(maxsize=1 << 12)
def _labels(options: tuple[Option, ...]) -> frozenset[str]:
    """The letters that the options have, and those that an import left before them."""
    left = {option_mark(option.text)[0] for option in options}
    return frozenset({option.label for option in options} | left) - {""}


def _says_none(words: str) -> bool:
    return bool(_SAYS_NONE.fullmatch(words)) and not _BARE_NONE.fullmatch(words)


def _by_letters(options: tuple[Option, ...], option: Option, words: str) -> Relative | None:
    named = _letters(words)
    letters = named & _labels(options)
    if len(letters) < min(len(named), 2) or not letters:
        return None
    if len(letters) > 1 and re.search(rf" {_WRONG}$", words):
        return Relative.NONE
    own = {option.label, option_mark(option.text)[0]}
    others = {one.label for one in options} - own
    return Relative.ALL if letters >= others and len(others) > 2 else Relative.SOME


def _by_texts(options: tuple[Option, ...], option: Option, words: str) -> Relative | None:
    """“Cả nhà thầu và Kho bạc Nhà nước”, where these are two other options."""
    both = _BOTH.fullmatch(words)
    parts = _JOINT.split(both["parts"]) if both else []
    others = {_words(one.text) for one in options if one is not option} if parts else set()
    return Relative.SOME if len(parts) > 1 and others.issuperset(parts) else None
