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

    def depth(self, writer: str, digest: str) -> int:
        """The place of a record in its writer's chain from 1, as far as the chain holds together; 0: no such record."""
        return self._chains[writer].depth(digest) if writer in self._chains else 0


class _Chain:
    """One writer's links, those that no other follows, and the places that were asked for."""

    def __init__(self) -> None:
        self.links: dict[str, Link] = {}
        self.followed: set[str] = set()
        self.ends: dict[str, Link] = {}
        self.depths: dict[str, int] = {}

    def add(self, link: Link) -> None:
        self.links[link.digest] = link
        self.followed.add(link.previous)
        self.ends.pop(link.previous, None)
        if link.digest in self.followed:
            self.depths.clear()
        else:
            self.ends[link.digest] = link

    def head(self) -> str:
        return max((self.ends or self.links).values(), key=lambda link: (link.time, link.digest)).digest

    def depth(self, digest: str) -> int:
        path = []
        while digest in self.links and digest not in self.depths:
            path.append(digest)
            self.depths[digest] = 0
            digest = self.links[digest].previous
        depth = self.depths.get(digest, 0)
        for step in reversed(path):
            depth += 1
            self.depths[step] = depth
        return depth


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
    return other != mark and 0 < chains.depth(writer, other) <= chains.depth(writer, seen)
