"""A table of a paper: header repeated on every page, rows never torn, the last one never alone on a page."""

from authoring.documents.markup import Node
from authoring.documents.papers.blocks import Grid, Side
from authoring.documents.papers.strokes import Cell, Setting, paragraph, table
from authoring.model.errors import RefusedError
from authoring.model.paragraphs import Run


def draw_grid(body: Node, grid: Grid, width: float) -> None:
    """The table over the whole width of the text.

    Raises:
        RefusedError: a row, the widths or the alignments have another number of cells than the header.
    """
    count = len(grid.header)
    for place, row in enumerate(grid.rows, start=1):
        _agree(len(row), count, f"dòng {place}")
    shares = grid.widths or (1.0,) * count
    left: Side = "left"
    sides = grid.alignments or (left,) * count
    _agree(len(shares), count, "độ rộng cột")
    _agree(len(sides), count, "căn lề cột")
    widths = tuple(width * share / sum(shares) for share in shares)
    last = len(grid.rows)
    kept = last + 1 if grid.keep else 0 if grid.ruled else last
    head = tuple(_cell(text, "center", grid.size, bold=True) for text in grid.header)
    rows = (
        tuple(
            _cell(text, side, grid.size, keep=place < kept or place == last - 1 or (grid.closes and place == last))
            for text, side in zip(row, sides, strict=True)
        )
        for place, row in enumerate(grid.rows, start=1)
    )
    headed = any(grid.header)
    table(body, widths, (*((head,) if headed else ()), *rows), ruled=grid.ruled, headed=headed)
    paragraph(body, (), Setting(size=6, keep=grid.keep or grid.closes))


def _agree(found: int, expected: int, what: str) -> None:
    if found != expected:
        raise RefusedError(f"Bảng không đều: {what}.", expected=f"{expected} ô", found=f"{found} ô")


def _cell(text: str, side: Side, size: float, *, bold: bool = False, keep: bool = False) -> Cell:
    return Cell((((Run(text, bold=bold),), Setting(side, before=2, after=2, size=size, keep=keep)),))
