"""Deadlines: so many days from an event, by the calendar, or before something, told from other durations."""

import re
from collections.abc import Iterator
from dataclasses import replace

from authoring.model.policies import Interval, Moment, Quantity
from authoring.policy.facts.clauses import EVENT, clauses

_TIMES = ("ngày", "ngày làm việc", "tháng", "năm", "tuần", "giờ", "phút", "quý")
_TIME = r"(?:ngày làm việc|ngày|tháng|năm|tuần|giờ)"
_DOING = (
    r"nộp|giải quyết|đóng|gửi|thông báo|trả|cấp|quyết toán|xử lý|hoàn thành|thanh toán|báo cáo|chuyển|thực hiện|xem xét"
    r"|thẩm định|phê duyệt|ban hành|khắc phục|bổ sung|tiếp nhận|điều chỉnh|trình|giao|đăng ký|lập|công bố"
    r"|công khai|hoàn"
    r"|kiểm tra|xác minh|góp ý|tham gia ý kiến|khiếu nại|tạm ứng|trả lời|chốt|nhận|nghiệm thu|chi trả|giám định"
)
_WITHIN = re.compile(
    rf"trong thời hạn(?: (?:là|không quá|tối đa))? $|trong (?:vòng|khoảng thời gian) $"
    rf"|thời hạn (?:\w+ ){{0,4}}?(?:{_DOING})(?: [^,;.]{{0,80}})?(?: là| không quá| chậm nhất)? $"
    r"|thời gian (?:nộp|giải quyết|xử lý|thẩm định|xem xét|cấp)(?: [^,;.]{0,60})?(?: là)? $"
    r"|(?<!\w)(?<!có )thời hạn (?:là )?$|(?<!\w)hạn chót (?:là )?$"
    rf"|trong (?:thời hạn|vòng) \d+ {_TIME} (?:đối với|cho|nếu) [^,;.\d]{{3,100}}?(?:,| và|, và) $",
    re.IGNORECASE,
)
_FIRST = re.compile(r"trong (?:thời hạn |vòng )?$|(?<=\w )(?-i:trong) thời gian $", re.IGNORECASE)
_LATEST = re.compile(r"(?:chậm|muộn) nhất", re.IGNORECASE)
_LATE = re.compile(r"(?:chậm|muộn) nhất(?: (?:là|trong|sau|trong vòng|trong thời hạn|không quá))* $", re.IGNORECASE)
_AFTER = re.compile(
    r"(?:sau|quá)(?: thời hạn)? $|(?:hết|quá) thời hạn(?: (?!kể)\w+){0,6} $|^(?:quá|trên|hơn)(?!\w)", re.IGNORECASE
)
_EXPIRED = re.compile(r"(?:quá|sau|hết) thời hạn(?: (?!kể)\w+){0,6} $", re.IGNORECASE)
_AHEAD = re.compile(r"^ (?P<event>trước (?:khi|ngày|thời điểm|lúc)(?= )[^;.:]+)")
_DONE_IN = re.compile(rf"(?<!\w)(?:{_DOING})(?!\w)[^,;.:\d]{{0,60}} trong $", re.IGNORECASE)
_EARLIER = re.compile(
    r"(?<!\w)(?P<event>trước (?:khi|ngày|thời điểm|kỳ|buổi|cuộc|phiên|lễ) [^,;.]{2,60}?) $", re.IGNORECASE
)
_AT_LEAST = re.compile(r"(?:ít nhất|tối thiểu|chậm nhất|muộn nhất|không (?:ít|muộn|chậm) hơn)", re.IGNORECASE)
_SINCE = re.compile(
    r"^(?: đầu)?(?: làm việc)?(?:,[^,;.]{0,60}(?:,[^,;.]{0,20})?)?(?:\s*\([^()]*\))?"
    rf"(?: (?:đối với|cho) [^,;.\d]{{3,100}}?(?:(?:,| và|, và) \d+ {_TIME} (?:đối với|cho) [^,;.\d]{{3,100}}?)*)?,? "
    r"(?:kể từ|tính từ|từ(?= (?:ngày|khi|thời điểm))|sau khi(?= )|sau(?= thời điểm )) ?(?P<event>[^;:()]+)",
)
_EVENT_END = re.compile(
    r" (?:thì|để|cho đến|đến hết)(?= )| (?=phải (?:hoàn thành|thông báo|trả lời|gửi|thanh toán|giải quyết"
    r"|báo cáo|cấp|chi trả) )| và (?=(?:thực hiện|thông báo|gửi|chuyển|chi trả|tiến hành|quy định rõ|bị|mời)(?!\w))"
    r"| hoặc (?=[^,;]*trong (?:thời hạn|vòng) )"
    r"|,? (?=(?:cơ quan|tổ (?:chức|chuyên gia)|đoàn (?:kiểm|thanh) tra|đơn vị|người sử dụng lao động|ủy ban|bộ|sở"
    r"|trung tâm|chủ đầu tư|nhà thầu|cơ sở)(?!\w)[^,;]{0,80}?(?:có trách nhiệm|phải)(?!\w))",
    re.IGNORECASE,
)
_ACTING = re.compile(r", (?=(?:[Bb]ộ|[Ss]ở|Ủy ban|Hội đồng|Bảo hiểm xã hội|Chính phủ|[Cc]ơ quan|[Tt]ổ chức|Giám đốc) )")
_SEVERAL = re.compile(r", người (?:(?! (?:phải|nộp|gửi|thông báo|trường hợp|nếu) )[^;.])*?(?= thì )")
_LASTS = re.compile(
    r"(?:nghỉ(?: việc)?|(?<!đang )(?<!thời hạn )hưởng|kéo dài|tạm dừng|thời gian|gia hạn|hiệu lực|bảo quản)"
    r"[^,;]{0,90} $"
    r"|giữ lại[^;.]{0,60} $",
    re.IGNORECASE,
)
_HELD = re.compile(
    r"(?<!\w)(?:tước|đình chỉ|cấm|tạm giữ|phạt tù|cải tạo không giam giữ|bị (?:\w+ ){0,4}?(?:công khai|đánh giá"
    r"|khóa|cảnh báo|hạn chế)"
    r"|hưởng (?:chính sách )?ưu đãi|lưu giữ|bảo hành|có giá trị)(?!\w)"
    r"(?:(?!(?:phải|nộp|gửi|thông báo|có trách nhiệm|thì|kể từ)(?!\w))[^,;]){0,160} $",
    re.IGNORECASE,
)
_OPENING = re.compile(r"^ đầu(?: (?:của )?(?P<of>(?:mỗi|từng|hằng|hàng|của)? ?(?:tháng|quý|năm|kỳ)[^,;.:]*))?")
_CALENDAR = re.compile(
    r"(?P<lead>(?:chậm nhất|muộn nhất|hạn chót|trước|đến hết|thời hạn)(?: (?:là|vào|đến|trong|ngày|hết))*? )?"
    r"(?P<event>ngày cuối cùng của (?:tháng|quý|năm|kỳ)[^,;.:()]*"
    r"|(?:trong )?ngày làm việc (?:tiếp theo|kế tiếp|liền kề)|trong quý [IVX\d]+(?:/| năm )\d{4}"
    r"|ngày \d{1,2} tháng \d{1,2}(?! ?(?:năm|,|hằng|hàng|đến|\d|/))(?!\w)"
    r"|ngày \d{1,2} (?:của )?tháng (?:đầu|cuối|thứ)[^,;.:()]*? (?:quý|năm|kỳ)(?: (?:sau|trước|tiếp theo|liền kề"
    r"|kế tiếp))*"
    r"|ngày \d{1,2}(?: tháng \d{1,2})? (?:hằng|hàng|mỗi) (?:tháng|quý|năm)"
    r"|ngày \d{1,2}(?: tháng \d{1,2})? (?:của )?(?:tháng|quý|năm) (?:sau|trước|tiếp theo|liền kề"
    r"|kế tiếp)[^,;.:()]{0,30}?(?=[,;.:]|$| (?:để|theo|cho|đối|và|cơ|người|đơn)))",
    re.IGNORECASE,
)
_LASTING = re.compile(r"(?<!\w)(?:kể từ|từ (?:ngày|thời điểm|khi|tháng)|có giá trị)(?!\w)[^;.]*$")
_DUE = re.compile(r"thời hạn|chậm nhất|hạn (?:nộp|đóng)", re.IGNORECASE)


def deadline(value: Quantity | Interval, before: str, said: str, after: str) -> Interval | Moment | None:
    """The value of a deadline in this place (`said` are its own words); None where the words make none.

    “Trong thời hạn 05 ngày làm việc kể từ ngày nhận đủ hồ sơ” is at most 5 from that event; “trong 04 tháng đầu” is a
    moment of the calendar; “sau 60 ngày kể từ …” is more than 60; “ít nhất 30 ngày trước khi …” at least 30 before.
    """
    if value.unit not in _TIMES:
        return None
    start = event(after)
    ahead = _AHEAD.match(after)
    if ahead and not start and (_WITHIN.search(before) or _AT_LEAST.match(said)):
        start = _ended(ahead["event"])
    if isinstance(value, Interval):
        earlier = _EARLIER.search(before) if _AT_LEAST.match(said) and not start else None
        return _bounded(value, before, said, earlier["event"] if earlier else start)
    first = _OPENING.match(after)
    if first and not start and _FIRST.search(before):
        return _in_the_first(value, before, said, first["of"] or "")
    return _due(value, before, start)


def _bounded(value: Interval, before: str, said: str, start: str) -> Interval | None:
    """A bound that is a deadline: “chậm nhất”, at least so long before, within a time limit, or counted from a day."""
    if held(before):
        return None
    if value.min is not None and value.max is None:
        ahead = start.startswith("trước ") and _AT_LEAST.match(said)
        return replace(value, start=start) if ahead or (start and _AFTER.search(said)) else None
    if start.startswith("trước ") and _LATEST.match(said) and value.max is not None and value.min is None:
        return Interval(value.unit, min=value.max, start=start)
    counted = bool(start) and not _kept(before)
    within = value.max_inclusive and _WITHIN.search(before)
    return replace(value, start=start) if _LATEST.match(said) or counted or within else None


def _due(value: Quantity, before: str, start: str) -> Interval | None:
    if (start or _EXPIRED.search(before)) and _AFTER.search(before):
        return Interval(value.unit, min=value.number, min_inclusive=False, start=start)
    if held(before):
        return None
    opens = value.unit.startswith(("ngày", "giờ")) and (before.strip().lower() == "trong" or _DONE_IN.search(before))
    due = opens or _WITHIN.search(before) or _LATE.search(before) or (start and _FIRST.search(before))
    return Interval(value.unit, max=value.number, start=start) if due else None


def event(after: str) -> str:
    """The event behind “kể từ”, up to the next clause."""
    match = _SINCE.match(after)
    return _ended(match["event"]) if match else ""


def calendar(text: str, lead: str) -> Iterator[tuple[Moment, int, int]]:
    """Days of the calendar that come again (“ngày cuối cùng của tháng tiếp theo”), where they are a deadline."""
    for match in _CALENDAR.finditer(text):
        due = (match["lead"] or "").strip()
        if due.lower().startswith("đến") and _LASTING.search(text, 0, match.start()):
            continue
        opens = not match.start() and not due and _DUE.search(lead)
        if due or opens or match["event"].startswith("trong quý"):
            words = f"trước {match['event']}" if due.lower().startswith("trước") else match["event"]
            yield Moment(_ended(words[0].lower() + words[1:])), match.start(), match.end()


def _in_the_first(value: Quantity, before: str, said: str, of: str) -> Moment:
    """“trong 04 tháng đầu”, “trong thời hạn 15 ngày đầu mỗi quý”: counted from the beginning of a time."""
    lead = "trong thời hạn" if before.endswith("thời hạn ") else "trong"
    return Moment(f"{lead} {said} đầu {of}".strip(), value.number, value.unit)


def _kept(before: str) -> bool:
    """Whether something lasts so long, instead of being done within it."""
    return _LASTS.search(before) is not None


def held(before: str) -> re.Match[str] | None:
    """Whether a penalty or a benefit lasts so long (“đình chỉ hoạt động trong thời hạn …”)."""
    return _HELD.search(before)


def _ended(words: str) -> str:
    """An event up to the next clause, to “thì” or to who has to act."""
    parts = clauses(words)
    end = parts[0].end
    several = _SEVERAL.match(words, end)
    if several:
        return several.string[: several.end()]
    for part in parts[1:]:
        if part.kind != EVENT or not words[:end].endswith(" hoặc"):
            break
        end = part.end
    acting = _ACTING.search(words, 0, end)
    whole = words[: acting.start() if acting else end]
    return _EVENT_END.split(whole, maxsplit=1)[0].strip(" ,.")
