"""A stem taken apart before it is read: number, documents that it names, quotations, what only leads to the ask."""

import re
from itertools import pairwise
from typing import NamedTuple

from authoring.checks.pairs import vocabulary
from authoring.checks.pairs.persons import unnamed

_NUMBERED = re.compile(r"\s*(?:câu(?:\s+hỏi)?(?:\s+số)?\s*\d{1,4}\s*[.:)]?|\d{1,3}\s*[.)])\s+(?=\S)", re.IGNORECASE)
_KINDS = "bộ luật|(?<!pháp )luật|nghị định|nghị quyết|thông tư|quyết định|pháp lệnh|chỉ thị|hiến pháp|điều lệ|quy chế"
_PREAMBLE = re.compile(
    r"\s*(?:theo|căn cứ|tại (?:điều|khoản))\b"
    rf"(?P<said>[^,?:]{{0,160}}?\b(?:{_KINDS}|quy định|pháp luật)\b[^,?:]{{0,160}}),\s*",
    re.IGNORECASE,
)
_LAW = re.compile(
    r"(?:,\s*)?(?:\b(?:theo|tại|của|căn cứ)\s+(?:quy định\s+(?:của|tại)\s+)?)?"
    rf"\b(?P<said>(?:{_KINDS})\b(?:\s+(?!năm\b|số\b)[^\s,?:;.\d]+,?){{0,14}}?\s+"
    r"(?:(?:số\s+)?\d{1,4}(?:/\d{4})?[/-][^\W\d][\w/-]*|(?:năm\s+)?(?:19|20)\d{2})(?![\w/]))\s*,?",
    re.IGNORECASE,
)
_QUOTED = re.compile(r"[“\"«]([^“”\"«»]{3,})[”\"»]")
_LAWLIKE = (
    "luật",
    "nghị ",
    "thông tư",
    "quyết định",
    "pháp lệnh",
    "chỉ thị",
    "hiến pháp",
    "điều lệ",
    "quy chế",
    "quy định",
)
_LEAST = 3
_LEADING = re.compile(rf"\b(?:{'|'.join(vocabulary.LEADING.split(', '))})\b", re.IGNORECASE)
_ENDED = re.compile(r"(?<=[^\W\d_]{2})[.!;…]+\s+(?=[^\W\d_])")
_SELF_CONTAINED = 8
_PRAISE = re.compile(
    rf", là (?=[^,]*\b(?:{'|'.join(vocabulary.PRAISING.split(', '))})\b)[^,\d]{{5,100}}(?=,)", re.IGNORECASE
)
_OPENING = re.compile(
    r"\s*(?P<said>(?P<lasting>trong (?:thời hạn|thời gian|vòng|khoảng)|chậm nhất|muộn nhất|không quá|sau)?"
    r"(?:\s*(?:vào|kể từ|từ|tính đến|đến))?\s*(?:ngày |tháng |năm |mùa |khoảng )?\d[^,?:]{0,80}),\s+(?=\S)",
    re.IGNORECASE,
)
_SIGNS = '.,;:?!“”"()'


class Stem(NamedTuple):
    """What is asked, without the documents named by number or year or at the front; those; quotations; capitals.

    `core` is what is asked without what leads to it and names of a story, “” where nothing does; `lasting` and
    `dated` are a duration or a date before the ask.
    """

    asked: str
    laws: str
    quotes: tuple[str, ...]
    names: tuple[str, ...] = ()
    core: str = ""
    lasting: str = ""
    dated: str = ""


def taken_apart(stem: str) -> Stem:
    """The parts of a stem in composed letters with single blanks."""
    numbered = _NUMBERED.match(stem)
    asked = stem[numbered.end() :] if numbered else stem
    quotes = tuple(_QUOTED.findall(asked)) if "“" in asked or '"' in asked or "«" in asked else ()
    rest, laws = _without_laws(asked)
    core = _without_introduction(rest) if ". " in rest or "! " in rest or "; " in rest or "… " in rest else rest
    core = unnamed(_PRAISE.sub("", core) if ", là " in core else core)
    opening = _OPENING.match(core) if "," in core else None
    if opening is None:
        return Stem(rest, laws, quotes, _names(rest), "" if core == rest else core)
    told = (opening["said"], "") if opening["lasting"] else ("", opening["said"])
    return Stem(rest, laws, quotes, _names(rest), core[opening.end() :], *told)


def _without_introduction(asked: str) -> str:
    """The last sentence, where those before it only say how things stand and it can do without them."""
    ends = [*_ENDED.finditer(asked)]
    if not ends or _LEADING.search(asked, 0, ends[0].start()) is None:
        return asked
    before, last = asked[: ends[-1].start()], asked[ends[-1].end() :]
    return asked if any(map(str.isdigit, before)) or len(last.split()) < _SELF_CONTAINED else last


def _without_laws(asked: str) -> tuple[str, str]:
    lowered = asked.casefold()
    if not any(word in lowered for word in _LAWLIKE):
        return asked, ""
    named = _LAW.search(asked)
    rest = f"{asked[: named.start()]} {asked[named.end() :]}".strip() if named else ""
    if named and len(rest.split()) > _LEAST:
        return rest, named["said"]
    opening = _PREAMBLE.match(asked)
    return (asked[opening.end() :], opening["said"].strip()) if opening else (asked, "")


def _names(text: str) -> tuple[str, ...]:
    """The words that begin with a capital inside a sentence; none where all letters are capitals."""
    if text[1:].islower():
        return ()
    return tuple(
        [
            name
            for before, word in pairwise(text.split())
            if not word.islower()
            and before[-1] not in ".?!:"
            and (name := word.strip(_SIGNS))[:1].isupper()
            and not name.isupper()
        ]
    )
