"""Days of the calendar on which something takes effect, ends, is applied or must be done; no other dates."""

import re
from collections.abc import Iterator

from authoring.model.policies import Day, Fact
from authoring.policy.facts.sentences import Place
from authoring.text import DateMention, dates

_FROM = r"(?:(?:kể |tính |bắt đầu )?từ|vào)"
_UNTIL = r"(?:cho )?(?:đến|tới)(?: hết| trước)?"
_VERB = (
    r"(?:thực hiện|áp dụng|thi hành|triển khai|kéo dài|duy trì|chấm dứt|chi trả|có giá trị|được sử dụng"
    r"|được hưởng|tiếp tục sử dụng)"
)
_MANNER = r"(?:được |bị )?(?:không được |chỉ |không |sẽ )?(?:được )?(?:tiếp tục )?"
_LATEST = re.compile(
    r"(?P<verb>(?:(?:thực hiện|hoàn thành) )?(?:chậm|muộn) nhất(?: là)?(?: (?:đến hết|từ|đến|trước|vào|hết))?"
    r"|(?:xong|hoàn thành)(?: [^,;:.()]{1,40}?)? (?:trước|trong)) $",
    re.IGNORECASE,
)
_EFFECT = re.compile(
    rf"(?P<verb>(?:không còn |hết |chưa có |có |mất )hiệu lực(?: thi hành| áp dụng)?) (?:{_FROM}|{_UNTIL}) $"
)
_REPEALED = re.compile(rf"(?P<verb>[Bb]ãi bỏ [^;:.()]{{2,160}}?) {_FROM} $")
_APPLIED = re.compile(
    rf"(?P<verb>{_MANNER}{_VERB}(?: (?!{_VERB}|từ |vào )[^\s,;:.()]+){{0,14}}?) (?:{_FROM}|{_UNTIL}) $", re.IGNORECASE
)
_BEGUN = re.compile(rf"(?P<verb>bắt đầu|kết thúc|khai mạc|bế mạc|diễn ra) (?:{_FROM}|{_UNTIL}) $")
_SENT = re.compile(
    r"(?P<verb>(?<!\w)(?<!được )(?<!đã )(?:trình|gửi|nộp|báo cáo)(?!\w)[^;:.()]{0,120}? trước) $",
    re.IGNORECASE,
)
_GRANTED = re.compile(
    rf"(?P<verb>(?<!\d)\d[\d,]*%(?: (?!từ )[^\s,;:.()]+){{1,10}}(?: từ ngày (?:Luật|Nghị định"
    rf"|Thông tư) này có hiệu lực)?) (?:{_FROM}|{_UNTIL}) $"
)
_OPENED = re.compile(
    r"(?P<verb>(?:[Kk]ể từ|[Tt]ừ)(?: (?:ngày|khi) (?:Luật|Nghị định|Nghị quyết|Thông tư"
    r"|Quyết định) này có hiệu lực(?: thi hành)?"
    rf" {_UNTIL})?) "
)
_SCHEDULED = re.compile(
    r"(?P<verb>(?:Vòng|Lễ|Đợt|Ngày|Thời gian|Hạn|Khai mạc|Bế mạc)(?: [^\s,;:.()]+){0,5}): (?:vào )?"
)
_STARTS = re.compile(r"(?:,| (?:cho )?(?:đến|tới)(?: hết| trước)? (?:ngày )?\d[^,;.]*,) ")
_HOUR = re.compile(r"(?:(?<=từ )|(?<=vào )|(?<=đến )|(?<=trước )|(?<=hết ))\d{1,2} giờ(?: \d{1,2} phút)? $")
_OBLIGED = re.compile(rf"(?P<verb>thuộc đối tượng tham gia [^,;:.()]{{5,50}}?) {_FROM} $")
_FORMS = (_LATEST, _GRANTED, _EFFECT, _REPEALED, _APPLIED, _OBLIGED, _SENT, _BEGUN)
_MAY_SET = re.compile(
    r"bắt đầu|kết thúc|khai mạc|bế mạc|diễn ra|hiệu lực|nhất|xong|hoàn thành|thuộc đối tượng|[Bb]ãi bỏ|trước|%"
    r"|^(?:kể )?từ |: " + f"|{_VERB}",
    re.IGNORECASE,
)
_RANGE = re.compile(r" (?:cho )?(?:đến|tới)(?: hết| trước)? ")
_ENDING = re.compile(r"(?:cho )?(?:đến|tới)(?: hết| trước)? $")
_RANGE_END = "đến"
_FRAME = re.compile(r"(?:[Tt]ừ|[Kk]ể từ|[Tt]rước|[Ss]au|[Đđ]ến) (?:ngày |khi |thời điểm )[^,;]*$")
_CASE = re.compile(r"(?: trở đi)? (?:mà|nhưng|chết)(?!\w)")
_CONDITION = re.compile(r"(?<!\w)(?:[Nn]ếu|[Tt]rường hợp|[Kk]hi|người (?:đã|đang|bắt đầu)|[Bb]ắt đầu)(?!\w)[^;]*$")
_EXCEPT = re.compile(r"(?<!\w)trừ (?!đi)[^;.]*")
_NEXT = re.compile(r"; (?:riêng )?|(?<!\w)(?:trừ|riêng) ")
_SUBJECT_END = re.compile(
    r",? ?(?:thì| được| có| sẽ| phải| không| tiếp tục| chỉ| và| là| bằng)$|,? có hiệu lực .{0,30}từ ngày ký .*$"
)
_ENDS = " ,;:.\n"
_EDGES = " ,;:\n"
_LONGEST = 200
_NEAR = 600


def days(place: Place) -> Iterator[Fact]:
    """The days that a provision sets."""
    if place.heading:
        return
    for sentence in place.sentences:
        if _MAY_SET.search(sentence):
            yield from _set(place, sentence)


def _set(place: Place, sentence: str) -> Iterator[Fact]:
    last, form, start = 0, None, 0
    for mention in dates(sentence):
        again = form is not None and _RANGE.fullmatch(sentence, last, mention.start)
        form = form if again else _said(sentence, mention)
        if form:
            start = start if again else _start(sentence, form, last)
            yield _fact(place, sentence, mention, form, start, until=_RANGE_END if again else "")
        last = mention.end if form else last


def _said(sentence: str, mention: DateMention) -> re.Match[str] | None:
    """The words that make the date one of effect, application or completion; None where it only tells which case."""
    near = max(mention.start - _NEAR, 0)
    hour = _HOUR.search(sentence, near, mention.start)
    end = hour.start() if hour else mention.start
    match = _alone(sentence, mention) or next(filter(None, (form.search(sentence, near, end) for form in _FORMS)), None)
    if match is None or _CASE.match(sentence, mention.end):
        return None
    before = sentence[near : match.start()]
    framed = _FRAME.search(before) and not before.rstrip(_EDGES).endswith("thì")
    conditional = _CONDITION.search(before) and " thì " in sentence[mention.end :]
    return None if conditional or (framed and match.re is _EFFECT) else match


def _alone(sentence: str, mention: DateMention) -> re.Match[str] | None:
    """A date that opens its sentence as the start of a rule, or is all that is said of what stands before a colon."""
    opened = _OPENED.fullmatch(sentence, 0, mention.start)
    if opened and _STARTS.match(sentence, mention.end):
        return opened
    scheduled = _SCHEDULED.fullmatch(sentence, 0, mention.start)
    return scheduled if scheduled and not sentence[mention.end :].strip(_ENDS) else None


def _fact(place: Place, sentence: str, mention: DateMention, form: re.Match[str], start: int, *, until: str) -> Fact:
    """The fact; what the effect is said of stands in front, exceptions behind are qualifiers."""
    one, end = place.provision, _end(sentence, mention.end)
    subject = _SUBJECT_END.sub("", sentence[start : form.start()].strip(_EDGES))
    subject = subject or ("" if form.re is _GRANTED else sentence[mention.end : end].strip(_ENDS)[:_LONGEST].strip())
    subject = subject or place.title
    qualifiers = tuple(found.strip(_EDGES) for found in _EXCEPT.findall(sentence[mention.end :]))
    quote = sentence[start : mention.end if form.start() > start else end].strip(_EDGES)
    day = Day(mention.date.isoformat())
    if dates(subject) or form.re is _OPENED:
        words = f"{sentence[: mention.start]}… {sentence[mention.end :]}".strip(_EDGES)
        topic = place.topic(quote).strip(_EDGES) or subject
        return Fact(one.document, one.path, "date", topic, words, qualifiers, day, quote)
    return Fact(one.document, one.path, "date", subject, _verb(form, until), qualifiers, day, quote)


def _verb(form: re.Match[str], until: str) -> str:
    """The verb, and “đến hết” where the date is an end."""
    end = until or _ENDING.search(form.group())
    verb, words = form["verb"].strip(), end if isinstance(end, str) else end.group().strip() if end else ""
    return verb if verb.endswith(words) else f"{verb} {words}"


def _start(sentence: str, form: re.Match[str], last: int) -> int:
    """Where the statement begins: behind a semicolon, or behind an exception from the date before."""
    starts = [found for found in _NEXT.finditer(sentence, 0, form.start()) if last or sentence[found.start()] == ";"]
    return starts[-1].end() if starts else 0


def _end(sentence: str, start: int) -> int:
    found = sentence.find(";", start)
    return found if found >= 0 else len(sentence)
