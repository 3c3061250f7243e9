"""A citation of a document that isn't in the contest's published reference list."""

import re
from collections.abc import Iterator
from functools import partial

from authoring.checks.laws import Named, documents
from authoring.checks.terms import Terms
from authoring.model.findings import Check, Remark, Severity, Span
from authoring.model.items import Item
from authoring.text import bare
from authoring.text.abbreviations import spelled_out

_SLUG = re.compile(r"[a-z]+(?:-[a-z]+)*-(?P<number>\d{1,4})-(?P<year>(?:19|20)\d{2})-(?P<code>[a-z][a-z0-9-]*)(?=:|$)")


def outside_list(terms: Terms) -> Check:
    """The rule for a list of documents; without a list nothing is outside."""
    return Check("outside-list", Severity.BLOCK, partial(_outside, terms))


def _outside(terms: Terms, item: Item, _cited: str) -> Iterator[Remark]:
    listed = [one for text in terms.documents for one in _read(text, terms)[:1]]
    named, read = documents(item.citation), _read(item.citation, terms)
    for at, one in enumerate(read if terms.documents else ()):
        if not any(_same(one, other) for other in listed):
            yield _remark(item, named[at].span if len(named) == len(read) else (0, len(item.citation)))


def _read(text: str, terms: Terms) -> tuple[Named, ...]:
    """The documents that a text names, in words or as a file's name (`luat-58-2014-qh13`)."""
    slug = _SLUG.match(text)
    if slug is None:
        return documents(spelled_out(text, terms.abbreviations))
    number = "/".join(part for part in slug.group("number", "year", "code") if part)
    return (Named("", "", number, slug["year"], slug.span()),)


def _remark(item: Item, span: Span) -> Remark:
    said = item.citation[slice(*span)]
    message = (
        f"“{said}” không có trong danh mục tài liệu tham khảo đã công bố của cuộc thi: người thi không có gì để ôn. "
        "Chọn văn bản trong danh mục, hoặc công bố thêm văn bản này."
    )
    return Remark("citation", message, span=span)


def _same(one: Named, other: Named) -> bool:
    if one.number and other.number:
        return _numbered(one.number, other.number)
    titled = one.kind == other.kind and bool(one.title) and (one.title in other.title or other.title in one.title)
    return titled and (not one.year or not other.year or one.year == other.year)


def _numbered(one: str, other: str) -> bool:
    """Equal numbers; the shorter one may leave its last parts out (“146/2018” for “146/2018/nđ-cp”).

    A file's name says its title behind the number: `nd-158-2025-nd-cp-bhxh-bat-buoc`.
    """
    first, second = sorted((bare(one), bare(other)), key=len)
    return first == second or second.startswith((f"{first}/", f"{first} "))
