"""The digest that names what stands in a record: SHA-256 in lower-case hexadecimal."""

import hashlib
from pathlib import Path

from authoring.records.refusals import told


def digest(data: bytes) -> str:
    """SHA-256 (FIPS 180-4) of bytes as 64 lower-case hexadecimal digits."""
    return hashlib.sha256(data).hexdigest()


def digest_file(path: Path) -> str:
    """SHA-256 of a file, read block by block; RefusedError where it can't be read."""
    with told(path, "đọc"), path.open("rb") as handle:
        return hashlib.file_digest(handle, "sha256").hexdigest()
