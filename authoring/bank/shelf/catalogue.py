"""The catalogue: each item with its newest revision, its state, and the sides of its fork where it has one."""

from collections.abc import Mapping
from dataclasses import dataclass

from authoring.bank.moves import Hands, settle
from authoring.bank.shelf.chains import in_order
from authoring.bank.shelf.editions import editors, edits
from authoring.bank.shelf.shelf import Shelf
from authoring.bank.shelf.slips import Slip
from authoring.model.contests import Person
from authoring.model.errors import RefusedError
from authoring.model.records import Review, Revision, State


@dataclass(frozen=True, slots=True)
class Entry:
    """An item as it stands: newest revision, state, and all sides of a fork (() where there is none).

    A forked item is a draft until a merge; `revision` is then the side of the highest number, the earlier first.
    """

    revision: Revision
    state: State
    forks: tuple[Revision, ...] = ()


class Catalogue:
    """Entries of a shelf, each kept until one of its records changes; `use` says who the people are."""

    def __init__(self, shelf: Shelf) -> None:
        self._shelf = shelf
        self._people: Mapping[str, Person] = {}
        self._entries: dict[str, tuple[object, Entry]] = {}
        self._all: tuple[int, tuple[Entry, ...]] = (-1, ())

    def use(self, people: Mapping[str, Person]) -> None:
        """Count signatures, roles and authors by these people."""
        self._shelf.prove({writer: person.keys for writer, person in people.items()})
        if people != self._people:
            self._people = people
            self._entries.clear()
            self._all = (-1, ())

    def all(self) -> tuple[Entry, ...]:
        """Every item by id; the same tuple as long as no record is another."""
        turn = self._shelf.turn
        if self._all[0] != turn:
            self._all = turn, tuple(self.entry(item) for item in self._shelf.ids())
        return self._all[1]

    def entry(self, item: str) -> Entry:
        """The entry of an item; RefusedError where there is no such item."""
        sides = self._shelf.newest(item)
        if not sides:
            raise RefusedError("Ngân hàng không có câu này.", file=self._shelf.folder, found=ascii(item))
        basis = (sides, self._shelf.reviews(item))
        kept = self._entries.get(item)
        if kept is None or kept[0] != basis:
            kept = basis, self._build(sides)
            self._entries[item] = kept
        return kept[1]

    def reviews(self, item: str, mark: str = "") -> tuple[Review, ...]:
        """The reviews of an item whose signature is good, in their order; with `mark` those of that revision only."""
        good = {
            slip.digest: slip.as_review()
            for slip in self._shelf.reviews(item)
            if self._is_good(slip) and mark in ("", slip.parents)
        }
        return in_order(good, self._shelf.chains)

    def hands(self, slip: Slip) -> Hands:
        """Whose hands a revision has been in, those of its senders not counted."""
        every = self._shelf.revisions(slip.item)
        first = {other.writer for other in every if other.revision == 1}
        return Hands(editors(slip.digest, edits(every)) | first, self._people)

    def _build(self, sides: tuple[Slip, ...]) -> Entry:
        revisions = tuple(slip.as_revision() for slip in sides)
        if len(sides) > 1:
            return Entry(revisions[0], State.DRAFT, revisions)
        reviews = self.reviews(sides[0].item, sides[0].digest)
        return Entry(revisions[0], settle(reviews, self.hands(sides[0])))

    def _is_good(self, slip: Slip) -> bool:
        person = self._people.get(slip.writer)
        return person is not None and slip.proof in person.keys_at(slip.time)
