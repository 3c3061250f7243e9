"""The chain of each writer's records: every record names the one before, so that a missing one shows."""

from collections.abc import Iterable, Mapping
from typing import NamedTuple

from authoring.model.records import Review


class Link(NamedTuple):
    """One record in its writer's chain: writer, own digest, digest of the record before, moment, file name."""

    writer: str
    digest: str
    previous: str
    time: str
    name: str


class Chains:
    """All links by writer; grows as records are written."""

    def __init__(self, links: Iterable[Link] = ()) -> None:
        self._chains: dict[str, _Chain] = {}
        for link in links:
            self.add(link)

    def add(self, link: Link) -> None:
        """Take in one more record."""
        self._chains.setdefault(link.writer, _Chain()).add(link)

    def holds(self, writer: str, digest: str) -> bool:
        """Whether the writer has a record of this digest."""
        return writer in self._chains and digest in self._chains[writer].links

    def head(self, writer: str) -> str:
        """The digest of the writer's newest record: the latest of those that no other follows; “” for none.

        A chain has several ends where one writer worked in two windows at once; that is no fault.
        """
        return self._chains[writer].head() if writer in self._chains else ""

    def heads(self) -> tuple[tuple[str, str], ...]:
        """The newest digest of every writer, by writer."""
        return tuple((writer, self.head(writer)) for writer in sorted(self._chains))

    def reaches(self, writer: str, digest: str, later: str) -> bool:
        """Whether a record stands no later than another of its writer, in one piece of the chain.

        Where a record between them is gone, nobody can tell any more.
        """
        (root, depth), (other, most) = self._place(writer, digest), self._place(writer, later)
        return root == other and 0 < depth <= most

    def is_before(self, writer: str, digest: str, later: str) -> bool:
        """Whether a record is `later` itself or one of those that `later` follows, step by step."""
        return writer in self._chains and digest in self._chains[writer].line(later)

    def time(self, writer: str, digest: str) -> str:
        """The moment of a record; “” where it isn't here."""
        return self._chains[writer].links[digest].time if self.holds(writer, digest) else ""

    def _place(self, writer: str, digest: str) -> tuple[str, int]:
        return self._chains[writer].place(digest) if writer in self._chains else ("", 0)


class _Chain:
    """One writer's links, those that no other follows, and the places that were asked for."""

    def __init__(self) -> None:
        self.links: dict[str, Link] = {}
        self.followed: set[str] = set()
        self.ends: dict[str, Link] = {}
        self.places: dict[str, tuple[str, int]] = {}

    def add(self, link: Link) -> None:
        self.links[link.digest] = link
        self.followed.add(link.previous)
        self.ends.pop(link.previous, None)
        if link.digest in self.followed:
            self.places.clear()
        else:
            self.ends[link.digest] = link

    def head(self) -> str:
        return max((self.ends or self.links).values(), key=lambda link: (link.time, link.digest)).digest

    def place(self, digest: str) -> tuple[str, int]:
        """The first record that can be reached from this one, and how many steps lie between."""
        path = []
        while digest in self.links and digest not in self.places:
            path.append(digest)
            self.places[digest] = (digest, 0)
            digest = self.links[digest].previous
        root, depth = self.places.get(digest, ("", 0))
        for step in reversed(path):
            root, depth = root or step, depth + 1
            self.places[step] = (root, depth)
        return root, depth

    def line(self, digest: str) -> set[str]:
        """A record and all that it follows."""
        found: set[str] = set()
        while digest in self.links and digest not in found:
            found.add(digest)
            digest = self.links[digest].previous
        return found


def in_order(reviews: Mapping[str, Review], chains: Chains) -> tuple[Review, ...]:
    """Reviews (by digest) so that each comes after those that its signer had seen, whatever the clocks said.

    Between two that don't know of one another the earlier moment comes first, then the smaller digest.
    """
    if len(reviews) < 2:
        return tuple(reviews.values())
    left = sorted(reviews, key=lambda mark: (reviews[mark].time, mark))
    known = {mark: {other for other in left if _saw(reviews, mark, other, chains)} for mark in left}
    ordered: list[Review] = []
    while left:
        ready = next((mark for mark in left if known[mark].isdisjoint(left)), left[0])
        left.remove(ready)
        ordered.append(reviews[ready])
    return tuple(ordered)


def _saw(reviews: Mapping[str, Review], mark: str, other: str, chains: Chains) -> bool:
    """Whether the signer of one review had another before the eyes."""
    writer = reviews[other].person
    seen = dict(reviews[mark].seen).get(writer, "")
    return other != mark and chains.reaches(writer, other, seen)
