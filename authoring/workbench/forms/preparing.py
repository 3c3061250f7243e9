"""Preparing: a week's set on its way to a release: what is chosen, what stands against it, who may sign it."""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, field, replace
from datetime import datetime

from authoring import releases
from authoring.bank import Entry
from authoring.model.clock import stamp
from authoring.model.contests import Person, Week
from authoring.model.errors import RefusedError
from authoring.model.forms import Form
from authoring.model.items import Item
from authoring.workbench.audits.balancing import Balance, Ground, new_seed, shuffled, weigh
from authoring.workbench.audits.outsiders import Clash, clashes
from authoring.workbench.contest.offices import Office
from authoring.workbench.contest.sittings import Sitting
from authoring.workbench.forms.corrections import demand_reason
from authoring.workbench.forms.fitness import Condition, conditions
from authoring.workbench.forms.practising import Practice, practise
from authoring.workbench.forms.proposing import Cell, Stock, matrix, propose, stock
from authoring.workbench.forms.releasing import Release, make_form, recipients, release
from authoring.workbench.forms.weeks import newest_release, used_items

LEAST = 8  # items: fewer would tell in figures what the key of each is


@dataclass(slots=True)
class Preparation:
    """The items chosen for one week, in the form's order, and what was judged of them.

    `kept` stay when the rest is chosen anew, `dropped` are passed over. `lacking` says why no choice was found.
    """

    reopen: Callable[[], Office]
    tag: str
    office: Office = field(init=False)
    chosen: tuple[Entry, ...] = ()
    kept: frozenset[str] = frozenset()
    dropped: tuple[str, ...] = ()
    lacking: tuple[str, ...] = ()
    correcting: bool = False
    stock: Stock = field(init=False)
    conditions: tuple[Condition, ...] = ()
    clashes: tuple[Clash, ...] = ()
    balance: Balance | None = None

    def __post_init__(self) -> None:
        self.look()

    # ── what stands on the disk ────────────────────────────────────────────
    def look(self) -> None:
        """Read the contest again; what is chosen stays, as its newest revisions say."""
        self.office = self.reopen()
        self.stock = stock(self.office, self.tag)
        self._choose(tuple(self.office.bank.entry(one) for one in self.ids()))

    @property
    def week(self) -> Week:
        """The week that is prepared."""
        return self.office.week(self.tag)

    @property
    def revision(self) -> int:
        """The number of the newest release; 0 where there is none."""
        return releases.next_revision(self.office.exports, self.tag) - 1

    @property
    def closed(self) -> bool:
        """Whether nothing can be chosen: a release stands, and nobody has begun to correct it."""
        return bool(self.revision) and not self.correcting

    # ── choosing ───────────────────────────────────────────────────────────
    def ids(self) -> tuple[str, ...]:
        """The items chosen, in the form's order."""
        return tuple(entry.revision.item.id for entry in self.chosen)

    def fill(self) -> None:
        """Choose what is missing; what was chosen by hand stays, where no choice holds everything stays as it is."""
        self._propose(frozenset(self.ids()))

    def renew(self) -> None:
        """Choose everything anew but what is kept; what was chosen before is passed over as far as that goes."""
        before, left = self.dropped, tuple(one for one in self.ids() if one not in self.kept)
        self.dropped = tuple(dict.fromkeys((*before, *left)))
        self._propose(self.kept)
        if self.lacking:
            self.dropped = before
            self._propose(self.kept)

    def keep(self, id_: str) -> None:
        """Keep an item when the rest is chosen anew, or keep it no more."""
        self.kept = self.kept ^ ({id_} & set(self.ids()))

    def drop(self, id_: str) -> None:
        """Take an item out; it isn't proposed again before somebody takes it back."""
        if id_ in self.ids():
            self.dropped = tuple(dict.fromkeys((*self.dropped, id_)))
            self._choose(tuple(entry for entry in self.chosen if entry.revision.item.id != id_))

    def pick(self, id_: str, instead: str = "") -> None:
        """Put a free item into the form, at the place of another one or at the end."""
        entry = self.stock.free.get(id_)
        if entry is None or id_ in self.ids():
            said = "Câu này không còn chọn được cho tuần này."
            raise RefusedError(said, expected="câu đã duyệt, chưa dùng, chưa có trong đề", found=id_)
        if instead in self.ids():
            chosen = tuple(entry if one.revision.item.id == instead else one for one in self.chosen)
            self.dropped = (*self.dropped, instead)
        else:
            chosen = (*self.chosen, entry)
        self.dropped = tuple(one for one in self.dropped if one != id_)
        self._choose(chosen)

    def offers(self, topic: str, level: str) -> tuple[Entry, ...]:
        """The free items of a cell that aren't chosen, by id."""
        taken = set(self.ids())
        found = [one for id_, one in sorted(self.stock.free.items()) if id_ not in taken]
        return tuple(one for one in found if (one.revision.item.topic, one.revision.item.difficulty) == (topic, level))

    def correct(self) -> None:
        """Begin a correction: the items of the newest release as the bank has them now."""
        manifest = releases.read_manifest(newest_release(self.office.exports, self.tag))
        self.correcting = True
        self._choose(tuple(self.office.bank.entry(line.id) for line in manifest.items))

    def leave(self) -> None:
        """Give a correction up; the release stays as it is."""
        self.correcting, self.kept, self.dropped = False, frozenset(), ()
        self._choose(())

    # ── judging ────────────────────────────────────────────────────────────
    def cells(self) -> tuple[Cell, ...]:
        """The blueprint with what the choice has of each cell."""
        return matrix(self.office, self.chosen)

    def missing(self) -> int:
        """How many items the blueprint still wants."""
        return sum(max(0, cell.wanted - cell.have) for cell in self.cells())

    def holders(self) -> tuple[Person, ...]:
        """For whom the key will be sealed; RefusedError where these are too few."""
        return recipients(self.office)

    def why_not(self, writer: str, now: datetime) -> tuple[str, str]:
        """What keeps this person from releasing: its name, and the details; two times “” where nothing does."""
        return next(self._hindrances(writer, now), ("", ""))

    def form(self, seed: str = "") -> Form:
        """What a participant would see: the choice without its keys, its options mixed by a seed that is kept nowhere.

        The keys are taken off before the options are mixed, so nothing here depends on them.
        """
        bare = [replace(one.revision.item, key="", explanation="") for one in self.chosen]
        mixed = shuffled(bare, seed or new_seed()).items
        return make_form(self.office, self.week, self.chosen, mixed, self.revision + 1)

    # ── signing ────────────────────────────────────────────────────────────
    def demand_reason(self, reason: str) -> None:
        """RefusedError where a correction can't say this in public; a first release needs no reason."""
        if self.revision:
            demand_reason(reason, [entry.revision.item for entry in self.chosen])

    def release(self, sitting: Sitting, reason: str = "") -> Release:
        """Freeze what is chosen; RefusedError where anything stands against it, nothing is written then."""
        done = release(self.office, self.tag, self.chosen, sitting, reason)
        self.leave()
        self.look()
        return done

    def practice(self) -> Practice:
        """A paper of items in any state, for trying only."""
        return practise(self.office, self.tag, new_seed())

    # ── inside ─────────────────────────────────────────────────────────────
    def _propose(self, kept: frozenset[str]) -> None:
        found = propose(self.office, self.tag, kept, self.dropped)
        self._choose(self.chosen if found.lacking else found.entries, found.lacking)

    def _choose(self, chosen: tuple[Entry, ...], lacking: tuple[str, ...] = ()) -> None:
        """Take a choice and judge it."""
        self.chosen, self.lacking = chosen, lacking
        self.kept &= set(self.ids())
        self.conditions = conditions(self.office, self.tag, chosen)
        self.clashes = clashes(self.office, chosen)
        self.balance = self._weighed([entry.revision.item for entry in chosen])

    def _weighed(self, items: Sequence[Item]) -> Balance | None:
        """The balance as a form would have it, its options mixed by a seed that no release uses."""
        if len(items) < LEAST:
            return None
        known = {entry.revision.item.id: entry.revision.item for entry in self.office.bank.items()}
        earlier = [known[id_] for id_ in sorted(used_items(self.office, besides=self.tag)) if id_ in known]
        mixed = shuffled(items, f"{self.office.bank.contest.id}/{self.tag}").items
        contest = self.office.bank.contest
        return weigh(mixed, Ground(contest.form.blueprint, earlier, contest.abbreviations))

    def _hindrances(self, writer: str, now: datetime) -> Iterator[tuple[str, str]]:
        if self.closed:
            yield "released", f"{self.tag}-r{self.revision}"
        yield from (("untrusted", said) for said in self.office.bank.trusted())
        person = next(one for one in self.office.bank.people if one.writer == writer)
        if "approver" not in person.roles_at(stamp(now)):
            yield "role", person.name
        try:
            self.holders()
        except RefusedError as refused:
            yield "holders", refused.trouble.message
        if self.missing():
            yield "missing", str(self.missing())
        failed = sum(not one.ok for one in self.conditions)
        if failed:
            yield "conditions", str(failed)
