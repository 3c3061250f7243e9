"""The top of a paper: who issues it, its number and date, its type and abstract."""

from authoring.documents.markup import Node
from authoring.documents.papers.blocks import Letterhead, Title
from authoring.documents.papers.profiles import Profile
from authoring.documents.papers.strokes import Cell, Setting, Stroke, paragraph, table
from authoring.model.paragraphs import Run

_LEFT_SHARE = 0.4
_PADDING = 3.8  # of a cell, left and right
_CAPITAL, _SMALL = 0.262, 0.185  # mean width of a bold letter, in millimetres a point


def draw_letterhead(body: Node, head: Letterhead, profile: Profile, width: float) -> None:
    """Two columns without lines: the issuer left, the motto right, below them number and date."""
    left = width * _LEFT_SHARE
    widths = (left, width - left)
    number = profile.numbered(head.number, head.kind, head.office)
    dated = ", ".join(part for part in (head.place, head.date) if part)
    heads = (_issuer(head, profile, left), _motto(profile, width - left))
    below = (
        _centred(number if head.kind else "", profile.number_size, before=4),
        _centred(dated, profile.size, italic=True, before=4),
    )
    table(body, widths, (heads, below) if head.kind or dated else (heads,), ruled=False)
    paragraph(body, (), Setting(size=6))


def draw_title(body: Node, title: Title, profile: Profile, width: float) -> None:
    """The type in bold capitals, the abstract in bold, and the layout's rule."""
    setting = Setting("center", before=10, size=profile.size, keep=True)
    paragraph(body, (Run(title.name, bold=True),), setting)
    if title.abstract:
        told = title.abstract[0].upper() + title.abstract[1:] if profile.capital else title.abstract
        paragraph(body, (Run(told, bold=True),), Setting("center", size=profile.size, keep=True))
    if profile.title_rule:
        paragraph(body, (Run(profile.title_rule),), Setting("center", after=8, size=profile.size, keep=True))
    else:
        side = width / 2 - 20
        paragraph(body, (), Setting("center", left=side, right=side, before=4, after=8, size=4, ruled=True))


def _issuer(head: Letterhead, profile: Profile, width: float) -> Cell:
    centre = Setting("center", size=profile.head_size)
    lines: list[Stroke] = [((Run(text),), centre) for text in _halves(head.parent, profile.head_size, width)]
    lines.append(((Run(head.issuer, bold=True),), centre))
    if profile.star:
        lines.append(((Run(profile.star, bold=True),), centre))
    if profile.left_rule:
        lines.append(((), _rule(width, min(_length(head.issuer, profile.head_size), width) * 0.45)))
    return Cell(tuple(lines))


def _motto(profile: Profile, width: float) -> Cell:
    first, *rest = profile.motto
    lines: list[Stroke] = [((Run(first, bold=True),), Setting("center", size=profile.head_size))]
    lines += [((Run(text, bold=True),), Setting("center", size=profile.size)) for text in rest]
    size = profile.size if rest else profile.head_size
    lines.append(((), _rule(width, _length(profile.motto[-1], size))))
    return Cell(tuple(lines))


def _centred(text: str, size: float, *, italic: bool = False, before: float = 0) -> Cell:
    return Cell((((Run(text, italic=italic),), Setting("center", size=size, before=before)),))


def _rule(width: float, length: float) -> Setting:
    """A line of `length` millimetres in the middle of a cell of `width`."""
    side = max((width - _PADDING - length) / 2, 0)
    return Setting("center", left=side, right=side, before=1, size=2, ruled=True)


def _halves(text: str, size: float, width: float) -> tuple[str, ...]:
    """A name that doesn't fit on one line as two lines of about one length, as people break it."""
    words = text.split(" ")
    if not text or _length(text, size) <= width - _PADDING or len(words) == 1:
        return (text,) if text else ()
    parts = ((" ".join(words[:at]), " ".join(words[at:])) for at in range(1, len(words)))
    return min(parts, key=lambda pair: max(len(one) for one in pair))


def _length(text: str, size: float) -> float:
    """About how long a bold text is, in millimetres."""
    return sum(_CAPITAL if c.isupper() else _SMALL for c in text) * size
