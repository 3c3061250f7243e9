"""The words around a value as subject, predicate and qualifiers of a fact."""

import re
from collections.abc import Iterable

from authoring.policy.facts import surroundings as near
from authoring.policy.facts.clauses import MAIN, THEN, clause_at, clauses
from authoring.policy.facts.places import Phrase, Place
from authoring.policy.facts.subjects import Said, inner, is_bare, is_thing, nearest_noun, said, trimmed

_WEAK = re.compile(
    r"(?:(?:thì|được|có|là|bằng|phải|đóng|hưởng|đã|chưa|tối đa|tối thiểu|từ|với|đủ|và|lần lượt|cao nhất|thấp nhất|tính"
    r"|hoặc|nhưng|mà|còn|trong đó|theo|vào|cho|thêm)\s*)*",
    re.IGNORECASE,
)
_EQUAL = re.compile(
    r"(?:(?:bằng|là|tối đa|tối thiểu|lần lượt|từ|đủ|cao nhất|thấp nhất|thì|được)\s*)*",
    re.IGNORECASE,
)
_PERIODIC = re.compile(r"định kỳ (?:\d+ \w+(?:, | hoặc | và ))*$", re.IGNORECASE)
_RESPECTIVELY = re.compile(r"lần lượt", re.IGNORECASE)
_FIGURE = re.compile(r"\d+(?:,\d+)?")
_VALUED = re.compile(r"\d+(?:,\d+)?(?:%| lần)")
_ONLY_JOINT = re.compile(r"^(?:và|hoặc|nhưng)$", re.IGNORECASE)
_ALSO = re.compile(r"(?:^| )(?:hoặc|và)(?!\w)")
_JOINED = re.compile(r"(?: (?:và|hoặc|nhưng|mà))+$")
_LONGEST = 320
_LONG_VERB = 14
_SHORT = 3


def phrase(place: Place) -> Phrase:
    """Who or what, what of it, and under which conditions, from the clause of the value and the words above it."""
    at = clause_at(place.parts, place.start)
    own = near.own(place, at)
    above = [near.lead_in(lead) for lead in reversed(place.leads)]
    tail = near.tail(place, at)
    tell = _in_condition if place.conditional else _given
    subject, predicate = tell(place, own, [one for one, _ in above], tail)
    opening = [word for _, words in reversed(above) for word in words] + list(near.opening(place, at))
    if _carries(place, own):
        opening[:0] = place.carried.opening if place.carried else ()
    qualifiers = dict.fromkeys(_cut(one) for one in (*opening, *near.closing(place, at)))
    stem = predicate.removesuffix(tail).rstrip(" …")
    return Phrase(_cut(subject), _cut(predicate), tuple(one for one in qualifiers if one), tuple(opening), _cut(stem))


def earlier(text: str) -> Said:
    """What a whole statement speaks of, for those that follow it."""
    told = (said(text[part.words : part.end]) for part in clauses(text) if part.kind in (MAIN, THEN))
    return next((one for one in told if near.speaks(one.subject) or len(one.measure.split()) > _SHORT), Said())


def _carries(place: Place, own: Said) -> bool:
    """Whether a value goes on where the statement before it ended, with no words of its own before it."""
    return place.carried is not None and not (own.subject or own.measure or place.conditional)


def _in_condition(place: Place, own: Said, leads: list[Said], tail: str) -> tuple[str, str]:
    """Of a value inside a condition: whose it is, and the words of the condition itself."""
    at = clause_at(place.parts, place.start)
    others = list(near.named(place, at, given_for=False))
    told = [*near.around(place, at), *leads, *others]
    start = near.inside(place, at)
    if place.aged:
        noun = nearest_noun(place.text[max(place.before, start) : place.start]) or own.subject
        before = [*near.before(place, at), *near.named(place, at, given_for=True)]
        return _aged(place, noun, [*before, *leads, *others]), "tuổi"
    if len(own.verb.split()) > _LONG_VERB or (own.subject and near.FINITE.search(own.verb)):
        local = inner(place.text[start : place.start])
        own = local if local.subject else own
    words = _condition_words(place, own, told, tail, max(place.before, start))
    subject = own.subject if near.speaks(own.subject) else _first(told) or _spoken_of(place) or words
    return subject, words


def _condition_words(place: Place, own: Said, told: list[Said], tail: str, start: int) -> str:
    """The words of a condition before its value, with what is counted behind it where they say little."""
    words = f"{own.measure} {own.verb}".strip()
    if is_bare(own.subject) and not own.verb:
        words = own.subject.partition(" ")[2]
    if _WEAK.fullmatch(words):
        counted = place.counted or _ALSO.split(tail, maxsplit=1)[0]
        words = " … ".join(one for one in (words or _timed(place, start), counted) if one)
    elif place.counted:
        words = f"{words} … {place.counted}"
    if not words and is_thing(own.subject):
        return own.subject
    other = _telling(told)
    return words or place.recalled or f"{other.measure} {other.verb}".strip()


def _timed(place: Place, start: int) -> str:
    """The words of a condition that begin with a time (“sau thời gian tạm đình chỉ công việc”)."""
    words = trimmed(place.text[start : place.start])
    return words if near.ADVERBIAL.match(words) and len(words.split()) > _SHORT else ""


def _aged(place: Place, noun: str, told: list[Said]) -> str:
    """An age is said of the noun right before it; “nam”, “nữ” alone are those of whom the sentence speaks."""
    if is_bare(noun) and len(noun.split()) == 1:
        return f"{noun} {place.text[place.start : place.end]}"
    if noun and not near.SEX.match(noun):
        return noun
    whose = _first(told) or _spoken_of(place)
    return f"{whose} ({noun})" if noun and whose else noun or whose


def _given(place: Place, own: Said, leads: list[Said], tail: str) -> tuple[str, str]:
    """Of a value that is given: the first subject, the first measure, the first verb that says something."""
    if _carries(place, own) and place.carried:
        stem = place.carried.stem
        return place.carried.subject, f"{stem} … {tail}" if tail else stem
    at = clause_at(place.parts, place.start)
    told = [*near.behind(place, at), *near.named(place, at, given_for=True), *leads]
    others = [*near.named(place, at, given_for=False), *(near.meant(place, at) if _WEAK.fullmatch(own.verb) else ())]
    few = len(own.measure.split()) <= _SHORT
    subject = _first([own, *told, *(others if few else ())])
    subject, measure, verb = _filled(own, told, subject)
    if _PERIODIC.search(place.text[: place.start]) and "định kỳ" not in verb:
        verb = f"định kỳ {verb}"
    return _settled(place, subject, measure, f"{verb} {place.bound}".strip(), tail)


def _filled(own: Said, told: list[Said], subject: str) -> tuple[str, str, str]:
    """Subject, measure and verb, with the words of other clauses where the value's own say too little."""
    measure, verb = own.measure, own.verb
    if own.subject:
        lent = _EQUAL.fullmatch(verb) and not measure
        return subject, next((one.measure for one in told if one.measure), "") if lent else measure, verb
    if not _WEAK.fullmatch(verb) or len(measure.split()) >= _SHORT:
        return subject, measure, verb
    verb = _ONLY_JOINT.sub("", verb)
    if measure:
        told = [one for one in told if one.measure]
    other = _telling(told) if verb else next((one for one in told if one.measure or one.verb), Said())
    spoken = "" if measure else trimmed(_VALUED.split(other.verb, maxsplit=1)[0])
    verb = ": ".join(one for one in dict.fromkeys((spoken, verb)) if one)
    if not subject and other.measure and measure:
        return other.measure, measure, verb
    return subject, " ".join(dict.fromkeys((other.measure, measure))).strip(), verb


def _settled(place: Place, subject: str, measure: str, verb: str, tail: str) -> tuple[str, str]:
    """Subject and predicate; a measure that says enough is the subject where nobody is named."""
    predicate = f"{measure} {verb}".strip()
    told = len(measure.split()) > _SHORT and not near.ANAPHOR.search(measure)
    if not subject and told and not near.speaks(place.earlier.subject):
        subject, predicate = measure, verb
    subject = _respective(place, subject or _spoken_of(place))
    if tail and tail not in predicate and tail != place.since:
        predicate = f"{predicate} … {tail}" if predicate not in ("", subject) else tail
    limit = trimmed(_FIGURE.split(place.text[place.start : place.end], maxsplit=1)[0])
    return subject, predicate or limit or measure or subject


def _respective(place: Place, subject: str) -> str:
    """The member of a list that a value of “lần lượt 70%, 60%, 50%” belongs to."""
    match = _RESPECTIVELY.search(place.text, 0, place.start)
    members = re.split(r", | và ", subject)
    at = len(_FIGURE.findall(place.text[match.end() : place.start])) if match else 0
    if match is None or not 1 <= at + 1 <= len(members) or len(members) == 1:
        return subject
    head = members[0].split()[0]
    return members[at] if members[at].startswith(head) else f"{head} {members[at]}"


def _first(told: Iterable[Said]) -> str:
    return next((one.subject for one in told if near.speaks(one.subject)), "")


def _telling(told: Iterable[Said]) -> Said:
    return next((one for one in told if one.measure or not _WEAK.fullmatch(one.verb)), Said())


def _spoken_of(place: Place) -> str:
    """What was spoken of in the statement before, or the article's title."""
    if near.speaks(place.earlier.subject):
        return place.earlier.subject
    return place.earlier.measure if len(place.earlier.measure.split()) > _SHORT else place.title


def _cut(words: str) -> str:
    clean = _JOINED.sub("", trimmed(words))
    if len(clean) <= _LONGEST:
        return clean
    return clean[:_LONGEST].rpartition(",")[0] or clean[:_LONGEST].rpartition(" ")[0]
