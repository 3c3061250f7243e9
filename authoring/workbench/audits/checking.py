"""Checking: what the rules say of one item while it is typed, of a bank, of a week's set."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache

from authoring import checks
from authoring.model.findings import Finding, Severity
from authoring.model.items import Item
from authoring.model.policies import Provision
from authoring.workbench.contest.library import cited, day_of
from authoring.workbench.contest.offices import Office

MANY = 50_000  # items whose findings are remembered while the program runs


@dataclass(slots=True)
class _Remembered:
    """The same text gives the same findings: a bank is looked at again and again, and changes item by item."""

    state: tuple[checks.Terms | None, dict[str, tuple[Item, str, tuple[Finding, ...]]]] = (None, {})

    def findings(self, item: Item, sentence: str, told: checks.Terms) -> tuple[Finding, ...]:
        if self.state[0] != told or len(self.state[1]) >= MANY:
            self.state = told, {}
        found = self.state[1]
        known = found.get(item.id)
        if known is None or known[:2] != (item, sentence):
            known = found[item.id] = (item, sentence, checks.inspect((item,), {item.id: sentence}, told))
        return known[2]


_REMEMBERED = _Remembered()


def findings(office: Office, items: Sequence[Item]) -> tuple[Finding, ...]:
    """The findings of the wording rules, each item beside the sentence that it cites; a dead citation is a finding."""
    said, told = cited(items, office.library), terms(office)
    found = [one for item in items for one in _REMEMBERED.findings(item, said.get(item.id, ""), told)]
    places = {item.id: number for number, item in enumerate(items)}
    return tuple(sorted((*found, *_dead(office, items)), key=lambda one: _order(places, one)))


def terms(office: Office) -> checks.Terms:
    """What the contest and its documents say to the rules: options, reference list, known words and short forms."""
    contest = office.bank.contest
    listed = contest.publishing.reference_documents
    known = words_of(tuple(source.provisions for source in office.sources))
    return checks.Terms(contest.form.options, listed, known=known, abbreviations=contest.abbreviations)


@lru_cache(maxsize=8)
def words_of(documents: tuple[tuple[Provision, ...], ...]) -> frozenset[str]:
    """The folded words of documents; gathering them takes longer than any rule."""
    return checks.vocabulary(text for provisions in documents for one in provisions for text in (one.title, one.text))


def blocking(office: Office, items: Sequence[Item]) -> tuple[Finding, ...]:
    """Those findings that stop an approval and a release."""
    return tuple(finding for finding in findings(office, items) if finding.severity is Severity.BLOCK)


def _dead(office: Office, items: Sequence[Item]) -> list[Finding]:
    found = []
    for item in items:
        said = office.library.remark(item.citation, day_of(item)) if item.citation else ""
        if said:
            place = (0, len(item.citation))
            found.append(Finding(item.id, "citation-unknown", "citation", place, Severity.BLOCK, said))
    return found


def _order(places: Mapping[str, int], finding: Finding) -> tuple[int, str, tuple[int, int], str]:
    return places[finding.item], finding.place, finding.span or (0, 0), finding.rule
