"""What an option amounts to when two items are compared: “#30|ngày” for a value, else its words without openers."""

import re
from fractions import Fraction
from functools import lru_cache

from authoring.checks.pairs.spelled import toneless
from authoring.checks.pairs.vocabulary import BOUNDING, SORTS
from authoring.checks.sums import result
from authoring.checks.values import BASE_UNITS, Value
from authoring.text.words import VOCABULARY

MARK = "#"

_AMOUNT = re.compile(
    r"(?:(?:là|bằng|khoảng|sau|trong|được|đủ|từ đủ) )*(?P<figure>\d+(?:\.\d+)?)"
    r"(?: (?P<unit>[^\d\s]+(?: [^\d\s]+){0,4}))?"
)
_DATED = re.compile(r"(?:vào |từ )?(?:ngày |tháng )?(\d{4}-\d{1,2}(?:-\d{1,2})?)")
_YEAR = re.compile(r"(?:vào |từ )?(?:năm )?((?:1[0-9]|20)\d{2})")
_OPENERS = re.compile(
    r"^(?:(?:là|do|bởi|vì|cho|của|theo|tại|ở|vào|gồm|bao gồm|đó là|lúc|thời điểm) )+|(?<!\S)(?:lần )?thứ (?=\d)"
)
_SORT = re.compile(rf"(?:{'|'.join(SORTS.split(', '))}) (?!ủy |đoàn |đội |thành )(?=\S+ \S)")
_RANGE = re.compile(r"(?:đủ )?\d+(?:\.\d+)?(?: .+)? đến (?:dưới )?\d+(?:\.\d+)? .+")
_HALF = re.compile(r"(?:bằng |là )?(?:một )?nửa (?P<unit>(?:năm|tháng|tuần|ngày|giờ)(?: .+)?)")
_NUMBERS = {"một": 1, "hai": 2, "ba": 3, "tư": 4, "bốn": 4, "năm": 5} | {str(one): one for one in range(1, 11)}
_SHARE = re.compile(rf"(?:bằng )?(?P<of>{'|'.join(_NUMBERS)}) phần (?P<parts>{'|'.join(_NUMBERS)})")
_DECIMAL = re.compile(r"\d+(?:\.\d+)?")
_YEAR_LONG = 4  # signs of a bare figure that is a year
_BOUNDING, _FEW = frozenset(BOUNDING.split(", ")), 3
_RANGED, _SEVERAL = f"{MARK}[", 2
_ONE_ENDED = (
    ("most", re.compile(rf"{MARK}\[;([\d.]+)\]\|(.*)")),
    ("least", re.compile(rf"{MARK}\[([\d.]+);\]\|(.*)")),
)
_NUMBERED = re.compile(r"(?P<sort>ngày|tháng|cấp|hạng|loại|nhóm|điều|khoản|quý|mức|khóa|bậc) (?P<figure>\d+)")
_SPOKEN = frozenset(VOCABULARY - {"không", "phần"})
_TIME_UNITS = frozenset(BASE_UNITS) | {base for base, _ in BASE_UNITS.values()}
_BARE_TIMES = frozenset(toneless(unit) for unit in _TIME_UNITS)


@lru_cache(maxsize=1 << 15)
def worth(text: str, unit: str) -> str:
    """An option's normalised text as a value (a bare figure with the unit that is asked for), else its words."""
    found = _AMOUNT.fullmatch(text)
    dated = _DATED.fullmatch(text) or _YEAR.fullmatch(text)
    if dated:
        return f"{MARK}{dated[1]}|"
    if found:
        return f"{MARK}{found['figure']}|{(found['unit'] or unit).removesuffix(' làm việc')}"
    counted = any(letter.isdigit() for letter in text) or not _SPOKEN.isdisjoint(text.split())
    return (_worked(text) if counted else "") or _named(_OPENERS.sub("", text))


def unbounded(answers: tuple[str, ...]) -> tuple[tuple[str, ...], str]:
    """Values that are all so much at most or all at least as bare ones, and which of it (“most”, “least”, “”).

    Numbers of named things of one sort (“cấp 5”) are values too.
    """
    if len(answers) < _SEVERAL:
        return answers, ""
    if answers[0][:2] == _RANGED:
        for bound, shape in _ONE_ENDED:
            ends = [shape.fullmatch(answer) for answer in answers]
            if None not in ends:
                return tuple([f"{MARK}{end[1]}|{end[2]}" for end in ends if end]), bound
    elif answers[0][-1:].isdigit():
        counted = [_NUMBERED.fullmatch(answer) for answer in answers]
        if None not in counted and len({found["sort"] for found in counted if found}) == 1:
            return tuple([f"{MARK}{found['figure']}|" for found in counted if found]), ""
    return answers, ""


def figure_and_unit(answer: str) -> tuple[str, str]:
    """The two halves of a value."""
    figure, _, unit = answer[1:].partition("|")
    return figure, unit


def states(answer: str, value: str) -> bool:
    """Whether an answer in few words ends in a value and bounds nothing: “quỹ trả 50 phần trăm”."""
    figure, unit = figure_and_unit(value)
    said, found, rest = answer.rpartition(f" {figure} {unit}")
    return bool(found and unit) and not rest and len(said.split()) <= _FEW and _BOUNDING.isdisjoint(said.split())


def unit_of(answer: str) -> str:
    """The first word of a value's unit, times all one; “” where it names none."""
    unit = answer.partition("|")[2].partition(" ")[0]
    return "tháng" if unit in _TIME_UNITS or (unit.isascii() and unit in _BARE_TIMES) else unit


def shape_of(value: str) -> str:
    """Whether a value is a day or month, a year, or another figure."""
    figure = figure_and_unit(value)[0]
    return "day" if "-" in figure[1:] else "year" if value.endswith("|") and len(figure) == _YEAR_LONG else "figure"


def measure_of(unit: str) -> str:
    """What a unit measures, by its first word without tones, times all one; “” of no unit."""
    word = toneless(unit.partition(" ")[0])
    return "thang" if word in _BARE_TIMES else word


@lru_cache(maxsize=1 << 14)
def same_value(one: str, other: str) -> bool:
    """The same figure and a unit that begins alike (perhaps misread) or is left out; or the same time otherwise."""
    (first, unit), (second, third) = figure_and_unit(one), figure_and_unit(other)
    if first == second:
        shorter, longer = sorted((toneless(unit), toneless(third)), key=len)
        return not shorter or f"{longer} ".startswith(f"{shorter} ")
    return _in_base(first, unit) == _in_base(second, third)


def _in_base(figure: str, unit: str) -> tuple[str, str]:
    base, times = BASE_UNITS.get(unit, (unit, 1))
    if _DECIMAL.fullmatch(figure) is None:
        return figure, unit
    return _figure(Fraction(figure) * times), base


def _named(text: str) -> str:
    """An answer without the word before a name that only says of what sort it is."""
    sort = _SORT.match(text)
    return text[sort.end() :] if sort else text


def _worked(text: str) -> str:
    half = _HALF.fullmatch(text)
    if half:
        return f"{MARK}0.5|{half['unit']}"
    part = _SHARE.fullmatch(text)
    if part:
        return _in_hundred(Fraction(_NUMBERS[part["of"]], _NUMBERS[part["parts"]]))
    ranged = _RANGE.fullmatch(text)
    value = result(f"từ {text}" if ranged else text)
    if value is None or (value.rest and not ranged) or value.unit.startswith("thứ tự"):
        return ""
    if not value.unit and value.exact and value.low is not None and 0 < value.low < 1:
        return _in_hundred(value.low)
    unit = value.unit.removesuffix(" làm việc").replace("%", "phần trăm")
    return f"{MARK}{_bounds(value)}|{f'{unit} {value.rest}'.rstrip()}"


def _in_hundred(share: Fraction) -> str:
    """A share of a whole as a rate: “một nửa” is fifty per cent."""
    return f"{MARK}{_figure(share * 100)}|phần trăm"


def _bounds(value: Value) -> str:
    if value.exact:
        return _figure(value.low / 12 if value.unit == "tuổi" and value.low is not None else value.low)
    left, right = "[" if value.low_inclusive else "(", "]" if value.high_inclusive else ")"
    return f"{left}{_figure(value.low)};{_figure(value.high)}{right}"


def _figure(bound: Fraction | None) -> str:
    return "" if bound is None else str(bound.numerator) if bound.denominator == 1 else f"{float(bound):g}"
