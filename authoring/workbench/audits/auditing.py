"""Auditing: everything that the rules say of a whole bank, in steps, worst first; each line with who set it aside."""

from collections.abc import Iterator, Mapping, Sequence
from concurrent.futures import Future, wait
from dataclasses import dataclass, field, replace
from time import monotonic
from types import MappingProxyType

from authoring import checks
from authoring.bank import Entry
from authoring.checks.balance.guessing import Guess, guess
from authoring.checks.pairs.comparing import across
from authoring.checks.pairs.marks import marked
from authoring.model.findings import Finding, Measure, Pair, Severity
from authoring.model.items import Item
from authoring.model.records import Review, State
from authoring.workbench.audits.checking import findings
from authoring.workbench.audits.comparing import MANY, pairs
from authoring.workbench.audits.dismissing import Doubt, doubt, may_be_set_aside, pair_doubt, set_aside
from authoring.workbench.audits.neighbours import Neighbour, named_apart
from authoring.workbench.contest.offices import Office
from authoring.workbench.contest.threads import begun

STEP = 60  # items that are read in one step of a small bank; of a large one up to a fortieth
STEPS = 40
PAUSE = 0.25  # seconds that one step may take: a screen hears at least as often
ORDER = tuple(Severity)
PAIR = "pair-"
PAIRS: Mapping[str, tuple[Severity, str]] = MappingProxyType(
    {
        "contradiction": (Severity.BLOCK, "Mâu thuẫn đáp án"),
        "identical": (Severity.WARN, "Giống hệt"),
        "duplicate": (Severity.WARN, "Trùng"),
        "cue": (Severity.WARN, "Gợi ý lẫn nhau"),
        "variant": (Severity.INFO, "Cùng dữ kiện, hỏi cách khác"),
        "distinct": (Severity.INFO, "Trông giống, không trùng"),
    }
)
_OTHER = (Severity.INFO, "")
_KNOWN = frozenset(check.rule for check in checks.CHECKS)
_TITLES = {"citation-unknown": "Không tìm thấy căn cứ"} | {f"{PAIR}{kind}": title for kind, (_, title) in PAIRS.items()}


@dataclass(frozen=True, slots=True)
class Line:
    """One thing said of one item or of two, and the review that sets it aside, if anybody has."""

    said: Finding | Pair
    items: tuple[Item, ...]
    doubt: Doubt
    dismissal: Review | None = None

    @property
    def key(self) -> str:
        """Its name among the lines of its rule: the same while nobody edits an item."""
        place = f":{self.said.place}:{self.said.span}" if isinstance(self.said, Finding) else ""
        return "+".join(item.id for item in self.items) + place


@dataclass(frozen=True, slots=True)
class Group:
    """The lines of one rule or class of pairs; `severity` is that of the worst that nobody has set aside."""

    rule: str
    title: str
    severity: Severity
    open: tuple[Line, ...]
    dismissed: tuple[Line, ...]


@dataclass(slots=True)
class Audit:
    """A bank while it is read: `step` until `done`; what has been found so far can be asked at any moment.

    `entries` are the items that are read: all but those that are no longer used. `neighbours` are other contests and
    files; their items are only laid beside the bank's: pairs inside a neighbour are nobody's business here.
    """

    office: Office
    neighbours: tuple[Neighbour, ...] = ()
    everything: tuple[Entry, ...] = field(init=False)
    entries: tuple[Entry, ...] = field(init=False)
    checked: int = 0
    pairs: tuple[Pair, ...] | None = None
    measures: tuple[Measure, ...] = ()
    guess: Guess | None = None
    _found: list[Finding] = field(default_factory=list)
    _reviews: dict[str, tuple[Review, ...]] = field(default_factory=dict)
    _lines: tuple[Line, ...] | None = None
    _groups: tuple[Group, ...] | None = None
    _work: "Future[tuple[tuple[Measure, ...], Guess, tuple[Pair, ...]]] | None" = None
    _by_id: dict[str, Entry] = field(init=False)
    _beside: dict[str, Item] = field(init=False)

    def __post_init__(self) -> None:
        self.everything = self.office.bank.items()
        self.entries = tuple(entry for entry in self.everything if entry.state is not State.RETIRED)
        self._by_id = {entry.revision.item.id: entry for entry in self.entries}
        self._beside = {item.id: item for item in named_apart(self.neighbours)}

    @property
    def total(self) -> int:
        """How many items there are to read."""
        return len(self.entries)

    @property
    def done(self) -> bool:
        """Whether everything has been read, pairs and balance too."""
        return self.pairs is not None

    @property
    def items(self) -> tuple[Item, ...]:
        """The items, in the order of their ids."""
        return tuple(entry.revision.item for entry in self.entries)

    def step(self) -> None:
        """Read some more items alone; after the last of them, see whether they stand side by side and as a set.

        Of many that is done in a thread of its own, which goes on when nobody asks.
        """
        self._lines = None
        if self.checked < self.total:
            self._read(self.items, min(self.total, self.checked + max(STEP, self.total // STEPS)), monotonic() + PAUSE)
        elif not self.done:
            self._work = self._work or begun(self._set)
            if wait([self._work], PAUSE if self.total >= MANY else None).done:
                work, self._work = self._work, None
                self.measures, self.guess, self.pairs = work.result()

    def finish(self) -> "Audit":
        """All steps at once."""
        while not self.done:
            self.step()
        return self

    def entry(self, item: str) -> Entry:
        """The entry as it was read; KeyError where the item isn't in the audit."""
        return self._by_id[item]

    def holds(self, item: str) -> bool:
        """Whether the bank itself has the item, and not only a neighbour."""
        return item in self._by_id

    def lines(self) -> tuple[Line, ...]:
        """Everything found so far, in the order of the items; pairs at the end."""
        if self._lines is None:
            made = [self._line(one) for one in self._found]
            made += [self._pair_line(one) for one in self.pairs or ()]
            self._lines, self._groups = tuple(self._set_aside(made)), None
        return self._lines

    def groups(self) -> tuple[Group, ...]:
        """The lines by rule: what must be mended first, then by count; rules with nothing open at the end."""
        lines = self.lines()
        if self._groups is None:
            by_rule: dict[str, list[Line]] = {}
            for line in lines:
                by_rule.setdefault(line.doubt.rule, []).append(line)
            self._groups = tuple(sorted((_group(rule, said) for rule, said in by_rule.items()), key=_rank))
        return self._groups

    def standing(self) -> dict[str, list[Severity]]:
        """Item → the severities of what nobody has set aside, worst first; what only advises of a pair is left out."""
        found: dict[str, list[Severity]] = {}
        for line in self.lines():
            if line.dismissal is None and not (isinstance(line.said, Pair) and line.doubt.severity is Severity.INFO):
                for item in (one for one in line.items if one.id in self._by_id):
                    found.setdefault(item.id, []).append(line.doubt.severity)
        return {item: sorted(levels, key=ORDER.index) for item, levels in found.items()}

    def refresh(self, item: str) -> None:
        """Read the reviews of an item again."""
        self._reviews.pop(item, None)
        self._lines = None

    def marked(self, line: Line) -> Pair | None:
        """The pair of a line with the places of its deciding words; None where the line is no pair."""
        return marked(line.said, line.items[0], line.items[1]) if isinstance(line.said, Pair) else None

    def _read(self, items: Sequence[Item], last: int, end: float) -> None:
        """Read on to that item, or until the time is up."""
        while self.checked < last:
            some = items[self.checked : min(last, self.checked + STEP)]
            self._found += findings(self.office, some)
            self.checked += len(some)
            if monotonic() >= end:
                return

    def _set(self) -> tuple[tuple[Measure, ...], Guess, tuple[Pair, ...]]:
        """What is said of the items as a set, and of each two of them."""
        items, own = self.items, self.office.bank.contest.abbreviations
        found = across(items, [*self._beside.values()], own) if self._beside else pairs(items, own)
        for pair in found:
            self._pair_line(pair)  # the words that decide are remembered for the screen
        return checks.balance(items), guess(items), found

    def _line(self, finding: Finding) -> Line:
        item = self._by_id[finding.item].revision.item
        return Line(finding, (item,), doubt(item, finding))

    def _pair_line(self, pair: Pair) -> Line:
        first, second = (self._beside.get(id_) or self._by_id[id_].revision.item for id_ in pair.items)
        made = pair_doubt(pair, first, second, PAIRS.get(pair.kind, _OTHER)[0])
        if second.id in self._beside:  # somebody else's item has no reviews here
            made = replace(made, item=first.id, beside="")
        return Line(pair, (first, second), made)

    def _set_aside(self, lines: Sequence[Line]) -> Iterator[Line]:
        asked = {id_: None for line in lines if may_be_set_aside(line.doubt) for id_ in _reviewed(line.doubt)}
        for item in asked.keys() - self._reviews.keys():
            self._reviews[item] = self.office.bank.reviews(item)
        reviews = [review for item in asked for review in self._reviews[item]]
        for line, review in zip(lines, set_aside([line.doubt for line in lines], reviews), strict=True):
            yield Line(line.said, line.items, line.doubt, review)


def title(rule: str) -> str:
    """The Vietnamese name of a rule or of a class of pairs (`pair-…`); the rule itself where it has none."""
    return checks.title(rule) if rule in _KNOWN else _TITLES.get(rule, rule)


def advice(said: Finding | Pair) -> str:
    """The sentence of a finding or pair, without the stars that some readers show as bold letters."""
    return said.message.replace("**", "")


def why(rule: str) -> str:
    """The first paragraph of a rule's help page; “” where it has none."""
    return checks.help_page(rule).splitlines()[1] if rule in _KNOWN else ""


def _reviewed(one: Doubt) -> tuple[str, ...]:
    """The items on whose reviews it depends whether a doubt stands."""
    return (one.item, one.beside) if one.beside else (one.item,)


def _group(rule: str, lines: Sequence[Line]) -> Group:
    standing = tuple(line for line in lines if line.dismissal is None)
    worst = min((line.doubt.severity for line in standing or lines), key=ORDER.index)
    ordered = tuple(sorted(standing, key=lambda line: ORDER.index(line.doubt.severity)))
    return Group(rule, title(rule), worst, ordered, tuple(line for line in lines if line.dismissal))


def _rank(group: Group) -> tuple[bool, int, int, str]:
    return not group.open, ORDER.index(group.severity), -len(group.open), group.title
