"""Facts of provisions: typed values with what they are said of, and the exact words."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from decimal import Decimal

from authoring.model.policies import Fact, Interval, Moment, Provision, Quantity, Until
from authoring.policy.facts.clauses import Clause, clause_at, clauses, unpaired
from authoring.policy.facts.conditions import in_condition
from authoring.policy.facts.deadlines import calendar, event
from authoring.policy.facts.durations import Typed
from authoring.policy.facts.figures import figures
from authoring.policy.facts.kinds import kind_of
from authoring.policy.facts.phrases import earlier, phrase
from authoring.policy.facts.places import Phrase, Place
from authoring.policy.facts.statements import Statement, statements
from authoring.policy.facts.subjects import Said
from authoring.policy.facts.wholes import points_back
from authoring.policy.facts.windows import is_window, window
from authoring.text import Mention

_BASE = re.compile(
    r"(?:tính )?trên (?:số |mức )?(?P<base>(?:quỹ tiền lương|tiền lương|số tiền|thu nhập|mức|tổng|chi phí)[^,;.:]*?)"
    r"(?= (?:của|như|vào|quy định|hằng|hàng|trong|tại|và số ngày|theo)(?: |$)|[,;.:]|$)",
)
_NUMBER = re.compile(
    r"(?<!khoản )(?<!Khoản )(?<!Điều )(?<!điểm )(?<!điều )(?<![\d/])\d[\d.,]*(?: ?[a-zđ%/(]| -)"
    r"|(?:một|hai|ba|bốn|năm|sáu|bảy|tám|chín|mười|mươi|lăm|mốt|tư|trăm|nghìn|triệu|tỷ|rưỡi|nửa) "
    r"(?:phần|ngày|tháng|năm|tuần|giờ|phút|quý|tuổi|lần|đồng|người|lao động|thành viên|con|nội dung|hình thức"
    r"|nguyên tắc|loại|nhóm|bước|giai đoạn|yếu tố|tiêu chí|bản|bộ|câu|bài)"
    r"|bằng mức |ngày cuối cùng|trong quý|ngày làm việc (?:tiếp|kế|liền)",
    re.IGNORECASE,
)
_FORMULA = re.compile(r" = .*(?:\bx\b|[+×:])")
_TITLED = re.compile(
    r"(?:Luật|Nghị định|Quyết định|Thông tư|Nghị quyết|Pháp lệnh|Chỉ thị) số \S+ (?:ngày [^,;]*? )?của "
    r"(?:(?!(?<!\w)(?:thì|được hưởng|phải|bằng)(?!\w))[^,;])*?(?:về|quy định|hướng dẫn|sửa đổi)"
    r"(?:(?! (?:thì|được hưởng|phải|bằng)(?!\w))(?:[^,;]|(?<=cán bộ), ))*$"
)
_SUPPOSED = re.compile(r"(?:trường hợp|nếu) [^,;:]*$", re.IGNORECASE)
_WORDS_FIRST = re.compile(r"(?:tối đa|tối thiểu|thấp nhất|cao nhất|không|ít nhất|nhiều nhất)[^\d]*", re.IGNORECASE)
_LONG = 420
_SHORT = 160
_OPENS = re.compile(r"(?:gồm|như sau|sau đây|trong đó): (?!.*:)")
_CYCLES = re.compile(
    r"(?P<each>(?:định kỳ )?)(?P<all>(?:(?:hằng|hàng) \w+|\d+ (?:ngày|tháng|quý|năm))"
    r"(?:(?:,| hoặc| và) (?:(?:hằng|hàng) \w+|\d+ (?:ngày|tháng|quý|năm)))+)(?P<once> một lần)?",
    re.IGNORECASE,
)
_COUNTED = re.compile(r"\d (?:ngày làm việc|ngày(?! làm việc)|tháng|năm) (?P<what>.+?) trở (?:lên|xuống)$")
_OMITTED = re.compile(r"Không (?:đăng ký|lập|đóng|nộp|thực hiện|thông báo|khai báo|gửi)(?!\w)")
_CASES = re.compile(r"(?:trường hợp|hành vi)(?: sau(?: đây)?)?\s*:\s*$")
_OPEN_ENDS = (" lên", " xuống", " đi")
_IN_CONDITIONS = ("threshold", "age", "condition")
Stated = Quantity | Interval | Moment | Until
_NOTHING = Quantity(Decimal(0), "")


@dataclass(frozen=True, slots=True)
class _Before:
    """The statement before of the same provision, of whom its first given value is said, its sentence so far."""

    statement: Statement | None = None
    given: str = ""
    line: str = ""
    due: bool = False


def quantities(provisions: Sequence[Provision]) -> tuple[Fact, ...]:
    """The typed facts of provisions in the order of the text; `quote` is an exact part of the provision's text.

    Types: rate, duration, deadline, threshold, age, amount, count, condition.
    """
    found: list[Fact] = []
    before = _Before()
    for statement in statements(provisions):
        same = before.statement is not None and before.statement.provision is statement.provision
        before = before if same else _Before()
        stated = tuple(_stated(statement, before)) if _NUMBER.search(statement.text) else ()
        found.extend(fact for fact, _ in stated)
        before = _after(statement, stated, before)
    return tuple(found)


def _after(statement: Statement, stated: tuple[tuple[Fact, Phrase], ...], before: _Before) -> _Before:
    """What the statements that follow may leave out."""
    given = next((words.subject for fact, words in stated if fact.type not in _IN_CONDITIONS), "")
    due = any(fact.type == "deadline" for fact, _ in stated)
    return _Before(statement, given, f"{_goes_on_from(statement, before)} {statement.text}".strip(), due)


def _goes_on_from(statement: Statement, before: _Before) -> str:
    """The words of the sentence before a statement that continues it, of as many as are not too long."""
    return f"{before.line};" if statement.goes_on and 0 < len(before.line) <= 2 * _LONG else ""


def _line(statement: Statement, before: _Before) -> str:
    """The words before a statement that it goes on from or points back to."""
    if statement.goes_on:
        return _goes_on_from(statement, before)
    pointed = before.statement.text if before.statement and points_back(statement.text) else ""
    return f"{pointed}." if 0 < len(pointed) <= _LONG else ""


def _stated(statement: Statement, before: _Before) -> Iterator[tuple[Fact, Phrase]]:
    text = statement.text
    if _FORMULA.search(text):
        return
    parts = clauses(text)
    typed = tuple(_typed(statement, parts))
    if not typed:
        return
    told = earlier(before.statement.text) if before.statement else Said()
    end, line = 0, _line(statement, before)
    for mention, kind in typed:
        name, value = _continued(kind, text[mention.end :], due=before.due and statement.goes_on and not mention.start)
        place = Place(
            text,
            parts,
            mention.start,
            mention.end,
            end,
            statement.leads,
            statement.title,
            told,
            conditional=name in _IN_CONDITIONS or (name == "count" and in_condition(text, parts, mention.start)),
            alone=len(typed) == 1,
            line=line,
            prior=f"{before.line}." if statement.joint == "." and 0 < len(before.line) <= _LONG else "",
            rest=statement.rest if _OPENS.search(text) or text.count("(") > text.count(")") else "",
            beside=_beside(statement),
            since=getattr(value, "start", ""),
            timeless=name != "deadline" and not getattr(value, "start", ""),
            aged=getattr(value, "unit", "").endswith("tuổi"),
            bound=_bound(text, mention, value),
            base=getattr(value, "base", ""),
            cycles=_cycles(text, mention.start),
            counted=_counted(text[mention.start : mention.end]),
            carried=before.given if statement.goes_on and not mention.start else "",
        )
        words = phrase(place)
        end = mention.end
        if words.subject and words.predicate:
            yield _fact(statement, name, value, words, _quote(place)), words


def _fact(statement: Statement, name: str, value: Stated, words: Phrase, quote: str) -> Fact:
    one = statement.provision
    return Fact(one.document, one.path, name, words.subject, words.predicate, words.qualifiers, value, quote)


def _continued(kind: Typed, after: str, *, due: bool) -> Typed:
    """“15 ngày kể từ …” behind “trong thời hạn 10 ngày kể từ …;” is a deadline too."""
    name, value = kind
    if not due or name != "duration" or not isinstance(value, Quantity):
        return kind
    return "deadline", Interval(value.unit, max=value.number, start=event(after))


def _beside(statement: Statement) -> str:
    """What “trường hợp khác” is other than: the units below the same parent, of as many as are not too long."""
    told = "; ".join(_shortened(one.partition("\n")[0].strip(" .;")) for one in statement.beside)
    return told if len(told) <= 2 * _LONG else ""


def _shortened(words: str) -> str:
    """The first words of a unit that is long."""
    return words if len(words) <= _SHORT else f"{words[:_SHORT].rpartition(' ')[0]} …"


def _cycles(text: str, at: int) -> str:
    """All periods that may be chosen where a value is one of them (“03 tháng, 06 tháng hoặc 12 tháng”)."""
    found = (match for match in _CYCLES.finditer(text) if match["each"] or match["once"])
    return next((match["all"] for match in found if match.start() <= at < match.end()), "")


def _counted(own: str) -> str:
    """What a bound counts, between its unit and “trở lên” (“20 năm đóng bảo hiểm xã hội trở lên”)."""
    match = _COUNTED.search(own)
    return match["what"] if match else ""


def _typed(statement: Statement, parts: tuple[Clause, ...]) -> Iterator[tuple[Mention, Typed]]:
    """The values of a statement in its order, each with its kind."""
    text, lead = statement.text, statement.leads[-1] if statement.leads else ""
    moments: list[tuple[Mention, Typed]] = [
        (Mention(_NOTHING, start, end), ("deadline", moment))
        for moment, start, end in calendar(text, lead)
        if not _SUPPOSED.search(text[:start])
    ]
    found = figures(text)
    typed: list[tuple[Mention, Typed]] = [*moments]
    for at, mention in enumerate(found):
        kind = None if _inside(text, mention.start, moments) else _kind(statement, found, at, parts)
        if kind:
            typed.append((mention, kind))
    yield from sorted(typed, key=lambda one: one[0].start)


def _inside(text: str, at: int, moments: Sequence[tuple[Mention, Typed]]) -> bool:
    """Whether a place lies in brackets or in a day of the calendar."""
    opened = text.rfind("(", 0, at)
    return (opened > text.rfind(")", 0, at) and ")" in text[at:]) or any(
        one.start <= at < one.end for one, _ in moments
    )


def _kind(statement: Statement, found: Sequence[Mention], at: int, parts: tuple[Clause, ...]) -> Typed | None:
    text, mention = statement.text, found[at]
    if is_window(text, found, at) or _TITLED.search(text, 0, mention.start):
        return None
    conditioned = window(text, found, at)
    if conditioned is not None:
        return "condition", conditioned
    before, own, after = text[: mention.start], text[mention.start : mention.end], text[mention.end :]
    lead = statement.leads[-1] if statement.leads else ""
    lent = _lent(mention.value, own)
    own = f"{lent}{own}"
    within = in_condition(text, parts, found[at - 1].start if lent else mention.start)
    kind = kind_of(mention.value, before, own, after, statement.counting, lead, within=within)
    if kind and kind[0] == "deadline" and _OMITTED.match(text) and _CASES.search(lead):
        kind = "duration", kind[1]
    return kind and (kind[0], _with_base(kind[1], after, " ".join(statement.leads)))


def _lent(value: Quantity | Interval, own: str) -> str:
    """The bound that a bare number has from the one before it (“tối thiểu 09 ngày đối với …, 18 ngày đối với …”)."""
    if not isinstance(value, Interval) or not own[:1].isdigit() or not own[-1:].isalpha() or own.endswith(_OPEN_ENDS):
        return ""
    ends = [value.min is not None, value.max is not None]
    return ("tối thiểu " if ends[0] else "tối đa ") if sum(ends) == 1 else ""


def _bound(text: str, mention: Mention, value: Stated) -> str:
    """The words before the number that a plain quantity doesn't hold (“cao nhất bằng”)."""
    own = text[mention.start : mention.end]
    match = _WORDS_FIRST.match(own) if isinstance(value, Quantity) else None
    return match.group().strip() if match else ""


def _quote(place: Place) -> str:
    """The whole statement; of a very long one the clauses around the value."""
    text, parts = place.text, place.parts
    if len(text) <= _LONG:
        return text.strip(" ,;:\n")
    first = last = clause_at(parts, place.start)
    while first and parts[last].end - parts[first - 1].start <= _LONG:
        first -= 1
    while last + 1 < len(parts) and parts[last + 1].end - parts[first].start <= _LONG:
        last += 1
    return text[parts[first].start : max(parts[last].end, place.end)].strip(" ,;:\n")


def _with_base(value: Stated, after: str, lead: str) -> Stated:
    """A rate without a base takes the one that is named behind it (“tính trên …”) or in the lead-in."""
    if not isinstance(value, Quantity) or not value.unit.startswith("%") or value.base:
        return value
    for words in (after, lead):
        match = _BASE.search(unpaired(words))
        if match:
            return replace(value, base=words[match.start("base") : match.end("base")])
    return value
