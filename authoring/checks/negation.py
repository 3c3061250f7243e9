"""Whether a stem truly asks for the exception, and by which word; a stem that merely contains a negation does not.

It asks for the exception where the negation denies what is asked of the unknown thing: after “… nào (sau đây)”, before
an object “… nào”, in “chọn câu sai”, in a closing “trừ …”, in a closing definition “Đối tượng không … là:”, in a denied
sentence that the options are to end (“… không bao gồm:”). It does not inside a modifier (“người không thuộc hộ nghèo
được …”), a comparison (“không quá”), a clause of condition (“khi không đồng ý, …”) or a yes-or-no question (“có phải …
không?”).
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from functools import lru_cache

from authoring.checks.asked import KIND, WHICH
from authoring.checks.denying import denies, modifies
from authoring.checks.excepting import exceptions
from authoring.checks.negators import PROTECTED
from authoring.checks.phrases import Line, line, whole
from authoring.checks.restoring import restored
from authoring.model.findings import Span

_TYPED = r"ko|khg|(?<!điểm )k(?= (?:được|phải|thuộc|có|đúng|bị|nên|cần) )"  # as “không” is typed in a hurry
_NEGATOR = whole(rf"không|{_TYPED}|chưa|chẳng|sai|thiếu(?= (?:chính xác|căn cứ|cơ sở|khách quan)(?: |$))")
_DENYING = whole(rf"không|{_TYPED}|chưa|chẳng|ngoại trừ|ngoài trừ|loại trừ|trừ(?= (?:khi|trường hợp|nếu|phi))")
_EXCEPTING = whole(r"(?:ngoại trừ|ngoài trừ|loại trừ|trừ)(?= (?:[^\s,:;.?]+ ){0,3}?(?:nào|gì|ai)(?: |$)| :|$)")
_TOLD_APART = whole("(?:nào|đâu)(?: là)? đúng .*(?:nào|đâu)(?: là)? sai")
_QUOTED = re.compile(r"[“\"«][^“”\"«»]+[”\"»]")
_QUOTATION = 3
_AROUND = 12  # so many signs before and behind a stressed word
_STOP = re.compile(r"(?:^|(?<= ))(?<!đây )[,;:.?…](?= |$)")
_CUT_SHORT = re.compile(
    r"(?<!hay) (?P<word>không|chưa) (?:được|phải|bị|có quyền|nên|cần)(?: phép)?(?: làm| thực hiện)?(?: [:…]| \.)*$"
)
_TO_CHOOSE = re.compile(rf"^(?P<before>[^,;]+) (?P<word>không|chưa) (?:\S+ ){{1,2}}{KIND}(?: \S+){{0,2}} [:…]$")
_WRONG_ONE = re.compile(
    rf"(?:^|.* ){KIND} (?P<word>sai|(?:không|chưa)(?= (?:đúng|chính xác|phù hợp|đầy đủ)))(?: \S+){{0,2}}? là"
    rf"(?: (?:{KIND} )?(?:nào|gì))?(?: [:?.…])*$"
)
_OPENS = re.compile(
    rf"(?P<word>không|chưa) (?:(?:phải )?(?:là|thuộc)(?: một| các| những)? {KIND} [^?]*(?:là|:)$"
    rf"|(?:phải|thuộc|nằm trong|bao gồm|được)(?: (?!thì |bị |phải |được )[^\s?,]+)+ (?:là|:)"
    rf"(?: {KIND} nào| gì| ai)?(?: \?)*$)"
)


@dataclass(frozen=True, slots=True)
class Denial:
    """The word by which a stem asks for the exception, its place, and whether it catches the eye."""

    word: str
    span: Span
    emphasised: bool


@lru_cache(maxsize=1 << 13)
def denial(stem: str) -> Denial | None:
    """The word that makes the stem ask for the exception, or None; emphasis is capitals, or `**` around the word."""
    read = line(stem)
    words = _readable(read)
    found = next(_denials(words), None) or next(_stressed(read, words), None)
    if found is None:
        return None
    place = read.span(*found)
    return Denial(stem[place[0] : place[1]], place, _stands_out(stem, place))


def negations(text: str) -> tuple[Span, ...]:
    """Every word of a text that denies or excepts, compounds and questions by “không” left out."""
    read = line(text)
    return tuple(read.span(*match.span()) for match in _DENYING.finditer(_readable(read)))


def _stands_out(stem: str, place: Span) -> bool:
    start, end = place
    starred = stem[:start].endswith("**") and stem[end:].startswith("**")
    return starred or (stem[start:end].isupper() and not stem.isupper())


def _stressed(read: Line, words: str) -> Iterator[Span]:
    """The words that whoever wrote the stem set apart from those around them: nobody stresses what isn't asked."""
    for match in (*_NEGATOR.finditer(words), *_EXCEPTING.finditer(words)):
        place = read.span(*match.span())
        around = read.given[max(0, place[0] - _AROUND) : place[0]] + read.given[place[1] : place[1] + _AROUND]
        if _stands_out(read.given, place) and not any(word.isupper() for word in around.split() if len(word) > 1):
            yield match.span()


def _readable(read: Line) -> str:
    """The words with protected compounds and whole quotations made unreadable."""
    words = replace(read, words=restored(read.words)).hiding(PROTECTED)
    for quote in _QUOTED.finditer(read.given):
        inside = [at for at, (start, end) in enumerate(read.spans) if quote.start() < start and end < quote.end()]
        if len(inside) >= _QUOTATION:
            start, end = read.starts[inside[0]], (*read.starts, len(words))[inside[-1] + 1]
            words = words[:start] + re.sub(r"\S", "·", words[start:end]) + words[end:]
    return words


def _denials(words: str) -> Iterator[Span]:
    for match in _NEGATOR.finditer(words):
        before, after = _clause(words, match)
        if denies(match.group(), before, after) and not _TOLD_APART.search(words):
            yield match.span()
    cut = _CUT_SHORT.search(words)
    if cut and not WHICH.search(words):
        yield cut.span("word")
    for pattern in (_OPENS, _WRONG_ONE):
        if opened := pattern.match(words):
            yield opened.span("word")
    chosen = _TO_CHOOSE.match(words)
    if chosen and not modifies(chosen["before"]):
        yield chosen.span("word")
    yield from exceptions(words)


def _clause(words: str, match: re.Match[str]) -> tuple[str, str]:
    """What stands before and after a word in its own clause."""
    stops = list(_STOP.finditer(words))
    start = max((stop.end() for stop in stops if stop.end() <= match.start()), default=0)
    end = min((stop.start() for stop in stops if stop.start() >= match.end()), default=len(words))
    return words[start : match.start()].strip(), words[match.end() : end].strip()
