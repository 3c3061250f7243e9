"""Facts become draft items: a question in the law's own words, four options, the reason of each distractor."""

import json
from collections.abc import Callable, Collection, Iterator, Sequence
from dataclasses import dataclass, replace
from decimal import Decimal
from types import MappingProxyType
from zlib import crc32

from authoring.drafting.asks import Ask, Choice
from authoring.drafting.bodies.duties import duty
from authoring.drafting.bodies.holders import hold
from authoring.drafting.bodies.offices import decide
from authoring.drafting.bodies.payers import pay
from authoring.drafting.bodies.powers import empower
from authoring.drafting.bodies.proposals import propose
from authoring.drafting.ground import Abroad, Ground, ground
from authoring.drafting.lists.belonging import belong
from authoring.drafting.lists.members import member
from authoring.drafting.rivals import WANTED, chosen
from authoring.drafting.sentences.turns import AMENDING
from authoring.drafting.terms import define
from authoring.drafting.values.applied import applied
from authoring.drafting.values.bases import base
from authoring.drafting.values.cases import in_case
from authoring.drafting.values.days import day
from authoring.drafting.values.limits import limit
from authoring.drafting.values.moments import moment
from authoring.drafting.values.parts import part
from authoring.drafting.values.pensions import step_by_step
from authoring.drafting.values.periods import period
from authoring.drafting.values.roundings import rounding
from authoring.drafting.values.scenarios import scenario
from authoring.drafting.values.statements import state
from authoring.model.items import Item, options
from authoring.model.policies import Fact, PolicyDocument, Provision

_POSITIONS = 4
_TEMPLATES: tuple[Callable[[Fact, Ground], tuple[Ask, ...]], ...] = (
    step_by_step,
    state,
    in_case,
    period,
    scenario,
    base,
    part,
    applied,
    define,
    moment,
    decide,
    empower,
    propose,
    pay,
    day,
    member,
    hold,
    belong,
    rounding,
    limit,
    duty,
)


@dataclass(frozen=True, slots=True)
class Draft:
    """A draft item, the fact it asks for, and for each distractor its letter and why someone could choose it.

    `template` names the form of the question; `ask` is the question before its options were chosen.
    """

    item: Item
    fact: Fact
    reasons: tuple[tuple[str, str], ...]
    template: str = ""
    ask: Ask | None = None


def draft(
    document: PolicyDocument,
    facts: Sequence[Fact],
    provisions: Sequence[Provision],
    older: Sequence[Fact] = (),
    whole: Sequence[Fact] = (),
    abroad: Abroad = (),
) -> tuple[Draft, ...]:
    """The drafts of facts in their order; none where no natural question can be made.

    `whole` are all facts of the document where `facts` are only some, so that lists and terms find their neighbours;
    `older` are the facts of the version before, whose values are good distractors; `abroad` are other documents whose
    places this one names. Stems name the document with its number; amounts stand in rising order, other keys go round
    the places; the citation is `document:path`. The same input gives the same drafts, and each stem comes once.
    """
    prepared = ground(document, provisions, whole or facts, older, abroad)
    made: dict[str, Draft] = {}
    paths: dict[str, int] = {}
    for fact in facts if prepared.name else ():
        for one in drafted(fact, prepared):
            if one.item.stem not in made:
                number = paths[fact.path] = paths.get(fact.path, 0) + 1
                named = replace(one.item, id=f"{one.item.id}-{number}") if number > 1 else one.item
                made[one.item.stem] = replace(one, item=named)
    return tuple(made.values())


def drafted(fact: Fact, prepared: Ground) -> Iterator[Draft]:
    """Every draft that one fact gives."""
    return (one for ask in asks(fact, prepared) if (one := laid_out(ask, fact, prepared)))


def asks(fact: Fact, prepared: Ground) -> Iterator[Ask]:
    """Every question of one fact, whether or not enough can stand beside its key; none of what amends another law."""
    if fact.path in prepared.places and not amends(fact.path, prepared):
        for template in _TEMPLATES:
            yield from template(fact, prepared)


def amends(path: str, prepared: Ground) -> bool:
    """Whether a place holds the words of another law that it changes."""
    steps = path.split(".")
    above = [prepared.places.get(".".join(steps[: end + 1])) for end in range(len(steps))]
    return any((one.title or one.text).startswith(AMENDING) for one in above if one)


def redrafted(draft: Draft, prepared: Ground, unwanted: Collection[str]) -> Draft | None:
    """The same question with other distractors in place of some texts; None where there aren't enough."""
    if draft.ask is None:
        return None
    choices = tuple(choice for choice in draft.ask.choices if choice.text not in unwanted)
    one = laid_out(replace(draft.ask, choices=choices), draft.fact, prepared)
    return replace(one, item=replace(one.item, id=draft.item.id)) if one else None


def laid_out(ask: Ask, fact: Fact, prepared: Ground) -> Draft | None:
    """A question with its four options: amounts and days rising, others with the key's place taken from the stem."""
    seed = crc32(ask.stem.encode()) % _POSITIONS
    beside = chosen(ask.choices, ask.rank, seed) if ask.rank is not None else ask.choices[:WANTED]
    if len(beside) < WANTED:
        return None
    right = Choice(ask.key, "", ask.rank)
    in_turn = [*beside[:seed], right, *beside[seed:]]
    laid = in_turn if ask.rank is None else sorted(in_turn, key=_rank)
    offered = options(*(one.text for one in laid))
    reasons = tuple((offered[at].label, one.reason) for at, one in enumerate(laid) if one is not right)
    item = _item(ask, fact, prepared, offered[laid.index(right)].label)
    extra = {**item.extra} | {f"reason {letter}": reason for letter, reason in reasons}
    return Draft(replace(item, options=offered, extra=MappingProxyType(extra)), fact, reasons, ask.template, ask)


def _rank(choice: Choice) -> Decimal:
    return choice.rank or Decimal()


def _item(ask: Ask, fact: Fact, prepared: Ground, key: str) -> Item:
    quoted = ", ".join(f"“{quote}”" for quote in ask.quotes)
    label = prepared.places[fact.path].label
    explanation = f"Theo {label} của {prepared.name}: {quoted}."
    extra = {
        "provision": fact.path,
        "quote": fact.quote,
        "fact": json.dumps([fact.type, fact.subject, fact.predicate, *fact.qualifiers], ensure_ascii=False),
        "template": ask.template,
        "topic": prepared.topic(fact.path),
    }
    return Item(
        id=f"{fact.document}-{fact.path}",
        stem=ask.stem,
        options=(),
        key=key,
        citation=f"{fact.document}:{fact.path}",
        explanation=f"{explanation} {ask.note}".strip(),
        extra=MappingProxyType(extra),
    )
