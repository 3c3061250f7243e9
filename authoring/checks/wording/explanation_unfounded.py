"""An explanation that is missing where one is owed, or that quotes what the cited provision doesn't say."""

import re
from collections.abc import Iterator
from functools import partial

from authoring.checks.phrases import length
from authoring.checks.terms import Terms
from authoring.model.findings import Check, Remark, Severity
from authoring.model.items import Item
from authoring.text import fold
from authoring.text.abbreviations import spelled_out

_QUOTED = re.compile(r"[“\"«](?P<quote>[^“”\"«»]+)[”\"»]")
_GAP = re.compile(r"\[?(?:…|\.{3,})\]?")
_FEWEST = 3


def explanation_unfounded(terms: Terms) -> Check:
    """The rule; whether a missing explanation counts is the contest's to say."""
    return Check("explanation-unfounded", Severity.WARN, partial(_unfounded, terms))


def _unfounded(terms: Terms, item: Item, cited: str) -> Iterator[Remark]:
    if terms.explained and not item.explanation.strip():
        yield Remark("explanation", "Câu hỏi chưa có lời giải thích: ghi điều khoản và câu làm căn cứ.")
    own = terms.abbreviations
    said = fold(spelled_out(cited, own))
    for match in _QUOTED.finditer(item.explanation) if said else ():
        if (
            not all(_holds(said, spelled_out(part, own)) for part in _GAP.split(match["quote"]))
            and length(match["quote"]) >= _FEWEST
        ):
            message = "Lời giải thích trích nguyên văn một câu không có trong điều khoản được dẫn. Trích lại cho đúng."
            yield Remark("explanation", message, span=match.span("quote"))


def _holds(said: str, quote: str) -> bool:
    words = fold(quote)
    return not words or f" {words} " in f" {said} "
