"""Duties that have a time asked the other way round: whose they are."""

import re
from collections.abc import Iterator

from authoring.drafting.asks import Ask
from authoring.drafting.bodies.doers import kind, named, others
from authoring.drafting.ground import Ground
from authoring.drafting.naming import begun, continued
from authoring.drafting.rivals import WANTED
from authoring.drafting.sentences.joining import bare
from authoring.drafting.sentences.passages import located, mention_of, passage
from authoring.drafting.sentences.stems import clipped, framed, shortened
from authoring.drafting.sentences.turns import CLOSE, OPEN
from authoring.drafting.values.measures import TYPES
from authoring.drafting.values.moments import sentence
from authoring.model.policies import Fact, Moment
from authoring.text import fold, syllables

_MARK = "bao nhiêu"  # stands for the doer while the sentence is cut
_WHO = "chủ thể nào sau đây"
_OFTEN = r"(?:h[ằà]ng (?:tháng|năm|quý)|định kỳ [^,;]{1,30}?) "
_DOES = (
    rf"(?:{_OFTEN})?(?:có trách nhiệm|phải|thực hiện|nộp|lập|gửi|giải quyết|thông báo|báo cáo|trả lời|cấp|chuyển"
    r"|xem xét|thẩm định|tổ chức|xác nhận|ban hành|quyết định|kê khai|chi trả|thanh toán|trả|hoàn thành|đóng"
    r"|hỗ trợ|tạm ứng|trích)"
)
_TIMED = re.compile(
    r"(?P<time>(?:trong thời hạn|trong vòng|chậm nhất|tối đa|trước|sau|định kỳ|hằng năm|hằng quý|hằng tháng)(?!\w)"
    rf"[^;]*?), (?P<who>[^,;]+?) (?P<does>{_DOES}(?!\w).+)",
    re.IGNORECASE,
)
_DUTY = re.compile(rf"(?P<who>[^,;]+?) (?P<does>{_DOES}(?!\w).+)", re.IGNORECASE)
_SETTLING = re.compile(r"(?:có trách nhiệm|phải) giải quyết(?!\w)")  # which is the insurer's everywhere
_TO_EMPLOYER = re.compile(r"cho người sử dụng lao động$")  # who but the worker
_TYPES = frozenset(("deadline", "duration"))
_TWICE = re.compile(r"định kỳ .*(?<!\w)h[ằà]ng năm(?!\w)|(?<!\w)h[ằà]ng năm(?!\w).*định kỳ", re.IGNORECASE)
_ONCE = re.compile(r"(?P<often>định kỳ \d+ (?:tháng|năm|ngày)), (?=\w)")
_LEAST = 6


def duty(fact: Fact, ground: Ground) -> tuple[Ask, ...]:
    """The question who has to do something in a time or at times; () where nobody known has."""
    if fact.path not in ground.places or fact.type not in _TYPES:
        return ()
    return tuple(
        ask for text, value, quotes in _sentences(fact, ground) for ask in _asks(text, value, quotes, fact, ground)
    )[:1]


def _sentences(fact: Fact, ground: Ground) -> Iterator[tuple[str, str, tuple[str, ...]]]:
    """The sentence of a fact, its value in words and the law's own words."""
    if isinstance(fact.value, Moment):
        own = sentence(fact.value.event, fact, ground)
        yield from ((own, fact.value.event, (fact.quote,)) for own in ([own] if own else []))
        return
    place = ground.places[fact.path]
    wanted = mention_of(fact, place.text) or located(fact, place.text) if fact.type in TYPES else None
    found = passage(fact, wanted, place, ground) if wanted else None
    if found:
        yield found.text.replace(OPEN, "").replace(CLOSE, ""), found.value, found.quotes


def _asks(text: str, value: str, quotes: tuple[str, ...], fact: Fact, ground: Ground) -> Iterator[Ask]:
    match = _TIMED.fullmatch(text) or _DUTY.fullmatch(text)
    who = match["who"].strip() if match else ""
    if match is None or not _is_name(who, fact, ground) or text.count("kể từ") > 1:
        return
    if (kind(who) == "insurer" and _SETTLING.match(match["does"])) or len(syllables(match["does"])) < _LEAST:
        return
    if _TWICE.search(text) or (kind(who) == "worker" and _TO_EMPLOYER.search(match["does"])):
        return
    time = f"{match['time']}, " if "time" in match.re.groupindex else ""
    does = continued(_ONCE.sub(r"\g<often> một lần ", match["does"]))
    asking = clipped(shortened(f"{time}{_MARK} {does}"))
    whole = value.casefold() in asking.casefold() and asking.count(_MARK) == 1 and not bare(asking)
    stem = framed(asking, fact, ground, hidden=who) if whole else ""
    stem = stem.replace(_MARK, _WHO)
    beside = tuple(others(who, match["does"], stem, ground)) if stem else ()
    if len(beside) >= WANTED and fold(who) not in fold(stem):
        yield Ask(stem, begun(who), beside, f"{fact.type}-doer", quotes)


def _is_name(who: str, fact: Fact, ground: Ground) -> bool:
    """Whether words are the whole name of a doer: the fact's own subject, or one that the document knows."""
    names = {fold(fact.subject.strip()), *map(fold, named(ground).values())}
    return bool(kind(who)) and fold(who) in names
