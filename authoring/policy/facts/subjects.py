"""The words before a value parted into whom they speak of, what is measured, and what is said of it."""

import re
from dataclasses import dataclass

from authoring.policy.facts.clauses import masked

_MEASURE = re.compile(
    r"(?:(?:các|những) )?(?:mức|tỷ lệ|thời gian|thời hạn|thời điểm|số (?!bảo)|tuổi|độ tuổi|kinh phí|giá|hệ số"
    r"|tổng(?! hợp| kết)|phần|định mức|lãi suất|giá trị|hạn mức)(?!\w)",
    re.IGNORECASE,
)
_SAYS = re.compile(
    r"(?<!\w)(?:không |chưa |cũng |đều |sẽ |vẫn )?(?:bằng|là|được|do|phải|(?<!làm )căn cứ|áp dụng|không|gồm"
    r"|bao gồm|chậm nhất"
    r"|còn(?! thiếu| lại)|trừ|giảm|tăng|cộng|thêm|trong thời hạn|cao hơn|thấp hơn|lớn hơn|nhỏ hơn"
    r"|tính(?= theo ngày)"
    r"|(?:tối đa|tối thiểu|thấp nhất|cao nhất)(?= (?:bằng|là|không|\d)|$))(?!\w)",
    re.IGNORECASE,
)
_OWNER = re.compile(r"(?<!\w)(?:của|đối với|cho)\s", re.IGNORECASE)
_NAMED = (
    r"lao động(?: nam| nữ)?|sử dụng lao động|bệnh|dân|mẹ|cha|con|cao tuổi|đại diện|khuyết tật|thất nghiệp|nước ngoài"
    r"|việt nam|đứng đầu|có thẩm quyền|thứ \w+|hành nghề|thụ hưởng|được bảo hiểm|học nghề|khám bệnh|tử tuất"
)
_NOUN = re.compile(
    r"(?:(?:các|những|mỗi|một|mọi|từng|từ) )?(?:người|lao động|công dân|đối tượng|cơ quan|tổ chức|đơn vị|doanh nghiệp"
    r"|cơ sở|bệnh viện|trung tâm|quỹ|bộ|ủy ban|hội đồng|chính phủ|ngân sách|nhà nước|bảo hiểm|thân nhân|con|vợ|chồng"
    r"|cha|mẹ|thai(?! sản)"
    r"|nam|nữ|cán bộ|công chức|viên chức|sĩ quan|hạ sĩ|quân nhân|học sinh|sinh viên|học viên|trẻ em|hộ"
    r"|thành viên|hồ sơ|thẻ|hợp đồng|văn bản|lương|trợ cấp|tiền|thu nhập|chi phí|số tiền|giấy|sổ|phụ cấp|thủ trưởng"
    r"|giám đốc|chủ|bên|cá nhân|nhà giáo|kết quả|trạm|sở|tổng giám đốc|công ty|ngân hàng|việc|danh sách|báo cáo"
    r"|kiểm toán nhà nước|tòa án|viện|cục|quốc hội|chủ tịch|bộ trưởng|thủ tướng|thương binh|bệnh binh|dân quân"
    r"|chiến sĩ|công an|phòng|ban|đại diện|trường hợp|quyết định(?= về| của| hưởng))(?!\w)",
    re.IGNORECASE,
)
_THING = re.compile(
    r"(?:(?:các|những|mỗi|một|mọi) )?(?:hồ sơ|thẻ|hợp đồng|văn bản|lương|trợ cấp|tiền|thu nhập|chi phí|số tiền"
    r"|giấy|sổ|phụ cấp"
    r"|kết quả|việc|danh sách|báo cáo|quyết định|trường hợp)(?!\w)",
    re.IGNORECASE,
)
_PERSON = re.compile(
    r"(?<!\w)(?:con nuôi|con|trẻ em|trẻ|thai(?! sản)|lao động nữ|lao động nam|(?<!việt )nam|nữ|vợ|chồng|cha|mẹ|công dân"
    r"|người lao động|người cao tuổi|người"
    r"|học sinh|sinh viên|thân nhân|thành viên|anh|chị|em)(?!\w)(?= ?(?:\w+ ?){0,6}$)",
    re.IGNORECASE,
)
_BARE = re.compile(
    rf"(?:(?:các|những|mỗi|một) )?(?:người(?! (?:{_NAMED}))|đối tượng|trường hợp|cá nhân|hộ(?= \w+ có))(?!\w)",
    re.IGNORECASE,
)
_REFERENCE = re.compile(
    r"(?:thuộc (?:các )?đối tượng |theo )?(?:quy định|nêu|ghi)(?: tại| ở)?(?: các)? (?:điểm|khoản|Điều|điều|Mục|Chương)"
    r"(?:[^,;]*?(?:Điều|khoản|điểm|Luật|Nghị định|Quyết định|Bộ luật|Thông tư|Nghị quyết|Chương) (?:này"
    r"|\d+\w*(?= của (?!Luật|Nghị|Bộ|Quyết|Thông)|(?! ?(?:của|Luật|Nghị|Bộ|Quyết|và|·)))|[A-ZĐ]\S*(?: [a-zđ]\S*"
    r"| xã hội| y tế){0,4}?(?= (?:được|phải|có|thì|hằng|hàng|đóng|không|bằng|là|khi|mà|tối|đang|đã|bị|chưa|tham"
    r"|đồng|cùng|do|$))))",
)
_ACTS = re.compile(
    r"(?<!\w)(?:không |chưa |cũng |đều |sẽ |vẫn |chỉ )?(?:được|phải|bằng|thì|là|do(?! Nhà nước quy định)|có trách nhiệm"
    r"|có quyền"
    r"|có(?! thẩm quyền)|chịu|đóng|nộp|hưởng"
    r"|trích|hỗ trợ|thanh toán|chi trả|trả|gửi|thực hiện|tối đa|tối thiểu|thấp nhất|cao nhất|không|hằng tháng"
    r"|hàng tháng|(?<!dự )(?<!chuẩn )(?<!thiết )(?<!trang )bị"
    r"|đã|chưa|chậm nhất|giải quyết|(?<!phân )(?<!trợ )(?<!phụ )(?<!trung )(?<!các )(?<!cung )cấp(?! tỉnh| huyện"
    r"| xã| trung| cơ| có| chuyên| cứu)|xây dựng|chủ trì|phân bổ|công bố|bố trí|tạm ứng|thông qua|mở|thẩm định"
    r"|phê duyệt|hoàn thành|tự đi|trực tiếp|tổ chức thực hiện|chuyển|thông báo"
    r"|(?<!độc )(?<!công )(?<!thành )lập|(?<!đăng )(?<!chữ )ký|ban hành|tổng hợp|báo cáo"
    r"|xem xét|quyết định|cung cấp"
    r"|trong thời hạn|từ|đủ|dưới|trên|sinh(?! viên| hoạt| lời| sống| dục)|nghỉ|học(?! sinh| viên| tập| phí)"
    r"|(?<!việc )làm|tạm dừng"
    r"|tham gia|căn cứ|chết|suy giảm|mang thai|gồm|đang|vượt|bao gồm|cử|xác định|tiếp nhận"
    r"|(?<!chương )(?<!quy )(?<!lộ )(?<!công )(?<!quá )(?<!tờ )trình|kiểm tra"
    r"|(?<!dự )(?<!giới )tính"
    r"|đề nghị|định kỳ|giao(?= dự))(?!\w)",
    re.IGNORECASE,
)
_ASSERTS = re.compile(
    r"(?<!\w)(?:không |chỉ |cũng |sẽ )?(?:được|(?<=không )bị|phải|bằng|thì|có trách nhiệm|có quyền"
    r"|chịu trách nhiệm|(?:hằng|hàng) tháng(?= đóng)|tối đa|tối thiểu|thấp nhất|cao nhất|là|không quá"
    r"|do(?! Nhà nước quy định)"
    r"|đóng(?= bằng)|nộp|gửi|có(?= (?:thời hạn|giá trị|hiệu lực)))(?!\w)",
    re.IGNORECASE,
)
_PERFORMS = re.compile(r"(?<!tượng )(?<!người )thực hiện(?! chế độ)(?!\w)")
_BY = re.compile(r" (?:theo (?:phương án|hợp đồng|quyết định)(?!\w).*|bình quân)$")
_IS_DOING = re.compile(r"(?P<what>[^,;]{3,60}?) (?=là việc )")
_HAS = re.compile(r"(?<!\w)(?:có|bị|đã|đạt)(?!\w)")
_INNER = re.compile(
    r"(?:(?:^|,|(?<!\w)(?:và|hoặc|của|cho|với|các|những|tại|là)) )(?P<noun>(?:người|lao động|cơ quan|tổ chức"
    r"|đơn vị|doanh nghiệp"
    r"|cơ sở|ngân hàng|đối tượng|cán bộ|công chức|quân nhân|học sinh|hộ|công dân|khóa học|thân nhân)(?!\w))",
    re.IGNORECASE,
)
_HUNG = re.compile(r" (?:lần đầu|lần thứ \w+|đồng thời|tiếp tục|vừa|mới)(?: tiên)? ?$")
_LISTED = 5
_EDGES = ' \n\t,;:.–-“”"…'
_POINTING = re.compile(
    r"\s*(?:(?:và )?(?:được |có |thì )?(?:quy định|tính|thực hiện|xác định|áp dụng|phân bổ"
    r"|điều chỉnh)?(?: cụ thể)?\s*(?:như sau|sau đây|dưới đây|cụ thể)|theo quy định sau đây|(?:bao )?gồm)\s*:?\s*$",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True)
class Said:
    """Of whom or what, what is measured, the verb words up to the value, what a lead-in asks; each may be empty."""

    subject: str = ""
    measure: str = ""
    verb: str = ""
    asked: str = ""


def said(words: str) -> Said:
    """The words parted: “Mức đóng của người lao động bằng” is the worker's rate, “phải nộp” has no subject."""
    text = trimmed(words)
    if _MEASURE.match(text):
        return _measured(text)
    if not _NOUN.match(text):
        doing = _IS_DOING.match(text)
        return Said(doing["what"], "", text[doing.end() :]) if doing else Said(verb=text)
    match = _act(text)
    if match is None:
        return Said(text, "", "")
    hung = _HUNG.search(text, 0, match)
    match = hung.start() if hung else match
    return Said(trimmed(text[:match]), "", trimmed(text[match:]))


def is_measured(subject: str) -> bool:
    """Whether a subject is what is measured (“Thời gian nghỉ việc”, “Mức đóng”)."""
    return _MEASURE.match(subject) is not None


def trimmed(words: str) -> str:
    """Words with single blanks, without signs at their edges and without “như sau”."""
    return _POINTING.sub("", " ".join(words.split()).strip(_EDGES)).strip(_EDGES)


def is_bare(subject: str) -> bool:
    """Whether a subject is only “Người …” or “Đối tượng …”, whose own words are already the condition."""
    return _BARE.match(subject) is not None


def _measured(text: str) -> Said:
    shown = masked(text)
    reference = _REFERENCE.search(shown)
    match = next(
        (
            m
            for m in _SAYS.finditer(shown)
            if m.start() and not (reference and reference.start() <= m.start() < reference.end())
        ),
        None,
    )
    measure = text[: match.start()] if match else text
    verb = trimmed(text[match.start() :]) if match else ""
    owner = _OWNER.search(measure)
    if owner is None:
        return Said("", trimmed(measure), verb)
    return Said(trimmed(_BY.sub("", measure[owner.end() :])), trimmed(measure[: owner.start()]), verb)


def _act(text: str) -> int | None:
    """Where the verb of a noun's sentence begins; behind a reference, and behind the clause that a bare noun needs."""
    shown = masked(text)
    start = 0
    if is_bare(text):
        first = _ACTS.search(shown)
        start = first.end() if first else 0
        reference = _REFERENCE.search(shown)
        if reference and (not first or reference.start() <= first.start() + 12):
            start = reference.end()
            match = _ACTS.search(shown, start)
            return match.start() if match else None
        match = _ASSERTS.search(shown, start)
        return match.start() if match else None
    head = _NOUN.match(shown)
    start = _list_end(shown, head.end() if head else 0)
    reference = _REFERENCE.search(shown)
    match = (_ASSERTS if _THING.match(text) else _ACTS).search(shown, start)
    if match and reference and reference.start() <= match.start():
        match = _ACTS.search(shown, reference.end())
    if match and shown[: match.start()].rstrip().endswith("đối tượng"):
        match = _ASSERTS.search(shown, match.end())
    return match.start() if match else None


def _list_end(shown: str, start: int) -> int:
    """Behind the last comma of a list of nouns (“Thương binh, người …, bệnh binh”), else where it was."""
    first = shown.find(",", start)
    if first < 0 or _ACTS.search(shown, start, first) or len(shown[:first].split()) > _LISTED:
        return start
    while first >= 0 and not (_ASSERTS.search(shown, start, first) or _PERFORMS.search(shown, start, first)):
        start, first = first + 1, shown.find(",", first + 1)
    return start


def inner(words: str) -> Said:
    """The noun with its “có …” at the end of long words: “… ngân hàng thương mại cổ phần | có vốn nhà nước”."""
    shown = masked(words)
    has = next((match for match in reversed(list(_HAS.finditer(shown)))), None)
    nouns = list(_INNER.finditer(shown, 0, has.start())) if has else []
    if has is None or not nouns:
        return Said()
    return Said(trimmed(words[nouns[-1].start("noun") : has.start()]), "", trimmed(words[has.start() :]))


def nearest_noun(words: str) -> str:
    """The person right before an age: the last noun of a person with at most a few words behind it."""
    shown = masked(words)
    found = list(_PERSON.finditer(shown))
    if not found:
        return ""
    tail = words[found[-1].start() :]
    return trimmed(
        re.sub(r"\s*(?:thì |khi |đã |có |từ |tuổi |đến )*(?:đủ|từ|dưới|trên|có|tuổi|thì|độ tuổi|chưa)\s*$", "", tail)
    )
