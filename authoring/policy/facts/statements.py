"""The statements of a provision: stretches between full stops, semicolons and line ends, with the words around them."""

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from itertools import takewhile

from authoring.model.policies import Provision
from authoring.policy.facts.sentences import heading, lead_words
from authoring.policy.paths import parent

_BREAK = re.compile(r"\n|;|(?<=[a-zà-ỹđ])\.(?=\d+%)|\.(?=\s+[A-ZĐÀ-Ỹ“])|\.(?=\[\d+\])|\.\s*$")
_LABEL = re.compile(
    r"[“\"]?\s*(?:(?P<article>Điều \d+[a-zđ]{0,2}\.)|(?P<clause>\d{1,2}[a-zđ]?\.)(?!\d)|(?P<point>[a-zđ]{1,2}\))"
    r"|(?P<dash>[-–+]))"
    r"(?:\[\d+\])?\s*",
)
_LEVELS = ("article", "clause", "point", "dash")
_OPEN = 9
_AMENDS = re.compile(r"\s*(?:\d+[a-z]?\.|[a-zđ]\))?\s*(?:Sửa đổi|Bổ sung|Thay thế|Bãi bỏ|Thay cụm từ)", re.IGNORECASE)
_OF_ARTICLE = re.compile(r"Điều này (?:được )?tính theo ngày làm việc")
_OTHERS = re.compile(r"(?<!\w)(?:trường hợp|đối tượng|lao động) (?:khác|còn lại)(?!\w)")
_POINT = re.compile(r"\.[a-zđ]\d?$")
_CASE = re.compile(
    r"(?:(?:Học sinh|Sinh viên|Người|Đối tượng|Lao động|Cán bộ|Hộ)(?!\w)[^;.:]{10,200}?(?= thì )"
    r"|(?:Đối với|Trường hợp|Nếu|Khi)(?!\w)[^;.:]{5,200}?(?=,? thì |: |, (?:được|do|phải|mức|thời)(?!\w)))"
)
_OWN_CASE = re.compile(r"(?:Đối với|Trường hợp|Nếu|Khi|Ngoài|Chính phủ|Bộ)(?!\w)")
_MARK = re.compile(r"\[\d+\]")


@dataclass(frozen=True, slots=True)
class Statement:
    """One stretch of a provision's text, the lead-ins above it (outermost first), the title, how it counts days.

    `joint` is what parts it from the statement before it in the same line: “;”, “.”, or nothing where it is the first;
    `rest` is what follows in the same sentence, `beside` the texts of the other units below the same parent.
    """

    provision: Provision
    text: str
    leads: tuple[str, ...]
    title: str
    counting: str
    joint: str = ""
    rest: str = ""
    beside: tuple[str, ...] = ()

    @property
    def goes_on(self) -> bool:
        """Whether it continues the sentence before it."""
        return self.joint == ";"


def statements(provisions: Sequence[Provision]) -> Iterator[Statement]:
    """The statements of all provisions in their order; chapters, forms and annexes state nothing by themselves."""
    places = {(one.document, one.path): one for one in provisions}
    below: dict[tuple[str, str], list[Provision]] = {}
    for one in places.values():
        below.setdefault((one.document, parent(one.path)), []).append(one)
    rules = {_article(one): one.text for one in provisions if _OF_ARTICLE.search(one.text)}
    for one in provisions:
        if one.path[0] not in "cfstp":
            siblings = below[one.document, parent(one.path)]
            beside = tuple(other.text for other in siblings if other.path != one.path)
            for statement in _of(one, places, rules.get(_article(one), "")):
                others = not statement.joint and _OTHERS.search(statement.text)
                yield replace(statement, beside=beside) if others else statement


def _of(one: Provision, places: Mapping[tuple[str, str], Provision], rule: str) -> Iterator[Statement]:
    """The statements of one provision, line by line; lines of quoted text lead into the lines labelled below them."""
    above, title = _leads(one, places), _title(one, places)
    counting = f"{' '.join(above)} {one.text} {rule}"
    open_leads: list[tuple[int, str]] = []
    head = heading(one.text)
    for line in one.text.split("\n"):
        match = _LABEL.match(line)
        level = _LEVELS.index(str(match.lastgroup)) if match else _OPEN
        open_leads = [lead for lead in open_leads if lead[0] < level] if match else open_leads
        words = line[match.end() :] if match else line
        if match and match["article"]:
            title, open_leads = words.strip(), []
        else:
            leads = (*above, *(lead for _, lead in open_leads))
            parts = tuple(_parts(words))
            for at, (part, joint) in enumerate(parts):
                case = _case(one, parts[0][0]) if joint == "." and not _OWN_CASE.match(part) else ()
                yield Statement(one, part, (*leads, *case), title, counting, joint, _rest(parts, at))
        if head and line.strip() == head:
            above = (*above, head)
        if line.rstrip().endswith(":") and not _AMENDS.match(line):
            open_leads.append((level if match else -1, words))


def _case(one: Provision, first: str) -> tuple[str, ...]:
    """The case that the first sentence of a point tells, which holds for its next sentences too."""
    match = _CASE.match(first) if _POINT.search(one.path) else None
    return (match.group(),) if match else ()


def _parts(line: str) -> Iterator[tuple[str, str]]:
    start, joint = 0, ""
    for match in [*_BREAK.finditer(line), None]:
        part = line[start : match.start() if match else len(line)].strip()
        if part:
            yield part, joint
        start, joint = (match.end(), match.group()[0]) if match else (start, joint)


def _rest(parts: Sequence[tuple[str, str]], at: int) -> str:
    """What follows a part of a line up to the end of its sentence."""
    following = takewhile(lambda part: part[1] == ";", parts[at + 1 :])
    return "; ".join(part for part, _ in following)


def _article(provision: Provision) -> tuple[str, str]:
    return provision.document, provision.path.partition(".")[0]


def _leads(provision: Provision, places: Mapping[tuple[str, str], Provision]) -> tuple[str, ...]:
    """The lines of the units above that lead into this one, the nearest last."""
    above, words = parent(provision.path), list[str]()
    while above:
        one = places.get((provision.document, above))
        line = lead_words(one.text) if one else ""
        words[:0] = [line] if line and not _AMENDS.match(line) else []
        above = parent(above)
    return tuple(words)


def _title(provision: Provision, places: Mapping[tuple[str, str], Provision]) -> str:
    """The nearest title that says what is spoken of; that of an article that amends names another law."""
    path = provision.path
    while path:
        one = places.get((provision.document, path))
        if one and one.title:
            return "" if _AMENDS.match(one.title) else _MARK.sub("", one.title)
        path = parent(path)
    return ""
