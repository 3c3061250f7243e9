"""What a policy document says of itself: number, kind, title, the day it was issued and the day it takes effect."""

import re
from collections.abc import Sequence

from authoring.model.paragraphs import SourceText
from authoring.model.policies import PolicyDocument
from authoring.policy.structure.headings import Heading, read_heading
from authoring.policy.structure.marks import Kind
from authoring.policy.structure.script import Script, read_script
from authoring.text import dates

_STATE = r"\d{1,5}(?:/\d{4})?/[A-ZĐ][A-ZĐa-zđ0-9]*(?:-[A-ZĐa-zđ0-9]+)*"
_PARTY = r"\d{1,4}\s?-\s?[A-ZĐ]{2,5}/[A-ZĐ]{2,}(?:[./-][A-ZĐ]+)*"
_OWN = rf"(?P<number>{_STATE}|{_PARTY})"
_NUMBER = re.compile(
    rf"(?:Luật|Bộ luật|Nghị định|Nghị quyết|Quyết định|Thông tư|Pháp lệnh)?\s*(?:số|SỐ|Số)\s*:?\s*{_OWN}",
)
_ENACTING = re.compile(rf"kèm theo (?:Quyết định|Nghị quyết|Thông tư|Nghị định|Kế hoạch|Công văn) số:? {_OWN}")
_MERGED = re.compile(r"(?P<number>\d{1,4}/VBHN-[A-ZĐ]+)")
_SLUG = re.compile(
    r"(?:^|-)(?P<number>\d{1,4})-(?P<year>\d{4})-(?P<body>ubtvqh\d{1,2}|qh\d{1,2}|nd-cp|nq-cp|qd-ttg)(?:-|$)"
)
_BODIES = {"nd-cp": "NĐ-CP", "nq-cp": "NQ-CP", "qd-ttg": "QĐ-TTg"}
_SLUG_KINDS = {"nd-cp": "Nghị định", "nq-cp": "Nghị quyết", "qd-ttg": "Quyết định"}
_SLUG_NAMES = {"luat": "Luật", "nq": "Nghị quyết", "nghi-quyet": "Nghị quyết", "phap-lenh": "Pháp lệnh"}
_NATION = re.compile("CỘNG HÒA XÃ HỘI|CỘNG HOÀ XÃ HỘI")
_PARTS = re.compile(r"\s+(?=(?:Luật s|Bộ luật s|S)ố\s?:|Ngày \d|(?:BỘ LUẬT|LUẬT|PHÁP LỆNH|NGHỊ|QUYẾT ĐỊNH|THÔNG TƯ) )")
_LONG_LINE = 100
_UNFILLED = re.compile(r"Số\s?:\s*(?:[….\s_/-]|$)")
_DATED = re.compile(r"Ngày \d")
_PLACED = re.compile(r"(?:^|\s)[A-ZĐÀ-Ỹ][\w.\s-]{1,40},\s*ngày\s")
_ENACTED = re.compile(r"kèm theo (?:Quyết định|Nghị quyết|Thông tư|Nghị định|Kế hoạch|Công văn)", re.IGNORECASE)
_PASSED = re.compile(r"thông qua ngày|thông qua$")
_IN_FORCE = re.compile(
    r"(?:Luật|Bộ luật|Pháp lệnh|Nghị quyết|Nghị định|Quyết định|Thông tư|Thông tư liên tịch|Quy định|Quy chế|Thể lệ"
    r"|Chỉ thị|Kế hoạch|Văn bản) này (?:thay thế [^;]{1,250}? và )?có hiệu lực(?: thi hành)?,? (?:kể )?từ "
    r"(?P<when>[^;.]{0,60})",
)
_LATEST_HEADING = 60
_SHORT_LINE = 60


def identity(source: SourceText) -> PolicyDocument:
    """The identity of a document, from its heading, its last article and its signatures; dates as ISO 8601.

    Where the text names no number, a name such as `luat-58-2014-qh13` gives it; unknown parts are empty.
    """
    script = read_script(source)
    head, tail = _head(script), _tail(script)
    heading = read_heading(head)
    slug = _SLUG.search(source.document.casefold())
    number = _own_number(head) or _own_number(tail) or _slug_number(slug)
    issued = _issued(head, tail)
    kind = heading.kind or _slug_kind(source.document, slug)
    in_force = _in_force(script, issued)
    return PolicyDocument(source.document, number, _title(heading, kind, number), kind, issued, in_force)


def _head(script: Script) -> tuple[str, ...]:
    end = len(script.lines) if script.start is None else script.start
    listed = (Kind.ARTICLE, Kind.CHAPTER, Kind.SECTION)
    pairs = zip(script.lines[:end], script.marks, strict=False)
    texts = [line.text for line, mark in pairs if not line.contents and mark.kind not in listed]
    return tuple(part for text in texts[:_LATEST_HEADING] for part in _parted(text))


def _parted(text: str) -> list[str]:
    """A heading that a file runs together in one line (“… Số: 25/2008/QH12 … LUẬT Bảo hiểm y tế”) in its parts."""
    return _PARTS.split(text) if _NATION.search(text) and len(text) > _LONG_LINE else [text]


def _tail(script: Script) -> tuple[str, ...]:
    """The lines from the signature on, without those of annexes."""
    first = next((at for at in range(max(script.main_end, 0), len(script.marks)) if _signs(script, at)), None)
    return () if first is None else tuple(line.text for line in script.lines[first : first + 12])


def _signs(script: Script, at: int) -> bool:
    return script.marks[at].kind is Kind.SIGNATURE


def _own_number(texts: Sequence[str]) -> str:
    """The number on a line of its own (“Số: 188/2025/NĐ-CP”), or of the decision that a statute was enacted with."""
    for text in texts:
        match = _NUMBER.match(text)
        if match and (":" in match.group() or len(text) <= _SHORT_LINE):
            return match["number"]
        if _UNFILLED.match(text):
            return ""
    later = [_ENACTING.search(text) for text in texts]
    merged = [_MERGED.search(text) for text in texts]
    return next((match["number"] for match in [*later, *merged] if match), "")


def _slug_number(slug: re.Match[str] | None) -> str:
    if slug is None:
        return ""
    return f"{slug['number']}/{slug['year']}/{_BODIES.get(slug['body'], slug['body'].upper())}"


def _slug_kind(document: str, slug: re.Match[str] | None) -> str:
    if slug is None:
        return ""
    named = next((kind for sign, kind in _SLUG_NAMES.items() if sign in document.casefold()), "")
    return _SLUG_KINDS.get(slug["body"], named)


def _title(heading: Heading, kind: str, number: str) -> str:
    if heading.title:
        return heading.title
    return f"{kind} số {number}" if kind and number else ""


def _issued(head: Sequence[str], tail: Sequence[str]) -> str:
    """The day of the heading (“Hà Nội, ngày …”), of the vote on a law, or of the signature."""
    enacted = () if any(_UNFILLED.match(text) for text in head) else head
    for texts, form in ((head, _PLACED), (head, _DATED), (tail, _PASSED), (tail, _PLACED), (enacted, _ENACTED)):
        for text in texts:
            found = dates(text) if form.search(text) else ()
            if found:
                return found[-1].date.isoformat()
    return ""


def _in_force(script: Script, issued: str) -> str:
    for mark in script.marks:
        match = None if mark.kind is Kind.QUOTED else _IN_FORCE.match(mark.rest)
        if match is None:
            continue
        if match["when"].startswith("ngày ký"):
            return issued
        found = dates(match["when"])
        if found:
            return found[0].date.isoformat()
    return ""
