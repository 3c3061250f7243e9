"""Answers of two items against one another: which are one, which cannot stand together, which a stem gives away."""

from functools import lru_cache

from rapidfuzz import fuzz
from rapidfuzz.distance import Levenshtein

from authoring.checks.pairs.cards import Card, Words
from authoring.checks.pairs.spelled import toneless
from authoring.checks.pairs.terms import Lexicon, Term
from authoring.checks.pairs.vocabulary import NO, SMALL, YES
from authoring.checks.pairs.worths import MARK, figure_and_unit, same_value, shape_of, states, unit_of

HALF = 0.5
_MISREAD = 88
_SHORT = 3
_SEVERAL = 3
_DENIES = frozenset(("không", "chưa", "trừ"))
_YES, _NO = frozenset(YES.split(", ")), frozenset(NO.split(", "))
_SMALL = frozenset(SMALL.split(", "))
_FILLING = _SMALL | {"nơi", "việc", "sự"}
_JOINING = frozenset(
    ("là", "của", "cho", "với", "theo", "tại", "ở", "do", "bởi", "các", "những", "được", "bị", "việc", "mức")
)
_JOINTS = frozenset(("và", "hoặc"))
_LEXICON = Lexicon()


def share_truth(one: Card, other: Card) -> bool:
    """Whether some right answer of the one is one of the other."""
    if _apart(one, other):
        return False
    if not one.true.isdisjoint(other.true):
        return True
    if _exactly(one, other):
        return False
    return any(_as_one(a, b) for a in one.true for b in other.true) or not _shorter(one, one.true).isdisjoint(
        _shorter(other, other.true)
    )


def shared_distractors(one: Card, other: Card) -> float:
    """The share of the wrong answers in common; all where one of the items has none."""
    fewest = min(len(one.false), len(other.false))
    if not fewest or _apart(one, other):
        return 0.0 if fewest else 1.0
    same = len(one.false & other.false)
    if not _exactly(one, other):
        left, right = one.false - other.false, other.false - one.false
        same += sum(any(_as_one(a, b) or _named_longer(a, b) for b in right) for a in left)
        same = max(same, len(_shorter(one, one.false) & _shorter(other, other.false)))
    return same / fewest


def backed(one: Card, other: Card) -> bool:
    """Whether the answers speak for one ask: the same right one among half of the same others."""
    return share_truth(one, other) and shared_distractors(one, other) >= HALF


def clashing(one: Card, other: Card) -> Words:
    """The answers that the first item holds right and the other wrong."""
    exact = one.true & other.false
    if exact or _exactly(one, other) or _apart(one, other):
        return exact
    return frozenset([answer for answer in one.true if any(_as_one(answer, wrong) for wrong in other.false)])


def values_differ(one: Card, other: Card) -> bool:
    """Whether both answer with one value of one unit, and not the same."""
    if len(one.true) != 1 or len(other.true) != 1:
        return False
    (first,), (second,) = one.true, other.true
    if first[:1] != MARK or second[:1] != MARK or _as_one(first, second):
        return False
    return (
        unit_of(first) == unit_of(second)
        and not _ranged(first)
        and not _ranged(second)
        and shape_of(first) == shape_of(second)
    )


def denied_here(one: Card, other: Card) -> bool:
    """Whether a bare yes or no of the one is told the other way by the other's right answer."""
    if len(one.true) != 1 or len(other.true) != 1:
        return False
    (first,), (second,) = one.true, other.true
    if first not in _YES | _NO and second not in _YES | _NO:
        return False
    says = {_says_yes(answer) for answer in (first, second)}
    return says == {True, False}


def told_in(one: Card, other: Card) -> bool:
    """Whether the other's stem holds an answer of the first that the first's own stem doesn't."""
    return any(holds(other, answer) and not holds(one, answer) for answer in one.true)


def told_whole(one: Card, other: Card) -> bool:
    """Whether the other's stem holds every right answer of the first."""
    return all(holds(other, answer) for answer in one.true)


def _apart(one: Card, other: Card) -> bool:
    """Whether the options of the two measure different things, so that none of one is one of the other."""
    return bool(one.measure and other.measure) and one.measure != other.measure


def _exactly(one: Card, other: Card) -> bool:
    """Whether all options of both are figures of one unit, so that equal values are equal texts."""
    return one.unit != "" and one.unit == other.unit


def _as_one(a: str, b: str) -> bool:
    """Whether two answers are one: values by figure and unit, words but for misread letters or a few filling words."""
    if a[:1] == MARK or b[:1] == MARK:
        return same_value(a, b) if a[:1] == b[:1] else states(*((b, a) if a[:1] == MARK else (a, b)))
    if a == b or toneless(a) == toneless(b) or (_terms(a) == _terms(b) and _one_joint(a, b)):
        return True
    return _figures(a) == _figures(b) and fuzz.ratio(a, b) >= _MISREAD and _denies(a) == _denies(b) and _misread(a, b)


@lru_cache(maxsize=1 << 14)
def _terms(answer: str) -> tuple[Term, ...]:
    """The words of an answer with one wording for each thing, without those that only join."""
    return tuple([term for term in _LEXICON.terms(answer.split()) if term.name not in _JOINING | _JOINTS])


def _one_joint(a: str, b: str) -> bool:
    """Whether two answers are not joined one by “và”, one by “hoặc”."""
    first, second = _JOINTS.intersection(a.split()), _JOINTS.intersection(b.split())
    return first == second or not first or not second


def _named_longer(a: str, b: str) -> bool:
    """Whether one of two wrong answers is the other with more words: “bảo vệ”, “bảo vệ cơ sở”."""
    if MARK in (a[:1], b[:1]) or _denies(a) != _denies(b) or _figures(a) != _figures(b):
        return False
    shorter, longer = sorted((a.split(), b.split()), key=len)
    return len(shorter) > 1 and set(shorter) < set(longer)


def _shorter(card: Card, answers: Words) -> Words:
    """Some answers without the words with which all options begin: “tranh chấp giữa”."""
    return frozenset([answer[_opening(card.answers) :] for answer in answers])


@lru_cache(maxsize=1 << 13)
def _opening(answers: tuple[str, ...]) -> int:
    """How many letters the words take with which all answers begin; none of a value, and some of each is left."""
    if len(answers) < _SEVERAL or any(answer[:1] == MARK for answer in answers):
        return 0
    first, last = min(answers), max(answers)
    begun = next((at for at, (one, other) in enumerate(zip(first, last, strict=False)) if one != other), len(first))
    return first.rfind(" ", 0, begun) + 1


def _misread(a: str, b: str) -> bool:
    """Whether the words that only one of two answers has are filling words or words of the other misread."""
    first, second = a.split(), b.split()
    left = [word for word in first if word not in second and word not in _FILLING]
    right = [word for word in second if word not in first and word not in _FILLING]
    if len(left) != len(right):
        return False
    return all(Levenshtein.distance(toneless(one), toneless(two)) <= 1 for one, two in zip(left, right, strict=True))


def _figures(text: str) -> list[str]:
    return [word for word in text.split() if word[0].isdigit()]


def _denies(text: str) -> bool:
    return not _DENIES.isdisjoint(text.split())


def _says_yes(answer: str) -> bool | None:
    word = answer.partition(" ")[0]
    return True if word in _YES else False if word in _NO else None


def _ranged(answer: str) -> bool:
    return answer[1:2] in "[("


@lru_cache(maxsize=1 << 16)
def _needle(answer: str) -> tuple[str, str, tuple[str, ...]]:
    """What an answer is found by: a figure and its phrase with the unit, or its telling words."""
    if answer[:1] == MARK:
        figure, unit = figure_and_unit(answer)
        return figure, f" {figure} {unit.partition(' ')[0]}".rstrip(), ()
    return "", "", tuple([word for word in answer.split() if word not in _SMALL])


def holds(card: Card, answer: str) -> bool:
    """Whether a stem holds an answer: the figure before its unit, telling words anywhere, others as one phrase."""
    figure, phrase, words = _needle(answer)
    if phrase:
        return figure in card.numbers and phrase in card.text
    if card.content.isdisjoint(words) and card.numbers.isdisjoint(words):
        return f" {answer} " in card.text and len(answer) > _SHORT
    return all(f" {word} " in card.text for word in words) and (len(words) > 1 or len(words[0]) > _SHORT)
