"""References inside a sentence of the law: said in words, left out where they only point, or given up on."""

import re
from collections.abc import Callable
from functools import lru_cache
from itertools import takewhile
from typing import NamedTuple

from authoring.drafting.ground import Ground
from authoring.drafting.naming import continued
from authoring.text import syllables

_LOST = "\x00"  # stands where a reference says too much to be told in words
_LABEL = r"(?:\d+[a-zđ]?|[a-zđ]|[IVX]+)(?!\w)"
_ONE = rf"(?:[Đđ]iểm|[Kk]hoản|[Đđ]iều|[Mm]ục|[Cc]hương|[Pp]hụ lục)(?: số)? (?:này(?!\w)|{_LABEL})"
_UNIT = rf"(?:các )?{_ONE}(?:(?:,| và| hoặc| đến) {_LABEL})*"
_OWN = r"(?:Luật|Bộ luật|Nghị định|Nghị quyết|Thông tư|Quyết định|Quy định|Quy chế|Pháp lệnh)"
PLACE = rf"(?>{_UNIT}(?:(?:,| và| hoặc| của)* {_UNIT})*(?:(?: của)? {_OWN} này)?|{_OWN} này)"
_FOREIGN = rf"(?! (?:của )?{_OWN} (?!này))"
_SAID = r"(?:theo )?(?:đúng )?(?:đã )?(?:được )?(?:quy định|nêu|nói|ban hành)(?: tại| ở| theo| trong)?"
_GENERIC = (
    r"(?P<noun>(?:những |các )?(?:đối tượng|trường hợp|người|người lao động|thân nhân|người tham gia|nội dung|hành vi|"
    r"giấy tờ|nhóm|thành phần)(?: đủ điều kiện)?)"
)
_AND_PEOPLE = re.compile(r"^Đối tượng(?:,| và) (?=điều kiện )")
_OF_THE_DEAD = re.compile(  # whose family they are changes nothing in who of it is meant
    rf"(?P<family>[Tt]hân nhân) của (?:những |các )?(?:người|đối tượng) quy định tại {PLACE}{_FOREIGN}"
    r"(?= được hưởng [^,;:]*,? (?:bao )?gồm(?!\w))"
)
_TERM = re.compile(rf"(?P<term>(?:hết|quá) thời hạn) {_SAID} {PLACE}{_FOREIGN}")
_BY = re.compile(rf",? theo {PLACE}{_FOREIGN}")
_FORM = re.compile(rf",? (?:theo )?(?:[Mm]ẫu|Phụ lục)(?: số)?[^,;()]{{0,40}}? (?:ban hành )?kèm theo {PLACE}{_FOREIGN}")
_STRANDED = re.compile(
    r"(?<!\w)(?:so với|cao hơn|thấp hơn|và|hoặc|là|bằng)"
    r" (?:mức|mức hưởng|mức trợ cấp|mức đóng|tờ khai|số tiền|thời gian|thời hạn|tỷ lệ)"
    rf" (?:đã )?(?:được )?(?:quy định|nêu) (?:tại|theo) {PLACE}{_FOREIGN}"
)
_OF_WHOM = re.compile(r"(?<!\w)(?:hồ sơ|giấy tờ|đề nghị|thủ tục|việc) (?:(?! của )[^,;])* của $")
_BY_RULE = re.compile(r"(?:người lao động|người tham gia|thân nhân) theo quy định", re.IGNORECASE)
_ABROAD = re.compile(
    r"(?<!\w)(?:đối tượng|trường hợp|người|người lao động|thân nhân|nhóm) (?:được )?(?:quy định|nêu) tại"
    rf" {PLACE} (?:của )?{_OWN} (?!này)",
    re.IGNORECASE,
)
_WHICH = re.compile(r"(?<!\w)(?:đối tượng|người|trường hợp)(?!\w)[^,;:]*$", re.IGNORECASE)
_HERE = re.compile(r"(?<!\w)(?:Điều|[Kk]hoản|[Đđ]iểm|Mục|Chương) này(?!\w)")
_LEFT = re.compile(rf"(?<!\w){_ONE}(?!\w)")
_VAGUE = re.compile(
    r"(?<!\w)(?:nói trên|nêu trên|trên đây|(?<![Nn]gười )(?<!ối tượng )sau đây|dưới đây|như sau|còn lại"
    r"|(?:ngày|tháng|năm) sau đó|(?:đối tượng|trường hợp) khác)(?!\w)"
)
_THIS = re.compile(r"(?<!\w)(?P<noun>\w+ \w+) (?:này|(?<!trong )(?<!sau )(?<!khi )(?<!theo )đó)(?!\w)")
_ASIDE = re.compile(r" \((?:\w++[ ,/-]*+){6,}+\)")
_WHO = re.compile(r"(?P<who>(?:[Nn]gười lao động|[Tt]hân nhân)) mà (?=không|có|đã|bị|đang|chưa)")
_BROKEN = re.compile(
    r"(?<!\w)(?:như|bằng|theo|tại|của|và|hoặc|là|với|cho|từ)(?:,| thì(?!\w)|$)|,\s*,"
    r"|so với tuổi(?: và|,|$)|\(\s*\)|qua cơ quan$"
)
_LED_BY = re.compile(
    r",? (?P<join>khi|nếu|mà) (?:thuộc|có|đáp ứng|bảo đảm)[^,;:]*?"
    r"(?:trường hợp|điều kiện|đối tượng) (?:sau đây|sau|như sau)(?=:?$)"
)
_LED_OFF = re.compile(r",? trừ (?:các |một trong các |những )?(?:trường hợp|đối tượng) (?:sau đây|sau)(?=:?$)")
_WHERE = re.compile(
    r"(?:điểm (?P<point>[a-zđ]) )?(?:khoản (?P<clause>\d+[a-zđ]?|này) ?)?(?:Điều (?P<article>\d+[a-zđ]?|này))?"
)
_LIST = re.compile(r"(?:,? (?:bao )?gồm(?: các)?(?: đối tượng| trường hợp)?(?: sau đây)?):$")
_GROUP = re.compile(r"(?:Nhóm|Người|Đối tượng|Thân nhân|Hộ) ")
_DEFINED = re.compile(
    r"(?P<who>(?:Người|Đối tượng|Nhóm|Lao động) (?:tham gia|đóng|hưởng|thụ hưởng) [^,;:.]+?) (?:là|gồm|bao gồm) (?=\w)"
)
_BELONGING = re.compile(
    r"(?P<who>(?:Người|Đối tượng) [^,;:.]+? thuộc đối tượng tham gia [^,;:.]+?) (?:khi|nếu|bao gồm|gồm|trừ)(?!\w)"
)
_LONGEST = 32
_SHORT_WHO = 14
_SHORT_HEAD = 6
_CASES = re.compile(r"(?:Các )?(?P<cases>[Tt]rường hợp (?:được )?(?:hưởng|hỗ trợ|tạm dừng|chấm dứt) [^,;]+)")
_RETIRING = "tuổi nghỉ hưu"
_OWN_NAMES = frozenset(("Luật này", "định này", "quyết này", "tư này"))


class Pointing(NamedTuple):
    """The patterns of words that point by number, into the own document or into others that have names."""

    people: re.Pattern[str]
    conditions: re.Pattern[str]
    ages: re.Pattern[str]
    exceptions: re.Pattern[str]
    mere: re.Pattern[str]


@lru_cache(maxsize=64)
def pointers(names: tuple[str, ...] = ()) -> Pointing:
    """The patterns for a document that names others by these words: `law` is the other one, `more` places beside."""
    named = rf"(?: của)? (?i:{'|'.join(map(re.escape, names))})(?! số)(?!\w)" if names else "(?!)"
    more = rf"(?:(?:,| và| hoặc)(?: tại)? {PLACE}(?:{named})?)*" if names else ""
    here = rf"(?P<place>{PLACE})(?P<law>{named})?(?P<more>{more}){_FOREIGN}"
    return Pointing(
        re.compile(rf"(?<!\w){_GENERIC} (?:thuộc (?:đối tượng )?)?{_SAID} {here}", re.IGNORECASE),
        re.compile(rf"(?P<noun>điều kiện|hồ sơ) {_SAID} {here}", re.IGNORECASE),
        re.compile(rf"(?<=so với )tuổi {_SAID} {here}"),
        re.compile(rf"\s*[,(]?\s*(?:trừ|ngoại trừ) (?:các |những )?(?:trường hợp|đối tượng)[^,;()]*?{here}\)?"),
        re.compile(rf",? ?(?:theo )?{_SAID} {here}"),
    )


def spoken(text: str, path: str, ground: Ground, *, plain: bool = True) -> str:
    """The sentence without pointing: references in words, mere pointing left out; “” where it can't be said so.

    `plain` says “người lao động” for several points of one list; without it the sentence is given up.
    """
    text = _FORM.sub("", _ASIDE.sub("", text))
    if _STRANDED.search(text):
        return ""
    pointing_to = pointers(ground.names)
    text = _LED_OFF.sub("", _LED_BY.sub(r" \g<join> thuộc trường hợp theo quy định", text))
    text = _OF_THE_DEAD.sub(r"\g<family>", text) if plain else text
    text = pointing_to.exceptions.sub("", text)
    text = pointing_to.ages.sub(_age(path, ground), text)
    text = pointing_to.conditions.sub(_conditions(path, ground), text)
    text = pointing_to.people.sub(_meant(path, ground, plain=plain), text)
    if _ABROAD.search(text):
        return ""
    text = _WHO.sub(r"\g<who> ", _TERM.sub(r"\g<term> theo quy định", text))
    text = _BY.sub("", pointing_to.mere.sub(_mere, text))
    text = re.sub(r"\s+([,;?])", r"\1", re.sub(r"\s{2,}", " ", text)).strip(" ,")
    if _LOST in text or _BROKEN.search(text) or _HERE.search(text) or _VAGUE.search(text) or _dangling(text):
        return ""
    return text


def _mere(match: re.Match[str]) -> str:
    """Nothing for words that only point; themselves where they say which people of another document are meant."""
    which = match["law"] and "theo " not in match.group() and _WHICH.search(match.string[: match.start()])
    return match.group() if which else ""


def unsayable(text: str, path: str, ground: Ground) -> bool:
    """Whether a text is about those of another place, whom no words of that place name."""
    meant, people = _meant(path, ground, plain=False), pointers(ground.names).people
    return bool(_ABROAD.search(people.sub("", text))) or any(meant(one) == _LOST for one in people.finditer(text))


def home(match: re.Match[str], ground: Ground) -> Ground:
    """The document that a reference leads into."""
    return ground.laws[match["law"].removeprefix(" của").strip().casefold()] if match["law"] else ground


def pointing(text: str) -> bool:
    """Whether something is “this” that wasn't named before."""
    for match in _THIS.finditer(text):
        last = match["noun"].split()[-1]
        if f"{last} này" in _OWN_NAMES or last[:1].isupper():
            continue
        if not re.search(rf"(?<!\w){re.escape(last)}(?!\w)", text[: match.start("noun")], re.IGNORECASE):
            return True
    return False


def refers(text: str) -> bool:
    """Whether a text names another place of a law by its number."""
    return _LEFT.search(text) is not None or _HERE.search(text) is not None


def _dangling(text: str) -> bool:
    foreign = re.search(rf"{PLACE} (?:của )?{_OWN} (?!này)", text)
    return bool(_LEFT.search(text) and not foreign) or pointing(text)


def _conditions(path: str, ground: Ground) -> Callable[[re.Match[str]], str]:
    def said(match: re.Match[str]) -> str:
        target, there = _target(match["place"], path), home(match, ground)
        title = _AND_PEOPLE.sub("", there.title(target))
        if target and title.casefold().startswith(f"{match['noun']} ") and len(syllables(title)) <= _LONGEST:
            return continued(title)
        return "điều kiện theo quy định" if match["noun"] == "điều kiện" else match["noun"]

    return said


def _age(path: str, ground: Ground) -> Callable[[re.Match[str]], str]:
    """The age that a place demands: “tuổi nghỉ hưu” where it says so, the law's own words elsewhere."""

    def said(match: re.Match[str]) -> str:
        place = home(match, ground).places.get(_target(match["place"], path))
        return _RETIRING if place and place.text.startswith(f"Đủ {_RETIRING} theo quy định") else match.group()

    return said


def _meant(path: str, ground: Ground, *, plain: bool) -> Callable[[re.Match[str]], str]:
    """A generic noun with a reference gives way to what the place says; _LOST where it says too much."""

    def said(match: re.Match[str]) -> str:
        if _OF_WHOM.search(match.string[: match.start()]) and _BY_RULE.search(match.group()):
            return match["noun"]  # papers or acts of theirs are meant, not people of that place
        there = home(match, ground)
        phrase = "" if match["more"] else _phrase(_target(match["place"], path), there)
        people = _people(match["place"], there) if plain and not phrase else ""
        if not phrase and (told := people or _case(match, path, there)):
            return told
        if not phrase and match["noun"].casefold() == "thân nhân":
            return f"{match['noun']} đủ điều kiện"
        if not phrase:
            return match["noun"] if _described(match, path, there) else _LOST
        told = continued(phrase)
        if match["noun"].casefold().endswith("trường hợp"):
            return f"trường hợp {told.removeprefix('trường hợp ')}"
        return told

    return said


def _case(match: re.Match[str], path: str, there: Ground) -> str:
    """“thuộc đối tượng quy định tại khoản 1 Điều 86”: the title of that article, where it tells its cases itself."""
    target = _target(match["place"], path)
    title = _CASES.fullmatch(there.title(target)) if match.string[: match.start()].endswith("thuộc ") else None
    first = target.partition(".")[2] in ("", "k1")
    return title["cases"].casefold() if title and first and not match["more"] else ""


def _described(match: re.Match[str], path: str, ground: Ground) -> bool:
    """Whether the sentence itself goes on to say which people it means, and the place names just these people."""
    place = ground.places.get(_target(match["place"], path))
    goes_on = match.string[match.end() :].startswith((" đang ", " đã "))
    return (
        goes_on
        and place is not None
        and place.text.strip().startswith("Người lao động")
        and match["noun"].casefold() == "người lao động"
    )


def _people(place: str, ground: Ground) -> str:
    """What several places of lists of people have in common: the words that all of their leads begin with."""
    if not re.search(r"[Cc]ác |, | và | hoặc ", place):
        return ""
    paths = [path for path in ground.places if path.count(".") == 1 and _among(path, place)]
    heads = [re.split(r" (?:là|thuộc|bao gồm|có|quy định) ", ground.places[path].text)[0].split() for path in paths]
    same = takewhile(lambda words: len(set(words)) == 1, zip(*heads, strict=False))
    head = " ".join(words[0] for words in same)
    return (
        continued(head)
        if re.match(r"(?:Người|Thân nhân|Lao động) \w", head) and len(head.split()) < _SHORT_HEAD
        else ""
    )


def _among(path: str, place: str) -> bool:
    """Whether a clause is one of those that a reference to several places names."""
    article, _, clause = path.partition(".k")
    numbers = re.findall(r"[Đđ]iều (\d+[a-z]?)", place)
    return numbers == [article[1:]] and clause in re.findall(r"khoản (\d+[a-z]?)", place)


def _target(place: str, path: str) -> str:
    """The path that a single reference names; “” for several places."""
    found = _WHERE.fullmatch(re.sub(rf"(?: của)?(?: {_OWN} này)?$", "", place).strip())
    if found is None or not found.group():
        return ""
    own = path.split(".")
    article = own[0] if found["article"] in (None, "này") else f"d{found['article']}"
    clause = ""
    if found["clause"]:
        clause = own[1] if found["clause"] == "này" and len(own) > 1 else f"k{found['clause']}"
    elif found["point"] and len(own) > 1:
        clause = own[1] if found["article"] in (None, "này") else ""
    return ".".join(part for part in (article, clause, found["point"] or "") if part)


def _phrase(target: str, ground: Ground) -> str:
    provision = ground.places.get(target)
    if provision is None:
        return ""
    text = provision.text.strip().split("\n")[0]
    listed = _LIST.search(text)
    said = text[: listed.start()] if listed else text.rstrip(" ;.")
    if (defined := _DEFINED.match(said)) and len(syllables(defined["who"])) <= _SHORT_WHO:
        return defined["who"]
    if (belonging := _BELONGING.match(said)) and len(syllables(belonging["who"])) <= _LONGEST:
        said = belonging["who"]
    unfit = re.search(r"[;:.]|(?<!\w)(?:thì|nếu|trừ|phải|có trách nhiệm)(?!\w)", said) or _LEFT.search(said)
    owed = "được" in said.split() and not _GROUP.match(said)
    return "" if unfit or owed or len(syllables(said)) > _LONGEST else said
