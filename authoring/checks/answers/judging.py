"""Items judged against the law: what is asked is found, each option is held against what the law states."""

import re
from collections.abc import Mapping
from dataclasses import replace

from authoring.checks.answers.affirming import judge_whether
from authoring.checks.answers.amounts import days_alone, option_value
from authoring.checks.answers.asking import Ask, ask
from authoring.checks.answers.casing import judge_cases
from authoring.checks.answers.combining import spoken
from authoring.checks.answers.corpus import Corpus
from authoring.checks.answers.counting import judge_counts
from authoring.checks.answers.fitting import nearest
from authoring.checks.answers.ground import Ground, Spot
from authoring.checks.answers.likeness import alike
from authoring.checks.answers.measured import judge_amounts
from authoring.checks.answers.numbered import unrolled
from authoring.checks.answers.saying import sentence
from authoring.checks.answers.spelling import respelled
from authoring.checks.answers.supposing import plainly
from authoring.checks.answers.verdicts import UNDECIDED, Judgement, Outcome, Standing, Verdict
from authoring.checks.answers.worded import judge_words
from authoring.checks.answers.words import terms
from authoring.checks.values import Value
from authoring.model.items import Item

LIKELY = 5
_DAY_ASKED = re.compile(r"(?<!\w)ngày nào(?!\w)", re.IGNORECASE)
_SEARCHED = 40


def judge(item: Item, ground: Ground, corpus: Corpus) -> Judgement:
    """The judgement on one item; `clear` only where the law's own words hold the key and no other option.

    Without a cited place the five likeliest ones are offered, and the options are held against these.
    """
    asked = ask(item.stem)
    if ground.cited:
        outcome = _outcome(item, asked, ground, corpus)
        likely: tuple[Spot, ...] = (outcome.better,) if outcome.better else ()
    else:
        likely = _likely(item, asked, ground, corpus)
        found = _outcome(item, asked, Ground(likely, versions=ground.versions, apart=ground.apart), corpus)
        outcome = Outcome(Verdict.NO_CITATION, found.marks)
        likely = _ranked(likely, item.key, outcome)
    message = sentence(item, outcome, asked.relative, likely, corpus)
    return Judgement(item.id, outcome.verdict, outcome.marks, outcome.missing, message, likely)


def _outcome(item: Item, asked: Ask, ground: Ground, corpus: Corpus) -> Outcome:
    if len(item.keyed) != 1:
        return Outcome(Verdict.UNKNOWN, {option.label: UNDECIDED for option in item.options})
    listed = unrolled(item)
    if listed:
        return _of_numbers(item, *listed, ground, corpus)
    whether = judge_whether(item, ground, corpus) or judge_cases(item, asked, ground, corpus)
    if whether:
        return whether
    item = respelled(item, ground, corpus)
    typed = _typed(item, asked)
    found = judge_amounts(item, asked, typed, ground, corpus) if typed else judge_words(item, asked, ground, corpus)
    if found.verdict is Verdict.UNKNOWN:
        found = _worked_out(item, asked, ground, corpus) or found
    twin = any(alike(option.text, item.keyed[0].text) for option in item.distractors)
    return replace(found, verdict=Verdict.SEVERAL_CORRECT, missing="") if twin else found


def _worked_out(item: Item, asked: Ask, ground: Ground, corpus: Corpus) -> Outcome | None:
    """The outcome for sums of a supposed amount or for the number of a list's members; None where none are asked."""
    counted = judge_counts(item, asked, ground, corpus)
    for plain in plainly(item) if counted is None else ():
        told = ask(plain.stem)
        found = judge_amounts(plain, told, _typed(plain, told), ground, corpus)
        if any(mark.standing is Standing.SUPPORTED for mark in found.marks.values()):
            return found
    return counted


def _of_numbers(item: Item, parts: Item, sets: Mapping[str, frozenset[str]], ground: Ground, corpus: Corpus) -> Outcome:
    """The outcome where options name numbered statements: right is the option that names those that the law says."""
    marks = judge_words(parts, ask(parts.stem), ground, corpus).marks
    right = frozenset(label for label, mark in marks.items() if mark.standing is Standing.SUPPORTED)
    found = {
        label: replace(
            marks[min(named & right)], standing=Standing.SUPPORTED if named == right else Standing.CONTRADICTED
        )
        if named & right
        else UNDECIDED
        for label, named in sets.items()
    }
    if not right or right not in sets.values():
        return Outcome(Verdict.UNKNOWN, dict.fromkeys(found, UNDECIDED))
    return Outcome(Verdict.CLEAR if sets[item.key] == right else Verdict.KEY_NOT_SUPPORTED, found)


def _typed(item: Item, asked: Ask) -> dict[str, Value]:
    """The values of the options where the item is about amounts, else nothing."""
    own = [option for option in item.options if not spoken(item, option)]
    day = bool(_DAY_ASKED.search(item.stem)) or days_alone(option.text for option in own)
    values = {option.label: option_value(option.text, day_asked=day) for option in own}
    typed = {label: value for label, value in values.items() if value}
    plain = all(not value.rest for value in typed.values())
    if _otherwise_alike(typed):
        return {}
    keyed = item.key in typed or item.key not in values
    return typed if keyed and len(typed) * 2 >= len(item.options) and (plain or asked.measured) else {}


def _otherwise_alike(typed: Mapping[str, Value]) -> bool:
    """Whether options share their amount and differ in what they say besides (“ngày cuối của tháng đủ 72 tháng”)."""
    amounts = {(value.unit, value.low, value.high) for value in typed.values()}
    return len(amounts) < len(typed) and all(value.rest for value in typed.values()) and len(amounts) == 1


def _likely(item: Item, asked: Ask, ground: Ground, corpus: Corpus) -> tuple[Spot, ...]:
    """The five places that hold most of the pairs of syllables of stem and key."""
    words = asked.terms.keys() | terms(" ; ".join(option.text for option in item.keyed))
    pairs = [term for term in sorted(words) if " " in term or term[:1].isdigit()]
    places = (corpus.passages[number].place for number in nearest(pairs, corpus.said, corpus, _SEARCHED))
    spots = dict.fromkeys((one.document, one.path) for one in places if one.document not in ground.apart)
    return tuple(spots)[:LIKELY]


def _ranked(likely: tuple[Spot, ...], key: str, outcome: Outcome) -> tuple[Spot, ...]:
    """The places with that one first in which the key stands."""
    mark = outcome.marks.get(key, UNDECIDED)
    holds = (mark.document, mark.path) if mark.standing is Standing.SUPPORTED else None
    return tuple(dict.fromkeys((*([holds] if holds else ()), *likely)))[:LIKELY]
