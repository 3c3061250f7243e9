"""Conditions with a window (“từ đủ 06 tháng trở lên trong thời gian 12 tháng trước khi sinh con”) or a waiting time."""

import re
from collections.abc import Sequence
from dataclasses import replace

from authoring.model.policies import Interval, Quantity
from authoring.policy.facts.clauses import clauses
from authoring.text import Mention

_TIMES = ("ngày", "ngày làm việc", "tháng", "năm", "tuần")
_OFTEN = ("lần", "lượt")
_WITHIN = re.compile(
    r"[^,;.\d]{0,80}?(?<!\w)trong (?:thời gian |vòng |khoảng thời gian |thời hạn |khoảng )?", re.IGNORECASE
)
_ANCHORED = re.compile(
    r"^ (?:liền kề|gần nhất|trước|cuối|tính đến|liên tục|liền trước|đầu)(?!\w)[^,;.:()]*", re.IGNORECASE
)
_ENDS = re.compile(
    r" (?=(?:được|thì|phải|hoặc (?:nhận con|đủ|từ|có)|và|đối với|theo quy định|mà)(?!\w))", re.IGNORECASE
)
_SINCE = re.compile(r"(?<!\w)sau $", re.IGNORECASE)
_STOPPED = re.compile(r"^ (?:\w+ ){0,3}?(?:không|ngừng|dừng|nghỉ|thôi)(?!\w)", re.IGNORECASE)
_ENOUGH = re.compile(r"(?:đã |có |đóng )?(?:từ )?đủ $", re.IGNORECASE)


def window(text: str, found: Sequence[Mention], at: int) -> Interval | None:
    """The value of a condition at this place of the mentions with its window or waiting time; None without one."""
    mention = found[at]
    value = _bounded(text, mention)
    if value is None or value.unit not in (*_TIMES, *_OFTEN):
        return None
    following = found[at + 1] if at + 1 < len(found) else None
    within = _within(text, mention, following)
    if within:
        return replace(value, within=within)
    waited = next((one for one in found[:at] if _waits(text, one)), None)
    if waited is not None and isinstance(waited.value, Quantity) and value.max is not None and not value.max_inclusive:
        return replace(value, after=Quantity(waited.value.number, waited.value.unit))
    return None


def is_window(text: str, found: Sequence[Mention], at: int) -> bool:
    """Whether the mention is the window of the condition before it."""
    return at > 0 and _bounded(text, found[at - 1]) is not None and _within(text, found[at - 1], found[at]) is not None


def _bounded(text: str, mention: Mention) -> Interval | None:
    """The bounds of a condition; “đủ 12 tháng” is at least so much."""
    if isinstance(mention.value, Interval):
        return mention.value
    if _ENOUGH.search(text[: mention.start]):
        return Interval(mention.value.unit, min=mention.value.number)
    return None


def _within(text: str, mention: Mention, following: Mention | None) -> Quantity | None:
    if following is None or not isinstance(following.value, Quantity) or following.value.unit not in _TIMES:
        return None
    if not _WITHIN.fullmatch(text, mention.end, following.start):
        return None
    anchor = _ANCHORED.match(text[following.end :])
    if anchor is None:
        return _often(mention, following.value)
    words = anchor.group()
    words = _ENDS.split(words[: clauses(words)[0].end], maxsplit=1)[0]
    return Quantity(following.value.number, f"{following.value.unit} {words.strip()}")


def _often(mention: Mention, window: Quantity) -> Quantity | None:
    """“từ 02 lần trở lên trong 06 tháng”: how often within which time needs no anchor."""
    value = mention.value
    again = isinstance(value, Interval) and value.min is not None and value.max is None and value.unit in _OFTEN
    return window if again else None


def _waits(text: str, one: Mention) -> bool:
    waits = isinstance(one.value, Quantity) and one.value.unit in _TIMES and _SINCE.search(text[: one.start])
    return bool(waits and _STOPPED.match(text[one.end :]))
