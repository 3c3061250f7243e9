"""The words of a page become lines as an eye sees them; side by side where a wide gap or a ruled line parts them."""

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise
from operator import itemgetter

from authoring.documents.pdf.places import Page, Rule, Word

RAISED, LEVEL = "\ue0f0", "\ue0f1"
"""Around figures that stand raised, until it is known which of them are marks of footnotes."""

LABELLED = re.compile(
    r"[“\"]?(?:Điều\s+\d+[a-zđ]?[.:]|(?:Chương|CHƯƠNG|Mục|MỤC|Phần|PHẦN)\s+[IVXLC\d]+\b|[IVXLC]+\.\s|[-–—•+*●▪]\s"
    rf"|(?:\d{{1,3}}(?:\.\d{{1,3}})*[a-zđ]?[.)]|[a-zđ]{{1,2}}\d?\))(?:\[\d+\]|{RAISED}[^{LEVEL}]*{LEVEL})*(?:\s|$|(?=[^\W\d_])))"
)
"""What a numbered unit or a list's item begins with."""

_LABEL = re.compile(r"(?:\d{1,3}[a-zđ]?[.)]|[a-zđA-Z][.)]|[IVXLC]+\.|[-–—•+*●▪o§])")
_SOFT = "\xad"
_STUCK = re.compile(r"[\w)][-/]$")
_DOTS = re.compile(r"\s*(?:[.…]\s?){2,}(\d{1,4})$")
_INDEX = 12
_MARK = re.compile(r"[\[(]?\d{1,3}[\])]?|\*{1,3}")


@dataclass(frozen=True, slots=True)
class Line:
    """One line, or the part of it in one column: its words, its box, the width of its first word."""

    text: str
    left: float
    right: float
    top: float
    bottom: float
    first: float
    page: int

    @property
    def height(self) -> float:
        """The height of its letters."""
        return self.bottom - self.top

    @property
    def middle(self) -> float:
        """Where its middle stands between left and right."""
        return (self.left + self.right) / 2


Row = tuple[Line, ...]


def rows(page: Page) -> list[Row]:
    """The rows of a page from top to bottom, each with its lines from left to right."""
    uprights = [rule for rule in page.rules if not rule.level and rule.bottom - rule.top > 4]
    found = []
    for row in _gathered(page.stretches):
        lines = tuple(_line(words, page.number) for words in _parted(row, uprights))
        found.append(tuple(line for line in lines if line.text))
    return [row for row in found if row]


def written(lines: Iterable[str]) -> str:
    """The lines of a paragraph as one text; dots that lead to a page's number become a tab."""
    text = ""
    for line in lines:
        if text.endswith(_SOFT):
            text = text[:-1] + line
        elif text and not (_STUCK.search(text) and line[:1].isalnum()):
            text = f"{text} {line}"
        else:
            text += line
    return _DOTS.sub(r"\t\1", text.replace(_SOFT, ""))


def begins(text: str) -> bool:
    """Whether a text may begin a paragraph: with a capital, or with the label of a unit."""
    return text[:1].isupper() or LABELLED.match(text) is not None


def _gathered(stretches: Iterable[Sequence[Word]]) -> list[list[Sequence[Word]]]:
    """Stretches that stand at one height, a raised one with the line over which it stands."""
    found: list[tuple[float, float, list[Sequence[Word]]]] = []
    boxes = ((*_box(words), words) for words in stretches)
    for top, bottom, words in sorted(boxes, key=itemgetter(1)):
        for place in range(len(found) - 1, max(len(found) - 4, -1), -1):
            over, under, mates = found[place]
            if _beside((top, bottom, words), (over, under, mates[0])):
                mates.append(words)
                if bottom - top > under - over:
                    found[place] = (top, bottom, mates)
                break
        else:
            found.append((top, bottom, [words]))
    return [mates for _top, _bottom, mates in sorted(found, key=itemgetter(1))]


def _beside(one: tuple[float, float, Sequence[Word]], other: tuple[float, float, Sequence[Word]]) -> bool:
    """Whether two stretches are of one row: they overlap, and a much smaller one is a mark or index, no small print."""
    small, large = sorted((one, other), key=lambda stretch: stretch[1] - stretch[0])
    height = small[1] - small[0]
    if min(small[1], large[1]) - max(small[0], large[0]) <= 0.55 * height:
        return False
    return height > 0.72 * (large[1] - large[0]) or sum(len(word.text) for word in small[2]) <= _INDEX


def _box(words: Sequence[Word]) -> tuple[float, float]:
    tallest = max(words, key=lambda word: word.height)
    return tallest.top, tallest.bottom


def _parted(row: Sequence[Sequence[Word]], uprights: Sequence[Rule]) -> Iterator[list[Word]]:
    """The words of a row in groups, parted at ruled lines, at wide gaps, and where another stretch begins far off."""
    words = _placed(row)
    size = max(word[4] - word[3] for word in words)
    gaps = [after[1] - before[2] for before, after in pairwise(words)]
    if not gaps or (len(row) == 1 and max(gaps) < 1.1 * size and not uprights):
        yield words
        return
    usual = min(max(sorted(gaps)[len(gaps) // 4], 0.2 * size), size)
    starts = {id(stretch[0]) for stretch in row}
    group = [words[0]]
    for gap, (before, word) in zip(gaps, pairwise(words), strict=True):
        far = gap > (0.6 * size if id(word) in starts else max(1.1 * size, 3 * usual))
        labelled = len(group) == 1 and gap < 4 * size and _LABEL.fullmatch(group[0].text)
        leading = word.text.startswith("..")
        if (far and not labelled and not leading) or _crossed(before, word, uprights):
            yield group
            group = []
        group.append(word)
    yield group


def _placed(row: Sequence[Sequence[Word]]) -> list[Word]:
    """The words of a row from left to right; a stretch that begins close to another one is glued to it."""
    if len(row) == 1:
        return list(row[0])
    words = sorted((word for stretch in row for word in stretch), key=itemgetter(1))
    starts = {id(stretch[0]) for stretch in row}
    for place, (before, word) in enumerate(pairwise(words), start=1):
        if id(word) in starts and word.left - before.right < 0.12 * min(before.height, word.height):
            words[place] = word._replace(glued=True)
    return words


def _crossed(before: Word, after: Word, uprights: Sequence[Rule]) -> bool:
    height = (after.top + after.bottom) / 2
    return any(
        before.right - 2 < rule.left < after.left + 2 and rule.top - 1 < height < rule.bottom + 1 for rule in uprights
    )


def _line(words: Sequence[Word], page: int) -> Line:
    sizes = [word[4] - word[3] for word in words]
    tallest = words[sizes.index(max(sizes))]
    first = words[0]
    if min(sizes) > 0.9 * max(sizes) and not any(word[5] for word in words):
        text = " ".join([word[0] for word in words])
    else:
        text = "".join(f"{'' if word.glued else ' '}{_shown(word, tallest)}" for word in words).lstrip()
        first = next((word for word in words if not _raised(word, tallest)), first)
    right = max([word[2] for word in words])
    return Line(text, words[0].left, right, tallest.top, tallest.bottom, first.right - words[0].left, page)


def _shown(word: Word, tallest: Word) -> str:
    return f"{RAISED}{word.text}{LEVEL}" if _raised(word, tallest) else word.text


def _raised(word: Word, tallest: Word) -> bool:
    """Whether figures stand small and high beside the letters of their line."""
    size = tallest.height
    return (
        word.height < 0.9 * size
        and tallest.bottom - word.bottom > 0.12 * size
        and _MARK.fullmatch(word.text) is not None
    )
