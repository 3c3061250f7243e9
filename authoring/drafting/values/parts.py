"""Who pays which part of a contribution: “…, trong đó người sử dụng lao động đóng bao nhiêu phần?”."""

import re
from decimal import Decimal
from fractions import Fraction

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
    ("Một phần tư", 1, 4),
    ("Một phần ba", 1, 3),
    ("Một phần hai", 1, 2),
    ("Hai phần ba", 2, 3),
    ("Ba phần tư", 3, 4),
)
_WHY = "Là cách chia quen gặp khác; điều khoản được hỏi không chia mức đóng như vậy."
_OTHERS = "Là phần do bên kia đóng theo chính điều khoản được hỏi."


def part(fact: Fact, ground: Ground) -> tuple[Ask, ...]:
    """The question which part of a contribution the first of two payers bears; () where the clause shares none."""
    if not isinstance(fact.value, Quantity) or not fact.value.unit.startswith("phần "):
        return ()
    told = _PAID.search(ground.places[fact.path].text)
    keys = [one for one in _PARTS if told and one[0].casefold() == told["part"]]
    if told is None or not keys or keys[0][1] != fact.value.number:
        return ()
    (key, over, under), made = keys[0], list[Ask]()
    whole = next((one for one in ground.facts if one.path == fact.path and getattr(one.value, "unit", "") == "%"), None)
    for ask in (*grouped(whole, ground), *measure(whole, ground))[:1] if whole else ():
        said = _REST.sub("", ask.stem.rstrip("?")).replace(continued(asked(ask.key)), continued(ask.key))
        stem = f"{said}, trong đó {told['who']} đóng bao nhiêu phần?"
        choices = tuple(_choice(one, Fraction(over, under)) for one in _PARTS if one[0] != key)
        made.append(Ask(stem, key, choices, "rate-part", (told.group(),), Decimal(over) / under))
    return tuple(made)


def _choice(one: tuple[str, int, int], share: Fraction) -> Choice:
    name, over, under = one
    return Choice(name, _OTHERS if Fraction(over, under) + share == 1 else _WHY, Decimal(over) / under)
