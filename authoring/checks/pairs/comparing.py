"""Two items side by side: the same but for the writing, or the same ask and answer in other words."""

from collections import Counter, defaultdict
from collections.abc import Callable, Hashable, Iterable, Iterator, Sequence
from itertools import combinations

from authoring.checks.pairs.forms import Form, form
from authoring.checks.pairs.sentences import duplicate, identical
from authoring.model.findings import Pair
from authoring.model.items import Item

_FULL = 150  # groups up to this size are compared pair by pair
_TELLING = 4  # in larger groups so many of each item's rarest syllables lead to the items to compare
_COMMON = 300  # syllables of more items of a group than this lead nowhere


def compare(items: Iterable[Item]) -> tuple[Pair, ...]:
    """The identical and duplicate pairs of items, in their order; pairs of another kind are left out.

    Identical: equal stems, options as a set and right options, once normalised. Duplicate: equal answers, at least
    half of the distractors equal, no deciding word (number, negation, kind of person or scheme, most or least) that
    differs, and of the other words only weak ones: added or left out, or exchanged under the same citation.
    """
    forms = [form(item) for item in items]
    found = {}
    for first, second in _together(forms, lambda one: (one.stem, one.options, one.keyed)):
        found[first, second] = identical(forms[first].item, forms[second].item)
    for first, second in _together(forms, lambda one: (one.key, one.facets)):
        one, other = forms[first], forms[second]
        if (first, second) not in found and _asks_the_same(one, other):
            found[first, second] = duplicate(one, other)
    return tuple(found[pair] for pair in sorted(found))


def _together(forms: Sequence[Form], key: Callable[[Form], Hashable]) -> Iterator[tuple[int, int]]:
    """The pairs with an equal key; in a large group only those that share a rare syllable."""
    groups: dict[Hashable, list[int]] = defaultdict(list)
    for at, one in enumerate(forms):
        groups[key(one)].append(at)
    for group in groups.values():
        yield from combinations(group, 2) if len(group) <= _FULL else _sharing(forms, group)


def _sharing(forms: Sequence[Form], group: Sequence[int]) -> Iterator[tuple[int, int]]:
    often = Counter(word for at in group for word in forms[at].content)
    postings: dict[str, list[int]] = defaultdict(list)
    for at in group:
        for word in sorted(forms[at].content, key=lambda word: (often[word], word))[:_TELLING]:
            postings[word].append(at)
    yield from {pair for held in postings.values() if len(held) <= _COMMON for pair in combinations(held, 2)}


def _asks_the_same(one: Form, other: Form) -> bool:
    shared = len(one.distractors & other.distractors)
    fewest = min(len(one.distractors), len(other.distractors))
    if shared * 2 < max(1, fewest) or _excludes(one, other):
        return False
    exchanged = one.weak - other.weak and other.weak - one.weak
    return one.content == other.content and (not exchanged or _cites_the_same(one, other))


def _excludes(one: Form, other: Form) -> bool:
    """Whether one asks for the most and the other for the least, or they name two schemes."""
    if one.bound and other.bound and one.bound != other.bound:
        return True
    named = zip(one.schemes, other.schemes, strict=True)
    return any(first and second and not (first <= second or second <= first) for first, second in named)


def _cites_the_same(one: Form, other: Form) -> bool:
    shorter, longer = sorted((one.place, other.place), key=len)
    return bool(shorter) and (longer + " ").startswith(shorter + " ")
