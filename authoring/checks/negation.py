"""Whether a stem truly asks for the exception, and by which word; a stem that merely contains a negation does not.

It asks for the exception where the negation denies what is asked of the unknown thing: after “… nào (sau đây)”, before
an object “… nào”, in “chọn câu sai”, in a closing “trừ …”, in a closing definition “Đối tượng không … là:”, in a denied
sentence that the options are to end (“… không bao gồm:”). It does not inside a modifier (“người không thuộc hộ nghèo
được …”), a comparison (“không quá”), a clause of condition (“khi không đồng ý, …”) or a yes-or-no question (“có phải …
không?”).
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from functools import lru_cache

from authoring.checks.negators import PROTECTED
from authoring.checks.phrases import Line, either, line, whole
from authoring.checks.restoring import restored
from authoring.model.findings import Span

_KIND = either(
    *("đối tượng", "trường hợp", "hành vi", "khoản chi", "khoản", "chi phí", "nội dung", "người", "nhóm", "quyền"),
    *("nghĩa vụ", "trách nhiệm", "nguyên tắc", "cơ quan", "tổ chức", "chế độ", "điều kiện", "hình thức", "quy định"),
    *("phát biểu", "nhận định", "khẳng định", "ý kiến", "ý", "câu trả lời", "câu", "phương án", "đáp án", "điều"),
    *("đặc điểm", "đặc trưng", "tính chất", "biểu hiện", "dấu hiệu", "yếu tố", "mục tiêu", "chức năng", "nhiệm vụ"),
)
_MEASURE = either(
    *("mức", "thời hạn", "thời gian", "thời điểm", "ngày", "tháng", "năm", "tuổi", "tỷ lệ", "tỉ lệ", "số", "lần"),
    *(
        "(?<!khoản )(?<!loại )tiền",
        "khoảng",
        "giờ",
        "khi",
        "lúc",
        "đến",
        "dịp",
        "phần trăm",
        "văn bản",
        "luật",
        "nghị định",
        "quyết định",
        "thông tư",
    ),
)
_WHICH = whole("(?:nào|gì|ai|đâu)(?! cũng(?: |$))")
_BELOW = r"(?:sau đây|dưới đây|nêu trên|trong (?:số )?(?:các|những) (?:\S+ ){1,3}?(?:sau đây|dưới đây|sau|này))"
_AT_ONCE = re.compile(rf"^(?:{_BELOW})? ?(?:(?:thì|sẽ|đã|đang)(?: |$))?")
_MODAL = whole("được|phải|bị|cần|nên|thể|đúng|chính xác|thuộc|là")
_LOOSE = whole("của|trong|ở|tại|về|khi|từ|đối với|trên|theo|sau|trước|do|là|cũng|đều|nói|mà")
_CASE = re.compile(r"(?:trường hợp|khi|lúc|nơi|đâu)$")
_REASON = re.compile(r"(?:^| )(?:vì|do|bởi)(?: lẽ| lý do| cớ| nguyên nhân)?$")
_VERB_AND_OBJECT = 2
_NOUN = 2
_MODALS = re.compile(r"^(?:(?:được|phải|bị|thuộc|có|còn|cần|nên|thể|do|là|từng|bao giờ|gồm có)(?: |$))*")
_SAID_WRONG = re.compile(r"(?:nói|nêu|viết|trình bày|ghi) (?:đúng|chính xác|đầy đủ|phù hợp)")
_PREDICATE = whole("thì|được|phải|bị|là|có|sẽ|do|thuộc|thuộc về")
_LINK = whole(
    "thì|khiến|giúp|buộc|khi|nếu|mà|vì|do|để|cho|với|được|phải|bị|có|sẽ|báo hiệu|chỉ dẫn|cho biết|báo|nói|nói rằng"
)
_ADJUNCT = whole("theo|bằng|dẫn đến|dẫn tới|đến|nộp|do")
_BESIDE = re.compile(
    r"(?:^|(?<!mang)(?<!kèm) )theo (?:\S+ ){1,3}$"
    r"|\S+ \S+ (?<!đối tượng )(?<!điều kiện )(?<!diện )(?<!quyền )hưởng "
)  # “… theo luật nào”, “chưa qua đào tạo hưởng mức nào”: what is asked stands outside of what is denied
_OPENER = whole("khi|nếu|mà|vì|do|để|cho|với|trường hợp|nơi|thì|trừ")
_CONSEQUENCE = whole("thì")
_HEAD = re.compile(
    r"(?:^| )(?:(?<!nghỉ )(?<!làm )(?<!công )(?<!thôi )(?<!mất )(?<!sự )việc|hành vi|(?<!phạm )tội|người|đối tượng"
    r"|trường hợp|hộ|bệnh|thẻ|trẻ em|thân nhân|nơi|vùng|địa bàn|khu vực)$"
)
_IS_KIND = re.compile(rf"là(?: một| các| những)? {_KIND}")
_OF_SOMEBODY = re.compile(rf"là(?: một| các| những)? (?:{_KIND}|việc)(?: (?!của |cho |với |về |đối )\S+){{1,3}}")
_STILL = re.compile(r"(?P<before>.*?)(?:^| )vẫn(?: |$)")
_OPENING = re.compile(
    r"(?:^| )(?:(?:vì|nhằm) mục đích|từ|gồm|bao gồm|khi|với|đối với|cho|trường hợp|các trường hợp|thuộc|thuộc về"
    r"|bởi|do|nếu|về)$"
)
_TYPED = r"ko|khg|(?<!điểm )k(?= (?:được|phải|thuộc|có|đúng|bị|nên|cần) )"  # as “không” is typed in a hurry
_NEGATOR = whole(rf"không|{_TYPED}|chưa|chẳng|sai|thiếu(?= (?:chính xác|căn cứ|cơ sở|khách quan)(?: |$))")
_DENYING = whole(rf"không|{_TYPED}|chưa|chẳng|ngoại trừ|ngoài trừ|loại trừ|trừ(?= (?:khi|trường hợp|nếu|phi))")
_QUOTED = re.compile(r"[“\"«][^“”\"«»]+[”\"»]")
_QUOTATION = 3
_STOP = re.compile(r"(?:^|(?<= ))[,;:.?…](?= |$)")
_CLOSING = re.compile(r"(?:$|(?:về|khi|trong|theo|với|so với|đối với)(?: |$))")
_CHOOSE = whole(
    rf"(?:chọn|tìm|chỉ ra|xác định|nêu)(?: (?:một|các|những))?(?: (?:{_KIND}|việc làm|việc|hành động|thông tin))*"
)
_ONE = re.compile(rf"(?:^| )có (?:một|1) {_KIND}(?: {_BELOW}| là)?$")
_WILLED = re.compile(
    r"(?:của (?:\S+ ){1,3}?)?(?:(?:đã|vẫn|cùng|kiên quyết) )?"
    r"(?:chủ trương|quyết định|cam kết|hứa|thề|tuyên bố|đồng ý|cho rằng)"
)
_DEFINED = whole(rf"(?:là|gồm)(?: (?:\S+ ){{0,2}}?(?:nào|gì|ai|đâu))?(?: {_BELOW})?")
_EXCEPT = whole(
    r"(?P<before>[,:] |^|đây |đều )?(?P<word>ngoại trừ|ngoài trừ|loại trừ|trừ)"
    rf"(?P<rest>(?: (?!{_MEASURE} (?!:))[^\s,?:]+){{0,8}})"
    r"(?P<end>(?: [?:.…])*)$"
)

_EXCEPT_FIRST = re.compile(
    rf"(?P<word>ngoại trừ|ngoài trừ|loại trừ|trừ) (?:[^\s,:;.?]+ ){{1,6}}?(?:nào|gì|ai)(?: {_BELOW})? ,"
)


@dataclass(frozen=True, slots=True)
class Denial:
    """The word by which a stem asks for the exception, its place, and whether it catches the eye."""

    word: str
    span: Span
    emphasised: bool


@lru_cache(maxsize=1 << 13)
def denial(stem: str) -> Denial | None:
    """The word that makes the stem ask for the exception, or None; emphasis is capitals, or `**` around the word."""
    read = line(stem)
    words = _readable(read)
    found = next(_denials(words), None)
    if found is None:
        return None
    start, end = read.span(*found)
    word = stem[start:end]
    starred = stem[:start].endswith("**") and stem[end:].startswith("**")
    loud = word.isupper() and not stem.isupper()
    return Denial(word, (start, end), loud or starred)


def negations(text: str) -> tuple[Span, ...]:
    """Every word of a text that denies or excepts, compounds and questions by “không” left out."""
    read = line(text)
    return tuple(read.span(*match.span()) for match in _DENYING.finditer(_readable(read)))


def _readable(read: Line) -> str:
    """The words with protected compounds and whole quotations made unreadable."""
    words = replace(read, words=restored(read.words)).hiding(PROTECTED)
    for quote in _QUOTED.finditer(read.given):
        inside = [at for at, (start, end) in enumerate(read.spans) if quote.start() < start and end < quote.end()]
        if len(inside) >= _QUOTATION:
            start, end = read.starts[inside[0]], (*read.starts, len(words))[inside[-1] + 1]
            words = words[:start] + re.sub(r"\S", "·", words[start:end]) + words[end:]
    return words


def _denials(words: str) -> Iterator[Span]:
    for match in _NEGATOR.finditer(words):
        before, after = _clause(words, match)
        if _denies(match.group(), before, after):
            yield match.span()
    opening = _EXCEPT_FIRST.match(words)
    if opening:
        yield opening.span("word")
    closing = _EXCEPT.search(words)
    if closing and _excepts(closing):
        yield closing.span("word")


def _clause(words: str, match: re.Match[str]) -> tuple[str, str]:
    """What stands before and after a word in its own clause."""
    stops = list(_STOP.finditer(words))
    start = max((stop.end() for stop in stops if stop.end() <= match.start()), default=0)
    end = min((stop.start() for stop in stops if stop.start() >= match.end()), default=len(words))
    return words[start : match.start()].strip(), words[match.end() : end].strip()


def _denies(word: str, before: str, after: str) -> bool:
    if _concedes(after) or (word == "sai" and not _CLOSING.match(after)):
        return False
    asked = [*_WHICH.finditer(before)]
    if asked:
        between = _AT_ONCE.sub("", before[asked[-1].end() :].strip())
        reason = _REASON.search(before[: asked[-1].start()].strip())
        reaches = (not reason and _reaches(between)) or _is_of_somebody(between, after)
        wrong = bool(_SAID_WRONG.match(f"{between} {after}"))
        lacks = after == "có" and between.startswith("người ")  # “quyền nào người bị tạm giữ không có”
        return lacks or wrong or (reaches and not _describes(before[: asked[-1].start()], between, after))
    if _ONE.search(before) or any(chosen.end() == len(before) for chosen in _CHOOSE.finditer(before)):
        return True
    rest = _MODALS.sub("", after)
    return word != "sai" and (
        _denies_object(before, rest, modal=rest != after) or _defines(before, rest) or _breaks_off(before, rest)
    )


def _describes(before: str, between: str, after: str) -> bool:
    """Whether a verb and its object stand between, and the object alone is denied: “tòa nào xử vụ án không có …”."""
    words = between.split()
    own = _LOOSE.match(between) or _CASE.search(before.strip()) or _IS_KIND.fullmatch(between)
    return len(words) > _VERB_AND_OBJECT and not own and not _MODAL.match(after)


def _concedes(after: str) -> bool:
    """“… không cần đến trực tiếp vẫn làm được”: what is denied is only conceded."""
    still = _STILL.match(after)
    return still is not None and not _OPENER.search(still["before"].removesuffix(" mà"))


def _is_of_somebody(between: str, after: str) -> bool:
    """“Đâu là việc cán bộ không được làm”: a kind of thing told by what somebody may not do with it."""
    return bool(_OF_SOMEBODY.fullmatch(between) and not _HEAD.search(between) and _MODAL.match(after))


def _reaches(loose: str) -> bool:
    """Whether a negation still speaks of “… nào” with these words between them."""
    if loose == "là" or loose.endswith(" là"):
        return True
    if _LINK.search(loose) or _WILLED.fullmatch(loose) or len(loose.split()) > 12:
        return False
    return _IS_KIND.fullmatch(loose) is not None or not (loose.startswith("là ") or _HEAD.search(loose))


def _denies_object(before: str, rest: str, *, modal: bool) -> bool:
    """“Quỹ không thanh toán khoản nào”: one verb between the negation and what is asked, and no measure asked for."""
    own = _CONSEQUENCE.split(before)[-1]
    if _OPENER.search(own) or _HEAD.search(own):
        return False
    asked = _WHICH.search(rest)
    if asked is None or _PREDICATE.search(rest, 0, asked.start()):
        return False
    if not modal and _ADJUNCT.search(rest, 0, asked.start()):
        return False
    until = rest[: asked.start()]
    if not until or _BESIDE.search(until):
        return False
    return not re.search(rf"(?:^| ){_MEASURE} $", until) or bool(modal and re.search(r"(?<!đến )(?:khi|lúc) $", until))


def _defines(before: str, rest: str) -> bool:
    """“Đối tượng không phải tham gia … là:”: a kind of thing told by what it is not."""
    end = [*_DEFINED.finditer(rest)]
    kind = re.fullmatch(rf"{_KIND}(?: \S+){{0,3}}", before)
    if not kind or not end or end[-1].end() != len(rest):
        return False
    return not _PREDICATE.search(rest[: end[-1].start()])


def _breaks_off(before: str, rest: str) -> bool:
    """“Người lao động không được hưởng chế độ ốm đau khi:”: a denied sentence that the options are to end."""
    if not before or _OPENER.search(before) or _HEAD.search(before) or _WHICH.search(rest):
        return False
    end = _OPENING.search(rest)
    return end is not None and not _PREDICATE.search(rest, 0, end.start())


def _excepts(match: re.Match[str]) -> bool:
    """“…, trừ khoản nào?”, “… ngoại trừ:”, “…, trừ việc:”; not “…, trừ trường hợp quy định tại …”."""
    rest = match["rest"].strip()
    if match["before"] is None and match["word"] == "trừ":
        return False
    asked = _WHICH.search(rest) or re.search(r"(?:thứ|số) mấy$", rest)
    if ":" in match["end"] and len(rest.split()) <= _NOUN:
        return True
    return bool(asked) or re.fullmatch(rf"(?:một )?(?:{_KIND})?(?: ?{_BELOW})?", rest) is not None
