"""Columns of a table as people read them, and tables as CSV."""

import io
from collections.abc import Mapping
from typing import Literal

import numpy as np
import pandas as pd
import pyarrow as pa
import pyarrow.compute as pc

from authoring.grading.cells import mapped, packed, spelled, whole
from authoring.tables import write_csv

HEADERS: Mapping[str, str] = {
    "number": "Số thứ tự",
    "place": "Thứ tự",
    "rank": "Thứ hạng",
    "tier": "Hạng giải",
    "value": "Giá trị (đồng)",
    "person": "Người dự thi",
    "identity_number": "Số CCCD",
    "name": "Họ và tên",
    "birth_date": "Ngày sinh",
    "phone": "Số điện thoại",
    "unit_code": "Mã đơn vị",
    "unit": "Đơn vị",
    "code": "Mã bài",
    "answers": "Trả lời",
    "note": "Ghi chú",
    "score": "Số câu đúng",
    "forecast": "Số dự đoán",
    "forecast_distance": "Lệch dự đoán",
    "started": "Bắt đầu",
    "submitted": "Nộp lúc",
    "duration": "Thời gian làm bài",
    "attempts": "Lượt thi",
    "registered": "Thời điểm đăng ký",
    "extra": "Điểm câu hỏi phụ",
    "committee": "Ban Tổ chức quyết định",
    "draw": "Thứ tự bốc thăm",
    "ranked": "Được xếp hạng",
    "decided_by": "Quyết định bởi",
    "own_value": "Giá trị của người đạt giải",
    "next_value": "Giá trị của người kế tiếp",
    "file": "Tệp",
    "row": "Dòng",
    "reason": "Lý do",
    "detail": "Chi tiết",
    "id": "Mã câu",
    "key": "Phương án đúng",
    "people": "Người dự thi",
    "right": "Trả lời đúng",
    "letters": "Phương án đáng xem",
    "sign": "Dấu hiệu",
    "key_upper": "Nhóm điểm cao chọn đáp án",
    "letters_upper": "Nhóm điểm cao chọn phương án này",
    "key_r": "Tương quan của đáp án",
    "letters_r": "Tương quan của phương án này",
    "p": "Độ khó (p)",
    "d27": "Độ phân biệt (D27)",
    "r": "Tương quan với điểm các câu khác",
    "blank": "Không trả lời",
    "unknown": "Chữ không có trong phương án",
    "members": "Thành viên",
    "members_on": "Ngày thống kê",
    "weeks": "Số tuần dự thi",
    "mean": "Điểm trung bình",
    "index": "Chỉ số",
    "suggestion": "Gần giống",
    "what": "Nội dung",
    "count": "Số lượng",
}
TIERS: Mapping[str, str] = {"first": "Nhất", "second": "Nhì", "third": "Ba", "consolation": "Khuyến khích"}
CRITERIA: Mapping[str, str] = {
    field: HEADERS[field]
    for field in (
        "score",
        "forecast_distance",
        "submitted",
        "started",
        "duration",
        "attempts",
        "registered",
        "extra",
        "committee",
        "draw",
    )
}

WORDS: Mapping[str, Mapping[str, str]] = {"tier": TIERS, "decided_by": CRITERIA}

_LINES = 100_000
_DECIMALS = dict.fromkeys(("p", "d27", "r", "key_upper", "letters_upper", "key_r", "letters_r"), 3)
_ODD = r"""^['=+\-@\s]|[",;\x00-\x1f\x{fffe}\x{ffff}]|\s$"""
_UNITS: Mapping[str, Literal["m", "s", "ms"]] = {"minute": "m", "second": "s", "millisecond": "ms"}


def csv_bytes(table: pd.DataFrame, clock: str = "second", headers: Mapping[str, str] = HEADERS) -> bytes:
    """A table as CSV: UTF-8 with its mark, LF, no live formula; moments as fine as `clock`.

    `headers` say what the program's own columns are called; any other column keeps its name and its words.
    """
    own = table.rename(columns={name: f"\0{name}" for name in table.columns if name not in headers})
    header = write_csv([headers.get(name, name.removeprefix("\0")) for name in map(str, own.columns)], ())
    written = io.BytesIO()
    written.write(header)
    for at in range(0, len(own), _LINES):
        written.write(_lines(own.iloc[at : at + _LINES], clock))
    return written.getvalue()


def as_texts(column: pd.Series, clock: str = "second") -> pa.Array:
    """A column as people read it: local moments, h:mm:ss, no marks of thousands, nothing where nothing is."""
    kind = column.dtype.kind
    if kind == "M":
        return _moments(column, clock)
    if kind == "m":
        return _durations(column, clock)
    if kind == "b":
        return pa.array(["không", "có"]).take(pa.array(column.to_numpy().astype(np.int64)))
    if kind == "f":
        return pa.array(["" if pd.isna(value) else _decimal(value, str(column.name)) for value in column], pa.string())
    table = pa.Table.from_pandas(column.to_frame(), preserve_index=False)
    texts = whole(table.column(0)).cast(pa.string()).fill_null("")
    known = WORDS.get(str(column.name))
    return (
        texts if known is None else mapped(texts, {text: known.get(text, text) for text in texts.unique().to_pylist()})
    )


def _lines(table: pd.DataFrame, clock: str) -> bytes:
    columns = [_safe(as_texts(table[name], clock)) for name in table.columns]
    ends = pa.repeat(pa.scalar("\n"), len(table))
    lines = pc.binary_join_element_wise(pc.binary_join_element_wise(*columns, ","), ends, "")
    return packed(lines).tobytes()


def _safe(column: pa.Array) -> pa.Array:
    """Cells as a CSV holds them; the few that need a quote or an apostrophe by the rule of `tables`."""
    odd = pc.match_substring_regex(column, _ODD)
    found = column.filter(odd)
    safe = {text: write_csv((), [(text,)], bom=False).decode()[1:-1] for text in found.unique().to_pylist()}
    return pc.replace_with_mask(column, odd, mapped(found, safe))


def _moments(column: pd.Series, clock: str) -> pa.Array:
    wall = np.datetime_as_string(column.dt.tz_localize(None).to_numpy(), unit=_UNITS[clock])
    texts = pc.replace_substring(pa.array(wall, mask=column.isna().to_numpy()), "T", " ")
    return texts.fill_null("")


def _durations(column: pd.Series, clock: str) -> pa.Array:
    absent = column.isna().to_numpy()
    spans = np.where(absent, 0, column.to_numpy().astype("timedelta64[ms]").astype(np.int64))
    hours, minutes, seconds = spans // 3_600_000, spans // 60_000 % 60, spans // 1000 % 60
    parts = [pa.array(hours).cast(pa.string()), spelled(minutes, 2), spelled(seconds, 2)]
    texts = pc.binary_join_element_wise(*parts, ":")
    if clock == "millisecond":
        texts = pc.binary_join_element_wise(texts, spelled(spans % 1000, 3), ".")
    return pc.if_else(pa.array(absent), "", texts)


def _decimal(value: float, name: str) -> str:
    if name in _DECIMALS:
        return f"{value:.{_DECIMALS[name]}f}"
    return f"{value:.9f}".rstrip("0").rstrip(".")
