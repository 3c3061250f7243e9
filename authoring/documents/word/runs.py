"""Pieces of text become runs: neighbours of one look joined, everything in NFC."""

import unicodedata
from collections.abc import Iterable, Iterator

from authoring.documents.composing import PILE, bounded
from authoring.documents.word.inlines import PAGE
from authoring.documents.word.styles import Look
from authoring.model.paragraphs import Run


def joined(pieces: Iterable[tuple[str, Look]]) -> tuple[Run, ...]:
    """The runs of a paragraph; their texts joined are NFC, and a letter never stands apart from its marks."""
    merged = _merged(pieces)
    whole = "".join([text for text, _ in merged])
    if PAGE in whole:
        merged = _unpaged(merged, whole)
    if not unicodedata.is_normalized("NFC", whole):
        merged = _composed(merged)
    return tuple([Run(text, *look[:5]) for text, look in merged if text])


def _merged(pieces: Iterable[tuple[str, Look]]) -> list[tuple[str, Look]]:
    """Neighbours of one look as one piece; pieces without text away."""
    groups: list[tuple[list[str], Look]] = []
    texts: list[str] = []
    last = None
    for text, look in pieces:
        if look is last or look == last:
            texts.append(text)
        elif text:
            texts, last = [text], look
            groups.append((texts, look))
    return [("".join(texts), look) for texts, look in groups]


def _composed(pieces: list[tuple[str, Look]]) -> list[tuple[str, Look]]:
    """Every letter with its marks in the piece where it begins."""
    moved: list[tuple[str, Look]] = []
    for text, look in _bounded(pieces):
        count = _leading(text, moved[-1][0]) if moved else 0
        if count:
            moved[-1] = (moved[-1][0] + text[:count], moved[-1][1])
        if text[count:]:
            moved.append((text[count:], look))
    return [(unicodedata.normalize("NFC", text), look) for text, look in moved]


def _leading(text: str, before: str) -> int:
    """How many characters at the start of a text belong to the one before it and are composed with it."""
    tail = before[-PILE:]
    for count, mark in enumerate(text):
        apart = unicodedata.normalize("NFC", tail) + unicodedata.normalize("NFC", mark)
        if not unicodedata.combining(mark) and unicodedata.is_normalized("NFC", apart):
            return count
        tail = (tail + mark)[-PILE:]
    return len(text)


def _bounded(pieces: list[tuple[str, Look]]) -> Iterator[tuple[str, Look]]:
    """Pieces where no letter has more marks than any language needs, also where they stand in several pieces."""
    pile = 0
    for text, look in pieces:
        kept, pile = bounded(text, pile)
        yield kept, look


def _unpaged(pieces: list[tuple[str, Look]], whole: str) -> list[tuple[str, Look]]:
    """Page breaks inside a paragraph as line feeds; those at its ends away."""
    start, end = len(whole) - len(whole.lstrip(PAGE)), len(whole.rstrip(PAGE))
    kept, place = [], 0
    for text, look in pieces:
        kept.append((text[max(start - place, 0) : max(end - place, 0)].replace(PAGE, "\n"), look))
        place += len(text)
    return kept
