"""Ranges: which time each file covers, where files overlap, and hours in which nobody sent anything."""

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
import pandas as pd

from authoring.grading.arrays import MISSING
from authoring.grading.intake.compacts import Compact
from authoring.grading.intake.sheets import if_end
from authoring.grading.schemes import Scheme

GAP = 3_600_000  # milliseconds between two files that are worth a word

COLUMNS = ("file", "rows", "admitted", "first", "last", "cut")


@dataclass(frozen=True, slots=True, eq=False)
class Ranges:
    """`files`: rows, admitted entries, first and last moment of each, whether it ends where a sheet ends (`cut`).

    `overlaps` and `gaps` name two files and the milliseconds since 1970 between which both, or none, have entries.
    """

    files: pd.DataFrame
    overlaps: tuple[tuple[str, str, int, int], ...]
    gaps: tuple[tuple[str, str, int, int], ...]


def ranges(compacts: Sequence[Compact], scheme: Scheme) -> Ranges:
    """The ranges of all files of a week, by their first moment; moments of the table in the contest's zone."""
    found: dict[object, list[Compact]] = {}
    for one in compacts:
        found.setdefault(one.part.file, []).append(one)
    lines = sorted((_line(parts) for parts in found.values()), key=lambda line: (line[3], line[0]))
    known = [line for line in lines if line[3] != MISSING]
    overlaps, gaps = [], []
    for place, early in enumerate(known):
        overlaps += [
            (early[0], other[0], other[3], min(early[4], other[4]))
            for other in known[place + 1 :]
            if other[3] <= early[4]
        ]
    for place, other in enumerate(known[1:], 1):
        before = max(known[:place], key=lambda line: (line[4], line[0]))
        if other[3] - before[4] > GAP:
            gaps.append((before[0], other[0], before[4], other[3]))
    table = pd.DataFrame(lines, columns=list(COLUMNS))
    for name in ("first", "last"):
        told = pd.to_datetime(table[name].where(table[name] != MISSING), unit="ms", utc=True)
        table[name] = told.dt.tz_convert(scheme.contest.timezone)
    return Ranges(table, tuple(overlaps), tuple(gaps))


def _line(parts: Sequence[Compact]) -> tuple[str, int, int, int, int, bool]:
    moments = np.concatenate([one.entries.submitted[~one.entries.untimed] for one in parts])
    admitted = sum(one.entries.size for one in parts)
    rows = sum(one.lines for one in parts)
    ends = bool(if_end(max(one.first for one in parts) + rows - 1))
    first, last = (int(moments.min()), int(moments.max())) if len(moments) else (MISSING, MISSING)
    return parts[0].part.file.name, sum(one.lines - one.blank for one in parts), admitted, first, last, ends
