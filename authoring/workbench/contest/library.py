"""The policy documents of a contest, read once: provisions, facts, what a citation says."""

from collections.abc import Iterable, Mapping, Sequence
from contextlib import suppress
from dataclasses import dataclass, replace
from datetime import date
from functools import lru_cache
from pathlib import Path

from authoring import documents, policy
from authoring.model.items import Item
from authoring.model.policies import Fact, PolicyDocument, Provision
from authoring.model.readings import Rejection


@dataclass(frozen=True, slots=True)
class Source:
    """One document as read: who it is, its provisions, the paragraphs that fit nowhere, the digest of its file."""

    document: PolicyDocument
    provisions: tuple[Provision, ...]
    rejected: tuple[Rejection, ...]
    sha256: str
    notices: tuple[str, ...]

    def facts(self) -> tuple[Fact, ...]:
        """What its provisions state; derived, written nowhere."""
        return _stated(self.provisions)


def read_source(path: Path) -> Source:
    """A policy document from its file; RefusedError where the file can't be read.

    An unchanged file is read once in a process: every look at an office asks for all of its documents.
    """
    with suppress(OSError):
        about = path.stat()
        return _kept(path.absolute(), about.st_mtime_ns, about.st_size, str(path))
    return _fresh(str(path))  # which says what is wrong with the path


@lru_cache(maxsize=64)
def _kept(_place: Path, _changed: int, _size: int, told: str) -> Source:
    return _fresh(told)


def _fresh(told: str) -> Source:
    """The file under the name by which a person calls it: troubles name it so too."""
    text = documents.read(Path(told))
    reading = policy.provisions(text)
    rejected = tuple(replace(one, file=told) for one in reading.rejected)
    document = policy.dated(policy.identity(text), text, reading.good)
    return Source(document, reading.good, rejected, text.sha256, text.notices)


@lru_cache(maxsize=64)
def _stated(provisions: tuple[Provision, ...]) -> tuple[Fact, ...]:
    return policy.facts(provisions)


def read_library(paths: Iterable[Path]) -> tuple[tuple[Source, ...], policy.Library]:
    """Every document of a contest and the library over them."""
    sources = tuple(read_source(path) for path in sorted(paths))
    return sources, policy.Library([(source.document, source.provisions) for source in sources])


def cited(items: Sequence[Item], library: policy.Library) -> Mapping[str, str]:
    """Item id → the sentence that it cites, as the law is on the item's day; left out where nothing is found."""
    said = {item.id: library.sentence(item.citation, day_of(item)) for item in items if item.citation}
    return {id_: sentence for id_, sentence in said.items() if sentence}


def day_of(item: Item) -> str:
    """The day on which an item is true; “” where none is given, or no day."""
    try:
        return date.fromisoformat(item.valid_on).isoformat()
    except ValueError:
        return ""
