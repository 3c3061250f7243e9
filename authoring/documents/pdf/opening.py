"""The pages of a PDF file through pdfium, or one sentence why they can't be had."""

import threading
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import pypdfium2 as pdfium
from pypdfium2 import raw

from authoring.documents.pdf.glyphs import look
from authoring.documents.pdf.places import Page
from authoring.model.errors import RefusedError

PAGES = 3000

_ONE_AT_A_TIME = threading.Lock()
_SAVE_AGAIN = "hãy mở bằng trình xem PDF, chọn In, kiểu “Lưu thành PDF”, rồi nạp tệp mới"
_SCAN = (
    "Đây là bản quét, không có chữ; hãy dùng bản PDF điện tử hoặc Word của cơ quan ban hành (Công báo, Cơ sở dữ liệu "
    "quốc gia về pháp luật), hoặc cho nhận dạng chữ (OCR), soát lại rồi nạp."
)
_STRANGE = (
    "Chữ trong tệp PDF không mang mã Unicode nên không đọc được; hãy tìm bản Word hoặc bản PDF khác của văn bản này."
)


@dataclass(frozen=True, slots=True)
class Opened:
    """The pages that could be read, and the numbers of those that are damaged."""

    pages: tuple[Page, ...]
    damaged: tuple[int, ...]


def open_pages(data: bytes, path: Path) -> Opened:
    """The pages of a PDF; pdfium serves one thread at a time.

    Raises:
        RefusedError: the bytes are no PDF, are damaged, locked or too long, or hold no letters that can be read.
    """
    with _ONE_AT_A_TIME:
        opened = _looked(data, path)
    if not any(page.stretches or page.turned for page in opened.pages):
        pictures = any(page.pictures for page in opened.pages)
        if not pictures and opened.damaged:
            raise RefusedError(f"Tệp PDF hỏng: không đọc được trang nào; {_SAVE_AGAIN}.", file=path)
        message = _SCAN if pictures else "Tệp PDF không có chữ nào để đọc; hãy chọn tệp khác."
        raise RefusedError(message, file=path, found=f"{len(opened.pages)} trang {'ảnh' if pictures else 'trắng'}")
    _readable(opened.pages, path)
    return opened


def unknown(page: Page) -> int:
    """How many signs of a page no one can read."""
    return sum(word.text.count("\ufffd") for words in page.stretches for word in words)


def _readable(pages: tuple[Page, ...], path: Path) -> None:
    letters = sum(len(word.text) for page in pages for words in page.stretches for word in words)
    strange = sum(unknown(page) for page in pages)
    if strange > 0.4 * letters:
        raise RefusedError(_STRANGE, file=path, found=f"{strange} trên {letters} chữ không rõ")


def _looked(data: bytes, path: Path) -> Opened:
    document = _document(data, path)
    try:
        count = len(document)
        if count > PAGES:
            message = "Tệp PDF quá dài; hãy tách thành nhiều tệp."
            raise RefusedError(message, file=path, expected=f"không quá {PAGES} trang", found=f"{count} trang")
        found = list(_each(document, count))
    finally:
        document.close()
    pages = tuple(page for _number, page in found if page)
    return Opened(pages, tuple(number for number, page in found if not page))


def _document(data: bytes, path: Path) -> pdfium.PdfDocument:
    try:
        return pdfium.PdfDocument(data)
    except pdfium.PdfiumError as error:
        if error.err_code == raw.FPDF_ERR_PASSWORD and b"/Encrypt" in data:
            message = "Tệp PDF có mật khẩu; hãy mở bằng trình xem PDF, nhập mật khẩu, in ra PDF mới rồi nạp tệp mới."
            raise RefusedError(message, file=path) from error
        message = f"Tệp PDF hỏng hoặc tải dở; hãy tải lại; nếu vẫn lỗi, {_SAVE_AGAIN}."
        raise RefusedError(message, file=path) from error


def _each(document: pdfium.PdfDocument, count: int) -> Iterator[tuple[int, Page | None]]:
    for number in range(count):
        try:
            page = document[number]
        except pdfium.PdfiumError:
            yield number + 1, None
            continue
        try:
            yield number + 1, look(page, number + 1)
        except pdfium.PdfiumError:
            yield number + 1, None
        finally:
            page.close()
