"""Cases asked for by their amount: “… tối đa 20 ngày trong trường hợp nào sau đây?”, among the parallel cases."""

import re
from collections.abc import Iterable, Iterator, Sequence
from fractions import Fraction

from authoring.checks.answers.asking import Ask
from authoring.checks.answers.corpus import Corpus, Spot
from authoring.checks.answers.ground import Ground
from authoring.checks.answers.pieces import found_amounts
from authoring.checks.answers.verdicts import Mark, Outcome, Standing, Verdict
from authoring.checks.answers.words import terms, tokens
from authoring.checks.values import Value
from authoring.model.items import Item

_WHICH = re.compile(r"(?:trong|đối với|cho) trường hợp nào(?: sau đây| dưới đây)?\s*[?:.]*\s*$", re.IGNORECASE)
_PART = re.compile(r"[^;\n]+")
_COVERED = 0.5


def judge_cases(item: Item, asked: Ask, ground: Ground, corpus: Corpus) -> Outcome | None:
    """The outcome where every option is a case beside the cited one that says its own amount; None where one isn't."""
    if asked.exception or ground.versions or len(asked.given) != 1 or not _WHICH.search(item.stem):
        return None
    wanted = asked.given[0]
    lists = {(document, path.rpartition(".")[0]) for document, path in ground.cited if "." in path}
    for spot in sorted(lists):
        parts = [*_parts(spot, corpus)]
        marks = {one.label: _mark(one.text, wanted, parts) for one in item.options}
        known = {label: mark for label, mark in marks.items() if mark}
        right = {label for label, mark in known.items() if mark.standing is Standing.SUPPORTED}
        if len(known) == len(item.options) and len(right) == 1 and _is_asked(asked, known[min(right)], corpus):
            return Outcome(Verdict.CLEAR if right == {item.key} else Verdict.KEY_NOT_SUPPORTED, known)
    return None


def _parts(spot: Spot, corpus: Corpus) -> Iterator[tuple[Spot, int, str]]:
    """The parts between semicolons of what stands right below a place, with where each begins."""
    for (document, path), one in corpus.provisions.items():
        if (document, path.rpartition(".")[0]) == spot:
            for part in _PART.finditer(one.text):
                yield (document, path), part.start(), part.group()


def _mark(case: str, wanted: Value, parts: Sequence[tuple[Spot, int, str]]) -> Mark | None:
    """How a case stands to an amount by the one part that says it; None where none does, or says no such amount."""
    said = _run(tokens(case))
    holding = [one for one in parts if said in _run(tokens(one[2]))]
    if len(holding) != 1:
        return None
    (spot, start, text), own = holding[0], _ends(one.value for one in found_amounts(case))
    told = _ends(one.value for one in found_amounts(text) if one.value.unit == wanted.unit) - own
    if len(told) != 1:
        return None
    standing = Standing.SUPPORTED if told == _ends([wanted]) else Standing.CONTRADICTED
    return Mark(standing, *spot, (start, start + len(text)))


def _ends(values: Iterable[Value]) -> set[tuple[str, Fraction]]:
    return {(one.unit, end) for one in values for end in (one.low, one.high) if end is not None}


def _run(words: Sequence[str]) -> str:
    return f" {' '.join(words)} "


def _is_asked(asked: Ask, mark: Mark, corpus: Corpus) -> bool:
    """Whether most of what the stem says stands there, in what leads to it or in the title of its article."""
    steps = mark.path.split(".")
    spots = [(mark.document, ".".join(steps[: end + 1])) for end in range(len(steps))]
    places = [corpus.provisions[spot] for spot in spots if spot in corpus.provisions]
    known = terms(" ; ".join(f"{one.title} ; {one.text}" for one in places))
    whole = sum(corpus.weight(term) for term in asked.terms)
    return sum(corpus.weight(term) for term in asked.terms if term in known) >= _COVERED * whole
