"""The prizes of a plan: tiers with count and value, and whether a value is that of each prize or of the whole tier."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import zip_longest

from authoring.model.policies import Quantity
from authoring.text import mentions, number
from authoring.workbench.starting.planwords import Hint, Line

TIERS = {"nhất": "first", "nhì": "second", "ba": "third", "khuyến khích": "consolation"}
LEAST = 10_000  # đồng: a smaller number in a cell is a count

_TIER = re.compile(r"\bgiải\s+(?P<tier>nhất|nhì|ba|khuyến\s+khích)\b", re.IGNORECASE)
_COUNT_BEFORE = re.compile(
    r"(?P<n>\d{1,4}|một|hai|ba|bốn|năm|sáu|bảy|tám|chín|mười)\s*(?:\([^)]*\)\s*)?$", re.IGNORECASE
)
_COUNT_AFTER = re.compile(r"(?<!/)(?<!/ )\b(?P<n>\d{1,4})\s*(?:\([^)]*\)\s*)?(?:giải|suất)\b", re.IGNORECASE)
_EACH = re.compile(
    r"(?:mỗi|từng)\s+(?:giải|suất)|(?:/|cho)\s*(?:(?:0?1|một)\s*)?(?:\([^)]*\)\s*)?(?:giải|suất)|(?:giải|suất)\s*[x×]|[x×]\s*\d",
    re.IGNORECASE,
)
_WHOLE = re.compile(r"\b(?:tổng(?:\s+(?:số tiền|giá trị|trị giá|cộng))?|cộng|thành tiền)\b", re.IGNORECASE)
_COLLECTIVE = re.compile(r"\btập thể\b", re.IGNORECASE)
_WEEKLY = re.compile(r"\bcá nhân\b|\b(?:giải|mỗi|hằng|hàng|từng)\s+tuần\b|\btuần thi\b", re.IGNORECASE)
_SPELLED = ("một", "hai", "ba", "bốn", "năm", "sáu", "bảy", "tám", "chín", "mười")


@dataclass(frozen=True, slots=True)
class _Found:
    tier: str
    count: int
    value: int
    each: bool
    sentence: str


def read_prizes(told: Sequence[Line]) -> tuple[Hint, ...]:
    """The hints of weekly and collective prizes."""
    found: dict[str, dict[str, _Found]] = {"weekly": {}, "collective": {}}
    kind, each = "weekly", False
    for line in map(_row, told):
        for part, before in _parts(line):
            kind = _kind(before, kind)
            each = each or bool(_EACH.search(before))
            one = _prize(part, line, each=each)
            if one:
                found[kind].setdefault(one.tier, one)
        if not _TIER.search(line.text):
            kind, each = _kind(line.text, kind), bool(_EACH.search(line.text))
    sums = _sums(told)
    return tuple(hint for kind, tiers in found.items() for hint in _hints(kind, tiers, sums))


def _row(line: Line) -> Line:
    """A row whose cell is a bare “Nhất”, with the word giải before it."""
    cells = [f"giải {cell}" if " ".join(cell.lower().split()) in TIERS else cell for cell in line.cells]
    return Line(" | ".join(cells), tuple(cells)) if cells else line


def _parts(line: Line) -> Iterator[tuple[str, str]]:
    """(what belongs to a tier, what stands before it since the last one) of a line."""
    marks = [(_begin(line.text, match), match) for match in _TIER.finditer(line.text)]
    last = 0
    for (start, match), after in zip_longest(marks, marks[1:]):
        yield line.text[start : after[0] if after else len(line.text)], line.text[last : match.start()]
        last = match.end()


def _begin(text: str, match: re.Match[str]) -> int:
    """Where a tier begins: at its count, where that stands before the word."""
    count = _COUNT_BEFORE.search(text, 0, match.start())
    return count.start() if count and "|" not in count.group() else match.start()


def _kind(text: str, kind: str) -> str:
    """Of which kind the prizes are after a text: the last word that says so."""
    collective = [match.start() for match in _COLLECTIVE.finditer(text) if "giải" in text.lower()]
    weekly = [match.start() for match in _WEEKLY.finditer(text) if "giải" in text.lower()]
    if not collective and not weekly:
        return kind
    return "collective" if max(collective, default=-1) > max(weekly, default=-1) else "weekly"


def _prize(part: str, line: Line, *, each: bool) -> _Found | None:
    match = _TIER.search(part)
    before, after = part[: match.start()] if match else "", part[match.end() :] if match else ""
    amounts = _amounts(after)
    count = _count(before, after, line)
    if match is None or not count or not amounts:
        return None
    tier = TIERS[" ".join(match["tier"].lower().split())]
    shared = any(amount == count * amounts[0] for amount in amounts[1:])
    sure = count == 1 or shared or each or bool(_EACH.search(after))
    return _Found(tier, count, amounts[0], sure, line.text if line.cells else part.strip(" ;,.-+"))


def _amounts(text: str) -> list[int]:
    """The amounts of money of a text, an amount that is only said again left out; bare numbers in cells too."""
    cells = [number(cell.strip()) for cell in text.split("|")] if "|" in text else []
    bare = [int(value) for value in cells if value is not None and value >= LEAST]
    said = [
        int(one.value.number) for one in mentions(text) if isinstance(one.value, Quantity) and one.value.unit == "đồng"
    ]
    return list(dict.fromkeys(bare or said))


def _count(before: str, after: str, line: Line) -> int:
    spelled = _COUNT_BEFORE.search(before)
    if spelled:
        word = spelled["n"].lower()
        return int(word) if word.isdigit() else _SPELLED.index(word) + 1
    told = next((match for match in _COUNT_AFTER.finditer(after)), None)
    if told:
        return int(told["n"])
    cells = [number(cell.strip()) for cell in after.split("|")[1:]] if line.cells else []
    return next((int(value) for value in cells if value is not None and 0 < value < LEAST), 0)


def _sums(told: Sequence[Line]) -> dict[int, str]:
    """Amounts that a plan calls a sum."""
    return {
        int(one.value.number): line.text
        for line in told
        if _WHOLE.search(line.text)
        for one in mentions(line.text)
        if isinstance(one.value, Quantity) and one.value.number >= LEAST
    }


def _hints(kind: str, tiers: dict[str, _Found], sums: dict[int, str]) -> Iterator[Hint]:
    every = sum(one.count * one.value for one in tiers.values())
    once = sum(one.value for one in tiers.values())
    for one in tiers.values():
        yield Hint(f"{kind}-{one.tier}-count", str(one.count), one.sentence)
        doubt = ""
        if not one.each and every not in sums:
            doubt = (
                f"Kế hoạch không ghi “mỗi giải”: nếu của mỗi giải, cả phần này là {_dong(every)}; nếu của cả hạng, "
                f"{_dong(once)}. Ô này ghi giá trị của mỗi giải."
            )
        yield Hint(f"{kind}-{one.tier}-value", f"{one.value:,}".replace(",", "."), one.sentence, doubt)


def _dong(amount: int) -> str:
    return f"{amount:,} đồng".replace(",", ".")
