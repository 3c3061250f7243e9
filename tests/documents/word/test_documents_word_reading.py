"""A Word file as a whole."""

import io
import random
import unicodedata
import zipfile
from collections.abc import Callable
from pathlib import Path

import pytest
from lxml import etree

from authoring.documents import read
from authoring.documents.word.reading import read_word
from authoring.model.errors import RefusedError
from benchmarks.word_features import FEATURES, LEAKS, Feature, word_file

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


@pytest.mark.parametrize("feature", [*FEATURES, *LEAKS], ids=lambda feature: feature.name.replace(" ", "-"))
def test_what_word_can_hold_is_kept_once_and_nothing_gone_leaks(tmp_path: Path, feature: Feature) -> None:
    path = tmp_path / "a.docx"
    path.write_bytes(word_file(feature.body))
    found = read(path).paragraphs
    page = "\n".join(line for paragraph in found for line in (f"{paragraph.label} {paragraph.text}", *paragraph.notes))
    assert page.count(feature.words) == feature.times


def test_a_field_left_open_in_a_note_swallows_nothing(word: Make) -> None:
    begin = '<w:r><w:fldChar w:fldCharType="begin"/></w:r>'
    note = f'<w:footnote w:id="1"><w:p>{begin}<w:r><w:t>chú thích</w:t></w:r></w:p></w:footnote>'
    body = '<w:p><w:r><w:t>câu</w:t><w:footnoteReference w:id="1"/></w:r></w:p>'
    assert read(word(body, footnotes=note)).paragraphs[0].notes == ("chú thích",)


def test_a_note_named_twice_is_read_twice(word: Make) -> None:
    note = '<w:footnote w:id="1"><w:p><w:r><w:t>chú thích</w:t></w:r></w:p></w:footnote>'
    mark = '<w:p><w:r><w:t>câu</w:t><w:footnoteReference w:id="1"/></w:r></w:p>'
    assert [paragraph.notes for paragraph in read(word(mark * 2, footnotes=note)).paragraphs] == [("chú thích",)] * 2


ALL = word_file("".join(feature.body for feature in (*FEATURES, *LEAKS)))
PIECES = (
    b"<w:p>",
    b"</w:p>",
    b"<w:tbl>",
    b"</w:r>",
    b"<w:t/>",
    b"-9",
    b"999999999",
    b"w:val",
    b"&#55;",
    b'"',
    b"<!--",
    b"\xff",
)
VALUES = ("", "0", "-1", "9", "999999999", "1.5", "restart", "none", "begin", "end", "Dieu", "%1%9", "\u0301", "xyz")


def unpacked() -> dict[str, bytes]:
    with zipfile.ZipFile(io.BytesIO(ALL)) as source:
        return {name: source.read(name) for name in source.namelist()}


def cut(data: bytes, dice: random.Random) -> bytes:
    """Bytes changed, dropped or put in at a few places."""
    for _ in range(dice.randint(1, 4)):
        start = dice.randrange(len(data) + 1)
        new = dice.choice((dice.randbytes(dice.randint(0, 4)), dice.choice(PIECES)))
        data = data[:start] + new + data[start + dice.randint(0, 6) :]
    return data


def shuffled(data: bytes, dice: random.Random) -> bytes:
    """A well-formed part whose elements were dropped, doubled, moved, emptied or given other values."""
    root = etree.fromstring(data)
    for _ in range(dice.randint(1, 6)):
        node, other = (dice.choice([*root.iter()]) for _ in range(2))
        parent = node.getparent()
        if parent is None:
            continue
        deed = dice.randrange(5)
        if deed == 0:
            parent.remove(node)
        elif deed == 1:
            parent.insert(dice.randrange(len(parent)), etree.fromstring(etree.tostring(node)))
        elif deed == 2 and node not in [*other.iterancestors(), other]:
            other.append(node)
        elif deed == 3 and node.attrib:
            node.set(dice.choice([*node.attrib]), dice.choice(VALUES))
        else:
            node.text = dice.choice(VALUES)
    return etree.tostring(root)


def outcome(data: bytes) -> str:
    """“read” with sound paragraphs, or the refusal; anything else escapes."""
    try:
        paragraphs, notices = read_word(data, Path("a.docx"))
    except RefusedError as refusal:
        return str(refusal)
    assert [paragraph.number for paragraph in paragraphs] == list(range(1, len(paragraphs) + 1))
    assert all(paragraph.text == "".join(run.text for run in paragraph.runs) for paragraph in paragraphs)
    assert all(unicodedata.is_normalized("NFC", paragraph.text) for paragraph in paragraphs)
    assert all(notice.endswith(".") for notice in notices)
    return "read"


@pytest.mark.slow
def test_a_thousand_broken_files_are_read_or_refused_in_one_sentence(zipped: Zip) -> None:
    dice = random.Random(214)
    parts = unpacked()
    names = [name for name in parts if name.startswith("word/")]
    outcomes = [outcome(cut(ALL, dice)) for _ in range(400)]
    for wound, times in ((cut, 300), (shuffled, 600)):
        for name in dice.choices(names, k=times):
            broken: dict[str, str | bytes] = {**parts, name: wound(parts[name], dice)}
            outcomes.append(outcome(zipped(broken)))
    assert len(outcomes) == 1300
    assert all(found == "read" or (found.startswith("a.docx: ") and "\n" not in found) for found in outcomes)
    assert outcomes[700:].count("read") > 500
    assert outcomes[:700].count("read") < 500
