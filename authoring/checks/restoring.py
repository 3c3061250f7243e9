"""Words by which a stem asks, as a scanner or a typist without tones leaves them, written right; lengths are kept."""

import re

from authoring.text import bare

_ASKING = (
    *("không", "phải", "nào", "gì", "đây", "dưới", "là", "của", "chưa", "trừ", "ngoại trừ", "thuộc", "được", "bị"),
    *("đúng", "chính xác", "chọn", "tìm", "các", "những", "đều", "có", "việc", "đối tượng", "trường hợp", "hành vi"),
    *("nội dung", "người", "nhóm", "quyền", "nghĩa vụ", "trách nhiệm", "nguyên tắc", "cơ quan", "điều kiện"),
    *("phát biểu", "nhận định", "khẳng định", "câu", "phương án", "quá", "vượt", "khi", "nếu", "mà", "thì"),
)
_RIGHT = {bare(phrase): phrase for phrase in _ASKING}
_TONELESS = re.compile(rf"(?<!\S)(?:{'|'.join(sorted(_RIGHT, key=len, reverse=True))})(?!\S)")
_WHERE = re.compile(r"(?:^|(?<=[,.:] ))dau(?= (?:khong|chua|la) )")
_NOT = re.compile(r"(?<!\S)kh[oòóỏõọồộỗơờớởỡợ]ng(?!\S)")  # “khống”, “khổng” are words of their own


def restored(words: str) -> str:
    """Folded words with “không” as no scanner misread it; where no word has a tone, the words of an ask with theirs."""
    if words.isascii():
        return _TONELESS.sub(lambda found: _RIGHT[found.group()], _WHERE.sub("đâu", words))
    return _NOT.sub("không", words)
