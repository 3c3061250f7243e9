"""Comments: at the very words, in whatever runs they lie, readable by Word's rules and by LibreOffice."""

import io
import subprocess
import zipfile
from datetime import UTC, datetime
from pathlib import Path

import docx
import pytest
from lxml import etree

from authoring.documents import Line, Paper, line, read, write
from authoring.documents.commenting import Comment, comment
from authoring.documents.markup import WORD
from authoring.model.paragraphs import Run

NOW = datetime(2022, 7, 25, 2, 41, tzinfo=UTC)
PAPER = write(
    Paper(
        "Thử",
        "plain",
        (
            line("Mở đầu"),
            Line((Run("Câu 1. ", bold=True), Run("Đóng tối đa\n8% hay 22%?"), Run("")), indent=False),
            Line(),
        ),
    )
)


def said(data: bytes) -> list[tuple[str, str]]:
    """What every comment says and the words between its marks, in the order of the comments."""
    with zipfile.ZipFile(io.BytesIO(data)) as parts:
        body, notes = (etree.fromstring(parts.read(f"word/{name}.xml")) for name in ("document", "comments"))
    words: dict[str, str] = {}
    open_: set[str] = set()
    for node in body.iter():
        if node.tag == f"{WORD}commentRangeStart":
            open_.add(node.get(f"{WORD}id", ""))
        elif node.tag == f"{WORD}commentRangeEnd":
            open_.remove(node.get(f"{WORD}id", ""))
        elif node.tag in (f"{WORD}t", f"{WORD}br"):
            for mark in open_:
                words[mark] = words.get(mark, "") + (node.text or "\n")
    assert open_ == set()
    texts = {one.get(f"{WORD}id", ""): "".join(str(text) for text in one.itertext() if text.strip()) for one in notes}
    return [(texts[mark], words.get(mark, "")) for mark in texts]


def test_comments_stand_at_their_words_and_the_text_stays(tmp_path: Path) -> None:
    notes = [
        Comment(1, (12, 18), "một", "Máy"),
        Comment(1, (12, 21), "hai", "Lê Thu Hà"),
        Comment(1, (0, 3), "ba", "Máy"),
        Comment(1, (4, 12), "qua hai phần", "Máy"),
        Comment(0, (0, 99), "cả dòng", "Máy"),
        Comment(1, (5, 5), "không chữ nào", "Máy"),
        Comment(1, (90, 95), "quá xa", "Máy"),
        Comment(2, (0, 4), "đoạn trống", "Máy"),
    ]
    made = comment(PAPER, notes, NOW)
    assert said(made) == [
        ("cả dòng", "Mở đầu"),
        ("một", "tối đa"),
        ("hai", "tối đa\n8%"),
        ("ba", "Câu"),
        ("qua hai phần", "1. Đóng "),
        ("không chữ nào", "1"),
        ("quá xa", "?"),
    ]
    path = tmp_path / "a.docx"
    path.write_bytes(made)
    assert [one.text for one in read(path).paragraphs] == ["Mở đầu", "Câu 1. Đóng tối đa\n8% hay 22%?", ""]
    bold = [run.text for run in docx.Document(str(path)).paragraphs[1].runs if run.bold]
    assert "".join(bold) == "Câu 1. "


def test_who_and_when_and_the_same_bytes_again() -> None:
    notes = [Comment(0, (0, 2), "a\x00\r\nb", "Lê  Thu Hà")]
    made = comment(PAPER, notes, NOW)
    (one,) = docx.Document(io.BytesIO(made)).comments
    assert (one.author, one.initials, one.timestamp) == ("Lê  Thu Hà", "LTH", NOW)
    assert [paragraph.text for paragraph in one.paragraphs] == ["a\ufffd", "b"]
    assert comment(PAPER, notes, NOW) == made
    assert said(comment(made, [Comment(0, (1, 3), "thêm", "Máy")], NOW)) == [("a\ufffdb", "Mở"), ("thêm", "ở ")]


def test_without_comments_the_paper_stays() -> None:
    made = comment(PAPER, [], NOW)
    assert len(list(docx.Document(io.BytesIO(made)).comments)) == 0
    assert len(made) < len(PAPER) / 2  # compressed


@pytest.mark.slow
def test_libreoffice_reads_the_comments(tmp_path: Path, soffice: str) -> None:
    path = tmp_path / "a.docx"
    path.write_bytes(comment(PAPER, [Comment(1, (12, 18), "Xem lại chữ này", "Máy")], NOW))
    profile = f"-env:UserInstallation={(tmp_path / 'hồ sơ').as_uri()}"
    argv = [soffice, profile, "--headless", "--convert-to", "fodt", "--outdir", str(tmp_path), str(path)]
    subprocess.run(argv, check=True, capture_output=True, timeout=240)
    told = (tmp_path / "a.fodt").read_text(encoding="utf-8")
    assert "<office:annotation " in told
    assert "Xem lại chữ này" in told
    assert "<dc:date>2022-07-25T02:41:00" in told
