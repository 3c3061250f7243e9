"""Deadlines by the calendar: until which day of which month something is due."""

import re

from authoring.drafting.asks import Ask, Choice
from authoring.drafting.ground import Ground
from authoring.drafting.naming import begun, continued
from authoring.drafting.sentences.joining import alone, bare, join
from authoring.drafting.sentences.passages import lead_of, pieces
from authoring.drafting.sentences.references import spoken
from authoring.drafting.sentences.stems import clipped, framed, shortened
from authoring.drafting.sentences.turns import CASE, RULED, STRONG
from authoring.model.policies import Fact, Moment
from authoring.text import fold, syllables

_ASKED = "bao nhiêu"  # stands where the day is asked for while the sentence is cut
_MONTHLY = (
    "ngày cuối cùng của tháng tiếp theo",
    "ngày 15 của tháng tiếp theo",
    "ngày cuối cùng của tháng",
    "ngày 10 của tháng tiếp theo",
    "ngày cuối cùng của quý tiếp theo",
)
_HEAD = re.compile(r"(?P<before>(?:trước|chậm nhất|chậm nhất là|vào) |)ngày ", re.IGNORECASE)
_YEARLY = re.compile(r"(?P<head>trước ngày|chậm nhất ngày|ngày) (?P<day>\d+) tháng (?P<month>\d+)(?P<tail>.*)")
_OF_THAT = re.compile(r" của năm đó(?!\w)")  # of the year that the question leaves open
_ACTING = re.compile(  # an office does something itself
    r"(?:(?:[Tt]rước|[Cc]hậm nhất(?: là| đến)?) bao nhiêu, )?"
    r"(?:Bảo hiểm xã hội|Hội đồng|Bộ|Sở|Chính phủ|Ủy ban|[Cc]ơ quan)(?!\w)[^,;]*? "
    r"(?:chuyển|trình|thông qua|tổng hợp|lập|xây dựng|gửi|phải|có trách nhiệm)(?!\w)"
)
_OTHER_DAY = re.compile(r"(?<!\w)ngày \d+ tháng \d")
_SHORTEST = 9  # a shorter time limit doesn't say of what
_STEPS = ((15, 1), (31, 1), (1, 3), (31, 3), (30, 6), (15, 7), (1, 10), (15, 11), (15, 12), (31, 12))


def moment(fact: Fact, ground: Ground) -> tuple[Ask, ...]:
    """The question for the mark of the calendar in the law's own sentence; () where it makes none."""
    value = fact.value
    if not isinstance(value, Moment) or fact.path not in ground.places:
        return ()
    head = _HEAD.match(value.event)
    places = re.compile(r"\s+".join(map(re.escape, value.event.split())), re.IGNORECASE)
    text = ground.places[fact.path].text
    own = next((text[start:end] for start, end in pieces(text) if len(places.findall(text[start:end])) == 1), "")
    if not head or not own:
        return ()
    said = _told(places.sub(f"{head['before']}{_ASKED}", own).rstrip(" .;,"), fact, ground)
    said = clipped(shortened(said)).replace(_ASKED, "ngày nào") if _ASKED in said else ""
    short = fold(said).startswith("thời hạn ") and len(syllables(said)) < _SHORTEST
    whole = said and not bare(said) and not short
    stem = framed(said, fact, ground) if whole else ""
    return (Ask(stem, begun(value.event), _beside(value.event, ground), "moment", (own,)),) if stem else ()


def sentence(event: str, fact: Fact, ground: Ground) -> str:
    """The law's sentence of a mark of the calendar, able to stand alone; “” where it can't."""
    text = ground.places[fact.path].text
    own = [text[start:end] for start, end in pieces(text) if event.casefold() in text[start:end].casefold()]
    return _told(own[0].rstrip(" .;,"), fact, ground) if len(own) == 1 else ""


def _told(own: str, fact: Fact, ground: Ground) -> str:
    """The sentence as it stands, or behind the words that lead to it."""
    parent = ground.above(fact.path)
    acting = _ACTING.match(own) and not _OTHER_DAY.search(own)
    point = spoken(_OF_THAT.sub("", own) if acting and _yearly(fact) else own, fact.path, ground)
    if point and acting and not (CASE.match(lead_of(parent)) or STRONG.search(lead_of(parent))):
        return point  # who does it is said, and what leads to it is a mere heading
    lead = spoken(lead_of(parent), parent.path, ground) if parent and lead_of(parent) else ""
    ruled = RULED.fullmatch(lead)
    if ruled and fold(own).startswith("việc "):  # a sentence with a doing of its own needs no other before it
        return alone(point)
    lead = ruled["what"] if ruled else lead
    if lead and fold(own).startswith(_ASKED):
        return f"{continued(lead)} là {continued(point)}" if point else ""
    return (join(lead, point, fact.subject) if lead else "") or alone(point)


def _yearly(fact: Fact) -> bool:
    """Whether the mark comes every year, so that none of its years is meant."""
    return isinstance(fact.value, Moment) and fact.value.event.endswith("hằng năm")


def _beside(event: str, ground: Ground) -> tuple[Choice, ...]:
    """Other marks: those of the document, then the ones that the law often uses."""
    yearly = _YEARLY.fullmatch(event)
    head = _HEAD.match(event)
    before = head["before"] if head else ""
    told = [
        _HEAD.sub(f"{before}ngày ", one.value.event, count=1) for one in ground.facts if isinstance(one.value, Moment)
    ]
    made = [one for one in told if _HEAD.match(one) and bool(_YEARLY.fullmatch(one)) == bool(yearly)]
    if yearly:
        days = sorted(
            _STEPS, key=lambda one: abs(one[0] + 31 * one[1] - int(yearly["day"]) - 31 * int(yearly["month"]))
        )
        tails = {one: match["tail"] for one in made if (match := _YEARLY.fullmatch(one))}
        made = [one for one in made if tails[one] == yearly["tail"]]
        made += [f"{yearly['head']} {day:02} tháng {month:02}{yearly['tail']}" for day, month in days]
    elif "tháng" in event or "quý" in event:
        made += [f"{before}{one}" for one in _MONTHLY]
    found: dict[str, Choice] = {}
    for one in made:
        if _key(one) != _key(event) and _key(one) not in found:
            found[_key(one)] = Choice(begun(one), "Là mốc thời hạn của việc khác hoặc mốc quen gặp trong các luật.")
    return tuple(found.values())


def _key(event: str) -> str:
    return re.sub(r"(?<!\w)0", "", fold(event))
