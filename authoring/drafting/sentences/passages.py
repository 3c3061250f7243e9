"""The sentence of a fact on its own: its value marked, the words that lead to it joined, nothing pointing elsewhere."""

import re
from collections.abc import Mapping
from dataclasses import dataclass
from types import MappingProxyType
from typing import NamedTuple

from authoring.drafting.ground import Ground
from authoring.drafting.sentences import turns
from authoring.drafting.sentences.exemplars import with_case
from authoring.drafting.sentences.joining import alone, duty, join, of_subject, told_of
from authoring.drafting.sentences.references import spoken
from authoring.drafting.sentences.turns import CLOSE, OPEN
from authoring.model.policies import Fact, Provision
from authoring.text import Mention, mentions

GAP = "…"
TAIL_LENGTH = 16
_LED_TO = re.compile(
    r"(?P<kept> thì được (?:hưởng|nghỉ|điều chỉnh|hỗ trợ|giảm|trợ cấp)(?! mức|(?:[^,;:]*) mức)[^,;:]*?) như sau$"
)
_ORPHANED = re.compile(r"thân nhân (?:được|có|nộp|phải)(?!.*(?:người|lao động|của|gồm)(?!\w))", re.IGNORECASE)
_HALF = re.compile(rf"(?:Đối với|Trường hợp)(?!.* thì )[^:]*{CLOSE}[^:]*: (?=[a-zđ])")  # what is said comes behind it
_OTHER_LIST = re.compile(r"^\s*[-+*“\"•]|=")


@dataclass(frozen=True, slots=True)
class Passage:
    """A sentence with its value between OPEN and CLOSE, the mention that it is, and the exact words of the law."""

    text: str
    mention: Mention
    quotes: tuple[str, ...]

    @property
    def value(self) -> str:
        """The words of the value."""
        return self.text.partition(OPEN)[2].partition(CLOSE)[0]

    def asking(self, asked: str) -> str:
        """The sentence with the value asked for."""
        return f"{self.text.partition(OPEN)[0]}{asked}{self.text.partition(CLOSE)[2]}"


def pieces(text: str) -> list[tuple[int, int]]:
    """The half-open spans of the parts of a text between full stops, semicolons and line ends."""
    ends = [0]
    for stop in turns.STOP.finditer(text):
        ends += [stop.start(), stop.end()]
    ends.append(len(text))
    spans = zip(ends[::2], ends[1::2], strict=True)
    return [span for start, end in spans if (span := _trimmed(text, start, end))[0] < span[1]]


def passage(
    fact: Fact,
    wanted: Mention,
    provision: Provision,
    ground: Ground,
    *,
    plain: bool = True,
    meant: Mapping[str, str] = MappingProxyType({}),
) -> Passage | None:
    """The sentence around a mention of a provision, able to stand alone; None where it can't (`plain`: see spoken).

    `meant` says what to put for words of the law that name people by their place.
    """
    part = _part(provision.text, wanted)
    parent = ground.above(provision.path)
    titles = (ground.title(fact.path), _put(lead_of(parent), meant))
    if part is None or turns.QUOTED.match(part.marked) or turns.THEN.match(part.marked) or _HALF.match(part.marked):
        return None
    marked, case = with_case(_LED_TO.sub(r"\g<kept>", part.marked), provision, ground)
    own = spoken(_put(marked, meant), provision.path, ground, plain=plain)
    if not own or (part.at and turns.LOOSE.match(own)):
        return None
    quotes: tuple[str, ...] = (part.quote, *case)
    if parent is None or not titles[1] or (part.at and not part.headed):
        whole = alone(own) if not titles[1] or turns.STRONG.search(own) else ""
        said = duty(own, titles[0], part.at) or _whose(own, titles[1]) or whole
    else:
        told = spoken(titles[1], parent.path, ground, plain=plain)
        subject = spoken(_put(fact.subject, meant), provision.path, ground)
        owed = duty(own, titles[0], 0) if turns.BARE.match(titles[1]) else ""
        said, quotes = owed or join(told, own, subject), (lead_line(parent), part.quote, *case)
        said = said if not turns.CASE.match(titles[1]) or told_of(told or titles[1], said) else ""
    return Passage(said, wanted, quotes) if said and not _ORPHANED.match(said) else None


def _whose(own: str, lead: str) -> str:
    """A further case of a point behind whom its lead is about: “đối với lao động nam …, trường hợp sinh ba …”."""
    who = turns.DOER.match(lead) if turns.CASE.match(own) and not turns.SOMEBODY.search(own) else None
    return of_subject(own, who["who"]) if who else ""


def _put(text: str, meant: Mapping[str, str]) -> str:
    for words, who in meant.items():
        text = text.replace(words, who)
    return text


class _Part(NamedTuple):
    """A part of a provision: its number, its words with the value marked, the law's own, whether it has a head."""

    at: int
    marked: str
    quote: str
    headed: bool


def _part(text: str, wanted: Mention) -> _Part | None:
    """The part of a text that a mention stands in, behind the head that it shares with the part before."""
    spans = pieces(text)
    at = next((n for n, (start, end) in enumerate(spans) if start <= wanted.start and wanted.end <= end), None)
    if at is None:
        return None
    start, end = spans[at]
    before, value, after = text[start : wanted.start], text[wanted.start : wanted.end], text[wanted.end : end]
    marked = f"{before.removeprefix('- ')}{OPEN}{value}{CLOSE}{after}"
    if not at or not any(one.start == start for one in mentions(text)):
        return _Part(at, marked.rstrip(" .,;:"), text[start:end], headed=False)
    head = _shared_head(text, spans, at)
    return _Part(at, f"{head}{marked}".rstrip(" .,;:"), text[spans[at - 1][0] : end], headed=True) if head else None


def lead_line(parent: Provision) -> str:
    """The line of a provision that its list follows: the last one, or one with a sentence of its own after the list."""
    lines = parent.text.strip().split("\n")
    leads = [at for at, line in enumerate(lines) if line.rstrip().endswith(":")]
    if not leads or any(_OTHER_LIST.search(line) for line in lines[leads[-1] + 1 :]):
        return lines[-1]
    return lines[leads[-1]]


def lead_of(parent: Provision | None) -> str:
    """What leads into a list, without “sau đây:”; “” where nothing does."""
    line = lead_line(parent) if parent else ""
    if not line.rstrip().endswith(":"):
        return ""
    start = max((stop.end() for stop in turns.STOP.finditer(line)), default=0)
    return turns.NAMED_INSIDE.sub(r"\g<noun> kể ra", turns.AFTER_LEAD.sub("", line[start:].strip()))


def mention_of(fact: Fact, text: str) -> Mention | None:
    """The one mention inside the fact's quote that has the fact's value."""
    start = text.find(fact.quote)
    if start < 0:
        return None
    inside = [one for one in mentions(text) if start <= one.start and one.end <= start + len(fact.quote)]
    same = _surest([one for one in inside if _same(one, fact)], fact)
    return same[0] if len(same) == 1 else None


def located(fact: Fact, text: str) -> Mention | None:
    """The mention that the fact's gap stands for: the one behind the same words, else the only one of its value."""
    several = alike(fact, text)
    before = fact.predicate.partition(GAP)[0].rstrip()[-TAIL_LENGTH:]
    if GAP in fact.predicate and before:
        several = [one for one in several if text[: one.start].rstrip().endswith(before)] or several
    return several[0] if len(several) == 1 else None


def alike(fact: Fact, text: str) -> list[Mention]:
    """Every mention of a text that has the fact's value."""
    return _surest([one for one in mentions(text) if _same(one, fact)], fact)


def _same(mention: Mention, fact: Fact) -> bool:
    ours, theirs = _ends(mention.value), _ends(fact.value)
    unit = str(getattr(fact.value, "unit", ""))
    return bool(ours) and ours == theirs and mention.value.unit.split(" ")[:1] == unit.split(" ")[:1]


def _surest(found: list[Mention], fact: Fact) -> list[Mention]:
    """Of several mentions those that bound the value on the same side: “từ đủ 06 tháng”, not “dưới 06 tháng”."""
    exact = [one for one in found if _sides(one.value) == _sides(fact.value)]
    return exact or found


def _ends(value: object) -> tuple[object, ...]:
    return tuple(one for one in _sides(value) if one is not None)


def _sides(value: object) -> tuple[object, ...]:
    return getattr(value, "number", None), getattr(value, "min", None), getattr(value, "max", None)


def _shared_head(text: str, spans: list[tuple[int, int]], at: int) -> str:
    """The words before the first value of a sentence, which later ones share: “… được hưởng 30 ngày …; 40 ngày …”."""
    unit = next(one.value.unit for one in mentions(text) if one.start == spans[at][0]).split(" ")[0]
    while at and ";" in text[spans[at - 1][1] : spans[at][0]]:
        at -= 1
    start, end = spans[at]
    for one in mentions(text):
        if start < one.start and one.end <= end and one.value.unit.split(" ")[0] == unit:
            return text[start : one.start]
    return ""


def _trimmed(text: str, start: int, end: int) -> tuple[int, int]:
    part = text[start:end]
    return start + len(part) - len(part.lstrip()), end - (len(part) - len(part.rstrip()))
