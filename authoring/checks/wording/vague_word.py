"""A word in an option that says neither yes nor no, where the law doesn't say it."""

from collections.abc import Iterator

from authoring.checks.cues import cues
from authoring.checks.phrases import either, whole
from authoring.model.findings import Check, Remark, Severity
from authoring.model.items import Item

_VAGUE = whole(
    either(
        *("thường", "đôi khi", "thỉnh thoảng", "hầu hết", "phần lớn", "một số", "một vài", "tương đối", "có thể"),
        *("có lẽ", "nói chung", "nhìn chung", "nhiều khi", "đôi lúc", "ít nhiều"),
        r"khoảng(?= (?:\d|một|hai|ba|bốn|năm|sáu|bảy|tám|chín|mười|vài|nửa))",
    )
)
_PROTECTED = whole(
    either(
        r"thường (?:trú|trực|vụ|xuyên|niên|kỳ|kì|nhật|dân|phục|lệ|tình|thức)",
        r"(?:bình|bồi|thông|phi|đời|khác|lẽ|coi|xem|khinh|dị|không) thường",
        r"(?:không|chưa|chẳng) có thể|có thể chất",
        "một số điều của",
        r"(?:nhân|gấp|tăng|sinh|từng) đôi",
    )
)


def _vague(item: Item, cited: str) -> Iterator[Remark]:
    for option, (start, end) in cues(item, cited, _VAGUE, _PROTECTED):
        message = (
            f"“{option.text[start:end]}” làm phương án không rõ đúng sai, mà câu được dẫn không có chữ ấy: "
            "viết một điều xác định."
        )
        yield Remark(option.label, message, span=(start, end))


vague_word = Check("vague-word", Severity.INFO, _vague)
