"""How many: people and things that are counted, told from measures, rhythms and numbers said in passing."""

import re

from authoring.model.policies import Interval, Quantity
from authoring.policy.facts.durations import STATED, Typed

_COUNTS = (
    *("người", "thành viên", "đại biểu", "ủy viên", "lao động", "thí sinh", "chuyên gia", "hội viên", "đoàn viên"),
    *("bản", "bộ", "hồ sơ", "tờ", "hợp đồng", "văn bản", "trang", "phiếu", "tác phẩm", "tiết mục", "báo giá"),
    *("câu", "câu hỏi", "bài", "bài thi", "bài viết", "bài dự thi", "vòng", "đội", "đội thi", "đội tuyển"),
    *("giải", "giải nhất", "giải nhì", "giải ba", "giải tư", "suất", "lượt", "mũi", "buổi"),
    *("lần", "nghề", "giường bệnh", "chỗ ngồi", "tín chỉ"),
)
_SIZES = (
    *("m", "m2", "m3", "km", "km2", "cm", "mm", "mét", "hải lý", "ha", "héc ta", "kg", "tấn", "tạ", "gam", "mg"),
    *("miligam", "lít", "ml", "kw", "decibel"),
)
_MADE_OF = re.compile(
    r"^(?:(?!(?:người|trường hợp|nếu|khi|đối với|mà|những|các)(?!\w))[^,;:]){4,}?(?<!\w)(?:có|(?:bao )?gồm"
    r"|gồm có|chia thành|lập thành)(?: (?:tối thiểu|ít nhất|tối đa))? $",
    re.IGNORECASE,
)
_SCORED = re.compile(r"(?<!\w)(?:được|cộng|trừ|tính|là|chấm|tối đa|gồm|có)(?: \w+){0,2} $", re.IGNORECASE)
_DONE = re.compile(
    r"(?<!\w)(?:được (?:tiến hành|thực hiện|tổ chức)(?: làm| thành| trong)?|chỉ được(?: \w+){1,4}"
    r"|được (?:bổ sung|gia hạn|sửa đổi|thi lại|thay đổi|điều chỉnh)(?: \w+){0,2}) $",
    re.IGNORECASE,
)
_EACH = re.compile(r"(?:cùng|về|địa phương|trong|sắp xếp) $", re.IGNORECASE)
_RHYTHMIC = re.compile(r"(?:\d+ \w+|mỗi(?: \w+)?|cứ|từng) $", re.IGNORECASE)
_EXCEEDS = re.compile(r"(?:quá|vượt)", re.IGNORECASE)


def counted(value: Quantity | Interval, before: str, said: str, *, within: bool) -> Typed | None:
    """The count or threshold that a number of people or things is; a lone number only in digits or as what makes one.

    `before` are the words of the statement before its own words `said`; `within`: it lies in a condition.
    """
    made = _MADE_OF.search(before) is not None
    if isinstance(value, Interval):
        set_so = made and value.min is not None and value.max is not None
        return _bounded(value, said, within=within and not (made or before.strip() == "Có"), set_so=set_so)
    if value.unit == "lần" and _DONE.search(before):
        return "count", value
    digits = said[:1].isdigit()
    if not (made or (digits and not within)) or _EACH.search(before):
        return None
    return ("count", value) if _tells(value.unit, before, made=made and (digits or value.number > 1)) else None


def _bounded(value: Interval, said: str, *, within: bool, set_so: bool) -> Typed | None:
    """A bound is a count where it is set; of a size, or of who falls under a rule, it is a threshold."""
    if not value.unit:
        return None
    sized = value.unit.partition("/")[0] in _SIZES
    told = set_so or (STATED.match(said) and not within) or _EXCEEDS.match(said)
    return ("count" if told and not sized else "threshold"), value


def _tells(unit: str, before: str, *, made: bool) -> bool:
    """Whether so many of a unit is what the statement tells."""
    if unit == "điểm":
        return _SCORED.search(before) is not None
    if _RHYTHMIC.search(before) and (unit == "lần" or before.lower().endswith("cứ ")):
        return False
    return unit in _COUNTS or (made and unit != "")
