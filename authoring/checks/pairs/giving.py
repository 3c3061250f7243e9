"""Whether the stem of one item gives the key of another away to somebody who didn't know it."""

from authoring.checks.pairs.cards import WEAK, Card
from authoring.checks.pairs.comparison import CERTAIN
from authoring.checks.pairs.differing import apart, by_law
from authoring.checks.pairs.matching import holds, told_whole
from authoring.checks.pairs.telling import of_a_document, of_another_act, says, told_places
from authoring.checks.pairs.vocabulary import GROUPS, JUDGED, SPEAKERS, UNSAID
from authoring.checks.pairs.worths import MARK

_VALUE, _NAME, _PHRASE, _SHORT = 0.5, 0.52, 0.62, 0.78  # so much of an ask the stem with its answer has to speak of
_LONG = 4  # words of an answer that nobody reads in a stem by chance
_SOMETHING = 1.4
_SOME, _MUCH = 4, 5  # so many telling words of an ask may go unsaid in any case, and at most
_DATE = 4  # a figure of so many signs is a year or a date
_UNSAID, _GROUPS, _JUDGED, _SPEAKERS = (frozenset(table.split(", ")) for table in (UNSAID, GROUPS, JUDGED, SPEAKERS))


def gives_away(one: Card, other: Card) -> bool:
    """Whether the other's stem, which holds an answer of the first, speaks of what the first asks."""
    if not told_whole(one, other) or not all(_told(answer, one, other) for answer in one.true):
        return False
    if _elsewhere(one, other) or _JUDGED.issuperset(other.answers):
        return False
    if _covered(one, other) < _needed(one, other) or _left_out(one, other):
        return False
    if of_another_act(one, other) or of_a_document(one, other):
        return False
    return not _undecided(one, other) and not by_law(one, other)


def _told(answer: str, one: Card, other: Card) -> bool:
    """Whether an answer is told at some place as it is asked for, not by a few words here and there."""
    if answer[:1] != MARK and not _word_for_word(answer, other) and len(answer.split()) < _LONG:
        return False
    return any(says(answer, place, one, other) for place in told_places(answer, other))


def _elsewhere(one: Card, other: Card) -> bool:
    """Whether the first asks of another figure, subject or scheme than the other's stem speaks of."""
    return _other_figure(one, other) or _other_kind(one, other)


def _other_figure(one: Card, other: Card) -> bool:
    """Whether the other leaves out a figure of the first's ask, or asks for it; a year or date may go unsaid."""
    figures = {word for answer in one.true for word in answer.strip(MARK).replace("|", " ").split()}
    missing = one.numbers - other.numbers
    if any(len(figure) < _DATE for figure in missing) or (missing and other.numbers - one.numbers - figures):
        return True
    return not missing.isdisjoint(answer.strip(f"{MARK}|") for answer in other.answers)


def _other_kind(one: Card, other: Card) -> bool:
    """Whether the other names none or another of the kinds that the first is about, or a group that it isn't."""
    missing = [kind for kind in one.kinds - other.kinds if kind.name not in _UNSAID]
    if missing or apart(one.kinds, other.kinds, one_sided=False) or apart(one.schemes, other.schemes, one_sided=False):
        return True
    groups = [kind.name for kind in other.kinds - one.kinds if kind.name in _GROUPS]
    return not all(any(f" {group} " in f" {answer} " for answer in one.true) for group in groups)


def _undecided(one: Card, other: Card) -> bool:
    """Whether the other's stem holds a wrong answer as well as the right one, that the first's own stem doesn't."""
    whole = all(_word_for_word(answer, other) for answer in one.true)
    return any(
        holds(other, answer) and (_word_for_word(answer, other) or not whole) and not holds(one, answer)
        for answer in one.false
        if not any(f" {answer} " in f" {right} " for right in one.true)
    )


def _word_for_word(answer: str, card: Card) -> bool:
    return answer[:1] == MARK or f" {answer} " in card.text


def _needed(one: Card, other: Card) -> float:
    """How much has to be spoken of: the least where the answer is a value, the most where it is an everyday phrase."""
    if all(answer[:1] == MARK for answer in one.true):
        return _VALUE
    words = {word for answer in one.true for word in answer.split()}
    if words <= other.names:
        return _NAME
    if len(words) >= _LONG and all(_word_for_word(answer, other) for answer in one.true):
        return _PHRASE
    return CERTAIN if words.isdisjoint(other.content | other.numbers) else _SHORT


def _covered(one: Card, other: Card) -> float:
    """How much of what the first asks the other's stem speaks of, the words of the answer itself left out."""
    said = _answered(one)
    schemes = {term.name for term in one.schemes if not _sort_asked(term.name, one)}
    closed = {term.name for term in one.kinds if not _sort_asked(term.name, one)} | schemes
    asked = (one.content | one.numbers | closed) - said - _tail(one) - _SPEAKERS - (_UNSAID - {*other.flow})
    weak = (one.weak | (one.content & _SPEAKERS)) - said
    shared = len(asked & set(other.flow)) + len(weak & (other.weak | other.content)) * WEAK
    share = shared / (len(asked) + len(weak) * WEAK) if shared >= 1 else 0.0
    telling = not (asked - schemes).isdisjoint(other.flow)
    return share if (shared >= _SOMETHING and telling) or share >= CERTAIN else 0.0


def _left_out(one: Card, other: Card) -> bool:
    """Whether much of the first's ask goes unsaid: many of its telling words, or more than the other says."""
    asked = one.content - _answered(one) - _tail(one) - other.weak - _SPEAKERS
    unsaid = asked - frozenset(other.flow)
    return len(unsaid) > _MUCH or (len(unsaid) > _SOME and len(unsaid) * 2 > len(asked))


def _tail(card: Card) -> frozenset[str]:
    """The words of a clause at the end from which is counted; none where the clause holds most of what is asked."""
    return card.tail if len(card.tail & card.content) * 2 <= len(card.content) else frozenset()


def _answered(card: Card) -> frozenset[str]:
    """The words of the right answers."""
    return frozenset(word for answer in card.true for word in answer.replace("|", " ").split())


def _sort_asked(name: str, card: Card) -> bool:
    """Whether a stem only asks for one of the sort: “tỉnh nào”."""
    return f" {name.rpartition(' ')[2]} nào " in card.text
