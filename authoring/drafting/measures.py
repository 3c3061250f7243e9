"""Amounts asked for in the law's own sentence: rates, sums, durations, deadlines, thresholds, ages, counts."""

import re

from authoring.drafting.amounts import asked, numbers, written
from authoring.drafting.asks import Ask
from authoring.drafting.ground import Ground
from authoring.drafting.naming import continued
from authoring.drafting.passages import Passage, mention_of, passage
from authoring.drafting.rivals import rivals
from authoring.drafting.stems import framed, shortened
from authoring.drafting.turns import CLOSE, OPEN
from authoring.model.policies import Fact, Provision
from authoring.text import mentions

TYPES = frozenset(("rate", "amount", "duration", "deadline", "threshold", "age", "count", "condition"))
_DIGIT = re.compile(r"\d")
_IN_ROW = re.compile(rf"\d[\d.,]*(?:%| \w+)?(?:,| hoặc| và)? {OPEN}|{CLOSE}(?:,| hoặc| và) \d")
_IN_EXCEPTION = re.compile(rf"(?:trừ|ngoại trừ|không bao gồm)(?!\w)[^;]*{OPEN}")
_MOST_ALIKE = 2


def measure(fact: Fact, ground: Ground) -> tuple[Ask, ...]:
    """The question of a fact's amount; () where the clause makes no natural one.

    A rate differs from one group of people to the next, so its reference stays where the question isn't too long.
    """
    provision = ground.places.get(fact.path)
    wanted = mention_of(fact, provision.text) if provision else None
    if provision is None or wanted is None or not _DIGIT.search(provision.text[wanted.start : wanted.end]):
        return ()
    for plain in (False, True) if fact.type == "rate" else (True,):
        found = passage(fact, wanted, provision, ground, plain=plain)
        asked_for = ask_of(found, fact, provision, ground) if found else None
        if asked_for:
            return (asked_for,)
    return ()


def ask_of(found: Passage, fact: Fact, provision: Provision, ground: Ground) -> Ask | None:
    """The question of a sentence with its value marked; None where it would be no natural one."""
    key = numbers(found.mention.value)
    if not _askable(found) or not key[0]:
        return None
    text = written(found.value, found.mention.value.unit, key)
    stem = framed(shortened(found.asking(continued(asked(found.value)))), fact, ground, hidden=text)
    kind = "range" if len(key) > 1 else "amount"
    beside = rivals(found, fact, provision, ground) if stem else ()
    return Ask(stem, text, beside, f"{fact.type}-{kind}", found.quotes, key[0]) if stem else None


def _askable(found: Passage) -> bool:
    """Whether the value is the one that a reader would look for: in no row of values and in no exception."""
    unit = found.mention.value.unit.split(" ")[0]
    alike = [one for one in mentions(found.asking("…")) if one.value.unit.split(" ")[0] == unit]
    unfit = _IN_ROW.search(found.text) or _IN_EXCEPTION.search(found.text)
    return found.text.count(OPEN) == 1 and not unfit and len(alike) <= _MOST_ALIKE
