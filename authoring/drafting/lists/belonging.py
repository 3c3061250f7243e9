"""Which of several lists of one sort somebody stands in: “… thuộc nhóm nào sau đây?”."""

import re

from authoring.drafting.asks import Ask, Choice
from authoring.drafting.giveaways import tells
from authoring.drafting.ground import Ground
from authoring.drafting.naming import begun, continued
from authoring.drafting.rivals import WANTED
from authoring.drafting.sentences.leading import led
from authoring.drafting.sentences.listing import fit, members, own_words, turned
from authoring.drafting.sentences.stems import framed
from authoring.model.policies import Enumeration, Fact, Provision
from authoring.text import fold, syllables

_GROUP = re.compile(r"(?P<name>Nhóm (?!đối tượng khác)[^,;:]+?),? (?:bao )?gồm(?: các đối tượng)?$")
_LONGEST_NAME = 20
_MOST = 4
_SAME = 0.5


def belong(fact: Fact, ground: Ground) -> tuple[Ask, ...]:
    """The questions which group some members belong to; () where the document has too few groups of the sort."""
    own = group(fact.path, ground) if isinstance(fact.value, Enumeration) else ""
    others = _others(fact.path, own, ground) if own else []
    found: list[Ask] = []
    for place, text in members(fact.path, ground) if len(others) >= WANTED else ():
        alone = not any(_says(one, text, ground) for one in others)
        given = tells(own, text, [name for name, _ in others])
        stem = framed(f"{continued(text)} thuộc nhóm nào sau đây", fact, ground) if fit(text) else ""
        if stem and alone and not given:
            choices = tuple(
                Choice(begun(name), f"Là nhóm khác, nêu ở {where.label}.") for name, where in turned(others, text)
            )
            found.append(Ask(stem, begun(own), choices, "list-group", (own_words(place),)))
        if len(found) == _MOST:
            break
    return tuple(found)


def group(path: str, ground: Ground) -> str:
    """The group that the list of a place makes up, by its lead or its title; “” where it is no group."""
    found = _GROUP.fullmatch(led(path, ground))
    title = ground.places[path].title
    name = found["name"] if found else title if title.startswith("Nhóm ") else ""
    return continued(name) if name and len(syllables(name)) <= _LONGEST_NAME else ""


def _others(path: str, own: str, ground: Ground) -> list[tuple[str, Provision]]:
    """The other groups of the document, each once."""
    made = {fold(own): ("", ground.places[path])}
    for other in ground.lists:
        name = group(other, ground)
        if name and not any(fold(name) in one or one in fold(name) for one in made):
            made[fold(name)] = (name, ground.places[other])
    return list(made.values())[1:]


def _says(other: tuple[str, Provision], text: str, ground: Ground) -> bool:
    """Whether much the same stands in another group."""
    said = ground.telling(text)
    for one in ground.below.get(other[1].path, ()):
        words = ground.telling(one.text)
        if len(said & words) > _SAME * min(len(said), len(words)):
            return True
    return False
