"""Advice: what the rules, the bank and the law say of the item that is being written; derived anew, written nowhere."""

from collections import Counter
from dataclasses import dataclass, field, replace
from datetime import date

from authoring import checks, drafting
from authoring.model.findings import Finding, Pair, Severity
from authoring.model.items import Item
from authoring.model.policies import Provision
from authoring.workbench.checking import findings
from authoring.workbench.evidence import Evidence, evidence
from authoring.workbench.library import day_of
from authoring.workbench.writing import Writing

COMPLETENESS = frozenset({"options-count", "key-invalid", "stem-open"})
NEEDED = ("citation", "topic", "difficulty", "valid_on")
WORST = ("contradiction", "identical", "duplicate", "cue", "variant")
UNSAVED = "-"  # stands for the id of an item that has none yet

Drafts = tuple[drafting.Draft, ...]


@dataclass(slots=True)
class Advice:
    """What can be said of a session's item; the dear answers are kept until the item changes."""

    session: Writing
    found: tuple[Item, tuple[Finding, ...]] | None = None
    near: tuple[object, tuple[tuple[Pair, Item], ...]] | None = None
    index: tuple[tuple[str, ...], checks.PairIndex] | None = None
    drafted: dict[str, dict[str, Drafts]] = field(default_factory=dict)

    def findings(self) -> tuple[Finding, ...]:
        """The rules' findings, worst first; those of completeness only where their field has been left."""
        item, left = self.session.item, self.session.left
        if not any(text for place, text in item.texts().items() if place != "citation"):
            return ()
        options = {option.label for option in item.options}

        def waits(finding: Finding) -> bool:
            fields = options if finding.place == "item" else {finding.place}
            return finding.rule in COMPLETENESS and not fields <= left | {"explanation"}

        order = list(Severity)
        return tuple(sorted((f for f in self._found() if not waits(f)), key=lambda f: order.index(f.severity)))

    def why_not(self) -> tuple[str, tuple[str, ...]]:
        """Why the item can't be sent yet: locked, clash, missing, day, blocks (“”: it can), and the details of it."""
        session = self.session
        if session.locked or session.clash:
            return ("locked" if session.locked else "clash"), ()
        texts = {place: text for place, text in session.item.texts().items() if place != "explanation"}
        texts |= {"key": session.item.key} | {name: str(getattr(session.item, name)) for name in NEEDED}
        missing = tuple(place for place, text in texts.items() if not text.strip())
        if missing:
            return "missing", missing
        if not _is_day(session.item.valid_on):
            return "day", (session.item.valid_on,)
        blocks = sum(finding.severity is Severity.BLOCK for finding in self._found())
        return ("blocks", (str(blocks),)) if blocks else ("", ())

    def twins(self) -> tuple[tuple[Pair, Item], ...]:
        """Items of the bank that clash with the open one or can't share its week, each with its text, worst first."""
        item = replace(self.session.item, id=self.session.item.id or UNSAVED)
        if not item.stem.strip():
            return ()
        revisions = [entry.revision for entry in self.session.office.bank.items()]
        digests = tuple(one.sha256 for one in revisions)
        if self.index is None or self.index[0] != digests:
            self.index = digests, checks.PairIndex(one.item for one in revisions)
        key = item, digests
        if self.near is None or self.near[0] != key:
            others = {one.item.id: one.item for one in revisions}
            found = [pair for pair in self.index[1].near(item) if pair.apart]
            found.sort(key=lambda pair: WORST.index(pair.kind))
            self.near = key, tuple((pair, others[next(id_ for id_ in pair.items if id_ != item.id)]) for pair in found)
        return self.near[1]

    def provision(self) -> Provision | None:
        """The provision that the item cites, in whatever spelling."""
        item = self.session.item
        return self.session.office.library.find(item.citation, day_of(item)) if item.citation else None

    def evidence(self) -> dict[str, Evidence]:
        """Option letter → where its words stand."""
        provision = self.provision()
        whole = self._document(provision.document) if provision else ()
        cited = [one for one in whole if provision and f"{one.path}.".startswith(f"{provision.path}.")]
        others = [one for one in whole if one not in cited]
        return {option.label: evidence(option.text, cited, others) for option in self.session.item.options}

    def lead(self, one: Evidence) -> str:
        """The words above a quoted point that lead into it, such as “Người lao động hằng tháng đóng:”."""
        if one.provision is None:
            return ""
        above, document = one.provision.path.rpartition(".")[0], self._document(one.provision.document)
        text = next((provision.text for provision in document if provision.path == above), "")
        return text if text.endswith(":") else ""

    def neighbours(self) -> tuple[Provision, ...]:
        """The provisions of the cited article; of an item without citation, every article's."""
        provision = self.provision()
        everything = (p for source in self.session.office.sources for p in source.provisions if p.path.startswith("d"))
        if provision is None:
            return tuple(everything)
        place = _article(provision.document, provision.path)
        return tuple(one for one in everything if _article(one.document, one.path) == place)

    def drafts(self, provision: Provision) -> Drafts:
        """The draft items that a provision's facts give."""
        if provision.document not in self.drafted:
            self.drafted[provision.document] = self._draft(provision.document)
        return self.drafted[provision.document].get(provision.path, ())

    def take(self, draft: drafting.Draft) -> None:
        """Put a draft into the open item, with the topic that most items of the same article have."""
        self.session.take(
            replace(draft.item, topic=draft.item.topic or self._topic(draft.fact.document, draft.fact.path))
        )

    def _found(self) -> tuple[Finding, ...]:
        item = replace(self.session.item, id=UNSAVED)
        if self.found is None or self.found[0] != item:
            self.found = item, findings(self.session.office, [item])
        return self.found[1]

    def _document(self, name: str) -> tuple[Provision, ...]:
        return next((s.provisions for s in self.session.office.sources if s.document.document == name), ())

    def _draft(self, name: str) -> dict[str, Drafts]:
        by_path: dict[str, Drafts] = {}
        source = next(source for source in self.session.office.sources if source.document.document == name)
        for draft in drafting.draft(source.document, source.facts(), source.provisions):
            by_path[draft.fact.path] = (*by_path.get(draft.fact.path, ()), draft)
        return by_path

    def _topic(self, document: str, path: str) -> str:
        counts: Counter[str] = Counter()
        for entry in self.session.office.bank.items():
            item = entry.revision.item
            place = (
                self.session.office.library.find(item.citation, day_of(item)) if item.citation and item.topic else None
            )
            if place and _article(place.document, place.path) == _article(document, path):
                counts[item.topic] += 1
        return max(sorted(counts), key=counts.__getitem__, default="")


def _article(document: str, path: str) -> tuple[str, str]:
    return document, path.partition(".")[0]


def _is_day(text: str) -> bool:
    try:
        return date.fromisoformat(text).isoformat() == text
    except ValueError:
        return False
