"""Letters that are written out of order, those of a second font behind the line, are put in order by their places."""

from collections.abc import Iterator, Sequence
from typing import NamedTuple

from pypdfium2 import raw

from authoring.documents.pdf.eye import Eye, cleaned
from authoring.documents.pdf.places import Word


class _Sign(NamedTuple):
    letter: str
    left: float
    right: float
    top: float
    bottom: float
    line: int
    spaced: bool


def gather(eye: Eye, lines: Sequence[tuple[int, int]]) -> list[tuple[Word, ...]]:
    """The words of a page by the places of its letters; a space that pdfium made up counts where a gap is left."""
    signs = sorted(_signs(eye, lines), key=lambda sign: sign.bottom)
    rows: list[list[_Sign]] = []
    for sign in signs:
        if rows and sign.bottom - rows[-1][0].bottom < 0.2 * (sign.bottom - sign.top):
            rows[-1].append(sign)
        else:
            rows.append([sign])
    return [words for row in rows for words in _stretches(sorted(row, key=lambda sign: sign.left))]


def _signs(eye: Eye, lines: Sequence[tuple[int, int]]) -> Iterator[_Sign]:
    for number, (start, end) in enumerate(lines):
        made_up = [raw.FPDFText_IsGenerated(eye.text, place) == 1 for place in range(start, end)]
        places = [place for place in range(start, end) if not made_up[place - start]]
        for place, (left, right, _top, _bottom) in zip(places, eye.boxes(places), strict=True):
            spaced = place > start and made_up[place - start - 1]
            yield _Sign(eye.letters[place], left, right, *eye.seat(place), number, spaced)


def _stretches(row: Sequence[_Sign]) -> Iterator[tuple[Word, ...]]:
    """The words of a row; a stretch ends where letters of another written line begin far off."""
    words: list[list[_Sign]] = [[]]
    stretches = [words]
    before: _Sign | None = None
    for sign in row:
        size = sign.bottom - sign.top
        gap = sign.left - before.right if before else 0.0
        if before and sign.line != before.line and gap > 0.6 * size:
            words = [[]]
            stretches.append(words)
        elif sign.letter.isspace() or gap > (0.06 if sign.spaced else 0.15) * size:
            words.append([])
        if not sign.letter.isspace():
            words[-1].append(sign)
        before = sign
    found = (tuple(_word(word) for word in stretch if word) for stretch in stretches)
    yield from (stretch for stretch in found if stretch)


def _word(signs: Sequence[_Sign]) -> Word:
    first = signs[0]
    return Word(cleaned("".join(sign.letter for sign in signs)), first.left, signs[-1].right, first.top, first.bottom)
