"""A workbook packed so that the same cells give the same bytes on every machine and day."""

import io
import zipfile

STORED_BELOW = 16 * 2**20

_DATE = (1980, 1, 1, 0, 0, 0)


def repack(data: bytes) -> bytes:
    """The same parts in the same order with a fixed date.

    Below `STORED_BELOW` bytes they are stored uncompressed, because compressors differ between systems; a larger
    workbook is compressed, and so has the same bytes on machines with the same compressor only.
    """
    with zipfile.ZipFile(io.BytesIO(data)) as source:
        parts = [(entry.filename, source.read(entry)) for entry in source.infolist()]
    small = sum(len(part) for _, part in parts) < STORED_BELOW
    packed = io.BytesIO()
    with zipfile.ZipFile(packed, "w", zipfile.ZIP_STORED if small else zipfile.ZIP_DEFLATED) as target:
        for name, part in parts:
            entry = zipfile.ZipInfo(name, _DATE)
            entry.create_system = 0
            entry.compress_type = target.compression
            target.writestr(entry, part)
    return packed.getvalue()
