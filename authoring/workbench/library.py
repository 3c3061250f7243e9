"""The policy documents of a contest, read once: provisions, facts, what a citation says."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
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
        """What its provisions state; derived anew, kept nowhere."""
        return policy.facts(self.provisions)


def read_source(path: Path) -> Source:
    """A policy document from its file; RefusedError where the file can't be read."""
    text = documents.read(path)
    reading = policy.provisions(text)
    rejected = tuple(replace(one, file=str(path)) for one in reading.rejected)
    return Source(policy.identity(text), reading.good, rejected, text.sha256, text.notices)


def read_library(paths: Iterable[Path]) -> tuple[tuple[Source, ...], policy.Library]:
    """Every document of a contest and the library over them."""
    sources = tuple(read_source(path) for path in sorted(paths))
    return sources, policy.Library([(source.document, source.provisions) for source in sources])


def cited(items: Sequence[Item], library: policy.Library) -> Mapping[str, str]:
    """Item id → the sentence that it cites; items whose citation isn't found are left out."""
    said = {item.id: library.sentence(item.citation) for item in items if item.citation}
    return {id_: sentence for id_, sentence in said.items() if sentence}
