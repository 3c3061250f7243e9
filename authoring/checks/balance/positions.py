"""Where the right options stand: how often at each letter, how unevenly, how long one letter runs on."""

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from fractions import Fraction
from itertools import groupby
from math import erfc, exp, gamma, isqrt, log, sqrt

from authoring.model.findings import Measure
from authoring.model.items import LABELS, Item

LONGEST_RUN = 3
LEAST_CHANCE = 50  # thousandths: what is rarer than one time in twenty is no chance


def key_positions(items: Sequence[Item]) -> tuple[Measure, ...]:
    """The measures `key-positions`, `key-positions-<letter>` and `key-runs` of items with one right option each.

    `key-positions` is the chance p, in thousandths, of positions as uneven as these or more; `ok` is p > .05. A
    letter's limit is its expectation and 1.96 standard deviations. Items without exactly one right option are left out.
    """
    single = single_keyed(items)
    counts, runs = Counter(item.key for item in single), longest_run(item.key for item in single)
    limits = letter_limits(single).items()
    letters = [Measure(f"key-positions-{one}", counts[one], most, counts[one] <= most) for one, most in limits]
    return (unevenness(items), *letters, Measure("key-runs", runs, LONGEST_RUN, runs <= LONGEST_RUN))


def unevenness(items: Sequence[Item]) -> Measure:
    """The measure `key-positions`: Pearson's χ² of the counts against equal chances, as its p in thousandths."""
    single = single_keyed(items)
    chance = likelihood(Counter(item.key for item in single), expectations(single))
    return Measure("key-positions", int(chance * 1000), LEAST_CHANCE, likely(chance))


def single_keyed(items: Iterable[Item]) -> list[Item]:
    """The items with exactly one right option."""
    return [item for item in items if len(item.key) == 1 and len(item.keyed) == 1]


def expectations(items: Sequence[Item]) -> dict[str, Fraction]:
    """How often each letter would be the key if each option of an item had the same chance."""
    return {letter: sum((_chance(item, letter) for item in items), Fraction(0)) for letter in _letters(items)}


def letter_limits(items: Sequence[Item]) -> dict[str, int]:
    """How often each letter may be the key: its expectation and 1.96 standard deviations."""
    chances = {letter: [_chance(item, letter) for item in items] for letter in _letters(items)}
    spread = {letter: isqrt(int(sum(one * (1 - one) for one in found) * 196**2)) for letter, found in chances.items()}
    return {letter: int(sum(found) + Fraction(spread[letter], 100)) for letter, found in chances.items()}


def longest_run(keys: Iterable[str]) -> int:
    """How many equal keys follow one another at most."""
    return max((sum(1 for _ in run) for _, run in groupby(keys)), default=0)


def likely(chance: float) -> bool:
    """Whether a p is one that chance explains."""
    return chance * 1000 > LEAST_CHANCE


def likelihood(counts: Mapping[str, int], expected: Mapping[str, Fraction]) -> float:
    """The p of χ² over letters; those that are expected less than once are counted with a neighbour."""
    cells = _cells(counts, expected)
    terms = ((count - mean) ** 2 / mean for count, mean in cells)
    return survival(float(sum(terms, Fraction(0))), len(cells) - 1)


def survival(value: float, freedom: int) -> float:
    """The chance that χ² of so many degrees of freedom is `value` or more (closed form; 1 without freedom)."""
    half = value / 2
    if freedom < 1 or half <= 0:
        return 1.0
    first = Fraction(2 - freedom % 2, 2)
    chance = erfc(sqrt(half)) if freedom % 2 else exp(-half)
    steps = (float(first + step) for step in range((freedom - 1) // 2))
    return chance + sum(exp(step * log(half) - half) / gamma(step + 1) for step in steps)


def _cells(counts: Mapping[str, int], expected: Mapping[str, Fraction]) -> list[tuple[int, Fraction]]:
    """Counts with their expectations, each at least 1 where the whole set allows it."""
    cells: list[tuple[int, Fraction]] = []
    for letter, mean in expected.items():
        before = cells.pop() if cells and cells[-1][1] < 1 else (0, Fraction(0))
        cells.append((before[0] + counts.get(letter, 0), before[1] + mean))
    if len(cells) > 1 and cells[-1][1] < 1:
        last = cells.pop()
        cells[-1] = (cells[-1][0] + last[0], cells[-1][1] + last[1])
    return cells


def _chance(item: Item, letter: str) -> Fraction:
    return Fraction(any(option.label == letter for option in item.options), len(item.options))


def _letters(items: Sequence[Item]) -> list[str]:
    used = {option.label for item in items for option in item.options}
    return [letter for letter in LABELS if letter in used]
