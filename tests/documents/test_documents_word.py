"""A Word file as a whole."""

from collections.abc import Callable
from pathlib import Path

import pytest

from authoring.documents import read
from authoring.model.errors import RefusedError

Make = Callable[..., Path]
Parts = Callable[..., dict[str, str | bytes]]
Zip = Callable[[dict[str, str | bytes]], bytes]


@pytest.mark.parametrize(
    ("body", "found"),
    [
        ("<w:p/>", "trang trắng"),
        ("", "trang trắng"),
        (
            "<w:p><w:r><w:t> \u00a0 </w:t><w:drawing><a:blip/></w:drawing></w:r></w:p>",
            "chỉ có hình, có thể là bản quét",
        ),
    ],
)
def test_a_document_without_a_word_is_refused(word: Make, body: str, found: str) -> None:
    with pytest.raises(RefusedError, match="không có chữ nào") as caught:
        read(word(body))
    assert caught.value.trouble.found == found


def test_a_document_without_a_body_is_refused(word: Make, word_parts: Parts, zipped: Zip, tmp_path: Path) -> None:
    parts = word_parts("")
    parts["word/document.xml"] = "<a/>"
    path = tmp_path / "a.docx"
    path.write_bytes(zipped(parts))
    with pytest.raises(RefusedError, match="không có phần nội dung"):
        read(path)


def test_everything_is_nfc(word: Make) -> None:
    name = '<w:footnote w:id="1"><w:p><w:r><w:t>a\u0301</w:t></w:r></w:p></w:footnote>'
    body = '<w:p><w:r><w:t>ba\u0309o hie\u0302\u0309m</w:t><w:footnoteReference w:id="1"/></w:r></w:p>'
    (paragraph,) = read(word(body, footnotes=name)).paragraphs
    assert (paragraph.text, paragraph.notes) == ("bảo hiểm", ("á",))


def test_the_derived_sample_keeps_notes_and_the_accepted_reading(shared: Path) -> None:
    found = read(shared / "data/policies/originals/phai-sinh/phai-sinh-bhyt-chu-thich-vet-sua.docx")
    assert sum(len(paragraph.notes) for paragraph in found.paragraphs) == 9
    assert all(note for paragraph in found.paragraphs for note in paragraph.notes)
    assert found.notices == ("Văn bản có vết sửa (1 chỗ chèn, 1 chỗ xóa): đọc như khi đã chấp nhận mọi vết sửa.",)
