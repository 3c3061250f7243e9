"""The shelf: every record of a bank as last seen, kept in step with the folder through its listings."""

import time
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from operator import attrgetter
from pathlib import Path

from authoring.bank.listing import Listed, last_change, list_folder, list_names, look_at
from authoring.bank.records.names import ItemName, item_name, review_name
from authoring.bank.records.reviews import signed_part
from authoring.bank.shelf.chains import Chains
from authoring.bank.shelf.editions import newest
from authoring.bank.shelf.index import Index, Key, Words
from authoring.bank.shelf.searching import matches, terms_of, words_of
from authoring.bank.shelf.slips import ITEMS, REVIEWS, Slip, proved, read_slip
from authoring.bank.strangers import rejection, stranger
from authoring.model.errors import RefusedError
from authoring.model.readings import Rejection
from authoring.seals import verify

NAMES = {ITEMS: item_name, REVIEWS: review_name}
RECENT = 2_000_000_000
OWED = 128  # own records that the index may not know yet; whoever opens the bank next reads them


class Shelf:
    """Slips by item; what can't be taken in stands in `troubles`, in the order of folder and name."""

    def __init__(self, folder: Path, index: Index) -> None:
        self.folder = folder
        self.places = {kind: folder / kind for kind in NAMES}
        self.troubles: tuple[Rejection, ...] = ()
        self.turn = 0  # another number after each change of what it holds
        self._index = index
        self._slips, self._marks = index.load()
        self._keys: dict[str, tuple[str, ...]] = {}
        self._looked: tuple[int, ...] = ()
        self._left: tuple[int, ...] = ()
        self._revisions: dict[str, dict[str, Slip]] = {}
        self._reviews: dict[str, dict[str, Slip]] = {}
        self._newest: dict[str, tuple[Slip, ...]] = {}
        self._unproved: set[str] = set()
        self._owed: set[Key] = set()
        self._wordless: set[str] = set()
        self._arrange()

    def refresh(self) -> None:
        """Look at every name with its size and moment; only what is new or other than before is read.

        The words in the index are held against what is here, so that an index that was cut short is mended.
        """
        with self._looking():
            listed = {(kind, name): one for kind in NAMES for name, one in list_folder(self.places[kind]).items()}
            self._take(listed, {key: one for key, one in listed.items() if _differs(self._slips.get(key), one)})
            self._store([], [], {*self._revisions, *self._marks})

    def read_names(self) -> None:
        """Look at the names; a record is written once, so that a known name is the known record."""
        with self._looking():
            keys = {(kind, name) for kind in NAMES for name in list_names(self.places[kind])}
            found = {key: look_at(self.places[key[0]] / key[1]) for key in sorted(keys - self._slips.keys())}
            self._take(keys, {key: one for key, one in found.items() if one})

    def glance(self) -> None:
        """Look at the names where a folder's moment of change is another than at the last look."""
        if self._changes() != self._looked:
            self.read_names()

    def look_for(self, item: str, writers: Iterable[str]) -> None:
        """Look for revisions of one item by these writers before a save, without listing the whole folder.

        The folder is listed where its moment of change is another than after the last look or own record. Whoever
        else writes within one tick of the disk's clock is seen at the next look, and both stand as a fork.
        """
        known = self.revisions(item)
        number = max((slip.revision for slip in known), default=0) + 1
        hands = sorted({*writers, *(slip.writer for slip in known)}) if known else ()
        names = (str(ItemName(item, number, writer)) for writer in hands)
        unseen = [name for name in names if (ITEMS, name) not in self._slips]
        if self._changes() != self._left or any(look_at(self.places[ITEMS] / name) for name in unseen):
            self.read_names()

    def add(self, slip: Slip) -> None:
        """Take in a record that was just written."""
        self._put(slip)
        self._owed.add((slip.folder, slip.name))
        self._wordless.add(slip.item)
        if len(self._owed) >= OWED:
            self._index.store(self._take_owed(), [], {})
        self._left = self._changes()

    def marks(self) -> frozenset[str]:
        """The digest of every record."""
        return frozenset(slip.digest for slip in self._slips.values())

    def ids(self) -> tuple[str, ...]:
        """Every item by id."""
        return tuple(sorted(self._revisions))

    def revisions(self, item: str) -> tuple[Slip, ...]:
        """The revisions of an item, oldest first; those of one number by writer."""
        found = tuple(self._revisions.get(item, {}).values())
        if len(found) < 2:
            return found
        return tuple(sorted(found, key=_place_of))

    def newest(self, item: str) -> tuple[Slip, ...]:
        """The newest revisions of an item: one, or all sides of a fork; () for an unknown item."""
        if item not in self._newest:
            self._newest[item] = newest(self.revisions(item))
        return self._newest[item]

    def reviews(self, item: str) -> tuple[Slip, ...]:
        """The reviews of an item by file name."""
        found = self._reviews.get(item, {}).values()
        return tuple(sorted(found, key=lambda slip: slip.name))

    def prove(self, keys: Mapping[str, tuple[str, ...]]) -> None:
        """Check the signature of every review that wasn't yet found good under one of its person's public keys."""
        if keys != self._keys:
            self._keys = dict(keys)
            self._unproved = {slip.name for slips in self._reviews.values() for slip in slips.values()}
        fresh = [slip for name in sorted(self._unproved) if (slip := self._proved(self._slips[REVIEWS, name]))]
        self._unproved.clear()
        for slip in fresh:
            self._slips[slip.folder, slip.name] = slip
            self._reviews[slip.item][slip.name] = slip
        self.turn += bool(fresh)
        if fresh:
            self._index.store(fresh, [], {})

    def search(self, text: str) -> tuple[str, ...]:
        """Ids of the items in whose newest revisions every word of the text begins a word; () where it has none."""
        terms = terms_of(text)
        if not terms:
            return ()
        self._settle()
        found = self._index.search(terms, self._marks)
        if found is not None:
            return found
        return tuple(item for item in self.ids() if matches(self._words(item), terms))

    @contextmanager
    def _looking(self) -> Iterator[None]:
        """Remember when the folders were last changed; a change of the last two seconds could hide a later one."""
        if not look_at(self.folder):
            message = "Không thấy thư mục ngân hàng. Kiểm tra ổ đĩa hoặc kết nối mạng rồi mở lại."
            raise RefusedError(message, file=self.folder)
        changes, recent = self._changes(), time.time_ns() - RECENT
        self._left = changes
        yield
        self._looked = changes if max(changes) < recent else ()

    def _changes(self) -> tuple[int, ...]:
        return tuple(last_change(place) for place in self.places.values())

    def _settle(self) -> None:
        """Tell the index what was added since it was last told, and the words of all that was added unworded."""
        items = sorted(self._wordless)
        self._wordless.clear()
        self._store(self._take_owed(), [], items)

    def _take_owed(self) -> list[Slip]:
        owed = [self._slips[key] for key in sorted(self._owed) if key in self._slips]
        self._owed.clear()
        return owed

    def _take(self, present: Collection[Key], others: Mapping[Key, Listed]) -> None:
        """Bring everything in step with the names that are present; `others` are to be read."""
        self._settle()
        read = {key: self._read(key[0], one) for key, one in others.items()}
        fresh = {key: one for key, one in read.items() if isinstance(one, Slip)}
        self.troubles = tuple(one for one in read.values() if isinstance(one, Rejection))
        gone = [key for key in self._slips if key not in present or key in read.keys() - fresh.keys()]
        items = {self._slips[key].item for key in gone} | {slip.item for slip in fresh.values()}
        for key in gone:
            del self._slips[key]
        self._slips |= fresh
        if items:
            self._arrange()
        self._store(fresh.values(), gone, items)

    def _read(self, kind: str, listed: Listed) -> Slip | Rejection:
        if not NAMES[kind](listed.name):
            return stranger(self.folder, kind, listed)
        try:
            return read_slip(self.folder, kind, listed)
        except RefusedError as error:
            return rejection(error)

    def _arrange(self) -> None:
        """Put every slip in its place anew."""
        self.turn += 1
        self.chains = Chains()
        for places in (self._revisions, self._reviews, self._newest, self._unproved):
            places.clear()
        for slip in self._slips.values():
            self._put(slip)

    def _put(self, slip: Slip) -> None:
        self.turn += 1
        self._slips[slip.folder, slip.name] = slip
        if slip.folder == ITEMS:
            self._revisions.setdefault(slip.item, {})[slip.name] = slip
        else:
            self._reviews.setdefault(slip.item, {})[slip.name] = slip
            self._unproved.add(slip.name)
        self.chains.add(slip.link)
        self._newest.pop(slip.item, None)

    def _proved(self, slip: Slip) -> Slip | None:
        """The slip with the key that proves it; None where it has that already, or nothing proves it."""
        keys = self._keys.get(slip.writer, ())
        if slip.proof in keys:
            return None
        review = slip.as_review()
        part = signed_part(review)
        return next((proved(slip, key) for key in keys if verify(part, review.signature, key)), None)

    def _store(self, slips: Iterable[Slip], gone: Sequence[Key], items: Iterable[str]) -> None:
        """Have the index know what the shelf knows of these items, whose newest revision may be another now."""
        words: dict[str, Words | None] = {}
        for item in items:
            mark = self._mark(item)
            if mark == self._marks.get(item, ""):
                continue
            words[item] = self._words(item) if mark else None
            self._marks[item] = mark
            if not mark:
                del self._marks[item]
        if gone or words or (slips := list(slips)):
            self._index.store(slips, gone, words)

    def _mark(self, item: str) -> str:
        return " ".join(slip.digest for slip in self.newest(item))

    def _words(self, item: str) -> Words:
        return words_of(self._mark(item), [slip.as_revision().item for slip in self.newest(item)])


_place_of = attrgetter("revision", "writer", "digest")


def _differs(slip: Slip | None, listed: Listed) -> bool:
    return slip is None or (slip.size, slip.changed) != (listed.size, listed.changed)
