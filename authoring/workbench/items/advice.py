"""Advice: what the rules, the bank and the law say of the item that is being written; derived anew, written nowhere."""

from collections import Counter
from collections.abc import Mapping
from concurrent.futures import Future, wait
from dataclasses import dataclass, field, replace
from datetime import date
from functools import partial

from authoring import checks, drafting
from authoring.checks.answers.verdicts import Judgement
from authoring.model.findings import Finding, Pair, Severity
from authoring.model.items import Item
from authoring.model.policies import Fact, Provision
from authoring.text.abbreviations import Own
from authoring.workbench.audits.checking import findings
from authoring.workbench.audits.neighbourhoods import neighbourhood
from authoring.workbench.contest.library import day_of
from authoring.workbench.contest.threads import begun
from authoring.workbench.items.drafting import Desk
from authoring.workbench.items.judging import Judge
from authoring.workbench.items.writing import Writing
from authoring.workbench.laws.evidence import Evidence, evidence, remark, told
from authoring.workbench.laws.shelf import Place, stated

COMPLETENESS = frozenset({"options-count", "key-invalid", "stem-open"})
NEEDED = ("citation", "topic", "difficulty", "valid_on")
WORST = ("contradiction", "identical", "duplicate", "cue", "variant")
UNSAVED = "-"  # stands for the id of an item that has none yet

Drafts = tuple[drafting.Draft, ...]


@dataclass(slots=True)
class Advice:
    """What can be said of a session's item; the dear answers are kept until the item changes.

    `behind`: a large bank is read behind the screen, and until then nothing is said of twins; else it is waited for.
    """

    session: Writing
    behind: bool = False
    found: tuple[Item, tuple[Finding, ...]] | None = None
    near: tuple[object, tuple[tuple[Pair, Item], ...]] | None = None
    desk: tuple[object, Desk] | None = None
    counting: Future[Mapping[Place, int]] | None = None
    judge: Judge = field(init=False)

    def __post_init__(self) -> None:
        self.judge = Judge(self.session.office.sources, self._own)

    def begin(self) -> bool:
        """Begin to make the documents ready behind the screen; whether there is something to wait for."""
        sources = self.session.office.sources
        if sources and self.counting is None:
            self.counting = begun(partial(stated, sources))
        there = neighbourhood(self.session.office).begin(self.session.office)
        return self.judge.begin() or there or not (self.counting is None or self.counting.done())

    def wait(self, seconds: float) -> None:
        """Wait so long at most, and take what is ready."""
        self.begin()
        if self.counting:
            wait([self.counting], seconds)
        self.judge.wait(seconds)
        neighbourhood(self.session.office).wait(seconds)

    def findings(self) -> tuple[Finding, ...]:
        """The rules' findings, worst first; those of completeness only where their field has been left."""
        item, left = self.session.item, self.session.left
        if not any(text for place, text in item.texts().items() if place != "citation"):
            return ()
        options = {option.label for option in item.options}

        def waits(finding: Finding) -> bool:
            fields = options if finding.place == "item" else {finding.place}
            return finding.rule in COMPLETENESS and not fields <= left | {"explanation"}

        order, said = list(Severity), remark(item, self.judgement())
        every = (*(f for f in self._found() if not waits(f)), *([said] if said else ()))
        return tuple(sorted(every, key=lambda f: order.index(f.severity)))

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
        there = self._there() if item.stem.strip() else None
        if there is None:
            return ()
        entries = self.session.office.bank.items()
        key = item, entries
        if self.near is None or self.near[0] != key:
            others = {entry.revision.item.id: entry.revision.item for entry in entries}
            found = [pair for pair in there.near(item) if pair.apart]
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
        item, judgement = self.session.item, self.judgement()
        places = self.judge.bench.corpus.provisions if self.judge.bench else {}
        found = {option.label: evidence(option.text, cited, others) for option in item.options}
        return {label: told(item, label, one, judgement, places) for label, one in found.items()}

    def judgement(self) -> Judgement | None:
        """What the law says of the whole item; None until the documents are made ready."""
        return self.judge.judgement(self.session.item)

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

    def facts(self, provision: Provision) -> int:
        """How many facts a provision that states something has, with all below it; 0 until they are counted."""
        counted = self.counting.result() if self.counting and self.counting.done() else {}
        return counted.get((provision.document, provision.path), 0)

    def drafts(self, provision: Provision) -> Drafts | None:
        """The drafts that may be offered from a provision; None until the documents are ready."""
        ready = self.ready()
        return ready.offers(provision.document, provision.path) if ready else None

    def ready(self) -> Desk | None:
        """What drafts are made and judged on; None until the documents and a large bank are ready."""
        office = self.session.office
        entries, there = office.bank.items(), self._there()
        if self.judge.bench and there and (self.desk is None or self.desk[0] is not entries):
            self.desk = entries, Desk(office.sources, self.judge.bench, there, self._own)
        return self.desk[1] if self.desk else None

    def take(self, draft: drafting.Draft) -> None:
        """Put a draft into the open item, with the topic that most items of the same article have."""
        self.session.take(replace(draft.item, topic=draft.item.topic or self.topic(draft.fact)))

    def topic(self, fact: Fact) -> str:
        """The topic that most items of a fact's article have; “” where none has any."""
        office, counts = self.session.office, Counter[str]()
        for item in (entry.revision.item for entry in office.bank.items() if entry.revision.item.topic):
            place = office.library.find(item.citation, day_of(item)) if item.citation else None
            if place and _article(place.document, place.path) == _article(fact.document, fact.path):
                counts[item.topic] += 1
        return max(sorted(counts), key=counts.__getitem__, default="")

    def _found(self) -> tuple[Finding, ...]:
        item = replace(self.session.item, id=UNSAVED)
        if self.found is None or self.found[0] != item:
            self.found = item, findings(self.session.office, [item])
        return self.found[1]

    def _document(self, name: str) -> tuple[Provision, ...]:
        return next((s.provisions for s in self.session.office.sources if s.document.document == name), ())

    @property
    def _own(self) -> Own:
        return self.session.office.bank.contest.abbreviations

    def _there(self) -> checks.PairIndex | None:
        """The items of the bank made ready to be laid beside another."""
        office = self.session.office
        around = neighbourhood(office)
        if self.behind:
            around.begin(office)
        else:
            around.wait(None)
        return around.there(office)


def _article(document: str, path: str) -> tuple[str, str]:
    return document, path.partition(".")[0]


def _is_day(text: str) -> bool:
    try:
        return date.fromisoformat(text).isoformat() == text
    except ValueError:
        return False
