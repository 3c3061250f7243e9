"""The bank: a contest's folder with its settings, people, items, revisions and reviews."""

from collections.abc import Callable, Iterable
from datetime import datetime
from pathlib import Path

from authoring.bank import drafts
from authoring.bank.drafts import Drafts
from authoring.bank.listing import Listed, list_folder, list_names
from authoring.bank.people import charter
from authoring.bank.people import files as people
from authoring.bank.people.charter import POLICIES, Charter, look_at_settings, read_charter
from authoring.bank.people.trust import Signer, key_print, owners, rooted
from authoring.bank.records.items import WorkingCopy
from authoring.bank.records.names import item_name, next_id
from authoring.bank.records.texts import tidy
from authoring.bank.shelf.catalogue import Catalogue, Entry
from authoring.bank.shelf.chains import Chains
from authoring.bank.shelf.index import Index, index_path
from authoring.bank.shelf.shelf import Shelf
from authoring.bank.shelf.slips import ITEMS, REVIEWS
from authoring.bank.soundness import Flaw, inspect_records, threats
from authoring.bank.strays import forks, strays_of_settings
from authoring.bank.writing import parents_of, stamp_of, write_review, write_revision
from authoring.model.contests import Contest, Person, Unit
from authoring.model.errors import RefusedError
from authoring.model.items import Item
from authoring.model.readings import Rejection
from authoring.model.records import Review, Revision
from authoring.records import SYSTEM, System, sweep

LITTER = frozenset({"thumbs.db", "ehthumbs.db", "desktop.ini"})


def open_bank(folder: Path, cache: Path | None = None, *, system: System = SYSTEM) -> "Bank":
    """The bank in a contest's folder; `cache` is where its index may lie (default: the user's cache folder).

    RefusedError where the folder or its `contest.toml` can't be read. Nothing is written into the folder; temporary
    files that a killed program left there more than a day ago go.
    """
    bank = Bank(folder, Index(index_path(folder, cache)), system)
    bank.refresh()
    for kind in (ITEMS, REVIEWS, drafts.FOLDER, people.FOLDER):
        sweep(folder / kind, system=system)
    return bank


class Bank:
    """A contest's folder; every answer reflects the folder as it is now.

    `folder` is never written but by `save_draft`, `drop_draft`, `revise`, `merge`, `move`, `add_person` and
    `sign_settings`. Several programs and people may work in it at once.
    """

    def __init__(self, folder: Path, index: Index, system: System) -> None:
        self.folder = folder
        self._system = system
        self._settings: tuple[Listed, ...] = ()
        self._charter: Charter | None = None
        self._shelf = Shelf(folder, index)
        self._catalogue = Catalogue(self._shelf)
        self._drafts = Drafts(folder, system)

    @property
    def contest(self) -> Contest:
        """The contest as its settings say."""
        return self._read_charter().contest

    @property
    def people(self) -> tuple[Person, ...]:
        """Everyone on the organising side, by writer."""
        return tuple(person for _, person in sorted(self._read_charter().people.items()))

    @property
    def units(self) -> tuple[Unit, ...]:
        """The units that take part, in the order of `units.csv`."""
        return self._read_charter().units

    def refresh(self) -> None:
        """Look at the whole folder again, whatever it says of its last change."""
        self._look(Shelf.refresh)

    def items(self) -> tuple[Entry, ...]:
        """Every item by id."""
        self._look()
        return self._catalogue.all()

    def entry(self, item: str) -> Entry:
        """One item; RefusedError where there is no such item."""
        self._look()
        return self._catalogue.entry(item)

    def history(self, item: str) -> tuple[Revision, ...]:
        """All revisions of an item, oldest first; those of one number by writer."""
        self._look()
        return tuple(slip.as_revision() for slip in self._shelf.revisions(item))

    def reviews(self, item: str) -> tuple[Review, ...]:
        """The moves on an item whose signatures are good, each after those that its signer had seen."""
        self._look()
        return self._catalogue.reviews(item)

    def standing(self, items: Iterable[str]) -> dict[str, tuple[Entry, tuple[Review, ...]]]:
        """Item → entry and reviews, at one look at the disk; RefusedError where one isn't there."""
        self._look()
        return {item: (self._catalogue.entry(item), self._catalogue.reviews(item)) for item in items}

    def search(self, text: str) -> tuple[str, ...]:
        """Ids of the items in which every word of the text begins a word; one without marks finds any marking."""
        self._look()
        return self._shelf.search(text)

    def next_id(self, writer: str, year: int) -> str:
        """The id after the last that this writer used in a year, drafts counted; RefusedError after 999."""
        names = (item_name(name) for name in list_names(self.folder / ITEMS))
        used = [name.item for name in (*names, *self._drafts.names()) if name]
        return next_id(used, writer, year)

    def save_draft(self, item: Item, writer: str, parent: str = "") -> WorkingCopy:
        """Put what a writer is typing on the disk, begun from the revision `parent` (“”: the newest at the first save).

        RefusedError where the disk refuses, or where a copy stands there that this window hasn't seen.
        """
        kept = self._drafts.peek(item.id, writer)
        self._shelf.glance()
        newest = [slip.digest for slip in self._shelf.newest(item.id)[:1]]
        begun = kept.parent if kept else "".join(newest)
        return self._drafts.save(WorkingCopy(item, writer, parent or begun))

    def drafts(self, writer: str) -> tuple[WorkingCopy, ...]:
        """The working copies of a writer, by item."""
        return tuple(copy for copy in self._drafts.all().good if copy.writer == writer)

    def drop_draft(self, item: str, writer: str) -> None:
        """Remove a working copy; RefusedError where it can't be removed or holds what this window hasn't seen."""
        self._drafts.drop(item, writer)

    def revise(self, item: Item, writer: str, time: datetime, parent: str = "") -> Revision:
        """Write the next revision of an item, or the first of a new one; when this returns, it is on the disk.

        `parent` is the digest of the revision edited, or with blanks between them those of the sides that it unites;
        without it that which the writer's working copy of this very text was begun from, else the newest. Another's
        revision made meanwhile is never replaced: both then stand side by side as a fork. The working copy of this
        text goes.

        Raises:
            TakenError: the writer made a revision of this number in another window.
            RefusedError: a fork without `parent`, texts or names that can't stand, or the disk refused.
        """
        kept = self._drafts.peek(item.id, writer)
        sent = kept if kept and kept.item == tidy(item) else None
        named = parent or (sent.parent if sent else None)
        made = self._write(item, writer, time, named)
        if sent:
            self._drafts.drop_sent(sent)
        return made

    def move(  # noqa: PLR0913, PLR0917 - a review says all of this
        self,
        revision: Revision,
        move: str,
        person: str,
        sign: Callable[[bytes], str],
        time: datetime,
        note: str = "",
        rule: str = "",
        words: str = "",
    ) -> Review:
        """Make and sign a move on the newest revision of an item; `person` is the writer's name of who signs.

        RefusedError, and nothing written, where the settings aren't signed by the owner, where the revision isn't the
        newest or was altered, where the person may not make this move now, or where the signature isn't his.
        """
        doubts = self.trusted()
        if doubts:
            message = f"Thiết lập chưa tin được nên chưa thẩm định được. {doubts[0]} Chủ cuộc thi cần xem và ký lại."
            raise RefusedError(message, file=self.folder)
        self._look(Shelf.read_names)
        place = (revision.item.id, revision.revision, revision.sha256)
        said = Review(*place, move, person, stamp_of(time), note, rule, words, "", (), "")
        return write_review(self._shelf, self._catalogue, said, sign, self._system)

    def trusted(self, fingerprint: str = "") -> tuple[str, ...]:
        """Sentences on settings that are unsigned, altered or unreadable; () where the owner's signature covers all.

        `fingerprint` is the owner's as the first minutes print it; another key there is then one of the sentences.
        """
        return self._read_charter().distrust(fingerprint)

    def fingerprint(self) -> str:
        """The printed fingerprint of the owner's key; “” where there isn't exactly one owner with a key."""
        found = owners(self._read_charter().people)
        return key_print(found[0].signing_key) if len(found) == 1 else ""

    def sign_settings(self, signer: Signer) -> tuple[Path, ...]:
        """Have the owner sign what isn't signed yet of `contest.toml` and the people's files."""
        return charter.sign_settings(self.folder, signer, system=self._system)

    def add_person(self, person: Person, secret: str = "") -> Path:
        """Write a new person's file; it counts for reviews once the owner has signed it."""
        return people.add_person(self.folder, person, secret, system=self._system)

    def secret(self, writer: str) -> str:
        """The encrypted secret of a person; “” where the person is unknown or has none."""
        account = self._read_charter().accounts.get(writer)
        return account.secret if account else ""

    def policies(self) -> tuple[Path, ...]:
        """The policy documents of the contest, by name; what office programs and Windows leave there is left out."""
        found = list_folder(self.folder / POLICIES)
        return tuple(
            self.folder / POLICIES / name
            for name, one in found.items()
            if one.is_file and not name.startswith(("~$", ".")) and name.casefold() not in LITTER
        )

    def marks(self) -> frozenset[str]:
        """The digest of every record that this bank holds."""
        self._look()
        return self._shelf.marks()

    def vouched(self) -> tuple[Person, ...]:
        """Everyone whose file the owner's signature covers, by writer."""
        good = rooted(self._read_charter().files, self._read_charter().people)
        return tuple(one for one in self.people if f"{people.FOLDER}/{one.writer}.toml" in good)

    def root(self) -> str:
        """The owner's first public signing key; “” where there isn't exactly one owner with a key."""
        found = owners(self._read_charter().people)
        return found[0].keys[-1] if len(found) == 1 and found[0].keys else ""

    def strays(self) -> tuple[Rejection, ...]:
        """What isn't in order: names that don't parse, torn files, forks, people and units that can't be read."""
        self._look(Shelf.refresh)
        odd = strays_of_settings(self.folder, self._read_charter())
        return (*odd, *self._shelf.troubles, *self._drafts.all().rejected, *forks(self._shelf))

    def verify(self) -> tuple[Flaw, ...]:
        """Every record read anew: digests, chains, signatures, people, and nobody a judge of his own item."""
        return inspect_records(self.folder, self._read_charter().people)

    def threats(self, revisions: Iterable[Revision]) -> tuple[tuple[Flaw, ...], Chains]:
        """What speaks against the approvals of these revisions, every record read anew; and the chains as read."""
        marks = {one.sha256: one.item.id for one in revisions}
        return threats(self.folder, self._read_charter().people, marks)

    def _write(self, item: Item, writer: str, time: datetime, named: str | None) -> Revision:
        self._shelf.look_for(item.id, self._charter.accounts if self._charter else ())
        parents = parents_of(self._shelf, item.id, named)
        return write_revision(self._shelf, item, writer, stamp_of(time), parents, self._system)

    def _read_charter(self) -> Charter:
        """The settings, read again where a file of theirs looks other than before."""
        look = look_at_settings(self.folder)
        if self._charter is None or look != self._settings:
            self._charter = read_charter(self.folder)
            self._settings = look
        return self._charter

    def _look(self, look: Callable[[Shelf], None] = Shelf.glance) -> None:
        look(self._shelf)
        self._catalogue.use(self._read_charter().people)
