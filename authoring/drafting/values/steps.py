"""Rules of amounts that grow step by step: so much at a start, so much more for each further year, so much at most."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from decimal import Decimal

from authoring.drafting.amounts import numbers, with_unit
from authoring.drafting.ground import Ground
from authoring.drafting.sentences.passages import pieces
from authoring.drafting.sentences.references import spoken
from authoring.model.policies import Fact, Interval, Quantity

_NUMBER = r"\d+(?:,\d+)?"
_FORMS = (
    re.compile(
        rf"(?P<who>lao động (?:nam|nữ)) (?P<case>[^;]*?)bằng (?P<base>{_NUMBER})(?P<unit>%) (?P<of>[^,;]+?) tương ứng"
        rf" (?:với )?(?P<start>\d+) năm đóng bảo hiểm xã hội[,;] sau đó cứ thêm mỗi năm(?: đóng)? thì tính thêm"
        rf" (?P<step>{_NUMBER})%(?:[,;] mức tối đa bằng (?P<most>{_NUMBER})%)?",
        re.IGNORECASE,
    ),
    re.compile(
        rf"suy giảm (?P<start>\d+)% khả năng lao động thì được hưởng(?: bằng)? (?P<base>{_NUMBER})(?P<unit>%| lần)"
        rf" (?P<of>[^,;]+), sau đó cứ suy giảm thêm (?P<each>\d+)% thì được hưởng thêm (?P<step>{_NUMBER})(?:%| lần)",
        re.IGNORECASE,
    ),
    re.compile(
        r"cứ đóng đủ (?P<start>\d+) tháng đến đủ (?P<end>\d+) tháng thì được hưởng (?P<base>\d+)(?P<unit> tháng)"
        r" (?P<of>trợ cấp [^,;]+), sau đó,? cứ đóng đủ thêm (?P<each>\d+) tháng thì được hưởng thêm (?P<step>\d+) tháng"
        r" [^,;]*?tối đa không quá (?P<most>\d+) tháng",
        re.IGNORECASE,
    ),
)
_LIMIT = re.compile(r"đến dưới (?P<limit>\d+) năm")
PENSION, LOSS, BENEFIT = range(len(_FORMS))
_PARTS = ("base", "step", "most")


@dataclass(frozen=True, slots=True)
class Rule:
    """So much of something at a start, so much more for each step, at most so much.

    `form` says what the rule is about, `end` up to where the first amount stays, `limit` where the rule itself ends;
    `words` are the law's own.
    """

    form: int
    base: Decimal
    step: Decimal
    start: int
    unit: str
    of: str
    words: str
    who: str
    each: int
    end: int
    most: Decimal | None
    limit: int | None = None

    def amount(self, units: int) -> Decimal:
        """The amount for so many years, months or parts of a hundred."""
        counted = self.uncapped(units)
        return counted if self.most is None else min(counted, self.most)

    def uncapped(self, units: int) -> Decimal:
        """The same without looking at the most."""
        return self.base + (units - self.end) // self.each * self.step

    def written(self, amount: Decimal) -> str:
        """An amount with its unit."""
        return with_unit(amount, self.unit)


def rule_of(fact: Fact, ground: Ground) -> tuple[Rule, str] | None:
    """The rule that a fact's number is a part of, and which part; None where it is in no such rule."""
    value = numbers(fact.value) if isinstance(fact.value, Quantity | Interval) else ()
    for match, form in _matches(fact, ground):
        rule = _rule(match, form, fact.path, ground)
        said = match.groupdict()
        parts = [name for name in _PARTS if said.get(name) and value == (_decimal(said[name]),)]
        if rule and len(parts) == 1:
            return rule, parts[0]
    return None


def kin(fact: Fact, rule: Rule, ground: Ground) -> tuple[Rule, ...]:
    """The other rules of the same form in the article: taken for another person, they make a likely mistake."""
    article = fact.path.partition(".")[0]
    found = [
        _rule(match, form, one.path, ground)
        for one in ground.provisions
        if one.path.partition(".")[0] == article
        for form, pattern in enumerate(_FORMS)
        if form == rule.form
        for match in pattern.finditer(one.text)
    ]
    return tuple(one for one in found if one and one.words != rule.words)


def _matches(fact: Fact, ground: Ground) -> Iterator[tuple[re.Match[str], int]]:
    text = ground.places[fact.path].text if fact.path in ground.places else ""
    for start, end in pieces(text):
        if fact.quote in text[start:end] or text[start:end] in fact.quote:
            yield from (
                (match, form) for form, pattern in enumerate(_FORMS) for match in pattern.finditer(text[start:end])
            )


def _rule(match: re.Match[str], form: int, path: str, ground: Ground) -> Rule | None:
    of, said = spoken(match["of"], path, ground), match.groupdict()
    if not of:
        return None
    limit = _LIMIT.search(said.get("case") or "")
    return Rule(
        form,
        _decimal(match["base"]),
        _decimal(match["step"]),
        int(match["start"]),
        match["unit"].strip(),
        of,
        match.group(),
        (said.get("who") or "").casefold(),
        int(said.get("each") or 1),
        int(said.get("end") or match["start"]),
        _decimal(said["most"]) if said.get("most") else None,
        int(limit["limit"]) if limit else None,
    )


def _decimal(said: str) -> Decimal:
    return Decimal(said.replace(",", "."))
