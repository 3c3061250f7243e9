"""Previews: the beginning of a Word paper, a sheet, a plot and a page."""

from pathlib import Path

import pytest

from authoring import documents, tables
from authoring.documents import Grid, Heading, Paper, line
from authoring.workbench.paperwork import previews
from authoring.workbench.paperwork.previews import Preview, preview


def test_a_word_paper_as_lines_and_rows(tmp_path: Path) -> None:
    grid = Grid(("TT", "Tên"), (("1", "An\nBình"), ("2", "Chi")), (20, 60), ("left", "left"))
    path = tmp_path / "a.docx"
    path.write_bytes(
        documents.write(Paper("Thử", "plain", (Heading("1. Mở đầu"), line("Câu đầu."), grid, line("Hết."))))
    )
    shown = preview(path)
    assert shown.lines[:2] == ("1. Mở đầu", "Câu đầu.")
    assert [one for one in shown.lines if isinstance(one, tuple)] == [("TT", "Tên"), ("1", "An\nBình"), ("2", "Chi")]
    assert "Hết." in shown.lines
    assert not shown.more


def test_a_paper_that_ends_with_a_table(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    from authoring.model.paragraphs import Paragraph, SourceText  # noqa: PLC0415 — only this test makes paragraphs

    cells = (Paragraph(1, "a", cell=(0, 0, 0)), Paragraph(2, "b", cell=(0, 0, 0)), Paragraph(3, "c", cell=(0, 0, 1)))
    text = SourceText("x", (*cells, Paragraph(4, "d", "1.", cell=(1, 0, 0))), "")
    monkeypatch.setattr(documents, "read", lambda _path: text)
    assert preview(tmp_path / "x.docx") == Preview((("a\nb", "c"), ("1. d",)))


def test_a_long_sheet_is_cut(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    path = tmp_path / "a.xlsx"
    path.write_bytes(tables.write_xlsx((tables.sheet("Bảng", ("Mã", "Tên"), [("1", "An"), ("2", "Bình")]),)))
    assert preview(path) == Preview((("Mã", "Tên"), ("1", "An"), ("2", "Bình")))
    monkeypatch.setattr(previews, "MOST", 2)
    assert preview(path) == Preview((("Mã", "Tên"), ("1", "An")), more=True)


def test_a_plot_and_a_page_as_they_are(tmp_path: Path) -> None:
    (tmp_path / "a.svg").write_bytes(b"<svg/>")
    (tmp_path / "a.html").write_bytes(b"<p>x</p>")
    assert preview(tmp_path / "a.svg") == Preview(picture=b"<svg/>")
    assert preview(tmp_path / "a.html") == Preview(page=b"<p>x</p>")
