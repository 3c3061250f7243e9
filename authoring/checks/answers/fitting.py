"""How well a part of the law fits what is asked: the share of the ask's terms that it covers, weighed by rarity."""

import re
from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from functools import lru_cache
from heapq import nlargest

from authoring.checks.answers.asking import Ask
from authoring.checks.answers.corpus import Corpus
from authoring.checks.answers.statements import Passage, Statement
from authoring.checks.answers.words import PERSON, STOPS, terms, tokens
from authoring.checks.values import Value

_UNMET = 0.4
_SCENE = 4
_TELLING, _TOLD, _BESIDE, _SUBJECT = 0.22, 0.6, 0.8, 0.8
_COMPARED = re.compile(r"(?<!\w)(?:thấp|cao|ít|nhiều|lớn|nhỏ|dài) hơn(?!\w)", re.IGNORECASE)
NEGATORS = frozenset(("không", "chưa"))
_WITHOUT = re.compile(r"(?<!\w)không (?:có|thuộc)(?!\w)", re.IGNORECASE)
_DENIES = re.compile(r"(?<!\w)(?:chưa|không(?! quá| vượt quá| dưới| thấp hơn| ít hơn))(?!\w)", re.IGNORECASE)
_OR = "hay"
_NUMBER = re.compile(r"\d")
_LOSES = re.compile(r"(?<!\w)(?:mất|hết|không còn)(?: hết)? (?:giá trị|quyền|hiệu lực|tư cách)(?!\w)", re.IGNORECASE)
_COMPARED_ASKED = re.compile(
    r"(?<!\w)(?:thấp|cao|ít|nhiều|lớn|nhỏ|dài) hơn(?: tối đa)? (?:bao nhiêu|mấy)(?!\w)", re.IGNORECASE
)
_OF_CASE = re.compile(r"(?:trường hợp|riêng|nếu|từ đủ|dưới)(?!\w)", re.IGNORECASE)
CONTRASTS = (
    ("bắt buộc", "tự nguyện"),
    ("nội trú", "ngoại trú"),
    ("trong nước", "quốc tế"),
    ("hiệu lực", "áp dụng"),
    ("vợ", "chồng"),
)
_SEXES = ("nam", "nữ")
OTHER_END, NO_END, UNASKED, CASE = 0.5, 0.7, 0.92, 0.75


def fit(asked: Ask, passage: Passage, corpus: Corpus) -> float:
    """The share, from 0 to 1, of the ask's terms that the passage or the words above it hold."""
    total = reached = 0.0
    subject = corpus.subjects.get(passage.place.document, frozenset[str]())
    for term, share in asked.terms.items():
        weight = corpus.weight(term) * share
        total += weight
        shared = term in asked.base and term in passage.rest
        if shared or term in passage.own or term in passage.head:
            reached += weight
        elif term in passage.place.lead:
            reached += weight * (_BESIDE if term in passage.place.beside else 1.0)
        elif term in passage.told:
            reached += weight * _TOLD
        elif term in subject:
            reached += weight * _SUBJECT
    return reached / total if total else 0.0


def fit_statement(asked: Ask, statement: Statement, corpus: Corpus) -> float:
    """The same for a stated value: amounts of the scene count where a condition holds them, and so does its bound."""
    base = fit(asked, statement.passage, corpus)
    met = [1.0 if _met(value, statement) else _UNMET for value in asked.scene]
    met += [1.0 if statement.when and asked.when.meets(statement.when) else _UNMET] if asked.when else []
    return (base * _SCENE + sum(met)) / (_SCENE + len(met)) * _limit_fit(asked, statement) * _ungiven(asked, statement)


def excluded(asked: Ask, statement: Statement) -> bool:
    """Whether the stem itself says that this statement is not meant: another amount, another time, a denied term."""
    if asked.when and statement.when and not asked.when.meets(statement.when):
        return True
    if statement.value in asked.given or denies(asked, statement.passage) or _case_denied(asked, statement):
        return True
    return any(
        not any(_possible(value, statement.conditions) for value in several)
        for several in _by_condition(asked.scene, statement.conditions)
    )


def _by_condition(scene: Sequence[Value], conditions: Sequence[Value]) -> list[list[Value]]:
    """The amounts of a stem, each alone; those of a unit together where the law has one condition for several."""
    several = {
        unit: [value for value in scene if value.unit == unit]
        for unit in {value.unit for value in scene}
        if sum(one.unit == unit for one in conditions) == 1
    }
    return [*several.values(), *([value] for value in scene if value.unit not in several)]


def _case_denied(asked: Ask, statement: Statement) -> bool:
    """Whether a value holds for a case that denies what the stem affirms (“thai không bình thường”)."""
    said = statement.passage.text.strip()
    if not _OF_CASE.match(said):
        return False
    words = tokens(said[: statement.span[0] - statement.passage.span[0]])
    denied_ = {" ".join(words[at + 1 : at + 3]) for at, word in enumerate(words) if word == "không"}
    run = f" {' '.join(tokens(asked.text))} "
    return any(one in asked.terms and f" không {one} " not in run for one in denied_)


def denies(asked: Ask, passage: Passage) -> bool:
    """Whether the stem denies words that the passage is about, or the passage speaks of those without what it names."""
    around = passage.own | passage.head
    above = passage.place.lead if asked.exception else frozenset[str]()
    if asked.denied and asked.denied & around and not NEGATORS & (around | above):
        return True
    told = {pair for pair in asked.denied if _OR not in pair.split()}
    if told and told <= _case(passage.text):
        return True
    if asked.denied or asked.exception or not _WITHOUT.search(passage.text) or _LOSES.search(asked.text):
        return False
    words = [word for word in tokens(_from_without(passage.text))[2:] if word not in STOPS][:2]
    return len(words) > 1 and " ".join(words) in asked.terms


@lru_cache(maxsize=1 << 13)
def _case(said: str) -> frozenset[str]:
    """The terms of the case with which a part of the law begins, up to its first number; none where that denies."""
    case = _NUMBER.split(said.strip(), maxsplit=1)[0]
    return terms(case) if _OF_CASE.match(case) and not _DENIES.search(case) else frozenset()


def nearest(asked: Iterable[str], postings: Mapping[str, tuple[int, ...]], corpus: Corpus, most: int) -> list[int]:
    """The numbers of the statements or passages that hold the most of these terms; terms that tell little are left."""
    return best_of(reached(asked, postings, corpus), most)


def best_of(scores: Mapping[int, float], most: int) -> list[int]:
    """The numbers with the highest scores."""
    return [-number for _, number in nlargest(most, ((score, -number) for number, score in scores.items()))]


def reached(asked: Iterable[str], postings: Mapping[str, tuple[int, ...]], corpus: Corpus) -> dict[int, float]:
    """How much of these terms each statement or passage holds, by its number."""
    scores, least = defaultdict[int, float](float), corpus.usual * _TELLING
    for term in asked:
        weight = corpus.weight(term)
        for number in postings.get(term, ()) if weight >= least else ():
            scores[number] += weight
    return scores


def loss(asked: Ask, first: Passage, second: Passage, corpus: Corpus) -> float:
    """The share of the ask that the second passage leaves out beside the first; neighbours alone count for little.

    A pair of words is no loss where the second has both, apart from each other, unless the pair names a person.
    """
    total = sum(corpus.weight(term) * share for term, share in asked.terms.items())
    other = _held(asked, second) - _only_beside(first, second)
    gone = [
        term
        for term in lost(asked, first, second)
        if term.startswith(PERSON) or not all(word in other for word in term.split())
    ]
    return sum(corpus.weight(term) * asked.terms[term] for term in gone) / total if total else 0.0


def lost(asked: Ask, first: Passage, second: Passage) -> list[str]:
    """The terms of the ask that the first passage holds and the second doesn't."""
    one, other = _all(first), _held(asked, second) - _only_beside(first, second)
    names = second.own | second.head
    if any(term.startswith(PERSON) for term in second.own - first.own):
        other = frozenset(term for term in other if term in names or not term.startswith(PERSON))
    return [term for term in asked.terms if term in one and term not in other]


def _held(asked: Ask, passage: Passage) -> frozenset[str]:
    return _all(passage) | (asked.base & passage.rest)


def unchosen(asked: Ask, first: Passage, second: Passage) -> bool:
    """Whether two passages stand on either side of a contrast of the law of which the stem names neither side."""
    one, other = _said(first), _said(second)
    pairs = (pair for sides in CONTRASTS for pair in (sides, sides[::-1]))
    apart = (own in one and its in other and own not in other and its not in one for own, its in pairs)
    named = (own in asked.terms or its in asked.terms for sides in CONTRASTS for own, its in (sides, sides[::-1]))
    return any(differ and not told for differ, told in zip(apart, named, strict=True))


def chosen(asked: Ask, first: Passage, second: Passage) -> bool:
    """Whether the stem names that side of a contrast which the first passage names, and the second the other one."""
    pairs = (pair for sides in CONTRASTS for pair in (sides, sides[::-1]))
    told = [(own, its) for own, its in pairs if own in asked.terms and its not in asked.terms]
    told += [pair for pair in (_SEXES, _SEXES[::-1]) if pair[0] == asked.sex]
    return any(own in first.own and its in second.own - first.own for own, its in told if own not in second.own)


def _said(passage: Passage) -> frozenset[str]:
    """What a passage says without what it refers to."""
    return passage.own | passage.head | passage.place.lead


def _only_beside(first: Passage, second: Passage) -> frozenset[str]:
    """What the first passage says itself and the second has from another condition of its list alone."""
    return (first.own & second.place.beside) - second.own - second.head


def lacks_person(asked: Ask, first: Passage, second: Passage) -> bool:
    """Whether the stem names a kind of person whom the first passage names too, while the second names another."""
    mine, other = ({term for term in one.own if term.startswith(PERSON)} for one in (first, second))
    return bool(asked.terms.keys() & mine - second.own - second.head) and bool(other - mine)


def _all(passage: Passage) -> frozenset[str]:
    return passage.own | passage.head | passage.place.lead | passage.told


def _from_without(text: str) -> str:
    found = _WITHOUT.search(text)
    return text[found.start() :] if found else ""


def _limit_fit(asked: Ask, statement: Statement) -> float:
    side, value = statement.bound.rstrip("-"), statement.value
    if _COMPARED_ASKED.search(asked.text) and value.exact:
        return NO_END
    if not asked.limit:
        strict = side == statement.bound or (not value.exact and not _COMPARED.search(asked.text))
        return UNASKED if side and strict else 1.0
    if side == asked.limit or (value.low is not None and value.high is not None and not value.exact):
        return 1.0
    return OTHER_END if side else NO_END


def _ungiven(asked: Ask, statement: Statement) -> float:
    """Less than 1 where a case is meant (“trường hợp dưới 06 tháng, …”) of which the stem says nothing."""
    case = any(one.unit not in {value.unit for value in asked.scene} for one in statement.conditions)
    return CASE if case and _OF_CASE.match(statement.passage.text.strip()) else 1.0


def _met(value: Value, statement: Statement) -> bool:
    return value in statement.others or any(_holds(condition, value) for condition in statement.conditions)


def _possible(value: Value, conditions: tuple[Value, ...]) -> bool:
    same = [condition for condition in conditions if condition.unit == value.unit]
    return not same or any(_holds(condition, value) for condition in same)


def _holds(condition: Value, value: Value) -> bool:
    """Whether the two meet, whatever is said besides."""
    return alone(condition).meets(alone(value))


def alone(value: Value) -> Value:
    """An amount without what is said beside it."""
    return Value(value.unit, value.low, value.high, value.low_inclusive, value.high_inclusive)
