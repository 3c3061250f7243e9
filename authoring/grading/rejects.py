"""Rows that are not taken in: the reason of each as a sentence, and the list of them with their original cells."""

from collections.abc import Sequence
from dataclasses import dataclass
from enum import IntEnum

import numpy as np
import pandas as pd
import pyarrow as pa
import pyarrow.compute as pc

from authoring.grading.arrays import Ints

PLACE = ("file", "row", "reason")
_EXTRA = "ô thừa"


class Reason(IntEnum):
    """Why a row is rejected; the lowest that holds is named."""

    NONE = 0
    MISSHAPEN = 1
    DESTROYED = 2
    MALFORMED = 3
    NOBODY = 4
    UNREADABLE = 5
    EARLY = 6
    LATE = 7
    START = 8
    EXCLUDED = 9


SENTENCES = {
    Reason.MISSHAPEN: "Số ô của dòng khác số cột: {} ô",
    Reason.DESTROYED: "Số CCCD đã bị bảng tính làm mất chữ số: {}; lấy lại số từ hệ thống thi",
    Reason.MALFORMED: "Số CCCD không có 12 hoặc 9 chữ số: {}",
    Reason.NOBODY: "Không đủ thông tin để biết là bài của ai",
    Reason.UNREADABLE: "Không đọc được thời điểm nộp: {}",
    Reason.EARLY: "Nộp trước giờ mở {} giây",
    Reason.LATE: "Nộp sau giờ đóng {} giây",
    Reason.START: "Thời điểm bắt đầu không đọc được hoặc sau lúc nộp: {}",
    Reason.EXCLUDED: "Người thuộc diện không được dự thi",
}


@dataclass(frozen=True, slots=True, eq=False)
class Rejects:
    """Rejected rows of one part: numbers from 0 in the part, sentences, cells (one text column a header cell)."""

    header: tuple[str, ...]
    numbers: Ints
    sentences: tuple[str, ...]
    cells: tuple[pa.Array, ...]


def sentence(reason: int, detail: object) -> str:
    """The reason of one row as people read it."""
    return SENTENCES[Reason(reason)].format(str(detail).strip() or "để trống")


def misshapen(header: tuple[str, ...], rows: Sequence[tuple[int, tuple[str, ...]]]) -> Rejects:
    """The rows whose number of cells isn't that of the header; cells beyond it stand together in one more column."""
    width = len(header)
    padded = [(*(*cells, *[""] * width)[:width], " | ".join(cells[width:])) for _, cells in rows]
    columns = tuple(pa.array([cells[place] for cells in padded], pa.string()) for place in range(width + 1))
    numbers = np.array([number for number, _ in rows], np.int64)
    said = tuple(sentence(Reason.MISSHAPEN, len(cells)) for _, cells in rows)
    return Rejects((*header, _EXTRA), numbers, said, columns)


def listed(rejects: Sequence[tuple[str, int, Rejects]]) -> pd.DataFrame:
    """One list of all rejected rows: file, row, reason, then the original cells under their headers.

    Each reject comes with its file's name and the row that its number 0 has there. Ordered by reason, cells, file, row:
    the order of rows in a file changes nothing but the column `row`.
    """
    tables = [_table(file, first, part) for file, first, part in rejects if part.sentences]
    if not tables:
        return pd.DataFrame({"file": [], "row": np.zeros(0, np.int64), "reason": []}).astype(
            {"file": "str", "reason": "str"}
        )
    joined = pa.concat_tables(tables, promote_options="default")
    filled = pa.table(
        {name: pc.fill_null(joined[name], "") if name != "row" else joined[name] for name in joined.column_names}
    )
    names = sorted(filled.column_names[len(PLACE) :])
    order = pc.sort_indices(filled, [(name, "ascending") for name in ("reason", *names, "file", "row")])
    frame: pd.DataFrame = filled.take(order).to_pandas()
    return frame


def _table(file: str, first: int, part: Rejects) -> pa.Table:
    names = _distinct(part.header)
    place = {
        "file": pa.array([file] * len(part.sentences)),
        "row": pa.array(part.numbers + first),
        "reason": pa.array(part.sentences),
    }
    return pa.table(place | dict(zip(names, part.cells, strict=True)))


def _distinct(header: Sequence[str]) -> list[str]:
    """Header cells as names of columns: none blank, none twice."""
    names: list[str] = list(PLACE)
    for number, cell in enumerate(header, 1):
        name, again = cell.strip() or f"cột {number}", 2
        while (said := name if again == 2 else f"{name} ({again - 1})") in names:
            again += 1
        names.append(said)
    return names[len(PLACE) :]
