"""Members of other lists that could be taken for members of one: of its sort and its subject, and never true of it."""

import re

from authoring.drafting.bodies.holding import held
from authoring.drafting.bodies.levels import PROVINCIAL, is_same, level
from authoring.drafting.bodies.sorts import COMMON, kind_of, shape_of
from authoring.drafting.giveaways import actors, events
from authoring.drafting.ground import Ground
from authoring.drafting.sentences.leading import led
from authoring.drafting.sentences.listing import Members, fit, members
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
_OF_PEOPLE = re.compile(r"(?:các |những )?(?:người|đối tượng|lao động|thân nhân)(?!\w)", re.IGNORECASE)
_BODY = re.compile(r"(?:ban|hội đồng|tổ|bộ|cơ quan|ủy ban|uỷ ban|chính phủ|bảo hiểm xã hội|sở|trung tâm)(?!\w)")
_FORM = 2  # a “bản chụp …” might be one of the papers that are asked for as “bản chụp”
_LOCALLY = re.compile(r"(?<!\w)(?:cùng cấp|tại địa phương|trên địa bàn|trong tỉnh)(?!\w)", re.IGNORECASE)
_SUBJECT = 4  # so many words at the head of a lead say what it is about


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
    lead, central = fold(led(fact.path, ground)), bool(who) and level(" ".join(who)) < PROVINCIAL
    for path in sorted(ground.lists, key=lambda one: sort_of(one, ground) not in alike):
        sort = sort_of(path, ground)
        foreign = sort not in alike
        if _related(path, fact.path) or (foreign and kind in _PURE) or (kind in _PEOPLE and sort not in _PEOPLE):
            continue
        if foreign and kind == "đối tượng" and not _OF_PEOPLE.match(led(path, ground)):
            continue  # a case of some thing names people, too, and they show themselves
        if (kind in _PEOPLE and doer != _doer(path, ground)) or (sort == _PAPERS and kind != sort):
            continue
        other = fold(held(path, ground)[1]).split()
        if who and _of_one(other, who) and (other != who or sort == kind or _BODY.match(" ".join(who))):
            continue  # the one may be a part of the other; what a body may do it mostly has to do
        if kind in OPPOSITE and not other:
            continue
        apart: int | None = None  # how far the list is, found out where it is asked for
        for place, text in members(path, ground):
            folded = fold(text)
            said = set(folded.split())
            if (
                fit(text)
                and not (common and COMMON.match(text))
                and not (kind in OPPOSITE and _names(folded, (who, other)))
                and not (central and _LOCALLY.search(text))
                and not (kind == _PAPERS and " ".join(folded.split()[:_FORM]) in lead)
                and shape_of(text) != "number"
                and not (foreign and shape_of(text) not in _PLAIN_SHAPES)
                and (kind not in _LIVED or events(text, papers=kind == _PAPERS) <= lived)
                and (kind not in _PEOPLE or actors(text) <= ours)
                and not (kind in _BENEFITS and _ENTITLED in folded)
                and not any(len(said & mine) > _ALIKE * min(len(said), len(mine) or 1) for mine in words)
            ):
                apart = tier(place, fact, ground) if apart is None and kind not in _FREE else apart
                if kind in _FREE or apart != FAR or closeness(text, told, ground) >= _SHARED:
                    found.append((place, text))
    return found


def _of_one(other: list[str], who: list[str]) -> bool:
    """Whether two names can mean one body."""
    return other[:_HEAD] == who[:_HEAD] or (bool(other) and is_same(" ".join(other), " ".join(who)))


def _names(folded: str, holders: tuple[list[str], ...]) -> bool:
    """Whether a duty says whose it is: the asked one's or its own holder's name stands in it."""
    return any(one and " ".join(one) in folded for one in holders)


def sort_of(path: str, ground: Ground) -> str:
    """What the members of the list of a place are."""
    return kind_of(led(path, ground) or ground.places[path].title)


def kin(one: tuple[Provision, str], kind: str, fact: Fact, ground: Ground) -> bool:
    """Whether a stranger could be taken for a member: plain “contents” only where both lists are near or say duties."""
    return kind != "nội dung" or shape_of(one[1]) == "act" or tier(one[0], fact, ground) < FAR


def tier(place: Provision, fact: Fact, ground: Ground) -> int:
    """How near another list is: of the same article, under a lead of like words, any other."""
    path = place.path.rpartition(".")[0]
    if place.path.partition(".")[0] == fact.path.partition(".")[0]:
        return 0
    if _same_subject(fact.path, path, ground):
        return 1
    ours, theirs = _heading(fact.path, ground), _heading(path, ground)
    return 1 if len(ours & theirs) >= _LIKE * len(ours | theirs) else FAR


def _same_subject(path: str, other: str, ground: Ground) -> bool:
    """Whether two lists of one chapter say something of the same: “Thẻ … được đổi trong …”, “Thẻ … bị thu hồi …”."""
    ours, theirs = (fold(led(one, ground)).split()[:_SUBJECT] for one in (path, other))
    alike = len(ours) == _SUBJECT and ours == theirs
    return alike and ground.over(path)[:-1] == ground.over(other)[:-1]


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
