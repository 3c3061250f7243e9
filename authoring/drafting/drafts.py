"""Facts become draft items: a question in the law's own words, four values in order, the reason of each."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from decimal import Decimal

from authoring.drafting.asks import Ask, Place, ask
from authoring.drafting.choosing import Distractor, choose
from authoring.drafting.figures import UNITS
from authoring.drafting.ladders import Rung, ladder
from authoring.drafting.naming import continued, named
from authoring.model.items import Item, options
from authoring.model.policies import Fact, PolicyDocument, Provision
from authoring.text import fold, syllables

_LONGEST_STEM = 60
_LONGEST_TITLE = 18
_POSITIONS = 4
_VERB_LISTS = (
    "trách nhiệm",
    "quyền",
    "nghĩa vụ",
    "nhiệm vụ",
    "nguyên tắc",
    "nội dung",
    "thẩm quyền",
    "hành vi",
    "các hành vi",
)


@dataclass(frozen=True, slots=True)
class Draft:
    """A draft item, the fact it asks for, and for each distractor its letter and why someone could choose it."""

    item: Item
    fact: Fact
    reasons: tuple[tuple[str, str], ...]


def draft(document: PolicyDocument, facts: Sequence[Fact], provisions: Sequence[Provision]) -> tuple[Draft, ...]:
    """The drafts of rates and durations, in the order of their facts; none where no natural question can be made.

    Stems name the document with its number; options are four numbers with one unit, rising, the key's place going
    round as far as the document's values allow; the citation is `document:path`. The same input gives the same drafts.
    """
    name, rungs = named(document), ladder(provisions)
    places = {provision.path: provision for provision in provisions}
    made: dict[str, Draft] = {}
    for fact in facts if name else ():
        seed = len(made) + sum(map(ord, document.document))
        one = _drafted(fact, name, places, rungs, seed % _POSITIONS)
        if one and one.item.stem not in made:
            made[one.item.stem] = _numbered(one, [other.fact.path for other in made.values()])
    return tuple(made.values())


def _numbered(one: Draft, paths: Sequence[str]) -> Draft:
    """The draft with an id of its own where its provision gave drafts already."""
    before = paths.count(one.fact.path)
    return replace(one, item=replace(one.item, id=f"{one.item.id}-{before + 1}")) if before else one


def _drafted(fact: Fact, name: str, places: Mapping[str, Provision], rungs: Sequence[Rung], below: int) -> Draft | None:
    provision = places.get(fact.path)
    if provision is None or fact.type not in UNITS or fact.quote not in provision.text:
        return None
    place = _place(provision, places)
    asked = ask(fact, provision, place) if place else None
    stem = _stem(asked.text, name, place.title) if asked and place else ""
    beside = choose(asked, provision, rungs, below) if asked and stem else ()
    return _item(fact, provision, name, stem, asked, beside) if asked and beside else None


def _place(provision: Provision, places: Mapping[str, Provision]) -> Place | None:
    """Where a provision stands; None for a point without a text that leads to it, and for a list of duties."""
    above, _, last = provision.path.rpartition(".")
    parent, title = places.get(above), _title(provision, places)
    if parent and parent.text.rstrip().endswith(":"):
        beside = [one.text for path, one in places.items() if path.rpartition(".")[0] == above and one != provision]
        return Place(parent.text, tuple(beside), title)
    return Place("", (), title) if last[1:].isdigit() and not _lists_duties(provision, title) else None


def _title(provision: Provision, places: Mapping[str, Provision]) -> str:
    article = places.get(provision.path.partition(".")[0])
    return article.title if article else ""


def _lists_duties(provision: Provision, title: str) -> bool:
    """Whether the article lists duties or rights, whose clauses begin with the verb."""
    return continued(title).startswith(_VERB_LISTS) and "." in provision.path


def _stem(text: str, name: str, title: str) -> str:
    """The whole question; the article's title goes in where the sentence doesn't say it; “” where it grows too long."""
    said = set(fold(text).split())
    if set(fold(title).split()) <= said:
        stem = f"Theo {name}, {text}?"
    else:
        stem = f"Theo quy định về {continued(title)} tại {name}, {text}?"
    return "" if len(syllables(title)) > _LONGEST_TITLE or len(syllables(stem)) > _LONGEST_STEM else stem


def _item(fact: Fact, provision: Provision, name: str, stem: str, asked: Ask, beside: Sequence[Distractor]) -> Draft:
    numbers = sorted([asked.number, *(one.number for one in beside)])
    offered = options(*(_written(number, asked.unit) for number in numbers))
    key = offered[numbers.index(asked.number)].label
    why = {one.number: one.reason for one in beside}
    reasons = tuple(
        (option.label, why[number]) for option, number in zip(offered, numbers, strict=True) if number in why
    )
    quoted = ", ".join(f"“{quote}”" for quote in asked.quotes)
    item = Item(
        id=f"{fact.document}-{fact.path}",
        stem=stem,
        options=offered,
        key=key,
        citation=f"{fact.document}:{fact.path}",
        explanation=f"Theo {provision.label} của {name}: {quoted}.",
    )
    return Draft(item, fact, reasons)


def _written(number: Decimal, unit: str) -> str:
    """A number as laws write it: decimal comma, two digits before a unit of time."""
    figure = f"{number.normalize():f}".replace(".", ",")
    if unit == "%":
        return f"{figure}%"
    return f"{figure.zfill(2) if figure.isdigit() else figure} {unit}"
