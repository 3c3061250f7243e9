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
_DOERLESS = re.compile(r"(?:gặp khó khăn|tăng thêm|khuyến khích|chi đóng|cứ mỗi \w+, trường hợp)(?!\w)", re.IGNORECASE)
_BOUND_LAST = re.compile(r"(?:thấp hơn|cao hơn|dưới|trên|từ|từ đủ) bao nhiêu [\w/ ]{0,14}$")
_MAIN = re.compile(
    r"(?<!\w)(?:thì|được|phải|bằng|là|gồm|thuộc|có trách nhiệm|trường hợp|điều kiện|không|tối đa|tối thiểu|nếu)(?!\w)"
)
_HOLES = re.compile(  # where the law pointed elsewhere, and nobody knows now at what
    r"thuộc trường hợp theo quy định|cao hơn số năm kể từ|đủ điều kiện hết thời hạn"
    r"|nhận được (?:thông báo|văn bản(?: phê duyệt)?|đề nghị|kiến nghị)(?: (?:của|do) [^,]*)?,"
    r"|^(?!.*đối tượng.*đối tượng).* (?:nơi|của) đối tượng (?:đang|đã)"
    r"|(?:giải quyết hưởng|và các (?:điều khoản|nội dung) khác|sau \d+ (?:ngày|tháng))$"
)
_TANGLED = re.compile(  # two sentences in one, the same said twice, a bound in a row of cases
    r"(?P<each>cho mỗi (?:\w+ ){2,}\w+)(?!\w).*(?P=each)(?!\w)"
    r"|(?<!\w)(?P<fact>không (?:\w+ ){7}\w+)(?!\w).*(?P=fact)(?!\w)"
    r"|^đối với [^,]+,.*(?<!\w)đối với(?!\w)|(?<!\w)thì [^?]* trong bao nhiêu trường hợp$"
    r"|^thực hiện chế độ báo cáo[^,]* bao nhiêu [^,]*,|(?<!\w)thì việc (?:(?! (?:thì|được|phải|là) ).)* thời hạn(?!\w)"
    r"|quyết định, trường hợp [^?]* thì [^?]*quyết định (?:tối đa|bằng|là) bao nhiêu"
    r"|bao nhiêu [^?]* đối với trường hợp [^?]* thì [^?]*(?:phải|có trách nhiệm)(?!\w)"
    r"|nhưng tối đa \d[^?]* nếu [^?]*bao nhiêu"
    r"|trong trường hợp [^?]*,[^?]* bao nhiêu [^,?]* hoặc (?!.* thì )|(?<!\w)có thể [\w ]*bao nhiêu .* hoặc ",
    re.IGNORECASE,
)


def whole(text: str) -> bool:
    """Whether a question without its “?” stands as a sentence, all of it known and said once."""
    if _HOLES.search(text) or _TANGLED.search(text) or _DOERLESS.match(text):
        return False
    if _ENDED.search(text) or _TORN.search(text) or _PLACE_FIRST.match(text) or _CASE_ONLY.match(text):
        return False
    return not _BOUND_LAST.search(text) or _MAIN.search(text) is not None
