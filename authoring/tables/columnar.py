"""A Parquet file becomes rows of text."""

from collections.abc import Iterator, Sequence
from pathlib import Path

import pyarrow as pa
import pyarrow.parquet

from authoring.model.errors import RefusedError

CELL_LIMIT = 250_000_000

_BATCH = 50_000
_DAMAGED = "Tệp Parquet bị hỏng, không đọc được; xuất lại từ hệ thống thi, hoặc xuất dạng CSV UTF-8."


def parquet_rows(data: bytes, path: Path) -> Iterator[Sequence[str]]:
    """The header and the rows of a Parquet file; empty cells are “”.

    Raises:
        RefusedError: the bytes are damaged, hold lists or other things that are no cells, or far too many of them.
    """
    try:
        source = pyarrow.parquet.ParquetFile(pa.BufferReader(data))
        about = source.metadata
        if about.num_rows * len(source.schema_arrow) > CELL_LIMIT:
            found = f"{about.num_rows} dòng, {len(source.schema_arrow)} cột"
            raise RefusedError("Tệp Parquet quá lớn; tách thành nhiều tệp.", file=path, found=found)
        yield list(source.schema_arrow.names)
        for batch in source.iter_batches(_BATCH):
            columns = [column.cast(pa.string()).fill_null("").to_pylist() for column in batch.columns]
            yield from zip(*columns, strict=True)
    except (pa.ArrowException, OSError, ValueError) as error:
        raise RefusedError(_DAMAGED, file=path, found=str(error).splitlines()[0][:120]) from error
