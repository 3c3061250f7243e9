"""How the cells of a sheet of questions look, without what only decorates a column: the rest may mark a key."""

from collections.abc import Collection, Mapping, Sequence

from authoring.formats.sheets.headers import cell
from authoring.model.paragraphs import Row, Run
from authoring.tables import Look, Sheet
from authoring.tables.looks import PLAIN

Marked = Mapping[tuple[int, int], Look]


def marked(sheet: Sheet, rows: Sequence[Row], places: Collection[int]) -> Marked:
    """The looks of the cells of these columns (from 0), each without the look that its column has in every row."""
    if not sheet.looks:
        return {}
    found: dict[tuple[int, int], Look] = {}
    for place in places:
        filled = [row for row in rows if cell(row, place)]
        seen = [sheet.looks.get((row.number, place + 1), PLAIN) for row in filled]
        usual = _shared(seen) if len(seen) > 1 else PLAIN
        found |= {(row.number, place): _without(look, usual) for row, look in zip(filled, seen, strict=True)}
    return found


def run_of(text: str, look: Look) -> Run:
    """A cell's text in one look."""
    return Run(text, look.bold, look.italic, look.underline, look.colour, look.fill)


def _shared(looks: Sequence[Look]) -> Look:
    """What all have alike."""
    first = looks[0]
    return Look(
        all(look.bold for look in looks),
        all(look.italic for look in looks),
        all(look.underline for look in looks),
        first.colour if all(look.colour == first.colour for look in looks) else "",
        first.fill if all(look.fill == first.fill for look in looks) else "",
    )


def _without(look: Look, usual: Look) -> Look:
    return Look(
        look.bold and not usual.bold,
        look.italic and not usual.italic,
        look.underline and not usual.underline,
        "" if usual.colour else look.colour,
        "" if usual.fill else look.fill,
    )
