"""In which case an amount holds: the parallel cases of one article stand beside each other."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from authoring.drafting.asks import Ask, Choice
from authoring.drafting.ground import Ground
from authoring.drafting.naming import begun, continued
from authoring.drafting.sentences.joining import bare
from authoring.drafting.sentences.references import pointing, refers
from authoring.drafting.sentences.stems import framed
from authoring.drafting.sentences.turns import CLOSE, OPEN
from authoring.drafting.values.measures import TYPES, measured
from authoring.model.policies import Fact
from authoring.text import fold, syllables

_BEHIND = re.compile(r"(?P<of>[^,;]*?),? (?P<link>nếu|khi|đối với|cho) (?P<case>[^;]+)$")
_BEFORE = re.compile(
    r"(?P<lead>(?:.*?, )?)(?P<link>trường hợp|nếu|khi) (?P<case>.+?),? thì (?P<then>[^,;]*)$", re.IGNORECASE
)
_ASKED = {"đối với": "đối với trường hợp nào sau đây", "cho": "cho trường hợp nào sau đây"}
_IN_CASE = "trong trường hợp nào sau đây"
_LONGEST, _SHORTEST = 40, 3
_WANTED = 3


@dataclass(frozen=True, slots=True)
class Case:
    """A case, the amount that holds in it, and the sentence of both without the case; `ask` asks for the amount."""

    told: str
    value: str
    frame: str
    link: str
    fact: Fact
    ask: Ask


def in_case(fact: Fact, ground: Ground) -> tuple[Ask, ...]:
    """The case asked for by its amount, where the article has three other cases with other amounts; else ()."""
    mine = _case(fact, ground) if fact.type in TYPES else None
    if mine is None:
        return ()
    rivals: dict[str, Case] = {}
    for one in _parallel(fact, ground):
        if (one.frame, one.link) == (mine.frame, mine.link) and fold(one.told) != fold(mine.told):
            rivals.setdefault(fold(one.told), one)
    right = {fold(one.told) for one in rivals.values() if fold(one.value) == fold(mine.value)}
    others = [one for told, one in rivals.items() if told not in right]
    stem = framed(mine.frame.replace("…", mine.value), fact, ground)
    if len(others) < _WANTED or not stem:
        return ()
    choices = tuple(
        Choice(begun(one.told), f"Trường hợp này là {one.value} ({where}).", proof=one.ask, of=one.fact)
        for one in others
        for where in (ground.places[one.fact.path].label,)
    )
    return (Ask(stem, begun(mine.told), choices, f"{fact.type}-case", mine.ask.quotes, basis=mine.ask),)


def _parallel(fact: Fact, ground: Ground) -> Iterator[Case]:
    article = fact.path.partition(".")[0]
    for one in ground.facts:
        beside = one is not fact and one.type == fact.type and one.path.partition(".")[0] == article
        if beside and (case := _case(one, ground)):
            yield case


def _case(fact: Fact, ground: Ground) -> Case | None:
    """The case of a fact's amount, told apart from its sentence; None where the sentence has no case of its own."""
    for ask, found in measured(fact, ground):
        before, after = found.text.partition(OPEN)[0], found.text.partition(CLOSE)[2]
        behind = _BEHIND.fullmatch(after)
        if behind and len(syllables(behind["case"])) >= _SHORTEST:
            link = behind["link"]
            frame = f"{before}…{behind['of']} {_ASKED.get(link, _IN_CASE)}"
            case = behind["case"]
        elif ahead := _BEFORE.fullmatch(before):
            link, case = ahead["link"].casefold(), ahead["case"]
            frame = f"{ahead['lead']}{ahead['then']}…{after} {_IN_CASE}"
        else:
            continue
        whole = not bare(frame) and not frame.startswith("…")
        if whole and not refers(case) and not pointing(case) and len(syllables(case)) <= _LONGEST:
            return Case(case, found.value, continued(frame), link, fact, ask)
    return None
