"""The places of the law that an item is held against: what it cites, what that refers to, versions of other times."""

from collections.abc import Iterable
from dataclasses import dataclass

from authoring.checks.answers.corpus import Corpus

Spot = tuple[str, str]


@dataclass(frozen=True, slots=True)
class Ground:
    """`cited`: documents and paths that the citation names; `linked`: those that these refer to, one hop.

    `versions`: documents that say the law of another time, where the stem names neither document nor day; `apart`:
    documents that aren't meant at all, because the stem names another one or its day is another.
    """

    cited: tuple[Spot, ...] = ()
    linked: tuple[Spot, ...] = ()
    versions: frozenset[str] = frozenset()
    apart: frozenset[str] = frozenset()

    def stated(self, corpus: Corpus) -> set[int]:
        """The numbers of the statements in what is cited and what that refers to."""
        return _numbers((*self.cited, *self.linked), corpus, 0) | _tails(self.cited, corpus)

    def said(self, corpus: Corpus) -> set[int]:
        """The numbers of the passages there and in the lead-ins above."""
        above = {(document, up) for document, path in self.cited for up in _above(path)}
        leads = {n for n in _numbers(above, corpus, 1) if _spot(corpus, n) in above}
        return _numbers((*self.cited, *self.linked), corpus, 1) | leads

    def around(self, corpus: Corpus) -> set[int]:
        """The numbers of the passages of the articles that hold what is cited."""
        return _numbers({(document, path.partition(".")[0]) for document, path in self.cited}, corpus, 1)


def _tails(cited: Iterable[Spot], corpus: Corpus) -> set[int]:
    """What a clause states below its points: people cite the point that stands above."""
    clauses = {(document, path.rpartition(".")[0]) for document, path in cited if path.count(".") > 1}
    own = {number for spot in clauses for number in corpus.at.get(spot, ((), ()))[0]}
    found = ((number, corpus.statements[number].passage) for number in own)
    return {
        number
        for number, one in found
        if (one.place.document, one.place.at) in clauses and one.span[0] and not one.text.rstrip().endswith(":")
    }


def _numbers(spots: Iterable[Spot], corpus: Corpus, side: int) -> set[int]:
    return {number for spot in spots for number in corpus.at.get(spot, ((), ()))[side]}


def _spot(corpus: Corpus, number: int) -> Spot:
    place = corpus.passages[number].place
    return place.document, place.path


def _above(path: str) -> list[str]:
    parts = path.split(".")
    return [".".join(parts[:end]) for end in range(1, len(parts))]
