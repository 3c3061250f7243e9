"""Rows that are not taken in: the reason of each as a sentence, and the list of them with their original cells."""

from collections.abc import Sequence
from dataclasses import dataclass
from enum import IntEnum

import numpy as np
import pandas as pd
import pyarrow as pa
import pyarrow.compute as pc

from authoring.grading.arrays import Ints
from authoring.grading.texts import HEADERS

PLACE = ("file", "row", "reason", "detail")
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
    VERSION = 9
    EXCLUDED = 10
    TOTAL = 11
    SCORELESS = 12
    VOID = 13


SENTENCES = {
    Reason.MISSHAPEN: "Số ô của dòng khác số cột",
    Reason.DESTROYED: "Số CCCD đã bị bảng tính làm mất chữ số; lấy lại số từ hệ thống thi",
    Reason.MALFORMED: "Số CCCD không có 12 hoặc 9 chữ số",
    Reason.NOBODY: "Không đủ thông tin để biết là bài của ai",
    Reason.UNREADABLE: "Không đọc được thời điểm nộp",
    Reason.EARLY: "Nộp trước giờ mở",
    Reason.LATE: "Nộp sau giờ đóng",
    Reason.START: "Thời điểm bắt đầu không đọc được hoặc sau lúc nộp",
    Reason.VERSION: "Không có mã đề này trong các mã đề đã giao",
    Reason.SCORELESS: "Không đọc được số câu đúng, hoặc nhiều hơn số câu của đề, mà tệp không có từng câu trả lời",
    Reason.TOTAL: "Dòng tổng cộng của bảng, không phải bài dự thi",
    Reason.VOID: "Bài bị hủy theo quyết định",
    Reason.EXCLUDED: "Người thuộc diện không được dự thi",
}


@dataclass(frozen=True, slots=True, eq=False)
class Rejects:
    """Rejected rows of one part: numbers from 0, reasons, what was found, cells (one text column a header cell)."""

    header: tuple[str, ...]
    numbers: Ints
    reasons: tuple[str, ...]
    details: tuple[str, ...]
    cells: tuple[pa.Array, ...]


def misshapen(header: tuple[str, ...], rows: Sequence[tuple[int, tuple[str, ...]]]) -> Rejects:
    """The rows whose number of cells isn't that of the header; cells beyond it stand together in one more column."""
    width = len(header)
    padded = [(*(*cells, *[""] * width)[:width], " | ".join(cells[width:])) for _, cells in rows]
    columns = tuple(pa.array([cells[place] for cells in padded], pa.string()) for place in range(width + 1))
    numbers = np.array([number for number, _ in rows], np.int64)
    details = tuple(f"{len(cells)} ô, cần {width} ô" for _, cells in rows)
    return Rejects((*header, _EXTRA), numbers, (SENTENCES[Reason.MISSHAPEN],) * len(rows), details, columns)


def listed(rejects: Sequence[tuple[str, int, Rejects]]) -> pd.DataFrame:
    """One list of all rejected rows: file, row, reason, detail, then the original cells under their headers.

    Each reject comes with its file's name and the row that its number 0 has there. Ordered by reason, cells, file, row:
    the order of rows in a file changes nothing but the column `row`.
    """
    tables = [_table(file, first, part) for file, first, part in rejects if part.reasons]
    if not tables:
        return pd.DataFrame(dict.fromkeys(PLACE, ())).astype(dict.fromkeys(PLACE, "str") | {"row": "int64"})
    joined = pa.concat_tables(tables, promote_options="default")
    filled = pa.table(
        {name: pc.fill_null(joined[name], "") if name != "row" else joined[name] for name in joined.column_names}
    )
    names = ("reason", *sorted(filled.column_names[len(PLACE) :]), "file", "row")
    keys = {f"{place}": filled[name] for place, name in enumerate(names)}  # Arrow takes “[x]” and “.x” for paths
    order = pc.sort_indices(pa.table(keys), [(key, "ascending") for key in keys])
    frame: pd.DataFrame = filled.take(order).to_pandas()
    return frame


def _table(file: str, first: int, part: Rejects) -> pa.Table:
    names = _distinct(part.header)
    place = {
        "file": pa.array([file] * len(part.reasons)),
        "row": pa.array(part.numbers + first),
        "reason": pa.array(part.reasons),
        "detail": pa.array(part.details),
    }
    return pa.table(place | dict(zip(names, part.cells, strict=True)))


def _distinct(header: Sequence[str]) -> list[str]:
    """Header cells as names of columns: none blank, none twice, none ours: a list of rejected rows may come back."""
    own = [*PLACE, *(HEADERS[name] for name in PLACE)]
    names = list(own)
    for number, cell in enumerate(header, 1):
        name, again = cell.strip() or f"cột {number}", 2
        while (said := name if again == 2 else f"{name} ({again - 1})") in names:
            again += 1
        names.append(said)
    return names[len(own) :]
