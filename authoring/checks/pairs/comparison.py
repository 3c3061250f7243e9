"""Two items laid side by side: the telling words that only one has, how alike they are, how their words lie."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from rapidfuzz.distance import Indel, Levenshtein, Opcode

from authoring.checks.pairs.cards import FIGURE, WEAK, Card, Words
from authoring.checks.pairs.spelled import toneless
from authoring.checks.pairs.vocabulary import IMPLIED, PERSONS
from authoring.text.phonology import possible

FAINT = 0.25  # below it nobody sees a likeness
CERTAIN = 0.8
_IMPLIED = {word: tuple(by.split(", ")) for word, by in IMPLIED.items()}
_IMPLIABLE = frozenset(_IMPLIED)
_PEOPLE = frozenset(PERSONS.split(", "))
_PARTS, _AGENT = frozenset(("của", "do", "cho", "tại")), "do"
_LOST = 2  # so many more words have to be damaged before one is taken for misread
_WORTH, _FEW = 0.4, 4  # so alike, and so few words apart: misread words are looked for
_HOW_MANY = re.compile(r" (?:bao nhiêu|mấy) (\S+)")
_TITLED = re.compile(r" luật (\S+ \S+)")
_END = "."
_MUCH = 3
_SHORTEST, _LONGEST = 3, 8  # letters of a short form


@dataclass(slots=True)
class Comparison:
    """Two cards, the telling words that only one of them has, and the share of telling words in common."""

    one: Card
    other: Card
    left: Words
    right: Words
    likeness: float


def compare(one: Card, other: Card) -> Comparison:
    """What only one of two items says."""
    left, right = one.content - other.content - other.weak, other.content - one.content - one.weak
    tail = one.tail or other.tail
    if bool(one.tail) != bool(other.tail) and len((one.weak ^ other.weak) - tail) <= 1:
        left, right = left - one.tail, right - other.tail
    if " " in one.unit or " " in other.unit:  # what a rate is reckoned on stands in the stem or beside each option
        left, right = left.difference(other.unit.split()), right.difference(one.unit.split())
    seen = Comparison(one, other, left, right, 0.0)
    seen.likeness = _likeness(seen)
    return seen


def misread(one: Card, other: Card) -> bool:
    """Whether the stems are one, word for word, but for tones and hooks that a scanner lost, or one word more."""
    return one.bare == other.bare or (abs(len(one.bare) - len(other.bare)) <= 1 and _scanned(one, other))


def _scanned(one: Card, other: Card) -> bool:
    """Whether one word differs in one letter where several others have lost a tone or hook."""
    first, second = one.bare.split(), other.bare.split()
    apart = [both for both in zip(first, second, strict=False) if both[0] != both[1]]
    if len(first) != len(second) or len(apart) != 1:
        return False
    (left, right), words = apart[0], zip(one.text.split(), other.text.split(), strict=True)
    if not (left.isalpha() and right.isalpha()) or Levenshtein.distance(left, right) > 1:
        return False
    return sum(a != b for a, b in words) > _LOST


def forgivable(seen: Comparison) -> bool:
    """Whether so few telling words are apart that some may be misread."""
    if seen.one.bared != seen.other.bared:
        return True
    return seen.likeness >= _WORTH and len(seen.left) <= _FEW and len(seen.right) <= _FEW


def forgive_misread(seen: Comparison) -> None:
    """Take out few words that differ from one of the other text in a tone or hook alone: that word misread."""
    if not forgivable(seen):
        return
    first, second = set(seen.one.text.split()), set(seen.other.text.split())
    left, right = _bares(first - second), _bares(second - first)
    kept = frozenset(word for word in seen.left if toneless(word) not in right)
    others = frozenset(word for word in seen.right if toneless(word) not in left)
    if len(kept) < len(seen.left) or len(others) < len(seen.right):
        seen.left, seen.right = kept, others
        seen.likeness = _likeness(seen)


def minimal(one: Card, other: Card) -> bool:
    """Whether the stems are word for word the same but for one or two places."""
    first, second = one.text.split(), other.text.split()
    most = max(len(first), len(second)) // 2
    if Levenshtein.distance(first, second, score_cutoff=most) > most:
        return False
    steps = [step for step in Levenshtein.opcodes(first, second) if step.tag != "equal"]
    changed = sum(max(step.src_end - step.src_start, step.dest_end - step.dest_start) for step in steps)
    return len(steps) <= 2 and changed <= most


def swapped(seen: Comparison) -> bool:
    """Whether the telling words go in one order, and two that only one of the items has stand in one place."""
    one, other = seen.one, seen.other
    steps = Levenshtein.opcodes(one.flow, other.flow)
    kept = sum([step.src_end - step.src_start for step in steps if step.tag == "equal"])
    if kept < CERTAIN * min(_shared(one.flow, other.flow), _shared(other.flow, one.flow)):
        return False
    return any(_told(seen, step) for step in steps if step.tag == "replace")


def in_common(seen: Comparison) -> float:
    """The share of words, small ones too, in one order: who asks something else after a pattern changes only that."""
    return Indel.normalized_similarity(seen.one.text.split(), seen.other.text.split())


def opposed(seen: Comparison) -> bool:
    """Whether words that only one of the items has stand in one place: “tạm trú”, “thường trú”, or are counted."""
    first = seen.left | {term.name for term in seen.one.schemes - seen.other.schemes}
    second = seen.right | {term.name for term in seen.other.schemes - seen.one.schemes}
    if _counted(seen.one) in first and _counted(seen.other) in second:
        return True
    mine, theirs = [*_slots(seen.one.flow, first)], [*_slots(seen.other.flow, second)]
    return any(
        one == other != _END for left in mine for right in theirs for one, other in zip(left, right, strict=True)
    )


def named_apart(seen: Comparison) -> bool:
    """Whether each names something that the other doesn't, not one of them who does it and the other another part."""
    if seen.one.names.isdisjoint(seen.left) or seen.other.names.isdisjoint(seen.right):
        return False
    left, right = seen.one.names & seen.left, seen.other.names & seen.right
    first, second = (
        next((at for at, word in enumerate(card.flow) if word in only), 0)
        for card, only in ((seen.one, left), (seen.other, right))
    )
    return not _in_two_parts(seen, first, second)


def forgive_implied(seen: Comparison) -> None:
    """Take out telling words that the other text implies: “qua đời” beside “mai táng”, “tốc độ” beside “km/h”."""
    if not _IMPLIABLE.isdisjoint(seen.left):
        seen.left = frozenset([word for word in seen.left if not implied(word, seen.other)])
    if not _IMPLIABLE.isdisjoint(seen.right):
        seen.right = frozenset([word for word in seen.right if not implied(word, seen.one)])


def forgive_titles(seen: Comparison) -> None:
    """Take out the title of a law that only one of the stems names, where much else is asked."""
    left, right = _title(seen.one), _title(seen.other)
    if bool(left) != bool(right) and min(len(seen.one.flow), len(seen.other.flow)) > _MUCH:
        seen.left, seen.right = seen.left - left, seen.right - right


def forgive_shortened(seen: Comparison) -> None:
    """Take out a short form that no table holds, and the words of the other text that it stands for."""
    left, right = seen.left, seen.right
    for word in sorted(filter(_may_be_short, left)):
        right = right.difference(spelled := _meant(word, seen.other))
        left = left - {word} if spelled else left
    for word in sorted(filter(_may_be_short, right)):
        left = left.difference(spelled := _meant(word, seen.one))
        right = right - {word} if spelled else right
    if len(left) < len(seen.left) or len(right) < len(seen.right):
        seen.left, seen.right = left, right
        seen.likeness = _likeness(seen)


def implied(word: str, card: Card) -> bool:
    """Whether a stem says something that goes without saying a word or kind."""
    return any(f" {by} " in card.text for by in _IMPLIED.get(word, ()))


def leftover(seen: Comparison) -> tuple[str, str]:
    """The telling words that only one of the items has, each side's in their order."""
    sides = (seen.one, seen.left), (seen.other, seen.right)
    first, second = (" ".join(dict.fromkeys(word for word in card.flow if word in only)) for card, only in sides)
    return first, second


def _likeness(seen: Comparison) -> float:
    """The share of the telling words in common, weak words and figures counting less."""
    one, other = seen.one, seen.other
    whole = one.mass + other.mass
    if not whole:
        return 1.0
    apart = (
        len(seen.left) + len(seen.right) + WEAK * len(one.weak ^ other.weak) + FIGURE * len(one.numbers ^ other.numbers)
    )
    return 1 - (apart + len(one.kinds ^ other.kinds) + len(one.schemes ^ other.schemes)) / whole


def _slots(flow: tuple[str, ...], only: Words) -> Iterator[tuple[str, str]]:
    """The words before and behind each run of words that only one of the items has."""
    at, padded = 1, ("", *flow, _END)
    while at < len(padded) - 1:
        start = at
        while padded[at] in only:
            at += 1
        if at > start:
            yield padded[start - 1], padded[at]
        at += 1


def _counted(card: Card) -> str:
    """The word behind “bao nhiêu” or “mấy”; “” without one."""
    found = _HOW_MANY.search(card.text)
    return found[1] if found else ""


def _title(card: Card) -> Words:
    """The first two words of the title of a law that stands without number and year: “Luật Lâm nghiệp”."""
    found = _TITLED.search(card.text) if "luật" in card.names or card.text.startswith(" luật ") else None
    return frozenset(found[1].split()) if found and found[1].split()[0] in card.names else frozenset()


def _may_be_short(word: str) -> bool:
    return _SHORTEST <= len(word) <= _LONGEST and word.isalpha() and not possible(word)


def _meant(short: str, card: Card) -> list[str]:
    """The words one after another that begin with the letters of a short form: “ATTP” for “an toàn thực phẩm”."""
    words = card.text.split()
    at = "".join([toneless(word)[0] for word in words]).find(toneless(short))
    return words[at : at + len(short)] if at >= 0 else []


def _bares(words: set[str]) -> set[str]:
    return {toneless(word) for word in words}


def _shared(flow: tuple[str, ...], other: tuple[str, ...]) -> int:
    held = set(other)
    return sum([word in held for word in flow])


def _told(seen: Comparison, step: Opcode) -> bool:
    """Whether two telling words that only one of the items has stand in one place."""
    left = set(seen.one.flow[step.src_start : step.src_end]) - set(seen.other.flow) - _PEOPLE
    right = set(seen.other.flow[step.dest_start : step.dest_end]) - set(seen.one.flow) - _PEOPLE
    if (left.isdisjoint(seen.left) and left <= seen.one.content) or (
        right.isdisjoint(seen.right) and right <= seen.other.content
    ):
        return False
    return not _in_two_parts(seen, step.src_start, step.dest_start)


def _in_two_parts(seen: Comparison, first: int, second: int) -> bool:
    """Whether a telling word of each, by its place, is who does it here and another part there: “do X”, “của Y”."""
    parts = {_leading(seen.one, first), _leading(seen.other, second)}
    return len(parts) > 1 and _AGENT in parts and "" not in parts


def _leading(card: Card, at: int) -> str:
    """The word before a telling word and its like that says which part it plays: “của”, “do”, “cho”."""
    before, found, _ = card.text.partition(f" {card.flow[at]} ")
    told = {*card.flow[at].split(), *card.flow}
    word = next((word for word in reversed(before.split()) if word not in told), "") if found else ""
    return word if word in _PARTS else ""
