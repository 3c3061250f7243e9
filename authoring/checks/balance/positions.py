"""Where the right options stand: how often at each letter, how unevenly, how long one letter runs on."""

from collections import Counter
from collections.abc import Sequence
from fractions import Fraction
from itertools import groupby
from math import isqrt

from authoring.model.findings import Measure
from authoring.model.items import LABELS, Item

LONGEST_RUN = 3
# χ² that chance exceeds one time in twenty, in thousandths, for 1 to 7 degrees of freedom
_CRITICAL = (3841, 5991, 7815, 9488, 11070, 12592, 14067)


def key_positions(items: Sequence[Item]) -> tuple[Measure, ...]:
    """The measures `key-positions`, `key-positions-<letter>` and `key-runs` of items with one right option each.

    `key-positions` is Pearson's χ² of the counts against equal chances, in thousandths (an item of three options
    gives a third to each of its letters); its limit is the 5 % point, so `ok` is p > .05. A letter's limit is its
    expectation and 1.96 standard deviations. Items without exactly one right option are left out.
    """
    keys = [item.key for item in _single(items)]
    counts = Counter(keys)
    runs = max((sum(1 for _ in run) for _, run in groupby(keys)), default=0)
    uneven = unevenness(items)
    letters = [_letter(letter, counts[letter], items) for letter in _letters(items)]
    return (uneven, *letters, Measure("key-runs", runs, LONGEST_RUN, runs <= LONGEST_RUN))


def unevenness(items: Sequence[Item]) -> Measure:
    """χ² of the key positions in thousandths, rounded down, with its 5 % point as limit."""
    single, letters = _single(items), _letters(items)
    counts = Counter(item.key for item in single)
    expected = {letter: sum(_chances(item, letter) for item in single) for letter in letters}
    terms = ((counts[letter] - mean) ** 2 / mean for letter, mean in expected.items())
    value = int(sum(terms, Fraction(0)) * 1000)
    limit = _CRITICAL[max(len(letters) - 2, 0)]
    return Measure("key-positions", value, limit, value <= limit)


def _letter(letter: str, count: int, items: Sequence[Item]) -> Measure:
    chances = [_chances(item, letter) for item in _single(items)]
    mean, variance = sum(chances), sum(chance * (1 - chance) for chance in chances)
    limit = int(mean + Fraction(isqrt(int(variance * 196**2)), 100))
    return Measure(f"key-positions-{letter}", count, limit, count <= limit)


def _chances(item: Item, letter: str) -> Fraction:
    return Fraction(any(option.label == letter for option in item.options), len(item.options))


def _letters(items: Sequence[Item]) -> list[str]:
    used = {option.label for item in _single(items) for option in item.options}
    return [letter for letter in LABELS if letter in used]


def _single(items: Sequence[Item]) -> list[Item]:
    return [item for item in items if len(item.key) == 1 and len(item.keyed) == 1]
