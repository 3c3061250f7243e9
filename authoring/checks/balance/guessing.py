"""What someone scores who has learnt nothing but how such items are written.

The guesser looks for cues in a fixed order, that of their strength on 629 public law questions (checks.md): an “all of
the above” (the key in 59 %); an option longer than the next one by a quarter (14.8 % of the keys are); the one option
of another kind than the rest; the one number that breaks the order of the others (half of the numeric lists are
unsorted); and where the set's key positions lean more than chance allows, the most usual letter of the set, as someone
learns it who has met such sets before. Without a cue he picks blindly.
"""

from collections import Counter
from collections.abc import Callable, Sequence
from fractions import Fraction

from authoring.checks.balance.positions import unevenness
from authoring.checks.phrases import length
from authoring.checks.prefixes import bare_option
from authoring.checks.relatives import Relative, relative
from authoring.checks.values import value
from authoring.model.findings import Measure
from authoring.model.items import Item

LIMIT = 270

Picks = frozenset[str]


def guesser_score(items: Sequence[Item]) -> Measure:
    """The measure `guesser-score`: the exact expected share of right answers in thousandths, half rounded up.

    Where a cue fits several options he picks one of them with equal chances. Items without a key or an option count
    as never guessed; an empty set scores nothing.
    """
    usual = frozenset() if unevenness(items).ok else _usual(items)
    scores = [_score(item, usual) for item in items]
    share = sum(scores, Fraction(0)) / max(1, len(scores))
    return Measure("guesser-score", int(share * 1000 + Fraction(1, 2)), LIMIT, share * 1000 <= LIMIT)


def _score(item: Item, usual: Picks) -> Fraction:
    picks = next((found for cue in _CUES if (found := cue(item))), usual & _every(item)) or _every(item)
    right = sum(letter in item.key for letter in picks)
    return Fraction(right, max(1, len(picks)))


def _all_of_them(item: Item) -> Picks:
    return frozenset(option.label for option in item.options if relative(item, option) is Relative.ALL)


def _longest(item: Item) -> Picks:
    """The option of at least four syllables that is a quarter longer than the next one."""
    ranked = sorted(((length(bare_option(option.text)), option.label) for option in item.options), reverse=True)
    if len(ranked) < 2 or ranked[0][0] < 4 or ranked[0][0] * 4 < ranked[1][0] * 5:
        return frozenset()
    return frozenset({ranked[0][1]})


def _other_kind(item: Item) -> Picks:
    """The one option with a number among words, or with words among numbers; four options are needed to tell."""
    typed = frozenset(option.label for option in item.options if value(option.text) is not None)
    rest = _every(item) - typed
    if len(item.options) < 4 or 1 not in (len(typed), len(rest)):
        return frozenset()
    return typed if len(typed) == 1 else rest


def _out_of_order(item: Item) -> Picks:
    """The one number without which the others would rise or fall."""
    worths = [(option.label, worth) for option in item.options if (worth := value(option.text)) is not None]
    orders = [worth.order() for _, worth in worths]
    if len(worths) < 4 or not all(worth.kin(worths[0][1]) for _, worth in worths) or _sorted(orders):
        return frozenset()
    odd = [at for at in range(len(orders)) if _sorted(orders[:at] + orders[at + 1 :])]
    return frozenset(worths[at][0] for at in odd)


def _sorted(orders: Sequence[Fraction]) -> bool:
    return list(orders) in (sorted(orders), sorted(orders, reverse=True))


def _usual(items: Sequence[Item]) -> Picks:
    """The letters that are the key of most items."""
    keys = Counter(item.key for item in items)
    return frozenset(letter for letter, count in keys.items() if count == max(keys.values()))


def _every(item: Item) -> Picks:
    return frozenset(option.label for option in item.options)


_CUES: tuple[Callable[[Item], Picks], ...] = (_all_of_them, _longest, _other_kind, _out_of_order)
