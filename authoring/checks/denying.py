"""Whether a negation in its clause denies what is asked: “… nào không …”, “chọn câu sai”, “không trả khoản nào”."""

import re

from authoring.checks.asked import BELOW, KIND, MEASURE, WHICH
from authoring.checks.phrases import whole

_AT_ONCE = re.compile(rf"^(?:{BELOW})?(?: ,)? ?(?:(?:thì|sẽ|đã|đang|mà)(?: |$))?")
_CLOSES = r"(?:$|(?:về|khi|trong|theo|với|so với|đối với)(?: |$))"
_MODAL = whole(rf"được|phải|bị|cần|nên|thể|(?:đúng|chính xác)(?= {_CLOSES}|$)|thuộc|là")
_RIGHTLY = re.compile(
    rf"(?:thật |thực sự |hoàn toàn )?(?:đúng|chính xác|đầy đủ|chuẩn xác|chuẩn|phù hợp)(?: {_CLOSES}|$)"
)
_STATEMENT = re.compile(
    r"(?:^| )(?:nội dung|luận điểm|nhận định|phát biểu|khẳng định|câu|ý|thông tin|số liệu|cách \S+|khái niệm"
    r"|quan điểm)$"
)
_AUXILIARY = re.compile(r"(?:^| )(?:sẽ|đã|đang|vẫn|cũng|đều|từng)$")
_LOOSE = whole("của|trong|ở|tại|về|khi|từ|đối với|trên|theo|sau|trước|do|là|cũng|đều|nói|mà")
_SUBJECT = whole(
    "quỹ|người|nhà thầu|nhà đầu tư|chủ đầu tư|công dân|nhân dân|cơ quan|tổ chức|đảng|đảng viên|cán bộ|công chức"
    "|viên chức|bệnh viện|cơ sở|doanh nghiệp|nhà nước|chính phủ|quốc hội|pháp luật|luật|nghị quyết|nước ta|ta|bác"
    "|hồ chí minh|nguyễn ái quốc|quân đội|quân nhân|chiến sĩ|học sinh|sinh viên|lao động|bên|hội đồng|ủy ban"
    "|tòa án|chủ tịch|dân quân|bộ đội|công an|thanh niên|phụ nữ|nông dân|công nhân|giai cấp|nhà trường|giáo viên"
    "|thẩm phán|mặt trận|công đoàn|sở|bộ|chi bộ|đảng bộ|cấp ủy|giám đốc|lái xe|xe|đoàn viên|hội viên|cử tri"
    "|luận cương|cương lĩnh|di chúc|tuyên ngôn|hiệp định|tác phẩm|kế hoạch|chiến dịch|phong trào|hội nghị|đại hội"
    "|điều lệ|quy chế|đại biểu|trẻ em|hộ|vợ|chồng|thực dân|đế quốc|dân tộc|đồng chí|tổ chuyên gia|ngân hàng|ngân sách"
    "|hiến pháp|nghị định|thông tư"
)
_CASE = re.compile(r"(?:trường hợp|khi|lúc|nơi|đâu)$")
_REASON = re.compile(r"(?:^| )(?:(?:vì|(?<!lý )do|bởi)(?: lẽ| lý do| cớ| nguyên nhân)?|với lý do)$")
_VERB_AND_OBJECT = 2
_MODALS = re.compile(r"^(?:(?:được|phải|bị|thuộc|có|còn|cần|nên|thể|do|là|từng|bao giờ|gồm có)(?: |$))*")
_ABOUT = re.compile(r"^(?:nhắc|nói|đề cập|bàn|liên quan|ảnh hưởng|tác động|hướng) (?:đến|tới|về) ")
_STRANDED = re.compile(
    r" (?:đến|tới|về)$"
    r"|^(?:(?:được|phải|bị|cần|nên|thể) )?(?:đề cập|nhắc|nêu|đặt ra|đề ra|sử dụng|thực hiện|áp dụng|quy định|ghi nhận"
    r"|chủ trương|tham gia|tham dự|tiến hành|tổ chức|công nhận|thừa nhận|cho phép|bảo đảm)$"
)
_SAID_WRONG = re.compile(r"(?:nói|nêu|viết|trình bày|ghi) (?:đúng|chính xác|đầy đủ|phù hợp)")
_PREDICATE = whole(
    "thì|được|phải|bị|là|(?<!sự )có|sẽ|do|(?<!phụ )(?<!trực )thuộc|thuộc về"
    r"|(?<=\S )(?:bao gồm|(?<!bao )gồm|như|giống|vi phạm|gây|thể hiện|nói lên|chứng tỏ|cho thấy)"
)
_LINK = whole(
    "thì|khiến|giúp|buộc|khi|nếu|mà|vì|do|để|cho|với|được|phải|bị|có|sẽ|báo hiệu|chỉ dẫn|cho biết|báo|nói|nói rằng"
)
_ADJUNCT = whole("theo|bằng|dẫn đến|dẫn tới|đến|(?<=\\S )nộp|do")
_BESIDE = re.compile(
    r"(?:^|(?<!mang)(?<!kèm)(?<!kéo)(?<!chở)(?<!đem)(?<!làm)(?<!hiểu) )theo "
    r"(?:(?:quy định|nội dung|hướng dẫn) )?(?:\S+ ){1,3}$"
    r"|\S+ \S+ (?<!đối tượng )(?<!điều kiện )(?<!diện )(?<!quyền )hưởng "
)  # “… theo luật nào”, “chưa qua đào tạo hưởng mức nào”: what is asked stands outside of what is denied
_WHILE = re.compile(
    r"(?:(?<!đến )(?:khi|lúc)|(?:trong|vào)(?: khoảng)? (?:thời gian|thời điểm|giờ|khung giờ|ngày|tháng|mùa|dịp)) $"
)
_MEASURED = re.compile(r" (?:bao nhiêu|mấy) ")
_OPENER = whole("khi|nếu|mà|vì|do|để|cho|với|trường hợp|nơi|thì|trừ")
_CONSEQUENCE = whole("thì")
_CONDITION = re.compile(r"(?:^| )thì | bị (?:coi|xem|xử|phạt) | (?:nhưng|song) | mà (?!không |chưa |pháp luật |có )")
_LEFT_OUT = whole("được|thuộc|tính")
_HEAD = re.compile(
    r"(?:^| )(?:(?<!nghỉ )(?<!làm )(?<!công )(?<!thôi )(?<!mất )(?<!sự )việc|hành vi|(?<!phạm )tội|người|đối tượng"
    r"|trường hợp|hộ|(?<!người )bệnh|thẻ|trẻ em|thân nhân|nơi|vùng|địa bàn|khu vực)$"
)
_OF_MANY = re.compile(rf"(?:^| )(?:những|các) (?:{KIND}|việc) ")
_SOMEBODY = re.compile(r"^người (?:đang |đã )?(?:bị|được|có) \S+")
_IS_KIND = re.compile(
    rf"là(?: một| các| những)? (?:{KIND}|đại biểu|thành viên|nhân vật|vị|tác giả|nhà thơ|nhà văn|tướng)"
)
_OF_SOMEBODY = re.compile(rf"là(?: một| các| những)? (?:{KIND}|việc)(?: (?!của |cho |với |về |đối )\S+){{1,3}}")
_STILL = re.compile(r"(?P<before>.*?)(?:^| )vẫn(?: |$)")
_OPENING = re.compile(
    r"(?:^| )(?:(?:vì|nhằm) mục đích|từ|gồm|bao gồm|khi|với|đối với|cho|trường hợp|các trường hợp|thuộc|thuộc về"
    r"|bởi|do|nếu|về|ở|tại)$"
)
_ONE_OBJECT = re.compile(r"\S+(?: \S+){1,2} nào(?: sau đây| dưới đây)?(?: (?:trong|khi|ở|tại|trước|sau) .*)?$")
_CLOSING = re.compile(_CLOSES)
_CHOOSE = whole(
    rf"(?:chọn|tìm|chỉ ra|xác định|nêu)(?: (?:một|các|những))?(?: (?:{KIND}|việc làm|việc|hành động|thông tin))*"
)
_ONE = re.compile(rf"(?:^| )có (?:một|1) {KIND}(?: {BELOW}| là)?$")
_COUNTED = re.compile(rf"(?:^| )(?:mấy|bao nhiêu) {KIND}(?: {BELOW})$")
_WILLED = re.compile(
    r"(?:của (?:\S+ ){1,3}?)?(?:(?:đã|vẫn|cùng|kiên quyết) )?"
    r"(?:chủ trương|quyết định|cam kết|hứa|thề|tuyên bố|đồng ý|cho rằng)"
)
_SAYER = re.compile(
    r"(?:^| )(?:văn bản|văn kiện|nghị quyết|nghị định|luật|điều luật|hiến pháp|chỉ thị|cương lĩnh|hiệp định|tuyên ngôn"
    r"|đại hội|hội nghị|tác phẩm|bài|lời|thư|ai|người|đồng chí|ông|nước|đảng|tổ chức|cơ quan)$"
)
_SAYS = re.compile(
    r"(?:^| )(?:khẳng định|tuyên bố|nhấn mạnh|xác định|quy định|nêu|chỉ|yêu cầu|cho)(?: rõ| rằng)?(?: \S+){0,3}$"
)
_DEFINED = whole(rf"(?:là|gồm)(?: (?:\S+ ){{0,2}}?(?:nào|gì|ai|đâu))?(?: {BELOW})?")


def denies(word: str, before: str, after: str) -> bool:
    """Whether a word of negation denies what is asked, by what stands before and after it in its clause."""
    if _concedes(after) or (word == "sai" and not _CLOSING.match(after)):
        return False
    asked = [*WHICH.finditer(before)]
    if asked:
        return _denies_asked(before[: asked[-1].start()].strip(), before[asked[-1].end() :].strip(), after)
    return _among(before, after) or (word != "sai" and _denies_open(before, after))


def modifies(before: str) -> bool:
    """Whether a negation behind these words only says of whom or when something is told."""
    return bool(_OPENER.search(before) or _HEAD.search(before) or WHICH.search(before))


def _denies_asked(slot: str, between: str, after: str) -> bool:
    """“Khoản nào quỹ không chi”: what is asked, then whatever stands between it and the negation, then the rest."""
    between = _AT_ONCE.sub("", between)
    said = _REASON.search(slot) or (_SAYER.search(slot) and _SAYS.search(between)) or _CONDITION.search(after)
    between = _AUXILIARY.sub("", between) or between
    if _SAID_WRONG.match(f"{between} {after}") or (after == "có" and between.startswith("người ")):
        return True
    statement = _STATEMENT.search(slot) or (not slot and between.startswith("là "))
    misquoted = bool(statement and _RIGHTLY.match(after))
    reaches = misquoted or (not said and _reaches(between, after)) or _is_of_somebody(between, after)
    return reaches and not _describes(slot, between, after)


def _among(before: str, after: str) -> bool:
    """“Có một ý không đúng”, “có mấy ý sau đây không đúng”, “chọn câu sai”: one or some of those to choose from."""
    if _ONE.search(before) or (_COUNTED.search(before) and _MODAL.match(after)):
        return True
    return any(chosen.end() == len(before) for chosen in _CHOOSE.finditer(before))


def _denies_open(before: str, after: str) -> bool:
    """What is asked stands behind the negation, or the options are to end the sentence."""
    bare = _MODALS.sub("", after)
    modal, rest = bare != after, _ABOUT.sub("", bare)
    return _denies_object(before, rest, modal=modal) or (modal and _defines(before, rest)) or _breaks_off(before, rest)


def _describes(before: str, between: str, after: str) -> bool:
    """Whether a verb and its object stand between, and the object alone is denied: “tòa nào xử vụ án không có …”."""
    words = between.split()
    own = _SUBJECT.match(between) or _LOOSE.match(between) or _CASE.search(before) or _IS_KIND.fullmatch(between)
    left_open = bool(own or _STRANDED.search(after) or between.endswith(" mà"))
    return len(words) > _VERB_AND_OBJECT and not left_open and not _MODAL.match(after)


def _concedes(after: str) -> bool:
    """“… không cần đến trực tiếp vẫn làm được”: what is denied is only conceded."""
    still = _STILL.match(after)
    return still is not None and not _OPENER.search(still["before"].removesuffix(" mà"))


def _is_of_somebody(between: str, after: str) -> bool:
    """“Đâu là việc cán bộ không được làm”: a kind of thing told by what somebody may not do with it."""
    return bool(_OF_SOMEBODY.fullmatch(between) and not _HEAD.search(between) and _MODAL.match(after))


def _reaches(loose: str, after: str) -> bool:
    """Whether a negation still speaks of “… nào” with these words between them."""
    loose = _SOMEBODY.sub("họ", loose) if _MODAL.match(after) else loose
    if loose == "là" or loose.endswith(" là"):
        return True
    if loose.endswith(" mà"):
        return _LEFT_OUT.match(after) is not None
    if re.fullmatch(r"có \S+", loose):
        return True
    if _OF_MANY.search(loose) or _LINK.search(loose) or _WILLED.fullmatch(loose) or len(loose.split()) > 12:
        return False
    return _IS_KIND.fullmatch(loose) is not None or not (loose.startswith("là ") or _HEAD.search(loose))


def _denies_object(before: str, rest: str, *, modal: bool) -> bool:
    """“Quỹ không thanh toán khoản nào”: one verb between the negation and what is asked, and no measure asked for."""
    own = _CONSEQUENCE.split(before)[-1]
    asked = WHICH.search(rest)
    if _OPENER.search(own) or (_HEAD.search(own) and not _he(own, rest)):
        return False
    if asked is None or _PREDICATE.search(rest, 0, asked.start()):
        return False
    if not modal and _ADJUNCT.search(rest, 0, asked.start()):
        return False
    until = rest[: asked.start()]
    if rest.startswith(" thì", asked.end()):
        return False
    if not until or _MEASURED.search(rest, asked.end()) or _BESIDE.search(until) or _REASON.search(until.strip()):
        return False
    return not re.search(rf"(?:^| ){MEASURE} $", until) or bool(modal and _WHILE.search(until))


def _he(before: str, rest: str) -> bool:
    """“Người không viết tác phẩm nào”: the one whom everybody calls so, where a verb and its object are all."""
    return before == "người" and _ONE_OBJECT.match(rest) is not None


def _defines(before: str, rest: str) -> bool:
    """“Đối tượng không phải tham gia … là:”: a kind of thing told by what it is not."""
    end = [*_DEFINED.finditer(rest)]
    kind = re.fullmatch(rf"(?:một (?:trong|số) )?(?:những |các )?(?:{KIND}|việc)(?: \S+){{0,3}}", before)
    if not kind or not end or end[-1].end() != len(rest):
        return False
    return not _PREDICATE.search(rest[: end[-1].start()])


def _breaks_off(before: str, rest: str) -> bool:
    """“Người lao động không được hưởng chế độ ốm đau khi:”: a denied sentence that the options are to end."""
    if not before or _OPENER.search(before) or _HEAD.search(before) or WHICH.search(rest):
        return False
    end = _OPENING.search(rest)
    return end is not None and not _PREDICATE.search(rest, 0, end.start())
