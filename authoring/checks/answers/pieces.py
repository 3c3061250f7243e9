"""The values of a sentence, and the part of it that speaks of each: cut at joints, with what the parts share."""

import re
from dataclasses import dataclass, replace
from fractions import Fraction

from authoring.checks.answers.words import STOPS, terms
from authoring.checks.values import Value, amounts, value
from authoring.model.findings import Span
from authoring.text import dates, fold, number

_JOINT = re.compile(r"[,;]|(?<!\w)(?:và|hoặc|còn)(?!\w)")
_OPENED = re.compile(r"[,;]\s+(?=(?:trường hợp|nếu|còn|riêng|nơi|khi|đối với)(?!\w))", re.IGNORECASE)
_QUALIFIER = re.compile(r"(?<!\w)(?:đối với|nếu|khi|cho|trong trường hợp)(?!\w)", re.IGNORECASE)
_ADJUNCT = re.compile(
    r"(?<!\w)(?:kể từ|tính từ|so với|trước (?:ngày|khi|thời điểm)|sau (?:ngày|khi|thời điểm))(?!\w)", re.IGNORECASE
)
_IN_TURN = re.compile(r"(?<!\w)(?:lần lượt|tương ứng)(?!\w)", re.IGNORECASE)
_DAY_OF = re.compile(r"(?<!\w)ngày \d{1,2}(?![\d/]|\s*tháng\s+\d|\s*[-/]\s*\d)", re.IGNORECASE)
DAY_MONTH = re.compile(
    r"(?<![\d/.,])(?:ngày )?(?P<day>[0-3]?\d)(?: tháng |/)(?P<month>1[0-2]|0?[1-9])(?![\d/]|,\d|[ ,]*năm \d)",
    re.IGNORECASE,
)
_NUMBER = re.compile(r"^[\d.,%\s]+")
_ORDINALS = ("nhất", "hai", "ba", "tư", "năm", "sáu", "bảy", "tám", "chín", "mười")
_RANK = re.compile(rf"(?<!\w)thứ (?P<rank>{'|'.join(_ORDINALS)})(?!\w)(?P<on> trở đi)?", re.IGNORECASE)
YEARLY = frozenset(("ngày trong năm", "thứ tự ngày"))
_DAY_LEADS = ("trước", "đến", "hết", "từ", "nhất là")
_COUNTED = frozenset(("lần", "đợt", "kỳ", "năm", "tháng", "quý", "người"))
_LIMITS = terms("trong thời hạn, trong vòng, thời gian tối đa, tối thiểu, không quá, ít nhất, chậm nhất")
_OPENERS = frozenset(
    ["trong", "đó", "thì", "trường", "hợp", "với", "đối", "riêng", "còn", "nếu", "và", "hoặc", "là", "bằng", "được"]
) | {""}


PART = "phần"
_NUMBERS_TO_TEN = "một|hai|ba|bốn|năm|sáu|bảy|tám|chín|mười"
_FRACTION = re.compile(
    rf"(?<![\w/.,])(?:(?P<of>[1-9])/(?P<parts>[2-9]|10)(?![\d/%])|"
    rf"(?P<said>{_NUMBERS_TO_TEN}) phần (?P<whole>{_NUMBERS_TO_TEN})"
    rf"(?!\w)|(?P<half>(?:một )?nửa)(?= (?:số|mức|tổng|giá)|[ .,;]*$))(?P<unit> tháng(?!\w))?",
    re.IGNORECASE,
)
_NOUN = re.compile(r" (?P<noun>[^\W\d_]+)")
_ONWARD = re.compile(r" (?:trở lên|trở xuống)")


@dataclass(frozen=True, slots=True)
class Amount:
    """One value of a text with its place."""

    value: Value
    start: int
    end: int


def found_amounts(text: str) -> list[Amount]:
    """Every value of a text: amounts, ages in years and months, whole dates."""
    made = list[Amount]()
    for one in amounts(text):
        last = made[-1] if made else None
        if last and not text[last.end : one.start].strip():
            joined = value(text[last.start : one.end])
            if joined:
                made[-1] = Amount(joined, last.start, one.end)
                continue
        alone = (value(text[one.start : one.end]),)
        made.extend(Amount(single, one.start, one.end) for single in alone if single)
    yearly = [
        Amount(day_of_year(one), one.start(), one.end()) for one in DAY_MONTH.finditer(text) if _yearly(one, text)
    ]
    made = [one for one in made if not any(day.start < one.end and one.start < day.end for day in yearly)]
    made += [Amount(said, one.start(), one.end()) for one in _DAY_OF.finditer(text) if (said := value(one.group()))]
    parts = [Amount(part, one.start(), one.end()) for one in _FRACTION.finditer(text) if (part := _part(one, text))]
    made = [one for one in made if not any(part.start < one.end and one.start < part.end for part in parts)] + parts
    days = [(one.start, one.end, value(text[one.start : one.end])) for one in dates(text)]
    return sorted(
        [*made, *yearly, *(Amount(day, start, end) for start, end, day in days if day)], key=lambda one: one.start
    )


def counted(text: str) -> list[Value]:
    """The numbers of a text that count something without a unit of measure (“từ 3,5 tấn đến 10 tấn”, “trên 30 chỗ”)."""
    made, last = list[Value](), 0
    for one in found_amounts(text):
        noun = _NOUN.match(text, one.end)
        if one.value.unit or noun is None or fold(noun["noun"]) in STOPS:
            continue
        held = replace(one.value, unit=fold(noun["noun"]))
        joint = fold(text[last : one.start]).strip() if made and made[-1].unit == held.unit else ""
        if joint in ("đến", "đến dưới") and held.high is not None:
            first = made.pop()
            held = replace(held, low=first.low, low_inclusive=first.low_inclusive, high_inclusive=joint == "đến")
        made.append(held)
        last = noun.end()
    return made


def fraction(text: str) -> Value | None:
    """The part of a whole that a text names, with what it is a part of; None where it names none at its beginning."""
    found = _FRACTION.match(text.strip())
    held = _part(found, text.strip()) if found else None
    if found is None or held is None:
        return None
    rest = fold(text.strip()[found.end() :]).strip(" .;")
    return None if found_amounts(rest) else Value(held.unit, held.low, held.high, rest=rest)


def _part(found: re.Match[str], text: str) -> Value | None:
    """A fraction as a part of a whole or of a month; none where it is a day of a month (“trước 1/7”)."""
    if found["of"] and text[: found.start()].rstrip().casefold().endswith(("ngày", *_DAY_LEADS)):
        return None
    of, parts = (
        (1, 2) if found["half"] else (number(found["of"] or found["said"]), number(found["parts"] or found["whole"]))
    )
    if not of or not parts or of >= parts:
        return None
    share = Fraction(of) / Fraction(parts)
    return Value("tháng" if found["unit"] else PART, share, share)


def day_of_year(found: re.Match[str]) -> Value:
    """A day and a month without a year, by their place in the year."""
    at = Fraction(int(found["month"]) * 31 + int(found["day"]))
    return Value("ngày trong năm", at, at)


def ranks(text: str) -> list[Value]:
    """The places in a row that a text names (“người thứ ba”, “từ người thứ năm trở đi”)."""
    made = list[Value]()
    for match in _RANK.finditer(text):
        at = Fraction(_ORDINALS.index(fold(match["rank"])) + 1)
        made.append(Value("thứ", at, None if match["on"] else at))
    return made


def piece_of(said: str, one: Amount, every: list[Amount]) -> tuple[Span, str]:
    """The part of a sentence that speaks of one of its values, and the words that it shares with the others."""
    rivals = [other for other in every if kin(other.value.unit, one.value.unit)]
    at = rivals.index(one)
    listed = _in_turn(said, at, rivals)
    if listed:
        return (one.start, one.end), listed
    start = _cut(said, rivals[at - 1], one) if at else 0
    end = _cut(said, one, rivals[at + 1]) if at + 1 < len(rivals) else len(said)
    head = unless_replaced(said[: _figure(said, rivals[0])], said[start : one.start]) if at else ""
    held = shared_object(said, rivals[0], said[one.end : end]) if at else ""
    head = f"{head} ; {held}" if held else head
    last = rivals[-1]
    bare = all(not terms(said[a.end : _cut(said, a, b)]) for a, b in zip(rivals[at:], rivals[at + 1 :], strict=False))
    tail = (
        _NUMBER.sub("", said[_figure(said, last) :]) if at + 1 < len(rivals) and bare else _adjunct(said, rivals[at:])
    )
    return (start, end), f"{head} ; {tail} ; {_elided(said, one, rivals, end) if at else ''}"


def _adjunct(said: str, rivals: list[Amount]) -> str:
    """What stands behind the last of some values for all of them (“25 ngày với A, 35 ngày với B kể từ ngày …”)."""
    found = _ADJUNCT.search(said, rivals[-1].end)
    alone = found is None or len(rivals) < 2 or _ADJUNCT.search(said, rivals[0].end, rivals[-1].start)
    return "" if alone or found is None else said[found.start() :]


def shared_object(said: str, first: Amount, behind: str, *, last: bool = False) -> str:
    """What the first value is said of (“70% mức đóng đối với A”), for a later one that says only for whom.

    With `last` also for one that ends its sentence and says nothing of the kind (“…; vào ngày nghỉ ít nhất bằng 200%”).
    """
    rest = said[first.end :]
    whom, joint = _QUALIFIER.search(rest), _JOINT.search(rest)
    held = rest[: min(found.start() if found else len(rest) for found in (whom, joint))]
    named = whom is not None and bool(_QUALIFIER.match(behind.strip()))
    return held if (named or (last and not terms(behind))) and not found_amounts(held) else ""


def before_value(said: str, unit: str = "") -> str:
    """A sentence up to its first value of a kind, the words of its bound with it."""
    every = [one for one in found_amounts(said) if not unit or kin(one.value.unit, unit)]
    return said[: _figure(said, every[0])] if every else said


def _elided(said: str, one: Amount, rivals: list[Amount], end: int) -> str:
    """What the first value's condition says before its amount, where a later one leaves it out."""
    first, second = said[rivals[0].end : _cut(said, rivals[0], rivals[1])], said[one.end : end]
    amounts_ = found_amounts(first), found_amounts(second)
    if not all(amounts_) or amounts_[0][0].value.unit != amounts_[1][0].value.unit:
        return ""
    opening = [
        next((word for word in fold(text).split() if word not in _OPENERS | STOPS), "") for text in (first, second)
    ]
    return first[: amounts_[0][0].start] if opening[0] == opening[1] else ""


def _in_turn(said: str, at: int, rivals: list[Amount]) -> str:
    """The words for the value at an index of a list of values that stand “lần lượt” for those of a list before."""
    turn = _IN_TURN.search(said)
    run = [one for one in rivals if turn and one.start > turn.end()]
    if turn is None or rivals[at] not in run:
        return ""
    names = _JOINT.split(said[: turn.start()])[-len(run) :]
    if len(names) < len(run) or len(run) < 2:
        return ""
    number = run.index(rivals[at])
    rest = said[: turn.start()].rpartition(names[0])[0]
    tail = said[run[-1].end :]
    return f"{rest} ; {names[number]} ; {names[-1].split()[-1]} {said[turn.end() : run[0].start]} ; {tail}"


def kin(first: str, second: str) -> bool:
    """Whether two units are one, the base of a multiple left out in one place (“0,15 lần”, “0,5 lần mức …”)."""
    return (
        first == second
        or {first, second} == YEARLY
        or (first.startswith("lần ") and second.startswith("lần "))
        or (bool(first and second) and f"{first} ".startswith(f"{second} "))
        or f"{second} ".startswith(f"{first} ")
    )


def _yearly(found: re.Match[str], text: str) -> bool:
    """Whether it is a day and no fraction (“2/3”) or length of time: by the word, or by how it goes on."""
    before = text[: found.start()].rstrip().casefold()
    return found.group().casefold().startswith("ngày") or before.endswith(_DAY_LEADS)


def _figure(said: str, one: Amount) -> int:
    """Where the number of a value begins, behind the words of its bound."""
    found = re.compile(r"\d").search(said, one.start, one.end)
    return found.start() if found else one.start


def unless_replaced(head: str, own: str) -> str:
    """The head of a sentence up to where a later part says something else in its stead (“lần đầu …, lần hai …”)."""
    words = [word for word in own.split() if fold(word) not in _OPENERS]
    if not words:
        return head
    twice = _places(head, " ".join(words[:2])) if len(words) > 1 else []
    once = [at for at in _places(head, words[0]) if fold(words[0]) in _COUNTED or _begins(head[:at])]
    places = twice or once
    return head[: places[-1]] if places else head


def _places(head: str, words: str) -> list[int]:
    return [match.start() for match in re.finditer(rf"(?<!\w){re.escape(words)}(?!\w)", head, re.IGNORECASE)]


def _begins(before: str) -> bool:
    """Whether a phrase can begin behind these words: at the start, a sign or a word that joins."""
    last = before.split()[-1:]
    return not last or not last[0][-1].isalnum() or fold(last[0]) in STOPS


def _cut(said: str, first: Amount, second: Amount) -> int:
    """Where the words of the first value end and those of the second begin.

    Values that stand at the end of what is said of them (“A, B không quá 20 tỷ, C, D không quá 10 tỷ”) are cut at the
    first joint, those that stand before it at the last.
    """
    between = said[first.end : second.start]
    opened = _OPENED.search(between)
    if opened:
        return first.end + opened.end()
    joints = list(_JOINT.finditer(between))
    if not joints:
        return first.end
    behind = terms(said[first.end + joints[-1].end() : _figure(said, second)]) - _LIMITS
    closed = not between[: joints[0].start()].strip() and behind
    return first.end + (joints[0] if closed else joints[-1]).end()
