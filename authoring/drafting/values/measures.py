"""Amounts asked for in the law's own sentence: rates, sums, durations, deadlines, thresholds, ages, counts."""

import re
from collections.abc import Iterator
from dataclasses import replace
from decimal import Decimal

from authoring.drafting.amounts import COUNTED, asked, numbers, written
from authoring.drafting.asks import Ask, Choice
from authoring.drafting.ground import Ground
from authoring.drafting.naming import continued
from authoring.drafting.rivals import doubled, gives_itself, rivals
from authoring.drafting.sentences.brevity import brief
from authoring.drafting.sentences.passages import Passage, located, mention_of, passage
from authoring.drafting.sentences.stems import clipped, framed, shortened
from authoring.drafting.sentences.turns import CLOSE, OPEN
from authoring.model.policies import Fact, Interval, Provision
from authoring.text import Mention, mentions

TYPES = frozenset(("rate", "amount", "duration", "deadline", "threshold", "age", "count", "condition"))
_COLON = re.compile(rf": (?={OPEN})|(?<=gồm): ")
_INLINE = re.compile(r": (?=[a-zđà-ỹ])")
_IN_ROW = re.compile(rf"\d[\d.,]*(?:%| \w+)?(?:,| hoặc| và)? {OPEN}|{CLOSE}(?:,| hoặc| và) \d")
_IN_EXCEPTION = re.compile(
    rf"(?<!giảm )(?<!khấu )(?<!bù )(?:trừ|ngoại trừ|không bao gồm)(?!\w)(?:(?!, (?:cứ|thì|được) )[^;])*{OPEN}"
)
_PAID = re.compile(
    r"(?P<before>bao nhiêu [^,;]*?)(?:(?:,| và) (?:do [^,;]* đóng(?!\w).*|trách nhiệm đóng .*|đóng (?:thông )?qua .*)"
    r"| do (?:đối tượng|người tham gia) (?:tự )?đóng(?!\w).*)$"
)
_REST = re.compile(rf"{CLOSE}(?P<kept>[^;]*? [^,;]*?)(?:,? (?:sau đó|nhưng)(?!\w)|, (?:trường hợp|trong đó)(?!\w)).*")
_WITHIN = re.compile(r"(?<!\w)trong (?:thời gian|thời hạn|khoảng thời gian|vòng) (\d+ (?:tháng|năm|ngày|tuần))(?!\w)")
_PERIODS = frozenset(map(Decimal, (1, 2, 3, 4, 6, 9, 12)))
_YEAR = 12
_MOST_ALIKE = 2
_ENDED = r"(?= (?:thì|mà|và|hoặc|trong|khi|nếu|để)(?!\w)|[,;.]|$)"
_TIMES = frozenset(("ngày", "tháng", "năm"))
_COPIES = ("bản", "bộ", "liên")  # how many copies of a paper are sent is not worth asking


def measure(fact: Fact, ground: Ground) -> tuple[Ask, ...]:
    """The question of a fact's amount, the best wording first; () where the clause makes no natural one.

    A rate differs from one group of people to the next: there the words that several places share come last.
    """
    if fact not in ground.measured:
        asks = {ask.stem: ask for ask, _ in reversed([*measured(fact, ground)])}
        ground.measured[fact] = tuple(asks.values())[::-1]
    return ground.measured[fact]


def measured(fact: Fact, ground: Ground) -> Iterator[tuple[Ask, Passage]]:
    """The questions of a fact's amount, each with the sentence that it was made from."""
    provision = ground.places.get(fact.path)
    text = provision.text if provision else ""
    wanted = mention_of(fact, text) or located(fact, text) or _most(fact, text)
    if provision is None or wanted is None or not COUNTED.search(text[wanted.start : wanted.end]):
        return
    for plain in (False, True) if fact.type == "rate" else (True, False):
        found = passage(fact, wanted, provision, ground, plain=plain)
        made = ask_of(found, fact, provision, ground) if found else None
        if found and made:
            capped = wanted == _most(fact, text)
            yield (replace(made, template=f"{fact.type}-cap") if capped else made), found


def _most(fact: Fact, text: str) -> Mention | None:
    """The upper end of a range whose lower end is the base amount itself: “… và cao nhất bằng 20 lần …”."""
    value = fact.value
    if not isinstance(value, Interval) or value.min != 1 or value.max is None:
        return None
    several = [one for one in mentions(text) if one.value.unit == value.unit and numbers(one.value) == (value.max,)]
    return several[0] if len(several) == 1 else None


def ask_of(found: Passage, fact: Fact, provision: Provision, ground: Ground) -> Ask | None:
    """The question of a sentence with its value marked; None where it would be no natural one."""
    key = numbers(found.mention.value)
    found = replace(found, text=_REST.sub(rf"{CLOSE}\g<kept>", found.text)) if gives_itself(found) else found
    found = _veiled(found) if gives_itself(found) else found
    if not key[0] or found.mention.value.unit.split(" ")[0] in _COPIES or gives_itself(found):
        return None
    text = written(found.value, found.mention.value.unit, key)
    found = replace(found, text=brief(_INLINE.sub(", ", _COLON.sub(" ", found.text))))
    asking = _PAID.sub(r"\g<before>", found.asking(continued(asked(found.value))))
    apart = ", sau đó" in asking.partition("bao nhiêu")[2]
    stem = framed(shortened(asking), fact, ground, hidden=text) if _askable(found) and not apart else ""
    if not stem:
        kept = clipped(asking) if not _row(found) else asking
        short = replace(found, text=kept.replace(continued(asked(found.value)), f"{OPEN}{found.value}{CLOSE}", 1))
        stem = framed(kept, fact, ground, hidden=text) if kept != asking and _askable(short) else ""
    stem = "" if stem and doubled(stem, found, provision, ground) else stem
    kind = "range" if len(key) > 1 else "amount"
    beside = rivals(found, fact, provision, ground) if stem else ()
    beside = _inside(beside, stem, found.mention.value.unit)
    if "định kỳ bao nhiêu tháng" in stem:  # as people report, and not each year twice
        beside = tuple(one for one in beside if one.rank in _PERIODS and not ("hằng năm" in stem and one.rank == _YEAR))
    return Ask(stem, text, beside, f"{fact.type}-{kind}", found.quotes, key[0]) if stem else None


def _veiled(found: Passage) -> Passage:
    """The sentence with another amount that equals its own said without the number: “đủ số năm theo quy định”."""
    number, unit = re.match(r"\D*(\d[\d.,]*)", found.value), found.mention.value.unit.partition(" ")[0]
    if number is None or unit not in _TIMES:
        return found
    said = rf"{number[1]} {unit}(?!\w| tuổi)"
    enough, time = rf"(?:từ )?đủ {said}(?: trở lên)?{_ENDED}", rf"(?:(?<=thời gian )|(?<=thời hạn )){said}"
    before, _, rest = found.text.partition(OPEN)
    value, _, after = rest.partition(CLOSE)
    told = [
        re.sub(time, "theo quy định", re.sub(enough, f"đủ số {unit} theo quy định", one)) for one in (before, after)
    ]
    return replace(found, text=f"{told[0]}{OPEN}{value}{CLOSE}{told[1]}")


def _inside(beside: tuple[Choice, ...], stem: str, unit: str) -> tuple[Choice, ...]:
    """The choices that fit into the time that the stem gives: nobody pays for 15 months within 12."""
    spans, asked_in = (one.value for one in mentions(" ; ".join(_WITHIN.findall(stem)))), unit.partition(" ")[0]
    most = min((max(numbers(one)) for one in spans if one.unit.partition(" ")[0] == asked_in), default=None)
    return tuple(one for one in beside if most is None or one.rank is None or one.rank <= most)


def _askable(found: Passage) -> bool:
    """Whether the value is the one that a reader would look for: in no row of values and in no exception."""
    unit = found.mention.value.unit.split(" ")[0]
    alike = [one for one in mentions(found.asking("…")) if one.value.unit.split(" ")[0] == unit]
    return found.text.count(OPEN) == 1 and not _row(found) and len(alike) <= _MOST_ALIKE


def _row(found: Passage) -> bool:
    """Whether the value stands in a row of values or in an exception."""
    return bool(_IN_ROW.search(found.text) or _IN_EXCEPTION.search(found.text))
