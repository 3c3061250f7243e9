"""The provisions of all documents as statements and passages, found by their terms; made once for many items."""

import math
import re
from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from types import MappingProxyType

from authoring.checks.answers.statements import Passage, Place, Statement, passages, statements
from authoring.checks.answers.words import terms
from authoring.model.policies import Provision

_CHAPTERS = "cspt"
_UNSEEN, _UNSEEN_PAIR = 0.7, 0.3
_TIED, _TOLD = 0.8, 1.5
_LINKED = 300
_TOGETHER = re.compile(
    r"(?:đủ|đáp ứng|đồng thời)[^.;:]{0,20} (?:các )?điều kiện(?: sau(?: đây)?| dưới đây)?[:\s]*$|các điều kiện sau",
    re.IGNORECASE,
)
_EXCEPTED = re.compile(r"(?<!\w)(?:trừ|ngoài|không thuộc)(?!\w)[^;.]*$", re.IGNORECASE)
_OF_ALL = re.compile(
    r"(?:Các |Những )?(?:thời hạn|thời gian|mức [^.;:]{1,30}?|tỷ lệ)(?: nêu| quy định)? tại (?:các khoản [^.;]{1,20} )?"
    r"Điều này(?: được)? (?:tính|áp dụng|bao gồm|làm tròn)",
    re.IGNORECASE,
)
Spot = tuple[str, str]
Link = tuple[int, int, tuple[Spot, ...]]
Links = Mapping[Spot, Sequence[Link]]
_NO_LINKS: Links = MappingProxyType({})
_NO_TITLES: Mapping[str, str] = MappingProxyType({})


@dataclass(frozen=True, slots=True)
class Corpus:
    """Statements and passages of documents with the weight of each term; `places` are the provisions by place.

    `subjects` are the terms of the documents' titles: what a document is about needn't be said again by each clause.
    """

    provisions: Mapping[tuple[str, str], Provision]
    statements: tuple[Statement, ...]
    passages: tuple[Passage, ...]
    weights: Mapping[str, float]
    usual: float
    stated: Mapping[str, tuple[int, ...]]
    said: Mapping[str, tuple[int, ...]]
    titles: Mapping[tuple[str, str], str] = field(default_factory=dict)
    at: Mapping[tuple[str, str], tuple[tuple[int, ...], tuple[int, ...]]] = field(default_factory=dict)
    subjects: Mapping[str, frozenset[str]] = field(default_factory=dict)

    def weight(self, term: str) -> float:
        """How much a term tells: the rarer the more."""
        return self.weights.get(term) or self.usual * (_UNSEEN_PAIR if " " in term else _UNSEEN)

    def tied(self, first: str, second: str) -> tuple[bool, bool]:
        """Whether the second of two syllables hardly stands without the first, and the first without the second."""
        both = self._passages(f"{first} {second}")
        whole = both > 0 and both >= _TIED * self._passages(second)
        return whole, both >= max(_TOLD, _TIED * self._passages(first))

    def _passages(self, term: str) -> float:
        """How many passages have a term."""
        weight = self.weights.get(term)
        return len(self.passages) / (math.exp(weight) - 1) if weight else 0.0


@dataclass(frozen=True, slots=True)
class _Tree:
    """Provisions by place, the units right below each, and what each refers to."""

    places: Mapping[Spot, Provision]
    children: Mapping[Spot, Sequence[Provision]]
    links: Links


def _tree(provisions: Sequence[Provision], links: Links) -> _Tree:
    children = defaultdict[Spot, list[Provision]](list)
    for one in provisions:
        children[one.document, _parent(one.path)].append(one)
    return _Tree({(one.document, one.path): one for one in provisions}, dict(children), links)


def corpus(provisions: Sequence[Provision], links: Links = _NO_LINKS, called: Mapping[str, str] = _NO_TITLES) -> Corpus:
    """The corpus of documents, their provisions in the order of their texts.

    `links` is what each place refers to, `called` the title of each document.
    """
    tree = _tree(provisions, links)
    stated, said = list[Statement](), list[Passage]()
    above, titles = "", dict[tuple[str, str], str]()
    for one in provisions:
        if one.path[0] in _CHAPTERS and "d" not in one.path:
            above = one.title if "." not in one.path else f"{above} {one.title}"
            continue
        titles[one.document, one.path] = f"{titles.get((one.document, _parent(one.path)), '')} ; {one.title}"
        if not one.text and (one.document, one.path) in tree.children:
            continue
        for text, place in _places(one, tree, above):
            stated.extend(statements(text, place))
            if not place.below:
                said.extend(passages(text, place))
    counts = Counter(term for one in said for term in one.own | one.place.lead)
    weights = {term: math.log(1 + len(said) / count) for term, count in counts.items()}
    usual = math.log(1 + len(said))
    at = _at(stated, said)
    return Corpus(
        tree.places,
        tuple(stated),
        tuple(said),
        weights,
        usual,
        _postings(one.passage for one in stated),
        _postings(said),
        titles,
        at,
        {document: terms(title) for document, title in called.items()},
    )


def _places(one: Provision, tree: "_Tree", chapter: str) -> Iterable[tuple[str, Place]]:
    """The text of a provision at its own place, and the lead-in right above it as said of this unit."""
    spot = one.document, one.path
    lines, titles, told = list[str](), [one.title, chapter], frozenset[str]()
    path = _parent(one.path)
    while path:
        found = tree.places.get((one.document, path))
        lines.insert(0, _lead_in(found.text) if found else "")
        titles.append(found.title if found else "")
        told |= frozenset().union(*(said for *_, said in _refers((one.document, path), tree)))
        path = _parent(path)
    above = " ".join(filter(None, lines))
    lead = terms(" ; ".join(filter(None, (*titles, above, _beside(one, above, tree.children)))))
    single = (title for title in titles if ";" not in title)
    beside = lead - terms(" ; ".join(filter(None, (*single, above))))
    refers, told = _refers(spot, tree), told | _of_article(one, tree)
    yield one.text or one.title, Place(*spot, one.path, lead, above, "", refers, told, beside, _excepts(spot, tree))
    parent = tree.places.get((one.document, _parent(one.path)))
    if spot not in tree.children and parent and parent.text.rstrip().endswith(":"):
        rest = terms(" ; ".join(filter(None, (*titles, *lines[:-1]))))
        own = frozenset().union(*(said for *_, said in refers))
        yield (
            parent.text,
            Place(one.document, parent.path, one.path, rest, " ".join(lines[:-1]), one.text, told=told | own),
        )


def _of_article(one: Provision, tree: _Tree) -> frozenset[str]:
    """What a clause of the article says of all of it (“Các thời hạn tại Điều này tính từ ngày nhận đủ hồ sơ”)."""
    article = one.path.partition(".")[0]
    told = (
        terms(other.text)
        for other in tree.children.get((one.document, article), ())
        if other.path != one.path and _OF_ALL.match(other.text)
    )
    return frozenset().union(*told)


def _refers(spot: Spot, tree: _Tree) -> tuple[tuple[int, int, frozenset[str]], ...]:
    """The references of a text with what they lead to: a subject is often named there alone; exclusions name none."""
    return tuple(
        (start, end, _told(spots, tree.places))
        for start, end, spots in tree.links.get(spot, ())
        if not _excepted(start, spot, tree)
    )


def _excepts(spot: Spot, tree: _Tree) -> frozenset[Spot]:
    """The places that a text excludes (“trừ trường hợp quy định tại điểm b”)."""
    found = (spots for start, _, spots in tree.links.get(spot, ()) if _excepted(start, spot, tree))
    return frozenset().union(*found)


def _excepted(start: int, spot: Spot, tree: _Tree) -> bool:
    return spot in tree.places and bool(_EXCEPTED.search(tree.places[spot].text[:start]))


def _told(spots: Sequence[Spot], by_place: Mapping[Spot, Provision]) -> frozenset[str]:
    found = [by_place[spot] for spot in spots if spot in by_place]
    return frozenset().union(*(terms(f"{one.title} ; {one.text[:_LINKED]}") for one in found))


def _beside(one: Provision, above: str, children: Mapping[Spot, Sequence[Provision]]) -> str:
    """The other conditions of a list in which all must hold."""
    if not _TOGETHER.search(above):
        return ""
    return " ; ".join(other.text for other in children.get((one.document, _parent(one.path)), ()) if other is not one)


def _lead_in(text: str) -> str:
    return text.partition(":\n")[0] if ":\n" in text else text


def _parent(path: str) -> str:
    return path.rpartition(".")[0]


def _postings(found: Iterable[Passage]) -> Mapping[str, tuple[int, ...]]:
    made = defaultdict[str, list[int]](list)
    for number, one in enumerate(found):
        for term in one.own | one.head | one.place.lead | one.told:
            made[term].append(number)
    return {term: tuple(numbers) for term, numbers in made.items()}


def _at(
    stated: Sequence[Statement], said: Sequence[Passage]
) -> dict[tuple[str, str], tuple[tuple[int, ...], tuple[int, ...]]]:
    made = defaultdict[tuple[str, str], tuple[list[int], list[int]]](lambda: ([], []))
    for side, found in enumerate(([one.passage for one in stated], said)):
        for number, one in enumerate(found):
            path = one.place.at
            while path:
                made[one.place.document, path][side].append(number)
                path = _parent(path)
    return {place: (tuple(first), tuple(second)) for place, (first, second) in made.items()}
