"""A paper to issue, as values: what it says, block by block, without any word of how Word stores it."""

from dataclasses import dataclass
from typing import Literal

from authoring.model.paragraphs import Run

Side = Literal["left", "center", "right", "justify"]


@dataclass(frozen=True, slots=True)
class Letterhead:
    """The two heads of a paper and its number and date; an empty `number` leaves room to write it in by hand.

    `kind` and `office` are the letters of the number (“QĐ”, “BTC”); `place` and `date` make “Lào Cai, ngày …”.
    """

    parent: str
    issuer: str
    kind: str = ""
    office: str = ""
    number: str = ""
    place: str = ""
    date: str = ""


@dataclass(frozen=True, slots=True)
class Title:
    """The paper's type (“QUYẾT ĐỊNH”) and its abstract below, with the rule of the layout."""

    name: str
    abstract: str = ""


@dataclass(frozen=True, slots=True)
class Heading:
    """A bold line over a part of the paper; level 1 is centred, level 2 and below stand left."""

    text: str
    level: int = 2


@dataclass(frozen=True, slots=True)
class Line:
    """One paragraph; `indent` gives it the layout's first line.

    `closes` marks the last line of the text: it gets the layout's ending (`./.` where it has one) and stays on the page
    of the signature. `left` moves the whole paragraph in by millimetres, `size` overrides the layout's and
    `after` is the room below, both in points; `keep` holds the line on the page of the next one.
    """

    runs: tuple[Run, ...] = ()
    alignment: Side = "justify"
    indent: bool = True
    left: float = 0
    size: float | None = None
    after: float = 6
    keep: bool = False
    closes: bool = False


@dataclass(frozen=True, slots=True)
class Grid:
    """A table: header row, rows of texts, relative column widths, one alignment a column; `ruled` draws its lines.

    A grid without lines stays on one page; `keep` holds any grid together and on the page of what follows, `closes` its
    last row alone.
    """

    header: tuple[str, ...]
    rows: tuple[tuple[str, ...], ...]
    widths: tuple[float, ...] = ()
    alignments: tuple[Side, ...] = ()
    ruled: bool = True
    size: float = 12
    keep: bool = False
    closes: bool = False


@dataclass(frozen=True, slots=True)
class Signer:
    """Who signs: in which capacity (on behalf of `body`, for the head, by order), title, name, a note in italics."""

    title: str
    name: str = ""
    body: str = ""
    capacity: Literal["", "on-behalf", "for-head", "by-order"] = ""
    note: str = ""


@dataclass(frozen=True, slots=True)
class Recipients:
    """“Nơi nhận”: each line without its dash, and where the copy is kept (`archive`, without “Lưu”)."""

    lines: tuple[str, ...]
    archive: str = ""


@dataclass(frozen=True, slots=True)
class Signature:
    """The foot of a paper in two columns: recipients or a second signer left, the signer right.

    `keep` holds it on the page of the foot that follows.
    """

    right: Signer
    left: Recipients | Signer | None = None
    keep: bool = False


@dataclass(frozen=True, slots=True)
class PageBreak:
    """What follows starts on a new page."""


Block = Letterhead | Title | Heading | Line | Grid | Signature | PageBreak


@dataclass(frozen=True, slots=True)
class Paper:
    """A whole paper: its name in the file's properties, the layout's name (see `profiles`), its blocks.

    `numbered` says whether pages after the first carry their number.
    """

    title: str
    layout: str
    blocks: tuple[Block, ...]
    numbered: bool = True


def line(
    text: str, *, bold: bool = False, italic: bool = False, alignment: Side = "justify", indent: bool = True
) -> Line:
    """A line in one look."""
    return Line((Run(text, bold=bold, italic=italic),) if text else (), alignment, indent)
