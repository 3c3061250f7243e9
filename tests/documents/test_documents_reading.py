"""Any file a person may pick: a source text or one sentence."""

import hashlib
import io
import zipfile
from collections.abc import Callable
from contextlib import suppress
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from authoring.documents import read, reading
from authoring.model.errors import RefusedError
from authoring.model.paragraphs import Paragraph, Run, SourceText

Make = Callable[..., Path]
Parts = Callable[..., dict[str, str | bytes]]
Zip = Callable[[dict[str, str | bytes]], bytes]

NUMBERING = (
    '<w:abstractNum w:abstractNumId="0"><w:lvl w:ilvl="0"><w:start w:val="1"/><w:numFmt w:val="lowerLetter"/>'
    '<w:pStyle w:val="S"/><w:lvlText w:val="%1)"/></w:lvl></w:abstractNum>'
    '<w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num>'
)
STYLES = '<w:style w:type="paragraph" w:styleId="S"><w:basedOn w:val="S"/><w:rPr><w:b/></w:rPr></w:style>'
BODY = (
    '<w:p><w:pPr><w:numPr><w:ilvl w:val="0"/><w:numId w:val="1"/></w:numPr></w:pPr><w:r><w:t>Một</w:t></w:r></w:p>'
    '<w:tbl><w:tr><w:tc><w:tcPr><w:gridSpan w:val="2"/><w:vMerge/></w:tcPr><w:p><w:r><w:fldChar w:fldCharType="begin"/>'
    '<w:sym w:font="Symbol" w:char="F0B3"/><w:footnoteReference w:id="1"/></w:r></w:p></w:tc></w:tr></w:tbl>'
    '<w:p><w:pPr><w:pStyle w:val="S"/><w:rPr><w:del/></w:rPr></w:pPr><w:ins><w:r><w:t>Hai</w:t></w:r></w:ins></w:p>'
)
NOTES = '<w:footnote w:id="1"><w:p><w:r><w:t>chú thích</w:t></w:r></w:p></w:footnote>'


def test_a_text_file(tmp_path: Path) -> None:
    path = tmp_path / "luat-41.TXT"
    path.write_bytes("Điều 1".encode())
    digest = hashlib.sha256("Điều 1".encode()).hexdigest()
    assert read(path) == SourceText("luat-41", (Paragraph(1, "Điều 1", runs=(Run("Điều 1"),)),), digest)


def test_a_word_file_under_any_of_its_endings(word: Make) -> None:
    path = word("<w:p><w:r><w:t>a</w:t></w:r></w:p>")
    for ending in (".docx", ".DOCM", ".dotx"):
        path = path.rename(path.with_suffix(ending))
        assert [paragraph.text for paragraph in read(path).paragraphs] == ["a"]


@pytest.mark.parametrize(
    ("name", "said"),
    [
        ("a.html", "Chưa đọc được trang web"),
        ("a.pdf", "Tệp PDF hỏng hoặc tải dở"),
        ("a.exe", "hãy chọn tệp .docx, .pdf hoặc .txt. (cần .docx, .pdf hoặc .txt; đang là .exe)"),
        ("a", "đang là không rõ"),
        ("~$a.docx", "tệp tạm mà Word tạo"),
    ],
)
def test_other_kinds_are_refused_with_what_to_do(tmp_path: Path, name: str, said: str) -> None:
    path = tmp_path / name
    path.write_bytes(b"\x01\x02")
    with pytest.raises(RefusedError) as caught:
        read(path)
    assert said in str(caught.value)


def test_a_file_is_read_by_what_it_is_not_by_its_name(
    word: Make, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    made = word("<w:p><w:r><w:t>a</w:t></w:r></w:p>")
    asked: list[str] = []

    def to_word(_data: bytes, path: Path) -> bytes:
        asked.append(path.name)
        return made.read_bytes()

    monkeypatch.setattr(reading, "to_word", to_word)
    cases = {
        "thật.doc": (made.read_bytes(), "Tệp tên .doc nhưng nội dung là .docx: đọc theo nội dung."),
        "cũ.docx": (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", "Tệp tên .docx nhưng nội dung là .doc: đọc theo nội dung."),
        "giàu.txt": (b"{\\rtf1", "Tệp tên .txt nhưng nội dung là .rtf: đọc theo nội dung."),
        "rtf.doc": (b"{\\rtf1", "Tệp .doc được LibreOffice chuyển sang .docx"),
        "mở.odt": (b"PK\x03\x04", "Tệp .odt được LibreOffice chuyển sang .docx"),
    }
    for name, (data, notice) in cases.items():
        path = tmp_path / name
        path.write_bytes(data)
        found = read(path)
        assert ([paragraph.text for paragraph in found.paragraphs], found.notices[0][: len(notice)]) == (["a"], notice)
    assert asked == ["cũ.docx", "giàu.txt", "rtf.doc", "mở.odt"]


def test_a_text_that_is_a_pdf_is_named_as_such(tmp_path: Path) -> None:
    path = tmp_path / "a.txt"
    path.write_bytes(b"%PDF-1.4 ...")
    with pytest.raises(RefusedError, match="Tệp PDF hỏng"):
        read(path)


def test_old_letters_and_wrong_tones_are_told_for_every_kind(tmp_path: Path, tcvn3: Callable[[str], str]) -> None:
    path = tmp_path / "cũ.txt"
    path.write_bytes(tcvn3("Người lao động đóng bảo hiểm xã hội\nđược hưởng chế độ thanh tóan").encode())
    found = read(path)
    assert [paragraph.text for paragraph in found.paragraphs] == [
        "Người lao động đóng bảo hiểm xã hội",
        "được hưởng chế độ thanh tóan",
    ]
    assert found.notices == (
        "Chữ bảng mã TCVN3 (ABC) được đổi sang Unicode ở đoạn 1, 2; hãy soát lại chữ hoa và dấu.",
        "1 chữ đặt sai dấu (“tóan”) ở đoạn 2: giữ nguyên, hãy sửa ở tệp gốc.",
    )


@pytest.mark.slow
@pytest.mark.parametrize("folder", ["policies", "policies/originals", "policies/originals/phai-sinh"])
def test_every_real_text_is_read(shared: Path, folder: str) -> None:
    for path in sorted((shared / "data" / folder).iterdir()):
        if path.suffix in {".txt", ".docx", ".pdf"}:
            found = read(path)
            assert [paragraph.number for paragraph in found.paragraphs] == list(range(1, len(found.paragraphs) + 1))
            assert all("".join(run.text for run in paragraph.runs) == paragraph.text for paragraph in found.paragraphs)


@pytest.fixture(scope="module")
def sample(word_parts: Parts) -> dict[str, str | bytes]:
    return word_parts(BODY, styles=STYLES, numbering=NUMBERING, footnotes=NOTES)


@pytest.fixture(scope="module")
def scratch(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return tmp_path_factory.mktemp("mutated") / "a.docx"


def damaged(data: bytes, cuts: list[tuple[float, bytes, int]]) -> bytes:
    for place, new, length in cuts:
        start = int(place * len(data))
        data = data[:start] + new + data[start + length :]
    return data


CUTS = st.lists(st.tuples(st.floats(0, 1), st.binary(max_size=6), st.integers(0, 12)), min_size=1, max_size=5)
WORDS = st.lists(st.tuples(st.floats(0, 1), st.sampled_from(
    [b"", b"<w:p>", b"</w:p>", b"<w:tbl>", b"</w:r>", b"-9", b"999999999", b"w:val", b"&#55;", b"<w:r>", b"mc:Choice", b'"']
), st.integers(0, 12)), min_size=1, max_size=4)  # fmt: skip


def reads_or_refuses(path: Path, data: bytes) -> None:
    path.write_bytes(data)
    with suppress(RefusedError):
        assert read(path).paragraphs


@settings(max_examples=150, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(cuts=CUTS)
def test_only_refusals_escape_from_a_mutated_file(
    sample: dict[str, str | bytes], zipped: Zip, scratch: Path, cuts: list[tuple[float, bytes, int]]
) -> None:
    reads_or_refuses(scratch, damaged(zipped(sample), cuts))


@settings(max_examples=300, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(data=st.data())
def test_only_refusals_escape_from_mutated_xml(
    sample: dict[str, str | bytes], zipped: Zip, scratch: Path, data: st.DataObject
) -> None:
    name = data.draw(st.sampled_from(sorted(sample)))
    part = sample[name]
    raw = part.encode() if isinstance(part, str) else part
    reads_or_refuses(scratch, zipped(sample | {name: damaged(raw, data.draw(st.one_of(CUTS, WORDS)))}))


@settings(max_examples=100, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(data=st.binary(max_size=300), ending=st.sampled_from([".docx", ".txt", ".pdf", ".doc", ""]))
def test_only_refusals_escape_from_any_bytes(scratch: Path, data: bytes, ending: str) -> None:
    path = scratch.with_name("b" + ending)
    reads_or_refuses(path, data)


def test_a_stored_file_mutated_byte_by_byte_is_read_or_refused(sample: dict[str, str | bytes], scratch: Path) -> None:
    packed = io.BytesIO()
    with zipfile.ZipFile(packed, "w") as target:
        for name, part in sample.items():
            target.writestr(name, part)
    data = packed.getvalue()
    central = data.index(b"PK\x01\x02")
    for place in range(central, len(data), 3):
        reads_or_refuses(scratch, data[:place] + bytes([data[place] ^ 0x5B]) + data[place + 1 :])
