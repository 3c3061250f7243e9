"""Rights and duties asked for the other way round: whose they are, among others that the document gives some to."""

import re
from typing import NamedTuple

from authoring.drafting.asks import Ask, Choice
from authoring.drafting.bodies.holding import LONGEST_NAME, TITLE, held
from authoring.drafting.bodies.levels import LOCAL, PROVINCIAL, is_near, is_same, level, several
from authoring.drafting.bodies.offices import VAGUE, decide
from authoring.drafting.bodies.sorts import COMMON
from authoring.drafting.ground import Ground
from authoring.drafting.naming import begun, continued
from authoring.drafting.rivals import WANTED
from authoring.drafting.sentences.listing import members, own_words, turned
from authoring.drafting.sentences.stems import framed
from authoring.model.policies import Authority, Enumeration, Fact, Provision
from authoring.text import fold, syllables

_OFFICE = re.compile(
    r"(?:cơ quan|bộ|chính phủ|ủy ban|uỷ ban|hội đồng|tổ chức|công đoàn|mặt trận|quốc hội|bảo hiểm xã hội|sở|trung tâm"
    r"|đơn vị|cơ sở)(?!\w)"
)
_OFFICIAL = re.compile(r"(?:bộ trưởng|thủ tướng|chủ tịch|tổng giám đốc|giám đốc|thủ trưởng|trưởng ban)(?!\w)")
_UPWARDS = re.compile(r"(?<!\w)(?:báo cáo|trình|đề nghị) (?:[Qq]uốc hội|Chính phủ|Thủ tướng|Ủy ban [Tt]hường vụ)")
_GETS = re.compile(r"(?:được )?(?:hưởng|nhận (?:lương|trợ cấp|sổ|thẻ))(?!\w)")
_AT_ITS_LEVEL = re.compile(r"(?<!\w)hội đồng nhân dân cùng cấp(?!\w)", re.IGNORECASE)  # beside it stands its committee
_OWED = re.compile(r"có (?:trách nhiệm|nghĩa vụ|quyền|nhiệm vụ)(?!\w)", re.IGNORECASE)
_FIELDS = ("bảo hiểm xã hội", "bảo hiểm y tế")  # that a name tells, and the deed too
_SHORTEST, _LONGEST = 6, 38
_SAME = 0.4
_MOST = 4  # so many questions of one list at most, one for two members


def hold(fact: Fact, ground: Ground) -> tuple[Ask, ...]:
    """Whose right or duty a member of the list is; () where no one else in the document could be taken for the one."""
    if not isinstance(fact.value, Enumeration):
        return ()
    what, who = held(fact.path, ground)
    others = _others(who, what, ground) if who else []
    found: list[Ask] = []
    for place, text in turned(members(fact.path, ground), fact.path):
        if len(others) < WANTED or _decided(place.path, ground):
            continue
        choices = tuple(
            Choice(begun(one.name), one.reason)
            for one in others
            if (level(who) < LOCAL or is_near(one.name, who))
            and not (level(who) < PROVINCIAL <= level(one.name) and _UPWARDS.search(text))
            and _is_official(one.name) == _is_official(who)
            and not (_GETS.match(continued(text)) and _can_get(who) != _can_get(one.name))
            and fold(one.name) not in fold(text)
            and not _has(one, text, ground)
        )
        names = (who, *(one.text for one in choices[:WANTED]))
        shown = any(one in fold(who) and one in fold(text) for one in _FIELDS)
        alone = shown and not any(one in fold(name) for name in names[1:] for one in _FIELDS)
        stem = _stem(what, names, text, fact, ground) if len(choices) >= WANTED and not alone else ""
        if stem:
            found.append(Ask(stem, begun(who), choices, "list-holder", (own_words(place),)))
        if len(found) == min(_MOST, max(len(fact.value.items) // 2, 1)):
            break
    return tuple(found)


def _decided(path: str, ground: Ground) -> bool:
    """Whether the question who decides something asks for the same."""
    return any(one.path == path and decide(one, ground) for one in ground.facts if isinstance(one.value, Authority))


class _Other(NamedTuple):
    """Someone else: the name, what is given to him and where; no place for an office that only decides something."""

    name: str
    what: str = ""
    place: Provision | None = None

    @property
    def reason(self) -> str:
        """Why he could be taken for the holder."""
        if self.place is None:
            return "Là cơ quan được nêu trong cùng văn bản, ở việc khác."
        return f"Là chủ thể khác; {self.what} của {self.name} nêu ở {self.place.label}."


def _others(who: str, what: str, ground: Ground) -> list[_Other]:
    """The others that the document gives rights or duties to, each once: of the same sort as this one first.

    Beside a body of the state those stand, too, that only decide something.
    """
    articles = (path for path, place in ground.places.items() if "." not in path and TITLE.match(place.title))
    told = [
        _Other(held(path, ground)[1], held(path, ground)[0], ground.places[path]) for path in (*ground.lists, *articles)
    ]
    bodies = [_Other(one) for one in ground.offices if level(who) < LOCAL and _is_body(one)]
    made: dict[str, _Other] = {}
    for one in (*(one for one in told if one.name), *bodies):
        said = fold(one.name)
        if not any(is_same(one.name, other) for other in (who, *made)):
            made[said] = one
    sort = _is_office(who)
    return sorted(made.values(), key=lambda one: (_is_office(one.name) != sort, one.place is None, what != one.what))


def _is_body(name: str) -> bool:
    """Whether an office is a body of the state with a short name of its own."""
    one = not VAGUE.search(name) and not several(name) and len(syllables(name)) <= LONGEST_NAME
    return one and _is_office(name) and level(name) < LOCAL


def _is_official(name: str) -> bool:
    return _OFFICIAL.match(fold(name)) is not None


def _can_get(name: str) -> bool:
    """Whether somebody could draw a pension or an allowance himself."""
    return not _is_office(name) and "sử dụng lao động" not in fold(name)


def _is_office(name: str) -> bool:
    return _OFFICE.match(fold(name)) is not None


def _stem(what: str, holders: tuple[str, ...], text: str, fact: Fact, ground: Ground) -> str:
    """“Cơ quan, tổ chức nào sau đây có trách nhiệm …?”; “chủ thể” where bodies and people stand together."""
    if not _SHORTEST <= len(syllables(text)) <= _LONGEST or fold(holders[0]) in fold(text) or COMMON.match(text):
        return ""
    if _AT_ITS_LEVEL.search(text):
        return ""
    told = continued(text) if _OWED.match(text) else f"có {what} {continued(text)}"
    if _is_official(holders[0]):
        return framed(f"ai {told}", fact, ground, title=False)
    sorts = {_is_office(name) for name in holders}
    doer = "chủ thể nào" if len(sorts) > 1 else "cơ quan, tổ chức nào" if True in sorts else "đối tượng nào"
    return framed(f"{doer} sau đây {told}", fact, ground, title=False)


def _has(other: _Other, text: str, ground: Ground) -> bool:
    """Whether someone else has much the same: in any list of his, or wherever an office is named."""
    said, name = ground.telling(text), fold(other.name)
    for path, place in ground.places.items():
        own = path in ground.below and name in fold(held(path, ground)[1])
        near = other.place is None and name in ground.folded[path]
        for one in (*(ground.below.get(path, ()) if own else ()), *((place,) if own or near else ())):
            words = ground.telling(one.text)
            if len(said & words) > _SAME * min(len(said), len(words) or 1):
                return True
    return False
