"""Options that are amounts, held against the amounts that the law states."""

import re
from collections.abc import Mapping

from authoring.checks.answers.amounts import SAME, agreement
from authoring.checks.answers.asking import Ask
from authoring.checks.answers.combining import spoken
from authoring.checks.answers.corpus import Corpus
from authoring.checks.answers.field import ENOUGH, NEAR, Field, Held, gather, leads
from authoring.checks.answers.ground import Ground
from authoring.checks.answers.statements import Statement
from authoring.checks.answers.verdicts import UNDECIDED, Mark, Outcome, Standing, Verdict
from authoring.checks.answers.words import tokens
from authoring.checks.relatives import Relative
from authoring.checks.values import Value
from authoring.model.items import Item

DATED, BETTER, VERSION, OF_KIN = 0.1, 0.15, 0.75, 0.5
_TOTAL = frozenset(("tổng", "cộng"))
_ADDED = re.compile(
    r"(?<!\w)(?:cứ (?:thêm|mỗi|đóng|một)|thêm mỗi|mỗi [^,;.]{0,30}(?:tăng|giảm|thêm)|(?:nghỉ|tăng|tính) thêm)(?!\w)",
    re.IGNORECASE,
)


def judge_amounts(item: Item, asked: Ask, typed: Mapping[str, Value], ground: Ground, corpus: Corpus) -> Outcome:
    """The verdict on an item whose options are amounts."""
    field = gather(asked, typed, ground, corpus)
    supported = {label: found[0] for label in typed if (found := _support(label, item.key, field))}
    marks = {option.label: _mark(option.label, field, supported) for option in item.options}
    verdict = _verdict(item, field, supported)
    if verdict is Verdict.CLEAR and field.other and _differs(item.key, field):
        verdict = Verdict.TIME_DEPENDENT
    missing, better = _missing(item.key, verdict, field), _better(item.key, verdict, field)
    deciding = _at(Standing.SUPPORTED, field.live[0].statement) if field.live else None
    if verdict is Verdict.CLEAR and item.key not in typed and deciding:
        marks[item.key] = deciding
    return Outcome(Verdict.NO_CITATION if better else verdict, marks, missing, better, deciding)


def _support(label: str, key: str, field: Field) -> list[Held]:
    """The live statements that name an option's amount; lying inside a bound counts beside a key that is the bound."""
    found = field.agreeing(label, field.live)
    same = [held for held in found if agreement(field.typed[label], held.statement, field.asked) == SAME]
    if same or label == key or key not in field.typed:
        return same
    keyed = (agreement(field.typed[key], held.statement, field.asked) for held in found)
    return found if SAME in keyed else []


def _verdict(item: Item, field: Field, supported: Mapping[str, Held]) -> Verdict:
    key = item.key
    if field.best < ENOUGH:
        return Verdict.UNKNOWN
    if _in_time(key, field, supported):
        return Verdict.TIME_DEPENDENT
    if key in supported:
        return _of_supported(key, field, supported)
    if _computed(field):
        return Verdict.UNKNOWN
    if supported:
        return Verdict.KEY_NOT_SUPPORTED
    none = any(spoken(item, option) is Relative.NONE for option in item.keyed)
    return Verdict.CLEAR if none else Verdict.NONE_CORRECT


def _in_time(key: str, field: Field, supported: Mapping[str, Held]) -> bool:
    """Whether the answer changes with a day that the stem doesn't give."""
    if field.asked.relative:
        return True
    if field.asked.when:
        return False
    near = [held for held in (*field.here, *field.rivals) if held.statement.when and held.fit >= field.best - DATED]
    close = [held for held in field.here if held.fit >= field.best - DATED]
    if any(not held.statement.when for held in field.agreeing(key, close)) and not any(
        h.statement.when for h in field.rivals
    ):
        return False
    dated = any(held.statement.when for held in (*field.live, *field.rivals))
    return dated and (key in supported or bool(field.agreeing(key, near)) or _computed(field))


def _of_supported(key: str, field: Field, supported: Mapping[str, Held]) -> Verdict:
    keyed = [held.statement for held in field.agreeing(key, field.live)]
    others = [label for label in supported if label != key]
    if any(held.statement in keyed for label in others for held in field.agreeing(label, field.live)):
        return Verdict.SEVERAL_CORRECT
    if others or _rivalled(key, field):
        return Verdict.QUALIFIER_MISSING
    if all(held.linked for held in field.agreeing(key, field.live)):
        return Verdict.UNKNOWN
    top = [held.statement for held in field.live if held.fit >= field.best - NEAR]
    return Verdict.CLEAR if any(one in keyed for one in top) else Verdict.NONE_CORRECT


def _rivalled(key: str, field: Field) -> bool:
    """Whether a statement elsewhere makes another option right, and not the key."""
    return any(field.agreeing(label, field.rivals) for label in field.typed if label != key)


def _differs(key: str, field: Field) -> bool:
    """Whether another version of the law answers otherwise."""
    top = field.other[0]
    near = [held for held in field.other if held.fit >= top.fit - DATED]
    told = [held for held in near if not any(leads(other, held) for other in near)]
    return top.fit >= max(ENOUGH, field.best * VERSION) and not field.agreeing(key, told)


def _computed(field: Field) -> bool:
    """Whether the law or the stem adds amounts up, which nothing here works out."""
    if _TOTAL & set(tokens(field.asked.text)):
        return True
    return any(_ADDED.search(corpus_text) for corpus_text in field.whole)


def _mark(label: str, field: Field, supported: Mapping[str, Held]) -> Mark:
    if label not in field.typed or field.best < ENOUGH:
        return UNDECIDED
    if label in supported:
        return _at(Standing.SUPPORTED, supported[label].statement)
    near = [held for held in (*field.here, *field.other, *field.out) if held.fit >= field.best * OF_KIN]
    elsewhere = field.agreeing(label, near)
    if elsewhere:
        return _at(Standing.ELSEWHERE, elsewhere[0].statement)
    return _at(Standing.CONTRADICTED, field.here[0].statement)


def _at(standing: Standing, statement: Statement) -> Mark:
    place = statement.passage.place
    return Mark(standing, place.document, place.path, statement.span)


def _missing(key: str, verdict: Verdict, field: Field) -> str:
    """The words of the law that hold for the key alone."""
    found = field.agreeing(key, field.live)
    if not found or verdict not in (Verdict.QUALIFIER_MISSING, Verdict.TIME_DEPENDENT):
        return ""
    passage = found[0].statement.passage
    return " ".join((passage.place.below or passage.text).split()).strip(" ;.,")


def _better(key: str, verdict: Verdict, field: Field) -> tuple[str, str] | None:
    """The place that answers the ask where the cited one doesn't."""
    if verdict not in (Verdict.UNKNOWN, Verdict.NONE_CORRECT, Verdict.KEY_NOT_SUPPORTED) or not field.out:
        return None
    if field.agreeing(key, field.here):
        return None
    top = field.out[0]
    fits = top.fit >= max(ENOUGH, field.best + BETTER)
    keyed = key in field.typed and agreement(field.typed[key], top.statement, field.asked) == SAME
    place = top.statement.passage.place
    return (place.document, place.path) if fits and keyed else None
