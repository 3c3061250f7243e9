"""Rules that add for each further year: what base, step and cap of the law make of the length that a stem gives."""

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from fractions import Fraction

from authoring.checks.answers.asking import Ask
from authoring.checks.answers.corpus import Corpus
from authoring.checks.answers.fitting import fit
from authoring.checks.answers.ground import Ground
from authoring.checks.answers.pieces import Amount, found_amounts
from authoring.checks.answers.statements import Passage
from authoring.checks.answers.verdicts import Mark, Outcome, Standing, Verdict
from authoring.checks.answers.words import tokens
from authoring.checks.values import Value

_RULE = re.compile(r"sau đó,? cứ (?P<full>đóng đủ )?(?:(?:\w+ ){0,2}thêm )?(?P<each>mỗi năm|(?=\d))", re.IGNORECASE)
_AGAINST = re.compile(r"(?<!\w)tương ứng(?: với)?(?!\w)", re.IGNORECASE)
_YEAR = Fraction(12)
_ENOUGH = 0.3
_MEN, _WOMEN = frozenset(("nam", "ông", "anh", "chú")), frozenset(("nữ", "bà", "chị", "cô"))


@dataclass(frozen=True, slots=True)
class Steps:
    """`base` holds at the length `at`; each further `length` adds `step`, up to `cap`; `full` lengths alone count.

    `within` is the range of lengths for which the rule is made, where it names one; `counted` is the unit of lengths.
    """

    base: Fraction
    at: Fraction
    length: Fraction
    step: Fraction
    cap: Fraction | None
    full: bool
    unit: str
    within: Value | None = None
    counted: str = "tháng"

    def worked(self, given: Fraction) -> Fraction | None:
        """What it makes of a length; None where the rule isn't made for it or parts of a step are left over."""
        count, left = divmod(given - self.at, self.length)
        if count < 0 or (left and not self.full) or not _lies(given, self.within):
            return None
        made = self.base + count * self.step
        return made if self.cap is None else min(made, self.cap)


def judge_steps(key: str, asked: Ask, typed: Mapping[str, Value], ground: Ground, corpus: Corpus) -> Outcome | None:
    """The outcome of an item that gives a length and asks what the rule makes of it; None where no rule or two tell."""
    told = [(value.unit, value.low) for value in asked.scene if value.exact and value.low is not None]
    given = {unit: low for unit, low in told if [other for other, _ in told].count(unit) == 1}
    if not given or not typed:
        return None
    worked = _worked(asked, given, frozenset(value.unit for value in typed.values()), _near(ground, corpus), corpus)
    results = {result for result, *_ in worked}
    if len(results) != 1:
        return None
    right, passage, unit = worked[0]
    marks = {
        label: _mark(value.exact and value.low == right and _named(unit, value.unit), passage)
        for label, value in typed.items()
    }
    return Outcome(_verdict(key, marks), marks, deciding=_mark(True, passage))  # noqa: FBT003


def steps(text: str) -> Steps | None:
    """The rule that a sentence states; None where it states none in full."""
    found = _RULE.search(text)
    if found is None:
        return None
    before, after = found_amounts(text[: found.start()]), found_amounts(text[found.end() :])
    length = _YEAR if found["each"] else _exact(after.pop(0)) if after else None
    pair = before[-2:] if _AGAINST.search(text[: found.start()]) else before[-2:][::-1]
    if len(pair) != 2 or length is None or not after:
        return None
    value, count = (one.value for one in pair)
    step, at = _exact(after[0]), count.high
    if value.low is None or not value.exact or at is None or step is None or after[0].value.unit != value.unit:
        return None
    cap = next((one.value.high for one in after[1:] if one.value.unit == value.unit), None)
    ranges = [one.value for one in before[:-2] if one.value.unit == "tháng" and not one.value.exact]
    within = ranges[0] if ranges else None
    return Steps(value.low, at, length, step, cap, bool(found["full"]), value.unit, within, count.unit)


def _worked(
    asked: Ask, given: Mapping[str, Fraction], units: frozenset[str], passages: Iterable[Passage], corpus: Corpus
) -> list[tuple[Fraction, Passage, str]]:
    made = []
    for passage in passages:
        rule = steps(passage.text)
        if rule is None or rule.counted not in given or _other_sex(asked.text, passage.text):
            continue
        if not any(_named(rule.unit, unit) for unit in units):
            continue
        result = rule.worked(given[rule.counted])
        if result is not None and fit(asked, passage, corpus) >= _ENOUGH:
            made.append((result, passage, rule.unit))
    return made


def _named(unit: str, said: str) -> bool:
    """Whether an option names the unit of a rule, its base left out or not (“08 lần” of a multiple of the base pay)."""
    return unit == said or (bool(said) and unit.startswith(f"{said} "))


def _near(ground: Ground, corpus: Corpus) -> list[Passage]:
    """The passages of the clauses that hold what is cited."""
    clauses = {(document, ".".join(path.split(".")[:2])) for document, path in ground.cited}
    numbers = {number for spot in clauses for number in corpus.at.get(spot, ((), ()))[1]}
    return [corpus.passages[number] for number in sorted(numbers)]


def _other_sex(stem: str, said: str) -> bool:
    """Whether the stem speaks of a man and the law of women here, or the other way round."""
    ours, theirs = {*tokens(stem)}, {*tokens(said)}
    pairs = ((_MEN, _WOMEN), (_WOMEN, _MEN))
    return any(ours & one and not ours & other and theirs & other and not theirs & one for one, other in pairs)


def _mark(right: bool, passage: Passage) -> Mark:  # noqa: FBT001
    place, standing = passage.place, Standing.SUPPORTED if right else Standing.CONTRADICTED
    return Mark(standing, place.document, place.path, passage.span)


def _verdict(key: str, marks: Mapping[str, Mark]) -> Verdict:
    right = [label for label, mark in marks.items() if mark.standing is Standing.SUPPORTED]
    if key in right:
        return Verdict.CLEAR if len(right) == 1 else Verdict.SEVERAL_CORRECT
    return Verdict.KEY_NOT_SUPPORTED if right else Verdict.NONE_CORRECT


def _exact(one: Amount) -> Fraction | None:
    return one.value.low if one.value.exact else None


def _lies(given: Fraction, within: Value | None) -> bool:
    return within is None or within.meets(Value(within.unit, given, given, rest=within.rest))
