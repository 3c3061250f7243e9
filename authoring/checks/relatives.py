"""Options that speak of other options: all of them, none of them, some of them by letter or number."""

import re
from enum import StrEnum

from authoring.checks.phrases import either, length, line
from authoring.checks.prefixes import bare_option
from authoring.model.items import Item, Option

LONGEST = 10

_ANSWER = either("phương án", "đáp án", "câu trả lời", "câu", "ý kiến", "ý", "lựa chọn", "nội dung", "trường hợp")
_THING = either(
    _ANSWER,
    *("đối tượng", "điều kiện", "hành vi", "yếu tố", "khoản", "quyền", "nghĩa vụ", "trách nhiệm", "nguyên tắc"),
    *("nhận định", "phát biểu", "hình thức", "chế độ", "người", "nhóm", "loại", "biện pháp", "cơ quan", "điều"),
)
_COUNT = "(?:hai|ba|bốn|năm|2|3|4|5|02|03|04|05)"
_ALL = "(?:tất cả|toàn bộ|cả)"
_SOME = "(?:các|những)"
_ABOVE = "(?:ở trên|nêu trên|kể trên|nói trên|trên đây|đã nêu|vừa nêu|trên|trước|còn lại)"
_RIGHT = "(?:đều |là |đều là )?(?:đúng|chính xác|phù hợp)"
_WRONG = "(?:đều |là |đều là )?(?:sai|không đúng|chưa đúng|không chính xác|không phù hợp|không phải)"
_GROUP = rf"(?:{_ALL}(?: {_SOME})?|{_SOME})(?: {_COUNT})?(?: {_THING})*"
_AND = r"(?:, và|,|và|\+|hoặc)"
_LETTERS = rf"(?P<letters>[a-h](?: {_AND} (?:{_ANSWER} )?[a-h])+)"
_NUMBERS = rf"\( (?:\d|[ivx]+) \)(?: {_AND} \( (?:\d|[ivx]+) \))+"
_LED = rf"(?:(?:chỉ|tất cả|cả|gồm|các|bao gồm|{_ANSWER}) )*"

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
_SAYS_LETTERS = re.compile(rf"{_LED}{_LETTERS}(?: (?P<verdict>{_RIGHT}|{_WRONG}|{_ABOVE}))?")
_SAYS_NUMBERS = re.compile(rf"{_LED}{_NUMBERS}(?: {_RIGHT}| {_WRONG})?")


class Relative(StrEnum):
    """What an option says of the others."""

    ALL = "all"
    NONE = "none"
    SOME = "some"


def relative(item: Item, option: Option) -> Relative | None:
    """How an option of at most ten syllables speaks of the others; None where it speaks for itself."""
    text = bare_option(option.text)
    if length(text) > LONGEST:
        return None
    words = line(text).words.rstrip(" .;,:")
    if _says_none(words):
        return Relative.NONE
    if words != "cả" and _SAYS_ALL.fullmatch(words):
        return Relative.ALL
    return _by_letters(item, option, words) or (Relative.SOME if _SAYS_NUMBERS.fullmatch(words) else None)


def named_letters(item: Item, text: str) -> frozenset[str]:
    """The letters of this item's options by which an option speaks of others (“Cả A và B”)."""
    found = _SAYS_LETTERS.fullmatch(line(bare_option(text)).words.rstrip(" .;,:"))
    letters = re.findall(r"(?<!\S)[a-h](?!\S)", found["letters"]) if found else []
    labels = {option.label for option in item.options}
    return frozenset(letter.upper() for letter in letters if letter.upper() in labels)


def _says_none(words: str) -> bool:
    return bool(_SAYS_NONE.fullmatch(words)) and not _BARE_NONE.fullmatch(words)


def _by_letters(item: Item, option: Option, words: str) -> Relative | None:
    letters = named_letters(item, option.text)
    if len(letters) < 2:
        return None
    if re.search(rf" {_WRONG}$", words):
        return Relative.NONE
    others = {one.label for one in item.options} - {option.label}
    return Relative.ALL if letters >= others and len(others) > 2 else Relative.SOME
