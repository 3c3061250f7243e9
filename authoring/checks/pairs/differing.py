"""The differences between two asks in words of closed classes: each alone makes it another ask."""

import re
from collections.abc import Callable, Collection, Iterable, Iterator
from itertools import pairwise

from authoring.checks.pairs.cards import Card, Kinds, Words
from authoring.checks.pairs.citing import near
from authoring.checks.pairs.comparison import implied
from authoring.checks.pairs.matching import backed, clashing, share_truth
from authoring.checks.pairs.spelled import toneless
from authoring.checks.pairs.vocabulary import DEFAULTS, OPPOSITES, PERSONS
from authoring.checks.pairs.worths import MARK, same_value, shape_of

Difference = tuple[str, str]

EXCEPTION: Difference = ("hỏi ngoại lệ", "hỏi xuôi")
_BOUNDS = {"most": "tối đa", "least": "tối thiểu"}
_CONSOLIDATED = "/vbhn"
_LITTLE = 2  # telling words of an ask that a law itself is the subject of
_OPPOSITE = {
    word: other for both in OPPOSITES.split(", ") for word, other in (both.split(" / "), reversed(both.split(" / ")))
}
_DEFAULTS = frozenset(DEFAULTS.split(", "))
_PERSONS = frozenset(PERSONS.split(", "))
_AGENT = re.compile(r" do (?!(?:ai|đâu|(?:\S+ ){1,3}(?:nào|gì)) )(?P<who>\S+(?: \S+){0,2})")
_BANNED = "cấm"
_MAY_NOT = re.compile(rf" ({_BANNED}|không được|không có quyền) ")
_STEPS = frozenset(("gửi", "giải quyết"))
_SHAPES = {True: "hỏi số", False: "hỏi ngày, năm"}
_TYPES = {True: "hỏi số", False: "hỏi lời"}


def decided(one: Card, other: Card) -> list[Difference]:
    """The words of the first and of the second that decide: number, bound, polarity, kind, law, unit, side, quote."""
    found = list[Difference]()
    for may_differ, way in _WAYS:
        if may_differ(one, other):
            found += way(one, other)
    return found


def apart(first: Kinds, second: Kinds, *, one_sided: bool) -> list[Difference]:
    """The rows of which the two name different kinds; where `one_sided`, also those of which only one names a kind."""
    left, right = first - second, second - first
    found = []
    for row in sorted({kind.row for kind in left | right}):
        mine, theirs = [kind.name for kind in left if kind.row == row], [kind.name for kind in right if kind.row == row]
        if (mine and theirs) or one_sided:
            found.append((_joined(mine), _joined(theirs)))
    return found


def by_law(one: Card, other: Card) -> list[Difference]:
    """Laws of two years, numbers or titles, where both items name one."""
    if one.years and other.years and one.years.isdisjoint(other.years):
        return [(_joined(one.years), _joined(other.years))]
    if _of_two_numbers(one.documents, other.documents):
        return [(_joined(one.documents), _joined(other.documents))]
    if not one.title or not other.title:
        return _by_subject(one, other)
    first, second = ({toneless(word) for word in card.title} for card in (one, other))
    if len(first & second) * 2 <= min(len(first), len(second)):
        return [(_joined(one.title), _joined(other.title))]
    return []


def _names_law(card: Card) -> bool:
    return bool(card.years or card.title or card.documents)


def _of_two_numbers(first: Words, second: Words) -> bool:
    """Whether two stems name documents of two numbers; a consolidated text and a law may be one."""
    if not first or not second or len({_CONSOLIDATED in word for word in first | second}) > 1:
        return False
    return {word.partition("/")[0] for word in first}.isdisjoint({word.partition("/")[0] for word in second})


def _by_subject(one: Card, other: Card) -> list[Difference]:
    """The law that only one names, where so little else is asked that it is what the ask is about."""
    named = [bool(card.title or card.years) for card in (one, other)]
    if named[0] == named[1] or max(len(one.flow), len(other.flow)) > _LITTLE:
        return []
    return [(_joined(one.title | one.years), _joined(other.title | other.years))]


def _by_number(one: Card, other: Card) -> Iterator[Difference]:
    if not _aside(one, other) and not _placed(one, other) and not _same_times(one, other):
        yield _joined(one.numbers - other.numbers), _joined(other.numbers - one.numbers)


def _aside(one: Card, other: Card) -> bool:
    """Whether only one names figures more: a time before the ask, or that a thing is issued for the first time."""
    left, right = one.numbers - other.numbers, other.numbers - one.numbers
    if left and right:
        return False
    card, more = (one, left) if left else (other, right)
    if more == {"1"} and " cấp " in card.text and " lần 1 " in card.text:
        return True
    if one.typed or other.typed:
        return False
    return more <= card.lasting or (more <= card.lasting | card.dated and share_truth(one, other))


def _same_times(one: Card, other: Card) -> bool:
    """Whether the figures that only one names are those of the other in another unit: “12 tháng”, “1 năm”."""
    left, right = _counted(one.numbers - other.numbers, one), _counted(other.numbers - one.numbers, other)
    return len(left) == len(right) > 0 and all(any(same_value(a, b) for b in right) for a in left)


def _counted(figures: Words, card: Card) -> list[str]:
    """Figures with the word that stands behind each, as values."""
    words = card.text.split()
    return [f"{MARK}{one}|{behind}" for one, behind in pairwise([*words, ""]) if one in figures]


def _placed(one: Card, other: Card) -> bool:
    """Whether the two cite one place, reworded, for one value among the same others, and only one says more."""
    if not near(one.place, other.place) or one.place.path != other.place.path or not (one.typed and other.typed):
        return False
    if one.content <= other.content or other.content <= one.content:
        return False
    if (one.numbers - other.numbers and other.numbers - one.numbers) or (one.denied and other.denied):
        return False
    return backed(one, other)


def _by_bound(one: Card, other: Card) -> Iterator[Difference]:
    if one.bound and other.bound:
        yield _BOUNDS[one.bound], _BOUNDS[other.bound]


def _by_polarity(one: Card, other: Card) -> Iterator[Difference]:
    if _forbidden(one, other):
        return
    if one.exception != other.exception:
        if not one.denied or one.denied != other.denied:
            yield EXCEPTION
    elif not one.exception and not _placed(one, other):
        yield _joined(one.denied - other.denied), _joined(other.denied - one.denied)


def _forbidden(one: Card, other: Card) -> bool:
    """Whether both say in two ways that one thing may not be (“cấm”, “không được”) and deny as much besides."""
    first, second = _MAY_NOT.search(one.text), _MAY_NOT.search(other.text)
    if not first or not second or first[1] == second[1]:
        return False
    besides = [len(card.denied) - (way[1] != _BANNED) for card, way in ((one, first), (other, second))]
    acts = _told_next(one, first), _told_next(other, second)
    return besides[0] == besides[1] and (f" {acts[0]} " in other.text or f" {acts[1]} " in one.text)


def _told_next(card: Card, found: re.Match[str]) -> str:
    """The first telling word behind a place."""
    return next((word for word in card.text[found.end() :].split() if word in card.flow), "")


def _by_kind(one: Card, other: Card) -> Iterator[Difference]:
    if one.kinds != other.kinds and not _by_default(one, other):
        for difference in apart(one.kinds, other.kinds, one_sided=True):
            if not _implied(difference, one, other):
                yield difference
    if one.schemes != other.schemes:
        for difference in apart(one.schemes, other.schemes, one_sided=False):
            if not _PERSONS.issuperset(difference) or not backed(one, other):
                yield difference


def _by_tail(one: Card, other: Card) -> Iterator[Difference]:
    """Two days from which is counted, or two measures, with nothing in common, where the answers differ too."""
    if one.tail.isdisjoint(other.tail) and not share_truth(one, other):
        yield _joined(one.tail), _joined(other.tail)


def _by_default(one: Card, other: Card) -> bool:
    """Whether only one names kinds more, those that are meant anyhow, and no other telling word is apart."""
    left, right = one.kinds - other.kinds, other.kinds - one.kinds
    if (left and right) or not _DEFAULTS.issuperset({kind.name for kind in left | right}):
        return False
    told = one.content - other.weak <= other.content and other.content - one.weak <= one.content
    return told or backed(one, other)


def _implied(difference: Difference, one: Card, other: Card) -> bool:
    """Whether only one names a kind that the other implies: “vợ sinh con” is of thai sản."""
    named, silent = (difference[0], other) if difference[0] else (difference[1], one)
    return not all(difference) and implied(named, silent)


def _by_answer(one: Card, other: Card) -> Iterator[Difference]:
    """Answers that are values here and words there, or measure different things."""
    if one.typed != other.typed and set(one.answers).isdisjoint(other.answers):
        if not share_truth(one, other) and not clashing(one, other) and not clashing(other, one):
            yield _TYPES[one.typed], _TYPES[other.typed]
    elif one.units and other.units and "" not in one.units | other.units and _apart_in(one.units, other.units):
        yield _joined(one.units), _joined(other.units)


def _apart_in(first: Words, second: Words) -> bool:
    """Whether units have nothing in common, tones and hooks left aside."""
    return {*map(toneless, first)}.isdisjoint(map(toneless, second))


def _by_shape(one: Card, other: Card) -> Iterator[Difference]:
    """A day or a year against a bare number of things."""
    first, second = ({shape_of(answer) for answer in card.true if answer[:1] == MARK} for card in (one, other))
    if ("figure" in first) != ("figure" in second) and len(first) == len(second) == 1:
        yield _SHAPES["figure" in first], _SHAPES["figure" in second]


def _by_side(one: Card, other: Card) -> Iterator[Difference]:
    """“từ” against “đến” before what is asked, or before a date."""
    for dated in (False, True) if one.aside != other.aside else ():
        left = {word for word, at in one.aside if at is dated}
        right = {word for word, at in other.aside if at is dated}
        if left and right and left.isdisjoint(right):
            yield _joined(left), _joined(right)


def _by_place(one: Card, other: Card) -> Iterator[Difference]:
    """“trong” against “ngoài” and the like before the same word."""
    for first, behind in sorted(one.sides - other.sides):
        if (_OPPOSITE[first], behind) in other.sides - one.sides:
            yield f"{first} {behind}", f"{_OPPOSITE[first]} {behind}"


def _by_step(one: Card, other: Card) -> Iterator[Difference]:
    """Handing something in against dealing with it."""
    only = _STEPS & (one.weak ^ other.weak)
    if only == _STEPS and len(_STEPS & one.weak) == 1:
        yield _joined(_STEPS & one.weak), _joined(_STEPS & other.weak)


def _by_agent(one: Card, other: Card) -> Iterator[Difference]:
    """Two who do it, where the right answers differ too: “do ngân sách đóng”, “do người lao động đóng”."""
    first, second = (_AGENT.search(card.text) for card in (one, other))
    if not first or not second or share_truth(one, other):
        return
    if set(first["who"].split()).isdisjoint(second["who"].split()):
        yield first["who"], second["who"]


def _by_quote(one: Card, other: Card) -> Iterator[Difference]:
    if one.quotes.isdisjoint(other.quotes):
        yield _joined(one.quotes), _joined(other.quotes)


def _joined(words: Collection[str]) -> str:
    return ", ".join(sorted(words)) if len(words) > 1 else "".join(words)


_Guard = Callable[[Card, Card], object]
_Way = Callable[[Card, Card], Iterable[Difference]]
_WAYS: tuple[tuple[_Guard, _Way], ...] = (
    (lambda one, other: one.numbers != other.numbers, _by_number),
    (lambda one, other: one.bound != other.bound, _by_bound),
    (lambda one, other: one.exception != other.exception or one.denied != other.denied, _by_polarity),
    (lambda one, other: one.kinds != other.kinds or one.schemes != other.schemes, _by_kind),
    (lambda one, other: _names_law(one) or _names_law(other), by_law),
    (lambda one, other: one.tail and other.tail, _by_tail),
    (lambda one, other: one.typed != other.typed or one.units.isdisjoint(other.units), _by_answer),
    (lambda one, other: "" in one.units and "" in other.units, _by_shape),
    (lambda one, other: one.aside and other.aside, _by_side),
    (lambda one, other: one.sides and other.sides, _by_place),
    (lambda one, other: not one.weak.isdisjoint(_STEPS) and not other.weak.isdisjoint(_STEPS), _by_step),
    (lambda one, other: " do " in one.text and " do " in other.text, _by_agent),
    (lambda one, other: one.quotes and other.quotes, _by_quote),
)
