"""Cross-references followed one hop: what they find in a library, what lies outside it, what isn't there any more."""

import re
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cache

from authoring.model.policies import Provision
from authoring.policy.citations.library import Library
from authoring.policy.citations.reference_tokens import THIS, tokens
from authoring.policy.citations.references import OTHER, Reference, references
from authoring.policy.paths import label, parent

_AMENDS = re.compile(r"(?:[Ss]ửa đổi|[Bb]ổ sung|[Bb]ãi bỏ|[Tt]hay thế)(?!\w)[^:“”\n]{0,160}? của (?=\S)")
_ORDER = re.compile(r"(?:[Ss]ửa đổi|[Bb]ổ sung|[Bb]ãi bỏ|[Tt]hay)(?!\w)")
_ANNEXES = "p"


@dataclass(frozen=True, slots=True)
class Resolved:
    """What a reference leads to: provisions, paths that no document of that name has, or no such document at all."""

    reference: Reference
    found: tuple[Provision, ...]
    missing: tuple[str, ...]
    outside: bool

    @property
    def message(self) -> str:
        """What doesn't resolve, in words; “” where all does."""
        where = self.reference.document or "văn bản này"
        if self.outside:
            return f"{where} không có trong thư viện"
        names = ", ".join(label(path) for path in self.missing)
        return f"{where} không có {names}" if names else ""


def cross_references(provisions: Sequence[Provision]) -> tuple[Reference, ...]:
    """The references of all provisions of documents, those of amending text as references to the amended law.

    Annexes are left out: forms cite their own lines.
    """
    by_path = {(one.document, one.path): one for one in provisions}
    return tuple(found for one in provisions if one.path[0] not in _ANNEXES for found in _of(one, by_path))


def resolve(found: Iterable[Reference], library: Library, on: str = "") -> tuple[Resolved, ...]:
    """Each reference with what it leads to; `on` (ISO 8601) picks the versions in force on a day."""

    @cache
    def names(words: str) -> tuple[str, ...]:
        return tuple(named.document for named in library.documents(words, on))

    @cache
    def place(name: str, path: str) -> Provision | None:
        return next((one for one in library.candidates(f"{name}:{path}") if one.document == name), None)

    return tuple(_resolved(one, (one.source,) if one.kind != OTHER else names(one.document), place) for one in found)


def _resolved(one: Reference, names: Sequence[str], place: Callable[[str, str], Provision | None]) -> Resolved:
    """What a reference leads to in the documents that may be meant, of several versions in each."""
    if not names:
        return Resolved(one, (), (), outside=True)
    places = {path: [found for name in names if (found := place(name, path))] for path in one.paths}
    missing = tuple(path for path, found in places.items() if not found)
    return Resolved(one, tuple(found for several in places.values() for found in several), missing, outside=False)


def _of(one: Provision, by_path: Mapping[tuple[str, str], Provision]) -> tuple[Reference, ...]:
    lines = list(_lines(one, by_path))
    amended = next(filter(None, map(_amended, lines)), "")
    article = next(filter(None, map(_target, lines)), "") if amended else ""
    return references(one.text, one.path, one.document, amended, article)


def _lines(one: Provision, by_path: Mapping[tuple[str, str], Provision]) -> Iterator[str]:
    """The orders that lead into a provision, its own first."""
    path = one.path
    while path:
        place = by_path.get((one.document, path))
        yield from (place.text.partition("\n")[0], place.title) if place else ()
        path = parent(path)


def _amended(line: str) -> str:
    """The words for the document that an order amends (“Sửa đổi, bổ sung một số điều của Luật Bảo hiểm y tế”)."""
    match = _AMENDS.match(line)
    named = next(tokens(line[match.end() :]), None) if match else None
    words = named.values[0] if named and named.kind == "doc" and named.start == 0 else ""
    return "" if words.endswith(f" {THIS}") else words


def _target(line: str) -> str:
    """The path that an order amends, as far as it names it."""
    if not _ORDER.match(line):
        return ""
    found = references(line, "d0", "")
    return found[0].paths[0] if found and len(found[0].paths) == 1 else ""
