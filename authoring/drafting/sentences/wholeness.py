"""Whether a question is one whole sentence: with its beginning, its end, and what follows from its case."""

import re

from authoring.drafting.sentences.turns import WHOLE

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
_TIME_LAST = re.compile(r"bao nhiêu (?:ngày|tháng|giờ)(?: làm việc)?, (?P<rest>[^,]+)$")
_SHORT = 9  # so many words at most make a mere name
_HOLES = re.compile(  # where the law pointed elsewhere, and nobody knows now at what
    r"thuộc trường hợp theo quy định|cao hơn số năm kể từ|đủ điều kiện hết thời hạn"
    r"|nhận được (?:thông báo|văn bản(?: phê duyệt| phản hồi)?(?: có ý kiến)?|đề nghị|kiến nghị)(?: (?:của|do) [^,]*)?,"
    r"|(?:hoặc|và) mà(?!\w)|có mức (?:hưởng|đóng)$"
    r"|^(?!.*đối tượng.*đối tượng).* (?:nơi|của) đối tượng (?:đang|đã)"
    r"|theo quy định được,|(?<!\w)điểm [a-zđ](?:(?:,| và| hoặc) [a-zđ])* khoản \d+ Điều \d+"
    r"|thì (?:được )?thực hiện theo quy định(?: của [^,?]*)?$|cứ mỗi (?:năm|tháng) bằng số tiền"
    r"|(?<!\w)thì chậm nhất [^,?]*(?:nào|bao nhiêu \w+)$"
    r"|^trường hợp (?:(?!,| thì | được | phải | bằng | là ).)* (?:tối đa|không quá) [^,?]*bao nhiêu \w+$"
    r"|(?:giải quyết hưởng|và các (?:điều khoản|nội dung) khác|sau \d+ (?:ngày|tháng))$"
    r"|trong hồ sơ do(?!\w)|theo mẫu do ai quy định$|^ai (?:có trách nhiệm )?ban hành (?:\w+ ?){1,6}$"
    r"|^(?:thời hạn nộp hồ sơ (?:chậm nhất|tối đa)|thời gian hỗ trợ là|mức chi) "
    r"|^\d+ ?% [^?]*ngày nào|^(?:trước|chậm nhất) [^,?]*ngày nào(?: h[àằ]ng năm)? (?:báo cáo|nộp|gửi|lập)(?!\w)"
)
_TANGLED = re.compile(  # two sentences in one, the same said twice, a bound in a row of cases
    r"(?P<each>cho mỗi (?:\w+ ){2,}\w+)(?!\w).*(?P=each)(?!\w)"
    r"|(?<!\w)(?P<since>kể từ ngày [^,;]+?)(?=,| đối với).*(?P=since)(?=,| đối với)"
    r"|(?<!\w)(?P<fact>không (?:\w+ ){7}\w+)(?!\w).*(?P=fact)(?!\w)"
    r"|^đối với [^,]+,.*(?<!\w)đối với(?!\w)|(?<!\w)thì [^?]* trong bao nhiêu trường hợp$"
    r"|thời hạn đóng(?!\w)[^,]* thời hạn đóng(?!\w)|báo cáo định kỳ bao nhiêu \w+, hằng năm"
    r"|gồm (?:tổ chức|cơ quan|bảo hiểm xã hội)(?!\w)[^?]* (?:mở|gửi|lập|nộp) "
    r"|^thực hiện chế độ báo cáo[^,]* bao nhiêu [^,]*,|(?<!\w)thì việc (?:(?! (?:thì|được|phải|là) ).)* thời hạn(?!\w)"
    r"|quyết định, trường hợp [^?]* thì [^?]*quyết định (?:tối đa|bằng|là) bao nhiêu"
    r"|bao nhiêu [^?]* đối với trường hợp [^?]* thì [^?]*(?:phải|có trách nhiệm)(?!\w)"
    r"|nhưng tối đa \d[^?]* nếu [^?]*bao nhiêu|hoặc trong thời hạn|định kỳ bao nhiêu [^?]* và h[àằ]ng năm, "
    r"|đến hết ngày [^?]*(?:tối đa|không quá) [^?]*bao nhiêu|^về [^?]* có trách nhiệm, trong thời hạn"
    r"|trong trường hợp [^?]*,[^?]* bao nhiêu [^,?]* hoặc (?!.* thì )|(?<!\w)có thể [\w ]*bao nhiêu .* hoặc ",
    re.IGNORECASE,
)
_CASE_FIRST = re.compile(r"(?:trường hợp|ngoài|nếu|khi|trong|sau|trước|từ|cứ)(?!\w)", re.IGNORECASE)
_GETTING = re.compile(r"(?<!\w)được (?:nghỉ|hưởng|hỗ trợ|trợ cấp)(?!\w)")
_SOMEBODY = re.compile(
    r"(?<!\w)(?:người|lao động|thân nhân|công dân|học sinh|sinh viên|sĩ quan|quân nhân|cán bộ|công chức|viên chức"
    r"|các con|con (?:dưới|đủ|từ)|cha|mẹ|vợ|chồng|ông|bà|anh|chị|trẻ em|thương binh|bệnh binh|công nhân|nhân viên"
    r"|cơ quan|đơn vị|tổ chức|cơ sở|doanh nghiệp|hộ|hợp tác xã|trường|đối tượng|ai|chủ thể|thành viên|đại biểu)(?!\w)",
    re.IGNORECASE,
)


def whole(text: str) -> bool:
    """Whether a question without its “?” stands as a sentence, all of it known and said once."""
    if _CASE_FIRST.match(text) and _GETTING.search(text) and not _SOMEBODY.search(text):
        return False
    if _HOLES.search(text) or _TANGLED.search(text) or _DOERLESS.match(text):
        return False
    if _ENDED.search(text) or _TORN.search(text) or _PLACE_FIRST.match(text) or _CASE_ONLY.match(text):
        return False
    last = _TIME_LAST.search(text)
    if last and len(last["rest"].split()) <= _SHORT and not WHOLE.search(last["rest"]):
        return False
    return not (_BOUND_LAST.search(text) or "trở lên" in text) or _MAIN.search(text) is not None
