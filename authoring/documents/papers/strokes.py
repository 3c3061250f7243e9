"""The few strokes that every block of a paper is drawn with: paragraphs, runs, rules, tables."""

import re
import unicodedata
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from lxml import etree

from authoring.documents.markup import WORD, Node
from authoring.documents.papers.blocks import Side
from authoring.model.paragraphs import Run

_JUSTIFIED = {"left": "left", "center": "center", "right": "right", "justify": "both"}
_ILLEGAL = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\ud800-\udfff\ufffe\uffff]")
_HIGHLIGHTS = frozenset(
    {"black", "blue", "cyan", "darkBlue", "darkCyan", "darkGray", "darkGreen", "darkMagenta", "darkRed"}
    | {"darkYellow", "green", "lightGray", "magenta", "red", "white", "yellow"}
)
_PIECES = re.compile("[\n\t]|[^\n\t]+")


@dataclass(frozen=True, slots=True)
class Setting:
    """How a paragraph stands: lengths in millimetres, `size` and `height` in points, where they aren't the paper's."""

    side: Side = "left"
    first: float = 0
    left: float = 0
    right: float = 0
    before: float = 0
    after: float = 0
    size: float | None = None
    keep: bool = False
    ruled: bool = False
    height: float = 0


Stroke = tuple[Sequence[Run], Setting]


@dataclass(frozen=True, slots=True)
class Cell:
    """A cell of a table: its paragraphs, each with its setting."""

    paragraphs: Sequence[Stroke] = ()


def add(parent: Node, name: str, **attributes: str | float) -> Node:
    """A new last child `w:<name>` with `w:` attributes."""
    return etree.SubElement(parent, WORD + name, {WORD + key: str(text) for key, text in attributes.items()})


def twips(millimetres: float) -> int:
    """Word's unit of length, a twentieth of a point."""
    return round(millimetres * 1440 / 25.4)


def clean(text: str) -> str:
    """Text that XML can hold, in NFC: what it can't becomes “\ufffd”, every kind of line end one line feed."""
    return _ILLEGAL.sub("\ufffd", unicodedata.normalize("NFC", re.sub("\r\n?", "\n", text)))


def paragraph(parent: Node, runs: Iterable[Run], setting: Setting) -> Node:
    """A new paragraph at the end of a body or cell."""
    made = add(parent, "p")
    properties = add(made, "pPr")
    if setting.keep:
        add(properties, "keepNext")
    if setting.ruled:
        add(add(properties, "pBdr"), "top", val="single", sz=6, space=1, color="auto")
    exact: dict[str, str | float] = {"line": round(setting.height * 20), "lineRule": "exact"} if setting.height else {}
    add(properties, "spacing", before=round(setting.before * 20), after=round(setting.after * 20), **exact)
    add(properties, "ind", left=twips(setting.left), right=twips(setting.right), firstLine=twips(setting.first))
    add(properties, "jc", val=_JUSTIFIED[setting.side])
    _size(add(properties, "rPr"), setting.size)
    for run in runs:
        _run(made, run, setting.size)
    return made


def table(
    parent: Node, widths: Sequence[float], rows: Iterable[Sequence[Cell]], *, ruled: bool, headed: bool = False
) -> None:
    """A new table of fixed column widths in millimetres; `headed` repeats its first row on every page."""
    made = add(parent, "tbl")
    properties = add(made, "tblPr")
    add(properties, "tblW", w=sum(twips(width) for width in widths), type="dxa")
    if ruled:
        borders = add(properties, "tblBorders")
        for edge in ("top", "left", "bottom", "right", "insideH", "insideV"):
            add(borders, edge, val="single", sz=4, space=0, color="auto")
    add(properties, "tblLayout", type="fixed")
    grid = add(made, "tblGrid")
    for width in widths:
        add(grid, "gridCol", w=twips(width))
    for index, row in enumerate(rows):
        _row(made, widths, row, header=headed and index == 0)


def _row(parent: Node, widths: Sequence[float], cells: Sequence[Cell], *, header: bool) -> None:
    row = add(parent, "tr")
    properties = add(row, "trPr")
    add(properties, "cantSplit")
    if header:
        add(properties, "tblHeader")
    for width, cell in zip(widths, cells, strict=True):
        place = add(row, "tc")
        shape = add(place, "tcPr")
        add(shape, "tcW", w=twips(width), type="dxa")
        if header:
            add(shape, "vAlign", val="center")
        for runs, setting in cell.paragraphs or (((), Setting()),):
            paragraph(place, runs, setting)


def _run(parent: Node, run: Run, size: float | None) -> None:
    made = add(parent, "r")
    properties = add(made, "rPr")
    if run.bold:
        add(properties, "b")
    if run.italic:
        add(properties, "i")
    if re.fullmatch("[0-9A-Fa-f]{6}", run.colour):
        add(properties, "color", val=run.colour)
    _size(properties, size)
    if run.highlight in _HIGHLIGHTS:
        add(properties, "highlight", val=run.highlight)
    if run.underline:
        add(properties, "u", val="single")
    if re.fullmatch("[0-9A-Fa-f]{6}", run.highlight):
        add(properties, "shd", val="clear", color="auto", fill=run.highlight)
    for piece in _PIECES.findall(clean(run.text)):
        _piece(made, piece)


def _piece(run: Node, piece: str) -> None:
    if piece in "\n\t":
        add(run, "br" if piece == "\n" else "tab")
    else:
        text = add(run, "t")
        text.set("{http://www.w3.org/XML/1998/namespace}space", "preserve")
        text.text = piece


def _size(properties: Node, size: float | None) -> None:
    if size is not None:
        add(properties, "sz", val=round(size * 2))
        add(properties, "szCs", val=round(size * 2))
