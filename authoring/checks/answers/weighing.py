"""Two places of the law side by side: which of them says more of what is asked, by the words that tell."""

import re
from collections.abc import Collection
from functools import lru_cache

from authoring.checks.answers.asking import Ask, named_places
from authoring.checks.answers.corpus import Corpus
from authoring.checks.answers.pieces import found_amounts
from authoring.checks.answers.statements import Passage
from authoring.checks.answers.words import PERSON, STOPS, terms, tokens
from authoring.checks.values import Value

TELLING, PARALLEL, LITTLE = 0.03, 0.5, 3
_PASSED = frozenset(("về", "của"))
_CASE = re.compile(
    r"(?:đối với |riêng )?trường hợp (?P<case>[^,;:.]+?)(?= thì |[,;:.]|$)|riêng (?P<own>[^,;:.]+)", re.IGNORECASE
)
_WHOM = re.compile(r"(?:đối với|dành cho|cho) ([^,;:.()]{4,80}?)(?=\s*(?:[,;:.()]|$))", re.IGNORECASE)
_OPENED_FOR = re.compile(
    r"(?:riêng )?đối với (?!trường hợp)(?P<whom>[^,;:.]+?)(?= (?:thì|được|do|thực hiện|bằng|phải) |[,;:]|$)",
    re.IGNORECASE,
)
_IN_FORCE = re.compile(r"(?<!\w)hiệu lực(?: thi hành)?(?!\w)(?: (?:kể )?từ| vào|[ ?:.]*$)", re.IGNORECASE)
_HOLDS = re.compile(r"(?:\w+ ){1,3}này (?:bắt đầu )?có hiệu lực(?!\w)", re.IGNORECASE)
_LABEL = re.compile(r"(?P<label>[^,;:.()]{4,90}): *\d")
Words = frozenset[str]


def share(asked: Ask, said: Collection[str], corpus: Corpus) -> float:
    """The share of the ask, from 0 to 1, that these terms hold, weighed by rarity."""
    total = sum(corpus.weight(term) * part for term, part in asked.terms.items())
    held = sum(corpus.weight(term) * part for term, part in asked.terms.items() if term in said)
    return held / total if total else 0.0


def parallel(asked: Ask, first: Words, second: Words, corpus: Corpus) -> bool:
    """Whether each says much of the ask, so that neither leans on what stands above it."""
    return min(share(asked, first, corpus), share(asked, second, corpus)) >= PARALLEL


def says_more(
    asked: Ask, said: tuple[Words, Words], second: Passage, corpus: Corpus, echoed: Words = frozenset()
) -> bool:
    """Whether the first words hold telling terms of the ask that the second lack, and hardly the other way round.

    `echoed` are terms that tell nothing, because an option brings them in.
    """
    first, other = said
    gone = [term for term in first - other - echoed if term in asked.terms]
    gone = [term for term in gone if not _joined(term, other) or _replaced(term, asked, second)]
    gone = [term for term in gone if not _by_chance(term, asked, first)]
    more, less = share(asked, gone, corpus), share(asked, other - first - echoed, corpus)
    return more >= TELLING and less * LITTLE <= more


def of_case(asked: Ask, passage: Passage) -> bool:
    """Whether a passage begins with a case of which the stem says little."""
    case = _case(passage)
    return bool(case) and 2 * len(case & asked.terms.keys()) < len(case)


def of_narrower_case(asked: Ask, first: Passage, second: Passage) -> bool:
    """Whether the stem gives the whole case of the first passage, and not the whole of the second's."""
    mine, other = _case(first), _case(second)
    return bool(mine and other) and mine <= asked.terms.keys() and not other <= asked.terms.keys()


def misses_place(asked: Ask, first: Passage, second: Passage) -> bool:
    """Whether the stem names an article that the first passage names too, and the second doesn't."""
    named = asked.places & named_places(first.text)
    return bool(named - named_places(second.text))


def misses_bound(asked: Ask, first: Passage, second: Passage) -> bool:
    """Whether the stem tells a range (“dưới 50%”) that the first passage speaks of, and the second of another one."""
    ranges = {one for one in asked.scene if not one.exact and one.unit}
    told = ranges & _ranges(first)
    return any(one not in _ranges(second) and _same_unit(one, _ranges(second)) for one in told)


def _ranges(passage: Passage) -> frozenset[Value]:
    return _told_ranges(f"{passage.place.above} ; {passage.text}")


@lru_cache(maxsize=1 << 12)
def _told_ranges(text: str) -> frozenset[Value]:
    return frozenset(one.value for one in found_amounts(text) if not one.value.exact)


def _same_unit(value: Value, among: frozenset[Value]) -> bool:
    return any(one.unit == value.unit for one in among)


def of_document(asked: Ask, first: Passage, second: Passage) -> bool:
    """Whether the stem asks from when a document holds, and the first passage alone says that of itself."""
    whole = bool(_IN_FORCE.search(asked.text)) and not asked.places
    return whole and bool(_HOLDS.match(first.text.strip())) and not _HOLDS.match(second.text.strip())


def labelled(asked: Ask, first: Passage, second: Passage) -> bool:
    """Whether the stem names the whole label of a line (“Lương hưu: 20 ngày”), and of the other's only a part."""
    mine, other = (_LABEL.match(one.text.strip()) for one in (first, second))
    if mine is None or other is None:
        return False
    said = {*tokens(asked.text)}
    return {*filter(_tells, tokens(mine["label"]))} <= said < said | {*filter(_tells, tokens(other["label"]))}


def beats(asked: Ask, first: Passage, second: Passage) -> bool:
    """Whether the stem means the first passage, by the article, the range or the whole of the case that it gives."""
    rules = misses_place, misses_bound, of_narrower_case, labelled, of_document
    return any(rule(asked, first, second) for rule in rules)


def whom(asked: Ask, first: Passage, second: Passage) -> bool:
    """Whether the stem names word for word for whom the first passage speaks, and not for whom the second does."""
    said = f" {' '.join(tokens(asked.text))} "
    mine, other = ([" ".join(tokens(found)) for found in _WHOM.findall(one.text)] for one in (first, second))
    return any(f" {one} " in said for one in mine) and bool(other) and not any(f" {one} " in said for one in other)


def _case(passage: Passage) -> Words:
    found = _CASE.match(passage.text.strip()) or _CASE.match(passage.place.above.strip())
    return terms(found["case"] or found["own"]) if found else frozenset()


def opened_for(asked: Ask, first: Passage, second: Passage) -> bool:
    """Whether of two sentences of a provision the first alone opens for whom the stem names (“Đối với A, …”).

    Or the second alone opens for someone of whom the stem and the first say nothing.
    """
    if (first.place.document, first.place.path) != (second.place.document, second.place.path):
        return False
    mine, other = _opening(first), _opening(second)
    if mine:
        return mine <= asked.terms.keys() and not mine <= second.own
    strange = {term for term in other if " " not in term} - asked.terms.keys()
    return bool(strange) and not strange & first.own


def _opening(passage: Passage) -> Words:
    found = _OPENED_FOR.match(passage.text.strip())
    return terms(found["whom"]) if found else frozenset()


def contrasted(asked: Ask, first: Passage, second: Passage) -> bool:
    """Whether two sentences run as the stem does up to a word, and only the first goes on with the stem's own."""
    mine, other = (_steps(one.text) for one in (first, second))
    said = {*tokens(second.text), *second.head}
    shared = (two for two, word in _steps(asked.text) if (two, word) in mine and word not in said)
    return any(two in {start for start, _ in other} for two in shared)


@lru_cache(maxsize=1 << 12)
def _steps(text: str) -> frozenset[tuple[tuple[str, str], str]]:
    """Every two telling words that stand together in a text, with the one that follows them or a “về” behind them."""
    words = [word for word in tokens(text) if word not in _PASSED]
    threes = zip(words, words[1:], words[2:], strict=False)
    return frozenset(((one, two), three) for one, two, three in threes if all(map(_tells, (one, two, three))))


def _tells(word: str) -> bool:
    return word.isalpha() and word not in STOPS


def _joined(term: str, said: Words) -> bool:
    """Whether a pair is no loss, because both its words are said, only apart from each other."""
    return " " in term and all(word in said for word in term.split() if word != PERSON)


def _by_chance(term: str, asked: Ask, said: Words) -> bool:
    """Whether a syllable stands in other pairs here than in the stem (“bắt đầu”, “lần đầu”)."""
    ours, theirs = ({pair for pair in those if " " in pair and term in pair.split()} for those in (asked.terms, said))
    return " " not in term and bool(ours and theirs) and not ours & theirs


def _replaced(term: str, asked: Ask, passage: Passage) -> bool:
    """Whether something else stands where the stem has the second word of a pair (“nhà đầu tư”, “nhà thầu”)."""
    first = term.partition(" ")[0]
    before = [pair for pair in asked.terms if pair.endswith(f" {first}")]
    behind = [pair for pair in passage.own if pair.startswith(f"{first} ")]
    return bool(behind) and any(pair in passage.own for pair in before)
