"""Numbers with their units inside a text: which figures and words count something, and which only name a place."""

from bisect import bisect_right
from dataclasses import dataclass
from decimal import Decimal

from authoring.text.lexemes import Lexemes, is_figure
from authoring.text.numbers import canonical, number, read_digits
from authoring.text.units import Unit, read_unit
from authoring.text.words import VOCABULARY, read_words, whole_scale

_NAMERS = frozenset(
    (
        "điều",
        "khoản",
        "điểm",
        "chương",
        "mục",
        "số",
        "luật",
        "lục",
        "thứ",
        "mẫu",
        "biểu",
        "tiết",
        "tập",
        "hạng",
        "tt",
        "nđ",
        "qđ",
    )
)
_TIMES = ("ngày", "tháng", "năm", "quý", "tuần", "mồng", "mùng")
_COUNTED_TIMES = frozenset(
    ("mỗi", "một", "hằng", "hàng", "số", "trong", "mấy", "các", "nhiều", "từng", "cả", "theo", "nửa", "vài")
)
_ROUGH = frozenset(("vài", "dăm", "mấy", "mươi", "thứ", "cấp", "hạng", "bậc", "nhóm", "loại"))
_LISTED = (",", "và", "hoặc", ";", "đến", "-", "–")
_OPENERS = frozenset(("một", "hai", "ba", "bốn", "năm", "sáu", "bảy", "bẩy", "tám", "chín", "mười", "nửa", "không"))
_NOT_FIVE = frozenset(
    (
        "hằng",
        "hàng",
        "mỗi",
        "cuối",
        "đầu",
        "một",
        "của",
        "từng",
        "giữa",
        "các",
        "số",
        "cả",
        "nửa",
        "nhiều",
        "quý",
        "tháng",
        "theo",
        "sang",
        "hết",
        "trước",
        "qua",
        "hai",
        "ba",
    )
)
_HALVES = ("rưỡi", "rưởi")
_HALVED = ("năm", "tháng", "ngày", "giờ", "tuần", "tuổi", "lần")
_MOST_WORDS = 24


@dataclass(frozen=True, slots=True)
class Numeral:
    """A number read at `first`, with its unit (“” where it has none); `behind` is the index after both."""

    value: Decimal
    unit: str
    base: str
    first: int
    behind: int
    in_figures: bool


def numerals(words: Lexemes, spans: tuple[tuple[int, int], ...]) -> tuple[Numeral, ...]:
    """The numbers of a text that count or measure; those inside `spans` (dates) and those that name are left out."""
    found: list[Numeral] = []
    masked = _masked(words, spans)
    at, named = 0, -1
    while at < len(words):
        word = words.words[at]
        if at in masked or not (is_figure(word) or word in _OPENERS):
            at += 1
        elif is_figure(word) and _names(words, at, named):
            named, at = at, at + 1
        else:
            numeral = _figures(words, at) if is_figure(word) else _spoken(words, at)
            if numeral:
                found.append(numeral)
            at = numeral.behind if numeral else _after_run(words, at)
    return tuple(found)


def _masked(words: Lexemes, spans: tuple[tuple[int, int], ...]) -> frozenset[int]:
    masked: set[int] = set()
    for start, end in spans:
        at = max(bisect_right(words.starts, start) - 1, 0)
        while at < len(words) and words.starts[at] < end:
            masked.add(at)
            at += 1
    return frozenset(masked)


def _names(words: Lexemes, at: int, named: int) -> bool:
    """Whether the figure names a provision, a document or a day: after “Điều”, in “58/2014/QH13”, “ngày 15”."""
    if _glued(words, at):
        return True
    unit = read_unit(words, at + 1)
    if unit and unit.name[:1] in ("%", "đ"):
        return False
    before = words.word(at - 1)
    if before in _NAMERS or (named >= 0 and at - named == 2 and before in _LISTED and not unit):
        return True
    dated = before in _TIMES and words.word(at - 2) not in _COUNTED_TIMES
    return dated and (unit is None or unit.name in ("tháng", "năm", "quý"))


def _glued(words: Lexemes, at: int) -> bool:
    """Whether the figure is part of a code: letters or a stroke right before it, a stroke and more right behind it."""
    before, behind = words.word(at - 1), words.word(at + 1)
    if words.touches(at) and (before.isalpha() or before in ("/", "_", "#") or is_figure(before)):
        return True
    if not words.touches(at + 1):
        return False
    return behind in ("/", "_") or (behind.isalpha() and read_unit(words, at + 1) is None)


def _figures(words: Lexemes, at: int) -> Numeral | None:
    value, behind = _spaced_figures(words, at)
    if value is None:
        return None
    value, behind = _scaled(words, at, behind, value)
    if value is None:
        return None
    behind = _echo(words, behind, value)
    return _measured(words, at, behind, value, in_figures=True)


def _spaced_figures(words: Lexemes, at: int) -> tuple[Decimal | None, int]:
    """A figure, with groups of three that follow after one blank (“2 000 000”)."""
    behind = at + 1
    if len(words.word(at)) <= 3:
        while _is_group(words, behind):
            behind += 1
    return read_digits(" ".join(words.phrase(at, behind - at))), behind


def _is_group(words: Lexemes, at: int) -> bool:
    word = words.word(at)
    return len(word) == 3 and word.isdigit() and words.starts[at] == words.ends[at - 1] + 1


def _scaled(words: Lexemes, at: int, behind: int, value: Decimal) -> tuple[Decimal | None, int]:
    """The figure with the words of scale behind it: “2,5 triệu”, “1 tỷ 200 triệu”, “2 triệu rưỡi”."""
    end = behind
    while whole_scale(words.word(end)):
        end += 2 if is_figure(words.word(end + 1)) and whole_scale(words.word(end + 2)) else 1
    if end == behind:
        return value, behind
    end += 1 if words.word(end) in _HALVES else 0
    return number(" ".join(words.phrase(at, end - at))), end


def _echo(words: Lexemes, at: int, value: Decimal) -> int:
    """The index behind the same number repeated in words: “15 (mười lăm)”."""
    if words.word(at) != "(":
        return at
    close = next((end for end in range(at + 1, min(at + _MOST_WORDS, len(words))) if words.word(end) == ")"), None)
    if close is None or read_words(words.phrase(at + 1, close - at - 1)) != value:
        return at
    return close + 1


def _spoken(words: Lexemes, at: int) -> Numeral | None:
    """A number in words that has a unit; the longest reading wins, “năm” last is a unit."""
    before = words.word(at - 1)
    if before in _ROUGH or before in _NAMERS or (before in _TIMES and words.word(at - 2) not in _COUNTED_TIMES):
        return None
    if words.word(at) == "năm" and before in _NOT_FIVE:
        return None
    run = words.phrase(at, _run(words, at) - at)
    for length in range(len(run), 0, -1):
        value = read_words(run[:length]) if run[:length] != ("không",) else None
        numeral = None if value is None else _measured(words, at, at + length, value, in_figures=False)
        if numeral and numeral.unit:
            return numeral
    return None


def _run(words: Lexemes, at: int) -> int:
    end = at
    while end - at < _MOST_WORDS and words.word(end) in VOCABULARY:
        end += 1
    return end


def _after_run(words: Lexemes, at: int) -> int:
    """Where to go on after words that gave no number: behind “năm” or “không” alone, else behind the whole run."""
    if is_figure(words.word(at)) or words.word(at) in ("năm", "không"):
        return at + 1
    return _run(words, at)


def _measured(words: Lexemes, first: int, at: int, value: Decimal, *, in_figures: bool) -> Numeral:
    unit = read_unit(words, at) or Unit("", "", at)
    if unit.name in _HALVED and words.word(unit.end) in _HALVES:
        value, unit = value + Decimal("0.5"), Unit(unit.name, unit.base, unit.end + 1)
    elif unit.name == "năm":
        value, unit = _with_months(words, value, unit)
    return Numeral(canonical(value), unit.name, unit.base, first, unit.end, in_figures)


def _with_months(words: Lexemes, years: Decimal, unit: Unit) -> tuple[Decimal, Unit]:
    """“1 năm 6 tháng” is one duration of 18 months."""
    months = read_digits(words.word(unit.end)) if is_figure(words.word(unit.end)) else None
    following = read_unit(words, unit.end + 1)
    if months is None or following is None or following.name != "tháng":
        return years, unit
    return years * 12 + months, following
