"""Lấy nháp hàng loạt on screen 1: articles are chosen, their drafts are kept, mended or left one by one, by key."""

from dataclasses import dataclass, field, replace
from types import MappingProxyType

from authoring import drafting
from authoring.model.errors import RefusedError
from authoring.model.items import Item, Option
from authoring.model.policies import Fact
from authoring.screens.pieces.parts import button
from authoring.screens.writing import choosing, sorting
from authoring.screens.writing.texts import BATCH
from authoring.workbench.contest.keeping import keep, kept
from authoring.workbench.contest.library import Source
from authoring.workbench.items.advice import Advice
from authoring.workbench.items.batches import Batch, Place, begin, resume
from authoring.workbench.items.drafting import Gap, gaps
from authoring.workbench.items.writing import text_of, with_field
from authoring.workbench.laws.shelf import unit_of

GATHER, OPENER = "batch-go", "batch-open"
MEND = "mend-"
QUERY = "batch"
FRESH = "medium"  # the difficulty of a draft until somebody says another
ALIASES = MappingProxyType({"submit": "batch-keep", "next": "batch-step:1", "previous": "batch-step:-1"})


@dataclass(slots=True)
class BatchView:
    """What one person sees of a batch: whether it is open, what is chosen, which draft is read, what is mended."""

    advice: Advice
    open: bool = False
    batch: Batch | None = None
    document: str = ""
    chosen: frozenset[Place] = frozenset()
    at: int = 0
    mended: Item | None = None
    topics: dict[Place, str] = field(default_factory=dict)
    difficulty: str = FRESH
    going: bool = True
    wanted: str = ""
    closing: bool = False
    found: dict[str, tuple[Gap, ...]] = field(default_factory=dict)

    # ── what the screen asks for ───────────────────────────────────────────
    def tools(self) -> str:
        """The button in the head of the form that opens the batch."""
        word = BATCH["resume" if kept(self.advice.session.office.bank, self._note) else "open"]
        return button(f"{OPENER}:", word, kind="wb-quiet", then="[data-home]") if self._sources else ""

    def query(self) -> str:
        """What stands in the address while a batch is open, and once after it was closed."""
        return f"{QUERY}={self.document}" if self.open else f"{QUERY}=" if self.closing else ""

    def slots(self) -> dict[str, str]:
        """The places of the batch in their order: an outer one stands before those inside it."""
        if self.batch is None:
            source = next(one for one in self._sources if one.document.document == self.document)
            return {
                "head": choosing.head(),
                "actions": choosing.actions(len(self.chosen)),
                "batch": choosing.frame(self.advice.session.office),
                "batch-units": choosing.units(source, self._gaps()),
            }
        waiting = self.batch.waiting()
        numbers = {draft.item.stem: number for number, draft in enumerate(self.batch.drafts)}
        rows = tuple((numbers[draft.item.stem], draft) for draft in waiting)
        return {
            "head": sorting.head(self.batch.progress()),
            "actions": sorting.actions(),
            "batch": sorting.frame(),
            "batch-list": sorting.listed(rows, self._current(), self.batch.progress()),
            "batch-draft": self._card(),
        }

    def values(self) -> dict[str, str]:
        """What is chosen, what a kept draft gets, and the texts that are mended."""
        if not self.open:
            return {}
        draft = self._draft()
        places = "".join(f"|{path}|" for document, path in sorted(self.chosen) if document == self.document)
        held = {"batch-document": self.document, "batch-units": places, "batch-difficulty": self.difficulty}
        held["batch-topic"] = self._topic(draft.fact) if draft else ""
        return held | ({f"{MEND}{name}": text for name, text in self.mended.texts().items()} if self.mended else {})

    def edit(self, field: str, value: str) -> bool:
        """Take a field of the batch; whether it is one."""
        self.closing, draft = False, self._draft()
        if field == "batch-document":
            self.document = value if value in self._names() else self.document
        elif field == "batch-units":
            others = {one for one in self.chosen if one[0] != self.document}
            self.chosen = frozenset(others | {(self.document, path) for path in value.split("|") if path})
        elif field == "batch-topic" and draft:
            self.topics[_article(draft.fact)] = value
        elif field == "batch-difficulty":
            self.difficulty = value
        elif field.startswith(MEND) and self.mended:
            self._mend(field.removeprefix(MEND), value)
        return field.startswith((MEND, "batch-"))

    def pending(self) -> str:
        """The next step of gathering; nothing while somebody types in a draft."""
        batch = self.batch if self.open else None
        left = batch is not None and batch.done < len(batch.places)
        return GATHER if left and self.going and self.mended is None else ""

    def gather(self) -> None:
        """Draft from one more place."""
        if self.batch and self.pending():
            self.going = False  # a step that fails is the last one
            self.batch.desk = self.advice.ready()
            next(self.batch.gather(), None)
            self.going = True

    def act(self, name: str) -> str:
        """A button or key; what the line of status says of it."""
        self.closing = False
        action, _, rest = ALIASES.get(name, name).partition(":")
        if action == OPENER:
            return self._open(rest)
        if action == "batch-close":
            self.open, self.mended, self.closing = False, None, True
        elif action in ("batch-all", "batch-none"):
            every = {(self.document, unit_of(gap.provision.path)) for gap in self._gaps()}
            self.chosen = (
                self.chosen | every if action == "batch-all" else self.chosen - _of(self.chosen, self.document)
            )
        elif action == "batch-begin" and self.chosen:
            self._begin()
        elif action == "batch-again":
            self._again()
        elif self.batch:
            return self._decide(self.batch, action, rest)
        return ""

    # ── what buttons do ────────────────────────────────────────────────────
    def _open(self, document: str) -> str:
        """Show the batch that was left off, else what can be chosen."""
        if self._sources:
            self.open, self.going = True, True
            names, note = self._names(), kept(self.advice.session.office.bank, self._note)
            self.document = document if document in names else self.document or names[0]
            if self.batch is None and note:
                self._resume(note)
        return ""

    def _resume(self, note: str) -> None:
        try:
            self.batch = resume(self.advice.session.office, note)
        except RefusedError:
            self._keep("")
            raise

    def _begin(self) -> None:
        every = [(source.document.document, path) for source in self._sources for path in choosing.order(source)]
        places = [place for place in every if place in self.chosen]
        session = self.advice.session
        self.batch, self.at, self.going = begin(session.office, session.writer, session.clock().year, places), 0, True
        self._keep(self.batch.told())

    def _again(self) -> None:
        self.batch, self.mended, self.chosen, self.found = None, None, frozenset(), {}
        self._keep("")

    def _decide(self, batch: Batch, action: str, rest: str) -> str:
        draft = self._draft()
        if action == "batch-undo":
            return self._undo(batch)
        if action == "batch-first":
            self.open, self.closing = False, True
            self.wanted = next((one.copy for one in batch.decisions if one.copy), "")
        elif action == "batch-at" and rest.isdigit():
            self.at, self.mended = int(rest), None
        elif action == "batch-step":
            self._step(int(rest))
        elif action == "batch-mend" and draft:
            self.mended = self.mended or draft.item
        elif action == "batch-mend-cancel":
            self.mended = None
        elif action in ("batch-keep", "batch-leave") and draft:
            return self._take(batch, draft, kept=action == "batch-keep")
        return ""

    def _take(self, batch: Batch, draft: drafting.Draft, *, kept: bool) -> str:
        """Keep a draft with topic, difficulty and day, or leave it; the next one is read."""
        said = BATCH["left"]
        following = self._after(batch)
        if kept:
            days = [week.opens.date().isoformat() for week in batch.office.bank.contest.weeks]
            told = {"topic": self._topic(draft.fact), "difficulty": self.difficulty, "valid_on": min(days, default="")}
            item = self.mended or draft.item
            item = replace(item, **{name: text for name, text in told.items() if text})  # type: ignore[arg-type] # texts
            said = BATCH["kept"].format(item=batch.keep(draft, item))
        else:
            batch.leave(draft)
        self.mended, self.at, self.difficulty = None, following, FRESH
        self._keep(batch.told())
        return said

    def _undo(self, batch: Batch) -> str:
        if not batch.decisions:
            return BATCH["to-undo"]
        stem = batch.decisions[-1].stem
        batch.undo()
        stems = [one.item.stem for one in batch.drafts]
        if stem in stems:
            self.at = stems.index(stem)
        else:
            batch.done = 0  # decided before a reload: its draft comes again when its place is read again
        self.mended = None
        self._keep(batch.told())
        return BATCH["undone"]

    def _step(self, by: int) -> None:
        """Read the next or the draft before it, of those that wait."""
        numbers, here = self._waiting(), self._current()
        if here in numbers:
            self.at = numbers[max(0, min(len(numbers) - 1, numbers.index(here) + by))]
            self.mended = None

    # ── inside ─────────────────────────────────────────────────────────────
    @property
    def _sources(self) -> tuple[Source, ...]:
        return self.advice.session.office.sources

    @property
    def _note(self) -> str:
        return f"{self.advice.session.writer}.lo-nhap"

    def _names(self) -> list[str]:
        return [source.document.document for source in self._sources]

    def _keep(self, text: str) -> None:
        keep(self.advice.session.office.bank, self._note, text)

    def _gaps(self) -> tuple[Gap, ...]:
        name, office = self.document, self.advice.session.office
        if name not in self.found:
            source = next(one for one in self._sources if one.document.document == name)
            self.found[name] = gaps(office, source)
        return self.found[name]

    def _waiting(self) -> list[int]:
        batch = self.batch
        stems = {draft.item.stem for draft in batch.waiting()} if batch else set()
        return [number for number, one in enumerate(batch.drafts) if one.item.stem in stems] if batch else []

    def _current(self) -> int:
        """The number of the draft that is read: the one asked for, else the first after it that waits; -1 for none."""
        waiting = self._waiting()
        return next((one for one in waiting if one >= self.at), waiting[-1] if waiting else -1)

    def _after(self, batch: Batch) -> int:
        """The number of the draft that comes after the one that is read."""
        return min(self._current() + 1, len(batch.drafts))

    def _draft(self) -> drafting.Draft | None:
        here = self._current()
        return self.batch.drafts[here] if self.batch and here >= 0 else None

    def _topic(self, fact: Fact) -> str:
        place = _article(fact)
        if place not in self.topics:
            self.topics[place] = self.advice.topic(fact)
        return self.topics[place]

    def _mend(self, name: str, value: str) -> None:
        item = self.mended
        if item and text_of(item, name) is not None:
            options = tuple(Option(one.label, value if one.label == name else one.text) for one in item.options)
            changed = name in {one.label for one in item.options}
            self.mended = replace(item, options=options) if changed else with_field(item, name, value)

    def _card(self) -> str:
        office, batch, draft = self.advice.session.office, self.batch, self._draft()
        if batch and draft:
            return sorting.card(draft, office, self.mended, undo=bool(batch.decisions))
        ready = self.advice.ready() is not None
        return sorting.nothing(batch.progress(), ready=ready, going=self.going) if batch else ""


def _article(fact: Fact) -> Place:
    return fact.document, unit_of(fact.path)


def _of(places: frozenset[Place], document: str) -> frozenset[Place]:
    return frozenset(one for one in places if one[0] == document)
