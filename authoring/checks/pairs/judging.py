"""What two items are to one another, by the words that decide; likeness alone decides nothing."""

from dataclasses import dataclass

from authoring.checks.pairs.cards import Card, Words
from authoring.checks.pairs.citing import near
from authoring.checks.pairs.comparison import (
    CERTAIN,
    FAINT,
    Comparison,
    compare,
    forgivable,
    forgive_implied,
    forgive_misread,
    forgive_shortened,
    forgive_titles,
    in_common,
    leftover,
    minimal,
    misread,
    named_apart,
    opposed,
    swapped,
)
from authoring.checks.pairs.differing import EXCEPTION, Difference, apart, by_law, decided
from authoring.checks.pairs.giving import gives_away
from authoring.checks.pairs.matching import (
    HALF,
    backed,
    clashing,
    denied_here,
    share_truth,
    shared_distractors,
    told_in,
    values_differ,
)
from authoring.checks.pairs.telling import of_another_act
from authoring.checks.pairs.vocabulary import PERSONS

_ALIKE = 0.5  # so much of the telling words in common looks alike to a reader
_CLOSE = 0.7
_REWORDED = 0.6
_FREE = 0.5
_TEMPLATE = 0.55  # so much of the words in one order: the one is made of the other
_COMPARING = frozenset(("cao", "thấp", "hơn"))
_BACKED = 0.4  # enough where the same answers among the same options speak for one ask
_NEVER = 2.0


@dataclass(frozen=True, slots=True)
class Verdict:
    """The class, the words by which the two differ (of the first, of the second), and the answers that decided."""

    kind: str
    differences: tuple[Difference, ...] = ()
    answers: Words = frozenset()


UNRELATED = Verdict("unrelated")


def judge(one: Card, other: Card) -> Verdict:
    """The class of a pair, the first that holds."""
    if one.same == other.same:
        return Verdict("identical")
    if misread(one, other) and not by_law(one, other):
        return _by_answers(Comparison(one, other, frozenset(), frozenset(), 1.0))
    seen = compare(one, other)
    if one.bared != other.bared:
        forgive_misread(seen)
    first, second = told_in(one, other), told_in(other, one)
    if first or second:
        if backed(one, other) and not decided(one, other) and _same_ask(seen):
            return _by_answers(seen)
        return _told(seen, first=first, second=second) or _alike(seen, decided(one, other))
    if seen.likeness < FAINT or not (_may_be_one_ask(seen) or _near_twins(one, other)):
        return UNRELATED
    return _asked(seen, decided(one, other))


def _told(seen: Comparison, *, first: bool, second: bool) -> Verdict | None:
    """Of two items of which one's stem holds the other's answer: the same fact turned round, or a cue."""
    one, other = seen.one, seen.other
    if first and second and _turned(one, other):
        return Verdict("variant", answers=one.true | other.true)
    if first and gives_away(one, other):
        return Verdict("cue", answers=one.true)
    return Verdict("cue", answers=other.true) if second and gives_away(other, one) else None


def _asked(seen: Comparison, differences: list[Difference]) -> Verdict:
    """Of two items neither of which tells the other's answer: the same ask, its exception, or only alike."""
    one, other = seen.one, seen.other
    if differences not in ([], [EXCEPTION], [EXCEPTION[::-1]]) or not _same_ask(seen):
        return _alike(seen, differences)
    if not differences:
        return _by_answers(seen)
    consistent = not (one.true | other.true).isdisjoint(one.false | other.false)
    return Verdict("variant", tuple(differences), one.true | other.true) if consistent else _alike(seen, differences)


def _alike(seen: Comparison, differences: list[Difference]) -> Verdict:
    """What only looks alike, with what it differs in; else nothing."""
    if seen.likeness >= _ALIKE or (seen.likeness >= FAINT and _near_twins(seen.one, seen.other)):
        return Verdict("distinct", tuple(differences) or (leftover(seen),))
    return UNRELATED


def _near_twins(one: Card, other: Card) -> bool:
    """Whether two items have the same options, or stems that differ in one or two places."""
    return (len(one.answers) > 1 and set(one.answers) == set(other.answers)) or minimal(one, other)


def _may_be_one_ask(seen: Comparison) -> bool:
    """Whether two items can ask the same or look alike at all; that is known before their differences are told."""
    return seen.likeness >= _ALIKE or forgivable(seen) or backed(seen.one, seen.other)


def _same_ask(seen: Comparison) -> bool:
    """Whether what is left on either side is only another wording."""
    one, other = seen.one, seen.other
    certain = backed(one, other)
    if not one.flow and not other.flow:
        return certain
    if seen.left or seen.right:
        _forgive(seen, certain=certain)
    if not seen.left and not seen.right:
        return seen.likeness >= _ALIKE or certain
    if not one.quotes.isdisjoint(other.quotes):
        return seen.likeness >= _ALIKE
    if named_apart(seen) or seen.likeness < (_BACKED if certain else _CLOSE) or minimal(one, other):
        return False
    return _reworded(seen, certain=certain)


def _forgive(seen: Comparison, *, certain: bool) -> None:
    """Take out what only one of the stems says and the other says in another way or needn't say."""
    forgive_titles(seen)
    forgive_misread(seen)
    forgive_implied(seen)
    if certain:
        forgive_shortened(seen)


def _reworded(seen: Comparison, *, certain: bool) -> bool:
    """Whether the words left on either side speak of one thing, by their places, the citations and the answers."""
    one, other = seen.one, seen.other
    close, here = near(one.place, other.place), bool(one.place.path) and one.place.path == other.place.path
    against = opposed(seen)
    if close is False or (not certain and (against or (close and not here))):
        return False
    free = _put_otherwise(seen) and ((certain and here) or not against)
    if seen.likeness < _needed(seen, backed=certain, here=here, free=free):
        return False
    return free or not swapped(seen)


def _put_otherwise(seen: Comparison) -> bool:
    """Whether the stems share most of what they say and are worded otherwise altogether.

    Who asks something else after the pattern of an item changes only what is asked.
    """
    shared = (seen.one.content & seen.other.content) - _COMPARING
    if _schemes(seen.one, seen.other) and _schemes(seen.other, seen.one):
        return False
    return len(seen.left) + len(seen.right) <= len(shared) and in_common(seen) < _TEMPLATE


def _needed(seen: Comparison, *, backed: bool, here: bool, free: bool) -> float:
    """How alike two stems have to be whose remaining words differ, the more the less the answers speak for it.

    `free`: the one is put otherwise than the other, and no word stands in the place of another.
    """
    one, other = seen.one, seen.other
    both = bool((seen.left or _schemes(one, other)) and (seen.right or _schemes(other, one)))
    if backed:
        return _BACKED if here or not both else _FREE if free else _REWORDED
    clashes = [bool(clashing(one, other)), bool(clashing(other, one))] if both else []
    if free and clashes and all(clashes) and one.schemes == other.schemes:
        return _CLOSE
    return _CLOSE if not both else CERTAIN if all(clashes) or (here and any(clashes)) else _NEVER


def _schemes(one: Card, other: Card) -> list[str]:
    """The schemes of the first that the other names neither so nor in a longer or shorter name."""
    more = [term.name for term in one.schemes - other.schemes if term.name not in PERSONS]
    named = [term.name for term in other.schemes] if more else []
    return [scheme for scheme in more if not any(scheme in name or name in scheme for name in named)]


def _by_answers(seen: Comparison) -> Verdict:
    """The same ask: which answers can stand together."""
    one, other = seen.one, seen.other
    clash = clashing(one, other) | clashing(other, one)
    shared = share_truth(one, other)
    if clash and (not shared or len(one.true) != len(other.true)):
        return Verdict("contradiction", answers=clash)
    if seen.likeness >= CERTAIN and (_values_clash(seen) or denied_here(one, other)):
        return Verdict("contradiction", answers=one.true | other.true)
    distractors = shared_distractors(one, other)
    if shared and distractors >= HALF and len(one.true) == len(other.true):
        return Verdict("duplicate", answers=one.true)
    if shared or distractors or (seen.likeness >= CERTAIN and len(one.content & other.content) > 1):
        return Verdict("variant", answers=one.true | other.true)
    return _alike(seen, [])


def _values_clash(seen: Comparison) -> bool:
    """Whether the one value of each is another, though no option says so: where no telling word is left on a side."""
    return not seen.left and not seen.right and values_differ(seen.one, seen.other)


def _turned(one: Card, other: Card) -> bool:
    """Whether two stems that hold one another's answers speak of one thing."""
    if apart(one.kinds, other.kinds, one_sided=False) or of_another_act(one, other) or of_another_act(other, one):
        return False
    first, second = ({word for answer in card.true for word in answer.split()} for card in (one, other))
    said, told_back = second.union(other.text.split(), other.flow), first.union(one.text.split(), one.flow)
    told = len(one.content & said) + len(other.content & told_back)
    return told * 2 >= len(one.content) + len(other.content)
