"""The steps that a citation is made of (“điểm a”, “khoản 1”, “Đ22”, “Chương II”), found however they are typed."""

import re
import unicodedata
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from authoring.policy.romans import from_roman, to_roman
from authoring.text import nfc

_LOOK_ALIKES = {0xD0: "Đ", 0xF0: "đ", 0x0189: "Đ"}
_WIDE = {code: code - 0xFEE0 for code in range(0xFF01, 0xFF5F)}
_INVISIBLE = dict.fromkeys([0xAD, *range(0x200B, 0x2010), 0x2060, 0xFEFF])
_CLEANED: dict[int, int | str | None] = {**_LOOK_ALIKES, **_WIDE, **_INVISIBLE}
_BLANKS = re.compile(r"\s+")

_ARTICLE, _CLAUSE, _POINT = "d ?i ?e ?u", "k ?h ?o ?a ?n", "d ?i ?e ?m"
_WORDS = rf"(?:{_ARTICLE}|{_CLAUSE}|{_POINT})"
_MORE = rf"(?:{_WORDS}|k[. ]?\d|d[. ]?\d|d[. ]?[a-z](?!\w))"
_NUMBER = rf"\d{{1,3}}(?:(?!{_MORE})[a-z]{{1,2}}(?![a-z\d]))?(?!/?\d)(?=\W|_|$|{_MORE})"
_LETTER = rf"[a-z]\d?(?=[\W_]|$|{_CLAUSE}|{_ARTICLE})"
_FIGURES = r"\d{1,2}(?:\.\d{1,2})*(?![\w/])"
_DOTTED = (
    r"\d{1,3}[a-z]?(?:[.(/]|-(?=\d{1,2}-[a-z](?!\w)))"
    r"(?P<dk>\d{1,2}[a-z]?)\)?(?:[.(/-]?(?P<dp>[a-z]\d?)\)?)?(?![\w/])"
)
_PLAN = r"(?:[. ]{1,2}(?P<mk>\d{1,2})(?![\d/]))?(?:[.)]{1,2} ?(?P<mp>[a-z])\)?(?!\w))?"
_JOINT = r"\)?\s*(?:,|;|va|hoac|den|-|–)\s*"
_ROMAN = r"[ivxlc]{1,6}(?![a-z\d])"
_THUS = r"(?:(?:cac|so|thu) )?"


def _list(word: str, form: str, name: str) -> str:
    more = rf"(?:{_JOINT}(?![kd][. ]?\d){form})*"
    return rf"(?<![a-z]){_THUS}(?:{word})[ .:(]{{0,2}}{_THUS}(?P<{name}>{form}{more})\)?"


_FORMS = (
    rf"(?<![a-z])(?:{_ARTICLE}|d)[ .]{{0,2}}(?P<dotted>{_DOTTED})",
    _list(_POINT + "|tiet", _LETTER, "points"),
    _list(_POINT + "|tiet", _FIGURES, "numbered"),
    _list(_CLAUSE, _NUMBER, "clauses"),
    _list(_ARTICLE, _NUMBER, "articles"),
    rf"(?<![a-z\d])chuong (?:thu )?(?P<chapter>{_ROMAN}|\d+(?!\w))",
    r"(?<![a-z\d])tieu muc (?P<subsection>\d+)(?!\w)",
    rf"(?<![a-z\d])(?:muc|phan) (?P<part>{_ROMAN}){_PLAN}",
    r"(?<![a-z\d])muc (?:so )?(?P<section>\d{1,2})(?![\w/])",
    rf"(?<![a-z\d])phu luc (?:so )?(?P<annex>{_ROMAN}|\d+(?!\w))",
    r"(?<![a-z\d])(?:gach(?: dau dong)?|y) (?:thu |so )?(?P<dash>\d{1,2}|nhat|hai|ba|tu|nam|sau)(?!\w)",
    r"(?<![a-z\d])doan (?:thu )?(?P<line>\d{1,2}|nhat|hai|ba|tu|dau|cuoi|mo dau)(?!\w)",
    rf"(?<![a-z])k[. ]{{0,2}}(?P<short_clause>{_NUMBER})",
    rf"(?<![a-z\d])d[. ]{{0,2}}(?P<short_article>{_NUMBER})|(?<=\d)d[. ]?(?P<glued_article>{_NUMBER})",
    r"(?<![\w/])(?P<leading>[a-z])[)/](?=,? ?(?:khoan|k[. ]?\d))",
    r"^(?:d[. ]?)?(?P<first>[a-z])(?=,? (?:khoan|k[. ]?\d))",
)
_NAMES = re.findall(r"\(\?P<(?!dk|dp|mk|mp)(\w+)>", "".join(_FORMS))
_STEP = re.compile("|".join(f"(?:{form})" for form in _FORMS))
_GAP = rf"(?![ .,(-]{{0,3}}{_WORDS})[ .,(-]{{0,3}}"
_AFTER_CLAUSE = re.compile(rf"{_GAP}(?:d[. ]{{0,2}}(?=[a-z]))?(?P<point>[a-z]\d?)(?:\)|(?!\w))(?![. ]{{0,2}}\d)")
_AFTER_ARTICLE = re.compile(r" (?![kd][. ]{0,2}\d)(?P<point>[a-z])(?:\)|(?=[,.;:]|$| (?:luat|cua)(?!\w)))")
_ONE_NUMBER = re.compile(_NUMBER)
_ONE_LETTER = re.compile(r"(?<![a-z\d])[a-z]\d?(?![a-z\d])")
_KINDS = {
    "clauses": "k",
    "articles": "d",
    "short_clause": "k",
    "short_article": "d",
    "glued_article": "d",
    "section": "s",
    "subsection": "t",
}
_ROMAN_KINDS = {"chapter": "c", "annex": "p"}
_ORDINALS = {"nhat": "1", "hai": "2", "ba": "3", "tu": "4", "nam": "5", "sau": "6"}
_FOLLOWED = dict.fromkeys(("clauses", "short_clause", "numbered"), _AFTER_CLAUSE) | {"articles": _AFTER_ARTICLE}


@dataclass(frozen=True, slots=True)
class Step:
    """One step with the numbers that it names.

    `kind` is d (article), k (clause), “” (point), g (dash), c, s, t, m, p (chapter, section, subsection, part of a
    plan, annex) or line (a line of a provision, which no path names); the span is half-open in the cleaned text.
    """

    kind: str
    numbers: tuple[str, ...]
    start: int
    end: int


def cleaned(text: str) -> str:
    """The text with composed letters, plain blanks and true Vietnamese letters (Ð of old fonts is Đ)."""
    return _BLANKS.sub(" ", nfc(text).translate(_CLEANED)).strip()


def plain(text: str) -> str:
    """The text in small letters without marks, as long as it was: every place keeps its number."""
    return text.translate(_PLAIN)


def steps(clean: str) -> tuple[Step, ...]:
    """The steps of a cleaned text from left to right."""
    return tuple(_found(clean, plain(clean)))


class _Plain(dict[int, str]):
    """Letter → its small form without marks, worked out where it is met first: whole laws pass through here."""

    def __missing__(self, code: int) -> str:
        base = unicodedata.normalize("NFD", chr(code))[0].casefold()[:1]
        self[code] = "d" if base == "đ" else base
        return self[code]


_PLAIN = _Plain()


def _found(clean: str, flat: str) -> Iterator[Step]:
    at = 0
    while match := _STEP.search(flat, at):
        name = next(name for name in _NAMES if match[name])
        yield from _of(name, match, clean)
        at = match.end()
        follows = _FOLLOWED.get(name)
        point = follows.match(flat, at) if follows else None
        if point and _is_letter(clean, point.start("point")):
            yield Step("", (_said(clean, point.span("point")),), *point.span())
            at = point.end()


def _of(name: str, match: re.Match[str], clean: str) -> Iterable[Step]:
    """The steps that one form names."""
    span, said = match.span(), _said(clean, match.span(name))
    if name == "dotted":
        yield Step("d", tuple(re.findall(r"^\w+", said)), *span)
        yield from _parts(match, clean, ("dk", "dp"))
    elif name == "part" and roman(match[name]):
        yield Step("m", (str(roman(match[name])),), *span)
        yield from _parts(match, clean, ("mk", "mp"))
    elif name in _KINDS:
        yield Step(_KINDS[name], _numbers(said), *span)
    elif name in _ROMAN_KINDS and roman(match[name]):
        yield Step(_ROMAN_KINDS[name], (str(roman(match[name])),), *span)
    elif name in ("numbered", "line"):
        yield Step("k" if name == "numbered" else name, (said.partition(".")[0],), *span)
    elif name == "dash":
        yield Step("g", (_ORDINALS.get(match[name], match[name]),), *span)
    elif name in ("points", "leading", "first"):
        yield from _points(said, span)


def _parts(match: re.Match[str], clean: str, names: tuple[str, str]) -> Iterable[Step]:
    """Clause and point of a form that names them behind a stop."""
    for kind, name in zip(("k", ""), names, strict=True):
        if match[name]:
            yield Step(kind, (_said(clean, match.span(name)).lstrip("0"),), *match.span())


def _numbers(said: str) -> tuple[str, ...]:
    return tuple(said[slice(*found.span())].lstrip("0") or "0" for found in _ONE_NUMBER.finditer(plain(said)))


def _points(said: str, span: tuple[int, int]) -> Iterable[Step]:
    places = [found.span() for found in _ONE_LETTER.finditer(plain(said))]
    numbers = tuple(said[slice(*place)] for place in places if _is_letter(said, place[0]))
    if numbers:
        yield Step("", numbers, *span)


def roman(written: str) -> int:
    """The value of a number in digits or in well-formed Roman letters of either size, else 0."""
    value = from_roman(written.upper())
    return value if written.isdigit() or to_roman(value) == written.upper() else 0


def _is_letter(clean: str, at: int) -> bool:
    """Whether a point's letter stands here: none with a mark, as in “khoản 1 ở …”."""
    return clean[at].isascii() or clean[at] in "đĐ"


def _said(clean: str, span: tuple[int, int]) -> str:
    return clean[slice(*span)].casefold()
