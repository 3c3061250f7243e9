"""Comments in files of others: at the very run, in tables, lists and tracked changes; readable by another program."""

import io
import subprocess
import zipfile
from datetime import UTC, datetime
from pathlib import Path

import docx
import pytest
from lxml import etree

from authoring.documents import read
from authoring.documents.annotating import Note, annotate
from authoring.documents.markup import WORD
from authoring.model.errors import RefusedError
from tests.formats.typist import package

NOW = datetime(2022, 7, 25, 2, 41, tzinfo=UTC)
PATH = Path("câu hỏi.docx")
NAMES = (
    'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'
    ' xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006"'
    ' xmlns:v="urn:schemas-microsoft-com:vml"'
)


def paper(body: str) -> bytes:
    return package({"word/document.xml": f"<w:document {NAMES}><w:body>{body}<w:sectPr/></w:body></w:document>"})


def run(text: str, look: str = "") -> str:
    return f'<w:r>{look}<w:t xml:space="preserve">{text}</w:t></w:r>'


def said(data: bytes) -> list[tuple[str, str]]:
    """What every comment says and the words between its marks, in the order of the comments."""
    with zipfile.ZipFile(io.BytesIO(data)) as parts:
        body, notes = (etree.fromstring(parts.read(f"word/{name}.xml")) for name in ("document", "comments"))
    words: dict[str, str] = {}
    open_: set[str] = set()
    for node in body.iter():
        if node.tag == f"{WORD}commentRangeStart":
            open_.add(node.get(f"{WORD}id", ""))
            words[node.get(f"{WORD}id", "")] = ""
        elif node.tag == f"{WORD}commentRangeEnd":
            open_.discard(node.get(f"{WORD}id", ""))
        elif node.tag == f"{WORD}t":
            for one in open_:
                words[one] += node.text or ""
    comments = {node.get(f"{WORD}id"): "".join(node.itertext()) for node in notes.iter(f"{WORD}comment")}
    return [(text, words.get(str(number), "")) for number, text in comments.items()]


def marked(body: str, *notes: tuple[int, tuple[int, int] | None]) -> list[str]:
    """The words at which comments on these paragraphs and spans stand."""
    made = annotate(paper(body), PATH, [Note(number, span, "Sửa", "Máy") for number, span in notes], NOW)
    assert annotate(paper(body), PATH, [Note(number, span, "Sửa", "Máy") for number, span in notes], NOW) == made
    assert docx.Document(io.BytesIO(made)).paragraphs is not None
    return [words for _, words in said(made)]


BOLD = "<w:rPr><w:b/></w:rPr>"
LINE = f"<w:p>{run('A. ', BOLD)}{run('ba phần trăm')}<w:r><w:tab/><w:t>B. tám</w:t><w:br/><w:t>C</w:t></w:r></w:p>"


@pytest.mark.parametrize(
    ("span", "words"),
    [
        ((0, 1), "A"),
        ((0, 3), "A. "),
        ((3, 5), "ba"),
        ((1, 5), ". ba"),
        ((16, 22), "B. tám"),
        ((23, 24), "C"),
        ((23, 99), "C"),
        ((99, 99), "C"),
        ((3, 3), "b"),
        (None, "A. ba phần trămB. támC"),
    ],
)
def test_a_comment_stands_at_the_very_letters(span: tuple[int, int] | None, words: str) -> None:
    assert marked(f"<w:p>{run('đầu')}</w:p>{LINE}", (2, span)) == [words]


def test_splitting_keeps_text_and_looks() -> None:
    made = annotate(paper(LINE), PATH, [Note(1, (1, 5), "x", "Máy"), Note(1, (4, 18), "y", "Máy")], NOW)
    (paragraph,) = docx.Document(io.BytesIO(made)).paragraphs
    assert paragraph.text == "A. ba phần trăm\tB. tám\nC"
    assert "".join(part.text for part in paragraph.runs if part.bold) == "A. "
    assert said(made) == [("x", ". ba"), ("y", "a phần trămB.")]


def test_paragraphs_count_as_readers_count_them() -> None:
    table = f"<w:tbl><w:tr><w:tc><w:p>{run('ô một')}</w:p></w:tc><w:tc><w:p>{run('ô hai')}</w:p></w:tc></w:tr></w:tbl>"
    wrapped = f"<w:sdt><w:sdtContent><w:p>{run('trong khung')}</w:p></w:sdtContent></w:sdt>"
    changed = f"<w:p><w:del><w:r><w:delText>cũ</w:delText></w:r></w:del><w:ins>{run('mới tinh')}</w:ins></w:p>"
    link = f'<w:p><w:hyperlink w:anchor="x">{run("liên kết")}</w:hyperlink></w:p>'
    body = f"<w:p>{run('đầu')}</w:p>{table}{wrapped}{changed}{link}<w:p/>"
    places = ((3, (0, 2)), (4, (6, 11)), (5, (4, 8)), (6, (0, 4)), (7, (0, 1)), (99, None))
    assert marked(body, *places) == ["ô ", "khung", "tinh", "liên", ""]


def test_letters_with_marks_apart_are_one_place() -> None:
    assert marked(f"<w:p>{run('A. ba' + chr(0x301) + 'o số')}</w:p>", (1, (3, 6))) == ["ba\u0301o"]


def test_a_box_gets_its_comment_where_it_hangs() -> None:
    box = f"<w:pict><v:textbox><w:txbxContent><w:p>{run('trong ô')}</w:p></w:txbxContent></v:textbox></w:pict>"
    both = (
        f"<mc:AlternateContent><mc:Choice Requires='x'><w:r>{box}</w:r></mc:Choice><mc:Fallback/></mc:AlternateContent>"
    )
    assert marked(f"<w:p>{run('thân')}{both}</w:p>", (2, (0, 2))) == ["thântrong ô"]


def test_what_a_run_says_otherwise_is_commented_whole() -> None:
    hidden = run("ẩn", "<w:rPr><w:vanish/></w:rPr>")
    assert marked(f"<w:p>{run('A. ba')}{hidden}</w:p>", (1, (3, 5))) == ["A. baẩn"]
    note = "<w:r><w:footnoteReference w:id='1'/></w:r>"
    assert marked(f"<w:p><w:r><w:noBreakHyphen/><w:t>x</w:t></w:r>{note}</w:p>", (1, (0, 1))) == [""]


def test_files_that_take_no_comments_are_refused() -> None:
    with pytest.raises(RefusedError, match="hỏng"):
        annotate(b"PK\x03\x04 x", PATH, [], NOW)
    strange = package({"word/document.xml": f"<w:document {NAMES}><w:body><w:p/></w:body></w:document>"})
    with zipfile.ZipFile(io.BytesIO(strange)) as source:
        parts = {name: source.read(name) for name in source.namelist()}
    parts["[Content_Types].xml"] = parts["[Content_Types].xml"].replace(b"document.main", b"document.strange")
    packed = io.BytesIO()
    with zipfile.ZipFile(packed, "w") as target:
        for name, data in parts.items():
            target.writestr(name, data)
    with pytest.raises(RefusedError, match="Không ghi được nhận xét"):
        annotate(packed.getvalue(), PATH, [], NOW)


def test_another_program_reads_the_comments(soffice: str, tmp_path: Path) -> None:
    made = annotate(paper(LINE), PATH, [Note(1, (3, 5), "Ba hay tám?", "Máy")], NOW)
    (tmp_path / "a.docx").write_bytes(made)
    profile = f"-env:UserInstallation={(tmp_path / 'profile').as_uri()}"
    command = [
        soffice,
        profile,
        "--headless",
        "--convert-to",
        "odt",
        "--outdir",
        str(tmp_path),
        str(tmp_path / "a.docx"),
    ]
    subprocess.run(command, check=True, capture_output=True, timeout=120)
    with zipfile.ZipFile(tmp_path / "a.odt") as parts:
        assert "Ba hay tám?" in parts.read("content.xml").decode()


def test_a_file_of_another_word_processor_comes_back_as_word(soffice: str, tmp_path: Path) -> None:
    assert soffice
    rtf = rb"{\rtf1\ansi Cau 1. Ai dong?\par A. Toi\par}"
    (tmp_path / "a.rtf").write_bytes(rtf)
    (tmp_path / "b.docx").write_bytes(annotate(rtf, tmp_path / "a.rtf", [Note(2, (0, 1), "x", "Máy")], NOW))
    assert [one.text for one in read(tmp_path / "b.docx").paragraphs][:2] == ["Cau 1. Ai dong?", "A. Toi"]
    assert said((tmp_path / "b.docx").read_bytes()) == [("x", "A")]
