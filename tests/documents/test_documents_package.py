"""Word files as packages: what is inside, and what is refused."""

import io
import zipfile
from collections.abc import Callable
from pathlib import Path

import pytest

from authoring.documents import package
from authoring.documents.package import Package
from authoring.model.errors import RefusedError

Zip = Callable[[dict[str, str | bytes]], bytes]
Parts = Callable[..., dict[str, str | bytes]]

PATH = Path("a.docx")
OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
BODY = "<w:p><w:r><w:t>chữ</w:t></w:r></w:p>"


def refusal(data: bytes) -> str:
    with pytest.raises(RefusedError) as caught:
        Package(data, PATH)
    return str(caught.value)


def test_parts_are_found_by_their_relations(zipped: Zip, word_parts: Parts) -> None:
    parts = word_parts(BODY, styles="")
    parts["WORD\\Styles.xml"] = parts.pop("word/styles.xml")
    found = Package(zipped(parts), PATH)
    assert found.place == "word/document.xml"
    assert found.related("styles") is not None
    assert found.related("numbering") is None


def test_a_relation_to_a_part_that_is_absent_is_none(zipped: Zip, word_parts: Parts) -> None:
    parts = word_parts(BODY, styles="")
    del parts["word/styles.xml"]
    assert Package(zipped(parts), PATH).related("styles") is None


def test_a_document_without_relations_lies_at_its_usual_place(zipped: Zip, word_parts: Parts) -> None:
    parts = {"word/document.xml": word_parts(BODY)["word/document.xml"]}
    assert Package(zipped(parts), PATH).place == "word/document.xml"


@pytest.mark.parametrize(
    ("names", "found"),
    [
        (["xl/workbook.xml"], "bảng tính Excel"),
        (["ppt/presentation.xml", "word/document.xml"], "bài trình chiếu"),
        (["content.xml"], "tệp OpenDocument (.odt)"),
        (["a.txt"], "tệp nén ZIP"),
    ],
)
def test_other_packages_are_named(zipped: Zip, names: list[str], found: str) -> None:
    assert refusal(zipped(dict.fromkeys(names, "<a/>"))).endswith(f"(cần tệp .docx; đang là {found})")


def test_a_password_is_said() -> None:
    assert "có mật khẩu" in refusal(OLE + "EncryptedPackage".encode("utf-16-le"))


def test_a_member_behind_a_password_is_said(zipped: Zip, word_parts: Parts) -> None:
    data = bytearray(zipped(word_parts(BODY)))
    place = data.index(b"PK\x01\x02")
    data[place + 8] |= 1
    assert "có mật khẩu" in refusal(bytes(data))


def test_another_kind_of_file_is_named() -> None:
    assert refusal(b"%PDF-1.4 ...").endswith("(cần tệp .docx; đang là tệp PDF)")
    assert "kiểu cũ" in refusal(OLE)


@pytest.mark.parametrize("data", [b"PK\x03\x04 cut", b"anything"])
def test_a_torn_file_is_damaged(data: bytes) -> None:
    assert "bị hỏng" in refusal(data)


def test_a_torn_part_is_named(zipped: Zip, word_parts: Parts) -> None:
    parts = word_parts(BODY)
    parts["word/document.xml"] = "<w:document>"
    assert refusal(zipped(parts)).endswith("(đang là phần word/document.xml sai cú pháp XML)")
    packed = io.BytesIO()
    with zipfile.ZipFile(packed, "w") as target:
        target.writestr("word/document.xml", word_parts(BODY)["word/document.xml"])
    torn = packed.getvalue().replace("chữ".encode(), "chứ".encode())
    assert refusal(torn).endswith("(đang là phần word/document.xml hỏng)")


def test_a_compression_that_word_does_not_know_is_refused(word_parts: Parts) -> None:
    packed = io.BytesIO()
    with zipfile.ZipFile(packed, "w", zipfile.ZIP_BZIP2) as target:
        target.writestr("word/document.xml", word_parts(BODY)["word/document.xml"])
    assert "kiểu nén" in refusal(packed.getvalue())


def test_bombs_are_refused(zipped: Zip, word_parts: Parts, monkeypatch: pytest.MonkeyPatch) -> None:
    parts = word_parts(BODY * 20_000)
    monkeypatch.setattr(package, "PART_LIMIT", 2**19)
    assert "quá dài" in refusal(zipped(parts))
    monkeypatch.setattr(package, "TOTAL_LIMIT", 2**19)
    assert "phá hoại" in refusal(zipped(parts))
