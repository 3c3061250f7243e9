"""The words around a value: its own clause, the clauses beside it, the lead-ins above, its conditions."""

import re
from collections.abc import Iterator
from dataclasses import replace

from authoring.policy.facts.clauses import CONDITION, EVENT, EXCEPTION, MAIN, MORE, THEN, Clause, clauses, unreferred
from authoring.policy.facts.places import Place
from authoring.policy.facts.subjects import Said, is_bare, is_thing, said, trimmed

_OPENER = re.compile(
    r"(?:trừ|kể cả)? ?(?:đối với )?(?:trong )?(?:các )?trường hợp|trừ|nếu|đối với|khi|với điều kiện"
    r"|áp dụng (?:cho|đối với)|nhưng|trong đó|còn"
    r"|sau đó|mà|(?:kể từ|tính từ)(?: ngày| khi| thời điểm)?|không bao gồm|không kể|ngoại trừ|tương ứng(?: với)?"
    r"|tại thời điểm",
    re.IGNORECASE,
)
_POINTER = re.compile(
    r"(?:sau đây|như sau|dưới đây|sau)\s*[:.]?\s*$|(?:điều kiện|trường hợp|yêu cầu|căn cứ)\s*:\s*$"
    r"|^\w+(?: \w+){0,3}\s*:\s*$",
    re.IGNORECASE,
)
ADVERBIAL = re.compile(
    r"(?:và )?(?:trong|chậm nhất|muộn nhất|định kỳ|sau|quá|trước|mỗi|cứ(?= (?:mỗi|thêm|\d)|$)|kể từ|đến|ít nhất"
    r"|hết)(?!\w)|(?:hằng|hàng) \w+$",
    re.IGNORECASE,
)
_RHYTHM = re.compile(
    r"^(?:sau đó,? )?(?:(?:cứ|với) (?:thêm )?(?:mỗi )?|(?:thêm )?mỗi (?=năm|tháng|ngày|lần|quý|tuần)).*?"
    r"(?=(?:người|mức|được|tính|trừ|giảm|thì)(?!\w))",
    re.IGNORECASE,
)
_TRAIL = re.compile(
    r"[\s,]*(?:trong|chậm nhất|muộn nhất|sau|quá)(?: (?:thời hạn|vòng|khoảng thời gian|thời gian|là))*$", re.IGNORECASE
)
ANAPHOR = re.compile(r"(?:này|đó|trên|nói trên|nêu trên)$")
_JOINT = re.compile(
    r"(?:,| và| hoặc)\s+(?!·|(?:các )?(?:điểm|khoản|điều|mục|chương|luật|nghị định|theo)(?!\w))", re.IGNORECASE
)
_ANOTHER = re.compile(
    r",? hoặc (?=(?:trong thời hạn|trong vòng|tối đa|tối thiểu|không quá|bằng|chậm nhất|\d)(?!\w))", re.IGNORECASE
)
_LISTED = re.compile(r"(?:(?:,| và| hoặc)? (?:\d+ (?:ngày|tháng|năm|quý|tuần)|(?:hằng|hàng) \w+))+(?:,| và| hoặc)?$")
_ONCE = re.compile(r"(?:(?:,| và| hoặc) \d+ (?:ngày|tháng|năm|quý|tuần))* một lần(?!\w)")
_PERCENT = re.compile(r"\d+(?:,\d+)?%")
_NUMBERS = re.compile(r"\d+ (?:ngày làm việc|ngày|tháng|năm|quý|tuần)|hoặc|và|,")
_TIMED = re.compile(r"(?:^|\s)(?:trong (?:thời hạn|vòng)|chậm nhất|trước ngày).*$", re.IGNORECASE | re.DOTALL)
SEX = re.compile(r"(?:nam|nữ)(?: đủ| và)?$", re.IGNORECASE)
_FOR = re.compile(r"(?<=\w) (?=(?:bằng|tính theo|được tính|được quy định|và được)(?!\w))")
_NO_TAIL = re.compile(
    r"^(?:(?:theo )?quy định tại [^,;]*|đầu|theo quy định|(?:,|hoặc|và) ?\d.*|(?:,|hoặc|và) .*\d.*)$", re.DOTALL
)
_TELLS = re.compile(r"(?<!\w)(?:được|phải|do|bằng|là|quyết định)(?!\w)")
_ASKED = re.compile(
    r"tương ứng(?: với)? (?P<measure>(?:số|mức|tỷ lệ|thời gian) [^,;:.\d]{3,80}?)(?: được)?"
    r"(?: quy định)? (?:như sau|sau đây)\s*:?\s*$"
)
FINITE = re.compile(r"(?<!\w)(?:có trách nhiệm|phải|được)(?!\w)")
_POINTING_LENGTH = 5


_SHORT = 3


def own(place: Place, at: int) -> Said:
    """What the value's own clause says before it; behind another value, the words of its own or those before both."""
    start = inside(place, at)
    one = _after_other(place, start) if place.before > start else _plain(place.text[start : place.start])
    return replace(one, verb=_LISTED.sub("", one.verb)) if _ONCE.match(place.text, place.end) else one


def behind(place: Place, at: int) -> Iterator[Said]:
    """For a value that is given: the main clause behind a time, else the clauses before it, the nearest first."""
    head = place.text[place.parts[at].words : place.start].strip(" ,")
    if not _NUMBERS.sub("", head).strip() or ADVERBIAL.match(head):
        yield from (_after(place, part) for part in place.parts[at + 1 :] if part.kind in (MAIN, THEN))
    yield from before(place, at)


def around(place: Place, at: int) -> Iterator[Said]:
    """For a value inside a condition: who does what behind “mà”, the clauses before it, then those behind."""
    yield from (
        _after(place, part)
        for part in place.parts[at + 1 : at + 3]
        if part.kind == MORE and place.text.startswith("mà", part.words)
    )
    yield from (*before(place, at), *named(place, at, given_for=True))
    supposed = place.parts[at].kind != MAIN or any(part.kind == THEN for part in place.parts[at + 1 :])
    for part in place.parts[at + 1 :]:
        one = _after(place, part) if part.kind in (MAIN, THEN) and supposed else Said()
        yield one if not is_thing(one.subject) else Said("", one.measure, one.verb)


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


def named(place: Place, at: int, *, given_for: bool) -> Iterator[Said]:
    """Those of whom the conditions before a value speak: of “đối với …”, or of “trường hợp …”."""
    for index in range(at - 1, -1, -1):
        part = place.parts[index]
        if part.kind == CONDITION and _governs(place, index, at) and given_for == _is_for(place.text, part.words):
            yield Said(said(place.text[inside(place, index) : part.end]).subject)


def meant(place: Place, at: int) -> Iterator[Said]:
    """Those for whom a value is meant by the words behind it (“07 ngày đối với người lao động …”)."""
    for condition in closing(place, at):
        if _is_for(condition, 0) and "trường hợp" not in condition:
            yield Said(said(condition[len("đối với") :]).subject)


def _asked(text: str) -> str:
    """What a lead-in asks at its end (“… tương ứng với số năm đóng bảo hiểm xã hội như sau:”)."""
    match = _ASKED.search(text)
    return match["measure"] if match else ""


def lead_in(lead: str) -> tuple[Said, tuple[str, ...]]:
    """What a lead-in speaks of, and its conditions; “khi có đủ các điều kiện sau đây” only points."""
    text = re.split(r"\.\s+(?=[A-ZĐ])", lead.strip())[-1]
    parts = _first_case(text, clauses(text))
    told = [said(text[part.words : part.end]) for part in parts if part.kind in (MAIN, THEN)]
    conditions = [text[part.words : part.end] for part in parts if part.kind in (CONDITION, EXCEPTION)]
    subject = next((one.subject for one in told if speaks(one.subject)), "")
    if not subject and parts[0].kind == CONDITION:
        opener = _OPENER.match(text)
        subject = said(text[opener.end() : parts[0].end]).subject if opener else ""
    first = next((one for one in reversed(told) if one.measure or one.verb), Said())
    opening = next((one for one in told if one.subject), Said())
    if opening.subject == subject and opening is not first and not FINITE.search(opening.verb):
        subject = f"{subject} {opening.verb}".strip()
    words = tuple(_condition(one) for one in conditions if not _POINTER.search(one))
    return Said(subject, first.measure, first.verb, _asked(text)), words


def opening(place: Place, at: int) -> Iterator[str]:
    """The conditions before a value: those right before its “thì”, and the one that opens the statement."""
    for index in range(at):
        part = place.parts[index]
        opens = part.kind == CONDITION and _governs(place, index, at)
        later = any(place.text.startswith("sau đó", one.words) for one in place.parts[index + 1 : at + 1])
        leads = (
            part.kind in (MAIN, MORE) and place.parts[index + 1].kind == THEN and part.end >= place.before and not later
        )
        if opens or (leads and not place.conditional):
            yield _condition(place.text[part.words : part.end])


def closing(place: Place, at: int) -> Iterator[str]:
    """The conditions and exceptions behind a value, up to the next clause."""
    for index, part in enumerate(place.parts[at + 1 :], at + 1):
        if part.kind in (CONDITION, EXCEPTION):
            words, *others = _ANOTHER.split(place.text[part.words : part.end], maxsplit=1)
            if _is_told(place, at) and _supposes(place, index):
                return
            left = place.conditional and place.text.find(",", place.end, part.start + 1) >= 0 and part.kind == CONDITION
            if not _POINTER.search(words) and not left:
                yield _condition(words)
            if others or left:
                return
        elif part.kind == EVENT:
            if place.timeless and not _TIMED.search(place.text, place.end, part.start):
                yield trimmed(place.text[part.words : part.end])
        else:
            return


def _is_told(place: Place, at: int) -> bool:
    """Whether a value is given by a clause of its own, not by a time before the clause that tells."""
    return not place.conditional and not ADVERBIAL.match(place.text[place.parts[at].words : place.start].strip(" ,"))


def _supposes(place: Place, index: int) -> bool:
    """Whether a condition behind a value belongs to the next statement (“…, trường hợp A thì …”)."""
    if place.parts[index].kind == EXCEPTION:
        return False
    for part in place.parts[index + 1 :]:
        if part.kind in (MAIN, THEN) or place.text.startswith("sau đó", part.words):
            return part.kind == THEN
    return False


def tail(place: Place, at: int) -> str:
    """The words behind the value up to the end of its clause (“vào quỹ hưu trí và tử tuất”), its base left out."""
    words = trimmed(place.text[place.end : max(place.parts[at].end, place.end)])
    if place.base and words.startswith(place.base):
        words = trimmed(words.removeprefix(place.base))
    return trimmed(_TIMED.sub("", _NO_TAIL.sub("", words)))


def rhythm(place: Place, at: int) -> str:
    """The years or months that each count so much, where they are told apart (“mỗi năm đóng từ năm 2014 trở đi”)."""
    match = _RHYTHM.match(place.text[inside(place, at) : place.start].strip(" ,"))
    words = trimmed(match.group()) if match else ""
    return words if len(words.split()) > _POINTING_LENGTH and not place.conditional else ""


def inside(place: Place, at: int) -> int:
    """Where the words of a clause begin, behind “nếu”, “trường hợp”, “trong đó”."""
    part = place.parts[at]
    opener = _OPENER.match(place.text, part.words) if part.kind not in (MAIN, THEN) else None
    return opener.end() if opener else part.words


def _first_case(text: str, parts: tuple[Clause, ...]) -> tuple[Clause, ...]:
    """The clauses of a lead-in up to another case that it settles itself (“…, trường hợp A thì do B quyết định”)."""
    cases = [at for at, part in enumerate(parts) if at and part.kind == CONDITION]
    settled = next(
        (
            at
            for at in cases
            if parts[at + 1 : at + 2] and parts[at + 1].kind == THEN and _TELLS.search(text, 0, parts[at].start)
        ),
        len(parts),
    )
    return parts[:settled]


def speaks(subject: str) -> bool:
    """Whether a subject says whom: not “mức này”, not “nam” or “Người” alone."""
    pointing = ANAPHOR.search(subject) and len(subject.split()) <= _POINTING_LENGTH
    return (
        bool(subject)
        and not pointing
        and not SEX.match(subject)
        and not (is_bare(subject) and len(subject.split()) <= _SHORT)
    )


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
    one = said(_RHYTHM.sub("", words.strip(" ,")))
    verb = _TRAIL.sub("", one.verb)
    timed = ADVERBIAL.match(verb) and not verb.startswith("mỗi ")
    return Said(_TRAIL.sub("", one.subject), one.measure, "" if timed or _is_number(verb) else verb)


def _is_number(words: str) -> bool:
    """Whether words hold nothing but figures with their units (“06 tháng hoặc 12 tháng”)."""
    return words[:1].isdigit() and not _NUMBERS.sub("", _PERCENT.sub("", words)).strip()


def _is_for(text: str, at: int) -> bool:
    return text[at : at + len("đối với")].lower() == "đối với"


def _after(place: Place, part: Clause) -> Said:
    """What a clause behind a value says; one that gives the next value (“mỗi lần …”, “50% …”) says nothing of it."""
    one = _plain(place.text[part.words : part.end].removeprefix("mà"))
    return Said() if one.verb[:1].isdigit() or one.verb.startswith("mỗi ") else one


def _governs(place: Place, index: int, at: int) -> bool:
    """Whether a condition before a value holds for it: one that opens the statement, or no other clause between."""
    part = place.parts[index]
    if not index:
        return True
    if part.end < place.before:
        return False
    if place.text[part.start] == ",":
        return True
    between = place.parts[index + 1 : at + 1]
    return not place.before and all(one.kind != MAIN or place.text[one.start] != "," for one in between)


def _condition(words: str) -> str:
    """A condition without what it gives: “đối với lao động nữ bằng 45% …” is “đối với lao động nữ”."""
    text = trimmed(words)
    given = _FOR.search(text) if text.lower().startswith("đối với") and " có " not in text else None
    return trimmed(text[: given.start()] if given else text)
