"""What kind of fact a typed mention is: rate, duration, deadline, threshold, age, amount, count, condition, or none."""

import re

from authoring.model.policies import Interval, Quantity, Until
from authoring.policy.facts.durations import STATED, TIMES, Around, Typed, lasting

_REACHES = re.compile(r"(?<!\w)(?:đạt|lên|còn|tăng|giảm|xuống|ở mức)(?: tỷ lệ)? $", re.IGNORECASE)
_WEAKENED = re.compile(r"(?:suy giảm|tổn thương|thương tật)(?: \w+){0,6} $", re.IGNORECASE)
_UNTIL = re.compile(r"(?<!\w)(?:cho đến|đến) (?:khi |lúc |hết )?(?:\w+ ){0,3}?(?:đủ )$", re.IGNORECASE)
_MORE = re.compile(r"(?<!\w)(?:thêm|tăng|giảm)(?: đi)? $", re.IGNORECASE)
_PURPOSE = re.compile(r"(?<!\w)để (?:được|xác định|đủ|có)(?!\w)[^,;]*$", re.IGNORECASE)
_COUNTS = (
    *(
        "người",
        "thành viên",
        "bản",
        "bộ",
        "lần",
        "đại biểu",
        "ủy viên",
        "lao động",
        "giường bệnh",
        "hồ sơ",
        "tờ",
        "hợp đồng",
    ),
    *("văn bản", "nghề"),
)
_EACH = re.compile(r"(?:cùng|về|địa phương|trong|sắp xếp) $", re.IGNORECASE)
_RHYTHMIC = re.compile(r"(?:\d+ \w+|mỗi(?: \w+)?|cứ|từng) $", re.IGNORECASE)
_EXCEEDS = re.compile(r"(?:quá|vượt)", re.IGNORECASE)


def kind_of(
    value: Quantity | Interval,
    before: str,
    said: str,
    after: str,
    counting: str,
    lead: str = "",
    *,
    within: bool = False,
) -> Typed | None:
    """The kind of fact and its value; None where the number is only part of a condition, a rhythm or a formula.

    `before` and `after` are the words of the statement around the mention's own words `said`; `counting` holds all
    words that may say how days are counted, `lead` the nearest lead-in; `within`: the value lies in a condition.
    """
    if value.unit.startswith(("%", "phần ")):
        return _rate(value, before, said, within=within)
    if value.unit in TIMES:
        return lasting(value, Around(before, said, after, counting, lead), within=within)
    if value.unit.endswith("tuổi"):
        return _age(value, before)
    if value.unit.startswith(("đồng", "lần ", "tháng ")):
        return _amount(value, said, within=within)
    return _count(value, before, said, within=within)


def _rate(value: Quantity | Interval, before: str, said: str, *, within: bool) -> Typed | None:
    if isinstance(value, Quantity):
        inner = _WEAKENED.search(before) or before.endswith("% của ") or _PURPOSE.search(before)
        return None if inner or within else ("rate", value)
    weakened = "suy giảm" in before or within
    ranged = value.min is not None and value.max is not None and not weakened
    if _REACHES.search(before) and not within:
        return "rate", value
    return ("rate" if (STATED.match(said) and not weakened) or ranged else "threshold"), value


def _age(value: Quantity | Interval, before: str) -> Typed | None:
    if isinstance(value, Quantity) and _UNTIL.search(before):
        return "age", Until(value.number, value.unit)
    if value.unit == "tuổi":
        return None if _MORE.search(before) else ("age", value)
    return ("threshold", value) if isinstance(value, Interval) else None


def _amount(value: Quantity | Interval, said: str, *, within: bool) -> Typed | None:
    if isinstance(value, Interval):
        return ("threshold" if within or not STATED.match(said) else "amount"), value
    return None if within else ("amount", value)


def _count(value: Quantity | Interval, before: str, said: str, *, within: bool) -> Typed | None:
    """People and things that are counted; a lone number only in digits, outside conditions and rhythms."""
    if isinstance(value, Interval):
        kind = "count" if STATED.match(said) or _EXCEEDS.match(said) else "threshold"
        return (kind, value) if value.unit else None
    if value.unit not in _COUNTS or not said[:1].isdigit() or within or _EACH.search(before):
        return None
    if value.unit == "lần" and _RHYTHMIC.search(before):
        return None
    return "count", value
