"""Packing workbooks."""

import io
import zipfile

import pytest

from authoring.tables import packing
from authoring.tables.packing import repack


def test_a_small_workbook_is_stored_and_a_large_one_compressed(monkeypatch: pytest.MonkeyPatch) -> None:
    packed = io.BytesIO()
    with zipfile.ZipFile(packed, "w") as target:
        target.writestr("b.xml", "b" * 500)
        target.writestr("a.xml", "a" * 500)
    with zipfile.ZipFile(io.BytesIO(repack(packed.getvalue()))) as source:
        kinds = {(entry.date_time, entry.compress_type, entry.create_system) for entry in source.infolist()}
        assert (source.namelist(), kinds) == (["b.xml", "a.xml"], {((1980, 1, 1, 0, 0, 0), zipfile.ZIP_STORED, 0)})
    monkeypatch.setattr(packing, "STORED_BELOW", 1000)
    assert len(repack(packed.getvalue())) < 500
    assert zipfile.ZipFile(io.BytesIO(repack(packed.getvalue()))).read("a.xml") == b"a" * 500
