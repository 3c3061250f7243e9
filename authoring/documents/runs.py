"""Pieces of text become runs: neighbours of one look joined, everything in NFC."""

import unicodedata
from collections.abc import Iterable

from authoring.documents.inlines import PAGE
from authoring.documents.styles import Look
from authoring.model.paragraphs import Run


def joined(pieces: Iterable[tuple[str, Look]]) -> tuple[Run, ...]:
    """The runs of a paragraph; their texts joined are NFC, and a letter never stands apart from its marks."""
    merged: list[tuple[str, Look]] = []
    for text, look in pieces:
        if merged and merged[-1][1] == look:
            merged[-1] = (merged[-1][0] + text, look)
        elif text:
            merged.append((text, look))
    return tuple(_run(text, look) for text, look in _composed(_unpaged(merged)) if text)


def _composed(pieces: list[tuple[str, Look]]) -> list[tuple[str, Look]]:
    if unicodedata.is_normalized("NFC", "".join(text for text, _ in pieces)):
        return pieces
    moved: list[tuple[str, Look]] = []
    for text, look in pieces:
        rest = text
        while rest and moved and _joins(rest[0], moved[-1][0]):
            moved[-1] = (moved[-1][0] + rest[0], moved[-1][1])
            rest = rest[1:]
        if rest:
            moved.append((rest, look))
    return [(unicodedata.normalize("NFC", text), look) for text, look in moved]


def _joins(mark: str, before: str) -> bool:
    """Whether a character belongs to the text before it, so that both must be composed together."""
    if unicodedata.combining(mark):
        return True
    apart = unicodedata.normalize("NFC", before) + unicodedata.normalize("NFC", mark)
    return not unicodedata.is_normalized("NFC", apart)


def _unpaged(pieces: list[tuple[str, Look]]) -> list[tuple[str, Look]]:
    """Page breaks inside a paragraph as line feeds; those at its ends away."""
    whole = "".join(text for text, _ in pieces)
    if PAGE not in whole:
        return pieces
    start, end = len(whole) - len(whole.lstrip(PAGE)), len(whole.rstrip(PAGE))
    kept, place = [], 0
    for text, look in pieces:
        kept.append((text[max(start - place, 0) : max(end - place, 0)].replace(PAGE, "\n"), look))
        place += len(text)
    return kept


def _run(text: str, look: Look) -> Run:
    return Run(text, look.bold, look.italic, look.underline, look.colour, look.highlight)
