"""How clauses and subjects begin: openers of conditions, times in front, words that only point."""

import re

from authoring.policy.facts.clauses import MAIN, THEN
from authoring.policy.facts.places import Place
from authoring.policy.facts.subjects import is_bare

OPENER = re.compile(
    r"(?:trừ|kể cả)? ?(?:đối với )?(?:trong )?(?:các )?trường hợp|trừ|nếu|đối với|khi|với điều kiện"
    r"|áp dụng (?:cho|đối với)|nhưng|trong đó|còn"
    r"|sau đó|mà|(?:kể từ|tính từ)(?: ngày| khi| thời điểm)?|không bao gồm|không kể|ngoại trừ|tương ứng(?: với)?"
    r"|tại thời điểm",
    re.IGNORECASE,
)
ADVERBIAL = re.compile(
    r"(?:và )?(?:trong|chậm nhất|muộn nhất|định kỳ|sau|quá|trước|mỗi|cứ(?= (?:mỗi|thêm|\d)|$)|kể từ|đến|ít nhất"
    r"|hết)(?!\w)|(?:hằng|hàng) \w+$",
    re.IGNORECASE,
)
RHYTHM = re.compile(
    r"^(?:sau đó,? )?(?:(?:cứ|với) (?:thêm )?(?:mỗi )?|(?:thêm )?mỗi (?=năm|tháng|ngày|lần|quý|tuần)).*?"
    r"(?=(?:người|mức|được|tính|trừ|giảm|thì)(?!\w))",
    re.IGNORECASE,
)
ANAPHOR = re.compile(r"(?:này|đó|trên|nói trên|nêu trên)$")
TIMED = re.compile(r"(?:^|\s)(?:trong (?:thời hạn|vòng)|chậm nhất|trước ngày).*$", re.IGNORECASE | re.DOTALL)
SEX = re.compile(r"(?:nam|nữ)(?: đủ| và)?$", re.IGNORECASE)
POINTING_LENGTH = 5
_SHORT = 3


def inside(place: Place, at: int) -> int:
    """Where the words of a clause begin, behind “nếu”, “trường hợp”, “trong đó”."""
    part = place.parts[at]
    opener = OPENER.match(place.text, part.words) if part.kind not in (MAIN, THEN) else None
    return opener.end() if opener else part.words


def speaks(subject: str) -> bool:
    """Whether a subject says whom: not “mức này”, not “nam” or “Người” alone."""
    pointing = ANAPHOR.search(subject) and len(subject.split()) <= POINTING_LENGTH
    return (
        bool(subject)
        and not pointing
        and not SEX.match(subject)
        and not (is_bare(subject) and len(subject.split()) <= _SHORT)
    )
