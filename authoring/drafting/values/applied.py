"""A rule of ranges applied: one value inside the range of its condition is given, which the reader has to place."""

import re
from decimal import Decimal
from zlib import crc32

from authoring.drafting.amounts import padded
from authoring.drafting.asks import Ask
from authoring.drafting.ground import Ground
from authoring.drafting.values.groups import grouped, groups
from authoring.drafting.values.measures import measure
from authoring.model.policies import Fact

_TYPES = frozenset(("rate", "amount", "duration"))
_BETWEEN = (
    r"từ (?:đủ )?(?P<low>\d+)(?: (?:năm|tháng|tuổi|điểm)|%)? đến dưới (?P<high>\d+)(?P<unit> (?:năm|tháng|tuổi|điểm)|%)"
)
_ENDED = r"từ đủ (?P<least>\d+)(?P<up> năm| tháng) trở lên|dưới (?P<under>\d+)(?P<down> năm| tháng)"
_CUE = (
    r"(?P<cue>đã đóng(?: bảo hiểm [^\d,;?]+?)?|thời gian đóng bảo hiểm [^\d,;?]+?|suy giảm khả năng lao động"
    r"|(?<!\w)con|(?<!\w)có|đạt(?: số điểm)?)"
)
_RANGE = re.compile(rf"{_CUE} (?P<range>{_BETWEEN}|{_ENDED})(?!\w)")
_SIBLING = re.compile(_BETWEEN)
_LINKS = (("đã đóng", " được"), ("thời gian", " là"))
_FIFTHS, _MORE = 5, 4


def applied(fact: Fact, ground: Ground) -> tuple[Ask, ...]:
    """The question of an amount for one value inside the range that it holds for; () where it holds for no range."""
    if fact.type not in _TYPES:
        return ()
    rated = fact.type == "rate" and groups(fact, ground)
    for ask in (grouped(fact, ground) if rated else measure(fact, ground))[:1]:
        found = list(_RANGE.finditer(ask.stem))
        number = _inside(found[0], _around(fact.path, ground), ask.stem) if len(found) == 1 else 0
        if number:
            return (_made(ask, found[0], number),)
    return ()


def _made(ask: Ask, match: re.Match[str], number: int) -> Ask:
    unit = match["unit"] or match["up"] or match["down"]
    cue = match["cue"].removesuffix(" số điểm")
    link = next((link for start, link in _LINKS if cue.startswith(start)), "")
    told = f"{number if unit == '%' else padded(Decimal(number))}{unit}"
    stem = f"{ask.stem[: match.start()]}{cue}{link} {told}{ask.stem[match.end() :]}"
    note = f"Cách xác định: {told} thuộc khoảng “{match['range']}”."
    return Ask(stem, ask.key, ask.choices, f"{ask.template}-applied", ask.quotes, ask.rank, note, ask)


def _around(path: str, ground: Ground) -> str:
    """What a place says with what stands beside it in its list: there the other ranges are."""
    beside = ground.below.get(path.rpartition(".")[0], ()) if path.count(".") > 1 else ()
    return "\n".join((ground.places[path].text, *(one.text for one in beside)))


def _inside(match: re.Match[str], text: str, stem: str) -> int:
    """A whole number inside a range, the same for the same question; 0 where there is none, or no other range."""
    turn = crc32(stem.encode())
    if match["low"]:
        low, high = int(match["low"]), int(match["high"])
        return low + max((high - low) * (turn % 3 + 1) // _FIFTHS, 1) if high - low > 1 else 0
    unit = match["up"] or match["down"]
    if not any(one["unit"] == unit for one in _SIBLING.finditer(text)):
        return 0
    return int(match["least"]) + turn % _MORE + 1 if match["least"] else int(match["under"]) * 2 // 3
