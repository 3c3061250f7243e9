"""Options that are amounts, held against the amounts that the law states."""

import re
from collections.abc import Mapping
from dataclasses import replace
from fractions import Fraction

from authoring.checks.answers.amounts import SAME, agreement, comparable
from authoring.checks.answers.asking import Ask
from authoring.checks.answers.changing import DATED, apart_by_time, computed, in_time
from authoring.checks.answers.combining import spoken
from authoring.checks.answers.corpus import Corpus
from authoring.checks.answers.deriving import Derived, derived
from authoring.checks.answers.field import ENOUGH, NEAR, Field, Held, gather, leads
from authoring.checks.answers.fitting import unchosen
from authoring.checks.answers.ground import Ground
from authoring.checks.answers.lacking import dated, lacking
from authoring.checks.answers.pieces import found_amounts
from authoring.checks.answers.statements import Statement
from authoring.checks.answers.stepping import judge_steps
from authoring.checks.answers.verdicts import UNDECIDED, Mark, Outcome, Standing, Verdict
from authoring.checks.relatives import Relative
from authoring.checks.values import Value
from authoring.model.items import Item

_JOINTS = re.compile(r"(?:[\s,;]|(?<!\w)(?:và|hoặc|hay)(?!\w))*")
_EITHER = re.compile(r"(?<!\w)(?:hoặc|hay)(?!\w)")
_NEXT = 12  # code points behind an amount in which a list goes on (“06 tháng hoặc”)
BETTER, VERSION, OF_KIN, CITED = 0.15, 0.75, 0.5, 0.5


def judge_amounts(item: Item, asked: Ask, typed: Mapping[str, Value], ground: Ground, corpus: Corpus) -> Outcome:
    """The verdict on an item whose options are amounts."""
    worked = judge_steps(item.key, asked, typed, ground, corpus)
    if worked:
        return replace(worked, marks={**dict.fromkeys((one.label for one in item.options), UNDECIDED), **worked.marks})
    field = gather(asked, typed, ground, corpus)
    made = derived(field)
    if made:
        return _of_derived(item, field, made)
    odd = _of_exception(item, field) if asked.exception and len(typed) == len(item.options) else None
    if odd:
        return odd
    field = replace(field, untyped=tuple(one.text for one in item.options if one.label not in typed))
    supported = {label: found[0] for label in typed if (found := _support(label, item.key, field))}
    marks = {option.label: _mark(option.label, field, supported) for option in item.options}
    verdict = _verdict(item, field, supported)
    if verdict is Verdict.CLEAR and field.other and _differs(item.key, field):
        verdict = Verdict.TIME_DEPENDENT
    if verdict is Verdict.UNKNOWN and _of_another_time(item.key, field, ground):
        verdict = Verdict.TIME_DEPENDENT
    missing, better = _missing(item.key, verdict, field, corpus), _better(item.key, verdict, field)
    deciding = _at(Standing.SUPPORTED, field.live[0].statement) if field.live else None
    if verdict is Verdict.CLEAR and item.key not in typed and deciding:
        marks[item.key] = deciding
    return Outcome(Verdict.NO_CITATION if better else verdict, marks, missing, better, deciding)


def _of_exception(item: Item, field: Field) -> Outcome | None:
    """The outcome where the one amount is asked that the law doesn't state; None where it doesn't state all others."""
    stated = {label: found[0] for label in field.typed if (found := field.agreeing(label, field.live))}
    if field.best < ENOUGH or len(stated) < max(len(item.options) - 1, 2):
        return None
    marks = {
        label: _at(Standing.CONTRADICTED, stated[label].statement)
        if label in stated
        else _at(Standing.SUPPORTED, field.live[0].statement)
        for label in field.typed
    }
    if len(stated) == len(item.options):
        return Outcome(Verdict.NONE_CORRECT, marks)
    return Outcome(Verdict.KEY_NOT_SUPPORTED if item.key in stated else Verdict.CLEAR, marks)


def _of_another_time(key: str, field: Field, ground: Ground) -> bool:
    """Whether the place that is cited says the key in a version of another time, and nothing of the ask in this one."""
    if field.best >= ENOUGH:
        return False
    places = (held.statement.passage.place.at for held in field.agreeing(key, field.other) if held.fit >= CITED)
    return any(f"{at}.".startswith(f"{path}.") for at in places for _, path in ground.cited)


def _of_derived(item: Item, field: Field, made: Derived) -> Outcome:
    """The outcome where the answer isn't a number that the law states, but one that follows from it."""
    right = {label for label, value in field.typed.items() if made.value and _comes_to(value, made.value, field.asked)}
    marks = {
        one.label: _at(Standing.SUPPORTED if one.label in right else Standing.CONTRADICTED, made.base)
        if made.value and one.label in field.typed
        else UNDECIDED
        for one in item.options
    }
    if made.value is None:
        return Outcome(Verdict.UNKNOWN, marks)
    if item.key in right:
        verdict = Verdict.CLEAR if right == {item.key} else Verdict.SEVERAL_CORRECT
    else:
        verdict = Verdict.KEY_NOT_SUPPORTED if right else Verdict.NONE_CORRECT
    return Outcome(verdict, marks, deciding=_at(Standing.SUPPORTED, made.base))


def _comes_to(option: Value, made: Value, asked: Ask) -> bool:
    return option.exact and option.low == made.low and comparable(option, made, asked)


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
    if in_time(key, field, asked=key in supported):
        return Verdict.TIME_DEPENDENT
    if key in supported:
        return _of_supported(key, field, supported)
    return Verdict.UNKNOWN if computed(field) else _of_unsupported(item, field, supported)


def _of_unsupported(item: Item, field: Field, supported: Mapping[str, Held]) -> Verdict:
    if supported:
        return Verdict.KEY_NOT_SUPPORTED
    if apart_by_time(item.key, field):
        return Verdict.TIME_DEPENDENT
    if all(held.linked for held in field.live):
        return Verdict.UNKNOWN
    none = any(spoken(item, option) is Relative.NONE for option in item.keyed)
    return Verdict.CLEAR if none else Verdict.NONE_CORRECT


def _of_supported(key: str, field: Field, supported: Mapping[str, Held]) -> Verdict:
    keyed = [held.statement for held in field.agreeing(key, field.live)]
    others = [label for label in supported if label != key]
    if any(held.statement in keyed for label in others for held in field.agreeing(label, field.live)):
        return Verdict.SEVERAL_CORRECT
    if _worked_out(key, field) or any(_in_one_list(key, label, field) for label in others):
        return Verdict.SEVERAL_CORRECT
    if others or _rivalled(key, field) or _mixed(key, field):
        return Verdict.QUALIFIER_MISSING
    if all(held.linked for held in field.agreeing(key, field.live)):
        return Verdict.UNKNOWN
    top = [held.statement for held in field.live if held.fit >= field.best - NEAR]
    return Verdict.CLEAR if any(one in keyed for one in top) else Verdict.NONE_CORRECT


def _rivalled(key: str, field: Field) -> bool:
    """Whether a statement elsewhere makes another option right, and not the key."""
    return any(field.agreeing(label, field.rivals) for label in field.typed if label != key)


def _worked_out(key: str, field: Field) -> bool:
    """Whether another option is the key's share worked out: 40 % of a 4,5 % share of X is 1,8 % of X."""
    own = field.typed[key]
    told = (one.value for text in field.whole for one in found_amounts(text))
    stated = {one.low for one in told if one.exact and one.unit == "%"}
    shares = (one for one in field.typed.values() if one.rest and own.rest and one.rest != own.rest)
    return any(_part(own, share) == one.low for one in shares if one.unit == own.unit == "%" for share in stated)


def _in_one_list(key: str, label: str, field: Field) -> bool:
    """Whether two options' amounts stand in one list of amounts alone (“định kỳ 03 tháng, 06 tháng hoặc 12 tháng”)."""
    keyed, beside = ([held.statement for held in field.agreeing(one, field.live)] for one in (key, label))
    return any(_listed(first, second, field) for first in keyed for second in beside)


def _listed(first: Statement, second: Statement, field: Field) -> bool:
    place = first.passage.place
    if place != second.passage.place or first.passage.rest != second.passage.rest:
        return False
    one, other = sorted((first.span, second.span))
    text = field.texts[place.document, place.path]
    between = text[one[1] : other[0]]
    for amount in reversed(found_amounts(between)):
        between = between[: amount.start] + between[amount.end :]
    return bool(_JOINTS.fullmatch(between)) and bool(_EITHER.search(text[one[1] : other[1] + _NEXT]))


def _part(own: Value, share: Fraction | None) -> Fraction | None:
    return None if own.low is None or share is None else own.low * share / 100


def _mixed(key: str, field: Field) -> bool:
    """Whether the law answers in another kind of value too: a day written otherwise, a sum of money for others."""
    money, top = _money(field.typed[key]), field.live[0].statement.passage
    other = (label for label, value in field.typed.items() if _money(value) != money)
    stated = [held for label in other for held in field.agreeing(label, (*field.here, *field.out))]
    near = (held.statement.passage for held in stated if held.fit >= field.best / 2)
    return bool(field.unlike) or any(unchosen(field.asked, top, one) for one in near)


def _money(value: Value) -> bool:
    return value.unit.startswith("đồng")


def _differs(key: str, field: Field) -> bool:
    """Whether another version of the law answers otherwise."""
    top = field.other[0]
    near = [held for held in field.other if held.fit >= top.fit - DATED]
    told = [held for held in near if not any(leads(other, held) for other in near)]
    return top.fit >= max(ENOUGH, field.best * VERSION) and not field.agreeing(key, told)


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


def _missing(key: str, verdict: Verdict, field: Field, corpus: Corpus) -> str:
    """The words of the law that hold for the key alone."""
    found = field.agreeing(key, field.live)
    if not found or verdict not in (Verdict.QUALIFIER_MISSING, Verdict.TIME_DEPENDENT):
        return ""
    if verdict is Verdict.TIME_DEPENDENT:
        return dated(f"{found[0].statement.passage.text} ; {found[0].statement.passage.place.above}")
    others = [
        one for label in field.typed if label != key for one in field.agreeing(label, (*field.live, *field.rivals))
    ]
    apart = [one for one in (*others, *field.live, *field.other) if one.statement.value != found[0].statement.value]
    return lacking(field.asked.text, found[0].statement, apart[0].statement if apart else None, corpus)


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
