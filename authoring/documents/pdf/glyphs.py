"""One page of a PDF as pdfium shows it: words with their places, ruled lines, pictures."""

import re
from collections.abc import Iterator, Sequence
from itertools import pairwise

import pypdfium2 as pdfium

from authoring.documents.pdf.drawings import drawn, filled
from authoring.documents.pdf.eye import Eye, cleaned
from authoring.documents.pdf.places import Box, Page, Seat, Word
from authoring.documents.pdf.scattered import gather

_LINE = re.compile(r"[^\r\n]+")
_WORD = re.compile(r"\S+")
_LABEL = re.compile(r"(?:\d{1,3}[a-zđ]?\.|[a-zđ]\)|[-–+•])(?=[^\W\d_])")
_FIGURED = re.compile(r"[\d*]")


def look(page: pdfium.PdfPage, number: int) -> Page:
    """What stands on this page."""
    text = page.get_textpage()
    try:
        eye = Eye(page, text.raw)
        stretches, turned = _stretches(eye)
        things = drawn(page, eye)
        return Page(number, eye.width, eye.height, tuple(stretches), tuple(turned), *things, filled(page))
    finally:
        text.close()


def _stretches(eye: Eye) -> tuple[list[tuple[Word, ...]], list[str]]:
    """The words of each line as written, and the lines that run another way than the page."""
    upright: list[list[tuple[int, int]]] = []
    turned: list[str] = []
    for line in _LINE.finditer(eye.letters):
        spans = [match.span() for match in _WORD.finditer(eye.letters, *line.span())]
        if spans and eye.angle(spans[0][0]) == 0:
            upright.append(spans)
        elif spans:
            turned.append(cleaned(line.group()).strip())
    boxes = eye.boxes([place for spans in upright for start, end in spans for place in (start, end - 1)])
    if _scattered(upright, boxes):
        return gather(eye, [(spans[0][0], spans[-1][1]) for spans in upright]), turned
    ordered = iter(boxes)
    found = [tuple(word for word in _words(eye, spans, ordered) if word.text) for spans in upright]
    return [words for words in found if words], [line for line in turned if line]


def _scattered(lines: Sequence[Sequence[tuple[int, int]]], boxes: Sequence[Box]) -> bool:
    """Whether words are written left of words before them on their level, as letters of a second font often are."""
    at, last = 0, (0.0, 0.0, 0.0, 0.0)
    for spans in lines:
        firsts = boxes[at : at + 2 * len(spans) : 2]
        over = last[0] < firsts[0][0] < last[1] - 1 and abs(firsts[0][3] - last[3]) < 3
        if over or any(after[0] < before[0] - 1 for before, after in pairwise(firsts)):
            return True
        last = firsts[0][0], boxes[at + 2 * len(spans) - 1][1], firsts[0][2], firsts[0][3]
        at += 2 * len(spans)
    return False


def _words(eye: Eye, spans: Sequence[tuple[int, int]], boxes: Iterator[Box]) -> Iterator[Word]:
    """The words of a line; raised or lowered figures and a label without a space become words of their own."""
    letters = eye.letters
    plain = next((start for start, end in spans if not _FIGURED.search(letters, start, end)), spans[0][0])
    seat, usual = eye.seat(plain), eye.boxes([plain])[0]
    label = _LABEL.match(letters, *spans[0])
    for start, end in spans:
        first, last = next(boxes), next(boxes)
        if label and start == label.start():
            yield from _labelled(eye, label, end, seat)
        elif _FIGURED.search(letters, start, end):
            yield from _figured(eye, (start, end), seat, usual)
        else:
            text = letters[start:end] if eye.clean else cleaned(letters[start:end])
            yield Word(text, first[0], max(first[1], last[1]), *seat)


def _labelled(eye: Eye, label: re.Match[str], end: int, seat: Seat) -> Iterator[Word]:
    """A label and the word that stands close behind it (“1.Người”), apart where an eye sees a gap."""
    dot, after = eye.boxes([label.end() - 1, label.end()])
    apart = after[0] - dot[1] > 0.05 * (seat[1] - seat[0])
    for start, stop in ((label.start(), label.end()), (label.end(), end)):
        first, last = eye.boxes([start, stop - 1])
        yield Word(cleaned(eye.letters[start:stop]), first[0], last[1], *seat, start > label.start() and not apart)


def _figured(eye: Eye, span: tuple[int, int], seat: Seat, usual: Box) -> Iterator[Word]:
    """A word with figures, in parts where some of them stand at another height than the line."""
    start, end = span
    boxes = eye.boxes(range(start, end))
    size = usual[3] - usual[2]
    seats = [seat] * len(boxes)
    if any(abs(box[3] - usual[3]) > 0.05 * size or abs(box[2] - usual[2]) > 0.05 * size for box in boxes):
        seats = [eye.seat(place) for place in range(start, end)]
    begun = 0
    for at in range(1, len(boxes) + 1):
        if at < len(boxes) and not _differ(seats[at - 1], seats[at]):
            continue
        text = cleaned(eye.letters[start + begun : start + at])
        yield Word(text, boxes[begun][0], max(boxes[begun][1], boxes[at - 1][1]), *seats[begun], begun > 0)
        begun = at


def _differ(one: Seat, other: Seat) -> bool:
    """Whether two letters stand at different heights."""
    size = max(one[1] - one[0], other[1] - other[0])
    return abs(one[1] - other[1]) > 0.06 * size
