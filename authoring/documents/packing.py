"""An office file packed so that the same contents give the same bytes on every machine and day."""

import io
import zipfile

_FIRST = ("[Content_Types].xml", "_rels/.rels")
_DATE = (1980, 1, 1, 0, 0, 0)


def repack(data: bytes) -> bytes:
    """The same parts, stored uncompressed (compressors differ between systems), in fixed order with a fixed date."""
    with zipfile.ZipFile(io.BytesIO(data)) as source:
        parts = {name: source.read(name) for name in source.namelist()}
    packed = io.BytesIO()
    with zipfile.ZipFile(packed, "w", zipfile.ZIP_STORED) as target:
        for name in sorted(parts, key=lambda name: (_FIRST.index(name) if name in _FIRST else len(_FIRST), name)):
            entry = zipfile.ZipInfo(name, _DATE)
            entry.create_system = 0
            target.writestr(entry, parts[name])
    return packed.getvalue()
