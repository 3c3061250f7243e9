"""Amounts asked for in the law's own sentence: rates, sums, durations, deadlines, thresholds, ages, counts."""

import re
from dataclasses import replace

from authoring.drafting.amounts import COUNTED, asked, numbers, written
from authoring.drafting.asks import Ask
from authoring.drafting.ground import Ground
from authoring.drafting.naming import continued
from authoring.drafting.passages import Passage, mention_of, passage
from authoring.drafting.rivals import gives_itself, rivals
from authoring.drafting.stems import clipped, framed, shortened
from authoring.drafting.turns import CLOSE, OPEN
from authoring.model.policies import Fact, Provision
from authoring.text import mentions

TYPES = frozenset(("rate", "amount", "duration", "deadline", "threshold", "age", "count", "condition"))
_COLON = re.compile(rf": (?={OPEN})")
_IN_ROW = re.compile(rf"\d[\d.,]*(?:%| \w+)?(?:,| hoặc| và)? {OPEN}|{CLOSE}(?:,| hoặc| và) \d")
_IN_EXCEPTION = re.compile(rf"(?<!giảm )(?<!khấu )(?<!bù )(?:trừ|ngoại trừ|không bao gồm)(?!\w)[^;]*{OPEN}")
_MOST_ALIKE = 2
_COPIES = ("bản", "bộ", "liên")  # how many copies of a paper are sent is not worth asking


def measure(fact: Fact, ground: Ground) -> tuple[Ask, ...]:
    """The question of a fact's amount, the best wording first; () where the clause makes no natural one.

    A rate differs from one group of people to the next: there the words that several places share come last.
    """
    provision = ground.places.get(fact.path)
    wanted = mention_of(fact, provision.text) if provision else None
    if provision is None or wanted is None or not COUNTED.search(provision.text[wanted.start : wanted.end]):
        return ()
    asks: dict[str, Ask] = {}
    for plain in (False, True) if fact.type == "rate" else (True, False):
        found = passage(fact, wanted, provision, ground, plain=plain)
        asked_for = ask_of(found, fact, provision, ground) if found else None
        if asked_for:
            asks.setdefault(asked_for.stem, asked_for)
    return tuple(asks.values())


def ask_of(found: Passage, fact: Fact, provision: Provision, ground: Ground) -> Ask | None:
    """The question of a sentence with its value marked; None where it would be no natural one."""
    key = numbers(found.mention.value)
    if not key[0] or found.mention.value.unit.split(" ")[0] in _COPIES or gives_itself(found):
        return None
    text = written(found.value, found.mention.value.unit, key)
    whole = _COLON.sub(" ", found.text)
    found = replace(found, text=whole)
    asking = found.asking(continued(asked(found.value)))
    apart = ", sau đó" in asking.partition("bao nhiêu")[2]
    stem = framed(shortened(asking), fact, ground, hidden=text) if _askable(found) and not apart else ""
    if not stem:
        kept = clipped(asking) if not _row(found) else asking
        short = replace(found, text=kept.replace(continued(asked(found.value)), f"{OPEN}{found.value}{CLOSE}", 1))
        stem = framed(kept, fact, ground, hidden=text) if kept != asking and _askable(short) else ""
    kind = "range" if len(key) > 1 else "amount"
    beside = rivals(found, fact, provision, ground) if stem else ()
    return Ask(stem, text, beside, f"{fact.type}-{kind}", found.quotes, key[0]) if stem else None


def _askable(found: Passage) -> bool:
    """Whether the value is the one that a reader would look for: in no row of values and in no exception."""
    unit = found.mention.value.unit.split(" ")[0]
    alike = [one for one in mentions(found.asking("…")) if one.value.unit.split(" ")[0] == unit]
    return found.text.count(OPEN) == 1 and not _row(found) and len(alike) <= _MOST_ALIKE


def _row(found: Passage) -> bool:
    """Whether the value stands in a row of values or in an exception."""
    return bool(_IN_ROW.search(found.text) or _IN_EXCEPTION.search(found.text))
