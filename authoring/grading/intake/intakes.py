"""The intake of a week: all compacts put together, their rejected rows numbered as people count rows."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace

import numpy as np
import pandas as pd

from authoring.grading.intake.compacts import Compact
from authoring.grading.intake.entries import Entries
from authoring.grading.intake.joining import Joiner
from authoring.grading.intake.rejects import Rejects, listed
from authoring.grading.intake.sheets import if_end
from authoring.model.errors import RefusedError


@dataclass(frozen=True, slots=True, eq=False)
class Intake:
    """Everything that came in: entries, rejected rows, rows read, and what should be looked at."""

    entries: Entries
    rejected: pd.DataFrame
    read: int
    notices: tuple[str, ...]


def take_in(compacts: Iterable[Compact]) -> Intake:
    """Put the compacts of a week together, given in any order; RefusedError where no row says anything."""
    joiner, heads = Joiner(), []
    for one in compacts:
        joiner.add(one.entries)
        heads.append(replace(one, entries=one.entries.select(np.zeros(0, np.int64))))
    parts = sorted(heads, key=lambda one: (one.part.file.name, str(one.part.file), one.part.start))
    read = sum(one.lines - one.blank for one in parts)
    if not read:
        names = ", ".join(dict.fromkeys(one.part.file.name for one in parts))
        raise RefusedError("Không có dòng bài dự thi nào dưới dòng tiêu đề.", file=names, expected="ít nhất một bài")
    firsts = _firsts(parts)
    return Intake(joiner.whole(), listed(_placed(parts, firsts)), read, _notices(parts, firsts))


def _placed(parts: Sequence[Compact], firsts: Sequence[int]) -> list[tuple[str, int, Rejects]]:
    """Rejected rows with their file and the row number at which their part begins."""
    pairs = [(one, first, rejects) for one, first in zip(parts, firsts, strict=True) for rejects in one.rejects]
    return [(one.part.file.name, first, rejects) for one, first, rejects in pairs]


def _firsts(parts: Sequence[Compact]) -> list[int]:
    """The row number of each part's first row: rows of earlier parts of its file come before it."""
    seen: dict[object, int] = {}
    firsts = []
    for one in parts:
        firsts.append(seen.setdefault(one.part.file, one.first))
        seen[one.part.file] += one.lines
    return firsts


def _notices(parts: Sequence[Compact], firsts: Sequence[int]) -> tuple[str, ...]:
    """Files that end where a spreadsheet ends."""
    last = {one.part.file: first + one.lines - 1 for one, first in zip(parts, firsts, strict=True)}
    return tuple(
        f"{path.name}: dừng đúng ở dòng {row}, dòng cuối của một trang tính; kiểm tra xem tệp có bị cắt không."
        for path, row in last.items()
        if if_end(row)
    )
