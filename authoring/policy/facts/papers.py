"""Lists and forms that a body issues, named inside other clauses: “thuộc danh mục … do Bộ … ban hành”."""

import re

from authoring.policy.facts.wholes import is_sound

_UNNAMED = re.compile(
    r"(?<!\w)(?:thuộc|theo|trong|tại|vào|ngoài) (?:các )?(?:danh mục|biểu mẫu|mẫu|mức)$", re.IGNORECASE
)
_PAPER = re.compile(
    r"(?:Văn bản|Tờ khai|Đơn|Quyết định|Thông báo|Giấy|Phiếu|Danh sách|Bảng|Báo cáo|Đề nghị|Hồ sơ|Biên bản|Sổ|Thẻ|Bản"
    r"|Hợp đồng)(?!\w)[^,;:]*?(?= (?:được )?(?:thực hiện |lập )?theo (?:biểu )?mẫu$)"
)
_FORM = re.compile(r" (?:được )?(?:thực hiện |lập )?theo (?:biểu )?mẫu do $")
_LONGEST = 300
_LIST = re.compile(r"danh mục (?=\w)", re.IGNORECASE)


def is_unnamed(before: str) -> bool:
    """Whether the words before a body end with a list or form that they don't name (“thuộc danh mục | do …”)."""
    return _UNNAMED.search(before) is not None


def paper(before: str) -> str:
    """The paper whose form a body sets, where the words begin with it (“Tờ khai của thân nhân theo mẫu | do …”)."""
    match = _PAPER.match(before)
    words = match.group() if match else ""
    return words if is_sound(words) and len(words) <= _LONGEST else ""


def with_form(between: str, who: str, verb: str) -> str:
    """The verb, with its form where that stands between the paper and the body: “theo mẫu do Bộ … quy định”."""
    return f"{between.strip()} {who} {verb}" if _FORM.fullmatch(between) else verb


def is_list(words: str) -> bool:
    """Whether words name a list, whose own “hoặc” parts no clause (“danh mục nghề nặng nhọc hoặc độc hại”)."""
    return _LIST.match(words) is not None
