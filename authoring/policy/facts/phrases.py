"""The words around a value as subject, predicate and qualifiers of a fact."""

import re
from collections.abc import Iterable

from authoring.policy.facts import qualifiers as under
from authoring.policy.facts import surroundings as near
from authoring.policy.facts.clauses import CONDITION, MAIN, THEN, clause_at, clauses, unreferred
from authoring.policy.facts.heads import ADVERBIAL, ANAPHOR, SEX, inside, speaks
from authoring.policy.facts.leads import FINITE, lead_in
from authoring.policy.facts.places import Phrase, Place
from authoring.policy.facts.subjects import Said, inner, is_bare, is_measured, nearest_noun, said, trimmed
from authoring.policy.facts.wholes import is_sound, points_back, says_all, unsaid, whole

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
_VALUED = re.compile(
    r"(?<!ngày )(?<!tháng )(?<!từ )(?<!đủ )(?<!dưới )(?<!trên )(?<!đến )(?<!\d)"
    r"\d+(?:,\d+)?(?:%| (?:lần|ngày|năm|tháng(?! \d)))"
)
_BEFORE_LIMIT = re.compile(r"(?::|\s)*(?:(?:bằng|là|tối đa|:)(?:\s|$))*$")
_YEARLY = re.compile(r"(?<!\w)năm \d{4}(?: trở đi)? là$")
_OTHER_ONE = re.compile(r"(?:,| hoặc) (?=(?:người|đối tượng|cán bộ|công chức|cơ sở)(?!\w))")
_INSIDE = re.compile(r" (?=(?:có|bị|được|đã|đang) )")
_FORS = re.compile(r"(?:Đối với|Trường hợp|Khi|Nếu) (?P<whose>[^,;:]+)")
_BIRTH = "sinh con "
_SUM = re.compile(r"(?:phần|số tiền|kinh phí)(?!\w)", re.IGNORECASE)
_BUT = "nhưng"
_ONE_OF = "một trong các kỳ "
_OTHER_THAN = "khác với: "
_ONLY_JOINT = re.compile(r"^(?:và|hoặc|nhưng)$", re.IGNORECASE)
_JOINED = re.compile(r"(?: (?:và|hoặc|nhưng|mà|để))+$")
_LONGEST = 320
_LONG_VERB = 14
_LIMIT = 6
_SHORT = 3


def phrase(place: Place) -> Phrase:
    """Who or what, what of it, and under which conditions: in parts where they are plain, else the statement whole."""
    at = clause_at(place.parts, place.start)
    own = near.own(place, at)
    leads = [lead_in(lead) for lead in reversed(place.leads)]
    if place.conditional:
        return _said_whole(place, _whose(place, own, leads))
    tail = near.tail(place, at)
    subject, predicate = _given(place, own, leads, tail)
    if predicate == subject:
        subject, predicate = _parted(subject, _limit(place))
    told = (*under.opening(place, at), under.rhythm(place, at), *under.closing(place, at))
    parted = list(dict.fromkeys(_cut(one) for one in told if one))
    plain = (
        predicate != subject and _is_alone(place, subject, predicate) and all(_at_an_end(place, one) for one in parted)
    )
    if not (plain and says_all(place, " ".join((subject, predicate, *parted)))):
        return _said_whole(place, subject)
    qualifiers = (*parted, *unsaid(place.leads, place.title, " ".join((subject, predicate, *parted))))
    return Phrase(_cut(subject), _cut(predicate), qualifiers)


def _at_an_end(place: Place, condition: str) -> bool:
    """Whether a condition opens or ends its statement, so that it surely is one."""
    text = trimmed(place.text)
    return text.startswith(condition) or text.endswith(condition)


def _is_alone(place: Place, subject: str, predicate: str) -> bool:
    """Whether a statement gives one value, says by itself of whom, and points to nothing before it."""
    goes_on = place.line or place.before or place.rest or place.beside or points_back(place.text)
    alone = place.alone and not goes_on
    whose = is_sound(subject) and _stands(place, subject)
    return alone and whose and (len(predicate.split()) > 1 or is_measured(subject))


def _said_whole(place: Place, subject: str) -> Phrase:
    """The statement whole, of the subject where it is sound, else of what the article is about."""
    sound = is_sound(subject) and (_stands(place, subject) or not place.title)
    whose = trimmed(subject if sound else place.title or _supposed(place))
    words = whole(place, prior="" if sound else place.prior)
    rest = words.removeprefix(whose) if sound else words
    if not rest.strip(" …"):
        whose, rest = place.title or whose, words
    rest = words if rest.startswith(",") or not rest else rest.strip(" :")
    others = [f"{_OTHER_THAN}{place.beside}"] if place.beside else []
    others += [f"{_ONE_OF}{place.cycles}"] if place.cycles else []
    return Phrase(whose, rest, (*unsaid(place.leads, place.title, f"{whose} {words}"), *others))


def _supposed(place: Place) -> str:
    """What a statement without a title supposes (“Đối với dự án …”), up to the value."""
    match = _FORS.match(place.text, 0, place.start)
    words = trimmed(match["whose"]) if match else ""
    return words if is_sound(words) else ""


def _stands(place: Place, subject: str) -> bool:
    """Whether the statement itself or what leads into it names the subject."""
    named = subject.partition(" (")[0]
    return any(named in " ".join(words.split()) for words in (place.line, place.text, *place.leads))


def earlier(text: str) -> Said:
    """What a whole statement speaks of, for those that follow it."""
    told = (said(text[part.words : part.end]) for part in clauses(text) if part.kind in (MAIN, THEN))
    return next((one for one in told if speaks(one.subject) or len(one.measure.split()) > _SHORT), Said())


def _carries(place: Place, own: Said) -> bool:
    """Whether a value goes on where the statement before it ended, with no words of its own before it."""
    return place.carried != "" and not (own.subject or own.measure)


def _whose(place: Place, own: Said, leads: list[Said]) -> str:
    """Of whom or what a value inside a condition is said: of the noun before it, or what the sentence begins with."""
    at = clause_at(place.parts, place.start)
    start = inside(place, at)
    before = [*near.before(place, at), *under.named(place, at, given_for=True)]
    if place.aged:
        noun = nearest_noun(place.text[max(place.before, start) : place.start]) or own.subject
        return _aged(place, noun, [*before, *leads, *under.named(place, at, given_for=False)])
    other = list(_OTHER_ONE.finditer(unreferred(own.verb)))
    own = said(own.verb[other[-1].end() :]) if other else own
    if len(own.verb.split()) > _LONG_VERB or (own.subject and FINITE.search(own.verb)):
        own = inner(place.text[start : place.start])
    if speaks(own.subject) and is_sound(own.subject):
        return own.subject
    first = _first(before)
    if first and place.text.startswith(first):
        return first
    return "" if any(" thì " in lead for lead in place.leads) else _first(leads)


def _aged(place: Place, noun: str, told: list[Said]) -> str:
    """An age is said of the noun right before it; “nam”, “nữ” alone are those of whom the sentence speaks."""
    if is_bare(noun) and len(noun.split()) == 1:
        return f"{noun} {place.text[place.start : place.end]}"
    if place.text.endswith(_BIRTH, 0, place.start):
        return _BIRTH.strip()
    if noun and not SEX.match(noun):
        return noun
    whose = _first(told) or _spoken_of(place)
    return f"{whose} ({noun})" if noun and whose else noun or whose


def _given(place: Place, own: Said, leads: list[Said], tail: str) -> tuple[str, str]:
    """Of a value that is given: the first subject, the first measure, the first verb that says something."""
    if _carries(place, own):
        return place.carried, tail
    at = clause_at(place.parts, place.start)
    told = [*near.behind(place, at), *under.named(place, at, given_for=True), *leads]
    others = [*under.named(place, at, given_for=False), *(under.meant(place, at) if _WEAK.fullmatch(own.verb) else ())]
    few = len(own.measure.split()) <= _SHORT
    subject = _first([own, *told, *(others if few else ())])
    limits = place.text.startswith(_BUT, place.parts[at].words)
    subject, measure, verb = _filled(own, told, subject, limits=limits)
    if _PERIODIC.search(place.text[: place.start]) and "định kỳ" not in verb:
        verb = f"định kỳ {verb}"
    return _settled(place, subject, measure, f"{verb} {place.bound}".strip(), tail)


def _filled(own: Said, told: list[Said], subject: str, *, limits: bool) -> tuple[str, str, str]:
    """Subject, measure and verb, with the words of other clauses where the value's own say too little."""
    measure, verb = own.measure, own.verb
    asked = next((one.asked for one in told if one.asked), "") if _YEARLY.search(verb) else ""
    if asked and not measure:
        return subject, asked, verb
    if own.subject:
        lent = next((one.measure for one in told if one.measure), "") if _EQUAL.fullmatch(verb) else ""
        return subject, measure or lent, verb
    if not _WEAK.fullmatch(verb) or len(measure.split()) >= _SHORT:
        return subject, measure, verb
    verb = _ONLY_JOINT.sub("", verb)
    if measure:
        told = [one for one in told if one.measure]
    other = _telling(told) if verb else next((one for one in told if one.measure or one.verb), Said())
    spoken = "" if measure else other.verb if limits else trimmed(_VALUED.split(other.verb, maxsplit=1)[0])
    verb = ": ".join(one for one in dict.fromkeys((spoken, verb)) if one)
    if not subject and other.measure and measure:
        return other.measure, measure, verb
    return subject, " ".join(dict.fromkeys((other.measure, measure))).strip(), verb


def _settled(place: Place, subject: str, measure: str, verb: str, tail: str) -> tuple[str, str]:
    """Subject and predicate; a measure that says enough is the subject where nobody is named."""
    predicate = f"{measure} {verb}".strip()
    told = len(measure.split()) > _SHORT and not ANAPHOR.search(measure)
    own = told and (_SUM.match(measure) or not speaks(place.earlier.subject))
    if not subject and own:
        subject, predicate = measure, verb
    opened = "" if subject else _opening(place)
    subject = _respective(place, subject or opened or _spoken_of(place))
    predicate = _limited(place, predicate, opened=bool(opened))
    if tail and tail not in predicate and tail != place.since:
        predicate = f"{predicate} … {tail}" if predicate not in ("", subject) else tail
    return subject, predicate or _limit(place) or measure or subject


def _limit(place: Place) -> str:
    """The value's own words before its number (“tối đa”)."""
    return trimmed(_FIGURE.split(place.text[place.start : place.end], maxsplit=1)[0])


def _opening(place: Place) -> str:
    """The measure that a statement begins with (“Thời gian hưởng trợ cấp … được tính theo …, cứ … thì …”)."""
    first, *others = place.parts
    if first.kind != MAIN or first.end > place.start or not others or place.conditional or place.text[0].islower():
        return ""
    one = near.before_value(place)
    told = one.measure if one.verb and others[0].kind != CONDITION else ""
    if not (one.measure or one.subject or ADVERBIAL.match(place.text)) and others[0].kind == CONDITION:
        told = trimmed(place.text[: others[0].end])
    return told if len(told.split()) > _SHORT and not ANAPHOR.search(told) else ""


def _parted(words: str, limit: str) -> tuple[str, str]:
    """A subject that is its own predicate, parted: by the limit behind it, or before the verb inside."""
    head, *verb = _INSIDE.split(words, maxsplit=1)
    return (words, limit or words) if limit or not verb else (head, verb[0])


def _limited(place: Place, predicate: str, *, opened: bool) -> str:
    """A limit behind “nhưng” says so: “bằng số tiền đã đóng nhưng không quá”."""
    part = place.parts[clause_at(place.parts, place.start)]
    words = place.text[part.words : place.end]
    limit = trimmed(_FIGURE.split(words, maxsplit=1)[0])
    if not words.startswith(_BUT) or len(limit.split()) > _LIMIT or limit in predicate:
        return predicate
    only = limit.removeprefix(_BUT).strip()
    told = "" if opened else _BEFORE_LIMIT.sub("", predicate.removesuffix(only))
    return f"{told} {limit}" if told else only


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
    return next((one.subject for one in told if speaks(one.subject)), "")


def _telling(told: Iterable[Said]) -> Said:
    return next((one for one in told if one.measure or not _WEAK.fullmatch(one.verb)), Said())


def _spoken_of(place: Place) -> str:
    """What was spoken of in the statement before, or the article's title."""
    if speaks(place.earlier.subject):
        return place.earlier.subject
    return place.earlier.measure if len(place.earlier.measure.split()) > _SHORT else place.title


def _cut(words: str) -> str:
    clean = _JOINED.sub("", trimmed(words))
    if len(clean) <= _LONGEST:
        return clean
    return clean[:_LONGEST].rpartition(",")[0] or clean[:_LONGEST].rpartition(" ")[0]
