"""A law named without its number and year, or “the law in force”, which changes its answer with every amendment."""

from collections.abc import Iterator
from functools import partial

from authoring.checks.laws import Named, documents
from authoring.checks.phrases import line, whole
from authoring.checks.terms import Terms
from authoring.model.findings import Check, Fix, Remark, Severity
from authoring.model.items import Item

_CURRENT = whole("(?<!thực )(?<!thể )(?<!phát )hiện hành(?! (?:vi|động|trình))")
_ASKS_DATE = whole(
    r"(?:thông qua|ban hành|có hiệu lực|ra đời|công bố)(?: \S+){0,8}? (?:năm|ngày|tháng|khi|thời gian|thời điểm) nào"
)
_CONSOLIDATED = "vbhn"  # a consolidated text has a number without a year


def law_undated(terms: Terms) -> Check:
    """The rule; a release whose cover names no document leaves the reader without any, so that it blocks."""
    return Check("law-undated", Severity.WARN if terms.covered else Severity.BLOCK, partial(_undated, terms))


def _undated(terms: Terms, item: Item, _cited: str) -> Iterator[Remark]:
    named = () if _ASKS_DATE.search(line(item.stem).words) else documents(item.stem)
    loose = [one for one in named if not (one.year or one.party or _CONSOLIDATED in one.number)]
    if loose:
        said = item.stem[slice(*loose[0].span)]
        message = f"“{said}” chưa ghi số và năm: luật sửa đổi thì đáp án có thể đổi theo. Ghi rõ số, năm của văn bản."
        yield Remark("stem", message, loose[0].span, _fix(loose[0], terms))
    elif not any(one.year for one in named):
        read = line(item.stem)
        found = _CURRENT.search(read.words)
        if found:
            message = "“Hiện hành” đổi nghĩa theo ngày đọc câu hỏi. Ghi tên, số và năm của văn bản."
            yield Remark("stem", message, read.span(*found.span()))


def _fix(named: Named, terms: Terms) -> Fix | None:
    """The number that the one document of the contest with this kind and title has."""
    known = [(one, text) for text in terms.documents for one in documents(text)[:1] if one.number]
    meant = [(one, text) for one, text in known if (one.kind, one.title) == (named.kind, named.title) and named.title]
    if len(meant) != 1 or named.number:
        return None
    one, text = meant[0]
    start = text.casefold().find(one.number)
    end = named.span[1]
    return Fix("stem", (end, end), f" số {text[start : start + len(one.number)]}") if start >= 0 else None
