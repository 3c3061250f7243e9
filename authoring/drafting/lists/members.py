"""Lists: which of four belongs to it, and which of four does NOT."""

import re

from authoring.drafting.asks import Ask, Choice
from authoring.drafting.bodies.holding import held
from authoring.drafting.bodies.levels import LOCAL, level
from authoring.drafting.bodies.sorts import COMMON, shape_of
from authoring.drafting.giveaways import events, shown, tells
from authoring.drafting.ground import Ground
from authoring.drafting.lists.leads import Asked, asked_by
from authoring.drafting.lists.strangers import (
    FAR,
    OPPOSITE,
    closeness,
    kin,
    reads_like,
    same_sort,
    sort_of,
    strangers,
    tier,
)
from authoring.drafting.naming import begun
from authoring.drafting.rivals import WANTED
from authoring.drafting.sentences.joining import bare
from authoring.drafting.sentences.listing import Members, fit, members, own_words, size, turned
from authoring.drafting.sentences.stems import framed
from authoring.model.policies import Enumeration, Fact, Provision
from authoring.text import fold

_MIXED = frozenset(("trường hợp", "điều kiện", "hành vi", "biện pháp", "nguyên tắc"))
_OWNED = re.compile(r" của (?P<who>.+)")
_GOT = re.compile(r"được(?!\w)", re.IGNORECASE)
_APART = 2.2
_LIKE = 2


def member(fact: Fact, ground: Ground) -> tuple[Ask, ...]:
    """The questions of a list: one member among strangers, one stranger among members."""
    if not isinstance(fact.value, Enumeration) or fact.value.logic == "cases" or fact.value.exceptions:
        return ()
    listed = members(fact.path, ground)
    own = [one for one in listed if shape_of(one[1]) != "number"]
    asked = asked_by(fact, ground)
    if not asked or len(own) < 2 or len(listed) != len(fact.value.items):
        return ()
    texts = [text for _, text in own if text]
    found = [one for one in strangers(fact, asked.kind, texts, ground) if kin(one, asked.kind, fact, ground)]
    told = f"{ground.title(fact.path)} ; {ground.places[fact.path].text} ; {' ; '.join(texts)}"
    state = _of_the_state(f"{fact.path}.", ground)
    found = [one for one in found if asked.kind not in OPPOSITE or _of_the_state(one[0].path, ground) == state]
    found.sort(key=lambda one: (tier(one[0], fact, ground), -closeness(one[1], told, ground)))
    return (*_belongs(fact, asked, own, found, ground), *_doesnt(fact, asked, own, found, ground))


def _belongs(fact: Fact, asked: Asked, own: Members, found: Members, ground: Ground) -> tuple[Ask, ...]:
    fitting = [(place, text) for place, text in own if fit(text)]
    stem = framed(asked.inside, fact, ground) if not bare(asked.inside) else ""
    own_alone = [one for one in fitting if asked.kind not in OPPOSITE or not COMMON.match(one[1])]
    for place, text in turned(own_alone, f"{fact.path}{fact.quote}"):
        alike = [one for one in found if reads_like(one, text, asked.kind, fact, ground)]
        if len(alike) < WANTED and asked.kind in _MIXED:
            alike = [one for one in found if tier(one[0], fact, ground) < FAR and _of_kind(one, asked.kind, ground)]
        near = _near(text, alike)
        others = [one for _, one in near[:WANTED]]
        given = asked.kind == "giấy tờ" and _stands_out(stem, text, others)
        given = given or (asked.kind in OPPOSITE and (tells(asked.inside, text, others) or _lone(text, others)))
        if stem and len(near) >= WANTED and not given:
            choices = tuple(Choice(begun(one), _foreign(where)) for where, one in near)
            return (Ask(stem, begun(text), choices, "list-member", (fact.quote, own_words(place))),)
    return ()


def _stands_out(stem: str, key: str, others: list[str]) -> bool:
    """Whether a paper alone is about what the list is about: a birth's among those of a death."""
    lived = events(key) & events(stem)
    return shown(stem, key, others) or (bool(lived) and sum(bool(events(one) & lived) for one in others) < _LIKE)


def _lone(key: str, others: list[str]) -> bool:
    """Whether a key shows itself as it alone is, or alone is not, told as what somebody gets (“được …”)."""
    return {_GOT.match(one) is None for one in others} == {_GOT.match(key) is not None}


def _doesnt(fact: Fact, asked: Asked, own: Members, found: Members, ground: Ground) -> tuple[Ask, ...]:
    fitting = [(place, text) for place, text in own if fit(text)]
    stem = framed(asked.outside, fact, ground) if asked.outside and not bare(asked.outside) else ""
    if not stem or len(fitting) < WANTED:
        return ()
    for where, text in found:
        near = _nearest(text, fitting) if any(same_sort(text, one) for _, one in fitting) else []
        if len(near) >= WANTED and not _lone(text, [one for _, one in near[:WANTED]]):
            choices = tuple(Choice(begun(one), f"Có trong danh sách được hỏi ({place.label}).") for place, one in near)
            quotes = (fact.quote, *(one for _, one in near[:3]))
            note = f"Phương án đúng nói về việc khác: {where.label}."
            return (Ask(stem, begun(text), choices, "list-stranger", quotes, note=note),)
    return ()


def _of_kind(one: tuple[Provision, str], kind: str, ground: Ground) -> bool:
    return sort_of(one[0].path.rpartition(".")[0], ground) == kind


def _of_the_state(path: str, ground: Ground) -> bool:
    """Whether the list that a place lies in gives rights or duties to a body of the state, not to people."""
    above = path.rpartition(".")[0]
    owned = _OWNED.search(ground.title(above))
    who = held(above, ground)[1] or (owned["who"] if owned else "")
    return bool(who) and level(who) < LOCAL


def _nearest(text: str, several: Members) -> Members:
    """Those of about the same length, nearest first, no two alike."""
    own = size(text)
    return _near(text, sorted(several, key=lambda other: _away(size(other[1]), own)))


def _near(text: str, several: Members) -> Members:
    """Those of about the same length, no two alike."""
    own, kept = size(text), list[tuple[Provision, str]]()
    for place, one in several:
        new = not any(set(fold(one).split()) & set(fold(other).split()) >= set(fold(one).split()) for _, other in kept)
        if size(one) <= own * _APART + 1 and own <= size(one) * _APART + 1 and new and fold(one) != fold(text):
            kept.append((place, one))
    return kept


def _away(size: int, own: int) -> int:
    """How far a length is from the key's; a shorter one is worse, as it makes the key the longest."""
    return size - own if size >= own else 2 * (own - size)


def _foreign(where: Provision) -> str:
    return f"Thuộc một danh sách khác trong cùng văn bản ({where.label})."
