"""A paper as PDF through LibreOffice, where this machine has it."""

import hashlib
import re
import subprocess
import tempfile
from pathlib import Path

from authoring.documents import office

_MOMENT = re.compile(rb"(?<=Date\(D:)\d{14}")
_MARKS = re.compile(rb"/ID\s*\[\s*<[0-9A-F]{32}>\s*<[0-9A-F]{32}>\s*\]|/DocChecksum\s*/[0-9A-F]{32}")
_MARK = re.compile(rb"[0-9A-F]{32}")


def to_pdf(paper: bytes) -> bytes | None:
    """The PDF of a Word file; None where LibreOffice isn't there or makes none: then the Word file has to do.

    The same paper gives the same bytes on a machine; another version of LibreOffice gives others.
    """
    program = office.office()
    if program is None:
        return None
    with tempfile.TemporaryDirectory(prefix="authoring-", ignore_cleanup_errors=True) as folder:
        source = Path(folder) / "de.docx"
        source.write_bytes(paper)
        try:
            made = office.convert(program, source, "pdf")
        except (OSError, subprocess.TimeoutExpired):
            return None
        return timeless(made.read_bytes()) if made.is_file() else None


def timeless(pdf: bytes) -> bytes:
    """The file without the moment of its making: a fixed date, its marks drawn from the rest; no byte moves."""
    fixed = _MOMENT.sub(b"20000101000000", pdf)
    blank = _MARKS.sub(lambda found: _MARK.sub(b"0" * 32, found[0]), fixed)
    mark = hashlib.sha256(blank).hexdigest()[:32].upper().encode()
    return _MARKS.sub(lambda found: _MARK.sub(mark, found[0]), fixed)
