"""Days of the calendar: when a document takes force, until when something goes on."""

import re
from datetime import date, timedelta
from decimal import Decimal

from authoring.drafting.asks import Ask, Choice
from authoring.drafting.ground import Ground
from authoring.drafting.references import spoken
from authoring.drafting.stems import framed
from authoring.model.policies import Day, Fact, PolicyDocument
from authoring.text import dates

_OWN = re.compile(r"(?:Luật|Bộ luật|Nghị định|Nghị quyết|Thông tư|Quyết định|Quy định|Pháp lệnh) này")
_YEAR = 365
_LAST = re.compile(r"(?<!\w)hết ngày(?!\w)")
_USUAL = "Là ngày đầu năm, giữa năm hoặc cuối kỳ, mốc quen của hiệu lực."
_NUMBERED = re.compile(r"/(\d{4})/")


def day(fact: Fact, ground: Ground) -> tuple[Ask, ...]:
    """The question for a day in the law's own sentence."""
    if not isinstance(fact.value, Day):
        return ()
    found = [one for one in dates(fact.quote) if str(one.date) == fact.value.date]
    if len(found) != 1:
        return ()
    before, after = fact.quote[: found[0].start], fact.quote[found[0].end :]
    before = re.sub(r"(?:kể )?(?:từ )?ngày $", lambda match: match.group().replace("ngày ", ""), before)
    text = spoken(f"{before}ngày nào{after}".rstrip(".;, "), fact.path, ground)
    if _OWN.match(text) and "VBHN" in ground.document.number:  # a merged text takes no force of its own
        return ()
    text = _OWN.sub(ground.name, text, count=1) if _OWN.match(text) else text
    stem = framed(text, fact, ground) if text else ""
    when = date.fromisoformat(fact.value.date)
    return (Ask(stem, _written(when), _beside(when, fact, ground), "day", (fact.quote,), _rank(when)),) if stem else ()


def _beside(when: date, fact: Fact, ground: Ground) -> tuple[Choice, ...]:
    others = {date.fromisoformat(one) for one in ground.days if one != fact.value.date}  # type: ignore[union-attr]
    issued = _issued(ground.document)
    soonest = next((one for one in (issued, issued.replace(month=1, day=1)) if when >= one), date.min)
    near = sorted(
        (one for one in others if one >= soonest and abs(one - when) < timedelta(3 * _YEAR)),
        key=lambda one: abs(one - when),
    )
    if _LAST.search(fact.quote):
        near = [one for one in near if one.day != 1]
        return _choices(near, when, soonest, _last_days(when))
    steps = (
        (when.year, 1),
        (when.year, 7),
        (when.year + 1, 1),
        (when.year - 1, 7),
        (when.year + 1, 7),
        (when.year - 1, 1),
        (when.year + 2, 1),
    )
    return _choices(near, when, soonest, [date(year, month, 1) for year, month in steps])


def _last_days(when: date) -> list[date]:
    """The ends of half-years around a day until whose end something goes on."""
    ends = [date(when.year + later, month, day) for later in (-1, 0, 1) for month, day in ((6, 30), (12, 31))]
    return sorted(ends, key=lambda one: abs(one - when))


def _choices(near: list[date], when: date, soonest: date, others: list[date]) -> tuple[Choice, ...]:
    """The days of the document first, then the usual ones from the soonest on."""
    made = [Choice(_written(one), "Là ngày có trong văn bản, của việc khác.", _rank(one)) for one in near]
    fitting = (other for other in others if other != when and other not in near and other >= soonest)
    return (*made, *(Choice(_written(other), _USUAL, _rank(other)) for other in fitting))


def _issued(document: PolicyDocument) -> date:
    """The day a document was issued; the first one of the year in its number where the day isn't known."""
    year = _NUMBERED.search(document.number)
    known = document.issued or (f"{year[1]}-01-01" if year else "")
    return date.fromisoformat(known) if known else date.min


def _written(when: date) -> str:
    month = f"{when.month:02}" if when.month < 3 else str(when.month)
    return f"Ngày {when.day:02} tháng {month} năm {when.year}"


def _rank(when: date) -> Decimal:
    return Decimal(when.toordinal())
