"""Text files, in whatever encoding they are."""

import codecs
import unicodedata
from collections.abc import Callable
from contextlib import suppress
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from authoring.documents.plain_text import read_plain
from authoring.model.errors import RefusedError
from authoring.text.spelling import TONES

Convert = Callable[[str], str]

PATH = Path("a.txt")
OLD = "Điều 1. Phạm vi điều chỉnh\nNgười lao động được hưởng chế độ ốm đau, thai sản.\nMức đóng bằng 4,5% tiền lương."
TEXT = "Điều 1.\r\n\r\n1. Người lao động;\n2. khác\r3."


def windows(text: str) -> bytes:
    """A text as Windows-1258 has it: some letters whole, the other tones behind their vowels."""
    letters = []
    for letter in text:
        try:
            letters.append(letter.encode("cp1258"))
        except UnicodeEncodeError:
            base, tone = split_last(letter)
            letters.append((base + tone).encode("cp1258"))
    return b"".join(letters)


def split_last(letter: str) -> tuple[str, str]:
    """A letter without its tone, and the tone."""
    marks = unicodedata.normalize("NFD", letter)
    tone = next(mark for mark in marks if mark in TONES)
    return unicodedata.normalize("NFC", marks.replace(tone, "")), tone


def texts(data: bytes) -> list[str]:
    return [paragraph.text for paragraph in read_plain(data, PATH)[0]]


@pytest.mark.parametrize(
    "data",
    [
        TEXT.encode(),
        codecs.BOM_UTF8 + TEXT.encode(),
        TEXT.encode("utf-16"),
        codecs.BOM_UTF16_BE + TEXT.encode("utf-16-be"),
        TEXT.encode("utf-16-le"),
        TEXT.encode("utf-16-be"),
        TEXT.encode("utf-32"),
        codecs.BOM_UTF32_BE + TEXT.encode("utf-32-be"),
        TEXT.encode("utf-32-le"),
        TEXT.encode("utf-32-be"),
        TEXT.replace("\r\n", "\u2028").encode(),
    ],
)
def test_every_unicode_file_reads_alike(data: bytes) -> None:
    assert texts(data) == ["Điều 1.", "", "1. Người lao động;", "2. khác", "3."]


def test_a_paragraph_bears_the_number_of_its_line() -> None:
    paragraphs, notices = read_plain("a\n\nba\u0301\n".encode(), PATH)
    assert notices == ()
    assert [(paragraph.number, paragraph.text, len(paragraph.runs)) for paragraph in paragraphs] == [
        (1, "a", 1), (2, "", 0), (3, "bá", 1),
    ]  # fmt: skip


@pytest.mark.parametrize(
    ("data", "message"),
    [
        (b"  \n\t\n", "không có chữ nào"),
        (codecs.BOM_UTF8, "không có chữ nào"),
        ("Điều 1\nBảo hi\u1ec3m".encode("cp1258", "replace") + b"\n\xff", "Unicode"),
        (b"a" * 100 + b"\0", "không phải tệp chữ"),
        (codecs.BOM_UTF16_LE + b"a", "Unicode"),
    ],
)
def test_what_is_no_unicode_text_is_refused(data: bytes, message: str) -> None:
    with pytest.raises(RefusedError, match=message):
        read_plain(data, PATH)


def test_the_first_line_in_another_encoding_is_named() -> None:
    with pytest.raises(RefusedError) as caught:
        read_plain(b"dong mot\ndong hai \xc0\xe1\n", PATH)
    assert (caught.value.trouble.row, caught.value.trouble.expected) == (2, "UTF-8 hoặc UTF-16")


def test_old_vietnamese_encodings_are_told_by_their_letters(tcvn3: Convert, vni: Convert) -> None:
    files = {
        "TCVN3 (ABC)": tcvn3(OLD).encode("latin-1"),
        "VNI": vni(OLD).encode("latin-1"),
        "Windows-1258": windows(OLD),
    }
    for name, data in files.items():
        found, notices = read_plain(data, PATH)
        assert [paragraph.text for paragraph in found] == OLD.split("\n")
        assert notices == (f"Tệp ghi bằng bảng mã {name}, được đổi sang Unicode; hãy soát lại chữ hoa và dấu.",)


def test_a_file_of_another_language_is_no_vietnamese() -> None:
    with pytest.raises(RefusedError, match="bảng mã tiếng Việt"):
        read_plain("Le café très agréable, déjà élève à Besançon, où naïve.".encode("latin-1"), PATH)


def test_units_on_one_line_are_parted_and_counted() -> None:
    law = " ".join(f"Điều {article}. Tên điều {'dài ' * 60}1. Một. 2. Hai." for article in (1, 2, 3))
    found, notices = read_plain("\n".join([law] * 5).encode(), PATH)
    assert [paragraph.text[:9] for paragraph in found][:4] == ["Điều 1. T", "1. Một.", "2. Hai.", "Điều 2. T"]
    assert [paragraph.number for paragraph in found] == list(range(1, 46))
    assert notices == (
        "Dòng 1 chứa nhiều điều, khoản viết liền: được tách thành 9 đoạn; hãy soát chỗ tách.",
        "Dòng 2 chứa nhiều điều, khoản viết liền: được tách thành 9 đoạn; hãy soát chỗ tách.",
        "Dòng 3 chứa nhiều điều, khoản viết liền: được tách thành 9 đoạn; hãy soát chỗ tách.",
        "Còn 2 dòng khác cũng được tách như vậy.",
    )


def test_the_real_law_on_one_line(shared: Path) -> None:
    path = shared / "data/policies/originals/phai-sinh/mau-hong-25-2008-qh12-mot-dong.txt"
    assert [text[:25] for text in texts(path.read_bytes())] == [
        "QUỐC HỘI CỘNG HÒA XÃ HỘI ",
        "Căn cứ Hiến pháp nước Cộn",
        "Chương I NHỮNG QUY ĐỊNH C",
        "Điều 1. Phạm vi điều chỉn",
        "1. Luật này quy định về c",
        "2. Luật này áp dụng đối v",
        "3. Luật này không áp dụng",
        "Điều 2. Giải thích từ ngữ",
        "1. Bảo hiểm y tế là hình ",
        "2. Bảo hiểm y tế tòan dân",
        "3. Qũy bảo hiểm y tế là q",
    ]


@given(st.binary(max_size=200))
def test_only_refusals_escape(data: bytes) -> None:
    with suppress(RefusedError):
        assert read_plain(data, PATH)
