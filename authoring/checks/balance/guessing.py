"""What someone scores who has learnt nothing but how such items are written, and what each of his cues gave him.

The guesser looks for cues in a fixed order, that of their strength on 629 public law questions (checks.md). Where the
set's key positions lean more than chance allows, he ends with its most usual letter, as someone learns it who has met
such sets before. Without a cue he picks blindly.
"""

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from fractions import Fraction

from authoring.checks.balance.positions import unevenness
from authoring.checks.balance.traits import CUES, Cue, Picks, every
from authoring.model.findings import Measure
from authoring.model.items import Item

LIMIT = 270
GAIN = 20  # thousandths that a single cue may add: what lies between a blind quarter and the limit
USUAL = Cue("usual-letter", "Chữ cái hay là đáp án nhất của bộ câu", every)


@dataclass(frozen=True, slots=True)
class Pay:
    """What one cue gave: the items that it decided, how many of them it got right on average, the share it added.

    `gain` is of the whole set's score, above blind picking in the same items; below 0 where the cue misleads.
    """

    cue: str
    name: str
    items: int
    right: Fraction
    gain: Fraction

    @property
    def said(self) -> str:
        """One Vietnamese sentence for a card."""
        more = "thêm" if self.gain >= 0 else "bớt"
        right, gain = _decimal(self.right), _decimal(abs(self.gain) * 100)
        return f"{self.name}: đoán được {right} trong {self.items} câu có dấu hiệu này, {more} {gain} điểm phần trăm."


@dataclass(frozen=True, slots=True)
class Guess:
    """The expected share of right answers, that of blind picking, and what each cue added, the best payer first."""

    score: Fraction
    blind: Fraction
    pays: tuple[Pay, ...]

    @property
    def measure(self) -> Measure:
        """The measure `guesser-score`, in thousandths, half rounded up."""
        return Measure("guesser-score", int(self.score * 1000 + Fraction(1, 2)), LIMIT, self.score * 1000 <= LIMIT)

    @property
    def gains(self) -> tuple[Measure, ...]:
        """A measure `guesser-score-<cue>` for each cue that decided items: its gain in thousandths."""
        limit = Fraction(GAIN, 1000)
        return tuple(
            Measure(f"guesser-score-{pay.cue}", round(pay.gain * 1000), GAIN, pay.gain <= limit) for pay in self.pays
        )

    def why(self, most: int = 2) -> tuple[str, ...]:
        """The sentences on the cues that pay most; none where no cue pays."""
        return tuple(pay.said for pay in self.pays if pay.gain > 0)[:most]


def guess(items: Sequence[Item], cues: Sequence[Cue] = CUES) -> Guess:
    """Guess every item by the first cue that speaks; score − blind is the sum of all gains.

    Where a cue fits several options he picks one of them with equal chances. Items without a key or an option count as
    never guessed; an empty set scores nothing.
    """
    usual = frozenset() if unevenness(items).ok else _usual(items)
    tried = [_guessed(item, cues, usual) for item in items]
    blind = [_right(item, every(item)) for item in items]
    count = max(1, len(tried))
    named = [cue for cue in (*cues, USUAL) if any(cue is used for used, _ in tried)]
    pays = [
        _pay(cue, [(right, idle) for (used, right), idle in zip(tried, blind, strict=True) if used is cue], count)
        for cue in named
    ]
    score, idle = (sum(rights, Fraction(0)) / count for rights in ((right for _, right in tried), blind))
    return Guess(score, idle, tuple(sorted(pays, key=lambda pay: -pay.gain)))


def guesser_score(items: Sequence[Item]) -> Measure:
    """The measure `guesser-score`: the exact expected share of right answers in thousandths."""
    return guess(items).measure


def _guessed(item: Item, cues: Sequence[Cue], usual: Picks) -> tuple[Cue | None, Fraction]:
    """The cue that decides an item, and the chance of being right by it."""
    for cue in cues:
        if picks := cue.picks(item):
            return cue, _right(item, picks)
    leaning = usual & every(item)
    return (USUAL, _right(item, leaning)) if leaning else (None, _right(item, every(item)))


def _right(item: Item, picks: Picks) -> Fraction:
    return Fraction(sum(letter in item.key for letter in picks), max(1, len(picks)))


def _pay(cue: Cue, chances: Sequence[tuple[Fraction, Fraction]], count: int) -> Pay:
    right = sum((right for right, _ in chances), Fraction(0))
    gain = sum((right - blind for right, blind in chances), Fraction(0)) / count
    return Pay(cue.id, cue.name, len(chances), right, gain)


def _usual(items: Sequence[Item]) -> Picks:
    """The letters that are the key of most items."""
    keys = Counter(item.key for item in items)
    return frozenset(letter for letter, count in keys.items() if count == max(keys.values()))


def _decimal(share: Fraction) -> str:
    """A number in Vietnamese writing, one place at most."""
    tenths = int(share * 10 + Fraction(1, 2))
    return f"{tenths // 10},{tenths % 10}" if tenths % 10 else str(tenths // 10)
