"""The words around a value: its own clause and the clauses beside it."""

import re
from collections.abc import Iterator
from dataclasses import replace

from authoring.policy.facts.clauses import MAIN, THEN, Clause, unreferred
from authoring.policy.facts.heads import ADVERBIAL, RHYTHM, TIMED, inside
from authoring.policy.facts.places import Place
from authoring.policy.facts.subjects import Said, said, trimmed

_TRAIL = re.compile(
    r"[\s,]*(?:trong|chậm nhất|muộn nhất|sau|quá)(?: (?:thời hạn|vòng|khoảng thời gian|thời gian|là))*$", re.IGNORECASE
)
_JOINT = re.compile(
    r"(?:,| và| hoặc)\s+(?!·|(?:các )?(?:điểm|khoản|điều|mục|chương|luật|nghị định|theo)(?!\w))", re.IGNORECASE
)
_LISTED = re.compile(r"(?:(?:,| và| hoặc)? (?:\d+ (?:ngày|tháng|năm|quý|tuần)|(?:hằng|hàng) \w+))+(?:,| và| hoặc)?$")
_ONCE = re.compile(r"(?:(?:,| và| hoặc) \d+ (?:ngày|tháng|năm|quý|tuần))* một lần(?!\w)")
_PERCENT = re.compile(r"\d+(?:,\d+)?%")
_NUMBERS = re.compile(r"\d+ (?:ngày làm việc|ngày|tháng|năm|quý|tuần)|hoặc|và|,")
_NO_TAIL = re.compile(
    r"^(?:(?:theo )?quy định tại [^,;]*|đầu|theo quy định|(?:,|hoặc|và) ?\d.*|(?:,|hoặc|và) .*\d.*)$", re.DOTALL
)


def own(place: Place, at: int) -> Said:
    """What the value's own clause says before it; behind another value, the words of its own or those before both."""
    start = inside(place, at)
    one = _after_other(place, start) if place.before > start else _plain(place.text[start : place.start])
    return replace(one, verb=_LISTED.sub("", one.verb)) if _ONCE.match(place.text, place.end) else one


def behind(place: Place, at: int) -> Iterator[Said]:
    """For a value that is given: the main clause behind a time, else the clauses before it, the nearest first."""
    head = place.text[place.parts[at].words : place.start].strip(" ,")
    if not _NUMBERS.sub("", head).strip() or ADVERBIAL.match(head):
        since = place.text.find(place.since, place.end) + len(place.since)
        later = (part for part in place.parts[at + 1 :] if part.words >= since or not place.since)
        yield from (_after(place, part) for part in later if part.kind in (MAIN, THEN))
    yield from before(place, at)


def before(place: Place, at: int) -> Iterator[Said]:
    """The clauses before the value's, the nearest first; of one before its “thì” only whom it names."""
    for index in range(at - 1, -1, -1):
        part = place.parts[index]
        if part.kind in (MAIN, THEN):
            one = _plain(place.text[part.words : part.end])
            supposed = part.kind == MAIN and place.parts[index + 1].kind == THEN
            yield Said(one.subject) if supposed and not one.measure else one


def before_value(place: Place) -> Said:
    """What the first clause of a statement says."""
    return _plain(place.text[place.parts[0].words : place.parts[0].end])


def tail(place: Place, at: int) -> str:
    """The words behind the value up to the end of its clause (“vào quỹ hưu trí và tử tuất”), its base left out."""
    words = trimmed(place.text[place.end : max(place.parts[at].end, place.end)])
    if place.base and words.startswith(place.base):
        words = trimmed(words.removeprefix(place.base))
    return trimmed(TIMED.sub("", _NO_TAIL.sub("", words)))


def _after_other(place: Place, start: int) -> Said:
    """Behind another value of the same clause: words of its own behind “hoặc”, else what is said before both."""
    joints = list(_JOINT.finditer(unreferred(place.text), place.before, place.start))
    own = _plain(place.text[joints[-1].end() : place.start]) if joints else Said()
    whole = _plain(place.text[start : place.before])
    if own.subject:
        return own
    if own.measure:
        return Said(whole.subject, own.measure, own.verb)
    return Said(whole.subject, whole.measure, own.verb or whole.verb)


def _plain(words: str) -> Said:
    """The words parted, without a rhythm before them (“cứ mỗi năm”) and a time behind them (“trong thời hạn”)."""
    one = said(RHYTHM.sub("", words.strip(" ,")))
    verb = _TRAIL.sub("", one.verb)
    timed = ADVERBIAL.match(verb) and not verb.startswith("mỗi ")
    return Said(_TRAIL.sub("", one.subject), one.measure, "" if timed or _is_number(verb) else verb)


def _is_number(words: str) -> bool:
    """Whether words hold nothing but figures with their units (“06 tháng hoặc 12 tháng”)."""
    return words[:1].isdigit() and not _NUMBERS.sub("", _PERCENT.sub("", words)).strip()


def _after(place: Place, part: Clause) -> Said:
    """What a clause behind a value says; one that gives the next value (“mỗi lần …”, “50% …”) says nothing of it."""
    one = _plain(place.text[part.words : part.end].removeprefix("mà"))
    return Said() if one.verb[:1].isdigit() or one.verb.startswith("mỗi ") else one
