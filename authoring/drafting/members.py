"""Lists: which of four belongs to it, and which of four does NOT."""

import re
from collections.abc import Iterator
from functools import lru_cache

from authoring.drafting.asks import Ask, Choice
from authoring.drafting.giveaways import events, shown
from authoring.drafting.ground import Ground
from authoring.drafting.joining import bare
from authoring.drafting.leads import Asked, asked_by
from authoring.drafting.levels import LOCAL, level
from authoring.drafting.passages import lead_of
from authoring.drafting.references import refers, spoken
from authoring.drafting.rivals import WANTED
from authoring.drafting.sorts import RIGHTS, kind_of, shape_of
from authoring.drafting.stems import framed
from authoring.model.policies import Enumeration, Fact, Provision
from authoring.text import fold, syllables

_LONGEST = 32
_SHORTEST = 2
_OTHER = re.compile(
    r"(?<!\w)khác(?: do| theo|$)"
    r"|(?:trường hợp|đối tượng|nhiệm vụ|quyền|nội dung|trách nhiệm|giấy tờ)[^,]{0,20} khác(?!\w)",
    re.IGNORECASE,
)
_OPPOSITE = {"quyền": "trách nhiệm", "trách nhiệm": "quyền"}
_PLAIN_SHAPES = frozenset(("paper", "person", "act", "thing", "case"))
_MIXED = frozenset(("trường hợp", "điều kiện", "hành vi", "biện pháp", "nguyên tắc"))
_BENEFITS = frozenset(("trường hợp", "điều kiện"))
_LIVED = _BENEFITS | {"giấy tờ", "đối tượng"}
_ENTITLED = re.compile(r"(?<!không )đủ điều kiện (?:để )?hưởng")  # who is entitled already fits every such question
_OWNED = re.compile(r" của (?P<who>.+)")
_ALIKE = 0.5
_APART = 2.2
_LIKE = 0.3
_FAR = 2


def member(fact: Fact, ground: Ground) -> tuple[Ask, ...]:
    """The questions of a list: one member among strangers, one stranger among members."""
    if not isinstance(fact.value, Enumeration) or fact.value.logic == "cases" or fact.value.exceptions:
        return ()
    listed = members(fact.path, ground)
    own = [one for one in listed if shape_of(one[1]) != "number"]
    asked = asked_by(fact, ground)
    if not asked or len(own) < 2 or len(listed) != len(fact.value.items):
        return ()
    strangers = _strangers(fact, asked.kind, [text for _, text in own], ground)
    return (*_belongs(fact, asked, own, strangers, ground), *_doesnt(fact, asked, own, strangers, ground))


Members = list[tuple[Provision, str]]


def _sort(path: str, ground: Ground) -> str:
    place = ground.places[path]
    return kind_of(lead_of(place) or place.title)


def members(path: str, ground: Ground) -> tuple[tuple[Provision, str], ...]:
    """The members of a list with their place, “” for what can't stand alone."""
    if path not in ground.told:
        ground.told[path] = tuple(_in_words(path, ground))
    return ground.told[path]


def _in_words(path: str, ground: Ground) -> Iterator[tuple[Provision, str]]:
    for one in ground.below.get(path, ()):
        text = one.text.strip().split("\n")[0].rstrip(" ;.,")
        text = re.sub(r"; (?:và|hoặc)$", "", text)
        unfit = (
            text.startswith("Thuộc trường hợp")
            or text.endswith(":")
            or ";" in text
            or ". " in text
            or _OTHER.search(text)
        )
        said = "" if unfit else spoken(text, one.path, ground)
        yield one, "" if refers(text) and not _whole(said, text) else said


def _whole(said: str, text: str) -> bool:
    """Whether a member lost nothing but “theo quy định tại …” at its end."""
    return bool(said) and text.startswith(said) and text[len(said) :].lstrip(" ,").startswith("theo quy định")


def _fit(text: str) -> bool:
    return bool(text) and _SHORTEST <= _size(text) <= _LONGEST


def _strangers(fact: Fact, kind: str, own: list[str], ground: Ground) -> Members:
    """Members of other lists that nobody could take for members of this one; of the same sort (or its opposite) first.

    Of another sort only what reads like one certain thing (a paper, a person, an act …) can stand beside its like.
    """
    found: Members = []
    words = [set(fold(text).split()) for text in own]
    lived = events(" ; ".join((_told(fact.path, ground), *own)))
    alike = (kind, _OPPOSITE.get(kind))
    for path in sorted(ground.lists, key=lambda one: _sort(one, ground) not in alike):
        if path == fact.path or f"{path}.".startswith(f"{fact.path}.") or f"{fact.path}.".startswith(f"{path}."):
            continue
        foreign = _sort(path, ground) not in alike
        if foreign and kind == "hành vi":  # a lawful act among forbidden ones shows itself
            continue
        for place, text in members(path, ground):
            if foreign and shape_of(text) not in _PLAIN_SHAPES:
                continue
            said = set(fold(text).split())
            if (
                _fit(text)
                and (kind not in _LIVED or events(text, papers=kind == "giấy tờ") <= lived)
                and not (kind in _BENEFITS and _ENTITLED.search(text))
                and shape_of(text) != "number"
                and not any(len(said & other) > _ALIKE * min(len(said), len(other) or 1) for other in words)
            ):
                found.append((place, text))
    return found


def _kin(one: tuple[Provision, str], kind: str, fact: Fact, ground: Ground) -> bool:
    """Whether a stranger could be taken for a member: plain “contents” only where both lists are near or say duties."""
    return kind != "nội dung" or shape_of(one[1]) == "act" or _tier(one[0], fact, ground) < _FAR


def _tier(place: Provision, fact: Fact, ground: Ground) -> int:
    """How near another list is: of the same article, under a lead of like words, any other."""
    if place.path.partition(".")[0] == fact.path.partition(".")[0]:
        return 0
    ours, theirs = _heading(fact.path, ground), _heading(place.path.rpartition(".")[0], ground)
    return 1 if len(ours & theirs) >= _LIKE * len(ours | theirs) else 2


def _told(path: str, ground: Ground) -> str:
    """What leads to a list: its own words and the title of its article."""
    return f"{ground.title(path)} ; {ground.places[path].text}"


def _heading(path: str, ground: Ground) -> set[str]:
    place = ground.places.get(path)
    return set(fold(lead_of(place) or (place.title if place else "")).split())


def _belongs(fact: Fact, asked: Asked, own: Members, strangers: Members, ground: Ground) -> tuple[Ask, ...]:
    fitting = [(place, text) for place, text in own if _fit(text)]
    stem = framed(asked.inside, fact, ground) if not bare(asked.inside) else ""
    for place, text in _turned(fitting, fact):
        kin = [one for one in strangers if _kin(one, asked.kind, fact, ground)]
        alike = [one for one in kin if _reads_like(one, text, asked.kind, fact, ground)]
        if len(alike) < WANTED and asked.kind in _MIXED:
            alike = [one for one in kin if _tier(one[0], fact, ground) < _FAR]
        near = sorted(_near(text, alike), key=lambda one: _tier(one[0], fact, ground))
        given = shown(stem, text, [one for _, one in near[:WANTED]]) and asked.kind == "giấy tờ"
        if stem and len(near) >= WANTED and not given:
            choices = tuple(Choice(_capital(one), _foreign(where)) for where, one in near)
            return (Ask(stem, _capital(text), choices, "list-member", _quotes(place, fact)),)
    return ()


def _doesnt(fact: Fact, asked: Asked, own: Members, strangers: Members, ground: Ground) -> tuple[Ask, ...]:
    fitting = [(place, text) for place, text in own if _fit(text)]
    stem = framed(asked.outside, fact, ground) if asked.outside else ""
    if not stem or len(fitting) < WANTED:
        return ()
    kin = [one for one in _turned(strangers, fact) if _kin(one, asked.kind, fact, ground)]
    kin = [
        one
        for one in kin
        if asked.kind not in _OPPOSITE or _of_the_state(one[0].path, ground) == _of_the_state(f"{fact.path}.", ground)
    ]
    for where, text in sorted(kin, key=lambda one: _tier(one[0], fact, ground)):
        near = _near(text, fitting) if any(_same_sort(text, one) for _, one in fitting) else []
        if len(near) >= WANTED:
            choices = tuple(
                Choice(_capital(one), f"Có trong danh sách được hỏi ({place.label}).") for place, one in near
            )
            quotes = (fact.quote, *(one for _, one in near[:3]))
            return (
                Ask(
                    stem,
                    _capital(text),
                    choices,
                    "list-stranger",
                    quotes,
                    note=f"Phương án đúng nói về việc khác: {where.label}.",
                ),
            )
    return ()


def _reads_like(one: tuple[Provision, str], text: str, kind: str, fact: Fact, ground: Ground) -> bool:
    """Whether a stranger is of the key's shape; what has no certain shape only from a near list or one of its sort."""
    ours = kind not in _LIVED and _sort(one[0].path.rpartition(".")[0], ground) == kind
    return _same_sort(one[1], text) and (shape_of(text) != "other" or ours or _tier(one[0], fact, ground) < _FAR)


def _same_sort(text: str, other: str) -> bool:
    """Whether two members read like one sort of thing: of things only those with one noun do."""
    shape = shape_of(text)
    return shape == shape_of(other) and (shape != "thing" or fold(text).split()[0] == fold(other).split()[0])


def _of_the_state(path: str, ground: Ground) -> bool:
    """Whether the list that a place lies in gives rights or duties to a body of the state, not to people."""
    place = ground.places[path.rpartition(".")[0]]
    lead = lead_of(place)
    found = RIGHTS.fullmatch(lead) if lead else _OWNED.search(place.title)
    return found is not None and level(found["who"]) < LOCAL


def _turned(several: Members, fact: Fact) -> Members:
    """The same list begun at another place for each fact, so that not every question asks for the first member."""
    start = sum(map(ord, f"{fact.path}{fact.quote}")) % len(several) if several else 0
    return [*several[start:], *several[:start]]


def _near(text: str, several: Members) -> Members:
    """Those of about the same length, nearest first, no two alike."""
    own, kept = _size(text), list[tuple[Provision, str]]()
    for place, one in sorted(several, key=lambda other: _away(_size(other[1]), own)):
        size = _size(one)
        new = not any(set(fold(one).split()) & set(fold(other).split()) >= set(fold(one).split()) for _, other in kept)
        if size <= own * _APART + 1 and own <= size * _APART + 1 and new and fold(one) != fold(text):
            kept.append((place, one))
    return kept


@lru_cache(maxsize=8192)
def _size(text: str) -> int:
    return len(syllables(text))


def _away(size: int, own: int) -> int:
    """How far a length is from the key's; a shorter one is worse, as it makes the key the longest."""
    return size - own if size >= own else 2 * (own - size)


def _foreign(where: Provision) -> str:
    return f"Thuộc một danh sách khác trong cùng văn bản ({where.label})."


def _quotes(place: Provision, fact: Fact) -> tuple[str, ...]:
    return fact.quote, place.text.strip().split("\n")[0].rstrip(" ;.,")


def _capital(text: str) -> str:
    return f"{text[:1].upper()}{text[1:]}"
