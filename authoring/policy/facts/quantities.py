"""Facts of provisions: typed values with what they are said of, and the exact words."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace

from authoring.model.policies import Fact, Interval, Provision, Quantity
from authoring.policy.facts.kinds import kind_of
from authoring.policy.facts.phrases import phrase
from authoring.policy.facts.statements import Statement, statements
from authoring.text import Mention, mentions

_BASE = re.compile(
    r"(?:tính )?trên (?:số |mức )?(?P<base>(?:quỹ tiền lương|tiền lương|số tiền|thu nhập|mức|tổng|chi phí)[^,;.:]*?)"
    r"(?= (?:của|như|vào|quy định|hằng|hàng|trong|tại|và số ngày|theo)(?: |$)|[,;.:]|$)",
)
_SPLIT = re.compile(r",\s")


def quantities(provisions: Sequence[Provision]) -> tuple[Fact, ...]:
    """The typed facts of provisions in the order of the text; `quote` is an exact part of the provision's text.

    Types: rate, duration, deadline, threshold, age, amount, count; values are quantities or intervals.
    """
    return tuple(fact for statement in statements(provisions) for fact in _stated(statement))


def _stated(statement: Statement) -> Iterator[Fact]:
    found = mentions(statement.text)
    for at, mention in enumerate(found):
        fact = _fact(statement, mention, _reach(statement.text, found, at))
        if fact:
            yield fact


def _fact(statement: Statement, mention: Mention, reach: tuple[int, int]) -> Fact | None:
    text = statement.text
    before, said, after = text[: mention.start], text[mention.start : mention.end], text[mention.end :]
    kind = kind_of(mention.value, before, said, after, statement.counting)
    if kind is None:
        return None
    name, value = kind
    words = phrase(before, text[mention.end : reach[1]], statement.lead, statement.title)
    quote = text[reach[0] : reach[1]].strip(" ,;:\n")
    one = statement.provision
    value = _with_base(value, after, statement.lead)
    return Fact(one.document, one.path, name, words.subject, words.predicate, words.qualifiers, value, quote)


def _reach(text: str, found: Sequence[Mention], at: int) -> tuple[int, int]:
    """The stretch of a statement that belongs to one mention: cut at the comma between it and its neighbours."""
    start, end = 0, len(text)
    for other in found[:at]:
        cut = _SPLIT.search(text, other.end, found[at].start)
        start = cut.end() if cut else start
    for other in found[at + 1 :]:
        cuts = list(_SPLIT.finditer(text, found[at].end, other.start))
        if cuts:
            return start, cuts[0].start()
    return start, end


def _with_base(value: Quantity | Interval, after: str, lead: str) -> Quantity | Interval:
    """A rate without a base takes the one that is named behind it (“tính trên …”) or in the lead-in."""
    if not isinstance(value, Quantity) or not value.unit.startswith("%") or value.base:
        return value
    match = _BASE.search(after) or _BASE.search(lead)
    return replace(value, base=match["base"]) if match else value
