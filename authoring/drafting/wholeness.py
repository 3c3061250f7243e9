"""Whether a question is one whole sentence: with its beginning, its end, and what follows from its case."""

import re

_ENDED = re.compile(
    r"(?<!\w)(?:để|với|cho|và|hoặc|của|từ|đến|tại|theo|là|bằng|trong|do|về|kèm|nếu|khi|mà|bao gồm|gồm|như|đối với)$"
)
_TORN = re.compile(r"(?<!\w)ban hành kèm(?! theo)|(?<!\w)(?:khi|khi có) nam (?:từ )?đủ \d+ tuổi$")
_PLACE_FIRST = re.compile(r"(?:các )?(?:khoản \d|điểm [a-zđ](?!\w)|điều \d)", re.IGNORECASE)
_CASE_ONLY = re.compile(
    r"(?:trường hợp(?! nào)|nếu|khi|nhưng|mà|thì|và|hoặc)(?!\w)(?!.*(?:,| thì | bao nhiêu))", re.IGNORECASE
)
_BOUND_LAST = re.compile(r"(?:thấp hơn|cao hơn|dưới|trên|từ|từ đủ) bao nhiêu [\w/ ]{0,14}$")
_MAIN = re.compile(
    r"(?<!\w)(?:thì|được|phải|bằng|là|gồm|thuộc|có trách nhiệm|trường hợp|điều kiện|không|tối đa|tối thiểu|nếu)(?!\w)"
)


def whole(text: str) -> bool:
    """Whether a question without its “?” stands as a sentence."""
    if _ENDED.search(text) or _TORN.search(text) or _PLACE_FIRST.match(text) or _CASE_ONLY.match(text):
        return False
    return not _BOUND_LAST.search(text) or _MAIN.search(text) is not None
