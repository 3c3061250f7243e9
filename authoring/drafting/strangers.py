"""Members of other lists that could be taken for members of one: of its sort and its subject, and never true of it."""

import re

from authoring.drafting.giveaways import actors, events
from authoring.drafting.ground import Ground
from authoring.drafting.holding import held
from authoring.drafting.leading import led
from authoring.drafting.listing import Members, fit, members
from authoring.drafting.sorts import COMMON, kind_of, shape_of
from authoring.model.policies import Fact, Provision
from authoring.text import fold

OPPOSITE = {"quyền": "trách nhiệm", "trách nhiệm": "quyền"}
FAR = 2
_PLAIN_SHAPES = frozenset(("paper", "person", "act", "thing", "case"))
_BENEFITS = frozenset(("trường hợp", "điều kiện"))
_LIVED = _BENEFITS | {"giấy tờ", "đối tượng"}
_PEOPLE = _BENEFITS | {"đối tượng"}
_PURE = frozenset(("hành vi", "quyền", "trách nhiệm"))  # anything of another sort among these shows itself
_FREE = frozenset(("giấy tờ", "quyền", "trách nhiệm", "hành vi", "chế độ"))
_ENTITLED = "đủ điều kiện hưởng"
_EMPLOYER = re.compile(r"người sử dụng lao động|doanh nghiệp|cơ sở khám|cơ quan|tổ chức")
_PAPERS = "giấy tờ"  # a “quyết định nghỉ việc” is no act
_STATE = "quản lý nhà nước"  # to which all that any body of the state does may belong
_BEGINNING = 44  # so many letters of a lead say whose it is
_HEAD = 3  # so many words of a name tell one body from another
_ALIKE = 0.5
_LIKE = 0.3
_SHARED = 0.25


def strangers(fact: Fact, kind: str, own: list[str], ground: Ground) -> Members:
    """Members of other lists that nobody could take for true members of this one; of the same sort first.

    Of another sort only what reads like one certain thing (a paper, a person, an act …) can stand beside its like.
    """
    found: Members = []
    words = [set(fold(text).split()) for text in own]
    told = " ; ".join((_told(fact.path, ground), *own))
    lived, ours = events(told), actors(told)
    alike = (kind, OPPOSITE.get(kind))
    common = kind in OPPOSITE or _STATE in fold(told)
    who, doer = fold(held(fact.path, ground)[1]).split(), _doer(fact.path, ground)
    for path in sorted(ground.lists, key=lambda one: sort_of(one, ground) not in alike):
        sort = sort_of(path, ground)
        foreign = sort not in alike
        if _related(path, fact.path) or (foreign and kind in _PURE) or (kind in _PEOPLE and sort not in _PEOPLE):
            continue
        if (kind in _PEOPLE and doer != _doer(path, ground)) or (sort == _PAPERS and kind != sort):
            continue
        other = fold(held(path, ground)[1]).split()
        if who and other[:_HEAD] == who[:_HEAD] and (other != who or sort == kind):
            continue  # the one may be a part of the other, or both lists are of the same one
        if kind in OPPOSITE and not other:
            continue
        for place, text in members(path, ground):
            said = set(fold(text).split())
            if (
                fit(text)
                and not (common and COMMON.match(text))
                and not (kind in OPPOSITE and who and " ".join(who) in fold(text))
                and shape_of(text) != "number"
                and not (foreign and shape_of(text) not in _PLAIN_SHAPES)
                and (kind not in _LIVED or events(text, papers=kind == "giấy tờ") <= lived)
                and (kind not in _PEOPLE or actors(text) <= ours)
                and not (kind in _BENEFITS and _ENTITLED in fold(text))
                and not any(len(said & other) > _ALIKE * min(len(said), len(other) or 1) for other in words)
                and (kind in _FREE or tier(place, fact, ground) < FAR or closeness(text, told, ground) >= _SHARED)
            ):
                found.append((place, text))
    return found


def sort_of(path: str, ground: Ground) -> str:
    """What the members of the list of a place are."""
    return kind_of(led(path, ground) or ground.places[path].title)


def kin(one: tuple[Provision, str], kind: str, fact: Fact, ground: Ground) -> bool:
    """Whether a stranger could be taken for a member: plain “contents” only where both lists are near or say duties."""
    return kind != "nội dung" or shape_of(one[1]) == "act" or tier(one[0], fact, ground) < FAR


def tier(place: Provision, fact: Fact, ground: Ground) -> int:
    """How near another list is: of the same article, under a lead of like words, any other."""
    if place.path.partition(".")[0] == fact.path.partition(".")[0]:
        return 0
    ours, theirs = _heading(fact.path, ground), _heading(place.path.rpartition(".")[0], ground)
    return 1 if len(ours & theirs) >= _LIKE * len(ours | theirs) else FAR


def closeness(text: str, told: str, ground: Ground) -> float:
    """How much of what a text says is spoken of in the list, too."""
    said = ground.telling(text)
    return len(said & ground.telling(told)) / len(said)


def reads_like(one: tuple[Provision, str], text: str, kind: str, fact: Fact, ground: Ground) -> bool:
    """Whether a stranger is of the key's shape; what has no certain shape only from a near list or one of its sort."""
    from_like = sort_of(one[0].path.rpartition(".")[0], ground) == kind
    if kind == "giấy tờ":
        return shape_of(one[1]) == shape_of(text) == "paper"
    ours = kind not in _LIVED and from_like
    return same_sort(one[1], text) and (shape_of(text) != "other" or ours or tier(one[0], fact, ground) < FAR)


def same_sort(text: str, other: str) -> bool:
    """Whether two members read like one sort of thing: of things only those with one noun do."""
    shape = shape_of(text)
    return shape == shape_of(other) and (shape != "thing" or fold(text).split()[0] == fold(other).split()[0])


def _related(path: str, other: str) -> bool:
    return f"{path}.".startswith(f"{other}.") or f"{other}.".startswith(f"{path}.")


def _doer(path: str, ground: Ground) -> str:
    """Whose conditions or cases a list gives: what an employer must do shows itself among a worker's."""
    found = _EMPLOYER.search(fold(led(path, ground))[:_BEGINNING])
    return found.group() if found else ""


def _told(path: str, ground: Ground) -> str:
    """What leads to a list: its own words and the title of its article."""
    return f"{ground.title(path)} ; {ground.places[path].text}"


def _heading(path: str, ground: Ground) -> frozenset[str]:
    place = ground.places.get(path)
    return ground.telling(led(path, ground) or place.title) if place else frozenset()
