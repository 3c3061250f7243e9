"""Key positions made even by a seeded shuffle of the options: who has the seed can repeat it, nobody else can.

The letters are drawn, not dealt out by a plan: a form in which every letter came equally often would tell the last key
to whoever knows the others. Only a set that drawing doesn't balance is balanced by a programme.
"""

import hmac
from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from fractions import Fraction

from authoring.checks.balance.arranging import Order, Sort, Standing, arranged, standing
from authoring.checks.balance.evening import evenest
from authoring.checks.balance.positions import LONGEST_RUN, expectations, letter_limits, likelihood, likely, longest_run
from authoring.model.errors import RefusedError
from authoring.model.items import LABELS, Item

TRIES = 60  # sequences of letters drawn, each guided a little more than the one before
_WHOLE = 2**64

Ways = Mapping[str, Order]  # a letter → the order of the options that brings the key there; "" where no single key is


@dataclass(frozen=True, slots=True)
class Rebalanced:
    """The items with their options in new order; the ids of those whose key can't move; what could not be reached."""

    items: tuple[Item, ...]
    fixed: tuple[str, ...] = ()
    lacking: tuple[str, ...] = ()


def rebalance(items: Sequence[Item], seed: str, sort: Sort) -> Rebalanced:
    """Mix the options of each item, the items in their order, until p > .05 and no letter is the key four times on end.

    Numbers stay in order (`sort` is wording's `sorted_item`); they are turned round, falling instead of rising, only
    where the set can't be balanced without. The seed must stay secret as long as the key: with it, somebody who has the
    form could draw the places of the keys again. The same items, order and seed give the same bytes.
    """
    if not seed:
        raise RefusedError("Đảo phương án cần một mầm ngẫu nhiên giữ kín.", expected="chuỗi khác rỗng", found="rỗng")
    stands = [standing(item, sort) for item in items]
    straight = _attempt(items, stands, seed, turning=False)
    if not straight.lacking or not any(stand.turnable for stand in stands):
        return straight
    turned = _attempt(items, stands, seed, turning=True)
    return straight if turned.lacking else turned


def _attempt(items: Sequence[Item], stands: Sequence[Standing], seed: str, *, turning: bool) -> Rebalanced:
    placed = zip(items, stands, strict=True)
    ways = [_ways(item, stand, f"{seed}\n{at}", turning=turning) for at, (item, stand) in enumerate(placed)]
    counted = [at for at, way in enumerate(ways) if "" not in way]
    lettered = [items[at].ordered(tuple(range(len(items[at].options)))) for at in counted]
    expected, limits = expectations(lettered), letter_limits(lettered)
    choices = [sorted(ways[at]) for at in counted]
    keys = dict(zip(counted, _keys(choices, expected, limits, seed), strict=True))
    made = tuple(arranged(item, ways[at][keys.get(at, "")]) for at, item in enumerate(items))
    fixed = tuple(items[at].id for at in counted if len(ways[at]) == 1)
    return Rebalanced(made, fixed, _lacking(list(keys.values()), expected, len(fixed)))


def _ways(item: Item, stand: Standing, seed: str, *, turning: bool) -> Ways:
    """The orders that an item may have, by the letter that its key then has; where it is free, one drawn each."""
    key = [at for at, option in enumerate(item.options) if option.label in item.key]
    single = len(key) == len(item.key) == 1
    if stand.fixed:
        return {_letter(order, key, single=single): order for order in stand.orders(turning=turning and single)}
    mixed = sorted(stand.own, key=lambda at: _draw(seed, f"option {at}"))
    orders = [(*mixed, *stand.last)]
    if single and key[0] in stand.own:
        orders = [(*_swapped(mixed, mixed.index(key[0]), slot), *stand.last) for slot in range(len(mixed))]
    return {_letter(order, key, single=single): order for order in orders}


def _letter(order: Order, key: Sequence[int], *, single: bool) -> str:
    return LABELS[order.index(key[0])] if single else ""


def _swapped(order: Sequence[int], one: int, other: int) -> list[int]:
    new = list(order)
    new[one], new[other] = new[other], new[one]
    return new


def _keys(
    choices: Sequence[Sequence[str]], expected: Mapping[str, Fraction], limits: Mapping[str, int], seed: str
) -> list[str]:
    """A letter an item: the first drawn sequence that is sound, every letter within its limit where one such is drawn.

    Where none is sound, the evenest that there is.
    """
    found: list[str] = []
    for again in range(TRIES):
        drawn = _drawn(choices, expected, f"{seed}\n{again}", again / (TRIES - 1))
        if _sound(drawn, expected):
            if all(count <= limits[letter] for letter, count in Counter(drawn).items()):
                return drawn
            found = found or drawn
    draws = [[_draw(seed, f"{at} {letter}") for letter in letters] for at, letters in enumerate(choices)]
    return found or evenest(choices, expected, draws)


def _drawn(choices: Sequence[Sequence[str]], expected: Mapping[str, Fraction], seed: str, guided: float) -> list[str]:
    """Letters drawn one after another, never a fourth equal one where another can be.

    `guided` is the share of items that get what lacks most: the less, the less an item's kind says of its key.
    """
    counts = Counter(letters[0] for letters in choices if len(letters) == 1)
    keys: list[str] = []
    for at, letters in enumerate(choices):
        run = keys[-LONGEST_RUN:]
        free = [letter for letter in letters if run != [letter] * LONGEST_RUN] or list(letters)
        if _draw(seed, f"guide {at}") < guided:
            least = min(counts[letter] / expected[letter] for letter in free)
            free = [letter for letter in free if counts[letter] / expected[letter] == least]
        keys.append(free[int(_draw(seed, str(at)) * len(free))])
        counts[keys[-1]] += len(letters) > 1
    return keys


def _sound(keys: Sequence[str], expected: Mapping[str, Fraction]) -> bool:
    return longest_run(keys) <= LONGEST_RUN and likely(likelihood(Counter(keys), expected))


def _lacking(keys: Sequence[str], expected: Mapping[str, Fraction], fixed: int) -> tuple[str, ...]:
    """What even the evenest letters don't reach, one Vietnamese sentence each."""
    why = (
        f"{fixed} trong {len(keys)} câu không dời được đáp án (các số phải đứng theo thứ tự, phương án phải đứng cuối)."
    )
    said = []
    if not likely(likelihood(Counter(keys), expected)):
        said.append(f"Vị trí đáp án vẫn lệch sau khi đảo: {why} Thay vài câu trong số đó.")
    if longest_run(keys) > LONGEST_RUN:
        said.append(f"Vẫn còn {longest_run(keys)} đáp án cùng một chữ liền nhau: {why} Xếp các câu đó xa nhau.")
    return tuple(said)


def _draw(seed: str, use: str) -> float:
    """A number from 0 to below 1 that only the seed and its use decide."""
    return int.from_bytes(hmac.digest(seed.encode(), use.encode(), "sha256")[:8], "big") / _WHOLE
