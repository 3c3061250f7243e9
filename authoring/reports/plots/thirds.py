"""Picks by third: who takes which option among the lower, middle and upper third, by the score of the other items."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from fractions import Fraction

from authoring.reports.standings import Answered, ItemFigures

LEAST = 30
_THIRDS = 3


@dataclass(frozen=True, slots=True)
class Picks:
    """An item's number, its key, and by option the share that takes it in each third, the lower first."""

    number: int
    key: str
    shares: tuple[tuple[str, tuple[float, float, float]], ...]

    def rivals(self) -> tuple[str, ...]:
        """The distractors that the upper third takes more often than a right option."""
        shares = dict(self.shares)
        best = max((share[2] for label, share in shares.items() if label in self.key), default=1.0)
        return tuple(label for label, share in self.shares if label not in self.key and share[2] > best)


def picks(item: ItemFigures, people: Sequence[Answered], totals: Sequence[int]) -> Picks:
    """The picks of one item, `totals` being everybody's right answers.

    People of one score at a boundary count in proportion, so their order says nothing.
    """
    by_rest: dict[int, list[str]] = {}
    for one, total in zip(people, totals, strict=True):
        given = one.answers[item.number - 1]
        by_rest.setdefault(total - item.is_right(given), []).append(given)
    shares = tuple((label, _shares(label, by_rest, len(people))) for label, _count in item.chosen)
    return Picks(item.number, item.key, shares)


def rights(items: Sequence[ItemFigures], people: Sequence[Answered]) -> list[int]:
    """How many of these items each of the people got right, whatever a decision made of the score."""
    return [sum(item.is_right(one.answers[item.number - 1]) for item in items) for one in people]


def thirds_finding(week: str, every: Sequence[Picks]) -> str:
    """The finding in one sentence: where the upper third prefers a distractor."""
    beaten = [f"câu {one.number} chọn {', '.join(one.rivals())}" for one in every if one.rivals()]
    if beaten:
        return f"{week}: nhóm điểm cao chọn phương án nhiễu nhiều hơn đáp án ở {'; '.join(beaten)}"
    return f"{week}: ở cả {len(every)} câu, nhóm điểm cao chọn đáp án nhiều nhất"


def _shares(label: str, by_rest: dict[int, list[str]], people: int) -> tuple[float, float, float]:
    lower, middle, upper = (sums / Fraction(people, _THIRDS) for sums in _sums(label, by_rest, people))
    return float(lower), float(middle), float(upper)


def _sums(label: str, by_rest: dict[int, list[str]], people: int) -> Iterator[Fraction]:
    """How many took the option in each third: the lower, the middle, the upper."""
    scores = [(len(given), sum(label in one for one in given)) for _rest, given in sorted(by_rest.items())]
    for third in range(_THIRDS):
        start, end = Fraction(people * third, _THIRDS), Fraction(people * (third + 1), _THIRDS)
        found, before = Fraction(0), 0
        for size, took in scores:
            inside = max(Fraction(0), min(end, Fraction(before + size)) - max(start, Fraction(before)))
            found += inside * took / size
            before += size
        yield found
