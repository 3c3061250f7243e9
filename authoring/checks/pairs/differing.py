"""The differences between two asks in words of closed classes: each alone makes it another ask."""

from collections.abc import Callable, Collection, Iterable, Iterator

from authoring.checks.pairs.cards import Card, Kinds
from authoring.checks.pairs.matching import clashing, share_truth, shared_distractors
from authoring.checks.pairs.spelled import toneless
from authoring.checks.pairs.vocabulary import DEFAULTS

Difference = tuple[str, str]

EXCEPTION: Difference = ("hỏi ngoại lệ", "hỏi xuôi")
_BOUNDS = {"most": "tối đa", "least": "tối thiểu"}
_HALF = 0.5
_DEFAULTS = frozenset(DEFAULTS.split(", "))
_TYPES = {True: "hỏi số", False: "hỏi lời"}


def decided(one: Card, other: Card) -> list[Difference]:
    """The words of the first and of the second that decide: number, bound, polarity, kind, law, unit, side, quote."""
    return [difference for found in _WAYS for difference in found(one, other)]


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
    """Laws of two years or of two titles, where both items name one."""
    if one.years and other.years and one.years.isdisjoint(other.years):
        return [(_joined(one.years), _joined(other.years))]
    if not one.title or not other.title:
        return []
    first, second = ({toneless(word) for word in card.title} for card in (one, other))
    if len(first & second) * 2 < min(len(first), len(second)):
        return [(_joined(one.title), _joined(other.title))]
    return []


def _by_number(one: Card, other: Card) -> Iterator[Difference]:
    if one.numbers != other.numbers and not _aside(one, other) and not _placed(one, other):
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


def _placed(one: Card, other: Card) -> bool:
    """Whether the two cite one place, reworded, for one value among the same others, and only one says more."""
    if not one.place or one.place != other.place or not one.typed or not other.typed:
        return False
    if one.content <= other.content or other.content <= one.content:
        return False
    if (one.numbers - other.numbers and other.numbers - one.numbers) or (one.denied and other.denied):
        return False
    return share_truth(one, other) and shared_distractors(one, other) >= _HALF


def _by_bound(one: Card, other: Card) -> Iterator[Difference]:
    if one.bound and other.bound and one.bound != other.bound:
        yield _BOUNDS[one.bound], _BOUNDS[other.bound]


def _by_polarity(one: Card, other: Card) -> Iterator[Difference]:
    if one.exception != other.exception:
        yield EXCEPTION
    elif one.denied != other.denied and not one.exception and not _placed(one, other):
        yield _joined(one.denied - other.denied), _joined(other.denied - one.denied)


def _by_kind(one: Card, other: Card) -> Iterator[Difference]:
    if one.kinds != other.kinds and not _by_default(one, other):
        yield from apart(one.kinds, other.kinds, one_sided=True)
    if one.schemes != other.schemes:
        yield from apart(one.schemes, other.schemes, one_sided=False)


def _by_tail(one: Card, other: Card) -> Iterator[Difference]:
    """Two days from which is counted, or two measures, with nothing in common, where the answers differ too."""
    if one.tail and other.tail and one.tail.isdisjoint(other.tail) and not share_truth(one, other):
        yield _joined(one.tail), _joined(other.tail)


def _by_default(one: Card, other: Card) -> bool:
    """Whether only one names kinds more, those that are meant anyhow, and no other telling word is apart."""
    left, right = one.kinds - other.kinds, other.kinds - one.kinds
    if (left and right) or not _DEFAULTS.issuperset({kind.name for kind in left | right}):
        return False
    return one.content - other.weak <= other.content and other.content - one.weak <= one.content


def _by_answer(one: Card, other: Card) -> Iterator[Difference]:
    """Answers that are values here and words there, or measure different things."""
    if one.typed != other.typed and set(one.answers).isdisjoint(other.answers):
        if not share_truth(one, other) and not clashing(one.true, other.false) and not clashing(other.true, one.false):
            yield _TYPES[one.typed], _TYPES[other.typed]
    elif one.units and other.units and one.units.isdisjoint(other.units) and "" not in one.units | other.units:
        yield _joined(one.units), _joined(other.units)


def _by_side(one: Card, other: Card) -> Iterator[Difference]:
    """“từ” against “đến” before what is asked, or before a date."""
    for dated in (False, True) if one.aside and other.aside and one.aside != other.aside else ():
        left = {word for word, at in one.aside if at is dated}
        right = {word for word, at in other.aside if at is dated}
        if left and right and left.isdisjoint(right):
            yield _joined(left), _joined(right)


def _by_quote(one: Card, other: Card) -> Iterator[Difference]:
    if one.quotes and other.quotes and one.quotes.isdisjoint(other.quotes):
        yield _joined(one.quotes), _joined(other.quotes)


def _joined(words: Collection[str]) -> str:
    return ", ".join(sorted(words)) if len(words) > 1 else "".join(words)


_WAYS: tuple[Callable[[Card, Card], Iterable[Difference]], ...] = (
    *(_by_number, _by_bound, _by_polarity, _by_kind),
    *(by_law, _by_tail, _by_answer, _by_side, _by_quote),
)
