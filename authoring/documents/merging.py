"""Several PDF files become one, page after page, the same bytes every time."""

import io
from collections.abc import Sequence

from authoring.documents.printing import timeless


def page_count(data: bytes) -> int:
    """How many pages a PDF file has."""
    import pypdfium2  # noqa: PLC0415 — slow to load, seldom needed

    opened = pypdfium2.PdfDocument(data)
    try:
        return len(opened)
    finally:
        opened.close()


def merge(files: Sequence[bytes]) -> bytes:
    """All pages of these PDF files in their order as one PDF."""
    import pypdfium2  # noqa: PLC0415 — slow to load, seldom needed

    whole = pypdfium2.PdfDocument.new()
    try:
        for data in files:
            part = pypdfium2.PdfDocument(data)
            try:
                whole.import_pages(part)
            finally:
                part.close()
        saved = io.BytesIO()
        whole.save(saved)
    finally:
        whole.close()
    return timeless(saved.getvalue())
