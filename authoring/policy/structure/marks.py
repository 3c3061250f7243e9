"""What the beginning of a line says: chapter, section, article, clause, point, dash, annex, signature, or nothing."""

import re
from dataclasses import dataclass
from enum import StrEnum

from authoring.policy.romans import from_roman, in_capitals


class Kind(StrEnum):
    """The kinds of units that a line can open."""

    PART = "part"
    CHAPTER = "chapter"
    SECTION = "section"
    SUBSECTION = "subsection"
    ARTICLE = "article"
    CLAUSE = "clause"
    POINT = "point"
    DASH = "dash"
    ROMAN = "roman"
    ANNEX = "annex"
    SIGNATURE = "signature"
    QUOTED = "quoted"
    TEXT = "text"


@dataclass(frozen=True, slots=True)
class Mark:
    """The kind of a line, its number as paths write it (`22`, `2a`, `đ`; Roman as Arabic) and the words behind."""

    kind: Kind
    number: str
    rest: str


_HEADED = r"(?P<number>[IVXLC]+|\d{1,3})(?![\w)/-])(?P<rest>.*)"
_ORDINALS = {
    word: str(at) for at, word in enumerate(("nhất", "hai", "ba", "tư", "năm", "sáu", "bảy", "tám", "chín", "mười"), 1)
}
_FORMS = (
    (Kind.ARTICLE, r"(?:Điều|ĐIỀU) (?P<number>\d{1,4} ?[a-zđ]{0,2})\s*(?:[.:]\s*(?P<rest>.*)|$)"),
    (Kind.CLAUSE, r"(?P<number>\d{1,3}[a-zđ]{0,2})\.(?!\d)\s*(?P<rest>.*)"),
    (Kind.POINT, r"(?P<number>[a-zđ]{1,2}\d?)\)\s*(?P<rest>.*)"),
    (Kind.CHAPTER, rf"(?:Chương|CHƯƠNG) {_HEADED}"),
    (Kind.SECTION, rf"(?:Mục|MỤC) {_HEADED}"),
    (Kind.SUBSECTION, rf"(?:Tiểu mục|TIỂU MỤC) {_HEADED}"),
    (Kind.PART, rf"(?:(?:Phần|PHẦN) (?:thứ|THỨ) (?P<word>\w+)(?P<more>.*)|PHẦN {_HEADED})"),
    (Kind.ANNEX, r"(?:PHỤ LỤC|Phụ lục)(?: (?:số|SỐ))?(?P<number>(?: (?:[IVXLC]+|\d+)[A-Za-z]?)?)(?!\w)(?P<rest>.*)"),
    (Kind.ROMAN, r"(?P<number>[IVXLC]+)\s?[./)-]\s*(?P<rest>\S.*)"),
    (Kind.DASH, r"(?P<number>)[-–—+•*·]\s*(?P<rest>[^\s\d_–—-].*)"),
)
_PATTERNS = tuple((kind, re.compile(form, re.DOTALL)) for kind, form in _FORMS)
_TITLED = (Kind.CHAPTER, Kind.SECTION, Kind.SUBSECTION, Kind.PART, Kind.ANNEX)
_SIGNED = re.compile(
    r"(?:TM|KT|TUQ|TL|Q)\. ?(?P<agency>\w)|Nơi nhận ?:|XÁC THỰC VĂN BẢN"
    r"|(?:Luật|Bộ luật|Pháp lệnh|Nghị quyết) này (?:đã )?được .{3,200} thông qua",
)
_SIGNERS = re.compile(
    r"(?:PHÓ )?(?:CHỦ TỊCH|THỦ TƯỚNG|BỘ TRƯỞNG|THỨ TRƯỞNG|TỔNG GIÁM ĐỐC|GIÁM ĐỐC|CHỦ NHIỆM|CỤC TRƯỞNG|THỐNG ĐỐC"
    r"|CHÁNH ÁN|VIỆN TRƯỞNG|TỔNG KIỂM TOÁN|TỔNG BÍ THƯ|BÍ THƯ|TRƯỞNG BAN|HIỆU TRƯỞNG)\b",
)
_LONGEST_SIGNATURE = 300


def mark(text: str) -> Mark:
    """The mark of one line; a line that begins no unit is text."""
    for kind, pattern in _PATTERNS:
        match = pattern.fullmatch(text)
        found = match and _checked(kind, match)
        if found:
            return found
    return Mark(Kind.SIGNATURE if _signs(text) else Kind.TEXT, "", text)


def starts_unit(text: str) -> bool:
    """Whether a stretch behind a soft line break begins a unit of its own."""
    return mark(text).kind not in (Kind.TEXT, Kind.SIGNATURE, Kind.ROMAN, Kind.ANNEX)


def _checked(kind: Kind, match: re.Match[str]) -> Mark | None:
    """The mark, unless the words only mention a chapter at the start of a sentence (“Chương II của Luật này …”)."""
    parts = match.groupdict()
    number, rest = (parts["number"] or "").strip(), parts.get("rest") or parts.get("more") or ""
    if kind in _TITLED:
        title = rest.lstrip(" .:–-")
        if title and rest[0] == " " and not in_capitals(title):
            return None
        rest = title
    if kind is Kind.PART and parts["word"]:
        number = _ORDINALS.get(parts["word"].casefold(), "")
    if kind is Kind.ARTICLE:
        return Mark(kind, number.replace(" ", ""), rest.strip())
    return Mark(kind, _arabic(kind, number), rest.strip())


def _arabic(kind: Kind, number: str) -> str:
    if kind in (Kind.CLAUSE, Kind.POINT, Kind.DASH, Kind.ANNEX):
        return number
    return str(from_roman(number) or "")


def _signs(text: str) -> bool:
    if len(text) > _LONGEST_SIGNATURE:
        return False
    match = _SIGNED.match(text)
    if match:
        return match["agency"] is None or match["agency"].isupper()
    return in_capitals(text) and bool(_SIGNERS.match(text))
