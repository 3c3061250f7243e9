"""What the law makes of a case that it doesn't state as a number: so much per head, longer by so much, half of it."""

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from fractions import Fraction

from authoring.checks.answers.field import ENOUGH, FURTHER, NEAR, Field, Held
from authoring.checks.answers.pieces import PART, counted, found_amounts
from authoring.checks.answers.statements import Statement, segments
from authoring.checks.answers.words import terms
from authoring.checks.values import Value
from authoring.text import fold, number

_PER = re.compile(r"(?<!\w)cứ (?:đủ |mỗi )?(?=\d)", re.IGNORECASE)
_MORE = re.compile(r"(?<!\w)(?:tăng|thêm|cộng)(?!\w)", re.IGNORECASE)
_EACH_CHILD = re.compile(
    r"từ con thứ (?:hai|2)(?: trở (?:đi|lên))?[^.;]*?mỗi con[^.;]*?(?:thêm)(?P<rest>[^.;]*)"
    r"|thêm (?P<each>[^.;]*?) (?:cho|đối với) mỗi con(?: tính)? từ con thứ (?:hai|2)",
    re.IGNORECASE,
)
_BORN = re.compile(r"(?<!\w)sinh (?P<many>đôi|ba|tư)(?!\w)(?! trở lên)", re.IGNORECASE)
_MANY = {"đôi": 2, "ba": 3, "tư": 4}
_CHANGED = re.compile(r"(?P<case>[^,;.:]+?) (?:thì )?(?:được |bị )?(?P<how>giảm|tăng)(?: thêm)? ", re.IGNORECASE)
_LONGER = re.compile(r"(?<!\w)(?:kéo dài|gia hạn)(?: thêm)?(?!\w)", re.IGNORECASE)
_WHOLE = re.compile(
    r"(?<!\w)(?:tính cả|kể cả|tổng(?: cộng| số| thời gian| trị giá| giá trị| mức| tiền)?|cộng lại)(?!\w)", re.IGNORECASE
)
_TOTAL = re.compile(
    r"(?<!\w)tổng(?: cộng| số| tỷ lệ| mức)?(?!\w)[^.?]*?(?<!\w)(?P<many>các|cả|hai|ba|bốn|năm|sáu|bảy|0?[2-9])"
    r" (?:loại )?(?:quỹ|khoản|nguồn|mức|bên|phần|đối tượng|nội dung)(?!\w)",
    re.IGNORECASE,
)
_ALL_OF = frozenset(("các", "cả"))
_FOR_ONE = re.compile(r"[^.;]{0,60}?(?<!\w)(?:cho|trên|mỗi) (?:0?1 |một |mỗi )?(?P<noun>[^\W\d_]+)", re.IGNORECASE)
_EACH_ONE = re.compile(r"(?<!\w)(?:cho|đối với) mỗi (?P<noun>\w+)(?: là| bằng)? *$", re.IGNORECASE)
_SPANS = frozenset(("ngày", "tháng", "năm", "tuần", "giờ", "quý", "lần"))
_SUMMED = 0.25
_TIMES_EACH = re.compile(r"(?P<count>\d+) (?P<what>[^,;.:\d]{3,40}?), mỗi (?P<one>[^,;.]+)", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Derived:
    """What comes out, and the statement of which it is made; no value where the law changes it in an unknown way."""

    value: Value | None
    base: Statement


def derived(field: Field) -> Derived | None:
    """What the law makes of the case that the stem tells; None where nothing is to be made of what it states."""
    if not field.here or field.asked.exception:
        return None
    total = _summed(field)
    if total or field.best < ENOUGH:
        return total
    if any(_WHOLE.search(held.statement.passage.text) for held in field.live):
        return None
    return next(_made(field), None)


def _made(field: Field) -> Iterator[Derived]:
    for text in field.texts.values():
        for start, end in segments(text):
            said = text[start:end]
            for rule in (_per_head, _per_child, _changed, _longer, _all_of_them, _per_unit):
                found = rule(said, field)
                if found is not None:
                    yield found


def _per_head(said: str, field: Field) -> Derived | None:
    """“Cứ 25 thí sinh có 02 giám thị”; “cứ đủ 05 năm …, số ngày nghỉ được tăng thêm 01 ngày”."""
    found = _PER.search(said)
    values = _values(said[found.end() :]) if found else []
    if len(values) != 2:
        return None
    unit, made = values
    given = [one for one in field.asked.scene if one.exact and one.unit == unit.unit]
    if len(given) != 1 or not unit.low or made.low is None or given[0].low is None:
        return None
    lots, left = divmod(given[0].low, unit.low)
    step = made.low
    if _MORE.search(said):
        return _grown(_base(field, said, made), lambda low: low + lots * step)
    base = _stated(field, said, made)
    return Derived(None, base) if left and base else _grown(base, lambda _: lots * step)


def _per_child(said: str, field: Field) -> Derived | None:
    """“Sinh đôi trở lên thì từ con thứ hai, mỗi con được nghỉ thêm 01 tháng”."""
    rule, born = _EACH_CHILD.search(said), _BORN.search(field.asked.text)
    more = [one.value for one in found_amounts(rule["rest"] or rule["each"])] if rule else []
    if born is None or len(more) != 1 or more[0].low is None:
        return None
    step, further = more[0].low, _MANY[fold(born["many"])] - 1
    if FURTHER.search(field.asked.text):
        return _grown(_stated(field, said, more[0]), lambda _: step * further)
    return _grown(_base(field, said, more[0]), lambda low: low + further * step)


def _changed(said: str, field: Field) -> Derived | None:
    """“Thi lại được giảm một nửa”."""
    found = _CHANGED.match(said.strip())
    if found is None or not terms(found["case"]) or not terms(found["case"]) <= field.asked.terms.keys():
        return None
    shares = [one.value for one in found_amounts(said.strip()[found.end() :])]
    asked_share = any(one.unit in (PART, "%") for one in field.typed.values())
    if asked_share or len(shares) != 1 or shares[0].unit not in (PART, "%") or shares[0].low is None:
        return None
    part = shares[0].low / (100 if shares[0].unit == "%" else 1)
    factor = 1 - part if fold(found["how"]) == "giảm" else 1 + part
    return _grown(_base(field, said, None), lambda low: low * factor)


def _longer(said: str, field: Field) -> Derived | None:
    """“Trong 10 ngày …; trường hợp … được kéo dài thêm không quá 05 ngày”, where the whole length is asked."""
    found = _LONGER.search(said)
    more = [one.value for one in found_amounts(said[found.end() :])] if found else []
    if not more or more[0].high is None or not _WHOLE.search(field.asked.text):
        return None
    further = more[0].high
    rest = [held.statement for held in field.here if _longer_unit(held, more[0]) and not _inside(held, said)]
    return _grown(rest[0] if len(rest) == 1 else None, lambda low: low + further)


def _all_of_them(said: str, field: Field) -> Derived | None:
    """“03 giải ba, mỗi giải trị giá 4 triệu đồng”, where the sum is asked."""
    found = _TIMES_EACH.search(said)
    if found is None or not _WHOLE.search(field.asked.text) or not terms(found["what"]) <= field.asked.terms.keys():
        return None
    each = [held.statement for held in field.here if _inside(held, said)]
    count = int(found["count"])
    return _grown(each[0] if len(each) == 1 else None, lambda low: low * count)


def _per_unit(said: str, field: Field) -> Derived | None:
    """“0,2 lít xăng cho 01 km”, “5.000 đồng/m3”, where the stem gives how many of them there are."""
    given = {one.unit: one.low for one in field.asked.scene if one.exact and one.low is not None}
    born = _BORN.search(field.asked.text) if _WHOLE.search(field.asked.text) else None
    given |= {"con": Fraction(_MANY[fold(born["many"])])} if born else {}
    for statement in (held.statement for held in field.here if held.statement.value.exact and _inside(held, said)):
        passage, stated = statement.passage, statement.value
        behind = _FOR_ONE.match(passage.text[statement.span[1] - passage.span[0] :])
        unit, _, each = stated.unit.partition("/")
        before = _EACH_ONE.search(passage.text[: statement.span[0] - passage.span[0]])
        noun = each or (fold(behind["noun"]) if behind else fold(before["noun"]) if before else "")
        times = given.get(noun)
        level = [held.statement.value for held in field.here if held.fit >= field.best - NEAR]
        rivals = {one for one in level if one.unit != noun} - {stated}
        if (
            rivals
            or times in (None, 1)
            or stated.low is None
            or (noun in _SPANS and not _WHOLE.search(field.asked.text))
        ):
            continue
        made = Value(unit, stated.low * times, stated.low * times)
        offered = {value.low for value in field.typed.values()}
        if made.low in offered or stated.low not in offered:
            return Derived(made, statement)
    return None


def _summed(field: Field) -> Derived | None:
    """The sum of what the members of the cited list state, where the stem asks for the sum of that many."""
    found = _TOTAL.search(field.asked.text)
    if found is None or field.best < _SUMMED:
        return None
    base = field.here[0].statement
    parent = base.passage.place.path.rpartition(".")[0]
    every = [held.statement for held in field.here if _member(held.statement, base, parent)]
    stated = [one.value for one in every]
    many = fold(found["many"])
    count = len(every) if many in _ALL_OF else number(many)
    alone = len({one.passage.place.path for one in every}) == len(every)
    if not alone or len(every) < 2 or count != len(every) or not all(value.exact for value in stated):
        return None
    whole = sum((value.low for value in stated if value.low is not None), Fraction())
    return Derived(_point(base.value, whole), base)


def _member(one: Statement, base: Statement, parent: str) -> bool:
    """Whether a value stands in a member of the list of another, in the same unit."""
    place = one.passage.place
    beside = place.document == base.passage.place.document and place.path.rpartition(".")[0] == parent
    return beside and place.at == place.path and one.value.unit == base.value.unit


def _grown(base: Statement | None, how: Callable[[Fraction], Fraction]) -> Derived | None:
    """What becomes of a value of the law; None where there is no such value, or no exact one."""
    low = base.value.low if base else None
    return None if base is None or low is None else Derived(_point(base.value, how(low)), base)


def _values(text: str) -> list[Value]:
    """The amounts of a text, those without a unit by what they count."""
    plain = [one.value for one in found_amounts(text)]
    named = iter(counted(text))
    return [value if value.unit else next(named, value) for value in plain]


def _base(field: Field, said: str, more: Value | None) -> Statement | None:
    """The one value that the stem means, outside the sentence that changes it."""
    rest = [held for held in field.here if not _inside(held, said) and (more is None or _longer_unit(held, more))]
    level = {held.statement.value for held in rest if held.fit >= rest[0].fit - NEAR}
    return rest[0].statement if len(level) == 1 and rest[0].fit >= ENOUGH else None


def _longer_unit(held: Held, more: Value) -> bool:
    return f"{held.statement.value.unit} ".startswith(f"{more.unit} ")


def _stated(field: Field, said: str, made: Value) -> Statement | None:
    return next(
        (held.statement for held in field.here if _inside(held, said) and held.statement.value.low == made.low), None
    )


def _inside(held: Held, said: str) -> bool:
    return held.statement.passage.text.strip() in said or said.strip() in held.statement.passage.text


def _point(like: Value, at: Fraction) -> Value:
    return Value(like.unit, at, at)
