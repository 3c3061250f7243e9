"""An item as it is compared with others: what it asks, about whom, with which numbers, and which answers it offers."""

from dataclasses import dataclass
from fractions import Fraction

from authoring.checks.negation import PROTECTED, denial
from authoring.checks.pairs.wordings import ask, bound, content, kinds, schemes
from authoring.checks.phrases import line, whole
from authoring.checks.prefixes import bare_option, bare_stem
from authoring.checks.sums import result
from authoring.checks.values import Value
from authoring.model.items import Item
from authoring.model.policies import Quantity
from authoring.text import dates, fold, mentions

_ORDINAL = whole(r"(?:thứ|lần) (?:nhất|hai|ba|tư|bốn|năm|sáu|bảy|tám|đầu|cuối)|năm \d{4}")
_NEGATED = whole(r"(?:không|chưa) (?:(?:phải|được|bị|thuộc|có|đúng|còn) )*(?P<what>\S+ \S+|\S+)")
_EXCEPTION = "hỏi điều ngoại lệ"


@dataclass(frozen=True, slots=True)
class Form:
    """What of an item decides whether another asks the same.

    `stem` and `options` are folded texts without left-over marks, `keyed` those of the right options; `key` and
    `distractors` are values where they are typed; `facets` are the kinds, numbers and negations that the stem names;
    `schemes` those of which naming none says nothing; `bound` is “most”, “least” or “”; `content` are its other telling
    syllables, `weak` those that a rewording may add or leave out; `place` is the folded citation.
    """

    item: Item
    stem: str
    options: tuple[str, ...]
    keyed: tuple[str, ...]
    key: frozenset[str]
    distractors: frozenset[str]
    facets: frozenset[str]
    schemes: tuple[frozenset[str], ...]
    bound: str
    content: frozenset[str]
    weak: frozenset[str]
    place: str


def form(item: Item) -> Form:
    """An item made ready for comparison."""
    stem = bare_stem(item.stem)
    words = ask(line(stem).words)
    telling, weak = content(ask(line(_without_amounts(stem)).words))
    return Form(
        item=item,
        stem=fold(stem),
        options=tuple(sorted(fold(bare_option(option.text)) for option in item.options)),
        keyed=tuple(sorted(fold(bare_option(option.text)) for option in item.keyed)),
        key=frozenset(_answer(option.text) for option in item.keyed),
        distractors=frozenset(_answer(option.text) for option in item.distractors),
        facets=kinds(words) | _numbers(stem, words) | _denials(stem),
        schemes=schemes(words),
        bound=bound(words),
        content=telling,
        weak=weak,
        place=fold(item.citation),
    )


def _without_amounts(stem: str) -> str:
    last, pieces = 0, []
    for mention in mentions(stem):
        pieces.append(stem[last : mention.start])
        last = mention.end
    return " ".join([*pieces, stem[last:]])


def _answer(text: str) -> str:
    """An option by its value, “ngày làm việc” like “ngày” (the stem may carry the rest), else by its folded words."""
    worth = result(text)
    if worth is None:
        return fold(bare_option(text))
    more = f" {worth.rest}" if " " in worth.rest else ""
    return f"{_bounds(worth)} {worth.unit.removesuffix(' làm việc')}{more}"


def _bounds(worth: Value) -> str:
    if worth.exact:
        return _figure(worth.low)
    left, right = "[" if worth.low_inclusive else "(", "]" if worth.high_inclusive else ")"
    return f"{left}{_figure(worth.low)};{_figure(worth.high)}{right}"


def _figure(bound: Fraction | None) -> str:
    return "" if bound is None else str(bound)


def _numbers(stem: str, words: str) -> frozenset[str]:
    """Ordinals, years, dates and amounts that the stem itself names, in digits or words; “một” is an article."""
    named = {found.group() for found in _ORDINAL.finditer(words)}
    named.update(found.date.isoformat() for found in dates(stem))
    for mention in mentions(stem):
        held = mention.value
        ends = (held.number,) if isinstance(held, Quantity) else (held.min, held.max)
        if not fold(stem[mention.start : mention.end]).startswith("một "):
            named.update(_figure(Fraction(end)) for end in ends if end is not None)
    return frozenset(named)


def _denials(stem: str) -> frozenset[str]:
    """The exception that is asked for, else every condition that is denied by its first words."""
    if denial(stem):
        return frozenset({_EXCEPTION})
    hidden = ask(line(stem).hiding(PROTECTED))
    return frozenset(f"không {found['what']}" for found in _NEGATED.finditer(hidden))
