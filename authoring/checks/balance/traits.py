"""What can be seen of options without knowing the key: the cues of a guesser."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from fractions import Fraction

from authoring.checks.phrases import length
from authoring.checks.prefixes import bare_option
from authoring.checks.relatives import Relative, relative
from authoring.checks.values import value
from authoring.model.findings import Check
from authoring.model.items import Item

_FEWEST = 4

Picks = frozenset[str]


@dataclass(frozen=True, slots=True)
class Cue:
    """One cue: its id, its Vietnamese name, and the letters of the options that have it."""

    id: str
    name: str
    picks: Callable[[Item], Picks]


def every(item: Item) -> Picks:
    """All letters of an item."""
    return frozenset(option.label for option in item.options)


def from_check(check: Check, name: str) -> Cue:
    """A wording rule as a cue: the options at which it would complain if each of them, in turn, were the key.

    So the cue sees what the rule sees, and never the key. The cited sentence isn't known to a guesser either.
    """

    def picks(item: Item) -> Picks:
        supposed = (replace(item, key=letter, explanation="") for letter in sorted(every(item)))
        return frozenset(one.key for one in supposed if any(remark.place == one.key for remark in check.run(one, "")))

    return Cue(check.rule, name, picks)


def _all_of_them(item: Item) -> Picks:
    return frozenset(option.label for option in item.options if relative(item, option) is Relative.ALL)


def _longest(item: Item) -> Picks:
    """The option of at least four syllables that is a quarter longer than the next one, those that lean left out."""
    own = [option for option in item.options if relative(item, option) is None]
    ranked = sorted(((length(bare_option(option.text)), option.label) for option in own), reverse=True)
    if len(ranked) < 2 or ranked[0][0] < _FEWEST or ranked[0][0] * 4 < ranked[1][0] * 5:
        return frozenset()
    return frozenset({ranked[0][1]})


def _other_kind(item: Item) -> Picks:
    """The one option with a number among words, or with words among numbers; four options are needed to tell."""
    typed = frozenset(option.label for option in item.options if value(option.text) is not None)
    rest = every(item) - typed
    if len(item.options) < _FEWEST or 1 not in (len(typed), len(rest)):
        return frozenset()
    return typed if len(typed) == 1 else rest


def _out_of_order(item: Item) -> Picks:
    """The one number without which the others would rise or fall."""
    letters, orders = _numbers(item)
    if _sorted(orders):
        return frozenset()
    odd = [at for at in range(len(orders)) if _sorted(orders[:at] + orders[at + 1 :])]
    return frozenset(letters[at] for at in odd)


def _between(item: Item) -> Picks:
    """The numbers that are neither the smallest nor the largest."""
    letters, orders = _numbers(item)
    return frozenset(letter for letter, order in zip(letters, orders, strict=True) if min(orders) < order < max(orders))


def _numbers(item: Item) -> tuple[list[str], list[Fraction]]:
    """The letters and the worths of at least four numbers of one kind; nothing else."""
    worths = [(option.label, worth) for option in item.options if (worth := value(option.text)) is not None]
    if len(worths) < _FEWEST or not all(worth.kin(worths[0][1]) for _, worth in worths):
        return [], []
    return [letter for letter, _ in worths], [worth.order() for _, worth in worths]


def _sorted(orders: Sequence[Fraction]) -> bool:
    return list(orders) in (sorted(orders), sorted(orders, reverse=True))


ALL = Cue("all-of-above", "Phương án gộp tất cả các phương án khác", _all_of_them)
LONGEST = Cue("longest", "Phương án dài hơn hẳn", _longest)
ODD_KIND = Cue("odd-kind", "Phương án duy nhất viết số, hoặc duy nhất viết chữ", _other_kind)
OUT_OF_ORDER = Cue("out-of-order", "Con số đứng sai thứ tự", _out_of_order)
BETWEEN = Cue("between", "Con số không nhỏ nhất, không lớn nhất", _between)

CUES = (ALL, LONGEST, ODD_KIND, OUT_OF_ORDER)  # those of the guesser, the strongest first
