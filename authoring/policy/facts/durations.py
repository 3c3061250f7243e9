"""Values of time: durations and thresholds, told from rhythms, windows and parts of formulas."""

import re
from dataclasses import dataclass, replace
from decimal import Decimal

from authoring.model.policies import Interval, Moment, Quantity, Until
from authoring.policy.facts.deadlines import deadline, event, held

Typed = tuple[str, Quantity | Interval | Moment | Until]
TIMES = ("ngày", "ngày làm việc", "tháng", "năm", "tuần", "giờ", "phút", "quý")
STATED = re.compile(
    r"tối đa|tối thiểu|ít nhất|nhiều nhất|thấp nhất|cao nhất|dài nhất|không (?:quá|vượt|dưới|trên|được|\w+ hơn)"
    r"|đến \d",
    re.IGNORECASE,
)
_SUPPOSED = re.compile(r"(?:^|[,;] ?)(?:trong )?(?:trường hợp|nếu)[^,;]*$", re.IGNORECASE)
_OF_MONEY = re.compile(r"^ (?:của (?:tổng|mức|số|quỹ|dự toán)|dự toán)(?!\w)")
_OWN_YEARS = re.compile(r"^ cuối(?! cùng)")
_RHYTHM = re.compile(r"^(?:(?:,| hoặc| và) \d+ \w+)* (?:một|01) lần")
_DONE_EVERY = re.compile(
    r"(?:định kỳ|đóng|nộp|báo cáo|thực hiện)(?: (?:hằng|hàng) tháng)?(?:,| hoặc| và| \d+ \w+)* $", re.IGNORECASE
)
_REPORTED_EVERY = re.compile(
    r"(?<!\w)(?:báo cáo|kiểm tra|đánh giá|họp|tổng kết|sơ kết|rà soát|khám|công bố|cập nhật)(?: (?!\d)[^\s,;]+){0,8} $",
    re.IGNORECASE,
)
_LEAVE = re.compile(r"(?<!\w)nghỉ(?: phép| lễ)? (?:hằng|hàng) năm $", re.IGNORECASE)
_WORKED = re.compile(r"(?<!\w)(?:làm(?: bài)?|thi|trình bày|diễn ra)(?: \w+){0,3} trong $", re.IGNORECASE)
_WINDOW_AFTER = re.compile(
    r"^ (?:không|liền kề|gần nhất|trước|lẻ|đầu|tiếp theo|liên tục|đóng|đã đóng|cuối cùng|nghỉ hưu|đó|này|trở|sau"
    r"|lương|tham gia|công tác|kể từ khi đóng)"
)
_WINDOW_BEFORE = re.compile(
    r"(?<!\w)(?:trong|mỗi|cứ|từng|tương ứng|tương ứng với|sau|trước|đủ|của|thứ|trong thời gian|hơn|so với"
    r"|trên một|giữa|bình quân|gộp|trên|giai đoạn|kỳ hạn|trong khoảng|qua|hết|cho|đến|với) $",
    re.IGNORECASE,
)
_PLANNED = re.compile(
    r"(?:(?:dài|trung|ngắn) hạn|(?:hằng|hàng) năm|kế hoạch|chiến lược|chương trình)(?:,| và| hoặc)? $", re.IGNORECASE
)
_SAYS = re.compile(r"(?<!\w)(?:là|nghỉ|thêm|bằng|hạn|kỳ) $", re.IGNORECASE)
_TURNS_TO = re.compile(r"(?<!\w)(?:tính|tính tròn|làm tròn|coi|quy đổi)(?: thành| là| bằng) $", re.IGNORECASE)
_BY_WORKING_DAYS = "tính theo ngày làm việc"
_WORKING_DAYS = "ngày làm việc"
_PURPOSE = re.compile(r"(?<!\w)để (?:được|xác định|đủ|có)(?!\w)[^,;]*$", re.IGNORECASE)
_MOST = re.compile(
    r"tối đa(?: \w+){0,2}? (?:được )?(?:quy định |theo quy định )?(?:cụ thể )?(?:như sau|sau đây)\s*:\s*$",
    re.IGNORECASE,
)
_ENOUGH = re.compile(r"(?<!cứ)(?: đóng| tham gia| có| đã)? đủ $")
_UP_TO = re.compile(r"(?:đến khi|cho đến|chưa|cứ)[^,;]*$", re.IGNORECASE)
_GIVES = re.compile(r"(?<!\w)(?:được|nghỉ|là|bằng|hưởng|sức khỏe|kéo dài|trong thời gian) $", re.IGNORECASE)
_CLOCK_AFTER = re.compile(
    r"^(?: \d{1,2} phút)?,? (?:(?:đến|tới) (?:trước )?\d{1,2} giờ(?: \d{1,2} phút)? )?(?:ngày (?=\d|tiếp|đầu"
    r"|cuối|hôm|làm)|sáng|chiều"
    r"|trưa|tối|đêm|hôm|hằng ngày|hàng ngày|mỗi ngày)(?!\w)|^ \d{2} phút"
)
_CLOCK_BEFORE = re.compile(r"(?<!\w)(?:lúc|vào|hồi|trước|vào lúc) $", re.IGNORECASE)
_LIMITS = re.compile(r"trong thời hạn(?: sau đây| như sau| sau)?\s*:\s*$", re.IGNORECASE)
_SPAN = "trong vòng "
_LACKING = re.compile(r"(?:còn )?thiếu (?:tối đa )?$", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Around:
    """The words around a value: before it, its own, behind it, those that say how days are counted, the lead-in."""

    before: str
    said: str
    after: str
    counting: str = ""
    lead: str = ""


def lasting(value: Quantity | Interval, around: Around, *, within: bool) -> Typed | None:
    """The kind and value of a time: deadline, duration, threshold, a count of days or what a condition turns into."""
    if value.unit == "giờ" and (_CLOCK_AFTER.match(around.after) or _CLOCK_BEFORE.search(around.before)):
        return None
    due = deadline(value, around.before or _time_limit(around.lead), around.said, around.after)
    if due is not None:
        return _due(due, around.before, within=within)
    if _OF_MONEY.match(around.after):
        return None
    return _range(value, around, within=within) if isinstance(value, Interval) else _alone(value, around, within=within)


def _time_limit(lead: str) -> str:
    """The words of a lead-in that make what follows a time limit (“… trong thời hạn sau đây:”)."""
    return "trong thời hạn " if _LIMITS.search(lead) else ""


def _due(due: Interval | Moment, before: str, *, within: bool) -> Typed | None:
    """A deadline; more than so long is a threshold; one that is only supposed (“trường hợp trong vòng …”) is none."""
    if within and before.lower().endswith(_SPAN):
        return None
    if not isinstance(due, Interval):
        return None if _SUPPOSED.search(before) else ("deadline", due)
    if due.max is not None and _SUPPOSED.search(before):
        return None
    return ("threshold" if due.min is not None and not due.min_inclusive else "deadline"), due


def _range(value: Interval, around: Around, *, within: bool) -> Typed:
    said = bool(STATED.match(around.said)) and not _LACKING.search(around.before)
    stated = said and (not within or around.before.lower().endswith(("sau ", "trong thời gian ")))
    ends = value.min is not None and value.max is not None
    given = _GIVES.search(around.before) or held(around.before)
    ranged = ends and not within and given is not None
    kept = replace(value, start=event(around.after)) if stated else value
    days = _WORKING_DAYS if stated and value.unit == "ngày" and _BY_WORKING_DAYS in around.counting else value.unit
    return ("duration" if stated or ranged else "threshold"), replace(kept, unit=days)


def _alone(value: Quantity, around: Around, *, within: bool) -> Typed | None:
    before = around.before
    if before.endswith("để đủ "):
        return None
    if before.endswith("chia cho ") or _TURNS_TO.search(before):
        return _turned(value, around)
    if _ENOUGH.search(before) and (within or "kể từ" in before) and not _UP_TO.search(before):
        return "threshold", Interval(value.unit, min=value.number)
    if within or _PURPOSE.search(before) or not (_measures(value, around) or held(before) or _WORKED.search(before)):
        return None
    days = _WORKING_DAYS if value.unit == "ngày" and _BY_WORKING_DAYS in around.counting else value.unit
    if not before.strip() and _MOST.search(around.lead):
        return "duration", Interval(days, max=value.number)
    return "duration", Quantity(value.number, days, value.base)


def _turned(value: Quantity, around: Around) -> Typed | None:
    """What something is divided by or turned into; “0,5 tháng, … tháng tiền lương” is money."""
    if around.before.endswith("chia cho "):
        return "count", value
    return None if "," in around.said else ("condition", value)


def _measures(value: Quantity, around: Around) -> bool:
    """Whether a lone duration is what the statement gives, not a rhythm (“mỗi năm”) or a window (“trong 12 tháng”)."""
    before, after = around.before, around.after
    if _OWN_YEARS.match(after) or (before.endswith("trong ") and after.startswith(" liên tục")):
        return True
    if _PLANNED.search(before) and not _LEAVE.search(before):
        return False
    if _RHYTHM.match(after):
        return (_DONE_EVERY.search(before) or _REPORTED_EVERY.search(before)) is not None
    told = before.endswith("là ") and after.startswith(" không")
    if _WINDOW_BEFORE.search(before) or (_WINDOW_AFTER.match(after) and not told):
        return False
    return (
        (value.number != Decimal(1) and not around.said.lower().startswith("nửa"))
        or around.said[:1].isdigit()
        or bool(_SAYS.search(before))
    )
