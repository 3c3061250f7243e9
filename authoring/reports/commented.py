"""The commented copy: items as a Word file with the findings in its margin, each at the words that it speaks about."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import datetime

from authoring.documents import Line, Paper, line, write
from authoring.documents.commenting import Comment, comment
from authoring.documents.papers.strokes import clean
from authoring.model.findings import Span
from authoring.model.items import Item
from authoring.model.paragraphs import Run

LAYOUT = "plain"
_NAMES = {"explanation": "Giải thích: ", "citation": "Căn cứ: "}
_KEY = "Phương án đúng: "


@dataclass(frozen=True, slots=True)
class Remark:
    """What is said of an item: where (a place of a finding, None: of all that stands there), by whom."""

    item: str
    place: str
    span: Span | None
    text: str
    author: str


def commented_copy(title: str, note: str, items: Sequence[Item], remarks: Iterable[Remark], moment: datetime) -> bytes:
    """The items under a title and a note as .docx with the remarks as comments.

    A remark on the item itself, or on a place that the item leaves empty, stands at the item's number.
    """
    by_item: dict[str, list[Remark]] = {}
    for one in remarks:
        by_item.setdefault(one.item, []).append(one)
    lines, comments = [line(title, bold=True, indent=False), line(note, italic=True, indent=False)], list[Comment]()
    for number, item in enumerate(items, 1):
        texts = _texts(number, item)
        placed = {place: (len(lines) + at, before, text) for at, (place, before, text) in enumerate(texts)}
        comments += [_comment(one, placed) for one in by_item.get(item.id, ())]
        last = texts[-1][0]
        lines += [_line(place, before, text, keep=place != last) for place, before, text in texts]
    return comment(write(Paper(title, LAYOUT, tuple(lines))), comments, moment)


def _texts(number: int, item: Item) -> list[tuple[str, str, str]]:
    """The paragraphs of an item: the place that each shows, what stands before its text, the text."""
    told = item.texts()
    rows = [("stem", f"Câu {number} ({item.id}). ", item.stem)]
    rows += [(option.label, f"{option.label}. ", option.text) for option in item.options]
    rows += [("key", _KEY, ", ".join(item.key))]
    return rows + [(place, name, told[place]) for place, name in _NAMES.items() if told[place]]


def _comment(one: Remark, placed: dict[str, tuple[int, str, str]]) -> Comment:
    """A remark at its words; lengths are those of the text as the paper writes it."""
    paragraph, before, text = placed.get(one.place, (placed["stem"][0], placed["stem"][1], ""))
    start, end = one.span or (0, len(text))
    if not text or start >= len(text):
        return Comment(paragraph, (0, len(before.rstrip())), one.text, one.author)
    ahead = len(clean(before))
    span = ahead + len(clean(text[:start])), ahead + len(clean(text[:end]))
    return Comment(paragraph, span, one.text, one.author)


def _line(place: str, before: str, text: str, *, keep: bool) -> Line:
    left = 0 if place == "stem" else 5
    strong = place in ("stem", "key", *_NAMES)
    runs = (Run(before, bold=strong), Run(text))
    return Line(runs, indent=False, left=left, after=3 if keep else 9, keep=keep)
