"""Several PDF files as one: all pages in order, the same bytes each time."""

import io

import pypdfium2

from authoring.documents import merge, page_count


def blank(width: int) -> bytes:
    file = pypdfium2.PdfDocument.new()
    file.new_page(width, 300)
    saved = io.BytesIO()
    file.save(saved)
    file.close()
    return saved.getvalue()


def test_pages_stand_in_their_order() -> None:
    files = [blank(width) for width in (210, 220, 230)]
    merged = merge(files)
    assert [page_count(files[0]), page_count(merged)] == [1, 3]
    whole = pypdfium2.PdfDocument(merged)
    assert [round(page.get_width()) for page in whole] == [210, 220, 230]
    whole.close()
    assert b"D:20000101000000" in merged
    assert merge(files) == merged
