"""Packing office files."""

import io
import zipfile

from authoring.documents.packing import repack


def test_order_dates_and_compression_are_fixed() -> None:
    packed = io.BytesIO()
    with zipfile.ZipFile(packed, "w", zipfile.ZIP_DEFLATED) as target:
        for name in ("word/b.xml", "word/a.xml", "_rels/.rels", "[Content_Types].xml"):
            target.writestr(name, name * 50)
    with zipfile.ZipFile(io.BytesIO(repack(packed.getvalue()))) as source:
        assert source.namelist() == ["[Content_Types].xml", "_rels/.rels", "word/a.xml", "word/b.xml"]
        assert {(entry.date_time, entry.compress_type) for entry in source.infolist()} == {((1980, 1, 1, 0, 0, 0), 0)}
        assert source.read("word/a.xml") == b"word/a.xml" * 50
    assert repack(repack(packed.getvalue())) == repack(packed.getvalue())
