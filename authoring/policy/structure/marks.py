"""What the beginning of a line says: chapter, section, article, clause, point, dash, annex, signature, or nothing."""

import re
from dataclasses import dataclass
from enum import StrEnum

from authoring.policy.romans import CAPITAL, from_roman, in_capitals


class Kind(StrEnum):
    """The kinds of units that a line can open."""

    PART = "part"
    CHAPTER = "chapter"
    SECTION = "section"
    SUBSECTION = "subsection"
    ARTICLE = "article"
    LETTER = "letter"
    CLAUSE = "clause"
    DECIMAL = "decimal"
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


_HEADED = r"(?:(?P<number>[IVXLC]+|\d{1,3})|(?:thứ|THỨ) (?P<word>\w+))(?![\w)/-])(?P<rest>.*)"
_BULLETS = "-–—−+•*·●◦○■□▪▫➢➤✓✔\uf0a7\uf0b7\uf0d8\uf0fc"
_BULLET = f"[{_BULLETS}]"
_ORDINALS = {
    word: str(at) for at, word in enumerate(("nhất", "hai", "ba", "tư", "năm", "sáu", "bảy", "tám", "chín", "mười"), 1)
}
_OTHER_LAWS = (
    r"(?!(?:Luật|Bộ luật|Pháp lệnh|Hiến pháp|Hiệp định|Công ước|Nghị định|Nghị quyết|Thông tư|Chương|Mục|Điều \d)\b"
    r"|(?:Quyết định|Quy định|Quy chế|Điều lệ|Thể lệ|Kế hoạch) (?:này|số|ban hành|của|\d))"
)
_FORMS = (
    (Kind.ARTICLE, r"(?:Điều|ĐIỀU)\s?(?:thứ )?(?P<number>\d{1,4} ?[a-zđ]{0,2})\s*(?:[.:]\s*[–—-]?\s*(?P<rest>.*)|$)"),
    (Kind.ARTICLE, rf"(?:Điều|ĐIỀU) (?P<number>\d{{1,4}}[a-zđ]?)\s?[–—-]\s?(?P<rest>{_OTHER_LAWS}{CAPITAL}.*)"),
    (
        Kind.ARTICLE,
        rf"(?:Điều|ĐIỀU) (?P<number>\d{{1,4}}[a-zđ]?) (?P<rest>{_OTHER_LAWS}{CAPITAL}[^.:]{{2,300}}[^.:;,])",
    ),
    (Kind.CLAUSE, r"(?P<number>\d{1,3}[a-zđ]{0,2})\s?\.(?!\d)\s*(?P<rest>.*)"),
    (Kind.CLAUSE, rf"Khoản (?P<number>\d{{1,3}}[a-zđ]{{0,2}})\s?[.:]\s*(?P<rest>(?!Điều \d)[“\"(]?{CAPITAL}.*)"),
    (
        Kind.DECIMAL,
        rf"(?P<number>\d{{1,2}}(?:\.\d{{1,2}}){{1,3}})(?:[.):–-]\s*(?=[^\s\d%])|[.)]\s+(?=\d)|\s+(?={CAPITAL}))(?P<rest>.*)",
    ),
    (Kind.POINT, r"(?P<number>[a-zđ]{1,2}\d?)\)\s*(?P<rest>.*)"),
    (Kind.POINT, rf"Điểm (?P<number>[a-zđ])[.):]\s*(?P<rest>{CAPITAL}.*)"),
    (Kind.CHAPTER, rf"(?:Chương|CHƯƠNG) {_HEADED}"),
    (Kind.SECTION, rf"(?:Mục|MỤC) {_HEADED}"),
    (Kind.SUBSECTION, rf"(?:Tiểu mục|TIỂU MỤC) {_HEADED}"),
    (Kind.PART, rf"(?:Phần|PHẦN) {_HEADED}"),
    (Kind.ANNEX, r"(?:PHỤ LỤC|Phụ lục)(?: (?:số|SỐ))?(?P<number>(?: (?:[IVXLC]+|\d+)[A-Za-z]?)?)(?!\w)(?P<rest>.*)"),
    (Kind.ROMAN, r"(?P<number>[IVXLC]+)\s?[./):–-]\s*(?P<rest>.*)"),
    (Kind.LETTER, rf"(?P<number>[A-HĐ])\s?[./)–-]\s*(?P<rest>{CAPITAL}.*)"),
    (Kind.DASH, rf"(?P<number>){_BULLET}\s*(?P<rest>[^\s\d_–—-].*)"),
    (Kind.DASH, rf"(?P<number>){_BULLET} (?P<rest>\d[^_]*[^\W\d_][^_]*)"),
)
_PATTERNS = tuple((kind, re.compile(form, re.DOTALL)) for kind, form in _FORMS)
_FIRST = {
    Kind.ARTICLE: "Đ",
    Kind.CLAUSE: "0123456789K",
    Kind.DECIMAL: "0123456789",
    Kind.POINT: "abcdđefghijklmnopqrstuvwxyzĐ",
    Kind.CHAPTER: "C",
    Kind.SECTION: "M",
    Kind.SUBSECTION: "T",
    Kind.PART: "P",
    Kind.ANNEX: "P",
    Kind.ROMAN: "IVXLC",
    Kind.LETTER: "ABCDĐEFGH",
    Kind.DASH: _BULLETS,
}
_BY_FIRST = {
    sign: tuple(pair for pair in _PATTERNS if sign in _FIRST[pair[0]]) for sign in sorted(set("".join(_FIRST.values())))
}
_TITLED = (Kind.CHAPTER, Kind.SECTION, Kind.SUBSECTION, Kind.PART, Kind.ANNEX)
_SIGNED = re.compile(
    r"(?:(?:TM|KT|TUQ|TL|Q)\.|[TK]/[MTL]\.?) ?(?P<agency>\w)|Nơi nhận ?:|XÁC THỰC VĂN BẢN"
    r"|(?:Luật|Bộ luật|Pháp lệnh|Nghị quyết) này (?:đã )?được .{3,200} thông qua",
)
_SIGNERS = re.compile(
    r"(?:PHÓ )?(?:CHỦ TỊCH|THỦ TƯỚNG|BỘ TRƯỞNG|THỨ TRƯỞNG|TỔNG GIÁM ĐỐC|GIÁM ĐỐC|CHỦ NHIỆM|CỤC TRƯỞNG|THỐNG ĐỐC"
    r"|CHÁNH ÁN|VIỆN TRƯỞNG|TỔNG KIỂM TOÁN|TỔNG BÍ THƯ|BÍ THƯ|TRƯỞNG BAN|HIỆU TRƯỞNG)\b",
)
_LONGEST_SIGNATURE = 300


def mark(text: str) -> Mark:
    """The mark of one line; a line that begins no unit is text."""
    for kind, pattern in _BY_FIRST.get(text[:1], ()):
        match = pattern.fullmatch(text)
        found = match and _checked(kind, match)
        if found:
            return found
    return Mark(Kind.SIGNATURE if _signs(text) else Kind.TEXT, "", text)


def starts_unit(text: str) -> bool:
    """Whether a stretch behind a soft line break begins a unit of its own."""
    return mark(text).kind not in (Kind.TEXT, Kind.SIGNATURE, Kind.ROMAN, Kind.LETTER, Kind.ANNEX)


def _checked(kind: Kind, match: re.Match[str]) -> Mark | None:
    """The mark, unless the words only mention a chapter at the start of a sentence (“Chương II của Luật này …”)."""
    parts = match.groupdict()
    number, rest = (parts["number"] or "").strip(), parts.get("rest") or ""
    if kind in _TITLED:
        title = rest.lstrip(" .:–-")
        if title and rest[0] == " " and not in_capitals(title):
            return None
        rest = title
    if parts.get("word"):
        number = _ORDINALS.get(parts["word"].casefold(), "")
    if kind is Kind.ARTICLE:
        return Mark(kind, number.replace(" ", ""), rest.strip())
    return Mark(kind, _arabic(kind, number), rest.strip())


def _arabic(kind: Kind, number: str) -> str:
    if kind is Kind.LETTER:
        return str("ABCDEFGH".find(number) + 1 or "")
    if kind in (Kind.CLAUSE, Kind.DECIMAL, Kind.POINT, Kind.DASH, Kind.ANNEX):
        return number
    return str(from_roman(number) or "")


def _signs(text: str) -> bool:
    if len(text) > _LONGEST_SIGNATURE:
        return False
    match = _SIGNED.match(text)
    if match:
        return match["agency"] is None or match["agency"].isupper()
    return _SIGNERS.match(text) is not None and in_capitals(text)
