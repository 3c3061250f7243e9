"""How the options of one item may stand: numbers in order, options that speak of others last, letters following."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, replace

from authoring.checks.balance.letters import letters_of_explanation, letters_of_option, listed_in_stem, renamed
from authoring.checks.phrases import line
from authoring.checks.prefixes import bare_option, option_mark
from authoring.checks.relatives import joins_parts, named_letters, relative
from authoring.checks.values import value
from authoring.model.items import LABELS, Item, Option

_ROW = 3  # so many numbers make a row whose order is kept
_YES_NO = frozenset(("đúng", "sai", "có", "không"))

Order = tuple[int, ...]
Sort = Callable[[Item], Item]


@dataclass(frozen=True, slots=True)
class Standing:
    """The options by their old places: `own` ones, in the order to keep where `fixed`, then those that stay `last`.

    `turnable`: the own ones may be turned round as a whole, since falling numbers are in order too.
    """

    own: Order
    last: Order
    fixed: bool
    turnable: bool = False

    def orders(self, *, turning: bool = False) -> tuple[Order, ...]:
        """The orders that a fixed item may have."""
        kept = (*self.own, *self.last)
        return (kept, (*self.own[::-1], *self.last)) if turning and self.turnable else (kept,)


def standing(item: Item, sort: Sort) -> Standing:
    """What may move in an item; `sort` puts options that are numbers in order, as wording's rule has it."""
    everything = tuple(range(len(item.options)))
    if _strange_marks(item):
        return Standing(everything, (), fixed=True)
    last = tuple(at for at in everything if _leans(item, item.options[at]))
    own = tuple(at for at in everything if at not in last)
    if not own:
        return Standing(everything, (), fixed=True)
    return _numbered(item, own, last, sort) or Standing(own, last, _yes_no(item) or _row(item))


def arranged(item: Item, order: Sequence[int]) -> Item:
    """The item in another order (`order[i]` = old index at new place i); key and named letters follow."""
    letters = {item.options[old].label: LABELS[new] for new, old in enumerate(order)}
    said = tuple(Option(option.label, _said(item, option, letters)) for option in item.options)
    explanation = renamed(item.explanation, letters_of_explanation(item), letters)
    return replace(item, options=said, explanation=explanation).ordered(tuple(order))


def _said(item: Item, option: Option, letters: Mapping[str, str]) -> str:
    """The option's text with its letters renamed; “A và B” stays in the order of the alphabet."""
    spans = letters_of_option(item, option)
    new = renamed(option.text, spans, letters)
    if spans and relative(item, option):
        ranked = sorted(new[start:end] for start, end in spans)
        for (start, end), letter in zip(spans, ranked, strict=True):
            new = new[:start] + letter + new[end:]
    begins = option_mark(option.text)[1]
    left = tuple((at, at + 1) for at in range(begins) if option.text[at].isalpha())
    return renamed(new[:begins], left, letters) + new[begins:]


def _strange_marks(item: Item) -> bool:
    """Whether letters left by an import are other ones than the options': nobody knows which of them a text means."""
    return any(option_mark(option.text)[0] not in ("", option.label) for option in item.options)


def _leans(item: Item, option: Option) -> bool:
    """Whether an option speaks of other options and not of a list in the stem."""
    if letters_of_option(item, option):
        return True
    if relative(item, option) is None:
        return False
    listed = joins_parts(item, option.text) or any(map(str.isdigit, option.text))
    told = listed or bool(named_letters(item, option.text))
    return not (told and (listed_in_stem(item) or all(relative(item, one) for one in item.options)))


def _numbered(item: Item, own: Order, last: Order, sort: Sort) -> Standing | None:
    """The standing of an item whose own options are numbers of one kind, rising unless they fall as they stand."""
    shaken = ((own[1], own[0], *own[2:]), (*own[1:], own[0])) if len(own) >= _ROW else ()
    if all(sort(mixed) is mixed for mixed in (item.ordered((*order, *last)) for order in shaken)):
        return None
    kept = item.ordered((*own, *last))
    if sort(kept) is kept:
        return Standing(own, last, fixed=True, turnable=True)
    places: dict[str, list[int]] = {}
    for at, option in zip((*own, *last), kept.options, strict=True):
        places.setdefault(option.text, []).append(at)
    rising = [places[option.text].pop(0) for option in sort(kept).options]
    return Standing(tuple(rising[: len(own)]), last, fixed=True, turnable=True)


def _row(item: Item) -> bool:
    """Whether at least three numbers of one kind stand in order beside something else."""
    worths = [worth for option in item.options if (worth := value(option.text)) is not None]
    orders = [worth.order() for worth in worths]
    if len(worths) < _ROW or not all(worth.kin(worths[0]) for worth in worths):
        return False
    return orders in (sorted(orders), sorted(orders, reverse=True))


def _yes_no(item: Item) -> bool:
    """Whether the options begin like “Đúng”/“Sai”, “Có”/“Không”, whose order is customary."""
    firsts = {line(bare_option(option.text)).words.rstrip(" .,;") for option in item.options}
    return bool(firsts) and firsts <= _YES_NO
