"""Deadlines: so many days from an event, told from other durations by the words around the number."""

import re
from dataclasses import replace

from authoring.model.policies import Interval, Quantity

_TIMES = ("ngày", "ngày làm việc", "tháng", "năm", "tuần", "giờ", "phút", "quý")
_WITHIN = re.compile(
    r"(?:(?:trong|quá|sau) )?(?:thời hạn|thời gian nộp|thời gian giải quyết)(?: [^,;.]{0,80})? (?:là )?$"
    r"|trong (?:vòng|thời hạn|khoảng thời gian) $|thời hạn $",
    re.IGNORECASE,
)
_FIRST = re.compile(r"(?:trong|Trong) $")
_LATEST = re.compile(r"(?:chậm|muộn) nhất", re.IGNORECASE)
_AFTER = re.compile(r"(?:sau|quá) $", re.IGNORECASE)
_FROM = re.compile(
    r"^(?: đầu)?(?:,[^,;.]{0,60}(?:,[^,;.]{0,20})?)?,? (?:kể từ|tính từ|từ(?= (?:ngày|khi|thời điểm)))"
    r" (?P<event>[^,;.:()]+)",
)
_EVENT_END = re.compile(
    r" (?:hoặc (?:kể )?từ|theo quy định|quy định tại|mà|thì|nếu|để|cơ quan bảo hiểm xã hội (?:có|phải))(?: |$)"
)


def deadline(value: Quantity | Interval, before: str, said: str, after: str) -> Interval | Quantity | None:
    """The value of a deadline in this place (`said` are its own words); None where the words make none.

    “Trong thời hạn 05 ngày làm việc kể từ ngày nhận đủ hồ sơ” is at most 5 from that event; “trong 04 tháng đầu” stays
    a quantity; “sau 60 ngày kể từ …” is more than 60.
    """
    if value.unit not in _TIMES:
        return None
    event = _event(after)
    if isinstance(value, Interval):
        latest = bool(_LATEST.match(said)) or (bool(event) and value.max is not None)
        return replace(value, start=event) if latest or _WITHIN.search(before) else None
    if _WITHIN.search(before) or (event and not _AFTER.search(before)):
        return Interval(value.unit, max=value.number, start=event)
    if event:
        return Interval(value.unit, min=value.number, min_inclusive=False, start=event)
    return value if _FIRST.search(before) and after.startswith(" đầu") else None


def _event(after: str) -> str:
    """The event behind “kể từ”, up to a reference, a condition or what then has to be done."""
    match = _FROM.match(after)
    if match is None:
        return ""
    return _EVENT_END.split(match["event"], maxsplit=1)[0].strip()
