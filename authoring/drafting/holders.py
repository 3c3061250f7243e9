"""Rights and duties asked for the other way round: whose they are, among others that the document gives some to."""

import re

from authoring.drafting.asks import Ask, Choice
from authoring.drafting.ground import Ground
from authoring.drafting.levels import LOCAL, is_near, level
from authoring.drafting.members import members
from authoring.drafting.naming import continued
from authoring.drafting.passages import lead_of
from authoring.drafting.rivals import WANTED
from authoring.drafting.sorts import RIGHTS
from authoring.drafting.stems import framed
from authoring.model.policies import Enumeration, Fact, Provision
from authoring.text import fold, syllables

_TITLE = re.compile(
    r"(?P<what>Quyền và trách nhiệm|Quyền và nghĩa vụ|Quyền hạn|Quyền|Trách nhiệm|Nghĩa vụ|Nhiệm vụ)"
    r" của (?P<who>[^,;:]+)"
)
_ASIDE = re.compile(r"^(?:Trong|Theo|Ngoài|Căn cứ|Khi|Hằng năm|Trường hợp|Đối với)(?!\w).*, ")
_UNFIT = re.compile(r"(?<!\w)(?:thì|mà|như|sau|này|tại|khi|và)(?!\w)")
_ABOUT = re.compile(r" (?:về|trong việc|thực hiện|đối với) ")
_OFFICE = re.compile(
    r"(?:cơ quan|bộ|chính phủ|ủy ban|uỷ ban|hội đồng|tổ chức|công đoàn|mặt trận|quốc hội|bảo hiểm xã hội|sở|trung tâm"
    r"|đơn vị|cơ sở)(?!\w)"
)
_SHORTEST, _LONGEST = 6, 34
_LONGEST_NAME = 14
_SAME = 0.4
_TWICE = 6  # a list of so many members is asked for twice


def hold(fact: Fact, ground: Ground) -> tuple[Ask, ...]:
    """Whose right or duty a member of the list is; () where no one else in the document could be taken for the one."""
    if not isinstance(fact.value, Enumeration):
        return ()
    what, who = held(fact.path, ground)
    others = _others(who, what, ground) if who else []
    found: list[Ask] = []
    for place, text in _turned(members(fact.path, ground), fact):
        choices = tuple(
            Choice(_capital(name), f"Là chủ thể khác; {held(where.path, ground)[0]} của {name} nêu ở {where.label}.")
            for name, where in others
            if not _has(name, text, ground)
            and fold(name) not in fold(text)
            and (level(who) < LOCAL or is_near(name, who))
        )
        names = (who, *(one.text for one in choices[:WANTED]))
        stem = _stem(what, names, text, fact, ground) if len(choices) >= WANTED else ""
        if stem:
            quotes = (place.text.strip().split("\n")[0].rstrip(" ;.,"),)
            found.append(Ask(stem, _capital(who), choices, "list-holder", quotes, sure=True))
        if len(found) == (2 if len(fact.value.items) >= _TWICE else 1):
            break
    return tuple(found)


def held(path: str, ground: Ground) -> tuple[str, str]:
    """What a list gives and to whom: (“trách nhiệm”, “người sử dụng lao động”); “” where it is no such list."""
    place = ground.places[path]
    lead = lead_of(place)
    found = RIGHTS.fullmatch(_ASIDE.sub("", lead)) if lead else _TITLE.fullmatch(place.title)
    if found is None:
        return "", ""
    who = continued(_ABOUT.split(found["who"])[0].strip())
    fits = len(syllables(who)) <= _LONGEST_NAME and not _UNFIT.search(who)
    return (found["what"].casefold(), who) if fits else ("", "")


def _others(who: str, what: str, ground: Ground) -> list[tuple[str, Provision]]:
    """The others that the document gives rights or duties to, each once: of the same sort as this one first."""
    made: dict[str, tuple[str, Provision]] = {}
    for path in ground.lists:
        _, name = held(path, ground)
        apart = name and fold(name) not in fold(who) and fold(who) not in fold(name)
        if apart and not any(fold(name) in one or one in fold(name) for one in made):
            made[fold(name)] = (name, ground.places[path])
    sort = _is_office(who)
    return sorted(made.values(), key=lambda one: (_is_office(one[0]) != sort, what != held(one[1].path, ground)[0]))


def _is_office(name: str) -> bool:
    return _OFFICE.match(fold(name)) is not None


def _stem(what: str, holders: tuple[str, ...], text: str, fact: Fact, ground: Ground) -> str:
    """“Cơ quan, tổ chức nào sau đây có trách nhiệm …?”; “chủ thể” where bodies and people stand together."""
    if not _SHORTEST <= len(syllables(text)) <= _LONGEST or fold(holders[0]) in fold(text):
        return ""
    sorts = {_is_office(name) for name in holders}
    doer = "chủ thể nào" if len(sorts) > 1 else "cơ quan, tổ chức nào" if True in sorts else "đối tượng nào"
    return framed(f"{doer} sau đây có {what} {continued(text)}", fact, ground, title=False)


def _has(name: str, text: str, ground: Ground) -> bool:
    """Whether someone else has much the same: in any list of his."""
    said = ground.telling(text)
    for path in ground.lists:
        if fold(name) in fold(held(path, ground)[1]):
            for one in ground.below.get(path, ()):
                words = ground.telling(one.text)
                if len(said & words) > _SAME * min(len(said), len(words)):
                    return True
    return False


def _turned(several: tuple[tuple[Provision, str], ...], fact: Fact) -> tuple[tuple[Provision, str], ...]:
    start = sum(map(ord, fact.path)) % len(several) if several else 0
    return (*several[start:], *several[:start])


def _capital(text: str) -> str:
    return f"{text[:1].upper()}{text[1:]}"
