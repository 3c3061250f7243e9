"""Who pays which part of a contribution: “…, trong đó người sử dụng lao động đóng bao nhiêu phần?”."""

import re
from decimal import Decimal

from authoring.drafting.amounts import asked
from authoring.drafting.asks import Ask, Choice
from authoring.drafting.ground import Ground
from authoring.drafting.naming import continued
from authoring.drafting.values.groups import grouped
from authoring.drafting.values.measures import measure
from authoring.model.policies import Fact, Quantity

_PAID = re.compile(r"trong đó (?P<who>[^,;.\d]+?) đóng (?P<part>\w+ phần \w+) và [^,;.\d]+? đóng \w+ phần \w+")
_REST = re.compile(r", trong đó .*")
_PARTS = (
    ("Một phần tư", Decimal("0.25")),
    ("Một phần ba", Decimal(1) / 3),
    ("Một phần hai", Decimal("0.5")),
    ("Hai phần ba", Decimal(2) / 3),
    ("Ba phần tư", Decimal("0.75")),
)
_WHY = "Là cách chia quen gặp khác; điều khoản được hỏi không chia mức đóng như vậy."
_NUMBERS = {"một": 1, "hai": 2, "ba": 3}
_EQUAL = Decimal("0.001")
_OTHERS = "Là phần do bên kia đóng theo chính điều khoản được hỏi."


def part(fact: Fact, ground: Ground) -> tuple[Ask, ...]:
    """The question which part of a contribution the first of two payers bears; () where the clause shares none."""
    if not isinstance(fact.value, Quantity) or not fact.value.unit.startswith("phần "):
        return ()
    told = _PAID.search(ground.places[fact.path].text)
    keys = [(name, rank) for name, rank in _PARTS if told and name.casefold() == told["part"]]
    if told is None or not keys or _NUMBERS.get(told["part"].split()[0]) != fact.value.number:
        return ()
    (key, share), made = keys[0], list[Ask]()
    whole = next((one for one in ground.facts if one.path == fact.path and getattr(one.value, "unit", "") == "%"), None)
    for ask in (*grouped(whole, ground), *measure(whole, ground))[:1] if whole else ():
        said = _REST.sub("", ask.stem.rstrip("?")).replace(continued(asked(ask.key)), continued(ask.key))
        stem = f"{said}, trong đó {told['who']} đóng bao nhiêu phần?"
        choices = tuple(_choice(name, rank, share) for name, rank in _PARTS if name != key)
        made.append(Ask(stem, key, choices, "rate-part", (told.group(),), share))
    return tuple(made)


def _choice(name: str, rank: Decimal, share: Decimal) -> Choice:
    return Choice(name, _OTHERS if abs(rank + share - 1) < _EQUAL else _WHY, rank)
