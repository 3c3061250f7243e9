"""Days of the calendar: when a document takes force, until when something goes on."""

import re
from datetime import date, timedelta
from decimal import Decimal

from authoring.drafting.asks import Ask, Choice
from authoring.drafting.ground import Ground
from authoring.drafting.sentences.references import spoken
from authoring.drafting.sentences.stems import framed
from authoring.model.policies import Day, Fact, PolicyDocument
from authoring.text import dates, syllables

_OWN = re.compile(r"(?:Luật|Bộ luật|Nghị định|Nghị quyết|Thông tư|Quyết định|Quy định|Pháp lệnh) này")
_YEAR = 365
_LAST = re.compile(r"(?<!\w)hết ngày(?!\w)")
_USUAL = "Là ngày đầu năm, giữa năm hoặc cuối kỳ, mốc quen của hiệu lực."
_FORCE = re.compile(r"(?<!\w)(?:hiệu lực(?: thi hành)?|áp dụng) (?:kể )?từ(?!\w)")
_ISSUED = "Là ngày ban hành văn bản, không phải ngày được hỏi."
_MONTH = "Là mốc gần kề trong năm, quen gặp ở ngày có hiệu lực của các văn bản khác."
_STEPS = (1, -1, 2, -2, 3, -3, 6)  # months away
_LAST_SAFE = 28
_LONGEST_TITLE = 40
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
    text = _OWN.sub(_with_title(ground), text, count=1) if _OWN.match(text) else text
    stem = framed(text, fact, ground) if text else ""
    when = date.fromisoformat(fact.value.date)
    return (Ask(stem, _written(when), _beside(when, fact, ground), "day", (fact.quote,), _rank(when)),) if stem else ()


def _with_title(ground: Ground) -> str:
    """The document's name with what it is about, where the name doesn't say it."""
    title = ground.document.title.split(";")[0].strip()
    about = title.removeprefix(ground.document.kind).strip()
    known = about == title or about.startswith("số ") or title in ground.name or "hiệu lực" in about
    return ground.name if known or len(syllables(about)) > _LONGEST_TITLE else f"{ground.name} {about}"


def _beside(when: date, fact: Fact, ground: Ground) -> tuple[Choice, ...]:
    others = {date.fromisoformat(one) for one in ground.days if one != fact.value.date}  # type: ignore[union-attr]
    issued = _issued(ground.document)
    soonest = next((one for one in (issued, issued.replace(month=1, day=1)) if when >= one), date.min)
    force = _FORCE.search(fact.quote) is not None
    years = 1 if force else 3
    near = sorted(
        (one for one in others if one >= soonest and abs(one - when) < timedelta(years * _YEAR)),
        key=lambda one: abs(one - when),
    )
    if _LAST.search(fact.quote):
        near = [one for one in near if one.day != 1]
        return _choices(near, when, soonest, _last_days(when))
    if force:
        return _of_force(near, when, soonest, ground)
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


def _of_force(near: list[date], when: date, soonest: date, ground: Ground) -> tuple[Choice, ...]:
    """The day of issue, the other days of the document, the same day of the months around."""
    issued = ground.document.issued
    days = [date.fromisoformat(issued)] if issued else []
    made = [Choice(_written(day), _ISSUED, _rank(day)) for day in days]
    made += _choices(near, when, soonest, [])
    months = (divmod(when.year * 12 + when.month - 1 + step, 12) for step in _STEPS)
    around = (date(year, month + 1, min(when.day, _LAST_SAFE)) for year, month in months)
    made += [Choice(_written(day), _MONTH, _rank(day)) for day in around if day >= soonest]
    own = _written(when)
    return tuple({one.text: one for one in reversed(made) if one.text != own}.values())[::-1]


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
