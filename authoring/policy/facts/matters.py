"""What a decision is about: a whole noun phrase, or nothing, so that the clause has to be said whole."""

import re

from authoring.policy.facts.papers import is_list
from authoring.policy.facts.wholes import is_sound

_FRONT = re.compile(r"^(?:cụ thể )?về (?=\w)")
_MAKING = re.compile(
    r"^(?:nghiên cứu,? )?(?:xây dựng|lập|soạn thảo|tổng hợp và lập"
    r"|thông qua)(?: và hoàn thiện)? (?=\w)",
    re.IGNORECASE,
)
_CLAUSE = re.compile(
    r"(?<!\w)(?:là|phải|được|có|thực hiện|ghi|làm|khi|nếu|thì|mà|gồm|hoặc|giao|báo cáo|tổng hợp"
    r"|theo (?:mẫu|danh mục|chế độ|quyết định|phương án)|(?:thuộc|trong) (?:các )?danh mục|quy hoạch)(?!\w)"
)
_ACTS = re.compile(r"(?<!\w)(?:phải|khi|nếu|thì|mà|báo cáo|tổng hợp)(?!\w)")
_ACTING = re.compile(r"(?:sử dụng|chủ trì|hướng dẫn|thực hiện|thống nhất|chỉ đạo|tổ chức)(?!\w)", re.IGNORECASE)
_VAGUE = re.compile(
    r"(?:mẫu|thủ tục|trình tự|lộ trình|mức|danh mục|y tế|số|chỉ đạo|nội dung|đối tượng|việc|văn bản)"
    r"|(?:\w+ ){0,6}(?:trường hợp|đối tượng|nội dung|vấn đề)(?: đặc biệt)? khác",
    re.IGNORECASE,
)
_LIMIT = re.compile(
    r",? (?P<limit>(?:trừ (?:trường hợp|các|những|quy định)|sau khi (?:có|được|lấy|thống))(?!\w)[^;.,\n]{3,200})"
)
_WAY = re.compile(
    r" theo (?:một trong [^;]*?|(?:trình tự|quy trình|thủ tục|nguyên tắc"
    r"|hướng)(?:,? \w+){0,3}?)(?: như)? sau(?: đây)?$"
)
_TOLD = 2
_CITING = re.compile(r"(?:điểm|khoản|Điều|Khoản|Mục|Chương)(?!\w)")
_SHORT = 4


def matter(words: str, *, before: bool) -> str:
    """The matter without “về” and without who works it out; “” where the words are no whole noun phrase.

    `before` the body that decides (“Mức … do … quy định”, “xây dựng … trình … quyết định”) they may be a clause.
    """
    clean = _FRONT.sub("", words, count=1)
    clean = _MAKING.sub("", clean, count=1) if before else clean
    if not is_sound(clean) or clean[:1].isdigit() or _VAGUE.fullmatch(clean):
        return ""
    named = is_list(clean) and not _ACTS.search(clean)
    clause = before and not clean.lower().startswith("việc ") and (_CLAUSE.search(clean) or _ACTING.match(clean))
    return "" if clause and not named else clean


def without_way(words: str) -> str | None:
    """The matter without “theo trình tự như sau”: “” where too little is left, None where no such words stand there."""
    way = _WAY.search(words)
    if way is None:
        return None
    return words[: way.start()] if len(words[: way.start()].split()) > _TOLD else ""


def is_short(words: str) -> bool:
    """Whether words are so few that a comma behind them can't end the matter (“quy định mẫu, trình tự, …”)."""
    return len(re.split(r"[,\s]+", words)) <= _SHORT and not _CITING.match(words)


def limits(text: str, quote: str) -> tuple[str, ...]:
    """The exception or the opinion behind a decision (“…, trừ trường hợp …”, “… sau khi có ý kiến của Bộ Y tế”)."""
    match = _LIMIT.match(text.partition(quote)[2])
    return (match["limit"],) if match else ()
