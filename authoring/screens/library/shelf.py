"""Screen 7, Thư viện văn bản: the documents, one of them as a tree, one of its articles, what nobody asks yet."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from datetime import datetime

from authoring.model.policies import Change
from authoring.screens.library import reading, renewing
from authoring.screens.library.texts import LIBRARY
from authoring.screens.pieces import contents, moments, parts
from authoring.screens.pieces.parts import banner, esc
from authoring.screens.pieces.practice import NO_PRACTICE, Practice
from authoring.screens.pieces.texts import KEYS, SAVE
from authoring.workbench.contest.library import Source
from authoring.workbench.contest.offices import Office
from authoring.workbench.contest.sittings import Sitting, sit_down
from authoring.workbench.items.copies import Copy, stale_copy
from authoring.workbench.items.prospects import Prospects
from authoring.workbench.items.writing import utc_now
from authoring.workbench.laws.renewals import Renewal, confirm, pending, renewals
from authoring.workbench.laws.shelf import Shelf, unit_of
from authoring.workbench.laws.shelving import Shelved, shelve
from authoring.workbench.laws.stale import Stale

NAME = "07-van-ban"
COUNT, PAUSE = "count", 0.25  # seconds that one look at the documents may take
KINDS = ".docx,.docm,.dotx,.pdf,.txt,.doc,.odt,.rtf"


@dataclass(slots=True)
class LibraryScreen:
    """The shelf as one person looks at it: which document and article are open, what is looked for."""

    reopen: Callable[[], Office]
    writer: str
    who: str
    practice: Practice = NO_PRACTICE
    clock: Callable[[], datetime] = utc_now
    document: str = ""
    path: str = ""
    query: str = ""
    added: Shelved | None = None
    unfolded: bool = False
    copy: Copy | None = None
    wrong: str = ""
    openings: int = 0
    keys: Mapping[str, str] = field(default_factory=dict)
    sitting: Sitting | None = None
    asking: str = ""
    note: str = ""
    going: bool = True
    shelf: Shelf = field(init=False)
    prospects: Prospects = field(init=False)
    seen: datetime = field(init=False)
    renewed: tuple[Renewal, ...] = field(init=False)
    waiting: Mapping[str, Stale] = field(init=False)

    def __post_init__(self) -> None:
        self._look()

    # ── what Desk asks for ─────────────────────────────────────────────────
    def frame(self) -> str:
        """The page: head, tree on the left, the article in the middle, the document's state on the right."""
        pick = parts.pick("law", LIBRARY["add"], KINDS)
        head = (
            f'<div class="wb-head"><h1>{esc(LIBRARY["title"])}</h1><small data-slot="count"></small>'
            '<span class="wb-grow"></span><span class="wb-status" data-live></span>'
            f'<span class="wb-actions">{pick}</span></div>'
        )
        query = parts.line("query", LIBRARY["query"], hint=LIBRARY["query-hint"], home=True)
        inside = f'<div data-slot="chooser"></div>{query}<div data-slot="tree"></div>'
        left = parts.card("contents", LIBRARY["contents"], inside)
        aside = f'<aside class="wb-side" aria-label="{esc(LIBRARY["about"])}" data-slot="aside"></aside>'
        return (
            f"{parts.bar(NAME, self.who, sample=self.practice.sample)}<main>{head}"
            f'<div class="wb-body">{parts.lost()}<div data-slot="banner"></div><div class="wb-three">'
            f'{left}<div data-slot="text"></div>{aside}</div></div>{parts.keys(KEYS[0])}</main>'
        )

    def opened(self) -> tuple[int, str]:
        """Which opening this is, and the place in the address."""
        return self.openings, f"place={self.document}:{self.path}" if self.document else ""

    def slots(self) -> dict[str, str]:
        """Everything that changes."""
        source = self.shelf.source(self.document)
        moved = renewing.changed(self.renewed, self.document)
        count = LIBRARY["count"].format(count=len(self.shelf.office.sources))
        empty = f'<p class="wb-empty">{esc(LIBRARY["empty"])}</p>'
        return {
            "count": esc(count),
            "banner": self._banner(),
            "chooser": contents.chooser(self.shelf.office),
            "tree": self._tree(source, moved),
            "text": reading.article(self._reading(source, moved)) if source else empty,
            "aside": self._stale() + reading.aside(self.shelf, source, self.prospects, unfolded=self.unfolded)
            if source
            else "",
        }

    def values(self) -> dict[str, str]:
        """What is looked for, which document is open."""
        return {"query": self.query, "document": self.document}

    def levels(self) -> dict[str, str]:
        """Nothing here can be wrong."""
        return {}

    def locked(self) -> bool:
        """Fields are for looking, never read-only."""
        return False

    def status(self) -> str:
        """When the folder was looked at, or what was just signed."""
        return self.note or LIBRARY["seen"].format(time=moments.clock(self.seen, self.shelf.office.bank.contest))

    def pending(self) -> str:
        """The drafts of the gaps that are shown are counted behind the screen, as long as no step has failed."""
        source = self.shelf.source(self.document)
        return COUNT if source and self.going and self.prospects.waiting(source, self.path, reading.GAPS) else ""

    def edit(self, field: str, value: str, *, left: bool) -> bool:  # noqa: ARG002 — the protocol's names
        """Look for something, or open another document."""
        self.wrong = ""
        if field == "query":
            self.query = value
        elif value != self.document:
            self._open(value, "")
        return False

    def act(self, name: str, local: Mapping[str, object]) -> bool:
        """Open a place (`open:document:path`), unfold the paragraphs that fit nowhere, confirm an item that waits."""
        if name == COUNT:
            self._count()
            return False
        self.wrong, self.note, self.copy = "", "", None
        action, _, rest = name.partition(":")
        if action == "open":
            document, _, path = rest.partition(":")
            self._open(document, path)
        elif action == "unplaced":
            self.unfolded = not self.unfolded
        elif action in ("still", "still-cancel"):
            self.asking = rest if rest in self.waiting else ""
        elif action == "stale-word":
            self.copy = stale_copy(self.shelf.office, self.waiting, self.clock())
        elif action == "still-ok" and self.asking:
            self._confirm(str(local.get("why", "")), str(local.get("passphrase", "")))
        return False

    def receive(self, field: str, name: str, data: bytes) -> bool:  # noqa: ARG002 — the protocol's names
        """A law file has been brought: it stands on the shelf, and is opened."""
        self.wrong, self.added = "", None
        self.added = shelve(self.shelf.office, name, data)
        self._look()
        self._open(self.added.source.document.document, "")
        return True

    def trouble(self, text: str) -> None:
        """A refusal is shown on top."""
        self.wrong = text

    # ── what happens inside ────────────────────────────────────────────────
    def _look(self) -> None:
        self.shelf, self.seen = Shelf(self.reopen()), self.clock()
        self.prospects = Prospects(self.shelf)
        self.renewed = renewals(self.shelf.office)
        self.waiting = pending(self.shelf.office, self.renewed)
        self._open(self.document, self.path)

    def _open(self, document: str, path: str) -> None:
        """Open a place; what is gone or was never there becomes the first document, or its first article."""
        sources = self.shelf.office.sources
        source = self.shelf.source(document) or (sources[0] if sources else None)
        units = contents.units(source) if source else ()
        unit = unit_of(path) if path else ""
        self.openings += 1
        self.unfolded = self.unfolded and source is self.shelf.source(self.document)
        self.document = source.document.document if source else ""
        self.path = path if unit in units else next(iter(units), "")

    def _count(self) -> None:
        self.going = False  # a step that fails is the last one
        for source in (one for one in self.shelf.office.sources if one.document.document == self.document):
            self.prospects.step(source, self.path, reading.GAPS, PAUSE)
        self.going = True

    def _confirm(self, why: str, passphrase: str) -> None:
        office, item = self.shelf.office, self.asking
        if self.sitting is None:
            self.sitting = sit_down(office.bank, self.writer, passphrase)
        confirm(office, self.waiting[item], self.sitting.at(self.clock()), why)
        self._look()
        self.asking, self.note = "", LIBRARY["signed"].format(item=item)

    def _reading(self, source: Source, moved: Mapping[str, Change]) -> reading.Reading:
        return reading.Reading(self.shelf, source, self.path, self.query, moved, self.prospects)

    def _stale(self) -> str:
        if not self.renewed:
            return ""
        signing = renewing.Signing(self.asking, self.who, self.sitting is not None, self.practice)
        return renewing.card(self.waiting, self.shelf.office, signing)

    def _tree(self, source: Source | None, moved: Mapping[str, Change]) -> str:
        if self.query.strip():
            return contents.hits(self.shelf, self.query)
        return contents.tree(self.shelf, source, self.path, moved) if source else ""

    def _banner(self) -> str:
        said = parts.refusal(self.wrong) if self.wrong else ""
        said += self._added(self.added) if self.added else ""
        said += _made(self.copy) if self.copy else ""
        return said + renewing.told(self.renewed, self.waiting, self.shelf.office)

    def _added(self, added: Shelved) -> str:
        tally = self.shelf.tally(added.source)
        told = f"<b>{esc(LIBRARY['added'].format(name=added.path.name))}</b> "
        told += esc(
            LIBRARY["read"].format(articles=tally.articles, clauses=tally.clauses, points=tally.points),
        )
        if tally.rejected:
            told += " " + esc(LIBRARY["unplaced-said"].format(count=tally.rejected))
        return banner("warn" if tally.rejected else "ok", told)


def _made(copy: Copy) -> str:
    link = parts.download(copy.name, copy.data, SAVE.format(name=copy.name))
    return banner("ok", f"<b>{esc(LIBRARY['made'].format(items=copy.items))}</b>", link)
