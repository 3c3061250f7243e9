"""Opening PDF files."""

from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

import pypdfium2 as pdfium
import pytest

from authoring.documents.pdf import glyphs, opening
from authoring.documents.pdf.opening import open_pages
from authoring.documents.pdf.places import Page
from authoring.model.errors import RefusedError

if TYPE_CHECKING:
    from tests.documents.pdf.conftest import Leaf

Bind = Callable[..., bytes]

PATH = Path("a.pdf")


def refused(data: bytes) -> str:
    with pytest.raises(RefusedError) as caught:
        open_pages(data, PATH)
    return str(caught.value)


def test_pages_in_order(leaf: "type[Leaf]", bind: Bind) -> None:
    opened = open_pages(bind(leaf().text(60, 100, "một"), leaf().text(60, 100, "hai")), PATH)
    assert [page.stretches[0][0].text for page in opened.pages] == ["một", "hai"]
    assert opened.damaged == ()


def test_a_scan_is_named_as_such(leaf: "type[Leaf]", bind: Bind) -> None:
    assert refused(bind(leaf().picture(0, 0, 595, 842))) == (
        "a.pdf: Đây là bản quét, không có chữ; hãy dùng bản PDF điện tử hoặc Word của cơ quan ban hành (Công báo, Cơ sở "
        "dữ liệu quốc gia về pháp luật), hoặc cho nhận dạng chữ (OCR), soát lại rồi nạp. (đang là 1 trang ảnh)"
    )


@pytest.mark.parametrize(
    ("data", "said"),
    [
        (b"abc", "Tệp PDF hỏng hoặc tải dở; hãy tải lại"),
        (b"%PDF-1.4\n", "Tệp PDF hỏng hoặc tải dở"),
    ],
)
def test_no_pdf(data: bytes, said: str) -> None:
    assert said in refused(data)


def test_no_page_or_no_letter(leaf: "type[Leaf]", bind: Bind) -> None:
    assert "Tệp PDF hỏng" in refused(bind())
    assert refused(bind(leaf(), leaf())) == (
        "a.pdf: Tệp PDF không có chữ nào để đọc; hãy chọn tệp khác. (đang là 2 trang trắng)"
    )


def test_a_password(leaf: "type[Leaf]", encipher: Bind) -> None:
    page = leaf().text(60, 100, "kín")
    assert "Tệp PDF có mật khẩu; hãy mở bằng trình xem PDF, nhập mật khẩu" in refused(encipher(page, password=b"abc"))
    assert open_pages(encipher(page, password=b""), PATH).pages[0].stretches[0][0].text == "kín"


def test_too_many_pages(leaf: "type[Leaf]", bind: Bind, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(opening, "PAGES", 1)
    assert "(cần không quá 1 trang; đang là 2 trang)" in refused(bind(leaf(), leaf()))


def test_letters_that_no_one_can_read(leaf: "type[Leaf]", bind: Bind) -> None:
    assert "không mang mã Unicode" in refused(bind(leaf().text(60, 100, "\ufffd\ufffd\ufffd a")))


def test_a_page_that_can_t_be_looked_at(leaf: "type[Leaf]", bind: Bind, monkeypatch: pytest.MonkeyPatch) -> None:
    def look(page: pdfium.PdfPage, number: int) -> Page:
        if number == 1:
            raise pdfium.PdfiumError("hỏng")
        return glyphs.look(page, number)

    monkeypatch.setattr(opening, "look", look)
    opened = open_pages(bind(leaf().text(60, 100, "một"), leaf().text(60, 100, "hai")), PATH)
    assert ([page.number for page in opened.pages], opened.damaged) == ([2], (1,))


def test_damaged_pages_are_numbered(leaf: "type[Leaf]", bind: Bind) -> None:
    data = bind(leaf().text(60, 100, "một"), leaf().text(60, 100, "hai"))
    broken = data.replace(b"8 0 obj\n<</Type/Page/", b"8 0 obj\n<</Type/Peg/ ", 1)
    assert [(len(found.pages), found.damaged) for found in [open_pages(broken, PATH)]] == [(1, (2,))]
    single = bind(leaf().text(60, 100, "một")).replace(b"6 0 obj\n<</Type/Page/", b"6 0 obj\n<</Type/Peg/ ", 1)
    assert "không đọc được trang nào" in refused(single)
