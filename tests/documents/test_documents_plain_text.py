"""Text files."""

import codecs
from contextlib import suppress
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from authoring.documents.plain_text import read_plain
from authoring.model.errors import RefusedError

PATH = Path("a.txt")
TEXT = "Điều 1.\r\n\r\n1. Người lao động;\n2. khác\r3."


def texts(data: bytes) -> list[str]:
    return [paragraph.text for paragraph in read_plain(data, PATH)]


@pytest.mark.parametrize(
    "data",
    [
        TEXT.encode(),
        codecs.BOM_UTF8 + TEXT.encode(),
        TEXT.encode("utf-16"),
        codecs.BOM_UTF16_BE + TEXT.encode("utf-16-be"),
        TEXT.encode("utf-16-le"),
        TEXT.encode("utf-16-be"),
    ],
)
def test_every_unicode_file_reads_alike(data: bytes) -> None:
    assert texts(data) == ["Điều 1.", "", "1. Người lao động;", "2. khác", "3."]


def test_a_paragraph_bears_the_number_of_its_line() -> None:
    paragraphs = read_plain("a\n\nba\u0301\n".encode(), PATH)
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


@given(st.binary(max_size=200))
def test_only_refusals_escape(data: bytes) -> None:
    with suppress(RefusedError):
        assert read_plain(data, PATH)
