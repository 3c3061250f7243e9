"""Words by which a stem asks, as a scanner or a typist without tones leaves them, written right; lengths are kept."""

import re
from functools import lru_cache

from authoring.checks.asked import KINDS
from authoring.text import bare

_ASKING = (
    *("không", "phải", "nào", "gì", "đây", "dưới", "là", "của", "chưa", "trừ", "ngoại trừ", "thuộc", "được", "bị"),
    *("đúng", "chính xác", "chọn", "tìm", "các", "những", "đều", "có", "việc", "đối tượng", "trường hợp", "hành vi"),
    *("nội dung", "người", "nhóm", "quyền", "nghĩa vụ", "trách nhiệm", "nguyên tắc", "cơ quan", "điều kiện"),
    *("phát biểu", "nhận định", "khẳng định", "câu", "phương án", "quá", "vượt", "khi", "nếu", "mà", "thì"),
    *("sai về", "đúng về", "đúng với", "đúng khi"),
)
_FIXED = ("nào sau đây", "nào dưới đây", "sau đây", "dưới đây", "không phải là", "không phải", "không được", "không bị")
_RIGHT = {bare(phrase): phrase for phrase in (*_ASKING, *KINDS)}
_TONELESS = re.compile(rf"(?<!\S)(?:{'|'.join(sorted(_RIGHT, key=len, reverse=True))})(?!\S)")
_RIGHT_ANYWHERE = {bare(phrase): phrase for phrase in _FIXED}
_DAMAGED = re.compile(rf"(?<!\S)(?:{'|'.join(sorted(_RIGHT_ANYWHERE, key=len, reverse=True))})(?!\S)")
_WHERE = re.compile(r"(?:^|(?<=[,.:] ))dau(?= (?:khong|chua|la) )")
_NOT = re.compile(r"(?<!\S)kh[oòóỏõọồộỗơờớởỡợ]ng(?!\S)")  # “khống”, “khổng” are words of their own


def restored(words: str) -> str:
    """Folded words with “không” and “nào sau đây” as no scanner misread them.

    Where no word has a tone, the words of an ask get theirs.
    """
    if words.isascii():
        return _TONELESS.sub(lambda found: _RIGHT[found.group()], _WHERE.sub("đâu", words))
    words = _NOT.sub("không", words)
    for found in _DAMAGED.finditer(" ".join(map(_plain, words.split(" ")))):
        words = words[: found.start()] + _RIGHT_ANYWHERE[found.group()] + words[found.end() :]
    return words


@lru_cache(maxsize=1 << 13)
def _plain(word: str) -> str:
    plain = bare(word)
    return plain if len(plain) == len(word) else word
