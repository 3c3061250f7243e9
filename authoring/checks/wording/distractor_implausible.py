"""A distractor of another kind than a key that is an amount, or far away from it."""

from collections.abc import Iterator
from fractions import Fraction

from authoring.checks.dimensions import Measure, measure
from authoring.checks.phrases import line, whole
from authoring.checks.prefixes import bare_option
from authoring.checks.relatives import relative
from authoring.checks.values import value
from authoring.model.findings import Check, Remark, Severity
from authoring.model.items import Item, Option

_TIMES = 10
_PUNISHED = whole(r"bị (?:xử lý|xử phạt|phạt|kỷ luật|trừng phạt)")
_REWARD = whole(r"(?:được )?(?:thưởng|khen|khen thưởng|tặng|tuyên dương|vinh danh)(?: .+)?")


def _implausible(item: Item, _cited: str) -> Iterator[Remark]:
    yield from _rewarded(item) or _untyped(item)


def _rewarded(item: Item) -> list[Remark]:
    """“Bị xử lý thế nào?” — “Được thưởng”."""
    if not _PUNISHED.search(line(item.stem).words):
        return []
    found = [option for option in item.distractors if _REWARD.fullmatch(line(bare_option(option.text)).words)]
    message = "Câu hỏi bị xử lý thế nào mà phương án {} là khen thưởng: không ai chọn. Thay bằng một mức xử lý khác."
    return [Remark(one.label, message.format(one.label), span=(0, len(one.text))) for one in found[:1]]


def _untyped(item: Item) -> Iterator[Remark]:
    key = measure(item.keyed[0].text) if len(item.keyed) == 1 else None
    others = [option for option in item.distractors if relative(item, option) is None]
    read = [found for option in others if (found := measure(option.text))]
    if key is None or not any(_kin(key, found) for found in read):
        return
    for option in others:
        said = _why(key, option, [key, *read])
        if said:
            message = f"Phương án {option.label} {said}: không ai chọn, nên câu hỏi chỉ còn ít phương án thật."
            yield Remark(option.label, message, span=(0, len(option.text)))


def _kin(key: Measure, other: Measure) -> bool:
    return other.dimension == key.dimension


def _why(key: Measure, option: Option, read: list[Measure]) -> str:
    other = measure(option.text)
    if other is None:
        denies = line(option.text).words.startswith(("không", "chưa"))
        typed = key.rest or value(option.text) or any(sign.isdigit() for sign in option.text)
        return "" if denies or typed else "khác kiểu với phương án đúng"
    if not _kin(key, other) or not key.low or not other.low or key.rest != other.rest:
        return ""
    near = other.unit != key.unit and _bridged(other, read)
    far = _times(other, key) > _TIMES and not near
    return f"chênh quá {_TIMES} lần so với phương án đúng" if far else ""


def _bridged(other: Measure, read: list[Measure]) -> bool:
    """Whether another option lies near: “10 ngày, 30 ngày, 06 tháng, 12 tháng” is a ladder in natural units."""
    return any(_times(other, one) <= _TIMES for one in read if one is not other and _kin(one, other) and one.low)


def _times(one: Measure, other: Measure) -> Fraction:
    """How many times the larger of two amounts is the smaller one."""
    return max(one.low / other.high, other.low / one.high)


distractor_implausible = Check("distractor-implausible", Severity.WARN, _implausible)
