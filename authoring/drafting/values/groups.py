"""Whom a rule means by “đối tượng quy định tại các điểm a, b và c khoản 3 Điều 12”: the people of those places."""

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from itertools import islice
from types import MappingProxyType
from zlib import crc32

from authoring.drafting.asks import Ask
from authoring.drafting.ground import Ground
from authoring.drafting.naming import begun, continued
from authoring.drafting.sentences.passages import lead_of, mention_of, passage
from authoring.drafting.sentences.references import home, pointers, pointing, refers, unsayable
from authoring.drafting.values.measures import TYPES, ask_of
from authoring.model.policies import Fact, Provision
from authoring.text import syllables

_STEP = re.compile(r"(?P<kind>điểm|khoản|điều)|(?<!\w)(?P<label>này|\d+[a-zđ]?|[a-zđ])(?!\w)", re.IGNORECASE)
_PEOPLE = re.compile(
    r"(?:Người|Học sinh|Sinh viên|Trẻ em|Cán bộ|Công nhân|Chủ hộ|Dân quân|Đại biểu|Thân nhân|Sĩ quan|Hạ sĩ quan"
    r"|Học viên|Cựu chiến binh|Nhân viên|Nạn nhân|Lao động|Thành viên|Quân nhân|Kiểm soát viên"
    r"|Phu nhân|Vợ|Chồng|Con|Cha|Mẹ)(?!\w)"
)
_MORE = re.compile(r",? (?:kể cả|bao gồm cả|theo quy định của|được hưởng chế độ) .*")
_LAW = re.compile(r"(?: của)? (?:Luật|Bộ luật|Nghị định|Nghị quyết|Thông tư|Quyết định|Quy định|Pháp lệnh) này$")
_LEAVE = re.compile(r"Thời gian (?P<doing>(?:nghỉ việc )?hưởng chế độ [^;:]+)")
_ANYONE = frozenset(("người lao động", "người tham gia", "lao động nữ", "lao động nam"))
_UNSAID = re.compile(
    r"(?<!\w)(?:trừ|không thuộc|ngoài|khác|nêu|thì|sau|như|phải|được hưởng)(?!\w)|[:“”()]|\d+ (?:tháng|ngày|năm)(?!\w)"
)
_STATE = re.compile(r"(?<!\w)(?:đang|đã|còn|tạm dừng)(?!\w)")
_OTHERS = re.compile(r"(?<!\w)(?:không(?: thuộc| phải là)?|ngoài|trừ) $")
_OF_ALL = re.compile(r"(?<!\w)(?:không (?:hưởng|phải|có|thuộc)|có hưởng) [^,;]+$")
_LABOUR = re.compile(r"hầm lò|nặng nhọc|nghề|sản phẩm")
_LONGEST, _BRIEF = 24, 12
_MOST = 4
_FEW = 3


@dataclass(frozen=True, slots=True)
class Group:
    """People that a rule holds for: the words of the rule that mean them, who they are, the place that says so.

    `law` names the document of that place where it is another one.
    """

    words: str
    who: str
    place: Provision
    law: str = ""


def grouped(fact: Fact, ground: Ground) -> tuple[Ask, ...]:
    """The questions of an amount, each for one group of those whom the clause means by their places, best first.

    Groups that are told briefly come first, of rates another one for each fact; () where the clause names its people.
    """
    told = groups(fact, ground)
    brief = [one for one in told if len(syllables(one.who)) <= _BRIEF]
    turn = crc32(f"{fact.path}{fact.quote}".encode()) % len(brief) if brief and fact.type == "rate" else 0
    turned = (*brief[turn:], *brief[:turn], *(one for one in told if one not in brief))
    return tuple(islice((ask for group in turned for ask in of_group(fact, group, ground)), _MOST))


def of_group(fact: Fact, group: Group, ground: Ground) -> Iterator[Ask]:
    """The question of an amount for one group of people."""
    provision = ground.places[fact.path]
    wanted = mention_of(fact, provision.text)
    meant = MappingProxyType({group.words: group.who})
    found = passage(fact, wanted, provision, ground, plain=False, meant=meant) if wanted else None
    made = ask_of(found, fact, provision, ground) if found and _fits(group.who, continued(found.text)) else None
    if made:
        where = f"{group.place.label} của {group.law}" if group.law else group.place.label
        note = f"{where}: “{group.place.text.strip(' ;.')}”."
        yield replace(made, template=f"{fact.type}-group", note=note)


def _fits(who: str, text: str) -> bool:
    """Whether a sentence says of a group what it can be: no second state, no labour that isn't its own."""
    _, named, rest = text.partition(who)
    twice = _STATE.search(who) and _STATE.match(rest.strip())
    return bool(named) and not twice and not _LABOUR.search(rest)


def groups(fact: Fact, ground: Ground) -> tuple[Group, ...]:
    """The groups of people that a fact's clause, or the words that lead to it, mean by more or less places."""
    if fact.type not in TYPES or fact.path not in ground.places:
        return ()
    parent = ground.above(fact.path)
    for text, path in ((fact.quote, fact.path), (lead_of(parent), parent.path if parent else "")):
        matches = {match.group(): match for match in pointers(ground.names).people.finditer(text) if _means(match)}
        if len(matches) == 1 and unsayable(text, path, ground):
            ((words, match),) = matches.items()
            there = home(match, ground)
            law = "" if there is ground else there.name
            found = [Group(words, who, one, law) for one in _places(match["place"], path, there) for who in people(one)]
            return tuple(found)
    return ()


def _means(match: re.Match[str]) -> bool:
    """Whether words with a reference are about people, and about those that it names."""
    return not match["noun"].endswith("hợp") and not _OTHERS.search(match.string[: match.start()])


def people(place: Provision) -> Iterator[str]:
    """The people that a point of a list or the title of an article names, each told in a few words."""
    if titled := _LEAVE.fullmatch(place.title) if "." not in place.path else None:
        yield f"người lao động {titled['doing']}"
    for whole in _parts(place.text.strip().split("\n")[0]):
        who = continued(_MORE.sub("", whole).strip(" ,").removesuffix(" tham gia"))
        who = continued(whole) if who in _ANYONE or len(syllables(who)) < _FEW else who
        fit = _PEOPLE.match(whole) and not _UNSAID.search(who) and not refers(who) and not pointing(who)
        if fit and who not in _ANYONE and len(syllables(who)) <= _LONGEST:
            yield who


def _parts(text: str) -> Iterator[str]:
    """The people of a text between semicolons; between commas, too, where that is long and each part names people.

    None where words at its end may be said of all of them.
    """
    parts = text.strip(" ;.").split(";")
    for part in parts if len(parts) == 1 or not _OF_ALL.search(parts[-1]) else ():
        whole = part.strip(" ;.")
        several = [begun(one.strip()) for one in whole.split(", ")] if _PEOPLE.match(whole) else []
        long = len(syllables(whole)) > _LONGEST and not _OF_ALL.search(whole)
        each = several and long and all(map(_PEOPLE.match, several))
        yield from several if each else (whole,)


def _places(reference: str, path: str, ground: Ground) -> Iterator[Provision]:
    """The places that a reference names, those with a list as the points of their list."""
    for target in targets(reference, path):
        place = ground.places.get(target)
        if place:
            yield from (ground.below.get(target, ()) if "." in target else ()) or (place,)


def targets(reference: str, path: str) -> list[str]:
    """The paths that a reference names: “điểm a và điểm b khoản 1, khoản 2 Điều 12” are d12.k1.a, d12.k1.b, d12.k2."""
    own, points, units, found = path.split("."), list[str](), list[str](), list[str]()
    kind = ""
    for step in _STEP.finditer(_LAW.sub("", reference)):
        kind, label = (step["kind"] or kind).casefold(), step["label"]
        if label is None or not kind:
            continue
        if kind == "điểm":
            points.append(label)
        elif kind == "khoản":
            clause = own[1] if label == "này" and len(own) > 1 else f"k{label}"
            units += [f"{clause}.{point}" for point in points] or [clause]
            points = []
        else:
            article = own[0] if label == "này" else f"d{label}"
            found += [f"{article}.{unit}" for unit in units] or [article]
            units = []
    return found + [f"{own[0]}.{unit}" for unit in units]
