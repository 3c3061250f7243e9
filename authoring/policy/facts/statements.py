"""The statements of a provision: stretches between full stops, semicolons and line ends, with the words around them."""

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from authoring.model.policies import Provision
from authoring.policy.paths import parent

_BREAK = re.compile(r"\n|;|\.(?=\s+[A-ZĐÀ-Ỹ“])|\.\s*$")

_OF_ARTICLE = re.compile(r"Điều này (?:được )?tính theo ngày làm việc")


@dataclass(frozen=True, slots=True)
class Statement:
    """One stretch of a provision's text, the lead-in of the units above, the article's title, how it counts days."""

    provision: Provision
    text: str
    lead: str
    title: str
    counting: str


def statements(provisions: Sequence[Provision]) -> Iterator[Statement]:
    """The statements of all provisions in their order; chapters and annexes state nothing by themselves."""
    places = {(one.document, one.path): one for one in provisions}
    rules = {_article(one): one.text for one in provisions if _OF_ARTICLE.search(one.text)}
    for one in provisions:
        if one.path[0] not in "cfstp":
            lead, title = _lead(one, places), _title(one, places)
            counting = f"{lead} {one.text} {rules.get(_article(one), '')}"
            for part in _parts(one.text):
                yield Statement(one, part, lead, title, counting)


def _article(provision: Provision) -> tuple[str, str]:
    return provision.document, provision.path.partition(".")[0]


def _parts(text: str) -> Iterator[str]:
    start = 0
    for match in [*_BREAK.finditer(text), None]:
        part = text[start : match.start() if match else len(text)].strip()
        if part:
            yield part
        start = match.end() if match else start


def _lead(provision: Provision, places: Mapping[tuple[str, str], Provision]) -> str:
    """The words of the units above that lead into this one, the nearest last."""
    above, words = parent(provision.path), list[str]()
    while above:
        one = places.get((provision.document, above))
        lines = [line for line in one.text.split("\n") if line.endswith(":")] if one else []
        words[:0] = lines[:1]
        above = parent(above)
    return " ".join(words)


def _title(provision: Provision, places: Mapping[tuple[str, str], Provision]) -> str:
    path = provision.path
    while path:
        one = places.get((provision.document, path))
        if one and one.title:
            return one.title
        path = parent(path)
    return ""
