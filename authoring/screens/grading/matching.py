"""Units of a graded week: how many people each has, and the texts that name none, with the nearest name beside them."""

from dataclasses import dataclass
from pathlib import Path

from authoring import grading
from authoring.screens.grading.heads import TO_STRIP
from authoring.screens.grading.texts import GRADING, GRADING_UNITS
from authoring.screens.grading.values import number
from authoring.screens.pieces import parts
from authoring.screens.pieces.parts import button, esc, mark
from authoring.workbench.contest.offices import KEPT
from authoring.workbench.results.secretary import Secretary

KNOWN, UNKNOWN = "don-vi.csv", "don-vi-chua-ro.csv"
MOST = 100  # texts that are shown


def units(secretary: Secretary) -> str:
    """What people typed that is no unit of the list, the largest first; then the units of the list."""
    if secretary.sheets is None:
        return _none(GRADING_UNITS["no-results"])
    folder = secretary.sheets.folder / KEPT
    word = GRADING["grade-next"].format(next=secretary.sheets.number + 1)
    again = "" if secretary.final else f'<div class="wb-actions">{button("regrade", word, then=TO_STRIP)}</div>'
    return _unknown(folder, again) + _known(folder)


@dataclass(frozen=True, slots=True)
class Spelt:
    """What people typed as their unit: the text, how many did, the name of the nearest unit (“” for none)."""

    text: str
    people: str
    near: str


def spelt(secretary: Secretary, at: str) -> Spelt | None:
    """The text at a place of the list; None where it no longer stands there, or nothing was typed."""
    if secretary.sheets is None or not at.isdecimal():
        return None
    found = _rows(secretary.sheets.folder / KEPT, UNKNOWN, "unit", "people", "suggestion")
    text, people, near = found[int(at)] if int(at) < len(found) else ("", "", "")
    return Spelt(text, people, near) if text else None


def _unknown(folder: Path, again: str) -> str:
    found = _rows(folder, UNKNOWN, "unit", "people", "attempts", "suggestion")
    if not found:
        told = f'<p class="wb-pad">{mark("ok", GRADING_UNITS["all-known"])}</p>'
        return parts.card("unknown", GRADING_UNITS["unknown"], told, pad=False)
    head = [GRADING_UNITS[word] for word in ("typed", "people", "attempts", "nearest", "do")]
    rows = [
        (esc(text or GRADING_UNITS["blank"]), *counts, esc(near), _ask(at, text))
        for at, (text, *counts, near) in enumerate(found)
    ]
    table = parts.table(GRADING_UNITS["unknown"], head, rows[:MOST], numbers=(1, 2))
    shown = GRADING_UNITS["shown"].format(count=MOST, file=UNKNOWN) if len(rows) > MOST else ""
    rule = f'<div class="wb-pad"><p class="wb-small">{esc(GRADING_UNITS["rule"])} {esc(shown)}</p>{again}</div>'
    note = GRADING_UNITS["note"].format(texts=number(len(rows)), people=number(sum(int(one[1]) for one in found)))
    return parts.card("unknown", GRADING_UNITS["unknown"], rule + _scroll("unknown", table), note=esc(note), pad=False)


def _ask(at: int, text: str) -> str:
    return button(f"spell:{at}", GRADING_UNITS["spell"], kind="wb-quiet", then=TO_STRIP, says=text) if text else ""


def _known(folder: Path) -> str:
    found = _rows(folder, KNOWN, "unit", "people", "attempts")
    head = [GRADING_UNITS[word] for word in ("unit", "people", "attempts")]
    table = parts.table(GRADING_UNITS["known"], head, [(esc(name), *counts) for name, *counts in found], numbers=(1, 2))
    none = sum(counts[0] == "0" for _name, *counts in found)
    note = GRADING_UNITS["known-note"].format(count=len(found), none=none)
    return parts.card("known", GRADING_UNITS["known"], _scroll("known", table), note=esc(note), pad=False)


def _rows(folder: Path, name: str, *columns: str) -> list[tuple[str, ...]]:
    table = grading.read_kept(folder, name, columns)
    return [tuple(map(str, row)) for row in table.itertuples(index=False)]


def _scroll(name: str, table: str) -> str:
    region = f'role="region" tabindex="0" aria-label="{esc(GRADING_UNITS[name])}"'
    return f'<div class="wb-scroll wb-items" {region}>{table}</div>'


def _none(said: str) -> str:
    return parts.card("unknown", GRADING_UNITS["unknown"], f'<p class="wb-empty">{esc(said)}</p>')
