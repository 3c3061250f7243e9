"""Small values of screen 5: numbers and times as they are written, what came of an act."""

from authoring.screens.grading.texts import GRADING_SIGN
from authoring.screens.pieces import parts
from authoring.screens.pieces.doings import Done
from authoring.workbench.paperwork.registers import plain
from authoring.workbench.results.secretary import Secretary

BIG = 2**20
PIECES = 3  # of a day
LAST = 4  # digits of a number that are shown


def saved(name: str, data: bytes) -> Done:
    """A file made; one too large for the page says where it is taken from."""
    if len(data) > parts.HEAVIEST:
        return Done(GRADING_SIGN["made"].format(name=name), GRADING_SIGN["too-large"])
    return Done(GRADING_SIGN["made"].format(name=name), "", name, data)


def plainly(secretary: Secretary, said: str) -> str:
    """A sentence without the places of this PC: files of the week by their names."""
    for one in secretary.arrived:
        said = said.replace(str(one.path), one.path.name)
    return plain(secretary.office, said)


def item(secretary: Secretary, id_: str) -> str:
    """A question as people find it: its number in the form, then its code."""
    items = secretary.released.form.items if secretary.released else ()
    return next((f"{one.number} ({id_})" for one in items if one.id == id_), id_)


def number(value: int) -> str:
    """A count as people write it: 4.218."""
    return f"{value:,}".replace(",", ".")


def size(value: int) -> str:
    """A file's size: 1,4 MB or 312 kB."""
    return f"{value / BIG:.1f} MB".replace(".", ",") if value >= BIG else f"{max(1, round(value / 1024))} kB"


def time(text: str, year: int = 0) -> str:
    """A moment of a result sheet (`2022-07-20 01:46:34`) as `20/7/2022 01:46:34`, of that year as `20/7 01:46:34`.

    Another text stays as it is.
    """
    day, _, clock = text.partition(" ")
    pieces = day.split("-")
    if len(pieces) != PIECES or not all(piece.isdecimal() for piece in pieces):
        return text
    shown = f"{int(pieces[2])}/{int(pieces[1])}" + ("" if int(pieces[0]) == year else f"/{pieces[0]}")
    return f"{shown} {clock}".strip()
