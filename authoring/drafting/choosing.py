"""Which values stand beside the key: true of another subject in the same document, or rungs that the document uses."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from decimal import Decimal

from authoring.drafting.asks import Ask
from authoring.drafting.ladders import Rung
from authoring.model.policies import Provision

WANTED = 3
_FAR = 5  # a value beyond a fifth or five times the key convinces nobody
_WHOLE = 100
_POINT = re.compile(r"(?P<article>d[^.]+)(?:\.k(?P<clause>[^.]+))?")


@dataclass(frozen=True, slots=True)
class Distractor:
    """A number beside the key and why someone could take it for right."""

    number: Decimal
    reason: str


def choose(ask: Ask, provision: Provision, rungs: Sequence[Rung], below: int) -> tuple[Distractor, ...]:
    """Three distractors in rising order, `below` of them under the key where the document has as many; () if it hasn't.

    First come values with the key's very unit, those of the same article before others, near before far; then numbers
    that the document has with a kindred unit. Nothing of the provision itself, of one that qualifies it, or of the
    question's own words.
    """
    found: dict[Decimal, Distractor] = {}
    for rung in sorted(_candidates(ask, provision, rungs), key=lambda rung: _rank(ask, provision, rung)):
        found.setdefault(rung.number, Distractor(rung.number, _reason(ask, provision, rung)))
    lower = [one for number, one in found.items() if number < ask.number]
    upper = [one for number, one in found.items() if number > ask.number]
    if len(found) < WANTED:
        return ()
    under = min(max(below, WANTED - len(upper)), len(lower), WANTED)
    return tuple(sorted(lower[:under] + upper[: WANTED - under], key=lambda one: one.number))


def _candidates(ask: Ask, provision: Provision, rungs: Sequence[Rung]) -> Iterator[Rung]:
    named = {Decimal(figure.replace(",", ".")) for figure in re.findall(r"\d+(?:,\d+)?", ask.text)}
    for rung in rungs:
        if rung.number in named or rung.number == ask.number or not _kindred(ask.unit, rung.unit):
            continue
        if (
            _plausible(ask, rung)
            and rung.provision.path != provision.path
            and not _qualifies(rung.provision, provision)
        ):
            yield rung


def _kindred(unit: str, other: str) -> bool:
    return unit.partition(" ")[0] == other.partition(" ")[0]


def _plausible(ask: Ask, rung: Rung) -> bool:
    if ask.unit == "%" and rung.number > _WHOLE >= ask.number:
        return False
    return 0 < rung.number <= ask.number * _FAR and rung.number * _FAR >= ask.number


def _qualifies(other: Provision, provision: Provision) -> bool:
    """Whether another provision names this one's clause, so that its value may be right in a special case."""
    place = _POINT.match(provision.path)
    if place is None or not place["clause"]:
        return False
    article = "này" if other.path.startswith(f"{place['article']}.") else place["article"][1:]
    return re.search(rf"khoản {place['clause']} Điều {article}\b", other.text) is not None


def _rank(ask: Ask, provision: Provision, rung: Rung) -> tuple[bool, bool, Decimal, Decimal]:
    away = max(rung.number / ask.number, ask.number / rung.number)
    return rung.unit != ask.unit, _article(rung.provision) != _article(provision), away, rung.number


def _reason(ask: Ask, provision: Provision, rung: Rung) -> str:
    if rung.unit != ask.unit:
        return (
            f"Con số quen trong văn bản ({rung.provision.label}, tính theo {rung.unit}), không phải của điều được hỏi."
        )
    if _article(rung.provision) == _article(provision):
        return f"Là mức ở {rung.provision.label}, cùng điều nhưng cho đối tượng hoặc trường hợp khác."
    return f"Là mức ở {rung.provision.label}, quy định về việc khác."


def _article(provision: Provision) -> str:
    return provision.path.partition(".")[0]
