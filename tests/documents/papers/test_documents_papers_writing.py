"""Whole papers: the same bytes, and every letter back again."""

import io
import zipfile
from pathlib import Path

import docx
import pytest
from docx.enum.text import WD_LINE_SPACING
from docx.shared import Mm, Pt
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from authoring.documents import (
    Block,
    Grid,
    Heading,
    Line,
    PageBreak,
    Paper,
    Signature,
    Signer,
    line,
    read,
    write,
)
from authoring.documents.papers.strokes import clean
from authoring.model.errors import RefusedError
from authoring.model.paragraphs import Run

PAPER = Paper(
    "Quyết định",
    "state-2020",
    (
        Heading("PHẦN A", 1),
        Heading("1. Mục"),
        Line((Run("Điều 1. ", bold=True), Run("Công nhận")), closes=True),
        Line((Run("Đã hết. "),), closes=True),
        Line(closes=True),
        PageBreak(),
        line("Trang sau"),
    ),
)


def texts(path: Path, data: bytes) -> list[str]:
    path.write_bytes(data)
    return [paragraph.text for paragraph in read(path).paragraphs]


def test_blocks_come_in_their_order(tmp_path: Path) -> None:
    assert texts(tmp_path / "a.docx", write(PAPER)) == [
        "PHẦN A", "1. Mục", "Điều 1. Công nhận./.", "Đã hết./.", "./.", "", "Trang sau",
    ]  # fmt: skip


@pytest.mark.parametrize(
    "block",
    [line("Cộng: 5."), Grid(("TT", "Tên"), (("1", "A"), ("2", "B"))), Signature(Signer("KẾ TOÁN"))],
)
def test_what_stands_above_a_signature_stays_on_its_page(block: Block) -> None:
    made = docx.Document(io.BytesIO(write(Paper("a", "party-2018", (block, Signature(Signer("TRƯỞNG BAN")))))))
    texts = {"Cộng: 5.", "B", "KẾ TOÁN"}
    every = [*made.paragraphs, *(p for t in made.tables for row in t.rows for c in row.cells for p in c.paragraphs)]
    assert [one.paragraph_format.keep_with_next for one in every if one.text in texts] == [True]
    between = [one for one in made.paragraphs if not one.text][:-1]
    assert {one.paragraph_format.keep_with_next for one in between} <= {True}
    alone = docx.Document(io.BytesIO(write(Paper("a", "party-2018", (block,)))))
    assert (alone.paragraphs[-1].paragraph_format.keep_with_next or False) is False


def test_the_paragraph_after_a_signature_takes_no_page_of_its_own() -> None:
    made = docx.Document(io.BytesIO(write(Paper("a", "party-2018", (Signature(Signer("TRƯỞNG BAN")),)))))
    look = made.paragraphs[-1].paragraph_format
    assert (look.line_spacing_rule, look.line_spacing) == (WD_LINE_SPACING.EXACTLY, Pt(1))


def test_the_same_paper_gives_the_same_bytes_and_names_nobody() -> None:
    assert write(PAPER) == write(PAPER)
    core = docx.Document(io.BytesIO(write(PAPER))).core_properties
    assert (core.title, core.author, core.last_modified_by, core.comments) == ("Quyết định", "", "", "")
    assert core.created == core.modified
    with zipfile.ZipFile(io.BytesIO(write(PAPER))) as package:
        assert not [name for name in package.namelist() if "thumbnail" in name or "custom" in name.lower()]
        every = b"".join(package.read(name) for name in package.namelist())
    assert b"python-docx" not in every


def test_the_page_is_the_layout_s() -> None:
    document = docx.Document(io.BytesIO(write(PAPER)))
    section = document.sections[0]
    margins = (section.top_margin, section.bottom_margin, section.left_margin, section.right_margin)
    assert [round(margin.mm) for margin in margins if margin] == [20, 20, 30, 15]
    assert section.page_width is not None
    assert abs(section.page_width - Mm(210)) < Mm(0.1)
    assert section.different_first_page_header_footer
    assert 'w:instr=" PAGE "' in section.header._element.xml
    fonts = document.styles.element.xml
    assert 'w:ascii="Times New Roman"' in fonts


def test_something_else_than_a_block_is_a_mistake_of_the_caller() -> None:
    with pytest.raises(AssertionError, match="chuỗi"):
        write(Paper("x", "plain", ("chuỗi",)))  # type: ignore[arg-type]


def test_an_unknown_layout_is_refused() -> None:
    with pytest.raises(RefusedError, match="mẫu trình bày"):
        write(Paper("x", "party-1999", ()))


@pytest.mark.slow
@settings(max_examples=60, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(st.lists(st.tuples(st.text(max_size=12), st.booleans()), min_size=1, max_size=4), st.text(max_size=300))
def test_any_text_is_written_and_read_back(tmp_path: Path, pieces: list[tuple[str, bool]], title: str) -> None:
    runs = (Run("•"), *(Run(text, bold=bold) for text, bold in pieces))
    data = write(Paper(title, "plain", (Line(runs),)))
    (found,) = texts(tmp_path / "a.docx", data)
    assert found == clean("•" + "".join(clean(text) for text, _ in pieces))


def test_a_paper_may_carry_no_page_numbers() -> None:
    bare = docx.Document(io.BytesIO(write(Paper("Giấy khen", "party-2018", (line("a"), PageBreak()), numbered=False))))
    assert "PAGE" not in bare.sections[0].header._element.xml


def test_a_blank_page_that_is_away_is_told(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.setattr("docx.api._default_docx_path", lambda: str(tmp_path / "không-có.docx"))
    with pytest.raises(RefusedError, match="Cài lại chương trình"):
        write(PAPER)
