"""A document made ready for drafting: its name, where each provision stands, what the older version said."""

from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property, lru_cache

from authoring.drafting.asks import Ask
from authoring.drafting.naming import named
from authoring.model.policies import Authority, Day, Definition, Enumeration, Fact, PolicyDocument, Provision
from authoring.text import Mention, fold, mentions

_STAPLE = 0.1


@dataclass(frozen=True, eq=False)
class Ground:
    """What the questions of one document are made from; `older` are the facts of the version before, if given.

    `abroad` are other documents with the words by which this one names them.
    """

    document: PolicyDocument
    provisions: tuple[Provision, ...]
    facts: tuple[Fact, ...] = ()
    older: tuple[Fact, ...] = ()
    abroad: "Abroad" = ()

    @cached_property
    def laws(self) -> "Mapping[str, Ground]":
        """Other documents by the words that name them here, in small letters."""
        return {name.casefold(): other for name, other in self.abroad}

    @cached_property
    def names(self) -> tuple[str, ...]:
        """The words that name other documents here, the longest first."""
        return tuple(sorted(dict(self.abroad), key=len, reverse=True))

    @cached_property
    def name(self) -> str:
        """The document with its number, as a stem names it; “” where it can't be named."""
        return named(self.document)

    @cached_property
    def places(self) -> Mapping[str, Provision]:
        """Every provision by its path."""
        return {provision.path: provision for provision in self.provisions}

    @cached_property
    def rungs(self) -> tuple[tuple[Mention, Provision], ...]:
        """Every amount that the document states, in its order, with the provision that states it."""
        return tuple((mention, one) for one in self.provisions for mention in mentions(one.text))

    @cached_property
    def below(self) -> Mapping[str, tuple[Provision, ...]]:
        """The provisions right below each path, in the document's order."""
        made: dict[str, list[Provision]] = {}
        for provision in self.provisions:
            made.setdefault(provision.path.rpartition(".")[0], []).append(provision)
        return {path: tuple(several) for path, several in made.items()}

    @cached_property
    def definitions(self) -> tuple[tuple[str, str, Provision], ...]:
        """Terms that the document explains, with their meaning and place."""
        found = [(fact.value, self.places[fact.path]) for fact in self.facts if isinstance(fact.value, Definition)]
        return tuple((value.term, value.text, place) for value, place in found)

    @cached_property
    def offices(self) -> tuple[str, ...]:
        """Who decides something by the document, the most frequent first."""
        counts = Counter(fact.value.who for fact in self.facts if isinstance(fact.value, Authority))
        return tuple(name for name, _ in counts.most_common())

    @cached_property
    def days(self) -> tuple[str, ...]:
        """The days that the document states as facts, and those of its own life."""
        told = [fact.value.date for fact in self.facts if isinstance(fact.value, Day)]
        return tuple(dict.fromkeys(one for one in (*told, self.document.issued, self.document.in_force) if one))

    @cached_property
    def told(self) -> dict[str, tuple[tuple[Provision, str], ...]]:
        """The members of lists in words, kept as they are first asked for: every question of a list looks at all."""
        return {}

    @cached_property
    def folded(self) -> Mapping[str, str]:
        """The folded text of each provision: every question of a holder looks at all of them."""
        return {path: fold(place.text) for path, place in self.places.items()}

    @cached_property
    def led(self) -> dict[str, str]:
        """What leads to the list of a place, kept as it is first asked for: every list looks at all others."""
        return {}

    @cached_property
    def held(self) -> dict[str, tuple[str, str]]:
        """What the list of a place gives and to whom, kept as it is first asked for."""
        return {}

    @cached_property
    def words(self) -> dict[str, frozenset[str]]:
        """The telling words of texts, kept as they are first asked for."""
        return {}

    @cached_property
    def matters(self) -> list[tuple[str, Fact]]:
        """What is decided by somebody, kept as it is first asked for."""
        return []

    @cached_property
    def decided(self) -> dict[Fact, tuple[Ask, ...]]:
        """The questions who decides, kept as they are first asked: every question of a power looks at others."""
        return {}

    @cached_property
    def measured(self) -> dict[Fact, tuple[Ask, ...]]:
        """The plain questions of amounts, kept as they are first asked: those of sums and bases rest on them."""
        return {}

    @cached_property
    def starts(self) -> dict[Fact, str]:
        """The moments from which times run, kept as they are first told: every question of one looks at others."""
        return {}

    @cached_property
    def doers(self) -> dict[str, str]:
        """Who has duties by the document, each kind by its name there, kept as they are first asked for."""
        return {}

    @cached_property
    def lists(self) -> tuple[str, ...]:
        """The places of the document's lists."""
        return tuple(dict.fromkeys(fact.path for fact in self.facts if isinstance(fact.value, Enumeration)))

    @cached_property
    def staple(self) -> frozenset[str]:
        """The words that stand in so many places of the document that they tell no two of them apart."""
        counts = Counter(word for one in self.provisions for word in set(fold(one.text).split()))
        return frozenset(word for word, many in counts.items() if many > _STAPLE * len(self.provisions))

    def telling(self, text: str) -> frozenset[str]:
        """The words of a text without the staple ones; all of them where nothing else is left."""
        if text not in self.words:
            said = frozenset(fold(text).split())
            self.words[text] = said - self.staple or said
        return self.words[text]

    def above(self, path: str) -> Provision | None:
        """The provision right above a path."""
        return self.places.get(path.rpartition(".")[0])

    def topic(self, path: str) -> str:
        """The heading of the chapter or section that a path lies in, in plain letters; else the article's title."""
        heading = self.headings.get(path.partition(".")[0], "")
        return f"{heading[:1].upper()}{heading[1:].lower()}" if heading else self.title(path)

    @cached_property
    def headings(self) -> Mapping[str, str]:
        """The last heading above each article."""
        made, heading = dict[str, str](), ""
        for provision in self.provisions:
            if provision.path[:1] in "cs":
                heading = provision.title
            elif "." not in provision.path:
                made[provision.path] = heading
        return made

    def over(self, path: str) -> tuple[str, ...]:
        """The headings of chapter and section above the article that a path lies in, and its title, folded."""
        return (*self.chapters.get(path.partition(".")[0], ()), fold(self.title(path)))

    @cached_property
    def chapters(self) -> Mapping[str, tuple[str, ...]]:
        """The headings of chapter and section above each article, folded."""
        made, above = dict[str, tuple[str, ...]](), list[str]()
        for provision in self.provisions:
            if provision.path[:1] in "cs":
                above = [*(above[:1] if provision.path.rpartition(".")[2][:1] == "s" else []), fold(provision.title)]
            elif "." not in provision.path:
                made[provision.path] = tuple(above)
        return made

    def title(self, path: str) -> str:
        """The title of the article or annex that a path lies in."""
        article = self.places.get(path.partition(".")[0])
        return article.title if article else ""


Abroad = tuple[tuple[str, Ground], ...]


@lru_cache(maxsize=32)
def _ready(
    document: PolicyDocument,
    provisions: tuple[Provision, ...],
    facts: tuple[Fact, ...],
    older: tuple[Fact, ...],
    abroad: Abroad,
) -> Ground:
    return Ground(document, provisions, facts, older, abroad)


def ground(
    document: PolicyDocument,
    provisions: Sequence[Provision],
    facts: Sequence[Fact] = (),
    older: Sequence[Fact] = (),
    abroad: Abroad = (),
) -> Ground:
    """A document made ready, kept while it is the same: a clause that is asked for again costs only its questions."""
    return _ready(document, tuple(provisions), tuple(facts), tuple(older), abroad)
