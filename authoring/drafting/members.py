"""Lists: which of four belongs to it, and which of four does NOT."""

import re
from collections.abc import Iterator
from typing import NamedTuple

from authoring.drafting.asks import Ask, Choice
from authoring.drafting.ground import Ground
from authoring.drafting.joining import bare
from authoring.drafting.naming import continued
from authoring.drafting.passages import lead_of
from authoring.drafting.references import refers, spoken
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
_ASIDE = re.compile(r"^(?:Trong|Theo|Ngoài|Căn cứ|Khi|Hằng năm|Trường hợp|Đối với)(?!\w).*, ")
_ENDING = re.compile(r",? (?:bao )?gồm(?: (?:các|những)(?: \w+){1,3})?$")
_CASES = re.compile(
    r"(?P<what>(?!.*(?<!\w)(?:giấy tờ|hồ sơ) là).+?),? (?:(?:khi|nếu|mà) )?(?:thuộc )?"
    r"(?:một )?trong (?:các|những) trường hợp$"
)
_CONDITIONS = re.compile(
    r"(?P<what>.+?),? (?:khi|nếu|phải) (?:có |đáp ứng |bảo đảm |đảm bảo )?(?:đủ )?"
    r"(?:các |những )(?:điều kiện|yêu cầu|tiêu chuẩn)$"
)
_CHOICES = re.compile(
    r"(?P<what>.+?) một trong các (?P<of>phương thức đóng|phương thức|hình thức|giấy tờ|mức|biện pháp)$"
)
_SOME = re.compile(
    r"(?P<before>.+?) (?:một trong )?(?:các|những) "
    r"(?P<what>nhiệm vụ|nội dung|đối tượng|chế độ|quỹ thành phần|quỹ|giấy tờ|yêu cầu|biện pháp|hình thức|phương thức"
    r"|nguồn|nguyên tắc|thông tin|hoạt động|tài liệu)$"
)
_BEHIND = re.compile(
    r"(?:Những |Các )?(?P<what>[Nn]gười|[Đđ]ối tượng|[Tt]rường hợp|[Hh]ành vi|[Gg]iấy tờ) sau đây (?P<rest>.+)"
)
_HAS = re.compile(r"(?P<who>.+?) có (?:các|những) (?P<what>\w+(?: \w+)?)$")
_TITLED = re.compile(
    r"(?:các )?(?P<what>hành vi bị nghiêm cấm|nguyên tắc|trách nhiệm|quyền|nội dung|nhiệm vụ|nghĩa vụ|chính sách"
    r"|hình thức|phương thức|biện pháp|nguồn hình thành|nguồn thu|nguồn|hồ sơ|điều kiện|căn cứ|thành phần)(?!\w)",
    re.IGNORECASE,
)
_NOUNS = ("hình thức", "phương thức", "biện pháp", "nguyên tắc")
_OPPOSITE = {"quyền": "trách nhiệm", "trách nhiệm": "quyền", "hành vi": "trách nhiệm"}
_ALIKE = 0.5
_APART = 2.2
_LIKE = 0.3
_FAR = 2


def member(fact: Fact, ground: Ground) -> tuple[Ask, ...]:
    """The questions of a list: one member among strangers, one stranger among members."""
    if not isinstance(fact.value, Enumeration) or fact.value.logic == "cases" or fact.value.exceptions:
        return ()
    listed = _members(fact.path, ground)
    own = [one for one in listed if shape_of(one[1]) != "number"]
    asked = _asked(fact, ground)
    if not asked or len(own) < 2 or len(listed) != len(fact.value.items):
        return ()
    strangers = _strangers(fact, asked.kind, [text for _, text in own], ground)
    return (*_belongs(fact, asked, own, strangers, ground), *_doesnt(fact, asked, own, strangers, ground))


Members = list[tuple[Provision, str]]


class Asked(NamedTuple):
    """The question for a member, the one for a stranger (“” where it would be awkward), the sort of the list."""

    inside: str
    outside: str
    kind: str


def _asked(fact: Fact, ground: Ground) -> Asked | None:
    """How a list is asked for by its lead, or by the title of its article; None where no question fits it."""
    provision = ground.places[fact.path]
    lead = lead_of(provision)
    if lead:
        told = spoken(lead, fact.path, ground)
        return _of_cases(told) or _of_people(told) or _of_some(told)
    titled = _TITLED.match(provision.title)
    return _of_title(titled["what"].casefold(), provision.title) if titled and "." not in fact.path else None


def _of_cases(lead: str) -> Asked | None:
    """A lead into conditions, ways or cases: asked for a member only."""
    if match := _CONDITIONS.fullmatch(lead):
        what = continued(match["what"])
        return Asked(f"điều kiện nào sau đây là một trong các điều kiện để {what}", "", "điều kiện")
    if match := _CHOICES.fullmatch(lead):
        return Asked(f"{continued(match['what'])} {match['of']} nào sau đây", "", kind_of(lead))
    match = _CASES.fullmatch(lead)
    return Asked(f"{match['what']} trong trường hợp nào sau đây", "", "trường hợp") if match else None


def _of_people(lead: str) -> Asked | None:
    """A lead that says whose rights or duties follow, what something consists of, or what it has."""
    kind = kind_of(lead)
    if match := RIGHTS.fullmatch(lead):
        what, who = match["what"], continued(_ASIDE.sub("", match["who"]))
        return (
            None if who.endswith((" và", " mà")) or " thì" in who else _of_noun("nội dung", f"{what} của {who}", kind)
        )
    if match := _ENDING.search(lead):
        whole = continued(lead[: match.start()])
        return Asked(f"{whole} bao gồm {kind} nào sau đây", f"{kind} nào sau đây KHÔNG thuộc {whole}", kind)
    match = _HAS.fullmatch(lead)
    return _of_noun(match["what"], f"{match['what']} của {continued(match['who'])}", kind) if match else None


def _of_some(lead: str) -> Asked | None:
    """A lead that ends in the noun of its members, or begins with it: asked for a member only."""
    if match := _BEHIND.fullmatch(lead):
        what = match["what"].casefold()
        return Asked(f"{what} nào sau đây {match['rest']}", "", kind_of(what))
    match = _SOME.fullmatch(lead)
    if match is None or match["before"].endswith((" với", " cho", " giữa")):
        return None
    return Asked(f"{continued(match['before'])} {match['what']} nào sau đây", "", kind_of(match["what"]))


def _of_noun(noun: str, whole: str, kind: str) -> Asked:
    return Asked(f"{noun} nào sau đây là {whole}", f"{noun} nào sau đây KHÔNG phải là {whole}", kind)


def _of_title(what: str, title: str) -> Asked:
    if what.startswith("hành vi"):
        return Asked("hành vi nào sau đây bị nghiêm cấm", "hành vi nào sau đây KHÔNG bị nghiêm cấm", "hành vi")
    if what == "hồ sơ":
        whole = continued(title)
        return Asked(f"giấy tờ nào sau đây thuộc {whole}", f"giấy tờ nào sau đây KHÔNG thuộc {whole}", "giấy tờ")
    noun = what if what in _NOUNS else "nội dung"
    return _of_noun(noun, continued(title), kind_of(title))


def _sort(path: str, ground: Ground) -> str:
    place = ground.places[path]
    return kind_of(lead_of(place) or place.title)


def _members(path: str, ground: Ground) -> tuple[tuple[Provision, str], ...]:
    if path not in ground.told:
        ground.told[path] = tuple(_in_words(path, ground))
    return ground.told[path]


def _in_words(path: str, ground: Ground) -> Iterator[tuple[Provision, str]]:
    for one in ground.below.get(path, ()):
        text = one.text.strip().split("\n")[0].rstrip(" ;.,")
        text = re.sub(r"; (?:và|hoặc)$", "", text)
        unfit = text.endswith(":") or ";" in text or ". " in text or refers(text) or _OTHER.search(text)
        said = "" if unfit else spoken(text, one.path, ground)
        yield one, said


def _fit(text: str) -> bool:
    return bool(text) and _SHORTEST <= len(syllables(text)) <= _LONGEST


def _strangers(fact: Fact, kind: str, own: list[str], ground: Ground) -> Members:
    """Members of other lists of the same sort (or of its opposite) that nobody could take for members of this one."""
    found: Members = []
    words = [set(fold(text).split()) for text in own]
    for path in ground.lists:
        sort = _sort(path, ground)
        if path == fact.path or f"{path}.".startswith(f"{fact.path}.") or sort not in (kind, _OPPOSITE.get(kind)):
            continue
        for place, text in _members(path, ground):
            said = set(fold(text).split())
            if (
                _fit(text)
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


def _heading(path: str, ground: Ground) -> set[str]:
    place = ground.places.get(path)
    return set(fold(lead_of(place) or (place.title if place else "")).split())


def _belongs(fact: Fact, asked: "Asked", own: Members, strangers: Members, ground: Ground) -> tuple[Ask, ...]:
    fitting = [(place, text) for place, text in own if _fit(text)]
    stem = framed(asked.inside, fact, ground) if not bare(asked.inside) else ""
    for place, text in _turned(fitting, fact):
        alike = [one for one in strangers if shape_of(one[1]) == shape_of(text) and _kin(one, asked.kind, fact, ground)]
        near = sorted(_near(text, alike), key=lambda one: _tier(one[0], fact, ground))
        if stem and len(near) >= 3:
            choices = tuple(Choice(_capital(one), _foreign(where)) for where, one in near)
            return (Ask(stem, _capital(text), choices, "list-member", _quotes(place, fact)),)
    return ()


def _doesnt(fact: Fact, asked: "Asked", own: Members, strangers: Members, ground: Ground) -> tuple[Ask, ...]:
    fitting = [(place, text) for place, text in own if _fit(text)]
    stem = framed(asked.outside, fact, ground) if asked.outside else ""
    if not stem or len(fitting) < 3:
        return ()
    kin = [one for one in _turned(strangers, fact) if _kin(one, asked.kind, fact, ground)]
    for where, text in sorted(kin, key=lambda one: _tier(one[0], fact, ground)):
        near = _near(text, fitting) if shape_of(text) in {shape_of(one) for _, one in fitting} else []
        if len(near) >= 3:
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


def _turned(several: Members, fact: Fact) -> Members:
    """The same list begun at another place for each fact, so that not every question asks for the first member."""
    start = sum(map(ord, f"{fact.path}{fact.quote}")) % len(several) if several else 0
    return [*several[start:], *several[:start]]


def _near(text: str, several: Members) -> Members:
    """Those of about the same length, nearest first, no two alike."""
    own, kept = len(syllables(text)), list[tuple[Provision, str]]()
    for place, one in sorted(several, key=lambda other: _away(len(syllables(other[1])), own)):
        size = len(syllables(one))
        new = not any(set(fold(one).split()) & set(fold(other).split()) >= set(fold(one).split()) for _, other in kept)
        if size <= own * _APART + 1 and own <= size * _APART + 1 and new and fold(one) != fold(text):
            kept.append((place, one))
    return kept


def _away(size: int, own: int) -> int:
    """How far a length is from the key's; a shorter one is worse, as it makes the key the longest."""
    return size - own if size >= own else 2 * (own - size)


def _foreign(where: Provision) -> str:
    return f"Thuộc một danh sách khác trong cùng văn bản ({where.label})."


def _quotes(place: Provision, fact: Fact) -> tuple[str, ...]:
    return fact.quote, place.text.strip().split("\n")[0].rstrip(" ;.,")


def _capital(text: str) -> str:
    return f"{text[:1].upper()}{text[1:]}"
