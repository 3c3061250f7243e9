"""What kind of fact a typed mention is: rate, duration, deadline, threshold, age, amount, count, condition, or none."""

import re

from authoring.model.policies import Interval, Quantity, Until
from authoring.policy.facts.counts import counted
from authoring.policy.facts.durations import STATED, TIMES, Around, Typed, lasting

_REACHES = re.compile(r"(?<!\w)(?:đạt|lên|còn|tăng|giảm|xuống|ở mức)(?: tỷ lệ)? $", re.IGNORECASE)
_WEAKENED = re.compile(r"(?:suy giảm|tổn thương|thương tật)(?: \w+){0,6} $", re.IGNORECASE)
_UNTIL = re.compile(r"(?<!\w)(?:cho đến|đến) (?:khi |lúc |hết )?(?:\w+ ){0,3}?(?:đủ )$", re.IGNORECASE)
_MORE = re.compile(r"(?<!\w)(?:thêm|tăng|giảm)(?: đi)? $", re.IGNORECASE)
_PURPOSE = re.compile(r"(?<!\w)để (?:được|xác định|đủ|có)(?!\w)[^,;]*$", re.IGNORECASE)
_PAYS = re.compile(
    r"(?<!\w)(?:phạt tiền|mức (?:phạt|thu|chi|đóng|hưởng|khoán|trợ cấp|hỗ trợ|thưởng|giá|phí)(?: tiền)?|hỗ trợ|thưởng"
    r"|phạt|bồi thường|bồi dưỡng|lệ phí|phí|là|bằng)(?: (?:với |ở )?mức)?:? $",
    re.IGNORECASE,
)
_REPLACED = re.compile(r"(?<!\w)thay (?:cho|thế)(?: \w+){0,4} $", re.IGNORECASE)
_HAS = re.compile(r"[^,;]*?(?<!\w)(?:tham gia|được|đạt|thực hiện|sử dụng|hoàn thành|giải quyết|có)(?!\w)")


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
        return _rate(value, Around(before, said, after), within=within)
    if value.unit in TIMES:
        return lasting(value, Around(before, said, after, counting, lead), within=within)
    if value.unit.endswith("tuổi"):
        return _age(value, before)
    if value.unit.startswith(("đồng", "lần ", "tháng ")):
        return _amount(value, before, said, within=within)
    return counted(value, before, said, within=within)


def _rate(value: Quantity | Interval, around: Around, *, within: bool) -> Typed | None:
    before, said = around.before, around.said
    if isinstance(value, Quantity):
        inner = _WEAKENED.search(before) or before.endswith("% của ") or _PURPOSE.search(before)
        inner = inner or _REPLACED.search(before)
        return None if inner or within else ("rate", value)
    weakened = "suy giảm" in before or within
    ranged = value.min is not None and value.max is not None and not weakened
    opens = not before.strip() and "trở" not in said and _HAS.match(around.after)
    if (_REACHES.search(before) or opens) and not within:
        return "rate", value
    return ("rate" if (STATED.match(said) and not weakened) or ranged else "threshold"), value


def _age(value: Quantity | Interval, before: str) -> Typed | None:
    if isinstance(value, Quantity) and _UNTIL.search(before):
        return "age", Until(value.number, value.unit)
    if value.unit == "tuổi":
        return None if _MORE.search(before) else ("age", value)
    return ("threshold", value) if isinstance(value, Interval) else None


def _amount(value: Quantity | Interval, before: str, said: str, *, within: bool) -> Typed | None:
    if isinstance(value, Interval):
        paid = _PAYS.search(before) and "trở" not in said
        given = STATED.match(said) or paid
        return ("threshold" if within or not given else "amount"), value
    return None if within else ("amount", value)
