"""A part of a file made small: its rows read, judged, and kept as numbers; no answer key is needed for it."""

from dataclasses import dataclass, replace

import pyarrow as pa

from authoring.grading.cells import blank
from authoring.grading.intake.admission import admit
from authoring.grading.intake.blocks import read_block
from authoring.grading.intake.columns import place
from authoring.grading.intake.entries import Entries
from authoring.grading.intake.layouts import read_layout
from authoring.grading.intake.mappings import Guide
from authoring.grading.intake.parts import Part
from authoring.grading.intake.rejects import Rejects, misshapen
from authoring.grading.schemes import Scheme
from authoring.model.rulings import Decided


@dataclass(frozen=True, slots=True, eq=False)
class Compact:
    """What grading keeps of one part: entries, rejected rows, how many rows it has, how many of them say nothing.

    `first` is the number that people give to the first row below the header of the file.
    """

    part: Part
    first: int
    lines: int
    blank: int
    entries: Entries
    rejects: tuple[Rejects, Rejects]


def keyless(scheme: Scheme, guide: Guide) -> tuple[Scheme, Guide]:
    """What reading needs, without the answer key, so that it can leave this process.

    Only files that name the wrong answers alone are read by the key as the site got it; then it goes along.
    """
    entries = tuple(replace(entry, key="") for entry in scheme.key.entries)
    needed = any("wrong" in mapping.fields for mapping in guide.mappings)
    bare = replace(scheme, key=replace(scheme.key, entries=entries), decided=Decided(voided=scheme.decided.voided))
    return bare, guide if needed else replace(guide, handed=())


def compact(part: Part, scheme: Scheme, guide: Guide | None = None) -> Compact:
    """Read a part and judge its rows; RefusedError where the file is no table that this week can use.

    Nothing here depends on the answer key: after a change of key the same compacts are settled again.
    """
    layout = read_layout(part.file)
    columns = place(layout.header, scheme, part.file.name, layout.header_row, guide)
    block = read_block(part, layout)
    entries, rejects, empty = admit(block, columns, layout.header, scheme, guide)
    odd = [row for row in block.misshapen if not blank(pa.array(row[1], pa.string())).all()]
    empty += len(block.misshapen) - len(odd)
    return Compact(part, layout.header_row + 1, block.lines, empty, entries, (rejects, misshapen(layout.header, odd)))
