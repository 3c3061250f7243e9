"""What a provision states, piece by piece: each value with the words that are said of it and the words above it."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from authoring.checks.answers.pieces import (
    Amount,
    before_value,
    counted,
    found_amounts,
    kin,
    piece_of,
    ranks,
    shared_object,
    unless_replaced,
)
from authoring.checks.answers.windows import Window, window
from authoring.checks.answers.words import terms, tokens
from authoring.checks.values import Value
from authoring.model.findings import Span

_HARD = re.compile(r"[;\n]|\.(?=\s+[A-ZĐÀ-Ỹ])")
UPPER = re.compile(
    r"(?<!\w)(?:tối đa|không quá|cao nhất|nhiều nhất|không vượt quá|không được quá)(?!\w)", re.IGNORECASE
)
LOWER = re.compile(r"(?<!\w)(?:(?<!lương )tối thiểu|ít nhất|thấp nhất)(?!\w)", re.IGNORECASE)
_SOFT = re.compile(r"(?<!\w)(?:thời hạn|trong vòng|chậm nhất|muộn nhất)(?!\w)", re.IGNORECASE)
_OF_YEAR = re.compile(r"\s*(?:đối với|của|cho)\s[^,;]{0,60}năm \d{4}", re.IGNORECASE)
_HOWEVER = re.compile(r"(?<!\w)nhưng(?!\w)[^,;]*$", re.IGNORECASE)
_ONCE = re.compile(r"(?<!\w)(?:trợ cấp|bảo hiểm xã hội|hưởng)(?: (?:tuất|mai táng|thôi việc))? một lần$", re.IGNORECASE)
_TERMS, _TIMES = frozenset(("thời hạn",)), ("ngày", "tháng", "phút", "tuần")
_NEAR, _LEADING = 60, 16
ACTING = frozenset(("hội", "bộ", "cơ", "ủy", "chủ", "giám", "thủ", "chính", "quốc", "tổ", "sở", "ngân", "bảo", "tổng"))
DAY = "ngày lịch"


@dataclass(frozen=True, slots=True)
class Place:
    """Where a text stands: document, path of its provision, path of the unit for which it speaks, the words around.

    `at` is a unit below the provision where the text is the lead-in above that unit, `below` what that unit says;
    `above` is the lead-in over the text, `lead` the terms of all lead-ins and titles; `refers` are the references in
    the text, with the terms of what they lead to; `beside` are those terms of `lead` that only other conditions of a
    list say in which all must hold, or a title that names several things; `excepts` are the places for which the text
    says that it doesn't hold.
    """

    document: str
    path: str
    at: str
    lead: frozenset[str] = frozenset()
    above: str = ""
    below: str = ""
    refers: tuple[tuple[int, int, frozenset[str]], ...] = ()
    told: frozenset[str] = frozenset()
    beside: frozenset[str] = frozenset()
    excepts: frozenset[tuple[str, str]] = frozenset()

    def meant(self, start: int, end: int) -> frozenset[str]:
        """The terms of the places to which the text refers between two code points."""
        found = (said for first, last, said in self.refers if start <= first and last <= end)
        return frozenset().union(*found)

    def leaves(self, other: "Place") -> bool:
        """Whether the text says itself that it doesn't hold for another place."""
        return any(
            other.document == document and f"{other.at}.".startswith(f"{path}.") for document, path in self.excepts
        )


@dataclass(frozen=True, slots=True)
class Passage:
    """A part of a provision's text at `span`: its own terms, those that it shares with the parts beside it.

    `told` are the terms of the places to which it refers, `rest` those of the whole sentence of which it is a piece.
    """

    place: Place
    span: Span
    own: frozenset[str]
    head: frozenset[str]
    told: frozenset[str]
    text: str
    rest: frozenset[str] = frozenset()


@dataclass(frozen=True, slots=True)
class Statement:
    """A value that a passage states; `bound` is max or min where the words make it one, `when` the days it holds."""

    passage: Passage
    span: Span
    value: Value
    bound: str
    conditions: tuple[Value, ...]
    others: tuple[Value, ...]
    when: Window | None


def segments(text: str) -> list[Span]:
    """The sentences of a text and the parts that a semicolon divides."""
    ends = [match.end() for match in _HARD.finditer(text)]
    spans = zip([0, *ends], [*ends, len(text)], strict=True)
    return [(start, end) for start, end in spans if text[start:end].strip(" ;.\n")]


def passages(text: str, place: Place) -> list[Passage]:
    """The segments of a text, each with what it shares with the first."""
    whole = segments(text)
    below = terms(place.below)
    before = terms(before_value(text[slice(*whole[0])])) if whole else frozenset[str]()
    return [
        Passage(
            place,
            (start, end),
            terms(text[start:end]) | below,
            before if at else frozenset(),
            place.told | place.meant(start, end),
            text[start:end],
        )
        for at, (start, end) in enumerate(whole)
    ]


def statements(text: str, place: Place) -> Iterator[Statement]:
    """Every value that a text states, each with its own piece of the sentence."""
    first, parts = "", [(start, text[start:end]) for start, end in segments(text)]
    for number, (start, said) in enumerate(parts):
        every = found_amounts(said)
        behind = (
            _behind(every, [part for _, part in parts[number + 1 :]], opens=said.rstrip().endswith(":"))
            if number == 0
            else ""
        )
        above = "" if _own_subject(text[:start], said) else first
        for one in every:
            if _ONCE.search(said[: one.end]) and said[one.start : one.end].casefold() == "một lần":
                continue
            yield _statement(
                place,
                said,
                start,
                one,
                every,
                (
                    before_value(above, one.value.unit),
                    _object(above, said, one, alone=len(every) == 1),
                    behind,
                ),
            )
        first = first or said


def _object(above: str, said: str, one: Amount, *, alone: bool) -> str:
    """What the value of the sentence before is said of, for a value of this one that leaves it out."""
    first = next((other for other in found_amounts(above) if kin(other.value.unit, one.value.unit)), None)
    bare = not (terms(said[: one.start]) and terms(said[one.end :]))
    return shared_object(above, first, said[one.end :], last=alone) if first and bare else ""


def _behind(every: Sequence[Amount], parts: Sequence[str], *, opens: bool) -> str:
    """The parts for which a value at the head of a text holds too (“Trước ngày 15, A …; B …”, “100% đối với:”)."""
    if len(every) != 1 or every[0].start > _LEADING:
        return ""
    if opens:
        return " ; ".join(part for part in parts if part.lstrip().startswith(("-", "+")))
    ends = (at for at, part in enumerate(parts) if found_amounts(part))
    return " ; ".join(parts[: next(ends, len(parts))])


def _own_subject(before: str, said: str) -> bool:
    """Whether a sentence begins with someone who acts, so that nothing of the sentence before is meant in it."""
    words = tokens(said)
    return before.rstrip().endswith(".") and bool(words) and words[0] in ACTING


def _statement(
    place: Place, said: str, start: int, one: Amount, every: list[Amount], around: tuple[str, str, str]
) -> Statement:
    before, meant_of, behind = around
    piece, shared = piece_of(said, one, every)
    text = said[slice(*piece)]
    others = [other for other in every if other is not one and piece[0] <= other.start < piece[1]]
    head = f"{unless_replaced(before, said[piece[0] : one.start])}{shared} ; {meant_of}"
    own_units = {other.value.unit for other in others if not other.value.exact}
    above = (other for other in found_amounts(head) if other.value.unit not in own_units)
    shared_amounts = (*others, *found_amounts(place.below), *above)
    near = (
        *(other.value for other in shared_amounts),
        *ranks(f"{head} {text}"),
        *(value for value in counted(f"{text} ; {place.below}") if not value.exact),
    )
    capped = {other.value for other in others if _HOWEVER.search(said[: other.start])}
    conditions = tuple(value for value in near if (not value.exact and value not in capped) or value.unit == "thứ")
    span = start + piece[0], start + piece[1]
    own, told = (
        terms(text) | terms(place.below) | terms(behind),
        place.told | place.meant(*span) | place.meant(start, start + every[0].start),
    )
    passage = Passage(place, span, own, terms(head), told, text, terms(said))
    bound = _bound(f"{place.above} {head} {said[piece[0] : one.start]}"[-_NEAR:], said[one.start : one.end], one.value)
    bound = bound or ("max-" if _labels(said[piece[0] : one.start], one.value, place.lead) else "")
    meant = _OF_YEAR.match(said, one.end, piece[1])
    dated = window(text) or window(f"{head} {place.below}")
    when = (window(meant.group()) if meant else None) if one.value.unit == DAY else dated
    return Statement(passage, (start + one.start, start + one.end), one.value, bound, conditions, near, when)


def _labels(before: str, value: Value, lead: frozenset[str]) -> bool:
    """Whether it is a “label: value” line under a heading that speaks of terms (“Lương hưu: 20 ngày làm việc.”)."""
    return before.rstrip().endswith(":") and bool(_TERMS & lead) and value.unit.startswith(_TIMES)


def _bound(before: str, said: str, value: Value) -> str:
    """Max or min where words make the value one (“tối đa”); with a stroke for a mere limit of time or a threshold."""
    caps, floors, soft = (_last(form, f"{before} {said}") for form in (UPPER, LOWER, _SOFT))
    if value.exact:
        worded = "max" if caps > floors else "min" if floors > caps else ""
        return worded or ("max-" if soft >= 0 else "")
    side = "max" if value.low is None else "min" if value.high is None else ""
    strict = (caps if side == "max" else floors) > len(before)
    return side if strict else side and f"{side}-"


def _last(form: re.Pattern[str], text: str) -> int:
    return max((match.end() for match in form.finditer(text)), default=-1)
