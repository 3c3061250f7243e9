"""Whether the amount that an option names is the one that the law states."""

import re
from collections.abc import Iterable
from dataclasses import replace
from fractions import Fraction

from authoring.checks.answers.asking import Ask
from authoring.checks.answers.pieces import DAY_MONTH, YEARLY, day_of_year, fraction
from authoring.checks.answers.statements import Statement
from authoring.checks.answers.words import terms, tokens
from authoring.checks.prefixes import bare_option
from authoring.checks.sums import result
from authoring.checks.values import Value
from authoring.text import fold, number
from authoring.text.dates import DAY_OF_MONTH

SAME, INSIDE = "same", "inside"
_WHOLE, _FIRST = 5, 3  # a longer unit (“lần mức lãi suất …”) is known by its first words
_STARTERS = re.compile(r"^(?:là|vào|trước|chậm nhất(?: là| vào)?|đến|hết)\s+", re.IGNORECASE)
_WORDED = re.compile(r"(?:ngày )?(?P<day>\w+(?: \w+){0,2}) tháng (?P<month>\w+(?: \w+)?)")
_EACH = re.compile(
    r"(?:bao nhiêu|mấy)(?: \w+){0,2}(?: cho)? (?:một|mỗi|1|trên) "
    r"(?P<each>lượt|ngày|tháng|năm|giờ|lần|ca|vụ|khóa|tuần|quý)(?!\w)"
)
_ANOTHER_YEAR = re.compile(r" (?:của )?(?P<year>năm (?:sau|trước|tiếp theo|kế tiếp)(?: liền kề)?)$", re.IGNORECASE)
_ENDED = re.compile(r"(?:\s+(?:hằng|hàng) năm)?[.;]?$", re.IGNORECASE)


def option_value(text: str, *, day_asked: bool = False) -> Value | None:
    """The one value of an option: a day of the year without its year, else an amount, little sums worked out.

    Where a day is asked, “01/7” is one too.
    """
    bare = _ENDED.sub("", _STARTERS.sub("", bare_option(text).strip()))
    year = _ANOTHER_YEAR.search(bare)
    dated = bare[: year.start()] if year else bare
    day = DAY_MONTH.fullmatch(_in_figures(dated))
    said = day_asked or bool(year) or "tháng" in bare.casefold() or bare.casefold().startswith("ngày")
    if day and said:
        return replace(day_of_year(day), rest=fold(year["year"]) if year else "")
    return fraction(bare) or result(text)


def days_alone(texts: Iterable[str]) -> bool:
    """Whether all are days and months (“15/12”) and one at least is no fraction."""
    found = [DAY_OF_MONTH.fullmatch(bare_option(text).strip(" .;")) for text in texts]
    pairs = [(match["day"], match["month"]) for match in found if match]
    return len(pairs) == len(found) and any(day[0] == "0" or int(day) >= int(month) for day, month in pairs)


def _in_figures(said: str) -> str:
    """“Ngày một tháng sáu” with its numbers in figures."""
    found = _WORDED.fullmatch(fold(said))
    day, month = (number(found["day"]), number(found["month"])) if found else (None, None)
    return said if day is None or month is None else f"ngày {day} tháng {month}"


def comparable(option: Value, stated: Value, asked: Ask) -> bool:
    """Whether an option's unit can be meant for the stated one; a stem may hold the unit that an option leaves out."""
    if option.unit == stated.unit:
        return True
    if _another_measure(option, stated, asked):
        return False
    base, *each = option.unit.split("/")
    whole, *parts = stated.unit.split("/")
    if option.unit and base == whole and {*each} <= {*parts}:
        return True
    if option.unit and not stated.unit.startswith(f"{option.unit} "):
        return False
    left = tokens(stated.unit.removeprefix(option.unit))
    left = left[1:] if left[:1] == ("của",) else left
    said = " ".join(left if len(left) <= _WHOLE else left[:_FIRST])
    behind = f" {said} " if option.unit != "ngày" else f" ngày {said} "
    return behind in f" {' '.join(tokens(asked.text))} " or said == option.rest or _plural(stated.unit, asked)


def _another_measure(option: Value, stated: Value, asked: Ask) -> bool:
    """Whether the stem asks what is due for one thing (“một lượt”) and the law states it for another (“/tháng”)."""
    base, _, each = stated.unit.partition("/")
    if base != option.unit or not each:
        return False
    told = {match["each"] for match in _EACH.finditer(fold(asked.text))}
    return bool(told) and each.split("/")[0].split()[0] not in told and not told & {*each.replace("/", " ").split()}


def _plural(unit: str, asked: Ask) -> bool:
    years = {"tháng": "năm", "tuổi": "tuổi", "ngày": "tuần"}
    return years.get(unit, "") in tokens(asked.text)


def agreement(option: Value, statement: Statement, asked: Ask) -> str:
    """SAME where the option names the stated value, INSIDE where it only lies in the stated interval; else “”."""
    stated = statement.value
    if not comparable(option, stated, asked) or not _rest_stands(option, statement, asked):
        return ""
    if _equal(option, statement, asked):
        return SAME
    lies = option.exact and not asked.limit and statement.bound in ("max", "min")
    return INSIDE if lies and _interval(statement).meets(_bare(option, stated.unit)) else ""


def _equal(option: Value, statement: Statement, asked: Ask) -> bool:
    stated = statement.value
    if option.exact:
        if asked.edge is not None and not stated.exact and asked.edge != _end_belongs(stated, asked.limit):
            return False
        return option.low in _ends(stated, asked.limit)
    spoken = _interval(statement)
    return (option.low, option.high) == (spoken.low, spoken.high) and _closed(option) == _closed(spoken)


def _ends(stated: Value, limit: str) -> set[Fraction]:
    """The ends of the stated range that a stem can ask for."""
    if stated.low is not None and stated.high is not None and not stated.exact:
        return {stated.high} if limit == "max" else {stated.low} if limit == "min" else set()
    return {end for end in (stated.low, stated.high) if end is not None}


def _end_belongs(stated: Value, limit: str) -> bool:
    return stated.high_inclusive if limit == "max" else stated.low_inclusive


def _closed(value: Value) -> tuple[bool, bool]:
    return value.low is None or value.low_inclusive, value.high is None or value.high_inclusive


def _interval(statement: Statement) -> Value:
    """The stated value as an interval where the words around make it a bound."""
    held = statement.value
    if not held.exact or not statement.bound:
        return _bare(held, held.unit)
    low, high = (None, held.high) if statement.bound == "max" else (held.low, None)
    return Value(held.unit, low, high)


def _bare(value: Value, unit: str) -> Value:
    return Value(unit, value.low, value.high, value.low_inclusive, value.high_inclusive)


def _rest_stands(option: Value, statement: Statement, asked: Ask) -> bool:
    """Whether what an option says besides its amount stands around the stated value, or in the stem."""
    passage = statement.passage
    if option.unit and option.rest.split()[:1] == option.unit.split()[:1]:
        return False
    if option.unit in YEARLY and option.rest:
        return f" {option.rest} " in f" {' '.join(tokens(passage.text))} "
    around = passage.own | passage.head | passage.place.lead | asked.terms.keys()
    return terms(option.rest) <= around | (terms(passage.text.replace(",", " ")) if option.rest else frozenset())
