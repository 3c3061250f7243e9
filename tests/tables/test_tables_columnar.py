"""Parquet: rows of text, nothing lost; damaged, nested and endless files are refused."""

import datetime as dt
import io
from pathlib import Path

import pyarrow as pa
import pyarrow.parquet
import pytest

from authoring.model.errors import RefusedError
from authoring.tables import columnar
from authoring.tables.columnar import parquet_rows


def parquet(**columns: list[object]) -> bytes:
    saved = io.BytesIO()
    pyarrow.parquet.write_table(pa.table(columns), saved)
    return saved.getvalue()


def test_cells_are_text_whatever_their_type() -> None:
    moment = dt.datetime(2022, 7, 18, 10, 0, 5)  # noqa: DTZ001 — a column without a zone
    data = parquet(a=["x", None], b=[1, 2], c=[moment, None])
    assert [list(row) for row in parquet_rows(data, Path("a.parquet"))] == [
        ["a", "b", "c"],
        ["x", "1", "2022-07-18 10:00:05.000000"],
        ["", "2", ""],
    ]


def test_what_is_no_table_is_refused(monkeypatch: pytest.MonkeyPatch) -> None:
    good = parquet(a=["x"])
    for data in (b"PAR1" + bytes(40), good[:-10], parquet(a=[{"b": 1}])):
        with pytest.raises(RefusedError, match="Tệp Parquet bị hỏng"):
            list(parquet_rows(data, Path("a.parquet")))
    monkeypatch.setattr(columnar, "CELL_LIMIT", 0)
    with pytest.raises(RefusedError, match="Tệp Parquet quá lớn") as refused:
        list(parquet_rows(good, Path("a.parquet")))
    assert refused.value.trouble.found == "1 dòng, 1 cột"
