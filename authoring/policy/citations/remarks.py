"""What to say of a citation that finds nothing or too much: a sentence, and what exists nearby."""

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from rapidfuzz import fuzz, process

from authoring.model.policies import Citation, PolicyDocument, Provision
from authoring.policy.citations.versions import begins, family, shown
from authoring.policy.paths import label, number_key, parent, point_key
from authoring.text import bare, fold

Places = Mapping[str, Provision]
_LIKELY = 60
_SUGGESTED = 3
_LISTED = 6


def nearby(places: Places, parsed: Citation | None, citation: str) -> list[Provision]:
    """The provisions of one document that may have been meant, the likeliest first."""
    if parsed is None or not parsed.path.startswith("d"):
        return _alike(citation, places)
    above = parent(parsed.path)
    while above and above not in places:
        above = parent(above)
    return [places[above], *_siblings(parsed.path, above, places)] if above else _neighbours(parsed.path, places)


@dataclass(frozen=True, slots=True)
class Search:
    """What a search for a citation met: the day asked for, the documents named and those in force, the places found."""

    on: str
    named: Sequence[PolicyDocument]
    valid: Sequence[PolicyDocument]
    found: Sequence[PolicyDocument]
    ended: Mapping[str, str]


def remark(
    parsed: Citation | None, citation: str, search: Search, library: Sequence[PolicyDocument], near: Sequence[str]
) -> str:
    """The sentence: what isn't understood, unknown, out of force, ambiguous or missing, and what is near."""
    hint = f" Gần đó có: {' · '.join(near)}." if near else ""
    if parsed is None:
        return f"Chưa hiểu căn cứ “{citation}”. Hãy ghi như “điểm a khoản 1 Điều 22 Luật …”.{hint}"
    if not search.named:
        named = _names(sorted(library, key=lambda document: -_likeness(document, parsed.document)))
        return f"Không có văn bản nào tên “{parsed.document}” trong kho. Đang có: {named}."
    if not search.valid:
        spans = _spans(search.named, search.ended)
        return f"Không bản nào của {_names(search.named)} có hiệu lực vào ngày {shown(search.on)}: {spans}."
    place = label(parsed.path)
    if search.found:
        many = f"{place} có trong {len(search.found)} văn bản: {_names(search.found)}."
        return f"{many} Hãy ghi rõ số hiệu, hoặc ngày áp dụng."
    return f"{_names(search.valid)} không có {place}.{hint}"


def _names(documents: Sequence[PolicyDocument]) -> str:
    names = [_name(document) for document in documents[:_LISTED]]
    more = len(documents) - _LISTED
    return "; ".join(names) + (f" và {more} văn bản khác" if more > 0 else "") if names else "chưa có văn bản nào"


def _name(document: PolicyDocument) -> str:
    title = document.title if len(document.title) <= 80 else f"{document.title[:80]}…"
    number = f" số {document.number}" if document.number and document.number not in title else ""
    return f"{title}{number}".strip() or document.document


def _likeness(document: PolicyDocument, named: str) -> float:
    return fuzz.token_set_ratio(bare(_name(document)), bare(named))


def _spans(documents: Sequence[PolicyDocument], ended: Mapping[str, str]) -> str:
    return "; ".join(_span(document, ended) for document in documents)


def _span(document: PolicyDocument, ended: Mapping[str, str]) -> str:
    start, end = begins(document), document.ended or ended.get(family(document), "")
    said = [f"từ {shown(start)}"] if start else []
    return " ".join([document.number or document.document, *said, *([f"đến trước {shown(end)}"] if end else [])])


def _siblings(path: str, above: str, places: Places) -> list[Provision]:
    """The units below the one that exists which are nearest in number to the one that doesn't."""
    wanted = path.removeprefix(above).split(".")[1]
    below = [one for name, one in places.items() if parent(name) == above]
    return sorted(below, key=lambda one: _distance(one.path.rpartition(".")[2], wanted))[: _SUGGESTED - 1]


def _distance(part: str, wanted: str) -> tuple[bool, int]:
    if re.fullmatch(r"k\d\S*", wanted):
        return part[:1] != "k", abs(number_key(part[1:])[0] - number_key(wanted[1:])[0])
    return part[:1] == "k" and len(part) > 1, abs(point_key(part)[1] - point_key(wanted)[1])


def _alike(citation: str, places: Places) -> list[Provision]:
    titles = {path: fold(one.title) for path, one in places.items() if one.title and "." not in path}
    best = process.extract(fold(citation), titles, scorer=fuzz.token_set_ratio, limit=_SUGGESTED, score_cutoff=_LIKELY)
    return [places[path] for _, _, path in best] or list(places.values())[:1]


def _neighbours(path: str, places: Places) -> list[Provision]:
    """The articles nearest in number."""
    wanted = number_key(path.partition(".")[0][1:])
    articles = [one for name, one in places.items() if name[0] == "d" and "." not in name]
    return sorted(articles, key=lambda one: abs(number_key(one.path[1:])[0] - wanted[0]))[:2]
