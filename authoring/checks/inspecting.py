"""The linter of items: every check run over items, pairs and sets, and the pages that explain the rules."""

from collections.abc import Iterable, Iterator, Mapping
from importlib.resources import files
from types import MappingProxyType

from authoring.checks import wording
from authoring.checks.balance.guessing import guesser_score
from authoring.checks.balance.positions import key_positions
from authoring.checks.pairs.comparing import compare
from authoring.checks.terms import Terms
from authoring.model.findings import Check, Finding, Measure, Pair
from authoring.model.items import Item
from authoring.text.abbreviations import Own

CHECKS: tuple[Check, ...] = wording.CHECKS

_PLACES = ("stem", "A", "B", "C", "D", "E", "F", "G", "H", "explanation", "citation", "item")
_NOTHING: Mapping[str, str] = MappingProxyType({})
_TERMS = Terms()


def inspect(items: Iterable[Item], cited: Mapping[str, str] = _NOTHING, terms: Terms = _TERMS) -> tuple[Finding, ...]:
    """Every finding on the items, in their order, then by place, span and rule.

    `cited` maps an item's id to the sentence that it cites, where that is known; `terms` is what the contest says. The
    same items give the same findings; no text makes a check fail.
    """
    rules = wording.checks(terms)
    said = ((item, cited.get(item.id, "")) for item in items)
    return tuple(finding for item, sentence in said for finding in sorted(_findings(item, sentence, rules), key=_order))


def pairs(items: Iterable[Item], abbreviations: Own = ()) -> tuple[Pair, ...]:
    """The related pairs of items (identical, duplicate, variant, contradiction, cue, distinct), in the items' order.

    `abbreviations` are the contest's own short forms.
    """
    return compare(items, abbreviations)


def balance(items: Iterable[Item]) -> tuple[Measure, ...]:
    """What a set of items in its order gives away: the guesser's score, then the key positions and runs."""
    held = tuple(items)
    return (guesser_score(held), *key_positions(held))


def help_page(rule: str) -> str:
    """The Vietnamese page of a rule (Markdown): its title, why, wrong and right examples; KeyError where none is."""
    if rule not in {check.rule for check in CHECKS}:
        raise KeyError(rule)
    page = files(wording) / f"{rule.replace('-', '_')}.md"
    return page.read_text(encoding="utf-8")


def title(rule: str) -> str:
    """The Vietnamese name of a rule, the first line of its page; KeyError where there is no such rule."""
    return help_page(rule).splitlines()[0].removeprefix("# ")


def _findings(item: Item, cited: str, rules: tuple[Check, ...]) -> Iterator[Finding]:
    for check in rules:
        for remark in check.run(item, cited):
            severity = remark.severity or check.severity
            yield Finding(item.id, check.rule, remark.place, remark.span, severity, remark.message, remark.fix)


def _order(finding: Finding) -> tuple[int, tuple[int, int], str]:
    return _PLACES.index(finding.place), finding.span or (-1, -1), finding.rule
