"""The index: a rebuildable copy of the bank's slips in the user's cache folder, and the words of its items.

It is never the truth. Each row carries a seal of its own; whatever can't be read, or doesn't agree with its seal, is
as if it weren't there, and a file that SQLite can't use is thrown away.
"""

import hashlib
import os
import sqlite3
import sys
from collections.abc import Callable, Iterable, Iterator, Mapping
from contextlib import closing, contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import TypeVar

from authoring.bank.shelf.slips import Slip

VERSION = 2
BUSY = 2.0
T = TypeVar("T")
Key = tuple[str, str]

_SLIPS = "CREATE TABLE IF NOT EXISTS slips (folder, name, row, seal, PRIMARY KEY (folder, name)) WITHOUT ROWID"
_BETWEEN = "\x1f"  # no text of a slip holds it: names and digests have none, JSON escapes it
_MARKS = "CREATE TABLE IF NOT EXISTS marks (number INTEGER PRIMARY KEY, item UNIQUE, mark)"
_WORDS = "CREATE VIRTUAL TABLE IF NOT EXISTS words USING fts5(folded, bare, tokenize = 'unicode61 remove_diacritics 0')"
_OTHERS = frozenset({sqlite3.SQLITE_BUSY, sqlite3.SQLITE_LOCKED})


@dataclass(frozen=True, slots=True)
class Words:
    """The searchable words of an item: `mark` says of which revisions; then the words with and without diacritics."""

    mark: str
    folded: str
    bare: str


class Index:
    """The index of one bank; each method answers as an empty index does where the file can't be used."""

    def __init__(self, path: Path | None) -> None:
        self.path = path

    def load(self) -> tuple[dict[Key, Slip], dict[str, str]]:
        """Every sound slip by folder and name, and the mark of each item whose words are kept."""
        return self._use(lambda base: (_load_slips(base), _load_marks(base))) or ({}, {})

    def store(self, slips: Iterable[Slip], gone: Iterable[Key], words: Mapping[str, Words | None]) -> None:
        """Keep slips, forget those that are gone, and change the words of items (None: forget them)."""
        self._use(lambda base: _store(base, slips, gone, words))

    def search(self, terms: Iterable[Key], marks: Mapping[str, str]) -> tuple[str, ...] | None:
        """Ids of items in which every term (column, beginning of a word) occurs.

        None where the words kept aren't exactly those of `marks`: then the items themselves must be read.
        """
        return self._use(lambda base: _search(base, terms) if _load_marks(base) == marks else None)

    def _use(self, work: Callable[[sqlite3.Connection], T]) -> T | None:
        """Work on the file; one that proves unusable is thrown away, and the work tried once more."""
        for _ in range(2):
            try:
                with _opened(self.path) as base:
                    return work(base)
            except sqlite3.Error as error:
                if getattr(error, "sqlite_errorcode", 0) in _OTHERS or not self._discard():
                    return None
            except OSError:
                return None
        return None

    def _discard(self) -> bool:
        """Remove the file; whether that worked."""
        try:
            Path(str(self.path)).unlink()
        except OSError:
            return False
        return True


def index_path(folder: Path, cache: Path | None) -> Path | None:
    """Where the index of a bank lies: in `cache`, else in the user's cache folder; None where the user has none."""
    try:
        top = cache or _user_cache()
        name = hashlib.sha256(os.fsencode(folder.resolve())).hexdigest()[:24]
    except (OSError, RuntimeError, ValueError):
        return None
    return top / f"bank-{name}-{VERSION}.sqlite3"


def _user_cache() -> Path:
    """The cache folder by the customs of Windows, macOS and the others (XDG)."""
    if sys.platform == "win32":
        return Path(os.environ.get("LOCALAPPDATA") or Path.home() / "AppData" / "Local") / "authoring"
    if sys.platform == "darwin":
        return Path.home() / "Library" / "Caches" / "authoring"
    return Path(os.environ.get("XDG_CACHE_HOME") or Path.home() / ".cache") / "authoring"


@contextmanager
def _opened(path: Path | None) -> Iterator[sqlite3.Connection]:
    """A connection with the tables there; what was done is kept when the block ends well."""
    if path is None:
        raise FileNotFoundError
    path.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
    with closing(sqlite3.connect(path, timeout=BUSY)) as base, base:
        base.execute("PRAGMA synchronous = OFF")
        base.execute(_SLIPS)
        base.execute(_MARKS)
        yield base


def _load_slips(base: sqlite3.Connection) -> dict[Key, Slip]:
    slips = {}
    for row, seal in base.execute("SELECT row, seal FROM slips"):
        if isinstance(row, bytes) and seal == _seal(row):
            slip = _unpacked(row)
            slips[slip.folder, slip.name] = slip
    return slips


def _load_marks(base: sqlite3.Connection) -> dict[str, str]:
    return dict(base.execute("SELECT item, mark FROM marks"))


def _store(
    base: sqlite3.Connection,
    slips: Iterable[Slip],
    gone: Iterable[Key],
    words: Mapping[str, Words | None],
) -> None:
    base.executemany("DELETE FROM slips WHERE folder = ? AND name = ?", gone)
    rows = [(slip.folder, slip.name, row, _seal(row)) for slip in slips for row in [_packed(slip)]]
    base.executemany("INSERT OR REPLACE INTO slips VALUES (?, ?, ?, ?)", rows)
    if words and _has_words(base):
        _store_words(base, words)


def _store_words(base: sqlite3.Connection, words: Mapping[str, Words | None]) -> None:
    for item, said in words.items():
        found = base.execute("SELECT number FROM marks WHERE item = ?", (item,)).fetchone()
        if found:
            base.execute("DELETE FROM words WHERE rowid = ?", found)
            base.execute("DELETE FROM marks WHERE number = ?", found)
        if said:
            new = base.execute("INSERT INTO marks (item, mark) VALUES (?, ?)", (item, said.mark)).lastrowid
            base.execute("INSERT INTO words (rowid, folded, bare) VALUES (?, ?, ?)", (new, said.folded, said.bare))


def _search(base: sqlite3.Connection, terms: Iterable[Key]) -> tuple[str, ...]:
    wanted = " AND ".join(f'{column} : "{word}" *' for column, word in terms)
    found = base.execute(
        "SELECT item FROM words JOIN marks ON words.rowid = number WHERE words MATCH ? ORDER BY item",
        (wanted,),
    )
    return tuple(item for (item,) in found)


def _has_words(base: sqlite3.Connection) -> bool:
    """Whether this SQLite can search texts; without it the items themselves are searched."""
    try:
        base.execute(_WORDS)
    except sqlite3.OperationalError as error:
        if "no such module" in str(error):
            return False
        raise
    return True


def _packed(slip: Slip) -> bytes:
    return _BETWEEN.join(map(str, slip)).encode("utf-8", "surrogatepass")


def _unpacked(row: bytes) -> Slip:
    folder, name, size, changed, digest, item, revision, *rest = row.decode("utf-8", "surrogatepass").split(_BETWEEN)
    return Slip(folder, name, int(size), int(changed), digest, item, int(revision), *rest)


def _seal(row: bytes) -> bytes:
    return hashlib.sha256(row).digest()[:8]
