"""Where the words of an option stand in the law: how many of them, how well the place fits the stem, what it denies."""

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace
from itertools import pairwise

from authoring.checks.answers.actors import HEADS, actors, names, stands_alone
from authoring.checks.answers.asking import Ask
from authoring.checks.answers.corpus import Corpus
from authoring.checks.answers.fitting import alone, denies, fit
from authoring.checks.answers.pieces import found_amounts
from authoring.checks.answers.statements import LOWER, UPPER, Passage
from authoring.checks.answers.windows import bounded, window
from authoring.checks.answers.words import SIGNS, STOPS, terms, tokens
from authoring.checks.negation import negations
from authoring.checks.prefixes import bare_option
from authoring.checks.values import Value
from authoring.model.findings import Span

COVERED, PARTLY, SHARED, WHOLE, FEW = 0.8, 0.5, 0.5, 0.8, 2
_HEAD, _SHORT = 12, 14
_BOUNDS = frozenset(("dưới", "trên", "đủ", "quá", "đa", "thiểu", "nhất", "hơn"))
_OF_CLAUSE = ("mà", "nếu", "khi", "và", "hoặc")
_OF_TOLD = (" mà", " nếu", " khi")
_ATTRIBUTE = re.compile(r" (?:đủ|còn)(?!\w)", re.IGNORECASE)
_REFUSED = re.compile(r"(?<!\w)(?:bị từ chối|mất (?:giá trị|quyền)|hết giá trị|bị loại trừ)(?!\w)", re.IGNORECASE)
_EXCEPTION = re.compile(r"(?<!\w)(?:ngoại trừ|trừ)(?!\w)(?! đi(?!\w))[^;.]*", re.IGNORECASE)
_BARE = frozenset(("không", "có", "đúng", "sai"))


@dataclass(frozen=True, slots=True)
class Found:
    """A passage that holds words of an option: how many, how well it fits the stem, whether it says the opposite.

    `whole` is a passage that says little besides, as a member of a list does; `seen` is the passage as it was held
    against the stem, `outdone` says that another place answers the stem better, `left` that the passage excepts what
    the option says (“…, trừ …”).
    """

    passage: Passage
    cover: float
    fit: float
    opposed: bool
    exact: bool
    begins: bool
    strict: bool
    whole: bool = False
    seen: Passage | None = None
    outdone: bool = False
    left: bool = False


def look(option: str, asked: Ask, passages: Sequence[Passage], corpus: Corpus) -> list[Found]:
    """The passages that hold at least half of an option's words, the best first."""
    text = bare_option(option)
    wanted, named, numbers = terms(text), actors(text), _numbers(text)
    if not wanted - _BARE:
        return []
    values = [each.value for each in found_amounts(text) if each.value.exact and text[each.start].isdigit()]
    single = len(values) == 1 == sum(word[:1].isdigit() for word in tokens(text))
    figures = frozenset(term for term in wanted if {*term.split()} & {*_numbers(text), "%"})
    wanted_alone = {term for term in wanted if " " not in term}
    found = []
    for one in passages:
        held = single and _lies_in(values, one.text)
        if _of_other_time(asked, one) or _of_other_amounts(asked, one):
            continue
        cover = _cover(wanted - figures if held else wanted, asked, one, corpus)
        if cover < PARTLY or denies(asked, one):
            continue
        said = _said(one, corpus)
        there = numbers <= {*tokens(said), *tokens(asked.text)} or held
        exact = cover >= COVERED and there and names(said, named) and _right_end(text, asked, one)
        exact = (
            exact
            and _fills(text, asked, one)
            and (len(wanted) > _SHORT or wanted_alone - (figures if held else frozenset()) <= _reach(one))
        )
        left = left_out(wanted, one)
        begins = _begins(text, one)
        defined = replace(one, own=terms(_behind(text, one.text))) if asked.named and begins else one
        found.append(
            Found(
                one,
                cover,
                fit(asked, defined, corpus),
                left or _opposed(text, asked, one, corpus),
                exact,
                begins,
                _verbatim(text, one, asked, corpus),
                exact and sum(map(corpus.weight, wanted & one.own)) >= WHOLE * sum(map(corpus.weight, one.own)),
                defined,
                left=left,
            )
        )
    return sorted(found, key=lambda held: (-held.exact, -held.fit, -held.cover))


def _of_other_time(asked: Ask, passage: Passage) -> bool:
    """Whether a sentence speaks of days among which the one of the stem is not."""
    said = window(passage.text) if asked.when else None
    return said is not None and asked.when is not None and bounded(passage.text) and not asked.when.meets(said)


def _of_other_amounts(asked: Ask, passage: Passage) -> bool:
    """Whether a sentence speaks of those of another age than the stem tells."""
    given = [one for one in asked.scene if one.exact and "tuổi" in one.unit]
    bounds = [one.value for one in found_amounts(passage.text) if not one.value.exact] if given else []
    for value in given:
        same = [bound for bound in bounds if bound.unit == value.unit]
        if same and not any(alone(bound).meets(alone(value)) for bound in same):
            return True
    return False


def left_out(words: frozenset[str], passage: Passage) -> bool:
    """Whether a passage says some of these words only of what it excepts, and of that all that it says of them."""
    kept = _EXCEPTION.sub(" ", passage.text)
    alone = words - terms(kept) - passage.place.lead
    return len(alone) >= FEW and alone <= excepted(passage)


def excepted(passage: Passage) -> frozenset[str]:
    """The terms that a passage says only of what it excepts (“…, trừ …”)."""
    parts = _EXCEPTION.findall(passage.text)
    return terms(" ; ".join(parts)) - terms(_EXCEPTION.sub(" ", passage.text)) if parts else frozenset()


def _reach(passage: Passage) -> frozenset[str]:
    """All terms of a passage and of what stands above it."""
    return passage.own | passage.place.lead


def _behind(option: str, said: str) -> str:
    """What a definition says behind the term that it defines."""
    at = said.casefold().find(option.casefold())
    return said[at + len(option) :] if at >= 0 else said


def _begins(option: str, passage: Passage) -> bool:
    """Whether a passage begins with the option, as a definition begins with its term."""
    said, words = (" ".join(word for word in tokens(text) if word not in SIGNS) for text in (passage.text, option))
    return said.startswith(f"{words} ")


def _verbatim(option: str, passage: Passage, asked: Ask, corpus: Corpus) -> bool:
    """Whether an option's words stand in the law as they are: neighbours together, each number with its unit."""
    words = tokens(option)
    pairs = {*pairwise(tokens(_said(passage, corpus))), *pairwise(tokens(asked.text))}
    kept = [pair in pairs or bool(SIGNS & {*pair}) for pair in pairwise(words)]
    telling = [word not in STOPS and word not in SIGNS for word in words]
    if not all(known or not (telling[at] and telling[at + 1]) for at, known in enumerate(kept)):
        return False
    return all(_stands(at, words, kept) for at, tells in enumerate(telling) if tells)


def _stands(at: int, words: Sequence[str], kept: Sequence[bool]) -> bool:
    """Whether a word has a neighbour of its in the law; a number the word before that makes it a bound."""
    before, behind = kept[at - 1 : at] if at else [], kept[at : at + 1]
    if words[at][:1].isdigit() and at and words[at - 1] in _BOUNDS and not all(before):
        return False
    return not (before or behind) or any((*before, *behind))


def _said(passage: Passage, corpus: Corpus) -> str:
    """A passage with the lead-ins and titles above it."""
    place = passage.place
    return f"{corpus.titles.get((place.document, place.at), '')} ; {place.above} ; {passage.text}"


def _cover(wanted: frozenset[str], asked: Ask, passage: Passage, corpus: Corpus) -> float:
    """The share of an option's terms in the passage; or above it, where the passage itself is what the stem names."""
    total = sum(map(corpus.weight, wanted))
    own = sum(corpus.weight(term) for term in wanted if term in passage.own)
    if not total or passage.text.rstrip().endswith(":"):
        return own / total if total else 0.0
    named = len(passage.own & asked.terms.keys()) >= SHARED * len(passage.own)
    above = sum(corpus.weight(term) for term in wanted if term in passage.place.lead) if named else 0.0
    return max(own, above) / total


def _lies_in(values: Sequence[Value], said: str) -> bool:
    """Whether every amount of an option lies in a range that a sentence states (“10%” in “thấp hơn 15%”)."""
    ranges = [one.value for one in found_amounts(said) if not one.value.exact]
    return all(any(each.unit == value.unit and alone(each).meets(alone(value)) for each in ranges) for value in values)


def _numbers(text: str) -> set[str]:
    return {word for word in tokens(text) if word[:1].isdigit()}


def _right_end(option: str, asked: Ask, passage: Passage) -> bool:
    """Whether the option doesn't stand behind “cao nhất” where the stem asks for the least, or the other way round."""
    other = LOWER if asked.limit == "max" else UPPER
    at = passage.text.casefold().find(bare_option(option).casefold())
    if not asked.limit or at < 0:
        return True
    before = passage.text[:at]
    own = UPPER if asked.limit == "max" else LOWER
    last = [max((match.end() for match in form.finditer(before)), default=-1) for form in (own, other)]
    return last[0] >= last[1]


def _opposed(option: str, asked: Ask, passage: Passage, corpus: Corpus) -> bool:
    """Whether the passage denies what the stem affirms, or the other way round; what an option denies is its own."""
    place = passage.place
    title = corpus.titles.get((place.document, place.at), "")
    above = any(_main(text) for text in (place.above, title))
    ours = bool(_denials(asked.text)) or bool(_REFUSED.search(asked.text))
    return ours != (above or _denied_before(option, passage.text) or (ours and bool(_denials(passage.text))))


def _main(text: str) -> bool:
    """Whether a lead-in or title itself denies, not a clause of it (“… mà không thuộc …”), nor who is meant by it."""
    return any(not text[:start].rstrip().endswith(_OF_CLAUSE) for start, _ in _denials(text))


def _denials(text: str) -> list[Span]:
    """The negations of a text but those of a case that it tells (“mà chưa được cấp”, “không đủ điều kiện”)."""
    return [
        (start, end)
        for start, end in negations(text)
        if not text[:start].rstrip().endswith(_OF_TOLD) and not _ATTRIBUTE.match(text[end:])
    ]


def _denied_before(option: str, text: str) -> bool:
    """Whether a negation at the head of a sentence stands before the option's words in it."""
    at = _where(option, text)
    return any(end <= at and len(tokens(text[:end])) <= _HEAD for _, end in _denials(text))


def _where(option: str, text: str) -> int:
    """Where the option's words stand in a text, at least its first two; -1 where they don't."""
    words, said = option.split(), text.casefold()
    for length in range(len(words), min(len(words), 2) - 1, -1):
        at = said.find(" ".join(words[:length]).casefold())
        if at >= 0:
            return at
    return -1


def _fills(option: str, asked: Ask, passage: Passage) -> bool:
    """Whether the option stands where the law names who does what the stem asks, no other body between."""
    said, words = f" {' '.join(tokens(passage.text))} ", " ".join(tokens(option))
    inside = [run for run in actors(passage.text) if words in run]
    if inside and asked.does and not any(run.startswith(words) for run in inside):
        return False
    if words.split()[0] in HEADS and not stands_alone(words, said, asks_who=bool(asked.does)):
        return False
    does = next((verb for verb in asked.does if f" {verb} " in said), "")
    at = said.find(f" {words} ")
    if not does or at < 0 or (said[:at].endswith(" là") and f" {does} " in said[:at]):
        return True
    ends = said.find(f" {does} ", at + len(words))
    joined = at == 0 and said[:ends].endswith(" và")
    return ends >= 0 and (joined or not actors(said[at + len(words) + 1 : ends]))
