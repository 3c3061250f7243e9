"""Slips of typing and scanning: impossible syllables, foreign letters, loose letters, odd blanks, mixed tone places."""

from collections.abc import Iterator
from functools import partial

from authoring.checks.phrases import tokens
from authoring.checks.terms import Terms
from authoring.checks.wording.blanks import blanks
from authoring.checks.wording.scanned import Slip, slip, sound, wrong_mark
from authoring.checks.wording.tones import less_usual, moved
from authoring.model.findings import Check, Fix, Remark, Severity
from authoring.model.items import Item
from authoring.text import Token, fold, nfc


def spelling(terms: Terms) -> Check:
    """The rule; words of the policy documents are spelled right, whatever they look like."""
    return Check("spelling", Severity.WARN, partial(_slips, terms.known))


def _slips(known: frozenset[str], item: Item, cited: str) -> Iterator[Remark]:
    texts = {place: text for place, text in item.texts().items() if place != "citation"}
    right = known | frozenset(fold(cited).split())
    odd = less_usual(" ".join(texts.values()))
    for place, text in texts.items():
        yield from _loose_letters(place, text)
        for message, fix in blanks(place, text):
            yield Remark(place, message, span=fix.span, fix=fix, severity=Severity.INFO)
        for found in _found(text, odd, right):
            mended = None if found.mended is None else Fix(place, found.span, found.mended)
            yield Remark(place, found.message, found.span, mended, Severity.INFO if found.harmless else None)


def _found(text: str, odd: frozenset[str], right: frozenset[str]) -> Iterator[Slip]:
    words, behind = tokens(text), 0
    wrong = {found.span: found for at in range(len(words)) if (found := wrong_mark(words, at, text))}
    for at, token in enumerate(words):
        span = (token.start, token.end)
        if token.start < behind or (sound(token.text) and span not in wrong):
            continue
        found = wrong.get(span) or _misplaced(token, odd) or slip(words, at, text)
        if found and fold(token.text) not in right:
            yield found
            behind = found.span[1]


def _misplaced(token: Token, odd: frozenset[str]) -> Slip | None:
    if nfc(token.text) not in odd:
        return None
    message = f"“{token.text}” đặt dấu thanh khác cách của các chữ còn lại trong câu hỏi này."
    return Slip((token.start, token.end), message, moved(token.text), harmless=True)


def _loose_letters(place: str, text: str) -> Iterator[Remark]:
    """One remark for all decomposed letters of a text, from the first to the last."""
    loose = [token for token in tokens(text) if nfc(token.text) != token.text]
    if loose:
        span = (loose[0].start, loose[-1].end)
        message = "Chữ và dấu thanh đang là hai ký tự rời: máy khác có thể hiện sai, tìm kiếm không ra."
        fix = Fix(place, span, nfc(text[span[0] : span[1]]))
        yield Remark(place, message, span=span, fix=fix, severity=Severity.INFO)
