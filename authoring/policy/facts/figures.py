"""The figures of a statement: amounts as written, levels without a number, parts in words, bounds as one."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from decimal import Decimal

from authoring.model.policies import Interval, Quantity
from authoring.policy.facts.clauses import unpaired
from authoring.policy.facts.things import named
from authoring.text import Mention, mentions

_LEVEL = re.compile(
    r"(?P<least>thấp nhất |cao nhất )?bằng (?P<level>mức (?:tham chiếu|lương cơ sở|lương tối thiểu(?: vùng| tháng)?"
    r"|chuẩn (?:hộ nghèo|nghèo|trợ giúp xã hội)(?: của khu vực (?:nông thôn|thành thị))?))(?! (?:nhân|cộng|trừ"
    r"|x)(?!\w))(?!\w)",
    re.IGNORECASE,
)
_BENEFIT = re.compile(
    r"(?<=bằng )(?P<count>\d{1,2}(?:,\d)?) tháng (?P<level>(?:trợ cấp|phụ cấp)(?: {1,2}(?!đang|trước|khi|quy|theo"
    r"|của|cho|tại|được|mà)[^\W\d]+)*)",
)
_WORDS = {"một": 1, "hai": 2, "ba": 3, "bốn": 4, "năm": 5}
_OF = {"hai": "hai", "ba": "ba", "bốn": "tư", "tư": "tư", "năm": "năm", "2": "hai", "3": "ba", "4": "tư", "5": "năm"}
_SIZES = {"hai": 2, "ba": 3, "tư": 4, "năm": 5}
_PART = re.compile(
    r"(?<![\w/])(?:(?P<count>một|hai|ba|bốn) phần (?P<of>hai|ba|bốn|tư|năm)(?! (?:trăm|nghìn|triệu|mươi))(?!\w)"
    r"|(?P<up>[1-4])/(?P<down>[2-5])(?![\w/]))(?: (?:tổng )?(?:số )?(?P<base>mức [^\W\d]+(?: tham chiếu| cơ sở"
    r"| hiểm (?:xã hội|y tế))?))?",
    re.IGNORECASE,
)
_OTHER_SEX = re.compile(r"(?:,| và) (?:nam|nữ) đủ \d+ tuổi trở lên")
_TOGETHER = re.compile(r",?\s+(?:nhưng|và|đến)\s+")
_EXTREME = re.compile(r"(?:(?:thấp|cao) nhất|tối đa) bằng", re.IGNORECASE)
_NEAR = 60
_MONTHS = 12
_TIME = re.compile(r" (?P<unit>ngày|tháng|năm)(?!\w)")
_UP_TO = re.compile(
    r"(?<!\w)(?:phạt tiền|(?:mức|số) tiền(?: phạt)?|mức phạt|giá trị|trị giá|hỗ trợ|thời hạn|tích(?: \w+)?"
    r"|công suất|quy mô)"
    r" (?P<up>đến) $",
    re.IGNORECASE,
)
_RANGED = re.compile(r"\s+(?:đến|tới)\s+")
_SHARES = re.compile(r" (?:(?:đối với|cho|nếu) [^,;.:\d]{3,100}?|trong (?:\d+|một) \w+)(?:,| và|, và) ")
_FOR = re.compile(r" (?:(?:đối với|cho|nếu)(?!\w)|trong (?:\d|một ))")


def figures(text: str) -> tuple[Mention, ...]:
    """The typed amounts of a statement in its order, with half-open spans in the text.

    “thấp nhất bằng mức tham chiếu” is once that level; “hai phần ba” is two of “phần ba”; “cao hơn A nhưng thấp hơn B”
    is one interval.
    """
    spelled = unpaired(text)
    found = [_limited(text, named(text, _based(text, one))) for one in mentions(spelled)]
    added = [*_benefits(text, spelled), *_levels(spelled), *_parts(spelled)]
    taken = [(one.start, one.end) for one in added]
    kept = [one for one in found if not any(one.start < end and start < one.end for start, end in taken)]
    ordered = sorted([*kept, *added], key=lambda one: one.start)
    joined = tuple(_shared(text, _plain(text, one)) for one in _paired(text, ordered))
    return tuple(_alike(text, joined[:at], one) for at, one in enumerate(joined))


def _limited(text: str, one: Mention) -> Mention:
    """“phạt tiền đến 5.000.000 đồng” is at most so much."""
    upper = _UP_TO.search(text, max(one.start - _NEAR, 0), one.start)
    if upper is None or not isinstance(one.value, Quantity):
        return one
    bound = Interval(one.value.unit, max=one.value.number, base=one.value.base)
    return replace(one, value=bound, start=upper.start("up"))


def _alike(text: str, earlier: Sequence[Mention], one: Mention) -> Mention:
    """“tối thiểu 09 ngày đối với đấu thầu trong nước, 18 ngày đối với đấu thầu quốc tế”: the bound belongs to both."""
    before = next((other for other in reversed(earlier) if isinstance(other.value, Interval)), None)
    if before is None or not isinstance(before.value, Interval) or not isinstance(one.value, Quantity):
        return one
    bound, lone = before.value, (before.value.min is None) != (before.value.max is None)
    apart = _SHARES.fullmatch(text, before.end, one.start) and _FOR.match(text, one.end)
    if not lone or not apart or bound.unit != one.value.unit:
        return one
    number = one.value.number
    wide = replace(bound, max=number) if bound.min is None else replace(bound, min=number)
    return replace(one, value=wide)


def _shared(text: str, one: Mention) -> Mention:
    """“nam đủ 50 tuổi, nữ đủ 45 tuổi trở lên”: the bound belongs to both ages."""
    if (
        not isinstance(one.value, Quantity)
        or not _OTHER_SEX.match(text, one.end)
        or not text.endswith("đủ ", 0, one.start)
    ):
        return one
    return replace(one, value=Interval(one.value.unit, min=one.value.number))


def _based(text: str, one: Mention) -> Mention:
    """A base in the words of the text, with the commas that were taken away to read it."""
    if not one.value.base:
        return one
    words = r"\W+".join(map(re.escape, one.value.base.split()))
    match = re.compile(rf"\s*(?:của )?(?P<base>{words})", re.IGNORECASE).match(text, one.end)
    return replace(one, value=replace(one.value, base=match["base"])) if match else one


def _benefits(text: str, spelled: str) -> Iterator[Mention]:
    """“bằng 3 tháng trợ cấp …”: so many monthly benefits."""
    for match in _BENEFIT.finditer(spelled):
        level = " ".join(text[match.start("level") : match.end("level")].lower().split())
        count = Decimal(match["count"].replace(",", "."))
        yield Mention(Quantity(count, f"tháng {level}"), match.start("count"), match.end())


def _levels(text: str) -> Iterator[Mention]:
    for match in _LEVEL.finditer(text):
        unit = f"lần {match['level'].lower()}"
        least = (match["least"] or "").strip().lower()
        value: Quantity | Interval = Quantity(Decimal(1), unit)
        if least:
            value = Interval(unit, min=Decimal(1)) if least == "thấp nhất" else Interval(unit, max=Decimal(1))
        yield Mention(value, *match.span())


def _parts(text: str) -> Iterator[Mention]:
    for match in _PART.finditer(text):
        count = _WORDS[match["count"].lower()] if match["count"] else int(match["up"])
        of = _OF[(match["of"] or match["down"]).lower()]
        start, end = match.span()
        time = _TIME.match(text, end)
        if time:
            yield Mention(Quantity(Decimal(count) / _SIZES[of], time["unit"]), start, time.end())
            continue
        yield Mention(
            Quantity(Decimal(count), f"phần {of}", match["base"] or ""),
            start,
            match.start("base") - 1 if match["base"] else end,
        )


def _paired(text: str, found: Sequence[Mention]) -> Iterator[Mention]:
    """Neighbours that are the two bounds of one amount become one interval."""
    at = 0
    while at < len(found):
        joined = _joined(text, found[at], found[at + 1]) if at + 1 < len(found) else None
        yield joined or found[at]
        at += 2 if joined else 1


def _joined(text: str, low: Mention, high: Mention) -> Mention | None:
    one, two = low.value, high.value
    if (
        isinstance(two, Quantity)
        and (one.unit, two.unit) == ("tháng", "năm")
        and _RANGED.fullmatch(text, low.end, high.start)
    ):
        two = Quantity(two.number * _MONTHS, one.unit)
    if not isinstance(one, Interval) or one.unit != two.unit:
        return None
    if isinstance(two, Quantity) and _RANGED.fullmatch(text, low.end, high.start):
        two = Interval(two.unit, max=two.number)
    if not isinstance(two, Interval) or one.min is None or two.max is None:
        return None
    if not _TOGETHER.fullmatch(text, low.end, high.start):
        return None
    if one.max is not None or two.min is not None or one.min >= two.max:
        return None
    return Mention(replace(one, max=two.max, max_inclusive=two.max_inclusive), low.start, high.end)


def _plain(text: str, one: Mention) -> Mention:
    """“cao nhất bằng 20 lần” alone gives the highest level itself: a number."""
    value = one.value
    if not isinstance(value, Interval) or not _EXTREME.match(text, one.start):
        return one
    ends = [end for end in (value.min, value.max) if end is not None]
    return replace(one, value=Quantity(ends[0], value.unit, value.base)) if len(ends) == 1 else one
