"""The header of a spreadsheet of questions: which column holds what, wherever the header stands."""

import re
from collections.abc import Collection
from dataclasses import dataclass, replace

from authoring.formats.vocabulary import column, counts_options
from authoring.model.items import LABELS
from authoring.model.paragraphs import Row
from authoring.tables import Sheet
from authoring.text import bare

HEAD_ROWS = 30  # titles above the header take fewer rows than this


@dataclass(frozen=True, slots=True)
class Header:
    """Where each known column stands (by its name in `vocabulary`), and what the other columns are called.

    `row` is the last row that belongs to it; `counted`: a quiz program's sheet, whose key is always a number; `first`:
    the right option has a column of its own, the wrong ones stand beside it.
    """

    row: int
    cells: tuple[str, ...]
    places: dict[str, int]
    others: dict[str, int]
    counted: bool = False
    first: bool = False

    def cell(self, row: Row, name: str) -> str:
        """The text of a row in a known column; “” where there is none."""
        return cell(row, self.places.get(name, len(row.cells)))

    @property
    def within(self) -> bool:
        """Whether the options stand below the stem in its own cell."""
        return not {"A", "B"} & self.places.keys()

    @property
    def tall(self) -> bool:
        """Whether the options stand in one column, or each in a row of its own below the stem."""
        return self.within and bool({"offers", "right"} & self.places.keys())


def cell(row: Row, place: int) -> str:
    """The text of a cell without the blanks around it; “” beyond the row's end."""
    return row.cells[place].strip() if place < len(row.cells) else ""


def find_header(sheet: Sheet) -> Header | None:
    """The row that says what the columns hold, in the first of these ways in which any does.

    Stem and options; two rows where “Phương án” stands over “A”, “B”; stem and one column with every option, or one
    that says of each row whether it is right; stem and key.
    """
    rows = sheet.rows[:HEAD_ROWS]
    lower = (*rows[1:], None)[: len(rows)]
    first = (_as_header(row) or _as_double(row, below) for row, below in zip(rows, lower, strict=True))
    whole = next((header for header in first if header), None)
    least = ({"stem", "offers"}, {"stem", "right"}, {"stem", "key"})
    found = (header for some in least for row in rows if (header := _as_header(row, some)))
    return whole or next(found, None) or next((header for row in rows if (header := _numberless(row, sheet))), None)


def _numberless(row: Row, sheet: Sheet) -> Header | None:
    """The header whose “Câu” stands over stems: below it are no numbers."""
    found = _as_header(row, {"ordinal", "A", "B"})
    told = [found.cell(below, "ordinal") for below in sheet.rows if below.number > row.number] if found else []
    if found is None or not any(len(text.split()) > 1 for text in told):
        return None
    return replace(found, places=found.places | {"stem": found.places["ordinal"]})


def guess_header(sheet: Sheet) -> Header | None:
    """The columns of a sheet without a header, where each row has stem, options and the letter of one of them."""
    rows = [row for row in sheet.rows if any(text.strip() for text in row.cells)]
    first = int(all(cell(row, 0).isdecimal() for row in rows))
    last = max((place for row in rows for place, text in enumerate(row.cells) if text.strip()), default=0)
    count = last - first - 1
    letters = [cell(row, last).upper() for row in rows]
    fits = all(
        letter in LABELS and all(cell(row, place) for place in range(first, first + 2 + LABELS.index(letter)))
        for row, letter in zip(rows, letters, strict=True)
        if letter
    )
    if not any(letters) or not fits or not 1 < count <= len(LABELS):
        return None
    names = ["stem", *LABELS[:count], "key"]
    return Header(0, (), {name: first + place for place, name in enumerate(names)}, {})


def _as_double(row: Row, below: Row | None) -> Header | None:
    """The header that two rows make together: letters of options below what spans over them."""
    if below is None or below.number != row.number + 1:
        return None
    width = max(len(row.cells), len(below.cells))
    upper, lower = ([cell(one, place) for place in range(width)] for one in (row, below))
    labelled = [column(text) in LABELS and bool(column(text)) for text in lower]
    if not any(column(text) == "stem" for text in upper) or any(
        text and not label for text, label in zip(lower, labelled, strict=True)
    ):
        return None
    joined = [low if label else high for high, low, label in zip(upper, lower, labelled, strict=True)]
    return _as_header(Row(below.number, tuple(joined)))


def _as_header(row: Row, least: Collection[str] = ("stem", "A", "B")) -> Header | None:
    places: dict[str, int] = {}
    others: dict[str, int] = {}
    before = ""
    for place, text in enumerate(row.cells):
        name = column(text)
        name = f"right{before}" if name == "right" and len(before) == 1 else name
        before = name
        if name == "unused":
            continue
        if name and name not in places:
            places[name] = place
        elif text.strip():
            others[_new_name(text, others)] = place
    _settle(places, row, others)
    apart = _set_apart(places)
    if not set(least) <= places.keys():
        return None
    counted = any(counts_options(row.cells[places[label]]) for label in LABELS if label in places)
    return Header(row.number, row.cells, places, others, counted, apart)


def _settle(places: dict[str, int], row: Row, others: dict[str, int]) -> None:
    """Say what columns hold whose names say it only beside the others."""
    if "title" in places:
        title = places.pop("title")
        if places.setdefault("stem", title) != title:
            others[_new_name(row.cells[title], others)] = title
    if "right" in places and "offers" not in places and "key" in places:
        places["offers"] = places.pop("key")  # “Answer | Is correct”
    if "offers" in places and {"A", "B"} <= places.keys():
        place = places.pop("offers")
        others[_new_name(row.cells[place], others)] = place


def _set_apart(places: dict[str, int]) -> bool:
    """Make options of a column of right answers and of columns of wrong ones, where a sheet has those."""
    wrong = [places.pop(name) for name in sorted(places) if name.startswith("wrong")]
    if not wrong or "key" not in places or {"A", "B"} & places.keys():
        return False
    places["A"] = places.pop("key")
    places.update(zip(LABELS[1:], wrong, strict=False))
    return True


def _new_name(text: str, taken: dict[str, int]) -> str:
    """The name under which an item keeps a column that this table doesn't know: letters and low lines."""
    name = re.sub(r"[^a-z]+", "_", bare(text)).strip("_") or "cot"
    while name in taken:
        name += "_x"
    return name
