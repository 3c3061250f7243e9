"""What kind of fact a typed mention is: rate, duration, deadline, threshold, age, amount, count, or none."""

import re
from decimal import Decimal

from authoring.model.policies import Interval, Quantity
from authoring.policy.facts.deadlines import deadline

Value = Quantity | Interval
_TIMES = ("ngày", "ngày làm việc", "tháng", "năm", "tuần", "giờ", "phút", "quý")
_STATED = re.compile(
    r"tối đa|tối thiểu|ít nhất|nhiều nhất|thấp nhất|cao nhất|dài nhất|không (?:quá|vượt|dưới|trên|\w+ hơn)",
    re.IGNORECASE,
)
_LIMIT = re.compile(r"(?:tối đa|cao nhất|tối thiểu|thấp nhất) bằng", re.IGNORECASE)
_LACKING = re.compile(r"(?:còn )?thiếu $", re.IGNORECASE)
_WEAKENED = re.compile(r"(?:suy giảm|tổn thương|thương tật)(?: \w+){0,6} $", re.IGNORECASE)
_THEN = re.compile(r"(?<!\w)thì(?!\w)")
_TURN = re.compile(r", (?:sau đó|cứ|nhưng|nếu|trường hợp|khi|trong đó|còn)(?!\w)")
_RESULT = re.compile(r"(?<!\w)(?:thì|được|bằng|là|giảm|tăng|thêm)(?!\w)", re.IGNORECASE)
_CONDITION = re.compile(
    r"(?<!\w)(?:nếu|trường hợp|(?<!sau )(?<!trước )(?<!từ )(?<!đến )khi|người (?:có|đã))(?!\w)",
    re.IGNORECASE,
)
_GIVEN = re.compile(r"(?<!\w)(?:bằng|là) $")
_WINDOW_BEFORE = re.compile(
    r"(?<!\w)(?:trong|mỗi|cứ|từng|tương ứng|tương ứng với|sau|trước|đủ|của|thứ|trong thời gian|hơn|so với"
    r"|trên một|giữa) $",
    re.IGNORECASE,
)
_RHYTHM = re.compile(r"^(?:(?:,| hoặc| và) \d+ \w+)* một lần")
_WINDOW_AFTER = re.compile(
    r"^ (?:liền kề|gần nhất|trước|lẻ|đầu|tiếp theo|liên tục trước|đóng bảo hiểm|đã đóng|cuối cùng)"
)
_OWN_YEARS = re.compile(r"^ cuối(?! cùng)")
_SAYS = re.compile(r"(?<!\w)(?:là|nghỉ|thêm|bằng|hạn|kỳ) $", re.IGNORECASE)
_WORKING_DAYS = "tính theo ngày làm việc"


def kind_of(value: Value, before: str, said: str, after: str, counting: str) -> tuple[str, Value] | None:
    """The kind of fact and its value; None where the number is only part of a condition, a rhythm or a formula.

    `before` and `after` are the words of the statement around the mention's own words `said`; `counting` holds all
    words that may say how days are counted.
    """
    if value.unit.startswith("%"):
        return _rate(value, before, said, after)
    if value.unit in _TIMES:
        return _time(value, before, said, after, counting)
    if value.unit == "tuổi":
        return "age", value
    if value.unit.endswith(" tuổi"):
        return ("threshold", value) if isinstance(value, Interval) else None
    if value.unit.startswith(("đồng", "lần ", "tháng ")):
        return "amount", value
    counted = value.unit and (isinstance(value, Interval) or said[:1].isdigit())
    return ("count", value) if counted and value.unit != "lần" else None


def conditional(before: str, after: str) -> bool:
    """Whether the words lie in a condition: before a “thì” that is still to come, or behind the last “nếu”."""
    if _GIVEN.search(before):
        return False
    if _THEN.search(_TURN.split(after, maxsplit=1)[0]) and not _THEN.search(before):
        return True
    last = max((match.end() for match in _CONDITION.finditer(before)), default=-1)
    return last > max((match.end() for match in _RESULT.finditer(before)), default=-1)


def _rate(value: Value, before: str, said: str, after: str) -> tuple[str, Value] | None:
    if isinstance(value, Quantity):
        return None if _WEAKENED.search(before) or conditional(before, after) else ("rate", value)
    if _LIMIT.match(said) and before.endswith("mức ") and value.max is not None:
        return "rate", Quantity(value.max, value.unit)
    weakened = "suy giảm" in before or conditional(before, after)
    ranged = value.min is not None and value.max is not None and not weakened
    return ("rate" if _STATED.match(said) or ranged else "threshold"), value


def _time(value: Value, before: str, said: str, after: str, counting: str) -> tuple[str, Value] | None:
    due = deadline(value, before, said, after)
    if due is not None:
        late = isinstance(due, Interval) and due.min is not None and due.max is None
        return ("threshold" if late else "deadline"), due
    if isinstance(value, Interval):
        stated = _STATED.match(said) and not _LACKING.search(before)
        return ("duration" if stated else "threshold"), _in_working_days(value, counting, stated=bool(stated))
    if before.endswith("chia cho "):
        return "count", value
    if conditional(before, after) or not _measures(value, before, said, after):
        return None
    return "duration", _in_working_days(value, counting, stated=True)


def _measures(value: Quantity, before: str, said: str, after: str) -> bool:
    """Whether a lone duration is what the statement gives, not a rhythm (“mỗi năm”) or a window (“trong 12 tháng”)."""
    if _OWN_YEARS.match(after):
        return True
    if _RHYTHM.match(after) or _WINDOW_AFTER.match(after) or _WINDOW_BEFORE.search(before):
        return False
    return value.number != Decimal(1) or said[:1].isdigit() or bool(_SAYS.search(before))


def _in_working_days(value: Value, counting: str, *, stated: bool) -> Value:
    """Days are working days where the lead-in counts them so."""
    if not stated or value.unit != "ngày" or _WORKING_DAYS not in counting:
        return value
    if isinstance(value, Quantity):
        return Quantity(value.number, "ngày làm việc", value.base)
    return Interval("ngày làm việc", value.min, value.min_inclusive, value.max, value.max_inclusive, value.start)
