"""Word files as packages: what is inside, and what is refused."""

import io
import zipfile
from collections.abc import Callable
from pathlib import Path

import pytest

from authoring.documents.word import package
from authoring.documents.word.package import Package
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


def test_a_crowd_of_entries_is_refused_before_it_is_read(zipped: Zip, word_parts: Parts) -> None:
    crowd = word_parts(BODY) | {f"x{place}": b"" for place in range(package.ENTRY_LIMIT)}
    assert "phá hoại" in refusal(zipped(crowd))


def test_a_crowd_of_tags_is_refused(zipped: Zip, word_parts: Parts, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(package, "TAG_LIMIT", 1_000)
    assert refusal(zipped(word_parts("<w:p/>" * 1_000))).endswith("(đang là phần word/document.xml có quá nhiều mục)")
    assert Package(zipped(word_parts('<w:p><w:sz w:val="1"/></w:p>' * 300)), PATH).main is not None


@pytest.mark.parametrize(
    "document",
    [
        '<!DOCTYPE d [<!ENTITY a "ha"><!ENTITY b "&a;&a;&a;&a;">]><w:document>&b;</w:document>',
        '<!DOCTYPE d [<!ENTITY a SYSTEM "file:///etc/hostname">]><w:document>&a;</w:document>',
        '<!DOCTYPE d SYSTEM "http://x.invalid/d.dtd"><d/>',
        "<d>" * 5_000 + "</d>" * 5_000,
        f'<d a="{"x" * 11_000_000}"/>',
        "<d " + " ".join(f'a{place}=""' for place in range(50_000)),
        "<w:r " * 100_000,
        "\ud7ff<",
        "",
    ],
    ids=["laughs", "entity", "dtd", "deep", "attribute", "attributes", "open", "text", "empty"],
)
def test_xml_bombs_are_one_sentence(zipped: Zip, word_parts: Parts, document: str) -> None:
    parts = word_parts(BODY) | {"word/document.xml": document}
    assert refusal(zipped(parts)).endswith("(đang là phần word/document.xml sai cú pháp XML)")


@pytest.mark.parametrize("part", ["_rels/.rels", "word/_rels/document.xml.rels"])
def test_a_torn_list_of_relations_is_named(zipped: Zip, word_parts: Parts, part: str) -> None:
    assert f"phần {part} sai cú pháp XML" in refusal(zipped(word_parts(BODY) | {part: "<Relationships>"}))


def test_a_zip_in_a_zip_is_no_word_file(zipped: Zip, word_parts: Parts) -> None:
    inner = zipped(word_parts(BODY))
    assert "không phải tệp Word" in refusal(zipped({"word.docx": inner}))
    assert "sai cú pháp XML" in refusal(zipped({"word/document.xml": inner}))


def test_a_file_cut_off_anywhere_is_damaged(zipped: Zip, word_parts: Parts) -> None:
    data = zipped(word_parts(BODY))
    assert {refusal(data[:end]) for end in range(1, len(data), 7)} == {refusal(data[:1])}


def test_content_types_are_not_asked(zipped: Zip, word_parts: Parts) -> None:
    parts = word_parts(BODY) | {
        "[Content_Types].xml": "<Types><Default Extension='xml' ContentType='image/png'/></Types>"
    }
    assert Package(zipped(parts), PATH).place == "word/document.xml"


def test_bombs_are_refused(zipped: Zip, word_parts: Parts, monkeypatch: pytest.MonkeyPatch) -> None:
    parts = word_parts(BODY * 20_000)
    monkeypatch.setattr(package, "PART_LIMIT", 2**19)
    assert "quá dài" in refusal(zipped(parts))
    monkeypatch.setattr(package, "TOTAL_LIMIT", 2**19)
    assert "phá hoại" in refusal(zipped(parts))
